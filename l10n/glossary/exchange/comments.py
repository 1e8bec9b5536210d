# SPDX-License-Identifier: MIT
"""One comment for all that a pair cannot say: the definition, the forbidden words, the note."""

from typing import NamedTuple

_BETWEEN = " ¦ "
"""Stands between the parts of a comment; translators see it as it is."""
_OWN = " ¦¦ "
"""The same where somebody wrote it."""
_NOT, _NOTE, _DEFINITION = "not: ", "note: ", "definition: "


class Comment(NamedTuple):
    """What a comment says."""

    definition: str = ""
    forbidden: tuple[str, ...] = ()
    note: str = ""

    def __str__(self) -> str:
        # A definition may begin as another part does.
        mark = _DEFINITION if self.definition.startswith((_NOT, _NOTE, _DEFINITION)) else ""
        parts = (
            f"{mark}{self.definition}",
            f"{_NOT}{' | '.join(self.forbidden)}" if self.forbidden else "",
            f"{_NOTE}{self.note}" if self.note else "",
        )
        return _BETWEEN.join(part.replace(_BETWEEN, _OWN) for part in parts if part)


def understood(text: str) -> Comment:
    """What the comment `text` says; what is not ours is the definition."""
    definition, forbidden, notes = list[str](), list[str](), list[str]()
    for part in (each.replace(_OWN, _BETWEEN) for each in text.split(_BETWEEN)):
        if part.startswith(_NOT):
            forbidden += (form.strip() for form in part.removeprefix(_NOT).split("|"))
        elif part.startswith(_NOTE):
            notes.append(part.removeprefix(_NOTE))
        else:
            definition.append(part.removeprefix(_DEFINITION))
    wrong = dict.fromkeys(form for form in forbidden if form)
    return Comment(_BETWEEN.join(definition), tuple(wrong), _BETWEEN.join(notes))
