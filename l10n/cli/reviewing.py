# SPDX-License-Identifier: MIT
"""The commands for people who read the translation: review, apply."""

from pathlib import Path
from typing import Annotated

import typer

from l10n.cli._app import app, say, track
from l10n.cli.project import open_workspace


@app.command()
def review(
    documents: Annotated[
        list[str] | None, typer.Argument(metavar="[DOCUMENT]...", help="Which documents; by default all.")
    ] = None,
    *,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FILE", help="Write it there.")] = Path(
        "review.html"
    ),
    changed_since: Annotated[str, typer.Option(metavar="REV", help="Mark what changed since this git revision.")] = "",
    language: Annotated[
        str | None, typer.Option(metavar="LANG", help="Into which language; by default the project's first.")
    ] = None,
) -> None:
    """Write one HTML file in which both languages stand side by side, with what the checks found."""
    from l10n import pipeline
    from l10n.report.review import page

    values = pipeline.review(open_workspace(), documents or (), language=language, since=changed_since, track=track)
    changed = pipeline.write_output(output, page(values))
    say(f"wrote {output}" if changed else f"nothing changed: {output} is up to date")
