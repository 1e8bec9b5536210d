# SPDX-License-Identifier: MIT
"""Runs the checks over catalogues: who is asked, in which order, and what becomes of the findings."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from l10n.checks._frame import Check, Context, Pairs, Scope, checks
from l10n.checks._joined import joined
from l10n.checks._select import chosen, unknown_levels
from l10n.checks._subject import Paragraphs, of_document
from l10n.checks._waivers import Ledger
from l10n.config import Settings
from l10n.errors import UsageError, raise_if
from l10n.model import Entry, Finding, Severity

if TYPE_CHECKING:
    from l10n.glossary import Glossary

Told: TypeAlias = "list[tuple[int | None, Finding]]"
"""Findings, each with the number of its entry among those the checks were given; None for none of them."""

Recall: TypeAlias = Callable[[str, Callable[[], Told]], Told]
"""Gives what the checks say of a subject: as it was remembered under the subject's text, or by asking them."""


def run(
    catalogues: Sequence[Pairs],
    settings: Settings,
    glossary_of: "Callable[[str], Glossary | None]",
    selected: Collection[Check] | None = None,
    *,
    recall: Recall | None = None,
) -> Iterator[Finding]:
    """The findings in `catalogues`, catalogue by catalogue in the order of their units.

    `glossary_of` gives the glossary that holds for a document; `selected` are the checks to run, by default
    those that the settings select, as `chosen` tells them. A check that fails is told as a finding of its own, and
    the others go on.
    """
    running = chosen(settings) if selected is None else tuple(selected)
    raise_if(unknown_levels(settings), UsageError)
    ledger = Ledger()
    subjects = []
    for pairs in catalogues:
        context = Context(settings, glossary_of(pairs.document) or None, pairs, running=running)
        subjects.append(of_document(pairs) if recall else "")
        found = _of_catalogue(subjects[-1], context, ledger, recall)
        yield from sorted(_at_level(found, settings, pairs.document), key=lambda each: each.line)
    context = Context(settings, glossary_of("") or None, running=running)
    yield from _of_project(catalogues, "\0".join(subjects), context, ledger, recall)
    for pairs in catalogues:
        waived = frozenset(ledger.used)
        context = Context(settings, pairs=pairs, running=running, waived=waived)
        told = _ask_together(pairs.entries, Scope.WAIVER, context)
        found = (_placed(each, _entry(pairs.entries, number), pairs.path) for number, each in told)
        yield from _at_level(found, settings, pairs.document)


def _of_catalogue(subject: str, context: Context, ledger: Ledger, recall: Recall | None) -> Iterator[Finding]:
    pairs = context.pairs
    assert pairs is not None, "a catalogue is checked"
    live = [entry for entry in pairs.entries if not entry.obsolete]
    yield from _of_entries(list(joined(live)), Scope.ENTRY, context, ledger, recall)
    yield from _of_entries([(entry, entry) for entry in live], Scope.UNIT, context, ledger, recall)

    def ask() -> Told:
        return _ask_together(pairs.entries, Scope.DOCUMENT, context)

    for number, finding in recall(f"document\0{subject}", ask) if recall else ask():
        entry = _entry(pairs.entries, number)
        if entry is None or not ledger.waives(entry, finding):
            yield _placed(finding, entry, pairs.path)


def _of_entries(
    entries: Sequence[tuple[Entry, Entry]], scope: Scope, context: Context, ledger: Ledger, recall: Recall | None
) -> Iterator[Finding]:
    """The findings in each of `entries`, which come with the unit that their waivers stand in."""
    path = context.pairs.path if context.pairs else ""
    chosen = [each for each in context.running if each.scope is scope]
    paragraphs = Paragraphs(context.pairs)

    def ask() -> Told:
        return _ask(chosen, context)

    for number, (entry, unit) in enumerate(entries):
        context.entry = entry
        context.before = entries[number - 1][0] if number else None
        context.after = entries[number + 1][0] if number + 1 < len(entries) else None
        for _, finding in recall(paragraphs.subject(scope.value, context), ask) if recall else ask():
            if not ledger.waives(unit, finding):
                yield _placed(finding, entry, path)


def _of_project(
    catalogues: Sequence[Pairs], subject: str, context: Context, ledger: Ledger, recall: Recall | None
) -> Iterator[Finding]:
    everything = [(pairs, entry) for pairs in catalogues for entry in pairs.entries if entry.translated]
    entries = [entry for _, entry in everything]

    def ask() -> Told:
        return _ask_together(entries, Scope.PROJECT, context)

    for number, finding in recall(f"project\0{subject}", ask) if recall else ask():
        pairs, entry = everything[number] if number is not None else (None, None)
        if entry is None or not ledger.waives(entry, finding):
            placed = _placed(finding, entry, pairs.path if pairs else "")
            yield from _at_level([placed], context.settings, pairs.document if pairs else "")


def _ask(chosen: Sequence[Check], context: Context) -> Told:
    """What the checks say of the context's entry."""
    told: Told = []
    entry = context.entry
    characters = {*entry.source, *entry.target}
    for each in chosen:
        if each.signs and each.signs.isdisjoint(characters):
            continue
        context.check = each
        try:
            for finding in each.function(entry, context):
                told.append((0, finding))
        except Exception as error:  # noqa: BLE001 - told by name
            told.append((0, _failure(error, context)))
    return told


def _ask_together(entries: Sequence[Entry], scope: Scope, context: Context) -> Told:
    """What the checks of a scope say of all entries at once."""
    told: Told = []
    chosen = [each for each in context.running if each.scope is scope]
    numbers = {id(entry): number for number, entry in enumerate(entries)} if chosen else {}
    for each in chosen:
        context.check = each
        try:
            for entry, finding in each.function(entries, context):
                told.append((numbers.get(id(entry)), finding))
        except Exception as error:  # noqa: BLE001 - told by name
            told.append((None, _failure(error, context)))
    return told


def _failure(error: Exception, context: Context) -> Finding:
    """A failure of the running check as a finding of its own, so that the others go on."""
    message = f"the check failed: {type(error).__name__}: {error}"
    return context.finding(message, severity=Severity.WARNING)


def _entry(entries: Sequence[Entry], number: int | None) -> Entry | None:
    return None if number is None else entries[number]


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
        unsure = finding.severity.weight < own.weight
        yield (
            finding
            if level is own or (unsure and finding.severity.weight <= level.weight)
            else replace(finding, severity=level)
        )
