# SPDX-License-Identifier: MIT
"""Which two amounts of a document may be one and a slip of its author."""

import pytest

from l10n.checks.source.figures import near_pairs
from l10n.model import Entry

SUSPECT = [
    ("契約金額は12億円である。", "契約金額：12億5000万円"),
    ("会場には1,500人が集まった。", "会場には1,530人が来た。"),
    ("投資後評価額は290億ドルだった。", "評価額：295億ドル"),
    ("東京スカイツリーの高さは634メートル。", "スカイツリーの高さは643メートルである。"),
]
PLAIN = [
    ("ドイツの予算は476億ユーロだ。", "フランスの予算は480億ユーロだ。"),
    ("2023年の世界販売台数は1,030万台だった。", "2024年の世界販売台数は1,050万台だった。"),
    ("来場者は約18万人だった。", "来場者は18万2000人だった。"),
    ("契約金額は12億円である。", "契約金額：12億円"),
]


def told(*sources):
    return list(near_pairs([Entry(source) for source in sources]))


@pytest.mark.parametrize("pair", SUSPECT)
def test_nearly_the_same_amount_of_the_same_thing_is_told(pair):
    assert len(told(*pair)) == 1


@pytest.mark.parametrize("pair", PLAIN)
def test_other_years_names_and_round_numbers_are_not_told(pair):
    assert told(*pair) == []
