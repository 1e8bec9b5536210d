# SPDX-License-Identifier: MIT
"""The API of a project with a glossary."""

import sys
from pathlib import Path

import pytest

from l10n.pipeline import init

sys.path.insert(0, str(Path(__file__).parent))

from answers import answering, asking


@pytest.fixture(scope="session")
def root(tmp_path_factory):
    root = tmp_path_factory.mktemp("asked")
    init(root)
    (root / "glossary/city.csv").write_text("source,target,forbidden\n運賃,fare,toll\n", encoding="utf-8")
    return root


@pytest.fixture(scope="session")
def address(root):
    with answering(root) as address:
        yield address


@pytest.fixture
def client(address):
    with asking(address) as client:
        yield client
