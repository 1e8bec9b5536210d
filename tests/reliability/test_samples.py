# SPDX-License-Identifier: MIT
"""A few tries of every battery, and all of them in `make test-all`."""

import os
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))

from reliability.rows import discover

ROWS = [pytest.param(row, id=row.name) for row in discover()]

pytestmark = pytest.mark.skipif(os.name == "nt", reason="POSIX's faults")


@pytest.mark.parametrize("row", ROWS)
def test_a_sample_loses_nothing(row):
    if row.lacking:
        pytest.skip(row.lacking)
    result = row.run(row.sample, 1)
    assert result.tried
    assert result.failures == []


@pytest.mark.slow
@pytest.mark.parametrize("row", ROWS)
def test_the_full_count_loses_nothing(row):
    result = row.tried(row.count, 1)
    assert result.tried >= row.count
    assert result.failures == []
