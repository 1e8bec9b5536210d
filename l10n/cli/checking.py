# SPDX-License-Identifier: MIT
"""The commands about checks: check, rules, rule, fix."""

from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from l10n.cli._app import FailOn, Jobs, colour, fails, print_text, program_urls, program_version, say, track, width
from l10n.cli._commands import app
from l10n.cli._outcome import behind_lines, orphan_lines
from l10n.cli.project import tell_idle
from l10n.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from l10n.config import Project
    from l10n.model import Finding
    from l10n.pipeline import Checked, Gone, Repair, Watch, Workspace
    from l10n.report import Look

FROM_TOP = frozenset({"github", "sarif"})
"""The formats that code hosts read: paths in them start at the top of the repository."""

Names = Annotated[list[str] | None, typer.Option(metavar="NAME", help="Checks or families, with commas; repeatable.")]
Glossaries = Annotated[
    list[Path] | None, typer.Option("--glossary", metavar="FILE", help="Instead of the project's; repeatable.")
]

Keep = Annotated[
    Path | None, typer.Option(metavar="FILE", help="Of a corpus: write the rows that pass at --fail-on there.")
]
Resume = Annotated[bool, typer.Option("--resume", help="Of a corpus: go on where an earlier run has stopped.")]


@app.command()
def check(
    files: Annotated[
        list[str] | None,
        typer.Argument(metavar="[FILE]...", help="PO, TSV, Parquet or JSON lines; by default the project."),
    ] = None,
    *,
    glossary: Glossaries = None,
    select: Names = None,
    ignore: Names = None,
    form: Annotated[
        Literal["text", "json", "jsonl", "sarif", "github", "junit"],
        typer.Option("--format", "-f", help="How to print."),
    ] = "text",
    output: Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write there.")] = None,
    baseline: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Tell only what this file does not hold.")
    ] = None,
    update_baseline: Annotated[
        bool, typer.Option("--update-baseline", help="Write all findings to the file of --baseline, and pass.")
    ] = False,
    changed_since: Annotated[
        str | None, typer.Option(metavar="REV", help="Tell only what is in units that changed since this git revision.")
    ] = None,
    signed: Annotated[
        bool, typer.Option("--signed", help="Also tell what is not as it was signed, and leave with 1.")
    ] = False,
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Ask every check afresh, and remember nothing.")] = False,
    fail_on: Annotated[FailOn, typer.Option(help="Leave with 1 from this level on.")] = "error",
    keep: Keep = None,
    jobs: Jobs = None,
    resume: Resume = False,
) -> None:
    """Check translations; the files given, or all catalogues of the project."""
    from l10n import pipeline
    from l10n.cli._corpora import Wishes, check_one, is_corpus

    if is_corpus(files, keep, resume=resume):
        ((corpus, (name,)),) = file_shares(files, glossary=glossary, select=select, ignore=ignore)
        wishes = Wishes(form, output, keep, jobs, resume, fail_on)
        check_one(corpus, name, wishes, _look(to_terminal=output is None))
        return
    shares = file_shares(files, glossary=glossary, select=select, ignore=ignore)
    for workspace, _ in shares:
        workspace.jobs = jobs
    # What is compared with a baseline or a revision needs the units themselves.
    known = not any((files, glossary, no_cache, baseline, update_baseline, changed_since is not None))
    checked = (
        pipeline.recheck_project(shares[0][0], track=track)
        if known
        else _checked(shares, files=bool(files), no_cache=no_cache)
    )
    if update_baseline:
        checked, baseline = _update_baseline(checked, baseline), None
        if not checked.findings:
            return
    gone: tuple[Gone, ...] = ()
    if baseline is not None:
        checked, gone = pipeline.without_baseline(checked, baseline)
        _tell_gone(gone, baseline)
    if changed_since is not None:
        checked = pipeline.since(checked, changed_since)
    watches = _watched(shares) if signed else []
    checked = replace(checked, findings=pipeline.with_breaches(checked.findings, watches))
    about = shares[0][0]
    _print(checked, form, output, about.project)
    for line in (*behind_lines(checked.behind, about.settings.publish_from), *orphan_lines(checked.orphans)):
        say(line)
    if _fails(checked, gone, watches, fail_on):
        raise typer.Exit(1)


@app.command()
def fix(
    files: Annotated[list[str] | None, typer.Argument(metavar="[PO]...", help="By default the project's.")] = None,
    *,
    glossary: Glossaries = None,
    select: Names = None,
    ignore: Names = None,
    diff: Annotated[bool, typer.Option("--diff", help="Show what would change, and change nothing.")] = False,
) -> None:
    """Repair what needs no judgement; width, quotes, spaces, forbidden terms; numbers only with --select number."""
    from l10n import pipeline
    from l10n.checks import NUMBERS
    from l10n.report import counted

    shares = file_shares(files, glossary=glossary, select=select, ignore=ignore)
    numbers = any(name.partition("-")[0] == NUMBERS for name in apart(select))
    repairs = [
        repair
        for workspace, names in shares
        for repair in pipeline.fix(workspace, names if files else None, numbers=numbers, dry_run=diff)
    ]
    for each in repairs:
        if diff:
            _print_diff(each)
        if each.before != each.after:
            say(f"{'would repair' if diff else 'repaired'} {each.name}: {counted(each.units, 'unit')}")
    if all(each.before == each.after for each in repairs):
        say("nothing to repair")


@app.command()
def rules(
    *, form: Annotated[Literal["text", "markdown"], typer.Option("--format", "-f", help="How to print.")] = "text"
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
    """Show the page of one check; what it finds, why it matters, what to write instead."""
    from l10n.checks import repair_of, select

    for each in select([name]):
        facts = ", ".join(filter(None, [str(each.severity), repair_of(each)]))
        print_text(f"{each.name} ({facts})\n\n{each.page}\n")


@app.command()
def why(
    source: Annotated[str, typer.Argument(help="A Japanese text, or PATH:LINE of a unit.")],
    target: Annotated[str | None, typer.Argument(help="Its English; not with PATH:LINE.")] = None,
    *,
    glossary: Glossaries = None,
    form: Annotated[Literal["text", "json"], typer.Option("--format", "-f", help="How to print.")] = "text",
) -> None:
    """Say which rule judged each number and term of a pair; paired, accepted, excused or refused it."""
    from l10n.pipeline.checking.explaining import explain_pair, explain_place
    from l10n.report import shown
    from l10n.report.harmless import as_json

    ((workspace, _),) = file_shares([source.rpartition(":")[0] or "-" if target is None else "-"], glossary=glossary)
    told = explain_place(source, workspace) if target is None else explain_pair(source, target, workspace)
    if form == "json":
        reasons = [each.as_dict() for each in told.reasons]
        print_text(f"{as_json({'version': 1, 'source': told.source, 'target': told.target, 'reasons': reasons})}\n")
        return
    print_text(f"{shown(told.source)}\n{shown(told.target)}\n")
    for each in told.reasons:
        print_text(f"{shown(str(each))}\n")
    if not told.compared:
        say("there is no English yet, so that nothing is compared")
    elif not told.reasons:
        say("no number, no term of the glossary and no denial stands there")


def _checked(shares: "Sequence[tuple[Workspace, Sequence[str]]]", *, files: bool, no_cache: bool) -> "Checked":
    """The findings in the files, or in the project."""
    from l10n import pipeline

    with ExitStack() as memory:
        for workspace, _ in () if no_cache else shares:
            memory.enter_context(pipeline.remembering(workspace))
        return pipeline.check_files(shares) if files else pipeline.check_project(shares[0][0], track=track)


def _print(checked: "Checked", form: str, output: Path | None, project: "Project") -> None:
    """Print the report, or write it to the file `output`."""
    from l10n import pipeline
    from l10n.report import write

    findings: Iterable[Finding] = checked.findings
    progress = checked.progress
    if form in FROM_TOP:
        findings = pipeline.from_top(pipeline.placed(findings, checked.root), checked.root)
        progress = tuple(pipeline.from_top(progress, checked.root))
    look = _look(to_terminal=output is None)
    pieces = write(form, findings, checked.units, look, progress)
    if output is None:
        for piece in pieces:
            print_text(piece)
    else:
        pipeline.write_output(output, "".join(pieces), "findings", project)
    if form == "github":
        _add_step_summary(checked, look)


def _add_step_summary(checked: "Checked", look: "Look") -> None:
    """Add to what GitHub shows of the run; where that cannot be written, the findings are told all the same."""
    from l10n import pipeline
    from l10n.report import summary, write_step_summary

    try:
        told = summary(checked.findings, checked.units, checked.progress)
        pipeline.add_to_step_summary(write_step_summary(told, look.rules))
    except InputError as error:
        say(f"l10n: {error}")


def _update_baseline(checked: "Checked", path: Path | None) -> "Checked":
    """Write the baseline, and return what none can hold: checks that failed."""
    from l10n import pipeline
    from l10n.report import counted

    if path is None:
        raise typer.BadParameter("name the file with --baseline FILE")
    pipeline.write_baseline(checked, path)
    failed = tuple(each for each in checked.findings if each.failed)
    say(f"{path}: {counted(len(checked.findings) - len(failed), 'finding')}")
    return replace(checked, findings=failed)


def _watched(shares: "Sequence[tuple[Workspace, Sequence[str]]]") -> "list[Watch]":
    """What the signatures of each project's catalogues are worth; how many, is told."""
    from l10n import pipeline
    from l10n.report import counted

    watches = [pipeline.watch(workspace, names, track=track) for workspace, names in shares]
    signed, unsigned = sum(len(each.signed) for each in watches), sum(len(each.unsigned) for each in watches)
    say(f"{counted(signed, 'document')} as signed{f', {unsigned:,} not signed' if unsigned else ''}")
    return watches


def _fails(checked: "Checked", gone: "Sequence[Gone]", watches: "Sequence[Watch]", fail_on: FailOn) -> bool:
    """Whether the command leaves with 1."""
    # What a baseline holds in vain weighs as a warning: the same fault could come back unseen.
    unseen = bool(gone) and fail_on in {"warning", "info"}
    return unseen or not all(each.holds for each in watches) or fails(checked.findings, fail_on)


_GONE = 20
"""Lines about what a baseline holds in vain."""


def _tell_gone(gone: "Sequence[Gone]", baseline: Path) -> None:
    from l10n.report import counted, shown

    name = shown(str(baseline))
    for each in gone[:_GONE]:
        what = f"{counted(each.count, 'finding')} of {shown(each.check)} in {shown(each.path)}"
        say(f"{name}: {what} {'is' if each.count == 1 else 'are'} not there any more")
    if len(gone) > _GONE:
        say(f"{name}: and {len(gone) - _GONE:,} more")
    if gone:
        say(f"{name}: take out what is gone with `--update-baseline`, or the same faults may come back unseen")


def _print_diff(repair: "Repair") -> None:
    """Print how a repaired catalogue differs, as patch programs read it."""
    import difflib

    from l10n.report import shown

    before, after = (text.split("\n") for text in (repair.before, repair.after))
    for line in difflib.unified_diff(before, after, repair.name, repair.name, lineterm=""):
        print_text(f"{shown(line)}\n")


def file_shares(
    names: list[str] | None,
    *,
    glossary: list[Path] | None,
    select: list[str] | None = None,
    ignore: list[str] | None = None,
) -> "Sequence[tuple[Workspace, Sequence[str]]]":
    """The files, each with the project that it lies in, or no files and the project around the working folder."""
    from l10n import pipeline
    from l10n.config import find_project

    opened = partial(_opened, glossary=glossary, select=select, ignore=ignore)
    if names:
        return pipeline.by_project(names, opened)
    project = find_project(Path())
    if not glossary:
        tell_idle(project)
    return [(opened(project), ())]


def _opened(
    project: "Project", *, glossary: list[Path] | None, select: list[str] | None, ignore: list[str] | None
) -> "Workspace":
    """The project at work, with what the command line says of its glossary and its checks."""
    from l10n.pipeline import Workspace

    stated = project.settings.checks
    chosen = replace(stated, select=apart(select) or stated.select, ignore=(*stated.ignore, *apart(ignore)))
    return Workspace(replace(project, settings=replace(project.settings, checks=chosen)), glossary)


def apart(names: list[str] | None) -> tuple[str, ...]:
    """The names in an option that may be repeated and take several with commas between them."""
    return tuple(name for each in names or () for part in each.split(",") if (name := part.strip()))


def _look(*, to_terminal: bool) -> "Look":
    from l10n.checks import checks
    from l10n.report import WIDTH, Look, Rule, address, documentation

    site = documentation(program_urls())
    rules = {
        each.name: Rule(each.name, each.severity, each.page, address(site, each.name)) for each in checks().values()
    }
    return Look(colour() and to_terminal, width() if to_terminal else WIDTH, rules, program_version())
