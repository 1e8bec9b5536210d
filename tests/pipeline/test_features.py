# SPDX-License-Identifier: MIT
"""What tells an edit of form from an edit of meaning."""

from itertools import pairwise

import pytest

from l10n.glossary import Glossary
from l10n.pipeline.features import features_of

NO_TERMS = Glossary(())


@pytest.mark.parametrize(
    ("text", "quantities"),
    [
        ("3分の1が賛成した。", ("1/3",)),
        ("2.5%上がった。", ("2.5%",)),
        ("1万2000人が来た。", ("12,000",)),
    ],
)
def test_quantities_are_named_exactly(text, quantities):
    found = features_of(text, NO_TERMS).quantities()
    assert [each.split(" ")[0] for each in found] == [each.split(" ")[0] for each in quantities]


def test_style_and_marks_are_form():
    assert lemmas("計画を中止しました。") == lemmas("計画を中止した")
    assert lemmas("計画を中止しなかった。") != lemmas("計画を中止した。")


def lemmas(text):
    return features_of(text, NO_TERMS).lemmas()


def test_clauses_are_read_alone_as_in_their_sentence():
    text = "橋が落ち、道も塞がっていたので、村は、孤立した。"
    starts = [0, *(at + 1 for at, sign in enumerate(text) if sign in "、。")]
    parts = [features_of(text, NO_TERMS).lemmas(*span) for span in pairwise(starts)]
    assert tuple(word for part in parts for word in part) == lemmas(text)
