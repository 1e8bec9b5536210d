# SPDX-License-Identifier: MIT
"""A document's units in the order of its text, each with what the review page says about it."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

from l10n.catalog.heirs import CHANGED, SUGGESTED
from l10n.catalog.remarks import thread_of
from l10n.catalog.standing import Approval, approval, approvals
from l10n.checks import checks, together, waivers
from l10n.model import EMPTY, Entry, Finding, Key
from l10n.pipeline.checking.explaining import Bounds, Texts, reasons
from l10n.pipeline.documents import Document
from l10n.pipeline.reviewing.aging import concerned
from l10n.pipeline.reviewing.marking import Sentence, Term, quantities, terms
from l10n.pipeline.reviewing.typesetting import typeset
from l10n.pipeline.surveys.state import state_of
from l10n.pipeline.translation import Translation
from l10n.report.review import (
    ReviewConcept,
    ReviewQuantity,
    ReviewReason,
    ReviewTerm,
    ReviewUnit,
    Said,
    Setting,
    State,
    TermUse,
    Waiver,
)
from l10n.tokens import kana

if TYPE_CHECKING:
    from l10n.glossary import Concept


class TermBook:
    """The concepts that stand in the documents, in the order in which they were met, and how often they do."""

    def __init__(self, before: "TermBook | None" = None) -> None:
        """Nothing is counted yet; concepts that are known from `before` keep their numbers."""
        self._concepts: list[Concept] = list(before._concepts) if before else []  # noqa: SLF001 - its own kind
        self._numbers: dict[int, int] = {id(each): number for number, each in enumerate(self._concepts)}
        self._counts: Counter[int] = Counter()
        self._forms: defaultdict[int, Counter[str]] = defaultdict(Counter)

    def put(self, term: Term) -> ReviewTerm:
        """The term as the page shows it, counted."""
        number = self._numbers.setdefault(id(term.concept), len(self._concepts))
        if number == len(self._concepts):
            self._concepts.append(term.concept)
        self._counts[number] += bool(term.source_spans)
        self._forms[number].update(term.forms)
        return ReviewTerm(number, term.source_spans, term.target_spans)

    @property
    def concepts(self) -> tuple[ReviewConcept, ...]:
        """The rows, in the order of their numbers."""
        return tuple(
            ReviewConcept(
                each.source,
                each.target,
                each.variants,
                each.admitted,
                each.forbidden,
                str(each.kind),
                each.definition,
                each.note,
            )
            for each in self._concepts
        )

    @property
    def uses(self) -> tuple[TermUse, ...]:
        """How often each concept stands there and as what, the most frequent first."""
        order = sorted(self._counts, key=lambda number: (-self._counts[number], self._concepts[number].source))
        return tuple(TermUse(number, self._counts[number], dict(self._forms[number].most_common())) for number in order)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What holds for all units of a document."""

    bounds: Bounds
    book: TermBook
    findings: Mapping[int, Sequence[Finding]]
    """By the line of their unit in the catalogue."""
    before: Mapping[Key, Entry] | None = None
    """The units that changes are told against; None where nobody asked."""


def placed(translation: Translation, around: Surroundings) -> Iterator[ReviewUnit]:
    """The units at their places; where one stands again, it comes without its findings and comments."""
    units = dict(annotated(translation.catalog.live, around))
    seen: set[Key] = set()
    settings = _with_cells(translation.document, typeset(translation.document)[0], units)
    for number, ((block, segments), setting) in enumerate(zip(translation.document.blocks, settings, strict=True), 1):
        for segment in segments:
            if segment.key not in units:
                continue
            unit = replace(
                units[segment.key], kind=block.kind, level=block.level, paragraph=str(number), setting=setting
            )
            yield replace(unit, findings=(), waivers=(), comments=()) if segment.key in seen else unit
            seen.add(segment.key)


def _with_cells(document: Document, settings: Sequence[Setting], units: Collection[Key]) -> Iterator[Setting]:
    """The settings, those of cells with the cells of their row that hold nothing to translate."""
    beside: defaultdict[int, list[tuple[int, str]]] = defaultdict(list)
    for (block, segments), setting in zip(document.blocks, settings, strict=True):
        if setting.row and not any(segment.key in units for segment in segments):
            beside[setting.row].append((setting.column, block.text))
    for setting in settings:
        yield replace(setting, beside=tuple(beside[setting.row])) if setting.row in beside else setting


def annotated(entries: Sequence[Entry], around: Surroundings) -> Iterator[tuple[Key, ReviewUnit]]:
    """Each unit by its key, with its findings, terms and quantities."""
    texts = ("", "")
    sentences = list(map(Sentence, together(entries)))
    for sentence, follower in zip_longest(sentences, sentences[1:]):
        marks = _marks(sentence, around)
        if any(finding.check.startswith(("number-", "term-")) for each in marks.values() for finding in each.findings):
            after = (follower.source, follower.target) if follower else ("", "")
            marks[sentence.spoken.key].reasons = list(_reasons(sentence, around, texts, after))
        texts = (sentence.source, sentence.target)
        for entry in sentence.entries:
            yield entry.key, _unit(entry, marks[entry.key], around)


@dataclass(slots=True)
class _Marks:
    findings: list[Finding] = field(default_factory=list)
    terms: list[ReviewTerm] = field(default_factory=list)
    quantities: list[ReviewQuantity] = field(default_factory=list)
    reasons: list[ReviewReason] = field(default_factory=list)


def _reasons(sentence: Sentence, around: Surroundings, before: Texts, after: Texts) -> Iterator[ReviewReason]:
    """Which rule said what of the sentence's numbers and terms."""
    for each in reasons(sentence.source, sentence.target, around.bounds, before=before, after=after):
        yield ReviewReason(each.text, each.verdict, each.rule, each.words)


def _marks(sentence: Sentence, around: Surroundings) -> Mapping[Key, _Marks]:
    marks: defaultdict[Key, _Marks] = defaultdict(_Marks)
    told = [(entry, finding) for entry in sentence.entries for finding in around.findings.get(entry.line, ())]
    for entry, finding in told:
        # The state of a unit says that already.
        if not checks()[finding.check].is_state:
            marks[entry.key].findings.append(finding)
    for entry, term in terms(sentence, around.bounds.glossary, around.bounds.english):
        marks[entry.key].terms.append(around.book.put(term))
    numbers = [(entry, finding) for entry, finding in told if finding.check.startswith("number-")]
    for entry, quantity in quantities(sentence, numbers):
        marks[entry.key].quantities.append(quantity)
    return marks


def _unit(entry: Entry, marks: _Marks, around: Surroundings) -> ReviewUnit:
    before = around.before
    reading = kana(entry.source)
    return ReviewUnit(
        entry.source,
        entry.target,
        context=entry.context,
        state=State.JOINED if entry.target == EMPTY and not entry.fuzzy else State(state_of(entry)),
        line=entry.line,
        previous=entry.previous,
        said=tuple(note for note in entry.notes if note.startswith((CHANGED, SUGGESTED))) if entry.fuzzy else (),
        concerned=concerned(entry, around.bounds.glossary, around.bounds.english),
        reading=reading if reading != entry.source else "",
        findings=tuple(marks.findings),
        waivers=tuple(_waivers(entry)),
        terms=tuple(marks.terms),
        quantities=tuple(marks.quantities),
        reasons=tuple(marks.reasons),
        # A line for the program is no comment for people; its waivers are shown as such.
        comments=tuple(line for line in entry.comments if line.strip() and not line.strip().startswith("l10n:")),
        **_said(entry),
        changed=before is not None and _changed(entry, before.get(entry.key)),
    )


def _said(entry: Entry) -> dict[str, Any]:
    """Who approved the unit, and what was said of it; most have no comment."""
    if not entry.comments:
        return {}
    held, thread = approval(entry), thread_of(entry)
    lapsed = tuple(_approved(each) for each in approvals(entry) if not each.holds(entry))
    return {
        "approval": _approved(held) if held else None,
        "lapsed": lapsed,
        "remarks": tuple(Said(each.hand.name, each.hand.day, each.text) for each in thread.remarks),
        "resolved": thread.resolved is not None,
    }


def _approved(approval: Approval) -> Said:
    return Said(approval.hand.name, approval.hand.day, str(approval.standing))


def _waivers(entry: Entry) -> Iterator[Waiver]:
    for waiver in waivers(entry):
        if waiver.holds(entry):
            yield from (Waiver(name, waiver.reason) for name in waiver.names)


def _changed(entry: Entry, before: Entry | None) -> bool:
    return before is None or (before.target, before.fuzzy) != (entry.target, entry.fuzzy)
