# SPDX-License-Identifier: MIT
"""What `[links]` says: which addresses of Japanese pages are which in another language.

A key is the beginning of an address (`/ja/`, `https://example.com/ja/`, `../ja/`) or its end (`.ja.md`, `_ja.html`).
"""

import re
from collections.abc import Iterator, Mapping
from urllib.parse import quote

from l10n.layout import LANG

_PREFIX = re.compile(r"/|\.{1,2}/|[A-Za-z][A-Za-z0-9+.-]*://|.*/\Z", re.DOTALL)
_PATH = re.compile(r"[^?#]*")
_SPACE = re.compile(r"[\s<>#?]")


def faults(links: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """What is wrong with the mapping: the key, what is wrong, and what to do."""
    for key, value in links.items():
        if not key:
            yield key, "is no beginning or end of an address", 'write "/ja/" = "/en/" or ".ja.md" = ".md"'
        elif _SPACE.search(key) or _SPACE.search(value):
            yield key, "must be a part of a path, without white space, <, >, ? or #", 'write "/ja/" = "/en/"'
        elif key == value:
            yield key, "stays as it is", "remove the line"
        elif _PREFIX.match(key) and key.endswith("/") != value.endswith("/"):
            yield key, f"and {value!r} must both end in / or neither", 'write "/ja/" = "/en/"'


_ANCHORED = re.compile(
    r"""\]\([ \t]*<?([^\s<>()#]*\#(?:[^\s<>()]|\([^\s<>()]*\))*)"""
    r"""|^[ \t>]*\[[^\]\n]+\]:[ \t]*<?([^\s<>#]*\#[^\s<>]*)"""
    r"""|\b(?:href|link|to)[ \t]*[=:][ \t]*["']?([^\s"'<>#]*\#[^\s"'<>]*)""",
    re.MULTILINE,
)


def anchored(text: str) -> Iterator[str]:
    """The addresses with an anchor that links, definitions and tags in `text` hold, as they are written."""
    return (found[1] or found[2] or found[3] for found in _ANCHORED.finditer(text))


def mapped(address: str, links: Mapping[str, str], language: str) -> str:
    """The address for readers of `language`; itself where nothing maps it.

    The longest beginning and the longest end that fit are replaced, each once. A beginning without / at its end
    is followed by one, or is all.
    """
    found = _PATH.match(address)
    assert found, "the pattern matches everywhere"
    path, rest = found[0], address[found.end() :]
    for key in sorted(links, key=len, reverse=True):
        if _PREFIX.match(key) and _begins(path, key):
            path = links[key].replace(LANG, language) + path[len(key) :]
            break
    for key in sorted(links, key=len, reverse=True):
        if not _PREFIX.match(key) and path.endswith(key) and found[0].endswith(key):
            path = path[: -len(key)] + links[key].replace(LANG, language)
            break
    return path + rest


def fragment(anchor: str) -> str:
    """An anchor as addresses hold it: what is beyond ASCII stands as itself."""
    return _UNSAFE.sub(lambda found: quote(found[0], safe=""), anchor)


_UNSAFE = re.compile(r"[\x00-\x20\"#$%&+,/:;<=>?@\[\\\]^`{|}]")
"""What encodeURIComponent encodes of ASCII."""


def _begins(path: str, key: str) -> bool:
    return path.startswith(key) and (key.endswith("/") or path[len(key) : len(key) + 1] in {"", "/"})
