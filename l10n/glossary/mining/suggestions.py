# SPDX-License-Identifier: MIT
"""English for a candidate: from UniDic's glosses of loanwords, and from translations that share a phrase."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from l10n.english.lexicon import NO_ENDS
from l10n.glossary.folding import fold
from l10n.glossary.mining.runs import Role, Word
from l10n.tokens import tokenize

_ENGLISH = re.compile(r"[^\W\d_][\w.]*(?:[-'’&][^\W_]+)*")
_ENDS = re.compile(r"[,.;:!?]\s|[()“”\"—]|['’]s?\b(?!\w)")
"""What no phrase goes across: punctuation, and the mark of the possessive."""
_LONGEST = 4
"""Words of a phrase."""
_SHARED = 0.6
"""How much a phrase and a candidate must go together (Dice's coefficient) to be one another's translation."""
_FEW = 5


@dataclass(frozen=True, slots=True)
class Suggestion:
    """English for a candidate, and where it comes from."""

    english: str = ""
    reason: str = ""
    """"loanword", or in how many translations of how many it stands; empty where there is nothing to suggest."""


class Translations:
    """Pairs of sentences, asked which English phrase goes with a Japanese word."""

    def __init__(self, pairs: Iterable[tuple[str, str]]) -> None:
        self._pairs = [(fold(source), target) for source, target in pairs if target]

    def shared(self, source: str, hints: Collection[str], *, name: bool) -> tuple[str, int, int] | None:
        """The phrase that best goes with `source`, and in how many of how many translations it stands.

        A `name` goes with capitals. `hints` are words that the phrase is likely to have.
        """
        letters = fold(source)
        with_it = [number for number, (japanese, _) in enumerate(self._pairs) if letters in japanese]
        if len(with_it) < 2:
            return None
        counts = Counter(
            phrase for number in with_it for phrase in self._phrases[number] if not name or self._capital(phrase)
        )
        best = max(counts, key=lambda phrase: self._rank(phrase, counts[phrase], len(with_it), hints), default="")
        if not best or self._dice(best, counts[best], len(with_it)) < _SHARED:
            return None
        # In few sentences much goes together by chance.
        if counts[best] < 2 or (len(with_it) < _FEW and counts[best] < len(with_it)):
            return None
        return self._written[best], counts[best], len(with_it)

    def _capital(self, phrase: str) -> bool:
        return all(word[:1].isupper() for word in self._written[phrase].split())

    def _rank(
        self, phrase: str, together: int, occurrences: int, hints: Collection[str]
    ) -> tuple[float, int, int, str]:
        words = phrase.split()
        hinted = sum(word in hints for word in words)
        return round(self._dice(phrase, together, occurrences), 3), hinted, len(words), phrase

    def _dice(self, phrase: str, together: int, occurrences: int) -> float:
        return 2 * together / (occurrences + self._frequencies[phrase])

    @cached_property
    def _phrases(self) -> list[set[str]]:
        return [set(map(_key, _phrases(target))) for _, target in self._pairs]

    @cached_property
    def _frequencies(self) -> Counter[str]:
        return Counter(phrase for phrases in self._phrases for phrase in phrases)

    @cached_property
    def _written(self) -> dict[str, str]:
        """Each phrase as a glossary has it: in the singular, with the fewest capitals that it has anywhere."""
        written: dict[str, set[str]] = {}
        for phrase in {phrase for _, target in self._pairs for phrase in _phrases(target)}:
            written.setdefault(_key(phrase), set()).add(phrase)
        return {key: _usual(phrases) for key, phrases in written.items()}


def suggested(words: Sequence[Word], source: str, translations: Translations, *, name: bool) -> Suggestion:
    """English for a candidate: what its translations share, else the glosses of its loanwords, else nothing."""
    if all(word.role is Role.LATIN for word in words):
        return Suggestion()
    english = [_english(word) for word in words if word.surface != "・"]
    shared = translations.shared(source, {word.lower() for word in english if word}, name=name)
    if shared:
        return Suggestion(shared[0], f"{shared[1]} of {shared[2]} translations")
    # ワン is a name here, not "one".
    if not all(english) or (name and not all(word[:1].isupper() for word in english)):
        return Suggestion()
    return Suggestion(" ".join(english), "loanword")


def _english(word: Word) -> str:
    """What a word is in English, where it is Latin or a loanword; else empty."""
    return word.surface if word.role is Role.LATIN else _gloss(word.surface)


def _gloss(surface: str) -> str:
    tokens = tokenize(surface)
    gloss = tokens[0].lemma.partition("-")[2] if len(tokens) == 1 else ""
    return gloss if gloss.isascii() else ""


def _key(phrase: str) -> str:
    """What two inflections of a phrase have in common."""
    lower = phrase.lower()
    if lower.endswith("ies"):
        return f"{lower[:-3]}y"
    return lower[:-1] if lower.endswith("s") and not lower.endswith(("ss", "us", "is")) else lower


def _usual(phrases: Collection[str]) -> str:
    """The shortest of some inflections of a phrase, each letter small where one of them has it small."""
    fewest = min(phrases, key=lambda phrase: (sum(map(str.isupper, phrase)), phrase))
    shortest = min(phrases, key=lambda phrase: (len(phrase), phrase))
    small = zip(shortest, fewest, strict=False)
    return (
        "".join(min(one, other, key=str.isupper) if one.lower() == other.lower() else one for one, other in small)
        + (shortest[len(fewest) :])
    )


def _phrases(target: str) -> Iterator[str]:
    """The stretches of one to four words that neither begin nor end with a function word."""
    for stretch in _ENDS.split(target):
        words = [match[0].rstrip(".") for match in _ENGLISH.finditer(stretch)]
        for start in range(len(words)):
            for end in range(start + 1, min(start + _LONGEST, len(words)) + 1):
                if words[start].lower() not in NO_ENDS and words[end - 1].lower() not in NO_ENDS:
                    yield " ".join(words[start:end])
