# SPDX-License-Identifier: MIT
"""The server itself: what it answers where, one request after the other, until it is told to stop."""

import asyncio
import socket
from collections.abc import Callable
from typing import TypeVar

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from l10n.api import crowdin
from l10n.api.asking import Inspector, of_file, of_pairs
from l10n.api.door import Door, Rate, refusal
from l10n.errors import L10nError
from l10n.serve.running import Running

T = TypeVar("T")

_WAITING = 64
"""Requests that wait for their turn at most: more would only wait longer."""
_JSON = "application/json"
_FILES = {"text/x-gettext-translation": ".po", "text/tab-separated-values": ".tsv"}
"""What a file is by its media type, and how its name ends where the request gives it none."""


class Answers:
    """The answers of one project."""

    def __init__(self, who: Inspector) -> None:
        self._who = who
        # The dictionary works for one text at a time.
        self._turn, self._waiting = asyncio.Lock(), 0

    @property
    def app(self) -> Starlette:
        """The application."""
        routes = [
            Route("/health", self.health),
            Route("/v1/check", self.check, methods=["POST"]),
            Route("/crowdin/check", self.crowdin_check, methods=["POST"]),
            Route("/crowdin/batch-size", self.crowdin_size, methods=["GET", "POST"]),
        ]
        return Starlette(routes=routes, exception_handlers={L10nError: _unusable, HTTPException: _refused})

    async def health(self, _: Request) -> Response:
        """That it is there."""
        return JSONResponse({"status": "ok"})

    async def check(self, request: Request) -> Response:
        """The findings in pairs, or in a file."""
        kind = request.headers.get("content-type", "").partition(";")[0].strip()
        body = await request.body()
        if kind == _JSON:
            return await self._told(lambda: of_pairs(body, self._who))
        if kind in _FILES:
            name = request.query_params.get("path") or f"file{_FILES[kind]}"
            return await self._told(lambda: of_file(body, name, self._who))
        raise HTTPException(415, f"send {_JSON} or {' or '.join(_FILES)}")

    async def crowdin_check(self, request: Request) -> Response:
        """What Crowdin is told of translations."""
        body = await request.body()
        return JSONResponse(await self._in_turn(lambda: crowdin.validations(body, self._who)))

    async def crowdin_size(self, _: Request) -> Response:
        """How many translations Crowdin may send at a time."""
        return JSONResponse(crowdin.batch_size())

    async def _told(self, answer: Callable[[], str]) -> Response:
        return Response(await self._in_turn(answer), media_type=_JSON)

    async def _in_turn(self, answer: Callable[[], T]) -> T:
        if self._waiting >= _WAITING:
            raise HTTPException(503, "too many requests are waiting", {"retry-after": "5"})
        self._waiting += 1
        try:
            async with self._turn:
                return await run_in_threadpool(answer)
        finally:
            self._waiting -= 1


def server(who: Inspector, token: str, rate: int, listener: socket.socket) -> Running:
    """What answers at `listener` until the process is told to stop; nothing of a request is logged."""
    return Running(Door(Answers(who).app, token, Rate(rate)), listener)


async def _unusable(_: Request, error: Exception) -> Response:
    return refusal(400, str(error))


async def _refused(_: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException), "the application asks about no others"
    return refusal(error.status_code, error.detail, dict(error.headers or {}))
