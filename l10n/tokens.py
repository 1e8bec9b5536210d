# SPDX-License-Identifier: MIT
"""The door to MeCab: a text's morphemes with their places, parts of speech and lemmas."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

# MeCab ends the text at NUL, its output breaks at line ends, it makes tokens of wide spaces, and a lone
# surrogate cannot be encoded. Each becomes one blank, so that offsets stay.
_BLANKED = re.compile("[\x00-\x1f\x7f\x85\xa0\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ud800-\udfff]")


class Token(NamedTuple):
    """One morpheme, at its place in the text that was given to `tokenize`."""

    surface: str
    start: int
    end: int
    """`start` and `end` in code points, half-open."""
    pos: str
    """UniDic's part of speech with hyphens between its levels: 名詞-普通名詞-一般, 助詞-格助詞."""
    form: str
    """UniDic's form of inflection (終止形-一般); empty where nothing inflects."""
    lemma: str
    """UniDic's lemma, which folds spellings (サーバ: サーバー-server); the surface where UniDic has none."""
    reading: str
    """The lemma's reading in katakana; empty for a word that UniDic does not know."""


def tokenize(text: str) -> list[Token]:
    """The morphemes of `text` in order; white space is between them, never in them.

    Never raises: NUL, controls and lone surrogates count as white space.
    """
    tokens = []
    features = _features
    for offset, piece in _pieces(_BLANKED.sub(" ", text)):
        position = offset
        for line in _tagger().parse(piece).split("\n"):
            space, _, rest = line.partition("\t")
            surface, _, feature = rest.partition("\t")
            if not surface:
                continue
            start = position + len(space)
            position = start + len(surface)
            pos, form, lemma, reading = features(feature)
            tokens.append(Token(surface, start, position, pos, form, lemma or surface, reading))
    return tokens


_PIECE = 100_000
"""Characters that MeCab is given at once: half a million morphemes in one text end the process."""


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """`text` whole, or where it is too long cut after sentences or words, each piece with its place."""
    start = 0
    while len(text) - start > _PIECE:
        end = 1 + max(text.rfind(mark, start, start + _PIECE) for mark in "。 ")
        end = end if end > start else start + _PIECE
        yield start, text[start:end]
        start = end
    yield start, text[start:]


def kana(text: str) -> str:
    """How `text` is read, in hiragana; what UniDic has no reading for (names, figures) stays as it is."""
    parsed = (_reader().parse(piece).removesuffix("EOS") for _, piece in _pieces(_BLANKED.sub(" ", text)))
    readings = (line.partition("\t") for part in parsed for line in part.split("\n"))
    katakana = "".join(reading if reading not in {"", "*"} else surface for surface, _, reading in readings)
    return katakana.translate(_HIRAGANA)


_HIRAGANA = {katakana: katakana - 0x60 for katakana in range(ord("ァ"), ord("ヶ") + 1)}


@cache
def _features(feature: str) -> tuple[str, str, str, str]:
    """Part of speech, form, lemma and reading from one line of MeCab's output."""
    *pos, form, reading, lemma = feature.split("\t")
    return "-".join(level for level in pos if level and level != "*"), form, lemma, reading


@cache
def _tagger():  # type: ignore[no-untyped-def]  # noqa: ANN202 - fugashi has no types
    return _mecab(
        known=r"%pS\t%m\t%f[0]\t%f[1]\t%f[2]\t%f[3]\t%f[5]\t%f[6]\t%f[7]\n",
        unknown=r"%pS\t%m\t%f[0]\t%f[1]\t%f[2]\t%f[3]\t\t\t\n",
    )


@cache
def _reader():  # type: ignore[no-untyped-def]  # noqa: ANN202 - fugashi has no types
    return _mecab(known=r"%m\t%f[17]\n", unknown=r"%m\t\n")


def _mecab(known: str, unknown: str):  # type: ignore[no-untyped-def]  # noqa: ANN202 - fugashi has no types
    # Loading the dictionary takes a tenth of a second: commands that need no MeCab must not pay for it.
    import fugashi  # noqa: PLC0415
    import unidic_lite  # noqa: PLC0415

    folder = unidic_lite.DICDIR
    # fugashi strips the output, and with it the empty fields of an unknown word at the end: EOS guards them.
    return fugashi.GenericTagger(
        f'-r "{folder}/mecabrc" -d "{folder}" -O "" -F "{known}" -U "{unknown}" -B "" -E "EOS"'.replace("\\", "\\\\")
    )
