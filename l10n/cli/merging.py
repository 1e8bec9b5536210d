# SPDX-License-Identifier: MIT
"""The command that git calls to merge two versions of a catalogue: merge."""

from pathlib import Path
from typing import Annotated

import typer

from l10n.cli._app import say
from l10n.cli._commands import app

_TOLD = 3
"""So many sentences are named; the catalogue has them all."""


@app.command()
def merge(
    base: Annotated[Path, typer.Argument(metavar="BASE", help="The version that both sides come from (%O).")],
    ours: Annotated[Path, typer.Argument(metavar="OURS", help="Our version, which the result replaces (%A).")],
    theirs: Annotated[Path, typer.Argument(metavar="THEIRS", help="The other version (%B).")],
    path: Annotated[
        str, typer.Argument(metavar="[PATH]", help="What messages call the file (%P).", show_default=False)
    ] = "",
    *,
    name: Annotated[str, typer.Option(metavar="NAME", help="What comments call the other side.")] = "theirs",
) -> None:
    """Merge two versions of a catalogue for git; it leaves with 1 where a person must look."""
    from l10n import pipeline
    from l10n.report import clipped, shown

    done = pipeline.merge(base, ours, theirs, shown=path, name=name)
    if done.compiled:
        say(f"{shown(done.shown)}: left as it is; `l10n build` makes it anew from its catalogue")
    if done.conflicts:
        count = len(done.conflicts)
        what = "unit was" if count == 1 else "units were"
        named = ", ".join(clipped(each, 30) for each in done.conflicts[:_TOLD])
        say(f"{shown(done.shown)}: {count:,} {what} translated on both sides: {named}{', …' if count > _TOLD else ''}")
        say("hint: they are fuzzy now, with the other English in a comment; choose, and clear the mark")
        raise typer.Exit(1)
