# SPDX-License-Identifier: MIT
"""Settings: all complaints at once, each with its line and a hint; defaults for everything."""

import os
import re

import pytest

from l10n import files
from l10n.config import Override, Settings, find_project, parse_settings, project_around
from l10n.errors import InputError, UsageError
from l10n.model import Severity


def test_an_empty_file_gives_the_defaults():
    assert parse_settings("", "l10n.toml") == Settings()


def test_pyproject_without_a_table_is_no_project():
    assert parse_settings("[tool.ruff]\n", "pyproject.toml") is None


def test_pyproject_table_and_file_say_the_same():
    body = 'languages = ["en", "fr"]\n[{}checks]\nignore = ["text"]\n'
    assert parse_settings(body.format(""), "l10n.toml") == parse_settings(
        "[tool.l10n]\n" + body.format("tool.l10n."), "pyproject.toml"
    )


def test_all_complaints_come_at_once_with_line_and_near_miss():
    text = 'langages = ["en"]\nencoding = 3\n\n[style]\ndollar = "€"\n\n[checks]\nselect = "text"\n[segmentaton]\n'
    with pytest.raises(UsageError) as raised:
        parse_settings(text, "l10n.toml")
    assert str(raised.value).split("\n") == [
        "l10n.toml:1: langages is not a setting; did you mean languages?",
        "l10n.toml:2: encoding must be a string, not 3",
        "l10n.toml:5: style.dollar must be one of '$', 'US$', not '€'",
        "l10n.toml:8: checks.select must be a list, not 'text'",
        "l10n.toml:9: segmentaton is not a setting; did you mean segmentation?",
    ]


@pytest.mark.parametrize(
    "text",
    ["checks = 1", "overrides = [1]", "overrides = {}", "[checks]\nlevels = 3", "languages = [1]", "style = [[]]"],
    ids=["table", "override", "overrides", "levels", "language", "style"],
)
def test_wrong_types_are_faults_not_failures(text):
    with pytest.raises(UsageError):
        parse_settings(text, "l10n.toml")


@pytest.mark.parametrize(
    "text",
    [
        'locales = "../x"',
        'locales = "/x"',
        'locales = ""',
        'locales = "a\\u0000b"',
        'languages = ["../../x"]',
        "languages = []",
        'languages = ["en", "en"]',
        'languages = ["EN", "en"]',
        'languages = ["pt_BR", "pt-br"]',
        'languages = ["ja"]',
        'languages = ["JA"]',
        'source-language = ""',
        'glossaries = ["/x/*.csv"]',
        'glossaries = ["../x/*.csv"]',
        'glossaries = [""]',
        'glossaries = ["a**b"]',
        'encoding = "hex"',
        'encoding = "a\\u0000"',
        'target-encoding = "nope"',
        'overrides = [{documents = ["a"], encoding = "nope"}]',
    ],
)
def test_what_would_lead_out_of_the_project_or_fail_later_is_refused_at_once(text):
    with pytest.raises(UsageError, match=r"^l10n\.toml(:1)?: [^\n]*\Z"):
        parse_settings(text, "l10n.toml")


def test_ordinary_paths_languages_and_encodings_are_taken():
    text = (
        'locales = "docs/translations/"\nlanguages = ["en", "pt_BR", "zh-Hant"]\n'
        'glossaries = ["**/*.csv", "a/**/x-*.csv", "用語.csv"]\nencoding = "Shift_JIS"\ntarget-encoding = "utf-8"\n'
    )
    settings = parse_settings(text, "l10n.toml")
    assert settings is not None
    assert settings.languages == ("en", "pt_BR", "zh-Hant")


@pytest.mark.parametrize("text", ["tool = 1", "[[tool]]\na = 1"], ids=["number", "list"])
def test_a_pyproject_whose_tools_are_no_table_is_no_project(text):
    assert parse_settings(text, "pyproject.toml") is None


def test_broken_toml_names_its_place():
    with pytest.raises(UsageError) as raised:
        parse_settings('a = 1\nb = "open\n', "l10n.toml")
    assert str(raised.value).startswith("l10n.toml:2:")


def test_levels_name_beats_family_and_document_beats_project():
    settings = Settings(overrides=(Override(("blog/*",), levels={"text": "off"}),))
    checks = type(settings.checks)(levels={"text": "info", "text-fuzzy": "error"})
    settings = Settings(checks=checks, overrides=settings.overrides)
    assert settings.level("text-fuzzy", Severity.WARNING) is Severity.ERROR
    assert settings.level("text-copied", Severity.WARNING) is Severity.INFO
    assert settings.level("markup-link", Severity.WARNING) is Severity.WARNING
    assert settings.level("text-fuzzy", Severity.WARNING, "blog/a.md") is None


def test_the_last_override_wins():
    first, last = Override(("*.txt",), encoding="cp932"), Override(("old*",), encoding="euc-jp")
    assert Settings(overrides=(first, last)).encoding_of("old.txt") == "euc-jp"
    assert Settings(overrides=(first, last)).encoding_of("new.md") == "utf-8"


@pytest.mark.parametrize(
    ("path", "glob", "expected"),
    [("a.md", "**/*.md", True), ("x/y/a.md", "**/*.md", True), ("a.txt", "**/*.md", False), ("x/a.md", "x/*", True)],
    ids=["top", "deep", "suffix", "folder"],
)
def test_globs(path, glob, expected):
    assert files.glob_matches(path, glob) is expected


def test_a_project_is_found_upwards(tmp_path):
    (tmp_path / "l10n.toml").write_text('languages = ["fr"]\n')
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    assert find_project(below).root == tmp_path
    assert find_project(below).settings.languages == ("fr",)


def test_no_project_is_said_with_a_hint(tmp_path):
    if project_around(tmp_path):
        pytest.skip("the temporary folder lies in a project")
    with pytest.raises(UsageError, match="l10n init"):
        find_project(tmp_path)


MARKS = "check its quotation marks and brackets"


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ("5" * 5000, f"cannot be read as TOML: a number that is too long; {MARKS}"),
        ("[" * 20_000, f"cannot be read as TOML: too many brackets within each other; {MARKS}"),
        ("0x" + "f" * 6000, "locales must be a string, not this int"),
        ('["' + "x" * 100_000 + '"]', f"locales must be a string, not ['{'x' * 78}…"),
        ("1e999", "locales must be a string, not inf"),
    ],
    ids=["digits", "brackets", "hexadecimal", "long", "infinite"],
)  # fmt: skip
def test_what_cannot_be_read_or_shown_is_one_short_line(value, reason):
    with pytest.raises(UsageError) as raised:
        parse_settings(f"locales = {value}\n", "l10n.toml")
    assert str(raised.value).removeprefix("l10n.toml: ").removeprefix("l10n.toml:1: ") == reason


def test_a_file_with_a_thousand_faults_is_told_in_twenty_lines():
    with pytest.raises(UsageError) as raised:
        parse_settings("".join(f"a{number} = 1\n" for number in range(1000)), "l10n.toml")
    assert len(raised.value.faults) == 20


@pytest.mark.skipif(os.name == "nt", reason="POSIX's kinds of file")
@pytest.mark.parametrize("name", ["l10n.toml", "pyproject.toml"])
@pytest.mark.parametrize("kind", ["folder", "pipe", "dangling", "loop"])
def test_settings_that_are_no_file_are_an_error_and_not_none(tmp_path, name, kind):
    (tmp_path / "locales").mkdir()
    path = tmp_path / name
    match kind:
        case "folder":
            path.mkdir()
        case "pipe":
            os.mkfifo(path)
        case "dangling":
            path.symlink_to("nowhere.toml")
        case "loop":
            path.symlink_to(name)
    with pytest.raises(InputError, match=re.escape(name)):
        find_project(tmp_path)
