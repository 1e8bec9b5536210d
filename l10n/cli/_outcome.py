# SPDX-License-Identifier: MIT
"""What a step says when it is done: what changed, how far things are, what went wrong, what can be done next."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Annotated

import typer

from l10n.cli._app import colour, fails, print_text, say, width

if TYPE_CHECKING:
    from l10n.catalog import Report
    from l10n.config import Settings
    from l10n.model import Finding
    from l10n.pipeline import Change, Outcome, Translation, Workspace

Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Name every document and file.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say only what is wrong.")]

_HINTS = 3
"""More advice at a time is not read."""
_FATES = ("new", "brought", "fuzzy", "cosmetic", "moved", "revived", "obsolete", "strayed")
_SAID = {"brought": "translated as in other documents", "strayed": "fuzzy for their English was another sentence's"}
"""What is said of a fate that needs more than a word."""
_RENAMED = 5
"""So many renamed catalogues are named without being asked for."""
_NAMED = 12
"""So many files without a document are named in one line."""
_KINDS = {".pot": "template", ".po": "catalogue", ".mo": "compiled catalogue", ".sha256": "list"}


def publish(step: str, workspace: "Workspace", run: Callable[[], "Outcome"], *, verbose: bool, quiet: bool) -> None:
    """Run a step that publishes and print its outcome; leave with 1 when it held something back.

    A step that writes nothing leaves with 1 when it would change anything, too; where it would not, that is remembered
    under the name `step` if it has one, and while all is as it was said at once.
    """
    from l10n import pipeline

    rehearses = bool(step) and isinstance(workspace.store, pipeline.Rehearsal)
    if rehearses and tell_settled(workspace, step, quiet=quiet):
        return
    with pipeline.remembering(workspace):
        outcome = run()
    if _tell_published(outcome, workspace, verbose=verbose, quiet=quiet) and rehearses:
        _remember(outcome, workspace, step)


def _tell_published(outcome: "Outcome", workspace: "Workspace", *, verbose: bool, quiet: bool) -> bool:
    """Print the outcome, and leave with 1 as the step should; True when findings were all that was worth a word."""
    from l10n.pipeline import Rehearsal

    told = _worth_telling(outcome.findings)
    talks = not quiet and not isinstance(workspace.store, Rehearsal)
    _tell_findings(told, outcome.units)
    _say_all(() if quiet else _changes(outcome, verbose=verbose))
    _say_all(_states(outcome, workspace.settings, verbose=verbose) if talks else ())
    differs = tell_files(outcome, workspace, verbose=verbose, quiet=quiet)
    held = _tell_held(outcome, workspace, quiet=quiet)
    if talks:
        tell_hints(told, waiting=[each for each in outcome.translations if each.percent < 100])
    if outcome.incomplete or outcome.foreign or differs or fails(outcome.findings, "error"):
        raise typer.Exit(1)
    return not (held or outcome.stale or outcome.orphans)


def _worth_telling(findings: Iterable["Finding"]) -> "list[Finding]":
    from l10n.model import Severity

    return [each for each in findings if each.severity is not Severity.INFO]


def _tell_held(outcome: "Outcome", workspace: "Workspace", *, quiet: bool) -> bool:
    """Say which pages are stale, stay as they were, or have no document; True when any stays as it was."""
    held = [*_held(outcome), *behind_lines(outcome.behind, workspace.settings.publish_from)]
    _say_all(() if quiet else _stale(outcome))
    _say_all(held)
    _say_all(() if quiet else orphan_lines(outcome.orphans))
    return bool(held)


def _tell_findings(told: Sequence["Finding"], units: int) -> None:
    from l10n.report import Look, write

    if told:
        for piece in write("text", told, units, Look(colour=colour(), width=width())):
            print_text(piece)


def _say_all(lines: Iterable[str]) -> None:
    for line in lines:
        say(line)


def tell_settled(workspace: "Workspace", step: str, *, quiet: bool) -> bool:
    """Say at once that the step would change nothing, where that is remembered of the very same files; else False."""
    from l10n.pipeline import settled

    known = settled(workspace.project, step)
    if known is not None:
        _tell_findings(known.findings, known.units)
        _say_all(() if quiet else (f"nothing would change: {_up_to_date(known.files)}",))
    return known is not None


def _remember(outcome: "Outcome", workspace: "Workspace", step: str) -> None:
    """Keep that the step would change nothing."""
    from l10n.pipeline import Rehearsal, remember_settled

    assert isinstance(workspace.store, Rehearsal)
    told = _worth_telling(outcome.findings)
    remember_settled(workspace.project, step, workspace.store.made, units=outcome.units, findings=told)


def tell_updated(outcome: "Outcome", workspace: "Workspace", *, verbose: bool, quiet: bool) -> None:
    """Print the outcome of a step that publishes nothing; leave with 1 when it wrote nothing and would have."""
    from l10n.pipeline import Rehearsal

    if not quiet:
        _say_all(_changes(outcome, verbose=verbose))
    if tell_files(outcome, workspace, verbose=verbose, quiet=quiet):
        raise typer.Exit(1)
    if isinstance(workspace.store, Rehearsal):
        _remember(outcome, workspace, "update")


def tell_files(outcome: "Outcome", workspace: "Workspace", *, verbose: bool, quiet: bool) -> bool:
    """Say which files were written, or would be by a step that writes nothing; True when any would be."""
    from l10n.pipeline import Rehearsal

    _say_all(workspace.remarks)
    if isinstance(workspace.store, Rehearsal):
        return _tell_changes(workspace.store.changes, len(workspace.store.made), quiet=quiet)
    if not quiet:
        _tell_written(outcome, verbose=verbose)
    return False


def _tell_changes(changes: Sequence["Change"], kept: int, *, quiet: bool) -> bool:
    for each in changes:
        say(f"would {'remove' if each.removed else 'write'} {each.name}: {each.reason}")
    if not changes and not quiet:
        say(f"nothing would change: {_up_to_date(kept)}")
    return bool(changes)


def _tell_written(outcome: "Outcome", *, verbose: bool) -> None:
    """Say which files were written: by name where there is one of its kind, else how many."""
    for verb, files in (("wrote", outcome.changed), ("removed", outcome.removed)):
        for line in _files(files, verbose=verbose):
            say(f"{verb} {line}")
    kept = _up_to_date(len(outcome.kept))
    if not outcome.changed and not outcome.removed:
        say(f"nothing changed: {kept}" if outcome.kept else "nothing changed")
    elif outcome.kept and verbose:
        say(kept)


def _up_to_date(count: int) -> str:
    return f"{count:,} {'file is' if count == 1 else 'files are'} up to date"


def _files(files: Iterable[str], *, verbose: bool) -> Iterator[str]:
    """The files by name where there is one of its kind, else how many there are."""
    groups: dict[str, list[str]] = {}
    for name in files:
        groups.setdefault(_KINDS.get(PurePosixPath(name).suffix, "page"), []).append(name)
    for kind, names in groups.items():
        if verbose or kind != "list":
            yield from names if verbose or len(names) == 1 else [_counted(len(names), kind)]


def behind_lines(names: Iterable[str], least: int) -> Iterator[str]:
    """A line for each published page that stays as it was although its document went on."""
    return (f"behind: {name} stays as it was published: less than {least}% is translated now" for name in names)


def orphan_lines(names: Sequence[str]) -> Iterator[str]:
    """One line for all files that were made from documents that are gone."""
    if names:
        more = f" and {len(names) - _NAMED:,} more" if len(names) > _NAMED else ""
        listed = ", ".join(names[:_NAMED])
        yield f"without a document: {listed}{more}; `l10n prune --orphans` removes what a document has left behind"


def tell_hints(findings: Sequence["Finding"], waiting: Sequence["Translation"] = ()) -> None:
    """Say what can be done about the findings and about documents that are `waiting` for a translator."""
    for _, line in zip(range(_HINTS), _hints(findings, waiting), strict=False):
        say(f"hint: {line}")


def _hints(findings: Sequence["Finding"], waiting: Sequence["Translation"]) -> Iterator[str]:
    from l10n.checks import checks, repair_of

    known = [each for each in findings if each.check in checks()]
    repaired = sum(each.suggestion is not None and "`l10n fix` " in repair_of(checks()[each.check]) for each in known)
    if repaired:
        yield f"{repaired} can be repaired: l10n fix --diff shows how, l10n fix does it"
    if known:
        name = max(known, key=lambda each: each.severity.weight).check
        yield f"what {name} means and how to mend it: l10n rule {name}"
        yield f"right as it is? say so in a comment of the unit: # l10n: ignore[{name}] why"
    if waiting:
        more = f" and {len(waiting) - 1} more" if len(waiting) > 1 else ""
        yield f"translate {waiting[0].catalogue}{more} in Poedit or any editor, then run l10n build"


def _changes(outcome: "Outcome", *, verbose: bool) -> Iterator[str]:
    """What became of the units whose documents were renamed or changed."""
    yield from _renamings([each for each in outcome.translations if each.origin], verbose=verbose)
    reports = [(each.catalogue, each.report) for each in outcome.translations]
    named = reports if verbose else []
    yield from (f"{name}: {fates}" for name, report in named if (fates := _fates([report])))
    if not verbose and (fates := _fates([report for _, report in reports])):
        yield f"units: {fates}"
    if relocated := sum(report.relocated for _, report in reports):
        yield f"{_counted(relocated, 'catalogue')} renewed once: the references are as the setting `references` says"
    yield from _kept([report for _, report in reports], verbose=verbose)


def _kept(reports: Iterable["Report"], *, verbose: bool) -> Iterator[str]:
    """Which translations are kept although their sources were edited."""
    kept = [change for report in reports for change in report.changes if change.cosmetic]
    if verbose:
        yield from (f"kept, for only the form changed: {each.before} → {each.after}" for each in kept)
    elif kept:
        yield f"{_counted(len(kept), 'translation')} kept, for only the form of the source changed (-v names them)"


def _renamings(moved: Sequence["Translation"], *, verbose: bool) -> Iterator[str]:
    """Which catalogues were renamed, and how many of their translations are kept."""
    kept = were = 0
    for each in moved:
        one, all_of_it = each.origin.kept(each.catalog) if each.origin else (0, 0)
        kept, were = kept + one, were + all_of_it
        if each.origin and (verbose or len(moved) <= _RENAMED):
            counted = f": {one:,} of {all_of_it:,} translations kept" if all_of_it else ""
            yield f"{each.catalogue}: renamed from {each.origin.document}{counted}"
    if len(moved) > _RENAMED and not verbose:
        yield f"{_counted(len(moved), 'catalogue')} renamed: {kept:,} of {were:,} translations kept (-v names them)"


def _fates(reports: Iterable[object]) -> str:
    counts: Counter[str] = Counter()
    for report in reports:
        counts.update({name: getattr(report, name) for name in _FATES})
    return ", ".join(f"{counts[name]:,} {_SAID.get(name, name)}" for name in _FATES if counts[name])


def _states(outcome: "Outcome", settings: "Settings", *, verbose: bool) -> Iterator[str]:
    """How far the documents are, and how many of them are published."""
    from l10n.pipeline.surveys.state import status_of
    from l10n.report.status import total

    states = [status_of(each, outcome.findings) for each in outcome.translations]
    held = {*outcome.withheld, *outcome.incomplete, *outcome.unripe, *outcome.behind, *outcome.foreign}
    for translation, state in zip(outcome.translations, states, strict=True) if verbose else ():
        late = translation.rendered in held
        yield f"{state.document} ({state.language}): {_state(state)}; {'not published' if late else 'published'}"
    out = [each for each in outcome.translations if each.rendered not in held]
    parts = [_published(len(out), len(states)), *_waiting(outcome, settings, len(states)), *_gaps(out, settings)]
    yield f"{_counted(len(states), 'document')}, {_state(total(states))}; {', '.join(parts)}"


def _published(count: int, of: int) -> str:
    return f"{count} of {of} published" if of > 1 else ["not published", "published"][count]


def _waiting(outcome: "Outcome", settings: "Settings", of: int) -> Iterator[str]:
    """How many of so many documents wait until more of them is translated."""
    if waiting := len(outcome.unripe) + len(outcome.behind):
        subject = f"{waiting} wait" if waiting > 1 else "1 waits" if of > 1 else "it waits"
        yield f"{subject} for {settings.publish_from}% to be translated"


def _gaps(out: Sequence["Translation"], settings: "Settings") -> Iterator[str]:
    """How many units of the published documents have no translation of their own."""
    if stale := sum(len(each.stale) for each in out):
        yield f"{_counted(stale, 'unit')} in the English of before"
    if gaps := sum(not entry.translated for each in out for entry in each.catalog.live) - stale:
        yield f"{_counted(gaps, 'unit')} {_INSTEAD[settings.untranslated]}"


_INSTEAD = {"source": "in Japanese", "omit": "left out", "error": "missing"}
"""What stands on a page in the place of a unit that is not translated."""


def _state(state: object) -> str:
    counts = [(name, getattr(state, name)) for name in ("translated", "fuzzy", "untranslated")]
    told = ", ".join(f"{count:,} {name}" for name, count in counts if count or name == "translated")
    return f"{_counted(state.units, 'unit')}: {told}"  # type: ignore[attr-defined]


def _stale(outcome: "Outcome") -> Iterator[str]:
    """Which pages hold English of before the Japanese was changed."""
    for name, count in outcome.stale:
        yield f"stale: {name}: {_counted(count, 'sentence')} in the English of before the Japanese was changed"


def _held(outcome: "Outcome") -> Iterator[str]:
    """What stays as it was, and why."""
    for name in outcome.withheld:
        yield f"not published because of errors: {name}"
    for name in outcome.incomplete:
        yield f"not published because units are not translated: {name}"
    for name in outcome.foreign:
        said = "`l10n import --all` takes it in, --overwrite replaces it"
        yield f"left alone: {name} was made or changed by a person; {said}"


def _counted(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
