# SPDX-License-Identifier: MIT
"""Puts the safe suggestions of findings into the target of a unit."""

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from l10n.checks._frame import Check, Context, Scope, checks
from l10n.model import Entry, Finding

_ROUNDS = 5


def fix(entry: Entry, context: Context, selected: Iterable[Check] | None = None) -> Entry:
    """The unit with every safe suggestion of the checks in it; the unit itself when there is none.

    Fixing twice changes nothing more. No number changes: the digits read the same before and after.
    Fuzzy, obsolete and untranslated units are left alone.
    """
    fixers = [each for each in (selected or checks().values()) if each.fixes and each.scope is Scope.ENTRY]
    if not entry.translated:
        return entry
    # One repair can make room for the next (a full-width mark and the space before it).
    for _ in range(_ROUNDS):
        target = fixed(entry.target, _suggested(entry, context, fixers))
        if target == entry.target:
            break
        entry = replace(entry, target=target)
    return entry


def fixed(target: str, findings: Sequence[Finding]) -> str:
    """`target` with the suggestions of `findings` in their places; where two overlap, the first one wins."""
    parts, position = [], 0
    for finding in sorted(findings, key=lambda each: each.target_span or (0, 0)):
        if finding.target_span is None or finding.suggestion is None or finding.target_span[0] < position:
            continue
        start, end = finding.target_span
        if _digits(target[start:end]) == _digits(finding.suggestion):
            parts += [target[position:start], finding.suggestion]
            position = end
    return "".join([*parts, target[position:]])


def _suggested(entry: Entry, context: Context, fixers: Iterable[Check]) -> list[Finding]:
    found: list[Finding] = []
    for each in fixers:
        context.check, context.entry = each, entry
        function: Callable[..., Iterable[Finding]] = each.function
        found += (finding for finding in function(entry, context) if finding.suggestion is not None)
    return found


def _digits(text: str) -> str:
    """The digits of `text`, whatever their width: a repair that changes them is not put in."""
    return "".join(c for c in unicodedata.normalize("NFKC", text) if c.isdecimal())
