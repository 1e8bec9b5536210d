# SPDX-License-Identifier: MIT
"""The rules for marks and quotations, in the order they are asked; the first with an opinion decides."""

import re
from collections.abc import Callable

from l10n.segment.brackets import QUOTES, ROUND
from l10n.segment.grammar import carries_on, ends_clause, hangs, leans_on_decoration, leans_on_quotation, polite_end
from l10n.segment.places import Place, Sort
from l10n.segment.words import ABBREVIATIONS

Rule = Callable[[Place], bool | None]
"""True: the sentence ends here. False: it goes on. None: this rule has no opinion."""

_WORD = re.compile(r"\w")
_NUMBER = re.compile(r"\s*[（(]?(?:[0-9０-９]{1,3}|[A-Za-zＡ-Ｚａ-ｚ])[)）]?\s*")
_LATIN_WORD = re.compile(r"[A-Za-z][A-Za-z.]*$")
_JAPANESE_NEXT = re.compile("[\\s0-9A-Za-z'’\"()&/+@#%:;,.!?_-]*([^\\s0-9A-Za-z'’\"()&/+@#%:;,.!?_-])")
_HIRAGANA = re.compile("[ぁ-ん]")
_TITLE_TAIL = re.compile("[第号展賞版編著役曲戦系風的派組シコグプメラフサイゲア]")
_FIGURE = re.compile("(?:[図表式章節項]|Fig|Table|No)[\\s.]*[0-9０-９]+(?:[-−‐][0-9０-９]+)?$")


def nothing_before(place: Place) -> bool | None:
    """A mark with no word before it opens the sentence: ♪あの空へ / 🎉お知らせ / …そうか。"""
    return None if _WORD.search(place.near) or _WORD.search(place.marks) else False


def decimal(place: Place) -> bool | None:
    """A point between digits belongs to the number: 長さは３．５メートル."""
    if place.marks not in (".", "．", "・"):
        return None
    return False if place.before.isdigit() and place.next.isdigit() and not place.gap.strip(" ") else None


def numbering(place: Place) -> bool | None:
    """A number or a letter at the sentence's start is its number: １．はじめに / 2. 手順 / 図１．構成."""
    if place.marks not in (".", "．"):
        return None
    return False if _NUMBER.fullmatch(place.near) or _FIGURE.search(place.near[-12:]) else None


def abbreviation(place: Place) -> bool | None:
    """A Latin abbreviation or initial keeps its stop: U.S. Open の中継 / Dr. スミス / 山田 Inc. は."""
    if place.marks not in (".", "．"):
        return None
    word = _LATIN_WORD.search(place.text, max(place.start, place.mark - 12), place.mark)
    return False if word and (len(word[0]) == 1 or word[0].lower() in ABBREVIATIONS or "." in word[0][:2]) else None


def inside_a_word(place: Place) -> bool | None:
    """An ASCII mark with Latin on both sides is part of the word: !important / a?b / Yahoo!JAPAN."""
    if place.gap or not place.marks[-1:].isascii():
        return None
    return (
        False
        if place.before.isascii() and (place.next.isascii() and (place.next.isalnum() or place.next in "=&/_-"))
        else None
    )


def embedded_latin(place: Place) -> bool | None:
    """Latin words go on in a Japanese sentence: Hey! Say! JUMP が出た / 看板には Stop. Look. とあった."""
    if not (place.marks.isascii() and place.before.isascii() and place.next.isascii()):
        return None
    japanese = _JAPANESE_NEXT.match(place.text, place.following, place.following + 200)
    return False if japanese and carries_on(place.text, japanese.start(1)) else None


def dots_follow(place: Place) -> bool | None:
    """A run of marks that a line end tore apart is one run: 自戒ですね..\n."""
    return False if place.marks[-1:] == place.next and place.next in tuple(".・…！？!?") else None


def punctuation_follows(place: Place) -> bool | None:
    """A comma or the like carries on: 「はい。」、と / え？、いま / やった！・次."""
    return False if place.next in tuple("、，,･・：:;；=＝/／→") else None


def note_within(place: Place) -> bool | None:
    """A bracket in mid-sentence carries on: 本館（現在は休館中。）の東. After a full stop it is its own sentence."""
    if place.sort is not Sort.QUOTATION or place.text[place.mark] in QUOTES:
        return None
    if place.text[place.mark] in ROUND and not place.near.strip():
        return not carries_on(place.text, place.following)
    return False


_LEANS = {Sort.STOP: carries_on, Sort.SOFT: leans_on_decoration, Sort.QUOTATION: leans_on_quotation}


def particle_after(place: Place) -> bool | None:
    """A particle or an auxiliary after a mark leans on what was before: 大丈夫？と聞いた / 「…。」は."""
    if place.marks[-1:] in "。｡" and place.sort is Sort.STOP:
        return None
    return False if _LEANS[place.sort](place.text, place.following) else None


def title(place: Place) -> bool | None:
    """A short title with a mark leads a compound: 「けいおん！」第2期 / 『走れ！』シリーズ."""
    if place.sort is not Sort.QUOTATION or len(place.marks) > 14 or place.gap:
        return None
    return False if _TITLE_TAIL.match(place.next) else None


def quoted_within(place: Place) -> bool | None:
    """A short quotation in mid-sentence is a phrase of it: 看板の「本日休業。」その下に."""
    if place.sort is not Sort.QUOTATION or place.gap:
        return None
    return False if place.near.strip() and len(place.marks) < 14 and place.next not in QUOTES else None


def name_with_stop(place: Place) -> bool | None:
    """A noun with 。 and a particle after it is a name: アイドルの「娘。」ではなく 新娘。の公演."""
    if (
        place.sort is not Sort.STOP
        or place.marks not in ("。", "｡")
        or place.gap
        or place.next not in tuple("のはがをにも")
    ):
        return None
    return (
        False
        if carries_on(place.text, place.following)
        and not ends_clause(place.text, place.start, place.mark)
        and place.text[place.following + 1 : place.following + 2] != "、"
        else None
    )


def soft_mark(place: Place) -> bool | None:
    """…, ～ and ☆ end a sentence only after a form that closes one: 疲れた…明日 but 彼女は…しばらく, つのだ☆ひろ."""
    if place.sort is not Sort.SOFT or not re.search("[…‥⋯・.～〜☆★]", place.marks):
        return None
    return ends_clause(place.text, place.start, place.mark)


def decoration(place: Place) -> bool | None:
    """(笑), emoji, ♪ and www close what was said: ケーキを焼いたよ🍰 but 犬🐶猫🐱 and 私は🐱派."""
    if place.sort is not Sort.SOFT:
        return None
    return bool(_HIRAGANA.search(place.near)) and not hangs(place.text, place.start, place.mark)


def mark(_place: Place) -> bool | None:
    """A mark ends the sentence where nothing speaks against it: 駅前に本屋ができた。"""
    return True


def polite_form(place: Place) -> bool | None:
    """A polite form with a noun behind it ends its sentence without a mark: 三階です|階段を / いました方 does not."""
    if place.sort is not Sort.FORM:
        return None
    return polite_end(place.text, place.start, place.end, place.following)


RULES: tuple[Rule, ...] = (
    polite_form,
    nothing_before,
    decimal,
    numbering,
    abbreviation,
    inside_a_word,
    embedded_latin,
    dots_follow,
    punctuation_follows,
    note_within,
    particle_after,
    title,
    quoted_within,
    name_with_stop,
    soft_mark,
    decoration,
    mark,
)
