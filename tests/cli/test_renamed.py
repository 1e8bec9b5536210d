# SPDX-License-Identifier: MIT
"""What the commands say of renamed, copied and removed documents, and how they leave."""

import pytest

PO = "locales/en/LC_MESSAGES"


@pytest.fixture
def renamed(translated):
    (translated / "locales/ja/a.md").rename(translated / "locales/ja/b.md")
    return translated


def hint(*names):
    return f"without a document: {', '.join(names)}; `l10n prune --orphans` removes what a document has left behind"


@pytest.mark.parametrize("command", ["build", "update"])
def test_a_renamed_document_is_told_with_what_it_kept(renamed, call, command):
    result = call(command)
    lines = result.err.split("\n")
    assert result.code == 0
    assert lines[0] == f"{PO}/b.po: renamed from a.md: 3 of 3 translations kept"
    assert [line for line in lines if line.startswith("removed")] == [
        f"removed {PO}/a.po",
        f"removed {PO}/a.mo",
        "removed locales/a.pot",
    ]
    assert (hint("locales/en/a.md") in lines) == (command == "build")


def test_a_copied_document_is_told_with_what_came_along(translated, call):
    text = (translated / "locales/ja/a.md").read_text(encoding="utf-8")
    (translated / "locales/ja/b.md").write_text(f"{text}別の話が始まる。\n", encoding="utf-8")
    result = call("build")
    assert result.err.split("\n")[0] == "units: 1 new, 3 translated as in other documents"


@pytest.mark.parametrize("command", ["build", "check", "status"])
def test_what_has_no_document_is_named_and_costs_no_exit_code(renamed, call, command):
    call("build")
    result = call(command)
    assert (result.code, result.err.split("\n")[-2]) == (0, hint("locales/en/a.md"))
    assert "without a document" not in result.out


def test_files_that_are_given_are_checked_without_a_word_on_others(renamed, call):
    call("build")
    assert "without a document" not in call("check", f"{PO}/b.po").err


def test_many_names_are_one_line(translated, call):
    for number in range(10, 30):
        (translated / f"locales/ja/{number}.md").write_text(f"{number}番目の文書だ。\n", encoding="utf-8")
    call("build")
    for number in range(10, 30):
        (translated / f"locales/ja/{number}.md").unlink()
    (line,) = (line for line in call("build").err.split("\n") if line.startswith("without a document"))
    assert line.count("locales/") == 12
    assert " and 28 more; " in line


def test_pruning_prints_what_goes(translated, call):
    (translated / "locales/ja/c.md").write_text("別の文書だ。\n", encoding="utf-8")
    call("build")
    (translated / "locales/ja/a.md").unlink()
    units = [
        f"{PO}/a.po: '見出し' = 'Heading'",
        f"{PO}/a.po: '一つ目の文だ。' = 'This is the first.'",
        f"{PO}/a.po: '二つ目の文だ。' = 'And the next.'",
    ]
    names = ["locales/a.pot", f"{PO}/a.po", f"{PO}/a.mo", "locales/en/a.md"]
    shown = call("prune", "--orphans", "--dry-run")
    assert (shown.code, shown.err) == (0, "")
    assert sorted(shown.out.splitlines()) == sorted([*units, *(f"would remove {name}" for name in names)])
    assert all((translated / name).exists() for name in names)
    gone = call("prune", "--orphans")
    assert sorted(gone.out.splitlines()) == sorted([*units, *(f"removed {name}" for name in names)])
    assert not any((translated / name).exists() for name in names)
    assert call("prune", "--orphans") == (0, "", "nothing to remove\n")


def test_a_page_that_a_person_changed_is_left_alone_and_named(renamed, call):
    call("build")
    page = renamed / "locales/en/a.md"
    page.write_bytes(page.read_bytes() + b"\nBy hand.\n")
    result = call("prune", "--orphans")
    assert (result.code, result.out) == (0, "")
    assert result.err == ("left alone: locales/en/a.md was changed by a person; remove it by hand if nobody needs it\n")
    assert page.exists()


def test_pruning_waits_for_the_renamed(renamed, call):
    result = call("prune", "--orphans")
    assert (result.code, result.err) == (3, f"l10n: {PO}/b.po: is missing; run `l10n update`\n")


def test_a_patch_that_was_made_for_a_renamed_document_moves_its_catalogue(renamed, call):
    patch = renamed / "patch.json"
    change = (
        f'{{"path": "{PO}/b.po", "context": null, "source": "見出し", "target_before": "Heading", "target": "Title"}}'
    )
    patch.write_text(f'{{"version": 1, "reviewer": "Aoi", "changes": [{change}]}}', encoding="utf-8")
    result = call("apply", patch)
    assert result.code == 0, result
    assert not (renamed / PO / "a.po").exists()
    text = (renamed / PO / "b.po").read_text(encoding="utf-8")
    assert all(f'msgstr "{target}"' in text for target in ("Title", "This is the first.", "And the next."))
