# SPDX-License-Identifier: MIT
"""Review pages in a browser."""

import sys
from pathlib import Path

import pytest

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
