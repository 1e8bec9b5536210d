# SPDX-License-Identifier: MIT
"""Cuts Japanese text into sentences: `segments` for blocks of documents, `split` for any text, `cuts` for the why."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from l10n.model import Segment
from l10n.segment import marks, newlines
from l10n.segment.joining import joined
from l10n.segment.places import Place, Sort, places
from l10n.segment.words import NAMES


@dataclass(frozen=True, slots=True)
class Rules:
    """What a project knows about its own texts."""

    names: tuple[str, ...] = ()
    """Names and abbreviations that never end a sentence."""
    breaks: tuple[str, ...] = ()
    """Strings after which a sentence always ends."""
    paragraphs: bool = False
    """Whether the paragraph is the unit, so that only blank lines cut."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A place where a sentence might end, and what was decided."""

    position: int
    """Where the sentence would end, in code points; white space may follow."""
    cuts: bool
    rule: str
    """The name of the rule that made the cut or stopped it."""


_DEFAULT = Rules()


def segments(text: str, rules: Rules = _DEFAULT) -> list[Segment]:
    """The sentences of `text`, stripped, with hard wraps inside them joined; between two stands only white space."""
    return [Segment(joined(text[start:end]), (start, end)) for start, end in _spans(text, rules)]


def split(text: str) -> list[str]:
    """The sentences of `text` as they stand there: the pieces and the white space between them are the text."""
    return [text[start:end] for start, end in _spans(text, _DEFAULT)]


def cuts(text: str, rules: Rules = _DEFAULT) -> list[Cut]:
    """The places where a sentence might end, in order, and the rule that decided each."""
    return list(_decisions(text, rules))


def _spans(text: str, rules: Rules) -> Iterator[tuple[int, int]]:
    start = len(text) - len(text.lstrip())
    for cut in _decisions(text, rules):
        if cut.cuts and cut.position > start:
            yield start, cut.position
            start = cut.position
            while text[start : start + 1].isspace():
                start += 1
    end = len(text.rstrip())
    if start < end:
        yield start, end


def _decisions(text: str, rules: Rules) -> Iterator[Cut]:
    lines = newlines.Lines(text)
    names = _Names(rules.names)
    start = 0
    for place in places(text):
        place.start = start
        cut, name = _decide(place, lines, names)
        yield Cut(place.end, cut, name)
        if cut:
            start = place.following


def _decide(place: Place, lines: newlines.Lines, names: "_Names") -> tuple[bool, str]:
    name = ""
    if place.sort is not Sort.GAP:
        if names.hold(place):
            return False, "name"
        for rule in marks.RULES:
            verdict = rule(place)
            if verdict is not None:
                name = rule.__name__
                break
        if verdict or "\n" not in place.gap or name in {"particle_after", "numbering"}:
            return bool(verdict), name
    for line_rule in newlines.RULES:
        verdict = line_rule(place, lines)
        if verdict is not None:
            return verdict, line_rule.__name__
    return False, "ragged"


_FOLD = str.maketrans("！？", "!?")


class _Names:
    """Names with marks in them, found at a mark."""

    def __init__(self, names: tuple[str, ...]) -> None:
        self.stems = _stems((*NAMES, *names))

    def hold(self, place: Place) -> bool:
        """Whether the mark at `place` belongs to a name."""
        for at in range(place.mark, place.run):
            key = place.text[max(0, at - 1) : at + 1].translate(_FOLD)
            for stem, rest in self.stems.get(key, ()):
                begin = at + 1 - len(stem)
                whole = place.text[max(0, begin) : at + 1 + len(rest)].translate(_FOLD)
                if whole == stem + rest:
                    return True
        return False


@lru_cache(maxsize=64)
def _stems(names: tuple[str, ...]) -> dict[str, list[tuple[str, str]]]:
    stems: dict[str, list[tuple[str, str]]] = {}
    for name in names:
        folded = name.translate(_FOLD)
        for at in range(1, len(folded)):
            if not folded[at].isalnum():
                stems.setdefault(folded[at - 1 : at + 1], []).append((folded[: at + 1], folded[at + 1 :]))
    return stems
