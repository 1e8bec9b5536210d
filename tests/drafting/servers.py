# SPDX-License-Identifier: MIT
"""Servers of the tests on loopback that speak the chat protocol, well and as badly as real ones have been seen to."""

import json
import sys
import threading
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

KNOWN = frozenset({"model", "messages"})
"""The only parameters that every server takes."""


@dataclass
class Answer:
    """What a server does with one request."""

    units: list | None = None
    text: str | None = None
    """Instead of the units' object."""
    finish: str = "stop"
    status: int = 200
    headers: dict = field(default_factory=dict)
    late: float = 0.0
    killed: bool = False
    """Whether the connection is cut in the middle."""
    usage: tuple | None = (100, 20)
    raw: bytes | None = None
    """Instead of a chat completion."""

    @property
    def content(self):
        return json.dumps({"units": self.units}, ensure_ascii=False) if self.text is None else self.text


class Server:
    """Answers as `play` says: it is called with the units of the last user message and the number of the request."""

    def __init__(self, play):
        self.play = play
        self.bodies = []
        self.headers = []
        self.paths = []
        self.under_way = self.most = 0
        self._lock = threading.Lock()

    @property
    def asked(self):
        """The units of each request."""
        return [json.loads(each["messages"][-1]["content"])["units"] for each in self.bodies]

    @property
    def sources(self):
        """Of each request, what was asked for."""
        return [[unit["source"] for unit in units] for units in self.asked]

    def take(self, path, headers, body):
        with self._lock:
            number = len(self.bodies)
            self.bodies.append(body)
            self.headers.append(dict(headers))
            self.paths.append(path)
            self.under_way += 1
            self.most = max(self.most, self.under_way)
        try:
            if set(body) - KNOWN:
                return Answer(status=400, raw=b'{"error": {"message": "Unsupported parameter"}}')
            answer = self.play(json.loads(body["messages"][-1]["content"])["units"], number)
            time.sleep(answer.late)
            return answer
        finally:
            with self._lock:
                self.under_way -= 1


def good(english):
    """Plays a translator who knows the English of every source."""
    return lambda units, number: Answer([{"id": each["id"], "target": english[each["source"]]} for each in units])


def completion(answer, model):
    choice = {"index": 0, "finish_reason": answer.finish, "message": {"role": "assistant", "content": answer.content}}
    body = {"id": "x", "object": "chat.completion", "created": 1, "model": model, "choices": [choice]}
    if answer.usage:
        read, written = answer.usage
        body["usage"] = {"prompt_tokens": read, "completion_tokens": written, "total_tokens": read + written}
    return json.dumps(body).encode()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        answer = self.server.played.take(self.path, self.headers, body)
        if answer.status == 200:
            data = completion(answer, body["model"]) if answer.raw is None else answer.raw
        else:
            data = answer.raw or b'{"error": {"message": "no"}}'
        self.send_response(answer.status)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data) + 10 * answer.killed))
        self.end_headers()
        self.wfile.write(data[: len(data) // 2] if answer.killed else data)
        if answer.killed:
            self.close_connection = True

    def log_message(self, *arguments):
        pass


class _Listening(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        # Who asked may have been ended by a test, and hears the answer no more.
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def serving(play):
    """The server while it runs, with its address in `endpoint`."""
    server = Server(play)
    with _Listening(("127.0.0.1", 0), _Handler) as listening:
        listening.played = server
        server.endpoint = f"http://127.0.0.1:{listening.server_port}/v1"
        thread = threading.Thread(target=listening.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        try:
            yield server
        finally:
            listening.shutdown()
            thread.join()
