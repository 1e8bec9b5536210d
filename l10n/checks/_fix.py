# SPDX-License-Identifier: MIT
"""Puts the safe suggestions of findings into the targets of units."""

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from l10n.checks._frame import Check, Context, Pairs, Scope, checks
from l10n.checks._joined import Joined, joined
from l10n.checks._run import failure
from l10n.checks._waivers import repaired, waivers
from l10n.config import Settings
from l10n.errors import Fault, InputError
from l10n.model import Entry, Finding

if TYPE_CHECKING:
    from l10n.glossary import Glossary

_ROUNDS = 5
NUMBERS = "number"
"""The family whose repairs change numbers."""
_LINKS = "link-"
"""How the names of checks begin that look at addresses: digits in these are no numbers of the text."""


def fix_catalogue(
    pairs: Pairs,
    settings: Settings,
    glossary: "Glossary | None" = None,
    selected: Iterable[Check] | None = None,
    *,
    numbers: bool = False,
) -> tuple[Entry, ...]:
    """The units of a catalogue in their order, repaired as `fix` does.

    What a waiver lets be, and what the settings switch off, stays as it is.
    """
    context = Context(settings, glossary, pairs)
    live = list(joined([entry for entry in pairs.entries if not entry.obsolete]))
    fixed: dict[int, Entry] = {}
    for before, each, after in _with_neighbours(live):
        context.before, context.after = before, after
        target = fix(each.pair, context, selected, numbers=numbers, unit=each.unit).target
        if target != each.unit.target:
            fixed[id(each.unit)] = repaired(each.unit, target)
    return tuple(fixed.get(id(entry), entry) for entry in pairs.entries)


def fix(
    entry: Entry,
    context: Context,
    selected: Iterable[Check] | None = None,
    *,
    numbers: bool = False,
    unit: Entry | None = None,
) -> Entry:
    """The pair with every safe suggestion of the checks in it; the pair itself when there is none.

    `unit` has its waivers, where the pair is a sentence that was joined from several.
    Fixing twice changes nothing more. No number changes unless `numbers` are asked for: the digits read the same
    before and after. Fuzzy, obsolete and untranslated units are left alone. Raises InputError for a check that fails.
    """
    if not entry.translated:
        return entry
    fixers = list(_fixers(checks().values() if selected is None else selected, context, unit or entry, numbers=numbers))
    # One repair can make room for the next (a full-width mark and the space before it).
    for _ in range(_ROUNDS):
        target = fixed(entry.target, _suggested(entry, context, fixers), numbers=numbers)
        if target == entry.target:
            break
        entry = replace(entry, target=target)
    return entry


def fixed(target: str, findings: Sequence[Finding], *, numbers: bool = False) -> str:
    """`target` with the suggestions of `findings` in their places; where two overlap, the first one wins."""
    parts, position = [], 0
    for finding in sorted(findings, key=lambda each: each.target_span or (0, 0)):
        if finding.target_span is None or finding.suggestion is None or finding.target_span[0] < position:
            continue
        start, end = finding.target_span
        asked = finding.check.startswith(_LINKS) or (numbers and finding.check.startswith(f"{NUMBERS}-"))
        if asked or _digits(target[start:end]) == _digits(finding.suggestion):
            parts += [target[position:start], finding.suggestion]
            position = end
    return "".join([*parts, target[position:]])


def _with_neighbours(live: Sequence[Joined]) -> Iterator[tuple[Entry | None, Joined, Entry | None]]:
    sentences = [None, *(each.pair for each in live), None]
    return ((sentences[number], each, sentences[number + 2]) for number, each in enumerate(live))


def _fixers(selected: Iterable[Check], context: Context, unit: Entry, *, numbers: bool) -> Iterator[Check]:
    """The checks whose suggestions may be put into the unit."""
    document = context.pairs.document if context.pairs else ""
    waived = {name for waiver in waivers(unit) if waiver.holds(unit) for name in waiver.names}
    for each in selected:
        off = context.settings.level(each.name, each.severity, document) is None or {each.name, each.family} & waived
        if each.fixes and each.scope is Scope.ENTRY and not off and (numbers or each.family != NUMBERS):
            yield each


def _suggested(entry: Entry, context: Context, fixers: Iterable[Check]) -> list[Finding]:
    """The findings with suggestions; one that is weaker than its check's own level was unsure and is none."""
    found: list[Finding] = []
    for each in fixers:
        context.check, context.entry = each, entry
        found += (
            finding
            for finding in _asked(each, entry, context)
            if finding.suggestion is not None and finding.severity.weight >= each.severity.weight
        )
    return found


def _asked(check: Check, entry: Entry, context: Context) -> list[Finding]:
    """What the check says; raises InputError where it fails, before anything is repaired."""
    function: Callable[..., Iterable[Finding]] = check.function
    try:
        return list(function(entry, context))
    except Exception as error:
        told = failure(error, context, "pair")
        path = context.pairs.path if context.pairs else ""
        hint = f"`--ignore {check.name}` goes without it"
        raise InputError(Fault(f"{check.name}: {told.message}", path, entry.line, hint=hint)) from error


def _digits(text: str) -> str:
    """The digits of `text`, whatever their width: a repair that changes them is not put in."""
    return "".join(c for c in unicodedata.normalize("NFKC", text) if c.isdecimal())
