# SPDX-License-Identifier: MIT
"""What an editor finds on a page of the desk over the small project."""

COST, FARE, VOTE = "市は143億円を投じる。", "運賃は大人230円だ。", "採決は20日だ。"
NUMBERS = {COST: 2, FARE: 3, VOTE: 7}


def unit(tab, source):
    return tab.get_by_role("article", name=f"Unit {NUMBERS[source]}", exact=True)


def box(tab, source):
    return unit(tab, source).get_by_role("textbox", name="English")


def save(tab, source):
    unit(tab, source).get_by_role("button", name="Save", exact=True).click()
    unit(tab, source).get_by_text("✓ saved").wait_for()
