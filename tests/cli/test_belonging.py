# SPDX-License-Identifier: MIT
"""`check FILE` and `fix FILE`, from wherever they are called: whose settings hold, and what files are called."""

import json
import os
import subprocess

import pytest

HEADER = (
    'msgid ""\nmsgstr ""\n"Language: en\\n"\n"MIME-Version: 1.0\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
    '"Content-Transfer-Encoding: 8bit\\n"\n"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n'
)
PAIR = '\nmsgid "評価額は「上がった」。"\nmsgstr "The price \'rose\'."\n'
SUGGESTED = '\nmsgid "第３章"\nmsgstr "Chapter ３"\n'
PO = "locales/en/LC_MESSAGES/a.po"


def lay(folder, *units, settings="", glossary=""):
    """A project with one catalogue."""
    path = folder / PO
    path.parent.mkdir(parents=True)
    path.write_text(HEADER + "".join(units or [PAIR]), encoding="utf-8")
    (folder / "locales/ja").mkdir()
    (folder / "locales/ja/a.md").write_text("評価額は「上がった」。\n", encoding="utf-8")
    (folder / "l10n.toml").write_text(settings, encoding="utf-8")
    if glossary:
        (folder / "glossary").mkdir()
        (folder / "glossary/a.csv").write_text(f"source,target\n{glossary}\n", encoding="utf-8")
    return path


def git(folder, *arguments):
    identity = ["-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "init.defaultBranch=main"]
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


def told(result):
    return [(each["path"], each["check"]) for each in json.loads(result.out)["findings"]]


@pytest.fixture
def projects(tmp_path):
    """Two projects of different minds, and a file in neither."""
    lay(tmp_path / "terms", glossary="評価額,valuation")
    lay(tmp_path / "quotes", settings='[style]\nquotes = "curly"\n')
    (tmp_path / "alone.tsv").write_text("評価額は「上がった」。\tThe price 'rose'.\n", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("place", [".", "terms", "quotes", "quotes/locales/en"])
def test_a_file_is_checked_as_its_own_project_says(projects, call, monkeypatch, place):
    monkeypatch.chdir(projects / place)
    names = [os.path.relpath(projects / each / PO) for each in ("terms", "quotes")]
    expected = sorted([(names[0], "term-missing"), (names[1], "text-quote-style"), (names[1], "text-quote-style")])
    assert sorted(told(call("check", *names, "--format", "json"))) == expected
    for name in names:
        assert told(call("check", name, "--format", "json")) == [each for each in expected if each[0] == name]


def test_a_file_of_no_project_is_checked_as_the_working_folder_says(projects, call, monkeypatch):
    for place, checks in (("terms", ["term-missing"]), ("quotes", ["text-quote-style"] * 2), (".", [])):
        monkeypatch.chdir(projects / place)
        name = os.path.relpath(projects / "alone.tsv")
        assert told(call("check", name, "--format", "json")) == [(name, check) for check in checks]


def test_a_glossary_that_is_named_holds_for_all_of_them(projects, call, monkeypatch):
    monkeypatch.chdir(projects)
    (projects / "b.csv").write_text("source,target\n評価額,price\n", encoding="utf-8")
    names = [f"terms/{PO}", f"quotes/{PO}", "alone.tsv"]
    assert told(call("check", *names, "--format", "json", "--glossary", "b.csv", "--select", "term")) == []
    assert told(call("check", *names, "--format", "json", "--select", "term")) == [(names[0], "term-missing")]


def test_settings_of_a_file_that_cannot_be_read_are_wrong_usage(projects, call, monkeypatch):
    monkeypatch.chdir(projects)
    (projects / "terms/l10n.toml").write_text("[[[", encoding="utf-8")
    result = call("check", f"quotes/{PO}", f"terms/{PO}")
    assert (result.code, result.out, f"{projects}/terms/l10n.toml:1" in result.err) == (2, "", True)


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="no links here")
def test_links_that_lead_in_a_circle_are_told(projects, call, monkeypatch):
    monkeypatch.chdir(projects)
    (projects / "circle").symlink_to("circle")
    assert (call("check", "circle/a.po").code, call("fix", "circle/a.po").code) == (3, 3)


def test_a_file_is_repaired_as_its_own_project_says(tmp_path, call, monkeypatch):
    off = '[checks.levels]\ntext-fullwidth-digits = "off"\n'
    kept, repaired = lay(tmp_path / "off", SUGGESTED, settings=off), lay(tmp_path / "on", SUGGESTED)
    for place in (tmp_path, tmp_path / "off", tmp_path / "on"):
        monkeypatch.chdir(place)
        names = [os.path.relpath(each) for each in (kept, repaired)]
        assert call("fix", "--diff", *names).err == f"would repair {names[1]}: 1 unit\n"
    assert call("fix", *names).err == f"repaired {names[1]}: 1 unit\n"
    assert [each.read_text(encoding="utf-8") for each in (kept, repaired)] == [
        HEADER + SUGGESTED,
        HEADER + SUGGESTED.replace('r ３"', 'r 3"'),
    ]


def test_documents_are_cut_and_searched_as_their_own_projects_say(projects, call, monkeypatch):
    monkeypatch.chdir(projects / "quotes")
    (projects / "terms/l10n.toml").write_text('[segmentation]\nbreaks = ["額"]\n', encoding="utf-8")
    names = [os.path.relpath(projects / each / "locales/ja/a.md") for each in ("terms", "quotes")]
    assert [call("segment", name).out for name in names] == [
        "1:1\t評価額\n1:4\tは「上がった」。\n",
        "1:1\t評価額は「上がった」。\n",
    ]
    found = json.loads(call("terms", "match", *names, "--format", "json").out)["matches"]
    assert [(each["path"], each["targets"]) for each in found] == [(names[0], ["valuation"])]


def places(result, form):
    if form == "github":
        return [line.partition("file=")[2].partition(",")[0] for line in result.out.split("\n")[:-1]]
    results = json.loads(result.out)["runs"][0]["results"]
    return [each["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for each in results]


@pytest.mark.parametrize("form", ["github", "sarif"])
def test_code_hosts_are_told_paths_from_the_top_of_the_repository(tmp_path, call, monkeypatch, form):
    path = lay(tmp_path / "docs/site", glossary="評価額,valuation")
    git(tmp_path, "init")
    for place in (".", "docs", "docs/site", "docs/site/locales/en/LC_MESSAGES"):
        monkeypatch.chdir(tmp_path / place)
        for name in (os.path.relpath(path), path):
            result = call("check", name, "--format", form, "--select", "term")
            assert places(result, form) == [f"docs/site/{PO}"]
    monkeypatch.chdir(tmp_path / "docs/site/glossary")
    assert places(call("check", "--format", form, "--select", "term"), form) == [f"docs/site/{PO}"]
    (tmp_path / "docs/site/glossary/a.csv").write_text("source,target\n評価額,a\n評価額,b\n", encoding="utf-8")
    assert set(places(call("terms", "lint", "--format", form), form)) == {"docs/site/glossary/a.csv"}


@pytest.mark.parametrize("form", ["github", "sarif"])
def test_without_a_repository_paths_start_in_the_working_folder(tmp_path, call, monkeypatch, form):
    path = lay(tmp_path / "site", glossary="評価額,valuation")
    monkeypatch.chdir(tmp_path)
    assert places(call("check", path, "--format", form, "--select", "term"), form) == [f"site/{PO}"]
    monkeypatch.chdir(tmp_path / "site/glossary")
    assert places(call("check", f"../{PO}", "--format", form, "--select", "term"), form) == [f"../{PO}"]
    assert places(call("check", "--format", form, "--select", "term"), form) == [PO]


def test_people_and_scripts_are_told_paths_as_they_named_them(tmp_path, call, monkeypatch):
    lay(tmp_path / "site", glossary="評価額,valuation")
    git(tmp_path, "init")
    monkeypatch.chdir(tmp_path / "site/locales")
    for form in ("text", "json", "jsonl", "junit"):
        out = call("check", f"../{PO}", "--format", form, "--select", "term").out
        assert (f"../{PO}" in out, "site/" in out) == (True, False)


def test_changes_are_those_of_the_repository_that_a_file_lies_in(tmp_path, call, monkeypatch):
    for name in ("one", "two"):
        lay(tmp_path / name, glossary="評価額,valuation")
        git(tmp_path / name, "init")
        git(tmp_path / name, "add", ".")
        git(tmp_path / name, "commit", "-m", "first")
    path = tmp_path / "two" / PO
    path.write_text(path.read_text(encoding="utf-8").replace("rose", "fell"), encoding="utf-8")
    names = [f"one/{PO}", f"two/{PO}"]
    monkeypatch.chdir(tmp_path)
    result = call("check", *names, "--changed-since", "HEAD", "--format", "json", "--select", "term")
    assert told(result) == [(names[1], "term-missing")]
    monkeypatch.chdir(tmp_path / "two/locales")
    assert told(call("check", "--changed-since", "HEAD", "--format", "json", "--select", "term")) == [
        (PO, "term-missing")
    ]


def test_a_catalogue_is_compared_with_its_document_wherever_it_is_checked(translated, call):
    """A tag that is split over two units is whole in its paragraph only."""
    path = translated / "locales/en/LC_MESSAGES/a.po"
    text = path.read_text(encoding="utf-8").replace("This is the first.", "This is the <b first.")
    path.write_text(text.replace("And the next.", "onclick=x>And the next."), encoding="utf-8")
    result = call("check", path)
    assert result.code == 1
    assert "markup-tag" in result.out
