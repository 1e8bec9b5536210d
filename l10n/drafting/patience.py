# SPDX-License-Identifier: MIT
"""How long to wait for a server that has no answer now."""

import time
from collections.abc import Iterator
from email.utils import parsedate_to_datetime

_FIRST, _MOST = 0.5, 60.0
TRIES = 6
"""So often a request is made before a run gives up; what was finished is written by then."""
_LONGEST = 3600.0
"""No server is waited for longer than so many seconds, whatever it asks for."""


def waits() -> Iterator[float]:
    """The seconds before each further try, where the server does not say how many."""
    return (min(_FIRST * 2**number, _MOST) for number in range(TRIES - 1))


def seconds_of(header: str | None, now: float | None = None) -> float | None:
    """The seconds that a `Retry-After` header asks for, as a number or as a date; None where it does not.

    `now` are seconds since 1970, by default the clock's.
    """
    if not header:
        return None
    try:
        asked = float(header)
    except ValueError:
        try:
            asked = parsedate_to_datetime(header).timestamp() - (time.time() if now is None else now)
        except (ValueError, TypeError, OverflowError):
            return None
    return min(max(asked, 0.0), _LONGEST) if asked == asked else None  # noqa: PLR0124 - nan is no time
