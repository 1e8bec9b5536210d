# SPDX-License-Identifier: MIT
"""Signals that ask a command to stop, at random times of its life as a process of its own."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from random import Random

from reliability.kills import known, recovers, torn
from reliability.processes import each
from reliability.projects import COMMANDS, contents, scratch
from reliability.rows import Result, Row

SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGPIPE)
LONGEST = 0.5
ROOT = Path(__file__).parents[2]


def strike(point: tuple[str, signal.Signals, float]) -> str:
    """What went wrong when the command was sent the signal after that many seconds."""
    command, number, delay = point
    with scratch() as folder:
        with subprocess.Popen(
            [sys.executable, "-m", "l10n", *COMMANDS[command]],
            cwd=folder / "project",
            env=os.environ
            | {"PYTHONPATH": str(ROOT), "L10N_CACHE_DIR": str(folder / "cache"), "SOURCE_DATE_EPOCH": "1790000000"},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        ) as process:
            time.sleep(delay)
            process.send_signal(number)
            told = process.communicate()[1].decode()
        found = _wrong(command, told, folder)
    return f"{command}, {number.name} after {delay:.3f} s: {found}" if found else ""


def _wrong(command: str, told: str, folder: Path) -> str:
    if broken := torn(command, contents(folder / "project")):
        return f"torn {broken}"
    # While Python itself starts, nothing of ours can answer yet.
    if "Traceback" in told and "l10n" in told:
        return f"a traceback: {told[-200:]}"
    return recovers(command, folder)


def run_signals(count: int, seed: int) -> Result:
    """Send each signal in turn."""
    random = Random(seed)
    names = list(COMMANDS) if count >= 100 else random.sample(list(COMMANDS), 1)
    for name in names:
        known(name)
    chosen = [(random.choice(names), SIGNALS[i % 4], random.uniform(0.03, LONGEST)) for i in range(count)]
    return Result(count, list(filter(None, each(strike, chosen))))


ROWS = [Row("SIGINT, SIGTERM, SIGHUP, SIGPIPE at random times", 200, run_signals)]
