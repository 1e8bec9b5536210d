# SPDX-License-Identifier: MIT
"""Names in kanji, as MeCab sees them."""

import re
from collections.abc import Iterator, Sequence

from l10n.sound.value import AFTER_PLACES, APART, COMMON, NAME, NO_NAMES, PERSON, SURE_PLACES, TITLES, Name, is_common
from l10n.tokens import Token, senses

_SURNAME, _GIVEN, _PLACE = f"{PERSON}-姓", f"{PERSON}-名", f"{NAME}地名-一般"
OF_JAPAN = (_SURNAME, _GIVEN, _PLACE)
"""Persons of history (人名-一般) are mostly of China, and are read in another way there."""
_IN_KANJI = re.compile("[々ヶケノ之一-鿿]*[々一-鿿]")
_KANJI = re.compile("[々一-鿿]")
_SIGNS = ("補助記号", "空白", "記号", "名詞-数詞")
_ERA = re.compile("(?:元|[一二三四五六七八九十0-9０-９]+)年")
"""What follows the name of an era: 天保六年."""
_UNSEEN = range(9125, 9150)
"""What all places cost that UniDic's corpus does not have: many lie in China, and are read in another way there."""


def in_kanji(text: str, tokens: Sequence[Token]) -> Iterator[Name]:
    """Runs of names in kanji in a text and its morphemes: 田中太郎, 東京."""
    index = 0
    while index < len(tokens):
        run = _run(tokens, index)
        end = index + len(run)
        before = tokens[index - 1] if index else None
        after = tokens[end] if run and end < len(tokens) and tokens[end].start == run[-1].end else None
        if run and _is_name(run, before, after) and not _ERA.match(text, run[-1].end):
            yield _name(text, run, after)
        index += max(len(run), 1)


def _run(tokens: Sequence[Token], index: int) -> list[Token]:
    """The names in kanji from `index` on that belong together, a blank between two of them or none."""
    run: list[Token] = []
    for token in tokens[index:]:
        fits = token.pos in OF_JAPAN and token.reading and _IN_KANJI.fullmatch(token.surface)
        if not fits or (run and token.start > run[-1].end + 1):
            break
        run.append(token)
    return run


def _name(text: str, run: Sequence[Token], after: Token | None) -> Name:
    span = run[0].start, run[-1].end
    person = any(token.pos.startswith(PERSON) for token in run)
    kind = "person" if _has(TITLES, after) or (person and not _has(AFTER_PLACES, after)) else "place"
    parts, kana = tuple(token.surface for token in run), tuple(token.reading for token in run)
    return Name(text[slice(*span)], span, kind, parts, kana, is_sure=_is_sure(run, after))


def _is_name(run: Sequence[Token], before: Token | None, after: Token | None) -> bool:
    """Whether names are no parts of another word."""
    if any(token.surface in SURE_PLACES for token in run):
        return True
    if any(token.surface in NO_NAMES for token in run) or not (_has(AFTER_PLACES | TITLES, after) or _are_seen(run)):
        return False
    return _is_free(run, before) and (after is None or _is_word(after) or not _clings(after))


_JOINING = "ッノヶケつヵカ"
"""What joins a name to the character before it: 四ッ谷, 札ノ辻."""


def _is_free(run: Sequence[Token], before: Token | None) -> bool:
    """Whether nothing before names may belong to them; a single character asks for a sign or a particle there."""
    if before is None:
        return True
    if before.end == run[0].start and before.surface[-1] in _JOINING:
        return False
    if _is_short(run) and not before.pos.startswith((*_SIGNS, "助詞")):
        return False
    return before.end < run[0].start or not _clings(before)


def _is_sure(run: Sequence[Token], after: Token | None) -> bool:
    """Whether names are ones without doubt, and long enough for their reading to be no guess."""
    if _has(TITLES, after) or any(token.surface in SURE_PLACES for token in run):
        return True
    if (after and _clings(after)) or _is_short(run) or run[0].pos == _GIVEN:
        return False
    return (
        len(run) > 1
        or _has(AFTER_PLACES, after)
        or not is_common(run[0].surface, _SURNAME if run[0].pos == _SURNAME else "")
    )


def _has(words: frozenset[str], token: Token | None) -> bool:
    return token is not None and token.surface in words


def _is_short(run: Sequence[Token]) -> bool:
    return max(len(token.surface) for token in run) == 1


def _are_seen(run: Sequence[Token]) -> bool:
    """Whether UniDic's corpus has the places of a run."""
    places = (token.surface for token in run if token.pos == _PLACE)
    return not any(each.pos == _PLACE and each.cost in _UNSEEN for place in places for each in senses(place))


def _clings(token: Token) -> bool:
    """Whether a neighbour may be a part of the name, as 習近 is of 平."""
    if token.surface in APART or token.pos.startswith(_SIGNS):
        return False
    return _KANJI.match(token.surface) is not None


def _is_word(token: Token) -> bool:
    """Whether a neighbour in kanji is a whole word: 政権 in 田中政権, and not 駅 in 東京駅."""
    return len(token.surface) > 1 and token.pos.startswith(COMMON) and bool(token.reading)
