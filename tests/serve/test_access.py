# SPDX-License-Identifier: MIT
"""What axe-core says of the desk in every view and with everything open that can be opened."""

import pytest
from pages import COST, box, save, unit
from served import running

TABLE = "\n| 項目 | 額 |\n| --- | --- |\n| 市電 | 2億円 |\n"
LOOKS = {
    "light": {},
    "dark": {"color_scheme": "dark"},
    "narrow": {"viewport": {"width": 390, "height": 844}},
    "narrow-dark": {"viewport": {"width": 390, "height": 844}, "color_scheme": "dark"},
}


def both(tab):
    """The page as it opens, with filters."""
    tab.click("#more")
    unit(tab, COST).locator(".source").click()


def english(tab):
    tab.click(".views [data-view=english]")
    unit(tab, COST).locator(".target").click()


def published(tab):
    tab.click(".views [data-view=published]")


def table(tab):
    tab.locator(".table .source").first.click()


def waiver(tab):
    unit(tab, COST).locator(".source").click()
    unit(tab, COST).get_by_role("button", name="Waive…").first.click()


def ledger(tab):
    tab.click("#show-ledger")
    tab.locator("#ledger-book").wait_for()


def overview(tab):
    tab.click("#look-over")


def keys(tab):
    tab.click("#help")


def picker(tab):
    tab.click("#document")


def unsigned(tab):
    tab.once("dialog", lambda dialog: dialog.accept())
    tab.click("#sign")
    tab.get_by_role("dialog", name="Not signed: this is open").wait_for()


def notice(tab):
    for _ in range(2):
        tab.keyboard.press("u")
    tab.get_by_text("nothing was changed in this sitting").wait_for()


VIEWS = (both, english, published, table, waiver, ledger, overview, keys, picker, unsigned, notice)


@pytest.fixture
def address(project):
    """A desk with a table and a second document."""
    article = project / "locales/ja/tram.md"
    article.write_text(article.read_text(encoding="utf-8") + TABLE, encoding="utf-8")
    (project / "locales/ja/z.md").write_text("本文だ。\n", encoding="utf-8")
    with running(project) as url:
        yield url


@pytest.mark.parametrize("options", LOOKS.values(), ids=LOOKS)
def test_everyone_can_use_every_view(desk, address, axe, options):
    found = {}
    tab = desk(address, **options)
    tab.click("#document")
    tab.get_by_role("button", name="tram.md").click()
    box(tab, COST).fill("The city is spending 143 billion yen.")
    save(tab, COST)
    for view in VIEWS:
        tab.reload()
        tab.click(".views [data-view=both]")
        view(tab)
        found[view.__name__] = axe(tab), tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
    tab.context.close()
    assert found == {view.__name__: ([], True) for view in VIEWS}
