# SPDX-License-Identifier: MIT
"""Runs the checks over catalogues: who is asked, in which order, and what becomes of the findings."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

from l10n.checks._cache_key import Paragraphs, known_links, of_document
from l10n.checks._frame import Check, Context, Pairs, Scope, checks
from l10n.checks._joined import Joined, forms, joined
from l10n.checks._passages import Passage, passages
from l10n.checks._plan import Plan
from l10n.checks._roster import Roster
from l10n.checks._waivers import Ledger
from l10n.config import Settings
from l10n.files import LIMIT
from l10n.model import Entry, Finding, Severity

if TYPE_CHECKING:
    from l10n.glossary import Glossary

Told: TypeAlias = list[tuple[int | None, Finding]]
"""Findings, each with the number of its entry among those the checks were given; None for none of them."""

Recall: TypeAlias = Callable[[str, Callable[[], Told], Callable[[Told], bool]], Told]
"""Gives what the checks say: as it was remembered under a cache key, the text of all that they see, or by asking them.

What was remembered holds only if the last function finds that it may be said there."""


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
    those that the settings select, as `chosen` tells them. A check that fails is told as an error of its own, and the
    others go on.
    """
    yield from run_planned(catalogues, Plan(settings, selected), glossary_of, recall=recall)


def run_planned(
    catalogues: Sequence[Pairs],
    plan: Plan,
    glossary_of: "Callable[[str], Glossary | None]",
    *,
    recall: Recall | None = None,
    heard: "Iterable[Heard] | None" = None,
) -> Iterator[Finding]:
    """What `run` gives, with the checks of a plan, which may serve for any number of runs.

    `heard` is what other processes have heard of the catalogues, in their order.
    """
    settings, running = plan.settings, plan.running
    ledger = Ledger()
    keys = []
    here = (hear(pairs, plan, glossary_of(pairs.document), recall=recall) for pairs in catalogues)
    for pairs, each in zip(catalogues, here if heard is None else heard, strict=True):
        ledger.used |= {(id(pairs.entries[number]), name) for number, name in each.used}
        keys.append(each.key)
        yield from each.found
    context = Context(settings, glossary_of("") or None, running=running)
    yield from _of_project(catalogues, "\0".join(keys), plan, context, ledger, recall)
    for pairs in catalogues:
        context = Context(settings, None, pairs, pairs.entries, running=running, waived=ledger.used)
        told = _ask_together(pairs.entries, plan, Scope.WAIVER, context)
        found = (_placed(each, _entry(pairs.entries, number), pairs.path) for number, each in told)
        yield from _at_level(found, settings, pairs.document)


@dataclass(frozen=True, slots=True)
class Heard:
    """What the checks say of one catalogue by itself; it can be pickled."""

    key: str
    """The text of the whole catalogue; empty where nothing is remembered."""
    found: tuple[Finding, ...]
    """The findings in the order of their lines."""
    used: frozenset[tuple[int, str]]
    """The waivers that let a finding be: the number of the unit and the name in the waiver."""


def hear(pairs: Pairs, plan: Plan, glossary: "Glossary | None", *, recall: Recall | None = None) -> Heard:
    """What the checks of a plan say of one catalogue, without those of the project and of waivers."""
    context = Context(plan.settings, glossary or None, pairs, pairs.entries, running=plan.running)
    key, ledger = of_document(pairs) if recall else "", Ledger()
    found = _at_level(_of_catalogue(key, plan, context, ledger, recall), plan.settings, pairs.document)
    told = tuple(sorted(found, key=lambda each: each.line))
    numbers = {id(entry): number for number, entry in enumerate(pairs.entries)} if ledger.used else {}
    return Heard(key, told, frozenset((numbers[unit], name) for unit, name in ledger.used))


def _of_catalogue(key: str, plan: Plan, context: Context, ledger: Ledger, recall: Recall | None) -> Iterator[Finding]:
    pairs = context.pairs
    assert pairs is not None, "a catalogue is checked"
    live = [entry for entry in pairs.entries if not entry.obsolete]
    yield from _of_entries(list(joined(live)), plan, Scope.ENTRY, context, ledger, recall)
    for form in forms(live):
        yield from _of_entries([form], plan, Scope.ENTRY, context, ledger, recall)
    yield from _of_passages(plan, context, ledger, recall)
    alone = [Joined(entry, entry, (entry,)) for entry in live]
    yield from _of_entries(alone, plan, Scope.UNIT, context, ledger, recall)

    def ask() -> Told:
        return _ask_together(pairs.entries, plan, Scope.DOCUMENT, context)

    told = recall(f"document\0{key}", ask, _fitting(context.running, pairs.entries)) if recall else ask()
    for number, finding in told:
        entry = _entry(pairs.entries, number)
        if entry is None or not ledger.waives(entry, finding):
            yield _placed(finding, entry, pairs.path)


def _of_entries(
    sentences: Sequence[Joined], plan: Plan, scope: Scope, context: Context, ledger: Ledger, recall: Recall | None
) -> Iterator[Finding]:
    """The findings in each of `sentences`, at the unit that each finding speaks of."""
    path = context.pairs.path if context.pairs else ""
    roster = plan.roster(scope, context)
    paragraphs = Paragraphs(context.pairs) if recall else None

    def ask() -> Told:
        return [(0, finding) for finding in _ask(roster, context.entry, context)]

    def fits(told: Told) -> bool:
        return not told or _fitting(roster.checks, [context.entry])(told)

    for number, each in enumerate(sentences):
        context.entry, context.units = each.pair, each.units
        context.before = sentences[number - 1].pair if number else None
        context.after = sentences[number + 1].pair if number + 1 < len(sentences) else None
        told = recall(paragraphs.key(scope.value, context), ask, fits) if recall and paragraphs else ask()
        for _, found in told:
            unit, finding = each.local(found)
            if not ledger.waives(each.unit, finding) and not (unit is not each.unit and ledger.waives(unit, finding)):
                yield _placed(finding, each.form or unit, path)


def _of_passages(plan: Plan, context: Context, ledger: Ledger, recall: Recall | None) -> Iterator[Finding]:
    """The findings in what readers see as one, each at its unit; what two passages say of a unit is told once."""
    pairs = context.pairs
    assert pairs is not None, "a catalogue is checked"
    roster = plan.roster(Scope.PASSAGE, context)
    told: set[tuple[int, Finding]] = set()
    for passage in passages(pairs) if roster.checks else ():
        for number, finding in _of_passage(passage, roster, context, recall):
            unit = None if number is None else passage.parts[number].entry
            if unit is None or (id(unit), finding) in told:
                continue
            told.add((id(unit), finding))
            if not ledger.waives(unit, finding):
                yield _placed(finding, passage.form or unit, pairs.path)


def _of_passage(passage: Passage, roster: Roster, context: Context, recall: Recall | None) -> Told:
    """The findings in a passage, each with the number of its part, asked for or remembered."""
    pairs = context.pairs
    assert pairs is not None, "a catalogue is checked"

    def ask() -> Told:
        return [passage.local(finding) for finding in _ask(roster, passage, context)]

    if recall is None:
        return ask()
    links = known_links(pairs, "\n".join((passage.source, *passage.definitions)))
    key = f"passage\0{pairs.document}\0{pairs.language}\0{passage.key}\0{links}"
    fits = _fitting(roster.checks, [passage.form or part.entry or _NOWHERE for part in passage.parts])
    return recall(key, ask, fits)


def _of_project(
    catalogues: Sequence[Pairs], key: str, plan: Plan, context: Context, ledger: Ledger, recall: Recall | None
) -> Iterator[Finding]:
    everything = [(pairs, entry) for pairs in catalogues for entry in pairs.entries if entry.translated]
    entries = context.entries = [entry for _, entry in everything]

    def ask() -> Told:
        return _ask_together(entries, plan, Scope.PROJECT, context)

    told = recall(f"project\0{key}", ask, _fitting(context.running, entries)) if recall else ask()
    for number, finding in told:
        pairs, entry = everything[number] if number is not None else (None, None)
        if entry is None or not ledger.waives(entry, finding):
            placed = _placed(finding, entry, pairs.path if pairs else "")
            yield from _at_level([placed], context.settings, pairs.document if pairs else "")


def _ask(roster: Roster, subject: Entry | Passage, context: Context) -> list[Finding]:
    """What the checks say of a pair or a passage."""
    told: list[Finding] = []
    for each in roster.asked(subject.source, subject.target):
        context.check = each
        try:
            told += each.function(subject, context)
        except Exception as error:  # noqa: BLE001 - told by name
            told.append(failure(error, context, "pair" if isinstance(subject, Entry) else "paragraph"))
    return told


def _ask_together(entries: Sequence[Entry], plan: Plan, scope: Scope, context: Context) -> Told:
    """What the checks of a scope say of all entries at once."""
    told: Told = []
    asked = plan.roster(scope, context).checks
    numbers = {id(entry): number for number, entry in enumerate(entries)} if asked else {}
    for each in asked:
        context.check = each
        try:
            for entry, finding in each.function(entries, context):
                told.append((numbers.get(id(entry)), finding))
        except Exception as error:  # noqa: BLE001 - told by name
            told.append((None, failure(error, context, "catalogue" if context.pairs else "project")))
    return told


def _fitting(chosen: Sequence[Check], entries: Sequence[Entry]) -> Callable[[Told], bool]:
    """Tells whether findings may be what the checks say of `entries`: their own, at places that are there."""
    names = {each.name for each in chosen}

    def fits(told: Told) -> bool:
        return all(each.check in names and _lies_in(each, number, entries) for number, each in told)

    return fits


def _lies_in(finding: Finding, number: int | None, entries: Sequence[Entry]) -> bool:
    if number is not None and not 0 <= number < len(entries):
        return False
    # What is said of a document brings its own text along.
    told = _entry(entries, number) or finding
    places = ((finding.source_span, told.source), (finding.target_span, told.target))
    # No file that is read has more lines than bytes.
    return 0 <= finding.line <= LIMIT and all(
        span is None or 0 <= span[0] <= span[1] <= len(text) for span, text in places
    )


_NOWHERE = Entry("")


def failure(error: Exception, context: Context, what: str) -> Finding:
    """A failure of the running check as an error of its own; `what` it was asked about is what to report."""
    reason = f"{type(error).__name__}: {' '.join(str(error).split())}"[:_REASON]
    message = f"the check failed: {reason}; please report this {what}"
    return replace(context.finding(message, severity=Severity.ERROR), failed=True)


_REASON = 200
"""Characters of what Python says at most: it may quote the whole text."""


def _entry(entries: Sequence[Entry], number: int | None) -> Entry | None:
    return None if number is None else entries[number]


def _placed(finding: Finding, entry: Entry | None, path: str) -> Finding:
    if entry is None:
        return replace(finding, path=finding.path or path)
    line, context, source, target = entry.line, entry.context, entry.source, entry.target
    return replace(finding, path=path, line=line, context=context, source=source, target=target)


def _at_level(findings: Iterable[Finding], settings: Settings, document: str) -> Iterator[Finding]:
    """The findings at the level that the settings give them; those that are off are left out.

    A finding that is weaker than its check's own level stays as much weaker: it was unsure. A check that failed is
    an error, unless it is off.
    """
    for finding in findings:
        own = checks()[finding.check].severity
        level = settings.level(finding.check, own, document)
        if level is None:
            continue
        unsure = finding.severity.weight < own.weight
        fits = finding.failed or level is own or (unsure and finding.severity.weight <= level.weight)
        yield finding if fits else replace(finding, severity=level)
