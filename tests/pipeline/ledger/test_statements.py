# SPDX-License-Identifier: MIT
"""What a sentence states, beside what stands for it in the English."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from l10n.glossary import English, Glossary
from l10n.glossary.concept import Concept, ConceptKind
from l10n.pipeline.ledger.members import stated_members
from l10n.pipeline.ledger.numbers import stated_numbers
from l10n.pipeline.ledger.quotations import stated_quotations
from l10n.pipeline.ledger.values import Bitext
from l10n.pipeline.ledger.words import stated_names, stated_terms
from l10n.quantities.printing import STYLE

GLOSSARY = Glossary(
    (
        Concept("評価額", "valuation"),
        Concept("アダ・ラブレス", "Ada Lovelace", kind=ConceptKind.PERSON),
        Concept("会計検査院", "Board of Audit", kind=ConceptKind.ORGANIZATION),
    )
)


def said(statements, bitext):
    """Each statement in a line: kind, Japanese, English, and how it is answered."""
    return [
        (
            str(each.kind),
            bitext.source[slice(*each.span)] if each.span else "",
            " … ".join(bitext.target[slice(*span)] for span in each.target_spans),
            "refused" if each.refused else "excused" if each.excused else "paired",
        )
        for each in statements
    ]


NUMBERS = [
    (
        "2025年6月13日、143億ドルで株式の49%を取得した。",
        "On June 13, 2025, it acquired 49% of the shares for $14.3 billion.",
        [
            ("date", "2025年6月13日", "June … 13 … 2025", "paired"),
            ("amount", "143億ドル", "$14.3 billion", "paired"),
            ("number", "49%", "49%", "paired"),
        ],
    ),
    (
        "会場には1,500人が集まった。",
        "Some 1,300 people came to the venue.",
        [("number", "1,500人", "1,300 people", "refused")],
    ),
    ("同社は工場を閉鎖した。", "The company closed 12 factories.", [("number", "", "12", "refused")]),
    ("平成3年10月に完成した。", "It was completed.", [("date", "平成3年10月", "", "refused")]),
    ("持分は半数に満たない。", "The stake is no majority.", [("number", "半数", "", "excused")]),
    ("GPT-4を公開した。", "It released GPT-4.", []),
]


@pytest.mark.parametrize(("source", "target", "expected"), NUMBERS, ids=range(len(NUMBERS)))
def test_numbers(source, target, expected):
    bitext = Bitext(source, target)
    assert said(stated_numbers(bitext, STYLE), bitext) == expected


WORDS = [
    (
        "アダ・ラブレスは評価額を上げた。",
        "Ada Lovelace raised the valuations.",
        [("name", "アダ・ラブレス", "Ada Lovelace", "paired"), ("term", "評価額", "valuations", "paired")],
    ),
    ("評価額は上がった。", "The price rose.", [("term", "評価額", "", "refused")]),
    ("会計検査院のMark氏。", "Mark of the Board of Audit.", [
        ("name", "会計検査院", "Board of Audit", "paired"), ("name", "Mark", "Mark", "paired"),
    ]),
    ("CEOのMark Zuckerberg氏が話した。", "Its head spoke.", [("name", "Mark Zuckerberg", "", "refused")]),
    ("会議を開いた。", "They met.", []),
]  # fmt: skip


@pytest.mark.parametrize(("source", "target", "expected"), WORDS, ids=range(len(WORDS)))
def test_names_and_terms(source, target, expected):
    bitext = Bitext(source, target)
    terms = list(stated_terms(bitext, GLOSSARY, English()))
    found = [*terms, *stated_names(bitext, [each.span for each in terms])]
    assert said(found, bitext) == expected


QUOTATIONS = [
    ("彼は「中止だ」と言った。", "He said, “It is off.”", [("「中止だ」", "“It is off.”", "paired")]),
    ("「はい」と「いいえ」を選ぶ。", 'Choose "Yes" or "No".', [
        ("「はい」", '"Yes"', "paired"), ("「いいえ」", '"No"', "paired"),
    ]),
    ("『草枕』を読む。", "Read *The Three-Cornered World*.", [("『草枕』", "*The Three-Cornered World*", "paired")]),
    ("画面の「OK」を押す。", "Press OK on the screen.", [("「OK」", "OK", "paired")]),
    ("「評価額」とは何か。", "What is a valuation?", [("「評価額」", "valuation", "paired")]),
    ("社長は「『前へ』が社是だ」と語った。", "The president said, ‘Our motto’s “Forward.”’", [
        ("「『前へ』が社是だ」", "‘Our motto’s “Forward.”’", "paired"),
    ]),
    ("いわゆる「壁」がある。", "There are walls, so to speak.", [("「壁」", "", "excused")]),
    ("社長は「計画を見直す必要がある」と述べた。", "The president stated that the plan had to be reviewed.", [
        ("「計画を見直す必要がある」", "", "excused"),
    ]),
    ("「計画を見直す必要がある」とのことだ。", "The plan goes on.", [("「計画を見直す必要がある」", "", "refused")]),
    ("「二軒茶屋シャトルバス」は大学行きである。", "The Nikenchaya Shuttle Bus is for the university.", [
        ("「二軒茶屋シャトルバス」", "", "excused"),
    ]),
    ("「始まり、", "It begins,", []),
    ("It’s one of the ‘best’ years' ends.", "会議。", []),
]  # fmt: skip


@pytest.mark.parametrize(("source", "target", "expected"), QUOTATIONS, ids=range(len(QUOTATIONS)))
def test_quotations(source, target, expected):
    bitext = Bitext(source, target)
    terms = list(stated_terms(bitext, GLOSSARY, English()))
    found = said(stated_quotations(bitext, terms), bitext)
    assert [row[1:] for row in found] == expected


MEMBERS = [
    ("ソニー、パナソニック、シャープが並ぶ。", "Sony, Panasonic and Sharp.", ["Sony", "Panasonic", "Sharp"]),
    ("Google、トヨタ、GMと組む。", "It works with Google, Toyota and GM.", ["Google", "Toyota", "GM"]),
    ("リンゴ、バナナ、ミカンを売る。", "It sells apples, bananas and oranges.", ["", "bananas", ""]),
    ("朝、昼、晩。", "Morning, noon and night.", []),
]


@pytest.mark.parametrize(("source", "target", "places"), MEMBERS, ids=range(len(MEMBERS)))
def test_members_of_lists(source, target, places):
    bitext = Bitext(source, target)
    found = said(stated_members(bitext, []), bitext)
    assert [row[2] for row in found] == places
    assert {row[3] for row in found} <= {"paired"}


PARTS = st.sampled_from(
    (
        "「 」 『 』 評価額 アダ・ラブレス ソニー、パナソニック、シャープ Mark 143億ドル "
        "2025年6月 49% は 。 é 😀 “ ” \" ‘ ’ ' * _ ` "
        "<i> </i> valuation Ada\u00a0Lovelace Sony said $14.3\u00a0billion June\u00a02025 \u00a0"
    ).split(" ")
).map(lambda part: part.replace("\u00a0", " "))
TEXTS = st.lists(PARTS, max_size=12).map("".join)


@settings(deadline=None, max_examples=200)
@given(TEXTS, TEXTS)
def test_whatever_is_stated_stands_in_the_texts(source, target):
    bitext = Bitext(source, target)
    terms = list(stated_terms(bitext, GLOSSARY, English()))
    found = [
        *terms,
        *stated_numbers(bitext, STYLE),
        *stated_names(bitext, [each.span for each in terms]),
        *stated_quotations(bitext, terms),
        *stated_members(bitext, terms),
    ]
    for each in found:
        assert each.span is None or 0 <= each.span[0] < each.span[1] <= len(source)
        assert all(0 <= start < end <= len(target) for start, end in each.target_spans)
        assert not (each.refused and each.excused)
