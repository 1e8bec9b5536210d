# SPDX-License-Identifier: MIT
"""The server of the desk: on this machine only, behind the gate."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread

from l10n.pipeline.desk import Desk
from l10n.serve.app import Answers
from l10n.serve.gate import Gate
from l10n.serve.hub import Hub
from l10n.serve.running import Running, listening

__all__ = ["Server", "listening", "serving"]


class Server(Running):
    """A server over one desk, behind the gate; it lets its listening pages go when it stops, and returns."""

    def __init__(self, desk: Desk, listener: socket.socket) -> None:
        """`listener` is a socket as `listening` gives it."""
        self._hub = Hub()
        self._gate = Gate(Answers(desk, self._hub).app, listener.getsockname()[1])
        super().__init__(self._gate, listener)

    @property
    def address(self) -> str:
        """The first address to open."""
        return self._gate.address

    def let_go(self) -> None:
        """Let the listening pages go."""
        self._hub.close()


@contextmanager
def serving(desk: Desk) -> Iterator[str]:
    """The first address of a server over the desk, in a thread of this process at a free port, until the block ends."""
    with listening(0) as listener:
        server = Server(desk, listener)
        thread = Thread(target=server.answer)
        thread.start()
        try:
            yield server.address
        finally:
            server.leave()
            thread.join()
