# SPDX-License-Identifier: MIT
"""Who is let in: the one who has the address that was printed, with a browser on this machine, and nobody else.

A page in the web can have a browser send requests here, and by a name of its own that leads to this machine
(DNS rebinding) even read the answers; other users of this machine can connect, too. So a request must name this
server's own address, come from no other page, and bring what only the printed address has given out.
"""

import secrets
from collections.abc import Mapping
from http.cookies import CookieError, SimpleCookie

from starlette.datastructures import Headers, QueryParams
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from l10n.serve.bodies import TOO_LARGE, counted, refuse, too_much

HOST = "127.0.0.1"
LIMIT = 1024 * 1024
"""Bytes of a request's body at most: a unit is a sentence."""

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
)
"""What the page may load and do: nothing but what this server gives."""

_ALWAYS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-resource-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cache-control": "no-store",
}
"""What every answer says, unless it says something stricter itself."""


class Gate:
    """Stands before an application and answers itself what must not reach it."""

    def __init__(self, app: ASGIApp, port: int) -> None:
        self._app = app
        self._host = f"{HOST}:{port}"
        self._origin = f"http://{self._host}"
        # Cookies do not know ports: two desks at once need two names.
        self._cookie = f"taiyaku-{port}"
        self._token, self._pass = secrets.token_urlsafe(32), secrets.token_urlsafe(32)

    @property
    def address(self) -> str:
        """The first address to open."""
        return f"{self._origin}/?token={self._token}"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as ASGI asks."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
        elif scope["type"] == "http":
            await self._answer(scope, receive, _stating(send))

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        refused = self._refusal(scope)
        if refused:
            await refuse(refused, scope, receive, send)
        else:
            await self._app(scope, counted(receive, LIMIT), send)

    def _refusal(self, scope: Scope) -> Response | None:
        """What is answered to a request that does not reach the application; None where it does."""
        headers = Headers(scope=scope)
        if headers.getlist("host") != [self._host] or not self._is_own(scope["method"], headers):
            return _forbidden("this server answers only to its own page")
        given = QueryParams(scope["query_string"]).get("token")
        if given is not None and scope["path"] == "/":
            return self._admitted() if _same(given, self._token) else _forbidden(_WRONG)
        if not _same(_cookies(headers).get(self._cookie, ""), self._pass):
            return _forbidden(_WRONG)
        return _too_large() if _length(headers) > LIMIT else None

    def _is_own(self, method: str, headers: Headers) -> bool:
        """Whether the request comes from this server's page, or from no page at all."""
        origins = headers.getlist("origin")
        if any(each != self._origin for each in origins):
            return False
        # Browsers that do not name the origin name the site; what is no browser names neither.
        return method in {"GET", "HEAD"} or headers.get("sec-fetch-site", "same-origin") == "same-origin"

    def _admitted(self) -> Response:
        """The way in: a pass that no script reads and no other site can have sent, and an address without the token."""
        response = RedirectResponse("/", status_code=303)
        response.set_cookie(self._cookie, self._pass, httponly=True, samesite="strict", path="/")
        return response


_WRONG = "open the address that `l10n serve` printed when it was started last"


def _forbidden(reason: str) -> Response:
    return PlainTextResponse(f"403: {reason}\n", 403)


def _too_large() -> Response:
    return PlainTextResponse(f"{TOO_LARGE}: {too_much(LIMIT)}\n", TOO_LARGE, {"connection": "close"})


def _same(given: str, expected: str) -> bool:
    """Whether two secrets are equal, in a time that does not tell how far they are."""
    return secrets.compare_digest(given.encode("utf-8", "surrogatepass"), expected.encode())


def _cookies(headers: Headers) -> Mapping[str, str]:
    try:
        return {name: each.value for name, each in SimpleCookie(headers.get("cookie", "")).items()}
    except CookieError:
        return {}


def _length(headers: Headers) -> int:
    stated = headers.get("content-length", "0")
    return int(stated) if stated.isdecimal() else 0


def _stating(send: Send) -> Send:
    """`send` with the headers that every answer has."""

    async def stating(message: Message) -> None:
        if message["type"] == "http.response.start":
            own = {name.decode("latin-1").lower() for name, _ in message["headers"]}
            more = [(name.encode(), value.encode()) for name, value in _ALWAYS.items() if name not in own]
            message = {**message, "headers": [*message["headers"], *more]}
        await send(message)

    return stating
