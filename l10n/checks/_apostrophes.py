# SPDX-License-Identifier: MIT
"""Java's MessageFormat, where an apostrophe begins a quotation and two of them are one: {0}''s files."""

import re
from collections.abc import Iterator

from l10n.model import Entry, Span

_ARGUMENT = re.compile(r"\{\d")
_QUOTED = re.compile(r"'(?:[^']|'')*(?:'|\Z)")


def apostrophe_faults(entry: Entry) -> Iterator[tuple[str, Span]]:
    """Apostrophes of the target that hide an argument or are lost, and where they stand.

    Only texts with arguments are formatted. What the source quotes may be quoted.
    """
    if "java-format" not in entry.flags or "'" not in entry.target or not _ARGUMENT.search(entry.source):
        return
    known = {match[0] for match in _QUOTED.finditer(entry.source.replace("''", ""))}
    text = entry.target.replace("''", "\0\0")
    for match in _QUOTED.finditer(text):
        if match[0] in known:
            continue
        is_open = len(match[0]) < 2 or match[0][-1] != "'"
        if is_open or _ARGUMENT.search(match[0]):
            what = "hides what follows" if _ARGUMENT.search(match[0]) else "is lost"
            yield f"apostrophe {what} in MessageFormat; write two", (match.start(), match.start() + 1)
