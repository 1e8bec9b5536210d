# SPDX-License-Identifier: MIT
"""Two and eight processes that change one catalogue at once, and an editor that saves it in between."""

import os
import time
from pathlib import Path
from random import Random

from reliability.processes import each, start
from reliability.projects import patch, scratch
from reliability.rows import Result, Row

CATALOGUE = "project/locales/en/LC_MESSAGES/a.po"
UNITS = [f"第{number}の船は白い。" for number in "一二三四五六七八"]
SAVED = b"# saved by hand\n"


def race(point: tuple[int, bool, int]) -> str:
    """What was lost when so many readers' suggestions were applied at once, with or without an editor."""
    runners, editor, seed = point
    with scratch() as folder:
        _prepare(folder, runners)
        apply = ("apply", "--fail-on", "never")
        children = [start((*apply, f"../patch{number}.json"), folder) for number in range(runners)]
        for child in children:
            child.go()
        saved = editor and _save(folder / CATALOGUE, Random(seed).uniform(0, 0.08))
        outcomes = [child.ended() for child in children]
        found = _lost((folder / CATALOGUE).read_bytes(), outcomes, editor=saved)
    return f"{runners} processes{' and an editor' * editor}, {seed}: {found}" if found else ""


def _prepare(folder: Path, runners: int) -> None:
    with (folder / "project/locales/ja/a.md").open("a", encoding="utf-8") as stream:
        stream.writelines(f"\n{unit}\n" for unit in UNITS)
    for number in range(runners):
        (folder / f"patch{number}.json").write_text(patch(UNITS[number], "", f"Ship {number} is white."), "utf-8")


def _save(path: Path, delay: float) -> bool:
    """Save the catalogue as an editor does that had it open: the whole of what it read, and its change."""
    time.sleep(delay)
    beside = path.with_suffix(".saved")
    beside.write_bytes(SAVED + path.read_bytes())
    os.replace(beside, path)  # noqa: PTH105 - what editors do
    return True


def _lost(now: bytes, outcomes: list, *, editor: bool) -> str:
    if editor and not now.startswith(SAVED):
        return "the editor's text is lost"
    for number, outcome in enumerate(outcomes):
        there = f"Ship {number} is white.".encode() in now
        if outcome.code == 0 and not there and not editor:
            return f"the update of {number} is lost: {outcome.out}"
        if outcome.code and "somebody else" not in outcome.err:
            return f"{number} left with {outcome.code}: {outcome.err[-200:]}"
    return ""


def run_races(count: int, seed: int) -> Result:
    """Race two and eight, each with and without an editor."""
    chosen = [((2, 8)[index % 2], index % 4 > 1, seed * 10_000 + index) for index in range(count)]
    return Result(count, list(filter(None, each(race, chosen))))


ROWS = [Row("two and eight processes on one project, an editor in between", 400, run_races)]
