# SPDX-License-Identifier: MIT
"""A small translated project for editors to open."""

import shutil
import sys
from pathlib import Path

import pytest

from l10n.cli import main
from l10n.pipeline import build, init

sys.path.insert(0, str(Path(__file__).parent))

from clients import ARTICLE, GLOSSARY, PAIRS, PO, translate


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    root = tmp_path_factory.mktemp("built") / "Hanaoka"
    init(root)
    (root / "locales/ja/tram.md").write_text(ARTICLE, encoding="utf-8")
    (root / "glossary/city.csv").write_text(GLOSSARY, encoding="utf-8")
    build(root)
    translate(root / PO, PAIRS)
    return root


@pytest.fixture
def project(built, tmp_path):
    return Path(shutil.copytree(built, tmp_path / "Hanaoka"))


@pytest.fixture
def call(capsys, monkeypatch, project):
    """Calls `main` in the project: what the process would leave behind."""
    monkeypatch.chdir(project)
    monkeypatch.setenv("NO_COLOR", "1")

    def run(*arguments):
        with pytest.raises(SystemExit) as left:
            main([str(each) for each in arguments])
        out, _ = capsys.readouterr()
        return left.value.code, out

    return run
