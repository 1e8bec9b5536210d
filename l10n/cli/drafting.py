# SPDX-License-Identifier: MIT
"""The command that has units drafted: draft."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from l10n.cli._app import print_text, say, track
from l10n.cli._commands import app
from l10n.cli.project import open_workspace
from l10n.errors import Fault, UsageError

if TYPE_CHECKING:
    from l10n.pipeline import Drafted, Workspace

_NAMED = 20
"""So many units are named; more are counted."""


@app.command()
def draft(
    documents: Annotated[list[str] | None, typer.Argument(metavar="[DOC]...", help="By default all.")] = None,
    *,
    endpoint: Annotated[
        str, typer.Option(metavar="URL", help="A server with the OpenAI chat protocol, as http://127.0.0.1:8080/v1.")
    ] = "",
    model: Annotated[str, typer.Option(metavar="NAME", help="Which model; deepl asks DeepL.")] = "",
    fuzzy: Annotated[
        bool, typer.Option("--fuzzy", help="Draft units anew whose English was made for an older sentence, too.")
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", "-n", help="Ask nobody, write nothing; show units, tokens and money.")
    ] = False,
    report: Annotated[
        bool, typer.Option("--report", help="Show what became of drafts, by model: accepted, edited, rejected.")
    ] = False,
    propose_terms: Annotated[
        bool, typer.Option("--propose-terms", help="Have terms that the glossary lacks proposed, as rows to confirm.")
    ] = False,
    form: Annotated[Literal["text", "json"], typer.Option("--format", "-f", help="How to print --report.")] = "text",
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Put the rows of --propose-terms there.")
    ] = None,
) -> None:
    """Fill empty units with drafts under glossary and checks; they are fuzzy and marked until a person clears them.

    The server's key is read from L10N_API_KEY or OPENAI_API_KEY.
    """
    workspace = open_workspace()
    if report + propose_terms + (fuzzy or dry_run) > 1:
        hint = "--report and --propose-terms stand alone"
        raise UsageError(Fault("what is to be done?", hint=hint))
    if report:
        _report(workspace, form)
    elif propose_terms:
        _propose(workspace, documents or [], endpoint, model, output)
    else:
        _draft(workspace, documents or [], endpoint, model, fuzzy=fuzzy, dry_run=dry_run)


def _draft(
    workspace: "Workspace", documents: list[str], endpoint: str, model: str, *, fuzzy: bool, dry_run: bool
) -> None:
    from l10n import pipeline
    from l10n.report.progress import meter

    with meter("drafting", sys.stderr) as tell:
        done = pipeline.draft(
            workspace,
            documents,
            endpoint=endpoint,
            model=model,
            fuzzy=fuzzy,
            dry_run=dry_run,
            watch=lambda standing: tell(standing.done, standing.total, standing.spent),
            say=_say,
            track=track,
        )
    _tell_key(done)
    if dry_run:
        _tell_rehearsed(done)
        return
    _tell_units(done)
    _tell_done(done)
    if done.left or done.waiting:
        raise typer.Exit(1)


def _say(words: str) -> None:
    from l10n.report import shown

    say(shown(words))


def _tell_key(done: "Drafted") -> None:
    reached = done.access
    if reached and reached.withheld:
        _say(
            f"the key stays here: only the project's settings name {reached.shown}; --endpoint {reached.shown} sends it"
        )


def _tell_rehearsed(done: "Drafted") -> None:
    from l10n.report import counted

    total = sum(done.by.values())
    for name, count in sorted(done.by.items()):
        print_text(f"{counted(count, 'unit')} from {name}\n")
    asked = f"{counted(done.waiting, 'unit')} in {counted(done.requests, 'request')}"
    whom = f" to {done.access.model} at {done.access.shown}" if done.access else ", and no server is named"
    print_text(f"{asked}{whom}\n")
    money = f", about {done.money}" if done.money else ""
    print_text(f"about {done.spent.input:,} tokens to read and {done.spent.output:,} to write{money}\n")
    say(f"nothing was asked or written: {counted(total + done.waiting, 'unit')} would be drafted")


def _tell_units(done: "Drafted") -> None:
    """Name the units that have no draft, and those whose draft the checks have something against."""
    for verb, units in (("no draft", done.left), ("drafted, but", done.told)):
        for place, reason in units[:_NAMED]:
            _say(f"{place}: {verb}: {reason}" if verb == "no draft" else f"{place}: {verb} {reason}")
        if len(units) > _NAMED:
            say(f"{verb}: {len(units) - _NAMED:,} more")


def _tell_done(done: "Drafted") -> None:
    from l10n.report import counted

    for name in done.changed:
        _say(f"wrote {name}")
    total = sum(done.by.values())
    givers = ", ".join(f"{count:,} by {name}" for name, count in sorted(done.by.items()))
    _say(f"drafted {counted(total, 'unit')}{f': {givers}' if givers else ''}; left: {len(done.left):,}")
    if done.touched:
        say(f"left alone: {counted(done.touched, 'unit')} that somebody worked on in the meantime")
    if done.requests:
        cost = f", {done.money}" if done.money else ""
        tokens = f"{done.spent.input:,} tokens read, {done.spent.output:,} written{cost}"
        say(f"{counted(done.requests, 'request')}, {tokens}; refused: {counted(done.refused, 'answer')}")
    if done.waiting:
        say(f"{counted(done.waiting, 'unit')} wait for a drafter: name one with --endpoint URL --model NAME")


def _report(workspace: "Workspace", form: str) -> None:
    from l10n import pipeline
    from l10n.report.drafting import shares_json, shares_table

    found = pipeline.drafts(workspace)
    if form == "json":
        print_text(shares_json(found))
        return
    print_text("".join(shares_table(found)))
    if not found:
        say("there are no drafts")


def _propose(workspace: "Workspace", documents: list[str], endpoint: str, model: str, output: Path | None) -> None:
    from l10n import pipeline
    from l10n.glossary import write_concepts
    from l10n.pipeline.surveys.terms import put_candidates
    from l10n.report import counted

    rows = pipeline.propose_terms(workspace, documents, endpoint=endpoint, model=model, say=_say)
    if output is None:
        print_text(write_concepts(rows))
        return
    say(f"{output}: {counted(put_candidates(output, rows, workspace), 'new row')}; confirm each before the draft")
