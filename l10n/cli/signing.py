# SPDX-License-Identifier: MIT
"""The commands of whoever answers for a document: ledger, sign, log."""

from typing import Annotated, Literal

import typer

from l10n.cli._app import print_text, say, track
from l10n.cli._commands import app
from l10n.cli.project import open_workspace

Documents = Annotated[list[str] | None, typer.Argument(metavar="[DOCUMENT]...", help="By default all.")]
Language = Annotated[str | None, typer.Option(metavar="LANG", help="Only this language.")]


@app.command()
def ledger(
    documents: Documents = None,
    *,
    form: Annotated[Literal["table", "json"], typer.Option("--format", "-f", help="How to print it.")] = "table",
    only_open: Annotated[bool, typer.Option("--open", help="Only what nothing answers, a line each.")] = False,
    language: Language = None,
) -> None:
    """List what the Japanese states and what answers it; amounts, dates, names, terms, quotations, members."""
    from l10n import pipeline
    from l10n.report.ledger import ledger_json, ledger_table, told_open

    workspace = open_workspace()
    with pipeline.remembering(workspace):
        found = pipeline.ledgers(workspace, documents or (), language=language, track=track)
    if form == "json":
        print_text(ledger_json(found))
        return
    lines = (told_open(row) for each in found for row in each.open) if only_open else ledger_table(found)
    for line in lines:
        print_text(f"{line}\n")


@app.command("sign")
def sign_(
    documents: Annotated[list[str], typer.Argument(metavar="DOCUMENT...", help="What you have read.")],
    *,
    accept: Annotated[
        bool, typer.Option("--accept", help="Accept what is open and is no error, by your name.")
    ] = False,
    withdraw: Annotated[bool, typer.Option("--withdraw", help="Take the signature back.")] = False,
    language: Language = None,
) -> None:
    """Sign documents in which nothing is open; else say what is, and leave with 1."""
    from l10n import pipeline
    from l10n.report import counted, shown

    workspace = open_workspace()
    with pipeline.remembering(workspace):
        if withdraw:
            done = pipeline.unsign(workspace, documents, language=language, track=track)
        else:
            done = pipeline.sign(workspace, documents, language=language, accept=accept, track=track)
    for line in done.obstacles:
        print_text(f"{line}\n")
    for path in done.catalogues:
        verb = "the signature is withdrawn" if withdraw else f"signed {shown(str(done.hand))}"
        say(f"{shown(path)}: {verb}")
    if done.obstacles:
        if not withdraw:
            say(f"not signed: {counted(len(done.obstacles), 'thing')} open, as `l10n ledger --open` lists")
        raise typer.Exit(1)


@app.command()
def log(
    documents: Documents = None,
    *,
    form: Annotated[Literal["text", "json", "jsonl"], typer.Option("--format", "-f", help="How to print it.")] = "text",
    last: Annotated[int, typer.Option("--last", "-n", metavar="N", min=0, help="Only the last N lines.")] = 0,
) -> None:
    """Tell who changed, approved or signed which unit, and when; the oldest change first."""
    from l10n import pipeline
    from l10n.report.log import log_json, log_jsonl, log_text

    project = open_workspace().project
    told = pipeline.read_log(project)
    lines = pipeline.of_documents(project, told.lines, documents or ())
    for number in told.damaged:
        say(f"{told.path}:{number}: cannot be read, and is left out")
    writer = {"text": log_text, "json": log_json, "jsonl": log_jsonl}[form]
    print_text(writer([each.as_dict() for each in (lines[-last:] if last else lines)]))
