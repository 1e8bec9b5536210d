# SPDX-License-Identifier: MIT
"""The concordance: where words stand in the project's translations, on either side, in any spelling and inflection."""

import re
from collections.abc import Callable, Iterator
from contextlib import suppress

from l10n import catalog
from l10n.english.inflection import forms
from l10n.errors import Fault, InputError, UsageError
from l10n.glossary import Concept, Glossary
from l10n.model import EMPTY, Key, Span
from l10n.pipeline.history.revisions import Revision, Version
from l10n.pipeline.surveys.state import state_of
from l10n.pipeline.tm.index import Index
from l10n.pipeline.tracking import Track, in_silence
from l10n.pipeline.translations import up_to_date
from l10n.pipeline.workspace import Workspace
from l10n.report.commits import Commit
from l10n.report.concordance import Found
from l10n.text import JAPANESE

_LOOKED_AT = 60
"""So many versions of a catalogue are read to tell when a translation came."""

_Search = Callable[[str, str], tuple[Span, ...]]
"""Tells where a source or its target says the text."""


def find(workspace: Workspace, text: str, *, limit: int = 0, track: Track = in_silence) -> list[Found]:
    """The units that say `text` in their Japanese or, where it holds no Japanese, in their English, in their order.

    Spellings of Japanese and inflections of English are one. What is translated comes first, then what is fuzzy or
    open, then what memories say; with `limit` no more than that many. In a git repository each unit of the project
    says when its English came, and by whom; those of a memory say what stands there.
    Raises UsageError for a text of white space.
    """
    if not text.strip():
        raise UsageError(Fault("what is to be found?", hint="name a word or a phrase in either language"))
    search, side = _searching(text.strip()), "source" if JAPANESE.search(text) else "target"
    dated = _Dates(workspace)
    found = _in_catalogues(workspace, search, side, limit or None, dated, track)
    for language in workspace.settings.languages:
        left = limit - len(found) if limit else None
        memory = workspace.memory(language) if left != 0 else None
        found += _in_memory(memory, search, side, left, dated) if memory else ()
    return found


def _in_catalogues(
    workspace: Workspace, search: _Search, side: str, limit: int | None, dated: "_Dates", track: Track
) -> list[Found]:
    translations = up_to_date(workspace, lend=False, track=track)
    hits = [
        (each, entry, spans)
        for each in translations
        for entry in each.catalog.live
        if (spans := search(entry.source, entry.target))
    ]
    hits.sort(key=lambda hit: not hit[1].translated)
    return [
        Found(
            each.catalogue,
            entry.line,
            each.document.path,
            entry.source,
            entry.target,
            state_of(entry),
            side,
            spans,
            dated.of(each.catalogue, entry.key, entry.target),
        )
        for each, entry, spans in hits[:limit]
    ]


def _in_memory(memory: Index, search: _Search, side: str, limit: int | None, dated: "_Dates") -> Iterator[Found]:
    for each in memory.wanted(lambda unit: bool(search(unit.source, unit.target)), limit):
        spans = search(each.source, each.target)
        came = Commit(date=each.date, author=each.author)
        if each.path.lower().endswith(".po"):
            came = dated.of(each.path, (each.context, each.source), each.target)
        yield Found(each.path, each.line, "", each.source, each.target, "translated", side, spans, came)


def _searching(text: str) -> _Search:
    """What tells where a unit says the text: as a glossary would find it, or else letter by letter."""
    concept = Concept(text, text)
    glossary = Glossary([concept])
    pattern = None if JAPANESE.search(text) else _in_any_form(text)
    folded = text.casefold()

    def plainly(where: str) -> Iterator[Span]:
        low = where.casefold()
        # Folding changes the length of a few letters, whose places cannot be told.
        start = low.find(folded) if len(low) == len(where) else -1
        while start >= 0:
            yield start, start + len(folded)
            start = low.find(folded, start + len(folded))

    def in_japanese(source: str, _target: str) -> tuple[Span, ...]:
        matched = [match.span for match in glossary.matches(source)]
        return _apart([*matched, *plainly(source)])

    def in_english(_source: str, target: str) -> tuple[Span, ...]:
        target = "" if target == EMPTY else target
        matched = [match.span for match in glossary.find_in_english(concept, target)]
        inflected = [match.span() for match in pattern.finditer(target)] if pattern else []
        return _apart([*matched, *inflected, *plainly(target)])

    return in_english if pattern else in_japanese


def _in_any_form(text: str) -> re.Pattern[str]:
    """What finds an English phrase, each of its words in any form of the words that it may be one of."""
    words = [sorted(map(re.escape, forms(each)), key=len, reverse=True) for each in text.split()]
    phrase = r"\s+".join(f"(?:{'|'.join(each)})" for each in words)
    return re.compile(rf"(?<!\w){phrase}(?!\w)", re.IGNORECASE)


def _apart(spans: list[Span]) -> tuple[Span, ...]:
    """The spans in order, without those that lie in another."""
    kept: list[Span] = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return tuple(kept)


class _Dates:
    """When translations came, as far as git tells."""

    def __init__(self, workspace: Workspace) -> None:
        self._root = workspace.project.root
        self._head: Revision | None = None
        with suppress(UsageError):
            self._head = Revision("HEAD", self._root)
        self._known: dict[str, list[tuple[Version, dict[Key, str]]]] = {}

    def of(self, path: str, key: Key, target: str) -> Commit:
        """The commit since which a unit of the catalogue has its English; none where git has none."""
        found = Commit()
        for version, targets in self._versions(path) if target else ():
            if targets.get(key) != target:
                break
            found = Commit(version.commit, version.date, version.author)
        return found

    def _versions(self, path: str) -> list[tuple[Version, dict[Key, str]]]:
        if self._head is None:
            return []
        if path not in self._known:
            self._known[path] = list(self._read(self._head, path))
        return self._known[path]

    def _read(self, head: Revision, path: str) -> Iterator[tuple[Version, dict[Key, str]]]:
        for version in head.history(self._root / path, _LOOKED_AT):
            with suppress(InputError):
                yield version, {each.key: each.target for each in catalog.load(version.data, path).live}
