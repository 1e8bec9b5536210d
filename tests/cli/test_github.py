# SPDX-License-Identifier: MIT
"""What GitHub is told: annotations with columns, code scanning with fixes, and the summary of a run."""

import json

import pytest

from l10n.pipeline.surveys.step_summary import FILE

PO = "locales/en/LC_MESSAGES/a.po"


@pytest.fixture
def faulty(translated):
    """A page with a word in Japanese, and one with a full-width digit and quotation marks, wrapped by an editor."""
    path = translated / PO
    text = path.read_text(encoding="utf-8")
    text = text.replace('msgstr "This is the first."', 'msgstr "This is the 文."')
    text = text.replace('msgstr "And the next."', 'msgstr ""\n"and \\"the\\" "\n"next ２."')
    path.write_text(text, encoding="utf-8")
    return translated


@pytest.fixture
def published(tmp_path_factory, monkeypatch):
    """The distribution as somebody installs it who has put the documentation into the web."""
    folder = tmp_path_factory.mktemp("installed")
    about = folder / "taiyaku-9.9.dist-info/METADATA"
    about.parent.mkdir()
    urls = "Project-URL: Source, https://code.example.org/t\nProject-URL: Documentation, https://docs.example.org/t\n"
    about.write_text(f"Metadata-Version: 2.4\nName: taiyaku\nVersion: 9.9\n{urls}", encoding="utf-8")
    monkeypatch.syspath_prepend(folder)


@pytest.fixture
def summary(tmp_path_factory, monkeypatch):
    path = tmp_path_factory.mktemp("runner") / "summary.md"
    path.write_text("Before.\n", encoding="utf-8")
    monkeypatch.setenv(FILE, str(path))
    return path


def marked(folder, line, column, end_column):
    return (folder / PO).read_text(encoding="utf-8").split("\n")[line - 1][column - 1 : end_column - 1]


def test_an_annotation_marks_the_text_and_says_what_to_write(faulty, call):
    lines = call("check", "--format", "github").out.split("\n")
    (digit,) = [line for line in lines if "text-fullwidth-digits" in line]
    properties, _, message = digit.partition(" ")[2].partition("::")
    facts = dict(each.split("=") for each in properties.split(","))
    assert (facts["file"], facts["title"], facts["line"]) == (PO, "text-fullwidth-digits", facts["endLine"])
    assert marked(faulty, *(int(facts[name]) for name in ("line", "col", "endColumn"))) == "２"
    assert message.endswith("; write: 2")


def test_a_fix_of_code_scanning_is_what_fix_does(faulty, call):
    run = json.loads(call("check", "--select", "text-fullwidth-digits", "--format", "sarif").out)["runs"][0]
    (result,) = run["results"]
    (change,) = result["fixes"][0]["artifactChanges"]
    region = change["replacements"][0]["deletedRegion"]
    assert change["artifactLocation"] == {"uri": PO}
    assert region == result["locations"][0]["physicalLocation"]["region"]
    lines = (faulty / PO).read_text(encoding="utf-8").split("\n")
    line, start, end = region["startLine"] - 1, region["startColumn"] - 1, region["endColumn"] - 1
    text = change["replacements"][0]["insertedContent"]["text"]
    lines[line] = lines[line][:start] + text + lines[line][end:]
    assert '"next 2."' in lines
    rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
    assert (rule["id"], rule["fullDescription"]) == ("text-fullwidth-digits", rule["help"])


def test_no_address_is_told_while_nobody_has_said_where_the_documentation_is(faulty, call):
    driver = json.loads(call("check", "--format", "sarif").out)["runs"][0]["tool"]["driver"]
    assert not [rule for rule in driver["rules"] if "helpUri" in rule]
    assert all(rule["help"]["text"] for rule in driver["rules"])


def test_an_address_lies_below_the_documentation(published, faulty, call):
    rules = json.loads(call("check", "--format", "sarif").out)["runs"][0]["tool"]["driver"]["rules"]
    assert {rule["helpUri"] for rule in rules} == {f"https://docs.example.org/t/checks/#{rule['id']}" for rule in rules}


def test_every_address_of_a_check_leads_to_its_part_of_the_page(published, faulty, call):
    page = call("rules", "--format", "markdown").out.split("\n")
    rules = json.loads(call("check", "--format", "sarif").out)["runs"][0]["tool"]["driver"]["rules"]
    assert {f"### {rule['helpUri'].partition('#')[2]}" for rule in rules} - set(page) == set()


def test_the_summary_of_the_run_has_a_table(faulty, call, summary):
    assert call("check", "--format", "github", "--select", "text-kanji", "--select", "text-capital").code == 1
    before, title, _, head, _, *rows = summary.read_text(encoding="utf-8").split("\n")
    assert (before, title) == ("Before.", "### l10n check: 1 error, 1 warning in 3 units")
    assert head == "| check | errors | warnings | notes | finds |"
    assert [row.split("|")[2:5] for row in rows if row] == [["  ", " 1 ", "  "], [" 1 ", "  ", "  "]]


def test_the_summary_of_a_run_without_findings_is_a_line(translated, call, summary):
    assert call("check", "--format", "github").code == 0
    assert summary.read_text(encoding="utf-8") == "Before.\n### l10n check: no findings in 3 units\n"


def test_what_is_not_translated_is_told_once_with_the_path_from_the_top(translated, call, summary):
    path = translated / PO
    path.write_text(path.read_text(encoding="utf-8").replace('"And the next."', '""'), encoding="utf-8")
    (translated / ".git").mkdir()
    (translated / "sub").mkdir()
    for name in ("locales", "glossary", "l10n.toml"):
        (translated / name).rename(translated / "sub" / name)
    notice = f"::notice file=sub/{PO},line=1,title=text-untranslated::1 of 3 units are not translated (l10n status)\n"
    assert call("-C", "sub", "check", "--format", "github").out == notice
    assert summary.read_text(encoding="utf-8").split("\n")[1:] == [
        "### l10n check: no findings in 3 units",
        "",
        "1 unit not translated, in 1 file.",
        "",
    ]


def test_no_other_format_writes_a_summary(faulty, call, summary):
    call("check", "--format", "json")
    assert summary.read_text(encoding="utf-8") == "Before.\n"


def test_a_summary_that_cannot_be_written_costs_a_line_and_no_exit_code(translated, call, monkeypatch, tmp_path):
    monkeypatch.setenv(FILE, str(tmp_path))
    result = call("check", "--format", "github")
    assert (result.code, result.out) == (0, "")
    assert result.err == f"l10n: {tmp_path}: cannot write: is a directory\n"
