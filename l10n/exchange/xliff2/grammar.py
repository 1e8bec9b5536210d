# SPDX-License-Identifier: MIT
"""Which elements XLIFF 2 and its modules have, what stands in them and what attributes look like, from tables."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeAlias

from l10n.exchange.xliff2.names import attributes, name
from l10n.tables import rows
from l10n.xml.reading import Element

_DATA = Path(__file__).parent.parent / "data"

Breach: TypeAlias = tuple[Element, str]
"""An element and what is wrong with it, in a few words."""


@dataclass(frozen=True, slots=True)
class _Kind:
    """What the standard says of an element."""

    attributes: dict[str, str]
    """The type of each; empty where any text will do."""
    required: tuple[str, ...]
    is_extensible: bool
    """Whether it takes attributes of modules and extensions."""
    children: re.Pattern[str]
    """Over the names of its children, a blank behind each."""
    holds_text: bool


def breaches(top: Element) -> Iterator[Breach]:
    """What is not as the grammar has it, in the order of the file; extensions may look as they like."""
    kinds = _kinds()
    for each in top.iter():
        named = name(each)
        if named in kinds:
            yield from ((each, reason) for reason in _reasons(each, kinds[named]))
        elif named:
            yield each, f"<{named}> is no element of XLIFF 2"


def _reasons(element: Element, kind: _Kind) -> Iterator[str]:
    shown = name(element)
    found = attributes(element)
    for missing in (each for each in kind.required if each not in found):
        yield f"<{shown}> has no attribute {missing}"
    for key, value in found.items():
        reason = _unfit(key, value, kind)
        if reason:
            yield f"<{shown}> {reason}"
    yield from (f"<{shown}> {reason}" for reason in _strange_content(element, kind))


def _strange_content(element: Element, kind: _Kind) -> Iterator[str]:
    held = [name(each) or "other" for each in element]
    if not kind.children.fullmatch("".join(f"{each} " for each in held)):
        yield f"does not hold what it must ({' '.join(dict.fromkeys(held)) or 'nothing'})"
    if not kind.holds_text and "".join((element.text or "", *(each.tail or "" for each in element))).strip():
        yield "holds text"


def _unfit(key: str, value: str, kind: _Kind) -> str:
    """What is wrong with an attribute; empty where nothing is."""
    types, common = _types(), _common()
    wanted = kind.attributes.get(key, common.get(key) if kind.is_extensible else None)
    if wanted is None:
        is_foreign = key == "*" or (":" in key and key.partition(":")[0] not in {"fs", "slr"})
        return "" if kind.is_extensible and is_foreign else f"may not have the attribute {key}"
    if wanted and not types[wanted].fullmatch(value):
        return f'has {key}="{value[:40]}", which it may not'
    return ""


@cache
def _types() -> dict[str, re.Pattern[str]]:
    return {named: re.compile(pattern) for named, pattern in rows(_DATA, "xliff2_types")}


@cache
def _common() -> dict[str, str]:
    """The attributes of modules, which stand wherever others may."""
    return dict(rows(_DATA, "xliff2_attributes"))


@cache
def _kinds() -> dict[str, _Kind]:
    return {named: _kind(named, *cells) for named, *cells in rows(_DATA, "xliff2_elements")}


def _kind(named: str, listed: str, model: str, text: str) -> _Kind:
    pairs = [each.partition("=") for each in listed.split() if each != "*"]
    types = {key.rstrip("!"): kind for key, _, kind in pairs}
    required = tuple(key[:-1] for key, _, _ in pairs if key.endswith("!"))
    return _Kind(types, required, "*" in listed.split(), _model(model, named.rpartition(":")[0]), bool(text))


def _model(text: str, prefix: str) -> re.Pattern[str]:
    """A content model as a pattern; `other` is any element but those of the same module."""
    other = rf"(?:(?!{prefix}:)[\w:]+ )" if prefix else r"(?:(?:other|\w+:\w+) )"
    steps = (re.sub(r"[\w:]+", lambda match: _step(match[0], other), each) for each in text.split())
    return re.compile("".join(steps))


def _step(named: str, other: str) -> str:
    return other if named == "other" else f"(?:{named} )"
