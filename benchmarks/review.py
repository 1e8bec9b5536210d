# SPDX-License-Identifier: MIT
"""How soon a review page of 5,000 units is made, shows its first text and answers a keystroke in headless Chromium.

`python benchmarks/review.py [UNITS]`; needs Playwright and Chromium, as the browser tests do.
"""

import shutil
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from l10n.config import Project
from l10n.pipeline import Workspace, review
from l10n.report.review import ReviewDocument, ReviewPage, page

ROOT = Path(__file__).resolve().parents[1]
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
TYPED = "ちょうほうきかん agency"
ROUNDS = 5


def large(units: int) -> ReviewPage:
    """The sample's page, its article so often one below the other that there are so many units."""
    sample = review(Workspace(Project(ROOT)))
    article = sample.documents[0].units
    many = tuple(
        replace(unit, source=f"{unit.source}{number}", paragraph=f"{number}-{unit.paragraph}")
        for number in range(-(-units // len(article)))
        for unit in article
    )
    return replace(sample, documents=(ReviewDocument("large.md", "large.po", many[:units]),))


def measured(tab: Page, path: Path) -> tuple[float, float]:
    """Milliseconds to the first text, and from the slowest keystroke to the frame that shows what it found."""
    tab.goto(path.as_uri())
    paint = tab.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
    return paint, tab.evaluate(TYPE, TYPED)


TYPE = """async (text) => {
  const box = document.querySelector("#search");
  const painted = () => new Promise((done) => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = done;
    channel.port2.postMessage(0);
  }));
  let slowest = 0;
  for (const typed of [...Array(text.length).keys()].map((n) => text.slice(0, n + 1)).concat([""])) {
    await painted();
    const start = performance.now();
    box.value = typed;
    box.dispatchEvent(new InputEvent("input", { bubbles: true }));
    await painted();
    slowest = Math.max(slowest, performance.now() - start);
    await new Promise((done) => setTimeout(done, 100));
  }
  return slowest;
}"""
"""Types a text, then clears the box."""


def main(units: int) -> None:
    """Print a row for each round."""
    started = time.perf_counter()
    values = large(units)
    known = time.perf_counter()
    html = page(values)
    print(f"{units:,} units, {len(html.encode()) / 1e6:.1f} MB of HTML")
    print(f"the sample's values {known - started:.2f} s, the page of all units {time.perf_counter() - known:.2f} s")
    print("first text   slowest keystroke")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        path = Path(folder) / "review.html"
        path.write_text(html, encoding="utf-8")
        found = shutil.which("chromium") or shutil.which("chromium-browser")
        browser = playwright.chromium.launch(executable_path=found, args=FLAGS)
        for _ in range(ROUNDS):
            tab = browser.new_page(viewport={"width": 1440, "height": 900})
            paint, keystroke = measured(tab, path)
            print(f"{paint:7.0f} ms   {keystroke:14.0f} ms")
            tab.close()
        browser.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5_000)
