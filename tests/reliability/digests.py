# SPDX-License-Identifier: MIT
"""The same project under other hash seeds, time zones, locales, working folders and orders of its folders."""

import hashlib
import json
import os
import subprocess
import sys
from collections import defaultdict
from pathlib import Path
from random import Random

from reliability.processes import run
from reliability.projects import COMMANDS, contents, scratch
from reliability.rows import Result, Row

ROOT = Path(__file__).parents[2]
ZONES = ("UTC", "Asia/Tokyo", "America/St_Johns", "Pacific/Kiritimati")
LOCALES = ("C", "C.UTF-8", "POSIX", "ja_JP.UTF-8", "tr_TR.UTF-8")
RUNS = 10
"""The runs of each command that share a process, and so a hash seed."""


def digest(command: str, random: Random) -> str:
    """What the command leaves behind and says, from a folder below the project or not, as one number."""
    with scratch() as folder:
        project = folder / "project"
        _reorder(project, random)
        outcome = run(COMMANDS[command], folder)
        said = f"{outcome.code}{outcome.out}{outcome.err}".replace(str(folder), "")
        return hashlib.sha256(repr((sorted(contents(project).items()), said)).encode()).hexdigest()


def _reorder(project: Path, random: Random) -> None:
    """Write every file anew in another order: that is the order in which many systems list them."""
    files = list(contents(project).items())
    random.shuffle(files)
    for name, _ in files:
        (project / name).unlink()
    for name, data in files:
        (project / name).write_bytes(data)


def _elsewhere(seed: int, commands: list[str], runs: int) -> list[tuple[str, str]]:
    """The commands' digests from a process with an environment of its own."""
    random = Random(seed)
    given = {
        "PYTHONHASHSEED": str(random.randrange(2**32)),
        "TZ": random.choice(ZONES),
        "LC_ALL": random.choice(LOCALES),
        "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'tests'}",
    }
    request = json.dumps([seed, commands, runs])
    done = subprocess.run(
        [sys.executable, "-m", "reliability.digests", request],
        cwd=random.choice([ROOT, Path("/"), Path.home()]),
        env=os.environ | given,
        check=True,
        capture_output=True,
    )
    return [tuple(each) for each in json.loads(done.stdout)]


def _answer(request: str) -> str:
    seed, commands, runs = json.loads(request)
    random = Random(seed)
    return json.dumps([(command, digest(command, random)) for command in commands for _ in range(runs)])


def run_digests(count: int, seed: int) -> Result:
    """Run every command `count` times."""
    commands = list(COMMANDS) if count >= RUNS else Random(seed).sample(list(COMMANDS), 3)
    processes, runs = (-(-count // RUNS), RUNS) if count >= RUNS else (2, 1)
    found: dict[str, set[str]] = defaultdict(set)
    tried = 0
    for number in range(processes):
        for command, value in _elsewhere(seed * 1000 + number, commands, runs):
            found[command].add(value)
            tried += 1
    return Result(tried, [f"{name}: {len(values)} digests" for name, values in found.items() if len(values) > 1])


ROWS = [Row("hash seeds, time zones, locales, working folders, folder order: runs of each command", 200, run_digests)]

if __name__ == "__main__":
    print(_answer(sys.argv[1]))  # noqa: T201 - the answer to the process that asked
