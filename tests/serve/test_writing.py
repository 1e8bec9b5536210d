# SPDX-License-Identifier: MIT
"""What the server answers while somebody writes, and what is in the catalogue then."""

import json
import os
import threading
import time

import pytest
from served import PO, english, translate

CHANGED = "the translation was changed in the meantime"
COST, FARE = "市は143億円を投じる。", "運賃は大人230円だ。"


def unit(source, **more):
    return {"path": PO, "context": None, "source": source} | more


def told(answer, source):
    """The checks that speak of a unit in an answer, and the texts of what is shown."""
    found = next(each["values"] for each in answer["units"] if each["values"]["source"] == source)
    return [each["check"] for each in found.get("findings", ())]


def test_what_is_typed_is_checked_and_not_saved(client, project):
    before = (project / PO).read_bytes()
    for target, checks in [
        ("The city is spending 143 billion yen.", ["number-scale"]),
        ("The city is spending 14.3 billion yen.", []),
    ]:
        answer = client.post("/check", json=unit(COST, target=target)).json()
        assert told(answer, COST) == checks
    answer = client.post("/check", json=unit(FARE, target="The toll is 230 yen for adults.")).json()
    assert told(answer, FARE) == ["term-forbidden"]
    assert (project / PO).read_bytes() == before


def test_what_is_saved_stands_in_the_catalogue_and_nothing_else_changes(client, project, gettext):
    before = english(project)
    answer = client.post("/save", json=unit(COST, before=before[COST], target="The city spends 14.3 billion yen."))
    assert (answer.status_code, answer.json()["refused"], answer.json()["theirs"]) == (200, "", None)
    assert english(project) == before | {COST: "The city spends 14.3 billion yen."}


def test_what_others_changed_meanwhile_is_shown_and_left(client, project):
    before = english(project)
    translate(project / PO, {COST: "Theirs."})
    answer = client.post("/save", json=unit(COST, before=before[COST], target="Mine."))
    assert (answer.json()["refused"], answer.json()["theirs"]) == (CHANGED, "Theirs.")
    assert english(project)[COST] == "Theirs."
    answer = client.post("/save", json=unit(COST, before="Theirs.", target="Mine."))
    assert (answer.json()["refused"], english(project)[COST]) == ("", "Mine.")


def test_what_others_changed_elsewhere_is_kept(client, project):
    before = english(project)
    translate(project / PO, {FARE: "Adults pay a fare of 230 yen."})
    assert client.post("/save", json=unit(COST, before=before[COST], target="Mine.")).json()["refused"] == ""
    assert english(project) == before | {COST: "Mine.", FARE: "Adults pay a fare of 230 yen."}


@pytest.mark.parametrize(
    ("source", "target", "reason"),
    [
        (COST, "", "the new translation is empty"),
        (COST, "bell \a", "the new translation holds control characters"),
        (COST, "half \ud800", "the new translation holds half a character"),
        (COST, "<EMPTY>", ""),
        ("港に市電が戻る", "<EMPTY>", "no neighbour in its paragraph would carry the text"),
        ("いない", "Nobody", "the unit is not in the catalogue"),
    ],
)
def test_what_cannot_stand_in_a_catalogue_is_refused(client, project, source, target, reason):
    before = english(project)
    body = json.dumps(unit(source, before=before.get(source, ""), target=target))
    answer = client.post("/save", content=body, headers={"content-type": "application/json"})
    assert answer.json()["refused"] == reason
    assert english(project) == (before if reason else before | {source: target})


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[]", b"null", b'{"path": 1}', b'{"path": "a", "source": "b", "target": 3}', b"[" * 100_000]
)
def test_what_is_no_question_is_refused(client, body):
    for address in ("/check", "/save"):
        assert client.post(address, content=body, headers={"content-type": "application/json"}).status_code == 400


@pytest.mark.parametrize("path", ["../x.po", "l10n.toml", "/etc/passwd", "locales/tram.pot", ""])
def test_only_catalogues_of_the_desk_are_written(client, project, path):
    before = {each: each.read_bytes() for each in project.rglob("*") if each.is_file()}
    answer = client.post("/save", json=unit(COST, before="", target="x") | {"path": path})
    assert (answer.status_code, answer.json()["refused"]) == (200, "the unit is not in the catalogue")
    assert {each: each.read_bytes() for each in project.rglob("*") if each.is_file()} == before


def test_a_catalogue_that_cannot_be_read_is_told_with_its_place(client, project):
    before = english(project)
    (project / PO).write_text('msgid "open\n', encoding="utf-8")
    answer = client.post("/save", json=unit(COST, before=before[COST], target="Mine."))
    assert answer.json()["refused"].startswith(f"{PO}:1")
    assert (project / PO).read_text(encoding="utf-8") == 'msgid "open\n'


def test_a_catalogue_that_cannot_be_written_is_told(client, project):
    if os.name == "nt" or not os.geteuid():
        pytest.skip("this user may write anywhere")
    before = english(project)
    (project / PO).chmod(0o444)
    answer = client.post("/save", json=unit(COST, before=before[COST], target="Mine."))
    assert answer.json()["refused"].startswith(PO)
    assert english(project) == before


def test_changes_are_taken_back_one_by_one(client, project):
    before = (project / PO).read_bytes()
    client.post("/save", json=unit(COST, before=english(project)[COST], target="One."))
    client.post("/save", json=unit(FARE, before=english(project)[FARE], target="Two."))
    for _ in range(2):
        assert client.post("/undo", json={}).json()["refused"] == ""
    assert (project / PO).read_bytes() == before
    assert client.post("/undo", json={}).json()["refused"] == "nothing was changed in this sitting"


def test_what_others_wrote_over_is_not_taken_back(client, project):
    client.post("/save", json=unit(COST, before=english(project)[COST], target="One."))
    translate(project / PO, {COST: "Theirs."})
    assert client.post("/undo", json={}).json()["theirs"] == "Theirs."
    assert english(project)[COST] == "Theirs."


def heard(client, since, act, name="units"):
    """The first event of that name that a page hears after `act`, and how long it took, in seconds."""
    with client.stream("GET", "/events", params={"since": since}) as events:
        begun = time.monotonic()
        threading.Thread(target=act).start()
        lines = events.iter_lines()
        for line in lines:
            if line == f"event: {name}":
                return json.loads(next(lines).removeprefix("data: ")), time.monotonic() - begun
    return None


def version(client):
    return client.get("/").text.partition('data-live="')[2].partition('"')[0]


def test_what_others_do_to_a_file_is_heard(client, project):
    answer, _ = heard(client, version(client), lambda: translate(project / PO, {COST: "It costs 9 yen."}))
    assert [each["values"]["target"] for each in answer["units"]] == ["It costs 9 yen."]
    assert told(answer, COST) == ["number-value"]


def test_what_another_page_saves_is_heard_and_a_page_that_was_away_catches_up(client, project):
    begun = version(client)
    client.post("/save", json=unit(COST, before=english(project)[COST], target="Mine."))
    answer, _ = heard(client, begun, lambda: None)
    assert [each["values"]["target"] for each in answer["units"]] == ["Mine."]


def test_a_page_of_another_server_loads_itself_again(client):
    assert heard(client, "beef-0", lambda: None, "reload")[0] == {}


def test_a_new_document_makes_the_page_another_one(client, project):
    heard(client, version(client), lambda: (project / "locales/ja/b.md").write_text("本文だ。\n", "utf-8"), "reload")
    assert "本文だ。" in client.get("/").text


def test_a_broken_file_is_told_and_the_page_goes_on(client, project):
    whole = (project / PO).read_bytes()
    answer, _ = heard(client, version(client), lambda: (project / PO).write_bytes(whole[:-1] + b"x"), "faults")
    assert answer[0].startswith(PO)
    assert "Trams return" in client.get("/").text
    (project / PO).write_bytes(whole)
    assert client.post("/save", json=unit(COST, before=PAIR, target="Mine.")).json()["refused"] == ""


PAIR = "The city is spending 14.3 billion yen."


def test_a_catalogue_that_is_gone_is_written_anew_with_all_that_was_in_it(client, project):
    before = english(project)
    (project / PO).unlink()
    assert client.post("/save", json=unit(COST, before=before[COST], target="Mine.")).json()["refused"] == ""
    assert english(project) == before | {COST: "Mine."}


def test_a_finding_between_units_is_told_when_it_is_quiet(client, project):
    """Two documents have the same Japanese: that their English differs is seen when all checks are asked."""
    (project / "locales/ja/b.md").write_text("採決は20日だ。\n\n市長が言った。\n", encoding="utf-8")
    wait_for(client, "市長が言った。")
    vote = unit("採決は20日だ。", before="")
    client.post("/save", json=vote | {"target": "The vote is on the 20th.", "path": PO.replace("tram", "b")})
    client.post("/save", json=vote | {"target": "The council decides on the 20th."})
    wait_for(client, "consistency-target")


def wait_for(client, text):
    deadline = time.monotonic() + 20
    while text not in client.get("/").text:
        assert time.monotonic() < deadline, f"{text} is not on the page"
        time.sleep(0.1)


def test_twenty_pages_lose_nothing(serve, project):
    """Each of twenty writes its own unit again and again; every one of their texts stands there in the end."""
    sentences = [f"第{number}号車は{number}時に出る。" for number in range(1, 21)]
    (project / "locales/ja/long.md").write_text("\n\n".join(sentences) + "\n", encoding="utf-8")
    served, path = serve(), "locales/en/LC_MESSAGES/long.po"
    lost = []

    def edit(source):
        with served.client() as client:
            before = ""
            for number in range(8):
                target = f"{source} in English, version {number}."
                body = {"path": path, "context": None, "source": source, "before": before, "target": target}
                client.post("/check", json=body)
                answer = client.post("/save", json=body)
                if answer.json()["refused"]:
                    lost.append((source, number, answer.text))
                before = target

    threads = [threading.Thread(target=edit, args=(each,)) for each in sentences]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert lost == []
    assert english(project, path) == {each: f"{each} in English, version 7." for each in sentences}
