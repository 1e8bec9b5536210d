# SPDX-License-Identifier: MIT
"""Follows the files on the disk while the server runs, and lets the checks finish when nobody writes."""

import asyncio
from contextlib import suppress

from starlette.concurrency import run_in_threadpool
from watchfiles import awatch

from l10n.pipeline.desk import Desk, News
from l10n.serve.hub import RELOAD, Hub
from l10n.serve.morsels import morsels

_QUIET = 0.6
"""Seconds without a change after which all checks are asked of everything."""


async def follow(desk: Desk, hub: Hub, stopped: asyncio.Event) -> None:
    """Tell the pages what others do to the project's files, until it is `stopped`."""
    while not stopped.is_set():
        folders = await run_in_threadpool(desk.folders)
        async for _ in awatch(*folders, recursive=False, watch_filter=None, debounce=300, stop_event=stopped):
            await tell(hub, await run_in_threadpool(desk.follow))
            if await run_in_threadpool(desk.folders) != folders:
                break


async def settle(desk: Desk, hub: Hub, stopped: asyncio.Event) -> None:
    """Ask all checks of everything whenever something has changed and it is quiet, until it is `stopped`."""
    while not stopped.is_set():
        with suppress(TimeoutError):
            await asyncio.wait_for(stopped.wait(), _QUIET)
        if desk.restless:
            await tell(hub, News(await run_in_threadpool(desk.settle)))


async def tell(hub: Hub, news: News) -> None:
    """Pass news on to the pages."""
    if news.everything:
        hub.tell(RELOAD, {})
    if news.page and any(each.units for each in news.page.documents):
        hub.tell("units", await run_in_threadpool(morsels, news.page))
    if news.faults is not None:
        hub.lament(news.faults)
