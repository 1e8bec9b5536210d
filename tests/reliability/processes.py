# SPDX-License-Identifier: MIT
"""The command as a process forked from one that has loaded everything: a thousand starts in a minute."""

import importlib
import os
import pkgutil
import resource
import signal
import sys
import time
import traceback
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import redirect_stdout, suppress
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import TypeVar

import jinja2
import polib
import pyromark
import rapidfuzz

import l10n
from l10n import tokens
from l10n.cli import app, main

LOADED = (
    jinja2,
    polib,
    pyromark,
    rapidfuzz,
    # A module that is loaded between two runs would change the number of the second one's calls.
    *(importlib.import_module(each.name) for each in pkgutil.walk_packages(l10n.__path__, "l10n.")),
)
with suppress(SystemExit), redirect_stdout(StringIO()):
    app(args=["segment", "--help"], standalone_mode=False)  # what the parser itself loads when it first runs
tokens.tokenize("港")  # MeCab with its dictionary
PATIENCE = 60.0
T = TypeVar("T")
U = TypeVar("U")


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a process ended: its exit code, or the signal's number below zero, and what it said."""

    code: int
    out: str
    err: str


@dataclass(frozen=True, slots=True)
class Child:
    """A process that waits at its gate for `go`."""

    pid: int
    gate: int
    out: int
    err: int

    def go(self) -> None:
        """Let it run."""
        os.close(self.gate)

    def ended(self) -> Outcome:
        """Wait for its end; what it says must fit a pipe's buffer."""
        _, status = os.waitpid(self.pid, 0)
        return Outcome(os.waitstatus_to_exitcode(status), _all(self.out), _all(self.err))


def _all(descriptor: int) -> str:
    with os.fdopen(descriptor, "rb") as stream:
        return stream.read().decode(errors="replace")


def start(arguments: Sequence[str], folder: Path, *, largest: int | None = None) -> Child:
    """A process that will run the command in `folder`/project, no file of it larger than `largest` bytes."""
    (ours, gate), (out, out_), (err, err_) = os.pipe(), os.pipe(), os.pipe()
    pid = os.fork()
    if pid:
        for descriptor in (ours, out_, err_):
            os.close(descriptor)
        return Child(pid, gate, out, err)
    try:
        os.close(gate)
        os.dup2(out_, 1)
        os.dup2(err_, 2)
        os.read(ours, 1)
        if largest is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (largest, resource.RLIM_INFINITY))
        _command(arguments, folder)
    finally:
        os._exit(70)


def _command(arguments: Sequence[str], folder: Path) -> None:
    """Be the command, and leave."""
    code: object = 70
    try:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        os.chdir(folder / "project")
        os.environ |= {"L10N_CACHE_DIR": str(folder / "cache"), "NO_COLOR": "1", "SOURCE_DATE_EPOCH": "1790000000"}
        sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115 - descriptors, to the end
        sys.stderr = open(2, "w", encoding="utf-8", closefd=False)  # noqa: SIM115 - the same
        main(list(arguments))
    except SystemExit as left:
        code = left.code
    except BaseException:  # noqa: BLE001 - what a user would see
        traceback.print_exc()
    os._exit(code if isinstance(code, int) else 0)


def run(arguments: Sequence[str], folder: Path, *, largest: int | None = None) -> Outcome:
    """Run the command in `folder`/project."""
    child = start(arguments, folder, largest=largest)
    child.go()
    return child.ended()


def wait_until(true: Callable[[], bool]) -> bool:
    """Whether something came true within our patience."""
    end = time.monotonic() + PATIENCE
    while not (done := true()) and time.monotonic() < end:
        time.sleep(0.001)
    return done


def each(function: Callable[[T], U], things: Sequence[T]) -> list[U]:
    """What the function makes of each thing, on all processors when there are many."""
    if len(things) < 20:
        return [function(thing) for thing in things]
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        return list(pool.map(function, things, chunksize=8))
