# SPDX-License-Identifier: MIT
"""Remembers that a step had nothing to do, so that asking again about the very same files costs next to nothing."""

import hashlib
import json
from collections.abc import Iterable
from contextlib import suppress

from l10n import files
from l10n.config import Project
from l10n.errors import InputError
from l10n.pipeline.memory import cache_file, fingerprint, keep


def settled(project: Project, step: str) -> int | None:
    """How many files the step would leave as they are, where it had nothing to say of the very same project before.

    None where that is not known.
    """
    path = cache_file(project.root, f"{step}.json")
    with suppress(InputError, OSError, ValueError, TypeError, KeyError, RecursionError):
        held = json.loads(files.read(path)) if path else {}
        made = held["made"]
        if held["fingerprint"] == fingerprint(project) and made == _digests(project, made):
            return len(made)
    return None


def remember_settled(project: Project, step: str, made: Iterable[str]) -> None:
    """Keep that the step has nothing to do and nothing to say while all is as it is; it makes the files `made`.

    Where it cannot be kept, the next time takes longer.
    """
    path = cache_file(project.root, f"{step}.json")
    with suppress(InputError, OSError):
        held = {"fingerprint": fingerprint(project), "made": _digests(project, made)}
        if path:
            keep(path, json.dumps(held).encode("ascii"), expected=files.read_if_there(path))


def _digests(project: Project, names: Iterable[str]) -> dict[str, str]:
    """What tells the content of each file below the project; raises InputError where one is not there."""
    return {name: hashlib.blake2b(files.read(project.root / name), digest_size=16).hexdigest() for name in names}
