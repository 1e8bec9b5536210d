# SPDX-License-Identifier: MIT
"""What the review page says about its units: places, labels, marks, and the values its script works with."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from markupsafe import Markup

from l10n.model import EMPTY, Finding, Kind, Severity
from l10n.report.ledger import Ledger
from l10n.report.review.diff import changes
from l10n.report.review.dressing import dressed, picture
from l10n.report.review.marks import Mark, marked, plain
from l10n.report.review.values import (
    Kept,
    ReviewConcept,
    ReviewDocument,
    ReviewPage,
    ReviewQuantity,
    ReviewUnit,
    State,
)

HUES = 8
"""How many colours of terms the style sheet has; each comes with an underline of its own."""
MOST = 100
"""Findings shown beside one unit; the rest is counted."""


def identities(page: ReviewPage) -> list[str]:
    """An identity for each unit of the page in order: a link to a unit holds as long as its document and source do."""
    seen: Counter[str] = Counter()
    found = []
    for document in page.documents:
        for unit in document.units:
            digest = _digest(document.catalogue, unit.context or "", unit.source)
            seen[digest] += 1
            found.append(f"u-{digest}" if seen[digest] == 1 else f"u-{digest}-{seen[digest]}")
    return found


def storage_key(page: ReviewPage) -> str:
    """What the browser keeps a reader's suggestions under: the same for all pages of a project's language."""
    return f"taiyaku-review-{_digest(page.project, page.target_language)}"


def source_html(unit: ReviewUnit, document: ReviewDocument, hues: Sequence[int]) -> Markup:
    """The source with its terms, quantities and findings marked; a fuzzy one with what changed in it."""
    previous = _previous(unit)
    if previous is not None:
        return _html(unit.source, list(_change_marks(previous, unit.source)), document)
    terms = (_term_mark(term.concept, span, hues) for term in unit.terms for span in term.source_spans)
    marks = [*terms, *_quantity_marks(unit, "source_span"), *_finding_marks(unit, "source_span")]
    return _html(unit.source, marks, document)


def target_html(unit: ReviewUnit, document: ReviewDocument, hues: Sequence[int]) -> Markup:
    """The target with its terms, quantities and findings marked; a fuzzy one with what its source no longer says."""
    if unit.target == EMPTY:
        return Markup("")
    terms = (_term_mark(term.concept, span, hues) for term in unit.terms for span in term.target_spans)
    # Numbers that pair amounts say nothing where the source shows what changed in it.
    amounts = () if _previous(unit) is not None else _quantity_marks(unit, "target_span")
    concerned = (Mark(span, "concerned") for span in unit.concerned)
    return _html(unit.target, [*terms, *amounts, *concerned, *_finding_marks(unit, "target_span")], document)


def marker(unit: ReviewUnit) -> str:
    """What a list's item begins with; empty for what is none."""
    if unit.kind is not Kind.LIST_ITEM:
        return ""
    return unit.setting.marker or ("•" if unit.level < 2 else "◦")


def kept_html(kept: Kept, document: ReviewDocument) -> Markup:
    """What stands between two blocks: code as it is, or a picture."""
    if kept.picture:
        return picture(kept.picture, document.pictures)
    return Markup("<pre>{}</pre>").format(plain(kept.text))


def _html(text: str, marks: Sequence[Mark], document: ReviewDocument) -> Markup:
    return marked(text, dressed(text, marks, document.pictures) if document.markup else marks)


def _change_marks(before: str, after: str) -> Iterator[Mark]:
    """What is new in `after` as insertions, and what is gone in front of what stands in its place."""
    place = 0
    for kind, text in changes(before, after):
        if kind == "gone":
            yield Mark((place, place), "", lead=Markup("<del>{}</del>").format(plain(text)))
        elif kind == "new":
            yield Mark((place, place + len(text)), "", tag="ins")
        place += 0 if kind == "gone" else len(text)


def hues(page: ReviewPage) -> list[int]:
    """A colour for each concept: where there are enough, another one than those of its companions in any unit."""
    companions: list[set[int]] = [set() for _ in page.concepts]
    for unit in _units(page):
        together = {term.concept for term in unit.terms}
        for concept in together:
            companions[concept] |= together
    found: list[int] = []
    for number, others in enumerate(companions):
        taken = Counter(found[other] for other in others if other < number)
        found.append(min(range(HUES), key=lambda hue: (taken[hue], (hue - number) % HUES)))
    return found


def heading_level(unit: ReviewUnit) -> int:
    """The level of a heading on the page, where the page's own headings come first; 0 for what is none."""
    return min(6, max(1, unit.level) + 2) if unit.kind is Kind.HEADING else 0


def script_values(page: ReviewPage, ids: Sequence[str], hues: Sequence[int]) -> dict[str, Any]:
    """What the page's script knows, as JSON."""
    return {
        "key": storage_key(page),
        "since": page.since,
        "languages": [page.source_language, page.target_language],
        "concepts": [_concept(each, hue) for each, hue in zip(page.concepts, hues, strict=True)],
        "rules": dict(page.rules),
        "units": unit_values(page, ids),
        "ledgers": [ledger_rows(each) for each in page.ledgers],
    }


def ledger_rows(ledger: Ledger) -> list[dict[str, Any]]:
    """A ledger as the page's script shows it: its rows as JSON objects, without their places in files and texts."""
    left = ("context", "unit", "kind", "answer", "source", "targets", "why")
    return [{name: value for name, value in row.as_dict().items() if name in left} for row in ledger.rows]


def unit_values(page: ReviewPage, ids: Sequence[str]) -> list[dict[str, Any]]:
    """What the page's script knows of each unit; "same" is the identity of a pair's first place, at each later one."""
    places = [(unit, document) for document in page.documents for unit in document.units]
    firsts: dict[tuple[str, str | None, str], str] = {}
    found = []
    for (unit, document), identity in zip(places, ids, strict=True):
        first = firsts.setdefault((document.catalogue, unit.context, unit.source), identity)
        found.append(_values(unit, document, identity, first))
    return found


def choices(finding: Finding) -> tuple[str, ...]:
    """The texts that may be put in the place that the finding marks: its suggestion, else an amount or name it expects.

    What others expect is a part of that place, as an address is of a link, or a word before it is inflected.
    """
    if finding.suggestion is not None:
        return (finding.suggestion,)
    return finding.expected if finding.check.partition("-")[0] in _WHOLE else ()


_WHOLE = frozenset({"name", "number", "term"})
"""Families of checks whose findings mark all that is to be replaced."""


def worst(unit: ReviewUnit) -> Severity | None:
    """The heaviest severity of the unit's findings."""
    return next((severity for severity in Severity if any(each.severity is severity for each in unit.findings)), None)


def _units(page: ReviewPage) -> Iterator[ReviewUnit]:
    for document in page.documents:
        yield from document.units


def _digest(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:10]


def _previous(unit: ReviewUnit) -> str | None:
    """What the source was before it was edited, where the unit is to show that."""
    return unit.previous if unit.state is State.FUZZY and unit.previous != unit.source else None


def _term_mark(concept: int, span: tuple[int, int], hues: Sequence[int]) -> Mark:
    return Mark(span, f"t h{hues[concept]}", (("t", str(concept)),))


def _quantity_marks(unit: ReviewUnit, side: str) -> Iterator[Mark]:
    for number, quantity in enumerate(unit.quantities):
        span = getattr(quantity, side)
        if span:
            yield Mark(span, "q alone" if quantity.missing else "q", (("q", str(number)),), _label(quantity))


def _label(quantity: ReviewQuantity) -> str:
    if not quantity.number:
        return "?" if quantity.missing else ""
    return chr(0x245F + quantity.number) if quantity.number <= 20 else f"({quantity.number})"


def _finding_marks(unit: ReviewUnit, side: str) -> Iterator[Mark]:
    for number, finding in enumerate(unit.findings[:MOST]):
        span = getattr(finding, side)
        if span:
            missing = " here" if span[0] == span[1] else ""
            yield Mark(span, f"f {finding.severity}{missing}", (("f", str(number)),))


def _values(unit: ReviewUnit, document: ReviewDocument, identity: str, first: str) -> dict[str, Any]:
    values: dict[str, Any] = {
        "id": identity,
        "path": document.catalogue,
        "context": unit.context,
        "source": unit.source,
        "target": unit.target,
        "state": str(unit.state),
        "line": unit.line,
    }
    # A page of five thousand units loads sooner without what most of them do not have.
    more = {
        "same": "" if first == identity else first,
        "reading": unit.reading,
        "previous": unit.previous,
        "changed": unit.changed,
        "terms": [term.concept for term in unit.terms],
        "quantities": [_quantity(each, unit) for each in unit.quantities],
        "findings": [_finding(each) for each in unit.findings],
        "reasons": [[each.text, each.verdict, each.rule, each.words] for each in unit.reasons],
        "waivers": [{"check": each.check, "reason": each.reason} for each in unit.waivers],
        "comments": list(unit.comments),
        "standing": unit.approval.what if unit.approval else "",
        "lapsed": [each.what for each in unit.lapsed],
        "remarks": len(unit.remarks),
        "resolved": unit.resolved,
    }
    return {**values, **{name: value for name, value in more.items() if value}}


def _quantity(quantity: ReviewQuantity, unit: ReviewUnit) -> list[str | None]:
    sides = ((quantity.source_span, unit.source), (quantity.target_span, unit.target))
    return [quantity.value, *(text[slice(*span)] if span else None for span, text in sides)]


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "check": finding.check,
        "severity": str(finding.severity),
        "span": list(finding.target_span) if finding.target_span else None,
        "choices": list(choices(finding)),
    }


def _concept(concept: ReviewConcept, hue: int) -> dict[str, Any]:
    return {
        "hue": hue,
        "source": concept.source,
        "target": concept.target,
        "variants": list(concept.variants),
        "admitted": list(concept.admitted),
        "forbidden": list(concept.forbidden),
        "kind": concept.kind,
        "definition": concept.definition,
        "note": concept.note,
    }
