# SPDX-License-Identifier: MIT
"""A rename that sees what it replaces: nothing that others save at the same moment is lost."""

import os
import sys
import threading
from pathlib import Path

import pytest

from l10n.swapping import put, take

linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux can exchange two names at once")


def written(folder, data):
    path = folder / "temporary"
    path.write_bytes(data)
    return os.fspath(path)


def change(temporary, path):
    return put(temporary, path, b"ours", b"old")


def removal(temporary, path):
    return take(path, temporary, b"old")


@pytest.mark.parametrize(
    ("there", "expected", "done"),
    [
        (None, None, True),
        (b"a", b"a", True),
        (b"b", b"a", False),
        (None, b"a", False),
        (b"a", None, False),
        (b"", None, False),
    ],
)
def test_only_what_is_expected_is_replaced(tmp_path, there, expected, done):
    path = tmp_path / "a.po"
    if there is not None:
        path.write_bytes(there)
    assert put(written(tmp_path, b"new"), path, b"new", expected) == done
    assert (path.read_bytes() if path.exists() else None) == (b"new" if done else there)


@pytest.mark.parametrize(("there", "done"), [(b"a", True), (None, True), (b"b", False)])
def test_only_what_is_expected_is_taken_away(tmp_path, there, done):
    path = tmp_path / "a.po"
    if there is not None:
        path.write_bytes(there)
    assert take(path, written(tmp_path, b""), b"a") == done
    assert (path.read_bytes() if path.exists() else None) == (None if done else there)


@linux
@pytest.mark.parametrize("ours", [change, removal])
def test_what_is_saved_at_the_same_moment_stands(tmp_path, ours):
    """An editor saves what it holds while we change or remove the file: what it saved is there in the end.

    With a look and a rename of two steps some of these rounds lose it.
    """
    path = tmp_path / "a.po"
    for number in range(2000):
        path.write_bytes(b"old")
        saved = b"saved by hand"
        start = threading.Barrier(2)
        editor = threading.Thread(target=save, args=(start, tmp_path / "beside", path, saved))
        editor.start()
        temporary = written(tmp_path, b"ours")
        start.wait()
        done = ours(temporary, path)
        editor.join()
        assert path.read_bytes() == saved, (number, done)


def save(start: threading.Barrier, beside: Path, path: Path, data: bytes) -> None:
    beside.write_bytes(data)
    start.wait()
    os.replace(beside, path)  # noqa: PTH105 - what editors do
