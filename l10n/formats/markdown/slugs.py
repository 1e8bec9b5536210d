# SPDX-License-Identifier: MIT
"""How generators make a heading's anchor of its words, and how they number those that are the same.

The generators themselves are the measure: `tests/formats/slugs.tsv` holds what they say.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable
from typing import NamedTuple


class Style(NamedTuple):
    """The anchors of one generator."""

    slug: Callable[[str], str]
    """The anchor of a heading's words, before it is numbered."""
    numbered: Callable[[str, int], str]
    """The anchor where so many were the same before."""
    may_be_empty: bool = True
    """Whether a heading of which nothing is left keeps an empty anchor; else it is numbered."""


def anchors(style: Style, headings: Iterable[tuple[str, str]]) -> list[str]:
    """The anchors of a page's headings, each given with its words and the id it states, empty where it states none."""
    used: set[str] = set()
    counts: dict[str, int] = {}
    found = []
    for words, own in headings:
        anchor = own or _unused(style, style.slug(words), used, counts)
        used.add(anchor)
        found.append(anchor)
    return found


def _unused(style: Style, base: str, used: set[str], counts: dict[str, int]) -> str:
    anchor, number = base, counts.get(base, 0)
    while anchor in used or not (anchor or style.may_be_empty):
        number += 1
        anchor = style.numbered(base, number)
    # What was used once is never free again: counting goes on where it stopped.
    counts[base] = number
    return anchor


def _github(words: str) -> str:
    return "".join(c for c in words.lower() if c in "- " or _is_word(c)).replace(" ", "-")


def _is_word(character: str) -> bool:
    """Whether Unicode counts a character among those of words."""
    category = unicodedata.category(character)
    circled = "\u24b6" <= character <= "\u24e9" or "\U0001f130" <= character <= "\U0001f189"
    return category[0] in "LM" or category in {"Nd", "Nl", "Pc"} or circled


_VITEPRESS_SIGNS = re.compile(r"""[\s~`!@#$%^&*()\-_+=\[\]{}|\\;:"'“”‘’<>,.?/]+""")
_ACCENTS = re.compile("[\u0300-\u036f\u0000-\u001f]")


def _vitepress(words: str) -> str:
    plain = _ACCENTS.sub("", unicodedata.normalize("NFKD", words))
    slug = _VITEPRESS_SIGNS.sub("-", plain).strip("-").lower()
    return f"_{slug}" if slug[:1].isascii() and slug[:1].isdigit() else slug


def _hugo(words: str) -> str:
    # Its typographer makes dashes of hyphens first, and these are no letters.
    plain = _DASHES.sub("", words).strip().lower()
    kept = (c for c in plain if c in "-_ " or unicodedata.category(c)[0] == "L" or unicodedata.category(c) == "Nd")
    return "".join(kept).replace(" ", "-") or "heading"


_DASHES = re.compile("-{2,3}")


def _mkdocs(words: str) -> str:
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode()
    return _GAPS.sub("-", _NO_WORD.sub("", plain).strip().lower())


_NO_WORD = re.compile(r"[^\w\s-]")
_GAPS = re.compile(r"[-\s]+")


def _pymdownx(words: str) -> str:
    plain = " ".join(unicodedata.normalize("NFC", words).split())
    return _NO_WORD.sub("", plain).lower().replace(" ", "-")


def _mdbook(words: str) -> str:
    kept = ("-" if c.isspace() else c for c in words.strip() if c in "-_" or c.isalnum() or c.isspace())
    return "".join(c.lower() if c.isascii() else c for c in kept)


def _zenn(words: str) -> str:
    return re.sub(r"\s+", "-", words.strip().lower())


def _with_hyphen(base: str, number: int) -> str:
    return f"{base}-{number}"


def _with_line(base: str, number: int) -> str:
    """As Python-Markdown counts: a number that is there already goes on."""
    counted = _COUNTED.fullmatch(base)
    return f"{counted[1]}_{int(counted[2]) + number}" if counted else f"{base}_{number}"


_COUNTED = re.compile(r"(.*)_([0-9]{1,9})", re.DOTALL)

STYLES = {
    "github": Style(_github, _with_hyphen),
    "vitepress": Style(_vitepress, _with_hyphen),
    "hugo": Style(_hugo, _with_hyphen),
    "mkdocs": Style(_mkdocs, _with_line, may_be_empty=False),
    "pymdownx": Style(_pymdownx, _with_line, may_be_empty=False),
    "mdbook": Style(_mdbook, _with_hyphen),
    "zenn": Style(_zenn, _with_hyphen),
}
"""The styles by name; where nobody says which is a site's, the first that fits is taken."""

OF_GENERATOR = {
    "docusaurus": ("github",),
    "github": ("github",),
    "hugo": ("hugo",),
    "mdbook": ("mdbook",),
    # Sites in other letters than Latin often take the slugs of PyMdown, which keep these.
    "mkdocs": ("mkdocs", "pymdownx"),
    "vitepress": ("vitepress",),
    "zenn": ("zenn",),
}
"""The styles that a generator's sites have."""
