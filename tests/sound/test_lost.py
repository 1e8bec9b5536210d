# SPDX-License-Identifier: MIT
"""Names that the English lacks, in pairs where they are lost and in pairs where they are not."""

from pathlib import Path

import pytest

from l10n.sound import lost, names
from l10n.tables import rows

PAIRS = [tuple(each) for each in rows(Path(__file__).parent, "pairs")]


@pytest.mark.parametrize(("verdict", "name", "instead", "source", "target"), PAIRS)
def test_a_lost_name_is_told_with_what_stands_there(verdict, name, instead, source, target):
    found = [(each.name.text, each.instead) for each in lost(source, target)]
    assert found == ([(name, instead)] if verdict == "wrong" else [])


def test_places_lie_in_their_texts():
    (found,) = lost("昨日、鈴木さんは大阪を訪れた。", "Yesterday, Sato visited Osaka.")
    assert (found.name.span, found.at, found.said) == ((3, 5), (11, 15), "Suzuki")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("九州全体で雨が降る。", ["九州"]),
        ("電通時代の田中太郎氏", ["田中太郎"]),
        ("日米韓の首脳が集まる。", ["日", "米", "韓"]),
        ("ジョー・サリヴァン氏は語る。", ["ジョー・サリヴァン"]),
        ("北海道大樹町の会社", ["北海道"]),
        ("シンガー・ソングライターになる。", []),
        ("工場の計画を立てる。", []),
    ],
)
def test_names_are_found_where_they_stand(text, expected):
    assert [name.text for name in names(text) if name.is_sure] == expected
