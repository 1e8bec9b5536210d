# SPDX-License-Identifier: MIT
"""Rows from elsewhere against the rows of a glossary: what is new, what is known, what contradicts."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from l10n.glossary.concept import Concept
from l10n.glossary.folding import fold, same_word


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two rows for one Japanese term that say different things."""

    ours: Concept
    theirs: Concept
    columns: tuple[str, ...]
    """Where they differ; empty where two rows of the incoming file are for one term."""

    @property
    def reason(self) -> str:
        """What differs, for a message."""
        told = (f"{name} is {_shown(self.ours, name)}, not {_shown(self.theirs, name)}" for name in self.columns)
        return "; ".join(told) or "is given twice"

    def resolved(self) -> Concept:
        """Our row with what theirs says; cells that theirs leaves empty stay ours."""
        said = {name: getattr(self.theirs, name) for name in _CELLS if getattr(self.theirs, name)}
        variants = dict.fromkeys((*self.ours.variants, *(said.get("variants", ()))))
        return replace(self.ours, **{**said, "source": self.ours.source, "variants": tuple(variants)})


@dataclass(frozen=True, slots=True)
class Merge:
    """What an import would do."""

    added: tuple[Concept, ...] = ()
    known: tuple[Concept, ...] = ()
    conflicts: tuple[Conflict, ...] = ()


_CELLS = ("source", "variants", "target", "admitted", "forbidden", "kind", "case_sensitive", "definition", "note")


def merge(ours: Sequence[Concept], theirs: Iterable[Concept]) -> Merge:
    """What the rows `theirs` bring that `ours` do not have, and where they contradict.

    Rows are for one term when a Japanese form of one is the preferred form of the other, spellings folded, and
    their scopes overlap. A row that says nothing beyond ours is known.
    """
    index: dict[str, list[Concept]] = {}
    for concept in ours:
        _enter(index, concept)
    added: list[Concept] = []
    known: list[Concept] = []
    conflicts: list[Conflict] = []
    incoming: set[int] = set()
    for concept in theirs:
        other = next(_rivals(index, concept), None)
        if other is None:
            _enter(index, concept)
            incoming.add(id(concept))
            added.append(concept)
        elif id(other) in incoming:
            conflicts.append(Conflict(other, concept, ()))
        else:
            columns = tuple(_differences(other, concept))
            (conflicts.append(Conflict(other, concept, columns)) if columns else known.append(concept))
    return Merge(tuple(added), tuple(known), tuple(conflicts))


def letters(concept: Concept, source: str) -> str:
    """What a Japanese form of `concept` is compared by."""
    return source if concept.case_sensitive else fold(source)


def _enter(index: dict[str, list[Concept]], concept: Concept) -> None:
    for key in {letters(concept, source) for source in concept.sources}:
        index.setdefault(key, []).append(concept)


def _rivals(index: dict[str, list[Concept]], concept: Concept) -> Iterator[Concept]:
    for key in dict.fromkeys((concept.source, fold(concept.source))):
        for each in index.get(key, ()):
            if each.overlaps(concept) and any(same_word(concept.source, source) for source in each.sources):
                yield each


def _differences(ours: Concept, theirs: Concept) -> Iterator[str]:
    """The columns in which theirs says something that ours does not."""
    for name in _CELLS:
        mine, yours = getattr(ours, name), getattr(theirs, name)
        if name == "source":
            differs = not all(any(same_word(one, each) for each in ours.sources) for one in theirs.sources)
        elif name == "variants":
            differs = False  # told with the source
        elif name == "target":
            # Where a word stays as it is, other tools have it on both sides.
            differs = bool(yours) and yours != (mine or ours.source)
        elif isinstance(yours, tuple):
            differs = not set(yours) <= set(mine)
        else:
            # A form that cannot say it says "term" and "not case-sensitive"; that contradicts nothing.
            differs = bool(yours) and yours != mine and not (name == "kind" and yours == "term")
        if differs:
            yield name


def _shown(concept: Concept, name: str) -> str:
    value = concept.sources if name == "source" else getattr(concept, name)
    text = "|".join(value) if isinstance(value, tuple) else str(value)
    return repr(text if len(text) <= 60 else f"{text[:59]}…")
