# SPDX-License-Identifier: MIT
"""What checks said, as it is remembered: rows of JSON, and back."""

import json
from collections.abc import Iterable
from contextlib import suppress
from typing import Any

from l10n.checks import Told
from l10n.model import Finding, Severity, Span


def written(told: Told) -> str:
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
            # Where it stands is known of the unit it speaks of; of a document it says itself.
            *((finding.path, finding.line, finding.source) if number is None else ()),
        ]
        for number, finding in told
    ]
    return json.dumps(rows, separators=(",", ":")) if rows else ""


def read(line: str) -> Told | None:
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
) -> tuple[int | None, Finding]:
    """The values of a row, each of its kind; raises ValueError or TypeError for any other."""
    finding = Finding(
        _text(check),
        Severity(severity),
        _text(message),
        _text(path),
        _number(line),
        source=_text(source),
        source_span=_span(source_span),
        target_span=_span(target_span),
        expected=_texts(expected),
        suggestion=None if suggestion is None else _text(suggestion),
    )
    return None if number is None else _number(number), finding


def _texts(values: Iterable[Any]) -> tuple[str, ...]:
    return tuple(map(_text, values))


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _number(value: Any) -> int:
    if type(value) is not int:
        raise TypeError(value)
    return value


def _span(pair: Any) -> Span | None:
    if pair is None:
        return None
    start, end = pair
    return _number(start), _number(end)
