# SPDX-License-Identifier: MIT
"""`l10n review` and `l10n apply` on a project: what the page is made of, what a patch does, what it is refused."""

import json
import re
import subprocess
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from typer.testing import CliRunner

from l10n import catalog
from l10n.catalog.remarks import remarked
from l10n.catalog.standing import Hand, approved
from l10n.cli import app
from l10n.config import find_project
from l10n.errors import InputError, UsageError
from l10n.pipeline import Workspace, build, init
from l10n.pipeline import review as reviewed
from l10n.report.review import ReviewQuantity, Said, State, Waiver

ARTICLE = """\
# 港に市電が戻る

市は143億円を投じる。運賃は大人230円だ。

- 運転士を48人採る
- 養成に8カ月かかる。費用は市が持つ。

運賃は大人230円だ。
"""
GLOSSARY = "source,target,forbidden,definition\n運賃,fare,toll,乗るための料金\n市電,tram,,\n"
PO = "locales/en/LC_MESSAGES/tram.po"
PAIRS = {
    "港に市電が戻る": "Trams return to the port",
    "市は143億円を投じる。": "The city is spending 143 billion yen.",
    "運賃は大人230円だ。": "The toll is 230 yen for adults.",
    "運転士を48人採る": "Hire 48 drivers",
    "養成に8カ月かかる。": "Training takes eight months, and the city pays for it.",
    "費用は市が持つ。": "<EMPTY>",
}


@pytest.fixture
def project(tmp_path, monkeypatch):
    root = tmp_path / "Hanaoka"
    init(root)
    (root / "locales/ja/tram.md").write_text(ARTICLE, encoding="utf-8")
    (root / "glossary/city.csv").write_text(GLOSSARY, encoding="utf-8")
    build(root)
    translate(root, PAIRS)
    monkeypatch.chdir(root)
    return root


def translate(root, pairs):
    text = (root / PO).read_text(encoding="utf-8")
    for source, target in pairs.items():
        text = re.sub(
            f'(msgid "{re.escape(source)}"\nmsgstr )"[^\n]*"', lambda found, new=target: f'{found[1]}"{new}"', text
        )
    (root / PO).write_text(text, encoding="utf-8")


def run(*arguments, **options):
    return CliRunner().invoke(app, arguments, **options)


def entries(root):
    return {entry.source: entry for entry in catalog.load((root / PO).read_bytes(), PO).live}


def units(root, **options):
    return reviewed(Workspace(find_project(root)), **options).documents[0].units


class Texts(HTMLParser):
    """The texts of a page's table cells, row by row."""

    def __init__(self, html):
        super().__init__()
        self.rows, self.open = [], False
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        if tag == "tr":
            self.rows.append([])
        self.open = tag in {"td", "th"} or (self.open and tag not in {"tr", "table"})
        if tag in {"td", "th"}:
            self.rows[-1].append("")

    def handle_endtag(self, tag):
        self.open = self.open and tag not in {"td", "th"}

    def handle_data(self, text):
        if self.open:
            self.rows[-1][-1] += text


def test_units_stand_in_the_order_of_the_text_with_what_is_known_about_them(project):
    found = units(project)
    assert [unit.source for unit in found] == [*PAIRS, "運賃は大人230円だ。"]
    assert [str(unit.kind) for unit in found] == ["heading", *["paragraph"] * 2, *["list item"] * 3, "paragraph"]
    assert [unit.paragraph for unit in found] == ["1", "2", "2", "3", "4", "4", "5"]
    assert [unit.state for unit in found][-3:] == [State.TRANSLATED, State.JOINED, State.TRANSLATED]
    assert found[3].reading == "うんてんしを48にんとる"
    assert found[1].quantities == (
        ReviewQuantity("14,300,000,000 JPY", (2, 7), None, missing=True),
        ReviewQuantity("143,000,000,000 JPY", None, (21, 36), missing=True),
    )
    assert found[3].quantities == (ReviewQuantity("48 (person)", (4, 7), (5, 7), 1),)


def test_findings_stand_beside_their_unit_and_where_it_stands_again_no_more(project):
    found = units(project)
    told = [(number, each.check, each.suggestion) for number, unit in enumerate(found) for each in unit.findings]
    assert told == [(1, "number-scale", "14.3 billion yen"), (2, "term-forbidden", "fare")]
    assert found[2].findings[0].target_span == (4, 8)
    assert found[6].target == found[2].target


def test_a_finding_about_a_joined_sentence_stands_where_it_speaks_of(project):
    translate(project, {"養成に8カ月かかる。": "<EMPTY>", "費用は市が持つ。": "The city pays for the training."})
    found = units(project)
    assert [each.check for each in found[4].findings] == ["number-value"]
    assert found[4].source[slice(*found[4].findings[0].source_span)] == "8カ月"
    assert found[5].findings == ()


def test_amounts_of_joined_sentences_are_paired_across_them(project):
    translate(
        project, {"養成に8カ月かかる。": "<EMPTY>", "費用は市が持つ。": "The city pays for eight months of training."}
    )
    found = units(project)
    assert found[4].quantities == (ReviewQuantity("8 (month)", (3, 6), None, 1),)
    assert found[5].quantities == (ReviewQuantity("8 (month)", None, (18, 30), 1),)


def test_waivers_are_shown_as_such_and_not_as_comments(project):
    path = project / PO
    text = path.read_text(encoding="utf-8").replace(
        "#. paragraph", "# 市に確認済み\n# l10n: ignore[number-scale] the city says so\n#. paragraph", 1
    )
    path.write_text(text, encoding="utf-8")
    found = units(project)
    assert found[1].waivers == (Waiver("number-scale", "the city says so"),)
    assert found[1].comments == ("市に確認済み",)
    assert found[1].findings == ()


def test_approvals_and_remarks_are_shown_with_who_and_when(project):
    ada, mary = Hand("Ada", "2026-11-28"), Hand("Mary", "2026-11-29")
    path = project / PO
    known = catalog.load(path.read_bytes(), PO)
    first, second, *rest = known.entries
    said = remarked(approved(first, ada), mary, "Which trams?\nAll?")
    lapsed = replace(approved(second, ada), target="It is another English.")
    path.write_bytes(catalog.encode(replace(known, entries=(said, lapsed, *rest))))
    found = units(project)
    assert (found[0].approval, found[0].remarks, found[0].resolved) == (
        Said("Ada", "2026-11-28", "reviewed"),
        (Said("Mary", "2026-11-29", "Which trams?\nAll?"),),
        False,
    )
    assert (found[1].approval, found[1].lapsed) == (None, (Said("Ada", "2026-11-28", "reviewed"),))
    assert found[0].comments == found[1].comments == ()


def test_a_fuzzy_unit_shows_what_it_was_made_for(project):
    path = project / "locales/ja/tram.md"
    path.write_text(ARTICLE.replace("市は143億円を投じる", "市は153億円を投じる"), encoding="utf-8")
    found = units(project)[1]
    assert (found.state, found.previous) == (State.FUZZY, "市は143億円を投じる。")


def test_terms_carry_their_row_and_the_forms_that_were_used(project):
    page = reviewed(Workspace(find_project(project)))
    assert [each.source for each in page.concepts] == ["市電", "運賃"]
    assert page.concepts[1].definition == "乗るための料金"
    assert [(use.count, use.forms) for use in page.uses] == [(1, {"tram": 1}), (1, {"toll": 1})]
    assert page.documents[0].units[0].terms[0].target_spans == ((0, 5),)


def test_the_numbers_on_the_page_are_those_of_status(project):
    assert run("review", "-o", "page.html").exit_code == 0
    state = json.loads(run("status", "--format", "json").stdout)["documents"][0]
    html = (project / "page.html").read_text(encoding="utf-8")
    rows = Texts(html).rows
    told = next(row for row in rows if row[0] == "tram.md")
    names = ("units", "characters", "words", "translated", "fuzzy", "untranslated")
    assert [cell.strip() for cell in told[3:]] == [f"{state[name]:,}" for name in names]
    assert told[2] == f"{state['percent']}%"
    assert len(re.findall("<li [^>]*data-f=", html)) == sum(state["findings"].values()) == 2


def test_status_writes_a_badge(project):
    assert run("status", "--badge", "badge.svg").exit_code == 0
    assert 'aria-label="translated: 100%"' in (project / "badge.svg").read_text(encoding="utf-8")


def test_a_second_run_says_that_nothing_changed(project):
    assert run("review").stderr == "wrote review.html\n"
    before = (project / "review.html").read_bytes()
    assert run("review").stderr == "nothing changed: review.html is up to date\n"
    assert (project / "review.html").read_bytes() == before


def test_documents_can_be_chosen(project):
    (project / "locales/ja/notice.md").write_text("お知らせ。\n", encoding="utf-8")
    build(project)
    for name in ("notice.md", "locales/ja/notice.md"):
        page = reviewed(Workspace(find_project(project)), [name])
        assert [each.path for each in page.documents] == ["notice.md"]
    result = run("review", "notise.md")
    assert (result.exit_code, type(result.exception).__name__) == (1, "UsageError")
    assert str(result.exception) == "no document is named 'notise.md'; did you mean notice.md?"


def test_what_changed_since_a_revision_is_marked(project):
    git = ["git", "-c", "user.name=a", "-c", "user.email=a@example.invalid"]
    subprocess.run([*git, "init", "-q"], check=True)
    subprocess.run([*git, "add", "-A"], check=True)
    subprocess.run([*git, "commit", "-qm", "first"], check=True)
    translate(project, {"運賃は大人230円だ。": "The fare is 230 yen for adults."})
    assert [unit.changed for unit in units(project, since="HEAD")] == [False, False, True, *[False] * 3, True]
    for name in ("nowhere", "--output=x", "HEAD:locales"):
        result = run("review", f"--changed-since={name}")
        assert str(result.exception).startswith(f"no revision is named {name!r}; ")


def test_without_a_repository_there_is_no_revision(project, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(project.parent))
    with pytest.raises(UsageError, match="is in no git repository"):
        units(project, since="HEAD")


def patch(root, *changes, reviewer="Naomi Sato"):
    fields = [{"path": PO, "context": None, "comment": "", **change} for change in changes]
    path = root / "patch.json"
    path.write_text(json.dumps({"version": 1, "reviewer": reviewer, "changes": fields}), encoding="utf-8")
    return str(path)


TOLL = {"source": "運賃は大人230円だ。", "target_before": PAIRS["運賃は大人230円だ。"]}


def test_a_patch_goes_into_the_catalogue_under_the_reader_name(project):
    name = patch(project, {**TOLL, "target": "The fare is 230 yen for adults.", "comment": "fare, not toll"})
    result = run("apply", name)
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == f"put into {PO}:{entries(project)[TOLL['source']].line}: The fare is 230 yen for adults.\n"
    entry = entries(project)[TOLL["source"]]
    assert entry.target == "The fare is 230 yen for adults."
    assert entry.comments == ("Changed in review by Naomi Sato", "Review by Naomi Sato: fare, not toll")
    once = (project / PO).read_bytes()
    again = run("apply", name)
    assert (again.exit_code, again.stderr) == (0, "nothing changed\n")
    assert (project / PO).read_bytes() == once


def test_a_dry_run_writes_nothing(project):
    before = (project / PO).read_bytes()
    result = run("apply", "--dry-run", patch(project, {**TOLL, "target": "The fare is 230 yen."}))
    assert result.stderr.startswith("would put into ")
    assert (project / PO).read_bytes() == before


def test_what_was_put_in_is_checked_and_nothing_else(project):
    result = run("apply", patch(project, {**TOLL, "target": "The fare is 320 yen for adults."}))
    assert result.exit_code == 1
    assert "number-value 230円 is 230 yen, not 320 yen" in result.stdout
    assert "number-scale" not in result.stdout
    assert entries(project)[TOLL["source"]].target == "The fare is 320 yen for adults."


def test_what_changed_in_the_meantime_is_refused_and_the_rest_goes_in(project):
    translate(project, {TOLL["source"]: "The price is 230 yen for adults."})
    other = {"source": "港に市電が戻る", "target_before": PAIRS["港に市電が戻る"], "target": "Trams come back"}
    result = run("apply", patch(project, {**TOLL, "target": "The fare is 230 yen."}, other))
    assert result.exit_code == 1
    assert f"refused: {PO}: 運賃は大人230円だ。: the translation was changed in the meantime\n" in result.stderr
    assert entries(project)[TOLL["source"]].target == "The price is 230 yen for adults."
    assert entries(project)["港に市電が戻る"].target == "Trams come back"


@pytest.mark.parametrize("source", ["港に市電が戻る", "運転士を48人採る", "運賃は大人230円だ。"])
def test_a_paragraph_is_not_emptied(project, source):
    """The fare stands beside a neighbour in one paragraph and alone in another."""
    before = (project / PO).read_bytes()
    result = run("apply", patch(project, {"source": source, "target_before": PAIRS[source], "target": "<EMPTY>"}))
    assert result.exit_code == 1
    assert f"refused: {PO}: {source}: no neighbour in its paragraph would carry the text\n" in result.stderr
    assert (project / PO).read_bytes() == before


def test_all_of_a_paragraph_is_not_emptied_at_once_and_what_its_neighbour_carries_is(project):
    fee, training = "費用は市が持つ。", "養成に8カ月かかる。"
    last = {"source": training, "target_before": PAIRS[training], "target": "<EMPTY>"}
    assert run("apply", patch(project, last)).exit_code == 1
    moved = {"source": fee, "target_before": "<EMPTY>", "target": "The city pays for eight months of training."}
    assert run("apply", patch(project, last, moved)).exit_code == 0
    assert [entries(project)[each].target for each in (training, fee)] == ["<EMPTY>", moved["target"]]


@pytest.mark.parametrize(
    "path", ["/etc/passwd", "../../elsewhere.po", "locales/en/LC_MESSAGES/none.po", "l10n.toml", ""]
)
def test_a_change_for_no_catalogue_is_refused(project, path):
    before = {each: each.read_bytes() for each in project.rglob("*") if each.is_file()}
    result = run("apply", patch(project, {**TOLL, "target": "x", "path": path}))
    assert result.exit_code == 1
    assert (
        result.stderr
        == f"refused: {path}: 運賃は大人230円だ。: no catalogue of this project is there\nnothing changed\n"
    )
    assert {each: each.read_bytes() for each in before} == before


@pytest.mark.parametrize(
    "comment",
    [
        "x\rl10n: ignore[number]",
        "x\u2028l10n: ignore[number]",
        "x\x85\x0bl10n: ignore[number]",
        "x\n#, fuzzy\n#~ msgid",
        "\0",
    ],
    ids=["cr", "separator", "nel", "flags", "nul"],
)
def test_no_comment_of_a_stranger_is_an_instruction(project, comment):
    names = ("Eve\nl10n: ignore[number]", "Eve\r# l10n: ignore[term]", "l10n: ignore[term]")
    for number, name in enumerate(names):
        run(
            "apply",
            patch(project, {**TOLL, "target": TOLL["target_before"], "comment": f"{number}{comment}"}, reviewer=name),
        )
    found = entries(project)
    assert set(found) == set(PAIRS)
    assert not found[TOLL["source"]].fuzzy
    assert len(found[TOLL["source"]].comments) >= 3
    assert all(line.startswith("Review by ") for line in found[TOLL["source"]].comments)
    assert [each.check for each in units(project)[2].findings] == ["term-forbidden"]


@pytest.mark.parametrize(
    "target", ['"\nmsgid "x"', "\\", "a\n\nb", "\t\u202e\u2028\ufeff", "# l10n: ignore[term]", "😀" * 999]
)
def test_hostile_english_comes_in_as_it_is(project, target):
    run("apply", patch(project, {**TOLL, "target": target}))
    assert entries(project)[TOLL["source"]].target == target
    assert set(entries(project)) == set(PAIRS)


def test_english_with_controls_is_refused(project):
    before = (project / PO).read_bytes()
    result = run("apply", patch(project, {**TOLL, "target": "The fare\0 is \x1b[31m230 yen."}))
    assert "the new translation holds control characters" in result.stderr
    assert (project / PO).read_bytes() == before


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "null", '{"version": 2}', "[" * 200_000, '{"version": 1e999}', "\ud800", "1" * 5000, "{}" * 9],
    ids=["empty", "open", "list", "null", "version", "deep", "infinite", "surrogate", "long", "twice"],
)
def test_what_is_no_patch_is_one_line_and_changes_nothing(project, text):
    before = (project / PO).read_bytes()
    (project / "p.json").write_bytes(text.encode("utf-8", "surrogatepass"))
    result = run("apply", "p.json")
    assert isinstance(result.exception, InputError)
    assert result.exception.exit_code == 3
    assert len(str(result.exception).split("\n")) == 1
    assert (project / PO).read_bytes() == before


def test_a_patch_with_a_thousand_faults_is_told_in_a_dozen_lines(project):
    (project / "p.json").write_text(json.dumps({"version": 1, "reviewer": "x", "changes": [0] * 1000}))
    result = run("apply", "p.json")
    assert len(str(result.exception).split("\n")) == 12


def test_a_patch_may_come_from_standard_input(project):
    text = (project / patch(project, {**TOLL, "target": "The fare is 230 yen for adults."})).read_text()
    assert run("apply", "-", input=text).exit_code == 0
    assert entries(project)[TOLL["source"]].target == "The fare is 230 yen for adults."


def test_a_patch_of_a_page_whose_document_changed_since_fits_what_is_there(project):
    path = project / "locales/ja/tram.md"
    path.write_text(ARTICLE.replace("港に市電が戻る", "港に市電が戻った"), encoding="utf-8")
    result = run("apply", patch(project, {**TOLL, "target": "The fare is 230 yen for adults."}))
    assert result.exit_code == 0
    found = entries(project)
    assert found[TOLL["source"]].target == "The fare is 230 yen for adults."
    assert "港に市電が戻った" in found


def test_a_document_that_is_only_code_has_a_page_and_a_status(project):
    (project / "locales/ja/code.md").write_text("```\nmake\n```\n", encoding="utf-8")
    build(project)
    page = reviewed(Workspace(find_project(project)), ["code.md"])
    assert ([len(each.units) for each in page.documents], page.statuses[0].percent) == ([0], 100)
    assert run("review", "code.md").exit_code == 0
    assert "code.md" in (project / "review.html").read_text(encoding="utf-8")
