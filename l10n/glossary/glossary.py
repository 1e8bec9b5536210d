# SPDX-License-Identifier: MIT
"""A glossary at work: its terms in Japanese sentences, its English in their translations."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property, lru_cache
from itertools import takewhile
from pathlib import Path

from l10n.config import glob_matches
from l10n.glossary.borders import use_of
from l10n.glossary.concept import NAMES, Certainty, Concept, EnglishMatch, TermMatch, Use
from l10n.glossary.derivation import akin, content, is_verb_of, separable, stands_derived, stands_nominal
from l10n.glossary.english import BEGINS, English, Finder
from l10n.glossary.matching import Automaton
from l10n.glossary.reading import read_concepts
from l10n.glossary.words import PREFIXES
from l10n.model import Span
from l10n.tokens import tokenize


def load_glossary(*paths: Path | str, root: Path | None = None) -> "Glossary":
    """The glossary in CSV files, taken together; its rows are named by paths relative to `root`, if that holds them.

    Raises one InputError with every fault of every file, each with its line.
    """
    concepts = read_concepts(*paths)
    return Glossary(concepts if root is None else (replace(each, path=_below(root, each.path)) for each in concepts))


class Glossary:
    """What the house calls things, ready to be looked up in sentences of both languages."""

    def __init__(self, concepts: Iterable[Concept]) -> None:
        self.concepts = tuple(concepts)
        self._numbers = {id(concept): number for number, concept in enumerate(self.concepts)}
        self._active: frozenset[int] | None = None
        self._remembered = lru_cache(maxsize=256)(self._find)

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
        self,
        concept: Concept,
        target: str,
        english: English = English(),  # noqa: B008 - frozen
    ) -> tuple[EnglishMatch, ...]:
        """Where the forms that are right for `concept` stand in `target`, in any inflection, the longest first found."""
        found = [match for finder in self._finders(concept, english)[0] for match in finder.find(target)]
        if not found:
            found = [match for finder in self._finders(concept, english)[0] for match in finder.find_apart(target)]
        return tuple(_apart(found))

    def find_forbidden(
        self,
        concept: Concept,
        target: str,
        english: English = English(),  # noqa: B008 - frozen
    ) -> tuple[EnglishMatch, ...]:
        """Where the forms that are forbidden for `concept` stand in `target`, but not inside a longer right one."""
        right = {form.casefold(): form for form in concept.targets}
        found = [
            match
            for finder in self._finders(concept, english)[1]
            for match in (*finder.find(target), *_with_object_inside(finder.form, target))
            if _wrong_letters(match, target, right) and not _PREFIXED.search(target, 0, match.span[0])
        ]
        if not found:
            return ()
        allowed = [match.span for match in self._allowed(concept, found, target, english)]
        return tuple(match for match in _apart(found) if not any(_longer(span, match.span) for span in allowed))

    def accepts(self, concept: Concept, target: str, english: English = English()) -> bool:  # noqa: B008 - frozen
        """Whether a right form of `concept` stands in `target`, in right capitals."""
        return any(match.right_case for match in self.find_in_english(concept, target, english))

    def accepts_derived(self, match: TermMatch, target: str) -> bool:
        """Whether `target` says with a verb or an adjective what the concept's noun says."""
        if match.concept.kind in NAMES:
            return False
        use, forms = use_of(match), match.concept.targets
        verbal = self._verbal(match.concept)
        if use is Use.NOUN and verbal:
            use = Use.VERB
        return any(stands_derived(form, use, target) or (verbal and stands_nominal(form, target)) for form in forms)

    def hinted(self, match: TermMatch, target: str) -> bool:
        """Whether `target` has a word of the concept's English, as it may where the Japanese is a part of a longer word."""
        several = [words for form in match.concept.targets if len(words := content(form)) > 1]
        single = [] if match.certainty is not Certainty.UNSURE else [content(form) for form in match.concept.targets]
        return any(akin(word, target) for words in (*several, *single) for word in words)

    def finder(self, concept: Concept, form: str, english: English = English()) -> Finder:  # noqa: B008 - frozen
        """What finds one form of `concept`, right or forbidden."""
        right, wrong = self._finders(concept, english)
        return next(each for each in (*right, *wrong) if each.form == form)

    def for_document(self, path: str) -> "Glossary":
        """The glossary as it holds for the document at `path`, sharing what this one has built."""
        held = frozenset(number for number, concept in enumerate(self.concepts) if _holds(concept, path))
        if len(held) == len(self.concepts):
            return self
        glossary = Glossary(self.concepts)
        glossary._active = held
        glossary.__dict__["_automaton"] = self._automaton
        return glossary

    @cached_property
    def _automaton(self) -> Automaton:
        return Automaton(self.concepts)

    def _find(self, source: str) -> tuple[TermMatch, ...]:
        return self._automaton.matches(source, self._active) if self.concepts else ()

    def _held(self) -> tuple[Concept, ...]:
        active = self._active or frozenset()
        return tuple(concept for number, concept in enumerate(self.concepts) if number in active)

    def _verbal(self, concept: Concept) -> bool:
        return _verbal(concept.source)

    @lru_cache(maxsize=16384)  # noqa: B019 - a glossary lives as long as the program
    def _finders(self, concept: Concept, english: English) -> tuple[tuple[Finder, ...], tuple[Finder, ...]]:
        def finders(forms: Sequence[str]) -> tuple[Finder, ...]:
            return tuple(
                Finder(
                    form, concept, english, verbal=_infinitive(form) or self._verbal(concept) or _beside(form, forms)
                )
                for form in forms
            )

        return finders(concept.targets), finders(concept.forbidden)

    def _allowed(
        self, concept: Concept, found: Iterable[EnglishMatch], target: str, english: English
    ) -> Iterator[EnglishMatch]:
        """Right forms of any concept that may hold one of the forbidden forms that were `found`."""
        yield from self.find_in_english(concept, target, english)
        for form in {match.form.lower() for match in found}:
            for other in self._longer_forms(form):
                yield from self.find_in_english(other, target, english)

    @lru_cache(maxsize=4096)  # noqa: B019 - a glossary lives as long as the program
    def _longer_forms(self, form: str) -> tuple[Concept, ...]:
        return tuple(
            concept
            for concept in (self.concepts if self._active is None else self._held())
            if any(form in target.lower() and form != target.lower() for target in concept.targets)
        )


_PREFIXED = re.compile(rf"\b(?:{'|'.join(sorted(PREFIXES))})[-‐‑]$", re.IGNORECASE)
"""What makes another word of the one behind it: a co-worker is no forbidden worker."""


@lru_cache
def _below(root: Path, path: str) -> str:
    whole = Path(path).resolve()
    return whole.relative_to(root.resolve()).as_posix() if whole.is_relative_to(root.resolve()) else path


@lru_cache(maxsize=16384)
def _verbal(source: str) -> bool:
    """Whether a Japanese term names what is done: 買収, 微調整する, 率いる, 乗り換え."""
    tokens = tokenize(source)
    return bool(tokens) and ("サ変" in tokens[-1].pos or tokens[-1].pos.startswith("動詞") or _stem_of_verb(source))


def _stem_of_verb(source: str) -> bool:
    """Whether a noun is a verb's stem, as the 乗り換え of 乗り換えます."""
    last = next((each for each in tokenize(source + "ます") if each.end == len(source)), None)
    return last is not None and last.pos.startswith("動詞") and last.start == 0 and "\u3041" <= source[-1] <= "\u3096"


def _beside(form: str, forms: Iterable[str]) -> bool:
    """Whether the verb of one of the `forms` is listed with it: decommission beside decommissioning."""
    return any(is_verb_of(form, noun) for noun in forms)


def _with_object_inside(form: str, target: str) -> Iterator[EnglishMatch]:
    """Where a verb and its particle stand around what they are about: put the vote off."""
    pattern = separable(form) if " " in form else None
    for match in pattern.finditer(target) if pattern else ():
        yield EnglishMatch(form, match.span(), whole=False)


def _infinitive(form: str) -> bool:
    return form.lower().startswith("to ")


def _holds(concept: Concept, path: str) -> bool:
    return not concept.scope or any(glob_matches(path, glob) for glob in concept.scope)


def _wrong_letters(match: EnglishMatch, target: str, right: Mapping[str, str]) -> bool:
    """Whether a forbidden form stands at `match`, and not a right one that folding makes equal to it."""
    there = target[slice(*match.span)]
    twin = right.get(match.form.casefold())
    if twin is None:
        # Licenses are right where the row prefers license and forbids licence: the nearest form counts.
        nearest = max((_in_common(there, form) for form in right), default=0)
        return there.casefold() not in right and nearest <= _in_common(there, match.form.casefold())
    # Only the capitals are forbidden: IPS cell for iPS cell, Internet for internet where no sentence begins.
    begins = BEGINS.search(target, 0, match.span[0]) and match.form == twin[:1].upper() + twin[1:]
    return there.startswith(match.form) and not begins


def _in_common(text: str, form: str) -> int:
    """How many letters `text` and `form` begin with alike."""
    pairs = zip(text.casefold().replace("-", " "), form.replace("-", " "), strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _longer(span: Span, other: Span) -> bool:
    """Whether `other` lies in `span` and is shorter."""
    return span[0] <= other[0] and other[1] <= span[1] and span != other


def _apart(found: Iterable[EnglishMatch]) -> Iterator[EnglishMatch]:
    """The matches in order, the longest where they overlap, those in right capitals first."""
    end = 0
    for match in sorted(found, key=lambda each: (each.span[0], -each.span[1], not each.right_case)):
        if match.span[0] >= end:
            yield match
            end = match.span[1]
