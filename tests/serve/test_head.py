# SPDX-License-Identifier: MIT
"""The head of the page: one line where there is room, and nothing that sticks below it is hidden by it."""

import pytest
from pages import COST, FARE, VOTE, box, unit
from served import running

from l10n.config import find_project
from l10n.pipeline import Workspace, update

LAPTOP = {"viewport": {"width": 1280, "height": 720}}
LONG = "\n" + "\n".join(f"第{number}条だ。\n" for number in range(100))
PHONE = {"viewport": {"width": 390, "height": 844}}


@pytest.fixture(params=["one", "several"])
def documents(request, project):
    """The small project, with one document or two."""
    if request.param == "several":
        (project / "locales/ja/a-name-of-some-length-for-a-document.md").write_text("本文だ。\n", encoding="utf-8")
    return project


def right(element):
    edges = element.bounding_box()
    return edges["x"] + edges["width"]


def bottom(element):
    edges = element.bounding_box()
    return edges["y"] + edges["height"]


def test_it_is_one_line_on_a_laptop_and_filters_are_a_second(desk, documents):
    with running(documents) as url:
        tab = desk(url, **LAPTOP)
        head = tab.locator(".top")
        assert head.bounding_box()["height"] <= 48
        tab.click("#more")
        assert head.bounding_box()["height"] <= 88
        lines = {round(each.bounding_box()["y"]) for each in tab.locator("#filters select").all()}
        assert len(lines) == 1
        assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
        tab.context.close()


@pytest.mark.parametrize("options", [LAPTOP, {"viewport": {"width": 1100, "height": 720}}], ids=["1280", "1100"])
def test_the_side_panel_begins_below_it_also_where_filters_and_notices_make_it_higher(desk, project, options):
    article = project / "locales/ja/tram.md"
    article.write_text(article.read_text(encoding="utf-8") + LONG, encoding="utf-8")
    with running(project) as url:
        tab = desk(url, **options)
        for act in (lambda: None, lambda: tab.click("#more"), lambda: tab.keyboard.press("u")):
            unit(tab, VOTE).locator(".source").click()
            act()
            tab.evaluate("scrollTo(0, document.body.scrollHeight)")
            tab.wait_for_function(
                "() => document.querySelector('#details').getBoundingClientRect().top"
                " >= document.querySelector('.top').getBoundingClientRect().bottom"
            )
        tab.context.close()


def test_on_a_phone_it_makes_room_for_the_sentence_that_is_written(desk, project):
    with running(project) as url:
        tab = desk(url, **PHONE)
        box(tab, VOTE).focus()
        tab.evaluate("scrollTo(0, document.body.scrollHeight)")
        assert bottom(tab.locator(".top")) <= 0
        tab.keyboard.press("Escape")
        assert tab.locator(".top").bounding_box()["y"] == 0
        tab.context.close()


def test_a_sentence_keeps_its_line_in_the_english_that_runs_on(desk, project):
    with running(project) as url:
        tab = desk(url, **LAPTOP)
        tab.click(".views [data-view=english]")
        text, follows = (unit(tab, each).locator(".target") for each in (COST, FARE))
        before, after = text.bounding_box(), follows.bounding_box()
        text.click()
        tab.keyboard.press("Escape")
        assert (text.bounding_box(), follows.bounding_box()) == (before, after)
        save = unit(tab, COST).get_by_role("button", name="Save", exact=True)
        assert save.bounding_box()["x"] >= before["x"] + before["width"]
        tab.context.close()


@pytest.mark.parametrize("view", ["both", "english"])
def test_on_paper_what_was_found_stands_in_the_margin(desk, project, view):
    article = project / "locales/ja/tram.md"
    article.write_text(article.read_text(encoding="utf-8").replace("大人230円", "大人240円"), encoding="utf-8")
    update(Workspace(find_project(project)))
    with running(project) as url:
        tab = desk(url, viewport={"width": 700, "height": 900})
        box(tab, COST).fill("The city is spending 143 billion yen.")
        unit(tab, COST).get_by_text("number-scale").first.wait_for()
        tab.click(f".views [data-view={view}]")
        tab.emulate_media(media="print")
        edge = max(right(each) for each in tab.locator(".target:visible").all())
        for told in (".findings", ".said"):
            assert tab.locator(told).first.bounding_box()["x"] >= edge
        assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
        tab.context.close()


def test_a_picture_that_nobody_scrolled_to_is_there_for_the_paper(desk, project):
    article = project / "locales/ja/tram.md"
    (project / "locales/ja/map.svg").write_text(
        "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='30'><rect width='40' height='30'/></svg>"
    )
    article.write_text(f"{article.read_text(encoding='utf-8')}{LONG}\n![地図](map.svg)\n", encoding="utf-8")
    with running(project) as url:
        tab = desk(url)
        tab.wait_for_function("() => document.images.length && [...document.images].every((each) => each.naturalWidth)")
        tab.context.close()
