# SPDX-License-Identifier: MIT
"""What holds for passages of any text: findings stand inside one unit, and nothing is told of what did not change."""

from collections import Counter

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from l10n.checks import Pairs, run
from l10n.checks._events import target_events
from l10n.checks._passages import Passage, passages
from l10n.checks._select import select
from l10n.config import Settings
from l10n.formats import formats
from l10n.model import EMPTY, Block, Entry, Kind, Reference

MARKDOWN = formats()["markdown"]
PIECES = st.sampled_from(
    [
        *"[a](b) [c](/ja/d) ![e](f.png) <https://g.example> https://h.example i@j.example `k` `l <b> </b> <b".split(),
        *"<img/src=m> <!--n--> <!-- <?php ?> [^o] [p][q] [q] $r^2$ {s} **t** \\ | # > - </div> &#58;".split(),
        *("<b x=1>", "日本", "語。", "word", "\n", "\x01"),
    ]
)
TEXTS = st.lists(PIECES, min_size=1, max_size=8).map(" ".join).filter(lambda text: text.strip())
DEFINITIONS = MARKDOWN.definitions("[q]: https://q.example\n")


def pairs_of(units, *, kind=Kind.PARAGRAPH):
    """A document of one block with those units."""
    entries = tuple(
        Entry(source, target, references=(Reference("a.md", 1),), line=line)
        for line, (source, target) in enumerate(units.items(), 1)
    )
    text = " ".join(units)
    block = Block(kind, text, ((0, len(text)),))
    return Pairs("a.po", entries, {}, (block,), "a.md", None, (tuple((None, source) for source in units),), DEFINITIONS)


def told(pairs):
    return list(run([pairs], Settings(), lambda _: None, select(["markup"])))


@settings(deadline=None)  # parsers are loaded by the first
@given(st.dictionaries(TEXTS, TEXTS, min_size=1, max_size=4), st.sampled_from([Kind.PARAGRAPH, Kind.FRONT_MATTER]))
def test_a_finding_stands_at_one_unit_with_spans_inside_its_texts(units, kind):
    for finding in told(pairs_of(units, kind=kind)):
        assert units[finding.source] == finding.target
        for text, span in ((finding.source, finding.source_span), (finding.target, finding.target_span)):
            assert span is None or 0 <= span[0] <= span[1] <= len(text)


@settings(deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=4, unique=True))
def test_nothing_is_told_of_markup_that_did_not_change(sources):
    names = {
        "markup-link",
        "markup-address",
        "markup-tag",
        "markup-comment",
        "markup-code",
        "markup-footnote",
        "markup-math",
    }
    assert [each for each in told(pairs_of({source: source for source in sources})) if each.check in names] == []


@settings(deadline=None)
@example("[a](b) <!-- \x01 <!--n-->", Kind.FRONT_MATTER)
@example("see <a\x01href=b>this</a>", Kind.FRONT_MATTER)
@given(st.lists(TEXTS, min_size=1, max_size=3).map(" ".join), st.sampled_from(Kind))
def test_escapes_make_nothing_active(text, kind):
    """Checks read the English before it is escaped: whatever is active on the page is active there too.

    A comment or a tag at the start is told as such; its escape lets out what stands inside.
    """
    style = "yaml plain" if kind is Kind.FRONT_MATTER else ""
    escaped = MARKDOWN.escape(text, Block(kind, "x", ((0, 1),), style=style))
    before, after = (
        Counter(
            (each.kind, " ".join(each.value.replace("\\|", "|").split()))
            for each in target_events(Passage("", each_text, ())).all
        )
        for each_text in (text, escaped)
    )
    opens = text.lstrip().startswith("<") and any(each[0] in {"tag", "comment"} for each in before)
    assert opens or {each for each in after - before if each[0] in {"tag", "comment", "link", "image"}} == set()


def test_a_block_of_the_document_is_compared_whole_and_a_pair_in_none_alone():
    pairs = pairs_of({"[規約](a.md)を読む。": "Run `make`.", "`make`を使う。": "Read the [terms](a.md)."})
    assert [len(each.parts) for each in passages(pairs)] == [2]
    stray = Entry("[方針](b.md)", "Policy", line=9)
    found = told(Pairs("a.po", (*pairs.entries, stray), {}, pairs.blocks, "a.md", None, pairs.sentences))
    assert [(each.check, each.line) for each in found] == [("markup-link", 9)]


def test_what_is_not_translated_yet_stands_as_its_source():
    pairs = pairs_of({"[規約](a.md)を読む。": "", "`make`を使う。": "Use `make`."})
    assert told(pairs) == []


def test_a_fault_that_two_blocks_have_is_told_once():
    pairs = pairs_of({"[規約](a.md)": "Terms", "読む。": "Read."})
    twice = Pairs(
        "a.po",
        pairs.entries,
        {},
        pairs.blocks * 2,
        "a.md",
        None,
        (((None, "[規約](a.md)"),), ((None, "[規約](a.md)"), (None, "読む。"))),
    )
    assert [each.line for each in told(twice)] == [1]


@pytest.mark.parametrize("spoken", [0, 1])
def test_a_finding_of_a_joined_sentence_has_its_own_unit(spoken):
    sources = ("養成に8カ月かかる。", "費用は5万円だ。")
    targets = ["The cost is 50,000 yen, and the training long.", "The training takes eight months, and costs."][spoken]
    entries = tuple(
        Entry(source, targets if number == spoken else EMPTY, references=(Reference("a.md", 1),), line=number + 1)
        for number, source in enumerate(sources)
    )
    missing = 0 if spoken == 0 else 1
    found = list(run([Pairs("a.po", entries)], Settings(), lambda _: None, select(["number-value", "number-unit"])))
    assert [(each.line, each.source, each.target) for each in found] == [
        (missing + 1, sources[missing], entries[missing].target)
    ]
    (start, end) = found[0].source_span
    assert sources[missing][start:end] == ["8カ月", "5万円"][missing]
