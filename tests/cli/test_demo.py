# SPDX-License-Identifier: MIT
"""The demonstration: it plays to its end, shows what README shows, and touches nothing of a person's."""

import os
import re
from pathlib import Path

import pytest

README = Path(__file__).parents[2] / "README.md"
SHOWN = re.compile(r"(<!-- demo -->\n```\n).*?(```\n<!-- end of demo -->\n)", re.DOTALL)


@pytest.fixture
def played(tmp_path, monkeypatch, call):
    monkeypatch.chdir(tmp_path)
    return call("demo", "build/demo")


def test_readme_shows_what_the_demonstration_prints(played):
    """`L10N_RENEW=1` renews it."""
    text = README.read_text(encoding="utf-8")
    shown = SHOWN.sub(lambda found: f"{found[1]}{played.out}{found[2]}", text)
    if os.environ.get("L10N_RENEW"):
        README.write_text(shown, encoding="utf-8")
    assert SHOWN.search(text)
    assert text == shown


def test_the_story_is_told_on_one_screen(played, tmp_path):
    assert (played.code, played.err) == (0, "")
    assert len(played.out.splitlines()) <= 60
    for told in ("number-scale", "term-forbidden", "repaired", "#, fuzzy", "$19 billion in 2014.", "wrote review.html"):
        assert told in played.out
    assert (tmp_path / "build/demo/locales/en/meta-scale-ai.md").is_file()
    assert (tmp_path / "build/demo/review.html").is_file()


def test_a_folder_with_something_in_it_is_left_alone(project, call):
    before = {path: path.read_bytes() for path in project.rglob("*") if path.is_file()}
    result = call("demo", ".")
    assert (result.code, result.err) == (3, "l10n: .: is not empty; name a new folder\n")
    assert {path: path.read_bytes() for path in project.rglob("*") if path.is_file()} == before
