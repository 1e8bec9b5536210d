# SPDX-License-Identifier: MIT
"""Translations that a project has in files of its own beside its catalogues: memories (TMX), catalogues, projects."""

from collections.abc import Iterable, Iterator
from itertools import tee, zip_longest
from typing import TYPE_CHECKING

from l10n import catalog
from l10n.catalog import Catalog
from l10n.checks import together
from l10n.model import EMPTY, Entry
from l10n.pipeline.tm.units import Unit, mark, placed

if TYPE_CHECKING:
    from l10n.exchange.tmx import Pair


def units_of(data: bytes, name: str, languages: tuple[str, str]) -> Iterator[Unit]:
    """What the file has for the pair of languages, in its order; raises InputError for one that cannot be read."""
    return _of_tmx(data, name, languages) if name.lower().endswith(".tmx") else _of_catalogue(data, name, languages)


def _of_tmx(data: bytes, name: str, languages: tuple[str, str]) -> Iterator[Unit]:
    # lxml takes longer to load than most projects to update.
    from l10n.exchange import tmx  # noqa: PLC0415

    for pair, before, after in _neighboured(tmx.pairs(data, name, languages)):
        yield Unit(
            pair.source, pair.target, name, pair.line, pair.context, before, after, date=pair.date, author=pair.author
        )


def _neighboured(pairs: Iterable["Pair"]) -> Iterator[tuple["Pair", int | None, int | None]]:
    """Each of the pairs with the marks of those before and behind it, read as far as one ahead."""
    ahead, behind = tee(pairs)
    next(ahead, None)
    before = None
    for pair, after in zip_longest(behind, ahead):
        yield pair, before, mark(after.source) if after else None
        before = mark(pair.source)


def _of_catalogue(data: bytes, name: str, languages: tuple[str, str]) -> Iterator[Unit]:
    """The lendable units; none if the header names another language."""
    found = catalog.load(data, name)
    stated = found.header.get("Language", "")
    plain = stated.replace("_", "-").lower()
    if plain and plain != languages[1].replace("_", "-").lower():
        return
    places = {entry.key: place for entry, place in placed(found.live)}
    for entry in lendable(found):
        place = places[entry.key]
        yield Unit(entry.source, entry.target, name, entry.line, entry.context, place.before, place.after)


def lendable(known: Catalog) -> Iterator[Entry]:
    """The entries whose translation is that of their sentence, and of nothing else."""
    for group in together(known.live):
        entry = group[0]
        own = entry.translated and entry.target != EMPTY and not catalog.is_stray(entry)
        if len(group) == 1 and own and entry.plural is None:
            yield entry
