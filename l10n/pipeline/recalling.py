# SPDX-License-Identifier: MIT
"""What the project's catalogues in one language know of the sentences of a new document."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from l10n import catalog
from l10n.catalog import Catalog, Features, Report
from l10n.checks import together, waivers
from l10n.model import EMPTY, Entry

_Known = dict[str, dict[str, list[tuple[str, Entry]]]]
"""For each sentence its translations, each with the places and entries that have it, in order."""


class Recollection:
    """Every sentence that is translated somewhere, with its translations and their places."""

    def __init__(self, catalogues: Iterable[tuple[str, Catalog]], sought: Iterable[str]) -> None:
        """`catalogues` come with their paths, in the order of their documents; `sought` is what new documents say."""
        self._known: _Known = {}
        for path, known in catalogues:
            for entry in _lendable(known):
                targets = self._known.setdefault(entry.source, {})
                targets.setdefault(entry.target, []).append((_place(entry, path), entry))
        # For all documents at once: going through what is known takes longer than through a document.
        self._near = catalog.nearest(self._known, [text for text in dict.fromkeys(sought) if text not in self._known])

    def begun(self, empty: Catalog, features: Callable[[str], Features]) -> tuple[Catalog, Report]:
        """The `empty` catalogue of a new document with what is known of its sentences.

        A sentence with one translation elsewhere has it; one with several, or one that is nearly another, is fuzzy.
        """
        entries = tuple(self._lent(entry, features) for entry in empty.entries)
        brought, fuzzy = sum(each.translated for each in entries), sum(each.fuzzy for each in entries)
        report = Report(new=len(entries) - brought - fuzzy, brought=brought, fuzzy=fuzzy)
        return replace(empty, entries=entries), report

    def _lent(self, unit: Entry, features: Callable[[str], Features]) -> Entry:
        if near := self._near.get(unit.source):
            return catalog.suggested_by_near(unit, near, self._places(near), features)
        targets = self._known.get(unit.source)
        if not targets:
            return unit
        if len(targets) > 1:
            return catalog.suggested_by_same(unit, self._places(unit.source))
        ((target, lenders),) = targets.items()
        # The pair is the same, and so is the reason why a finding in it was let be.
        return replace(unit, target=target, comments=tuple(dict.fromkeys(_waiver_lines(lenders))))

    def _places(self, source: str) -> dict[str, list[str]]:
        return {target: [place for place, _ in lenders] for target, lenders in self._known[source].items()}


def _lendable(known: Catalog) -> Iterator[Entry]:
    """The entries whose translation is that of their sentence, and of nothing else."""
    for group in together(known.live):
        entry = group[0]
        own = entry.translated and entry.target != EMPTY and not catalog.is_stray(entry)
        if len(group) == 1 and own and entry.plural is None:
            yield entry


def _place(entry: Entry, path: str) -> str:
    """Where the sentence stands, for people."""
    first = next(iter(entry.references), None)
    return f"{first.path}:{first.line}" if first and first.line else first.path if first else path


def _waiver_lines(lenders: Iterable[tuple[str, Entry]]) -> Iterator[str]:
    for _, entry in lenders:
        yield from (waiver.comment for waiver in waivers(entry) if waiver.holds(entry))
