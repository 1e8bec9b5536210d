# SPDX-License-Identifier: MIT
"""What a reader of the review page sent back, put into the project's catalogues and checked."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from l10n import catalog, files
from l10n.catalog import Catalog
from l10n.checks import stamped
from l10n.model import Entry, Finding
from l10n.patch import Patch, Refusal, apply_patch, parse_patch
from l10n.pipeline.moving import put_catalogues, vacated
from l10n.pipeline.steps import check_all
from l10n.pipeline.tracking import Track, in_silence
from l10n.pipeline.translation import Translation
from l10n.pipeline.translations import up_to_date
from l10n.pipeline.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Applied:
    """What became of a reader's suggestions."""

    entries: tuple[tuple[str, Entry], ...] = ()
    """The units that are different now, each with the path of its catalogue."""
    refused: tuple[Refusal, ...] = ()
    findings: tuple[Finding, ...] = ()
    """What the checks say of those units, and checks that failed anywhere."""
    changed: tuple[str, ...] = ()
    """The files that were written, relative to the project."""


def apply(workspace: Workspace, name: str, *, dry_run: bool = False, track: Track = in_silence) -> Applied:
    """Put the suggestions in the patch file called `name` ("-" is standard input) into the catalogues.

    The catalogues are brought up to date with the documents first, as the review page shows them. With `dry_run`
    nothing is written. Raises InputError when the patch cannot be understood; then nothing is written either.
    """
    patch = _read(name)
    before = up_to_date(workspace, track=track)
    outcomes = [_applied(each, patch) for each in before]
    after = [translation for translation, _ in outcomes]
    refused = [refusal for _, refusals in outcomes for refusal in refusals]
    refused += _homeless(patch, {each.catalogue for each in before})
    entries = tuple(_differences(before, after))
    findings = _told_of(entries, check_all(workspace, after, track=track))
    if not dry_run:
        _put(workspace, before, after)
    return Applied(entries, tuple(refused), findings, workspace.store.commit())


def _read(name: str) -> Patch:
    shown = "<stdin>" if name == "-" else name
    data = sys.stdin.buffer.read() if name == "-" else files.read(Path(name))
    return parse_patch(files.decode(data, shown, "utf-8-sig"), shown)


def _put(workspace: Workspace, before: Sequence[Translation], after: Sequence[Translation]) -> None:
    """Have the catalogues written where the patch has changed any."""
    pairs = list(zip(before, after, strict=True))
    if any(new is not old for old, new in pairs):
        # A renamed document's catalogue goes where others may go on with what lies there.
        written = [new for old, new in pairs if new is not old or new.origin]
        put_catalogues(workspace, written, vacated(workspace, before))


def _differences(before: Iterable[Translation], after: Iterable[Translation]) -> Iterator[tuple[str, Entry]]:
    """The units that are not as they were, each with the path of its catalogue."""
    for old, new in zip(before, after, strict=True):
        if new is not old:
            yield from ((new.catalogue, entry) for entry in _difference(old, new))


def _told_of(entries: Iterable[tuple[str, Entry]], findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """What is said of the `entries`, and which checks failed anywhere."""
    places = {(path, entry.line) for path, entry in entries}
    return tuple(each for each in findings if each.failed or (each.path, each.line) in places)


def _applied(translation: Translation, patch: Patch) -> tuple[Translation, tuple[Refusal, ...]]:
    """The translation with the patch's changes for it, the same object where there are none, and what was refused."""
    known, path = translation.catalog, translation.catalogue
    blocks = [[segment.key for segment in segments] for _, segments in translation.document.blocks]
    # Waivers that are there are for the English that is there, those of the patch for what it brings.
    before = tuple(map(stamped, known.entries))
    entries, refused = apply_patch(before, patch, path, blocks)
    if entries == before:
        return translation, refused
    return replace(
        translation, catalog=_as_written(replace(known, entries=tuple(map(stamped, entries))), path)
    ), refused


def _as_written(changed: Catalog, path: str) -> Catalog:
    """The catalogue as it will be read again, so that findings name the lines that people see."""
    return catalog.load(catalog.encode(changed), path)


def _difference(before: Translation, after: Translation) -> tuple[Entry, ...]:
    """The units of `after` that are not as they were."""
    known = {replace(entry, line=0) for entry in before.catalog.entries}
    return tuple(entry for entry in after.catalog.entries if replace(entry, line=0) not in known)


def _homeless(patch: Patch, catalogues: Iterable[str]) -> Iterator[Refusal]:
    known = set(catalogues)
    for change in patch.changes:
        if change.path not in known:
            yield Refusal(change, "no catalogue of this project is there")
