# SPDX-License-Identifier: MIT
"""The commands about checks: check, rules, rule, fix."""

from dataclasses import replace
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from l10n.cli._app import FailOn, app, colour, fails, print_text, track, width

if TYPE_CHECKING:
    from l10n.pipeline import Workspace
    from l10n.report import Look

Names = Annotated[list[str] | None, typer.Option(metavar="NAME", help="A check or a family; repeatable.")]
Glossaries = Annotated[
    list[Path] | None, typer.Option("--glossary", metavar="FILE", help="Instead of the project's; repeatable.")
]


@app.command()
def check(
    files: Annotated[
        list[str] | None, typer.Argument(metavar="[FILE]...", help="PO or TSV files, or - ; by default the project.")
    ] = None,
    *,
    glossary: Glossaries = None,
    select: Names = None,
    ignore: Names = None,
    form: Annotated[
        Literal["text", "json", "jsonl", "sarif", "github", "junit"], typer.Option("--format", help="How to print.")
    ] = "text",
    output: Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write there.")] = None,
    fail_on: Annotated[FailOn, typer.Option(help="Leave with 1 from this level on.")] = "error",
) -> None:
    """Check translations: the files given, or all catalogues of the project."""
    from l10n import pipeline
    from l10n.report import write

    workspace = checking_workspace(optional=bool(files), glossary=glossary, select=select, ignore=ignore)
    checked = pipeline.check_files(files, workspace) if files else pipeline.check_project(workspace, track=track)
    pieces = write(form, checked.findings, checked.units, _look(to_terminal=output is None))
    if output is None:
        for piece in pieces:
            print_text(piece)
    else:
        pipeline.write_output(output, "".join(pieces))
    if fails(checked.findings, fail_on):
        raise typer.Exit(1)


@app.command()
def rules(
    *, form: Annotated[Literal["text", "markdown"], typer.Option("--format", help="How to print.")] = "text"
) -> None:
    """List the checks: name, level, what it finds."""
    from l10n.checks import checks, pages

    if form == "markdown":
        print_text(pages())
        return
    for each in checks().values():
        print_text(f"{each.name:24} {each.severity!s:8} {each.page.partition(chr(10))[0]}\n")


@app.command()
def rule(name: str) -> None:
    """Show the page of one check: what it finds, why it matters, what to write instead."""
    from l10n.checks import select

    for each in select([name]):
        fixable = ", `l10n fix` mends it" if each.fixes else ""
        print_text(f"{each.name} ({each.severity}{fixable})\n\n{each.page}\n")


def checking_workspace(
    *, optional: bool, glossary: list[Path] | None, select: list[str] | None, ignore: list[str] | None
) -> "Workspace":
    """The project around the working folder, or, where it is `optional` and there is none, one of defaults."""
    from l10n.config import Project, find_project, project_around
    from l10n.pipeline import Workspace

    project = (project_around(Path()) or Project(Path())) if optional else find_project(Path())
    stated = project.settings.checks
    chosen = replace(stated, select=tuple(select or stated.select), ignore=(*stated.ignore, *(ignore or ())))
    return Workspace(replace(project, settings=replace(project.settings, checks=chosen)), glossary)


def _look(*, to_terminal: bool) -> "Look":
    from l10n.checks import checks
    from l10n.report import Look, Rule

    rules = {each.name: Rule(each.name, each.severity, each.page) for each in checks().values()}
    return Look(colour() and to_terminal, width() if to_terminal else 100, rules, version("taiyaku"))
