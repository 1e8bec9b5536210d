# SPDX-License-Identifier: MIT
"""What the server answers: the page, what it asks while somebody writes, and the events that it listens to."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from importlib import resources
from typing import Any, TypeVar

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from l10n.errors import L10nError
from l10n.model import Key
from l10n.pipeline.desk import Desk, News, Unit, Written
from l10n.pipeline.desk.showing import PICTURES
from l10n.report.review import script, style
from l10n.report.review.facts import ledger_rows
from l10n.serve.following import follow, settle, tell
from l10n.serve.hub import Hub
from l10n.serve.morsels import SCRIPT, STYLE, morsels
from l10n.serve.pictures import picture
from l10n.serve.printing import Press

T = TypeVar("T")


class Answers:
    """The answers of a server over one desk."""

    def __init__(self, desk: Desk, hub: Hub) -> None:
        self._desk = desk
        self._hub = hub
        self._press, self._printing = Press(desk, hub), asyncio.Lock()

    @property
    def app(self) -> Starlette:
        """The application."""
        routes = [
            Route("/", self.page),
            Route(STYLE, self.style),
            Route(SCRIPT, self.script),
            Route("/favicon.ico", self.icon),
            Route("/events", self.events),
            Route(f"{PICTURES}{{name:path}}", self.picture),
            Route("/check", self.check, methods=["POST"]),
            Route("/save", self.save, methods=["POST"]),
            Route("/approve", self.approve, methods=["POST"]),
            Route("/approve-clean", self.approve_clean, methods=["POST"]),
            Route("/withdraw", self.withdraw, methods=["POST"]),
            Route("/remark", self.remark, methods=["POST"]),
            Route("/resolve", self.resolve, methods=["POST"]),
            Route("/waive", self.waive, methods=["POST"]),
            Route("/ledger", self.ledger, methods=["POST"]),
            Route("/sign", self.sign, methods=["POST"]),
            Route("/undo", self.undo, methods=["POST"]),
        ]
        return Starlette(routes=routes, lifespan=self._lifespan, exception_handlers={L10nError: _refused})

    @asynccontextmanager
    async def _lifespan(self, _: Starlette) -> AsyncIterator[None]:
        stopped = asyncio.Event()
        tasks = [asyncio.create_task(each(self._desk, self._hub, stopped)) for each in (follow, settle)]
        yield
        stopped.set()
        await asyncio.gather(*tasks)

    async def page(self, _: Request) -> Response:
        """The page with all its units."""
        # What lies on the disk at this moment, also where nobody has noticed yet.
        await tell(self._hub, await run_in_threadpool(self._desk.follow))
        async with self._printing:
            return HTMLResponse(await run_in_threadpool(self._press.html))

    async def style(self, _: Request) -> Response:
        """The page's style sheet."""
        return Response(style() + _own("live.css"), media_type="text/css")

    async def script(self, _: Request) -> Response:
        """The page's script, with what it does where a server stands behind it."""
        return Response(script(_own("live.js")), media_type="text/javascript")

    async def icon(self, _: Request) -> Response:
        """There is none, and no browser need complain."""
        return Response(status_code=204)

    async def events(self, request: Request) -> Response:
        """What happens, as it happens."""
        since = request.headers.get("last-event-id") or request.query_params.get("since", "")
        return StreamingResponse(self._hub.listen(since), media_type="text/event-stream")

    async def picture(self, request: Request) -> Response:
        """A picture of the project."""
        return await run_in_threadpool(picture, self._desk.root, request.path_params["name"])

    async def check(self, request: Request) -> Response:
        """How a unit and its neighbours look with the English that is being typed."""
        asked = await _asked(request, "path", "source", "target")
        look = await run_in_threadpool(self._desk.look, _unit(asked), asked["target"])
        return JSONResponse(await run_in_threadpool(morsels, look))

    async def save(self, request: Request) -> Response:
        """Put what was typed into the catalogue."""
        asked = await _asked(request, "path", "source", "before", "target")
        return await self._written(lambda: self._desk.save(_unit(asked), asked["before"], asked["target"]))

    async def approve(self, request: Request) -> Response:
        """Put what was typed into the catalogue, approved."""
        asked = await _asked(request, "path", "source", "before", "target")
        return await self._written(lambda: self._desk.approve(_unit(asked), asked["before"], asked["target"]))

    async def approve_clean(self, request: Request) -> Response:
        """Approve those of many units in which nothing was found."""
        asked = await _asked(request, "path")
        seen = _seen(asked)
        return await self._written(lambda: self._desk.approve_clean(asked["path"], seen))

    async def withdraw(self, request: Request) -> Response:
        """Take an approval back."""
        asked = await _asked(request, "path", "source")
        return await self._written(lambda: self._desk.withdraw(_unit(asked)))

    async def remark(self, request: Request) -> Response:
        """Say something about a unit."""
        asked = await _asked(request, "path", "source", "text")
        return await self._written(lambda: self._desk.remark(_unit(asked), asked["text"]))

    async def resolve(self, request: Request) -> Response:
        """Settle what was said about a unit."""
        asked = await _asked(request, "path", "source")
        return await self._written(lambda: self._desk.resolve(_unit(asked)))

    async def waive(self, request: Request) -> Response:
        """Let a finding be, for a reason."""
        asked = await _asked(request, "path", "source", "check", "reason")
        return await self._written(lambda: self._desk.waive(_unit(asked), asked["check"], asked["reason"]))

    async def ledger(self, request: Request) -> Response:
        """What a document states, and what answers it."""
        asked = await _asked(request, "path")
        found = await run_in_threadpool(self._desk.ledger, asked["path"])
        return JSONResponse({"rows": ledger_rows(found)})

    async def sign(self, request: Request) -> Response:
        """Sign a document."""
        asked = await _asked(request, "path")
        return await self._written(lambda: self._desk.sign(asked["path"]))

    async def undo(self, request: Request) -> Response:
        """Take the last change back."""
        await _asked(request)
        return await self._written(self._desk.undo)

    async def _written(self, write: Callable[[], Written]) -> Response:
        done = await run_in_threadpool(write)
        if not done.refused:
            await tell(self._hub, News(done.page))
        shown = await run_in_threadpool(morsels, done.page)
        told = {**shown, "refused": done.refused, "theirs": done.theirs}
        return JSONResponse(told)


async def _asked(request: Request, *fields: str) -> dict[str, Any]:
    """The request's values; raises HTTPException for what is no JSON object with those strings."""
    if request.headers.get("content-type", "").partition(";")[0].strip() != "application/json":
        raise HTTPException(415, "send application/json")
    try:
        asked = json.loads(await request.body())
    except (ValueError, RecursionError):
        raise HTTPException(400, "the body is no JSON") from None
    if not isinstance(asked, dict) or not all(isinstance(asked.get(name), str) for name in fields):
        raise HTTPException(400, f"the body needs strings: {', '.join(fields)}")
    return asked


def _unit(asked: dict[str, Any]) -> Unit:
    context = asked.get("context")
    return Unit(asked["path"], context if isinstance(context, str) else None, asked["source"])


def _seen(asked: dict[str, Any]) -> dict[Key, str]:
    """The English of many units as it was seen; raises HTTPException for what is no such list."""
    units = asked.get("units")
    if not isinstance(units, list) or not all(isinstance(each, dict) for each in units):
        raise HTTPException(400, "the body needs a list: units")
    rows = [(each.get("context"), each.get("source"), each.get("target")) for each in units]
    if not all(isinstance(source, str) and isinstance(target, str) for _, source, target in rows):
        raise HTTPException(400, "each unit needs strings: source, target")
    return {(context if isinstance(context, str) else None, source): target for context, source, target in rows}


async def _refused(_: Request, error: Exception) -> Response:
    """What stops a change is an answer like others: a browser would complain of an error."""
    return JSONResponse({"units": [], "concepts": {}, "refused": str(error), "theirs": None})


def _own(name: str) -> str:
    return resources.files(__package__).joinpath(name).read_text(encoding="utf-8")
