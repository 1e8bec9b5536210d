# SPDX-License-Identifier: MIT
"""For each number of a pair the rule that paired, excused or refused it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from l10n.model import Severity
from l10n.numbers import compare
from l10n.numbers.why import Decision, why


def shown(source, target, **around):
    """Each verdict in a line: where the number stands, what became of it, by which rule, and with which partner."""
    texts = {"source": source, "target": target}
    others = {"source": target, "target": source}
    return [
        " ".join(
            filter(
                None,
                (
                    f"{each.side} {texts[each.side][slice(*each.quantity.span)]}: {each.decision} by {each.rule}",
                    f"as {others[each.side][slice(*each.partner)]}" if each.partner else "",
                    f"(read by {each.reading})" if each.reading else "",
                ),
            )
        )
        for each in why(source, target, **around)
    ]


CASES = [
    (
        "売上高は3,200億円、社員は12人。",
        "Sales came to $320 billion; it has 12 employees.",
        [
            "source 3,200億円: refused by alike as $320 billion",
            "source 12人: paired by same-value as 12",
            "target $320 billion: refused by alike as 3,200億円",
            "target 12: paired by same-value as 12人",
        ],
    ),
    (
        "10〜12月期の利益が減った。",
        "Profit fell in the fourth quarter.",
        [
            "source 10: excused by part-of-year",
            "source 12月: excused by part-of-year",
            "target fourth: excused by grammar",
            "target quarter: excused by grammar",
        ],
    ),
    (
        "5月4日に届いた。",
        "It arrived on 5/4.",
        [
            "source 5月: paired by same as 5",
            "source 4日: paired by same as 4",
            "target 5: paired by same as 5月 (read by stroke)",
            "target 4: paired by same as 4日 (read by stroke)",
        ],
    ),
    (
        "1964年10月10日に開幕した。",
        "It opened then.",
        [
            "source 1964年: refused by without-counterpart",
            "source 10月: refused by without-counterpart",
            "source 10日: refused by without-counterpart",
        ],
    ),
    (
        "100人未満の会場だ。",
        "The venue holds more than 100 people.",
        [
            "source 100人: refused by opposed-bound as 100 people",
            "target 100 people: refused by opposed-bound as 100人",
        ],
    ),
    ("会社は工場を閉鎖した。", "The company closed twelve factories.", ["target twelve: excused by grammar"]),
    ("天気がよい。", "The weather is fine.", []),
]


@pytest.mark.parametrize(("source", "target", "expected"), CASES, ids=range(len(CASES)))
def test_every_number_has_a_verdict_with_its_rule(source, target, expected):
    assert shown(source, target) == expected


def test_a_neighbouring_pair_speaks_for_a_number():
    around = {"before": ("12の工場がある。", "It has factories."), "after": ("", "")}
    assert shown("会社は工場を閉鎖した。", "The company closed 12 factories.", **around) == [
        "target 12: excused by said-by-neighbours"
    ]


def test_a_verdict_carries_the_message_of_its_finding():
    refused, _ = why("投資額は140億ドルに上る。", "The investment comes to $140 billion.")
    assert refused.message == "140億ドル is $14 billion, not $140 billion"


PIECES = st.lists(
    st.sampled_from(
        "3 12 1964年 10月 五つ 140億ドル 30% 3分の1 5/4 twelve $14 billion October 10 1964 half No. 1 , ".split()
    ),
    max_size=6,
).map(" ".join)


@given(source=PIECES, target=PIECES)
@settings(derandomize=True, max_examples=200, deadline=None, database=None)
def test_what_is_told_and_only_that_is_refused(source, target):
    told = [each for each in compare(source, target) if each.severity is not Severity.INFO]
    verdicts = why(source, target)
    assert {each.message for each in told} <= {each.message for each in verdicts if each.message}
    assert all(bool(each.message) == (each.decision is Decision.REFUSED) for each in verdicts)
    assert all(each.rule for each in verdicts)
