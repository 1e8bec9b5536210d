# SPDX-License-Identifier: MIT
"""Gathers what the sentences of a document state, and who answers: the English, a rule, a waiver, a person, nobody."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from l10n.catalog.standing import Standing, approval, standing_of
from l10n.checks import Joined, together, waivers, without_placeholders
from l10n.glossary import English, Glossary
from l10n.model import EMPTY, Entry, Finding, Key, Kind, Severity, Span
from l10n.pipeline.choosing import named_in
from l10n.pipeline.ledger.members import stated_members
from l10n.pipeline.ledger.numbers import stated_numbers
from l10n.pipeline.ledger.quotations import stated_quotations
from l10n.pipeline.ledger.remaining import remaining, why_open, why_told
from l10n.pipeline.ledger.values import Bitext, Statement
from l10n.pipeline.ledger.words import stated_names, stated_terms
from l10n.pipeline.lying import Lying, lying
from l10n.pipeline.steps import check_all
from l10n.pipeline.tracking import Track, in_silence
from l10n.pipeline.translation import Translation
from l10n.pipeline.translations import up_to_date
from l10n.pipeline.workspace import Workspace
from l10n.quantities import Style
from l10n.report.ledger import Answer, Ledger, LedgerRow, RowKind


def ledgers(
    workspace: Workspace, names: Sequence[str] = (), *, language: str | None = None, track: Track = in_silence
) -> list[Ledger]:
    """The ledgers of the documents called `names`, by default of all, in one language or in each.

    The catalogues are brought up to date with the documents in memory. Raises UsageError for names that are no
    document's, and for a language that is not there.
    """
    everything = up_to_date(workspace, track=track)
    chosen = named_in(workspace, everything, names, language)
    told: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in check_all(workspace, everything, track=track):
        told[finding.path].append(finding)
    return [lying_ledger(workspace, each, [*told[each.catalogue], *told[each.document.path]]) for each in chosen]


def lying_ledger(
    workspace: Workspace, translation: Translation, findings: Iterable[Finding], lies: Lying | None = None
) -> Ledger:
    """The same as `ledger_of`, with the lines of the file as it lies there, or as `lies` has it."""
    lies, ledger = lies or lying(workspace, translation), ledger_of(workspace, translation, findings)
    rows = (replace(row, line=lies.line(row.line)) if row.path == ledger.catalogue else row for row in ledger.rows)
    return replace(ledger, rows=tuple(rows))


def ledger_of(workspace: Workspace, translation: Translation, findings: Iterable[Finding]) -> Ledger:
    """The ledger of one document, with what the checks told of it and of its catalogue."""
    findings = tuple(findings)
    told: defaultdict[int, list[Finding]] = defaultdict(list)
    for finding in findings:
        if finding.path == translation.catalogue:
            told[finding.line].append(finding)
    glossary = workspace.glossary.for_document(translation.document.name)
    stated = workspace.settings.style
    reading = _Reading(
        glossary, English(stated.spelling, stated.macrons), Style(stated.dollar, stated.scale, stated.dates)
    )
    live = [entry for entry in translation.pairs.entries if not entry.obsolete]
    items = _items(translation)
    stated_rows = [
        _row(statement, sentence, translation.catalogue, told)
        for sentence, bitext in _sentences(live)
        for statement in _statements(sentence, bitext, reading, items)
    ]
    others = remaining(translation, stated_rows, findings)
    rows = tuple(sorted([*stated_rows, *others], key=lambda row: row.line))
    return Ledger(translation.document.name, translation.catalogue, translation.language, rows)


@dataclass(frozen=True, slots=True)
class _Reading:
    """What a document's sentences are read with."""

    glossary: Glossary
    english: English
    style: Style


def _sentences(entries: Sequence[Entry]) -> Iterator[tuple[Joined, Bitext]]:
    """The sentences in order, as checks see them, with their neighbours; those without English among them."""
    sentences = [_joined(group) for group in together(entries)]
    texts = [(each.pair.source, _said(each.pair)) for each in sentences]
    for number, each in enumerate(sentences):
        before = texts[number - 1] if number else ("", "")
        after = texts[number + 1] if number + 1 < len(texts) else ("", "")
        source, target = (without_placeholders(text) for text in texts[number])
        yield each, Bitext(source, target, before, after)


def _joined(group: tuple[Entry, ...]) -> Joined:
    spoken = next((entry for entry in group if entry.target != EMPTY), group[0])
    return Joined(replace(spoken, source="".join(each.source for each in group)), spoken, group)


def _said(pair: Entry) -> str:
    """The English that may be published."""
    return pair.target if pair.translated and pair.target != EMPTY else ""


def _statements(
    sentence: Joined, bitext: Bitext, reading: _Reading, items: Mapping[Key, object]
) -> Iterator[Statement]:
    """All that a sentence states, in the order of the text."""
    terms = list(stated_terms(bitext, reading.glossary, reading.english))
    names = list(stated_names(bitext, [each.span for each in terms if each.span]))
    stated = [
        *stated_numbers(bitext, reading.style),
        *terms,
        *names,
        *stated_quotations(bitext, terms),
        *stated_members(bitext, [*terms, *names]),
    ]
    if sentence.units[0].key in items:
        whole = ((0, len(bitext.target)),) if bitext.target else ()
        stated.append(
            Statement(RowKind.MEMBER, (0, len(sentence.units[0].source)), (), whole, "the item", refused=not whole)
        )
    return iter(sorted(stated, key=_place))


def _place(statement: Statement) -> tuple[bool, int, int]:
    """Its turn: what holds another one comes before it, what only the English has comes last."""
    start, end = statement.span or (0, 0)
    return statement.span is None, start, -end


def _items(translation: Translation) -> Mapping[Key, object]:
    """The units with which an item of a list begins."""
    blocks = ((block, segments) for block, segments in translation.document.blocks if block.kind is Kind.LIST_ITEM)
    return {segments[0].key: block for block, segments in blocks if segments}


def _row(statement: Statement, sentence: Joined, path: str, told: Mapping[int, Sequence[Finding]]) -> LedgerRow:
    entry, span = sentence.place(statement.span) if statement.span else (sentence.unit, None)
    answer, why = _answered(statement, sentence, _findings(statement, entry, span, told))
    return LedgerRow(
        statement.kind,
        answer,
        path,
        entry.line,
        entry.context,
        entry.source,
        entry.source[slice(*span)] if span else "",
        span,
        tuple(sentence.pair.target[slice(*each)] for each in statement.target_spans),
        statement.target_spans,
        why,
    )


def _findings(
    statement: Statement, entry: Entry, span: Span | None, told: Mapping[int, Sequence[Finding]]
) -> list[Finding]:
    """What the checks tell of a statement: of its words in the unit, or of its words in the English alone."""
    found = []
    for each in told.get(entry.line, ()):
        if statement.families and each.check.startswith(statement.families):
            if span is None:
                meets = each.source_span is None and each.target_span in statement.target_spans
            else:
                meets = each.source_span is not None and _meet(each.source_span, span)
            found += [each] if meets else []
    return found


def _answered(statement: Statement, sentence: Joined, told: Sequence[Finding]) -> tuple[Answer, str]:
    """Who answers a statement, and what is to be said of that: the first of these that does."""
    if not sentence.pair.translated:
        return Answer.OPEN, why_open(sentence.pair)
    if not told and not statement.refused:
        return Answer.EXCUSED if statement.excused else Answer.COUNTERPART, statement.rule
    waived = [] if told else list(_waived(statement, sentence))
    if waived:
        return Answer.WAIVED, waived[0]
    if statement.refused and not told and statement.is_asked:
        return Answer.EXCUSED, "no check asks for it"
    message = why_told(told[0]) if told else statement.rule
    if any(each.severity is Severity.ERROR for each in told):
        return Answer.OPEN, message
    accepted = _accepted(sentence)
    return (Answer.ACCEPTED, f"{accepted}: {message}") if accepted else (Answer.OPEN, message)


def _waived(statement: Statement, sentence: Joined) -> Iterator[str]:
    """The reasons of the waivers that let a check of the statement be."""
    for entry in sentence.units:
        for waiver in waivers(entry):
            names = [name for name in waiver.names if _is_of(name, statement.families)]
            if names and waiver.holds(entry):
                yield waiver.reason or f"waived: {', '.join(names)}"


def _is_of(name: str, families: Iterable[str]) -> bool:
    """Whether a waiver's check or family is one of those."""
    return any(name.startswith(family) or name == family.partition("-")[0] for family in families)


def _accepted(sentence: Joined) -> str:
    """By whom and when the units of the sentence were approved; empty where one of them is not."""
    if not all(standing_of(each).rank >= Standing.REVIEWED.rank for each in sentence.units):
        return ""
    found = approval(sentence.unit)
    return f"{found.standing} {found.hand}" if found else ""


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
