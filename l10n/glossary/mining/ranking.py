# SPDX-License-Identifier: MIT
"""Ranks candidates for terms by C-value and says what is known of each."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from l10n.glossary.concept import NAMES, Concept, ConceptKind
from l10n.glossary.folding import fold
from l10n.glossary.glossary import Glossary
from l10n.glossary.mining.runs import Role, Word, is_name, names_something, parts, runs, text_of, without_names
from l10n.glossary.mining.suggestions import Suggestion, Translations, suggested
from l10n.glossary.vocabulary import WORDS
from l10n.model import Span

_SEVERAL = 3
"""In so many longer runs a part that never stands alone is a term all the same."""


_CALLED = re.compile("|".join(sorted(("氏", "さん", "様", *WORDS["title"]))))


@dataclass(frozen=True, slots=True)
class Candidate:
    """A word or compound that the glossary might have."""

    source: str
    """As it is most often written."""
    count: int
    score: float
    """Its C-value."""
    kind: ConceptKind
    example: str
    """A sentence that holds it."""
    suggestion: Suggestion

    @property
    def row(self) -> Concept:
        """The candidate as a row of a glossary, to be filled in."""
        extra = (("count", str(self.count)), ("example", self.example))
        return Concept(self.source, self.suggestion.english, kind=self.kind, extra=extra)

    def as_dict(self) -> dict[str, Any]:
        """The candidate as the JSON object that scripts rely on."""
        return {
            "source": self.source,
            "count": self.count,
            "score": round(self.score, 3),
            "kind": str(self.kind),
            "example": self.example,
            "suggestion": self.suggestion.english or None,
            "reason": self.suggestion.reason or None,
        }


@dataclass(slots=True)
class _Seen:
    """What was seen of one candidate."""

    words: Sequence[Word]
    count: int = 0
    alone: int = 0
    spellings: Counter[str] = field(default_factory=Counter)
    sentences: list[int] = field(default_factory=list)
    standing: set[int] = field(default_factory=set)
    """Those of `sentences` in which it is no part of a longer run."""
    runs: set[str] = field(default_factory=set)
    """The letters of the whole runs that hold it and more."""
    called: bool = False
    """Whether 氏 or a person's title followed it."""
    longer: set[str] = field(default_factory=set)
    """The letters of all stretches that hold it and more."""


def mine(
    sentences: Sequence[str],
    glossary: Glossary | None = None,
    translations: Iterable[tuple[str, str]] = (),
    *,
    limit: int | None = None,
) -> list[Candidate]:
    """The candidates in `sentences` that `glossary` lacks, the likeliest first, then the names in Latin script.

    Of each no more than `limit`.

    `translations` are pairs of sentences; a candidate that stands in some is suggested the English they share.
    """
    seen = _seen(sentences, glossary or Glossary(()))
    kept = {letters: each for letters, each in seen.items() if each.alone or len(each.runs) >= _SEVERAL}
    told = [
        each
        for each in kept.values()
        if not any(letters in kept and kept[letters].count >= each.count for letters in each.longer)
    ]
    scored = sorted(((_c_value(each, kept), each) for each in told), key=_rank)
    paired = Translations(translations)
    japanese = [each for each in scored if not _latin(each[1].words)][:limit]
    names = [each for each in scored if _latin(each[1].words)][:limit]
    return [_candidate(each, score, sentences, paired) for score, each in (*japanese, *names)]


def _rank(scored: tuple[float, _Seen]) -> tuple[float, int, str]:
    score, each = scored
    return -score, -each.count, each.spellings.most_common(1)[0][0]


def _seen(sentences: Sequence[str], glossary: Glossary) -> dict[str, _Seen]:
    seen: dict[str, _Seen] = {}
    whole = [list(runs(sentence)) for sentence in sentences]
    names = {
        text_of(run, sentence) for here, sentence in zip(whole, sentences, strict=True) for run in here if is_name(run)
    }
    for number, sentence in enumerate(sentences):
        known = [match.span for match in glossary.matches(sentence)]
        for run in (part for each in whole[number] for part in without_names(each, names)):
            _see(seen, run, known, number, sentence)
    return seen


def _see(seen: dict[str, _Seen], run: list[Word], known: Sequence[Span], number: int, sentence: str) -> None:
    """Count every stretch of `run` that the glossary does not have."""
    texts = {span: text_of(run[slice(*span)], sentence) for span in parts(run)}
    letters = {span: fold(text) for span, text in texts.items()}
    for span, text in texts.items():
        if _covered(run[slice(*span)], known):
            continue
        each = seen.setdefault(letters[span], _Seen(run[slice(*span)]))
        each.count += 1
        each.spellings[text] += 1
        if not each.sentences or each.sentences[-1] != number:
            each.sentences.append(number)
        if span == (0, len(run)):
            each.alone += 1
            each.standing.add(number)
            each.called |= _CALLED.match(sentence, run[-1].end) is not None
        else:
            each.runs.add(text_of(run, sentence))
            each.longer.update(letters[other] for other in letters if _holds(other, span))


def _holds(other: Span, span: Span) -> bool:
    return other != span and other[0] <= span[0] and span[1] <= other[1]


def _covered(words: Sequence[Word], known: Sequence[Span]) -> bool:
    """Whether terms of the glossary say all that `words` name."""
    rest = [word for word in words if not any(start <= word.start and word.end <= end for start, end in known)]
    return len(rest) < len(words) and not (rest and names_something(rest))


def _c_value(each: _Seen, kept: dict[str, _Seen]) -> float:
    """Frequency, less the mean frequency of the longer candidates around it, times the logarithm of the length."""
    around = [kept[letters].count for letters in each.longer if letters in kept]
    nested = sum(around) / len(around) if around else 0.0
    # One word that dictionaries have is the least likely of terms: サービス.
    length = len(each.words) - 0.5 * (len(each.words) == 1 and each.words[0].known)
    return math.log2(length + 1) * (each.count - nested)


def _candidate(each: _Seen, score: float, sentences: Sequence[str], paired: Translations) -> Candidate:
    source = each.spellings.most_common(1)[0][0]
    example = sentences[min(each.sentences, key=lambda at: (at not in each.standing, *_awkward(sentences[at])))]
    kind = _kind(each)
    suggestion = suggested(each.words, source, paired, name=kind in NAMES)
    return Candidate(source, each.count, score, kind, example, suggestion)


def _awkward(sentence: str) -> tuple[bool, int]:
    """Headings show less than sentences, long sentences less than short ones."""
    return not sentence.rstrip().endswith(("。", ".", "！", "？", "」")), len(sentence)


def _latin(words: Sequence[Word]) -> bool:
    return all(word.role is Role.LATIN for word in words)


def _kind(each: _Seen) -> ConceptKind:
    words = each.words
    if _latin(words):
        return ConceptKind.KEEP
    parts = [word for word in words if word.surface != "・"]
    person = all("固有名詞-人名" in word.pos for word in parts)
    if person or (each.called and all(word.katakana for word in parts) and (len(parts) > 1 or not words[0].known)):
        return ConceptKind.PERSON
    named = len(parts) < len(words) or words[-1].pos.startswith("名詞-固有名詞")
    return ConceptKind.NAME if named else ConceptKind.TERM
