# SPDX-License-Identifier: MIT
"""How far the English is behind the Japanese: when each sentence that waits came into its document, and by whom."""

from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, datetime

from l10n.catalog import created
from l10n.errors import InputError, UsageError
from l10n.pipeline.documents import Document
from l10n.pipeline.history.dates import now
from l10n.pipeline.history.revisions import Revision, Version
from l10n.pipeline.tracking import Track, in_silence
from l10n.pipeline.translation import Translation
from l10n.pipeline.translations import up_to_date
from l10n.pipeline.workspace import Workspace
from l10n.report.commits import Commit
from l10n.report.trailing import Arrival, Trail

_LOOKED_AT = 200
"""So many versions of a document are read; what is older came at least then."""


def is_shallow(workspace: Workspace) -> bool:
    """Whether the clone lacks the beginning of the history, so that what came first may have come earlier."""
    return Revision("HEAD", workspace.project.root).is_shallow


def trails(workspace: Workspace, track: Track = in_silence) -> list[Trail]:
    """What of each translation waits, and since when: the sentences that are fuzzy or not translated, in their order.

    Raises UsageError where there is no git or no commit.
    """
    head = Revision("HEAD", workspace.project.root)
    found = []
    for each in up_to_date(workspace, track=track):
        waiting = [entry.source for entry in each.catalog.live if not entry.translated]
        known = arrivals(head, workspace, each.document, waiting)
        listed = tuple(known[source] for source in dict.fromkeys(waiting))
        found.append(Trail(each.document.name, each.language, listed, _days(listed)))
    return found


def arrivals(head: Revision, workspace: Workspace, document: Document, sources: Iterable[str]) -> dict[str, Arrival]:
    """When each sentence came into the document, before it was translated: the commit since which it stands there."""
    sought = dict.fromkeys(sources)
    open_, seen = set(sought), dict[str, Version]()
    for version in head.history(workspace.project.root / document.path, _LOOKED_AT) if sought else ():
        present = open_ & _sentences(document, version.data)
        seen |= dict.fromkeys(present, version)
        open_ = present
        if not open_:
            break
    return {source: _arrival(source, seen.get(source)) for source in sought}


def first_of(workspace: Workspace, translation: Translation, sources: Iterable[str]) -> str:
    """The day on which the first of the sentences came into the document; without git that of its last new unit."""
    dates = []
    with suppress(UsageError):
        head = Revision("HEAD", workspace.project.root)
        found = arrivals(head, workspace, translation.document, sources)
        dates = sorted(each.came.day for each in found.values() if each.came.commit)
    return dates[0] if dates else created(translation.catalog).partition(" ")[0]


def _sentences(document: Document, data: bytes) -> set[str]:
    with suppress(InputError):
        return {source for source, _, _ in document.at(data).places()}
    return set()


def _arrival(source: str, version: Version | None) -> Arrival:
    return Arrival(source, Commit(version.commit, version.date, version.author)) if version else Arrival(source)


def _days(arrivals: Iterable[Arrival]) -> int:
    """How many whole days ago the first of them came."""
    dates = [datetime.fromisoformat(each.came.date) for each in arrivals if each.came.date]
    return max(0, (datetime.fromtimestamp(now(), UTC) - min(dates)).days) if dates else 0
