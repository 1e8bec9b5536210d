# SPDX-License-Identifier: MIT
"""Hard cases, each with its cuts, as data."""

from pathlib import Path

import pytest

from l10n.segment import split


def phenomena() -> list[tuple[str, str]]:
    """Name and marked text of each row of the table beside this file."""
    table = Path(__file__).with_name("phenomena.tsv").read_text(encoding="utf-8")
    rows = [row.split("\t") for row in table.split("\n")[1:] if row]
    return [(name, marked.replace("\\n", "\n")) for name, marked in rows]


@pytest.mark.parametrize("marked", [marked for _, marked in phenomena()], ids=[name for name, _ in phenomena()])
def test_text_is_cut_where_a_person_cuts(marked):
    assert split(marked.replace("|", "")) == [piece.strip() for piece in marked.split("|")]


def test_each_phenomenon_has_a_name_of_its_own():
    names = [name for name, _ in phenomena()]
    assert len(names) == len(set(names))
