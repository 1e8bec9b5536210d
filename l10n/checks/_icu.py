# SPDX-License-Identifier: MIT
"""Compares the branches of ICU plurals and selects: which there are, and what each of them fills in."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from l10n.checks._placeholders import arguments
from l10n.model import Span

_FILLED = re.compile(r"\{\s{0,8}(\w{1,64})\s{0,8}[,}]")
_FEW = frozenset(("one", "zero", "two", "=0", "=1", "=2"))
"""Branches that may say their number in words, or leave it out."""


class _Choice(NamedTuple):
    """A plural or select."""

    name: str
    is_select: bool
    span: Span
    """Its head."""
    branches: Mapping[str, tuple[str, Span]]
    """What each says, by label, and where the label's brace opens."""


def branch_faults(source: str, target: str) -> Iterator[tuple[str, Span]]:
    """What is wrong with branches of the target, and where in it: `other` lacks, a label or a placeholder differs."""
    known = {each.name: each for each in _choices(source)} if "{" in target else {}
    for each in _choices(target) if known else ():
        if "other" not in each.branches:
            yield f'{{{each.name}}} has no branch "other"', each.span
        model = known.get(each.name)
        if model is None or model.is_select != each.is_select:
            continue  # a head that differs is told as a placeholder
        if each.is_select:
            yield from _labels(model, each)
        yield from _fillings(model, each)


def _choices(text: str) -> Iterator[_Choice]:
    if "{" not in text or "," not in text:
        return
    for head, start, end, opened in arguments(text):
        name, _, kind = head[1:-1].partition(",")
        if kind in {"plural", "selectordinal", "select"}:
            branches = {label: (words, place) for label, words, place in opened}
            yield _Choice(name, kind == "select", (start, end), branches)


def _labels(model: _Choice, given: _Choice) -> Iterator[tuple[str, Span]]:
    """Labels of a select, which the program knows by name."""
    for label in model.branches.keys() - given.branches.keys() - {"other"}:
        yield f'{{{given.name}}} has no branch "{label}"', given.span
    for label in given.branches.keys() - model.branches.keys() - {"other"}:
        yield f'branch "{label}" of {{{given.name}}} is not in the source', given.branches[label][1]


def _fillings(model: _Choice, given: _Choice) -> Iterator[tuple[str, Span]]:
    """Branches of the English that do not fill in what the source's own, or its `other`, fills in."""
    for label, (words, place) in given.branches.items():
        said = model.branches.get(label) or model.branches.get("other")
        if said is None:
            continue
        lost = _filled(said[0], model) - _filled(words, given)
        if label in _FEW and not given.is_select:
            lost -= {"#"}
        for each in sorted(lost):
            shown = each if each == "#" else f"{{{each}}}"
            yield f'branch "{label}" of {{{given.name}}} lacks {shown}', place


def _filled(words: str, choice: _Choice) -> set[str]:
    """What a branch fills in; the counted number is "#", which may be written as the argument's own name."""
    names = set(_FILLED.findall(words))
    if not choice.is_select and ("#" in words or choice.name in names):
        names = (names - {choice.name}) | {"#"}
    return names
