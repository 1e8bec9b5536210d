# SPDX-License-Identifier: MIT
"""The end of a server while work is under way: an answer, and no traceback."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

import pytest

from l10n.serve.running import ending

START = {"type": "http.response.start", "status": 200, "headers": []}


def told(begun, kind="http"):
    """What an answer that is cancelled has sent, when it has `begun` with those messages."""
    sent = []

    async def app(scope, receive, send):
        for message in begun:
            await send(message)
        await asyncio.Event().wait()

    async def send(message):
        sent.append(message)

    async def play():
        task = asyncio.create_task(ending(app)({"type": kind}, None, send))
        await asyncio.sleep(0)
        task.cancel()
        await task

    # In a thread of its own: the browser of other tests has a loop in this one.
    with ThreadPoolExecutor(1) as pool:
        pool.submit(lambda: asyncio.run(play())).result()
    return sent


def test_who_waits_for_an_answer_hears_that_there_will_be_none():
    start, body = told([])
    assert start["status"] == 503
    assert b"stopped" in body["body"]


def test_an_answer_that_has_begun_is_closed():
    assert told([START]) == [START, {"type": "http.response.body"}]


def test_what_is_no_request_is_stopped():
    with pytest.raises(asyncio.CancelledError):
        told([], kind="lifespan")
