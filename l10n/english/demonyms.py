# SPDX-License-Identifier: MIT
"""Places and their demonyms, which stand for their names: Japan and Japanese, London and Londoner."""

import re
from collections.abc import Iterator
from functools import lru_cache

from l10n.english import DATA
from l10n.english.inflection import nouns
from l10n.model import Span
from l10n.tables import rows

_DEMONYMS: dict[str, list[str]] = {}
"""Places with their adjectives, and the words for their people where these are others."""
_PLACES: dict[str, list[str]] = {}
for _place, _word in rows(DATA, "demonyms"):
    _DEMONYMS.setdefault(_place, []).append(_word)
    _PLACES.setdefault(_word, []).append(_place)


def of_place(form: str, target: str) -> Iterator[Span]:
    """Where the demonym of the place `form` stands in `target`: Japanese, for Japan.

    Where `form` begins with a demonym, its place may stand in its stead: Japan's parliament, for Japanese parliament.
    """
    pattern = _of_place(form)
    return (match.span() for match in pattern.finditer(target)) if pattern else iter(())


def demonyms(place: str) -> tuple[str, ...]:
    """The adjectives of a place and the words for its people: Japanese, for Japan; none where no table has it."""
    return tuple(_DEMONYMS.get(place, ()))


@lru_cache(maxsize=4096)
def _of_place(form: str) -> re.Pattern[str] | None:
    place = re.sub(r"^the\s+", "", form, flags=re.IGNORECASE).replace(".", "")
    words = _DEMONYMS.get(place) or ([f"{place}n"] if _IN_A.fullmatch(place) else [])
    if words:
        return _whole("|".join(f"{re.escape(word)}s?".replace(r"\ ", "[ -]") for word in words))
    first, _, rest = form.partition(" ")
    # The United States is the US and the U.S.
    places = "|".join(r"\.?".join(each) if each.isupper() else re.escape(each) for each in _PLACES.get(first, ()))
    if not places or not rest:
        return None
    things = f"(?i:{'|'.join(map(re.escape, nouns(rest)))})"
    return _whole(rf"(?:{places})\.?(?:['’]s?)?\s+{things}|{things}\s+(?:of|in|from)\s+(?:the\s+)?(?:{places})")


_IN_A = re.compile("[A-Z][a-z]{3,}a")
"""Many places have no other adjective than one in -an: Himalaya, Himalayan."""


def _whole(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?:{words})(?![^\W_])")
