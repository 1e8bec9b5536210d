# SPDX-License-Identifier: MIT
"""The glossary leaves for other tools and comes back: nothing of ours is overwritten unasked."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from l10n import files
from l10n.errors import Fault, UsageError, raise_if
from l10n.glossary import Concept, exchange
from l10n.glossary.editing import edited
from l10n.glossary.merging import Conflict, Merge, merge
from l10n.glossary.reading import parse_concepts, twins
from l10n.pipeline.exchanging.term_catalogues import PO
from l10n.pipeline.workspace import Workspace

FORMS = {**exchange.FORMS, PO.name: PO}
"""All forms of glossaries by the names that commands take."""

OnConflict = Literal["stop", "ours", "theirs"]
"""What happens where a row from elsewhere contradicts one of ours."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did, or would do."""

    merge: Merge
    found: exchange.Exchanged
    changed: tuple[str, ...] = ()
    """The glossary files that are different now."""
    stopped: bool = False
    """Whether conflicts kept anything from being written."""

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """The contradictions that were met."""
        return self.merge.conflicts


@dataclass(frozen=True, slots=True)
class _Edit:
    """A glossary file as it is and as it is to be."""

    path: str
    before: bytes | None
    text: str


@dataclass(frozen=True, slots=True)
class Exported:
    """The glossary in another tool's form."""

    text: str
    marked: int = 0
    """How many rows have a cell that begins as a formula, and a mark before it."""


def export_terms(workspace: Workspace, form: str) -> Exported:
    """The project's glossary as the text of a file in another tool's `form`."""
    chosen, concepts = FORMS[form], workspace.glossary.concepts
    marked = sum(map(exchange.is_risky, concepts)) if chosen.is_table else 0
    return Exported(chosen.write(concepts, _languages(workspace)), marked)


def import_terms(
    workspace: Workspace,
    name: str,
    *,
    form: str | None = None,
    into: Path | None = None,
    on_conflict: OnConflict = "stop",
    dry_run: bool = False,
) -> Imported:
    """Bring the file called `name` into the glossary: new rows at the end of `into`, known ones left alone.

    Where conflicts are to stop the import, nothing is written when there are any. Raises InputError for a file
    that is not of its form, and when the glossary could not be read again afterwards.
    """
    data = files.read(Path(name))
    found = exchange.read(FORMS[form or exchange.form_of(name, data)], data, name, _languages(workspace))
    merged = merge(workspace.glossary.concepts, found.concepts)
    if merged.conflicts and on_conflict == "stop":
        return Imported(merged, found, stopped=True)
    destination = _destination(workspace, name, into)
    edits = _edits(workspace, destination, merged, on_conflict)
    if not dry_run:
        for edit in edits:
            files.write(Path(edit.path), edit.text.encode(), expected=edit.before)
        files.clean(destination.parent)  # an import that was killed at its end leaves the next nothing to write
    return Imported(merged, found, tuple(edit.path for edit in edits))


def _languages(workspace: Workspace) -> exchange.Languages:
    return exchange.Languages(workspace.settings.source_language, workspace.settings.languages[0])


def _destination(workspace: Workspace, name: str, into: Path | None) -> Path:
    """Where new rows go: what was named, the project's one glossary, or a file named like the other tool's."""
    paths = workspace.glossary_paths
    if into is not None:
        return into
    if len(paths) > 1:
        hint = f"name one with --into: {', '.join(each.name for each in paths)}"
        raise UsageError(Fault("the project has several glossary files", name, hint=hint))
    return paths[0] if paths else workspace.project.root / "glossary" / f"{Path(name).stem}.csv"


def _edits(workspace: Workspace, destination: Path, merged: Merge, on_conflict: OnConflict) -> list[_Edit]:
    """The glossary files as they are to be; raises InputError if they could not be read as a glossary then."""
    rows: dict[str, dict[int, Concept]] = {str(destination): {}} if merged.added else {}
    for conflict in merged.conflicts if on_conflict == "theirs" else ():
        if conflict.columns:
            rows.setdefault(conflict.ours.path, {})[conflict.ours.line] = conflict.resolved()
    edits = [_edit(path, changed, merged.added if path == str(destination) else ()) for path, changed in rows.items()]
    unchanged = [each for each in workspace.glossary.concepts if each.path not in rows]
    raise_if(twins([*unchanged, *(each for edit in edits for each in parse_concepts(edit.text, edit.path))]))
    return edits


def _edit(path: str, changed: Mapping[int, Concept], added: tuple[Concept, ...]) -> _Edit:
    before = files.read(Path(path)) if Path(path).exists() else None
    text = files.decode(before or b"", path)
    return _Edit(path, before, edited(text, path, changed, added))
