# SPDX-License-Identifier: MIT
"""What is told of the rows of a glossary, and what is not."""

import pytest

from l10n.glossary import Concept, Glossary
from l10n.glossary.lint import lint, lint_use


def told(*rows):
    return [(each.check, str(each.severity), each.line) for each in lint(placed(rows))]


def placed(rows):
    return [
        Concept(**row, path="g.csv", line=line) if isinstance(row, dict) else Concept(*row, path="g.csv", line=line)
        for line, row in enumerate(rows, start=2)
    ]


@pytest.mark.parametrize(
    "rows",
    [
        [("機械学習", "machine learning"), ("超知能", "superintelligence")],
        [
            {"source": "駅", "target": "station", "scope": ("rail.md",)},
            {"source": "駅", "target": "stage", "scope": ("play.md",)},
        ],
        [{"source": "UNIX", "target": "Unix", "forbidden": ("UNIX",), "case_sensitive": True}],
        [
            {"source": "US", "target": "US", "case_sensitive": True},
            {"source": "us", "target": "us", "case_sensitive": True},
        ],
        [{"source": "人工知能", "target": "artificial intelligence", "variants": ("AI",), "admitted": ("AI",)}],
        [("打ち合わせ", "meeting"), ("率いる", "lead")],
        [("ビル", "building"), ("ビール", "beer")],
        [("ドラマ", "drama"), ("ドラマー", "drummer")],
        [{"source": "免許", "target": "license", "forbidden": ("licence",)}],
        [{"source": "公開", "target": "open source", "forbidden": ("open-source",)}],
    ],
    ids=[
        "plain",
        "scopes",
        "capitals",
        "case",
        "abbreviation",
        "okurigana",
        "vowels",
        "loanwords",
        "spelling",
        "hyphen",
    ],
)
def test_good_rows_are_let_be(rows):
    assert told(*rows) == []


@pytest.mark.parametrize(
    ("rows", "finding"),
    [
        ([("サーバ", "host"), ("サーバー", "server")], ("terms-conflict", "error", 3)),
        ([("サーバ", "server"), ("サーバー", "server")], ("terms-twin", "warning", 3)),
        ([{"source": "学習", "target": "training", "forbidden": ("training",)}], ("terms-conflict", "error", 2)),
        ([{"source": "学ぶ", "target": "to learn", "forbidden": ("learning",)}], ("terms-conflict", "warning", 2)),
        ([{"source": "論文", "target": "paper", "forbidden": ("papers",)}], ("terms-conflict", "warning", 2)),
        (
            [("作業", "work"), {"source": "労働", "target": "labor", "forbidden": ("work",)}],
            ("terms-forbidden", "info", 3),
        ),
        (
            [
                {"source": "駅", "target": "station", "scope": ("rail/*.md",)},
                {"source": "駅", "target": "stage", "scope": ("rail/**",)},
            ],
            ("terms-conflict", "error", 3),
        ),
        ([{"source": "サーバー", "target": "server", "variants": ("サーバ",)}], ("terms-twin", "info", 2)),
        ([{"source": "基準", "target": "criterion", "admitted": ("criteria",)}], ("terms-twin", "info", 2)),
        ([("駅", "station"), ("切符", "ticket"), ("バス", "bus")], ("terms-order", "info", 3)),
    ],
    ids=[
        "conflict",
        "twin",
        "both",
        "own-verb",
        "own-plural",
        "preferred-elsewhere",
        "scopes",
        "folded",
        "inflected",
        "order",
    ],
)
def test_odd_rows_are_told(rows, finding):
    assert finding in told(*rows)


@pytest.mark.parametrize(
    "source", ["さん", "ので", "人が", "各", "ー"], ids=["suffix", "particle", "ends", "prefix", "mark"]
)
def test_a_term_with_odd_ends_is_told(source):
    assert [each[0] for each in told((source, "word"))] == ["terms-cut"]


def test_rows_beside_the_documents():
    fare = {"source": "運賃", "target": "fare", "scope": ("bus/*.md",)}
    rows = placed([("切符", "ticket"), ("駅", "station"), fare, ("京都", "Kyoto")])
    findings = lint_use(Glossary(rows), [("rail.md", "駅で待つ。"), ("rail.md", "東京都に住む。")], {"rail.md"})
    assert [(each.check, each.line, each.message) for each in findings] == [
        ("terms-unused", 2, "'切符' stands in no document"),
        ("terms-scope", 4, "scope 'bus/*.md' is the path of no document"),
        ("terms-cut", 5, "'京都' stands in the documents only as a part of other words"),
    ]
