# SPDX-License-Identifier: MIT
"""The extension for VS Code: what it is packed from; `.ci/run` packs it."""

import json
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "editors/vscode"


def test_it_has_the_version_and_the_licence_of_the_program():
    package = json.loads((FOLDER / "package.json").read_text(encoding="utf-8"))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert (package["version"], package["license"]) == (project["version"], project["license"])
    assert (FOLDER / "LICENSE").read_bytes() == (ROOT / "LICENSE").read_bytes()


def test_it_is_packed_with_the_very_packages_that_were_tried_from_wherever_they_come():
    package = json.loads((FOLDER / "package.json").read_text(encoding="utf-8"))
    lock = json.loads((FOLDER / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    assert lock[""]["dependencies"] == package["dependencies"]
    packages = [each for name, each in lock.items() if name]
    assert all(each.get("integrity") and "resolved" not in each for each in packages)
    assert {each["license"] for each in packages} <= {"MIT", "ISC", "BSD-2-Clause", "BlueOak-1.0.0"}


def test_its_files_are_there_and_its_script_is_one():
    package = json.loads((FOLDER / "package.json").read_text(encoding="utf-8"))
    (language,) = package["contributes"]["languages"]
    assert json.loads((FOLDER / language["configuration"]).read_text(encoding="utf-8"))
    script = FOLDER / package["main"]
    assert '"vscode-languageclient/node"' in script.read_text(encoding="utf-8")
    node = shutil.which("node")
    if node is None:
        pytest.skip("Node is not installed")
    assert subprocess.run([node, "--check", script], capture_output=True, check=False).returncode == 0
