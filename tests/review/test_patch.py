# SPDX-License-Identifier: MIT
"""A reader's patch: what is put in, what is refused, what is no patch."""

import json
from dataclasses import replace

import pytest

from l10n.errors import InputError
from l10n.model import Entry
from l10n.patch import Change, Patch, Refusal, apply_patch, parse_patch

PATH = "locales/en/LC_MESSAGES/tram.po"
SOURCE = "運賃は230円。"


def change(**more):
    return Change(
        **{"path": PATH, "context": None, "source": SOURCE, "target_before": "Toll.", "target": "Fare.", **more}
    )


def applied(entry, *changes):
    entries, refused = apply_patch([entry], Patch("Sato  Naomi\n", changes), PATH)
    return entries[0], [each.reason for each in refused]


def test_english_and_comment_come_in_under_the_reader_name():
    entry = Entry(SOURCE, "Toll.", fuzzy=True, previous="運賃は200円。", comments=("old",))
    told = change(comment="fare, not toll\n\nl10n: ignore[text-residue]")
    assert applied(entry, told)[0] == Entry(
        SOURCE,
        "Fare.",
        comments=(
            "old",
            "Changed in review by Sato Naomi",
            "Review by Sato Naomi: fare, not toll",
            "Review by Sato Naomi: l10n: ignore[text-residue]",
        ),
    )


def test_a_comment_alone_leaves_the_translation_as_it_was():
    entry = Entry(SOURCE, "Toll.", fuzzy=True, previous="運賃は200円。")
    told, refused = applied(entry, change(target="Toll.", comment="Sure?"))
    assert (told.target, told.fuzzy, told.previous) == ("Toll.", True, "運賃は200円。")
    assert (told.comments, refused) == (("Review by Sato Naomi: Sure?",), [])


def test_a_second_time_changes_nothing():
    once, _ = applied(Entry(SOURCE, "Toll."), change(comment="why"))
    assert applied(once, change(comment="why")) == (once, [])


def test_a_waiver_says_who_waived_and_why_and_comes_in_once():
    told = change(target="Toll.", waived=(("number-value", "rounded\non purpose (9f3c1a)"),))
    once, _ = applied(Entry(SOURCE, "Toll.", fuzzy=True), told)
    assert once == Entry(
        SOURCE, "Toll.", fuzzy=True, comments=("l10n: ignore[number-value] Sato Naomi: rounded on purpose",)
    )
    stamped = replace(once, comments=(f"{once.comments[0]} (1f2e3d)",))
    assert applied(stamped, told) == (stamped, [])


@pytest.mark.parametrize(
    "waived",
    [
        "number-value",
        ["number-value"],
        [{"check": "number-value"}],
        [{"check": "number-value", "reason": " "}],
        [{"check": "x] y [", "reason": "why"}],
        [{"check": 3, "reason": "why"}],
        [{"check": "number-value", "reason": "\ud800"}],
    ],
    ids=["text", "names", "no-reason", "blank-reason", "no-name", "number", "half-a-character"],
)
def test_a_waiver_names_a_check_and_a_reason(waived):
    table = {"version": 1, "reviewer": "", "changes": [{"path": "", "source": "", "target_before": "", "target": ""}]}
    table["changes"][0]["waived"] = waived
    with pytest.raises(InputError, match="waived must be a list of objects"):
        parse_patch(json.dumps(table), "p")


@pytest.mark.parametrize(
    ("entry", "more", "reason"),
    [
        (Entry(SOURCE, "Price."), {}, "the translation was changed in the meantime"),
        (Entry("別", "Toll."), {}, "the unit is no longer in the catalogue"),
        (Entry(SOURCE, "Toll.", obsolete=True), {}, "the unit is no longer in the catalogue"),
        (Entry(SOURCE, "Toll.", context="menu"), {}, "the unit is no longer in the catalogue"),
        (Entry(SOURCE, "Toll.", plural="運賃", plural_targets=("Toll.",)), {}, "the unit has plural forms"),
        (Entry(SOURCE, "Toll."), {"target": "  "}, "the new translation is empty"),
    ],
    ids=["changed", "gone", "obsolete", "context", "plural", "empty"],
)
def test_what_no_longer_fits_is_refused_and_said(entry, more, reason):
    told = change(**more)
    entries, refused = apply_patch([entry], Patch("Sato", (told,)), PATH)
    assert (entries, refused) == ((entry,), (Refusal(told, reason),))


def test_changes_of_other_catalogues_are_left_to_them():
    entry = Entry(SOURCE, "Toll.")
    assert applied(entry, change(path="other.po")) == (entry, [])


def test_a_patch_is_read():
    fields = {name: getattr(change(comment="c"), name) for name in Change.__slots__}
    text = json.dumps({"version": 1, "reviewer": "Sato", "changes": [fields]})
    assert parse_patch(text, "p.json") == Patch("Sato", (change(comment="c"),))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "p.json:1:2: is not valid JSON"),
        ("[" * 100_000, "p.json: is not valid JSON"),
        ("[]", "p.json: is no patch of version 1; save it again from the review page"),
        (
            '{"version": 1, "reviewer": 1, "changes": 2}',
            "p.json: reviewer must be a string\np.json: changes must be a list",
        ),
        ('{"version": 1, "reviewer": "", "changes": [3]}', "p.json: changes[0] must be an object"),
        (
            '{"version":1,"reviewer":"","changes":[{"path":"a","source":"b","target_before":1,"target":"\\ud800"}]}',
            "p.json: changes[0].target_before must be a string\np.json: changes[0].target holds half a character",
        ),
        (
            '{"version":1,"reviewer":"","changes":[{"path":"a","source":"b","target":"c"}]}',
            "p.json: changes[0].target_before is missing",
        ),
    ],
    ids=["json", "deep", "version", "types", "object", "fields", "missing"],
)
def test_what_is_no_patch_is_said_with_its_faults(text, message):
    with pytest.raises(InputError) as raised:
        parse_patch(text, "p.json")
    assert str(raised.value) == message


def test_a_change_may_lack_its_context_and_its_comment():
    change = {"path": PATH, "source": SOURCE, "target_before": "", "target": "Fare."}
    table = {"version": 1, "reviewer": "Sato", "changes": [change]}
    assert parse_patch(json.dumps(table), "p.json").changes == (Change(PATH, None, SOURCE, "", "Fare."),)
