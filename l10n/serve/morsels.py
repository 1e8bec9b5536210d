# SPDX-License-Identifier: MIT
"""Units on their way to a page that is open: what its script knows of them, and how they look."""

from typing import Any

from l10n.report.review import Live, ReviewPage, Sheet
from l10n.report.review.facts import hues, identities, script_values
from l10n.serve.tree import tree

STYLE, SCRIPT = "/style.css", "/script.js"


def live(version: str) -> Live:
    """Where a page of that version finds what it needs."""
    return Live(STYLE, SCRIPT, version)


def morsels(page: ReviewPage) -> dict[str, Any]:
    """The units of a small page, and the rows of the glossary that stand in them."""
    sheet = Sheet(page, live(""))
    known = script_values(page, identities(page), hues(page))
    return {
        "units": [{"values": each, "tree": tree(sheet.article(number))} for number, each in enumerate(known["units"])],
        "concepts": {number: known["concepts"][number] for each in known["units"] for number in each.get("terms", ())},
    }
