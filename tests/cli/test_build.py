# SPDX-License-Identifier: MIT
"""What the commands that publish say: how far each document is, what was written, what was held back."""

import pytest

PO = "locales/en/LC_MESSAGES/a.po"
MO = "locales/en/LC_MESSAGES/a.mo"
WRITTEN = "wrote locales/a.pot\nwrote locales/en/LC_MESSAGES/a.po\n"

HINT = "hint: translate locales/en/LC_MESSAGES/a.po in Poedit or any editor, then run l10n build\n"


@pytest.fixture
def anyhow(translated):
    """The translated project, which publishes documents however little is translated."""
    path = translated / "l10n.toml"
    path.write_text(f"publish-from = 0\n{path.read_text(encoding='utf-8')}", encoding="utf-8")
    return translated


def put(project, source, target, *, fuzzy=False):
    path = project / PO
    text = path.read_text(encoding="utf-8")
    start = text.index(f'msgid "{source}"')
    end = text.index("\n\n", start) if "\n\n" in text[start:] else len(text.rstrip("\n"))
    flag = "#, fuzzy\n" if fuzzy else ""
    path.write_text(f'{text[:start]}{flag}msgid "{source}"\nmsgstr "{target}"{text[end:]}', encoding="utf-8")


def test_a_first_build_says_what_is_to_be_done(project, call):
    result = call("build")
    assert (result.code, result.out) == (0, "")
    assert result.err == (
        "units: 3 new\n"
        "1 document, 3 units: 0 translated, 3 untranslated; not published, it waits for 80% to be translated\n"
        f"{WRITTEN}{HINT}"
    )


def test_a_second_build_says_that_nothing_changed(translated, call):
    assert call("build") == (
        0,
        "",
        "1 document, 3 units: 3 translated; published\nnothing changed: 4 files are up to date\n",
    )


def test_a_fuzzy_unit_is_counted_and_not_published(anyhow, call):
    put(anyhow, "見出し", "Title", fuzzy=True)
    result = call("build")
    assert result.code == 0
    assert "1 document, 3 units: 2 translated, 1 fuzzy; published, 1 unit in Japanese\n" in result.err
    assert (anyhow / "locales/en/a.md").read_text(encoding="utf-8").startswith("# 見出し\n")


def test_a_document_with_errors_is_named_and_stays_as_it_was(translated, call):
    before = {name: (translated / name).read_bytes() for name in ("locales/en/a.md", MO)}
    put(translated, "見出し", "Heading 見出し")
    result = call("build")
    assert result.code == 1
    assert result.out.startswith(f"{PO}:")
    assert result.err == (
        "1 document, 3 units: 3 translated; not published\nwrote locales/en/LC_MESSAGES/a.po\n"
        "not published because of errors: locales/en/a.md\n"
        "hint: what text-kana means and how to mend it: l10n rule text-kana\n"
        "hint: right as it is? say so in a comment of the unit: # l10n: ignore[text-kana] why\n"
    )
    assert {name: (translated / name).read_bytes() for name in before} == before


@pytest.mark.parametrize(
    ("choice", "code", "text", "note"),
    [
        ("source", 0, "# Heading\n\nThis is the first. 二つ目の\n文だ。\n\n- 2025\n", "published, 1 unit in Japanese"),
        ("omit", 0, "# Heading\n\nThis is the first.\n\n- 2025\n", "published, 1 unit left out"),
        ("error", 1, "# Heading\n\nThis is the first. And the next.\n", "not published"),
    ],
    ids=["source", "omit", "error"],
)
@pytest.mark.parametrize("command", ["build", "render"])
def test_what_stands_for_an_untranslated_unit_is_chosen(anyhow, call, command, choice, code, text, note):
    """Figures alone are no unit, so they are never missing."""
    source = anyhow / "locales/ja/a.md"
    source.write_bytes(source.read_bytes() + b"\n- 2025\n")
    put(anyhow, "二つ目の文だ。", "")
    result = call(command, "--untranslated", choice)
    assert result.code == code
    assert f"1 document, 3 units: 2 translated, 1 untranslated; {note}\n" in result.err
    assert (anyhow / "locales/en/a.md").read_text(encoding="utf-8") == text
    assert ("not published because units are not translated: locales/en/a.md\n" in result.err) is (choice == "error")


def test_an_incomplete_document_still_gets_its_catalogue(project, call):
    result = call("build", "--untranslated", "error")
    assert result.code == 1
    assert (project / PO).is_file()
    assert not (project / "locales/en/a.md").exists()


def test_the_steps_one_at_a_time_give_what_a_build_gives(anyhow, call):
    for step in ("extract", "update", "compile", "render"):
        assert call(step).code == 0
    assert call("build").err.endswith("nothing changed: 4 files are up to date\n")


def test_a_page_of_a_person_is_named_with_the_way_out(translated, call):
    (translated / "locales/en/a.md").write_text("By hand.\n", encoding="utf-8")
    result = call("build")
    assert result.code == 1
    offered = "`l10n import --all` takes it in, --overwrite replaces it"
    assert result.err.endswith(f"left alone: locales/en/a.md was made or changed by a person; {offered}\n")
    assert call("render").code == 1
    assert call("render", "--overwrite").code == 0
    assert (translated / "locales/en/a.md").read_text(encoding="utf-8").startswith("# Heading\n")


def test_a_page_behind_is_named_by_build_check_and_status(translated, call):
    put(translated, "見出し", "")
    line = "behind: locales/en/a.md stays as it was published: less than 80% is translated now\n"
    assert line in call("build").err
    assert line in call("check").err
    assert "behind: a.md (en) stays as it was published" in call("status").err
    assert '"behind": true' in call("status", "--format", "json").out


def test_documents_and_files_are_named_where_that_is_asked_for(project, call):
    (project / "locales/ja/b.md").write_text("港が開いた。\n", encoding="utf-8")
    assert call("build", "-v").err.splitlines()[:4] == [
        "locales/en/LC_MESSAGES/a.po: 3 new",
        "locales/en/LC_MESSAGES/b.po: 1 new",
        "a.md (en): 3 units: 0 translated, 3 untranslated; not published",
        "b.md (en): 1 unit: 0 translated, 1 untranslated; not published",
    ]
    (project / "locales/ja/b.md").write_text("港が開いた。船が出た。\n", encoding="utf-8")
    assert call("build").err.splitlines() == [
        "units: 1 new",
        "2 documents, 5 units: 0 translated, 5 untranslated; 0 of 2 published, 2 wait for 80% to be translated",
        "wrote locales/b.pot",
        "wrote locales/en/LC_MESSAGES/b.po",
        "hint: translate locales/en/LC_MESSAGES/a.po and 1 more in Poedit or any editor, then run l10n build",
    ]


def test_quiet_says_only_what_is_wrong(translated, call):
    assert call("build", "--quiet") == (0, "", "")
    put(translated, "見出し", "Heading 見出し")
    result = call("build", "-q")
    assert (result.code, result.err) == (1, "not published because of errors: locales/en/a.md\n")


def test_repairs_are_offered(translated, call):
    put(translated, "見出し", "Heading １")
    put(translated, "一つ目の文だ。", "This is the first　one.")
    assert "hint: 2 can be repaired: l10n fix --diff shows how, l10n fix does it\n" in call("build").err
