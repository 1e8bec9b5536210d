# SPDX-License-Identifier: MIT
"""Where documents, their translations and their catalogues lie, as patterns of paths below the project.

In a pattern `{path}` stands for a document's path and `{lang}` for a language; in the source's also `*` for a part of a
name and `**` for folders, which the other patterns may name again in the same order.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

PATH, LANG = "{path}", "{lang}"
_PART = re.compile(r"\{path\}|\{lang\}|\*\*/|\*\*|\*")
_GLOBS = {"**/": "((?:[^/]+/)*)", "**": "(.*)", "*": "([^/]*)"}


@dataclass(frozen=True, slots=True)
class Layout:
    """`[[layout]]`: one family of documents."""

    source: str
    """Pattern of the documents."""
    target: str
    """Pattern of the rendered documents."""
    catalog: str
    """Pattern of the catalogues, which ends in .po; template and compiled catalogue lie beside."""


class Place(NamedTuple):
    """What the patterns leave of a path."""

    path: str
    """What `{path}` stands for, suffix included."""
    globbed: tuple[str, ...]
    """What each glob stands for, in order."""


def faults(layout: Layout, languages: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """What is wrong with a layout: the key, what is wrong, and what to do."""
    for key in ("source", "target", "catalog"):
        pattern = getattr(layout, key)
        if pattern.count(PATH) != 1:
            yield key, "must have {path} once", 'write "docs/{path}"'
        if key != "source" and len(languages) > 1 and LANG not in pattern:
            yield key, "must have {lang}, for there are several languages", 'write "i18n/{lang}/{path}"'
        if len(_globs(pattern)) > len(_globs(layout.source)):
            yield key, "has more globs than source", "name only what source leaves open"
    if not layout.catalog.endswith(".po"):
        yield "catalog", "must end in .po", 'write "po/{lang}/{path}.po"'
    if layout.source in {layout.target.replace(LANG, each) for each in languages}:
        yield "target", "is where the sources lie", "choose another folder"


def match(pattern: str, path: str, language: str) -> Place | None:
    """What the pattern leaves of `path`; None where it does not fit."""
    found = _compiled(pattern, language).fullmatch(path)
    if found is None:
        return None
    globbed = tuple(text for number, text in enumerate(found.groups(), 1) if number != found.re.groupindex["path"])
    return Place(found["path"], globbed)


def filled(pattern: str, place: Place, language: str) -> str:
    """The path that the pattern makes of a place."""
    globbed = iter(place.globbed)
    values = {PATH: place.path, LANG: language}
    return _PART.sub(lambda part: values[part[0]] if part[0] in values else next(globbed), pattern)


def fixed(pattern: str, language: str) -> str:
    """The folder that all paths of a pattern lie in, with forward slashes; empty for the project's own."""
    named = pattern.replace(LANG, language)
    first = _PART.search(named)
    return (named[: first.start()] if first else named).rpartition("/")[0]


@lru_cache(maxsize=256)
def _compiled(pattern: str, language: str) -> re.Pattern[str]:
    pieces, done = [], 0
    for part in _PART.finditer(pattern):
        pieces.append(re.escape(pattern[done : part.start()]))
        done = part.end()
        if part[0] == PATH:
            pieces.append("(?P<path>.+)")
        else:
            pieces.append(re.escape(language) if part[0] == LANG else _GLOBS[part[0]])
    return re.compile("".join((*pieces, re.escape(pattern[done:]))), re.DOTALL)


def _globs(pattern: str) -> tuple[str, ...]:
    return tuple(part for part in _PART.findall(pattern) if part in _GLOBS)
