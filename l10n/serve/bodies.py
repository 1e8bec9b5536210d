# SPDX-License-Identifier: MIT
"""What is too much in a request, and how whoever sends it gets to hear so."""

import asyncio
from contextlib import suppress

from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.types import Message, Receive, Scope, Send

TOO_LARGE = 413
_PATIENCE, _SECONDS = 16 * 1024 * 1024, 5
"""So much is read of a request that is refused, and so long; who sends more may lose the answer."""


def too_much(limit: int) -> str:
    """The reason that a body of more than so many bytes, whole MiB, is refused."""
    return f"more than {limit >> 20} MiB"


def counted(receive: Receive, limit: int) -> Receive:
    """`receive` that raises HTTPException at a body of more than `limit` bytes which did not say so."""
    received = 0

    async def counting() -> Message:
        nonlocal received
        message = await receive()
        received += len(message.get("body", b""))
        if received > limit:
            await _read_off(receive, message)
            raise HTTPException(TOO_LARGE, too_much(limit))
        return message

    return counting


async def refuse(response: Response, scope: Scope, receive: Receive, send: Send) -> None:
    """Answer before anything is read, and hang up when the rest was read: who still sends would not hear the answer."""

    async def sending(message: Message) -> None:
        last = message["type"] == "http.response.body" and not message.get("more_body")
        await send({**message, "more_body": True} if last else message)
        if last:
            await _read_off(receive)
            await send({"type": "http.response.body"})

    await response(scope, receive, sending)


async def _read_off(receive: Receive, message: Message | None = None) -> None:
    """Read the rest of a request behind `message`, for a while."""
    left = _PATIENCE
    with suppress(TimeoutError):
        async with asyncio.timeout(_SECONDS):
            while left > 0 and (message is None or message.get("more_body")):
                message = await receive()
                left -= len(message.get("body", b""))
