# SPDX-License-Identifier: MIT
"""The commands about sentences: segment, pseudo."""

import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from l10n.cli._app import print_text, say
from l10n.cli._commands import app


@app.command()
def segment(
    file: Annotated[str, typer.Argument(help="A document, or - for plain text on standard input.")],
    *,
    form: Annotated[Literal["text", "json"], typer.Option("--format", "-f", help="How to print.")] = "text",
    why: Annotated[
        bool, typer.Option("--why", help="Name the rule behind each cut and each mark that did not cut.")
    ] = False,
) -> None:
    """Show where the sentences of a document are cut; each with its line and column."""
    from l10n import pipeline

    data = sys.stdin.buffer.read() if file == "-" else None
    pieces = pipeline.explain(file, data) if why else pipeline.cut(file, data)
    if why and data is None and (seen := pipeline.dialects_of(file)):
        say(f"dialects: {', '.join(seen)}")
    if form == "json":
        import json

        print_text(json.dumps({"version": 1, "pieces": [each.as_dict() for each in pieces]}, ensure_ascii=False) + "\n")
        return
    for each in pieces:
        print_text(f"{each}\n")


@app.command()
def pseudo(
    *,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="DIR", help="The folder to write them to.")],
) -> None:
    """Write every document pseudo-translated; in brackets, longer, marks untouched: what stays Japanese was missed."""
    from l10n import pipeline
    from l10n.cli.project import open_workspace

    for name in pipeline.pseudo(open_workspace(), output):
        say(f"wrote {name}")
