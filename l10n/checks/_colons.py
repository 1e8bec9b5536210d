# SPDX-License-Identifier: MIT
"""Laravel's placeholders, a colon with a name: `:count`; `:Count` and `:COUNT` are the same in other letters."""

import re
from collections.abc import Iterator

from l10n.model import Entry, Span

_NAMED = re.compile(r"(?<![A-Za-z0-9_:/.]):([A-Za-z][A-Za-z_0-9]{1,63})(?![A-Za-z0-9_:]|://)")
_CALLING = re.compile(r"(?:^|(?<=[\s「『（(“\"、。])):[a-z][a-z_0-9]{1,63}(?= ?[^\x00-\x7f])")
"""What a text of no known kind must have, so that a name behind a label (種類:name) is none: nothing before it."""


def colon_faults(entry: Entry) -> Iterator[tuple[str, Span | None, Span | None]]:
    """What is wrong with the placeholders, and where in source or target."""
    if ":" not in entry.source and ":" not in entry.target:
        return
    if not any("laravel" in flag for flag in entry.flags) and not _CALLING.search(entry.source):
        return
    wanted, given = _places(entry.source), _places(entry.target)
    for name in sorted(wanted.keys() - given.keys()):
        yield f'placeholder ":{name}" is missing', wanted[name], None
    for name in sorted(given.keys() - wanted.keys()):
        yield f'placeholder ":{name}" is not in the source', None, given[name]


def _places(text: str) -> dict[str, Span]:
    return {match[1].lower(): match.span() for match in _NAMED.finditer(text)}
