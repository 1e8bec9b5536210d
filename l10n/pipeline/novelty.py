# SPDX-License-Identifier: MIT
"""Leaves out findings that are not new: those of a baseline, and those in units that a revision had already."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

from l10n import files
from l10n.checks import Pairs, baseline, joined, parse_baseline, without_known
from l10n.errors import Fault, InputError, L10nError
from l10n.model import Entry, Finding
from l10n.pipeline.output import write_output
from l10n.pipeline.pairs import Checked, parse
from l10n.pipeline.revisions import Revision

_Key: TypeAlias = tuple[str | None, str, str]


def without_baseline(checked: Checked, path: Path) -> Checked:
    """The findings that the baseline in the file at `path` does not hold; raises InputError when it cannot be read."""
    if not path.exists():
        raise InputError(Fault("is missing", str(path), hint="write it with `--update-baseline`"))
    known = parse_baseline(files.decode(files.read(path), str(path)), str(path))
    return replace(checked, findings=tuple(without_known(checked.findings, known)))


def write_baseline(checked: Checked, path: Path) -> None:
    """Make all findings the baseline in the file at `path`."""
    write_output(path, baseline(checked.findings), "baseline")


def since(checked: Checked, revision: Revision, root: Path) -> Checked:
    """The findings in units that are new or different since the revision; `root` is where their paths start."""
    unchanged = {pairs.path: _unchanged(pairs, revision.read(root / pairs.path)) for pairs in checked.catalogues}
    told = (each for each in checked.findings if _key(each) not in unchanged.get(each.path, ()))
    return replace(checked, findings=tuple(told))


def _unchanged(pairs: Pairs, data: bytes | None) -> set[_Key]:
    """What findings may name that stands in the catalogue as it stood in `data`."""
    try:
        before = parse(data, pairs.path) if data else None
    except L10nError:
        return set()
    if before is None:
        return set()
    known = set(map(_identity, _units(before)))
    same = {(entry.context, entry.source, entry.target) for entry in _units(pairs) if _identity(entry) in known}
    as_a_whole = before.header == pairs.header and set(map(_identity, pairs.entries)) <= known
    return {*same, (None, "", "")} if as_a_whole else same


def _units(pairs: Pairs) -> Iterator[Entry]:
    yield from pairs.entries
    yield from (entry for entry, _ in joined([each for each in pairs.entries if not each.obsolete]))


def _identity(entry: Entry) -> tuple[object, ...]:
    return entry.context, entry.source, entry.target, entry.plural_targets, entry.fuzzy, entry.obsolete


def _key(finding: Finding) -> _Key:
    return finding.context, finding.source, finding.target
