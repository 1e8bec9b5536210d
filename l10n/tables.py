# SPDX-License-Identifier: MIT
"""Tables that the program brings along: one fact a row, tab-separated, with a header line."""

from collections.abc import Iterator
from pathlib import Path


def rows(folder: Path, name: str) -> Iterator[list[str]]:
    """The rows of the table `name` in `folder`, each a cell for each column of its header."""
    lines = (folder / f"{name}.tsv").read_text(encoding="utf-8").split("\n")
    return (line.split("\t") for line in lines[1:-1])


def words(cell: str) -> tuple[str, ...]:
    """The words of a cell, between which bars stand."""
    return tuple(cell.split("|")) if cell else ()


def classes(folder: Path, name: str) -> dict[str, frozenset[str]]:
    """The words of each class, from a table of words and classes."""
    found: dict[str, set[str]] = {}
    for word, kind in rows(folder, name):
        found.setdefault(kind, set()).add(word)
    return {kind: frozenset(words) for kind, words in found.items()}
