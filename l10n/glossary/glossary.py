# SPDX-License-Identifier: MIT
"""A glossary at work: its terms in Japanese sentences, its English in their translations."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from l10n.files import glob_matches
from l10n.glossary.concept import ANY_ENGLISH, Concept, English, EnglishMatch, TermMatch
from l10n.model import Span

if TYPE_CHECKING:
    from l10n.glossary.finder import Finder
    from l10n.glossary.matching import Automaton
    from l10n.glossary.wording import Wording


def load_glossary(*paths: Path | str, root: Path | None = None) -> "Glossary":
    """The glossary in CSV files, taken together; its rows are named by paths relative to `root`, if that holds them.

    Raises one InputError with every fault of every file, each with its line.
    """
    from l10n.glossary.reading import read_concepts  # noqa: PLC0415 - a project may have no glossary

    concepts = read_concepts(*paths)
    return Glossary(concepts if root is None else (replace(each, path=_below(root, each.path)) for each in concepts))


class Glossary:
    """What the house calls things, ready to be looked up in sentences of both languages."""

    def __init__(self, concepts: Iterable[Concept]) -> None:
        self.concepts = tuple(concepts)
        self._numbers = {id(concept): number for number, concept in enumerate(self.concepts)}
        self._active: frozenset[int] | None = None
        # Checks of pairs ask for a sentence's terms, then those of the whole project.
        self._remembered = lru_cache(maxsize=16384)(self._find)

    def __reduce__(self) -> tuple[object, ...]:
        """Worker processes build their own automaton."""
        return Glossary, (self.concepts if self._active is None else self._held(),)

    def __len__(self) -> int:
        return len(self.concepts)

    def matches(self, source: str) -> tuple[TermMatch, ...]:
        """The terms in the Japanese `source` by place: the longest where they overlap, each as often as it occurs.

        Two concepts with the same Japanese are both given, at one span.
        """
        return self._remembered(source)

    def find_in_english(
        self, concept: Concept, target: str, english: English = ANY_ENGLISH
    ) -> tuple[EnglishMatch, ...]:
        """Where the forms that are right for `concept` stand in `target`, in any inflection, the longest first found."""
        return self._wording.find(concept, target, english)

    def find_forbidden(self, concept: Concept, target: str, english: English = ANY_ENGLISH) -> tuple[EnglishMatch, ...]:
        """Where the forms that are forbidden for `concept` stand in `target`, but not inside a longer right one."""
        return self._wording.find_forbidden(concept, target, english)

    def accepts(self, concept: Concept, target: str, english: English = ANY_ENGLISH) -> bool:
        """Whether a right form of `concept` stands in `target`, in right capitals."""
        return any(match.right_case for match in self.find_in_english(concept, target, english))

    def find_as_verb(self, concept: Concept, target: str) -> Iterator[Span]:
        """Where a form of several words that is right for `concept` stands in `target` as a verb."""
        return self._wording.find_as_verb(concept, target)

    def finder(self, concept: Concept, form: str, english: English = ANY_ENGLISH) -> "Finder":
        """What finds one form of `concept`, right or forbidden."""
        return self._wording.finder(concept, form, english)

    def for_document(self, path: str) -> "Glossary":
        """The glossary as it holds for the document at `path`, sharing what this one has built."""
        held = frozenset(number for number, concept in enumerate(self.concepts) if _holds(concept, path))
        if len(held) == len(self.concepts):
            return self
        glossary = Glossary(self.concepts)
        glossary._active = held
        glossary.__dict__["_automaton"] = self._automaton
        return glossary

    # Each half is loaded where it is used: updating a catalogue reads no English, rendering it no Japanese.

    @cached_property
    def _automaton(self) -> "Automaton":
        from l10n.glossary.matching import Automaton  # noqa: PLC0415

        return Automaton(self.concepts)

    @cached_property
    def _wording(self) -> "Wording":
        from l10n.glossary.wording import Wording  # noqa: PLC0415

        return Wording(self.concepts if self._active is None else self._held())

    def _find(self, source: str) -> tuple[TermMatch, ...]:
        return self._automaton.matches(source, self._active) if self.concepts else ()

    def _held(self) -> tuple[Concept, ...]:
        active = self._active or frozenset()
        return tuple(concept for number, concept in enumerate(self.concepts) if number in active)


@lru_cache
def _below(root: Path, path: str) -> str:
    whole = Path(path).resolve()
    return whole.relative_to(root.resolve()).as_posix() if whole.is_relative_to(root.resolve()) else path


def _holds(concept: Concept, path: str) -> bool:
    return not concept.scope or any(glob_matches(path, glob) for glob in concept.scope)
