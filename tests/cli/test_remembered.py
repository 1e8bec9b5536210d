# SPDX-License-Identifier: MIT
"""What a check of the project told is told again at once, and only while nothing has changed."""

import pytest

from l10n.pipeline.caching.memory import cache_folder

from .happenings import PAGE, PO, STATES, edit

FORMS = ["text", "json", "jsonl", "sarif", "github", "junit"]


@pytest.mark.parametrize("form", FORMS)
def test_what_is_remembered_reads_as_what_was_found(translated, call, form):
    edit(translated, PO, "And the next.", "And the  文 .")
    fresh = call("check", "--no-cache", "--format", form)
    assert (fresh.code, "text-stray-space" in fresh.out) == (1, True)
    assert [call("check", "--format", form) for _ in range(2)] == [fresh, fresh]


@pytest.mark.parametrize("state", STATES, ids=lambda each: each.__name__)
def test_a_change_is_seen(translated, call, state):
    assert call("check") == call("check")
    state(translated)
    assert call("check") == call("check", "--no-cache")


def test_the_options_of_another_run_are_not_those_of_this_one(translated, call):
    edit(translated, PO, "And the next.", "And the  文 .")
    everything = call("check")
    for options in (["--select", "text-stray-space"], ["--ignore", "text"], ["--ignore", "text,number"]):
        assert call("check", *options) == call("check", *options, "--no-cache") != everything
    assert call("check") == everything


def test_a_page_that_stays_behind_is_named_while_it_is_there(translated, call):
    edit(translated, PO, 'msgstr "And the next."', 'msgstr ""')
    for _ in range(2):
        assert f"behind: {PAGE}" in call("check").err
    edit(translated, PAGE, "first", "very first")
    assert call("check") == call("check", "--no-cache")


def test_a_damaged_memory_is_none(translated, call):
    edit(translated, PO, "And the next.", "And the  文 .")
    told = call("check")
    (path,) = cache_folder().glob("*.verdict")
    path.write_bytes(path.read_bytes().replace(b"stray", b"STRAY"))
    assert call("check") == told
