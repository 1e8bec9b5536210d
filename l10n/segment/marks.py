# SPDX-License-Identifier: MIT
"""The rules for marks and quotations: what keeps a sentence going although a mark stands there."""

import re

from l10n.patterns import late
from l10n.segment.brackets import QUOTES, ROUND, SQUARE
from l10n.segment.grammar import carries_on, ends_clause, hangs, leans_on_decoration, leans_on_quotation, polite_end
from l10n.segment.places import Place, Sort
from l10n.segment.rules import Rule, ends, goes_on
from l10n.segment.words import ABBREVIATIONS, AFTER_TITLES

_WORD = re.compile(r"\w")
_NUMBER = late(
    r"\s*[（(]?(?:[A-Za-z]?[0-9０-９]{1,3}(?:[.．][0-9０-９]{1,3})*|[一二三四五六七八九十]{1,3}|[Ⅰ-ⅿA-Za-zＡ-Ｚａ-ｚア-ン])[)）]?\s*"
)
_FIGURE = late(r"(?:[図表式章節項]|Fig|Table|No)[\s.]*[0-9０-９]+(?:[-−‐][0-9０-９]+)?$")
_LATIN_WORD = re.compile(r"[A-Za-z][A-Za-z.]*$")
_LATIN_STRETCH = re.compile(r"""[\s0-9A-Za-z'’"()&/+@#%:;,.!?_-]*""")
_LATIN_REACH = 200
_CARRYING = tuple("、，,･・：:;；=＝/／→")
_TORN = tuple(".・…！？!?")
_HIRAGANA = re.compile("[ぁ-ん]")
_HALF_SOFT = re.compile("[…‥⋯・.～〜☆★]")
_SILENCE = late(r"[「『][。！？!?]*[…‥⋯]{2,}[。！？!?]*[」』]")
"""Somebody says nothing; a single 「…」 is more often a button's name."""
_TITLE = 14
"""A quotation of fewer characters, brackets included, may be a name or a phrase of its sentence."""
_ROW = re.compile("(?:「[^「」\n]{0,60}」|『[^『』\n]{0,60}』){1,9}")
_SUMMING_UP = ("の", "など", "といった", "という", "とか")
_BEFORE_SPEECH = "はがも、，,：:"
_LEANS = {
    Sort.CRY: carries_on,
    Sort.POINT: carries_on,
    Sort.SOFT: leans_on_decoration,
    Sort.QUOTATION: leans_on_quotation,
    Sort.FORM: carries_on,
}


def name(place: Place) -> bool:
    """A mark in a name ends nothing: モーニング娘。のコンサート / Yahoo! JAPAN / つのだ☆ひろ."""
    return place.named


def within_markup(place: Place) -> bool:
    """What stands in bold letters or a link is not cut: **一つ。二つ。**と数える / [遅れ。誤り](a.md)がある."""
    return place.enclosed


def relative_form(place: Place) -> bool:
    """A polite form leans on its noun: お申し込みになりました方 / ご利用いただけます場合."""
    if not place.gap:
        return not polite_end(place.words, place.rest)
    return carries_on(place.text, place.following)


def nothing_before(place: Place) -> bool:
    """A mark with no word before it opens its sentence: ♪あの空へ / 🎉お知らせ / …そうか."""
    if _SILENCE.fullmatch(place.marks):
        return False  # 「……」彼は黙った
    return not (_WORD.search(place.near) or _WORD.search(place.marks))


def decimal(place: Place) -> bool:
    """A point between digits belongs to the number: 長さは３．５メートル."""
    between_digits = place.text[place.mark - 1 : place.mark].isdigit() and place.next.isdigit()
    return between_digits and " " not in place.gap


def numbering(place: Place) -> bool:
    """A number or letter at the start, or of a figure, keeps its point: １．はじめに / Ⅱ．手順 / 図１．構成."""
    return bool(_NUMBER.fullmatch(place.near) or _FIGURE.search(place.near[-12:]))


def abbreviation(place: Place) -> bool:
    """A Latin abbreviation or initial keeps its point: U.S. Open の中継 / Dr. スミス / Example Inc. は."""
    word = _LATIN_WORD.search(place.near[-12:])
    return word is not None and (len(word[0]) == 1 or word[0].lower() in ABBREVIATIONS or word[0][1] == ".")


def inside_a_word(place: Place) -> bool:
    """An ASCII mark with Latin on both sides is part of the word: Yahoo!JAPAN / a?b=1 / x != y."""
    before = place.near[-1:]
    if place.gap or not (place.marks[-1:].isascii() and before.isascii()):
        return False
    return place.next.isascii() and (place.next.isalnum() or place.next in "=&/_-")


def embedded_latin(place: Place) -> bool:
    """Latin words go on in a Japanese sentence: 看板には Stop. Look. とあった."""
    if not (place.marks.isascii() and place.near[-1:].isascii() and place.next.isascii()):
        return False
    latin = _LATIN_STRETCH.match(place.text, place.following, place.following + _LATIN_REACH)
    return latin is not None and carries_on(place.text, latin.end())


def torn_marks(place: Place) -> bool:
    """A line end inside a run of marks does not end it: 自戒ですね.. / . at the next line's start."""
    return place.marks[-1:] == place.next and place.next in _TORN


def punctuation_follows(place: Place) -> bool:
    """A comma or the like carries on: 「はい。」、と / え？、いま / やった！・次."""
    return place.next in _CARRYING


def bracket_within(place: Place) -> bool:
    """A bracket in mid-sentence carries on: 新館（旧館は閉鎖中。）の二階. After a full stop it is its own sentence.

    So is 〔原注は下。〕; 【重要！】 is a label of what follows.
    """
    bracket = place.text[place.mark]
    if bracket in QUOTES:
        return False
    remark = bracket in ROUND or (bracket in SQUARE and place.marks[-2] in "。｡．")
    return not remark or bool(place.near.strip())


def particle_follows(place: Place) -> bool:
    """A particle or an auxiliary leans on what was before: 大丈夫？と聞いた / 「行く。」は / 転んだ（笑）けど."""
    bracket = place.sort is Sort.QUOTATION and place.text[place.mark] in ROUND + SQUARE
    return (carries_on if bracket else _LEANS[place.sort])(place.text, place.following)


def name_with_stop(place: Place) -> bool:
    """A noun with 。 and a particle after it is a name: 若手の新風組。が優勝した."""
    if place.marks not in ("。", "｡") or place.gap or place.next not in tuple("のはがをにも"):
        return False
    if place.text[place.following + 1 : place.following + 2] == "、":
        return False
    return carries_on(place.text, place.following) and not ends_clause(place.near)


def title(place: Place) -> bool:
    """A short quotation with a mark leads a compound: 「走れ！」シリーズ / 「けいおん！」第2期."""
    return _is_short(place) and place.text.startswith(AFTER_TITLES, place.following)


def row(place: Place) -> bool:
    """Quotations in a row before a particle are one phrase: 合図は「進め！」「止まれ！」の二つ."""
    if place.gap or not (others := _ROW.match(place.text, place.following)):
        return False
    if place.near.strip():
        return leans_on_quotation(place.text, others.end())
    return place.text.startswith(_SUMMING_UP, others.end())


def phrase(place: Place) -> bool:
    """A short quotation in mid-sentence is a phrase of it: 玄関の「ただいま。」その声で, but 彼は、「はい。」 / 私も."""
    if not (_is_short(place) and place.near.strip()):
        return False
    return place.near[-1] not in _BEFORE_SPEECH and place.next not in QUOTES


def _is_short(place: Place) -> bool:
    """Whether a quotation with its sentence right behind it is short enough to be a word of it."""
    return not place.gap and place.run - place.mark < _TITLE


def unfinished(place: Place) -> bool:
    """Only a closing form ends with …, ～ or ☆: 疲れた…明日, but 彼女は…しばらく, 営業は十時～十八時."""
    return bool(_HALF_SOFT.search(place.marks)) and not ends_clause(place.near)


def part_of_speech(place: Place) -> bool:
    """(笑), ♪, emoji and www close what was said, not a lone noun or a phrase: 犬🐶猫🐱, 私は🐱派."""
    return not _HIRAGANA.search(place.near) or hangs(place.near)


def mark(_place: Place) -> bool:
    """A mark ends its sentence where nothing speaks against it: 駅前に本屋ができた。さっそく寄った."""
    return True


_OTHER_THAN_STOPS = tuple(sort for sort in Sort if sort is not Sort.STOP)

WITHIN_MARKUP = goes_on(within_markup)
"""What holds wherever a parser has read the markup, before all other rules and across line ends."""

RULES: tuple[Rule, ...] = (
    goes_on(name),
    goes_on(relative_form, Sort.FORM),
    goes_on(nothing_before),
    goes_on(decimal, Sort.POINT),
    goes_on(numbering, Sort.POINT),
    goes_on(abbreviation, Sort.POINT),
    goes_on(inside_a_word, *_OTHER_THAN_STOPS),
    goes_on(embedded_latin, *_OTHER_THAN_STOPS),
    goes_on(torn_marks),
    goes_on(punctuation_follows),
    goes_on(bracket_within, Sort.QUOTATION),
    goes_on(particle_follows, *_OTHER_THAN_STOPS),
    goes_on(name_with_stop, Sort.STOP),
    goes_on(title, Sort.QUOTATION),
    goes_on(row, Sort.QUOTATION),
    goes_on(phrase, Sort.QUOTATION),
    goes_on(unfinished, Sort.SOFT),
    goes_on(part_of_speech, Sort.SOFT),
    ends(mark),
)
"""In the order they are asked; the first that holds decides."""

LEANING = frozenset({particle_follows, numbering, name, torn_marks})
"""What holds across a line end too; the other rules leave it to those for line ends."""
