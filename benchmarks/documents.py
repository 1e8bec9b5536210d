# SPDX-License-Identifier: MIT
"""Measures extracting and rendering a megabyte of Markdown beside po4a's two programs.

    python benchmarks/documents.py [--size 1000000] [--rounds 3] [--seed 1]

An article of made Japanese sentences (headings, hard-wrapped paragraphs, lists, quotations, a table, code) is
translated into itself, so that the rendered document must be the source, byte for byte. `po4a-updatepo` extracts
and `po4a-translate` renders; ours does both steps of the pipeline in one process, its start and the files it writes
included, once with sentences and once with whole paragraphs as units, which is what po4a's are. The rounds
take turns, and each tool's best round by processor time counts. The goal is half of po4a's time.
"""

import argparse
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from random import Random

from japanese import sentence
from rich.console import Console
from rich.table import Table

from l10n import catalog

ROOT = Path(__file__).parents[1]
GOAL = 0.5
WRAP = 38
"""Full-width characters a line."""

# The steps as `l10n extract` and `l10n render --force` take them, with the document read once.
OURS = """
import atexit
import gc
gc.set_threshold(1_000_000, 50, 100)  # both as the command does
atexit.register(gc.freeze)
from pathlib import Path
from l10n.config import find_project
from l10n.pipeline import Workspace, extract, render_all
workspace = Workspace(find_project(Path()))
extract(workspace)
render_all(workspace, force=True)
"""


def article(size: int, random: Random) -> str:
    """A Markdown document of about `size` bytes."""
    parts: list[str] = []
    length = 0
    while length < size:
        for part in chapter(random, len(parts)):
            parts.append(part)
            length += len(part.encode()) + 2
    return "\n\n".join(parts) + "\n"


def chapter(random: Random, number: int) -> Iterator[str]:
    """The blocks of one chapter."""
    yield f"## 第{number}章　{_sentence(random).rstrip('。')}"
    for _ in range(4):
        text = "".join(_sentence(random) for _ in range(random.randint(2, 5)))
        yield "\n".join(text[start : start + WRAP] for start in range(0, len(text), WRAP))
    yield "\n".join(f"- {_sentence(random)}" for _ in range(4))
    yield f"> {_sentence(random)}\n> {_sentence(random)}"
    yield "| 項目 | 説明 |\n|---|---|\n" + "\n".join(f"| 第{row}項 | {_sentence(random)} |" for row in range(3))
    yield "```python\nprint('訳さない')\n```"


def _sentence(random: Random) -> str:
    return str(sentence(random))


def project(folder: Path, text: str, *, paragraphs: bool) -> Callable[[], Path]:
    """Lay out a project whose catalogue translates each unit into itself; the function that runs it."""
    (folder / "locales/ja").mkdir(parents=True)
    (folder / "locales/ja/big.md").write_text(text, encoding="utf-8")
    (folder / "l10n.toml").write_text("[segmentation]\nparagraphs = ['*']\n" if paragraphs else "", encoding="utf-8")
    run([sys.executable, "-m", "l10n", "update"], folder)
    path = folder / "locales/en/LC_MESSAGES/big.po"
    empty = catalog.read(path, path.name)
    filled = tuple(replace(entry, target=entry.source) for entry in empty.entries)
    path.write_bytes(catalog.encode(replace(empty, entries=filled)))

    def translate() -> Path:
        run([sys.executable, "-c", OURS], folder)
        return folder / "locales/en/big.md"

    return translate


def po4a(folder: Path, text: str) -> Callable[[], Path]:
    """Make a catalogue that translates each of po4a's units into itself; the function that runs it."""
    folder.mkdir()
    (folder / "big.md").write_text(text, encoding="utf-8")
    form = ["-f", "text", "-o", "markdown", "-m", "big.md", "-M", "UTF-8"]
    run(["po4a-updatepo", *form, "-p", "empty.po"], folder)
    run(["msgen", "--lang=en", "empty.po", "-o", "full.po"], folder)

    def translate() -> Path:
        run(["po4a-updatepo", *form, "-p", "empty.po"], folder)
        run(["po4a-translate", *form, "-p", "full.po", "-l", "out.md", "-k", "0"], folder)
        return folder / "out.md"

    return translate


def run(command: list[str], folder: Path) -> None:
    """Run a program that must succeed."""
    # Compiled once, as an installed package is.
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONPYCACHEPREFIX": str(folder / "compiled")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    subprocess.run(command, cwd=folder, check=True, capture_output=True, env=environment)


def main() -> None:
    """Read the options and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--size", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    text = article(options.size, Random(options.seed))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        tools = {
            "l10n, sentences": project(folder / "sentences", text, paragraphs=False),
            "l10n, paragraphs": project(folder / "paragraphs", text, paragraphs=True),
        }
        if shutil.which("po4a-translate") and shutil.which("msgen"):
            tools["po4a"] = po4a(folder / "po4a", text)
        else:
            print("po4a or gettext is not installed: no comparison")
        table(text, tools, options.rounds)


def table(text: str, tools: dict[str, Callable[[], Path]], rounds: int) -> None:
    """Run the tools in turn and print what each took and whether it gave the document back."""
    best = dict.fromkeys(tools, (float("inf"), float("inf")))
    exact = {}
    for _ in range(rounds):
        for name, translate in tools.items():
            start, busy = time.perf_counter(), _processor_time()
            path = translate()
            took = _processor_time() - busy, time.perf_counter() - start
            best[name] = min(best[name], took)
            exact[name] = path.read_bytes() == text.encode()
    shown = Table(title=f"extract and render {len(text.encode()):,} bytes of Markdown, best of {rounds}")
    for column in ("tool", "seconds", "of processor time", f"of po4a's (goal {GOAL})", "byte exact"):
        shown.add_column(column, justify="left" if column == "tool" else "right")
    for name, (busy, seconds) in best.items():
        share = f"{busy / best['po4a'][0]:.2f}" if "po4a" in best else "-"
        shown.add_row(name, f"{seconds:.2f}", f"{busy:.2f}", share, "yes" if exact[name] else "no")
    Console().print(shown)


def _processor_time() -> float:
    """What all programs run so far have used; other work on the machine does not change it much."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main()
