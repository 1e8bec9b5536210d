# SPDX-License-Identifier: MIT
"""The API in a thread of this process, and clients that ask it."""

import threading
from contextlib import contextmanager

import httpx

from l10n.api.asking import inspector
from l10n.api.server import server
from l10n.config import project_around
from l10n.pipeline import Workspace
from l10n.serve.running import listening

TOKEN = "of-the-tests-0123456789"  # noqa: S105 - it opens the tests' own server


@contextmanager
def answering(root, rate=100_000):
    """Its address."""
    with listening(0) as listener:
        running = server(inspector(Workspace(project_around(root))), TOKEN, rate, listener)
        thread = threading.Thread(target=running.answer)
        thread.start()
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            running.leave()
            thread.join()


@contextmanager
def asking(address, token=TOKEN):
    with httpx.Client(base_url=address, headers={"authorization": f"Bearer {token}"}, trust_env=False) as client:
        yield client
