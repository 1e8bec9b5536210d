# SPDX-License-Identifier: MIT
"""Servers that are slow, busy, broken or gone: what is finished is written, and the next run goes on there."""

import contextlib
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from .conftest import ENGLISH, PO, targets
from .servers import Answer, good, serving

ROOT = Path(__file__).parents[2]
BUSY = {
    "429": Answer(status=429, headers={"Retry-After": "0"}),
    "500": Answer(status=500),
    "503": Answer(status=503, raw=b"<html>busy</html>"),
    "killed": Answer(text="x" * 100, killed=True),
    "no-json": Answer(raw=b"<html>hello</html>"),
}


@pytest.mark.parametrize("name", BUSY)
def test_a_server_that_has_no_answer_now_is_asked_again(name, draft, units):
    def play(units, number):
        return BUSY[name] if number < 2 else good(ENGLISH)(units, number)

    with serving(play) as server:
        result = draft(server)
    assert result.code == 0
    assert len(server.bodies) == 3
    assert all(targets(units()).values())


@pytest.mark.parametrize("name", BUSY)
def test_a_server_that_never_answers_stops_the_run_in_one_line(name, draft, units):
    with serving(lambda units, number: BUSY[name]) as server:
        result = draft(server)
    assert (result.code, result.out) == (3, "")
    assert len(server.bodies) == 6
    assert result.err.splitlines()[-1].startswith(f"l10n: {server.endpoint}: ")
    assert result.err.splitlines()[-1].endswith("what is drafted is written; run the command again to go on")
    assert targets(units())["2025年6月13日"] == "June 13, 2025"


def test_the_server_says_how_long_it_wants_to_be_left_alone(draft):
    times = []

    def play(units, number):
        times.append(time.monotonic())
        return Answer(status=429, headers={"Retry-After": "1"}) if number == 0 else good(ENGLISH)(units, number)

    with serving(play) as server:
        result = draft(server)
    assert result.code == 0
    assert f"{server.endpoint} answers 429: " in result.err
    assert "; trying again in 1 s\n" in result.err
    assert times[1] - times[0] >= 1


@pytest.mark.parametrize(
    ("status", "hint"),
    [(400, ""), (401, "give the key in"), (403, "the key may not"), (404, "check --endpoint"), (422, "")],
)
def test_a_server_that_will_not_answer_is_not_asked_again(status, hint, draft):
    body = b'{"error": {"message": "I do not\\nlike this \\u001b[31mmodel"}}'
    with serving(lambda units, number: Answer(status=status, raw=body)) as server:
        result = draft(server)
    assert (result.code, result.out) == (3, "")
    assert len(server.bodies) == 1
    line = result.err.splitlines()[-1]
    assert line.startswith(f"l10n: {server.endpoint}: answers {status}: ")
    assert "I do not" in line
    assert "\x1b" not in line
    assert hint in line


def test_a_server_that_is_not_there(project, call):
    result = call("draft", "--endpoint", "http://127.0.0.1:9/v1", "--model", "m")
    assert (result.code, result.out) == (3, "")
    assert result.err.splitlines()[-1].startswith("l10n: http://127.0.0.1:9/v1: does not answer: ")


def test_a_late_answer_is_lost_and_asked_for_again(project, draft, units):
    with (project / "l10n.toml").open("a", encoding="utf-8") as settings:
        settings.write("\n[draft]\ntimeout = 1\n")

    def play(units, number):
        answer = good(ENGLISH)(units, number)
        answer.late = 0 if number else 1.5
        return answer

    with serving(play) as server:
        assert draft(server).code == 0
    assert len(server.bodies) == 2
    assert all(targets(units()).values())


SENTENCES = {f"{number}番目の章の話は長い。": f"The story of chapter {number} is long." for number in range(1, 41)}


@pytest.fixture
def long(project):
    (project / "locales/ja/a.md").write_text("\n\n".join(SENTENCES) + "\n", encoding="utf-8")
    return project


def test_requests_are_parallel_up_to_the_limit_and_answers_come_in_any_order(long, draft, units):
    with (long / "l10n.toml").open("a", encoding="utf-8") as settings:
        settings.write("\n[draft]\nparallel = 3\n")

    def play(units, number):
        answer = good(SENTENCES)(units, number)
        answer.late = 0.4 - 0.1 * number
        return answer

    with serving(play) as server:
        assert draft(server).code == 0
    assert [len(each) for each in server.asked] == [10, 10, 10, 10]
    assert server.most == 3
    assert targets(units()) == SENTENCES


def test_what_is_finished_before_a_failure_is_written_and_not_asked_for_again(long, draft, units):
    with (long / "l10n.toml").open("a", encoding="utf-8") as settings:
        settings.write("\n[draft]\nparallel = 1\n")

    def play(units, number):
        return good(SENTENCES)(units, number) if number < 2 else Answer(status=401)

    with serving(play) as server:
        assert draft(server).code == 3
        assert sum(map(bool, targets(units()).values())) == 20
        server.play = good(SENTENCES)
        assert draft(server).code == 0
    assert targets(units()) == SENTENCES
    asked = [source for sources in server.sources for source in sources]
    assert len(asked) == 30 + 20


def test_an_answer_that_was_too_long_is_asked_for_in_smaller_parts(long, draft, units):
    def play(units, number):
        answer = good(SENTENCES)(units, number)
        answer.finish = "length" if len(units) > 5 else "stop"
        return answer

    with serving(play) as server:
        assert draft(server).code == 0
    assert sorted(len(each) for each in server.asked) == [5] * 8 + [10] * 4
    assert targets(units()) == SENTENCES


@pytest.mark.skipif(os.name == "nt", reason="signals are sent")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGKILL])
def test_a_run_that_is_ended_goes_on_where_it_was(long, draft, units, number):
    reached = threading.Event()

    def play(units, number):
        answer = good(SENTENCES)(units, number)
        if number >= 2:
            reached.set()
            answer.late = 20
        return answer

    with (long / "l10n.toml").open("a", encoding="utf-8") as settings:
        settings.write("\n[draft]\nparallel = 1\n")
    with serving(play) as server:
        command = [sys.executable, "-m", "l10n", "draft", "--endpoint", server.endpoint, "--model", "m"]
        running = subprocess.Popen(
            command, cwd=long, env=os.environ | {"PYTHONPATH": str(ROOT)}, stderr=subprocess.PIPE
        )
        assert reached.wait(60)
        begun = time.monotonic()
        running.send_signal(number)
        _, said = running.communicate(timeout=60)
        assert running.returncode == (130 if number == signal.SIGINT else -9)
        assert b"Traceback" not in said
        assert time.monotonic() - begun < 15
        assert sum(map(bool, targets(units()).values())) == 20
        server.play = good(SENTENCES)
        assert draft(server).code == 0
    assert targets(units()) == SENTENCES
    assert len(server.bodies) == 5


def test_a_person_may_work_on_the_catalogue_in_the_meantime(long, draft, units):
    mine = "第四十章は私の訳だ。"
    source = next(iter(SENTENCES))
    saved = threading.Event()

    def play(units, number):
        if number == 0:
            path = long / PO
            text = path.read_text("utf-8").replace(f'msgid "{source}"\nmsgstr ""', f'msgid "{source}"\nmsgstr "Mine."')
            path.write_text(text.replace("msgid", f"# {mine}\nmsgid", 1), encoding="utf-8")
            saved.set()
        # Her editor does not look what it writes over: no draft may come between its reading and its writing.
        assert saved.wait(60)
        return good(SENTENCES)(units, number)

    with serving(play) as server:
        result = draft(server)
    assert result.code == 0
    assert targets(units()) == SENTENCES | {source: "Mine."}
    assert not units()[source].fuzzy
    assert mine in (long / PO).read_text("utf-8")
    assert "left alone: 1 unit that somebody worked on in the meantime" in result.err


def test_a_terminal_is_told_how_far_the_run_is_and_what_it_costs(long):
    pty = pytest.importorskip("pty", reason="this platform has no pseudo-terminals")
    with (long / "l10n.toml").open("a", encoding="utf-8") as settings:
        settings.write("\n[draft]\nparallel = 1\nprices = { input = 1000 }\n")

    def play(units, number):
        answer = good(SENTENCES)(units, number)
        answer.late = 0.3
        return Answer(status=429, headers={"Retry-After": "1"}) if number == 2 else answer

    with serving(play) as server:
        ours, its = pty.openpty()
        command = [sys.executable, "-m", "l10n", "draft", "--endpoint", server.endpoint, "--model", "m"]
        environment = os.environ | {"PYTHONPATH": str(ROOT), "TERM": "xterm", "COLUMNS": "100"}
        process = subprocess.Popen(command, cwd=long, stdout=subprocess.DEVNULL, stderr=its, env=environment)
        os.close(its)
        written = b""
        with contextlib.suppress(OSError):  # Linux tells so that the other end is closed.
            while chunk := os.read(ours, 65536):
                written += chunk
        os.close(ours)
        assert process.wait() == 0
    said = written.decode()
    for each in ("drafting $0.1000", "10/40", "drafting $0.3000", "0:00:", "trying again in 1 s"):
        assert each in said
