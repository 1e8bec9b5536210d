# SPDX-License-Identifier: MIT
"""Whether two addresses are one page in two languages: they are compared whole, only the language may differ."""

import re
from functools import lru_cache
from urllib.parse import unquote

from l10n.patterns import late
from l10n.text import JAPANESE

_PERCENT = re.compile("(?:%[89A-Fa-f][0-9A-Fa-f])+")
"""Characters beyond ASCII, as addresses write them."""
_HOST = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//[^/?#]*", re.IGNORECASE)
_LANGUAGE = late(r"(?<![A-Za-z])(?:ja[-_]jp|japanese|jp|ja)(?![A-Za-z])", re.IGNORECASE)
_ENGLISH = "(?i:en(?:[-_][a-z]{2})?|english|us)"
_NAME = r"[^\s/?#&=.:]"
_NAMES = re.compile(f"{_NAME}+")
_SCHEME = re.compile(r"http://", re.IGNORECASE)


@lru_cache(maxsize=4096)
def same_page(source: str, target: str) -> bool:
    """Whether `target` is the source's address, or the same one for English readers.

    The source's may say that it is the Japanese one (/ja/, ja.example.com, ?hl=ja, guide.ja.md); English may stand
    there instead, or nothing. What is Japanese in a path or a fragment may have another name. http may become https.
    """
    if source == target:
        return True
    source, target = _decoded(source), _decoded(target)
    host = _HOST.match(source)
    cut = host.end() if host else 0
    pattern = _in_host(source[:cut]) + _in_path(source[cut:])
    return re.fullmatch(pattern, target) is not None


def _decoded(address: str) -> str:
    """`address` with its characters beyond ASCII as themselves, and without the slash at its end."""
    decoded = _PERCENT.sub(lambda run: unquote(run[0]), address)
    return decoded[:-1] if decoded.endswith("/") and len(decoded) > 1 else decoded


def _in_host(host: str) -> str:
    """What the English host may be: a language is the first of its names, never the last."""
    scheme, mark, names = host.rpartition("//")
    scheme = _SCHEME.sub("https?://", f"{scheme}{mark}") if _SCHEME.match(host) else re.escape(f"{scheme}{mark}")
    first, dot, others = names.partition(".")
    if dot and _LANGUAGE.fullmatch(first):
        return rf"{scheme}(?:{_ENGLISH}\.|www\.)?{re.escape(others)}"
    return scheme + re.escape(names)


def _in_path(path: str) -> str:
    """What the English path may be."""
    parts: list[str] = []
    done = 0
    japanese = (name for name in _NAMES.finditer(path) if JAPANESE.search(name[0]))
    for found in sorted([*_LANGUAGE.finditer(path), *japanese], key=lambda each: each.span()):
        start, end = found.span()
        if start < done:
            continue
        if not _LANGUAGE.fullmatch(found[0]):
            parts += (re.escape(path[done:start]), f"{_NAME}+")
        elif start > done and path[start - 1] in "/._-":
            parts += (re.escape(path[done : start - 1]), f"(?:{re.escape(path[start - 1])}{_ENGLISH})?")
        elif path[end : end + 1] == "/":
            parts += (re.escape(path[done:start]), f"(?:{_ENGLISH}/)?")
            end += 1
        else:
            parts += (re.escape(path[done:start]), f"{_ENGLISH}?")
        done = end
    return "".join([*parts, re.escape(path[done:])])
