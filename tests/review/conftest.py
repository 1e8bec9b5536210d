# SPDX-License-Identifier: MIT
"""Review pages in a browser, and what axe-core says of them."""

import os
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

sys.path.insert(0, str(Path(__file__).parent))


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
    """What axe-core finds on a page: the rule, its weight, the element."""
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
        return [(each["id"], each["impact"], each["nodes"][0]["html"][:200]) for each in found]

    return run
