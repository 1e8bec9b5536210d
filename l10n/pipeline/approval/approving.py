# SPDX-License-Identifier: MIT
"""Approves units of a catalogue, takes that back, and keeps what people say of them."""

import getpass
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeAlias

from l10n import catalog
from l10n.catalog.remarks import remarked, resolved, thread_of
from l10n.catalog.standing import Hand, approval, approved, withdrawn
from l10n.config import Project
from l10n.errors import Fault, UsageError
from l10n.model import Entry, Key
from l10n.pipeline.approval.journal import Deed, ready, record
from l10n.pipeline.history.dates import today
from l10n.pipeline.history.git import git
from l10n.pipeline.store import Store

Change: TypeAlias = Callable[[Entry], "Entry | str"]
"""Gives what becomes of a unit, or why it stays as it is."""

GONE = "the unit is not in the catalogue"


@dataclass(frozen=True, slots=True)
class Done:
    """What became of the units that somebody wanted changed."""

    deeds: tuple[Deed, ...] = ()
    """In the order of the catalogue; a unit that was so already is none."""
    refused: Mapping[Key, str] = field(default_factory=dict)
    """Why a unit stays as it is."""


def hand_of(folder: Path) -> Hand:
    """Who works in `folder`, today: git's `user.name`, else the login; raises UsageError where there is neither."""
    return Hand(_name(folder), today())


def approve(project: Project, path: str, keys: Collection[Key], hand: Hand) -> Done:
    """Approve the units with these keys in the catalogue at `path`, relative to the project.

    Raises InputError, as all below, when the catalogue cannot be read or written, or was changed meanwhile.
    """
    return change_units(project, path, keys, lambda entry: reviewed(entry, hand), hand=hand, did="approve")


def withdraw(project: Project, path: str, keys: Collection[Key], hand: Hand) -> Done:
    """Take the approval of these units back, and with it their signature."""
    return change_units(project, path, keys, withdrawn, hand=hand, did="withdraw")


def remark(project: Project, path: str, key: Key, text: str, hand: Hand) -> Done:
    """Say something about a unit."""
    return change_units(project, path, [key], lambda entry: said(entry, text, hand), hand=hand, did="remark")


def resolve(project: Project, path: str, key: Key, hand: Hand) -> Done:
    """Settle what was said about a unit."""
    return change_units(project, path, [key], lambda entry: settled(entry, hand), hand=hand, did="resolve")


def reviewed(entry: Entry, hand: Hand) -> Entry | str:
    """The unit approved, the same one where it was so already, or why it cannot be."""
    if not entry.target:
        return "there is no English to approve"
    if not entry.translated:
        return "its English was made for another sentence: look at it, and save it first"
    return entry if approval(entry) else approved(entry, hand)


def said(entry: Entry, text: str, hand: Hand) -> Entry | str:
    """The unit with a remark, or why there is none to make."""
    return remarked(entry, hand, text) if text.strip() else "there is nothing in the remark"


def settled(entry: Entry, hand: Hand) -> Entry | str:
    """The unit with its thread settled, or why there is nothing to settle."""
    return resolved(entry, hand) if thread_of(entry).is_open else "nothing is open there"


def change_units(project: Project, path: str, keys: Collection[Key], change: Change, *, hand: Hand, did: str) -> Done:
    """Have `change` made to the units with these keys in the catalogue at `path`, and the log told what was done."""
    store = Store(project.root)
    known = catalog.load(store.require(path), path)
    live = {entry.key: entry for entry in known.live}
    made = {key: change(live[key]) if key in live else GONE for key in dict.fromkeys(keys)}
    refused = {key: outcome for key, outcome in made.items() if isinstance(outcome, str)}
    changed = {key: each for key, each in made.items() if isinstance(each, Entry) and each is not live[key]}
    deeds = tuple(Deed(did, hand, path, live[key], after) for key, after in changed.items())
    if deeds:
        ready(project)
        store.put(path, catalog.encode(replace(known, entries=_with(known.entries, changed)), path))
        store.commit()
        record(project, deeds)
    return Done(deeds, refused)


def _with(entries: Iterable[Entry], changed: Mapping[Key, Entry]) -> tuple[Entry, ...]:
    return tuple(each if each.obsolete else changed.get(each.key, each) for each in entries)


def _name(folder: Path) -> str:
    try:
        found = git(folder, "config", "user.name").stdout.decode("utf-8", "replace").strip()
    except UsageError:
        # No git: the login is all that is known.
        found = ""
    return found or _login()


def _login() -> str:
    try:
        return getpass.getuser()
    except (KeyError, ImportError, OSError):
        hint = "set it with `git config user.name NAME`"
        raise UsageError(Fault("nobody knows who you are: neither git nor the system has a name", hint=hint)) from None
