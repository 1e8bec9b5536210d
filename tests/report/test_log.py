# SPDX-License-Identifier: MIT
"""The log as text: what was changed in a text is among what is shown of it, on both lines."""

import pytest

from l10n.report.log import log_text

LONG = "The city is spending 14.3 billion yen on the streetcar line that leads from the station to the port"
FAR = "and back to the station by way of the old bridge"


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("Mine.", "Yours.", ["- Mine.", "+ Yours."]),
        ("", "Yours.", ["- (nothing)", "+ Yours."]),
        (
            f"{LONG}, {FAR}.",
            f"{LONG} and {FAR}.",
            [
                "- … station to the port, and back to the station by way of th…",
                "+ … station to the port and and back to the station by way of…",
            ],
        ),
        (
            f"A{LONG}.",
            f"{LONG}.",
            [
                "- AThe city is spending 14.3 billion yen on the streetcar lin…",
                "+ The city is spending 14.3 billion yen on the streetcar line…",
            ],
        ),
        (f"{LONG}.", f"{LONG}.!", ["- …station to the port.", "+ …station to the port.!"]),
    ],
    ids=["short", "nothing", "late", "early", "end"],
)
def test_long_texts_are_cut_where_they_are_alike(before, after, told):
    versions = ({"target": text, "plurals": [], "standing": "draft", "comments": []} for text in (before, after))
    change = dict(zip(("before", "after"), versions, strict=True))
    facts = {"when": "2026-09-21T08:00", "who": "Ada", "did": "save", "path": "a.po", "line": 4, "source": "文だ。"}
    lines = log_text([facts | change]).splitlines()
    assert lines == ["2026-09-21T08:00 Ada: save a.po:4 文だ。", *(f"  {line}" for line in told)]
