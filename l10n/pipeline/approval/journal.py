# SPDX-License-Identifier: MIT
"""The log of what people did to units: a line of JSON for each change, in a state folder that git ignores."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any

from l10n import files
from l10n.catalog.standing import Hand, standing_of
from l10n.config import Project
from l10n.errors import Fault, UsageError
from l10n.model import Entry
from l10n.pipeline.history.dates import now
from l10n.pipeline.layout.places import places, sources

FOLDER = ".l10n"
"""Where state lies that is no one's text, below the project."""
LOG = f"{FOLDER}/log.jsonl"
_IGNORED = b"# What l10n keeps for itself; nothing of it belongs into a repository.\n*\n"


@dataclass(frozen=True, slots=True)
class Deed:
    """What somebody did to one unit."""

    did: str
    """In a word: save, undo, approve, withdraw, remark, resolve, sign."""
    hand: Hand
    path: str
    """The catalogue's, relative to the project."""
    before: Entry
    after: Entry


@dataclass(frozen=True, slots=True)
class Version:
    """What a unit held."""

    target: str
    standing: str
    plurals: tuple[str, ...] = ()
    """Further plural forms, where the unit has any."""
    comments: tuple[str, ...] = ()
    """Those of the translators' comments that the other version has not."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the log."""

    when: str
    """In UTC, as ISO 8601 writes it: 2026-11-29T09:45:00Z."""
    who: str
    did: str
    path: str
    """The catalogue's, relative to the project."""
    line: int
    """Where the unit stood in it."""
    context: str | None
    source: str
    before: Version
    after: Version

    def as_dict(self) -> dict[str, Any]:
        """The line as a JSON object."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Log:
    """What the log tells."""

    lines: tuple[Line, ...] = ()
    """The oldest first."""
    damaged: tuple[int, ...] = ()
    """The numbers of lines, from 1, that nobody can read: a run was killed while it wrote, or somebody edited them."""
    path: str = LOG
    """Relative to the project."""


def ready(project: Project) -> None:
    """Have the state folder, if the project keeps a log; raises InputError where it cannot be made.

    Whoever changes a catalogue asks this first, so that no change is made that cannot be told.
    """
    if project.settings.log:
        folder = files.inside(project.root, FOLDER)
        files.make_folder(folder, shown=FOLDER)
        ignoring = folder / ".gitignore"
        if files.read_if_there(ignoring) is None:
            files.write(ignoring, _IGNORED, expected=None, shown=f"{FOLDER}/.gitignore")


def record(project: Project, deeds: Iterable[Deed | Line]) -> None:
    """Put the deeds behind what the log holds, if the project keeps one; raises InputError."""
    lines = (each if isinstance(each, Line) else _line(each) for each in deeds)
    told = "".join(f"{json.dumps(each.as_dict(), ensure_ascii=True)}\n" for each in lines)
    if not (told and project.settings.log):
        return
    ready(project)
    # A run that was killed may have left a line without its end.
    files.append(files.inside(project.root, LOG), told.encode("ascii"), apart=b"\n")


def read_log(project: Project) -> Log:
    """What the project's log tells; raises InputError for a file that cannot be read."""
    data = files.read_if_there(files.inside(project.root, LOG), shown=LOG) or b""
    found = [(number, _read(row)) for number, row in enumerate(data.split(b"\n"), 1) if row.strip()]
    lines = tuple(line for _, line in found if line)
    return Log(lines, tuple(number for number, line in found if not line))


def of_documents(project: Project, lines: Iterable[Line], names: Sequence[str]) -> list[Line]:
    """Those of the lines that tell of the documents called `names`, in any language; all of them where none is named.

    Raises UsageError for names that are no document's.
    """
    if not names:
        return list(lines)
    known = {each: name for name, path in sources(project) for each in (name, path)}
    if unknown := [name for name in names if name not in known]:
        raise UsageError(*(Fault(f"no document is named {name!r}", hint="see `l10n status`") for name in unknown))
    settings = project.settings
    paths = {places(settings, known[name], each).catalogue for name in names for each in settings.languages}
    return [each for each in lines if each.path in paths]


def line_of(did: str, hand: Hand, path: str, unit: Entry, before: Version, after: Version) -> Line:
    """The line that tells now of what was done to a unit of the catalogue at `path`."""
    moment = datetime.fromtimestamp(now(), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return Line(moment, hand.name, did, path, unit.line, unit.context, unit.source, before, after)


def _line(deed: Deed) -> Line:
    versions = _version(deed.before, deed.after), _version(deed.after, deed.before)
    return line_of(deed.did, deed.hand, deed.path, deed.before, *versions)


def _version(entry: Entry, other: Entry) -> Version:
    lines = tuple(each for each in entry.comments if each not in other.comments)
    return Version(entry.target, str(standing_of(entry)), entry.plural_targets[1:], lines)


def _read(row: bytes) -> Line | None:
    """The line that a row of the file holds; None for what is none."""
    try:
        said = json.loads(row)
        before, after = (_version_of(said.pop(name)) for name in ("before", "after"))
        words = [said[name] for name in ("when", "who", "did", "path", "source")] + [said["context"] or ""]
        fits = type(said["line"]) is int and all(isinstance(word, str) for word in words)
        return Line(**said, before=before, after=after) if fits else None
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _version_of(said: dict[str, Any]) -> Version:
    facts = said["target"], said["standing"], *said["plurals"], *said["comments"]
    if not all(isinstance(fact, str) for fact in facts):
        raise TypeError(said)
    return Version(said["target"], said["standing"], tuple(said["plurals"]), tuple(said["comments"]))
