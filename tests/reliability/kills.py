# SPDX-License-Identifier: MIT
"""SIGKILL at every call by which a writing command changes anything."""

import re
from dataclasses import dataclass
from functools import cache
from itertools import islice
from pathlib import Path
from random import Random

from reliability import tracing
from reliability.processes import each, run
from reliability.projects import COMMANDS, contents, leftovers, scratch
from reliability.rows import Result, Row
from reliability.tracing import Call

# Of all that is opened, what is made, and what lies in the project.
_OURS = re.compile(r"O_CREAT|= [0-9]+<[^>]*/project[/>]")


@dataclass(frozen=True, slots=True)
class Known:
    """What a command does when nobody disturbs it."""

    old: dict[str, bytes]
    new: dict[str, bytes]
    code: int
    calls: tuple[Call, ...]


@cache
def known(command: str) -> Known:
    """What the command does undisturbed, on the project as it is."""
    with scratch() as folder:
        old = contents(folder / "project")
        outcome, made = tracing.run_traced(COMMANDS[command], folder)
        writing = (call for call in made if call.name != "openat" or _OURS.search(call.text))
        return Known(old, contents(folder / "project"), outcome.code, tuple(writing))


def torn(command: str, now: dict[str, bytes]) -> list[str]:
    """The files that are neither as before nor as the command leaves them, temporary ones aside."""
    old, new = known(command).old, known(command).new
    names = {name for name in (*old, *new, *now) if ".l10n-" not in name}
    return sorted(name for name in names if now.get(name) not in {old.get(name), new.get(name), _both(old, new, name)})


def _both(old: dict[str, bytes], new: dict[str, bytes], name: str) -> bytes | None:
    """The list of pages on the way holds the rows of both: whichever version of a page is there, it is ours."""
    if not name.endswith("rendered.sha256"):
        return None
    rows = {row for each in (old, new) for row in each.get(name, b"").splitlines(keepends=True)}
    return b"".join(sorted(rows, key=lambda row: (row[66:], row)))


def recovers(command: str, folder: Path) -> str:
    """What is wrong after the command ran once more; nothing, when all is as it should be."""
    outcome = run(COMMANDS[command], folder)
    if outcome.code not in {0, known(command).code} or "Traceback" in outcome.err:
        return f"the next run left with {outcome.code}: {outcome.err[-200:]}"
    if left := leftovers(folder):
        return f"the next run left {left} behind"
    now, new = contents(folder / "project"), known(command).new
    different = sorted(name for name in {*now, *new} if now.get(name) != new.get(name))
    return f"the next run made other files: {different}" if different else ""


def kill(point: tuple[str, Call]) -> str:
    """What went wrong when the command was killed at that call."""
    command, call = point
    with scratch() as folder:
        inject = f"inject={call.name}:signal=SIGKILL:when={call.number}"
        outcome, _ = tracing.run_traced(COMMANDS[command], folder, "-e", inject)
        place = f"{command} killed at {call.name} {call.number}"
        if outcome.code != -9:
            return f"{place}: it was not killed but left with {outcome.code}"
        if broken := torn(command, contents(folder / "project")):
            return f"{place}: torn {broken}"
        wrong = recovers(command, folder)
        return f"{place}: {wrong}" if wrong else ""


def run_kills(count: int, seed: int) -> Result:
    """Kill commands: every one at every call when `count` is the full one."""
    # What other rows loaded since then, a process no longer opens: the calls have other numbers.
    known.cache_clear()
    names = list(COMMANDS) if count >= FULL else Random(seed).sample(list(COMMANDS), 1)
    points = [(name, call) for name in names for call in known(name).calls]
    Random(seed).shuffle(points)
    points = points if count >= FULL else list(islice(points, count))
    return Result(len(points), [wrong for wrong in each(kill, points) if wrong])


FULL = 1000
ROWS = [Row("SIGKILL at every writing call of every writing command", FULL, run_kills)]
