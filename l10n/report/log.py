# SPDX-License-Identifier: MIT
"""The log of what people did to units: as text, as JSON and as lines of JSON."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile
from typing import Any

from l10n.report.harmless import as_json, clipped, shown

_WORDS = 60
_LED = 20
"""Characters in front of the first difference that are shown of long texts."""
_FEW = 10
"""So many are not worth an ellipsis."""


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
    before, after = change["before"], change["after"]
    texts = [pair for pair in zip(_texts(before), _texts(after), strict=False) if pair[0] != pair[1]]
    starts = [_start(*pair) for pair in texts]
    for side, (sign, mine, other) in enumerate((("-", before, after), ("+", after, before))):
        told = [_told(pair[side], start) for pair, start in zip(texts, starts, strict=True)]
        yield from (f"  {sign} {line}" for line in (*told, *_rest(mine, other)))


def _start(before: str, after: str) -> int:
    """From where on two texts are shown, so that where they differ is in what is shown; 0 for their beginning."""
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(before, after, strict=False)))
    return 0 if max(len(before), len(after)) <= _WORDS or same < _LED + _FEW else same - _LED


def _told(text: str, start: int) -> str:
    return clipped(("…" if start else "") + text[start:], _WORDS) if text else "(nothing)"


def _rest(version: Mapping[str, Any], other: Mapping[str, Any]) -> Iterator[str]:
    """What a version has beside its texts."""
    if version["standing"] != other["standing"]:
        yield f"({shown(version['standing'])})"
    yield from (f"# {clipped(line, 2 * _WORDS)}" for line in version["comments"])


def _texts(version: Mapping[str, Any]) -> list[str]:
    return [version["target"], *version["plurals"]]
