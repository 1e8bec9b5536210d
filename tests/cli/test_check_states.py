# SPDX-License-Identifier: MIT
"""What is not translated is a state: one line a document, no fault, unless somebody asks for it by name."""

import json

import pytest

PO = "locales/en/LC_MESSAGES/a.po"


@pytest.fixture
def half(translated):
    """A project with one unit of each state, and a second document that is not translated."""
    path = translated / PO
    text = path.read_text(encoding="utf-8").replace('"This is the first."', '""')
    text = text.replace('\nmsgid "二つ目', '\n#, fuzzy\nmsgid "二つ目')
    path.write_text(text, encoding="utf-8")
    (translated / "locales/ja/b.md").write_text("港が開いた。\n", encoding="utf-8")
    return translated


@pytest.fixture
def updated(half, call):
    assert call("update").code == 0
    return half


LINES = [
    f"{PO}: 2 of 3 units are not translated, 1 of them fuzzy (l10n status)",
    "locales/en/LC_MESSAGES/b.po: 1 of 1 unit is not translated (l10n status)",
    "no findings in 4 units",
]


def test_a_line_a_document_and_no_exit_code(updated, call):
    result = call("check", "--ignore", "po", "--fail-on", "info")
    assert (result.code, result.out.splitlines()) == (0, LINES)
    assert call("check", "--ignore", "po", PO).out.splitlines() == [LINES[0], "no findings in 3 units"]


@pytest.mark.parametrize("form", ["github", "sarif", "junit"])
def test_one_annotation_a_document(updated, call, form):
    assert call("check", "--ignore", "po", "-f", form).out.count("(l10n status)") == 2


def test_json_counts_in_its_summary(updated, call):
    held = json.loads(call("check", "--ignore", "po", "-f", "json").out)
    assert (held["findings"], held["summary"]["untranslated"], held["summary"]["fuzzy"]) == ([], 2, 1)


@pytest.mark.parametrize(
    ("options", "count", "code"),
    [
        (("--select", "text-untranslated"), 2, 0),
        (("--select", "text-untranslated,text-fuzzy"), 3, 0),
        (("--select", "text-untranslated", "--select", "text-fuzzy", "--fail-on", "warning"), 3, 1),
        (("--select", "text"), 0, 0),
    ],
    ids=["one", "commas", "repeated", "family"],
)
def test_units_are_listed_where_their_check_is_selected(updated, call, options, count, code):
    result = call("check", *options, "-f", "jsonl")
    assert (len(result.out.splitlines()), result.code) == (count, code)


def test_a_stated_level_yields_units_and_exit_codes(updated, call):
    (updated / "l10n.toml").write_text('[checks.levels]\ntext-untranslated = "error"\n', encoding="utf-8")
    result = call("check", "--ignore", "po")
    assert result.code == 1
    assert result.out.count(": text-untranslated not translated yet\n") == 2
    assert f"{PO}: 1 of 3 units are not translated, 1 of them fuzzy (l10n status)\n" in result.out


def test_what_is_ignored_is_not_counted(updated, call):
    (updated / "l10n.toml").write_text('[checks]\nignore = ["text-untranslated", "po"]\n', encoding="utf-8")
    assert call("check").out.splitlines()[0].endswith("1 of 3 units are not translated, 1 of them fuzzy (l10n status)")


def test_status_and_check_count_alike(updated, call):
    (only, _) = json.loads(call("status", "-f", "json").out)["documents"]
    assert only["findings"]["warning"] == len(
        [each for each in json.loads(call("check", "-f", "json", PO).out)["findings"] if each["severity"] == "warning"]
    )
