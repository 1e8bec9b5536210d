# SPDX-License-Identifier: MIT
"""Measures how long commands take that do next to nothing, beside Python itself.

    python benchmarks/startup.py [--rounds 15]

`python -c pass`, `l10n --help` and `l10n status` on the sample run in turn; each one's best time counts, for whatever
else the machine does only adds to it. `status` is measured three times: with what it remembers from the time before,
with its memory deleted, when all documents are read and checked, and on a hundred short documents that it remembers.
The goals: help within 0.10 s of Python, status within 0.30 s.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from rich.console import Console
from rich.table import Table

ROOT = Path(__file__).parents[1]
PYTHON, HELP, STATUS, FRESH = "python -c pass", "l10n --help", "l10n status", "l10n status, nothing remembered"
MANY = "l10n status, 100 documents"
COMMANDS = {
    PYTHON: ["-c", "pass"],
    HELP: ["-m", "l10n", "--help"],
    STATUS: ["-m", "l10n", "status"],
    FRESH: ["-m", "l10n", "status"],
    MANY: ["-m", "l10n", "status"],
}
GOALS = {HELP: 0.10, STATUS: 0.30}


def measured(rounds: int, folder: Path) -> dict[str, float]:
    """The best time of each command."""
    forgotten = folder / "forgotten"
    # Compiled once, as an installed package is.
    environment = os.environ | {
        "PYTHONPATH": str(ROOT),
        "PYTHONPYCACHEPREFIX": str(folder / "compiled"),
        "L10N_CACHE_DIR": str(folder / "memory"),
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    many = hundred_documents(folder / "many")
    best = dict.fromkeys(COMMANDS, float("inf"))
    for _ in range(rounds + 1):
        for name, arguments in COMMANDS.items():
            if name == FRESH:
                shutil.rmtree(forgotten, ignore_errors=True)
            start = time.perf_counter()
            subprocess.run(
                [sys.executable, *arguments],
                cwd=many if name == MANY else ROOT,
                env=environment | ({"L10N_CACHE_DIR": str(forgotten)} if name == FRESH else {}),
                check=True,
                stdout=subprocess.DEVNULL,
            )
            best[name] = min(best[name], time.perf_counter() - start)
    return best


def hundred_documents(root: Path) -> Path:
    """A project at `root` with a hundred documents, none of them translated."""
    documents = root / "locales" / "ja"
    documents.mkdir(parents=True)
    (root / "l10n.toml").touch()
    for number in range(100):
        text = "".join(f"第{number}章の{part}節では、{number + part}人が働く。\n\n" for part in range(8))
        (documents / f"{number:03}.md").write_text(f"# 第{number}章\n\n{text}", encoding="utf-8")
    return root


def main() -> None:
    """Read the options and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--rounds", type=int, default=15)
    with tempfile.TemporaryDirectory() as name:
        best = measured(parser.parse_args().rounds, Path(name))
    best_over = {HELP: best[HELP] - best[PYTHON], STATUS: best[STATUS]}
    shown = Table(title="seconds to start, best times")
    for column in ("command", "seconds", "over Python", "goal", "reached"):
        shown.add_column(column, justify="left" if column == "command" else "right")
    for command, seconds in best.items():
        goal = GOALS.get(command)
        reached = "" if goal is None else "yes" if best_over[command] <= goal else "no"
        over = " over Python" if command == HELP else ""
        shown.add_row(
            command,
            f"{seconds:.3f}",
            f"{seconds - best[PYTHON]:.3f}",
            f"{goal:.2f}{over}" if goal else "",
            reached,
        )
    Console().print(shown)


if __name__ == "__main__":
    main()
