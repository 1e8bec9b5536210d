# SPDX-License-Identifier: MIT
"""False alarms and misses that we know and accept, each with its date and reason; a row that is no longer true fails.

The columns of known.tsv: `kind` (false-alarm or miss), the `check`, the pair, a `glossary` of `term=translation` with
bars between where the check needs one, `date` and `reason`. A row that has healed goes to the tables of its room; the
third of its kind makes a rule worth thinking about.
"""

import csv
from datetime import date
from pathlib import Path

import pytest

import l10n
from l10n.glossary import Concept, Glossary
from l10n.model import Severity

with Path(__file__).with_name("known.tsv").open(encoding="utf-8", newline="") as _file:
    ROWS = list(csv.DictReader(_file, delimiter="\t", quoting=csv.QUOTE_NONE))


def glossary(cell):
    return Glossary(tuple(Concept(*pair.split("=")) for pair in cell.split("|"))) if cell else None


@pytest.mark.parametrize("row", ROWS, ids=[f"{n}-{row['check']}" for n, row in enumerate(ROWS, 2)])
def test_what_we_know_is_still_true(row):
    found = l10n.check(row["source"], row["target"], glossary(row["glossary"]), [row["check"]])
    assert (
        any(each.severity is not Severity.INFO for each in found) == {"false-alarm": True, "miss": False}[row["kind"]]
    )


def test_every_row_has_its_date_and_reason_and_stands_in_order():
    assert all(date.fromisoformat(row["date"]) and row["reason"] for row in ROWS)
    assert sorted(tuple(row.values()) for row in ROWS) == [tuple(row.values()) for row in ROWS]
