# SPDX-License-Identifier: MIT
"""Pairs as people write them: what is right is passed over in silence, and what is wrong is told."""

import csv
from pathlib import Path

import pytest

from l10n.model import Severity
from l10n.numbers import compare

HERE = Path(__file__).parent


def rows(name: str) -> list[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def numbered(table: list[dict[str, str]]) -> list:
    return [pytest.param(row, id=str(number)) for number, row in enumerate(table, 2)]


def told(source: str, target: str) -> list[str]:
    return [each.message for each in compare(source, target) if each.severity is not Severity.INFO]


@pytest.mark.parametrize("row", numbered(rows("right.tsv")))
def test_a_right_pair_is_passed_over(row):
    assert told(row["source"], row["target"]) == []


@pytest.mark.parametrize("row", numbered(rows("wrong.tsv")))
def test_a_wrong_pair_is_told_and_its_right_version_is_not(row):
    assert told(row["source"], row["wrong"]) != []
    assert told(row["source"], row["right"]) == []
