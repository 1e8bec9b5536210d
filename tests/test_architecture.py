# SPDX-License-Identifier: MIT
"""The layers and doors hold, and starting costs nothing that is not used."""

import subprocess
import sys
from pathlib import Path

import pytest

from l10n import pipeline

ROOT = Path(__file__).parents[1]

HEAVY = ("importlib.metadata", "fugashi", "polib", "rich", "typer", "pyromark", "rapidfuzz", "jinja2")


def test_imports_point_downwards_and_doors_are_kept():
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"]
    result = subprocess.run([*command, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr


def test_every_module_says_what_it_is_for():
    for path in sorted((ROOT / "l10n").rglob("*.py")):
        lines = path.read_text(encoding="utf-8").split("\n")
        assert lines[0] == "# SPDX-License-Identifier: MIT", path
        assert lines[1].startswith('"""'), path


def test_every_door_of_the_pipeline_opens():
    for name in pipeline.__all__:
        assert getattr(pipeline, name) is not None
    assert sorted(pipeline.__all__) == pipeline.__all__


def test_no_door_of_the_pipeline_has_the_name_of_a_room():
    # Loading the room would put it in the place of what it lends.
    rooms = {path.stem for path in (ROOT / "l10n/pipeline").glob("*.py")}
    assert rooms & set(pipeline.__all__) == set()


@pytest.mark.parametrize(
    "statement", ["import l10n", "import l10n.cli", "import l10n.pipeline", "from l10n.pipeline import statuses"]
)
def test_importing_loads_nothing_heavy(statement: str):
    allowed = {"typer"} if "cli" in statement else set()
    code = f"{statement}; import sys; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert {name for name in HEAVY if name in loaded} <= allowed
