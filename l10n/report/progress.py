# SPDX-License-Identifier: MIT
"""How far a long command is: a bar with counts and remaining time, on a terminal only."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO, TypeVar

from l10n.report.harmless import shown

if TYPE_CHECKING:
    from rich.progress import Progress

T = TypeVar("T")


def progress(things: Iterable[T], label: str, total: int, stream: TextIO) -> Iterator[T]:
    """`things`, one by one, while a bar on `stream` says how many of `total` have been worked off.

    Where `stream` is no terminal nothing is written. The bar vanishes when the last thing is done or the work
    is left early.
    """
    if not stream.isatty():
        yield from things
        return
    with _bar(stream) as display:
        task = display.add_task(_label(label), total=total)
        for thing in things:
            yield thing
            display.advance(task)


@contextmanager
def meter(label: str, stream: TextIO) -> Iterator[Callable[[int, int, str], None]]:
    """Gives what is told how many of how many things are done and what they cost, for a bar on `stream`.

    Where `stream` is no terminal nothing is written.
    """
    if not stream.isatty():
        yield lambda _done, _total, _cost: None
        return
    # rich takes longer to load than most commands to run.
    from rich.progress import Progress, TaskID  # noqa: PLC0415

    display: Progress | None = None

    def tell(done: int, total: int, cost: str) -> None:
        nonlocal display
        if display is None:
            # Only now, for what was done before may have had a bar of its own.
            display = _bar(stream)
            display.add_task("", total=total)
            display.start()
        display.update(TaskID(0), completed=done, total=total, description=_label(f"{label} {cost}".rstrip()))

    try:
        yield tell
    finally:
        if display is not None:
            display.stop()


def _label(text: str) -> str:
    from rich.markup import escape  # noqa: PLC0415

    return escape(shown(text))


def _bar(stream: TextIO) -> "Progress":
    # rich takes longer to load than most commands to run.
    from rich import progress as bars  # noqa: PLC0415
    from rich.console import Console  # noqa: PLC0415

    columns = (
        bars.TextColumn("{task.description}"),
        bars.BarColumn(),
        bars.MofNCompleteColumn(),
        bars.TimeRemainingColumn(),
    )
    return bars.Progress(*columns, console=Console(file=stream), transient=True)
