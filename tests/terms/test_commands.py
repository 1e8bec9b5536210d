# SPDX-License-Identifier: MIT
"""`l10n terms` at a terminal: what is printed where, with which exit code, and what is written."""

import json

import pytest
from typer.testing import CliRunner

from l10n.cli import app, main
from l10n.errors import InputError, UsageError
from l10n.glossary import load_glossary, parse_concepts
from l10n.glossary.lint import PAGES

GLOSSARY = "glossary/ai-industry.csv"


def run(*arguments, code=0, stdin=None):
    result = CliRunner().invoke(app, ["terms", *arguments], input=stdin)
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    assert result.exit_code == code, result.output
    return result


def test_match_names_place_english_and_row(sample):
    result = run("match")
    line = "locales/ja/meta-scale-ai.md:2:42: 超知能 → superintelligence (glossary/ai-industry.csv:71)"
    assert line in result.stdout.split("\n")
    assert result.stderr == f"{len(result.stdout.splitlines())} places, 72 rows\n"


def test_match_gives_spans_in_document_and_sentence(sample):
    document = sample / "locales/ja/wrap.md"
    document.write_text("Metaは\n超知\n能を\n目指す。\n", encoding="utf-8")
    matches = json.loads(run("match", "locales/ja/wrap.md", "--format", "json").stdout)["matches"]
    assert [(each["found"], each["span"], each["source_span"], each["line"], each["column"]) for each in matches] == [
        ("Meta", [0, 4], [0, 4], 1, 1),
        ("超知能", [6, 10], [5, 8], 2, 1),
    ]


def test_match_reads_standard_input(sample):
    assert (
        run("match", "-", stdin="超知能だ。").stdout
        == "<stdin>:1:1: 超知能 → superintelligence (glossary/ai-industry.csv:71)\n"
    )


@pytest.mark.parametrize("command", [["match"], ["match", "--format", "json"], ["mine"], ["mine", "--format", "json"]])
def test_a_document_cannot_drive_the_terminal(sample, command):
    (sample / "bad.md").write_text("Meta\x1b[31mと量子計算機\u202eだ。\n", encoding="utf-8")
    printed = run(command[0], "bad.md", *command[1:]).stdout
    assert "Meta" in printed or "量子計算機" in printed
    assert not {"\x1b", "\u202e"} & set(printed)


def test_match_without_a_project_takes_a_glossary(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("駅で待つ。\n", encoding="utf-8")
    (tmp_path / "g.csv").write_text("source,target\n駅,station\n", encoding="utf-8")
    assert run("match", "a.txt", "--glossary", "g.csv").stdout == "a.txt:1:1: 駅 → station (g.csv:2)\n"


def test_lint_of_the_sample_has_no_error_and_no_warning(sample):
    findings = json.loads(run("lint", "--format", "json", "--fail-on", "warning").stdout)["findings"]
    assert {each["severity"] for each in findings} <= {"info"}


def test_lint_needs_no_documents(sample):
    (sample / "locales/ja/meta-scale-ai.md").unlink()
    assert "terms-unused" not in run("lint").stdout


def test_lint_tells_conflicts_and_fails(sample):
    (sample / "glossary/more.csv").write_text("source,target\n超知能,hyperintelligence\n", encoding="utf-8")
    (finding,) = (each for each in run("lint", code=1).stdout.split("\n") if "terms-conflict '" in each)
    assert finding.startswith("glossary/more.csv:2:1: terms-conflict '超知能' is 'hyperintelligence' and, in glossary")


def test_lint_as_sarif_explains_its_rules(sample):
    (log,) = json.loads(run("lint", "--format", "sarif").stdout)["runs"]
    assert [each["id"] for each in log["tool"]["driver"]["rules"]] == list(PAGES)
    assert {each["ruleId"] for each in log["results"]} <= set(PAGES)


def test_mine_tells_what_the_glossary_lacks(sample):
    text = "超知能と量子計算機は違う。量子計算機を量子計算機メーカーが売る。Northwindも売る。\n"
    (sample / "locales/ja/quantum.md").write_text(text, encoding="utf-8")
    lines = run("mine", "locales/ja/quantum.md").stdout.split("\n")
    assert lines[0::2][:2] == ["    3 × 量子計算機", "    1 × 量子計算機メーカー"]
    assert lines[4:] == ["names in Latin script, which stay as they are: Northwind (1)", ""]


def test_mine_gives_rows_that_become_a_glossary_when_they_are_filled_in(sample):
    text = run("mine", "--all", "--limit", "5", "--format", "csv").stdout
    rows = parse_concepts(text.replace(",,,", ",filled,,", 0))
    assert [each.source for each in rows][:1] == ["超知能"]
    assert all(dict(each.extra)["example"] for each in rows)


def test_mine_as_json(sample):
    (first, *_) = json.loads(run("mine", "--all", "--format", "json").stdout)["candidates"]
    assert (first["source"], first["suggestion"], first["kind"]) == ("超知能", "superintelligence", "term")


@pytest.mark.parametrize("form", ["tbx", "tbx2", "omegat", "weblate", "csv", "po"])
def test_what_is_exported_is_known_when_it_comes_back(sample, form):
    run("export", form, "-o", "out")
    result = run("import", "out", "--from", form)
    assert result.stderr == "0 new, 72 known, 0 in conflict; wrote nothing\n"
    assert result.stdout == ""


def test_new_rows_are_put_at_the_end_and_the_others_left_alone(sample):
    before = (sample / GLOSSARY).read_bytes()
    (sample / "new.txt").write_text("駅\tstation\twhere trains stop\n超知能\tsuperintelligence\n", encoding="utf-8")
    assert run("import", "new.txt", "-n").stderr == f"1 new, 1 known, 0 in conflict; would write {GLOSSARY}\n"
    assert (sample / GLOSSARY).read_bytes() == before
    assert run("import", "new.txt").stderr == f"1 new, 1 known, 0 in conflict; wrote {GLOSSARY}\n"
    assert (sample / GLOSSARY).read_bytes() == before + "駅,,station,,,,,,where trains stop,\n".encode()


def test_a_conflict_stops_everything_and_says_both_sides(sample):
    before = (sample / GLOSSARY).read_bytes()
    (sample / "new.txt").write_text("駅\tstation\n超知能\tgodlike AI\n", encoding="utf-8")
    result = run("import", "new.txt", code=1)
    place = "new.txt:2: term '超知能' (glossary/ai-industry.csv:71)"
    assert result.stdout == f"{place}: target is 'superintelligence', not 'godlike AI'\n"
    assert "nothing was written" in result.stderr
    assert (sample / GLOSSARY).read_bytes() == before


@pytest.mark.parametrize(("choice", "target"), [("ours", "superintelligence"), ("theirs", "godlike AI")])
def test_a_conflict_is_resolved_as_asked(sample, choice, target):
    (sample / "new.txt").write_text("駅\tstation\n超知能\tgodlike AI\n", encoding="utf-8")
    run("import", "new.txt", "--on-conflict", choice)
    rows = {each.source: each for each in load_glossary(sample / GLOSSARY).concepts}
    assert (rows["超知能"].target, rows["駅"].target) == (target, "station")
    assert rows["超知能"].forbidden == ("hyperintelligence", "ultra-intelligence", "transcendent intelligence")


def test_a_project_without_a_glossary_gets_one(sample):
    (sample / GLOSSARY).unlink()
    (sample / "railway.txt").write_text("駅\tstation\n", encoding="utf-8")
    run("import", "railway.txt")
    assert load_glossary(sample / "glossary/railway.csv").concepts[0].target == "station"


def test_several_glossary_files_ask_which(sample):
    (sample / "glossary/more.csv").write_text("source,target\n", encoding="utf-8")
    (sample / "new.txt").write_text("駅\tstation\n", encoding="utf-8")
    with pytest.raises(UsageError, match=r"new\.txt: the project has several glossary files; name one with --into"):
        run("import", "new.txt")
    run("import", "new.txt", "--into", "glossary/more.csv")
    assert load_glossary(sample / "glossary/more.csv").concepts[0].source == "駅"


def test_an_import_that_could_not_be_read_again_is_not_written(sample):
    before = (sample / GLOSSARY).read_bytes()
    (sample / "new.tbx").write_text("<tbx><text/>", encoding="utf-8")
    with pytest.raises(InputError, match=r"^new\.tbx:1:13: is not well-formed XML: Premature end of data in tag tbx"):
        run("import", "new.tbx")
    assert (sample / GLOSSARY).read_bytes() == before


def spoil(sample, right, wrong):
    """Put wrong words into the sample's English; gives the catalogue's path and its bytes as they were."""
    path = sample / "locales/en/LC_MESSAGES/meta-scale-ai.po"
    before = path.read_bytes()
    assert right.encode() in before
    path.write_bytes(before.replace(right.encode(), wrong.encode()))
    return path, before


def test_fix_puts_the_right_word_back_in_its_inflection(sample):
    path, before = spoil(sample, "burnout", "burnout syndrome")
    shown = run("fix", "--diff")
    assert any(line.startswith("+msgstr") and "burnout" in line for line in shown.stdout.split("\n"))
    assert path.read_bytes() != before
    assert run("fix").stderr == "repaired locales/en/LC_MESSAGES/meta-scale-ai.po: 1 unit\n"
    assert path.read_bytes() == before
    assert run("fix").stderr == "nothing to repair\n"


def test_fix_leaves_what_is_waived(sample):
    path, _ = spoil(sample, "burnout", "burnout syndrome")
    text = path.read_text(encoding="utf-8")
    start = text.rindex("\n\n", 0, text.index("burnout syndrome")) + 2
    path.write_text(
        f"{text[:start]}# l10n: ignore[term-forbidden] the doctors say so\n{text[start:]}", encoding="utf-8"
    )
    run("fix")
    assert "burnout syndrome" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (
            ["terms", "import", "missing.tbx"],
            3,
            "l10n: missing.tbx: cannot read: no such file or directory; check the name",
        ),
        (["terms", "import", "README"], 2, "l10n: README: its name does not tell its form; name it: tbx,"),
        (
            ["terms", "lint", "missing.csv"],
            3,
            "l10n: missing.csv: cannot read: no such file or directory; check the name",
        ),
        (["terms", "export", "docx"], 2, "l10n: invalid value for 'form': 'docx' is not one of"),
        (["terms", "match", "empty.md"], 3, "l10n: empty.md: is empty; write some text"),
    ],
    ids=["missing", "form", "csv", "unknown", "empty"],
)
def test_bad_input_is_one_line_and_an_exit_code(sample, capsys, arguments, code, message):
    (sample / "README").write_text("x", encoding="utf-8")
    (sample / "empty.md").touch()
    with pytest.raises(SystemExit) as left:
        main(arguments)
    printed = capsys.readouterr()
    assert (left.value.code, printed.out) == (code, "")
    assert printed.err.startswith(message)
