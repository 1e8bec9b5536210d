# SPDX-License-Identifier: MIT
"""A disk that is full and one that is read-only, mounted for the test where the system lets us."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

MOUNTS = {
    "full": (
        "mount -t tmpfs -o size=256k none disk && cp -r project/. disk && ! dd if=/dev/zero of=disk/filler bs=4k",
        "no space left on device; free some space",
    ),
    "read-only": (
        "mount -t tmpfs none disk && cp -r project/. disk && mount -o remount,ro disk",
        "(?:read-only file system|permission denied); ",
    ),
}

UNSHARE = ["unshare", "--map-root-user", "--mount", "sh", "-c"]

SCRIPT = """
{mount} 2>/dev/null || exit 77
cd disk
find . -type f -exec cksum {{}} + | sort >../before
{python} -m l10n build
code=$?
find . -type f -exec cksum {{}} + | sort >../after
exit $code
"""


@pytest.fixture(scope="module")
def own_mounts(tmp_path_factory):
    """Skips where the system refuses mounts of one's own, as one mount shows; all else that fails is a fault."""
    if not shutil.which("unshare"):
        pytest.skip("needs unshare, which makes mounts of one's own")
    probe = subprocess.run(
        [*UNSHARE, "mount -t tmpfs none ."], cwd=tmp_path_factory.mktemp("probe"), capture_output=True, check=False
    )
    if probe.returncode:
        pytest.skip(f"the system allows no mounts of one's own: {probe.stderr.decode().strip()}")


@pytest.mark.usefixtures("own_mounts")
@pytest.mark.parametrize(("mount", "reason"), MOUNTS.values(), ids=MOUNTS)
def test_a_real_disk_that_takes_nothing_leaves_the_old_files(translated, tmp_path_factory, mount, reason):
    folder = tmp_path_factory.mktemp("disks")
    shutil.copytree(translated, folder / "project")
    source = folder / "project/locales/ja/a.md"
    source.write_bytes(source.read_bytes() + "三つ目の文だ。\n".encode())
    (folder / "disk").mkdir()
    result = subprocess.run(
        [*UNSHARE, SCRIPT.format(mount=mount, python=sys.executable)],
        cwd=folder,
        capture_output=True,
        env=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        check=False,
    )
    assert result.returncode == 3
    assert re.fullmatch(rf"l10n: locales/a\.pot: cannot write: {reason}[^\n]+\n", result.stderr.decode())
    before = (folder / "before").read_text(encoding="utf-8")
    assert "./locales/en/a.md" in before
    assert (folder / "after").read_text(encoding="utf-8") == before
