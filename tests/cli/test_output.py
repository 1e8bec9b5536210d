# SPDX-License-Identifier: MIT
"""`-o FILE` replaces an earlier result of the same command, and nothing else that a person may miss."""

import shutil

import pytest

FINDINGS = ("text", "json", "jsonl", "sarif", "github", "junit")
PAIRS = "港が３つ開いた。\tThree ports ３ opened.\n"


@pytest.fixture
def pairs(translated):
    (translated / "pairs.tsv").write_text(PAIRS, encoding="utf-8")
    (translated / "glossary/terms.csv").write_text("source,target\n港,port\n", encoding="utf-8")
    return translated


@pytest.mark.parametrize("before", FINDINGS)
def test_a_report_takes_the_place_of_a_report_in_any_form(pairs, call, before):
    call("check", "pairs.tsv", "--format", before, "-o", "report")
    for form in FINDINGS:
        assert call("check", "pairs.tsv", "--format", form, "-o", "report").code == 1
        shutil.copy("report", f"report.{form}")
    assert (pairs / "report.json").read_text(encoding="utf-8").startswith('{"version": 1')


def test_a_report_without_findings_can_be_replaced(pairs, call):
    (pairs / "clean.tsv").write_text("港が開いた。\tThe port opened.\n", encoding="utf-8")
    for form in FINDINGS:
        for _ in range(2):
            assert call("check", "clean.tsv", "--format", form, "-o", "report").code == 0


@pytest.mark.parametrize(
    "name",
    [
        "locales/ja/a.md", "locales/ja/new.md", "locales/en/LC_MESSAGES/a.po", "locales/a.pot", "glossary/terms.csv",
        "l10n.toml", "pyproject.toml", "other.po", "locales/en/a.md", "pairs.tsv", "notes.txt",
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "command",
    [
        ("check", "pairs.tsv", "-o"),
        ("check", "pairs.tsv", "--format", "json", "-o"),
        ("check", "pairs.tsv", "--update-baseline", "--baseline"),
        ("review", "-o"),
        ("status", "--badge"),
        ("terms", "mine", "-o"),
        ("terms", "mine", "--format", "csv", "-o"),
        ("terms", "export", "csv", "-o"),
        ("terms", "export", "tbx", "-o"),
        ("terms", "lint", "-o"),
    ],
    ids=" ".join,
)
def test_a_file_of_a_person_stays(pairs, call, command, name):
    (pairs / "notes.txt").write_text("Call her on Monday.\n", encoding="utf-8")
    (pairs / "pyproject.toml").write_text("[tool.other]\n", encoding="utf-8")
    (pairs / "other.po").write_bytes((pairs / "locales/en/LC_MESSAGES/a.po").read_bytes())
    path = pairs / name
    before = path.read_bytes() if path.exists() else None
    result = call(*command, name)
    assert result.code == 3
    assert result.err.splitlines()[-1].startswith(f"l10n: {name}: ")
    assert "nothing was written; name another file" in result.err
    assert (path.read_bytes() if path.exists() else None) == before


@pytest.mark.parametrize(
    "command",
    [
        ("review", "-o"),
        ("status", "--badge"),
        ("terms", "mine", "-o"),
        ("terms", "mine", "--format", "json", "-o"),
        *(("terms", "export", form, "-o") for form in ("tbx", "tbx2", "omegat", "weblate", "csv", "po")),
        ("check", "pairs.tsv", "--update-baseline", "--baseline"),
    ],
    ids=" ".join,
)
def test_an_earlier_result_is_replaced(pairs, call, command):
    assert call(*command, "out").code == 0
    before = (pairs / "out").read_bytes()
    (pairs / "out").write_bytes(before.replace(b"\n", b"\r\n"))
    assert call(*command, "out").code == 0
    assert (pairs / "out").read_bytes() == before


def test_rows_that_a_person_filled_in_stay_and_new_ones_follow(pairs, call):
    document = pairs / "locales/ja/a.md"
    document.write_text("# 超知能の開発\n\n超知能の開発が進む。超知能の研究所だ。\n", encoding="utf-8")
    assert call("terms", "mine", "--format", "csv", "-o", "new.csv").err == "new.csv: 2 new rows\n"
    path = pairs / "new.csv"
    filled = path.read_text(encoding="utf-8").replace("超知能,,,", "超知能,,superintelligence,")
    path.write_text(filled, encoding="utf-8")
    assert call("terms", "mine", "--format", "csv", "-o", "new.csv").err == "new.csv: 0 new rows\n"
    assert path.read_text(encoding="utf-8") == filled
    document.write_text("# 深層学習\n\n深層学習の深層学習による深層学習だ。\n", encoding="utf-8")
    call("terms", "mine", "--format", "csv", "-o", "new.csv")
    assert path.read_text(encoding="utf-8").startswith(filled)
    assert "深層学習" in path.read_text(encoding="utf-8")


def test_candidates_in_the_glossary_s_own_folder_stay_when_they_are_filled_in(pairs, call):
    (pairs / "locales/ja/a.md").write_text("# 超知能\n\n超知能が進む。超知能だ。\n", encoding="utf-8")
    call("terms", "mine", "--format", "csv", "-o", "glossary/new.csv")
    path = pairs / "glossary/new.csv"
    filled = path.read_text(encoding="utf-8").replace("超知能,,,", "超知能,,superintelligence,")
    path.write_text(filled, encoding="utf-8")
    assert call("terms", "mine", "--format", "csv", "-o", "glossary/new.csv").code == 0
    assert path.read_text(encoding="utf-8").startswith(filled)


def test_a_list_of_no_candidates_can_be_written_again(project, call):
    (project / "locales/ja/a.md").write_text("短い文。\n", encoding="utf-8")
    for _ in range(2):
        assert call("terms", "mine", "--format", "csv", "-o", "new.csv").code == 0


HEAD = "source,variants,target,admitted,forbidden,kind,case,scope,definition,note"
TERMBASE = (
    '<?xml version="1.0"?>\n<tbx style="dct" type="TBX-Basic" xml:lang="ja" xmlns="urn:iso:std:iso:30042:ed-2">\n'
)


@pytest.mark.parametrize("form", ["text", "json"])
@pytest.mark.parametrize("name", ["filled.csv", "glossary/empty.csv"])
def test_what_was_filled_in_and_an_empty_glossary_are_no_list_of_candidates(pairs, call, form, name):
    (pairs / "locales/ja/a.md").write_text("# 超知能\n\n超知能が進む。超知能だ。\n", encoding="utf-8")
    (pairs / "glossary/empty.csv").write_text(f"{HEAD}\n", encoding="utf-8")
    call("terms", "mine", "--format", "csv", "-o", "filled.csv")
    before = (pairs / name).read_bytes()
    assert call("terms", "mine", "--format", form, "-o", name).code == 3
    assert (pairs / name).read_bytes() == before


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("tbx", f"{TERMBASE}<text><body/></text></tbx>\n"),
        ("tbx2", '<?xml version="1.0"?>\n<!DOCTYPE martif SYSTEM "x.dtd">\n<martif type="TBX-Basic"></martif>\n'),
        ("omegat", "# Glossary in tab-separated format -*- coding: utf-8 -*-\n港\tharbour\n"),
    ],
    ids=["tbx", "tbx2", "omegat"],
)
def test_a_glossary_that_another_tool_wrote_stays(pairs, call, form, text):
    (pairs / "theirs").write_text(text, encoding="utf-8")
    assert call("terms", "export", form, "-o", "theirs").code == 3
    assert (pairs / "theirs").read_text(encoding="utf-8") == text


@pytest.mark.parametrize("name", ["glossary/terms.csv", "locales/ja/b.md"])
def test_what_is_another_project_s_is_replaced_from_no_project(pairs, call, tmp_path_factory, name):
    other = tmp_path_factory.mktemp("other")
    for folder in ("locales/ja", "glossary"):
        (other / folder).mkdir(parents=True)
    text = f"{HEAD}\n祭り,,festival,,,,,,,\n"
    (other / name).write_text(text, encoding="utf-8")
    result = call("terms", "export", "csv", "-o", str(other / name))
    assert result.code == 3
    assert "nothing was written; name another file" in result.err
    assert (other / name).read_text(encoding="utf-8") == text
