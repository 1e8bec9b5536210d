# SPDX-License-Identifier: MIT
"""What stands against a signature beside what the Japanese states: units without English, and errors of any kind."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from l10n.model import Entry, Finding, Severity, Span
from l10n.pipeline.translation import Translation
from l10n.report.ledger import Answer, LedgerRow, RowKind


def why_open(entry: Entry) -> str:
    """Why nothing in the unit, which is not translated, has an answer."""
    return "its English was made for another sentence" if entry.fuzzy else "no English yet"


def why_told(finding: Finding) -> str:
    """What a check says, and its name, by which it can be waived."""
    return f"{finding.message} ({finding.check})"


def remaining(translation: Translation, rows: Sequence[LedgerRow], findings: Iterable[Finding]) -> Iterator[LedgerRow]:
    """The open rows of units and errors that none of the ledger's own open `rows` tells."""
    told = {(row.line, row.why) for row in rows if row.is_open}
    yield from _drafts(translation, {line for line, _ in told})
    for each in findings:
        is_here = each.path in {translation.catalogue, translation.document.path}
        if is_here and each.severity is Severity.ERROR and (each.line, why_told(each)) not in told:
            yield _error(each)


def _drafts(translation: Translation, told: Collection[int]) -> Iterator[LedgerRow]:
    for entry in translation.catalog.live:
        if not entry.translated and entry.line not in told:
            yield LedgerRow(
                RowKind.UNIT,
                Answer.OPEN,
                translation.catalogue,
                entry.line,
                entry.context,
                entry.source,
                entry.source,
                (0, len(entry.source)),
                why=why_open(entry),
            )


def _error(finding: Finding) -> LedgerRow:
    spans = (finding.target_span,) if finding.target_span else ()
    return LedgerRow(
        RowKind.ERROR,
        Answer.OPEN,
        finding.path,
        finding.line,
        finding.context,
        finding.source,
        _part(finding.source, finding.source_span),
        finding.source_span,
        tuple(_part(finding.target, span) for span in spans),
        spans,
        why_told(finding),
    )


def _part(text: str, span: Span | None) -> str:
    return text[slice(*span)] if span else ""
