# SPDX-License-Identifier: MIT
"""Leaves out findings that are not new: those of a baseline, and those in units that a revision had already."""

import os
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from l10n import files
from l10n.checks import Known, OldBaselineError, Pairs, baseline, known, parse_baseline, together, without_known
from l10n.errors import Fault, InputError, L10nError
from l10n.model import Entry, Finding
from l10n.pipeline.belonging import STDIN_SHOWN, seen_from
from l10n.pipeline.checking.pairs import Checked, parse
from l10n.pipeline.history.git import top_of
from l10n.pipeline.history.revisions import Revision
from l10n.pipeline.output import before, write_output
from l10n.report.harmless import as_json

_Key: TypeAlias = tuple[str | None, str, str]


@dataclass(frozen=True, slots=True)
class Gone:
    """Findings of one check in one file that a baseline holds and nobody finds any more."""

    check: str
    path: str
    """As the baseline has it."""
    count: int


def without_baseline(checked: Checked, path: Path) -> tuple[Checked, tuple[Gone, ...]]:
    """The findings that the baseline in the file at `path` does not hold, and what it holds in vain.

    Raises InputError when it cannot be read.
    """
    data = files.read_if_there(path)
    if data is None:
        raise InputError(Fault("is missing", str(path), hint="write it with `--update-baseline`"))
    held = parse_baseline(files.decode(data, str(path)), str(path))
    new, left = without_known(_named(checked, path), held)
    gone: Counter[tuple[str, str]] = Counter()
    for each in filter(_looked_for(checked, path), left):
        gone[each.path, each.check] += left[each]
    told = tuple(Gone(check, name, count) for (name, check), count in sorted(gone.items()))
    return replace(checked, findings=tuple(new)), told


def write_baseline(checked: Checked, path: Path) -> None:
    """Make all findings the baseline in the file at `path`; what it holds of files and checks not asked about stays.

    Checks that failed are not held: nothing is known of their pairs.
    Raises InputError for a file that is no baseline.
    """
    is_looked_for = _looked_for(checked, path)
    held = Counter({each: count for each, count in _held(path).items() if not is_looked_for(each)})
    held.update(known(finding, name) for name, finding in _named(checked, path) if not finding.failed)
    write_output(path, f"{as_json(baseline(held), indent=1)}\n", "baseline")


def since(checked: Checked, name: str) -> Checked:
    """The findings in units that are new or different since the revision that each file's repository calls `name`.

    Raises UsageError when one has no such revision, InputError when a file cannot be read there.
    """
    revisions: dict[Path | None, Revision] = {}
    unchanged = {}
    for pairs in checked.catalogues:
        path = checked.root / pairs.path
        top = top_of(path.parent)
        if top not in revisions:
            revisions[top] = Revision(name, path.parent)
        unchanged[pairs.path] = _unchanged(pairs, revisions[top].read(path))
    told = (each for each in checked.findings if each.failed or _key(each) not in unchanged.get(each.path, ()))
    return replace(checked, findings=tuple(told))


def _held(path: Path) -> "Counter[Known]":
    """What the baseline at `path` holds; nothing where there is none, or one of an older form.

    Raises InputError for a file that a baseline may not replace.
    """
    data = before(path, "baseline") if path.is_file() else None
    try:
        return parse_baseline(files.decode(data, str(path)), str(path)) if data else Counter()
    except OldBaselineError:
        return Counter()


def _named(checked: Checked, path: Path) -> Iterator[tuple[str, Finding]]:
    """The findings, each with the path of its file seen from the baseline at `path`, wherever the command was run."""
    names: dict[str, str] = {}
    for each in checked.findings:
        if each.path not in names:
            names[each.path] = seen_from(path.parent, each.path, checked.root)
        yield names[each.path], each


def _looked_for(checked: Checked, path: Path) -> Callable[[Known], bool]:
    """Whether a finding of the baseline at `path` would have been found if it were there still."""
    seen = {seen_from(path.parent, each.path, checked.root) for each in checked.catalogues}

    def is_looked_for(each: Known) -> bool:
        if each.path in seen:
            return each.check in checked.heard
        return each.path not in {"", STDIN_SHOWN} and not os.path.lexists(path.parent / each.path)

    return is_looked_for


def _unchanged(pairs: Pairs, data: bytes | None) -> set[_Key]:
    """What findings may name that stands in the catalogue as it stood in `data`."""
    try:
        before = parse(data, pairs.path) if data else None
    except L10nError:
        return set()
    if before is None:
        return set()
    known = {tuple(map(_identity, units)) for units in _sentences(before)}
    # A finding stands at one unit of a joined sentence and speaks of them all.
    same = {_key(each) for units in _sentences(pairs) if tuple(map(_identity, units)) in known for each in units}
    units_before, units = (set(map(_identity, each.entries)) for each in (before, pairs))
    as_a_whole = before.header == pairs.header and units <= units_before
    return {*same, (None, "", "")} if as_a_whole else same


def _sentences(pairs: Pairs) -> Iterator[tuple[Entry, ...]]:
    """The units, those whose English is one sentence together."""
    yield from together(each for each in pairs.entries if not each.obsolete)
    yield from ((each,) for each in pairs.entries if each.obsolete)


def _identity(entry: Entry) -> tuple[object, ...]:
    return entry.context, entry.source, entry.target, entry.plural_targets, entry.fuzzy, entry.obsolete


def _key(told: Finding | Entry) -> _Key:
    return told.context, told.source, told.target
