# SPDX-License-Identifier: MIT
"""Answers of models, kept in the user's folder for caches under what was asked: nothing is paid for twice."""

import hashlib
import json
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from l10n import files
from l10n.drafting.values import Task
from l10n.drafting.wording import as_object
from l10n.errors import L10nError
from l10n.pipeline.caching.memory import cache_file, keep, opened, sealed

_SIZE = 16 * 1024 * 1024
"""Characters of a project's file at most; the youngest answers stay."""
_OFTEN = 5.0
"""Seconds between two writings of the file."""
_KEY = 32


class Answers:
    """What models have answered for one project; without a file it lasts as long as the run."""

    def __init__(self, root: Path, model: str, instructions: str) -> None:
        self._path = cache_file(root, "drafts")
        asked = f"{model}\0{instructions}".encode("utf-8", "surrogatepass")
        self._begun = hashlib.blake2b(asked, digest_size=_KEY // 2)
        self._data = _bytes(self._path)
        self._known = dict(_rows(self._data))
        self._written = time.monotonic()
        self._is_new = False

    def of(self, task: Task, turn: int) -> str | None:
        """What was answered to this very unit, whatever stood before it; None where nothing was.

        `turn` counts how often it was sent back: the same question may be asked again for another answer.
        """
        return self._known.get(self._key(task, turn))

    def learn(self, task: Task, turn: int, target: str) -> None:
        """Keep an answer."""
        key = self._key(task, turn)
        self._known.pop(key, None)
        self._known[key] = target
        self._is_new = True
        if time.monotonic() - self._written > _OFTEN:
            self.save()

    def save(self) -> None:
        """Write the file if there is anything new; where that cannot be done, an answer may be paid for twice."""
        if not self._is_new or self._path is None:
            return
        lines = "\n".join(_fitting([f"{key}{json.dumps(target)}" for key, target in self._known.items()]))
        data = sealed(lines)
        keep(self._path, data, expected=self._data)
        self._data, self._is_new, self._written = _bytes(self._path), False, time.monotonic()

    def _key(self, task: Task, turn: int) -> str:
        bare = replace(task, id="", context=replace(task.context, before=()))
        digest = self._begun.copy()
        digest.update(json.dumps([turn, as_object(bare)], sort_keys=True).encode())
        return digest.hexdigest()


def _bytes(path: Path | None) -> bytes | None:
    with suppress(L10nError, OSError):
        return files.read(path) if path is not None and path.exists() else None
    return None


def _rows(data: bytes | None) -> Iterator[tuple[str, str]]:
    """The answers of a file; none of one that is damaged."""
    with suppress(ValueError, RecursionError):
        for line in opened(data or b"").split("\n"):
            target = json.loads(line[_KEY:])
            if isinstance(target, str):
                yield line[:_KEY], target


def _fitting(lines: list[str]) -> list[str]:
    kept, size = [], _SIZE
    for line in reversed(lines):
        size -= len(line) + 1
        if size < 0:
            break
        kept.append(line)
    return kept[::-1]
