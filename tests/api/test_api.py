# SPDX-License-Identifier: MIT
"""The API: the bytes of the command, the forms of Crowdin, and who is not answered."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import httpx
import pytest
from answers import TOKEN, answering, asking

from l10n.api.door import LIMIT, Rate
from l10n.cli import main

PAIRS = [
    ("市は143億円を投じる。", "The city is spending 143 billion yen."),
    ("運賃は大人230円だ。", "The toll is 230 yen ２."),
    ("駅が開く。", "The station opens."),
]
OBJECTS = [{"source": source, "target": target, "id": number} for number, (source, target) in enumerate(PAIRS)]


def printed(capsys, monkeypatch, root, *arguments):
    monkeypatch.chdir(root)
    with pytest.raises(SystemExit):
        main(["check", *arguments])
    return capsys.readouterr().out


def findings(text):
    return [json.loads(line.rstrip(",")) for line in text.split("\n")[1:-2]]


def test_pairs_are_answered_as_the_command_answers_each(client, root, capsys, monkeypatch):
    answer = client.post("/v1/check", json={"pairs": OBJECTS, "path": "pairs.jsonl"})
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/json")
    lines = "".join(f"{json.dumps(each)}\n" for each in OBJECTS)
    (root / "pairs.jsonl").write_text(lines, encoding="utf-8")
    told = [
        json.loads(line)
        for line in printed(capsys, monkeypatch, root, "pairs.jsonl", "--format", "jsonl").split("\n")[:-1]
    ]
    own = [{name: value for name, value in each.items() if name not in {"id", "document"}} for each in told]
    # A corpus tells a row's findings as checks give them, a report in the order of their places.
    assert sorted(findings(answer.text), key=str) == sorted(own, key=str)
    assert answer.json()["summary"]["units"] == 3


@pytest.mark.parametrize("pair", PAIRS, ids=["scale", "term and digits", "nothing"])
def test_one_pair_has_the_bytes_of_the_command(client, root, pair, capsys, monkeypatch):
    (root / "one.tsv").write_text("\t".join(pair), encoding="utf-8")
    sent = {"source": pair[0], "target": pair[1]}
    answer = client.post("/v1/check", json={"pairs": [sent], "path": "one.tsv"})
    assert answer.text == printed(capsys, monkeypatch, root, "one.tsv", "--format", "json")


def test_a_file_has_the_bytes_of_the_command(client, root, capsys, monkeypatch):
    po = 'msgid ""\nmsgstr "Language: en\\nContent-Type: text/plain; charset=UTF-8\\n"\n'
    data = (po + "".join(f'\nmsgid "{source}"\nmsgstr "{target}"\n' for source, target in PAIRS)).encode()
    (root / "city.po").write_bytes(data)
    kind = {"content-type": "text/x-gettext-translation"}
    answer = client.post("/v1/check", params={"path": "city.po"}, content=data, headers=kind)
    assert answer.text == printed(capsys, monkeypatch, root, "city.po", "--format", "json")
    broken = client.post("/v1/check", content=b'msgid "a"\n', headers=kind)
    assert (broken.status_code, broken.json()) == (400, {"error": "file.po:1: the entry has no msgstr"})


def asked(*texts, category=None):
    """A request as Crowdin's documentation shows it."""
    return {
        "data": {
            "translations": [
                {
                    "id": 10 + number,
                    "stringId": 1 + number,
                    "languageId": "en",
                    "text": text,
                    "pluralCategoryName": category,
                }
                for number, (_, text) in enumerate(texts)
            ],
            "strings": [{"id": 1 + number, "text": source, "fields": []} for number, (source, _) in enumerate(texts)],
            "project": {"id": 1},
            "file": {"id": 1, "name": "a.csv"},
        }
    }


def test_crowdin_is_told_what_passes_and_what_to_write(address):
    with httpx.Client(base_url=address, trust_env=False) as crowdin:
        sent = asked(("駅が開く。", "The station opens."), ("市電😀は速い。2番だ。", "😀 Trams are fast, no. ２."))
        answer = crowdin.post("/crowdin/check", params={"token": TOKEN}, json=sent)
        size = crowdin.get("/crowdin/batch-size", params={"token": TOKEN})
    right, wrong = answer.json()["data"]["validations"]
    assert right == {"translationId": 10, "passed": True}
    assert (wrong["translationId"], wrong["passed"]) == (11, False)
    assert wrong["error"]["message"].startswith("text-fullwidth-digits: ")
    assert wrong["error"]["suggestedFixes"] == [{"indexStart": 23, "indexEnd": 24, "replacement": "2"}]
    assert size.json() == {"data": {"size": 500}}


def test_a_plural_form_is_held_beside_the_form_of_its_category(client):
    forms = {"one": "1駅", "other": "143億円"}
    told = client.post("/crowdin/check", json=asked((forms, "14.3 billion yen"), category="few")).json()
    assert told == {"data": {"validations": [{"translationId": 10, "passed": True}]}}


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"{", 'the body is no JSON; send {"pairs": [{"source": "…", "target": "…"}]}'),
        (b"[]", 'the body is no JSON object; send {"pairs": [{"source": "…", "target": "…"}]}'),
        (
            b"{}",
            'the body needs a list "pairs", and "path" is a string; send {"pairs": [{"source": "…", "target": "…"}]}',
        ),
        (
            b'{"pairs": [{"source": "a"}]}',
            'pair 1 needs strings: source, target; send {"pairs": [{"source": "…", "target": "…"}]}',
        ),
        (
            json.dumps({"pairs": [OBJECTS[0]] * 10_001}).encode(),
            "10,001 pairs are more than 10,000; send them in several requests",
        ),
        (b"[" * 100_000, 'the body is no JSON; send {"pairs": [{"source": "…", "target": "…"}]}'),
    ],
    ids=["no JSON", "no object", "no pairs", "no target", "too many", "too deep"],
)
def test_what_cannot_be_asked_is_told_in_a_line(client, body, reason):
    answer = client.post("/v1/check", content=body, headers={"content-type": "application/json"})
    assert (answer.status_code, answer.json()) == (400, {"error": reason})


def test_a_text_with_half_a_character_is_checked_and_harms_nobody(client):
    body = b'{"pairs": [{"source": "\\ud800", "target": "\\udfff \\uff12"}]}'
    assert client.post("/v1/check", content=body, headers={"content-type": "application/json"}).status_code == 200


def test_who_has_no_token_is_not_answered_and_nobody_gives_one_in_an_address_but_crowdin(address):
    for token in ("x", "wrong", f"{TOKEN}x"):
        with asking(address, token) as client:
            assert client.post("/v1/check", json={"pairs": []}).status_code == 401
    with httpx.Client(base_url=address, trust_env=False) as client:
        assert client.post("/v1/check", json={"pairs": []}).status_code == 401
        assert client.post("/v1/check", params={"token": TOKEN}, json={"pairs": []}).status_code == 401
        assert client.get("/health").json() == {"status": "ok"}


def test_too_much_at_once_is_refused_whether_or_not_it_says_how_much_it_is(client):
    assert client.post("/v1/check", content=b"x" * (LIMIT + 1)).status_code == 413
    parts = (b"x" * 1024 for _ in range(LIMIT // 1024 + 1))
    assert client.post("/v1/check", content=parts, headers={"content-type": "application/json"}).status_code == 413


def test_who_asks_too_often_is_told_when_to_come_back(root):
    with answering(root, rate=3) as address, asking(address) as client:
        codes = [client.post("/v1/check", json={"pairs": []}) for _ in range(4)]
    assert [each.status_code for each in codes] == [200, 200, 200, 429]
    assert codes[-1].headers["retry-after"] in {"19", "20"}


def test_requests_come_in_again_as_time_goes_on():
    now = 0.0
    rate = Rate(2, lambda: now)
    assert [rate.wait("a"), rate.wait("a"), rate.wait("a"), rate.wait("b")] == [0, 0, 30, 0]
    now = 31.0
    assert [rate.wait("a"), rate.wait("a")] == [0, 29]


def started(root, *arguments, **environment):
    command = [sys.executable, "-m", "l10n", "serve", "--api", "--port", "0", *arguments]
    plain = {name: value for name, value in os.environ.items() if name != "L10N_API_TOKEN"}
    return subprocess.Popen(
        command, cwd=root, env=plain | environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def test_the_command_prints_its_address_and_never_its_token(root):
    process = started(root, L10N_API_TOKEN=TOKEN)
    address = process.stdout.readline().strip()
    with httpx.Client(base_url=address, trust_env=False) as client:
        assert client.get("/crowdin/batch-size", params={"token": TOKEN}).status_code == 200
        assert client.get("/crowdin/batch-size", params={"token": "wrong"}).status_code == 401
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=20)
    assert (process.returncode, out, err) == (0, "", "stop with Ctrl-C\nstopped\n")
    assert address.startswith("http://127.0.0.1:")


@pytest.mark.parametrize(
    ("token", "told"),
    [
        ("", "l10n: the API needs a token; set L10N_API_TOKEN, or name a file with --token-file\n"),
        (
            "short",
            "l10n: {path}: the token cannot be used; take 16 printable ASCII characters or more, without spaces\n",
        ),
    ],
)
def test_without_a_token_that_nobody_guesses_it_does_not_start(root, tmp_path, token, told):
    (tmp_path / "token").write_text(f"{token}\n", encoding="utf-8")
    process = started(root, "--token-file", tmp_path / "token")
    out, err = process.communicate(timeout=30)
    assert (process.returncode, out, err) == (2, "", told.format(path=tmp_path / "token"))


def test_the_script_for_other_tools_says_what_the_server_says(address, root):
    def ran(token, *names):
        script = Path(__file__).parents[2] / "tools/api_check.py"
        command = [sys.executable, script, "--url", address, *names]
        environment = os.environ | {"L10N_API_TOKEN": token, "NO_PROXY": "*"}
        done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)
        return done.returncode, done.stdout, done.stderr

    (root / "toll.tsv").write_text("\t".join(PAIRS[0]), encoding="utf-8")
    (root / "right.tsv").write_text("\t".join(PAIRS[2]), encoding="utf-8")
    told = "toll.tsv:1: number-scale 143億円 is 14.3 billion yen, not 143 billion yen\n"
    assert ran(TOKEN, "toll.tsv", "right.tsv") == (1, told, "")
    assert ran(TOKEN, "right.tsv") == (0, "", "")
    assert ran("wrong", "right.tsv") == (3, "", "right.tsv: the token is missing or wrong\n")
