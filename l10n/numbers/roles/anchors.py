# SPDX-License-Identifier: MIT
"""Whose each amount is: the noun or number that stands before it, or behind it with の, and where the target has that."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from l10n import alignment
from l10n.model import Span
from l10n.numbers import DATA
from l10n.numbers.model import Bitext
from l10n.patterns import late
from l10n.quantities.model import CALENDAR, Bound, Kind, Quantities, Quantity
from l10n.tables import rows, words

Keys = frozenset[str]
"""What English words have in common with a Japanese one, as the alignment's rooms name it."""
_ANCHORS = {spelling: words(english) for japanese, english in rows(DATA, "anchors") for spelling in words(japanese)}
_WITH_KANA = "|".join(spelling for spelling in _ANCHORS if re.search("[ぁ-ん]", spelling))
_WORD = rf"(?:{_WITH_KANA}|[一-龥][みべりきちしいえけげめれ](?=[一-龥])|[一-龥ァ-ヺーA-Za-z])++"
_BEFORE = (
    rf"((?:{_WORD}の)?({_WORD}))(?:さん|氏)?(?:まで|から|に対して?)?[はがをにでともへの ]{{0,3}}(?:約|計|およそ)?$"
)
_SIDES = rf"({_WORD})[とや]({_WORD})[^0-9０-９、。]{{0,6}}$"
_BEHIND = rf"の({_WORD})"
_BESIDE = late("[一-龥]?[のにがはでを]?")
_WINDOW = 24
_AT_TIMES = frozenset({Kind.TIME, Kind.YEAR})
_OF_WHAT = re.compile(
    r"[ -](?:(?:of|in|for|to|at|from|on|by|with) )?(?:(?:the|an?) |(?!and\b|but\b|or\b|while\b|to\b)[a-z]+ )?"
)
_SCORE = ("-", "–", " to ", ":")
_ENGLISH_WORD = re.compile(r"\w+")
_HAS_IT = re.compile(
    r" (?:(?:is|was|are|were|has|had|pays?|paid|takes?|took|costs?|got|gets?|rose|fell|grew|needs?|at|by|about) ){0,2}"
)
_RESPECTIVELY = re.compile(r"\brespectively\b", re.IGNORECASE)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """A pattern with classes of kanji, which take too long to make where no two amounts are compared."""
    return re.compile(pattern)


def exchanged(bitext: Bitext, pairs: Mapping[int, int]) -> Iterator[tuple[int, int, str, str]]:
    """Places of two amounts in the source that stand with each other's owner in the target, and both owners."""
    likes = [each for each in _of_one_kind(bitext, pairs) if not _are_ends(bitext, each[0])]
    for i, k in likes:
        amounts = [bitext.right[pairs[each]].span for each in (i, k)]
        # Stories name one year after the other; only where these changed their order is anything worth the reading.
        if bitext.left[i].kind is Kind.YEAR and amounts[0] < amounts[1]:
            continue
        listed = _is_ratio(bitext.source, bitext.left[i], bitext.left[k]) or _RESPECTIVELY.search(bitext.target)
        for one, other, *own in _owners(bitext, pairs, i, k):
            crossed = _are_crossed(own, amounts, listed=bool(listed), target=bitext.target)
            if crossed:
                yield i, k, one, other
            if crossed is not None:
                break


def _are_ends(bitext: Bitext, place: int) -> bool:
    """Whether a change or a range begins with the number at `place`: 5%から3%に."""
    quantity = bitext.left[place]
    return quantity.bound in (Bound.FROM, Bound.TO) or bitext.source.startswith("から", quantity.span[1])


def _of_one_kind(bitext: Bitext, pairs: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    """The places of two different amounts of one unit, or of a ratio, between which no other of it stands."""
    left = bitext.left
    for i in sorted(pairs):
        if left[i].kind in CALENDAR - _AT_TIMES:
            continue
        like = (
            k
            for k in range(i + 1, len(left))
            if _is_ratio(bitext.source, left[i], left[k]) or _is_like(left[i], left[k])
        )
        k = next(like, None)
        if k in pairs and k is not None and left[i].value != left[k].value:
            yield i, k


def _is_like(one: Quantity, other: Quantity) -> bool:
    return one.kind is other.kind and one.unit == other.unit


def _is_ratio(source: str, one: Quantity, other: Quantity) -> bool:
    """Whether the two are the sides of a ratio: 2対1."""
    return source[one.numeral[1] : other.numeral[0]] == "対"


def _owners(
    bitext: Bitext, pairs: Mapping[int, int], i: int, k: int
) -> Iterator[tuple[str, str, int | None, int | None]]:
    """The words that may say whose two numbers are, the surest first, and where the target has them."""
    for one, other in _words(bitext.source, bitext.left, i, k):
        mine, yours = _keys(one), _keys(other)
        places = alignment.english_places(bitext.target)
        yield one, other, _only(mine - yours, places), _only(yours - mine, places)
    one, other = (bitext.left[max(0, each - 1)].text for each in (i, k))
    yield one, other, _number_beside(bitext, pairs, i), _number_beside(bitext, pairs, k)


def _words(source: str, left: Quantities, i: int, k: int) -> Iterator[tuple[str, str]]:
    """The words before two numbers, then those before の: 大人 and 子ども, A社の株 and B社の株, 東京の最高気温 and 仙台."""
    if ratio := _of_ratio(source, left[i], left[k]):
        yield ratio
        return
    one, other = _owner(source, left, i), _owner(source, left, k)
    if not (one[0] and other[0]):
        return
    if one[1] != other[1]:
        yield one[1], other[1]
    if (one[0], other[0]) != (one[1], other[1]) and all(source[left[each].span[0] - 1] in "はがを" for each in (i, k)):
        yield one[0].partition("の")[0], other[0].partition("の")[0]


def _owner(source: str, left: Quantities, place: int) -> tuple[str, str]:
    """The words that say whose the number at `place` is, whole and without what stands before の; empty where none do."""
    each = place and left[place - 1].value == 1 and left[place - 1].span[1] == left[place].span[0]  # 大人は1人500円
    first = place - 1 if each else place
    start, end = left[first - 1].span[1] if first else 0, left[first].span[0]
    taken = _compiled(_BEHIND).match(source, start) if first else None
    found = _compiled(_BEFORE).search(source, max(taken.end() if taken else start, end - _WINDOW), end) or _compiled(
        _BEHIND
    ).match(source, left[place].span[1])
    if not found and first and left[first - 1].kind in CALENDAR:
        return _owner(source, left, first - 1)
    return (found[1], found[found.re.groups]) if found else ("", "")


def _of_ratio(source: str, first: Quantity, second: Quantity) -> tuple[str, str] | None:
    """Whose the sides of a ratio are, as `_owner` says it: 賛成と反対は2対1; None where the two are none."""
    found = (
        _compiled(_SIDES).search(source, max(0, first.span[0] - 2 * _WINDOW), first.span[0])
        if _is_ratio(source, first, second)
        else None
    )
    return (found[1], found[2]) if found else None


def _keys(word: str) -> Keys:
    """What the word may be in English."""
    said = [each for anchor, english in _ANCHORS.items() if anchor in word for each in english if each.isalpha()]
    traits = alignment.noun_traits(word)
    return frozenset(alignment.word_keys(said)).union(*(trait.keys for trait in traits))


def _only(keys: Keys, places: Sequence[tuple[int, tuple[str, ...]]]) -> int | None:
    """Where the only word with one of the keys begins; None where there is none or more than one."""
    found = [start for start, known in places if not keys.isdisjoint(known)]
    return found[0] if len(found) == 1 else None


def _number_beside(bitext: Bitext, pairs: Mapping[int, int], place: int) -> int | None:
    """Where the target has the other number that stands right before the one at `place`: 100円玉が3枚."""
    before = bitext.left[place - 1] if place else None
    if before is None or place - 1 not in pairs or before.unit == bitext.left[place].unit:
        return None
    close = _BESIDE.fullmatch(bitext.source, before.span[1], bitext.left[place].span[0])
    return bitext.right[pairs[place - 1]].numeral[0] if close else None


def _is_beside_other(owners: Sequence[int | None], amounts: Sequence[Span], target: str) -> bool:
    """Whether the amount of the other stands right before or behind the only owner that is known."""
    if target[amounts[0][1] : amounts[1][0]] in _SCORE:
        return False
    place = owners.index(None)
    start, end = amounts[place]
    owner = owners[1 - place] or 0
    if end < owner:
        return _OF_WHAT.fullmatch(target, end, owner) is not None
    word = _ENGLISH_WORD.match(target, owner)
    is_first = start < amounts[1 - place][0]
    return word is not None and is_first and _HAS_IT.fullmatch(target, word.end(), start) is not None


def _are_crossed(owners: Sequence[int | None], amounts: Sequence[Span], *, listed: bool, target: str) -> bool | None:
    """Whether the first amount stands with the second owner: they take turns, or one stands at it; None if nothing says."""
    known = [owner for owner in owners if owner is not None]
    if len(known) < len(owners):
        return True if known and _is_beside_other(owners, amounts, target) else None
    marked = sorted([(place, "owner") for place in known] + [(start, "amount") for start, _ in amounts])
    kinds = [kind for _, kind in marked]
    in_turn = kinds[0] != kinds[1] and kinds[:2] == kinds[2:]
    grouped = kinds[0] == kinds[1] and kinds[2] == kinds[3]
    if not (in_turn or (listed and grouped)):
        return None
    return (known[0] < known[1]) != (amounts[0] < amounts[1])
