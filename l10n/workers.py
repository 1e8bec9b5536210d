# SPDX-License-Identifier: MIT
"""Work in several processes: results in the order of the tasks, whoever was first; a lost process is told."""

import os
import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeVar

from l10n.errors import Fault, InputError

Task = TypeVar("Task")
Result = TypeVar("Result")

_AHEAD = 2
"""Tasks that wait for each process at most: results that nobody has asked for yet must not pile up."""
_QUOTA = Path("/sys/fs/cgroup/cpu.max")
"""What a container may use, where the system says so: microseconds of work in microseconds of time."""


def cores() -> int:
    """How many processors this process may use: those of its affinity, or less where its container has less."""
    # Windows and macOS know no affinity.
    allowed = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    with suppress(OSError, ValueError):
        work, time = _QUOTA.read_text(encoding="ascii").split()
        allowed = min(allowed, round(int(work) / int(time)))
    return max(1, allowed)


def in_order(work: Callable[[Task], Result], tasks: Sequence[Task], jobs: int) -> Iterator[Result]:
    """The result of `work` for each task in their order, from so many processes at once; in this one with one job.

    `work` is a module's function, and tasks and results can be pickled. Raises what `work` raises, and InputError
    when a process was killed. Whoever leaves early, or presses Ctrl-C, leaves no process behind.
    """
    jobs = min(jobs, len(tasks))
    if jobs <= 1:
        yield from map(work, tasks)
        return
    # Loaded only where there is enough work: it takes longer than checking a hundred pairs.
    from concurrent.futures import Future, ProcessPoolExecutor  # noqa: PLC0415
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415
    from multiprocessing import active_children, get_context  # noqa: PLC0415

    waiting: deque[Future[Result]] = deque()
    rest = iter(tasks)
    others = set(active_children())
    # A forked process would inherit threads and locks of libraries in whatever state they are.
    pool = ProcessPoolExecutor(jobs, get_context("spawn"), initializer=_leave_interrupts)
    try:
        while True:
            room = range(jobs * _AHEAD - len(waiting))
            with _interrupts_later():
                waiting.extend(pool.submit(work, task) for _, task in zip(room, rest, strict=False))
            if not waiting:
                break
            yield waiting.popleft().result()
    except BrokenProcessPool:
        hint = "it may have had too little memory; try again with fewer --jobs"
        raise InputError(Fault("a worker process was killed", hint=hint)) from None
    finally:
        # Nobody waits for work that nobody wants any more.
        pool.shutdown(wait=False, cancel_futures=True)
        left = set(active_children()) - others
        for child in left:
            child.terminate()
        for child in left:
            child.join()


@contextmanager
def _interrupts_later() -> Iterator[None]:
    """Hold Ctrl-C back while processes start, which inherit that they do not hear it: they could not answer yet."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _leave_interrupts() -> None:
    """Have Ctrl-C answered by the process that the user started."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
