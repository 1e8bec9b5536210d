# SPDX-License-Identifier: MIT
"""The command that shows what the program is for: demo."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Annotated

import typer

from l10n.cli._app import print_text
from l10n.cli._commands import app


@app.command()
def demo(
    folder: Annotated[
        Path | None, typer.Argument(metavar="[DIR]", help="A new folder to play it in; by default a temporary one.")
    ] = None,
    *,
    open_: Annotated[bool, typer.Option("--open/--no-open", help="Show the review page in a browser.")] = True,
) -> None:
    """Play the main job on a sample article; each step with its command."""
    from l10n.pipeline.demo import lay_out, scenes

    place = folder or _temporary()
    lay_out(place)
    for number, scene in enumerate(scenes(), 1):
        scene.prepare(place)
        print_text(f"{number}. {scene.words}\n   $ l10n {' '.join(scene.command)}\n")
        print_text(_indented(_said(scene.command, place) + scene.shows(place)))
    page = place / "review.html"
    print_text(f"All of it lies in {place}; the page is {page}\n")
    if open_ and _has_display():
        import webbrowser

        webbrowser.open(page.resolve().as_uri())


def _temporary() -> Path:
    import tempfile

    return Path(tempfile.mkdtemp(prefix="l10n-demo-"))


def _said(command: tuple[str, ...], folder: Path) -> str:
    """What the command prints when it runs in `folder`, its hints aside."""
    given = {**os.environ, "NO_COLOR": "1", "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(  # noqa: S603 - this program itself
        [sys.executable, "-m", "l10n", *command],
        cwd=folder,
        env=given,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    lines = done.stdout.decode("utf-8", "replace").splitlines(keepends=True)
    return "".join(line for line in lines if not line.startswith("hint: "))


def _indented(text: str) -> str:
    return "".join(f"   {line}" for line in text.splitlines(keepends=True)) + "\n"


def _has_display() -> bool:
    """Whether a person sits before this: a terminal on a desktop."""
    if not sys.stdout.isatty() or os.environ.get("CI"):
        return False
    return sys.platform in {"darwin", "win32"} or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
