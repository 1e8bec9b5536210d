# SPDX-License-Identifier: MIT
"""strace on a waiting process: which calls it makes, and what happens when one of them goes wrong."""

import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from reliability.processes import Outcome, start, wait_until

STRACE = shutil.which("strace")
CALLS = (
    "write,pwrite64,writev,ftruncate,truncate,fsync,fdatasync,rename,renameat,renameat2,link,linkat,symlink,"
    "unlink,unlinkat,mkdir,mkdirat,rmdir,chmod,fchmod,fchmodat,chown,fchown,openat,flock"
)
_CALL = re.compile(r"^(?:\d+ +)?(\w+)\((.*)")


@dataclass(frozen=True, slots=True)
class Call:
    """The `number`-th call of that name that a process makes, from 1."""

    name: str
    number: int
    text: str


def run_traced(arguments: Sequence[str], folder: Path, *options: str) -> tuple[Outcome, list[Call]]:
    """Run the command in `folder`/project under strace with these options; its end and its calls."""
    child = start(arguments, folder)
    log = folder / "calls"
    command = [str(STRACE), "-qq", "-y", "-p", str(child.pid), "-o", str(log), "-e", f"trace={CALLS}", *options]
    tracer = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    status = Path(f"/proc/{child.pid}/status")
    attached = wait_until(lambda: "TracerPid:\t0\n" not in status.read_text() or tracer.poll() is not None)
    child.go()
    outcome = child.ended()
    tracer.wait()
    assert attached, "strace did not attach"
    return outcome, calls(log.read_text(errors="replace"))


def calls(log: str) -> list[Call]:
    """The calls that a log of strace names."""
    counts: Counter[str] = Counter()
    found = []
    for match in filter(None, map(_CALL.match, log.splitlines())):
        counts[match[1]] += 1
        found.append(Call(match[1], counts[match[1]], match[2]))
    return found
