# SPDX-License-Identifier: MIT
"""Runs of words that may be terms: nouns, affixes, loanwords and names that follow one another."""

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import pairwise

from l10n.glossary.vocabulary import WORDS
from l10n.text import JAPANESE, KANJI
from l10n.tokens import Token, tokenize

LONGEST = 8
"""Morphemes; what is longer is a list that lacks its commas."""

_RUN = LONGEST
"""Morphemes of a run at most, so that a million nouns in a row take no more time than as many in sentences."""

_LATIN = re.compile(r"(?<![0-9])[A-Za-zÀ-ɏ][\wÀ-ɏ]*(?:[-.&'’+/][A-Za-zÀ-ɏ][\wÀ-ɏ]*)*", re.ASCII)
_CODE = re.compile(r"`[^`\n]*`|\]\([^()\n]*\)|\b(?:https?|ftp|file)://[^\s)>]+|<[^<>\n]*>")
_KATAKANA = re.compile("[ァ-ヺー]{2,}")
_KANJI = re.compile(f"[{KANJI}]")


class Role(Enum):
    """What a word may be in a term."""

    WORD = auto()
    LATIN = auto()
    PREFIX = auto()
    SUFFIX = auto()
    LINK = auto()
    """Only between two words: 的, the middle dot of names."""
    VERB = auto()
    """Only before a word: 燃え尽き in 燃え尽き症候群."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a run."""

    surface: str
    start: int
    end: int
    """In the sentence, code points, half-open."""
    role: Role
    lemma: str
    pos: str
    known: bool
    """Whether UniDic has the word."""

    @property
    def katakana(self) -> bool:
        """Whether it is written in katakana."""
        return _KATAKANA.fullmatch(self.surface) is not None


def runs(sentence: str) -> Iterator[list[Word]]:
    """The longest runs of words in `sentence` that may be terms, or hold some."""
    run: list[Word] = []
    for word in (*_words(sentence), None):
        if run and (word is None or not _follows(run, word, sentence)):
            yield from _trimmed(run)
            run = []
        if word is not None:
            run.append(word)


def without_names(run: list[Word], names: Container[str]) -> Iterator[list[Word]]:
    """The run cut where one of the `names` in Latin script stands beside Japanese: Scale AI|暫定CEO."""
    start = 0
    for first, last in _latin_groups(run):
        if " ".join(word.surface for word in run[first:last]) in names:
            yield from _trimmed(run[start:first])
            yield run[first:last]
            start = last
    yield from _trimmed(run[start:])


def is_name(run: Sequence[Word]) -> bool:
    """Whether a run is a name in Latin script: AI is none, OpenAI is one."""
    return all(word.role is Role.LATIN for word in run) and any(
        word.surface[0].isupper() and not word.surface.isupper() for word in run
    )


def names_something(words: Sequence[Word]) -> bool:
    """Whether more is named than anything general, after 的 too: not 技術|的|課題, not 可能|性, not 大|規模."""
    links = [number for number, word in enumerate(words) if word.lemma == "的"]
    tail = words[links[-1] + 1 :] if links else words
    return not all(word.lemma in WORDS["general noun"] or word.role in {Role.PREFIX, Role.SUFFIX} for word in tail)


def parts(run: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """The stretches of a run that may stand alone as terms, the run itself first."""
    for length in range(min(len(run), LONGEST), 0, -1):
        for start in range(len(run) - length + 1):
            if _whole(run[start : start + length]):
                yield start, start + length


def text_of(words: Sequence[Word], sentence: str) -> str:
    """How a stretch is written: without the spaces that set Latin apart from Japanese."""
    pieces = [words[0].surface]
    for before, word in pairwise(words):
        spaced = before.role is word.role is Role.LATIN and before.end < word.start
        pieces.append(" " * spaced + sentence[word.start : word.end])
    return "".join(pieces)


def _words(sentence: str) -> Iterator[Word | None]:
    """The words of a sentence; None for what no term holds, figures with their units among it."""
    text = _CODE.sub(lambda code: "\n" * len(code[0]), sentence)
    latin = [match.span() for match in _LATIN.finditer(text)]
    at, taken, counting, governed = 0, None, False, False
    for token in tokenize(text):
        while at < len(latin) and latin[at][1] <= token.start:
            at += 1
        if at < len(latin) and latin[at][0] < token.end:
            if latin[at] != taken:
                taken = latin[at]
                yield Word(text[slice(*taken)], *taken, Role.LATIN, text[slice(*taken)], "", known=False)
            continue
        counting = _counts(token) or (counting and _unit(token))
        word = None if counting else _word(token)
        # What に and を stand before is a verb of its sentence: 制度に代わり, and then another run.
        yield None if word and word.role is Role.VERB and governed else word
        governed = token.pos.startswith("助詞-格助詞") and token.surface != "の"


def _word(token: Token) -> Word | None:
    role = _role(token)
    if role is None:
        return None
    lemma = token.lemma.partition("-")[0]
    return Word(token.surface, token.start, token.end, role, lemma, token.pos, known=bool(token.reading))


def _counts(token: Token) -> bool:
    return token.pos.startswith("名詞-数詞") or token.surface.isdigit()


def _unit(token: Token) -> bool:
    """Whether a word after a figure is its unit: 米|ドル, 年|間."""
    return "助数詞" in token.pos or token.surface in WORDS["unit"]


def _role(token: Token) -> Role | None:
    """What a morpheme may be in a term; None where it is in none."""
    pos = token.pos
    if pos.startswith(("名詞-普通名詞", "名詞-固有名詞", "形状詞-一般")):
        return Role.WORD if JAPANESE.search(token.surface) else None
    if pos.startswith("接頭辞"):
        return Role.PREFIX
    if pos.startswith("接尾辞-名詞的"):
        return Role.SUFFIX
    if pos.startswith("接尾辞-形状詞的") or token.surface == "・":
        return Role.LINK
    if pos.startswith("動詞-一般") and token.form.startswith("連用形-一般") and _KANJI.search(token.surface):
        return Role.VERB
    return None


def _latin_groups(run: Sequence[Word]) -> Iterator[tuple[int, int]]:
    start = None
    for number, word in enumerate((*run, None)):
        if word is not None and word.role is Role.LATIN:
            start = number if start is None else start
        elif start is not None:
            yield start, number
            start = None


def _follows(run: Sequence[Word], word: Word, sentence: str) -> bool:
    """Whether `word` goes on with a run: it touches what stands before it, or a space sets Latin apart."""
    if len(run) == _RUN:
        return False
    before = run[-1]
    gap = sentence[before.end : word.start]
    if word.surface == "・" or before.surface == "・":
        return not gap and all(each.katakana or each.surface == "・" for each in (before, word))
    return not _ended(run, word) and (not gap or (gap == " " and Role.LATIN in {before.role, word.role}))


def _ended(run: Sequence[Word], word: Word) -> bool:
    """Whether a run is whole before `word`: what follows a name of several parts is a title or another noun."""
    before = run[-1]
    if before.lemma in WORDS["ends a term"] or (not word.katakana and any(each.surface == "・" for each in run)):
        return True
    if "人名" in before.pos and "人名" not in word.pos and (word.surface in WORDS["title"] or _full_name(run)):
        return True
    return before.role is word.role is Role.LATIN and not WORDS["title"].isdisjoint((before.surface, word.surface))


def _full_name(run: Sequence[Word]) -> bool:
    """Whether a run ends in a family name and a given name: 鈴木|一郎."""
    return len(run) > 1 and run[-2].pos.endswith("人名-姓") and run[-1].pos.endswith("人名-名")


def _trimmed(run: list[Word]) -> Iterator[list[Word]]:
    """The run without what stands before and after terms; nothing where nothing is left."""
    first, last = 0, len(run)
    while first < last and not _opens(run[first]):
        first += 1
    while last > first and not _closes(run[last - 1]):
        last -= 1
    if first < last:
        yield run[first:last]


def _opens(word: Word) -> bool:
    return (
        word.role not in {Role.SUFFIX, Role.LINK}
        and word.lemma not in WORDS["opens no term"]
        and "副詞可能" not in word.pos
    )


def _closes(word: Word) -> bool:
    return (
        word.role not in {Role.PREFIX, Role.LINK, Role.VERB}
        and word.lemma not in WORDS["closes no term"]
        and "副詞可能" not in word.pos
    )


def _whole(words: Sequence[Word]) -> bool:
    """Whether words may be a term: both ends are ends of one, and something in it names something."""
    if not _opens(words[0]) or not _closes(words[-1]):
        return False
    if len(words) == 1:
        return _alone(words[0])
    return names_something(words) and not _plain_latin(words)


def _plain_latin(words: Sequence[Word]) -> bool:
    """Whether words are English that is no name."""
    return all(word.role is Role.LATIN and word.surface.islower() for word in words)


def _alone(word: Word) -> bool:
    """Whether one word is worth asking for: a loanword, a name, a word nobody knows."""
    if word.role is Role.LATIN:
        return len(word.surface) > 1 and not word.surface.islower()
    if word.role is not Role.WORD:
        return False
    name = word.pos.startswith("名詞-固有名詞")
    return name or (word.katakana and len(word.surface) >= 4) or (not word.known and len(word.surface) > 1)
