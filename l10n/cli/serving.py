# SPDX-License-Identifier: MIT
"""The command for editors at work: serve."""

from pathlib import Path
from typing import Annotated

import typer

from l10n.cli._app import print_text, say, track
from l10n.cli._commands import app
from l10n.errors import Fault, UsageError

PORT = 8642
"""Always the same, so that a browser finds again what was typed and not saved."""


@app.command()
def serve(
    documents: Annotated[
        list[str] | None, typer.Argument(metavar="[DOCUMENT]...", help="Which documents; by default all.")
    ] = None,
    *,
    port: Annotated[int, typer.Option(min=0, max=65535, help="Where to listen; 0 takes a free one.")] = PORT,
    no_open: Annotated[bool, typer.Option("--no-open", help="Do not open the page in a browser.")] = False,
    language: Annotated[
        str | None, typer.Option(metavar="LANG", help="Into which language; by default the project's first.")
    ] = None,
) -> None:
    """Write, check and approve the English in a browser; edits go into the catalogues."""
    try:
        from l10n.serve import server
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("l10n"):
            raise
        missing = f"the server needs a package that is not installed ({error.name})"
        raise UsageError(Fault(missing, hint="pip install 'taiyaku[serve]'")) from None
    from l10n.pipeline import Desk

    listener = server.listening(port)
    running = server.Server(Desk(Path(), documents or (), language=language, track=track), listener)
    print_text(f"{running.address}\n")
    say("stop with Ctrl-C")
    if not no_open:
        import webbrowser

        webbrowser.open(running.address)
    running.answer()
    say("stopped")
