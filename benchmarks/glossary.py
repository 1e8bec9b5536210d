# SPDX-License-Identifier: MIT
"""Times a glossary of 10,000 terms over 100,000 sentences against MeCab's tokenization alone, in one run.

    python benchmarks/glossary.py [--terms 10000] [--sentences 100000] [FILE]

FILE is a table whose `ja` column (or else first column) holds sentences; without one, sentences are made of words
of the sample article's kind. Sentences are repeated with another number each until there are enough: none is equal.
The terms are compound nouns and katakana words of the sentences themselves and of others that do not occur.
Both sides take turns sentence block by sentence block, so that a busy machine slows both.
"""

import argparse
import csv
import random
import re
import time
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from l10n.glossary import Concept, Glossary
from l10n.tokens import tokenize

_KATAKANA = re.compile("[ァ-ヺー]{3,}")
_BLOCK = 2000
_SUBJECTS = "同社 子会社 取締役会 研究者 利用者 株主 投資家 政府 裁判所 病院 開発者 競合企業".split()
_OBJECTS = "機械学習 人工知能 評価額 データアノテーション 個人情報 臨床試験 損害賠償 サーバー 大規模言語モデル 契約 半導体".split()
_VERBS = "発表した 検討している 求めた 見直すと述べた 使い始めた 失った 増やす方針だ 公表していない".split()
_KANJI = (
    "経済産業技術情報研究開発企業投資市場政策教育医療法律契約管理計画評価分析通信電子製造輸送環境資源金融保険会計監査"
)


def main() -> None:
    """Print the times and what the glossary costs over MeCab alone."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", nargs="?", type=Path)
    parser.add_argument("--terms", type=int, default=10_000)
    parser.add_argument("--sentences", type=int, default=100_000)
    options = parser.parse_args()
    chosen = random.Random(4)
    sentences = list(islice(_numbered(_texts(options.file, chosen)), options.sentences))
    glossary = Glossary(Concept(source, "word") for source in _terms(sentences, options.terms, chosen))
    began = time.perf_counter()
    glossary.matches("機械学習")
    print(f"{len(glossary):,} terms, ready in {time.perf_counter() - began:.1f} s")
    alone, together, found = _timed(sentences, glossary)
    print(f"{len(sentences):,} sentences, {sum(map(len, sentences)):,} characters, {found:,} matches")
    print(f"MeCab alone {alone:.2f} s, glossary with tokenization {together:.2f} s: {together / alone:.2f} times")


def _timed(sentences: Sequence[str], glossary: Glossary) -> tuple[float, float, int]:
    alone = together = 0.0
    found = 0
    for first in range(0, len(sentences), _BLOCK):
        block = sentences[first : first + _BLOCK]
        began = time.perf_counter()
        for sentence in block:
            tokenize(sentence)
        between = time.perf_counter()
        found += sum(len(glossary.matches(sentence)) for sentence in block)
        together += time.perf_counter() - between
        alone += between - began
    return alone, together, found


def _texts(path: Path | None, chosen: random.Random) -> list[str]:
    if path is None:
        pick = chosen.choice
        return [f"{pick(_SUBJECTS)}は{pick(_OBJECTS)}と{pick(_OBJECTS)}について{pick(_VERBS)}。" for _ in range(2000)]
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    column = rows[0].index("ja") if "ja" in rows[0] else 0
    return [row[column] for row in rows[1:] if row[column]]


def _numbered(texts: Sequence[str]) -> Iterator[str]:
    """The texts again and again, no two equal: a number is put before each."""
    number = 0
    while True:
        for text in texts:
            number += 1
            yield f"{number}番、{text}"


def _terms(sentences: Sequence[str], wanted: int, chosen: random.Random) -> list[str]:
    """Compound nouns and katakana words of some sentences, a quarter of all, and compounds that hardly occur."""
    terms: dict[str, None] = {}
    for sentence in sentences[:1000]:
        run: list[str] = []
        for token in tokenize(sentence)[2:]:
            if token.pos.startswith(("名詞-普通名詞", "名詞-固有名詞", "接尾辞-名詞的")):
                run.append(token.surface)
            else:
                if (len(run) > 1 or _KATAKANA.fullmatch("".join(run))) and len(terms) < wanted // 4:
                    terms["".join(run)] = None
                run = []
    while len(terms) < wanted:
        terms["".join(chosen.sample(_KANJI, chosen.choice((3, 4, 5))))] = None
    return list(terms)


if __name__ == "__main__":
    main()
