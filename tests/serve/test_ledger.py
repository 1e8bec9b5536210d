# SPDX-License-Identifier: MIT
"""The ledger that the desk gives is that of the whole project, whether or not it was asked for anew."""

import pytest
from served import PO, english, translate

from l10n.config import find_project
from l10n.pipeline import Desk, Workspace, ledgers
from l10n.pipeline.desk import Unit

COST, FARE = "市は143億円を投じる。", "運賃は大人230円だ。"


@pytest.fixture
def wrong(project):
    """The small project with an amount and a term that are wrong, and a list that its document writes badly."""
    article = project / "locales/ja/tram.md"
    article.write_text(article.read_text(encoding="utf-8") + "\n**市電（トラム）**は走る。\n", encoding="utf-8")
    translate(project / PO, {COST: "The city is spending 143 billion yen.", FARE: "The toll is 230 yen for adults."})
    return project


def whole(project):
    return ledgers(Workspace(find_project(project)))[0]


def edited(desk, project):
    desk.save(Unit(PO, None, COST), english(project)[COST], "The city is spending 14.3 billion yen.")


def settled(desk, project):
    edited(desk, project)
    desk.settle()


def changed_by_others(desk, project):
    translate(project / PO, {FARE: "The fare is 230 yen for adults."})


def followed(desk, project):
    changed_by_others(desk, project)
    desk.follow()


def other_glossary(desk, project):
    (project / "glossary/city.csv").write_text("source,target\n運賃,ticket price\n", encoding="utf-8")


@pytest.mark.parametrize(
    "act", [None, edited, settled, changed_by_others, followed, other_glossary], ids=lambda act: act and act.__name__
)
def test_it_is_that_of_the_project_as_it_lies_there(wrong, act):
    desk = Desk(wrong)
    if act:
        act(desk, wrong)
    assert desk.ledger(PO) == whole(wrong)
