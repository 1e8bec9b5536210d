# SPDX-License-Identifier: MIT
"""A concept as rows of pairs, told apart by their contexts, as Weblate and gettext have them; and back."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from l10n.errors import Fault
from l10n.glossary.concept import Concept, ConceptKind
from l10n.glossary.exchange.comments import Comment, understood
from l10n.glossary.exchange.gathering import Gathering
from l10n.glossary.exchange.values import Exchanged, complete, written_target

_BETWEEN = " ¦ "
_ADMITTED = "admitted"
_ROLE = re.compile(rf"{_ADMITTED} \d+")
_VARIANT = "variant of "
_SCOPE = "scope "
_CASE = "case sensitive"


@dataclass(frozen=True, slots=True)
class Row:
    """One pair of a concept."""

    source: str
    target: str
    context: str = ""
    note: str = ""
    explanation: str = ""
    """What a pair cannot say otherwise: the definition, the forbidden words."""


@dataclass(slots=True)
class _Context:
    """What a row's context says."""

    of: str = ""
    """The term that this row's source is a variant of."""
    kind: ConceptKind = ConceptKind.TERM
    case_sensitive: bool = False
    scope: tuple[str, ...] = ()
    rest: tuple[str, ...] = ()


def rows(concept: Concept) -> Iterator[Row]:
    """The pairs of a concept, its own first, then its other targets and its other sources."""
    scope = f"{_SCOPE}{'|'.join(concept.scope)}" if concept.scope else ""
    kind = str(concept.kind) if concept.kind is not ConceptKind.TERM else ""
    case = _CASE if concept.case_sensitive else ""
    rest = dict(concept.extra).get("context", "")
    target = written_target(concept)
    # A file of pairs has no mark for forbidden words: as pairs of their own Weblate would recommend them.
    said = str(Comment(concept.definition, concept.forbidden))
    yield Row(concept.source, target, _context(scope, kind, case, rest), concept.note, said)
    for number, form in enumerate(concept.admitted, start=1):
        yield Row(concept.source, form, _context(scope, f"{_ADMITTED} {number}", rest))
    for variant in concept.variants:
        yield Row(variant, target, _context(scope, f"{_VARIANT}{concept.source}", rest))


class Rows:
    """The concepts of a file as its rows come."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._concepts = Gathering()
        self._left_out: list[Fault] = []

    def take(self, line: int, row: Row) -> None:
        """Add a row as a concept, or to the concept it belongs to."""
        context = _understood(row.context)
        # Weblate tells twins apart by their contexts.
        key = context.of or row.source, context.scope, context.rest
        if key not in self._concepts:
            self._begin(key, line, row, context)
        elif context.of:
            self._concepts.vary(key, row.source)
        else:
            self._concepts.admit(key, row.target)

    def leave_out(self, line: int, row: Row, reason: str) -> None:
        """Tell that a row is no concept."""
        self._left_out.append(Fault(f"row {row.source or row.target!r} {reason}", self._path, line))

    def exchanged(self) -> Exchanged:
        """All that was found."""
        return Exchanged(tuple(self._concepts.concepts()), tuple(self._left_out))

    def _begin(self, key: tuple[object, ...], line: int, row: Row, context: _Context) -> None:
        kept = context.kind is ConceptKind.KEEP and row.target == row.source
        said = understood(row.explanation)
        concept = Concept(
            source=row.source,
            target="" if kept else row.target,
            forbidden=said.forbidden,
            kind=context.kind,
            case_sensitive=context.case_sensitive,
            scope=context.scope,
            definition=said.definition,
            note=row.note,
            extra=(("context", _BETWEEN.join(context.rest)),) if context.rest else (),
            path=self._path,
            line=line,
        )
        reason = complete(concept)
        if reason:
            self.leave_out(line, row, reason)
        else:
            self._concepts.begin(key, concept)


def _context(*parts: str) -> str:
    return _BETWEEN.join(part for part in parts if part)


def _understood(text: str) -> _Context:
    context = _Context()
    for part in filter(None, (each.strip() for each in text.split(_BETWEEN))):
        if _ROLE.fullmatch(part):
            continue
        if part.startswith(_VARIANT):
            context.of = part.removeprefix(_VARIANT)
        elif part.startswith(_SCOPE):
            context.scope = tuple(part.removeprefix(_SCOPE).split("|"))
        elif part == _CASE:
            context.case_sensitive = True
        elif part in set(ConceptKind):
            context.kind = ConceptKind(part)
        else:
            context.rest += (part,)
    return context
