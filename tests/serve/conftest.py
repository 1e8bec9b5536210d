# SPDX-License-Identifier: MIT
"""A translated project, and the server over it."""

import sys
from pathlib import Path

import pytest

from l10n.pipeline import build, init

sys.path.insert(0, str(Path(__file__).parent))

from served import ARTICLE, GLOSSARY, PAIRS, PO, Served, opened, running, translate


@pytest.fixture
def project(tmp_path):
    return made(tmp_path)


def made(folder):
    root = folder / "Hanaoka"
    init(root)
    (root / "locales/ja/tram.md").write_text(ARTICLE, encoding="utf-8")
    (root / "glossary/city.csv").write_text(GLOSSARY, encoding="utf-8")
    build(root)
    translate(root / PO, PAIRS)
    return root


@pytest.fixture(scope="module")
def standing(tmp_path_factory):
    """A server for all tests of a module, which change nothing."""
    served = Served(made(tmp_path_factory.mktemp("standing")), "--port", 0)
    yield served
    assert served.stop()[0] == 0


@pytest.fixture
def serve(project):
    """Starts `l10n serve` over the project; what still runs in the end is stopped."""
    running = []

    def serve(*arguments, root=project):
        running.append(Served(root, *(arguments or ("--port", 0))))
        return running[-1]

    yield serve
    for each in running:
        code, _, err = each.stop() if each.process.poll() is None else (0, "", "")
        assert (code, err) in {(0, ""), (0, "stop with Ctrl-C\nstopped\n")}


@pytest.fixture
def client(project):
    with running(project) as url, opened(url) as client:
        yield client
