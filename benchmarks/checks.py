# SPDX-License-Identifier: MIT
"""Measures the checks: faults planted into right pairs, alarms on human pairs, and speed beside pofilter.

    python benchmarks/checks.py                      precision and recall per kind of fault
    python benchmarks/checks.py --quiet PAIRS.tsv    alarms per check on right pairs (columns ja, en)
    python benchmarks/checks.py --speed PAIRS.tsv    whole processes, ours beside pofilter

For the last one, translate-toolkit goes into an environment of its own (it is never imported):

    python -m venv peers && peers/bin/pip install translate-toolkit
    python benchmarks/checks.py --speed PAIRS.tsv --pofilter peers/bin/pofilter
"""

import argparse
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

from l10n.checks import Pairs, run
from l10n.config import Settings
from l10n.model import Entry, Finding, Severity

sys.path.insert(0, str(Path(__file__).parent))

from planted import FAULTS, right_pairs

PER_KIND = 50
SEED = 20260101


def main() -> None:
    """Measure what the arguments ask for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quiet", type=Path, metavar="PAIRS.tsv")
    parser.add_argument("--speed", type=Path, metavar="PAIRS.tsv")
    parser.add_argument("--run", type=Path, metavar="PAIRS.tsv", help="only run the checks, for --speed")
    parser.add_argument("--pofilter", default="pofilter")
    parser.add_argument("--pairs", type=int, default=10_000)
    arguments = parser.parse_args()
    if arguments.quiet:
        quiet(read(arguments.quiet))
    elif arguments.run:
        print(sum(1 for _ in told(read(arguments.run))), "findings")
    elif arguments.speed:
        speed(read(arguments.speed), arguments.pairs, arguments.pofilter)
    else:
        planted()


def read(path: Path) -> list[Entry]:
    """The pairs of a TSV file with a header line, their lines as in the file."""
    head, *rows = (line.split("\t") for line in path.read_text(encoding="utf-8").rstrip("\n").split("\n"))
    source, target = (head.index("ja"), head.index("en")) if {"ja", "en"} <= set(head) else (-2, -1)
    return [Entry(row[source], row[target], line=number) for number, row in enumerate(rows, 2)]


def told(entries: list[Entry]) -> Iterator[Finding]:
    """The findings of all checks at their defaults, without a glossary."""
    return run([Pairs("pairs.tsv", tuple(entries))], Settings(), lambda _: None)


def planted() -> None:
    """Print how many faults of each kind were told, and how many alarms of its check were right."""
    generator = random.Random(SEED)
    right = list(right_pairs(generator, 2000))
    alarms = Counter({name: len(lines) for (name, _), lines in by_check(told(right)).items()})
    print(f"{'fault':24}{'check':30}{'planted':>8}{'told':>6}{'recall':>8}{'alarms':>8}{'precision':>10}")
    for kind, (check, plant) in FAULTS.items():
        faulty = list(plant_all(right, plant, generator))
        lines = {each.line for each in told(faulty) if each.check == check}
        recall = len(lines) / max(1, len(faulty))
        # As many right pairs as faulty ones: precision at even odds.
        wrong = alarms[check] * len(faulty) / len(right)
        precision = len(lines) / max(1e-9, len(lines) + wrong)
        counts = f"{len(faulty):8}{len(lines):6}{recall:8.1%}{alarms[check]:8}{precision:10.1%}"
        print(f"{kind:24}{check:30}{counts}")
    loud = {each.line for each in told(right) if serious(each)}
    print(f"{len(right)} right pairs, {len(loud)} with an error or warning")


def plant_all(
    right: list[Entry], plant: Callable[[Entry, random.Random], str | None], generator: random.Random
) -> Iterator[Entry]:
    """`PER_KIND` pairs with one fault each."""
    pairs = generator.sample(right, len(right))
    planted_in = 0
    for entry in pairs:
        target = plant(entry, generator)
        if target is not None and target != entry.target:
            planted_in += 1
            yield Entry(entry.source, target, line=planted_in)
        if planted_in == PER_KIND:
            return


def quiet(entries: list[Entry]) -> None:
    """Print how many right pairs each check speaks on."""
    found = list(told(entries))
    print(f"{len(entries)} pairs")
    for level, of_level in (("error", {Severity.ERROR}), ("error or warning", {Severity.ERROR, Severity.WARNING})):
        lines = {each.line for each in found if each.severity in of_level}
        print(f"{level:40}{len(lines):6}{len(lines) / len(entries):8.2%}")
    for (name, severity), lines in sorted(by_check(iter(found)).items(), key=lambda each: -len(each[1])):
        print(f"  {name:30}{severity:8}{len(lines):6}{len(lines) / len(entries):8.2%}")


def by_check(found: Iterator[Finding]) -> dict[tuple[str, str], set[int]]:
    """The lines that each check speaks of, by check and level."""
    lines: dict[tuple[str, str], set[int]] = defaultdict(set)
    for each in found:
        lines[each.check, str(each.severity)].add(each.line)
    return lines


def serious(finding: Finding) -> bool:
    """Whether it is more than a hint."""
    return finding.severity is not Severity.INFO


def speed(entries: list[Entry], count: int, pofilter: str) -> None:
    """Print the wall times of whole processes over the same pairs."""
    entries = (entries * (count // max(1, len(entries)) + 1))[:count]
    with tempfile.TemporaryDirectory() as folder:
        table, catalogue = Path(folder, "pairs.tsv"), Path(folder, "pairs.po")
        rows = (f"{entry.source}\t{entry.target}\n" for entry in entries)
        table.write_text("ja\ten\n" + "".join(rows), encoding="utf-8")
        catalogue.write_text("".join(in_po(entries)), encoding="utf-8")
        ours = timed([sys.executable, __file__, "--run", str(table)])
        print(f"ours      {ours:6.2f} s  {len(entries) / ours:8.0f} pairs/s")
        if shutil.which(pofilter) is None:
            print("pofilter  is not installed here; see the top of this file")
            return
        theirs = timed([pofilter, "--progress=none", str(catalogue), str(Path(folder, "out.po"))])
        print(f"pofilter  {theirs:6.2f} s  {len(entries) / theirs:8.0f} pairs/s  ours takes {ours / theirs:.2f} of it")


def in_po(entries: list[Entry]) -> Iterator[str]:
    """The lines of a catalogue; contexts keep equal sources apart."""
    yield 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Language: en\\n"\n'
    for number, entry in enumerate(entries):
        source, target = (re.sub(r'(["\\])', r"\\\1", text) for text in (entry.source, entry.target))
        yield f'\nmsgctxt "{number}"\nmsgid "{source}"\nmsgstr "{target}"\n'


def timed(command: list[str]) -> float:
    """The best of three runs, in seconds."""
    times = []
    for _ in range(3):
        began = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        times.append(time.perf_counter() - began)
    return min(times)


if __name__ == "__main__":
    main()
