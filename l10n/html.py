# SPDX-License-Identifier: MIT
"""The door to an HTML5 tokenizer: what one tag says."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import cast

VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr basefont bgsound frame keygen".split()
)
"""Elements that have no closing tag."""


@dataclass(frozen=True, slots=True)
class Tag:
    """One tag, as a browser reads it."""

    name: str
    """In small letters."""
    attributes: tuple[tuple[str, str], ...] = ()
    """Names in small letters and values without character references; of twins the first, as browsers do."""
    closing: bool = False
    """Whether it is `</name>`."""
    alone: bool = False
    """Whether it ends in "/>", which closes components but no element of HTML."""


_BARE = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9-]*)(/?)>")
"""A tag without attributes, which takes no tokenizer."""


_START = re.compile(r"<[A-Za-z][^\s/>]*")
_ATTRIBUTE = re.compile(r"""[\s/]*([^\s/>=][^\s/>=]*)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]*))?""")


def twins(text: str) -> set[str]:
    """The attributes, in small letters, that the tag `text` has twice: browsers take the first, components the last."""
    name = _START.match(text)
    names = Counter(found[1].lower() for found in _ATTRIBUTE.finditer(text, name.end())) if name else Counter[str]()
    return {each for each, times in names.items() if times > 1}


@lru_cache(maxsize=4096)
def tag(text: str) -> Tag:
    """What the tag `text` says, from its "<" to its ">"; nothing where a browser sees no tag in it."""
    bare = _BARE.fullmatch(text)
    if bare:
        return Tag(bare[2].lower(), closing=bool(bare[1]), alone=bool(bare[3]))
    # A fifth of a second to load: for texts whose tags differ only.
    from justhtml import stream  # noqa: PLC0415

    kind, read = next(iter(stream(text)), ("", None))
    if kind == "end":
        return Tag(str(read), closing=True)
    if kind != "start":
        return Tag("")
    name, attributes = cast("tuple[str, dict[str, str | None]]", read)
    return Tag(name, tuple((each, value or "") for each, value in attributes.items()), alone=text.endswith("/>"))
