# SPDX-License-Identifier: MIT
"""The program as a whole: its start, its errors and its exit codes."""

import gc
import os
import shutil
import sys
from collections.abc import Iterable, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, NoReturn, TypeVar

import typer

from l10n.errors import L10nError

if TYPE_CHECKING:
    from l10n.model import Finding

# Plain on purpose: boxes, completion and decorated tracebacks double the time to start.
_PLAIN = {"rich_markup_mode": None, "add_completion": False, "pretty_exceptions_enable": False}

app = typer.Typer(name="l10n", no_args_is_help=True, **_PLAIN)  # type: ignore[arg-type]

FailOn = Literal["error", "warning", "info", "never"]
T = TypeVar("T")

_INTERRUPTED = 130
_PIPE_CLOSED = 141


@app.callback()
def _program(
    *,
    directory: Annotated[
        Path | None, typer.Option("--directory", "-C", metavar="DIR", help="Work in this folder instead.")
    ] = None,
    show_version: Annotated[bool, typer.Option("--version", help="Show the version and leave.")] = False,
) -> None:
    """Turn Japanese documents into English ones people can trust."""
    if show_version:
        typer.echo(f"l10n (taiyaku) {version('taiyaku')}")
        raise typer.Exit
    if directory is not None:
        try:
            os.chdir(directory)
        except OSError as error:
            raise typer.BadParameter(f"{directory}: {error.strerror}") from None


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and leave the process with its exit code."""
    # A catalogue is hundreds of thousands of small values without cycles; looking for cycles takes a third of the time.
    gc.set_threshold(200_000, 50, 100)
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show a character shows its escape: no message is worth a crash.
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    try:
        app(args=list(arguments) if arguments is not None else None)
    except L10nError as error:
        for line in str(error).split("\n"):
            typer.echo(f"l10n: {line}", err=True)
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        sys.exit(_INTERRUPTED)
    except BrokenPipeError:
        # Python would complain once more when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(_PIPE_CLOSED)
    sys.exit(0)


def print_text(text: str) -> None:
    """Print a part of the command's result, line ends included."""
    typer.echo(text, nl=False)


def colour() -> bool:
    """Whether standard output shows colours: it is a terminal, and NO_COLOR (no-color.org) is not set."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def width() -> int:
    """The cells of a line: the terminal's, and 100 where there is none, so that files do not depend on it."""
    return shutil.get_terminal_size((100, 24)).columns if sys.stdout.isatty() else 100


def track(things: Sequence[T], label: str) -> Iterable[T]:
    """Pass on `things` while standard error shows how many are done, if it is a terminal."""
    from l10n.report.progress import progress

    return progress(things, label, len(things), sys.stderr)


def fails(findings: "Iterable[Finding]", level: FailOn) -> bool:
    """Whether any of the findings weighs as much as `level`."""
    if level == "never":
        return False
    weights = ("info", "warning", "error")
    return any(weights.index(each.severity) >= weights.index(level) for each in findings)


def say(message: str) -> None:
    """Tell the user something that is not the command's result."""
    typer.echo(message, err=True)
