# SPDX-License-Identifier: MIT
"""Checks of units among each other, across all catalogues of a language."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from l10n.checks._frame import Context, Scope, check, has_several
from l10n.checks._joined import has_line
from l10n.checks._words import ending, folded, listed, quoted
from l10n.model import EMPTY, Entry, Finding, Severity

_SENTENCE_ENDS = frozenset("。？！")


@check(scope=Scope.PROJECT, when=has_several)
def consistency_target(entries: Sequence[Entry], context: Context) -> Iterator[tuple[Entry, Finding]]:
    """One Japanese sentence has several English ones.

    Readers take two wordings for two things.
    Choose one; where the place asks for another, split the unit (`l10n split-unit`).
    Headings and fragments without 。 are told as info only.

    Bad: 詳細はこちら。 → Click here. / More details.
    Good: 詳細はこちら。 → More details. in both places
    """
    for group in _groups(entries, lambda entry: (entry.context, folded(entry.source))):
        counted = Counter(_wording(entry.target) for entry in group)
        if len(counted) == 1:
            continue
        usual = counted.most_common(1)[0][0]
        spoken = next(entry for entry in group if _wording(entry.target) == usual)
        severity = None if ending(spoken.source) in _SENTENCE_ENDS else Severity.INFO
        for entry in group:
            if _wording(entry.target) != usual:
                yield (
                    entry,
                    context.finding(
                        f"the same source is {quoted(spoken.target)} in {_place(spoken)}",
                        at=(0, len(entry.target)),
                        expected=[spoken.target],
                        severity=severity,
                    ),
                )


@check(scope=Scope.PROJECT, severity=Severity.INFO, when=has_several)
def consistency_source(entries: Sequence[Entry], context: Context) -> Iterator[tuple[Entry, Finding]]:
    """One English sentence stands for several Japanese ones.

    The Japanese may differ by a spelling only, or a difference was lost.
    Look whether the sources mean the same.

    Bad: 投資する。 and 出資する。 → It invests. for both, where the difference matters
    Good: 投資する。 → It invests. and 出資する。 → It takes a stake.
    """
    for group in _groups(entries, lambda entry: entry.target):
        sources = list(dict.fromkeys(entry.source for entry in group))
        if len({folded(source) for source in sources}) > 1:
            for entry in group:
                others = [source for source in sources if source != entry.source]
                yield entry, context.finding(f"the same target stands for {listed(others)}")


def _groups(entries: Sequence[Entry], key: Callable[[Entry], object]) -> Iterator[list[Entry]]:
    """The entries of one key, where there are several."""
    groups: dict[object, list[Entry]] = {}
    for entry in entries:
        if entry.target != EMPTY:
            groups.setdefault(key(entry), []).append(entry)
    return (group for group in groups.values() if len(group) > 1)


def _wording(target: str) -> str:
    """What counts as the same English: case and the final stop do not."""
    return folded(target).casefold()


def _place(entry: Entry) -> str:
    """Where a unit stands, for a message about another one."""
    if has_line(entry):
        return f"{entry.references[0].path}:{entry.references[0].line}"
    return f"line {entry.line}"
