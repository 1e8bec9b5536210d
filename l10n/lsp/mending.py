# SPDX-License-Identifier: MIT
"""What an editor can do about a finding: put the suggestion in, let the finding be, repair what needs no judgement."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from l10n import catalog
from l10n.checks import checks, stamped
from l10n.lsp.homes import Home
from l10n.lsp.sheets import Mark, Sheet
from l10n.lsp.texts import changed
from l10n.model import Span
from l10n.pipeline.checking.repair import fixed

_COMMENTS = re.compile(r"\s*(?:#(?:[ \t][^\n]*)?\n)*")
"""The empty lines before a unit, and its translators' comments."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A change of a text."""

    span: Span
    """What it replaces, code points, half-open."""
    text: str


@dataclass(frozen=True, slots=True)
class Remedy:
    """Something that can be done about a finding."""

    title: str
    mark: Mark
    edit: Edit
    safe: bool = False
    """Whether `l10n fix` does it unasked."""


def remedies(sheet: Sheet, span: Span) -> Iterator[Remedy]:
    """What can be done about the findings in a stretch of the text, in their order."""
    for mark in sheet.marks:
        if mark.span[0] <= span[1] and span[0] <= mark.span[1]:
            yield from _suggested(sheet, mark)
            yield from _waived(sheet, mark)


def repair(sheet: Sheet, home: Home) -> Edit | None:
    """What `l10n fix` would do to the catalogue; None where that is nothing, or the text is no catalogue."""
    if sheet.faults or not sheet.spans:
        return None
    known = catalog.parse(sheet.text, sheet.pairs.path)
    after = catalog.dumps(fixed(known, sheet.pairs, home.workspace, numbers=False)[0])
    head, tail = changed(sheet.text, after)
    span = head, len(sheet.text) - tail
    return Edit(span, after[head : len(after) - tail]) if after != sheet.text else None


def _suggested(sheet: Sheet, mark: Mark) -> Iterator[Remedy]:
    if mark.suggestion is not None:
        before, after = sheet.text[slice(*mark.span)], mark.suggestion
        title = f"Write “{after}” for “{before}”" if before and after else f"Put in “{after}”"
        safe = checks()[mark.finding.check].fixes
        yield Remedy(title if after else f"Take out “{before}”", mark, Edit(mark.span, after), safe)


def _waived(sheet: Sheet, mark: Mark) -> Iterator[Remedy]:
    """A comment that lets the finding be as long as the pair stays as it is; its reason is to be written there."""
    finding = mark.finding
    number = next((at for at, each in enumerate(sheet.pairs.entries) if each.line == finding.line), None)
    if finding.failed or number is None:
        return
    entry, start = sheet.pairs.entries[number], sheet.spans[number][0]
    line = stamped(replace(entry, comments=(f"l10n: ignore[{finding.check}]",))).comments[0]
    above = _COMMENTS.match(sheet.text, start)
    place = above.end() if above else start
    newline = "\r\n" if "\r\n" in sheet.text else "\n"
    yield Remedy(f"Let {finding.check} be in this unit", mark, Edit((place, place), f"# {line}{newline}"))
