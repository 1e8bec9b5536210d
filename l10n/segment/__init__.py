# SPDX-License-Identifier: MIT
"""Cuts Japanese text into sentences: `segments` for blocks, `split` for any text, `cuts` for the why."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from l10n.model import Aside, Inline, Segment, Span
from l10n.segment import marks, names, newlines
from l10n.segment.asides import Plain
from l10n.segment.joining import joined
from l10n.segment.places import Place, Sort, places
from l10n.segment.rules import Rule, by_sort, first

_PARAGRAPH = re.compile(r"(?<=\S)\s*?\n[^\S\n]*\n\s*(?=\S)")
_SPACE = re.compile(r"\s*")
_WRITTEN_SPACE = re.compile(r"&(?:nbsp|emsp|ensp|thinsp|#160|#12288|#[xX][aA]0|#[xX]3000);")


@dataclass(frozen=True, slots=True)
class Rules:
    """What a project knows about its own texts."""

    names: tuple[str, ...] = ()
    """Names and abbreviations that never end a sentence."""
    breaks: tuple[str, ...] = ()
    """Strings after which a sentence always ends."""
    paragraphs: bool = False
    """Whether the paragraph is the unit, so that only blank lines cut."""
    measured: bool = True
    """Whether the lengths of lines tell which were wrapped; those of subtitles tell how long something is shown."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A place where a sentence might end, and what was decided."""

    position: int
    """Where the sentence would end, in code points; white space may follow."""
    cuts: bool
    rule: str
    """The name of the rule that made the cut or stopped it."""


_DEFAULT = Rules()
_AT_MARKS = by_sort(marks.RULES)


def segments(
    text: str, rules: Rules = _DEFAULT, inlines: tuple[Inline, ...] = (), asides: tuple[Aside, ...] = ()
) -> list[Segment]:
    """The sentences of `text`, hard wraps inside them joined; between two of them stands only white space.

    `inlines` is its inline markup where a parser has read it: no cut is made inside. The `asides` are in the span of
    the sentence that they belong to, and not in its source.
    """
    if asides:
        plain = Plain(text, asides)
        return [
            replace(each, span=plain.span(each.span)) for each in segments(plain.text, rules, plain.inlines(inlines))
        ]
    return [Segment(joined(text[start:end], text), (start, end)) for start, end in _spans(_shown(text), rules, inlines)]


def _shown(text: str) -> str:
    """`text` with white space for what HTML writes for it (`&nbsp;`), every character at its place."""
    return _WRITTEN_SPACE.sub(lambda found: " " * len(found[0]), text) if "&" in text else text


def split(text: str) -> list[str]:
    """The sentences of `text` as they stand there: they and the white space between them are the text."""
    return [text[start:end] for start, end in _spans(text, _DEFAULT, ())]


def cuts(text: str, rules: Rules = _DEFAULT, inlines: tuple[Inline, ...] = ()) -> list[Cut]:
    """The places where a sentence might end, in order, and the rule that decided each."""
    return list(_cuts(text, rules, inlines))


def _spans(text: str, rules: Rules, inlines: tuple[Inline, ...]) -> Iterator[Span]:
    start = _after_space(text, 0)
    for cut in _cuts(text, rules, inlines):
        if cut.cuts and cut.position > start:
            yield start, cut.position
            start = _after_space(text, cut.position)
    if start < len(text):
        yield start, len(text.rstrip())


def _after_space(text: str, at: int) -> int:
    space = _SPACE.match(text, at)
    return space.end() if space else at


def _cuts(text: str, rules: Rules, inlines: tuple[Inline, ...]) -> Iterator[Cut]:
    if rules.paragraphs:
        yield from (Cut(gap.start(), cuts=True, rule="blank-line") for gap in _PARAGRAPH.finditer(text))
        return
    known = names.stems(rules.names)
    for start, end in _stretches(text, rules.breaks):
        for cut in _decisions(text[start:end], known, _inside(inlines, start, end), measured=rules.measured):
            yield cut if start == 0 else Cut(start + cut.position, cut.cuts, cut.rule)
        if end < len(text):
            yield Cut(end, cuts=True, rule="break")


def _stretches(text: str, breaks: tuple[str, ...]) -> Iterator[Span]:
    """What stands between the strings after which a project always cuts."""
    start = 0
    if any(breaks):
        longest_first = sorted(filter(None, breaks), key=len, reverse=True)
        for found in re.finditer("|".join(map(re.escape, longest_first)), text):
            yield start, found.end()
            start = found.end()
    if start < len(text) or not start:
        yield start, len(text)


def _inside(inlines: tuple[Inline, ...], start: int, end: int) -> tuple[Inline, ...]:
    """The inline markup between `start` and `end`, its places counted from there."""
    if not start or not inlines:
        return inlines
    return tuple(
        Inline(each.start - start, each.end - start, each.inner and (each.inner[0] - start, each.inner[1] - start))
        for each in inlines
        if start <= each.start and each.end <= end
    )


def _decisions(text: str, known: names.Stems, inlines: tuple[Inline, ...], *, measured: bool) -> Iterator[Cut]:
    start = 0
    for place in places(text, inlines, measured=measured):
        place.start = start
        place.named = place.sort is not Sort.LINE and names.holds(known, place)
        rule = _rule(place)
        yield Cut(place.end, rule.ends, rule.name)
        if rule.ends:
            start = place.following


def _rule(place: Place) -> Rule:
    """The rule that decides `place`: one for its mark and, where that does not end it, one for its line end."""
    if place.enclosed:
        return marks.WITHIN_MARKUP
    if place.sort is Sort.LINE:
        return first(newlines.RULES, place)
    rule = first(_AT_MARKS[place.sort], place)
    if rule.ends or rule.test in marks.LEANING or "\n" not in place.gap:
        return rule
    return first(newlines.RULES, place)
