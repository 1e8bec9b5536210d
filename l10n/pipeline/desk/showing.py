# SPDX-License-Identifier: MIT
"""What the page shows of a leaf: all of it, or the few units that look otherwise now."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

from l10n.pipeline.desk.leaf import Leaf
from l10n.pipeline.desk.looking import View
from l10n.pipeline.reviewing.annotating import TermBook, annotated
from l10n.pipeline.reviewing.pictures import Show
from l10n.pipeline.reviewing.reviewing import document_of, frame_of, page_of, surroundings
from l10n.pipeline.workspace import Workspace
from l10n.report.review import ReviewDocument, ReviewPage

PICTURES = "/picture/"
"""What the address of a picture begins with; its path in the project follows."""


class Showing:
    """How the leaves of one project are shown, now and later in the same way."""

    def __init__(self, workspace: Workspace, language: str) -> None:
        self._workspace, self._language = workspace, language
        self._book = TermBook()
        self._frames: dict[str, ReviewDocument] = {}
        self._show = _shown_in(workspace.project.root)

    def whole(self, leaves: Sequence[Leaf]) -> ReviewPage:
        """The page of all units of the leaves."""
        self._book = TermBook(self._book)
        findings = {each.path: tuple(each.findings) for each in leaves}
        documents = tuple(
            document_of(self._workspace, each.translation, findings[each.path], self._book, show=self._show)
            for each in leaves
        )
        self._frames |= {each.catalogue: replace(each, units=(), findings=()) for each in documents}
        page = page_of(self._workspace, [each.translation for each in leaves], documents, findings, self._book)
        return replace(page, target_language=self._language)

    def few(self, views: Iterable[View]) -> ReviewPage:
        """A page of nothing but the changed units of the views."""
        return ReviewPage(
            title="",
            documents=tuple(map(self._document, views)),
            concepts=self._book.concepts,
            source_language=self._workspace.settings.source_language,
            target_language=self._language,
            project=self._workspace.project.root.name,
        )

    def _document(self, view: View) -> ReviewDocument:
        around = surroundings(self._workspace, view.leaf.translation, view.told, self._book)
        units = tuple(
            replace(unit, kind=block.kind, level=block.level) if (block := view.leaf.block(key)) else unit
            for key, unit in annotated(view.entries, around)
            if key in view.changed
        )
        return replace(self._frame(view.leaf), units=units)

    def _frame(self, leaf: Leaf) -> ReviewDocument:
        if leaf.path not in self._frames:
            self._frames[leaf.path] = frame_of(self._workspace, leaf.translation, self._show)
        return self._frames[leaf.path]


def _shown_in(root: Path) -> Show:
    """Where a page of the server finds a picture of the project at `root`."""
    resolved = root.resolve()

    def show(path: Path) -> str | None:
        return PICTURES + quote(path.resolve().relative_to(resolved).as_posix())

    return show
