# SPDX-License-Identifier: MIT
"""The log of what people did to units: as text, as JSON and as lines of JSON."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from l10n.report.harmless import as_json, clipped, shown

_WORDS = 60


def log_json(lines: Sequence[Mapping[str, Any]]) -> str:
    """`{"version": 1, "changes": [...]}`, line end included."""
    return as_json({"version": 1, "changes": list(lines)}, indent=2) + "\n"


def log_jsonl(lines: Sequence[Mapping[str, Any]]) -> str:
    """Each change as a line."""
    return "".join(f"{as_json(dict(each))}\n" for each in lines)


def log_text(lines: Sequence[Mapping[str, Any]]) -> str:
    """For each change when, who, what and where, and below it what was there before and after."""
    return "".join(f"{line}\n" for each in lines for line in _lines(each))


def _lines(change: Mapping[str, Any]) -> Iterator[str]:
    place = f"{shown(change['path'])}:{change['line']}" if change["line"] else shown(change["path"])
    unit = f" {clipped(change['source'], _WORDS)}" if change["source"] else ""
    yield f"{shown(change['when'])} {shown(change['who'])}: {shown(change['did'])} {place}{unit}"
    for sign, version in (("-", change["before"]), ("+", change["after"])):
        yield from (f"  {sign} {line}" for line in _differences(version, change))


def _differences(version: Mapping[str, Any], change: Mapping[str, Any]) -> Iterator[str]:
    """What one version has and the other has not."""
    other = change["after"] if version is change["before"] else change["before"]
    for mine, theirs in zip(_texts(version), _texts(other), strict=False):
        if mine != theirs:
            yield f"{clipped(mine, _WORDS)}" if mine else "(nothing)"
    if version["standing"] != other["standing"]:
        yield f"({shown(version['standing'])})"
    yield from (f"# {clipped(line, 2 * _WORDS)}" for line in version["comments"])


def _texts(version: Mapping[str, Any]) -> list[str]:
    return [version["target"], *version["plurals"]]
