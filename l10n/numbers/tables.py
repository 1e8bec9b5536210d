# SPDX-License-Identifier: MIT
"""Reads the tables in `data/`: one fact a row, tab-separated, with a header line; a cell may hold several words."""

from collections.abc import Iterator
from pathlib import Path

_FOLDER = Path(__file__).parent / "data"


def rows(name: str) -> Iterator[list[str]]:
    """The rows of the table `name`, each a cell for each column of its header."""
    lines = (_FOLDER / f"{name}.tsv").read_text(encoding="utf-8").split("\n")
    return (line.split("\t") for line in lines[1:-1])


def words(cell: str) -> tuple[str, ...]:
    """The words of a cell, between which bars stand."""
    return tuple(cell.split("|")) if cell else ()
