# SPDX-License-Identifier: MIT
"""What an import says: which translations it replaced, which are not sure, and which English found no place."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from l10n.report.harmless import shown


@dataclass(frozen=True, slots=True)
class Taken:
    """English that went into a unit."""

    path: str
    """The catalogue."""
    source: str
    target: str
    replaced: str = ""
    """What stood there before."""
    fuzzy: bool = False


@dataclass(frozen=True, slots=True)
class Left:
    """English that found no place."""

    path: str
    """The page."""
    line: int
    """Where its block begins, from 1."""
    text: str
    reason: str


def report(taken: Iterable[Taken], left: Iterable[Left]) -> str:
    """The report as text, a line for each thing that somebody should look at."""
    lines = [
        *_replaced(taken),
        *(f"{_place(each)}: no place: {shown(each.text)} ({shown(each.reason)})" for each in left),
    ]
    return "".join(f"{line}\n" for line in (TITLE, *lines))


TITLE = "import: what was replaced, what is not sure, and what English found no place"


def _replaced(taken: Iterable[Taken]) -> Iterator[str]:
    for each in taken:
        if each.replaced:
            yield f"{shown(each.path)}: replaced: {shown(each.replaced)} → {shown(each.target)} ({shown(each.source)})"
        elif each.fuzzy:
            yield f"{shown(each.path)}: not sure: {shown(each.source)} → {shown(each.target)}"


def _place(left: Left) -> str:
    return f"{shown(left.path)}:{left.line}"
