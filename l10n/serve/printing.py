# SPDX-License-Identifier: MIT
"""The page as HTML: made when it is asked for, or, where that takes long, made once and then told what is new."""

import time
from dataclasses import dataclass

from l10n.pipeline.desk import Desk
from l10n.report.review import Sheet
from l10n.serve.hub import Hub
from l10n.serve.morsels import live

_LONG = 0.4
"""Seconds of work that an editor does not notice; a page that takes more is kept."""
_MOST = 100
"""Events that a kept page is told by its server when it opens; with more it is made anew."""


@dataclass(frozen=True, slots=True)
class _Print:
    html: str
    version: str
    took: float


class Press:
    """Makes the pages of one desk; may be used by one thread at a time."""

    def __init__(self, desk: Desk, hub: Hub) -> None:
        """The first page is made at once: whoever opens the printed address must not wait for it."""
        self._desk, self._hub = desk, hub
        self._kept = self._made()

    def html(self) -> str:
        """A page that is up to date once it has heard the events since its version."""
        behind = self._hub.behind(self._kept.version)
        if behind is None or behind > _MOST or (behind and self._kept.took < _LONG):
            self._kept = self._made()
        return self._kept.html

    def _made(self) -> _Print:
        # Before the page: what happens while it is made is told once more, which does no harm.
        version, begun = self._hub.version, time.thread_time()
        html = Sheet(self._desk.page(), live(version)).html()
        return _Print(html, version, time.thread_time() - begun)
