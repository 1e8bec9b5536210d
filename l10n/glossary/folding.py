# SPDX-License-Identifier: MIT
"""One spelling for all the ways Japanese writes a word, with every place in it traced back to the text."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from l10n.glossary.vocabulary import NEW_KANJI
from l10n.model import Span
from l10n.patterns import late
from l10n.tokens import tokenize

_KATAKANA = "ァ-ヺ"
_E_ROW = "ェエケセテネヘメレゲゼデベペェ"
_MARKS = "\uff9e\uff9f\u3099\u309a"
"""Voicing marks that stand apart: half-width and combining."""
_INVISIBLE = "\u00ad\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef"
"""Soft hyphen, zero-width characters and variation selectors."""

_VOICED = re.compile(rf"[か-ほウカ-ホ][{_MARKS}]")
# What changes the length, found after the one-to-one step. Latin words keep one space between them.
# All alternatives look back at a character of one class: the search skips what has none at C's speed.
_CHANGES = late(
    rf"[ヴーイァィェォ・ 々{_INVISIBLE}\u3200-\u33ff](?:"
    r"(?P<v>(?<=ヴ)[ァィェォ]?)"
    r"|(?P<small>(?<=[ウクグフ][ァィェォ]))"
    rf"|(?P<long>(?<=ー)|(?<=[{_E_ROW}]イ))"
    rf"|(?P<dot>(?<=[{_KATAKANA}ー]・)(?=[{_KATAKANA}]))"
    r"|(?P<word>(?<=[a-z0-9] ) *(?=[a-z0-9]))"
    rf"|(?P<none>(?<=[ {_INVISIBLE}])[ {_INVISIBLE}]*)"
    r"|(?P<again>(?<=[\u4e00-\u9fff]々))"
    r"|(?P<square>(?<=[\u3200-\u33ff])))"
)
_BLANKS = " \t\r\n\u3000\xa0・"
_LONG = frozenset("ーｰイｲ")
_B_ROW = {"ァ": "バ", "ィ": "ビ", "ェ": "ベ", "ォ": "ボ"}


_CLASSES = (
    ("".join(map(chr, (*range(0x20), 0x7F, 0x85, 0xA0, *range(0x2000, 0x200B), 0x2028, 0x2029))), " "),
    ("\u202f\u205f\u3000", " "),
    ("\u2010\u2011\u2012\u2013\u2014\u2212", "-"),
    ("\u2019", "'"),
    ("･·‧•", "・"),
    ("ヂ", "ジ"),
    ("ヅ", "ズ"),
    ("ヰ", "イ"),
    ("ヱ", "エ"),
    ("ヵ", "カ"),
    ("ヶ", "ケ"),
    # Half a surrogate pair cannot be handed to the automaton.
    ("".join(map(chr, range(0xD800, 0xE000))), "\ufffd"),
)
"""Characters of one kind, and the one that stands for them."""


@dataclass(frozen=True, slots=True)
class Folded:
    """A text in one spelling, with the way back to the text as it was."""

    text: str
    original: str
    starts: Sequence[int]
    """Where each character of `text` begins in `original`, and at the end the length of `original`."""

    def span(self, start: int, end: int) -> Span:
        """The place in `original` of `text[start:end]`, white space at its end left out."""
        begin, stop = self.starts[start], self.starts[end]
        if self.original[stop - 1] in _BLANKS:
            stop = begin + len(self.original[begin:stop].rstrip(_BLANKS))
        return begin, stop


def fold(text: str) -> str:
    """`text` in one spelling: width, case, long vowels, small kana, old kanji and spaces."""
    return fold_with_places(text).text


def fold_with_places(text: str) -> Folded:
    """`fold(text)` with the place of each of its characters in `text`."""
    single = text.translate(_singles())
    places: Sequence[int] = range(len(text) + 1)
    # Marks that stand apart are rare, and to look for a character costs nothing.
    if ("\uff9e" in single or "\uff9f" in single or "\u3099" in single or "\u309a" in single) and _VOICED.search(
        single
    ):
        marks = {match.end() - 1 for match in _VOICED.finditer(single)}
        places = [place for place in places if place not in marks]
        single = _VOICED.sub(_voiced, single)
    pieces: list[str] = []
    starts: list[int] = []
    position = 0
    for match in _CHANGES.finditer(single):
        pieces.append(single[position : match.start()])
        starts += places[position : match.start()]
        changed = _change(match)
        pieces.append(changed)
        # What becomes longer begins where its one character does.
        starts += [places[match.start()]] * len(changed)
        position = match.end()
    if not position:
        return Folded(single, text, places)
    pieces.append(single[position:])
    starts += places[position:]
    return Folded("".join(pieces), text, starts)


def same_word(one: str, other: str) -> bool:
    """Whether two forms are spellings of one word, wherever they stand: サーバ and サーバー, but not ビル and ビール."""
    form, text = fold_with_places(one), fold_with_places(other)
    return form.text == text.text and same_spelling(form, text, 0) and not other_loanwords(one, other)


def other_loanwords(one: str, other: str) -> bool:
    """Whether UniDic knows two forms that differ in long vowels for two loanwords: ドラマ and ドラマー."""
    return one != other and len({_loanword(one), _loanword(other)} - {None}) > 1


@lru_cache(maxsize=4096)
def _loanword(text: str) -> str | None:
    """The spelling UniDic lists the loanword `text` under, which its lemma gives before the English; None for others."""
    tokens = tokenize(text)
    loan, _, english = tokens[0].lemma.partition("-") if len(tokens) == 1 else ("", "", "")
    return loan if english else None


def same_spelling(form: Folded, text: Folded, start: int) -> bool:
    """Whether the letters of `form`, which stand at `start` of `text` too, may be spellings of one word there.

    They are alike but for their long vowels. サーバ and サーバー may be one word, ビル and ビール may not: only a
    long vowel late in a word is left out.
    """
    end = start + len(form.text)
    if form.original == text.original[text.starts[start] : text.starts[end]]:
        return True
    if _LONG.isdisjoint(form.original) and _LONG.isdisjoint(text.original[text.starts[start] : text.starts[end]]):
        return True
    sounds = 0
    for index, character in enumerate(form.text):
        sounds = sounds + 1 if _is_katakana(character) else 0
        here, there = _long(form, index), _long(text, start + index)
        if here != there and not _may_be_left_out(form.text, index, sounds):
            return False
        sounds += here or there
    return True


def _may_be_left_out(text: str, index: int, sounds: int) -> bool:
    """Whether the long vowel after `text[index]`, its word's `sounds`-th sound, is missing in some spellings.

    JIS Z 8301 leaves it out at the end of words with three sounds or more; マネジャー lost one after two.
    """
    rest = text[index + 1 : index + 3]
    return sounds >= 3 or (sounds == 2 and len(rest) == 2 and all(map(_is_katakana, rest)))


def _long(folded: Folded, index: int) -> bool:
    """Whether a long vowel was folded away after a character."""
    return not _LONG.isdisjoint(folded.original[folded.starts[index] + 1 : folded.starts[index + 1]])


def _is_katakana(character: str) -> bool:
    return "ァ" <= character <= "ヺ"


def _voiced(match: re.Match[str]) -> str:
    """A kana and the voicing mark that stands apart after it, as one."""
    mark = "\u309a" if match[0][1] in "\uff9f\u309a" else "\u3099"
    return unicodedata.normalize("NFC", match[0][0] + mark)[:1]


def _change(match: re.Match[str]) -> str:
    """What stands for a match of `_CHANGES`."""
    found = match[0]
    match match.lastgroup:
        case "v":
            return _B_ROW.get(found[-1], "ブ")
        case "small":
            return chr(ord(found) + 1)
        case "word":
            return " "
        case "again":
            return match.string[match.start() - 1]
        case "square":
            return unicodedata.normalize("NFKC", found).lower()
        case _:
            return ""


@cache
def _singles() -> dict[int, str]:
    """What each character becomes where one becomes one."""
    table = dict(NEW_KANJI)
    for code in (*range(0x41, 0x5B), *range(0xF900, 0xFB00), *range(0xFF01, 0xFF9E)):
        single = unicodedata.normalize("NFKC", chr(code)).lower()
        if len(single) == 1:
            table[code] = table.get(ord(single), single)
    for characters, folded in _CLASSES:
        table |= dict.fromkeys(map(ord, characters), folded)
    return table
