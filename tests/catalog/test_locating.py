# SPDX-License-Identifier: MIT
"""Where the text that a finding marks stands in its file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n import catalog
from l10n.catalog import Catalog
from l10n.model import Entry, Finding, Place, Severity

HEAD = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'


def finding(line, source, target, **spans):
    return Finding("a-b", Severity.ERROR, "m", "a.po", line, source=source, target=target, **spans)


def located(text, told, *, is_catalogue=True):
    return catalog.locator(text.encode(), told.path, is_catalogue=is_catalogue)(told)


WORDS = 'msgid "港が開いた。"\nmsgstr "The port opened."\n'


@pytest.mark.parametrize(
    ("entry", "told", "place"),
    [
        (WORDS, finding(4, "港が開いた。", "The port opened.", target_span=(4, 8)), Place(5, 13, 5, 17)),
        (WORDS, finding(4, "港が開いた。", "The port opened.", source_span=(0, 1)), Place(4, 8, 4, 9)),
        (
            WORDS,
            finding(4, "港が開いた。", "The port opened.", target_span=(4, 8), suggestion='"port"\n'),
            Place(5, 13, 5, 17, r"\"port\"\n"),
        ),
        (
            'msgid "a"\nmsgstr ""\n"one\\n"\n"two \\"x\\" three"\n',
            finding(4, "a", 'one\ntwo "x" three', target_span=(3, 11)),
            Place(6, 5, 7, 11),
        ),
        (
            'msgctxt "c"\nmsgid "a"\nmsgstr "b"\n',
            finding(5, "a", "b", target_span=(0, 1)),
            Place(6, 9, 6, 10),
        ),
        (
            'msgid "a"\nmsgid_plural "as"\nmsgstr[0] "b"\nmsgstr[1] "bs"\n',
            finding(4, "a", "bs", target_span=(1, 2)),
            Place(7, 13, 7, 14),
        ),
        ('msgid "a"\nmsgstr "b"\n', finding(4, "a", "b", target_span=(1, 1)), Place(5, 10, 5, 10)),
        # What is not there as it was checked has no place.
        (WORDS, finding(4, "港が開いた。", "The ports opened.", target_span=(4, 8)), None),
        (WORDS, finding(4, "港が開いた。", "The port opened."), None),
        (WORDS, finding(99, "港が開いた。", "The port opened.", target_span=(4, 8)), None),
        (WORDS, finding(5, "港が開いた。", "The port opened.", source_span=(0, 1)), None),
        (WORDS + '\nmsgid "b"\nmsgstr "c"\n', finding(4, "港が開いた。", "c", target_span=(0, 1)), None),
        ('msgid "a"\nmsgstr "\\303\\251t"\n', finding(4, "a", "ét", target_span=(1, 2)), None),
    ],
)
def test_place_in_a_catalogue(entry, told, place):
    assert located(HEAD + entry, told) == place


@pytest.mark.parametrize(
    ("table", "told", "place"),
    [
        ("港\tport\n", finding(1, "港", "port", target_span=(0, 4), suggestion="a port"), Place(1, 3, 1, 7, "a port")),
        ("id\tsource\ttarget\r\n7\t港\tport\r\n", finding(2, "港", "port", source_span=(0, 1)), Place(2, 3, 2, 4)),
        ("port\tport\n", finding(1, "port", "port", target_span=(0, 4)), None),
        ("港\tport\n", finding(1, "港", "ports", target_span=(0, 4)), None),
    ],
)
def test_place_in_a_table(table, told, place):
    assert located(table, told, is_catalogue=False) == place


@given(st.text(st.sampled_from('aé超𠮷\n\t"\\\r '), min_size=1), st.data())
def test_what_stands_at_the_place_is_what_is_marked(target, data):
    """And a suggestion put there, quotation marks and line ends of the file included, is what the unit then says."""
    start = data.draw(st.integers(0, len(target)))
    end = data.draw(st.integers(start, len(target)))
    suggestion = data.draw(st.text(st.sampled_from('b"\\\n超')))
    header = {"Content-Type": "text/plain; charset=UTF-8"}
    text = catalog.dumps(Catalog(header, (Entry("あ", target),)))
    line = next(number for number, row in enumerate(text.split("\n"), 1) if row == 'msgid "あ"')
    place = located(text, finding(line, "あ", target, target_span=(start, end), suggestion=suggestion))
    lines = text.split("\n")
    before = "\n".join([*lines[: place.line - 1], lines[place.line - 1][: place.column - 1]])
    after = "\n".join([lines[place.end_line - 1][place.end_column - 1 :], *lines[place.end_line :]])
    changed = catalog.parse(f"{before}{place.suggestion}{after}", "a.po")
    assert [each.target for each in changed.entries] == [target[:start] + suggestion + target[end:]]
