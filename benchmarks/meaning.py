# SPDX-License-Identifier: MIT
"""Measures what checks tell of a name that is another or gone, and how often they speak on human pairs.

    python benchmarks/meaning.py PAIRS.tsv … [--count 60] [--seed 1] [--show]

A table has a Japanese text and its human translation a line, with or without a header line (`ja`, `en`). Names are
found in the English alone, by nothing that the checks know: words with a capital in the middle of a sentence that
neither the dictionary nor the tables have in small letters. One of them, whole, is replaced by one of another pair,
or taken out with its preposition.
"""

import argparse
import random
import re
import unicodedata
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from pathlib import Path

from l10n.checks import Pairs, run
from l10n.config import Settings
from l10n.english import DATA
from l10n.model import Entry, Finding, Severity
from l10n.tables import rows

CHECK = "name-sound"
_WORD = r"[A-ZÀ-Þ][a-zà-ÿ]{2,}"
_NAME = re.compile(
    rf"(?<=[a-z,] )(?<!\bno )(?<![A-Z][a-z]{{2}} )(?:{_WORD} ){{0,2}}{_WORD}(?![^\W_]|[.@-][^\W_]| [A-Z]| (?:no|de|van|von|la|le|and [A-Z])\b)"
)
_PREPOSITION = re.compile(r"(?: (?:in|at|from|of|to|for|by|with|near))? $")
_ORDINARY = frozenset(word for row in rows(DATA, "families_wordnet") for word in row[:2])
_NO_NAMES = frozenset(
    "January February March April May June July August September October November December Monday Tuesday Wednesday"
    " Thursday Friday Saturday Sunday Mr Mrs The English Internet Olympics Olympic Christmas Corp Inc Ltd Co University"
    " Ministry Prime Minister President Party Street Road River Lake Mount Prefecture City Ward Town Village County Island"
    " Station Airport Park Temple Shrine Castle League Cup World Emperor Imperial Prince Princess Shogun Sect Period".split()
)


def main() -> None:
    """Read the pairs, plant, and print what is told."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tables", type=Path, nargs="+", metavar="PAIRS.tsv")
    parser.add_argument("--count", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", action="store_true", help="print each pair that is told or missed")
    arguments = parser.parse_args()
    pairs = [pair for table in arguments.tables for pair in read(table)]
    generator = random.Random(arguments.seed)
    print(f"| pairs | n | any check | {CHECK} |\n|---|---:|---:|---:|")
    show(arguments, "human", pairs)
    for kind, planted in planted_pairs(pairs, generator, arguments.count).items():
        show(arguments, kind, planted)


def read(table: Path) -> Iterator[Entry]:
    """The pairs of a table."""
    for number, line in enumerate(table.read_text(encoding="utf-8").split("\n"), 1):
        source, _, target = line.partition("\t")
        if target and source != "ja":
            yield Entry(source, target, line=number)


def show(arguments: argparse.Namespace, kind: str, pairs: Sequence[Entry]) -> None:
    """Print the line of one set, and its pairs where they are asked for."""
    numbered = tuple(replace(entry, line=number) for number, entry in enumerate(pairs, 1))
    found = [each for each in told(numbered) if each.severity in {Severity.ERROR, Severity.WARNING}]
    ours = {finding.line: finding for finding in found if finding.check == CHECK}
    print(f"| {kind} | {len(pairs)} | {len({finding.line for finding in found})} | {len(ours)} |")
    for entry in numbered if arguments.show else ():
        finding = ours.get(entry.line)
        if finding or kind != "human":
            print(f"{kind}: {finding.message if finding else '–'}\n  {entry.source}\n  {entry.target}")


def told(pairs: Sequence[Entry]) -> Iterator[Finding]:
    """The findings of all checks in pairs that do not belong together."""
    return run([Pairs("pairs.tsv", tuple(pairs))], Settings(), lambda _: None)


def planted_pairs(pairs: Sequence[Entry], generator: random.Random, count: int) -> dict[str, list[Entry]]:
    """For each kind of fault up to `count` pairs that have it, from different pairs."""
    small = {word for entry in pairs for word in re.findall(r"(?<![^\W_])[a-z]+", entry.target)}
    named = [(entry, found) for entry in pairs if (found := list(names(entry, small)))]
    generator.shuffle(named)
    pool = sorted({match[0] for _, found in named for match in found})
    chosen = [(entry, generator.choice(found)) for entry, found in named[:count]]
    return {
        "replaced": [replace(entry, target=_replaced(entry, name, pool, generator)) for entry, name in chosen],
        "removed": [replace(entry, target=_removed(entry, name)) for entry, name in chosen],
    }


def names(entry: Entry, small: AbstractSet[str]) -> Iterator[re.Match[str]]:
    """What looks like a name in the English of a pair, and that the Japanese does not have in Latin letters.

    `small` are words that the tables have in small letters.
    """
    if len(re.findall(rf"\b{_WORD}", entry.target)) * 2 > len(entry.target.split()):
        return  # a title
    latin = unicodedata.normalize("NFKC", entry.source).lower()
    for match in _NAME.finditer(entry.target):
        words = match[0].split()
        ordinary = any(word.lower() in _ORDINARY | small or word in _NO_NAMES for word in words)
        # What is named twice would still be there.
        if not ordinary and all(entry.target.count(word) == 1 and word.lower() not in latin for word in words):
            yield match


def _replaced(entry: Entry, name: re.Match[str], pool: Sequence[str], generator: random.Random) -> str:
    size = len(name[0].split())
    others = [each for each in pool if len(each.split()) == size and not set(each.split()) & set(entry.target.split())]
    return entry.target[: name.start()] + generator.choice(others) + entry.target[name.end() :]


def _removed(entry: Entry, name: re.Match[str]) -> str:
    before = _PREPOSITION.sub("", entry.target[: name.start()])
    return before + entry.target[name.end() :]


if __name__ == "__main__":
    main()
