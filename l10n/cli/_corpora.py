# SPDX-License-Identifier: MIT
"""`l10n check` on pairs by the million: what it says when it is done."""

import sys
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from l10n.cli._app import FailOn, print_text, say
from l10n.errors import Fault, L10nError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from l10n.corpus import Order, Tally
    from l10n.model import Finding
    from l10n.pipeline import Workspace
    from l10n.report import Look

_SHOWN = 1000
"""So many findings are printed for people; a file holds them all."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the command line says of a corpus."""

    form: str
    output: Path | None
    keep: Path | None
    jobs: int | None
    resume: bool
    fail_on: FailOn


def is_corpus(names: list[str] | None, keep: Path | None, *, resume: bool) -> bool:
    """Whether the one file is a corpus; raises UsageError where it is one of several, or options need one."""
    from l10n.corpus import SUFFIXES

    found = [name for name in names or () if name.endswith(SUFFIXES)]
    if found and len(names or ()) > 1:
        raise UsageError(Fault("is checked by itself", found[0], hint="name one .parquet or .jsonl file at a time"))
    if not found and (keep or resume):
        raise UsageError(Fault("--keep and --resume are for a .parquet or .jsonl file"))
    return bool(found)


def check_one(workspace: "Workspace", name: str, wishes: Wishes, look: "Look") -> None:
    """Check the corpus, print or write what is found, and leave with 1 where that is as bad as the user says."""
    from l10n.corpus import check_corpus

    if wishes.form not in {"text", "jsonl"}:
        raise UsageError(Fault(f"--format {wishes.form} is not for a corpus", hint="take jsonl, or -o FILE.parquet"))
    lines: list[str] = []
    order = _order(workspace, name, wishes)
    try:
        tally = check_corpus(order, print_text if wishes.form == "jsonl" else partial(_hold, lines), _track)
    except (L10nError, KeyboardInterrupt):
        _tell_resume(order)
        raise
    _tell(tally, lines, wishes, look)
    if _fails(tally, wishes.fail_on):
        raise typer.Exit(1)


def _hold(lines: list[str], line: str) -> None:
    if len(lines) < _SHOWN:
        lines.append(line)


def _order(workspace: "Workspace", name: str, wishes: Wishes) -> "Order":
    from l10n.corpus import Asked, Order
    from l10n.model import Severity

    return Order(
        Path(name),
        Asked(workspace.settings, workspace.glossary.for_document("")),
        wishes.output,
        wishes.keep,
        None if wishes.fail_on == "never" else Severity(wishes.fail_on),
        wishes.jobs,
        wishes.resume,
    )


def _tell(tally: "Tally", lines: list[str], wishes: Wishes, look: "Look") -> None:
    """Print what was found, if no file holds it, and say how much it is."""
    from l10n.report import FORMATS

    summary = tally.summary
    if wishes.form == "text" and not wishes.output:
        for piece in FORMATS["text"]([_finding(line) for line in lines], summary, look):
            print_text(piece)
        if (more := tally.findings - len(lines)) > 0:
            say(f"and {more:,} more: `-o FILE.jsonl` or `-o FILE.parquet` writes them all")
    else:
        for piece in FORMATS["text"]([], summary, look):
            say(piece.removesuffix("\n"))
    if wishes.keep:
        say(f"{wishes.keep}: {tally.kept:,} of {tally.rows:,} rows passed")


def _finding(line: str) -> "Finding":
    """The finding that a line of JSON stands for, as far as it is shown."""
    import json

    from l10n.model import Finding, Severity

    said = json.loads(line)
    return Finding(
        said["check"],
        Severity(said["severity"]),
        said["message"],
        said["path"],
        said["line"],
        source=said["source"],
        target=said["target"],
        source_span=tuple(said["source_span"]) if said["source_span"] else None,
        target_span=tuple(said["target_span"]) if said["target_span"] else None,
        expected=tuple(said["expected"]),
        suggestion=said["suggestion"],
    )


def _fails(tally: "Tally", level: FailOn) -> bool:
    if tally.failed:
        return True
    weights = ("info", "warning", "error")
    return level != "never" and any(weights.index(each) >= weights.index(level) for _, each in tally.found)


def _tell_resume(order: "Order") -> None:
    """Say that what is done is not lost, if there is any of it."""
    from l10n.corpus import folder_of

    if order.output and (left := folder_of(order.output)).is_dir():
        say(f"what is done lies in {left}: the same command with --resume goes on there")


def _track(things: "Iterable[Tally]", label: str, total: int) -> "Iterator[Tally]":
    from l10n.report.progress import progress

    return progress(things, label, total, sys.stderr)
