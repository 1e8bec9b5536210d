# SPDX-License-Identifier: MIT
"""A late expression is what `re.compile` gives, and is compiled no sooner than it is asked."""

import re

import pytest

from l10n.patterns import late


@pytest.mark.parametrize("method", ["search", "match", "fullmatch"])
@pytest.mark.parametrize(("text", "flags"), [("東京都", 0), ("a東京", re.IGNORECASE), ("A", re.IGNORECASE), ("", 0)])
def test_is_asked_as_a_pattern(method: str, text: str, flags: int) -> None:
    """It finds what the pattern finds, at the same places."""
    pattern = "[一-龥]+|a"
    found = getattr(late(pattern, flags), method)(text)
    wanted = getattr(re.compile(pattern, flags), method)(text)
    assert (found and found.span()) == (wanted and wanted.span())


def test_takes_places_as_a_pattern_does() -> None:
    """Where a search begins and ends can be said."""
    pattern = late("[0-9]+")
    found = pattern.search("12 345", 1, 5)
    assert found is not None
    assert found.span() == (1, 2)


def test_cuts_and_replaces_as_a_pattern_does() -> None:
    """All that is asked of several places gives the same."""
    pattern, text = late("([、。])"), "東京、大阪。"
    assert pattern.findall(text) == ["、", "。"]
    assert [each.start() for each in pattern.finditer(text)] == [2, 5]
    assert pattern.split(text) == ["東京", "、", "大阪", "。", ""]
    assert pattern.sub("|", text) == "東京|大阪|"
    assert pattern.pattern == "([、。])"


def test_is_compiled_at_its_first_text() -> None:
    """What cannot be read is told by the first question, not where it is written."""
    pattern = late("(")
    with pytest.raises(re.error, match="missing"):
        pattern.search("")
