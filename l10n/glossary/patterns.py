# SPDX-License-Identifier: MIT
"""What is searched for: the folded spellings that a Japanese form of the glossary may have in a text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto

from l10n.glossary.folding import Folded, fold, fold_with_places
from l10n.glossary.vocabulary import SPELLINGS
from l10n.text import HIRAGANA, KANJI, KATAKANA, hiragana
from l10n.tokens import Token, tokenize

_KANA_ONLY = re.compile(f"[{HIRAGANA}{KATAKANA}]{{2,}}")
_KANJI = re.compile(f"[{KANJI}]")
_HIRAGANA = re.compile("[\u3041-\u309f]+")
_GA = re.compile(f"(?<=[{KANJI}])[ヶケが](?=[{KANJI}])")
"""霞が関 and 霞ヶ関 are one place."""
_NUMERALS = "一二三四五六七八九"
_NUMERAL = re.compile(f"[{_NUMERALS}]|(?<![0-9０-９A-Za-zＡ-Ｚａ-ｚ.])[1-9１-９](?=[{KANJI}])")
"""A numeral of one character, which may be written in kanji or as a digit."""
_INFLECTS = ("動詞", "形容詞")


class Proof(Enum):
    """What must hold before a place with the pattern's letters is a match."""

    SPELLING = auto()
    """The letters themselves, but for long vowels and case."""
    LEMMA = auto()
    """The same words by UniDic's lemmas: another script, okurigana or inflection."""


@dataclass(frozen=True, slots=True, eq=False)
class Form:
    """One Japanese form of a concept, and its words by UniDic."""

    text: str
    concept: int
    """The concept's place in the glossary."""
    folded: Folded
    lemmas: tuple[tuple[str, str], ...]
    """Lemma and reading of its words; する after a noun is left out."""
    part_of_speech: str
    """Of its last word."""
    compact: bool
    """Whether its hiragana is okurigana, which may be left out: 打ち合わせ, but not 引数なし."""
    done: bool = False
    """Whether する must follow: 有効にする is not in 有効に使う, as 買収する is in 買収."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """Folded letters to search for, and what they prove."""

    letters: str
    form: Form
    proof: Proof
    skeleton: bool = False
    """Whether the letters are searched for in the text without its hiragana."""
    heard: bool = False
    """Whether the same sounds are proof enough: some of the form's kanji stand in the letters, the rest in kana."""


def patterns(text: str, concept: int) -> Iterator[Pattern]:
    """All that is searched for a Japanese form of the `concept`-th concept."""
    tokens = tokenize(text)
    done = False
    if len(tokens) > 1 and tokens[-1].lemma == "為る":
        text, tokens = text[: tokens[-1].start].rstrip(), tokens[:-1]
        done = tokens[-1].pos.startswith(("助詞", "助動詞", "形容詞"))
    form = replace(_form(text, concept, tokens), done=done)
    found: dict[tuple[str, bool], Pattern] = {}
    for pattern in (*_spelt(form, tokens), *_by_lemma(form, tokens)):
        if pattern.letters:
            found.setdefault((pattern.letters, pattern.skeleton), pattern)
    yield from found.values()


def lemmas(tokens: list[Token]) -> tuple[tuple[str, str], ...]:
    """What tells whether two stretches of text are the same words."""
    return tuple((token.lemma, token.reading) for token in tokens)


def skeleton(text: str) -> str:
    """`text` without its hiragana: 打ち合わせ and 打合せ are both 打合."""
    return _HIRAGANA.sub("", text)


def skeleton_places(text: str) -> list[int]:
    """Where the characters of `skeleton(text)` stand in `text`."""
    return [index for index, character in enumerate(text) if not "\u3041" <= character <= "\u309f"]


def _form(text: str, concept: int, tokens: list[Token]) -> Form:
    last = tokens[-1].pos if tokens else ""
    compact = all(_okurigana(token) for token in tokens if _HIRAGANA.fullmatch(token.surface))
    return Form(text, concept, fold_with_places(text), lemmas(tokens), last, compact)


def _okurigana(token: Token) -> bool:
    """Whether a token in hiragana is the end of a word that UniDic does not know: 打合|せ, but not 不便|さ."""
    return token.start > 0 and len(token.surface) == 1 and not token.pos.startswith(("助詞", "接尾辞"))


def _spelt(form: Form, tokens: list[Token]) -> Iterator[Pattern]:
    """The letters that are proof enough: the form's own, and other spellings of it."""
    yield Pattern(form.folded.text, form, Proof.SPELLING)
    if len(tokens) > 1 and tokens[0].lemma == "御" and tokens[0].surface in "おご御":
        bare = form.text[tokens[0].end :]
        yield Pattern(fold(bare), _form(bare, form.concept, tokens[1:]), Proof.SPELLING)
    if " " in form.folded.text:
        yield Pattern(form.folded.text.replace(" ", ""), form, Proof.SPELLING)
    for spelling in _respelt(form.text):
        yield Pattern(fold(spelling), _form(spelling, form.concept, tokenize(spelling)), Proof.SPELLING)


def _by_lemma(form: Form, tokens: list[Token]) -> Iterator[Pattern]:
    """The letters that the same words may be written with."""
    if not tokens or not any(token.reading for token in tokens):
        return
    text = form.folded.text
    if form.part_of_speech.startswith(_INFLECTS):
        yield Pattern(text[:-1], form, Proof.LEMMA)
    bones = skeleton(text)
    if len(bones) > 1 and _KANJI.search(bones) and _has_okurigana(form, tokens, bones):
        yield Pattern(bones, form, Proof.LEMMA, skeleton=True)
    if len(tokens) == 1 and tokens[0].reading:
        yield from _in_kana(form, tokens[0])
        for letters in _partly_in_kana(tokens[0]):
            stem = letters[:-1] if form.part_of_speech.startswith(_INFLECTS) else letters
            yield Pattern(fold(stem), form, Proof.LEMMA, heard=True)


def _has_okurigana(form: Form, tokens: list[Token], bones: str) -> bool:
    """Whether hiragana of the form, or of its lemmas, may be left out, and none stands as a word at either end."""
    written = bones != form.folded.text or any(_HIRAGANA.search(token.lemma) for token in tokens)
    return written and (
        form.compact or not any(_HIRAGANA.fullmatch(token.surface) for token in (tokens[0], tokens[-1]))
    )


def _partly_in_kana(token: Token) -> Iterator[str]:
    """打ちあわせ and くり返し for words with several kanji apart, 人びと for 人々."""
    reading, surface = hiragana(token.reading), token.surface
    if len(surface) == 2 and surface[1] == "々" and len(reading) % 2 == 0:
        yield surface[0] + reading[len(reading) // 2 :]
    runs = re.split(f"([{KANJI}]+)", surface)
    heard = re.fullmatch("".join("(.+?)" if number % 2 else re.escape(run) for number, run in enumerate(runs)), reading)
    if not heard or len(heard.groups()) < 2:
        return
    for number, sound in enumerate(heard.groups()):
        yield "".join(runs[: 2 * number + 1]) + sound + "".join(runs[2 * number + 2 :])


def _in_kana(form: Form, token: Token) -> Iterator[Pattern]:
    """がん, ガン for 癌. A short reading is part of too many words, and kanji of two have too many homonyms."""
    reading = token.reading
    if _KANA_ONLY.fullmatch(form.text):
        # タイムズ is not タイム, and nobody writes a loanword, whose lemma ends in its English, in hiragana.
        if not form.text.startswith(reading):
            yield Pattern(fold(reading), form, Proof.LEMMA)
        if "-" in token.lemma:
            return
        yield Pattern(fold(token.lemma), form, Proof.LEMMA)
    elif len(form.text) > 1 or len(reading) < 2:
        return
    for letters in (reading, hiragana(reading)):
        yield Pattern(fold(letters), form, Proof.LEMMA)


def _respelt(text: str) -> Iterator[str]:
    """Other spellings of a form, from tables and for numerals."""
    if _GA.search(text):
        yield from (_GA.sub(letter, text) for letter in "がケ")
    # 二要素認証 and 2要素認証 are one thing; so would be 一般 and 1般, which nobody writes.
    for numeral in _NUMERAL.finditer(text) if len(text) > 2 else ():
        yield f"{text[: numeral.start()]}{_other_numeral(numeral[0])}{text[numeral.end() :]}"
    for row in SPELLINGS:
        for spelling in row:
            if spelling in text:
                yield from (text.replace(spelling, other) for other in row if other != spelling)
                break


def _other_numeral(numeral: str) -> str:
    return str(_NUMERALS.index(numeral) + 1) if numeral in _NUMERALS else _NUMERALS[int(numeral) - 1]
