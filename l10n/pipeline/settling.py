# SPDX-License-Identifier: MIT
"""Remembers that a step had nothing to do, so that asking again about the very same files costs next to nothing."""

import hashlib
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from l10n import files
from l10n.config import Project
from l10n.errors import InputError
from l10n.model import Finding
from l10n.pipeline.caching import rows
from l10n.pipeline.caching.memory import cache_file
from l10n.pipeline.fingerprints import fingerprint, held, hold
from l10n.pipeline.history.revisions import commits_of


@dataclass(frozen=True, slots=True)
class Settled:
    """What a step said that left every file as it was."""

    files: int
    """How many it would have written or left as they are."""
    units: int = 0
    """How many it checked."""
    findings: tuple[Finding, ...] = ()
    """What was told of these."""


def settled(project: Project, step: str) -> Settled | None:
    """What the step said of the very same project before, where it had nothing to do; None where that is not known."""
    path = cache_file(project.root, step)
    known: Any = held(path, _state(project)) if path else None
    with suppress(InputError, ValueError, TypeError, KeyError):
        made, units, told = known["made"], known["units"], rows.read(known["findings"])
        if told is not None and type(units) is int and made == _digests(project, made):
            return Settled(len(made), units, tuple(finding for _, finding in told))
    return None


def remember_settled(
    project: Project, step: str, made: Iterable[str], *, units: int = 0, findings: Iterable[Finding] = ()
) -> None:
    """Keep that the step, which makes the files `made`, had nothing to do while all was as it is, and what it told.

    Where it cannot be kept, the next time takes longer.
    """
    path = cache_file(project.root, step)
    state = _state(project)
    if path and state:
        with suppress(InputError):
            told = rows.written([(None, each) for each in findings])
            hold(path, state, {"made": _digests(project, made), "units": units, "findings": told})


def _state(project: Project) -> str:
    """A name for all that a step goes by: a catalogue is compared with what was committed last."""
    known = fingerprint(project)
    return "-".join((known, *commits_of(project.root))) if known else ""


def _digests(project: Project, names: Iterable[str]) -> dict[str, str]:
    """What tells the content of each file below the project; raises InputError where one is not there."""
    return {name: hashlib.blake2b(files.read(project.root / name), digest_size=16).hexdigest() for name in names}
