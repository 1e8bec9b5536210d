# SPDX-License-Identifier: MIT
"""The command as a call, and what a corpus is made of."""

import json
from typing import NamedTuple

import pytest

from l10n.cli import main

ROWS = [
    ("会場には1,500人が集まった。", "Some 1,300 people came to the venue."),
    ("契約は終了した。", "The contract has ended."),
    ("契約は終了した。", "The contract は has ended."),
    ("`make` を実行します。", "Run `make."),
    ("[^1]: 注です。", "[^2]: A note."),
    ("続きです。", "<EMPTY>"),
    ("CEO の Mark Zuckerberg が発表した。", "CEO Marc Zuckerberg announced it."),
    ("投資額は140億ドルに上る。", "The investment comes to $14 billion."),
]
"""Right and wrong pairs, of which none may see its neighbour."""


class Result(NamedTuple):
    code: int
    out: str
    err: str


@pytest.fixture
def call(capsys, monkeypatch, tmp_path):
    """Calls `main` in an empty folder: what the process would leave behind."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")

    def run(*arguments):
        with pytest.raises(SystemExit) as left:
            main([str(each) for each in arguments])
        out, err = capsys.readouterr()
        return Result(left.value.code, out, err)

    return run


def write_lines(path, rows):
    """A corpus of JSON lines: a row is an object, or the line itself."""
    text = "".join(f"{row if isinstance(row, str) else json.dumps(row, ensure_ascii=False)}\n" for row in rows)
    path.write_text(text, encoding="utf-8")


def objects(pairs):
    return [{"id": f"r{number}", "source": source, "target": target} for number, (source, target) in enumerate(pairs)]


def read_lines(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
