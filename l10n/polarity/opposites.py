# SPDX-License-Identifier: MIT
"""Words that have an opposite: told where the English has the opposite's words only (増加 as a fall).

The table is closed: for each sense the Japanese words, the English ones that say it, and those that may say it as well.
What may say it keeps a pair silent, as does anything that may negate a side, or a sentence that has both senses itself.
"""

import re
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from l10n.model import Span
from l10n.polarity import DATA
from l10n.polarity.negation import may_negate_english, may_negate_japanese
from l10n.tables import rows, words


@dataclass(frozen=True, slots=True)
class Turned:
    """A word of the source whose opposite stands in the target; spans are code points, half-open."""

    group: str
    """What the two are opposites in, the name of rows in the table."""
    source_span: Span
    target_span: Span
    expected: str
    """What the English might have said."""


@dataclass(frozen=True, slots=True)
class _Sense:
    """One way that a group points."""

    said: tuple[str, ...]
    """The words that say it."""
    also: tuple[str, ...]
    """Those that may say it as well."""

    @property
    def says(self) -> re.Pattern[str]:
        """Finds the words that say it."""
        return _english(self.said)

    @property
    def may_say(self) -> re.Pattern[str]:
        """Finds the words that say it or may do so."""
        return _english(self.said + self.also)


def first_characters() -> str:
    """What the Japanese words of the table begin with, each character once."""
    return "".join(sorted({word[0] for word in _ja_senses()}))


def turned(source: str, target: str) -> Iterator[Turned]:
    """The words of `source` (Japanese) that `target` (English) turns round, in the order of the source."""
    found = dict(_found(source))
    for (group, name), span in found.items():
        if may_negate_japanese(_clause(source, span)):
            continue
        other = _opposite(group, name, target, {sense for each, sense in found if each == group})
        if other and not may_negate_english(_clause(target, other)):
            yield Turned(group, span, other, _senses()[group][name].said[0])


def _clause(text: str, span: Span) -> str:
    """The clause that a stretch of a text stands in, without that."""
    start = max(text.rfind(mark, 0, span[0]) for mark in _BORDERS) + 1
    ends = [end for mark in _BORDERS if (end := text.find(mark, span[1])) >= 0]
    return f"{text[start : span[0]]} {text[span[1] : min(ends, default=len(text))]}"


_BORDERS = "、。，！？（）「」『』,;:.!?()—\n"
"""Marks between clauses of either language."""


def _found(source: str) -> Iterator[tuple[tuple[str, str], Span]]:
    """The senses in a Japanese text, each with the place of a word of it."""
    for match in _japanese().finditer(source):
        for sense in _ja_senses().get(match[0], ()):
            yield sense, match.span()


def _opposite(group: str, name: str, target: str, said: Container[str]) -> Span | None:
    """Where the target has a sense of the group that is not `said`; None where it may have the sense itself."""
    senses = _senses()[group]
    if senses[name].may_say.search(target):
        return None
    found = (other.says.search(target) for sense, other in senses.items() if sense not in said)
    return next((match.span() for match in found if match), None)


@cache
def _senses() -> Mapping[str, Mapping[str, _Sense]]:
    senses: dict[str, dict[str, _Sense]] = {}
    for group, name, _, english, also in rows(DATA, "opposites"):
        senses.setdefault(group, {})[name] = _Sense((*words(english),), (*words(also),))
    return senses


@cache
def _ja_senses() -> Mapping[str, list[tuple[str, str]]]:
    """For each Japanese word the senses that it has, by group and name."""
    found: dict[str, list[tuple[str, str]]] = {}
    for group, name, japanese, *_ in rows(DATA, "opposites"):
        for word in words(japanese):
            found.setdefault(word, []).append((group, name))
    return found


@cache
def _japanese() -> re.Pattern[str]:
    """The words of the table and those that only look as if they held one, the longest first."""
    known = {*_ja_senses(), *(word for word, *_ in rows(DATA, "apart"))}
    return re.compile("|".join(map(re.escape, sorted(known, key=lambda word: (-len(word), word)))))


@cache
def _english(spellings: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern for words, of which a star is any ending; made for the few senses that a run meets."""
    parts = (re.escape(each).replace(r"\*", r"\w*").replace(r"\ ", r"\s+") for each in spellings)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(parts)})(?!\w)", re.IGNORECASE)
