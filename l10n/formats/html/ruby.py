# SPDX-License-Identifier: MIT
"""Readings above words (ruby): the word is text, its reading and the tags of both are in no unit."""

import re
from collections.abc import Iterator, Sequence

from l10n.formats.html.pairing import Pair
from l10n.formats.html.tokens import Token
from l10n.model import Aside

READINGS = frozenset(("rp", "rt", "rtc"))
_ENDS = re.compile(r"[。．！？!?]\s*\S")
"""A sentence that ends within a word with a reading would be torn from its tags."""


def readings(text: str, tokens: Sequence[Token], paired: Sequence[Pair]) -> Iterator[Aside]:
    """What is left out of the stretch with these tags, in its text and in order: readings, and places for line ends."""
    rubies = {pair.first.start: pair for pair in paired if pair.first.name == "ruby" and not pair.opaque}
    number = 0
    while number < len(tokens):
        token = tokens[number]
        number += 1
        ruby = rubies.get(token.start)
        if ruby:
            last = number
            while tokens[last - 1].start < ruby.last.start:
                last += 1
            if found := _of_ruby(text, tokens[number - 1 : last]):
                yield from found
                number = last
        elif token.name == "wbr" and not token.closes:
            yield Aside(token.start, token.end)


def _of_ruby(text: str, tokens: Sequence[Token]) -> list[Aside]:
    """What is left out of one ruby, whose tags these are; nothing where it holds more than a word."""
    found: list[Aside] = []
    base: list[str] = []
    done, reading = tokens[0].start, False
    for token in tokens:
        if token.name not in _OF_RUBY:
            continue
        between = text[done : token.start]
        word = "" if reading else between.strip()
        if word:
            # White space beside the tags is none of the word.
            start = done + between.index(word[0])
            found += (Aside(done, start, ahead=True), Aside(start + len(word), token.start))
            base.append(word)
        else:
            found.append(Aside(done, token.start))
        ahead = token is tokens[0] or (token.name == "rb" and not token.closes)
        found.append(Aside(token.start, token.end, ahead))
        reading = (reading or token.name in READINGS) and not token.closes and token.name != "rb"
        done = token.end
    if _ENDS.search("".join(base)) or "<ruby" in text[tokens[0].end : tokens[-1].start]:
        return []
    return [each for each in found if each.start < each.end]


_OF_RUBY = READINGS | {"rb", "ruby"}
