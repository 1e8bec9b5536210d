# SPDX-License-Identifier: MIT
"""The review page in a real browser: what a reader does, what a stranger's text must not do."""

from dataclasses import replace

import pytest

pytest.importorskip("jinja2", reason="jinja2 is not installed")

from attacks import ATTACKS, hostile_page
from demo import PAGE

from l10n.model import Entry, Finding, Severity
from l10n.patch import apply_patch, parse_patch
from l10n.report.review import ReviewDocument, ReviewPage, ReviewUnit, page


def shown(tab):
    return [int(text) for text in tab.locator(".unit:visible .self").all_text_contents()]


def english(tab, number):
    return tab.get_by_role("article", name=f"Unit {number}", exact=True).get_by_role("textbox", name="English")


def point(tab, selector, at=0):
    """Move the mouse over a mark; over the English lies the box in which it is written."""
    mark = tab.locator(selector).nth(at)
    mark.scroll_into_view_if_needed()
    box = mark.bounding_box()
    tab.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


def chosen(tab):
    return tab.locator(".unit.chosen .self").text_content()


@pytest.fixture
def tab(opened):
    return opened(page(PAGE), viewport={"width": 1440, "height": 900})


def test_both_languages_stand_side_by_side(tab):
    source, target = (tab.locator(f".unit .{side}").first.bounding_box() for side in ("source", "target"))
    assert source["y"] == target["y"]
    assert source["x"] + source["width"] < target["x"]
    assert tab.locator('.unit [role="heading"][aria-level="3"]').count() == 4
    assert tab.locator("ruby").count() == 2


@pytest.mark.parametrize(
    ("box", "value", "units"),
    [
        ("by-state", "open", [8, 14]),
        ("by-state", "joined", [10]),
        ("by-state", "waived", [12]),
        ("by-state", "reviewed", [11]),
        ("by-state", "lapsed", [12]),
        ("by-state", "remarks", [12]),
        ("by-level", "error", [3, 6]),
        ("by-level", "any", [3, 6, 7, 17]),
        ("by-check", "text-residue", [7]),
        ("by-term", "2", [11, 12]),
    ],
)
def test_filters_show_what_fits(tab, box, value, units):
    tab.click("#more")
    tab.select_option(f"#{box}", value)
    assert shown(tab) == units
    assert tab.locator("#shown").inner_text() == f"{len(units)} of 17 units"
    tab.click("#reset")
    assert len(shown(tab)) == 17


@pytest.mark.parametrize(
    ("words", "units"),
    [
        ("うんてんし", [9]),
        ("ウンテンシ", [9]),
        ("運転士", [9]),
        ("DRIVERS opening", [9]),
        ("うんちん", [6, 17]),
        ("nowhere", []),
    ],
    ids=["hiragana", "katakana", "kanji", "english", "twice", "nothing"],
)
def test_search_finds_text_and_reading(tab, words, units):
    tab.fill("#search", words)
    assert shown(tab) == units
    assert tab.locator("#nothing").is_visible() == (not units)


def test_changes_since_a_revision_can_be_asked_for(tab):
    tab.click("#more")
    tab.check("#by-change")
    assert shown(tab) == [3, 8]


def test_keys_travel(tab):
    places = []
    for key in ("j", "j", "k", "n", "n", "N"):
        tab.keyboard.press(key)
        places.append(chosen(tab))
    assert places == ["1", "2", "1", "3", "6", "3"]
    tab.keyboard.press("/")
    tab.keyboard.type("j")
    assert tab.locator("#search").input_value() == "j"
    tab.keyboard.press("Escape")
    tab.keyboard.press("?")
    assert tab.locator("#keys").is_visible()


def test_travelling_skips_what_is_filtered_out(tab):
    tab.click("#more")
    tab.select_option("#by-state", "open")
    tab.locator("#search").press("Escape")
    tab.keyboard.press("j")
    tab.keyboard.press("j")
    assert chosen(tab) == "14"


def test_a_link_leads_to_its_unit(tab, opened):
    tab.locator(".unit").nth(8).click()
    fragment = tab.evaluate("location.hash")
    other = opened(page(PAGE), "again.html", fragment)
    assert chosen(other) == "9"
    assert other.locator(".unit.chosen").bounding_box()["y"] < 720


def test_a_term_shows_its_row_and_where_else_it_stands(tab):
    point(tab, ".unit .target [data-t]")
    told = tab.locator("#tip").inner_text()
    assert "路面電車" in told
    assert "streetcar line" in told
    assert "also in 2 13 17" in told
    assert tab.locator(".lit").count() == 2


def test_an_amount_shows_the_value_that_was_read(tab):
    tab.locator(".unit").nth(2).click()
    assert "read as 14,300,000,000 yen" in tab.locator("#details").inner_text()


def test_notes_survive_a_reload_and_come_back_as_a_patch(opened, tmp_path):
    tab = opened(page(PAGE), viewport={"width": 1440, "height": 900})
    tab.locator(".unit").nth(2).locator(".use").click()
    tab.fill("#reviewer", "佐藤 Naomi")
    tab.locator(".unit").nth(13).click()
    english(tab, 14).fill("The vote is expected on the 20th of next month. 😀")
    tab.fill("#comment", "Say which month?")
    tab.reload()
    assert tab.locator("#save").inner_text() == "Save 2 notes"
    assert tab.locator(".draft").count() == 2
    tab.click("#more")
    tab.select_option("#by-state", "suggested")
    assert shown(tab) == [3, 14]
    with tab.expect_download() as waiting:
        tab.click("#save")
    saved = tmp_path / "patch.json"
    waiting.value.save_as(saved)
    units = PAGE.documents[0].units
    entries = [Entry(unit.source, unit.target) for unit in units]
    patch = parse_patch(saved.read_text(encoding="utf-8"), "patch.json")
    told, refused = apply_patch(entries, patch, PAGE.documents[0].catalogue)
    assert refused == ()
    assert told[2].target.startswith("The total cost is ¥14.3 billion, of which")
    assert told[2].comments == ("Changed in review by 佐藤 Naomi",)
    assert told[13].target == "The vote is expected on the 20th of next month. 😀"
    assert told[13].comments[1] == "Review by 佐藤 Naomi: Say which month?"


def test_every_amount_that_is_expected_can_be_used(opened):
    finding = Finding("number-missing", Severity.ERROR, "m", expected=("¥14.3 billion", "14.3 billion yen"))
    units = (ReviewUnit("143億円を投じる。", "The city will invest in trams.", findings=(finding,)),)
    tab = opened(page(ReviewPage("t", (ReviewDocument("a.md", "a.po", units),))))
    tab.get_by_role("button", name="Use", exact=True).nth(1).click()
    assert english(tab, 1).input_value() == "The city will invest in trams 14.3 billion yen."
    tab.keyboard.type("¥14 billion")
    tab.keyboard.press("Escape")
    assert english(tab, 1).input_value() == "The city will invest in trams ¥14 billion."
    assert tab.locator(".draft ins").all_text_contents() == [" ¥14 billion"]


def test_a_finding_that_was_answered_says_so(tab):
    tab.locator(".unit").nth(2).locator(".use").click()
    assert "you changed this" in tab.locator(".unit .findings").first.inner_text()
    english(tab, 3).fill("Its total cost is ¥143 billion.")
    assert "you changed this" not in tab.locator(".unit .findings").first.inner_text()


def test_a_finding_is_waived_with_a_reason(tab, tmp_path):
    tab.locator(".unit .source").nth(5).click()
    tab.locator(".unit").nth(5).get_by_role("button", name="Waive…").click()
    tab.keyboard.press("Enter")
    assert tab.locator("#save").inner_text() == "Save notes"  # no reason, no waiver
    tab.keyboard.type("The bridge takes a toll.")
    tab.keyboard.press("Enter")
    assert "you waive it: The bridge takes a toll." in tab.locator(".unit .findings").nth(1).inner_text()
    tab.fill("#reviewer", "Sato")
    with tab.expect_download() as waiting:
        tab.click("#save")
    waiting.value.save_as(tmp_path / "patch.json")
    patch = parse_patch((tmp_path / "patch.json").read_text(encoding="utf-8"), "patch.json")
    assert [each.waived for each in patch.changes] == [(("term-forbidden", "The bridge takes a toll."),)]


def test_what_has_been_put_in_is_no_note_any_more(opened):
    tab = opened(page(PAGE))
    english(tab, 4).fill("The plan")
    english(tab, 5).fill("Fifteen stops")
    tab.locator(".unit .source").nth(11).click()
    tab.fill("#comment", "Who\nworried?")
    units = list(PAGE.documents[0].units)
    units[3] = replace(units[3], target="The plan")
    units[11] = replace(units[11], comments=("Review by N: Who", "Review by N: worried?"))
    anew = replace(PAGE, documents=(replace(PAGE.documents[0], units=tuple(units)), PAGE.documents[1]))
    tab = opened(page(anew), context=tab.context)
    assert tab.locator("#save").inner_text() == "Save 1 note"
    assert tab.locator(".unit.changed .self").all_text_contents() == ["5"]


def test_filters_counts_and_charts_agree(tab):
    options = tab.locator("#filters option:not([hidden])").all_text_contents()
    told = [each for each in options if "(" in each]
    assert told == [
        "needs work (2)",
        "● translated (14)",
        "◐ fuzzy (1)",
        "○ untranslated (1)",
        "⤴ joined (1)",
        "✓ reviewed (1)",
        "↻ approved before a change (1)",
        "❝ with open remarks (1)",
        "⊘ waived (1)",
        "with findings (4)",
        "✖ error (2)",
        "▲ warning (1)",
        "ℹ info (1)",
        "consistency-term (1)",
        "number-value (1)",
        "term-forbidden (1)",
        "text-residue (1)",
    ]
    tab.click("#look-over")
    assert tab.locator("#chart button").all_text_contents() == [each.split(" (")[0] for each in told[-4:]]
    tab.locator("#chart button").nth(3).click()
    assert shown(tab) == [7]


def test_documents_are_picked_by_name(tab):
    tab.click("#document")
    assert [" ".join(each.split()) for each in tab.locator("#documents li").all_inner_texts()] == [
        "All documents",
        "tram.md 85% ✖ 2 ▲ 1",
        "notice.md 100% ℹ 1",
    ]
    tab.fill("#find-document", "not")
    tab.locator("#documents li:visible button").click()
    assert shown(tab) == [15, 16, 17]
    assert tab.locator("#shown").inner_text() == "3 units"
    tab.keyboard.press("n")
    assert chosen(tab) == "17"


def test_english_reads_as_an_article_and_as_it_would_be_published(tab):
    tab.get_by_role("button", name="English only").click()
    assert not tab.locator(".unit .source").first.is_visible()
    tab.locator(".unit .target").nth(1).click()
    tab.keyboard.press("Control+End")
    tab.keyboard.type(" Really.")
    assert english(tab, 2).input_value().endswith("after they went. Really.")
    tab.get_by_role("button", name="As published").click()
    seen = tab.locator("#text").inner_text()
    assert "Really." in seen
    assert "採決は来月20日に行われる見通しだ。" in seen  # what is not translated stays Japanese
    assert "日中は8分おきに走らせる。" in seen  # and what was translated before an edit
    assert "number-value" not in seen


def test_a_note_on_english_that_changed_since_says_so(opened):
    tab = opened(page(PAGE))
    tab.locator(".unit").nth(3).click()
    english(tab, 4).fill("The plan")
    units = (
        *PAGE.documents[0].units[:3],
        replace(PAGE.documents[0].units[3], target="Plans"),
        *PAGE.documents[0].units[4:],
    )
    anew = replace(PAGE, documents=(replace(PAGE.documents[0], units=units), PAGE.documents[1]))
    tab = opened(page(anew), context=tab.context)
    assert "changed after you wrote" in tab.locator(".draft").inner_text()


def test_a_browser_that_keeps_nothing_says_so(opened):
    tab = opened(page(PAGE))
    tab.evaluate("() => { Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }; }")
    tab.locator(".unit").nth(3).click()
    english(tab, 4).fill("The plan")
    assert "cannot keep your notes" in tab.locator("#notice").inner_text()
    assert tab.locator("#save").inner_text() == "Save 1 note"


def test_a_phone_stacks_the_languages_and_nothing_sticks_out(opened):
    tab = opened(page(PAGE), viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    tab.locator(".unit .source").nth(2).tap()
    source, target = (tab.locator(f".unit.chosen .{side}").bounding_box() for side in ("source", "target"))
    assert source["y"] + source["height"] <= target["y"]
    assert tab.evaluate("document.documentElement.scrollWidth") <= 390
    assert tab.locator(".unit.chosen #details").is_visible()
    assert not tab.locator("#by-state").is_visible()
    tab.click("#more")
    assert tab.locator("#by-state").is_visible()


@pytest.mark.parametrize("view", ["Both", "English only"])
def test_on_paper_findings_stand_in_the_margin_and_nothing_can_be_pressed(tab, view):
    tab.get_by_role("button", name=view).click()
    tab.emulate_media(media="print")
    tab.set_viewport_size({"width": 700, "height": 1000})  # about what is printed on of A4
    finding, text = (tab.locator(f".unit >> nth=2 >> {each}").bounding_box() for each in (".findings", ".target"))
    assert finding["x"] >= text["x"] + text["width"]
    assert finding["x"] + finding["width"] <= 700
    assert tab.locator("button:visible, input:visible, textarea:visible").count() == 0
    assert tab.locator(".unit .source").first.is_visible() == (view == "Both")


def test_250_injections_neither_run_nor_call(opened):
    assert len(set(ATTACKS)) >= 250
    tab = opened(page(hostile_page()), first="window.owned = 0", viewport={"width": 1440, "height": 900})
    for index in range(0, len(ATTACKS), 25):
        tab.locator(".unit").nth(index).click()
        point(tab, f".unit >> nth={index} >> .target [data-t]")
    tab.fill("#comment", ATTACKS[0])
    tab.locator(".unit").nth(3).locator(".use").click()
    for button, dialog in (("#show-ledger", "#ledger-book"), ("#look-over", "#overview")):
        tab.click(button)
        assert "<img" in tab.locator(dialog).inner_text()
        tab.keyboard.press("Escape")
    tab.fill("#search", "<img")
    tab.wait_for_timeout(200)
    assert tab.evaluate("window.owned") == 0
    assert tab.evaluate("document.querySelectorAll('.unit').length") == len(ATTACKS)
    kinds = "img, iframe, object, embed, link, base, math, video, audio, form:not(#note, .why, [method=dialog])"
    assert tab.evaluate(f"document.querySelectorAll({kinds!r}).length") == 0
    assert tab.evaluate("document.scripts.length") == 2
    assert tab.evaluate("document.title").startswith(ATTACKS[0][:5])


def test_of_5000_units_a_screenful_is_drawn_at_once_and_all_are_found(opened):
    units = tuple(replace(unit, source=f"{unit.source}{n}") for n in range(358) for unit in PAGE.documents[0].units)
    big = ReviewPage("big", (ReviewDocument("big.md", "big.po", units[:5_000]),), concepts=PAGE.concepts)
    tab = opened(page(big), viewport={"width": 1440, "height": 900})
    # `hidden` of a unit is what the search changes: it may not touch more than a screenful before the frame is painted.
    drawn = tab.evaluate(
        """() => {
          const box = document.querySelector("#search");
          box.value = "うんてんし";
          box.dispatchEvent(new InputEvent("input", { bubbles: true }));
          return document.querySelectorAll(".unit[hidden]").length;
        }"""
    )
    assert 0 < drawn < 100
    assert tab.locator("#shown").inner_text() == "357 of 5,000 units"
    tab.wait_for_function("() => document.querySelectorAll('.unit[hidden]').length === 4643")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 390])
def test_axe_finds_nothing(opened, axe, scheme, width):
    tab = opened(page(PAGE), viewport={"width": width, "height": 900}, color_scheme=scheme)
    tab.locator(".unit .source").nth(5).click()
    found = [axe(tab)]
    for view in ("English only", "As published"):
        tab.get_by_role("button", name=view).click()
        found.append(axe(tab))
    for button in ("#look-over", "#document"):
        tab.click(button)
        found.append(axe(tab))
        tab.keyboard.press("Escape")
    assert found == [[]] * 5
