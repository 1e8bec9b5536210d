# SPDX-License-Identifier: MIT
"""Takes the time of whole processes over the same catalogue: ours, ours with a cache, and pofilter's."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from l10n.model import Entry

ROUNDS = 5
ROOT = Path(__file__).parents[1]


def speed(entries: Sequence[Entry], count: int, pofilter: str) -> None:
    """Print the best wall times of processes that take turns, so that a busy machine is busy for all of them."""
    entries = (list(entries) * (count // max(1, len(entries)) + 1))[:count]
    with tempfile.TemporaryDirectory() as folder:
        catalogue = Path(folder, "pairs.po")
        catalogue.write_text("".join(in_po(entries)), encoding="utf-8")
        ours = [sys.executable, "-m", "l10n", "check", "--fail-on", "never", str(catalogue)]
        commands = {"ours": [*ours, "--no-cache"], "ours, seen before": ours}
        if shutil.which(pofilter):
            commands["pofilter"] = [pofilter, "--progress=none", str(catalogue), str(Path(folder, "out.po"))]
        else:
            print("pofilter is not installed here; see the top of benchmarks/checks.py")
        times = _best(commands, folder)
    theirs = times.get("pofilter")
    for name, seconds in times.items():
        beside = f"{seconds / theirs:8.2f} of pofilter's" if theirs else ""
        print(f"{name:20}{seconds:8.2f} s{len(entries) / seconds:10,.0f} pairs/s{beside}")


def in_po(entries: Sequence[Entry]) -> Iterator[str]:
    """The lines of a catalogue; contexts keep equal sources apart."""
    yield 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Language: en\\n"\n'
    for number, entry in enumerate(entries):
        source, target = (re.sub(r'(["\\])', r"\\\1", text) for text in (entry.source, entry.target))
        yield f'\nmsgctxt "{number}"\nmsgid "{source}"\nmsgstr "{target}"\n'


def _best(commands: dict[str, list[str]], folder: str) -> dict[str, float]:
    # There it finds no settings and no glossary: pofilter has none either.
    environment = {**os.environ, "L10N_CACHE_DIR": folder, "PYTHONPATH": str(ROOT)}
    times: dict[str, list[float]] = {name: [] for name in commands}
    for number in range(ROUNDS + 1):
        for name, command in commands.items():
            began = time.perf_counter()
            subprocess.run(
                command,
                check=True,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env=environment,
                cwd=folder,
            )
            if number:  # the first round fills the caches of the system and ours
                times[name].append(time.perf_counter() - began)
    return {name: min(taken) for name, taken in times.items()}
