# SPDX-License-Identifier: MIT
"""Who is answered: whoever has the token, not too often, and not too much at once."""

import math
import os
import secrets
import time
from collections.abc import Callable
from pathlib import Path

from starlette.datastructures import Headers, QueryParams
from starlette.responses import JSONResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from l10n import files
from l10n.errors import Fault, UsageError
from l10n.serve.bodies import TOO_LARGE, counted, refuse, too_much

VARIABLE = "L10N_API_TOKEN"
LIMIT = 8 * 1024 * 1024
"""Bytes of a request's body at most."""
_SHORTEST = 16
"""Characters of a token at least: a shorter one can be guessed."""
_CLIENTS = 10_000
"""Addresses whose requests are counted at a time."""
_OPEN = frozenset({"/health"})
_IN_ADDRESS = "/crowdin/"
"""Below this the token may stand in the address: who asks there can send no header of ours."""


def token_from(path: Path | None) -> str:
    """The token in the file at `path`, or else in the environment; raises UsageError where there is none."""
    found = files.decode(files.read(path), str(path)) if path else os.environ.get(VARIABLE, "")
    token, place = found.strip(), str(path) if path else VARIABLE
    if not token:
        hint = f"set {VARIABLE}, or name a file with --token-file"
        raise UsageError(Fault("the API needs a token", hint=hint))
    if len(token) < _SHORTEST or not token.isascii() or not token.isprintable() or " " in token:
        hint = f"take {_SHORTEST} printable ASCII characters or more, without spaces"
        raise UsageError(Fault("the token cannot be used", place, hint=hint))
    return token


class Rate:
    """So many requests a minute from each address, as many at once, and then one as often as they come in again."""

    def __init__(self, a_minute: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._most, self._clock = float(a_minute), clock
        self._left: dict[str, tuple[float, float]] = {}

    def wait(self, address: str) -> int:
        """0 for a request that is let in, and counted; else the seconds after which one will be."""
        now = self._clock()
        left, since = self._left.pop(address, (self._most, now))
        left = min(self._most, left + (now - since) * self._most / 60)
        allowed = left >= 1
        self._left[address] = (left - 1 if allowed else left, now)
        if len(self._left) > _CLIENTS:
            # Whoever was heard of least lately; it begins anew.
            del self._left[next(iter(self._left))]
        return 0 if allowed else max(1, math.ceil((1 - left) * 60 / self._most))


class Door:
    """Stands before an application and answers itself what must not reach it."""

    def __init__(self, app: ASGIApp, token: str, rate: Rate) -> None:
        self._app, self._token, self._rate = app, token, rate

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as ASGI asks."""
        if scope["type"] == "http" and (refused := self._refusal(scope)):
            await refuse(refused, scope, receive, send)
        else:
            await self._app(scope, counted(receive, LIMIT), send)

    def _refusal(self, scope: Scope) -> Response | None:
        """What is answered to a request that does not reach the application; None where it does."""
        if scope["path"] in _OPEN:
            return None
        # A wrong token counts, too: nobody tries many.
        if wait := self._rate.wait((scope.get("client") or ("", 0))[0]):
            return refusal(429, "too many requests", {"retry-after": str(wait)})
        if not secrets.compare_digest(_given(scope).encode("utf-8", "surrogatepass"), self._token.encode()):
            return refusal(401, "the token is missing or wrong", {"www-authenticate": "Bearer"})
        stated = Headers(scope=scope).get("content-length", "0")
        return too_large() if stated.isdecimal() and int(stated) > LIMIT else None


def refusal(code: int, reason: str, headers: dict[str, str] | None = None) -> Response:
    """An answer that says why there is none."""
    return JSONResponse({"error": reason}, code, headers)


def too_large() -> Response:
    """The answer to a request with too much in it."""
    return refusal(TOO_LARGE, too_much(LIMIT), {"connection": "close"})


def _given(scope: Scope) -> str:
    """The token that a request brings; empty where it brings none."""
    kind, _, value = Headers(scope=scope).get("authorization", "").partition(" ")
    if kind.lower() == "bearer":
        return value.strip()
    return QueryParams(scope["query_string"]).get("token", "") if scope["path"].startswith(_IN_ADDRESS) else ""
