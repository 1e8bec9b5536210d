# SPDX-License-Identifier: MIT
"""What checks said, as it is remembered: rows of JSON, and back."""

import json
from collections.abc import Iterable
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from l10n.model import Finding, Severity, Span

if TYPE_CHECKING:
    from l10n.checks import Told


def written(told: "Told") -> str:
    """What the checks said as one line of JSON; an empty one for nothing."""
    rows = [
        [
            number,
            finding.check,
            str(finding.severity),
            finding.message,
            finding.source_span,
            finding.target_span,
            finding.expected,
            finding.suggestion,
            # What it speaks of is known of a numbered unit; without one it says so itself.
            *(_subject(finding) if number is None else ()),
        ]
        for number, finding in told
    ]
    return json.dumps(rows, separators=(",", ":")) if rows else ""


def _subject(finding: Finding) -> tuple[str, int, str, str, str | None]:
    return finding.path, finding.line, finding.source, finding.target, finding.context


def read(line: str) -> "Told | None":
    """What was `written`; None where it is anything else."""
    if not line:
        return []
    with suppress(ValueError, TypeError, RecursionError):
        rows = json.loads(line)
        return [_finding(*row) for row in rows] if isinstance(rows, list) else None
    return None


def _finding(
    number: Any,
    check: Any,
    severity: Any,
    message: Any,
    source_span: Any,
    target_span: Any,
    expected: Any,
    suggestion: Any,
    path: Any = "",
    line: Any = 0,
    source: Any = "",
    target: Any = "",
    context: Any = None,
) -> tuple[int | None, Finding]:
    """The values of a row, each of its kind; raises ValueError or TypeError for any other."""
    finding = Finding(
        text(check),
        Severity(severity),
        text(message),
        text(path),
        whole(line),
        None if context is None else text(context),
        text(source),
        text(target),
        source_span=_span(source_span),
        target_span=_span(target_span),
        expected=_texts(expected),
        suggestion=None if suggestion is None else text(suggestion),
    )
    return None if number is None else whole(number), finding


def _texts(values: Iterable[Any]) -> tuple[str, ...]:
    return tuple(map(text, values))


def text(value: Any) -> str:
    """The value, which must be a text; raises TypeError."""
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def whole(value: Any) -> int:
    """The value, which must be a whole number; raises TypeError."""
    if type(value) is not int:
        raise TypeError(value)
    return value


def _span(pair: Any) -> Span | None:
    if pair is None:
        return None
    start, end = pair
    return whole(start), whole(end)
