# SPDX-License-Identifier: MIT
"""The page of a large document is made once, and told by events what has happened since."""

import pytest
from served import PO, english

from l10n.pipeline import Desk
from l10n.pipeline.desk import Unit
from l10n.serve import printing
from l10n.serve.hub import KEPT, RELOAD, Hub
from l10n.serve.printing import Press

COST = Unit(PO, None, "市は143億円を投じる。")


@pytest.mark.parametrize(("long", "shows"), [(1000.0, True), (0.0, False)], ids=["short", "long"])
def test_a_page_that_takes_long_is_kept(project, monkeypatch, long, shows):
    monkeypatch.setattr(printing, "_LONG", long)
    desk, hub = Desk(project), Hub()
    press = Press(desk, hub)
    desk.save(COST, english(project)[COST.source], "A new sentence.")
    hub.tell("units", {})
    assert ("A new sentence." in press.html()) is shows


@pytest.mark.parametrize("event", [RELOAD, "units"])
def test_a_page_that_is_kept_is_made_anew_when_it_would_be_told_too_much(project, monkeypatch, event):
    monkeypatch.setattr(printing, "_LONG", 0.0)
    desk, hub = Desk(project), Hub()
    press = Press(desk, hub)
    desk.save(COST, english(project)[COST.source], "A new sentence.")
    for _ in range(1 if event == RELOAD else 101):
        hub.tell(event, {})
    assert "A new sentence." in press.html()


def test_a_hub_knows_how_far_a_page_is_behind():
    hub = Hub()
    first = hub.version
    assert hub.behind(first) == 0
    hub.tell("units", {})
    assert (hub.behind(first), hub.behind(hub.version)) == (1, 0)
    hub.tell(RELOAD, {})
    assert (hub.behind(first), hub.behind(hub.version)) == (None, 0)
    kept = hub.version
    for _ in range(KEPT + 1):
        hub.tell("units", {})
    assert hub.behind(kept) is None
    assert [hub.behind(each) for each in ("", "x-0", "x", first.partition("-")[0] + "-99999")] == [None] * 4
