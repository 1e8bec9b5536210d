# SPDX-License-Identifier: MIT
"""Remembers what the checks said of units, so that a second run asks only about what is new.

An answer is kept under all that it depends on: the texts that checks can see, the settings, the glossary, the checks
that ran, and the versions of the program and its dictionary. The file can be deleted at any time: a line that tells
whether it is whole, a line that tells which program wrote it, and a line for each answer, its key and, if the checks
said anything, that as JSON. What is damaged is as good as none.
"""

import hashlib
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

from l10n import files
from l10n.checks import Told
from l10n.errors import L10nError
from l10n.pipeline.caching import rows
from l10n.pipeline.caching.memory import keep, maker, opened, sealed

SIZE = 48 * 1024 * 1024
"""Bytes of a project's file at most, a million and a half of units; the answers that were asked for last stay."""
_KEY = 24
"""Characters of a key in the file."""
_A_UNIT = 2
"""Subjects of a unit: as a pair, and as it stands in its catalogue."""


class Cache:
    """The answers of one project's file."""

    def __init__(self, path: Path, salt: bytes, *, size: int = SIZE) -> None:
        """`salt` stands for everything that answers depend on besides their keys."""
        self._size = size
        self._path = path
        self.place = path, salt
        """What another process opens it with."""
        self._begun = hashlib.blake2b(salt, digest_size=_KEY // 2)
        self._before, self._known = _loaded(path)
        self._asked: dict[str, str] = {}
        self._is_new = False

    def recall(self, key: str, ask: Callable[[], Told], fits: Callable[[Told], bool]) -> Told:
        """What is remembered under the key, if that `fits`, or what `ask` says now.

        What is said by a check that failed is not remembered.
        """
        digest = self._begun.copy()
        digest.update(key.encode("utf-8", "surrogatepass"))
        name = digest.hexdigest()
        known = self._asked.get(name, self._known.get(name))
        told = None if known is None else rows.read(known)
        if known is None or told is None or not fits(told):
            return self._learn(name, ask())
        self._asked[name] = known
        return told

    @property
    def count(self) -> int:
        """About how many units it knows of."""
        return len(self._known) // _A_UNIT

    def given(self) -> dict[str, str]:
        """The answers that were asked for since this was last called, for the process that saves them."""
        asked, self._asked = self._asked, {}
        self._known.update(asked)
        return asked

    def take(self, answers: Mapping[str, str]) -> None:
        """Remember what another process was told."""
        self._is_new = self._is_new or any(self._known.get(key) != said for key, said in answers.items())
        self._asked.update(answers)

    def _learn(self, key: str, told: Told) -> Told:
        self._known.pop(key, None)
        if not any(finding.failed for _, finding in told):
            self._asked[key] = rows.written(told)
            self._is_new = True
        return told

    def save(self) -> None:
        """Write the file if there is anything new; where that cannot be done, the next run is slower."""
        if not self._is_new:
            return
        older = (f"{key}{said}" for key, said in self._known.items() if key not in self._asked)
        lines = _last([*older, *(f"{key}{said}" for key, said in self._asked.items())], self._size)
        keep(self._path, sealed("\n".join([maker(), *lines])), expected=self._before)


def _loaded(path: Path) -> tuple[bytes | None, dict[str, str]]:
    """The file's bytes, and its answers if this very program gave them."""
    try:
        data = files.read(path) if path.exists() else None
    except (L10nError, OSError):
        return None, {}
    with suppress(ValueError):
        made, *lines = opened(data or b"").split("\n")
        if made == maker():
            return data, {line[:_KEY]: line[_KEY:] for line in lines}
    return data, {}


def _last(lines: list[str], size: int) -> list[str]:
    """The last of `lines` that have room in `size` characters, without any that would take half of it."""
    kept, longest = [], size // 2
    for line in reversed(lines):
        if len(line) > longest:
            continue
        size -= len(line) + 1
        if size < 0:
            break
        kept.append(line)
    return kept[::-1]
