# SPDX-License-Identifier: MIT
"""Rows from elsewhere: new, known or in conflict; and files that change in these rows only."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.errors import InputError
from l10n.glossary import Concept, ConceptKind, parse_concepts
from l10n.glossary.editing import edited
from l10n.glossary.merging import merge

STATION = Concept("駅", "station", ("停車場",), ("stop",), ("depot",), definition="Where trains stop")


@pytest.mark.parametrize(
    "theirs",
    [
        Concept("駅", "station"),
        Concept("駅", "station", forbidden=("depot",)),
        Concept("停車場", "station"),
        Concept("駅", "station", scope=("a.md",)),
    ],
    ids=["less", "forbidden", "variant", "narrower"],
)
def test_a_row_that_says_nothing_more_is_known(theirs):
    assert merge([STATION], [theirs]).known == (theirs,)


@pytest.mark.parametrize(
    ("theirs", "columns"),
    [
        (Concept("駅", "terminal"), ("target",)),
        (Concept("駅", "station", ("ターミナル",)), ("source",)),
        (Concept("駅", "station", kind=ConceptKind.NAME), ("kind",)),
        (Concept("駅", "station", admitted=("halt",), note="x"), ("admitted", "note")),
        (Concept("駅", "station", case_sensitive=True), ("case_sensitive",)),
    ],
    ids=["target", "variant", "kind", "two", "case"],
)
def test_a_row_that_says_more_or_other_is_in_conflict(theirs, columns):
    merged = merge([STATION], [theirs])
    assert [(each.ours, each.theirs, each.columns) for each in merged.conflicts] == [(STATION, theirs, columns)]


def test_a_conflict_says_both_sides():
    (conflict,) = merge([STATION], [Concept("駅", "terminal")]).conflicts
    assert conflict.reason == "target is 'station', not 'terminal'"
    assert conflict.resolved() == Concept(
        "駅", "terminal", ("停車場",), ("stop",), ("depot",), definition="Where trains stop"
    )


def test_scopes_that_do_not_meet_are_two_rows():
    ours, theirs = Concept("駅", "station", scope=("rail.md",)), Concept("駅", "stage", scope=("play.md",))
    assert merge([ours], [theirs]).added == (theirs,)


def test_twins_of_one_file_are_told():
    twins = Concept("改札", "gate"), Concept("改札", "barrier")
    merged = merge([STATION], twins)
    assert merged.added == twins[:1]
    assert [each.reason for each in merged.conflicts] == ["is given twice"]


def test_spellings_are_one_term():
    assert merge([Concept("サーバー", "server")], [Concept("ｻｰﾊﾞ", "server")]).added == ()


def test_a_kept_word_is_known_with_itself_on_both_sides():
    assert merge([Concept("Mövik", kind=ConceptKind.KEEP)], [Concept("Mövik", "Mövik")]).conflicts == ()


FILES = {
    "plain": "source,target,note\n駅,station,\n改札,gate,\n",
    "no-last-line-end": "source,target,note\n駅,station,\n改札,gate,",
    "excel": "\ufeffsource;target;note\r\n駅;station;\r\n\r\n改札;gate;\r\n",
    "separator": 'sep=;\r\nsource;target;note\r\n"駅";"sta\r\ntion";""\r\n改札;gate;\r\n',
    "order": 'note,own,target,source\n"a, ""b""",1,station,駅\n,2,gate,改札\n',
    "tabs": "source\ttarget\tnote\n駅\tstation\t\n改札\tgate\t\n",
}


@pytest.mark.parametrize("text", FILES.values(), ids=FILES)
def test_rows_are_put_in_and_nothing_else_changes(text):
    concepts = parse_concepts(text)
    added = Concept("信号", 'signal; "light"', note="=a,b")
    after = edited(text, "g.csv", {}, [added])
    assert after.startswith(text)
    assert "\n" not in after.replace("\r\n", "") or "\r\n" not in text
    read = parse_concepts(after)
    assert [(each.source, each.target, each.note) for each in read] == [
        *((each.source, each.target, each.note) for each in concepts),
        (added.source, added.target, added.note),
    ]


@pytest.mark.parametrize("text", FILES.values(), ids=FILES)
def test_a_row_is_replaced_where_it_stands(text):
    before = parse_concepts(text)
    after = edited(text, "g.csv", {before[0].line: Concept("駅", "stop", extra=before[0].extra)}, [])
    assert [(each.source, each.target, each.extra) for each in parse_concepts(after)] == [
        ("駅", "stop", before[0].extra),
        ("改札", "gate", before[1].extra),
    ]
    assert after.endswith(text[text.rindex("改札" if "own" not in text else ",2,") :])


@given(st.text(st.sampled_from("駅a,;\t\"\n\r| '=\ufeff"), max_size=40))
def test_any_cell_is_written_so_that_it_is_read_again(cell):
    text = edited("source,target,note\n", "g.csv", {}, [Concept("駅", "station", note=cell)])
    assert parse_concepts(text)[0].note == cell.strip()


def test_an_empty_file_gets_a_header():
    assert parse_concepts(edited("", "g.csv", {}, [STATION]))[0].target == "station"


def test_a_file_without_the_column_is_told_so():
    with pytest.raises(InputError, match=r"^g\.csv:1: the file has no column 'variants', which '駅' needs; add"):
        edited("source,target\n", "g.csv", {}, [STATION])


def test_a_file_of_a_title_alone_is_told_so():
    with pytest.raises(InputError, match=r"^g\.csv:1: the file has no column 'source', which '駅' needs; add"):
        edited("Glossary,,\n", "g.csv", {}, [Concept("駅", "station")])
