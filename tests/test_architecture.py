# SPDX-License-Identifier: MIT
"""The layers and doors hold, and starting costs nothing that is not used."""

import ast
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


def ways(function):
    """How many ways lead through a function: statements, conditions and comprehensions, as radon counts them."""
    found = 1
    for node in ast.walk(function):
        match node:
            case ast.If() | ast.IfExp() | ast.Assert() | ast.ExceptHandler() | ast.match_case():
                found += 1
            case ast.For() | ast.While():
                found += 1 + bool(node.orelse)
            case ast.Try():
                found += bool(node.orelse)
            case ast.BoolOp():
                found += len(node.values) - 1
            case ast.comprehension():
                found += 1 + len(node.ifs)
    return found


def test_ways_are_counted_as_radon_counts_them():
    text = "def f(a):\n    while a and a:\n        return [b for b in a if b if a] if a else 0"
    assert ways(ast.parse(text)) == 7
    assert (
        ways(
            ast.parse(
                "def f():\n    try:\n        g()\n    except OSError:\n        return 1\n    else:\n        return 2"
            )
        )
        == 3
    )


def test_no_function_has_more_ways_than_can_be_held_in_mind():
    crowded = {}
    for path in sorted((ROOT / "l10n").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and ways(node) > 15:
                crowded[f"{path.relative_to(ROOT)}:{node.lineno} {node.name}"] = ways(node)
    assert crowded == {}


def test_every_door_of_the_pipeline_opens():
    for name in pipeline.__all__:
        assert getattr(pipeline, name) is not None
    assert sorted(pipeline.__all__) == pipeline.__all__


def test_no_door_of_the_pipeline_has_the_name_of_a_room():
    # Loading the room would put it in the place of what it lends.
    rooms = {path.stem for path in (ROOT / "l10n/pipeline").iterdir()}
    assert rooms & set(pipeline.__all__) == set()


@pytest.mark.parametrize(
    "statement", ["import l10n", "import l10n.cli", "import l10n.pipeline", "from l10n.pipeline import statuses"]
)
def test_importing_loads_nothing_heavy(statement: str):
    allowed = {"typer"} if "cli" in statement else set()
    code = f"{statement}; import sys; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert {name for name in HEAVY if name in loaded} <= allowed


def test_japanese_is_read_without_the_english_half():
    code = """
import sys
from l10n.glossary import Concept, Glossary
from l10n.quantities import read_japanese
assert read_japanese('3年前、二人が5,000円を払った。')
assert list(Glossary((Concept('契約', 'contract'),)).matches('契約した。'))
print(*(name for name in sys.modules if name.startswith(('l10n.english', 'l10n.quantities.english'))))
"""
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "\n"
