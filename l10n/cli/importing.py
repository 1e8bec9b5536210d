# SPDX-License-Identifier: MIT
"""The command that takes English from elsewhere: import."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from l10n.cli._app import print_text, say, track
from l10n.cli._commands import app
from l10n.cli.exchanging import ConflictOption, receive
from l10n.cli.project import open_workspace
from l10n.errors import Fault, UsageError

if TYPE_CHECKING:
    from l10n.pipeline import Imported


@app.command("import")
def import_(
    document: Annotated[
        str | None, typer.Argument(metavar="[JA|FILE]", help="A document of the project, or an .xlf or .tmx file.")
    ] = None,
    page: Annotated[Path | None, typer.Argument(metavar="[EN]", help="The same in English, in its format.")] = None,
    *,
    all_: Annotated[bool, typer.Option("--all", help="Every page that lies where the settings have it.")] = False,
    language: Annotated[
        str | None, typer.Option(metavar="LANG", help="Which language the pages are in; by default the first.")
    ] = None,
    on_conflict: ConflictOption = "tell",
    dry_run: Annotated[bool, typer.Option("--dry-run", "-n", help="Only show what would be done.")] = False,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write the report there.")
    ] = None,
) -> None:
    """Take an English page into the catalogue, sentence beside sentence; nothing translated is overwritten."""
    from l10n import pipeline
    from l10n.pipeline.output import before
    from l10n.report.importing import report

    if document is not None and page is None and not all_ and pipeline.is_delivery(document):
        receive(document, on_conflict=on_conflict, dry_run=dry_run)
        return
    if all_ == (document is not None) or (document is None) != (page is None):
        raise UsageError(
            Fault(
                "which pages are to be imported?",
                hint="name a document and its English, an .xlf or .tmx file, or --all",
            )
        )
    wanted = [(document, page)] if document is not None and page is not None else []
    workspace = open_workspace()
    if output is not None:
        before(output, "import", workspace.project)
    done = pipeline.import_pages(
        workspace, wanted, language=language, on_conflict=on_conflict, dry_run=dry_run, track=track
    )
    text = report(done.taken, done.left)
    if output is None:
        print_text(text)
    else:
        pipeline.write_output(output, text, "import", workspace.project)
    _tell(done, dry_run=dry_run)


def _tell(done: "Imported", *, dry_run: bool) -> None:
    for name in done.changed:
        say(f"wrote {name}")
    unsure = sum(each.fuzzy for each in done.taken)
    verb = "would fill" if dry_run else "filled"
    pages = f"{done.pages:,} page{'' if done.pages == 1 else 's'}"
    say(f"{verb} {len(done.taken):,} units from {pages}, {unsure:,} of them fuzzy; {done.kept:,} kept")
    if done.left:
        count = f"{len(done.left):,} sentence{'' if len(done.left) == 1 else 's'}"
        say(f"English that found no place: {count} (see the report)")
