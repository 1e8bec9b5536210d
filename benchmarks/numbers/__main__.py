# SPDX-License-Identifier: MIT
"""Measures the number checks on tables of pairs, beside a comparison of digits and `pofilter -t numbers`.

    python benchmarks/numbers PAIRS.tsv … [--pofilter peers/bin/pofilter] [--half 0|1] [--show KIND]

A table has a header line. With the columns `ja` and `en` it holds right pairs: alarms on them are counted, and one
fault of each kind is planted into each of them. With `ja`, `en_wrong` and `en_right` it holds known faults, by
`kind` where there is such a column: caught is a wrong pair with an alarm, told one whose right version has none.

For the last peer, translate-toolkit goes into an environment of its own (it is never imported):

    python -m venv peers && peers/bin/pip install translate-toolkit
"""

import argparse
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from l10n.model import Entry, Severity
from l10n.numbers import compare

sys.path.insert(0, str(Path(__file__).parent.parent))

from planting import planted
from processes import in_po

SEED = 20260101
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_NUMBER = re.compile("[0-9０-９一二三四五六七八九十百千万億兆]")
_SCALE = re.compile("[0-9０-９一二三四五六七八九十百千][ 　]?[万億兆]")


class Pair(NamedTuple):
    """A source and a target."""

    source: str
    target: str


class Fault(NamedTuple):
    """A wrong pair and its right version."""

    kind: str
    wrong: Pair
    right: Pair


Alarm = Callable[[Sequence[Pair]], set[int]]
"""The indices of the pairs that a checker speaks on."""


def main() -> None:
    """Print the table for each file and each checker."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path, metavar="PAIRS.tsv")
    parser.add_argument("--pofilter", default="pofilter", help="where translate-toolkit's pofilter is")
    parser.add_argument("--half", type=int, choices=(0, 1), help="only every other row, for tuning on the rest")
    parser.add_argument("--seed", type=int, default=SEED, help="of the faults that are planted")
    parser.add_argument("--show", metavar="KIND", help="print the pairs: alarms, or missed faults of a kind")
    options = parser.parse_args()
    for path in options.files:
        rows = read(path)
        if options.half is not None:
            rows = rows[options.half :: 2]
        known = "en_wrong" in rows[0]
        right, faults = ([], known_faults(rows)) if known else (right_pairs(rows), [])
        if not known:
            faults = plant(right, random.Random(options.seed))
        print(f"\n{path.name}: {len(right)} right pairs with a number, {len(faults)} faults")
        for name, alarm in checkers(options.pofilter).items():
            print_alarms(name, right, alarm)
            print_faults(name, faults, alarm, by_kind=alarm is ours)
        print_speed(right or [fault.right for fault in faults])
        if options.show:
            show(right, faults, options.show)


# Reading


def read(path: Path) -> list[dict[str, str]]:
    """The rows of a table by their columns."""
    head, *rows = (line.split("\t") for line in path.read_text(encoding="utf-8").rstrip("\n").split("\n"))
    return [dict(zip(head, row, strict=False)) for row in rows]


def right_pairs(rows: Sequence[dict[str, str]]) -> list[Pair]:
    """The pairs that bear a number."""
    pairs = (Pair(row["ja"], row["en"]) for row in rows)
    return [pair for pair in pairs if _NUMBER.search(pair.source) or _DIGITS.search(pair.target)]


def known_faults(rows: Sequence[dict[str, str]]) -> list[Fault]:
    """The faults of a table that has them."""
    return [
        Fault(row.get("kind", "slip"), Pair(row["ja"], row["en_wrong"]), Pair(row["ja"], row["en_right"]))
        for row in rows
    ]


def plant(right: Sequence[Pair], generator: random.Random) -> list[Fault]:
    """One fault of each kind in each pair that has room for it."""
    return [
        Fault(kind, Pair(pair.source, wrong), pair) for pair in right for kind, wrong in planted(pair.target, generator)
    ]


# Checkers


def checkers(pofilter: str) -> dict[str, Alarm]:
    """Who is asked, by name."""
    found: dict[str, Alarm] = {"ours": ours, "digits": digits}
    if shutil.which(pofilter):
        found["pofilter"] = lambda pairs: by_pofilter(pairs, pofilter)
    return found


def ours(pairs: Sequence[Pair]) -> set[int]:
    """The number checks: an error or a warning."""
    return {i for i, pair in enumerate(pairs) if any(each.severity is not Severity.INFO for each in compare(*pair))}


def digits(pairs: Sequence[Pair]) -> set[int]:
    """A comparison of the runs of digits, their separators and width folded."""
    return {i for i, pair in enumerate(pairs) if _runs(pair.source) != _runs(pair.target)}


def _runs(text: str) -> Counter[str]:
    return Counter(run.replace(",", "") for run in _DIGITS.findall(unicodedata.normalize("NFKC", text)))


def by_pofilter(pairs: Sequence[Pair], pofilter: str) -> set[int]:
    """The pairs that `pofilter -t numbers` keeps in its output."""
    with tempfile.TemporaryDirectory() as folder:
        catalogue, found = Path(folder, "pairs.po"), Path(folder, "found.po")
        catalogue.write_text("".join(in_po([Entry(*pair) for pair in pairs])), encoding="utf-8")
        command = [pofilter, "--progress=none", "-t", "numbers", str(catalogue), str(found)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        text = found.read_text(encoding="utf-8") if found.exists() else ""
    return {int(number) for number in re.findall(r'^msgctxt "(\d+)"', text, re.MULTILINE)}


# Printing


def print_alarms(name: str, right: Sequence[Pair], alarm: Alarm) -> None:
    """How many right pairs the checker speaks on."""
    if not right:
        return
    told = alarm(right)
    large = {i for i, pair in enumerate(right) if _SCALE.search(pair.source)}
    print(f"  {name:10} alarms on right pairs        {share(len(told), len(right))}")
    if large:
        print(f"  {name:10} the same, with 万億兆        {share(len(told & large), len(large))}")


def print_faults(name: str, faults: Sequence[Fault], alarm: Alarm, *, by_kind: bool) -> None:
    """How many faults the checker speaks on, and how many of them while it lets the right version be."""
    if not faults:
        return
    caught = alarm([fault.wrong for fault in faults])
    told = caught - alarm([fault.right for fault in faults])
    kinds = sorted({fault.kind for fault in faults}) if by_kind else []
    for kind in (None, *(kinds if len(kinds) > 1 else ())):
        of_kind = {i for i, fault in enumerate(faults) if kind in (None, fault.kind)}
        counts = share(len(caught & of_kind), len(of_kind)), share(len(told & of_kind), len(of_kind))
        print(f"  {name:10} {kind or 'faults':10} caught {counts[0]}   told {counts[1]}")


def share(part: int, whole: int) -> str:
    """A count with its percentage."""
    return f"{part:5} of {whole:5} ({part / whole:6.1%})"


def print_speed(pairs: Sequence[Pair], least: int = 5000) -> None:
    """Pairs a second on one core, in processor time, the best of three; every pair differs from those before."""
    repeated = list(varied(pairs, 3 * least))
    rounds = [repeated[i::3] for i in range(3)]
    for name, alarm in (("ours", ours), ("digits", digits)):
        best = max(_rate(part, alarm) for part in rounds)
        print(f"  {name:10} {best:9,.0f} pairs/s")


def _rate(pairs: Sequence[Pair], alarm: Alarm) -> float:
    began = time.process_time()
    alarm(pairs)
    return len(pairs) / (time.process_time() - began)


def varied(pairs: Sequence[Pair], least: int) -> Iterator[Pair]:
    """At least `least` pairs; a mark at their ends keeps repeated ones from being the same text."""
    for round_ in range(-(-least // max(1, len(pairs)))):
        for source, target in pairs:
            yield Pair(f"{source}{'…' * round_}", f"{target}{'…' * round_}")


def show(right: Sequence[Pair], faults: Sequence[Fault], kind: str) -> None:
    """Print the pairs with an alarm (`alarms`), or the faults of a kind that are not told (`all` for any)."""
    if kind == "alarms":
        for pair in right:
            print_pair(pair)
        return
    for fault in faults:
        if kind not in (fault.kind, "all"):
            continue
        if not ours([fault.wrong]):
            print(
                f"\nmissed {fault.kind}\n    {fault.wrong.source}\n    {fault.wrong.target}\n    {fault.right.target}"
            )
        print_pair(fault.right)


def print_pair(pair: Pair) -> None:
    """Print a right pair that has an alarm."""
    if ours([pair]):
        messages = "; ".join(f"[{each.fault}] {each.message}" for each in compare(*pair))
        print(f"\nalarm {messages}\n    {pair.source}\n    {pair.target}")


if __name__ == "__main__":
    main()
