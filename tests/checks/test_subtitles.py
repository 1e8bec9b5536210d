# SPDX-License-Identifier: MIT
"""What is told of subtitles as they are shown."""

import pytest

from l10n.checks import Pairs, checks, run
from l10n.config import Settings
from l10n.formats import Hints, formats
from l10n.model import EMPTY, Entry
from l10n.segment import Rules, segments

TEXT = """1
00:00:01,000 --> 00:00:03,000
はい。行きます。

2
00:00:03,000 --> 00:00:04,000
港の
図書館に。
"""

CASES = [
    (("Yes.", "I am going.", "To the library."), ()),
    (("Yes, I am going.", EMPTY, "To the library."), ()),
    (("Yes.", "I am going to the library.", EMPTY), ("subtitle-empty",)),
    (("Yes.", "I am going.", "To the new library by the harbour."), ("subtitle-reading-speed",)),
    (("Yes.", "I am going.", "<i>To</i> <b>the</b> <u>library</u>."), ()),
    (
        ("Yes.", "I am going.", "Chargoggagoggmanchauggagoggchaubunagungamaugg"),
        ("subtitle-line-length", "subtitle-reading-speed"),
    ),
    (("Yes.", "I am going.", ""), ()),
    (("Yes.", "", "I am going to the library."), ("subtitle-reading-speed",)),
]


@pytest.mark.parametrize(("targets", "expected"), CASES, ids=range(len(CASES)))
def test_what_is_told_of_cues(targets, expected):
    blocks = formats()["subtitles"].read(TEXT, Hints()).blocks
    cut = [tuple(segments(block.text, Rules(measured=False), block.inlines)) for block in blocks]
    sources = [each.source for sentences in cut for each in sentences]
    entries = tuple(Entry(source, target) for source, target in zip(sources, targets, strict=True))
    keys = tuple(tuple(each.key for each in sentences) for sentences in cut)
    pairs = Pairs("a.po", entries, document="a.srt", blocks=blocks, sentences=keys)
    own = [each for name, each in checks().items() if name.startswith("subtitle-")]
    assert tuple(sorted(each.check for each in run([pairs], Settings(), lambda _: None, own))) == expected


def test_other_documents_are_not_asked():
    pairs = Pairs("a.po", (Entry("はい。", "x" * 99),), document="a.md")
    own = [each for name, each in checks().items() if name.startswith("subtitle-")]
    assert list(run([pairs], Settings(), lambda _: None, own)) == []
