# SPDX-License-Identifier: MIT
"""What is counted while a corpus is checked: rows, findings by check and level, rows that passed."""

from collections import Counter
from dataclasses import dataclass, field

from l10n.model import Severity
from l10n.report.frame import Summary


@dataclass(frozen=True, slots=True)
class Tally:
    """The counts of a slice, or of all."""

    rows: int = 0
    found: Counter[tuple[str, Severity]] = field(default_factory=Counter)
    """How many findings there are, by check and level."""
    failed: int = 0
    """How many of them are of rows that could not be read and of checks that failed."""
    kept: int = 0
    """How many rows passed."""

    @property
    def findings(self) -> int:
        """How many findings there are."""
        return self.found.total()

    @property
    def summary(self) -> Summary:
        """The counts as reports take them."""
        by_check: dict[str, dict[Severity, int]] = {}
        for name, severity in sorted(self.found, key=lambda each: (each[0], -each[1].weight)):
            by_check.setdefault(name, {})[severity] = self.found[name, severity]
        return Summary(self.rows, by_check)

    def __add__(self, other: "Tally") -> "Tally":
        """Both together."""
        found = self.found + other.found
        return Tally(self.rows + other.rows, found, self.failed + other.failed, self.kept + other.kept)
