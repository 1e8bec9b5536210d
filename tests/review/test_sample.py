# SPDX-License-Identifier: MIT
"""The page that `l10n review` makes of the sample article, with faults planted in its English, in a real browser."""

import json
import re
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from l10n import catalog
from l10n.cli import app

ROOT = Path(__file__).parents[2]
PO = "locales/en/LC_MESSAGES/meta-scale-ai.po"
PLANTED = {
    "$14.3 billion in Scale AI, which prepares": "$143 billion in Scale AI, which prepares",
    'msgstr "Inside the deal"': 'msgstr "Inside the deal（new)"',
    'msgstr "That puts it among the most highly valued companies in AI infrastructure."': 'msgstr ""',
}
EDIT = ("会社を丸ごと手に入れる買収とは異なる。", "会社をすべて手に入れる買収とは違う。")


@pytest.fixture
def sample(tmp_path, monkeypatch):
    """A copy of the sample: a wrong amount, a wide bracket, a unit without English, and an edited sentence."""
    for name in ("locales", "glossary"):
        shutil.copytree(ROOT / name, tmp_path / "sample" / name)
    replaced(tmp_path / "sample" / PO, PLANTED)
    replaced(tmp_path / "sample/locales/ja/meta-scale-ai.md", dict([EDIT]))
    monkeypatch.chdir(tmp_path / "sample")
    return tmp_path / "sample"


def replaced(path, texts):
    text = path.read_text(encoding="utf-8")
    for before, after in texts.items():
        assert text.count(before) == 1
        text = text.replace(before, after)
    path.write_text(text, encoding="utf-8")


def made():
    result = CliRunner().invoke(app, ["review"])
    assert (result.exit_code, result.stderr) == (0, "wrote review.html\n")
    return Path("review.html").read_text(encoding="utf-8")


@pytest.fixture
def tab(opened, sample):
    return opened(made(), viewport={"width": 1440, "height": 900})


def visible(tab, count):
    """Whether so many units are drawn in the end: what is far below is drawn after the first frame."""
    tab.wait_for_function("count => document.querySelectorAll('.unit:not([hidden])').length === count", arg=count)
    return True


def test_the_article_stands_there_in_both_languages(tab):
    assert tab.locator("#shown").inner_text() == "111 units"
    assert tab.locator('.source[role="heading"]').count() == tab.locator('.target[role="heading"]').count() == 14
    assert tab.locator(".unit.table-cell").count() == 18
    assert tab.locator(".unit.quotation").count() == 6
    wrong = tab.locator(".unit", has_text="$143 billion")
    assert "143億ドル is $14.3 billion, not $143 billion" in wrong.locator(".findings").text_content()
    assert wrong.locator(".source .f.error").text_content() == "143億ドル"
    assert wrong.locator(".target .f.error").text_content() == "$143 billion"


def test_an_edited_sentence_shows_what_changed_in_it(tab):
    edited = tab.locator(".unit.fuzzy")
    assert edited.locator(".source del").all_text_contents() == ["丸ごと", "異なる"]
    assert edited.locator(".source ins").all_text_contents() == ["すべて", "違う"]


def test_filters_and_the_reading_find_units(tab):
    tab.click("#more")
    tab.select_option("#by-state", "open")
    assert visible(tab, 2)
    tab.select_option("#by-state", "")
    tab.select_option("#by-level", "error")
    assert visible(tab, 2)
    tab.click("#reset")
    assert visible(tab, 112)
    tab.fill("#search", "ちょうほうきかん")
    assert visible(tab, 1)
    assert "諜報機関" in tab.locator(".unit:visible .source").text_content()


def test_keys_travel_from_finding_to_finding(tab):
    tab.locator("#search").press("Escape")
    tab.keyboard.press("n")
    assert "$143 billion" in tab.locator(".unit.chosen .target").text_content()
    assert "off by a power of ten" in tab.locator("#details").inner_text()
    tab.keyboard.press("n")
    assert "Inside the deal" in tab.locator(".unit.chosen .target").text_content()


def test_a_pair_that_stands_twice_is_written_at_either_place(tab):
    tab.locator(".unit.heading.l1").get_by_role("textbox", name="English").fill("Meta buys half of Scale AI")
    shown = tab.locator(".unit.changed .draft ins").all_text_contents()
    assert shown == ["half", "half"]
    assert tab.locator("#save").inner_text() == "Save 1 note"


def test_the_ledger_leads_to_what_is_open(tab):
    tab.click("#show-ledger")
    assert tab.locator("#ledger-title").inner_text().endswith("open")
    tab.check("#only-open")
    rows = tab.locator("#ledger-book tbody tr").all_inner_texts()
    assert len(rows) == int(tab.locator("#ledger-title").inner_text().split(", ")[1].split()[0]) > 0
    wrong = tab.locator("#ledger-book tbody tr", has_text="$143 billion")
    assert wrong.locator("td").nth(1).inner_text() == "amount"
    wrong.locator("a").click()
    assert "$143 billion" in tab.locator(".unit.chosen .target").text_content()


def test_what_a_reader_types_comes_into_the_catalogue(tab, sample):
    tab.locator(".unit", has_text="$143 billion").click()
    box = tab.locator(".unit.chosen").get_by_role("textbox", name="English")
    english = box.input_value().replace("$143 billion", "$14.3 billion")
    box.fill(english)
    tab.fill("#comment", "Billions, not hundreds of billions.")
    tab.fill("#reviewer", "Naomi Sato")
    with tab.expect_download() as waiting:
        tab.click("#save")
    waiting.value.save_as(sample / "review-patch.json")
    assert json.loads((sample / "review-patch.json").read_text(encoding="utf-8"))["changes"][0]["path"] == PO
    result = CliRunner().invoke(app, ["apply", "review-patch.json"])
    assert (result.exit_code, result.stdout) == (0, "")
    entry = next(each for each in catalog.load((sample / PO).read_bytes(), PO).live if each.target == english)
    assert tuple(line for line in entry.comments if not line.startswith("l10n: for ")) == (
        "Changed in review by Naomi Sato",
        "Review by Naomi Sato: Billions, not hundreds of billions.",
    )
    assert "is $14.3 billion, not" not in made()


def test_what_a_reader_waives_is_told_no_more(tab, sample):
    tab.keyboard.press("n")
    tab.locator(".unit.chosen").get_by_role("button", name="Waive…").first.click()
    tab.keyboard.type("The contract says so.")
    tab.keyboard.press("Enter")
    tab.fill("#reviewer", "Naomi Sato")
    with tab.expect_download() as waiting:
        tab.click("#save")
    waiting.value.save_as(sample / "review-patch.json")
    assert CliRunner().invoke(app, ["apply", "review-patch.json"]).exit_code == 0
    text = (sample / PO).read_text(encoding="utf-8")
    assert re.search(r"# l10n: ignore\[number-scale\] Naomi Sato: The contract says so\. \([0-9a-f]{6}\)\n", text)
    assert "is $14.3 billion, not" not in made()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 390])
def test_axe_finds_nothing_on_the_article(opened, axe, sample, scheme, width):
    tab = opened(made(), viewport={"width": width, "height": 900}, color_scheme=scheme)
    tab.locator(".unit", has_text="$143 billion").click()
    assert axe(tab) == []


def test_a_phone_shows_the_article_without_scrolling_sideways(opened, sample):
    tab = opened(made(), viewport={"width": 380, "height": 800}, has_touch=True, is_mobile=True)
    assert tab.evaluate("document.documentElement.scrollWidth") <= 380
    tab.locator(".unit", has_text="$143 billion").tap()
    assert tab.locator(".unit.chosen #details").is_visible()
