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


@pytest.fixture
def desk(browser):
    """Opens pages of a server; nothing else may be asked, and nothing complained about."""
    contexts, requests, complaints = [], [], []

    def desk(url, context=None, **options):
        if context is None:
            context = browser.new_context(**{"viewport": {"width": 1366, "height": 768}} | options)
            context.set_default_timeout(10_000)
            contexts.append(context)
        tab = context.new_page()
        tab.on("request", lambda request: requests.append(request.url))
        tab.on("console", lambda message: complaints.append(message.text))
        tab.on("pageerror", lambda error: complaints.append(str(error)))
        tab.goto(url)
        return tab

    desk.complaints = complaints
    yield desk
    for context in contexts:
        context.close()
    assert [url for url in requests if not url.startswith("http://127.0.0.1:")] == []
    assert complaints == []


@pytest.fixture
def tab(desk, project):
    with running(project) as url:
        tab = desk(url)
        yield tab
        # Before the server ends: a page that loses it says so.
        tab.context.close()
