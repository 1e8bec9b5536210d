# SPDX-License-Identifier: MIT
"""The platform that the checks run on: waivers, baselines, repairs, pages, and failures of a check."""

import json
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.checks import Check, Context, Pairs, Scope, checks, run
from l10n.checks._baseline import baseline, fingerprint, parse_baseline, without_known
from l10n.checks._fix import fix
from l10n.checks._pages import pages
from l10n.checks._select import select
from l10n.checks._waivers import stamp_of, stamped, waivers
from l10n.config import Settings, Style, parse_settings
from l10n.errors import InputError
from l10n.model import EMPTY, Entry, Severity

LEFT = Entry("契約は終了した。", "The contract は has ended.", line=3)


def told(*entries, settings=None, selected=None):
    found = run([Pairs("a.po", entries, {"Language": "en"})], settings or Settings(), lambda _: None, selected)
    return [(each.check, each.severity, each.line) for each in found]


def test_a_waiver_lets_its_finding_be():
    waived = Entry(LEFT.source, LEFT.target, line=3, comments=("l10n: ignore[text-kana] about the particle",))
    assert told(LEFT, selected=select(["text"])) == [("text-kana", Severity.ERROR, 3)]
    assert told(waived, selected=select(["text", "po-waiver-stale", "po-waiver-unused"])) == []


def test_a_stamped_waiver_is_stale_when_the_target_changes():
    waived = stamped(Entry(LEFT.source, LEFT.target, comments=("l10n: ignore[text] about the particle",), line=3))
    assert waived.comments == (f"l10n: ignore[text] about the particle ({stamp_of(LEFT)})",)
    assert stamped(waived) is waived
    changed = Entry(LEFT.source, "The contract は is over.", comments=waived.comments, line=3)
    names = select(["text-kana", "po-waiver-stale", "po-waiver-unused"])
    assert told(waived, selected=names) == []
    assert told(changed, selected=names) == [
        ("text-kana", Severity.ERROR, 3),
        ("po-waiver-stale", Severity.WARNING, 3),
    ]


def test_a_waiver_of_a_joined_sentence_is_kept_with_its_unit():
    spoken = stamped(Entry("契約は", LEFT.target, comments=("l10n: ignore[text-kana] the particle",), line=3))
    assert told(spoken, Entry("終了した。", EMPTY, line=7), selected=select(["text-kana", "po-waiver-stale"])) == []


def test_a_waiver_for_a_check_that_did_not_run_is_not_unused():
    waived = Entry("契約", "Contract", comments=("l10n: ignore[text-kana] why",), line=1)
    assert told(waived, selected=select(["po-waiver-unused"])) == []
    assert [name for name, *_ in told(waived, selected=select(["po-waiver-unused", "text"]))] == ["po-waiver-unused"]


@pytest.mark.parametrize("comment", ["l10n: ignore text", "ignore[text] why", "see l10n: later", "l10n: ignore["])
def test_other_comments_are_no_waivers(comment):
    assert list(waivers(Entry("a", "b", comments=(comment,)))) == []


def test_a_check_that_fails_is_told_and_the_others_go_on():
    def number_fault(_entry, _context):
        raise ZeroDivisionError("by zero")
        yield

    broken = Check("text-kana", Severity.ERROR, Scope.ENTRY, fixes=False, function=number_fault)
    found = list(run([Pairs("a.po", (LEFT,))], Settings(), lambda _: None, [broken, *select(["text-kana"])]))
    assert [(each.severity, each.message[:40]) for each in found] == [
        (Severity.WARNING, "the check failed: ZeroDivisionError: by "),
        (Severity.ERROR, 'Japanese left in the English: "は"'),
    ]


def test_a_level_of_the_settings_beats_the_check_and_off_silences_it():
    louder = parse_settings('[checks.levels]\ntext = "info"\n', "l10n.toml")
    silent = parse_settings('[checks.levels]\ntext-kana = "off"\n', "l10n.toml")
    assert told(LEFT, settings=louder, selected=select(["text-kana"])) == [("text-kana", Severity.INFO, 3)]
    assert told(LEFT, settings=silent, selected=select(["text-kana"])) == []


def findings(*entries):
    return list(run([Pairs("a.po", entries)], Settings(), lambda _: None, select(["text"])))


def test_a_baseline_hides_what_it_holds_whatever_the_line():
    old = findings(LEFT)
    text = baseline(old)
    assert text == baseline(list(reversed(old)))
    moved, fresh = Entry(LEFT.source, LEFT.target, line=99), Entry("会議。", "The 会議.", line=4)
    left = list(without_known(findings(moved, fresh), parse_baseline(text)))
    assert [each.check for each in left] == ["text-kanji"]
    assert fingerprint(old[0]) == fingerprint(findings(moved)[0])


@pytest.mark.parametrize(
    "text", ["", "[]", '{"version": 2, "findings": {}}', '{"version": 1}', '{"version": 1, "findings": {"a": 1}}'],
    ids=["empty", "list", "version", "findings", "counts"],
)  # fmt: skip
def test_what_is_no_baseline_is_refused_with_its_path(text):
    with pytest.raises(InputError, match=r"old\.json"):
        parse_baseline(text, "old.json")


def test_a_baseline_is_json_with_a_version():
    assert json.loads(baseline([])) == {"version": 1, "findings": {}}


@pytest.mark.parametrize(
    ("source", "target", "repaired"),
    [
        ("東京、大阪", "Tokyo、Osaka", "Tokyo, Osaka"),
        ("第１２章。", "Chapter １２。", "Chapter 12."),
        ("ＡＩ（人工知能）", "ＡＩ（artificial intelligence）", "AI (artificial intelligence)"),
        ("彼は「はい」と言う。", "He says 「yes」.", 'He says "yes".'),
        ("会社は移転した。", "The company  moved .", "The company moved."),
        ("`ａ` を押す。", "Press `ａ`.", "Press `ａ`."),
    ],
    ids=["comma", "digits", "letters", "quotes", "spaces", "code"],
)
def test_fix_puts_safe_suggestions_in(source, target, repaired):
    entry = Entry(source, target)
    assert fix(entry, Context()) == Entry(source, repaired)


def test_fix_leaves_fuzzy_units_alone():
    entry = Entry("東京、大阪", "Tokyo、Osaka", fuzzy=True)
    assert fix(entry, Context()) is entry


PIECES = st.sampled_from(
    [*"ａＺ０９、。「」（）〜・　 .,()\"'—–-…契ア`*{}%5", "...", "--", "word", "12", "http://a.b/c"]
)
TEXTS = st.lists(PIECES, max_size=12).map("".join)
STYLES = st.builds(
    Style,
    quotes=st.sampled_from(["curly", "straight", "any"]),
    dashes=st.sampled_from(["em", "en", "any"]),
    ellipsis=st.sampled_from(["…", "...", "any"]),
)


@given(TEXTS, TEXTS, STYLES)
def test_fixing_twice_changes_nothing_more_and_no_number_changes(source, target, style):
    context = Context(Settings(style=style))
    once = fix(Entry(source, target), context)
    digits = ["".join(str(int(c)) for c in text if c.isdecimal()) for text in (target, once.target)]
    assert (fix(once, context), digits[0]) == (once, digits[1])


@given(st.text(max_size=60), st.text(max_size=60))
def test_no_check_fails_on_any_text(source, target):
    pairs = Pairs("a.po", (Entry(source, target), Entry(target, source)), {"Language": "en"})
    failed = [each for each in run([pairs], Settings(), lambda _: None) if "the check failed" in each.message]
    assert failed == []


HOSTILE = {
    "backticks": "` `` ",
    "brackets": "[(",
    "links": "[a](",
    "braces": "{a, plural, ",
    "percents": "%(",
    "tags": "<a ",
    "letters": "a",
    "kana": "あ・",
    "kanji": "取り扱",
    "stars": "**a ",
    "quotes": '"“',
    "spaces": "a  ",
    "addresses": "a.b@",
    "sentences": "x ですか。",
    "residue": "Ａ、日 ",
    "list": "ソニー、",
    "controls": "\x1b[31m\u202e",
}


def calls(text):
    """How many functions are called when all checks run on pairs that are made of `text`."""
    entries = (Entry(text, f"{text}x"), Entry(f"契約{text}", f"{text}。"))
    count = 0

    def counted(_frame, event, _argument):
        nonlocal count
        count += event in {"call", "c_call"}

    sys.setprofile(counted)
    try:
        list(run([Pairs("a.tsv", entries)], Settings(), lambda _: None))
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("name", HOSTILE)
def test_work_grows_with_the_length_only(name):
    """What regular expressions do inside cannot be counted: `benchmarks/checks.py --hostile` takes the time."""
    short, long = (calls(HOSTILE[name] * count) for count in (400, 800))
    assert long < 2.5 * short


def test_every_page_has_a_bad_and_a_good_pair():
    lacking = [each.name for each in checks().values() if "\nBad: " not in each.page or "\nGood: " not in each.page]
    assert lacking == []


def test_the_page_of_all_checks_is_current():
    path = Path(__file__).parents[2] / "docs" / "checks.md"
    assert path.read_text(encoding="utf-8") == pages(), "renew it: l10n rules --format markdown > docs/checks.md"
