# SPDX-License-Identifier: MIT
"""What a request asks and what is answered: pairs or a file in, findings as `l10n check --format json` prints them."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from l10n.corpus.rows import Asked, Row, told
from l10n.errors import Fault, InputError
from l10n.model import Finding
from l10n.pipeline.checking.pairs import check_pairs, parse
from l10n.pipeline.workspace import Workspace
from l10n.report import write

PAIRS = 10_000
"""Pairs of a request at most."""


@dataclass(frozen=True, slots=True)
class Inspector:
    """Who is asked: a project's settings and glossary."""

    workspace: Workspace
    asked: Asked

    def rows(self, rows: Iterable[Row], path: str) -> list[tuple[Row, list[Finding]]]:
        """The findings in each row; none sees its neighbour but in its own document."""
        return list(told(list(rows), self.asked, path))


def inspector(workspace: Workspace) -> Inspector:
    """What is asked of pairs in a project."""
    return Inspector(workspace, Asked(workspace.settings, workspace.glossary.for_document("")))


def of_pairs(body: bytes, who: Inspector) -> str:
    """The report on the pairs of a JSON object: `{"pairs": [{"source": …, "target": …}], "path": …}`.

    Raises InputError for what is no such object.
    """
    asked = parsed(body)
    pairs, path = asked.get("pairs"), asked.get("path", "")
    if not isinstance(pairs, list) or not isinstance(path, str):
        raise InputError(Fault('the body needs a list "pairs", and "path" is a string', hint=_EXAMPLE))
    limited(len(pairs))
    rows = [_row(each, number) for number, each in enumerate(pairs, 1)]
    found = [finding for _, findings in who.rows(rows, path) for finding in findings]
    return "".join(write("json", found, len(rows)))


def of_file(data: bytes, name: str, who: Inspector) -> str:
    """The report on a catalogue or a table of pairs; raises InputError for what is neither."""
    checked = check_pairs(parse(data, name), who.workspace)
    return "".join(write("json", checked.findings, checked.units, progress=checked.progress))


def parsed(body: bytes) -> dict[str, Any]:
    """The JSON object in a request's body; raises InputError for what is none."""
    try:
        asked = json.loads(body)
    except (ValueError, RecursionError):
        raise InputError(Fault("the body is no JSON", hint=_EXAMPLE)) from None
    if not isinstance(asked, dict):
        raise InputError(Fault("the body is no JSON object", hint=_EXAMPLE))
    return asked


def limited(count: int) -> None:
    """Raise InputError for more pairs than one request may have."""
    if count > PAIRS:
        raise InputError(Fault(f"{count:,} pairs are more than {PAIRS:,}", hint="send them in several requests"))


_EXAMPLE = 'send {"pairs": [{"source": "…", "target": "…"}]}'


def _row(each: Any, number: int) -> Row:
    """A pair of a request; raises InputError for what is none."""
    fields = each if isinstance(each, dict) else {}
    source, target, document = fields.get("source"), fields.get("target"), fields.get("document") or ""
    if not (isinstance(source, str) and isinstance(target, str) and isinstance(document, str)):
        raise InputError(Fault(f"pair {number} needs strings: source, target", hint=_EXAMPLE))
    return Row(number, source, target, document=document)
