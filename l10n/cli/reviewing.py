# SPDX-License-Identifier: MIT
"""The commands for people who read the translation: review, apply."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from l10n.cli._app import FailOn, colour, fails, print_text, say, track, width
from l10n.cli._commands import app
from l10n.cli.project import open_workspace

if TYPE_CHECKING:
    from l10n.pipeline import Applied


@app.command()
def review(
    documents: Annotated[
        list[str] | None, typer.Argument(metavar="[DOCUMENT]...", help="Which documents; by default all.")
    ] = None,
    *,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FILE", help="Write it there.")] = Path(
        "review.html"
    ),
    changed_since: Annotated[str, typer.Option(metavar="REV", help="Mark what changed since this git revision.")] = "",
    language: Annotated[
        str | None, typer.Option(metavar="LANG", help="Into which language; by default the project's first.")
    ] = None,
) -> None:
    """Write one HTML file with both languages side by side; it shows what the checks found."""
    from l10n import pipeline
    from l10n.report.review import page

    workspace = open_workspace()
    with pipeline.remembering(workspace):
        values = pipeline.review(workspace, documents or (), language=language, since=changed_since, track=track)
    changed = pipeline.write_output(output, page(values), "review", workspace.project)
    say(f"wrote {output}" if changed else f"nothing changed: {output} is up to date")


@app.command("apply")
def apply_(
    patch: Annotated[str, typer.Argument(help="What the review page saved, or - for standard input.")],
    *,
    dry_run: Annotated[bool, typer.Option("--dry-run", "-n", help="Only show what would be done.")] = False,
    fail_on: Annotated[FailOn, typer.Option(help="Leave with 1 from this level on.")] = "error",
) -> None:
    """Put a reader's suggestions into the catalogues and check them; what changed meanwhile is refused."""
    from l10n import pipeline

    workspace = open_workspace()
    with pipeline.remembering(workspace):
        applied = pipeline.apply(workspace, patch, dry_run=dry_run, track=track)
    _tell(applied, dry_run=dry_run)
    if applied.refused or fails(applied.findings, fail_on):
        raise typer.Exit(1)


_REFUSALS = 100
"""Refusals that are told one by one."""


def _tell(applied: "Applied", *, dry_run: bool) -> None:
    from l10n.report import Look, write
    from l10n.report.harmless import clipped, shown

    if applied.findings:
        units = len(applied.entries)
        for piece in write("text", applied.findings, units, Look(colour=colour(), width=width())):
            print_text(piece)
    for path, entry in applied.entries:
        say(f"{'would put' if dry_run else 'put'} into {shown(path)}:{entry.line}: {clipped(entry.target, 60)}")
    for refusal in applied.refused[:_REFUSALS]:
        change = refusal.change
        say(f"refused: {clipped(change.path, 100)}: {clipped(change.source, 60)}: {refusal.reason}")
    if len(applied.refused) > _REFUSALS:
        say(f"refused: {len(applied.refused) - _REFUSALS} more")
    if not applied.entries:
        say("nothing changed")
