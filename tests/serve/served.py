# SPDX-License-Identifier: MIT
"""A small translated project, and `l10n serve` over it as a process of its own."""

import os
import re
import signal
import socket
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import httpx

from l10n import catalog
from l10n.pipeline import Desk
from l10n.serve.server import serving

ARTICLE = """\
# 港に市電が戻る

市は143億円を投じる。運賃は大人230円だ。

- 運転士を48人採る
- 養成に8カ月かかる。費用は市が持つ。

採決は20日だ。
"""
GLOSSARY = "source,target,forbidden,definition\n運賃,fare,toll,乗るための料金\n市電,tram,,\n"
PO = "locales/en/LC_MESSAGES/tram.po"
PAIRS = {
    "港に市電が戻る": "Trams return to the port",
    "市は143億円を投じる。": "The city is spending 14.3 billion yen.",
    "運賃は大人230円だ。": "The fare is 230 yen for adults.",
    "運転士を48人採る": "Hire 48 drivers",
    "養成に8カ月かかる。": "Training takes eight months, and the city pays for it.",
    "費用は市が持つ。": "<EMPTY>",
}


def translate(path, pairs):
    text = path.read_text(encoding="utf-8")
    for source, target in pairs.items():
        text = re.sub(
            f'(msgid "{re.escape(source)}"\nmsgstr )"[^\n]*"', lambda found, new=target: f'{found[1]}"{new}"', text
        )
    path.write_text(text, encoding="utf-8")


def english(root, path=PO):
    """What stands in a catalogue: the English by its Japanese."""
    return {each.source: each.target for each in catalog.load((root / path).read_bytes(), path).live}


@contextmanager
def opened(url):
    base, _, token = url.partition("/?token=")
    with httpx.Client(base_url=base, follow_redirects=True, trust_env=False, timeout=20) as client:
        assert client.get(f"/?token={token}").status_code == 200
        yield client


def running(root):
    """The printed address of a server in a thread of this process, which starts sooner than one of its own."""
    return serving(Desk(root))


class Served:
    """A running `l10n serve`."""

    def __init__(self, root, *arguments):
        self.root = root
        command = [sys.executable, "-m", "l10n", "serve", "--no-open", *map(str, arguments)]
        environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
        self.process = subprocess.Popen(
            command, cwd=root, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        self.url = self.process.stdout.readline().strip()
        assert self.url.startswith("http://127.0.0.1:"), self.process.stderr.read()
        self.base, _, self.token = self.url.partition("/?token=")
        self.port = int(self.base.rpartition(":")[2])

    def client(self):
        """One that has opened the printed address."""
        return opened(self.url)

    def stop(self, number=signal.SIGINT):
        """What the process left with and wrote on both streams."""
        if self.process.poll() is None:
            self.process.send_signal(number)
        out, err = self.process.communicate(timeout=20)
        return self.process.returncode, out, err


@contextmanager
def taken_port():
    """A port that somebody else listens at."""
    with socket.create_server(("127.0.0.1", 0)) as other:
        yield other.getsockname()[1]
