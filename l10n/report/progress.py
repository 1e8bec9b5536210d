# SPDX-License-Identifier: MIT
"""How far a long command is: a bar with counts and remaining time, on a terminal only."""

from collections.abc import Iterable, Iterator
from typing import TextIO, TypeVar

from l10n.report.harmless import shown

T = TypeVar("T")


def progress(things: Iterable[T], label: str, total: int, stream: TextIO) -> Iterator[T]:
    """`things`, one by one, while a bar on `stream` says how many of `total` have been worked off.

    Where `stream` is no terminal nothing is written. The bar vanishes when the last thing is done or the work
    is left early.
    """
    if not stream.isatty():
        yield from things
        return
    # rich takes longer to load than most commands to run.
    from rich import progress as bars  # noqa: PLC0415
    from rich.console import Console  # noqa: PLC0415
    from rich.markup import escape  # noqa: PLC0415

    columns = (
        bars.TextColumn("{task.description}"),
        bars.BarColumn(),
        bars.MofNCompleteColumn(),
        bars.TimeRemainingColumn(),
    )
    with bars.Progress(*columns, console=Console(file=stream), transient=True) as display:
        task = display.add_task(escape(shown(label)), total=total)
        for thing in things:
            yield thing
            display.advance(task)
