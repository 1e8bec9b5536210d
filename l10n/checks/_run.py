# SPDX-License-Identifier: MIT
"""Runs the checks over catalogues: who is asked, in which order, and what becomes of the findings."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from l10n.checks._frame import Check, Context, Pairs, Scope, checks
from l10n.config import Settings
from l10n.errors import Fault, UsageError
from l10n.model import EMPTY, Entry, Finding, Severity

if TYPE_CHECKING:
    from l10n.glossary import Glossary


def run(
    catalogues: Sequence[Pairs],
    settings: Settings,
    glossary_of: "Callable[[str], Glossary | None]",
    selected: Collection[Check] | None = None,
) -> Iterator[Finding]:
    """The findings in `catalogues`, catalogue by catalogue in the order of their units.

    `glossary_of` gives the glossary that holds for a document; `selected` are the checks to run, by default
    those that the settings select. A check that fails is told as a finding of its own, and the others go on.
    """
    chosen = list(select(settings.checks.select, settings.checks.ignore) if selected is None else selected)
    for pairs in catalogues:
        glossary = glossary_of(pairs.document)
        found = _of_catalogue(pairs, Context(settings, glossary, pairs), chosen)
        yield from sorted(_at_level(found, settings, pairs.document), key=lambda each: each.line)
    everything = [(pairs, entry) for pairs in catalogues for entry in pairs.entries if entry.translated]
    yield from _of_project(everything, Context(settings, glossary_of("")), chosen)


def select(names: Iterable[str] = (), ignored: Iterable[str] = ()) -> tuple[Check, ...]:
    """The checks with those names or of those families (all when `names` is empty) without the `ignored` ones.

    Raises UsageError for a name that no check and no family has.
    """
    everything = checks().values()
    wanted, unwanted = tuple(names), tuple(ignored)
    known = {name for each in everything for name in (each.name, each.family)}
    unknown = [name for name in (*wanted, *unwanted) if name not in known]
    if unknown:
        raise UsageError(
            *(Fault(f"no check and no family is named {name!r}", hint="see `l10n rules`") for name in unknown)
        )
    return tuple(
        each
        for each in everything
        if (not wanted or {each.name, each.family} & set(wanted)) and not {each.name, each.family} & set(unwanted)
    )


def joined(entries: Sequence[Entry]) -> Iterator[Entry]:
    """The translated pairs of a document in order, each with the units whose English went into it.

    A unit whose target is `<EMPTY>` belongs to the unit before it in its paragraph, or, where it is the
    paragraph's first, to the one after it.
    """
    group: list[Entry] = []
    for entry in entries:
        if group and not _belongs(group, entry):
            yield from _merged(group)
            group = []
        group.append(entry)
    yield from _merged(group)


def _findings(
    each: Check, subject: Entry | Sequence[Entry], context: Context
) -> Iterator[tuple[Entry | None, Finding]]:
    """What one check says; a failure of the check becomes a finding, so that the others go on."""
    context.check = each
    try:
        for found in each.function(subject, context):
            yield (context.entry, found) if isinstance(found, Finding) else found
    except Exception as error:  # noqa: BLE001 - told by name below
        message = f"the check failed: {type(error).__name__}: {error}"
        failure = context.finding(message, severity=Severity.WARNING)
        yield context.entry if isinstance(subject, Entry) else None, failure


def _of_catalogue(pairs: Pairs, context: Context, chosen: Sequence[Check]) -> Iterator[Finding]:
    live = [entry for entry in pairs.entries if not entry.obsolete]
    by_scope = {scope: [each for each in chosen if each.scope is scope] for scope in Scope}
    yield from _of_entries(list(joined(live)), by_scope[Scope.ENTRY], context)
    yield from _of_entries(live, by_scope[Scope.UNIT], context)
    for each in by_scope[Scope.DOCUMENT]:
        for entry, finding in _findings(each, pairs.entries, context):
            yield _placed(finding, entry, pairs.path)


def _of_entries(entries: Sequence[Entry], chosen: Sequence[Check], context: Context) -> Iterator[Finding]:
    path = context.pairs.path if context.pairs else ""
    for number, entry in enumerate(entries):
        context.entry = entry
        context.before = entries[number - 1] if number else None
        context.after = entries[number + 1] if number + 1 < len(entries) else None
        for each in chosen:
            for place, finding in _findings(each, entry, context):
                yield _placed(finding, place, path)


def _of_project(
    everything: Sequence[tuple[Pairs, Entry]], context: Context, chosen: Sequence[Check]
) -> Iterator[Finding]:
    places = {id(entry): pairs for pairs, entry in everything}
    entries = [entry for _, entry in everything]
    for each in chosen:
        if each.scope is not Scope.PROJECT:
            continue
        for entry, finding in _findings(each, entries, context):
            pairs = places.get(id(entry))
            placed = _placed(finding, entry, pairs.path if pairs else "")
            yield from _at_level([placed], context.settings, pairs.document if pairs else "")


def _placed(finding: Finding, entry: Entry | None, path: str) -> Finding:
    if entry is None:
        return replace(finding, path=path)
    line, context, source, target = entry.line, entry.context, entry.source, entry.target
    return replace(finding, path=path, line=line, context=context, source=source, target=target)


def _at_level(findings: Iterable[Finding], settings: Settings, document: str) -> Iterator[Finding]:
    """The findings at the level that the settings give them; those that are off are left out.

    A finding that is weaker than its check's own level stays as much weaker: it was unsure.
    """
    for finding in findings:
        own = checks()[finding.check].severity
        level = settings.level(finding.check, own, document)
        if level is None:
            continue
        unsure = _WEIGHT[finding.severity] < _WEIGHT[own]
        yield (
            finding
            if level is own or (unsure and _WEIGHT[finding.severity] <= _WEIGHT[level])
            else replace(finding, severity=level)
        )


_WEIGHT = {Severity.INFO: 0, Severity.WARNING: 1, Severity.ERROR: 2}


def _belongs(group: Sequence[Entry], entry: Entry) -> bool:
    if not _same_paragraph(group[-1], entry):
        return False
    return entry.target == EMPTY or all(each.target == EMPTY for each in group)


def _same_paragraph(one: Entry, other: Entry) -> bool:
    """Units of one paragraph refer to its first line; a catalogue without references has no paragraphs."""
    return one.references[:1] == other.references[:1]


def _merged(group: Sequence[Entry]) -> Iterator[Entry]:
    spoken = [each for each in group if each.target != EMPTY]
    if not spoken or not spoken[0].translated:
        return
    if len(group) == 1:
        yield group[0]
    else:
        yield replace(spoken[0], source="".join(each.source for each in group))
