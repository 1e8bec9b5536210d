# SPDX-License-Identifier: MIT
"""Which tags of a stretch of text belong together."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from l10n.formats.html.attributes import is_kept
from l10n.formats.html.elements import OPAQUE, VOID
from l10n.formats.html.tokens import Token
from l10n.model import Span


class Pair(NamedTuple):
    """Two tags and what stands between them."""

    first: Token
    last: Token
    opaque: bool
    """Whether nobody translates what they hold."""

    @property
    def span(self) -> Span:
        """From the first character of the one to the last of the other."""
        return self.first.start, self.last.end


def pairs(text: str, tokens: Iterable[Token], *, xml: bool = False) -> list[Pair]:
    """The pairs among the tags of `text` in the order of their first tags; those that cross are pairs as well."""
    opened: list[Token] = []
    found: list[Pair] = []
    for token in tokens:
        if not token.name or token.name.lower() in VOID or (token.empty and xml):
            continue
        if not token.closes:
            opened.append(token)
            continue
        for number in range(len(opened) - 1, max(-1, len(opened) - _DEPTH), -1):
            if opened[number].name == token.name:
                first = opened.pop(number)
                found.append(Pair(first, token, _is_opaque(text, first)))
                break
    return sorted(found)


def unclosed(text: str, tokens: Sequence[Token], *, xml: bool = False) -> Iterator[Token]:
    """The tags that keep what follows from being translated, to the end of the stretch and beyond."""
    opening = [each for each in tokens if each.name and not each.closes]
    keeping = [each for each in opening if each.name.lower() == "math" or is_kept(text, each)]
    if keeping:
        closed = {pair.first.start for pair in pairs(text, tokens, xml=xml)}
        opened = (each for each in keeping if not (each.empty and xml) and each.name.lower() not in VOID)
        yield from (each for each in opened if each.start not in closed)


def _is_opaque(text: str, token: Token) -> bool:
    stated = is_kept(text, token)
    return token.name.lower() in OPAQUE if stated is None else stated


_DEPTH = 50
