# SPDX-License-Identifier: MIT
"""The desk in a real browser: an editor who writes, others who write beside her, and texts that try to run."""

import re
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from pages import COST, FARE, VOTE, box, save, unit
from served import PO, english, opened, running, translate

from l10n import catalog
from l10n.config import find_project
from l10n.pipeline import Workspace, update

sys.path.insert(0, str(Path(__file__).parents[1] / "review"))

from attacks import ATTACKS


def test_the_address_that_stays_has_no_token(tab):
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/(?:#.*)?", tab.url)
    assert tab.get_by_role("article").count() == 7


def test_an_edit_is_checked_while_it_is_typed_and_then_saved(tab, project):
    box(tab, COST).fill("The city pays 143 billion yen.")
    finding = unit(tab, COST).get_by_text("number-scale")
    finding.wait_for()
    unit(tab, COST).get_by_role("button", name="Use", exact=True).first.click()
    finding.wait_for(state="detached")
    assert box(tab, COST).input_value() == "The city pays 14.3 billion yen."
    save(tab, COST)
    assert english(project)[COST] == "The city pays 14.3 billion yen."
    tab.reload()
    assert box(tab, COST).input_value() == "The city pays 14.3 billion yen."
    assert tab.get_by_text("not saved").count() == 0


def test_what_is_typed_back_leaves_nothing_to_save(tab, project):
    before = english(project)
    box(tab, COST).fill("The city is spending 143 billion yen.")
    unit(tab, COST).get_by_text("number-scale").wait_for()
    box(tab, COST).fill(before[COST])
    unit(tab, COST).get_by_text("number-scale").wait_for(state="detached")
    assert tab.get_by_text("not saved").count() == 0


def test_an_emptied_box_is_not_saved_and_she_is_told(tab, project):
    before = (project / PO).read_bytes()
    box(tab, COST).fill("")
    for name in ("Save", "Approve"):
        unit(tab, COST).get_by_role("button", name=name, exact=True).click()
        unit(tab, COST).get_by_text("an empty English is not saved").wait_for()
    assert (project / PO).read_bytes() == before


def test_keys_alone_are_enough(tab, project):
    for key in ("j", "j", "e"):
        tab.keyboard.press(key)
    tab.keyboard.press("Control+A")
    tab.keyboard.type("The city spends 14.3 billion yen.")
    tab.keyboard.press("Control+Enter")
    unit(tab, COST).get_by_text("✓ saved").wait_for()
    assert box(tab, FARE).evaluate("box => box === document.activeElement")
    tab.keyboard.press("Control+End")
    tab.keyboard.type(" So it is.")
    tab.keyboard.press("Control+Enter")
    unit(tab, FARE).get_by_text("✓ saved").wait_for()
    assert english(project)[COST] == "The city spends 14.3 billion yen."
    assert english(project)[FARE] == "The fare is 230 yen for adults. So it is."
    tab.keyboard.press("Escape")
    tab.keyboard.press("u")
    tab.wait_for_function("() => !document.body.innerText.includes('So it is.')")
    assert english(project)[FARE] == "The fare is 230 yen for adults."


def test_an_edit_on_the_disk_appears_and_what_is_typed_elsewhere_stays(tab, project):
    box(tab, VOTE).fill("The vote is on the 20th.")
    translate(project / PO, {FARE: "Adults pay a toll of 230 yen."})
    unit(tab, FARE).get_by_text("term-forbidden").wait_for(timeout=3000)
    assert box(tab, FARE).input_value() == "Adults pay a toll of 230 yen."
    assert box(tab, VOTE).input_value() == "The vote is on the 20th."
    save(tab, VOTE)
    assert english(project)[FARE] == "Adults pay a toll of 230 yen."


def test_a_box_that_was_only_entered_takes_what_others_wrote(tab, project):
    box(tab, FARE).focus()
    translate(project / PO, {FARE: "Theirs."})
    tab.wait_for_function("() => document.activeElement.value === 'Theirs.'", timeout=3000)
    box(tab, FARE).press_sequentially("!")
    save(tab, FARE)
    assert "!" in english(project)[FARE]


@pytest.mark.parametrize(("choice", "kept"), [("Keep mine", "Mine."), ("Take theirs", "Theirs.")])
def test_where_two_write_both_are_shown_and_she_chooses(tab, project, choice, kept):
    box(tab, FARE).fill("Mine.")
    translate(project / PO, {FARE: "Theirs."})
    unit(tab, FARE).get_by_role("button", name="Save", exact=True).click()
    clash = unit(tab, FARE).get_by_role("alert")
    clash.wait_for()
    assert "Theirs." in clash.inner_text()
    assert "Mine." in clash.inner_text()
    assert english(project)[FARE] == "Theirs."
    clash.get_by_role("button", name=choice).click()
    clash.wait_for(state="detached")
    tab.wait_for_function("() => !/not saved|saving …/.test(document.body.innerText)")
    assert box(tab, FARE).input_value() == kept
    assert english(project)[FARE] == kept


def test_two_tabs_see_each_other_and_keep_their_own(desk, tab, project):
    other = desk(tab.url, context=tab.context)
    box(other, VOTE).fill("The vote is on the 20th.")
    box(tab, FARE).fill("The fare for adults is 230 yen.")
    save(tab, FARE)
    other.wait_for_function("() => document.body.innerText.includes('The fare for adults is 230 yen.')", timeout=3000)
    assert box(other, FARE).input_value() == "The fare for adults is 230 yen."
    save(other, VOTE)
    assert english(project)[FARE] == "The fare for adults is 230 yen."
    assert english(project)[VOTE] == "The vote is on the 20th."


def test_more_tabs_than_a_browser_has_connections_are_served_and_the_last_hears_of_all(desk, tab, project):
    others = [desk(tab.url, context=tab.context) for _ in range(8)]
    save_in(others[3], FARE, "The fare for adults is 230 yen.")
    # The one that listens for all of them goes away, and another takes over.
    tab.close()
    save_in(others[5], VOTE, "The vote is on the 20th.")
    for other in others:
        for said in ("The fare for adults is 230 yen.", "The vote is on the 20th."):
            other.wait_for_function("said => document.body.innerText.includes(said)", arg=said, timeout=3000)
    assert {english(project)[FARE], english(project)[VOTE]} == {
        "The fare for adults is 230 yen.",
        "The vote is on the 20th.",
    }


def save_in(tab, source, text):
    box(tab, source).fill(text)
    save(tab, source)


def test_what_is_typed_when_the_server_ends_is_there_when_it_comes_back(desk, serve, project):
    served = serve()
    tab = desk(served.url)
    box(tab, FARE).fill("Half of a sen")
    served.stop()
    tab.get_by_text("l10n serve does not answer").wait_for()
    box(tab, FARE).press_sequentially("tence.")
    before = english(project)
    again = serve("--port", served.port)
    tab.goto(again.url)
    assert box(tab, FARE).input_value() == "Half of a sentence."
    assert english(project) == before
    save(tab, FARE)
    assert english(project)[FARE] == "Half of a sentence."
    # The browser says that its line broke, and that the old page is a stranger to the new server; nothing else.
    assert all("net::ERR" in each or "403 (Forbidden)" in each for each in desk.complaints)
    desk.complaints.clear()


def test_a_new_document_comes_and_what_is_typed_stays(tab, project):
    box(tab, VOTE).fill("The vote is on the 20th.")
    tab.locator("body").press("Escape")
    (project / "locales/ja/b.md").write_text("本文だ。\n", encoding="utf-8")
    tab.get_by_role("article", name="Unit 1", exact=True).get_by_text("本文だ。").wait_for(timeout=5000)
    # The page is there before its script has put back what was typed.
    tab.wait_for_function(f"text => {BOXES}.includes(text)", arg="The vote is on the 20th.")


def test_she_approves_with_a_button_and_with_a_key_and_takes_it_back(tab, project):
    unit(tab, COST).get_by_role("button", name="Approve", exact=True).click()
    unit(tab, COST).get_by_role("button", name="Withdraw").wait_for()
    assert (project / PO).read_text(encoding="utf-8").count("l10n: reviewed by ") == 1
    unit(tab, FARE).locator(".source").click()
    tab.keyboard.press("a")
    unit(tab, FARE).get_by_role("button", name="Withdraw").wait_for()
    tab.locator(".chosen[aria-label='Unit 4']").wait_for()
    unit(tab, COST).get_by_role("button", name="Withdraw").click()
    unit(tab, COST).get_by_role("button", name="Withdraw").wait_for(state="detached")
    tab.get_by_role("button", name="Undo", exact=True).first.click()
    unit(tab, COST).get_by_role("button", name="Withdraw").wait_for()
    assert (project / PO).read_text(encoding="utf-8").count("l10n: reviewed by ") == 2


def test_a_section_is_approved_when_she_says_so(tab, project):
    asked = []
    unit(tab, COST).locator(".source").click()
    tab.once("dialog", lambda dialog: (asked.append(dialog.message), dialog.dismiss()))
    tab.click("#approve-section")
    assert asked == ["Approve the 6 units of this section in which nothing was found?"]
    assert "reviewed" not in (project / PO).read_text(encoding="utf-8")
    tab.once("dialog", lambda dialog: dialog.accept())
    tab.click("#approve-section")
    tab.get_by_text("6 units are approved").wait_for()
    assert (project / PO).read_text(encoding="utf-8").count("l10n: reviewed by ") == 6


def test_she_asks_the_translator_and_lets_a_finding_be(tab, project):
    box(tab, COST).fill("The city is spending 143 billion yen.")
    save(tab, COST)
    tab.fill("#comment", "Which year?")
    tab.get_by_role("button", name="Add remark").click()
    unit(tab, COST).get_by_text("Which year?").wait_for()
    unit(tab, COST).get_by_role("button", name="Resolve").click()
    unit(tab, COST).get_by_role("button", name="Resolve").wait_for(state="detached")
    unit(tab, COST).get_by_role("button", name="Waive…").first.click()
    tab.keyboard.type("the source errs")
    tab.keyboard.press("Enter")
    unit(tab, COST).get_by_text("waived").wait_for()
    assert unit(tab, COST).get_by_text("✖").count() == 0
    assert "ignore[number-scale]" in (project / PO).read_text(encoding="utf-8")


def test_texts_that_try_to_run_are_shown_and_do_nothing(desk, project):
    """Every attack in a document, as English on the disk, changed there while the page is open; some typed and said."""
    path = PO.replace("tram", "z")
    text = "".join(f"{attack}第{number}\n\n" for number, attack in enumerate(ATTACKS))
    (project / "locales/ja/z.md").write_text(text, encoding="utf-8")
    update(Workspace(find_project(project)))
    known = catalog.load((project / path).read_bytes(), path)
    written = replace(known, entries=tuple(map(attacked, known.entries, range(len(known.entries)))))
    (project / path).write_bytes(catalog.encode(written, path))
    with running(project) as url, opened(url) as client:
        tab = desk(url)
        tab.evaluate("window.owned = 0")
        turned = replace(written, entries=tuple(map(attacked, known.entries, range(7, len(known.entries) + 7))))
        (project / path).write_bytes(catalog.encode(turned, path))
        for attack in ATTACKS[::20]:
            client.post("/remark", json={"path": PO, "context": None, "source": COST, "text": attack})
            client.post(
                "/waive", json={"path": PO, "context": None, "source": COST, "check": "text-length", "reason": attack}
            )
            box(tab, VOTE).fill(attack)
            tab.wait_for_timeout(200)
        save(tab, VOTE)
        tab.wait_for_function("text => units().includes(text)".replace("units()", BOXES), arg=ATTACKS[7])
        assert tab.evaluate("window.owned") == 0
        tab.reload()
        tab.evaluate("window.owned ??= 0")
        assert tab.evaluate("window.owned") == 0
        assert box(tab, VOTE).input_value() == ATTACKS[::20][-1]
        tab.context.close()


def test_names_rows_reasons_and_refusals_that_try_to_run_are_texts(desk, project, monkeypatch, tmp_path):
    """What comes from elsewhere than a text: who sits there, the glossary, file names, reasons and remarks."""
    for number, attack in enumerate(NAMED):
        settings = tmp_path / f"git{number}"
        settings.write_text(f'[user]\n\tname = "{attack}"\n', encoding="utf-8")
        monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(settings))
        name = attack.replace("/", "\u2215")
        (project / f"locales/ja/{name}.md").write_text("運賃は大人230円だ。\n", encoding="utf-8")
        row = f'"{attack}"'
        (project / "glossary/city.csv").write_text(
            f"source,target,variants,admitted,forbidden,definition,note\n運賃,fare,{row},{row},{row},{row},{row}\n",
            encoding="utf-8",
        )
        translate(project / PO, {COST: f"The city is spending {number + 2}43 billion yen.", FARE: attack})
        with running(project) as url:
            tab = desk(url)
            tab.evaluate("window.owned = 0")
            rows = tab.locator(".document", has=tab.get_by_text("tram.md", exact=False)).locator(".unit")
            cost = rows.filter(has=tab.locator(".source", has_text="億円")).first
            cost.locator(".source").click()
            tab.fill("#comment", attack)
            tab.get_by_role("button", name="Add remark").click()
            cost.locator(".remark", has_text=attack).first.wait_for()
            cost.get_by_role("button", name="Waive…").first.click()
            tab.keyboard.type(attack)
            tab.keyboard.press("Enter")
            cost.locator(".waived", has_text=attack).first.wait_for()
            cost.get_by_role("button", name="Approve", exact=True).click()
            cost.get_by_role("button", name="Withdraw").wait_for()
            rows.locator(".source", has_text="運賃").first.click()
            tab.locator("#details dd", has_text=attack).first.wait_for()
            tab.once("dialog", lambda dialog: dialog.accept())
            tab.click("#sign")
            tab.get_by_role("dialog", name="Not signed").get_by_role("button", name="Close").click()
            for button in ("#show-ledger", "#look-over", "#document"):
                tab.click(button)
                tab.wait_for_timeout(100)
                tab.keyboard.press("Escape")
            assert tab.evaluate("window.owned") == 0
            assert tab.locator("main img, iframe, svg:not(.bar):not(.length)").count() == 0
            tab.context.close()


NAMED = (
    "<img src=https://example.invalid/x.png onerror=owned++>",
    "'><svg onload=owned++>",
    "</textarea></script><iframe src=javascript:parent.owned++></iframe>",
    "{{7*7}}${owned++}<details open ontoggle=owned++>",
)

BOXES = "[...document.querySelectorAll('textarea')].map(box => box.value)"


def attacked(entry, number):
    return replace(entry, target=ATTACKS[number % len(ATTACKS)], fuzzy=False)


def test_she_reads_the_ledger_and_signs_when_nothing_is_open(tab, project):
    tab.once("dialog", lambda dialog: dialog.accept())
    tab.get_by_role("button", name="Sign", exact=True).click()
    paper = tab.get_by_role("dialog", name="Not signed: this is open")
    paper.wait_for()
    assert f"{PO}:" in paper.inner_text()
    paper.get_by_role("button", name="Close").click()
    box(tab, VOTE).fill("The vote is on the 20th.")
    save(tab, VOTE)
    tab.get_by_role("button", name="Ledger", exact=True).click()
    paper = tab.get_by_role("dialog", name="nothing is open")
    paper.get_by_role("row", name="143億円").get_by_text("14.3 billion yen").wait_for()
    tab.keyboard.press("a")
    tab.keyboard.press("Escape")
    paper.wait_for(state="hidden")
    assert "reviewed" not in (project / PO).read_text(encoding="utf-8")
    tab.once("dialog", lambda dialog: dialog.accept())
    tab.get_by_role("button", name="Sign", exact=True).click()
    tab.get_by_text("Signed. CI says").wait_for()
    assert (project / PO).read_text(encoding="utf-8").count("l10n: signed by ") == 8
    assert tab.get_by_role("article").get_by_title("signed by ").count() == 7


@pytest.mark.parametrize(
    "options",
    [{}, {"color_scheme": "dark"}, {"viewport": {"width": 390, "height": 844}}],
    ids=["light", "dark", "narrow"],
)
def test_the_desk_can_be_used_by_everyone(desk, project, axe, options):
    with running(project) as url:
        tab = desk(url, **options)
        box(tab, COST).fill("The city is spending 143 billion yen.")
        unit(tab, COST).get_by_text("number-scale").first.wait_for()
        translate(project / PO, {COST: "Theirs."})
        unit(tab, COST).get_by_role("alert").wait_for()
        assert axe(tab) == []
        assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
        tab.context.close()
