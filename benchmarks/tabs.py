# SPDX-License-Identifier: MIT
"""Whether the desk bears many editors and long documents: tabs that all write, and pages of thousands of units.

`python benchmarks/tabs.py [TABS] [SECONDS]`; needs Playwright and Chromium, as the browser tests do. Twenty tabs write
for a minute, each its own units of the sample article as fast as the desk answers; whatever a tab was told is saved
must stand in the log, and each unit's last one in the catalogue. Then pages of 5,000 and 10,000 units are opened and
written on. Processor time is that of the page's own thread, which other work on the machine does not change.
"""

import asyncio
import json
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from playwright.async_api import Browser, BrowserContext, Page, async_playwright
from serve import large, sample

from l10n import catalog
from l10n.pipeline import Desk
from l10n.serve.server import serving

FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-background-timer-throttling",
    "--disable-renderer-backgrounding",
    "--no-first-run",
]

WRITE = """async ({ tab, tabs, seconds }) => {
  const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
  const rows = [...document.querySelectorAll(".unit")].filter((row, place) => place % tabs === tab && row.querySelector(".edit").value);
  const made = { saved: [], refused: 0 };
  const end = performance.now() + 1000 * seconds;
  for (let round = 0; performance.now() < end; round++) {
    const row = rows[round % rows.length];
    const [box, kept] = [row.querySelector(".edit"), row.querySelector(".kept")];
    const text = `${box.defaultValue.trim()} ${tab}/${round}`;
    box.value = text;
    box.dispatchEvent(new InputEvent("input", { bubbles: true }));
    row.querySelector(".desk .save").click();
    const patience = performance.now() + 30000;
    while (kept.textContent !== "✓ saved" && !row.querySelector(".clash") && performance.now() < patience) await wait(10);
    if (kept.textContent === "✓ saved") made.saved.push(text);
    else made.refused++;
  }
  return made;
}"""
"""Writes for a while in a tab that is one of so many; what was said to be saved, in its order."""

TYPE = """async (keys) => {
  const box = [...document.querySelectorAll(".edit")].find((each) => each.value);
  const painted = () => new Promise((done) => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = done;
    channel.port2.postMessage(0);
  }));
  box.focus();
  const times = [];
  for (let key = 0; key < keys; key++) {
    await painted();
    const start = performance.now();
    box.value += "a";
    box.dispatchEvent(new InputEvent("input", { bubbles: true }));
    await painted();
    times.push(performance.now() - start);
    await new Promise((done) => setTimeout(done, 60));
  }
  return times.sort((one, other) => one - other);
}"""
"""Types into the first English; milliseconds from each key to the frame that shows it, the shortest first."""

DRAWN = """() => {
  const all = [...document.querySelectorAll(".unit .source")];
  return [all.filter((each) => each.checkVisibility({ contentVisibilityAuto: true })).length, all.length];
}"""
"""How many units are laid out, of how many."""


async def crowd(browser: Browser, folder: Path, tabs: int, seconds: int) -> int:
    """Have so many tabs write for so long, and print what became of it; how many saves are lost."""
    with serving(Desk(folder)) as address:
        context = await browser.new_context()
        pages = [await opened(context, address if not number else address.partition("?")[0]) for number in range(tabs)]
        asked = [{"tab": number, "tabs": tabs, "seconds": seconds} for number in range(tabs)]
        told = await asyncio.gather(*(page.evaluate(WRITE, each) for page, each in zip(pages, asked, strict=True)))
        await context.close()
    saved = [text for each in told for text in each["saved"]]
    lost = missing(folder, [each["saved"] for each in told])
    refused = sum(each["refused"] for each in told)
    print(f"  {tabs} tabs, {seconds} s: {len(saved):,} saves, {refused} not answered or refused, {lost} lost")
    return lost


def missing(folder: Path, told: list[list[str]]) -> int:
    """How many of the saves that the tabs were told of stand in no line of the log, or not in the catalogue."""
    lines = (folder / ".l10n/log.jsonl").read_text(encoding="utf-8").splitlines()
    logged = [str(json.loads(line)["after"]["target"]) for line in lines]
    files = (folder / "locales/en/LC_MESSAGES").glob("*.po")
    there = {entry.target for path in files for entry in catalog.load(path.read_bytes(), path.name).live}
    # A unit's texts differ in their ends only; the log has them in their order.
    last = {text.rpartition(" ")[0]: text for text in logged}
    wanted = {text.rpartition(" ")[0]: text for saved in told for text in saved}
    known = set(logged)
    unlogged: int = sum(text not in known for saved in told for text in saved)
    return unlogged + sum(last.get(unit) != text or text not in there for unit, text in wanted.items())


async def opened(context: BrowserContext, address: str) -> Page:
    """A tab in which the page's script has begun."""
    page = await context.new_page()
    await page.goto(address, timeout=120_000)
    return page


async def long(browser: Browser, folder: Path, units: int) -> None:
    """Print how soon a page of so many units shows its first text, and how long a key takes."""
    large(folder, units)
    with serving(Desk(folder)) as address:
        context = await browser.new_context(viewport={"width": 1440, "height": 900})
        await (await opened(context, address)).close()
        for _ in range(3):
            page = await context.new_page()
            meter = await context.new_cdp_session(page)
            await meter.send("Performance.enable", {"timeDomain": "threadTicks"})
            await page.goto(address.partition("?")[0], timeout=120_000)
            paint = await page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
            await page.wait_for_timeout(1500)
            before = await busy(meter)
            times = await page.evaluate(TYPE, 30)
            key = (await busy(meter) - before) / 30
            shown, whole = await page.evaluate(DRAWN)
            middle = times[len(times) // 2]
            print(f"  {units:>7,}{paint:>12.0f}{middle:>12.0f}{times[-1]:>12.0f}{key:>14.1f}   {shown:,} of {whole:,}")
            await page.close()
        await context.close()


async def busy(meter: Any) -> float:
    """Milliseconds of processor time that the page's thread has taken."""
    told = {each["name"]: each["value"] for each in (await meter.send("Performance.getMetrics"))["metrics"]}
    return 1000 * float(told["TaskDuration"])


async def main(tabs: int, seconds: int) -> int:
    """Play both; 1 where a save was lost."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        async with async_playwright() as playwright:
            found = shutil.which("chromium") or shutil.which("chromium-browser")
            browser = await playwright.chromium.launch(executable_path=found, args=FLAGS)
            print("writing at once, the sample article")
            (folder / "crowd").mkdir()
            sample(folder / "crowd")
            lost = await crowd(browser, folder / "crowd", tabs, seconds)
            print("one page, milliseconds")
            print("    units  first text    key, mid   key, most   key, processor   drawn")
            for units in (5_000, 10_000):
                (folder / f"{units}").mkdir()
                await long(browser, folder / f"{units}", units)
            await browser.close()
    return 1 if lost else 0


if __name__ == "__main__":
    given = [int(each) for each in sys.argv[1:3]]
    sys.exit(asyncio.run(main(*given, *(20, 60)[len(given) :])))
