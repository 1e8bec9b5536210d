# SPDX-License-Identifier: MIT
"""Units that were wholly bold, a link or in a pair of tags, and now stand without these marks, as documents are read.

Formats leave such marks outside of units. A catalogue made before that has them at both ends of its source and its
target; where they are the same in both, the translation without them is that of the unit without them.
"""

import re
from collections.abc import Collection
from dataclasses import replace

from l10n.catalog.stamps import stamped, stamps
from l10n.model import Entry, Key

_WRAPPED = re.compile(
    r"(?P<open>\*\*|__|\*|_)(?P<marked>.+)(?P=open)"
    r"|!?\[(?P<linked>.+)\](?:\([^()\n]*\)|\[[^\[\]\n]+\])"
    r"|<(?P<name>[A-Za-z][\w.-]*)(?:\s[^<>]*)?>(?P<tagged>.+)</(?P=name)>",
    re.DOTALL,
)


def unwrapped(live: dict[Key, Entry], units: Collection[Key]) -> dict[Key, Entry]:
    """The entries, those that `units` has without the marks around all of them under their new keys."""
    found: dict[Key, Entry] = {}
    for key, entry in live.items():
        bare = _bare(entry, units) if key not in units and entry.translated and entry.plural is None else None
        if bare and bare.key not in live and bare.key not in found:
            found[bare.key] = bare
        else:
            found[key] = entry
    return found


def _bare(entry: Entry, units: Collection[Key]) -> Entry | None:
    """The entry without the marks around its source and target, as far as `units` has it; None where it has none."""
    source, target = entry.source, entry.target
    while True:
        (before, source, after), (open_, target, close) = _parted(source), _parted(target)
        if not before or (before, after) != (open_, close):
            return None
        made = replace(entry, source=source, target=target)
        if made.key in units:
            return stamped(made) if stamps(entry) else made


def _parted(text: str) -> tuple[str, str, str]:
    """The mark that opens around all of a text, what stands in it, and the mark that closes; empty marks without."""
    found = _WRAPPED.fullmatch(text)
    if not found:
        return "", text, ""
    start, end = found.span(next(name for name in ("marked", "linked", "tagged") if found[name] is not None))
    return text[:start], text[start:end], text[end:]
