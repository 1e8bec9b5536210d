# SPDX-License-Identifier: MIT
"""Projects that lie otherwise: patterns for documents, pages and catalogues, which no other file is taken for."""

import pytest

import l10n
from l10n import catalog
from l10n.config import find_project, parse_settings
from l10n.errors import InputError, UsageError
from l10n.pipeline import Workspace, check_project, statuses
from l10n.pipeline.publishing.orphans import orphans, prune_orphans

DOCUSAURUS = """\
publish-from = 0
[[layout]]
source  = "docs/{path}"
target  = "i18n/{lang}/docusaurus-plugin-content-docs/current/{path}"
catalog = "po/{lang}/{path}.po"
"""


def lay(root, settings, **documents):
    (root / "l10n.toml").write_text(settings, encoding="utf-8")
    for name, text in documents.items():
        put(root, name, text)


def put(root, name, text="港が開いた。\n"):
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def files(root):
    return sorted(path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file())


def translate(root, name, target="The port opened."):
    path = root / name
    path.write_text(path.read_text(encoding="utf-8").replace('msgstr ""\n\n', "").rstrip("\n"), encoding="utf-8")
    text = path.read_text(encoding="utf-8")
    assert text.endswith('msgstr ""')
    path.write_text(f'{text[:-2]}"{target}"\n', encoding="utf-8")


def test_a_site_of_docusaurus(tmp_path):
    lay(tmp_path, DOCUSAURUS, **{"docs/guide/a.md": "港が開いた。\n", "README.md": "読んでください。\n"})
    outcome = l10n.build(tmp_path)
    assert [each.document.name for each in outcome.translations] == ["docs/guide/a.md"]
    assert files(tmp_path) == [
        "README.md",
        "docs/guide/a.md",
        "i18n/en/docusaurus-plugin-content-docs/current/guide/a.md",
        "l10n.toml",
        "po/en/guide/a.md.mo",
        "po/en/guide/a.md.po",
        "po/en/guide/a.md.pot",
        "po/en/rendered.sha256",
    ]
    listed = (tmp_path / "po/en/rendered.sha256").read_text().split()[1]
    assert listed == "../../i18n/en/docusaurus-plugin-content-docs/current/guide/a.md"
    assert l10n.build(tmp_path).changed == ()


def test_what_is_translated_comes_out_there(tmp_path):
    lay(tmp_path, DOCUSAURUS, **{"docs/a.md": "港が開いた。\n"})
    l10n.build(tmp_path)
    path = tmp_path / "po/en/a.md.po"
    known = catalog.read(path, "a")
    text = path.read_text(encoding="utf-8").replace(
        'msgid "港が開いた。"\nmsgstr ""', 'msgid "港が開いた。"\nmsgstr "It opened."'
    )
    path.write_text(text, encoding="utf-8")
    assert len(known.live) == 1
    assert l10n.build(tmp_path).foreign == ()
    page = tmp_path / "i18n/en/docusaurus-plugin-content-docs/current/a.md"
    assert page.read_text(encoding="utf-8") == "It opened.\n"
    page.write_text("By hand.\n", encoding="utf-8")
    assert l10n.build(tmp_path).foreign == ("i18n/en/docusaurus-plugin-content-docs/current/a.md",)


PAGES_INSIDE = """\
languages = ["en", "zh"]
publish-from = 0
[[layout]]
source = "docs/{path}"
target = "docs/{lang}/{path}"
catalog = "po/{lang}/{path}.po"
"""


def test_pages_among_the_sources_are_no_documents(tmp_path):
    lay(tmp_path, PAGES_INSIDE, **{"docs/a.md": "港が開いた。\n", "docs/entry/b.md": "船が出た。\n"})
    l10n.build(tmp_path)
    assert (tmp_path / "docs/zh/a.md").is_file()
    names = [each.document.name for each in l10n.build(tmp_path).translations]
    assert names == ["docs/a.md", "docs/a.md", "docs/entry/b.md", "docs/entry/b.md"]


SEVERAL = """\
publish-from = 0
documents = ["**/*.md"]
exclude = ["**/draft.md"]
[[layout]]
source = "content/*/ja/{path}"
target = "content/*/{lang}/{path}"
catalog = "po/{lang}/*/{path}.po"
[[layout]]
source = "{path}.ja.md"
target = "{path}.{lang}.md"
catalog = "po/{lang}/top/{path}.po"
[[overrides]]
documents = ["content/blog/**"]
levels = { text-kana = "off" }
"""


def test_several_layouts_with_globs_and_suffixes(tmp_path):
    texts = ("content/blog/ja/x/a.md", "content/docs/ja/a.md", "content/docs/ja/draft.md", "about.ja.md", "other.md")
    lay(tmp_path, SEVERAL, **dict.fromkeys(texts, "港が開いた。\n"))
    l10n.build(tmp_path)
    made = set(files(tmp_path)) - {*texts, "l10n.toml"}
    assert {name for name in made if not name.startswith("po/")} == {
        "content/blog/en/x/a.md", "content/docs/en/a.md", "about.en.md",
    }  # fmt: skip
    assert {name for name in made if name.endswith(".po")} == {
        "po/en/blog/x/a.md.po", "po/en/docs/a.md.po", "po/en/top/about.po",
    }  # fmt: skip
    workspace = Workspace(find_project(tmp_path))
    assert workspace.document_of(tmp_path / "po/en/blog/x/a.md.po") == "content/blog/ja/x/a.md"
    assert workspace.document_of(tmp_path / "po/en/top/about.po") == "about.ja.md"
    assert workspace.document_of(tmp_path / "po/en/none.po") == ""
    assert workspace.settings.level("text-kana", "error", "content/blog/ja/x/a.md") is None


def test_a_renamed_document_keeps_its_catalogue(tmp_path):
    lay(tmp_path, DOCUSAURUS, **{"docs/a.md": "港が開いた。船が出た。\n"})
    l10n.build(tmp_path)
    path = tmp_path / "po/en/a.md.po"
    text = path.read_text(encoding="utf-8").replace(
        'msgid "港が開いた。"\nmsgstr ""', 'msgid "港が開いた。"\nmsgstr "It opened."'
    )
    path.write_text(text, encoding="utf-8")
    (tmp_path / "docs/new").mkdir()
    (tmp_path / "docs/a.md").rename(tmp_path / "docs/new/b.md")
    assert [each.translated for each in statuses(find_project(tmp_path))] == [1]
    outcome = l10n.build(tmp_path)
    assert outcome.translations[0].origin.document == "docs/a.md"
    assert not path.exists()
    assert [each.name for each in orphans(Workspace(find_project(tmp_path)))] == [
        "i18n/en/docusaurus-plugin-content-docs/current/a.md"
    ]


def test_what_has_no_document_is_named_and_removed(tmp_path):
    lay(tmp_path, DOCUSAURUS, **{"docs/a.md": "港が開いた。\n", "docs/b.md": "船が出た。\n"})
    l10n.build(tmp_path)
    (tmp_path / "docs/b.md").unlink()
    gone = {each.name for each in prune_orphans(Workspace(find_project(tmp_path)))}
    page = "i18n/en/docusaurus-plugin-content-docs/current/b.md"
    assert gone == {"po/en/b.md.pot", "po/en/b.md.po", "po/en/b.md.mo", page}
    assert not any("b.md" in name for name in files(tmp_path))


def test_checks_and_statuses_know_the_documents(tmp_path):
    lay(tmp_path, DOCUSAURUS, **{"docs/a.md": "港が開いた。\n"})
    assert [each.document for each in statuses(find_project(tmp_path))] == ["docs/a.md"]
    l10n.build(tmp_path)
    assert [each.document for each in check_project(Workspace(find_project(tmp_path))).catalogues] == ["docs/a.md"]
    before = statuses(find_project(tmp_path))
    put(tmp_path, "docs/a.md", "港が開いた。船が出た。\n")
    assert [each.units for each in (*before, *statuses(find_project(tmp_path)))] == [1, 2]


@pytest.mark.parametrize(
    ("layout", "reason"),
    [
        ('source = "docs"\ntarget = "en/{path}"\ncatalog = "po/{path}.po"', r"layout\.source must have \{path\} once"),
        ('source = "d/{path}"\ntarget = "en/{path}"', r"layout\[\d\]\.catalog is missing|layout\.catalog is missing"),
        ('source = "d/{path}"\ntarget = "e/{path}"\ncatalog = "po/{path}"', r"layout\.catalog must end in \.po"),
        ('source = "d/{path}"\ntarget = "d/{path}"\ncatalog = "po/{path}.po"', "is where the sources lie"),
        ('source = "d/{path}"\ntarget = "*/{path}"\ncatalog = "po/{path}.po"', "has more globs than source"),
        ('source = "../d/{path}"\ntarget = "e/{path}"\ncatalog = "po/{path}.po"', "must be a folder below"),
        ('source = "d/{path}"\ntarget = "e/{path}"\ncatalog = "po/{path}.po"\nsorce = "x"', "did you mean source"),
    ],
    ids=["no path", "missing", "suffix", "same", "globs", "outside", "unknown"],
)  # fmt: skip
def test_a_layout_that_cannot_work_is_refused(layout, reason):
    with pytest.raises(UsageError, match=reason):
        parse_settings(f"[[layout]]\n{layout}\n", "l10n.toml")


def test_several_languages_need_a_place_each():
    layout = '[[layout]]\nsource = "d/{path}"\ntarget = "e/{path}"\ncatalog = "p/{lang}/{path}.po"\n'
    text = f'languages = ["en", "fr"]\n{layout}'
    with pytest.raises(UsageError, match=r"layout\.target must have \{lang\}"):
        parse_settings(text, "l10n.toml")


def test_documents_that_would_be_rendered_as_one_are_refused(tmp_path):
    settings = '[[layout]]\nsource = "*/{path}"\ntarget = "out/{lang}/{path}"\ncatalog = "po/{lang}/{path}.po"\n'
    lay(tmp_path, settings, **{"x/a.md": "港が開いた。\n", "y/a.md": "船が出た。\n"})
    with pytest.raises(InputError, match=r"y/a\.md: shares the catalogue po/en/a\.md\.po with x/a\.md"):
        l10n.build(tmp_path)
