# SPDX-License-Identifier: MIT
"""Judges what came back before any check sees it: is it the object, has it the units, is each a translation at all?"""

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from l10n.drafting.talk import not_a_translation
from l10n.drafting.values import Reply, Request, Task

_FENCES = ("```json\n", "```\n")
"""What many models put around an object; the object is all that the answer has then, too."""


@dataclass(frozen=True, slots=True)
class Judged:
    """The units of an answer that may be checked, and why the others may not."""

    targets: Mapping[str, str] = field(default_factory=dict)
    """By id."""
    refused: Mapping[str, str] = field(default_factory=dict)
    """By id, in a few words."""


def judged(reply: Reply, request: Request) -> Judged:
    """What an answer is good for: every unit of the request has either a target or a reason."""
    reason = f"the answer ended with {reply.finish!r}" if reply.finish != "stop" else ""
    units = None if reason else _units(reply.text)
    if units is None:
        reason = reason or "the answer is not the object that was asked for"
        return Judged({}, {each.id: reason for each in request.tasks})
    times = Counter(each["id"] for each in units)
    answers = {each["id"]: each["target"] for each in units}
    targets: dict[str, str] = {}
    refused: dict[str, str] = {}
    for task in request.tasks:
        fault = _fault(task, times[task.id], answers.get(task.id), request)
        if fault:
            refused[task.id] = fault
        else:
            targets[task.id] = answers[task.id].strip()
    return Judged(targets, refused)


def _units(text: str) -> list[dict[str, Any]] | None:
    """The units of the one object that an answer is; None for anything else."""
    try:
        answer = json.loads(_bare(text.strip()))
    except (ValueError, RecursionError):
        return None
    units = answer.get("units") if isinstance(answer, dict) else None
    if not isinstance(units, list) or not all(map(_is_unit, units)):
        return None
    return units


def _bare(text: str) -> str:
    fence = next((each for each in _FENCES if text.startswith(each)), None)
    return text[len(fence) : -3] if fence and text.endswith("```") else text


def _is_unit(unit: object) -> bool:
    return isinstance(unit, dict) and isinstance(unit.get("id"), str) and "target" in unit


def _fault(task: Task, times: int, target: object, request: Request) -> str:
    """Why the answer to a unit is none; empty where it is one."""
    if not times:
        return "the answer lacks the unit"
    if times > 1:
        return "the answer has the unit twice"
    if not isinstance(target, str):
        return "the answer's target is no text"
    return not_a_translation(task, target.strip(), request)
