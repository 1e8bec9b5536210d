# SPDX-License-Identifier: MIT
"""Makes the picture of the review page that the documentation shows, of the sample article.

`python docs/screenshot.py`; needs Playwright and Chromium, as the browser tests do. Two faults are planted in a copy
of the article's English, so that there is something to see.
"""

import shutil
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from l10n.config import Project
from l10n.pipeline import Workspace, review
from l10n.report.review import page

ROOT = Path(__file__).resolve().parents[1]
PICTURE = ROOT / "docs/images/review.png"
PO = "locales/en/LC_MESSAGES/meta-scale-ai.po"
PLANTED = {
    "more than double the $13.8 billion": "more than double the $138 billion",
    "Scale AI’s post-money valuation comes": "Scale AI’s post-investment valuation comes",
}
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]


def sample(folder: Path) -> Path:
    """The page of the sample in `folder`, with the faults."""
    for name in ("locales", "glossary"):
        shutil.copytree(ROOT / name, folder / name)
    text = (folder / PO).read_text(encoding="utf-8")
    for right, wrong in PLANTED.items():
        text = text.replace(right, wrong)
    (folder / PO).write_text(text, encoding="utf-8")
    path = folder / "review.html"
    path.write_text(page(review(Workspace(Project(folder)))), encoding="utf-8")
    return path


def shoot(path: Path) -> None:
    """A picture of the page at `path` with its first finding chosen."""
    with sync_playwright() as playwright:
        found = shutil.which("chromium") or shutil.which("chromium-browser")
        browser = playwright.chromium.launch(executable_path=found, args=FLAGS)
        tab = browser.new_page(viewport={"width": 1200, "height": 560}, color_scheme="light")
        tab.goto(path.as_uri())
        tab.click("#fold summary")
        tab.keyboard.press("n")
        tab.mouse.move(0, 0)
        tab.screenshot(path=PICTURE)
        browser.close()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as temporary:
        shoot(sample(Path(temporary)))
