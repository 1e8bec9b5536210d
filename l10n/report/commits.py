# SPDX-License-Identifier: MIT
"""The commit that something came with, as reports name it."""

from dataclasses import asdict, dataclass

from l10n.report.harmless import shown

_DAY = len("2026-10-02")
_SHORT = 8


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit, or none: what is not committed yet, or not known."""

    commit: str = ""
    """Its name in hexadecimal digits."""
    date: str = ""
    """As ISO 8601 has it."""
    author: str = ""

    @property
    def day(self) -> str:
        """The date without the time."""
        return self.date[:_DAY]

    def __str__(self) -> str:
        told = (shown(self.day), self.commit[:_SHORT], shown(self.author))
        return " ".join(filter(None, told)) if self.date else "not committed"

    def as_dict(self) -> dict[str, str | None]:
        """The facts, null where they are not known."""
        return {name: value or None for name, value in asdict(self).items()}


NOT_COMMITTED = Commit()
"""What has come with no commit yet, or with one that is not known."""
