# SPDX-License-Identifier: MIT
"""The commands about the glossary: terms match, lint, fix, mine, export, import."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from l10n.cli._app import FailOn, colour, fails, print_text, program_version, say, width
from l10n.cli._commands import app
from l10n.cli.checking import FROM_TOP, Glossaries, file_shares
from l10n.cli.project import open_workspace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from l10n.glossary.mining import Candidate
    from l10n.pipeline import Workspace
    from l10n.pipeline.exchanging.exchange import Imported
    from l10n.pipeline.surveys.terms import Hit

terms = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="The glossary at work.")
app.add_typer(terms, name="terms")

FormName = Literal["tbx", "tbx2", "omegat", "weblate", "csv", "po"]
Output = Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write there.")]


@terms.command()
def match(
    files: Annotated[
        list[str] | None, typer.Argument(metavar="[FILE]...", help="Documents, or - ; by default the project's.")
    ] = None,
    *,
    glossary: Glossaries = None,
    form: Annotated[Literal["text", "json"], typer.Option("--format", "-f", help="How to print.")] = "text",
) -> None:
    """Show where the terms of the glossary stand in documents, each with its English and its row."""
    from l10n.pipeline.surveys.terms import match_terms
    from l10n.report import shown

    hits = [hit for workspace, names in file_shares(files, glossary=glossary) for hit in match_terms(workspace, names)]
    if form == "json":
        print_text(_as_json("matches", hits))
        return
    for each in hits:
        print_text(f"{shown(str(each))}\n")
    say(f"{len(hits)} places, {len({each.concept.place for each in hits})} rows")


@terms.command()
def lint(
    files: Annotated[
        list[str] | None, typer.Argument(metavar="[CSV]...", help="Glossary files; by default the project's.")
    ] = None,
    *,
    form: Annotated[
        Literal["text", "json", "jsonl", "sarif", "github", "junit"],
        typer.Option("--format", "-f", help="How to print."),
    ] = "text",
    output: Output = None,
    fail_on: Annotated[FailOn, typer.Option(help="Leave with 1 from this level on.")] = "error",
) -> None:
    """Tell what is wrong with the glossary: conflicts, twins, terms that are cut, unused rows, order."""
    from l10n.glossary.lint import PAGES
    from l10n.model import Severity
    from l10n.pipeline import from_top
    from l10n.pipeline.surveys.terms import lint_terms
    from l10n.report import WIDTH, Look, Rule, write

    workspace = _workspace(files, None)
    findings, rows = lint_terms(workspace, files or ())
    told = from_top(findings, Path()) if form in FROM_TOP else findings
    rules = {name: Rule(name, Severity.WARNING, page) for name, page in PAGES.items()}
    look = Look(colour() and output is None, width() if output is None else WIDTH, rules, program_version())
    _put(output, "".join(write(form, told, rows, look)), "findings", workspace)
    if fails(findings, fail_on):
        raise typer.Exit(1)


@terms.command()
def fix(
    files: Annotated[list[str] | None, typer.Argument(metavar="[PO]...", help="By default the project's.")] = None,
    *,
    glossary: Glossaries = None,
    diff: Annotated[bool, typer.Option("--diff", help="Show what would change, and change nothing.")] = False,
) -> None:
    """Put the glossary's words in the place of forbidden ones, in the same inflection; waived ones stay."""
    from l10n.cli.checking import fix as repair

    repair(files, glossary=glossary, select=["term", "name"], diff=diff)


@terms.command()
def mine(
    files: Annotated[
        list[str] | None, typer.Argument(metavar="[FILE]...", help="Documents, or - ; by default the project's.")
    ] = None,
    *,
    glossary: Glossaries = None,
    limit: Annotated[int, typer.Option(min=1, metavar="NUMBER", help="Show no more than so many.")] = 50,
    fresh: Annotated[bool, typer.Option("--all", help="Show what the glossary has already, too.")] = False,
    form: Annotated[
        Literal["text", "csv", "json"], typer.Option("--format", "-f", help="csv gives rows of a glossary to fill in.")
    ] = "text",
    output: Output = None,
) -> None:
    """List terms and names that documents hold and the glossary lacks, the likeliest first."""
    from l10n.glossary import write_concepts
    from l10n.pipeline.surveys.terms import mine_terms, put_candidates
    from l10n.report import counted
    from l10n.report.candidates import candidates_table

    workspace = _workspace(files, glossary)
    found = mine_terms(workspace, files or (), limit=limit, fresh=fresh)
    rows = tuple(each.row for each in found)
    if form == "csv" and output is not None:
        say(f"{output}: {counted(put_candidates(output, rows, workspace), 'new row')}")
        return
    table = candidates_table(found, width()) if form == "text" else ()
    text = {"text": "".join(table), "csv": write_concepts(rows), "json": _as_json("candidates", found)}[form]
    _put(output, text, "candidates", workspace)


@terms.command("export")
def export_(
    form: Annotated[
        FormName, typer.Argument(help="tbx is edition 3, tbx2 edition 2, csv a glossary like ours, po gettext's.")
    ],
    *,
    output: Output = None,
) -> None:
    """Write the project's glossary in the form of another tool."""
    from l10n.pipeline.exchanging.exchange import export_terms

    workspace = open_workspace()
    done = export_terms(workspace, form)
    _put(output, done.text, "glossary", workspace)
    if done.marked:
        rows = f"{done.marked:,} row{'' if done.marked == 1 else 's'}"
        say(f"{rows} with a cell like a formula: an apostrophe before it keeps spreadsheets from running it")


@terms.command("import")
def import_(
    file: Annotated[str, typer.Argument(help="A file of another tool.")],
    *,
    form: Annotated[FormName | None, typer.Option("--from", help="Its form; by default what its name says.")] = None,
    into: Annotated[Path | None, typer.Option(metavar="CSV", help="The glossary file for new rows.")] = None,
    on_conflict: Annotated[
        Literal["stop", "ours", "theirs"], typer.Option(help="What holds where a row contradicts one of ours.")
    ] = "stop",
    dry_run: Annotated[bool, typer.Option("--dry-run", "-n", help="Only show what would be done.")] = False,
) -> None:
    """Bring terms from another tool into the glossary; a row that contradicts one of ours is told, not taken."""
    from l10n.pipeline.exchanging.exchange import import_terms

    done = import_terms(open_workspace(), file, form=form, into=into, on_conflict=on_conflict, dry_run=dry_run)
    _tell_import(done, on_conflict, dry_run=dry_run)
    if done.stopped:
        raise typer.Exit(1)


def _workspace(files: list[str] | None, glossary: list[Path] | None) -> "Workspace":
    """The project that the first of the files lies in, or the one around the working folder."""
    return file_shares(files, glossary=glossary)[0][0]


def _put(output: Path | None, text: str, kind: str, workspace: "Workspace") -> None:
    """Print `text`, or write it where the user asked for it."""
    from l10n import pipeline

    if output is None:
        print_text(text)
    else:
        pipeline.write_output(output, text, kind, workspace.project)


def _as_json(name: str, values: "Sequence[Hit | Candidate]") -> str:
    from l10n.report.harmless import as_json

    return as_json({"version": 1, name: [each.as_dict() for each in values]}) + "\n"


def _tell_import(done: "Imported", on_conflict: str, *, dry_run: bool) -> None:
    """Print the conflicts, and say what became of the rest."""
    from l10n.report import shown

    for each in done.conflicts:
        print_text(f"{each.theirs.place}: term {each.theirs.source!r} ({each.ours.place}): {each.reason}\n")
    for fault in done.found.left_out:
        say(f"left out: {fault}")
    if done.found.not_kept:
        kinds = ", ".join(f"{shown(name)} ({count})" for name, count in done.found.not_kept)
        say(f"a glossary has no column for: {kinds}")
    counts = f"{len(done.merge.added)} new, {len(done.merge.known)} known, {len(done.conflicts)} in conflict"
    if done.stopped:
        say(f"{counts}; nothing was written: say --on-conflict ours or theirs")
    else:
        names = ", ".join(done.changed) or "nothing"
        taken = f" ({on_conflict} hold)" if done.conflicts else ""
        say(f"{counts}{taken}; {'would write' if dry_run else 'wrote'} {names}")
