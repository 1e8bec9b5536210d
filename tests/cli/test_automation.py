# SPDX-License-Identifier: MIT
"""The action for GitHub and the hooks for pre-commit: what they run, run in a repository of its own."""

import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
HOOKS = {each["id"]: each for each in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))}
STEPS = {each["name"]: each for each in ACTION["runs"]["steps"]}
INSTALL, CHECK, BUILD = STEPS
PO = "locales/en/LC_MESSAGES/a.po"
EXPRESSION = re.compile(r"\$\{\{ inputs\.([a-z-]+) \}\}")


def edit(project, name, old, new):
    path = project / name
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


@pytest.fixture
def step(translated, tmp_path_factory):
    """Runs a step of the action as GitHub's runner does; its inputs are the defaults where none are given."""
    runner = tmp_path_factory.mktemp("runner")
    (runner / "bin").mkdir()
    script = f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m l10n "$@"\n'
    (runner / "bin/l10n").write_text(script, encoding="utf-8")
    (runner / "bin/l10n").chmod(0o755)

    def step(name, **inputs):
        given = {name: each["default"] for name, each in ACTION["inputs"].items()} | inputs
        filled = {key: EXPRESSION.sub(lambda found: given[found[1]], text) for key, text in _texts(STEPS[name]).items()}
        files = {"GITHUB_PATH": str(runner / "path"), "GITHUB_STEP_SUMMARY": str(runner / "summary.md")}
        path = f"{runner / 'bin'}{os.pathsep}{os.environ['PATH']}"
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", STEPS[name]["run"]],
            cwd=translated / filled.get("working-directory", "."),
            env=os.environ | {"PATH": path, "RUNNER_TEMP": str(runner)} | files | filled,
            capture_output=True,
            text=True,
            check=False,
        )

    step.runner = runner
    return step


def _texts(step):
    return {key: value for key, value in {**step, **step.get("env", {})}.items() if isinstance(value, str)}


def test_a_project_in_order_passes(step):
    for name in (CHECK, BUILD):
        assert step(name).returncode == 0


def test_a_fault_is_an_annotation_and_fails(step, translated):
    edit(translated, PO, "And the next.", "And the 文.")
    done = step(CHECK)
    assert done.returncode == 1
    assert done.stdout.startswith(f"::error file={PO},line=")


def test_arguments_are_words_and_nothing_else(step, translated):
    edit(translated, PO, "And the next.", "And the 文.")
    assert step(CHECK, arguments="--fail-on never").returncode == 0
    assert step(CHECK, arguments="--ignore text").returncode == 0
    assert step(CHECK, arguments='"; touch owned; * $(touch owned)').returncode == 3
    assert not list(translated.rglob("owned"))


def test_a_page_that_does_not_follow_fails(step, translated):
    edit(translated, PO, "And the next.", "And the last.")
    done = step(BUILD)
    assert (done.returncode, "would write locales/en/a.md" in done.stderr) == (1, True)


def test_a_project_in_a_folder_is_worked_on_there(step, translated):
    (translated / "sub").mkdir()
    for name in ("locales", "glossary", "l10n.toml"):
        (translated / name).rename(translated / "sub" / name)
    assert step(CHECK).returncode == 2
    assert step(CHECK, **{"working-directory": "sub"}).returncode == 0


def test_every_expression_is_an_input_and_every_input_is_used():
    text = (ROOT / "action.yml").read_text(encoding="utf-8")
    assert set(re.findall(r"inputs\.([a-z-]+)", text)) == set(ACTION["inputs"])


def test_install_puts_the_command_on_the_path(step):
    """A wheel made here stands for the program, which needs a network to be installed."""
    wheel = step.runner / "other-1-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("other.py", "def run():\n    print('installed')\n")
        archive.writestr("other-1.dist-info/METADATA", "Metadata-Version: 2.1\nName: other\nVersion: 1\n")
        archive.writestr("other-1.dist-info/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        archive.writestr("other-1.dist-info/entry_points.txt", "[console_scripts]\nl10n = other:run\n")
        archive.writestr("other-1.dist-info/RECORD", "")
    done = step(INSTALL, path=str(wheel))
    assert done.returncode == 0, done.stderr
    folder = (step.runner / "path").read_text(encoding="utf-8").strip()
    assert subprocess.run([f"{folder}/l10n"], capture_output=True, check=True).stdout == b"installed\n"


@pytest.mark.parametrize("name", HOOKS)
def test_a_hook_runs_a_command_that_passes(translated, call, name):
    _, *command = HOOKS[name]["entry"].split()
    assert call(*command, *([PO] if HOOKS[name].get("pass_filenames", True) else ())).code == 0


@pytest.mark.parametrize(
    ("name", "path", "wanted"),
    [
        ("l10n-check", PO, True),
        ("l10n-check", "locales/a.pot", False),
        ("l10n-build", "docs/guide.md", True),
        ("l10n-build", "locales/en/LC_MESSAGES/a.po", True),
        ("l10n-build", "sub/l10n.toml", True),
        ("l10n-build", "main.py", False),
        ("l10n-terms", "glossary/terms.csv", True),
        ("l10n-terms", "data/people.csv", False),
    ],
)
def test_a_hook_is_run_for_the_files_it_is_about(name, path, wanted):
    assert bool(re.search(HOOKS[name]["files"], path)) == wanted
