# SPDX-License-Identifier: MIT
"""Tells all open pages what has happened: server-sent events, numbered, so that a page that was away catches up."""

import asyncio
import json
import secrets
from collections import deque
from collections.abc import AsyncIterator, Iterator
from typing import Any

KEPT = 1000
"""Events that a page which was away is told; one that was away for longer loads itself again."""
RELOAD = "reload"
"""The event at which a page loads itself again."""
FAULTS = "faults"
"""The event that names all files which cannot be read."""
_BEAT = 15.0
"""Seconds after which a silent line is used, so that a broken one is noticed."""


class Hub:
    """The pages that listen, and what they were told."""

    def __init__(self) -> None:
        # A page of a server that was restarted must not take the new one's numbers for its own.
        self._run = secrets.token_hex(4)
        self._number = 0
        self._told: deque[tuple[int, str]] = deque(maxlen=KEPT)
        self._turn = 0
        self._listeners: set[asyncio.Queue[str | None]] = set()
        self._faults: tuple[str, ...] = ()

    @property
    def version(self) -> str:
        """How far a page is that is made now."""
        return f"{self._run}-{self._number}"

    def tell(self, name: str, values: Any) -> None:
        """Send an event to every page."""
        self._number += 1
        event = f"id: {self.version}\n{_event(name, values)}"
        self._told.append((self._number, event))
        if name == RELOAD:
            self._turn = self._number
        for each in self._listeners:
            each.put_nowait(event)

    def lament(self, faults: tuple[str, ...]) -> None:
        """Tell which files cannot be read; that none is left, too, and nothing where all know that already."""
        if faults != self._faults:
            self._faults = faults
            self.tell(FAULTS, list(faults))

    def behind(self, version: str) -> int | None:
        """How many events a page of that version has to be told; None for one that must be made anew."""
        run, _, number = version.partition("-")
        seen = int(number) if number.isdecimal() else -1
        oldest = self._told[0][0] if self._told else self._number + 1
        if run != self._run or not max(self._turn, oldest - 1) <= seen <= self._number:
            return None
        return self._number - seen

    def close(self) -> None:
        """Let every page go."""
        for each in self._listeners:
            each.put_nowait(None)

    async def listen(self, since: str) -> AsyncIterator[str]:
        """The events behind the one that a page saw last, and all that follow until the server stops."""
        queue: asyncio.Queue[str | None] = asyncio.Queue()
        self._listeners.add(queue)
        try:
            for event in (*self._missed(since), *self._lasting()):
                yield event
            while (follows := await _next(queue)) is not None:
                yield follows
        finally:
            self._listeners.discard(queue)

    def _missed(self, since: str) -> Iterator[str]:
        behind = self.behind(since)
        if behind is None:
            yield f"id: {self.version}\n{_event(RELOAD, {})}"
        else:
            yield from [event for _, event in self._told][len(self._told) - behind :]

    def _lasting(self) -> Iterator[str]:
        """What a page that was made since cannot have heard."""
        if self._faults:
            yield _event(FAULTS, list(self._faults))


def _event(name: str, values: Any) -> str:
    return f"event: {name}\ndata: {json.dumps(values, separators=(',', ':'))}\n\n"


async def _next(queue: asyncio.Queue[str | None]) -> str | None:
    try:
        return await asyncio.wait_for(queue.get(), _BEAT)
    except TimeoutError:
        return ": here\n\n"
