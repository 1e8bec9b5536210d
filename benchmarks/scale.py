# SPDX-License-Identifier: MIT
"""Measures corpora: rows a second, memory and results as rows and processes grow.

    python benchmarks/scale.py                                    100,000 rows, one process and two
    python benchmarks/scale.py --rows 100000 1000000 --jobs 1 2   growth, too
    python benchmarks/scale.py --pairs PAIRS.tsv                  of these pairs, over and over, instead of made ones
    python benchmarks/scale.py --form jsonl                       lines of JSON instead of Parquet

Seconds of work count all processes, so that they hold on a busy machine; the peak is that of the largest process.
"""

import argparse
import hashlib
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

import pyarrow as pa
from pyarrow import parquet

sys.path.insert(0, str(Path(__file__).parent))

from right import right_pairs

ROOT = Path(__file__).parents[1]
DISTINCT = 50_000
"""So many different pairs are made; more rows repeat them."""


def main() -> None:
    """Print a line for each number of rows and of processes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, nargs="+", default=[100_000])
    parser.add_argument("--jobs", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--pairs", type=Path, metavar="PAIRS.tsv")
    parser.add_argument("--form", choices=("parquet", "jsonl"), default="parquet")
    arguments = parser.parse_args()
    heads = ("rows", "jobs", "wall s", "work s", "rows/s", "rows/s of work", "peak MB", "MB in", "findings")
    print("".join(f"{head:>15}" for head in heads), " findings' and kept rows' bytes")
    with tempfile.TemporaryDirectory() as folder:
        for count in arguments.rows:
            path = Path(folder, f"pairs{count}.{arguments.form}")
            write(path, count, arguments.pairs)
            for jobs in arguments.jobs:
                measure(path, count, jobs)


def pairs(path: Path | None) -> Iterator[tuple[str, str]]:
    """Pairs without end: made ones, or those of a table."""
    if path:
        lines = path.read_text(encoding="utf-8").split("\n")[1:]
        rows = [(source, target) for source, _, target in (line.partition("\t") for line in lines) if target]
    else:
        rows = [(each.source, each.target) for each in right_pairs(random.Random(1), DISTINCT)]
    return cycle(rows)


def write(path: Path, count: int, table: Path | None) -> None:
    """A corpus of so many rows."""
    rows = (
        {"id": f"r{number}", "source": source, "target": target}
        for number, (source, target) in enumerate(islice(pairs(table), count))
    )
    if path.suffix == ".jsonl":
        with path.open("w", encoding="utf-8") as stream:
            stream.writelines(f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows)
        return
    schema = pa.schema([(name, pa.string()) for name in ("id", "source", "target")])
    with parquet.ParquetWriter(path, schema) as writer:
        while group := list(islice(rows, 100_000)):
            writer.write_table(pa.Table.from_pylist(group, schema))


def measure(path: Path, count: int, jobs: int) -> None:
    """Check the corpus in a process of its own, and print what it took."""
    found, kept = (path.with_name(f"{name}{path.suffix}") for name in ("found", "kept"))
    command = [
        sys.executable,
        "-m",
        "l10n",
        "check",
        path.name,
        "-o",
        found.name,
        "--keep",
        kept.name,
        "-j",
        str(jobs),
        "--fail-on",
        "never",
    ]
    began = time.perf_counter()
    run = subprocess.Popen(
        command, cwd=path.parent, env={**os.environ, "PYTHONPATH": str(ROOT)}, stderr=subprocess.PIPE, text=True
    )
    said = run.stderr.read() if run.stderr else ""
    _, status, used = os.wait4(run.pid, 0)
    wall, work = time.perf_counter() - began, used.ru_utime + used.ru_stime
    if status:
        sys.exit(said)
    digest = hashlib.sha256(found.read_bytes() + kept.read_bytes()).hexdigest()[:12]
    findings = sum(
        int(part.split()[0].replace(",", "")) for part in said.partition(" in ")[0].split(", ") if part[0].isdigit()
    )
    values = (
        f"{count:,}",
        f"{jobs}",
        f"{wall:.1f}",
        f"{work:.1f}",
        f"{count / wall:,.0f}",
        f"{count / work:,.0f}",
        f"{used.ru_maxrss / 1024:.0f}",
        f"{path.stat().st_size / 1e6:.1f}",
        f"{findings:,}",
    )
    print("".join(f"{value:>15}" for value in values), f" {digest}", flush=True)
    kept.unlink()


if __name__ == "__main__":
    main()
