# SPDX-License-Identifier: MIT
"""Measures the index of large translation memories: how long it takes to make, to open, and to ask.

    python benchmarks/memory.py [--units 1000000] [--seed 1] [--asked 500]

Memories (TMX, 50,000 units each) of Japanese sentences are made from the seed, and a project names them. One process
makes the index, a second opens it and asks for sentences of the memory, for edited ones (one to three edits, as
authors make them) and for new ones. `as near` says for how many of the edited sentences the likest that was found is
at least as like as the one that was edited. The vocabulary is small, so that each run of three characters stands in
thousands of sentences; memories of many subjects are easier. Seconds of the processor stand behind those of the clock.
"""

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

from japanese import Sentence, edited, sentence
from rapidfuzz.distance import Indel

from l10n.config import find_project
from l10n.pipeline.caching.memory import FOLDER
from l10n.pipeline.tm.index import Index
from l10n.pipeline.tm.opening import opened

_FILE = 50_000
"""Units of a file."""
_NEAR = 75
"""Per cent from which on `update` and `estimate` speak of a near sentence."""


def main() -> None:
    """Make the memories and print what two processes measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--units", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--asked", type=int, default=500)
    parser.add_argument("--measure", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.measure:
        measure(options.measure, options.seed, options.units, options.asked)
        return
    with tempfile.TemporaryDirectory() as name:
        root = Path(name) / "project"
        root.mkdir()
        (root / "l10n.toml").write_text('[memory]\nfiles = ["*.tmx"]\n', encoding="utf-8")
        write(root, options.seed, options.units)
        command = [sys.executable, __file__, f"--units={options.units}", f"--seed={options.seed}"]
        for what in ("made", "opened"):
            subprocess.run(
                [*command, f"--asked={options.asked}", f"--measure={what}"],
                cwd=root,
                env={**os.environ, FOLDER: str(Path(name) / "cache")},
                check=True,
            )


def write(root: Path, seed: int, units: int) -> None:
    """Write the memories."""
    random = Random(seed)
    for number in range(0, units, _FILE):
        body = "".join(
            f'<tu><tuv xml:lang="ja"><seg>{sentence(random)}</seg></tuv>'
            f'<tuv xml:lang="en"><seg>The English of unit {each:,}, which is as long as most sentences are.</seg>'
            "</tuv></tu>\n"
            for each in range(number, min(number + _FILE, units))
        )
        head = '<tmx version="1.4"><header srclang="ja"/><body>\n'
        (root / f"{number:08}.tmx").write_text(f"{head}{body}</body></tmx>\n", encoding="utf-8")


def measure(what: str, seed: int, units: int, asked: int) -> None:
    """Print how long it takes to have the index, and, where it was there, to ask it."""
    began, worked = time.perf_counter(), time.process_time()
    index = opened(find_project(Path()), "en")
    assert index is not None
    took = f"{time.perf_counter() - began:.2f} s ({time.process_time() - worked:.2f} s)"
    kept = sum(path.stat().st_size for path in Path(os.environ[FOLDER]).iterdir()) >> 20
    print(f"{what:8} {units:,} units in {took}, {kept} MB on disk, memory {_peak()} MB", flush=True)
    if what == "opened":
        ask(index, seed, asked)
        print(f"memory after all of this: {_peak()} MB")


def ask(index: Index, seed: int, asked: int) -> None:
    """Print how long answers take, and how good those about edited sentences are."""
    random, known = Random(seed), list(_known(seed, asked))
    changed = [(str(old), str(edited(random, old))) for old in known]
    _timed("equal", [str(old) for old in known], lambda text: [each.source for each in index.exact(text)])
    found = _timed("edited", [new for _, new in changed], index.like)
    _timed("new", [str(sentence(random)) + "と思う。" for _ in known], index.like)
    best = [
        max((_like(new, each) for each in texts), default=0) for (_, new), texts in zip(changed, found, strict=True)
    ]
    near = [(old, new, score) for (old, new), score in zip(changed, best, strict=True) if _like(old, new) >= _NEAR]
    told = sum(score >= _like(old, new) for old, new, score in near)
    print(f"as near: {told:,} of {len(near):,} edited sentences that are {_NEAR} % alike")


def _known(seed: int, asked: int) -> Iterator[Sentence]:
    """Every hundredth of the sentences of the first file."""
    random = Random(seed)
    for number in range(_FILE):
        made = sentence(random)
        if number % (_FILE // asked) == 0:
            yield made


def _timed(what: str, texts: list[str], question: Callable[[str], list[str]]) -> list[list[str]]:
    found, clock, work = [], [], []
    for text in texts:
        began, worked = time.perf_counter(), time.process_time()
        found.append(question(text))
        clock.append(1000 * (time.perf_counter() - began))
        work.append(1000 * (time.process_time() - worked))
    told = [f"{statistics.median(each):.2f}" for each in (clock, work)]
    slow = [f"{sorted(each)[int(0.95 * len(each))]:.2f}" for each in (clock, work)]
    print(f"{what:8} median {told[0]} ms ({told[1]} ms), 95 % under {slow[0]} ms ({slow[1]} ms)", flush=True)
    return found


def _like(one: str, other: str) -> float:
    return 100 * Indel.normalized_similarity(one, other)


def _peak() -> int:
    """Megabytes that this process had in memory at most."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak >> 20 if sys.platform == "darwin" else peak >> 10


if __name__ == "__main__":
    main()
