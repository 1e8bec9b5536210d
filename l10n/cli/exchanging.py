# SPDX-License-Identifier: MIT
"""Files for agencies and other tools, and what comes back from them: export, and import of such a file."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from l10n.cli._app import print_text, program_version, say, track, width
from l10n.cli._commands import app
from l10n.cli.project import open_workspace

if TYPE_CHECKING:
    from l10n.exchange.bases import OnConflict
    from l10n.pipeline import Received

ConflictOption = Annotated[
    Literal["tell", "ours", "theirs"],
    typer.Option("--on-conflict", help="Whose English holds where both sides have changed it."),
]


@app.command()
def export(
    documents: Annotated[list[str] | None, typer.Argument(metavar="[DOC]...", help="By default all.")] = None,
    *,
    to: Annotated[Literal["xliff12", "xliff21", "tmx"], typer.Option("--to", help="XLIFF, or a translation memory.")],
    output: Annotated[Path, typer.Option("--output", "-o", metavar="DIR", help="Write a file a document there.")],
    language: Annotated[str | None, typer.Option(metavar="LANG", help="Only this language.")] = None,
    only_open: Annotated[bool, typer.Option("--open", help="Only units that are not translated.")] = False,
) -> None:
    """Write units for agencies and other tools; a file a document."""
    from l10n import pipeline
    from l10n.report import counted

    done = pipeline.export(
        open_workspace(),
        to,
        output,
        documents or (),
        language=language,
        only_open=only_open,
        version=program_version(),
        track=track,
    )
    for line in done.left_out:
        say(f"left out: {line}")
    for name in done.files:
        say(f"wrote {name}")
    say(f"{counted(done.units, 'unit')} in {counted(len(done.files), 'file')}")


@app.command()
def package(
    documents: Annotated[list[str] | None, typer.Argument(metavar="[DOC]...", help="By default all.")] = None,
    *,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="DIR", help="Write a package a language there.")],
    to: Annotated[
        Literal["xliff12", "xliff21"], typer.Option("--to", help="The version of XLIFF that the agency works with.")
    ] = "xliff12",
    language: Annotated[str | None, typer.Option(metavar="LANG", help="Only this language.")] = None,
) -> None:
    """Pack what is open for an agency, with memory and glossary; a zip a language."""
    from l10n import pipeline
    from l10n.report import counted

    done = pipeline.pack(
        open_workspace(), output, documents or (), form=to, language=language, version=program_version(), track=track
    )
    for line in done.left_out:
        say(f"left out: {line}")
    for name in done.files:
        say(f"wrote {name}")
    say(f"{counted(done.units, 'open unit')} of {counted(done.documents, 'document')}")


@app.command("receive")
def receive_(
    package_: Annotated[str, typer.Argument(metavar="ZIP", help="The package as the agency sent it back.")],
    *,
    on_conflict: ConflictOption = "tell",
    dry_run: Annotated[bool, typer.Option("--dry-run", "-n", help="Only show what would be done.")] = False,
) -> None:
    """Take a package of an agency back, unit by unit; what does not fit is told and left out."""
    from l10n import pipeline

    done = pipeline.receive_package(open_workspace(), package_, on_conflict=on_conflict, dry_run=dry_run, track=track)
    _tell(done, dry_run=dry_run)


@app.command()
def estimate(
    documents: Annotated[list[str] | None, typer.Argument(metavar="[DOC]...", help="By default all.")] = None,
    *,
    form: Annotated[Literal["text", "json", "csv"], typer.Option("--format", "-f", help="How to print it.")] = "text",
    language: Annotated[str | None, typer.Option(metavar="LANG", help="Only this language.")] = None,
) -> None:
    """Reckon the work: what is repeated, near to translated, or new; terms and days."""
    from l10n import pipeline
    from l10n.report.estimate import estimate_csv, estimate_json, estimate_table

    found = pipeline.estimate(open_workspace(), documents or (), language=language, track=track)
    if form == "text":
        print_text("".join(f"{line}\n" for line in estimate_table(found, width())))
    else:
        print_text(estimate_json(found) if form == "json" else estimate_csv(found))


def receive(name: str, *, on_conflict: "OnConflict", dry_run: bool) -> None:
    """Take a delivered file into the catalogues and say what became of it; leave with 1 for what was left out."""
    from l10n import pipeline

    done = pipeline.receive(open_workspace(), name, on_conflict=on_conflict, dry_run=dry_run, track=track)
    _tell(done, dry_run=dry_run)


def _tell(done: "Received", *, dry_run: bool) -> None:
    """Say what was taken and left out, and leave with 1 where anything was."""
    from l10n.report import counted, shown

    for line in done.told:
        say(f"left out: {shown(line)}")
    for line in done.replaced:
        say(f"{'would replace' if dry_run else 'replaced'}: {shown(line)}")
    for path in done.changed:
        say(f"wrote {path}")
    fuzzy = sum(entry.fuzzy for _, entry in done.taken)
    verb = "would take" if dry_run else "took"
    kept = f"; kept: {done.kept:,}" if done.kept else ""
    say(f"{verb} {counted(len(done.taken), 'unit')}, {fuzzy:,} of them fuzzy; unchanged: {done.same:,}{kept}")
    if done.conflicts:
        say(f"{counted(done.conflicts, 'unit')} in conflict: say --on-conflict ours or theirs")
    if done.told:
        raise typer.Exit(1)
