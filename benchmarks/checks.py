# SPDX-License-Identifier: MIT
"""Measures the checks: faults planted into right pairs, alarms on human pairs, and speed beside pofilter.

    python benchmarks/checks.py                      precision and recall per kind of fault
    python benchmarks/checks.py --quiet PAIRS.tsv    alarms per check on right pairs (columns ja, en)
    python benchmarks/checks.py --speed [PAIRS.tsv]  whole processes, ours beside pofilter, over 10,000 pairs
    python benchmarks/checks.py --hostile            time for texts that are made to take long

For the speed, translate-toolkit goes into an environment of its own (it is never imported):

    python -m venv peers && peers/bin/pip install translate-toolkit
    python benchmarks/checks.py --speed --pofilter peers/bin/pofilter
"""

import argparse
import random
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from l10n import catalog
from l10n.checks import Pairs, run
from l10n.config import Settings
from l10n.glossary import Glossary, load_glossary
from l10n.model import Entry, Finding, Severity

sys.path.insert(0, str(Path(__file__).parent))

from planted import CATALOGUE_FAULTS, FAULTS, Plant
from processes import speed
from right import glossary_rows, right_pairs

ROOT = Path(__file__).parents[1]
PER_KIND = 50
FROM_SAMPLE = 10
"""How many of these at most are planted into the sample's own pairs."""
SEED = 20260101
HEADER = {
    "Language": "en",
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
    "Plural-Forms": "nplurals=2; plural=(n != 1);",
}
JAPANESE = Settings(encoding="cp932")
"""The settings of the catalogues that are one case: a document that is not in UTF-8."""


def main() -> None:
    """Measure what the arguments ask for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quiet", type=Path, metavar="PAIRS.tsv")
    parser.add_argument("--speed", type=Path, metavar="PAIRS.tsv", nargs="?", const=Path())
    parser.add_argument("--hostile", action="store_true")
    parser.add_argument("--pofilter", default="pofilter")
    parser.add_argument("--pairs", type=int, default=10_000)
    arguments = parser.parse_args()
    generator = random.Random(SEED)
    if arguments.quiet:
        quiet(read(arguments.quiet))
    elif arguments.speed:
        made = arguments.speed == Path()
        pairs = tuple(right_pairs(generator, arguments.pairs)) if made else read(arguments.speed)
        speed(pairs, arguments.pairs, arguments.pofilter)
    elif arguments.hostile:
        hostile()
    else:
        planted(generator)


def read(path: Path) -> tuple[Entry, ...]:
    """The pairs of a TSV file, their lines as in the file."""
    return catalog.parse_pairs(path.read_text(encoding="utf-8"), str(path))


def told(entries: Sequence[Entry], glossary: Glossary | None = None) -> Iterator[Finding]:
    """The findings of all checks at their defaults."""
    return run([Pairs("pairs.tsv", tuple(entries))], Settings(), lambda _: glossary)


def planted(generator: random.Random) -> None:
    """Print how many faults of each kind were told, and how many alarms of its check were right."""
    sources = [(sample(), load_glossary(*ROOT.glob("glossary/*.csv")), FROM_SAMPLE), (*synthetic(generator), PER_KIND)]
    right = [(entry, glossary) for pairs, glossary, _ in sources for entry in pairs]
    alarms = by_check(finding for pairs, glossary, _ in sources for finding in told(pairs, glossary))
    print(f"{'fault':24}{'check':28}{'planted':>8}{'told':>6}{'recall':>8}{'alarms':>8}{'precision':>11}")
    for kind, (check, plant) in FAULTS.items():
        faulty: list[tuple[Entry, Glossary]] = []
        for pairs, glossary, most in sources:
            faulty += [
                (each, glossary) for each in plant_all(pairs, plant, generator, min(most, PER_KIND - len(faulty)))
            ]
        hits = sum(any(each.check == check for each in told([entry], glossary)) for entry, glossary in faulty)
        print(row(kind, check, len(faulty), hits, len(alarms[check]), len(right)))
    for kind, (check, change) in CATALOGUE_FAULTS.items():
        whole = [
            Pairs("a.po", tuple(generator.sample(sources[1][0], 12)), HEADER, document="a.txt") for _ in range(PER_KIND)
        ]
        loud, hits = (
            sum(any(each.check == check for each in run([pairs], JAPANESE, lambda _: None)) for pairs in group)
            for group in (whole, [change(pairs, generator) for pairs in whole])
        )
        print(row(kind, check, len(whole), hits, loud, len(whole)))
    serious = {each.source for pairs, glossary, _ in sources for each in told(pairs, glossary) if is_serious(each)}
    print(f"{len(right):,} right pairs, {len(serious)} with an error or warning")


def row(kind: str, check: str, faulty: int, hits: int, alarms: int, right: int) -> str:
    """A line of the table; precision is at even odds, as if there were as many right pairs as faulty ones."""
    wrong = alarms * faulty / right
    precision = hits / max(1e-9, hits + wrong)
    return f"{kind:24}{check:28}{faulty:8}{hits:6}{hits / max(1, faulty):8.1%}{alarms:8}{precision:11.1%}"


def sample() -> list[Entry]:
    """The translated pairs of the sample project."""
    paths = sorted(ROOT.glob("locales/en/LC_MESSAGES/*.po"))
    return [entry for path in paths for entry in catalog.read(path, path.name).live if entry.translated]


def synthetic(generator: random.Random) -> tuple[list[Entry], Glossary]:
    """Pairs made from templates, and their glossary."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "glossary.csv")
        path.write_text("\n".join([*glossary_rows(), ""]), encoding="utf-8")
        return list(right_pairs(generator, 3000)), load_glossary(path)


def plant_all(right: Sequence[Entry], plant: Plant, generator: random.Random, most: int) -> Iterator[Entry]:
    """At most that many pairs with one fault each, in table cells, where everything may stand."""
    count = 0
    for entry in generator.sample(right, len(right)):
        target = plant(entry, generator) if count < most else None
        if target is not None and target != entry.target:
            count += 1
            yield replace(entry, target=target, notes=("table cell",) if "|" in target else entry.notes)


def quiet(entries: Sequence[Entry]) -> None:
    """Print how many right pairs each check speaks on."""
    found = list(told(entries))
    print(f"{len(entries)} pairs")
    for level, of_level in (("error", {Severity.ERROR}), ("error or warning", {Severity.ERROR, Severity.WARNING})):
        lines = {each.line for each in found if each.severity in of_level}
        print(f"{level:40}{len(lines):6}{len(lines) / len(entries):8.2%}")
    counted = by_check(found)
    for name in sorted(counted, key=lambda name: -len(counted[name])):
        print(f"  {name:38}{len(counted[name]):6}{len(counted[name]) / len(entries):8.2%}")


def by_check(found: Iterator[Finding] | Sequence[Finding]) -> dict[str, set[str]]:
    """The sources that each check speaks of."""
    sources: dict[str, set[str]] = defaultdict(set)
    for each in found:
        sources[each.check].add(each.source)
    return sources


def is_serious(finding: Finding) -> bool:
    """Whether it is more than a hint."""
    return finding.severity is not Severity.INFO


HOSTILE = ("` `` ", "[(", "[a](", "{a, plural, ", "%(", "<a ", "a", "あ・", "取り扱", "**a ", '"“', "a  ", "a.b@", "x ですか。", "Ａ、日 ", "ソニー、", "1,", "一億", "\x1b[31m\u202e")  # fmt: skip


def hostile(size: int = 250_000) -> None:
    """Print the time for texts of one piece over and over, and for texts twice as long."""
    print(f"{'text':16}{size:>10,} characters{2 * size:>10,} characters")
    for piece in HOSTILE:
        times = []
        for length in (size, 2 * size):
            text = piece * (length // len(piece))
            began = time.perf_counter()
            list(told([Entry(text, f"{text}x")]))
            times.append(time.perf_counter() - began)
        print(f"{piece!r:16}{times[0]:19.2f} s{times[1]:19.2f} s")


if __name__ == "__main__":
    main()
