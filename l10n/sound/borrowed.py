# SPDX-License-Identifier: MIT
"""Names in katakana: what UniDic has as one, what has several parts or a title, and, not sure, what it does not know."""

import re
from collections.abc import Iterator, Sequence

from l10n.sound.value import COMMON, FOREIGN, NAME, NO_NAMES, PERSON, TITLES, TITLES_OF_ANYBODY, Name, is_common
from l10n.tokens import Token

_IN_KATAKANA = re.compile("[ァ-ヴー]{2,}(?:[・＝=][ァ-ヴー]{2,})*")
_PART = re.compile("[ァ-ヴー]+")
_SHORTEST = 3
"""The characters of a name in katakana that is long enough to be known by its sound."""


def in_katakana(text: str, tokens: Sequence[Token]) -> Iterator[Name]:
    """The names in katakana in a text and its morphemes."""
    starts = {token.start: number for number, token in enumerate(tokens)}
    for match in _IN_KATAKANA.finditer(text):
        parts = tuple(_PART.findall(match[0]))
        first, end = starts.get(match.start()), starts.get(match.end(), len(tokens))
        if first is None or tokens[end - 1].end > match.end() or max(map(len, parts)) < _SHORTEST:
            continue
        after = tokens[end].surface if end < len(tokens) and tokens[end].start == match.end() else ""
        if match[0] not in NO_NAMES:
            yield from _named(match, [each for each in tokens[first:end] if _PART.match(each.surface)], parts, after)


def _named(match: re.Match[str], words: Sequence[Token], parts: tuple[str, ...], after: str) -> Iterator[Name]:
    """The name that words in katakana are; `after` is the morpheme behind them."""
    sure = _is_sure(words, parts, after)
    if sure or _may_be(words):
        person = after in TITLES or any(token.pos.startswith(PERSON) for token in words)
        foreign = tuple(found[1] for token in words if (found := FOREIGN.search(token.lemma)))
        yield Name(match[0], match.span(), "person" if person else "other", parts, parts, None, foreign, sure)


def _is_sure(words: Sequence[Token], parts: Sequence[str], after: str) -> bool:
    """Whether words in katakana are a name without doubt."""
    common = all(token.pos.startswith(COMMON) and token.reading for token in words)
    if after in TITLES_OF_ANYBODY or (after in TITLES and not common):
        return True
    if len(set(parts)) > 1:
        return not common
    if len(words) == 1 and is_common(words[0].surface):
        return False
    return all(token.pos.startswith(NAME) and len(token.surface) > 1 for token in words)


def _may_be(words: Sequence[Token]) -> bool:
    """Whether UniDic has a word in katakana as a name, too, or does not know it."""
    if len(words) != 1:
        return False
    return words[0].pos.startswith(NAME) or (not words[0].reading and len(words[0].surface) > _SHORTEST)
