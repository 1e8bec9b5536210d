# SPDX-License-Identifier: MIT
"""`l10n status`: what it counts, how it leaves, and that what it remembers is never out of date."""

import json
import os
from pathlib import Path

import pytest

from l10n.text import cells

PO = "locales/en/LC_MESSAGES/a.po"


@pytest.fixture
def document(call):
    """The one document as `status` describes it."""

    def document():
        result = call("status", "--format", "json")
        assert result.code == 0
        held = json.loads(result.out)
        assert held["version"] == 1
        (only,) = held["documents"]
        assert held["total"] | {"document": "a.md"} == only
        return only

    return document


def test_a_translated_document_is_counted(translated, document):
    assert document() == {
        "document": "a.md",
        "language": "en",
        "units": 3,
        "characters": 17,
        "words": 8,
        "translated": 3,
        "fuzzy": 0,
        "untranslated": 0,
        "percent": 100,
        "behind": False,
        "findings": {"error": 0, "warning": 0, "info": 0},
    }


def test_a_document_without_a_catalogue_is_counted_as_a_build_would_find_it(project, document):
    counted = document()
    assert (counted["units"], counted["untranslated"], counted["percent"]) == (3, 3, 0)
    assert not (project / PO).exists()


def change_document(project):
    path = project / "locales/ja/a.md"
    path.write_bytes(path.read_bytes() + "\n三つ目の文だ。\n".encode())


def change_catalogue(project):
    path = project / PO
    path.write_text(path.read_text(encoding="utf-8").replace('"Heading"', '""'), encoding="utf-8")


def add_term(project):
    (project / "glossary/terms.csv").write_text("source,target\n見出し,Title\n", encoding="utf-8")


def change_settings(project):
    (project / "l10n.toml").write_text('exclude = ["b*"]\n[checks.levels]\nsource = "off"\n', encoding="utf-8")


def remove_catalogue(project):
    (project / PO).unlink()


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (change_document, {"units": 4, "untranslated": 1, "percent": 75}),
        (change_catalogue, {"units": 3, "untranslated": 1, "percent": 66}),
        (add_term, {"units": 3, "findings": {"error": 1, "warning": 0, "info": 0}}),
        (remove_catalogue, {"units": 3, "untranslated": 3, "percent": 0}),
    ],
    ids=["document", "catalogue", "glossary", "removed"],
)
def test_what_is_remembered_is_forgotten_with_any_change(translated, document, change, expected):
    before = document()
    assert document() == before
    change(translated)
    after = document()
    assert {name: after[name] for name in expected} == expected
    assert after != before


def test_a_change_of_the_settings_is_seen(translated, call, document):
    (translated / "locales/ja/b.md").write_text("別の文書だ。\n", encoding="utf-8")
    assert len(json.loads(call("status", "--format", "json").out)["documents"]) == 2
    change_settings(translated)
    assert document()["document"] == "a.md"


def test_the_second_answer_asks_no_check(translated, document, monkeypatch):
    before = document()

    def fail(*_arguments, **_options):
        pytest.fail("counted again")

    monkeypatch.setattr("l10n.pipeline.surveys.state._counted", fail)
    assert document() == before


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"fingerprint": 1}', b"\xff"])
def test_a_damaged_memory_is_counted_anew(translated, document, damage):
    before = document()
    (memory,) = Path(os.environ["L10N_CACHE_DIR"]).glob("*.status")
    memory.write_bytes(damage)
    assert document() == before


def test_a_memory_that_cannot_be_kept_costs_time_only(translated, document, monkeypatch):
    monkeypatch.setenv("L10N_CACHE_DIR", str(translated / "l10n.toml"))
    assert document()["percent"] == 100


def test_the_table_names_document_and_counts(translated, call):
    result = call("status")
    assert result.code == 0
    head, _, row = result.out.splitlines()
    assert head.split() == [
        "document", "to", "translated", "units", "characters", "words", "fuzzy", "left", "errors", "warnings",
    ]  # fmt: skip
    assert row.split() == ["a.md", "en", "█" * 5, "100%", "3", "17", "8", "-", "-", "-", "-"]


@pytest.mark.parametrize(("percent", "code"), [(0, 0), (66, 0), (67, 1), (100, 1)])
def test_fail_under_compares_with_the_least_document(translated, call, percent, code):
    change_catalogue(translated)
    assert call("status", "--fail-under", percent).code == code


def test_a_long_name_loses_its_middle_where_the_table_is_narrow(project, call, monkeypatch):
    for name in ("guide/getting-started/installation/linux.md", "長い名前の文書についての説明と注意書きの第一版.md"):
        path = project / "locales/ja" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("港が開いた。\n", encoding="utf-8")
    monkeypatch.setattr("l10n.cli.project.width", lambda: 80)
    lines = call("status").out.splitlines()
    assert max(map(cells, lines)) <= 80
    assert len(lines) == 6
    assert any(line.startswith("guide/") and "…" in line and "linux.md" in line for line in lines)
