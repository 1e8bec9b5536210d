# SPDX-License-Identifier: MIT
"""Any number of processes say the same, in the same order, with and without what is remembered."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from l10n.pipeline import spreading

ROOT = Path(__file__).parents[2]
HEADER = (
    'msgid ""\nmsgstr ""\n"Language: en\\n"\n"MIME-Version: 1.0\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
    '"Content-Transfer-Encoding: 8bit\\n"\n"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n'
)
WRONG = 'msgid "会場には1,500人が集まった。"\nmsgstr "Some 1,300 people came to the venue."\n'
CATALOGUES = {
    "a": [WRONG, 'msgid "契約は終了した。"\nmsgstr "The contract has ended."\n'],
    "b": [f"# l10n: ignore[number-value] as announced\n{WRONG}", 'msgid "概要"\nmsgstr "概要"\n'],
    "c": [
        '# l10n: ignore[text-kana] nothing to waive\nmsgid "はい。"\nmsgstr "Yes."\n',
        'msgid "契約は終了した。"\nmsgstr "The agreement is over."\n',
    ],
}


@pytest.fixture
def catalogues(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    # A share of one unit: every catalogue goes to a process by itself.
    monkeypatch.setattr(spreading, "_SHARE", 1)
    for name, units in CATALOGUES.items():
        Path(f"{name}.po").write_text("\n".join([HEADER, *units]), encoding="utf-8")
    return [f"{name}.po" for name in CATALOGUES]


def test_findings_are_the_same_bytes_for_any_number_of_jobs(call, catalogues, tmp_path, monkeypatch):
    alone = call("check", *catalogues, "-f", "json", "--no-cache", "--jobs", 1)
    assert alone.code == 1
    assert all(name in alone.out for name in ("number-value", "po-waiver-unused", "consistency-target", "text-copied"))
    assert call("check", *catalogues, "-f", "json", "--no-cache", "--jobs", 2) == alone
    monkeypatch.setenv("L10N_CACHE_DIR", str(tmp_path / "cache"))
    learnt = call("check", *catalogues, "-f", "json", "--jobs", 2)
    (remembered,) = (tmp_path / "cache").glob("*.checks")
    lines = sorted(remembered.read_bytes().split(b"\n")[1:])
    assert learnt == alone
    assert call("check", *catalogues, "-f", "json", "--jobs", 2) == alone
    assert call("check", *catalogues, "-f", "json", "--jobs", 1) == alone
    remembered.unlink()
    assert call("check", *catalogues, "-f", "json", "--jobs", 1) == alone
    assert sorted(remembered.read_bytes().split(b"\n")[1:]) == lines


def test_build_publishes_the_same_for_any_number_of_jobs(call, translated, monkeypatch):
    monkeypatch.setattr(spreading, "_SHARE", 1)
    (translated / "locales/ja/b.md").write_text("# 概要\n\n[見出し](a.md#見出し)を読む。\n", encoding="utf-8")
    assert call("update").code == 0
    other = translated / "locales/en/LC_MESSAGES/b.po"
    text = other.read_text(encoding="utf-8").replace(
        'を読む。"\nmsgstr ""', 'を読む。"\nmsgstr "Read [it](a.md#見出し)."'
    )
    other.write_text(text, encoding="utf-8")
    told = [call("build", "--check", "--jobs", jobs) for jobs in (1, 2)]
    assert told[0] == told[1]
    assert "link-anchor" in told[0].out + told[0].err


DRIVER = """
import sys
from l10n.pipeline import spreading
spreading._SHARE = 1
from l10n.cli import main
if __name__ == "__main__":
    main(sys.argv[1:])
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_ctrl_c_leaves_no_process_and_no_traceback(catalogues, tmp_path):
    (tmp_path / "driver.py").write_text(DRIVER, encoding="utf-8")
    units = [
        f'msgid "第{number}項の費用は{number}円。"\nmsgstr "Item {number} costs {number} dollars."\n'
        for number in range(3000)
    ]
    for name in "def":
        Path(f"{name}.po").write_text("\n".join([HEADER, *units]), encoding="utf-8")
    command = [sys.executable, "driver.py", "check", "d.po", "e.po", "f.po", "--jobs", "2", "--no-cache"]
    run = subprocess.Popen(
        command,
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    children = Path(f"/proc/{run.pid}/task/{run.pid}/children")
    while run.poll() is None and children.exists() and not children.read_text(encoding="ascii").split():
        time.sleep(0.01)
    time.sleep(0.5)
    os.killpg(run.pid, signal.SIGINT)
    out, err = run.communicate(timeout=60)
    assert (run.returncode, out, err) == (130, b"", b"")
    assert is_gone(run.pid)


def is_gone(group):
    """Whether no process of the group is left, once the system has had time to take it away."""
    for _ in range(1000):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.01)
    return False
