# SPDX-License-Identifier: MIT
"""What the tests of the glossary's commands share."""

import shutil
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

_opened: list[object] = []
_listening: list[bool] = []


def _hear(event, arguments):
    if _listening and event in {"open", "socket.connect", "urllib.Request"}:
        _opened.append(arguments[:1])


@pytest.fixture(scope="session")
def _ear():
    # An audit hook cannot be taken off again: one for all tests.
    sys.addaudithook(_hear)


@pytest.fixture
def opened(_ear):
    """Everything that is opened while the test runs."""
    _opened.clear()
    _listening.append(True)
    yield _opened
    _listening.clear()


@pytest.fixture
def sample(tmp_path, monkeypatch):
    """A copy of the sample project, with the working folder in it."""
    for name in ("locales", "glossary"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "l10n.toml", tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path
