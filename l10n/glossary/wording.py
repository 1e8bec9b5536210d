# SPDX-License-Identifier: MIT
"""The English of a glossary's concepts in their translations: where it stands, right or forbidden."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import takewhile

from l10n.english.derivation import is_verb_of
from l10n.english.letters import pieces
from l10n.english.lexicon import PREFIXES
from l10n.english.paraphrases import separated
from l10n.glossary.concept import ANY_ENGLISH, Concept, English, EnglishMatch
from l10n.glossary.finder import BEGINS, Finder
from l10n.glossary.traits import is_verbal
from l10n.model import Span


class Wording:
    """What the house calls its concepts in English, ready to be looked up."""

    def __init__(self, concepts: Sequence[Concept]) -> None:
        self._concepts = concepts

    def find(self, concept: Concept, target: str, english: English) -> tuple[EnglishMatch, ...]:
        """Where the forms that are right for `concept` stand in `target`, in any inflection, the longest first found."""
        finders = self._finders(concept, english)[0]
        found = [match for finder in finders for match in finder.find(target)]
        if all(_NEGATED.search(target, 0, match.span[0]) for match in found):
            # Life and non-life insurance.
            found = [match for finder in finders for match in finder.find_apart(target)] or found
        return tuple(_apart(found))

    def find_forbidden(self, concept: Concept, target: str, english: English) -> tuple[EnglishMatch, ...]:
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

    def find_as_verb(self, concept: Concept, target: str) -> Iterator[Span]:
        """Where a form of several words stands in `target` as a verb: logged in, for log in; re-rendered, for re-render."""
        return (match.span for finder in self._verbs(concept) for match in finder.find(target))

    @lru_cache(maxsize=16384)  # noqa: B019 - a glossary lives as long as the program
    def _verbs(self, concept: Concept) -> tuple[Finder, ...]:
        several = (form for form in concept.targets if len(pieces(form)) > 1)
        return tuple(Finder(form, concept, ANY_ENGLISH, verbal=True) for form in several)

    def finder(self, concept: Concept, form: str, english: English) -> Finder:
        """What finds one form of `concept`, right or forbidden."""
        right, wrong = self._finders(concept, english)
        return next(each for each in (*right, *wrong) if each.form == form)

    @lru_cache(maxsize=16384)  # noqa: B019 - a glossary lives as long as the program
    def _finders(self, concept: Concept, english: English) -> tuple[tuple[Finder, ...], tuple[Finder, ...]]:
        """What finds the forms that are right for `concept`, and those that are forbidden."""

        def finders(forms: Sequence[str]) -> tuple[Finder, ...]:
            return tuple(
                Finder(
                    form,
                    concept,
                    english,
                    verbal=form.lower().startswith("to ") or is_verbal(concept.source) or _beside(form, forms),
                )
                for form in forms
            )

        return finders(concept.targets), finders(concept.forbidden)

    def _allowed(
        self, concept: Concept, found: Iterable[EnglishMatch], target: str, english: English
    ) -> Iterator[EnglishMatch]:
        """Right forms of any concept that may hold one of the forbidden forms that were `found`."""
        yield from self.find(concept, target, english)
        for form in {match.form.lower() for match in found}:
            for other in self._longer_forms(form):
                yield from self.find(other, target, english)

    @lru_cache(maxsize=4096)  # noqa: B019 - a glossary lives as long as the program
    def _longer_forms(self, form: str) -> tuple[Concept, ...]:
        return tuple(
            concept
            for concept in self._concepts
            if any(form in target.lower() and form != target.lower() for target in concept.targets)
        )


_NEGATED = re.compile(r"\bnon[-‐‑]$", re.IGNORECASE)
_PREFIXED = re.compile(rf"\b(?:{'|'.join(sorted(PREFIXES))})[-‐‑]$", re.IGNORECASE)
"""What makes another word of the one behind it: a co-worker is no forbidden worker."""


def _beside(form: str, forms: Iterable[str]) -> bool:
    """Whether the verb of one of the `forms` is listed with it: decommission beside decommissioning."""
    return any(is_verb_of(form, noun) for noun in forms)


def _with_object_inside(form: str, target: str) -> Iterator[EnglishMatch]:
    """Where a verb and its particle stand around what they are about: put the vote off."""
    for span in separated(form, target) if " " in form else ():
        yield EnglishMatch(form, span, arrangement="separated")


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
