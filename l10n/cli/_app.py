# SPDX-License-Identifier: MIT
"""The program as a whole: its start, its errors and its exit codes."""

import atexit
import gc
import os
import sys
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal, NoReturn, TextIO, TypeVar, cast

import typer

from l10n.cli._commands import app
from l10n.errors import Fault, InputError, L10nError, UsageError

if TYPE_CHECKING:
    from l10n.model import Finding

FailOn = Literal["error", "warning", "info", "never"]
Jobs = Annotated[
    int | None, typer.Option("--jobs", "-j", min=1, metavar="N", help="Processes; by default as many as are worth it.")
]
T = TypeVar("T")

# How a shell reports a program that a signal ended.
_INTERRUPTED = 130
_PIPE_CLOSED = 141

COMPLETING = "_L10N_COMPLETE"
"""What a shell sets when it asks for the words that may follow."""

# What the parser raises for a wrong command line, wherever the installed typer keeps it.
_Misuse = cast("type[Exception]", typer.BadParameter.__base__)


def _tell_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"l10n (taiyaku) {program_version()}")
        raise typer.Exit


def _enter(directory: Path | None) -> None:
    if directory is not None:
        try:
            os.chdir(directory)
        except OSError as error:
            reason = (error.strerror or str(error)).lower()
            raise UsageError(Fault(f"cannot work there: {reason}", str(directory), hint="name a folder")) from None


@app.callback()
def _program(
    *,
    directory: Annotated[
        Path | None,
        typer.Option("--directory", "-C", metavar="DIR", callback=_enter, help="Work in this folder instead."),
    ] = None,
    version: Annotated[
        bool,
        typer.Option("--version", callback=_tell_version, is_eager=True, help="Show the version and leave."),
    ] = False,
) -> None:
    """Turn Japanese documents into English ones people can trust."""


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and leave the process with its exit code."""
    # A catalogue is hundreds of thousands of small values without cycles; looking for cycles takes a third of the time.
    gc.set_threshold(1_000_000, 50, 100)
    # Nor does the system need them in order when the process ends.
    atexit.register(gc.freeze)
    _open_streams()
    if COMPLETING in os.environ:
        from typer.completion import completion_init  # type: ignore[attr-defined] # lent by its module

        completion_init()
    try:
        # Commands return nothing; a number comes from typer.Exit.
        code = app(args=arguments, prog_name="l10n", standalone_mode=False)
    except KeyboardInterrupt:
        code = _INTERRUPTED
    except L10nError as error:
        code = _refused(error)
    except _Misuse as error:
        code = _misused(error)
    except OSError as error:
        code = _refused(InputError(_fault(error, str(error.filename or ""), "read")))
    sys.exit(code or 0)


def _refused(error: L10nError) -> int:
    """Tell each fault in a line of its own, and give the exit code."""
    for line in str(error).split("\n"):
        say(f"l10n: {line}")
    return error.exit_code


def _fault(error: OSError, name: str, action: str) -> Fault:
    from l10n.files import fault

    return fault(error, name, action)


def _misused(error: Any) -> int:
    """Tell the parser's complaint in one line; a group without a command is answered with its help."""
    message = error.format_message()
    if message.startswith("Usage: "):
        say(message)
        return UsageError.exit_code
    line = " ".join(message.split()).rstrip(".").replace(". Did", "; did")
    context = error.ctx
    hint = f"see `{context.command_path} --help`" if context and not line.endswith("?") else ""
    return _refused(UsageError(Fault(line[:1].lower() + line[1:], hint=hint)))


def _open_streams() -> None:
    """Have all three standard streams, whatever the parent process closed."""
    sys.stdin = sys.stdin or _nowhere("r")
    sys.stdout = sys.stdout or _nowhere("w")
    sys.stderr = sys.stderr or _nowhere("w")
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show a character shows its escape: no message is worth a crash.
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]


def _nowhere(mode: str) -> TextIO:
    return cast("TextIO", Path(os.devnull).open(mode, encoding="utf-8"))


def program_version() -> str:
    """The version of the installed distribution."""
    # Reading it takes a third of the time to start.
    from importlib.metadata import version

    return version("taiyaku")


def program_urls() -> list[str]:
    """The addresses that the installed distribution states, each as `label, address`."""
    from importlib.metadata import metadata

    return metadata("taiyaku").get_all("Project-URL") or []


def print_text(text: str) -> None:
    """Print a part of the command's result, line ends included."""
    _write(sys.stdout, "<stdout>", text)


def say(message: str) -> None:
    """Tell the user something that is not the command's result."""
    _write(sys.stderr, "<stderr>", f"{message}\n")


def _write(stream: TextIO, name: str, text: str) -> None:
    try:
        stream.write(text)
        stream.flush()
    except OSError as error:
        # Python would try once more when it flushes at exit, and complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        if isinstance(error, BrokenPipeError):
            raise typer.Exit(_PIPE_CLOSED) from None
        raise InputError(_fault(error, name, "write")) from None


def colour() -> bool:
    """Whether standard output shows colours: it is a terminal, and NO_COLOR (no-color.org) is not set."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def width() -> int:
    """The cells of a line: the terminal's, and `WIDTH` where there is none."""
    # shutil brings the compressors along.
    from shutil import get_terminal_size

    from l10n.report import WIDTH

    return get_terminal_size((WIDTH, 24)).columns if sys.stdout.isatty() else WIDTH


def track(things: Sequence[T], label: str) -> Iterable[T]:
    """Pass on `things` while standard error shows how many are done, if it is a terminal."""
    from l10n.report.progress import progress

    return progress(things, label, len(things), sys.stderr)


def fails(findings: "Collection[Finding]", level: FailOn) -> bool:
    """Whether any of the findings weighs as much as `level`, or a check itself failed: no level makes that a pass."""
    if any(each.failed for each in findings):
        return True
    if level == "never":
        return False
    weights = ("info", "warning", "error")
    return any(weights.index(each.severity) >= weights.index(level) for each in findings)
