# SPDX-License-Identifier: MIT
"""The baseline: the findings that a project had when it adopted the tool, so that only new ones are told.

A finding is known by its check, its file, its pair and its facts: what it marks on both sides and what was expected
there. Lines may move and messages may be put in better words; a unit that was touched is checked afresh.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from typing import Any

from l10n.errors import Fault, InputError
from l10n.model import Finding, Span

VERSION = 2
_LONG = 200
"""Characters of a fact at most: ten thousand findings in one long sentence must not write it ten thousand times."""
_MANY = 10**9
"""More findings than any project has: sums of them can still be printed."""


class OldBaselineError(InputError):
    """The file is a baseline in a form that this program does not read any more, or not yet."""


@dataclass(frozen=True, slots=True, order=True)
class Known:
    """All that a baseline says of a finding."""

    path: str
    unit_context: str
    unit_source: str
    unit_target: str
    check: str
    source: str = ""
    """What is marked in the source; empty where nothing is."""
    target: str = ""
    """What is marked in the target; empty where nothing is."""
    expected: tuple[str, ...] = ()
    message: str = ""
    """Only of what speaks of no unit: there are no other facts then."""


def known(finding: Finding, path: str) -> Known:
    """What a baseline says of the finding, whose file it calls `path`."""
    return Known(
        path,
        finding.context or "",
        finding.source,
        finding.target,
        finding.check,
        _marked(finding.source, finding.source_span),
        _marked(finding.target, finding.target_span),
        tuple(each[:_LONG] for each in finding.expected),
        "" if finding.source or finding.target else finding.message[:_LONG],
    )


def baseline(held: "Counter[Known]") -> dict[str, Any]:
    """What a baseline file holds, as a JSON object: for each path its units, each text once, with their findings."""
    paths: dict[str, dict[tuple[str, ...], dict[str, Any]]] = {}
    for each in sorted(held):
        unit = {name: getattr(each, f"unit_{name}") for name in _UNIT}
        group = paths.setdefault(each.path, {}).setdefault(tuple(unit.values()), {**_said(unit), "findings": []})
        facts = {name: getattr(each, name) for name in _FACTS}
        group["findings"].append({**_said(facts), **({"count": held[each]} if held[each] > 1 else {})})
    return {"version": VERSION, "paths": {path: list(units.values()) for path, units in paths.items()}}


def parse_baseline(text: str, path: str = "") -> "Counter[Known]":
    """How often each finding stands in the text of a baseline file; raises InputError when it is none."""
    try:
        value = json.loads(text)
        version = value["version"]
        if version == VERSION:
            held: Counter[Known] = Counter()
            for each, count in _read(value):
                held[each] += count
            return held
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        hint = "keep it, and name another file with `--baseline`"
        raise InputError(Fault("is not a baseline", path, hint=hint)) from None
    # A whole text of any length could stand there.
    named = version if isinstance(version, int) and 0 < version < _LONG else "of nobody's"
    hint = f"this program knows version {VERSION}; write the file anew with `--update-baseline`"
    raise OldBaselineError(Fault(f"is a baseline of version {named}", path, hint=hint))


def without_known(
    findings: Iterable[tuple[str, Finding]], held: "Counter[Known]"
) -> tuple[list[Finding], "Counter[Known]"]:
    """The findings that the baseline does not hold, as often as they are more than it knows of, and what is left of it.

    Each comes with what the baseline calls its file. What is left stands in the baseline and was not found. No
    baseline holds a check that failed.
    """
    left, new = held.copy(), []
    for path, finding in findings:
        mark = known(finding, path)
        if left[mark] > 0 and not finding.failed:
            left[mark] -= 1
        else:
            new.append(finding)
    return new, +left


_UNIT = ("context", "source", "target")
_FACTS = tuple(each.name for each in fields(Known) if each.name != "path" and not each.name.startswith("unit_"))


def _said(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value}


def _marked(text: str, span: Span | None) -> str:
    return text[slice(*span)][:_LONG] if span else ""


def _read(value: Any) -> Iterator[tuple[Known, int]]:
    """Each finding of the object with its count; raises what parsing takes for "is not a baseline"."""
    for path, units in value["paths"].items():
        for unit in units:
            context, source, target = (_text(unit, name) for name in _UNIT)
            for each in unit["findings"]:
                texts = {name: _text(each, name) for name in ("check", "source", "target", "message")}
                facts: dict[str, Any] = {**texts, "expected": _texts(each.get("expected", []))}
                yield Known(path, context, source, target, **facts), _count(each)


def _count(table: dict[str, Any]) -> int:
    count = table.get("count", 1)
    if type(count) is not int or not 0 < count < _MANY:
        raise ValueError(count)
    return count


def _text(table: dict[str, Any], name: str) -> str:
    text = table.get(name, "")
    if not isinstance(text, str):
        raise TypeError(name)
    return text


def _texts(values: Any) -> tuple[str, ...]:
    if not isinstance(values, list) or not all(isinstance(each, str) for each in values):
        raise TypeError(values)
    return tuple(values)
