# SPDX-License-Identifier: MIT
"""What holds for all tests: none of them touches the user's own cache."""

import pytest


@pytest.fixture(autouse=True)
def own_cache(tmp_path_factory, monkeypatch):
    monkeypatch.setenv("L10N_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
