# SPDX-License-Identifier: MIT
"""What holds for all tests: none touches what is the user's or asks the clock, and where things from outside lie."""

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# No test asserts times: a busy machine draws and runs its examples as well as an idle one.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(autouse=True)
def own_cache(tmp_path_factory, monkeypatch):
    monkeypatch.setenv("L10N_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))


@pytest.fixture(autouse=True)
def own_settings(tmp_path_factory, monkeypatch):
    """Nobody's key and nobody's server reaches a test."""
    monkeypatch.setenv("L10N_CONFIG_DIR", str(tmp_path_factory.mktemp("config")))
    for name in ("L10N_API_KEY", "OPENAI_API_KEY", "DEEPL_AUTH_KEY", "L10N_ENDPOINT", "OPENAI_BASE_URL"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(autouse=True)
def one_date(monkeypatch):
    """Templates made by tests name one date: a file must not differ because a minute has passed."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")


@pytest.fixture(scope="session")
def gettext():
    """Skips where GNU gettext, the judge of catalogues, is not installed."""
    if missing := [name for name in ("msgcat", "msgfmt", "msgmerge") if shutil.which(name) is None]:
        pytest.skip(f"{', '.join(missing)}: not installed; apt-get install gettext")


@pytest.fixture(scope="session")
def shared():
    """The folder of texts from outside: a test skips only where all of it is absent, and fails where one file is."""
    if not SHARED.is_dir():
        pytest.skip("no folder ../shared is beside the checkout")
    return SHARED


@pytest.fixture(scope="session")
def users_article(shared):
    return shared / "article/meta-scale-ai.ja.txt"


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
    """Debian's Chromium, driven by Playwright, both only where they are installed."""
    api = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not found:
        pytest.skip("no Chromium is installed")
    with api.sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=found, args=list(FLAGS))
        yield running
        running.close()


@pytest.fixture(scope="session")
def axe():
    """What axe-core finds on a page: the rule, its weight, the element."""
    named = os.environ.get("AXE_CORE")
    path = Path(named) if named else Path(__file__).parents[1] / "build/axe/node_modules/axe-core/axe.min.js"
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
