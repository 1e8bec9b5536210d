# SPDX-License-Identifier: MIT
"""What a reader of the review page sent back, and how it comes into a catalogue's entries."""

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

from l10n.errors import Fault, InputError, raise_if
from l10n.model import EMPTY, Entry, Key


@dataclass(frozen=True, slots=True)
class Change:
    """One unit that a reader wrote about."""

    path: str
    """The catalogue's, as the page was given it."""
    context: str | None
    source: str
    target_before: str
    """The English that the reader saw."""
    target: str
    """The English that should stand there; the same as `target_before` where the reader only commented."""
    comment: str = ""
    waived: tuple[tuple[str, str], ...] = ()
    """The checks that need not speak of the unit any more, each with the reason."""


@dataclass(frozen=True, slots=True)
class Patch:
    """All that one reader sent back."""

    reviewer: str
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Refusal:
    """A change that was not put in, and why."""

    change: Change
    reason: str


def parse_patch(text: str, path: str) -> Patch:
    """The patch in the JSON `text`, which stands at `path`.

    Raises InputError with its faults, the first dozen at once.
    """
    try:
        table = json.loads(text)
    except (ValueError, RecursionError) as error:
        line, column = getattr(error, "lineno", 0), getattr(error, "colno", 0)
        raise InputError(Fault("is not valid JSON", path, line, column)) from None
    raise_if(islice(_faults(table, path), _TOLD))
    return Patch(table["reviewer"], tuple(map(_change, table["changes"])))


def apply_patch(
    entries: Sequence[Entry], patch: Patch, path: str, blocks: Iterable[Sequence[Key]] | None = None
) -> tuple[tuple[Entry, ...], tuple[Refusal, ...]]:
    """`entries`, the catalogue at `path`, with the patch's changes for it, and the changes that were refused.

    A change is refused when its unit is gone, its English is no longer what the reader saw, or it takes the last
    English out of a paragraph: `blocks` are the keys of the units of each of the document's, where they are known.
    What a reader wrote is no longer fuzzy. Applying a patch a second time changes nothing.
    """
    before = {entry.key: entry for entry in entries}
    changed = dict(before)
    refused = []
    changes = [change for change in patch.changes if change.path == path]
    for change in changes:
        entry = changed.get((change.context, change.source))
        reason = _reason(entry, change)
        if reason:
            refused.append(Refusal(change, reason))
        elif entry:
            changed[entry.key] = _applied(entry, change, patch.reviewer)
    holes = holes_in(changed, blocks) if blocks is not None else set()
    for change in changes:
        key = (change.context, change.source)
        if key in holes and change.target == EMPTY != change.target_before and changed[key] != before[key]:
            changed[key] = before[key]
            refused.append(Refusal(change, "no neighbour in its paragraph would carry the text"))
    return tuple(changed[entry.key] for entry in entries), tuple(refused)


def holes_in(entries: Mapping[Key, Entry], blocks: Iterable[Sequence[Key]]) -> set[Key]:
    """The units of all `blocks`, each the keys of a block's units, in which nothing but `<EMPTY>` is left."""
    found: set[Key] = set()
    for keys in blocks:
        units = [entries[key] for key in keys if key in entries]
        if not any(entry.translated and entry.target != EMPTY for entry in units):
            found.update(entry.key for entry in units)
    return found


_TOLD = 12
"""Faults of one patch that are told: what has more is none of ours."""

_FIELDS: dict[str, type | tuple[type, ...]] = {
    "path": str,
    "context": (str, type(None)),
    "source": str,
    "target_before": str,
    "target": str,
    "comment": str,
}
_OPTIONAL = {"comment": "", "context": None}
"""What a change may lack, and what it then is."""
_KNOWN = {name: _OPTIONAL.get(name) for name in _FIELDS}
_CHECK = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_STAMP = re.compile(r" \([0-9a-f]{6}\)\Z")
"""What the program puts behind a waiver, and no reason may end in."""


def _change(table: Mapping[str, Any]) -> Change:
    waived = tuple((each["check"], each["reason"]) for each in table.get("waived", ()))
    return Change(**{name: table.get(name, other) for name, other in _KNOWN.items()}, waived=waived)


def _faults(table: Any, path: str) -> Iterator[Fault]:
    if not isinstance(table, dict) or table.get("version") != 1:
        yield Fault("is no patch of version 1", path, hint="save it again from the review page")
        return
    if not isinstance(table.get("reviewer"), str):
        yield Fault("reviewer must be a string", path)
    elif not _encodable(table["reviewer"]):
        yield Fault("reviewer holds half a character", path)
    changes = table.get("changes")
    if not isinstance(changes, list):
        yield Fault("changes must be a list", path)
        return
    for number, each in enumerate(changes):
        yield from _faults_of_change(each, f"changes[{number}]", path)


def _faults_of_change(change: Any, where: str, path: str) -> Iterator[Fault]:
    if not isinstance(change, dict):
        yield Fault(f"{where} must be an object", path)
        return
    for name, kind in _FIELDS.items():
        if name not in change:
            if name not in _OPTIONAL:
                yield Fault(f"{where}.{name} is missing", path)
        elif not isinstance(change[name], kind):
            yield Fault(f"{where}.{name} must be a string", path)
        elif name in {"target", "comment"} and not _encodable(change[name]):
            yield Fault(f"{where}.{name} holds half a character", path)
    waived = change.get("waived", [])
    if not isinstance(waived, list) or not all(map(_is_waiver, waived)):
        yield Fault(f"{where}.waived must be a list of objects with the name of a check and a reason", path)


def _is_waiver(table: Any) -> bool:
    if not isinstance(table, dict):
        return False
    check, reason = table.get("check"), table.get("reason")
    if not isinstance(check, str) or not isinstance(reason, str):
        return False
    return bool(_CHECK.fullmatch(check) and _one_line(reason)) and _encodable(reason)


def _encodable(text: str) -> bool:
    return not any("\ud800" <= character <= "\udfff" for character in text)


def unfit(entry: Entry | None, target: str) -> str:
    """Why `target` cannot become the unit's English, whoever asks; empty where it can."""
    if entry is None or entry.obsolete:
        return "the unit is no longer in the catalogue"
    if entry.plural is not None:
        return "the unit has plural forms"
    if not target.strip() and target != entry.target:
        return "the new translation is empty"
    if any(unicodedata.category(character) == "Cc" for character in target if character not in "\n\t"):
        return "the new translation holds control characters"
    if not _encodable(target):
        return "the new translation holds half a character"
    return ""


def _reason(entry: Entry | None, change: Change) -> str:
    """Why the change cannot be put in; empty where it can."""
    stands = entry is not None and not entry.obsolete and entry.plural is None
    if entry and stands and entry.target not in {change.target_before, change.target}:
        return "the translation was changed in the meantime"
    return unfit(entry, change.target)


def _applied(entry: Entry, change: Change, reviewer: str) -> Entry:
    known = {_STAMP.sub("", line) for line in entry.comments}
    comments = tuple(line for line in _comments(change, reviewer) if line not in known)
    told = replace(entry, comments=entry.comments + comments)
    if change.target == change.target_before:
        return told
    return replace(told, target=change.target, fuzzy=False, previous=None, previous_context=None)


def _comments(change: Change, reviewer: str) -> Iterator[str]:
    """The reader's name before each line: no line of a stranger's may read as an instruction to us."""
    name = _one_line(reviewer) or "a reader"
    if change.target != change.target_before:
        yield f"Changed in review by {name}"
    for line in map(_one_line, change.comment.split("\n")):
        if line:
            yield f"Review by {name}: {line}"
    for check, reason in change.waived:
        yield f"l10n: ignore[{check}] {name}: {_STAMP.sub('', _one_line(reason))}"


def _one_line(text: str) -> str:
    """`text` without what some reader of the catalogue might take for a line's end, and without controls."""
    return " ".join("".join(" " if unicodedata.category(each) == "Cc" else each for each in text).split())
