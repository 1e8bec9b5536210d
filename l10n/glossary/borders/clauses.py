# SPDX-License-Identifier: MIT
"""The morphemes of a sentence beside places in it: MeCab reads the clauses of doubtful places only."""

from bisect import bisect_left, bisect_right
from functools import cached_property

from l10n.glossary.vocabulary import NEW_KANJI
from l10n.model import Span
from l10n.patterns import late
from l10n.text import HIRAGANA, KANJI, KATAKANA
from l10n.tokens import Morphemes, Token

_PLAIN = late(
    rf"(?<![{KANJI}{KATAKANA}A-Za-z0-9０-９Ａ-Ｚａ-ｚみりきしちえけせてめれげびぎじべか])[{KANJI}ァ-ヺー]{{2,}}"
    "(?=[をのはとにへ、。，．」』）】〉》”（「『【〈《“：；！？～…()!?:; \u3000]|[がも](?![らりるれろっまの])|で(?!き)"
    "|から|まで|より|など|だけ|および|または|や(?![いかがぎぐさしすせぶらり])|す[るれ]|さ[れせ]|(?<=[ァ-ヺー])し[たてなま]|$)"
)
"""A run of kanji and katakana between a particle or mark before it and one after it that begins no okurigana.

What ends as the okurigana of a noun does may be a compound's first half: 組み込みクラス.
"""
_OLD = late(f"[{''.join(map(chr, NEW_KANJI))}]")
_STOP = late(rf"[、。](?<=[{HIRAGANA}{KATAKANA}].)(?<![っッ].)(?=[{HIRAGANA}{KATAKANA}{KANJI}「『（])")
"""A stop that is a morpheme of its own: what MeCab makes of the words on one side of it does not depend on the other.

UniDic has words that hold one: 二、三, 陸、海、空軍, むうっ、と and faces made of signs.
"""


class Borders:
    """The morphemes of one sentence, asked about places in it; MeCab reads the clauses of doubtful places."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._clauses: dict[tuple[int, int], Morphemes] = {}

    @cached_property
    def _stops(self) -> list[int]:
        return [stop.start() for stop in _STOP.finditer(self.text)]

    def tokens(self, span: Span) -> list[Token]:
        """The morphemes that share a character with `span`."""
        clause = self.clause(span)
        return clause[slice(*inside(clause, span))]

    def plain(self, span: Span) -> bool:
        """Whether the letters next to a term leave no doubt."""
        run = _PLAIN.match(self.text, span[0])
        return run is not None and run.end() == span[1]

    def before(self, span: Span) -> Token | None:
        """The morpheme that ends where the span begins."""
        clause = self.clause(span)
        index = bisect_left(clause.ends, span[0])
        touches = index < len(clause.ends) and clause.ends[index] == span[0]
        return clause.token(index) if touches else None

    def after(self, span: Span) -> Token | None:
        """The morpheme that begins where the span ends."""
        clause = self.clause(span)
        index = bisect_left(clause.starts, span[1])
        touches = index < len(clause.starts) and clause.starts[index] == span[1]
        return clause.token(index) if touches else None

    def clause(self, span: Span) -> Morphemes:
        """The morphemes between the stops around `span`, the stops among them."""
        first, last = bisect_left(self._stops, span[0]), bisect_left(self._stops, span[1])
        clause = self._clauses.get((first, last))
        if clause is None:
            start = self._stops[first - 1] if first else 0
            end = self._stops[last] + 1 if last < len(self._stops) else len(self.text)
            clause = self._clauses[first, last] = Morphemes(_modern(self.text[start:end]), start)
        return clause


def inside(clause: Morphemes, span: Span) -> tuple[int, int]:
    """The first morpheme that shares a character with `span`, and the first behind it."""
    return bisect_right(clause.ends, span[0]), bisect_left(clause.starts, span[1])


def _modern(text: str) -> str:
    """`text` with new forms for old ones of kanji, which UniDic knows in some words only."""
    return text.translate(NEW_KANJI) if _OLD.search(text) else text
