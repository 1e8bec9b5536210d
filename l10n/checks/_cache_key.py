# SPDX-License-Identifier: MIT
"""Cache keys: all that checks can see, as a text; when it is the same, they say the same."""

import hashlib
from collections.abc import Mapping

from l10n.checks._frame import Context, Lead, Pairs
from l10n.checks._joined import goes_on, has_line, same_paragraph
from l10n.model import Entry, Reference


class Paragraphs:
    """Follows the units of a catalogue in order, because checks see what stands before a unit in its paragraph."""

    def __init__(self, pairs: Pairs | None) -> None:
        self._pairs = pairs
        self._salt = f"{pairs.document}\0{pairs.is_catalogue}\0{pairs.dialects}\0{pairs.language}" if pairs else ""
        self._before: dict[Reference | None, str] = {}
        """What stands before the next unit of each paragraph; under None of the one whose line is not known."""

    def key(self, scope: str, context: Context) -> str:
        """The text of the context's entry, the next unit, with what surrounds it; its line is not part of it."""
        entry, own = context.entry, _unit(context.entry)
        place = entry.references[0] if has_line(entry) else None
        begins = place is None and not (context.before and goes_on(context.before, entry))
        earlier = "" if begins else self._before.get(place, "")
        self._before[place] = _digest(earlier + own)
        beside = [_beside(context.before, entry), _beside(entry, context.after)]
        parts = [(each.source, each.target) for each in context.units] if len(context.units) > 1 else []
        links = known_links(self._pairs, entry.source) if self._pairs else ""
        return f"{scope}\0{self._salt}\0{own}\0{parts}\0{beside}\0{earlier}\0{links}"


def known_links(pairs: Pairs, source: str) -> str:
    """The text of what is known of links in a part of the source; empty where nothing is."""
    return _told(pairs.leads_of(source))


def _told(leads: Mapping[str, Lead]) -> str:
    """What checks see of links, with the version of what may be long."""
    told = ((address, each.anchors, each.heading, each.translated, each.version) for address, each in leads.items())
    return repr(sorted(told)) if leads else ""


def _beside(one: Entry | None, other: Entry | None) -> object:
    """What is seen of both texts of neighbours, and whether they stand together."""
    if one is None or other is None:
        return None
    together = same_paragraph(one, other), goes_on(one, other), bool(other.references)
    return one.source, one.target, other.source, other.target, together


def of_document(pairs: Pairs) -> str:
    """The text of a whole catalogue and of what is known of its document, lines included."""
    digest = hashlib.blake2b(digest_size=16)
    for entry in pairs.entries:
        places = f"{entry.line}{[(each.path, each.line) for each in entry.references]}"
        digest.update(f"{_unit(entry)}{places}\0".encode("utf-8", "surrogatepass"))
    known = (
        pairs.path,
        pairs.document,
        pairs.source,
        pairs.dialects,
        _told(pairs.leads),
        pairs.unreached,
        pairs.unclosed,
        sorted(pairs.header.items()),
        sorted(map(repr, pairs.template or ())),
    )
    blocks = [(str(block.kind), block.level, block.text, block.style) for block in pairs.blocks]
    return f"{digest.hexdigest()}\0{known}\0{blocks}\0{pairs.sentences}"


def _unit(entry: Entry) -> str:
    """Everything a unit holds, without its places."""
    return repr(
        (
            entry.source,
            entry.target,
            entry.context,
            entry.fuzzy,
            entry.obsolete,
            entry.previous,
            entry.previous_context,
            entry.notes,
            entry.comments,
            entry.flags,
            entry.plural,
            entry.plural_targets,
            entry.previous_plural,
        )
    )


def _digest(text: str) -> str:
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
