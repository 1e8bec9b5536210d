# SPDX-License-Identifier: MIT
"""The platform that the checks run on: waivers, baselines, repairs, pages, and failures of a check."""

import json
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.checks import Check, Context, Pairs, Scope, checks, run
from l10n.checks._baseline import baseline, known, parse_baseline, without_known
from l10n.checks._fix import fix
from l10n.checks._pages import pages
from l10n.checks._select import select
from l10n.checks._waivers import stamp_of, stamped, waivers
from l10n.config import Settings, Style, parse_settings
from l10n.errors import InputError
from l10n.glossary import Concept, ConceptKind, Glossary
from l10n.model import EMPTY, Entry, Finding, Severity

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


def test_a_waiver_without_a_stamp_is_told_as_soon_as_there_is_a_pair():
    waived = Entry(LEFT.source, "", comments=("l10n: ignore[text] about the particle",))
    chosen = select(["po-waiver-unstamped"])
    assert told(waived, selected=chosen) == []
    assert told(replace(waived, target="x"), selected=chosen) == [("po-waiver-unstamped", Severity.WARNING, 0)]
    assert told(stamped(replace(waived, target="x")), selected=chosen) == []


@pytest.mark.parametrize("comment", ["l10n: ignore text", "ignore[text] why", "see l10n: later", "l10n: ignore["])
def test_other_comments_are_no_waivers(comment):
    assert list(waivers(Entry("a", "b", comments=(comment,)))) == []


def test_a_check_that_fails_is_told_and_the_others_go_on():
    found = list(run([Pairs("a.po", (LEFT,))], Settings(), lambda _: None, [broken(), *select(["text-kana"])]))
    assert [(each.severity, each.failed, each.source, each.message) for each in found] == [
        (Severity.ERROR, True, LEFT.source, "the check failed: ZeroDivisionError: by zero; please report this pair"),
        (Severity.ERROR, False, LEFT.source, 'Japanese left in the English: "は"'),
    ]


def broken(name="text-kana", scope=Scope.ENTRY):
    def fault(_entry, _context):
        raise ZeroDivisionError("by\n zero")
        yield

    return Check(name, Severity.WARNING, scope, fixes=True, function=fault)


@pytest.mark.parametrize("scope", Scope)
def test_a_check_that_fails_is_an_error_that_no_level_and_no_waiver_takes_away(scope):
    quiet = parse_settings('[checks.levels]\ntext = "info"\n', "l10n.toml")
    # Passages are asked about only where markup may differ.
    waived = Entry(f"`a`{LEFT.source}", LEFT.target, line=3, comments=("l10n: ignore[text] why",))
    found = list(run([Pairs("a.po", (waived,))], quiet, lambda _: None, [broken(scope=scope)]))
    assert [(each.check, each.severity, each.failed) for each in found] == [("text-kana", Severity.ERROR, True)]
    assert found[0].message.startswith("the check failed: ZeroDivisionError: by zero; please report this ")
    held = Counter(known(each, "a.po") for each in found)
    assert without_known([("a.po", each) for each in found], held) == (found, held)


def test_a_check_that_is_off_does_not_fail():
    silent = parse_settings('[checks.levels]\ntext-kana = "off"\n', "l10n.toml")
    assert list(run([Pairs("a.po", (LEFT,))], silent, lambda _: None, [broken()])) == []


def test_a_check_that_fails_stops_the_repairs_with_its_place():
    with pytest.raises(InputError, match=r"a\.po:3: text-kana: the check failed: ZeroDivisionError: by zero"):
        fix(LEFT, Context(pairs=Pairs("a.po", (LEFT,))), [broken()])


def test_a_level_of_the_settings_beats_the_check_and_off_silences_it():
    louder = parse_settings('[checks.levels]\ntext = "info"\n', "l10n.toml")
    silent = parse_settings('[checks.levels]\ntext-kana = "off"\n', "l10n.toml")
    assert told(LEFT, settings=louder, selected=select(["text-kana"])) == [("text-kana", Severity.INFO, 3)]
    assert told(LEFT, settings=silent, selected=select(["text-kana"])) == []


def findings(*entries):
    return list(run([Pairs("a.po", entries)], Settings(), lambda _: None, select(["text"])))


def written(found, path="a.po"):
    """The text of a baseline of these findings."""
    return json.dumps(baseline(Counter(known(each, path) for each in found)))


def against(text, found, path="a.po"):
    """Which checks tell something new, and which are left in the baseline."""
    new, left = without_known([(path, each) for each in found], parse_baseline(text))
    return [each.check for each in new], {each.check: count for each, count in left.items()}


def test_a_baseline_hides_what_it_holds_whatever_the_line_and_the_words_of_the_message():
    old = findings(LEFT)
    moved, fresh = Entry(LEFT.source, LEFT.target, line=99), Entry("会議。", "The 会議.", line=4)
    assert against(written(old), findings(moved, fresh)) == (["text-kanji"], {})
    assert against(written(old), [replace(each, message="better words") for each in old]) == ([], {})
    assert written(old * 2) == written([*reversed(old), *reversed(old)])


@pytest.mark.parametrize(
    "change",
    [
        {"check": "text-kanji"},
        {"context": "menu"},
        {"source": "契約は終了しました。"},
        {"target": "The contract はhas ended."},
        {"source_span": (0, 1)},
        {"target_span": (0, 3)},
        {"expected": ("ended",)},
    ],
    ids=lambda change: next(iter(change)),
)
def test_a_finding_with_other_facts_is_new_and_the_old_one_is_left(change):
    (old,) = findings(LEFT)
    assert against(written([old]), [replace(old, **change)]) == ([change.get("check", old.check)], {old.check: 1})


def test_the_same_finding_in_another_file_is_new():
    assert against(written(findings(LEFT)), findings(LEFT), "b.po") == (["text-kana"], {"text-kana": 1})


def test_a_finding_about_no_unit_is_known_by_its_message():
    old, new = (Finding("po-header", Severity.WARNING, f"the header has no field {name}") for name in ("A", "B"))
    assert against(written([old]), [new, old]) == (["po-header"], {})


def test_what_a_baseline_holds_twice_hides_two():
    (old,) = findings(LEFT)
    assert against(written([old, old]), [old]) == ([], {"text-kana": 1})
    assert against(written([old, old]), [old] * 3) == (["text-kana"], {})


def test_a_baseline_can_be_read_in_a_diff():
    wrong = Finding(
        "number-value",
        Severity.ERROR,
        "…",
        source="投資額は143億ドルだ。",
        target="It invests $140 billion.",
        source_span=(4, 10),
        target_span=(11, 23),
        expected=("$14.3 billion",),
    )
    kana, context = findings(LEFT), replace(findings(LEFT)[0], context="menu")
    assert baseline(Counter(known(each, "a.po") for each in [wrong, *kana, *kana, context])) == {
        "version": 2,
        "paths": {
            "a.po": [
                {
                    "source": "契約は終了した。",
                    "target": "The contract は has ended.",
                    "findings": [{"check": "text-kana", "target": "は", "count": 2}],
                },
                {
                    "source": "投資額は143億ドルだ。",
                    "target": "It invests $140 billion.",
                    "findings": [
                        {
                            "check": "number-value",
                            "source": "143億ドル",
                            "target": "$140 billion",
                            "expected": ("$14.3 billion",),
                        }
                    ],
                },
                {
                    "context": "menu",
                    "source": "契約は終了した。",
                    "target": "The contract は has ended.",
                    "findings": [{"check": "text-kana", "target": "は"}],
                },
            ]
        },
    }
    assert baseline(Counter()) == {"version": 2, "paths": {}}


def test_a_long_sentence_with_many_faults_is_written_once():
    long = "あ" * 5_000
    found = [
        Finding("a-b", Severity.ERROR, "", source=long, target=long, target_span=(n, 5_000), expected=(long,))
        for n in range(1_000)
    ]
    text = written(found)
    assert len(text) < 100_000
    assert against(text, found) == ([], {})


TEXTS = st.text("aあ\n\udc80😀", max_size=3)


@given(
    st.lists(
        st.builds(
            Finding,
            check=st.sampled_from(["text-kana", "number-value"]),
            severity=st.just(Severity.ERROR),
            message=TEXTS,
            context=st.none() | TEXTS,
            source=TEXTS,
            target=TEXTS,
            source_span=st.none() | st.tuples(st.integers(0, 3), st.integers(0, 3)),
            expected=st.lists(TEXTS, max_size=2).map(tuple),
        )
    )
)
def test_what_was_written_is_all_known_when_it_is_read(found):
    assert against(written(found), found) == ([], {})


ONE = '{"version": 2, "paths": {"a.po": [{"source": "a", "findings": [%s]}]}}'


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "1",
        '{"version": 2}',
        '{"version": 2, "paths": []}',
        '{"version": 2, "paths": {"a.po": 1}}',
        '{"version": 2, "paths": {"a.po": [{"findings": {}, "source": 1}]}}',
        "[" * 100_000,
        *(ONE % row for row in ["1", '{"check": null}', '{"expected": "x"}', '{"expected": [1]}']),
        *(ONE % f'{{"count": {count}}}' for count in ["0", "-1", "1e999", "1.5", "true", '"2"']),
        *(ONE % f'{{"count": {count}}}' for count in ["9" * 10, "9" * 400, "9" * 5_000]),
    ],
    ids=lambda text: text[-50:] or "empty",
)  # fmt: skip
def test_what_is_no_baseline_is_refused_with_its_path(text):
    with pytest.raises(InputError, match=r"old\.json: is not a baseline"):
        parse_baseline(text, "old.json")


@pytest.mark.parametrize(
    ("version", "named"), [("1", "1"), ("3", "3"), ("9" * 4_000, "of nobody's"), ("null", "of nobody's")]
)
def test_a_baseline_of_another_version_is_refused_with_what_to_do(version, named):
    with pytest.raises(InputError) as refused:
        parse_baseline(f'{{"version": {version}, "findings": {{}}}}', "old.json")
    assert str(refused.value) == (
        f"old.json: is a baseline of version {named}; "
        "this program knows version 2; write the file anew with `--update-baseline`"
    )


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


GLOSSARY = Glossary(
    [
        Concept("契約", "contract", forbidden=("agreement",), admitted=("deal",)),
        Concept("サーバー", "server", case_sensitive=True),
        Concept("佐藤花子", "Hanako Sato", kind=ConceptKind.PERSON),
    ]
)
WORDS = st.sampled_from(
    """契約 契約書 サーバー サーバ 佐藤花子 佐藤 会議 第３章 平成3年 4.3%台 143億ドル .5 .9i 12:30 $1.5 half March 5
    million contract agreement Contracts Server server Hanako Sato Tanaka the the 会 ａ （ ) ( “ " ** ` ```
    [a](b.md) [^1] <b> {n} %s %(a)s https://a.jp a@b.jp 2019-1-4 、 。 , . ; ！ ー ‐ – —
    … \u200b が e\u0301 ﬁ İ ß""".split()
)
GAPS = st.sampled_from(["", " ", "\u3000", "\n"])
SENTENCES = st.builds(lambda gap, words: gap.join(words), GAPS, st.lists(WORDS, max_size=12))


@given(st.one_of(SENTENCES, st.text(max_size=30)), st.one_of(SENTENCES, st.text(max_size=30)))
def test_places_lie_in_their_texts_and_run_forward(source, target):
    entries = (Entry(source, target, line=1), Entry(target, source, line=2), Entry("契約", "<EMPTY>", line=3))
    for style in (Style(), Style("british", quotes="curly", dashes="em", ellipsis="…", macrons="drop")):
        pairs = Pairs("a.po", entries, {"Language": "en"})
        for each in run([pairs], Settings(style=style), lambda _: GLOSSARY):
            assert not each.failed, each
            for span, text in ((each.source_span, each.source), (each.target_span, each.target)):
                assert span is None or 0 <= span[0] <= span[1] <= len(text), each
    for concept in GLOSSARY.concepts:
        spans = [match.span for match in GLOSSARY.matches(source)]
        spans += [match.span for match in GLOSSARY.matches(target)]
        assert all(0 <= start < end <= max(len(source), len(target)) for start, end in spans)
        for find in (GLOSSARY.find_in_english, GLOSSARY.find_forbidden):
            assert all(0 <= match.span[0] < match.span[1] <= len(target) for match in find(concept, target))


HOSTILE = {
    "backticks": "` `` ",
    "brackets": "[(",
    "links": "[a](",
    "braces": "{a, plural, ",
    "percents": "%(",
    "tags": "<a ",
    "whole tags": "<b x=1>a ",
    "whole links": "[a](b) ",
    "code": "`a` b` ",
    "notes": "[^a] ",
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
