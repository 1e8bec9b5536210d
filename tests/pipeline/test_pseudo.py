"""Pseudo-translation, and what is told of a document's own lines."""

import pytest
from typer.testing import CliRunner

from l10n.cli import app
from l10n.errors import InputError

DOCUMENT = """\
---
title: 港の頁
tags: [散歩]
---

:::note[注意]
**海**が見えます。[地図](map.md)と`コード`があります。
:::

<Card heading="隠れた題" />

:::tip
終わりの文です。
"""


@pytest.fixture
def project(tmp_path, monkeypatch):
    folder = tmp_path / "locales/ja"
    folder.mkdir(parents=True)
    (folder / "a.md").write_text(DOCUMENT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments):
    return CliRunner().invoke(app, arguments)


def test_pseudo_leaves_marks_alone_and_no_japanese_but_what_was_never_offered(project):
    result = run("pseudo", "-o", "out")
    assert result.exit_code == 0
    assert (project / "out/a.md").read_text(encoding="utf-8") == (
        "---\n"
        "title: ⟦ĥýń ·⟧\n"
        "tags: [散歩]\n"
        "---\n"
        "\n"
        ":::note[⟦ḟẋ ·⟧]\n"
        "⟦**ý**óĺķóć. ···⟧ ⟦[ṽĵ](map.md)ś`コード`óéḃóć. ········⟧\n"
        ":::\n"
        "\n"
        '<Card heading="隠れた題" />\n'
        "\n"
        ":::tip\n"
        "⟦ŕġḃýŕŕć. ··⟧\n"
    )


def test_stars_that_are_shown_as_they_stand_are_shown_in_pseudo_too(project):
    (project / "locales/ja/a.md").write_text("**橋は工事中です。**春には渡れます。\n", encoding="utf-8")
    run("pseudo", "-o", "out")
    first, second = (project / "out/a.md").read_text(encoding="utf-8").split(" ⟦")
    assert first.startswith("⟦**")
    assert r"\*\* ·" in first
    assert "*" not in second


def test_pseudo_replaces_only_its_own(project):
    (project / "out").mkdir()
    (project / "out/a.md").write_text("mine", encoding="utf-8")
    result = run("pseudo", "-o", "out")
    assert isinstance(result.exception, InputError)
    assert (project / "out/a.md").read_text(encoding="utf-8") == "mine"


def test_lines_that_no_unit_reaches_are_told_with_the_documents_own_places(project):
    assert run("update").exit_code == 0
    for _ in range(2):  # the second time from what was remembered
        told = [
            line for line in run("check", "--select", "source").stdout.split("\n") if line.startswith("locales/ja/")
        ]
        assert told == [
            'locales/ja/a.md:3:8: source-unreached "散歩" is in no unit',
            'locales/ja/a.md:10:16: source-unreached "隠れた題" is in no unit',
            'locales/ja/a.md:12:1: source-unclosed ":::tip" is not closed',
        ]


def test_settings_reach_what_the_defaults_do_not(project):
    (project / "l10n.toml").write_text('[markdown]\ncomponents = { Card = ["heading"] }\n', encoding="utf-8")
    assert run("update").exit_code == 0
    assert '"隠れた題"' in (project / "locales/a.pot").read_text(encoding="utf-8")
