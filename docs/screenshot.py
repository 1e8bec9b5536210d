# SPDX-License-Identifier: MIT
"""Makes the picture of the review page that the documentation shows.

`python docs/screenshot.py [PAGE.html] [PICTURE.png]`; needs Playwright and Chromium, as the browser
tests do. Without a page it takes the tests' sample.
"""

import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from l10n.report.review import page

ROOT = Path(__file__).resolve().parents[1]
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]


def sample(folder: Path) -> Path:
    """The tests' sample as a page in `folder`."""
    sys.path.insert(0, str(ROOT / "tests/review"))
    from demo import PAGE  # noqa: PLC0415 - found on the path set above

    path = folder / "review.html"
    path.write_text(page(PAGE), encoding="utf-8")
    return path


def shoot(path: Path, picture: Path) -> None:
    """A picture of the page at `path` with its first finding chosen."""
    with sync_playwright() as playwright:
        found = shutil.which("chromium") or shutil.which("chromium-browser")
        browser = playwright.chromium.launch(executable_path=found, args=FLAGS)
        tab = browser.new_page(viewport={"width": 1280, "height": 740}, color_scheme="light")
        tab.goto(path.as_uri())
        tab.click("#fold summary")
        tab.keyboard.press("n")
        picture.parent.mkdir(parents=True, exist_ok=True)
        tab.screenshot(path=picture)
        browser.close()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as temporary:
        given = [Path(argument).resolve() for argument in sys.argv[1:]]
        shoot(
            given[0] if given else sample(Path(temporary)),
            given[1] if len(given) > 1 else ROOT / "docs/images/review.png",
        )
