# SPDX-License-Identifier: MIT
"""What people say about a unit: every text comes back, and what is settled opens again when more is said."""

import subprocess
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n import catalog
from l10n.catalog.joining import join
from l10n.catalog.remarks import Remark, Thread, remarked, resolved, thread_of
from l10n.catalog.standing import Hand, approved
from l10n.model import Entry

ADA, MARY = Hand("Ada", "2026-11-29"), Hand("Mary: editor", "2026-11-30")
PAIR = Entry("売店は休む。", "The shop is closed.", comments=("see 3",))


def test_a_remark_of_two_lines_is_one_comment():
    made = remarked(PAIR, ADA, " which year?\r\nThe table says 2027.\n")
    assert made.comments == ("see 3", r"l10n: remark by Ada on 2026-11-29: which year?\nThe table says 2027.")
    assert thread_of(made) == Thread((Remark(ADA, "which year?\nThe table says 2027."),))


@given(st.text(st.characters()))
def test_every_text_comes_back_from_one_line(text):
    made = remarked(PAIR, ADA, text)
    assert len(made.comments[-1].splitlines()) == 1
    assert thread_of(made).remarks[-1].text == text.replace("\r\n", "\n").strip()


@pytest.mark.parametrize(
    "text",
    [
        r"C:\new \\ \u0041",
        "l10n: ignore[number-value] no (9f3c1a)",
        "by Ada on 2026-11-29: twice",
        "l10n: resolved by Ada on 2026-11-29 (00000000)",
        "夕刊\u2028朝刊\u202eabc\ud800",
        '#~ msgid "x"\nmsgid "y"',
    ],
    ids=["escapes", "waiver", "hand", "resolution", "line-separator", "po"],
)
def test_no_text_passes_for_anything_else(text):
    made = catalog.parse(catalog.dumps(catalog.Catalog({}, (remarked(PAIR, MARY, text),))), "a.po").entries
    assert [thread_of(each) for each in made] == [Thread((Remark(MARY, text),))]


def test_a_thread_is_settled_until_more_is_said():
    asked = remarked(PAIR, ADA, "2027?")
    settled = resolved(asked, MARY)
    again = remarked(settled, ADA, "No, 2028.")
    assert [thread_of(each).is_open for each in (PAIR, asked, settled, again)] == [False, True, False, True]
    assert thread_of(settled).resolved == MARY
    assert resolved(settled, ADA) is settled
    assert resolved(PAIR, ADA) is PAIR
    assert len(resolved(again, MARY).comments) == len(again.comments) + 1


def test_what_was_said_says_nothing_of_the_pair():
    reviewed = approved(PAIR, ADA)
    assert approved(remarked(PAIR, ADA, "2027?"), ADA).comments[-1] == reviewed.comments[-1]
    assert thread_of(reviewed) == Thread()


def joined(base, ours, theirs):
    texts = (catalog.dumps(catalog.Catalog({}, (each,))) for each in (base, ours, theirs))
    return join(*(catalog.parse(text, "a.po") for text in texts)).catalog.entries[0]


def test_a_merge_keeps_what_both_sides_said_and_opens_what_one_settled_without_it():
    asked = remarked(PAIR, ADA, "2027?")
    both = joined(asked, remarked(asked, ADA, "Or 2028?"), resolved(asked, MARY))
    assert ([each.text for each in thread_of(both).remarks], thread_of(both).is_open) == (["2027?", "Or 2028?"], True)
    settled = joined(asked, asked, resolved(asked, MARY))
    assert thread_of(settled).resolved == MARY


def test_gettexts_tools_keep_a_thread(tmp_path, gettext):
    made = resolved(remarked(PAIR, ADA, "\u2028" + "長い行。" * 99 + "\n\\n"), MARY)
    header = {"Content-Type": "text/plain; charset=UTF-8"}
    text = catalog.dumps(catalog.Catalog(header, (made,)))
    (tmp_path / "a.po").write_text(text, encoding="utf-8")
    for command in (("msgcat", "a.po", "-o", "b.po"), ("msgmerge", "-q", "b.po", "a.po", "-o", "c.po")):
        subprocess.run(command, cwd=tmp_path, check=True, timeout=60)
    [found] = catalog.load((tmp_path / "c.po").read_bytes(), "c.po").entries
    assert replace(found, line=0) == replace(made, line=0)
