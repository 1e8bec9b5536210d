# SPDX-License-Identifier: MIT
"""The commands about the glossary: terms match, lint, fix, mine, export, import."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from l10n.cli._app import app, print_text, say
from l10n.cli.project import open_workspace

if TYPE_CHECKING:
    from l10n.pipeline.exchange import Imported

terms = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="The glossary at work.")
app.add_typer(terms, name="terms")

FormName = Literal["tbx", "tbx2", "omegat", "weblate"]
Output = Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write there.")]


@terms.command("export")
def export_(
    form: Annotated[FormName, typer.Argument(help="tbx is edition 3, tbx2 edition 2.")],
    *,
    output: Output = None,
) -> None:
    """Write the project's glossary in the form of another tool."""
    from l10n import pipeline
    from l10n.pipeline.exchange import export_terms

    text = export_terms(open_workspace(), form)
    if output is None:
        print_text(text)
    else:
        pipeline.write_output(output, text)


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
    from l10n.pipeline.exchange import import_terms

    done = import_terms(open_workspace(), file, form=form, into=into, on_conflict=on_conflict, dry_run=dry_run)
    _tell_import(done, on_conflict, dry_run=dry_run)
    if done.stopped:
        raise typer.Exit(1)


def _tell_import(done: "Imported", on_conflict: str, *, dry_run: bool) -> None:
    """Print the conflicts, and say what became of the rest."""
    for each in done.conflicts:
        print_text(f"{each.theirs.place}: term {each.theirs.source!r} ({each.ours.place}): {each.reason}\n")
    for fault in done.found.left_out:
        say(f"left out: {fault}")
    if done.found.not_kept:
        kinds = ", ".join(f"{name} ({count})" for name, count in done.found.not_kept)
        say(f"a glossary has no column for: {kinds}")
    counts = f"{len(done.merge.added)} new, {len(done.merge.known)} known, {len(done.conflicts)} in conflict"
    if done.stopped:
        say(f"{counts}; nothing was written: say --on-conflict ours or theirs")
    else:
        names = ", ".join(done.changed) or "nothing"
        taken = f" ({on_conflict} hold)" if done.conflicts else ""
        say(f"{counts}{taken}; {'would write' if dry_run else 'wrote'} {names}")
