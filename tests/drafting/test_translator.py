# SPDX-License-Identifier: MIT
"""DeepL as a drafter, against a server of the tests that speaks as much of its protocol as is asked."""

import json
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from .conftest import ENGLISH, targets

pytest.importorskip("deepl", reason="pip install 'taiyaku[draft]'")


class _Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.asked.append((self.path, self.headers["Authorization"], body))
        status = self.server.refusals.pop(0) if self.server.refusals else 200
        texts = [
            {"text": self.server.english[each], "detected_source_language": "JA", "billed_characters": len(each)}
            for each in body["text"]
        ]
        data = json.dumps({"translations": texts} if status == 200 else {"message": "no"}).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *arguments):
        pass


@contextmanager
def serving(english, *refusals):
    with ThreadingHTTPServer(("127.0.0.1", 0), _Handler) as server:
        server.english, server.refusals, server.asked = english, list(refusals), []
        server.endpoint = f"http://127.0.0.1:{server.server_port}"
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        yield server
        server.shutdown()


@pytest.fixture
def deepl(project, call, monkeypatch):
    monkeypatch.setenv("DEEPL_AUTH_KEY", "deepl-key")
    return lambda server: call("draft", "--endpoint", server.endpoint, "--model", "deepl")


def test_deepl_drafts_and_our_checks_say_what_is_wrong(deepl, units):
    with serving(ENGLISH | {"評価額は143億ドルだ。": "The appraisal is $14.3 billion."}) as server:
        result = deepl(server)
    assert result.code == 0
    path, key, body = server.asked[0]
    assert (path, key) == ("/v2/translate", "DeepL-Auth-Key deepl-key")
    assert (body["source_lang"], body["target_lang"]) == ("JA", "EN-US")
    assert [text for _, _, each in server.asked for text in each["text"]] == list(ENGLISH)
    unit = units()["評価額は143億ドルだ。"]
    assert unit.target == "The appraisal is $14.3 billion."
    assert any(note.startswith("found: term-forbidden: ") for note in unit.notes)
    assert all(each.fuzzy for each in units().values())


@pytest.mark.parametrize("status", [429, 500, 503])
def test_deepl_is_waited_for(status, deepl, units):
    with serving(ENGLISH, status) as server:
        assert deepl(server).code == 0
    assert all(targets(units()).values())


@pytest.mark.parametrize("status", [403, 456])
def test_deepl_refuses_the_key_or_has_no_quota_left(status, deepl):
    with serving(ENGLISH, status) as server:
        result = deepl(server)
    assert result.code == 3
    assert result.err.splitlines()[-1].startswith("l10n: DeepL: ")
    assert len(server.asked) == 1
