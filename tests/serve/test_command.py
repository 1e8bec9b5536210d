# SPDX-License-Identifier: MIT
"""`l10n serve` as a command: what it prints, how it ends, what it refuses in one line."""

import signal
import socket
import subprocess
import sys

import pytest
from served import Served, taken_port

from l10n.serve.running import listening


def refused(project, *arguments):
    command = [sys.executable, "-m", "l10n", "serve", "--no-open", *map(str, arguments)]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False, timeout=60)
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_as_it_is_told_although_a_page_listens(project, number):
    served = Served(project, "--port", 0)
    with served.client() as client, client.stream("GET", "/events?since=x-0") as events:
        assert next(events.iter_lines()).startswith("id: ")
        assert served.stop(number) == (0, "", "stop with Ctrl-C\nstopped\n")


def test_the_end_of_an_answer_does_not_wait_for_its_beginning_to_be_confirmed():
    with listening(0) as listener, socket.create_connection(listener.getsockname()), listener.accept()[0] as accepted:
        assert accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)


def test_a_port_in_use_is_told_in_a_line(project):
    with taken_port() as port:
        told = f"l10n: port {port} is in use; name another one, or `--port 0` for a free one\n"
        assert refused(project, "--port", port) == (2, "", told)


def test_a_document_that_is_not_there_is_told_in_a_line(project):
    told = "l10n: no document is named 'trm.md'; did you mean tram.md?\n"
    assert refused(project, "--port", 0, "trm.md") == (2, "", told)


def test_a_folder_without_a_project_is_told_in_a_line(tmp_path):
    code, out, err = refused(tmp_path, "--port", 0)
    assert (code, out) == (2, "")
    assert err.count("\n") == 1
    assert "no l10n project here or above" in err


def test_without_its_packages_it_names_them_and_still_helps(project):
    hidden = "import sys; sys.modules['starlette'] = None; from l10n.cli import main; main({})"

    def run(*arguments):
        command = [sys.executable, "-c", hidden.format(list(arguments))]
        done = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
        return done.returncode, done.stdout, done.stderr

    code, out, err = run("serve", "--no-open")
    assert (code, out) == (2, "")
    assert err.count("\n") == 1
    assert "pip install 'taiyaku[serve]'" in err
    code, out, _ = run("serve", "--help")
    assert code == 0
    assert "--no-open" in out
