# SPDX-License-Identifier: MIT
"""How the desk lies on the screen: no room for what is not there, tables as tables, nothing cut on a phone."""

import pytest
from pages import COST, box, unit
from served import running

PHONE = {"viewport": {"width": 390, "height": 844}}
TABLE = "\n| 項目 | 額 | 数 |\n| --- | --- | --- |\n" + "".join(
    f"| 第{n}号線 | {n}億円 | {n} |\n" for n in range(2, 30)
)


@pytest.fixture
def table(project):
    """The small project with a table, which has more cells than are laid out together."""
    article = project / "locales/ja/tram.md"
    article.write_text(article.read_text(encoding="utf-8") + TABLE, encoding="utf-8")
    return project


def height(element):
    return element.bounding_box()["height"]


@pytest.mark.parametrize("options", [{}, PHONE], ids=["wide", "narrow"])
def test_a_unit_that_is_not_looked_at_keeps_no_room_for_its_buttons(desk, project, options):
    with running(project) as url:
        tab = desk(url, **options)
        parts = [unit(tab, COST).locator(f".{side}") for side in ("place", "source", "english")]
        ends = [
            each["y"] + each["height"] for each in (unit(tab, COST).bounding_box(), *(p.bounding_box() for p in parts))
        ]
        assert ends[0] - max(ends[1:]) <= 11
        for name in ("Save", "Approve"):
            assert height(unit(tab, COST).get_by_role("button", name=name, exact=True)) >= 24
        tab.context.close()


def test_a_table_is_one_and_both_languages_read_as_tables_row_beside_row(desk, table):
    with running(table) as url:
        tab = desk(url)
        assert tab.get_by_role("table").count() == 1
        rows = tab.locator(".row")
        left = {round(each.bounding_box()["x"]) for each in rows.locator(".source").all()[:9]}
        right = {round(each.bounding_box()["x"]) for each in rows.locator(".english").all()[:9]}
        assert (len(left), len(right)) == (3, 3)
        assert max(left) < min(right)
        source, english = (rows.nth(2).locator(f".{side}").first.bounding_box() for side in ("source", "english"))
        assert source["y"] == english["y"]
        # What is the same in both languages stands in both.
        assert rows.nth(1).get_by_text("2", exact=True).locator("visible=true").count() == 2
        box_ = rows.nth(1).get_by_role("textbox", name="English").first
        box_.fill("Line 2")
        rows.nth(1).get_by_role("button", name="Save", exact=True).first.click()
        rows.nth(1).get_by_text("✓ saved").wait_for()
        tab.context.close()


def test_a_phone_shows_all_of_the_ledger_and_of_a_table_in_columns(desk, table):
    with running(table) as url:
        tab = desk(url, **PHONE)
        cells = tab.locator(".row >> nth=1").locator(".cell").all(), tab.locator(".row >> nth=2").locator(".cell").all()
        edges = [[each.bounding_box()["x"] for each in row] for row in cells]
        assert edges[0] == edges[1]
        tab.get_by_role("button", name="Ledger", exact=True).click()
        book = tab.locator("#ledger-book")
        book.get_by_text("open", exact=False).first.wait_for()
        fits = "book => [book, ...book.querySelectorAll('.scroll, td')].every(e => e.scrollWidth <= e.clientWidth)"
        assert book.evaluate(fits)
        edge = book.bounding_box()
        for each in book.locator("td:visible").all()[:20]:
            assert each.bounding_box()["x"] + each.bounding_box()["width"] <= edge["x"] + edge["width"]
        tab.context.close()


def test_the_side_panel_keeps_what_is_written_and_open_in_it(desk, project):
    with running(project) as url:
        tab = desk(url)
        box(tab, COST).fill("The city is spending 143 billion yen.")
        unit(tab, COST).get_by_text("number-scale").first.wait_for()
        tab.locator("#details summary").first.click()
        tab.fill("#comment", "Which year")
        tab.keyboard.press("Escape")
        tab.keyboard.press("j")
        assert tab.locator("#comment").input_value() == ""
        tab.keyboard.press("k")
        assert tab.locator("#comment").input_value() == "Which year"
        tab.reload()
        unit(tab, COST).get_by_text("number-scale").first.wait_for()
        assert tab.locator("#comment").input_value() == "Which year"
        assert tab.locator("#details details[open] code").inner_text() == "number-scale"
        tab.get_by_role("button", name="Add remark").click()
        unit(tab, COST).get_by_text("Which year").last.wait_for()
        tab.wait_for_function("() => document.querySelector('#comment').value === ''")
        tab.context.close()


def test_the_ledger_of_all_documents_names_each_ones_units_and_stays_open_while_they_come(desk, project):
    for number in range(24):
        (project / f"locales/ja/b{number}.md").write_text(f"本文{number}だ。\n", encoding="utf-8")
    with running(project) as url:
        tab = desk(url)
        tab.click("#show-ledger")
        book = tab.locator("#ledger-book")
        book.get_by_role("heading", name="rows, 25 open", exact=False).wait_for()
        tab.wait_for_function("() => !document.querySelector('#ledger-title').textContent.includes('so far')")
        assert len(set(book.locator("td:first-child").all_inner_texts())) == 24 + 6
        # What closes it is in sight at its end, too.
        book.evaluate("book => book.scrollTo(0, book.scrollHeight)")
        book.get_by_role("button", name="Close").click()
        assert not book.is_visible()
        tab.context.close()
