# SPDX-License-Identifier: MIT
"""Findings for scripts: one JSON object, or one a line."""

from collections.abc import Iterator, Sequence
from typing import Any

from l10n.model import Finding, Span
from l10n.report.frame import Look, Summary
from l10n.report.harmless import as_json

LONG = 20_000
"""Texts with more characters are cut around the span: a megabyte with ten thousand faults must not be
written ten thousand times."""
_AROUND = 200


def write_json(findings: Sequence[Finding], summary: Summary, _look: Look) -> Iterator[str]:
    """`{"version": 1, "findings": [...], "summary": {...}}`, a line for each finding."""
    yield '{"version": 1, "findings": ['
    for number, finding in enumerate(findings):
        yield f"{',' if number else ''}\n{as_json(as_object(finding))}"
    yield "\n]" if findings else "]"
    yield f', "summary": {as_json(summary.as_dict())}}}\n'


def write_jsonl(findings: Sequence[Finding], _summary: Summary, _look: Look) -> Iterator[str]:
    """One JSON object a line, each a finding."""
    for finding in findings:
        yield f"{as_json(as_object(finding))}\n"


def as_object(finding: Finding) -> dict[str, Any]:
    """The finding as a JSON object.

    In a text longer than `LONG` characters the part around the span stands for the whole, the span counts in
    that part, and `cut` says how many characters were left out before it.
    """
    fields = finding.as_dict()
    cut = {}
    for side in ("source", "target"):
        text, span = fields[side], fields[f"{side}_span"]
        if len(text) > LONG:
            fields[side], fields[f"{side}_span"], cut[side] = _part(text, span)
    return {**fields, "cut": cut} if cut else fields


def _part(text: str, span: Span | None) -> tuple[str, list[int] | None, int]:
    start, end = span or (0, 0)
    first = max(0, start - _AROUND)
    part = text[first : min(end, start + LONG) + _AROUND]
    return part, [start - first, min(end - first, len(part))] if span else None, first
