# SPDX-License-Identifier: MIT
"""The server itself: a socket on this machine only, and an end that leaves nothing half done."""

import asyncio
import errno
import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from threading import current_thread, main_thread
from types import FrameType

import uvicorn

from l10n.errors import Fault, UsageError
from l10n.pipeline.desk import Desk
from l10n.serve.app import Answers
from l10n.serve.gate import HOST, Gate
from l10n.serve.hub import Hub


def listening(port: int) -> socket.socket:
    """A socket that listens on this machine at the port, or at a free one for 0; raises UsageError."""
    try:
        return socket.create_server((HOST, port), backlog=128)
    except (OSError, OverflowError) as error:
        taken = isinstance(error, OSError) and error.errno == errno.EADDRINUSE
        reason = "is in use" if taken else f"cannot be listened at: {str(error).lower()}"
        raise UsageError(
            Fault(f"port {port} {reason}", hint="name another one, or `--port 0` for a free one")
        ) from None


class Server(uvicorn.Server):
    """A server over one desk, behind the gate; it lets its listening pages go when it stops, and returns."""

    def __init__(self, desk: Desk, listener: socket.socket) -> None:
        """`listener` is a socket as `listening` gives it."""
        self._hub, self._listener = Hub(), listener
        self._gate = Gate(Answers(desk, self._hub).app, listener.getsockname()[1])
        config = uvicorn.Config(
            self._gate,
            log_level="warning",
            access_log=False,
            server_header=False,
            lifespan="on",
            ws="none",
            timeout_graceful_shutdown=3,
        )
        super().__init__(config)

    @property
    def address(self) -> str:
        """The first address to open."""
        return self._gate.address

    def answer(self) -> None:
        """Answer until the process is told to stop, or somebody calls `leave`."""
        self.run(sockets=[self._listener])

    def leave(self) -> None:
        """Stop when what is under way is done; may be called from any thread."""
        self.should_exit = True
        self._loop.call_soon_threadsafe(self._hub.close)

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Stop at the signals that end a process; uvicorn would raise them again when all is done."""
        self._loop = asyncio.get_running_loop()

        def stop(number: int, frame: FrameType | None) -> None:
            self.handle_exit(number, frame)
            self.leave()

        heard = (signal.SIGINT, signal.SIGTERM) if current_thread() is main_thread() else ()
        before = {each: signal.signal(each, stop) for each in heard}
        try:
            yield
        finally:
            for each, handler in before.items():
                signal.signal(each, handler)
