# SPDX-License-Identifier: MIT
"""Every plural form of a unit is checked as the first is, and its waivers speak for all of them."""

from dataclasses import replace

import pytest

from l10n.checks import Pairs, run
from l10n.config import Settings
from l10n.model import Entry, Severity


def told(entry: Entry) -> list[tuple[str, str, tuple[int, int] | None]]:
    """The findings at the levels error and warning: check, target and place in it."""
    found = run([Pairs("a.tsv", (entry,))], Settings(), lambda _: None)
    return [(each.check, each.target, each.target_span) for each in found if each.severity is not Severity.INFO]


def plural(source: str, one: str, other: str) -> Entry:
    return Entry(source, one, plural=source, plural_targets=(one, other))


@pytest.mark.parametrize(
    "entry",
    [
        plural("%d 個のファイル", "%d file", "%d files"),
        plural("%d 個のファイル", "One file", "%d files"),
        plural("{count} 件を3秒で保存", "1 record saved in 3 seconds", "{count} records saved in 3 seconds"),
        plural("<b>%n</b> 個の音声", "<b>%n</b> sound", "<b>%n</b> sounds"),
    ],
    ids=["both", "one", "digit", "tags"],
)
def test_forms_that_are_right_are_silent(entry):
    assert told(entry) == []


@pytest.mark.parametrize(
    ("entry", "finding"),
    [
        (plural("%d 個の画像", "%d image", "images"), ("markup-placeholder", "images", None)),
        (
            plural("%d 個を3秒で", "One in 3 seconds", "%d in 4 seconds"),
            ("number-value", "%d in 4 seconds", (6, 15)),
        ),
        (plural("<b>%d</b> 個", "<b>%d</b> thing", "<b>%d things"), ("markup-tag", "<b>%d things", (0, 3))),
        (plural("%s の %d 個", "%d thing", "%d things of %s"), ("markup-placeholder", "%d thing", None)),
    ],
    ids=["placeholder", "number", "tag", "other-placeholder-of-one"],
)
def test_a_fault_in_one_form_is_told_in_that_form(entry, finding):
    assert finding in told(entry)


def test_a_waiver_of_the_unit_speaks_for_its_forms():
    entry = plural("<b>%d</b> 個", "<b>%d</b> thing", "<b>%d things")
    waived = replace(entry, comments=("l10n: ignore[markup-tag] the next unit closes it",))
    assert [check for check, _, _ in told(waived)] == ["po-waiver-unstamped"]
