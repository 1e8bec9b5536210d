# SPDX-License-Identifier: MIT
"""A small project to be drafted, and the command as a call."""

from typing import NamedTuple

import pytest

from l10n import catalog
from l10n.cli import main
from l10n.drafting import patience

PO = "locales/en/LC_MESSAGES/a.po"
DOCUMENT = """\
# 会社の歴史

会社は京都で生まれた。評価額は143億ドルだ。

2025年6月13日

- 社員は**300人**だ。
- 詳しくは[案内](https://example.com/guide)を見てください。
"""
GUIDE = "[案内](https://example.com/guide)"
ENGLISH = {
    "会社の歴史": "History of the company",
    "会社は京都で生まれた。": "The company was born in Kyoto.",
    "評価額は143億ドルだ。": "The valuation is $14.3 billion.",
    "社員は**300人**だ。": "There are **300 employees**.",
    f"詳しくは{GUIDE}を見てください。": "See the [guide](https://example.com/guide) for details.",
}
DATE = "2026-09-21"
"""What SOURCE_DATE_EPOCH of the tests is."""


class Result(NamedTuple):
    code: int
    out: str
    err: str


@pytest.fixture(autouse=True)
def no_patience(monkeypatch):
    """Tests do not wait as long as people."""
    monkeypatch.setattr(patience, "_FIRST", 0.001)


@pytest.fixture
def call(capsys):
    def call(*arguments):
        with pytest.raises(SystemExit) as left:
            main(list(map(str, arguments)))
        return Result(left.value.code, *capsys.readouterr())

    return call


@pytest.fixture
def project(tmp_path, monkeypatch, call):
    """A new project with one document and one row; the working folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    assert call("init").code == 0
    (tmp_path / "locales/ja/a.md").write_text(DOCUMENT, encoding="utf-8")
    rows = "source,target,forbidden,kind\n評価額,valuation,appraisal,\n京都,Kyoto,,name\n利益,profit,,\n"
    (tmp_path / "glossary/terms.csv").write_text(rows, encoding="utf-8")
    return tmp_path


@pytest.fixture
def draft(project, call):
    """Drafts from a server with further arguments."""

    def draft(server, *arguments):
        return call("draft", "--endpoint", server.endpoint, "--model", "m", *arguments)

    return draft


@pytest.fixture
def units(project):
    """The live units of the project's catalogue as they lie there."""

    def units(path=PO):
        return {each.source: each for each in catalog.read(project / path, path).live}

    return units


def targets(units):
    return {source: each.target for source, each in units.items()}
