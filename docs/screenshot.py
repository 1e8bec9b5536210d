# SPDX-License-Identifier: MIT
"""Makes the pictures of the review page and the desk that the documentation shows, of the sample article.

`python docs/screenshot.py`; needs Playwright and Chromium, as the browser tests do. In a copy of the article faults
are planted in the English and a sentence of the Japanese is edited, so that there is something to see.
"""

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from l10n.config import Project
from l10n.pipeline import Desk, Workspace, review
from l10n.report.review import page
from l10n.serve.server import serving

ROOT = Path(__file__).resolve().parents[1]
IMAGES = ROOT / "docs/images"
PO = "locales/en/LC_MESSAGES/meta-scale-ai.po"
JA = "locales/ja/meta-scale-ai.md"
PLANTED = {
    PO: {
        "more than double the $13.8 billion": "more than double the $138 billion",
        "Scale AI’s post-money valuation comes": "Scale AI’s post-investment valuation comes",
    },
    JA: {"同社を率いる28歳のアレクサンダー・ワン": "同社を率いる29歳のアレクサンダー・ワン"},
}
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
WIDE = {"width": 1280, "height": 620}


def sample(folder: Path) -> Path:
    """The page of the sample in `folder`, with the faults and the edit."""
    for name in ("locales", "glossary"):
        shutil.copytree(ROOT / name, folder / name)
    for name, texts in PLANTED.items():
        text = (folder / name).read_text(encoding="utf-8")
        for right, wrong in texts.items():
            text = text.replace(right, wrong)
        (folder / name).write_text(text, encoding="utf-8")
    path = folder / "review.html"
    path.write_text(page(review(Workspace(Project(folder)))), encoding="utf-8")
    return path


def finding(tab: Page) -> None:
    """The first finding is chosen."""
    tab.keyboard.press("n")


def writing(tab: Page) -> None:
    """One suggestion has been used, and somebody writes the rest."""
    tab.keyboard.press("n")
    tab.locator(".unit.chosen .use").last.click()
    tab.locator(".unit.chosen .source").click()
    tab.mouse.move(0, 0)


def fuzzy(tab: Page) -> None:
    """The edited sentence is chosen."""
    unit = tab.locator(".unit.fuzzy")
    unit.evaluate("(element) => element.scrollIntoView({ block: 'center' })")
    unit.locator(".place").click()


def english(tab: Page) -> None:
    """The English as an article with its findings in the margin."""
    tab.get_by_role("button", name="English only").click()
    tab.locator(".unit .findings").first.evaluate("(element) => element.scrollIntoView({ block: 'center' })")


def typing(tab: Page) -> None:
    """She has typed an amount that is wrong, and what the checks say of it is there."""
    unit = tab.locator(".block.paragraph .unit", has_text="$14.3 billion").first
    box = unit.get_by_role("textbox")
    box.fill(box.input_value().replace("$14.3 billion", "$143 billion"))
    unit.get_by_text("number-scale").first.wait_for()


def table(tab: Page) -> None:
    """A table in both languages, a cell of it chosen."""
    tab.locator(".table").first.evaluate("(element) => element.scrollIntoView({ block: 'center' })")
    tab.locator(".table .unit .source").nth(5).click()


PICTURES: dict[str, Callable[[Page], None]] = {
    "review": finding,
    "review-change": writing,
    "review-fuzzy": fuzzy,
    "review-english": english,
}
"""The name of each picture, and what is done on the page before it is taken."""


OF_THE_DESK: dict[str, Callable[[Page], None]] = {"desk": typing, "desk-table": table}
"""The same for the page that is served."""


def shoot(address: str, pictures: dict[str, Callable[[Page], None]]) -> None:
    """The pictures of the page at that address."""
    with sync_playwright() as playwright:
        found = shutil.which("chromium") or shutil.which("chromium-browser")
        browser = playwright.chromium.launch(executable_path=found, args=FLAGS)
        for name, prepare in pictures.items():
            tab = browser.new_page(viewport=WIDE, color_scheme="light")
            tab.goto(address)
            prepare(tab)
            tab.mouse.move(0, 0)
            tab.screenshot(path=IMAGES / f"{name}.png")
            tab.close()
        browser.close()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as temporary:
        shoot(sample(Path(temporary)).as_uri(), PICTURES)
        with serving(Desk(Path(temporary))) as address:
            shoot(address, OF_THE_DESK)
