# SPDX-License-Identifier: MIT
"""One comment for all that a pair cannot say: the definition, the forbidden words, the note."""

from typing import NamedTuple

_BETWEEN = " ¦ "
"""Stands between the parts of a comment; translators see it as it is."""
_NOT, _NOTE = "not: ", "note: "


class Comment(NamedTuple):
    """What a comment says."""

    definition: str = ""
    forbidden: tuple[str, ...] = ()
    note: str = ""

    def __str__(self) -> str:
        parts = (
            self.definition,
            f"{_NOT}{' | '.join(self.forbidden)}" if self.forbidden else "",
            f"{_NOTE}{self.note}" if self.note else "",
        )
        return _BETWEEN.join(part for part in parts if part)


def understood(text: str) -> Comment:
    """What the comment `text` says; what is not ours is the definition."""
    definition, forbidden, notes = list[str](), list[str](), list[str]()
    for part in text.split(_BETWEEN):
        if part.startswith(_NOT):
            forbidden += (form.strip() for form in part.removeprefix(_NOT).split("|"))
        elif part.startswith(_NOTE):
            notes.append(part.removeprefix(_NOTE))
        else:
            definition.append(part)
    wrong = dict.fromkeys(form for form in forbidden if form)
    return Comment(_BETWEEN.join(definition), tuple(wrong), _BETWEEN.join(notes))
