# SPDX-License-Identifier: MIT
"""Remembers what the checks said of units, so that a second run asks only about what is new.

An answer is kept under all that it depends on: the texts that checks can see, the settings, the glossary, the checks
that ran, and the versions of the program and its dictionary. The file can be deleted at any time.
"""

import hashlib
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from l10n import files
from l10n.checks import Told, select
from l10n.errors import L10nError
from l10n.model import Finding, Severity, Span
from l10n.pipeline.memory import cache_file, keep, maker
from l10n.pipeline.workspace import Workspace

LIMIT = 200_000
"""How many subjects a project's file keeps; the ones that were asked for last stay."""


@contextmanager
def remembering(workspace: Workspace) -> Iterator[None]:
    """Have the checks of the workspace remembered in the user's folder for caches, where that is safe."""
    path = cache_file(workspace.project.root, "json")
    if path is None:
        yield
        return
    cache = Cache(path, _salt(workspace))
    workspace.recall = cache.recall
    try:
        yield
    finally:
        workspace.recall = None
        cache.save()


class Cache:
    """The answers of one project's file."""

    def __init__(self, path: Path, salt: bytes, *, limit: int = LIMIT) -> None:
        """`salt` stands for everything that answers depend on besides their subject."""
        self._limit = limit
        self._path = path
        self._salt = salt
        self._before, self._known = _loaded(path)
        self._asked: dict[str, list[Any]] = {}
        self._is_new = False

    def recall(self, subject: str, ask: Callable[[], Told]) -> Told:
        """What is remembered of the subject, or what `ask` says now."""
        key = hashlib.blake2b(subject.encode("utf-8", "surrogatepass"), digest_size=12, key=self._salt).hexdigest()
        with suppress(KeyError, ValueError, TypeError):
            known = self._known[key]
            self._asked[key] = known
            return [_read(row) for row in known]
        told = ask()
        self._asked[key] = [_written(number, finding) for number, finding in told]
        self._is_new = True
        return told

    def save(self) -> None:
        """Write the file if there is anything new; where that cannot be done, the next run is slower."""
        if not self._is_new:
            return
        older = ((key, rows) for key, rows in self._known.items() if key not in self._asked)
        kept = [*older, *self._asked.items()][-self._limit :]
        text = json.dumps({"made-by": maker(), "subjects": dict(kept)}, ensure_ascii=True, separators=(",", ":"))
        keep(self._path, text.encode("ascii"), expected=self._before)


def _loaded(path: Path) -> tuple[bytes | None, dict[str, list[Any]]]:
    """The file's bytes, and its answers if this very program gave them."""
    try:
        data = files.read(path) if path.exists() else None
    except (L10nError, OSError):
        return None, {}
    with suppress(ValueError, TypeError, KeyError, RecursionError):
        held = json.loads(data or b"{}")
        if held["made-by"] == maker() and isinstance(held["subjects"], dict):
            return data, held["subjects"]
    return data, {}


def _salt(workspace: Workspace) -> bytes:
    """Settings, checks and glossary of a run."""
    chosen = [each.name for each in select(workspace.settings.checks.select, workspace.settings.checks.ignore)]
    glossary = [files.read(path) for path in workspace.glossary_paths]
    return hashlib.blake2b(repr((workspace.settings, chosen, glossary)).encode(), digest_size=32).digest()


def _written(number: int | None, finding: Finding) -> list[Any]:
    return [
        number,
        finding.check,
        str(finding.severity),
        finding.message,
        finding.source_span,
        finding.target_span,
        finding.expected,
        finding.suggestion,
    ]


def _read(row: list[Any]) -> tuple[int | None, Finding]:
    number, check, severity, message, source_span, target_span, expected, suggestion = row
    return number, Finding(
        check,
        Severity(severity),
        message,
        source_span=_span(source_span),
        target_span=_span(target_span),
        expected=tuple(expected),
        suggestion=suggestion,
    )


def _span(pair: list[int] | None) -> Span | None:
    return (pair[0], pair[1]) if pair else None
