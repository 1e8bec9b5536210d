# SPDX-License-Identifier: MIT
"""The system refuses a writing call, or takes only a part of what it is given."""

from pathlib import Path
from random import Random

from reliability import tracing
from reliability.kills import known, torn
from reliability.processes import Outcome, each, run
from reliability.projects import COMMANDS, contents, leftovers, scratch
from reliability.rows import Result, Row
from reliability.tracing import Call

ERRORS = ("ENOSPC", "EIO", "EDQUOT", "EACCES", "EROFS")
_STREAMS = ("1<", "2<")


def points(command: str) -> list[Call]:
    """The writing calls of the command, its own messages aside."""
    return [call for call in known(command).calls if call.name != "openat" and not call.text.startswith(_STREAMS)]


def wrong(command: str, outcome: Outcome, folder: Path) -> str:
    """What is not as promised after a refusal: old or new files, exit code 3 and one line, or success in full."""
    now = contents(folder / "project")
    if broken := torn(command, now):
        return f"torn {broken}"
    if left := leftovers(folder / "project"):
        return f"left {left} behind"
    if outcome.code == known(command).code:
        return "" if now == known(command).new else "it says that all went well"
    lines = outcome.err.splitlines()
    told = [line for line in lines if line.startswith("l10n: ")]
    plain = outcome.code == 3 and len(told) == 1 and "Traceback" not in outcome.err
    return "" if plain else f"it left with {outcome.code}: {outcome.err[-200:]}"


def refuse(point: tuple[str, Call, str]) -> str:
    """What went wrong when the system answered that call with that error."""
    command, call, error = point
    with scratch() as folder:
        inject = f"inject={call.name}:error={error}:when={call.number}"
        outcome, _ = tracing.run_traced(COMMANDS[command], folder, "-e", inject)
        found = _expected(call, wrong(command, outcome, folder))
    return f"{command}, {error} at {call.name} {call.number}: {found}" if found else ""


def _expected(call: Call, found: str) -> str:
    """Whoever may not remove a temporary file leaves it to the next run."""
    return "" if call.name == "unlink" and found.startswith("left") else found


def shorten(point: tuple[str, int]) -> str:
    """What went wrong when no file could grow over that many bytes: the system writes a part, then refuses."""
    command, largest = point
    with scratch() as folder:
        outcome = run(COMMANDS[command], folder, largest=largest)
        found = wrong(command, outcome, folder)
    return f"{command}, no file over {largest} bytes: {found}" if found else ""


def run_errors(count: int, seed: int) -> Result:
    """Answer calls of commands with each error in turn."""
    random = Random(seed)
    names = list(COMMANDS) if count >= 100 else random.sample(list(COMMANDS), 1)
    every = [(name, call, error) for name in names for call in points(name) for error in ERRORS]
    chosen = random.sample(every, min(count, len(every)))
    return Result(len(chosen), list(filter(None, each(refuse, chosen))))


def run_short(count: int, seed: int) -> Result:
    """Let files grow to a random size and no further."""
    random = Random(seed)
    names = list(COMMANDS) if count >= 100 else random.sample(list(COMMANDS), 1)
    for name in names:
        known(name)
    chosen = [(name, int(2 ** random.uniform(0, 12))) for name in names for _ in range(-(-count // len(names)))]
    return Result(len(chosen), list(filter(None, each(shorten, chosen))))


ROWS = [
    Row("ENOSPC, EIO, EDQUOT, EACCES, EROFS at writing calls", 1000, run_errors),
    Row("short writes (a limit on the size of files)", 200, run_short),
]
