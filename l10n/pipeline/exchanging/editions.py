# SPDX-License-Identifier: MIT
"""What a person changed on a page that the program wrote: the page as it was written last is the base."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from l10n import catalog
from l10n.alignment import on_one_line
from l10n.errors import L10nError, UsageError
from l10n.exchange.bases import pair_digits
from l10n.model import EMPTY, Entry
from l10n.pipeline.documents import decode_document
from l10n.pipeline.exchanging.bilingual import english_of
from l10n.pipeline.history.revisions import Revision
from l10n.pipeline.publishing.ownership import Pages
from l10n.pipeline.publishing.publishing import rendered
from l10n.pipeline.translation import Translation
from l10n.pipeline.workspace import Workspace

_LOOKED_AT = 50
"""So many of git's versions of a page are held against the list of what was written."""


@dataclass(frozen=True, slots=True)
class Edition:
    """A page beside what the program wrote there last."""

    before: str
    """All its sentences then, each on one line, with a space between two."""
    changed: frozenset[int]
    """The numbers of the sentences of now, from 0, that were not there."""

    def base(self, entry: Entry) -> str:
        """The digits of the pair that the page was made from, as far as the unit's own English tells."""
        was_there = not entry.translated or entry.target == EMPTY or on_one_line(entry.target) in self.before
        return pair_digits(entry.target if was_there else "", fuzzy=entry.fuzzy)


def edition(workspace: Workspace, translation: Translation, pages: Pages, page: str) -> Edition | None:
    """The text of a page beside what the program wrote there last; None where nothing tells what that was."""
    written = next(
        (each for each in _versions(workspace, translation) if pages.wrote(translation.rendered, each)), None
    )
    if written is None:
        return None
    encoding = workspace.settings.rendered_in(translation.document.name)
    document = translation.document
    before = english_of(document, decode_document(written, translation.rendered, encoding, document.format))
    return Edition(" ".join(before), _changed(before, english_of(document, page)))


def _changed(before: Sequence[str], now: Sequence[str]) -> frozenset[int]:
    blocks = SequenceMatcher(None, before, now, autojunk=False).get_matching_blocks()
    return frozenset(range(len(now))).difference(*(range(each.b, each.b + each.size) for each in blocks))


def _versions(workspace: Workspace, translation: Translation) -> Iterator[bytes]:
    """What the page may have been: what the catalogue makes, what the .mo does, and git's versions of it."""
    with suppress(L10nError):
        yield rendered(translation, workspace.settings)
    with suppress(L10nError):
        yield rendered(_compiled(workspace, translation), workspace.settings)
    root = workspace.project.root
    with suppress(UsageError):
        for each in Revision("HEAD", root).history(root / translation.rendered, _LOOKED_AT):
            yield each.data


def _compiled(workspace: Workspace, translation: Translation) -> Translation:
    """The translation as it was compiled last."""
    known = catalog.unpacked(workspace.store.read(translation.compiled) or b"")
    return replace(translation, catalog=replace(translation.catalog, entries=tuple(known.values())))
