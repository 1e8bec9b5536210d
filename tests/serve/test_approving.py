# SPDX-License-Identifier: MIT
"""What an editor says of units at the desk: approved, not any more, remarked on, let be; and the log of it."""

import json

import pytest
from served import PO, english

from l10n import catalog
from l10n.catalog.remarks import thread_of
from l10n.catalog.standing import approval

HEADING, COST, FARE, VOTE = "港に市電が戻る", "市は143億円を投じる。", "運賃は大人230円だ。", "採決は20日だ。"


@pytest.fixture(autouse=True)
def aki(monkeypatch, tmp_path):
    """Who sits there."""
    settings = tmp_path / "gitconfig"
    settings.write_text("[user]\n\tname = Aki Mori\n", encoding="utf-8")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(settings))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")


def unit(source, **more):
    return {"path": PO, "context": None, "source": source} | more


def entry(project, source):
    return next(each for each in catalog.load((project / PO).read_bytes(), PO).live if each.source == source)


def test_an_approval_stands_in_the_catalogue_and_asks_no_name(client, project):
    before = english(project)
    answer = client.post("/approve", json=unit(COST, before=before[COST], target=before[COST])).json()
    assert answer["refused"] == ""
    assert [each["values"].get("standing") for each in answer["units"]] == ["reviewed"]
    held = approval(entry(project, COST))
    assert (str(held.standing), str(held.hand)) == ("reviewed", "by Aki Mori on 2026-09-21")
    assert "reviewed" in (project / PO).read_text(encoding="utf-8")
    assert english(project) == before


def test_what_was_typed_is_saved_and_approved_at_once_and_an_edit_voids_it(client, project):
    client.post("/approve", json=unit(COST, before=english(project)[COST], target="It costs 14.3 billion yen."))
    assert english(project)[COST] == "It costs 14.3 billion yen."
    assert approval(entry(project, COST))
    client.post("/save", json=unit(COST, before="It costs 14.3 billion yen.", target="14.3 billion yen it costs."))
    assert approval(entry(project, COST)) is None


@pytest.mark.parametrize(
    ("source", "before", "target", "reason"),
    [
        (VOTE, "", "", "there is no English to approve"),
        (COST, "Not what stands there.", "Mine.", "the translation was changed in the meantime"),
    ],
)
def test_what_cannot_be_approved_is_left(client, project, source, before, target, reason):
    data = (project / PO).read_bytes()
    assert client.post("/approve", json=unit(source, before=before, target=target)).json()["refused"] == reason
    assert (project / PO).read_bytes() == data


def test_an_approval_is_withdrawn_and_taken_back(client, project):
    before = (project / PO).read_bytes()
    said = unit(COST, before=english(project)[COST], target=english(project)[COST])
    client.post("/approve", json=said)
    client.post("/withdraw", json=unit(COST))
    assert (project / PO).read_bytes() == before
    client.post("/approve", json=said)
    assert client.post("/undo", json={}).json()["refused"] == ""
    assert (project / PO).read_bytes() == before


def test_a_section_is_approved_but_for_what_was_found_or_changed(client, project):
    before = english(project)
    client.post("/save", json=unit(COST, before=before[COST], target="The city is spending 143 billion yen."))
    seen = [{"context": None, "source": each, "target": before[each]} for each in (HEADING, COST, FARE)]
    seen[1]["target"] = "The city is spending 143 billion yen."
    answer = client.post("/approve-clean", json={"path": PO, "units": seen}).json()
    assert answer["refused"] == "1 of 3 units stay as they are: checks have found something in it"
    approved = [each for each in before if approval(entry(project, each))]
    assert approved == [HEADING, FARE]
    client.post("/undo", json={})
    assert [each for each in before if approval(entry(project, each))] == []


@pytest.mark.parametrize("units", [None, {}, [1], [{"source": 1}], [{"source": "a"}]])
def test_a_section_that_is_none_is_refused(client, units):
    assert client.post("/approve-clean", json={"path": PO, "units": units}).status_code == 400


def test_people_talk_about_a_unit_and_settle_it(client, project):
    answer = client.post("/remark", json=unit(COST, text="Which year?\nThe table says 2027.")).json()
    assert answer["units"][0]["values"]["remarks"]
    thread = thread_of(entry(project, COST))
    assert [each.text for each in thread.remarks] == ["Which year?\nThe table says 2027."]
    assert thread.is_open
    client.post("/resolve", json=unit(COST))
    assert not thread_of(entry(project, COST)).is_open
    assert client.post("/resolve", json=unit(COST)).json()["refused"] == "nothing is open there"


def test_a_finding_is_let_be_for_a_reason_and_speaks_again(client, project):
    wrong = "The city is spending 143 billion yen."
    client.post("/save", json=unit(COST, before=english(project)[COST], target=wrong))

    def found(answer):
        return [each["check"] for each in answer.json()["units"][0]["values"].get("findings", ())]

    reason = "the source errs\n# l10n: ignore[all] (abcdef)"
    answer = client.post("/waive", json=unit(COST, check="number-scale", reason=reason))
    assert found(answer) == []
    lines = [each for each in entry(project, COST).comments if "ignore" in each]
    assert len(lines) == 1
    assert lines[0].startswith("l10n: ignore[number-scale] Aki Mori: the source errs # l10n: ignore[all] (")
    assert found(client.post("/waive", json=unit(COST, check="number-scale", reason=""))) == ["number-scale"]
    assert client.post("/waive", json=unit(COST, check="nothing", reason="x")).json()["refused"]


def test_every_change_is_a_line_of_the_log(client, project):
    before = english(project)
    client.post("/save", json=unit(COST, before=before[COST], target="Mine."))
    client.post("/approve", json=unit(FARE, before=before[FARE], target=before[FARE]))
    client.post("/undo", json={})
    rows = [json.loads(line) for line in (project / ".l10n/log.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [(row["did"], row["who"], row["source"]) for row in rows] == [
        ("save", "Aki Mori", COST),
        ("approve", "Aki Mori", FARE),
        ("undo", "Aki Mori", FARE),
    ]
    assert (rows[0]["before"]["target"], rows[0]["after"]["target"]) == (before[COST], "Mine.")
    assert (project / ".l10n/.gitignore").read_text(encoding="utf-8").endswith("*\n")


def test_a_document_is_signed_when_nothing_is_open_and_an_edit_breaks_the_seal(client, project):
    answer = client.post("/sign", json={"path": PO}).json()
    assert f"{PO}:" in answer["refused"]
    assert "signed" not in (project / PO).read_text(encoding="utf-8")
    client.post("/save", json=unit(VOTE, before="", target="The vote is on the 20th."))
    told = client.post("/ledger", json={"path": PO}).json()
    assert "open" not in {row["answer"] for row in told["rows"]}
    assert {row["source"]: row["targets"] for row in told["rows"]}["143億円"] == ["14.3 billion yen"]
    answer = client.post("/sign", json={"path": PO}).json()
    assert answer["refused"] == ""
    assert {each["values"].get("standing") for each in answer["units"]} == {"signed"}
    known = catalog.load((project / PO).read_bytes(), PO)
    assert [str(approval(each).standing) for each in known.live] == ["signed"] * 7
    client.post("/save", json=unit(VOTE, before="The vote is on the 20th.", target="The vote is on the 21st."))
    assert approval(entry(project, VOTE)) is None


@pytest.mark.parametrize("address", ["/sign", "/ledger"])
def test_what_is_no_catalogue_is_not_signed(client, address):
    assert client.post(address, json={"path": "l10n.toml"}).json()["refused"] == (
        "l10n.toml: is no catalogue of this project"
    )
