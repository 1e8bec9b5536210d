# SPDX-License-Identifier: MIT
"""How well sentences of two documents find each other: strict F1 of beads per kind of text, and sentences a second.

Of ours it tells, too, how many units would be filled with what belongs to another sentence without being fuzzy, and
the speed is that of the processor's time, which other programs on the machine do not use up.

The gold is built here, with a seed, from parallel texts that the caller has fetched: `KIND=PATH` names a kind and a
folder or file of BSD's JSON, of the Kyoto corpus' XML, of PO files, of WMT's XML, or of TSV with a document a file.
Pairs that follow each other are cut into documents of 15 to 120 sentences; 8 % of the neighbours are joined on one
side, 3 % of the sentences are dropped on each side, and 3 % strange ones come in on each.
Beside ours stands Gale and Church's aligner, which looks at lengths only.
"""

import argparse
import json
import math
import random
import resource
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeAlias
from xml.etree import ElementTree as ET

import polib

import l10n
from l10n.alignment import aligned
from l10n.pipeline.exchanging.aligning import values

Pair: TypeAlias = tuple[str, str]
Bead: TypeAlias = tuple[tuple[int, ...], tuple[int, ...]]
Aligner: TypeAlias = Callable[[list[str], list[str]], list[Bead]]

_JOINED, _DROPPED, _STRANGE = 0.08, 0.03, 0.03
_SIZES = range(15, 121)


# What is read.


def _pairs(path: Path) -> Iterator[list[Pair]]:
    """The documents at `path`, each as its pairs in order."""
    files = sorted(each for each in path.rglob("*") if each.is_file()) if path.is_dir() else [path]
    for file in files:
        reader = _READERS.get(file.suffix)
        for document in reader(file) if reader else ():
            yield [(ja, en) for ja, en in document if ja and en]


def _json(file: Path) -> Iterator[list[Pair]]:
    for scene in json.loads(file.read_text("utf-8")):
        yield [(turn["ja_sentence"].strip(), turn["en_sentence"].strip()) for turn in scene["conversation"]]


def _xml(file: Path) -> Iterator[list[Pair]]:
    root = ET.parse(file).getroot()  # noqa: S314 - the caller's own files
    if root.tag == "art":
        yield [(_said(each, "j"), _said(each, "e[last()]")) for each in root.iter("sen")]
        return
    for document in root.iter("doc"):
        source, target = ([_said(seg, ".") for seg in document.iterfind(f"{side}//seg")] for side in ("src", "ref"))
        if len(source) == len(target):
            pairs = list(zip(source, target, strict=True))
            yield pairs if document.find("src").get("lang") == "ja" else [(ja, en) for en, ja in pairs]  # type: ignore[union-attr]


def _said(element: ET.Element, path: str) -> str:
    found = element if path == "." else element.find(path)
    return "" if found is None else "".join(found.itertext()).strip()


def _po(file: Path) -> Iterator[list[Pair]]:
    yield [(each.msgstr, each.msgid) for each in polib.pofile(str(file)).translated_entries()]


def _tsv(file: Path) -> Iterator[list[Pair]]:
    rows = (line.partition("\t") for line in file.read_text("utf-8").split("\n"))
    yield [(ja, en) for ja, _, en in rows]


_READERS: dict[str, Callable[[Path], Iterator[list[Pair]]]] = {
    ".json": _json,
    ".xml": _xml,
    ".po": _po,
    ".tsv": _tsv,
}


# What is asked.


class Case:
    """A document pair and the beads that are right."""

    def __init__(self, pairs: Sequence[Pair], strangers: Sequence[Pair], chance: random.Random) -> None:
        self.ja: list[str] = []
        self.en: list[str] = []
        self.beads: list[Bead] = []
        rest = list(pairs)
        while rest:
            self._strange(strangers, chance)
            count = 2 if len(rest) > 1 and chance.random() < _JOINED else 1
            self._take(rest[:count], chance)
            del rest[:count]

    def _take(self, pairs: Sequence[Pair], chance: random.Random) -> None:
        ja, en = [each for each, _ in pairs], [each for _, each in pairs]
        if len(pairs) > 1:
            ja, en = ([("".join(ja))], en) if chance.random() < 0.5 else (ja, [" ".join(en)])
        lot = chance.random()
        self._put(ja if lot >= _DROPPED else [], en if not _DROPPED <= lot < 2 * _DROPPED else [])

    def _strange(self, strangers: Sequence[Pair], chance: random.Random) -> None:
        if chance.random() < _STRANGE:
            self._put([chance.choice(strangers)[0]], [])
        if chance.random() < _STRANGE:
            self._put([], [chance.choice(strangers)[1]])

    def _put(self, ja: list[str], en: list[str]) -> None:
        left = tuple(range(len(self.ja), len(self.ja) + len(ja)))
        right = tuple(range(len(self.en), len(self.en) + len(en)))
        self.ja += ja
        self.en += en
        # A dropped pair of sentences is two that have no counterpart.
        self.beads += [(left, right)] if left and right else [((i,), ()) for i in left] + [((), (j,)) for j in right]


def _cases(documents: Sequence[list[Pair]], seed: int, count: int) -> list[Case]:
    chance = random.Random(seed)
    everything = [pair for document in documents for pair in document]
    cases: list[Case] = []
    while len(cases) < count:
        pairs: list[Pair] = []
        size = chance.choice(_SIZES)
        while len(pairs) < size:
            document = chance.choice(documents)
            start = chance.randrange(max(1, len(document) - size + 1))
            pairs += document[start : start + size - len(pairs)]
        cases.append(Case(pairs, everything, chance))
    return cases


# Who answers.


def _gale_church(ja: list[str], en: list[str]) -> list[Bead]:
    """The beads that lengths alone make likely (Gale and Church 1993)."""
    ratio = sum(map(len, en)) / max(1, sum(map(len, ja)))
    kinds = {(1, 1): 0.89, (1, 0): 0.005, (0, 1): 0.005, (2, 1): 0.045, (1, 2): 0.045, (2, 2): 0.01}
    left, right = ([0, *_sums(map(len, side))] for side in (ja, en))
    best: dict[tuple[int, int], tuple[float, int, int]] = {(0, 0): (0.0, 0, 0)}
    for i in range(len(ja) + 1):
        for j in range(len(en) + 1):
            options = [
                (
                    best[i - m, j - n][0] + _cost(left[i] - left[i - m], right[j] - right[j - n], ratio) - math.log(p),
                    m,
                    n,
                )
                for (m, n), p in kinds.items()
                if m <= i and n <= j
            ]
            if options:
                best[i, j] = min(options)
    return _walk(best, len(ja), len(en))


def _sums(lengths: Iterable[int]) -> Iterator[int]:
    total = 0
    for each in lengths:
        total += each
        yield total


def _cost(one: int, other: int, ratio: float) -> float:
    mean = (one + other / ratio) / 2
    delta = abs(one * ratio - other) / math.sqrt(6.8 * mean) if mean else 0.0
    return -math.log(max(math.erfc(delta / math.sqrt(2)), 1e-300))


def _walk(best: dict[tuple[int, int], tuple[float, int, int]], i: int, j: int) -> list[Bead]:
    beads: list[Bead] = []
    while i or j:
        _, m, n = best[i, j]
        beads.append((tuple(range(i - m, i)), tuple(range(j - n, j))))
        i, j = i - m, j - n
    return beads[::-1]


_ALIGNERS: dict[str, Aligner] = {"ours": l10n.align, "Gale-Church": _gale_church}


# What comes of it.


def _f1(right: Iterable[Bead], found: Iterable[Bead]) -> tuple[int, int, int]:
    """How many beads are in both, in the first and in the second."""
    one, other = set(right), set(found)
    return len(one & other), len(one), len(other)


def _percent(counts: Iterable[tuple[int, int, int]]) -> float:
    both, one, other = map(sum, zip(*counts, strict=True))
    return 200 * both / max(1, one + other)


def _alone(beads: Iterable[Bead]) -> list[Bead]:
    return [bead for bead in beads if not bead[0] or not bead[1]]


def _measure(cases: Sequence[Case], align: Aligner) -> tuple[float, float, float]:
    """F1 of all beads, of those with one side empty, and Japanese sentences a second."""
    start = time.process_time()
    found = [align(case.ja, case.en) for case in cases]
    seconds = time.process_time() - start
    paired = list(zip(cases, found, strict=True))
    whole = _percent(_f1(case.beads, beads) for case, beads in paired)
    alone = _percent(_f1(_alone(case.beads), _alone(beads)) for case, beads in paired)
    return whole, alone, sum(len(case.ja) for case in cases) / seconds


def _mistaken(cases: Iterable[Case]) -> tuple[int, int]:
    """How many Japanese sentences would hold what belongs to another without being fuzzy, and how many are filled."""
    wrong = filled = 0
    for case in cases:
        own = _own(case)
        for each in aligned(case.ja, case.en, numbers=values):
            if each.sure:
                filled += len(each.bead[0])
                wrong += _strange({case.en[j] for j in each.bead[1]}, [own[i] for i in each.bead[0]])
    return wrong, filled


def _own(case: Case) -> dict[int, set[str]]:
    """For each Japanese sentence its English ones, by what they say: repeated ones are as good."""
    return {i: {case.en[j] for j in right} for left, right in case.beads for i in left}


def _strange(given: set[str], owns: list[set[str]]) -> int:
    """How many sentences, each with its `own` English, hold `given` and should not."""
    if given - set().union(*owns):
        return len(owns)
    return sum(given.isdisjoint(own) for own in owns)


def _growth(documents: Sequence[list[Pair]], seed: int) -> None:
    """Print the time that long documents take: it grows as they do."""
    everything = [pair for document in documents for pair in document]
    for size in (1_000, 10_000, 100_000):
        pairs = (everything * math.ceil(size / len(everything)))[:size]
        case = Case(pairs, everything, random.Random(seed))
        whole, _, speed = _measure([case], l10n.align)
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(f"{size:>8,} sentences  F1 {whole:5.1f}  {speed:7,.0f} a second  {memory:6,} MB at most")


def _main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kinds", nargs="+", metavar="KIND=PATH")
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3])
    parser.add_argument("--count", type=int, default=20, help="documents for each kind and seed")
    parser.add_argument("--aligner", choices=_ALIGNERS, action="append")
    parser.add_argument("--growth", action="store_true", help="time long documents of the first kind instead")
    options = parser.parse_args()
    kinds = {kind: [d for d in _pairs(Path(path)) if d] for kind, _, path in (k.partition("=") for k in options.kinds)}
    if options.growth:
        _growth(next(iter(kinds.values())), options.seeds[0])
        return
    print(f"{'aligner':<12} {'kind':<14} {'seed':>6} {'F1':>6} {'one side':>9} {'wrong, sure':>12} {'a second':>9}")
    for name in options.aligner or _ALIGNERS:
        figures = []
        for kind, documents in kinds.items():
            for seed in options.seeds:
                cases = _cases(documents, seed, options.count)
                whole, alone, speed = _measure(cases, _ALIGNERS[name])
                wrong, filled = _mistaken(cases) if name == "ours" else (0, 0)
                figures.append((whole, wrong, filled))
                print(
                    f"{name:<12} {kind:<14} {seed:>6} {whole:6.1f} {alone:9.1f} {_share(wrong, filled):>12} {speed:9,.0f}"
                )
        wholes, wrongs, filleds = map(sum, zip(*figures, strict=True))
        print(f"{name:<12} {'mean':<14} {'':>6} {wholes / len(figures):6.1f} {'':>9} {_share(wrongs, filleds):>12}")


def _share(part: float, whole: float) -> str:
    return f"{100 * part / whole:.2f} %" if whole else "–"


if __name__ == "__main__":
    _main()
