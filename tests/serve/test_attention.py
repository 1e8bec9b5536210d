# SPDX-License-Identifier: MIT
"""What the desk owes whoever works at it: she is told what is so, and is left where she is, with what she wrote."""

from pages import COST, FARE, VOTE, box, save, unit
from served import PO, english

WRONG = "The city is spending 143 billion yen."


def comes_to(tab, label, part=""):
    """Waits until she is at the unit of that label, and at that part of it: the answer may come after the news."""
    tab.wait_for_function(
        "([label, part]) => { const here = document.activeElement;"
        " const unit = here.closest('article');"
        " return unit?.getAttribute('aria-label') === label && (!part || here.className === part); }",
        arg=[label, part],
    )


def button(tab, source, name):
    return unit(tab, source).get_by_role("button", name=name, exact=True)


def test_a_notice_about_a_unit_goes_when_that_is_mended_and_others_stay(tab):
    notice = tab.locator("#notice")
    for source in (COST, FARE):
        box(tab, source).fill("bell \a")
        button(tab, source, "Save").click()
        notice.get_by_text("control characters").first.wait_for()
    box(tab, COST).fill("The city is spending 14.3 billion yen!")
    assert notice.inner_text().count("control characters") == 1
    assert notice.is_visible()
    notice.get_by_role("button", name="Close this notice").click()
    assert not notice.is_visible()


def test_what_became_of_a_deed_is_told_until_the_next_one(tab):
    tab.keyboard.press("u")
    tab.get_by_text("nothing was changed in this sitting").wait_for()
    box(tab, FARE).fill("The fare for adults is 230 yen.")
    save(tab, FARE)
    assert not tab.locator("#notice").is_visible()


def test_a_broken_file_is_named_until_it_is_mended_also_on_a_page_that_comes_later(desk, tab, project):
    whole = (project / PO).read_bytes()
    (project / PO).write_bytes(whole[:-1] + b"x")
    named = f"{PO}:"
    tab.locator("#notice").get_by_text(named).wait_for()
    other = desk(tab.url, context=tab.context)
    other.locator("#notice").get_by_text(named).wait_for()
    (project / PO).write_bytes(whole)
    for each in (tab, other):
        each.locator("#notice").get_by_text(named).wait_for(state="detached")


def test_settings_that_cannot_be_read_are_named_until_they_are_mended(tab, project):
    settings = (project / "l10n.toml").read_text(encoding="utf-8")
    (project / "l10n.toml").write_text("languages = [", encoding="utf-8")
    tab.locator("#notice").get_by_text("l10n.toml").wait_for()
    box(tab, FARE).fill("The fare for adults is 230 yen.")
    save(tab, FARE)
    assert "l10n.toml" in tab.locator("#notice").inner_text()
    (project / "l10n.toml").write_text(settings, encoding="utf-8")
    tab.locator("#notice").get_by_text("l10n.toml").wait_for(state="detached")


def test_after_a_finding_is_put_right_she_is_at_its_unit_and_saves_it_from_there(tab, project):
    box(tab, COST).fill(WRONG)
    button(tab, COST, "Use").first.press("Enter")
    unit(tab, COST).get_by_text("number-scale").wait_for(state="detached")
    comes_to(tab, "Unit 2")
    tab.keyboard.press("Control+Enter")
    unit(tab, COST).get_by_text("✓ saved").wait_for()
    comes_to(tab, "Unit 3", "edit")
    assert english(project)[COST] == "The city is spending 14.3 billion yen."


def test_what_is_pressed_and_goes_away_leaves_her_at_the_unit(tab):
    button(tab, COST, "Approve").press("Enter")
    button(tab, COST, "Withdraw").press("Enter")
    button(tab, COST, "Withdraw").wait_for(state="detached")
    comes_to(tab, "Unit 2")
    box(tab, COST).fill(WRONG)
    save(tab, COST)
    button(tab, COST, "Waive…").press("Enter")
    tab.keyboard.type("the source errs")
    tab.keyboard.press("Enter")
    unit(tab, COST).get_by_text("waived").wait_for()
    comes_to(tab, "Unit 2")


def test_an_error_is_not_approved_and_is_named(tab, project):
    before = (project / PO).read_bytes()
    box(tab, COST).fill(WRONG)
    tab.keyboard.press("Escape")
    tab.keyboard.press("a")
    tab.get_by_text("Unit 2: not approved: number-scale:").wait_for()
    assert (project / PO).read_bytes() == before
    comes_to(tab, "Unit 2")
    save(tab, COST)
    button(tab, COST, "Approve").click()
    tab.get_by_text("Unit 2: not approved: number-scale:").wait_for()
    assert "reviewed" not in (project / PO).read_text(encoding="utf-8")
    assert box(tab, COST).input_value() == WRONG


def test_a_key_pressed_thrice_approves_three_units(tab, project):
    unit(tab, COST).locator(".source").click()
    for _ in range(3):
        tab.keyboard.press("a")
    tab.wait_for_function("() => document.querySelector('.chosen').getAttribute('aria-label') === 'Unit 5'")
    assert (project / PO).read_text(encoding="utf-8").count("l10n: reviewed by ") == 3


def test_what_she_is_at_stays_though_it_fits_the_filter_no_more(tab):
    box(tab, COST).fill(WRONG)
    save(tab, COST)
    tab.click("#more")
    tab.select_option("#by-level", "error")
    box(tab, COST).fill("The city is spending 14.3 billion yen.")
    unit(tab, COST).get_by_text("number-scale").wait_for(state="detached")
    assert tab.get_by_role("article").count() == 1
    tab.keyboard.type(" Really.")
    save(tab, COST)
    comes_to(tab, "Unit 2")
    tab.click("#reset")
    unit(tab, FARE).locator(".source").click()
    assert tab.get_by_role("article").count() == 7


def test_undo_reaches_documents_that_she_has_left_and_shows_them(tab, project):
    (project / "locales/ja/b.md").write_text("本文だ。\n", encoding="utf-8")
    tab.get_by_role("article", name="Unit 1", exact=True).get_by_text("本文だ。").wait_for()
    before = english(project)
    fare = tab.get_by_role("article", name="Unit 4", exact=True)
    fare.get_by_role("textbox", name="English").fill("Adults pay a fare of 230 yen.")
    fare.get_by_role("button", name="Save", exact=True).click()
    fare.get_by_text("✓ saved").wait_for()
    tab.click("#document")
    tab.get_by_role("button", name="b.md").click()
    assert tab.get_by_role("article").count() == 1
    tab.keyboard.press("u")
    fare.get_by_text("The fare is 230 yen for adults.").first.wait_for()
    comes_to(tab, "Unit 4")
    assert english(project) == before


def test_a_signature_is_taken_back_like_any_change(tab, project):
    box(tab, VOTE).fill("The vote is on the 20th.")
    save(tab, VOTE)
    before = (project / PO).read_bytes()
    tab.once("dialog", lambda dialog: dialog.accept())
    tab.get_by_role("button", name="Sign", exact=True).click()
    tab.get_by_text("Signed. CI says").wait_for()
    tab.keyboard.press("u")
    tab.get_by_title("signed by ").first.wait_for(state="detached")
    assert (project / PO).read_bytes() == before
    tab.keyboard.press("u")
    unit(tab, VOTE).get_by_text("not translated").wait_for()
    assert english(project)[VOTE] == ""


def test_the_keys_that_only_the_desk_has_are_among_those_it_shows(tab):
    tab.keyboard.press("?")
    told = tab.locator("#keys kbd").all_inner_texts()
    assert told == ["j", "k", "n", "Shift+N", "/", "e", "Ctrl+Enter", "a", "Shift+A", "u", "c", "Esc", "?"]


def test_a_page_that_should_come_anew_waits_for_the_server_and_for_her(desk, serve, project):
    served = serve()
    tab = desk(served.url)
    box(tab, FARE).fill("Half of a sen")
    (project / "locales/ja/b.md").write_text("本文だ。\n", encoding="utf-8")
    tab.get_by_text("the page will be loaded again when you leave the box").wait_for()
    served.stop()
    tab.get_by_text("l10n serve does not answer").wait_for()
    tab.keyboard.press("Escape")
    tab.wait_for_timeout(500)
    assert box(tab, FARE).input_value() == "Half of a sen"
    # The browser says that its line broke, nothing else.
    assert all("net::ERR" in each for each in desk.complaints)
    desk.complaints.clear()
    tab.context.close()
