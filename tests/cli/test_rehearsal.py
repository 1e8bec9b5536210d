# SPDX-License-Identifier: MIT
"""`--check`: writes nothing, names what the step would change and why, and leaves with 1 if anything would."""

import re

import pytest

from .happenings import DOCUMENT, PAGE, PO, STATES, a_document_was_renamed, a_page_was_edited, contents, edit

COMMANDS = [("build",), ("build", "--overwrite"), ("update",), ("compile",), ("render",), ("render", "--force")]


def named(result):
    return set(re.findall(r"^would (?:write|remove) (\S+): ", result.err, re.MULTILINE))


@pytest.mark.parametrize("state", STATES, ids=lambda each: each.__name__)
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_what_is_named_is_what_the_step_then_changes(translated, call, command, state):
    # What is remembered of a project without changes must not speak for another.
    assert call(*command, "--check", "-q") == (0, "", "")
    state(translated)
    before = contents(translated)
    rehearsed = call(*command, "--check")
    assert contents(translated) == before
    done = call(*command)
    after = contents(translated)
    changed = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
    assert named(rehearsed) == changed
    assert rehearsed.code == (done.code or int(bool(changed)))
    assert named(call(*command, "--check", "-q")) == set()


def test_each_file_is_named_with_a_reason(translated, call):
    edit(translated, DOCUMENT, "一つ目の文だ。", "三つ目の文だ。")
    (translated / "l10n.toml").write_text("publish-from = 0\n", encoding="utf-8")
    result = call("build", "--check")
    assert (result.code, result.out) == (1, "")
    assert [line for line in result.err.split("\n") if line.startswith("would")] == [
        "would write locales/en/rendered.sha256: differs from line 1 on",
        "would write locales/a.pot: differs from line 24 on",
        "would write locales/en/LC_MESSAGES/a.po: differs from line 23 on",
        "would write locales/en/LC_MESSAGES/a.mo: is not what its catalogue makes",
        "would write locales/en/a.md: differs from line 3 on",
    ]


def test_a_new_project_would_be_written(project, call):
    assert call("build", "--check", "-q") == (
        1,
        "",
        "would write locales/a.pot: is not there yet\nwould write locales/en/LC_MESSAGES/a.po: is not there yet\n",
    )


def test_an_old_name_would_be_removed(translated, call):
    a_document_was_renamed(translated)
    lines = call("update", "--check").err.split("\n")
    assert f"would remove {PO}: its document was renamed" in lines


def test_a_project_without_changes_is_told_so(translated, call):
    for _ in range(2):
        assert call("build", "--check") == (0, "", "nothing would change: 5 files are up to date\n")
    assert call("update", "--check") == (0, "", "nothing would change: 2 files are up to date\n")


def test_what_a_person_changed_is_told_and_left_alone(translated, call):
    a_page_was_edited(translated)
    result = call("build", "--check", "-q")
    assert (result.code, named(result)) == (1, set())
    assert f"left alone: {PAGE}" in result.err


def test_files_of_a_killed_run_stay_too(translated, call):
    left = translated / "locales/en/.l10n-killed.tmp"
    left.write_bytes(b"half")
    call("build", "--check")
    assert left.exists()


def test_a_warning_is_told_each_time(translated, call):
    edit(translated, PO, "And the next.", "And the next .")
    call("build")
    first, second = call("build", "--check"), call("build", "--check")
    assert (first.code, "text-stray-space" in first.out) == (0, True)
    assert second == first
