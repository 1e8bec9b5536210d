# SPDX-License-Identifier: MIT
"""The command that gives one place of a sentence English of its own: split-unit."""

from typing import Annotated

import typer

from l10n.cli._app import say, track
from l10n.cli._commands import app
from l10n.cli.project import open_workspace


@app.command("split-unit")
def split_unit(
    place: Annotated[str, typer.Argument(metavar="PATH:LINE", help="A line of a document.")],
    *,
    context: Annotated[
        str, typer.Option(metavar="NAME", help="What tells the unit from the others; by default its heading.")
    ] = "",
    text: Annotated[
        str, typer.Option(metavar="TEXT", help="A part of the sentence, where the line has several that repeat.")
    ] = "",
) -> None:
    """Give one place of a repeated sentence its own unit; its English may then differ (msgctxt)."""
    from l10n import pipeline
    from l10n.report import shown

    done = pipeline.split_unit(open_workspace(), place, context=context, text=text, track=track)
    for name in done.catalogues:
        say(f"wrote {name}")
    say(f"{shown(done.source)} has a unit of its own there, with the context {shown(done.context)!r}")
