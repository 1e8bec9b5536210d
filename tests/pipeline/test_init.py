# SPDX-License-Identifier: MIT
"""`init` lays down what is missing, and overwrites nothing."""

import pytest

import l10n
from l10n.config import Settings, parse_settings
from l10n.errors import InputError
from l10n.pipeline import init
from l10n.pipeline.scaffold import SETTINGS


def test_a_second_init_makes_nothing(tmp_path):
    assert "l10n.toml" in init(tmp_path).made
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert init(tmp_path).made == ()
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_settings_that_stand_in_pyproject_are_enough(tmp_path):
    (tmp_path / "pyproject.toml").write_text('[tool.l10n]\nlanguages = ["fr"]\n', encoding="utf-8")
    assert "l10n.toml" not in init(tmp_path).made
    assert not (tmp_path / "l10n.toml").exists()


def test_a_pyproject_of_others_is_left_alone(tmp_path):
    path = tmp_path / "pyproject.toml"
    path.write_text("[tool.other]\n", encoding="utf-8")
    assert "l10n.toml" in init(tmp_path).made
    assert path.read_text(encoding="utf-8") == "[tool.other]\n"


def test_a_file_in_the_way_is_named(tmp_path):
    (tmp_path / "x").write_bytes(b"")
    with pytest.raises(InputError, match="x/locales/ja: cannot make the folder"):
        init(tmp_path / "x")


def test_nothing_is_laid_down_behind_a_link_that_leads_out(tmp_path):
    (tmp_path / "x").mkdir()
    (tmp_path / "x/l10n.toml").symlink_to(tmp_path / "elsewhere.toml")
    with pytest.raises(InputError, match="leads out of the project"):
        init(tmp_path / "x")
    assert not (tmp_path / "elsewhere.toml").exists()


def test_the_settings_that_are_laid_down_say_the_defaults():
    """What is commented out is read too: it must name settings that exist, at their defaults."""
    assert parse_settings(SETTINGS, "l10n.toml") == Settings()
    spoken = "\n".join(
        line.removeprefix("# ") if " = " in line or line.startswith("# [") else line for line in SETTINGS.split("\n")
    )
    settings = parse_settings(spoken, "l10n.toml")
    assert settings is not None
    assert (settings.locales, settings.documents, settings.glossaries) == (
        Settings().locales,
        Settings().documents,
        Settings().glossaries,
    )
    assert (settings.untranslated, settings.cosmetic, settings.style) == (
        Settings().untranslated,
        Settings().cosmetic,
        Settings().style,
    )


SITES = {
    "Docusaurus": (("docusaurus.config.ts", "docs/a.md", "blog/b.mdx", "README.md"), ("docs/{path}", "blog/{path}")),
    "VitePress": (("docs/.vitepress/config.ts", "docs/a.md"), ("docs/{path}",)),
    "VitePress, by folders": ((".vitepress/config.ts", "ja/a.md", "en/a.txt"), ("ja/{path}",)),
    "Hugo": (("hugo.toml", "content/ja/a.md"), ("content/ja/{path}",)),
    "Hugo, by suffix": (("config.toml", "content/a.ja.md"), ("content/{path}.ja.md",)),
    "MkDocs": (("mkdocs.yml", "docs/a.md"), ("docs/{path}.md",)),
    "mdBook": (("book.toml", "src/a.md"), ("src/{path}",)),
    "Zenn": (("articles/a.md", "books/b/c.md"), ("articles/{path}", "books/{path}")),
    "Qiita": (("qiita.config.json", "public/a.md"), ("public/{path}",)),
    "a folder of documents": (("manual/a.md",), ("manual/{path}",)),
}


@pytest.mark.parametrize("site", SITES)
def test_a_site_is_recognised_and_its_english_goes_where_it_is_expected(tmp_path, site):
    names, sources = SITES[site]
    for name in names:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("港が開いた。\n" if name.endswith((".md", ".mdx")) else "", encoding="utf-8")
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    laid = init(tmp_path)
    assert laid.site
    assert (laid.site.generator, tuple(each.source for each in laid.site.layouts)) == (site.partition(",")[0], sources)
    assert not (tmp_path / "locales").exists()
    settings = tmp_path / "l10n.toml"
    settings.write_text(f"publish-from = 0\n{settings.read_text(encoding='utf-8')}", encoding="utf-8")
    outcome = l10n.build(tmp_path)
    assert outcome.translations
    assert before.items() <= {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}.items()
    assert l10n.build(tmp_path).changed == ()
    assert init(tmp_path).made == ()


@pytest.mark.parametrize("name", ["a.md", "docs/a.md", "locales/ja/a.md"])
def test_what_is_not_in_japanese_or_in_its_place_already_is_no_site(tmp_path, name):
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("港が開いた。\n" if name.startswith("locales") else "The port opened.\n", encoding="utf-8")
    assert init(tmp_path).site is None
    assert (tmp_path / "locales/ja").is_dir()


def test_web_pages_that_lie_in_a_site_are_its_material(tmp_path):
    """A layout that names no suffix takes what it took before the program read web pages."""
    for name in ("docusaurus.config.ts", "docs/a.md", "docs/demo.html", "docs/b/c.xhtml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("港が開いた。\n", encoding="utf-8")
    laid = init(tmp_path)
    assert laid.site
    assert laid.site.documents == 1
    assert [each.document.name for each in l10n.build(tmp_path).translations] == ["docs/a.md"]


def test_a_folder_of_web_pages_is_recognised(tmp_path):
    for name in ("site/index.html", "site/b/c.html", "site/d.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("港が開いた。\n", encoding="utf-8")
    laid = init(tmp_path)
    assert laid.site
    layouts = [(each.source, each.target, each.catalog) for each in laid.site.layouts]
    assert layouts == [
        ("site/{path}", "i18n/{lang}/site/{path}", "po/{lang}/site/{path}.po"),
        ("site/{path}.html", "i18n/{lang}/site/{path}.html", "po/{lang}/site/{path}.po"),
    ]
    names = [each.document.name for each in l10n.build(tmp_path).translations]
    assert names == ["site/b/c.html", "site/d.md", "site/index.html"]
    assert l10n.build(tmp_path).changed == ()
