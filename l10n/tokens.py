# SPDX-License-Identifier: MIT
"""The door to MeCab: a text's morphemes with their places, parts of speech and lemmas."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import accumulate
from operator import sub
from typing import NamedTuple

from l10n.text import hiragana

_NEGATIVE = frozenset({"ない", "無い", "ず", "まい"})

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

    @property
    def negates(self) -> bool:
        """Whether it is the ない of 行かない or of 例がない, or another form of either, and not that of 少ない."""
        return self.lemma in _NEGATIVE and self.pos.startswith(("助動詞", "形容詞-非自立可能"))


def tokenize(text: str) -> list[Token]:
    """The morphemes of `text` in order; white space is between them, never in them.

    Never raises: NUL, controls and lone surrogates count as white space.
    """
    return Morphemes(text)[:]


class Noun(NamedTuple):
    """A morpheme without its place: a name, or a word that UniDic does not know."""

    surface: str
    pos: str
    lemma: str
    reading: str
    """All as in `Token`."""


_NAME, _UNKNOWN = "\n名詞\t固有名詞\t", "\t\t\t\n"
"""How MeCab's line begins for a name, and how it ends for a word that UniDic does not know."""


def nouns_of_names(text: str) -> list[Noun]:
    """The names in `text`, and then the nouns that UniDic does not know; cheaper than all its morphemes."""
    found = []
    for _, piece in _pieces(_BLANKED.sub(" ", text)):
        parsed = _tagger().parse(piece)
        found += [_noun(parsed, place) for place in _places(parsed, _NAME)]
        ends = (parsed.rfind("\n", 0, place) for place in _places(parsed, _UNKNOWN))
        found += [_noun(parsed, place) for place in ends if parsed.startswith("\n名詞\t普通名詞", place)]
    return found


def _places(text: str, sought: str) -> Iterator[int]:
    """Where `sought` stands in `text`."""
    place = text.find(sought)
    while place >= 0:
        yield place
        place = text.find(sought, place + len(sought) - 1)


def _noun(parsed: str, place: int) -> Noun:
    """The noun whose feature line follows the line end at `place`."""
    pos, _, lemma, reading = described(parsed[place + 1 : parsed.find("\n", place + 1)])
    return Noun(parsed[parsed.rfind("\n", 0, place) + 1 : place].lstrip(" "), pos, lemma, reading)


class Morphemes:
    """The morphemes of a text: their places are known at once, and a Token is made where one is asked for."""

    def __init__(self, text: str, offset: int = 0) -> None:
        """`offset` is where `text` stands in what places are counted in."""
        blanked = _BLANKED.sub(" ", text)
        self._surfaces: list[str] = []
        self._features: list[str] = []
        self.starts: list[int] = []
        """Where each begins, in order."""
        self.ends: list[int] = []
        """Where each ends."""
        for start, piece in _pieces(blanked):
            # Surfaces, each with the white space before it, take turns with features; EOS is the last line.
            lines = _tagger().parse(piece).split("\n")
            places = list(accumulate(map(len, lines[:-1:2]), initial=offset + start))
            self.starts += places[:-1]
            self.ends += places[1:]
            self._surfaces += lines[:-1:2]
            self._features += lines[1::2]
        if " " in blanked:
            self._surfaces = [surface.lstrip(" ") for surface in self._surfaces]
            self.starts = list(map(sub, self.ends, map(len, self._surfaces)))

    @property
    def words(self) -> Iterator[tuple[str, str]]:
        """The surface of each, and the line that MeCab says of it, which `described` reads."""
        return zip(self._surfaces, self._features, strict=True)

    def token(self, index: int) -> Token:
        """The `index`-th, from 0."""
        pos, form, lemma, reading = described(self._features[index])
        surface = self._surfaces[index]
        return Token(surface, self.starts[index], self.ends[index], pos, form, lemma or surface, reading)

    def __getitem__(self, part: slice) -> list[Token]:
        read = map(described, self._features[part])
        return [
            Token(surface, start, end, pos, form, lemma or surface, reading)
            for surface, start, end, (pos, form, lemma, reading) in zip(
                self._surfaces[part], self.starts[part], self.ends[part], read, strict=True
            )
        ]


_PIECE = 100_000
"""Characters that MeCab is given at once: half a million morphemes in one text end the process."""


def _pieces(text: str) -> list[tuple[int, str]]:
    """`text` whole, or where it is too long cut after sentences or words, each piece with its place."""
    pieces = []
    start = 0
    while len(text) - start > _PIECE:
        end = 1 + max(text.rfind(mark, start, start + _PIECE) for mark in "。 ")
        end = end if end > start else start + _PIECE
        pieces.append((start, text[start:end]))
        start = end
    return [*pieces, (start, text[start:] if start else text)]


def kana(text: str) -> str:
    """How `text` is read, in hiragana; what UniDic has no reading for (names, figures) stays as it is."""
    parsed = (_reader().parse(piece).removesuffix("EOS") for _, piece in _pieces(_BLANKED.sub(" ", text)))
    readings = (line.partition("\t") for part in parsed for line in part.split("\n"))
    katakana = "".join(reading if reading not in {"", "*"} else surface for surface, _, reading in readings)
    return hiragana(katakana)


def readings(word: str, most: int = 8) -> tuple[str, ...]:
    """How `word` may be read, in katakana, the likeliest first: 三田 as ミタ, サンダ; empty where nothing is known.

    `most` is how many ways to cut and read it are looked at.
    """
    cuts = ("".join(sense.reading or "*" for sense in cut) for cut in _cuts(word, most))
    return tuple(dict.fromkeys(cut for cut in cuts if cut and "*" not in cut))


class Sense(NamedTuple):
    """What a word may be when it stands alone."""

    surface: str
    pos: str
    """As in `Token`."""
    reading: str
    """In katakana; empty for a word that UniDic does not know."""
    cost: int
    """MeCab's, from the text's beginning on: the higher, the rarer."""


def senses(word: str, most: int = 6) -> tuple[Sense, ...]:
    """What UniDic knows `word` as, as one morpheme: 白馬 as a place, as a surname, and as a horse."""
    return tuple(cut[0] for cut in _cuts(word, most) if len(cut) == 1)


def _cuts(word: str, most: int) -> list[tuple[Sense, ...]]:
    """The likeliest ways to cut a word."""
    lines = (_speller().nbest(_BLANKED.sub(" ", word), most) or "").split("\n")
    cuts: list[tuple[Sense, ...]] = [()]
    for line in lines:
        if line == "EOS":
            cuts.append(())
        elif line:
            surface, *pos, reading, cost = line.split("\t")
            sense = Sense(
                surface, "-".join(level for level in pos if level and level != "*"), reading.strip("*"), int(cost)
            )
            cuts[-1] = (*cuts[-1], sense)
    return [cut for cut in cuts if cut]


@cache
def described(feature: str) -> tuple[str, str, str, str]:
    """Part of speech, form, lemma and reading from one line of MeCab's output."""
    *pos, form, reading, lemma = feature.split("\t")
    return "-".join(level for level in pos if level and level != "*"), form, lemma, reading


@cache
def _tagger():  # type: ignore[no-untyped-def]  # noqa: ANN202 - fugashi has no types
    return _mecab(
        known=r"%pS%m\n%f[0]\t%f[1]\t%f[2]\t%f[3]\t%f[5]\t%f[6]\t%f[7]\n",
        unknown=r"%pS%m\n%f[0]\t%f[1]\t%f[2]\t%f[3]\t\t\t\n",
    )


@cache
def _speller():  # type: ignore[no-untyped-def]  # noqa: ANN202 - fugashi has no types
    places = r"%m\t%f[0]\t%f[1]\t%f[2]\t%f[3]"
    return _mecab(known=rf"{places}\t%f[17]\t%pc\n", unknown=rf"{places}\t\t%pc\n", end=r"EOS\n")


@cache
def _reader():  # type: ignore[no-untyped-def]  # noqa: ANN202 - fugashi has no types
    return _mecab(known=r"%m\t%f[17]\n", unknown=r"%m\t\n")


def _mecab(known: str, unknown: str, end: str = "EOS"):  # type: ignore[no-untyped-def]  # noqa: ANN202 - fugashi has no types
    # Loading the dictionary takes a tenth of a second: commands that need no MeCab must not pay for it.
    import fugashi  # noqa: PLC0415
    import unidic_lite  # noqa: PLC0415

    folder = unidic_lite.DICDIR
    # fugashi strips the output, and with it the empty fields of an unknown word at the end: EOS guards them.
    return fugashi.GenericTagger(
        f'-r "{folder}/mecabrc" -d "{folder}" -O "" -F "{known}" -U "{unknown}" -B "" -E "{end}"'.replace("\\", "\\\\")
    )
