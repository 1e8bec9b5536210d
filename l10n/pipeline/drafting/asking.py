# SPDX-License-Identifier: MIT
"""Asks a drafter in several threads, waits where a server wants it, and hands back what comes as it comes."""

import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from l10n.drafting.patience import waits
from l10n.drafting.values import BusyError, Drafter, Reply, Request
from l10n.errors import Fault, InputError, L10nError

T = TypeVar("T")
_TICK = 0.2
"""Seconds after which a waiting thread looks whether it is still wanted."""


@dataclass(frozen=True, slots=True)
class Heard(Generic[T]):
    """What became of a request: an answer, or why there is none."""

    ticket: T
    reply: Reply | None = None
    error: Exception | None = None


class Desk(Generic[T]):
    """Keeps so many requests under way at a time; the threads end with the program, whatever they wait for."""

    def __init__(self, drafter: Drafter, shown: str, parallel: int, say: Callable[[str], None]) -> None:
        """`shown` is what messages call the server; `say` tells the user that it is waited for."""
        self._drafter = drafter
        self._shown = shown
        self._say = say
        self._asked: queue.SimpleQueue[tuple[T, Request]] = queue.SimpleQueue()
        self._heard: queue.SimpleQueue[Heard[T] | str] = queue.SimpleQueue()
        self._over = threading.Event()
        self._room = parallel
        self.busy = 0
        for _ in range(parallel):
            threading.Thread(target=self._work, daemon=True).start()

    @property
    def has_room(self) -> bool:
        """Whether another request would be asked at once."""
        return self.busy < self._room and not self._over.is_set()

    def ask(self, ticket: T, request: Request) -> None:
        """Have the request asked; its answer comes with the ticket."""
        self.busy += 1
        self._asked.put((ticket, request))

    def next(self) -> Heard[T]:
        """The next answer, in the order in which they come."""
        while True:
            try:
                heard = self._heard.get(timeout=_TICK)
            except queue.Empty:
                # Python hears Ctrl-C between two looks, on every platform.
                continue
            if isinstance(heard, str):
                self._say(heard)
                continue
            self.busy -= 1
            return heard

    def close(self) -> None:
        """Ask nothing more: who waits for a server stops waiting."""
        self._over.set()

    def _work(self) -> None:
        while not self._over.is_set():
            try:
                ticket, request = self._asked.get(timeout=_TICK)
            except queue.Empty:
                continue
            try:
                self._heard.put(Heard(ticket, self._patiently(request)))
            except Exception as error:  # noqa: BLE001 - told by the thread that asked
                self._heard.put(Heard(ticket, error=error))

    def _patiently(self, request: Request) -> Reply:
        """The answer, after as many tries as it takes; raises InputError when there were enough."""
        for wait in waits():
            try:
                return self._drafter.answer(request)
            except BusyError as busy:
                seconds = wait if busy.after is None else busy.after
                if seconds >= 1:
                    self._heard.put(f"{self._shown} {busy.reason}; trying again in {seconds:,.0f} s")
                if self._over.wait(seconds):
                    break
        return self._at_last(request)

    def _at_last(self, request: Request) -> Reply:
        try:
            return self._drafter.answer(request)
        except BusyError as busy:
            hint = "what is drafted is written; run the command again to go on"
            raise InputError(Fault(busy.reason, self._shown, hint=hint)) from None


def cause(error: Exception) -> L10nError:
    """What stops a run, as people are told it; raises anything that is a mistake of ours."""
    if isinstance(error, L10nError):
        return error
    raise error
