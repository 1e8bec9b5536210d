# SPDX-License-Identifier: MIT
"""How quiet all checks together are on human translations, where such pairs lie beside the checkout."""

import pytest

from l10n.checks import Pairs, run
from l10n.config import Settings
from l10n.model import Entry, Severity


def rows(path):
    return [line.split("\t") for line in path.read_text(encoding="utf-8").rstrip("\n").split("\n")[1:]]


SETS = {
    "encyclopedia": lambda numbers: [
        (row[1], row[2]) for row in rows(numbers / "good_pairs.tsv") if not row[0].startswith("py:")
    ],
    "documentation": lambda numbers: [
        (row[1], row[2]) for row in rows(numbers / "good_pairs.tsv") if row[0].startswith("py:")
    ],
    "corrected": lambda numbers: [(row[0], row[2]) for row in rows(numbers / "human_slips.tsv")],
}


@pytest.mark.parametrize("name", SETS)
def test_right_pairs_are_let_alone(name, shared):
    """Without a glossary: an error in at most 2 of 100, an error or warning in at most 6 of 100."""
    pairs = SETS[name](shared / "data/numbers")
    entries = tuple(Entry(source, target, line=number) for number, (source, target) in enumerate(pairs, 1))
    told = list(run([Pairs(f"{name}.tsv", entries)], Settings(), lambda _: None))
    errors = {each.line for each in told if each.severity is Severity.ERROR}
    serious = {each.line for each in told if each.severity is not Severity.INFO}
    assert (len(errors) <= 0.02 * len(pairs), len(serious) <= 0.06 * len(pairs)) == (True, True)
