# SPDX-License-Identifier: MIT
"""A package lends what its rooms have, and nothing else."""

import pkgutil
import subprocess
import sys

import pytest

import l10n
from l10n import numbers, pipeline


@pytest.mark.parametrize("package", [l10n, numbers, pipeline])
def test_every_name_that_is_promised_is_there(package):
    assert [name for name in package.__all__ if getattr(package, name, None) is None] == []


def test_a_name_that_no_room_has_is_an_attribute_error():
    with pytest.raises(AttributeError, match=r"module 'l10n\.numbers' has no attribute 'nothing'"):
        _ = numbers.nothing


def test_the_package_alone_loads_no_room():
    code = "import sys, l10n; print(sorted(name for name in sys.modules if name.startswith('l10n')))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "['l10n', 'l10n.doors']\n"


def test_every_module_loads():
    """A name that has moved to another room is no fault for a type checker where the room opens doors on demand."""
    names = [each.name for each in pkgutil.walk_packages(l10n.__path__, "l10n.") if not each.name.endswith("__main__")]
    code = f"import importlib\nfor name in {names!r}:\n    importlib.import_module(name)"
    subprocess.run([sys.executable, "-c", code], check=True, timeout=120)
