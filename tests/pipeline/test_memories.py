# SPDX-License-Identifier: MIT
"""Memories that the settings name: what new documents begin with, besides the project's own catalogues."""

import pytest

import l10n
from l10n import catalog
from l10n.errors import InputError
from l10n.pipeline import init

HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Language: {}\\n"\n\n'
TMX = (
    '<tmx version="1.4"><header srclang="ja"/><body>'
    '<tu><tuv xml:lang="ja"><seg>開園は午前九時です。</seg></tuv>'
    '<tuv xml:lang="en-GB"><seg>It opens at nine.</seg></tuv></tu>'
    '<tu><tuv xml:lang="ja"><seg>売店は休む。</seg></tuv><tuv xml:lang="en"><seg>The shop is shut.</seg></tuv></tu>'
    '<tu><tuv xml:lang="ja"><seg>売店は休む。</seg></tuv><tuv xml:lang="en"><seg>The kiosk is closed.</seg></tuv></tu>'
    "</body></tmx>"
)


@pytest.fixture
def project(tmp_path):
    init(tmp_path)
    (tmp_path / "l10n.toml").write_text('[memory]\nfiles = ["memory/*"]\n', encoding="utf-8")
    (tmp_path / "memory").mkdir()
    (tmp_path / "locales/ja/a.md").write_text(
        "開園は午前九時です。\n\n売店は休む。\n\n閉園は午後五時三十分です。\n", encoding="utf-8"
    )
    return tmp_path


def units(folder):
    l10n.build(folder)
    path = "locales/en/LC_MESSAGES/a.po"
    return {each.source: each for each in catalog.load((folder / path).read_bytes(), path).live}


def test_a_memory_fills_a_new_document(project):
    (project / "memory/old.tmx").write_text(TMX, encoding="utf-8")
    (project / "memory/park.po").write_text(
        HEAD.format("en") + 'msgid "閉園は午後五時です。"\nmsgstr "It closes at five."\n', encoding="utf-8"
    )
    found = units(project)
    assert (found["開園は午前九時です。"].target, found["開園は午前九時です。"].fuzzy) == ("It opens at nine.", False)
    assert (found["売店は休む。"].target, found["売店は休む。"].fuzzy) == ("The shop is shut.", True)
    assert "suggested: or 'The kiosk is closed.' from memory/old.tmx" in found["売店は休む。"].notes
    near = found["閉園は午後五時三十分です。"]
    assert (near.target, near.fuzzy, near.previous) == ("It closes at five.", True, "閉園は午後五時です。")
    assert "suggested: from memory/park.po" in near.notes


def test_another_language_is_left_out(project):
    (project / "memory/fr.po").write_text(
        HEAD.format("fr") + 'msgid "売店は休む。"\nmsgstr "Fermé."\n', encoding="utf-8"
    )
    assert units(project)["売店は休む。"].target == ""


@pytest.mark.parametrize(("name", "text"), [("a.xls", "x"), ("a.tmx", "<tmx"), ("a.po", "msgid")])
def test_what_is_no_memory_is_told(project, name, text):
    (project / "memory" / name).write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=rf"memory/{name}"):
        l10n.build(project)


def test_a_folder_is_a_project_whose_catalogues_are_known(project):
    folder = project / "memory/handbook/locales/en/LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "a.po").write_text(HEAD.format("en") + 'msgid "売店は休む。"\nmsgstr "No shop today."\n', "utf-8")
    (folder / "notes.txt").write_text("no memory", encoding="utf-8")
    (project / "l10n.toml").write_text('[memory]\nfiles = ["memory/handbook"]\n', encoding="utf-8")
    assert units(project)["売店は休む。"].target == "No shop today."


def test_a_document_that_is_there_is_given_what_a_memory_learns(project):
    assert not any(each.target for each in units(project).values())
    (project / "memory/old.tmx").write_text(TMX, encoding="utf-8")
    found = units(project)
    assert [(each.target, each.fuzzy) for each in found.values()] == [
        ("It opens at nine.", False), ("The shop is shut.", True), ("", False),
    ]  # fmt: skip
    assert l10n.build(project).changed == ()


def test_of_several_translations_the_one_between_the_same_sentences_is_taken(project):
    (project / "memory/a.po").write_text(HEAD.format("en") + "\n".join(
        f'msgid "{source}"\nmsgstr "{target}"\n'
        for source, target in (
            ("開園は午前九時です。", "It opens at nine."),
            ("売店は休む。", "The kiosk rests."),
            ("閉園は午後五時三十分です。", "It closes at half past five."),
        )
    ), "utf-8")  # fmt: skip
    (project / "memory/b.tmx").write_text(TMX, encoding="utf-8")
    shop = units(project)["売店は休む。"]
    assert (shop.target, shop.fuzzy, shop.notes) == ("The kiosk rests.", False, ("paragraph",))


def test_one_translation_serves_all_sentences_that_are_nearly_its_own(project):
    (project / "memory/a.po").write_text(
        HEAD.format("en") + 'msgid "第一会場の入場料は百円です。"\nmsgstr "Hall 1 costs 100 yen."\n', "utf-8"
    )
    (project / "locales/ja/a.md").write_text(
        "第二会場の入場料は百円です。\n\n第三会場の入場料は百円です。\n", encoding="utf-8"
    )
    assert [(each.target, each.fuzzy) for each in units(project).values()] == [("Hall 1 costs 100 yen.", True)] * 2


def test_what_a_person_wrote_is_never_touched(project):
    found = units(project)
    path = project / "locales/en/LC_MESSAGES/a.po"
    text = path.read_text(encoding="utf-8")
    for source, lines in (
        ("開園は午前九時です。", 'msgstr "Opening: 9."'),
        ("売店は休む。", 'msgstr "Rough"'),
    ):
        flag = "#, fuzzy\n" if "Rough" in lines else ""
        text = text.replace(f'msgid "{source}"\nmsgstr ""', f'{flag}msgid "{source}"\n{lines}')
    path.write_text(text.replace("#. paragraph\n#, fuzzy", "# Ask Aoi.\n#. paragraph\n#, fuzzy"), encoding="utf-8")
    (project / "memory/old.tmx").write_text(TMX, encoding="utf-8")
    found = units(project)
    assert [(each.target, each.fuzzy) for each in found.values()][:2] == [("Opening: 9.", False), ("Rough", True)]


def test_a_link_that_leads_out_of_the_project_is_no_memory(project, tmp_path_factory):
    other = tmp_path_factory.mktemp("elsewhere") / "a.tmx"
    other.write_text(TMX, encoding="utf-8")
    (project / "memory/a.tmx").symlink_to(other)
    with pytest.raises(InputError, match=r"memory/a\.tmx: leads out of the project"):
        l10n.build(project)
