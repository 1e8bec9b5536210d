# SPDX-License-Identifier: MIT
"""The glossary's English for the terms of a unit's Japanese, where somebody writes the unit's English."""

from dataclasses import dataclass

from l10n import catalog
from l10n.catalog.writer import escaped
from l10n.lsp.homes import Home
from l10n.lsp.mending import Edit
from l10n.lsp.sheets import Sheet
from l10n.lsp.telling import offers


@dataclass(frozen=True, slots=True)
class Completion:
    """English that can be put in."""

    english: str
    japanese: str
    """The term that it is for."""
    about: str
    """The row's definition and note; may be empty."""
    edit: Edit


def completions(sheet: Sheet, offset: int, home: Home) -> list[Completion]:
    """What can be written at a place of the text: nothing outside a unit's English.

    First what is not there yet, the preferred English before what is also right. What is typed of it already is
    replaced.
    """
    number = sheet.unit_at(offset)
    if number is None or sheet.pairs.entries[number].obsolete:
        return []
    entry = sheet.pairs.entries[number]
    strings = [each for each in catalog.written(sheet.text, sheet.spans[number]) if each.kind in "sn"]
    here = next((each for each in strings if each.at(offset) is not None), None)
    if here is None:
        return []
    found = offers(entry.source, home, sheet.pairs.document)
    found.sort(key=lambda each: (each.english.lower() in here.text.lower(), not each.preferred))
    before = sheet.text[here.spans[0][0] if here.spans else offset : offset]
    return [Completion(each.english, each.japanese, each.about, _edit(before, offset, each.english)) for each in found]


def _edit(before: str, offset: int, english: str) -> Edit:
    """The English in the place of as much of it as stands before, from the beginning of a word."""
    sizes = range(min(len(before), len(english)), 0, -1)
    typed = next((size for size in sizes if _is_typed(before, size, english)), 0)
    return Edit((offset - typed, offset), escaped(english))


def _is_typed(before: str, size: int, english: str) -> bool:
    inside = before[:-size][-1:].isalnum() and before[-size].isalnum()
    return not inside and english.lower().startswith(before[-size:].lower())
