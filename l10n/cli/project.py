# SPDX-License-Identifier: MIT
"""The commands that work on a project: init, build and its steps, status, normalize, prune."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from l10n.cli._app import Jobs, colour, print_text, say, track, width
from l10n.cli._commands import app
from l10n.cli._outcome import Quiet, Verbose, behind_lines, orphan_lines, publish, tell_settled, tell_updated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from l10n.config import Project
    from l10n.model import Entry
    from l10n.pipeline import Orphan, Workspace
    from l10n.pipeline.scaffold import Laid
    from l10n.report.trailing import Trail

Untranslated = Annotated[
    Literal["source", "omit", "error"] | None,
    typer.Option(help="What stands where a translation is missing; by default what the settings say."),
]
Force = Annotated[
    bool, typer.Option("--force", help="Publish even what has errors or is translated less than `publish-from` asks.")
]
Check = Annotated[
    bool,
    typer.Option("--check", help="Write nothing, name what would change and why; leave with 1 if anything would."),
]
Overwrite = Annotated[
    bool, typer.Option("--overwrite", help="Replace pages that a person made or changed, without a way back.")
]


@app.command()
def init(
    folder: Annotated[Path, typer.Argument(help="Where; it is made when it is not there.")] = Path(),
    *,
    git: Annotated[bool, typer.Option("--git", help="Say in .gitattributes how git merges catalogues, too.")] = False,
) -> None:
    """Lay down the folders and settings of a translated project; nothing is overwritten."""
    from l10n import pipeline

    laid = pipeline.init(folder)
    if laid.site:
        count = f"{laid.site.documents} document{'' if laid.site.documents == 1 else 's'} in Japanese"
        say(f"recognised {laid.site.generator}: {count}")
        for layout in laid.site.layouts:
            say(f"  {layout.source} → {layout.target}")
    for name in laid.made:
        say(f"made {name}")
    if git:
        fresh, driver = pipeline.init_git(folder)
        for line in fresh:
            say(f".gitattributes: {line}")
        say(f"tell git in each clone: {driver}")
    say(_next(laid))


def _next(laid: "Laid") -> str:
    if laid.site:
        return "run `l10n build`; [[layout]] in l10n.toml says where the English goes"
    return "put documents into locales/ja and run `l10n build`" if laid.made else "everything is there already"


@app.command()
def build(
    *,
    untranslated: Untranslated = None,
    overwrite: Overwrite = False,
    check: Check = False,
    jobs: Jobs = None,
    verbose: Verbose = False,
    quiet: Quiet = False,
) -> None:
    """Do the main job: extract, update, check, compile and render; nothing broken is published."""
    from l10n import pipeline

    workspace = open_workspace(check=check, untranslated=untranslated)
    workspace.jobs = jobs
    run = partial(pipeline.build_all, workspace, overwrite=overwrite, track=track)
    publish("" if overwrite else "build", workspace, run, verbose=verbose, quiet=quiet)


@app.command()
def extract(*, verbose: Verbose = False, quiet: Quiet = False) -> None:
    """Write the template (.pot) of every document."""
    from l10n import pipeline

    workspace = open_workspace()
    tell_updated(pipeline.extract(workspace, track=track), workspace, verbose=verbose, quiet=quiet)


@app.command()
def update(
    *,
    cosmetic: Annotated[
        Literal["keep", "fuzzy"] | None,
        typer.Option(help="What becomes of a translation when only the form of its source changed."),
    ] = None,
    check: Check = False,
    verbose: Verbose = False,
    quiet: Quiet = False,
) -> None:
    """Bring the catalogues (.po) up to date; no translation and no comment is lost."""
    from l10n import pipeline

    workspace = open_workspace(check=check, cosmetic=cosmetic)
    if check and tell_settled(workspace, "update", quiet=quiet):
        return
    outcome = pipeline.update(workspace, track=track)
    tell_updated(outcome, workspace, verbose=verbose, quiet=quiet)


@app.command("compile")
def compile_(*, force: Force = False, check: Check = False, verbose: Verbose = False, quiet: Quiet = False) -> None:
    """Write the .mo of every catalogue that has no errors."""
    from l10n import pipeline

    workspace = open_workspace(check=check)
    run = partial(pipeline.compile_all, workspace, force=force, track=track)
    publish("" if force else "compile", workspace, run, verbose=verbose, quiet=quiet)


@app.command()
def render(
    *,
    untranslated: Untranslated = None,
    force: Force = False,
    overwrite: Overwrite = False,
    check: Check = False,
    verbose: Verbose = False,
    quiet: Quiet = False,
) -> None:
    """Write the translated text of every document that has no errors."""
    from l10n import pipeline

    workspace = open_workspace(check=check, untranslated=untranslated)
    run = partial(pipeline.render_all, workspace, force=force, overwrite=overwrite, track=track)
    publish("" if force or overwrite else "render", workspace, run, verbose=verbose, quiet=quiet)


@app.command()
def status(
    *,
    form: Annotated[Literal["text", "json"], typer.Option("--format", "-f", help="How to print it.")] = "text",
    fail_under: Annotated[
        int | None,
        typer.Option(min=0, max=100, metavar="PERCENT", help="Leave with 1 when a document is translated less."),
    ] = None,
    badge: Annotated[Path | None, typer.Option(metavar="FILE", help="Write an SVG badge there.")] = None,
    git: Annotated[
        bool, typer.Option("--git", help="Say which sentences wait, since which commits, and whose these are.")
    ] = False,
) -> None:
    """Show how far each document is; units, characters, words, translated, fuzzy, untranslated, findings."""
    from l10n import pipeline
    from l10n.config import find_project
    from l10n.report import status as shown
    from l10n.report.trailing import trail_lines

    project = find_project(Path())
    tell_idle(project)
    survey = pipeline.survey(project, track=track)
    states = survey.documents
    trails = _trails(project) if git else ()
    if form == "json":
        print_text(shown.status_json(states, trails))
    else:
        print_text(shown.status_table(states, width=width(), colour=colour()))
        print_text("".join(f"{line}\n" for each in trails for line in trail_lines(each, width())))
    late = [f"{each.document} ({each.language})" for each in states if each.behind]
    for line in (*behind_lines(late, project.settings.publish_from), *orphan_lines(survey.orphans)):
        say(line)
    if badge is not None:
        pipeline.write_output(badge, shown.badge(shown.total(states).percent), "badge", project)
    if fail_under is not None and any(each.percent < fail_under for each in states):
        raise typer.Exit(1)


def _trails(project: "Project") -> "Sequence[Trail]":
    from l10n import pipeline

    workspace = pipeline.Workspace(project)
    found = pipeline.trails(workspace, track)
    _tell_shallow(workspace)
    return found


def _tell_shallow(workspace: "Workspace") -> None:
    from l10n import pipeline

    if pipeline.is_shallow(workspace):
        say("this clone is shallow: what it knows first may be older; `git fetch --unshallow` brings the rest")


@app.command()
def find(
    text: Annotated[str, typer.Argument(metavar="TEXT", help="Words in Japanese or in English.")],
    *,
    limit: Annotated[int, typer.Option(min=0, metavar="N", help="At most so many units; 0 for all.")] = 20,
    form: Annotated[Literal["text", "json"], typer.Option("--format", "-f", help="How to print it.")] = "text",
) -> None:
    """Show how words were translated, and where; spellings and inflections are one."""
    from l10n import pipeline
    from l10n.report.concordance import found_json, found_lines

    found = pipeline.find(open_workspace(), text, limit=limit, track=track)
    if form == "json":
        print_text(found_json(found))
        return
    print_text("".join(f"{line}\n" for line in found_lines(found, width())))
    if not found:
        say("no unit says that")
    elif limit and len(found) == limit:
        say(f"no more than {limit:,} are shown; --limit 0 shows all")


@app.command()
def drift(
    *,
    since: Annotated[str, typer.Option(metavar="REV", help="Only what changed after this commit.")] = "",
    form: Annotated[Literal["text", "json"], typer.Option("--format", "-f", help="How to print it.")] = "text",
) -> None:
    """Tell where English changed, when and by whom; also terms that pages still have as they were."""
    from l10n import pipeline
    from l10n.report.drift import drift_json, drift_lines

    workspace = open_workspace()
    found = pipeline.drift(workspace, since=since, track=track)
    _tell_shallow(workspace)
    if form == "json":
        print_text(drift_json(found))
        return
    print_text("".join(f"{line}\n" for line in drift_lines(found, width())))
    if not found.shifts and not found.rows:
        say("no translated sentence has other English than before")


@app.command()
def normalize(files: Annotated[list[str] | None, typer.Argument(metavar="[PO]...")] = None) -> None:
    """Rewrite catalogues as `msgcat --no-wrap` does; the project's, or the ones named."""
    from l10n import pipeline

    _tell_names("rewrote", pipeline.normalize(files) if files else pipeline.normalize_all(open_workspace()))


@app.command()
def prune(
    *,
    orphans: Annotated[
        bool, typer.Option("--orphans", help="Remove the catalogues and pages whose document is gone instead.")
    ] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", "-n", help="Only show what would go.")] = False,
) -> None:
    """Remove obsolete units, or what documents have left; what goes is printed."""
    from l10n import pipeline

    if orphans:
        _tell_pruned(pipeline.prune_orphans(open_workspace(), dry_run=dry_run), dry_run=dry_run)
        return
    for name, entries in pipeline.prune(open_workspace(), dry_run=dry_run):
        for entry in entries:
            print_text(f"{name}: {_everything(entry)}\n")


def _tell_pruned(orphans: "Sequence[Orphan]", *, dry_run: bool) -> None:
    for each in orphans:
        for entry in each.entries:
            print_text(f"{each.name}: {_everything(entry)}\n")
        if each.edited:
            say(f"left alone: {each.name} was changed by a person; remove it by hand if nobody needs it")
        else:
            print_text(f"{'would remove' if dry_run else 'removed'} {each.name}\n")
    if not orphans:
        say("nothing to remove")


def _everything(entry: "Entry") -> str:
    """All that goes with a unit, in one line."""
    forms = (entry.target, *entry.plural_targets[1:])
    parts = [f"{entry.source!r} = {' | '.join(map(repr, forms))}"]
    named = (
        ("context", entry.context),
        ("plural", entry.plural),
        ("before", entry.previous),
        ("context before", entry.previous_context),
        ("plural before", entry.previous_plural),
    )
    parts += [f"{name} {text!r}" for name, text in named if text is not None]
    parts += [f"# {comment}" for comment in entry.comments]
    return "; ".join((*parts, *(["fuzzy"] if entry.fuzzy else [])))


def open_workspace(*, check: bool = False, **overruled: object) -> "Workspace":
    """The project that the working folder lies in; what is named and not None overrules its settings.

    With `check` its steps write nothing and remember what they would change.
    """
    from l10n.config import find_project
    from l10n.pipeline import Rehearsal, Workspace

    project = find_project(Path())
    tell_idle(project)
    stated = {name: value for name, value in overruled.items() if value is not None}
    store = Rehearsal(project.root) if check else None
    settings = replace(project.settings, **stated)  # type: ignore[arg-type]
    return Workspace(replace(project, settings=settings), store=store)


def tell_idle(project: "Project") -> None:
    """Tell of patterns in the settings that match nothing, where nothing else would tell."""
    from l10n.config import idle_globs

    for fault in idle_globs(project):
        say(f"note: {fault}")


def _tell_names(verb: str, names: "tuple[str, ...]") -> None:
    for name in names:
        say(f"{verb} {name}")
    if not names:
        say("nothing changed")
