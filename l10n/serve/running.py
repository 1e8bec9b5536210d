# SPDX-License-Identifier: MIT
"""A web server on a socket of ours, and an end that leaves nothing half done."""

import asyncio
import errno
import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from threading import current_thread, main_thread
from types import FrameType

import uvicorn
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from l10n.errors import Fault, UsageError
from l10n.serve.gate import HOST


def listening(port: int, host: str = HOST) -> socket.socket:
    """A socket that listens at the port, or at a free one for 0, by default on this machine; raises UsageError."""
    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        listener = socket.create_server((host, port), family=family, backlog=128)
    except (OSError, OverflowError) as error:
        taken = isinstance(error, OSError) and error.errno == errno.EADDRINUSE
        reason = "is in use" if taken else f"cannot be listened at: {str(error).lower()}"
        raise UsageError(
            Fault(f"port {port} {reason}", hint="name another one, or `--port 0` for a free one")
        ) from None
    # Connections inherit it. asyncio sees to it only for sockets that name their protocol, as this one does not:
    # without it the end of an answer waits 40 milliseconds for the browser to confirm its beginning.
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listener


def ending(app: ASGIApp) -> ASGIApp:
    """`app` that answers 503 where the server ends before it has answered; uvicorn would print a traceback."""

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        begun = False

        async def sending(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await app(scope, receive, sending)
        except asyncio.CancelledError:
            if scope["type"] != "http":
                raise
            if begun:
                await send({"type": "http.response.body"})
            else:
                await PlainTextResponse("503: the server has been stopped\n", 503)(scope, receive, send)

    return answer


class Running(uvicorn.Server):
    """A server over one application, which returns when it is told to stop."""

    def __init__(self, app: ASGIApp, listener: socket.socket) -> None:
        """`listener` is a socket as `listening` gives it."""
        self._listener = listener
        config = uvicorn.Config(
            ending(app),
            log_level="warning",
            access_log=False,
            server_header=False,
            lifespan="on",
            ws="none",
            timeout_graceful_shutdown=3,
        )
        super().__init__(config)

    def answer(self) -> None:
        """Answer until the process is told to stop, or somebody calls `leave`."""
        self.run(sockets=[self._listener])

    def leave(self) -> None:
        """Stop when what is under way is done; may be called from any thread."""
        self.should_exit = True
        self._loop.call_soon_threadsafe(self.let_go)

    def let_go(self) -> None:
        """Let those go who would wait for ever."""

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
