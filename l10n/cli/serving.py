# SPDX-License-Identifier: MIT
"""The command for editors at work, and for programs that ask: serve."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from l10n.cli._app import print_text, say, track
from l10n.cli._commands import app
from l10n.errors import Fault, UsageError

if TYPE_CHECKING:
    from l10n.serve.running import Running

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
    api: Annotated[bool, typer.Option("--api", help="No page: findings for programs that send pairs.")] = False,
    host: Annotated[str, typer.Option(metavar="ADDRESS", help="Of the API: the address to listen at.")] = "127.0.0.1",
    token_file: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Of the API: holds its token; else L10N_API_TOKEN does.")
    ] = None,
    rate: Annotated[
        int, typer.Option(min=1, metavar="N", help="Of the API: requests a minute from each address.")
    ] = 600,
) -> None:
    """Write, check and approve the English in a browser; edits go into the catalogues."""
    try:
        running = _api(host, port, token_file, rate) if api else _desk(documents, port, language, no_open=no_open)
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("l10n"):
            raise
        missing = f"the server needs a package that is not installed ({error.name})"
        raise UsageError(Fault(missing, hint="pip install 'taiyaku[serve]'")) from None
    running.answer()
    say("stopped")


def _desk(documents: list[str] | None, port: int, language: str | None, *, no_open: bool) -> "Running":
    """The editor's desk, its address printed and opened."""
    from l10n.pipeline import Desk
    from l10n.serve import server

    listener = server.listening(port)
    running = server.Server(Desk(Path(), documents or (), language=language, track=track), listener)
    print_text(f"{running.address}\n")
    say("stop with Ctrl-C")
    if not no_open:
        import webbrowser

        webbrowser.open(running.address)
    return running


def _api(host: str, port: int, token_file: Path | None, rate: int) -> "Running":
    """The API, its address printed; the token is nowhere shown."""
    from l10n.api import asking, door, server
    from l10n.config import Project, project_around
    from l10n.pipeline import Workspace
    from l10n.serve.running import listening

    token = door.token_from(token_file)
    who = asking.inspector(Workspace(project_around(Path()) or Project(Path())))
    listener = listening(port, host)
    name = f"[{host}]" if ":" in host else host
    print_text(f"http://{name}:{listener.getsockname()[1]}\n")
    say("stop with Ctrl-C")
    return server.server(who, token, rate, listener)
