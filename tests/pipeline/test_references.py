# SPDX-License-Identifier: MIT
"""Catalogues name documents without lines: a paragraph moves nothing, and checks still know paragraphs and lines."""

import pytest

import l10n
from l10n import catalog
from l10n.checks import Pairs, joined, run
from l10n.cli import main
from l10n.config import Settings, find_project
from l10n.model import CONTINUES, EMPTY, Entry, Reference
from l10n.pipeline import Workspace, check_project, fix, init

PO, POT, SOURCE = "locales/en/LC_MESSAGES/a.po", "locales/a.pot", "locales/ja/a.md"
DOCUMENT = "# 案内\n\n本日は休館する。明日は開館する。\n\n本日は休館する。売店は休む。\n\n- 地図\n"
PATH = "locales/ja/a.md"


def project(folder, references=None):
    init(folder)
    stated = f'references = "{references}"\n' if references else ""
    settings = folder / "l10n.toml"
    settings.write_text(f"publish-from = 0\n{stated}{settings.read_text(encoding='utf-8')}", encoding="utf-8")
    (folder / SOURCE).write_text(DOCUMENT, encoding="utf-8")
    l10n.build(folder)
    return folder


def units(folder, name=PO):
    return catalog.load((folder / name).read_bytes(), name).live


@pytest.mark.parametrize(
    ("references", "stated"),
    [
        (None, [[(PATH, 0)]] * 5),
        ("file", [[(PATH, 0)]] * 5),
        ("none", [[]] * 5),
        ("line", [[(PATH, 1)], [(PATH, 3), (PATH, 5)], [(PATH, 3)], [(PATH, 5)], [(PATH, 7)]]),
    ],
    ids=["default", "file", "none", "line"],
)
def test_references_name_what_the_settings_say(tmp_path, references, stated):
    root = project(tmp_path, references)
    for name in (PO, POT):
        assert [[(each.path, each.line) for each in unit.references] for unit in units(root, name)] == stated
    goes_on = [CONTINUES in unit.notes for unit in units(root)]
    # 売店は休む。 stands behind a sentence whose unit is elsewhere.
    assert goes_on == [False, False, references != "line", False, False]


@pytest.mark.parametrize("references", ["file", "none"])
def test_a_new_paragraph_changes_no_other_unit(tmp_path, references):
    root = project(tmp_path, references)
    before = (root / PO).read_text(encoding="utf-8")
    (root / SOURCE).write_text(DOCUMENT.replace("# 案内\n", "# 案内\n\nようこそ。\n"), encoding="utf-8")
    l10n.build(root)
    after = (root / PO).read_text(encoding="utf-8")
    added = [each for each in after.split("\n\n") if "ようこそ" in each]
    assert len(added) == 1
    assert after.replace(f"{added[0]}\n\n", "") == before


def test_a_catalogue_with_lines_changes_once_and_it_is_said_once(tmp_path, monkeypatch, capsys):
    root = project(tmp_path, "line")
    settings = root / "l10n.toml"
    settings.write_text(settings.read_text(encoding="utf-8").replace('references = "line"\n', ""), encoding="utf-8")
    monkeypatch.chdir(root)
    said = "1 catalogue renewed once: the references are as the setting `references` says\n"
    for told in (True, False):
        with pytest.raises(SystemExit):
            main(["update"])
        assert (said in capsys.readouterr().err) is told


@pytest.mark.parametrize("references", ["file", "none", "line"])
def test_findings_name_the_line_in_the_document(tmp_path, references):
    root = project(tmp_path, references)
    (root / "locales/ja/b.md").write_text("# 案内\n\nようこそ。\n\n売店は休む。\n", encoding="utf-8")
    l10n.build(root)
    for name, target in ((PO, "The shop is closed."), (PO.replace("a.po", "b.po"), "No sales today.")):
        data = (root / name).read_text(encoding="utf-8")
        old = 'msgid "売店は休む。"\nmsgstr ""'
        assert old in data
        (root / name).write_text(data.replace(old, old.replace('""', f'"{target}"')), encoding="utf-8")
    told = check_project(Workspace(find_project(root))).findings
    said = [each.message for each in told if each.source == "売店は休む。"]
    assert said == [f'the same source is "The shop is closed." in {PATH}:5']


def test_a_repair_writes_no_lines_into_the_catalogue(tmp_path):
    root = project(tmp_path)
    data = (root / PO).read_text(encoding="utf-8")
    (root / PO).write_text(data.replace('"地図"\nmsgstr ""', '"地図"\nmsgstr "Map （２）"'), encoding="utf-8")
    fix(Workspace(find_project(root)))
    after = (root / PO).read_text(encoding="utf-8")
    assert after == data.replace('"地図"\nmsgstr ""', '"地図"\nmsgstr "Map (2)"')


def test_a_catalogue_alone_joins_sentences_of_one_paragraph_only():
    """The note tells what the same line told before."""
    place = (Reference(PATH, 0),)
    first = Entry("雨が降った。", "It rained.", notes=("paragraph",), references=place)
    other = Entry("風も吹いた。", EMPTY, notes=("paragraph",), references=place)
    goes_on = Entry("風も吹いた。", EMPTY, notes=("paragraph", CONTINUES), references=place)
    assert [each.pair.source for each in joined((first, goes_on))] == ["雨が降った。風も吹いた。"]
    assert [each.pair.source for each in joined((first, other))] == ["雨が降った。"]


@pytest.mark.parametrize("notes", [(), (CONTINUES,)], ids=["apart", "together"])
def test_a_catalogue_alone_knows_whether_a_unit_goes_on_with_a_sentence(notes):
    place = (Reference(PATH, 0),)
    first = Entry("大阪は", "In Osaka", notes=("paragraph",), references=place)
    second = Entry("会社は成長した。", "the company grew.", notes=("paragraph", *notes), references=place)
    told = run([Pairs("a.po", (first, second))], Settings(), lambda _: None)
    small = [each.source for each in told if each.check == "text-capital"]
    assert (second.source in small) is (not notes)
