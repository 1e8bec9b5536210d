# SPDX-License-Identifier: MIT
"""The main job from end to end: the sample, a new project, and what a bad input does to it."""

import gettext
import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

import l10n
from l10n import catalog
from l10n.cli import app
from l10n.config import find_project
from l10n.errors import InputError
from l10n.pipeline import Workspace, init, render_all
from l10n.text import JAPANESE

ROOT = Path(__file__).parents[2]


@pytest.fixture
def sample(tmp_path):
    for name in ("locales", "glossary"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "l10n.toml", tmp_path)
    return tmp_path


@pytest.fixture
def project(tmp_path):
    init(tmp_path)
    publish_everything(tmp_path)
    (tmp_path / "locales/ja/a.md").write_text("# 見出し\n\n一つ目の文だ。二つ目の\n文だ。\n", encoding="utf-8")
    return tmp_path


def publish_everything(folder: Path):
    path = folder / "l10n.toml"
    path.write_text(f"publish-from = 0\n{path.read_text(encoding='utf-8')}", encoding="utf-8")


def contents(folder):
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def translate(path: Path, targets: dict[str, str]):
    text = path.read_text(encoding="utf-8")
    for source, target in targets.items():
        text = text.replace(f'msgid "{source}"\nmsgstr ""', f'msgid "{source}"\nmsgstr "{target}"')
    path.write_text(text, encoding="utf-8")


def test_the_sample_is_current_complete_and_without_errors(sample):
    before = contents(sample)
    outcome = l10n.build(sample)
    assert (outcome.changed, outcome.withheld) == ((), ())
    assert contents(sample) == before
    assert all(entry.translated for entry in outcome.translations[0].catalog.live)


def test_the_compiled_sample_is_read_by_python(sample):
    with (sample / "locales/en/LC_MESSAGES/meta-scale-ai.mo").open("rb") as stream:
        translations = gettext.GNUTranslations(stream)
    assert translations.gettext("金額の比較") != "金額の比較"


def test_a_new_document_becomes_an_empty_catalogue_and_keeps_its_text(project):
    outcome = l10n.build(project)
    assert [entry.source for entry in outcome.translations[0].catalog.live] == [
        "見出し",
        "一つ目の文だ。",
        "二つ目の文だ。",
    ]
    assert not any(entry.target for entry in outcome.translations[0].catalog.live)
    assert (project / "locales/en/a.md").read_bytes() == (project / "locales/ja/a.md").read_bytes()


def test_a_second_build_changes_no_byte(project):
    l10n.build(project)
    before = contents(project)
    assert l10n.build(project).changed == ()
    assert contents(project) == before


def test_translations_are_rendered_in_their_places(project):
    l10n.build(project)
    po = project / "locales/en/LC_MESSAGES/a.po"
    translate(po, {"見出し": "Heading", "一つ目の文だ。": "This is the first.", "二つ目の文だ。": "And the next."})
    l10n.build(project)
    assert (project / "locales/en/a.md").read_text(encoding="utf-8") == (
        "# Heading\n\nThis is the first. And the next.\n"
    )


def test_an_edited_sentence_brings_its_translation_along_as_fuzzy(project):
    l10n.build(project)
    po = project / "locales/en/LC_MESSAGES/a.po"
    translate(po, {"一つ目の文だ。": "This is the first."})
    source = project / "locales/ja/a.md"
    source.write_text(
        source.read_text(encoding="utf-8").replace("一つ目の文だ", "一つ目の文ではない"), encoding="utf-8"
    )
    l10n.build(project)
    entry = next(each for each in catalog.read(po, "a.po").live if "一つ目" in each.source)
    assert (entry.fuzzy, entry.target, entry.previous) == (True, "This is the first.", "一つ目の文だ。")


def test_what_has_errors_is_not_published(project):
    (project / "locales/ja/a.md").write_text("投資額は143億ドルだ。\n", encoding="utf-8")
    l10n.build(project)
    before = (project / "locales/en/a.md").read_bytes()
    translate(project / "locales/en/LC_MESSAGES/a.po", {"投資額は143億ドルだ。": "It invested $14.3 million."})
    outcome = l10n.build(project)
    assert outcome.withheld == ("locales/en/a.md",)
    assert (project / "locales/en/a.md").read_bytes() == before


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "is empty"),
        ('msgid "a"\nmsgstr "b"\n\nmsgid "a"\nmsgstr "c"\n', "a.po:4"),
        ('msgid "a\nmsgstr "b"\n', "a.po:1"),
        ('<<<<<<< HEAD\nmsgid "a"\nmsgstr "b"\n', "a.po:1"),
    ],
    ids=["empty", "twice", "unclosed", "conflict"],
)
def test_a_broken_catalogue_is_refused_with_its_place_and_left_alone(project, monkeypatch, text, reason):
    monkeypatch.chdir(project)
    (project / "a.po").write_text(text, encoding="utf-8")
    before = contents(project)
    with pytest.raises(InputError) as raised:
        CliRunner().invoke(app, ["check", "a.po"], catch_exceptions=False, standalone_mode=False)
    assert reason in str(raised.value)
    assert contents(project) == before


def test_a_document_in_shift_jis_is_read_when_the_settings_name_it(project):
    (project / "l10n.toml").write_text(
        'publish-from = 0\nencoding = "cp932"\ntarget-encoding = "utf-8"\n', encoding="utf-8"
    )
    (project / "locales/ja/a.md").write_bytes("日本語の文だ。\n".encode("cp932"))
    l10n.build(project)
    assert (project / "locales/en/a.md").read_text(encoding="utf-8") == "日本語の文だ。\n"


@pytest.mark.parametrize("force", [False, True])
def test_a_character_that_the_encoding_lacks_holds_up_its_own_document_only(project, force):
    (project / "l10n.toml").write_text('publish-from = 0\nencoding = "cp932"\n', encoding="utf-8")
    for name in "ab":
        (project / f"locales/ja/{name}.md").write_text("喫茶店で会った。\n", encoding="cp932")
    l10n.build(project)
    translate(project / "locales/en/LC_MESSAGES/a.po", {"喫茶店で会った。": "They met in a café."})
    translate(project / "locales/en/LC_MESSAGES/b.po", {"喫茶店で会った。": "They met in a coffee shop."})
    if force:
        with pytest.raises(InputError, match="cp932 has no 'é'"):
            render_all(Workspace(find_project(project)), force=True)
    else:
        assert l10n.build(project).withheld == ("locales/en/a.md",)
    assert (project / "locales/en/a.md").read_text(encoding="cp932") == "喫茶店で会った。\n"
    assert (project / "locales/en/b.md").read_text(encoding="cp932") == "They met in a coffee shop.\n"


def test_bytes_of_another_encoding_are_refused_with_their_place(project):
    (project / "locales/ja/a.md").write_bytes("日本語の文だ。\n".encode("cp932"))
    with pytest.raises(InputError, match=r"locales/ja/a\.md:1: byte 0x93 at offset 0"):
        l10n.build(project)


def test_a_link_out_of_the_project_is_refused(project, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside") / "b.md"
    outside.write_text("外の文だ。\n", encoding="utf-8")
    (project / "locales/ja/b.md").symlink_to(outside)
    with pytest.raises(InputError, match="leads out of the project"):
        l10n.build(project)


def test_the_users_article_has_67_units_and_keeps_its_lines(tmp_path, users_article):
    init(tmp_path)
    publish_everything(tmp_path)
    shutil.copy(users_article, tmp_path / "locales/ja")
    outcome = l10n.build(tmp_path)
    assert len(outcome.translations[0].catalog.live) == 67
    assert (tmp_path / "locales/en/meta-scale-ai.ja.txt").read_bytes() == users_article.read_bytes()


SKELETON = re.compile(r"[ \t\u3000]*(?:[-*+•・●○■□]|[0-9０-９]+[.)．）])?[ \t\u3000]*")
"""What stands before the text of a line: its indentation and its bullet."""


def skeleton(text):
    """Each line's start, and whether text follows it."""
    return [(match[0], bool(line[match.end() :])) for line in text.split("\n") if (match := SKELETON.match(line))]


def test_the_users_article_in_english_keeps_lines_bullets_and_blank_lines(tmp_path, users_article):
    init(tmp_path)
    shutil.copy(users_article, tmp_path / "locales/ja")
    l10n.build(tmp_path)
    (path,) = (tmp_path / "locales/en/LC_MESSAGES").glob("*.po")
    known = catalog.read(path, path.name)
    english = tuple(replace(entry, target="An English sentence stands here.") for entry in known.entries)
    path.write_bytes(catalog.encode(replace(known, entries=english)))
    assert l10n.build(tmp_path).withheld == ()
    rendered = (tmp_path / "locales/en/meta-scale-ai.ja.txt").read_text(encoding="utf-8")
    assert not JAPANESE.search(rendered)
    assert skeleton(rendered) == skeleton(users_article.read_text(encoding="utf-8"))
