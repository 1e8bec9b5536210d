# SPDX-License-Identifier: MIT
"""The files that are open in one editor: what is said of each while somebody types, and of all of it when it is quiet.

All work is done at one bench, one thing after the other. A check of a whole file stands back as soon as a person
waits for something else, and goes on with what it remembers.
"""

import asyncio
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

from l10n.errors import Fault, L10nError
from l10n.lsp.homes import Aside, Home, Homes
from l10n.lsp.manuscripts import Manuscript, manuscript
from l10n.lsp.sheets import Mark, Sheet, opened, typed, unread
from l10n.pipeline.checking.pairs import CATALOGUES

T = TypeVar("T")
Content: TypeAlias = Sheet | Manuscript

_PAUSE = 0.03
"""Seconds without a keystroke after which what stands near is checked."""
_QUIET = 0.6
"""Seconds after which all is."""


@dataclass(eq=False)
class File:
    """One open file."""

    uri: str
    path: Path
    text: str
    version: int | None
    home: Home | None = None
    content: Content | None = None
    """What was read of the text last; None for a file that is nothing of ours."""
    good: Sheet | None = None
    """The catalogue as it was when it could be read last."""
    faults: tuple[Fault, ...] = ()
    """Why nothing can be said at all."""
    work: "asyncio.Task[None] | None" = field(default=None, repr=False)

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The findings in it."""
        return self.content.marks if self.content else ()

    @property
    def is_catalogue(self) -> bool:
        """Whether it is one by its name."""
        return self.path.suffix in CATALOGUES


class Office:
    """All open files."""

    def __init__(self, tell: Callable[[File], None]) -> None:
        """`tell` is called whenever something new is known of a file."""
        self._tell = tell
        self._homes = Homes()
        self._bench = ThreadPoolExecutor(1)
        self._waiting = 0
        self.files: dict[str, File] = {}

    def open(self, uri: str, path: Path, text: str, version: int | None) -> None:
        """A file is open now."""
        file = self.files[uri] = File(uri, path, text, version)
        self._begin(file, self._whole(file))

    def change(self, uri: str, text: str, version: int | None) -> None:
        """Somebody has typed."""
        file = self.files[uri]
        file.text, file.version = text, version
        self._begin(file, self._follow(file))

    def close(self, uri: str) -> None:
        """A file is not open any more."""
        file = self.files.pop(uri, None)
        if file and file.work:
            file.work.cancel()

    def renew(self) -> None:
        """Something on the disk has changed: look at everything again."""
        for file in self.files.values():
            if file.work is None or file.work.done():
                self._begin(file, self._whole(file))

    def leave(self) -> None:
        """Stop working."""
        # Whatever is under way stands back.
        self._waiting += 1
        for uri in list(self.files):
            self.close(uri)
        self._bench.shutdown(wait=False, cancel_futures=True)

    async def ask(self, uri: str, question: Callable[[File, Home, Content], T]) -> T | None:
        """The answer to a question about a file as it is at this moment; None for a file that is nothing of ours."""
        file = self.files.get(uri)
        if file is None:
            return None

        def answer() -> T | None:
            self._catch_up(file)
            return question(file, file.home, file.content) if file.home and file.content else None

        return await self._at_once(answer)

    def _begin(self, file: File, work: Coroutine[Any, Any, None]) -> None:
        """Work on a file in the place of what is under way for it."""
        if file.work:
            file.work.cancel()
        file.work = asyncio.create_task(work)
        # A fault of ours must be seen at once, in the editor's log.
        file.work.add_done_callback(lambda done: None if done.cancelled() else done.result())

    async def _follow(self, file: File) -> None:
        await asyncio.sleep(_PAUSE)
        if await self._at_once(lambda: self._catch_up(file)):
            self._tell(file)
        await asyncio.sleep(_QUIET)
        await self._whole(file)

    async def _at_once(self, do: Callable[[], T]) -> T:
        self._waiting += 1
        try:
            return await asyncio.get_running_loop().run_in_executor(self._bench, do)
        finally:
            self._waiting -= 1

    def _catch_up(self, file: File) -> bool:
        """Look at what stands near the last change; True where anything came of it."""
        if file.home is None or file.content is None or file.content.text == file.text:
            return False
        if file.good is None:
            file.content = file.content if file.is_catalogue else manuscript(file.text, file.path, file.home)
            return not file.is_catalogue
        sheet = typed(file.good, file.text, file.home)
        file.content = sheet or unread(file.good, file.text, file.good.faults)
        file.good = sheet if sheet and not sheet.faults else file.good
        return True

    async def _whole(self, file: File) -> None:
        """Look at all of the file; begin again as often as somebody else has to be served."""
        while True:
            text = file.text
            try:
                await asyncio.get_running_loop().run_in_executor(self._bench, self._look, file, text)
            except Aside:
                continue
            if file.text is text:
                self._tell(file)
            return

    def _look(self, file: File, text: str) -> None:
        file.faults = ()
        try:
            file.home = self._homes.of(file.path)
            content: Content | None
            if file.is_catalogue:
                content = opened(text, file.path, file.home, lambda: self._waiting > 0 or file.text is not text)
            else:
                content = manuscript(text, file.path, file.home)
        except L10nError as error:
            file.faults = error.faults
            return
        if isinstance(content, Sheet) and content.faults and file.good:
            content = unread(file.good, text, content.faults)
        elif isinstance(content, Sheet) and not content.faults:
            file.good = content
        if file.text is text:
            file.content = content
