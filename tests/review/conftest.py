# SPDX-License-Identifier: MIT
"""A browser for the review page: Debian's Chromium, driven by Playwright, both only where they are installed."""

import os
import shutil
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

sys.path.insert(0, str(Path(__file__).parent))

FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


@pytest.fixture(scope="session")
def browser():
    api = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not found:
        pytest.skip("no Chromium is installed")
    with api.sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=found, args=list(FLAGS))
        yield running
        running.close()


@pytest.fixture
def opened(browser, tmp_path):
    """Opens pages from disk; in the end nothing may have been asked of a network or complained about."""
    contexts, requests, complaints = [], [], []

    def open_page(html, name="review.html", fragment="", context=None, first="", **options):
        path = tmp_path / name
        path.write_text(html, encoding="utf-8")
        if context is None:
            context = browser.new_context(accept_downloads=True, **options)
            contexts.append(context)
        if first:
            context.add_init_script(first)
        tab = context.new_page()
        tab.on("request", lambda request: requests.append(request.url))
        tab.on("console", lambda message: complaints.append(message.text))
        tab.on("pageerror", lambda error: complaints.append(str(error)))
        tab.goto(path.as_uri() + fragment)
        return tab

    yield open_page
    for context in contexts:
        context.close()
    assert [url for url in requests if not url.startswith(("file:", "blob:"))] == []
    assert complaints == []


@pytest.fixture(scope="session")
def axe():
    """What axe-core finds serious on a page: the rule, its weight, the element."""
    named = os.environ.get("AXE_CORE")
    path = Path(named) if named else ROOT / "build/axe/node_modules/axe-core/axe.min.js"
    if not path.is_file():
        pytest.skip(
            "axe-core is not installed: npm install --prefix build/axe axe-core, or name axe.min.js in AXE_CORE"
        )
    script = path.read_text(encoding="utf-8") + ";undefined"

    def run(tab):
        tab.evaluate(script)
        found = tab.evaluate("axe.run().then((result) => result.violations)")
        told = [(each["id"], each["impact"], each["nodes"][0]["html"][:200]) for each in found]
        return [each for each in told if each[1] in {"serious", "critical"}]

    return run
