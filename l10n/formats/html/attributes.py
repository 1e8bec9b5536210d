# SPDX-License-Identifier: MIT
"""Which attributes of a web page are text for readers, which are kept, and where a page names its own language."""

from collections.abc import Iterator
from typing import NamedTuple

from l10n.formats._page import Direction, Hints
from l10n.formats.html.tokens import Token, attributes
from l10n.model import Span

TEXT = frozenset(
    """abbr alt aria-description aria-label aria-placeholder aria-roledescription aria-valuetext label placeholder
    summary title""".split()
)
"""The attributes whose values readers see or hear."""
_META = frozenset(
    """apple-mobile-web-app-title application-name author dc.description dc.subject dc.title description keywords
    og:description og:image:alt og:site_name og:title og:video:title thumbnail_alt twitter:data1 twitter:data2
    twitter:description twitter:image:alt twitter:label1 twitter:label2 twitter:title""".split()
)
"""What a `<meta>` is called whose content people read, in search results and where a page is shared."""
_BUTTONS = frozenset(("button", "reset", "submit"))
_UNKNOWN = ("data-", "x-", ":", "@", "v-", "ng-")
"""How attributes begin of which only the page's scripts know: what they hold is told where it is in Japanese."""


class Value(NamedTuple):
    """The value of an attribute."""

    span: Span
    """In the document, without its quotation marks."""
    quote: str
    """The mark around it; empty where there is none."""
    text: bool
    """Whether it is for readers."""
    kept: bool
    """Whether it is no text by its nature."""


def values(text: str, token: Token, hints: Hints) -> Iterator[Value]:
    """The attributes of a tag that are not empty, in order."""
    if "=" not in text[token.start : token.end]:
        return
    found = list(attributes(text, token))
    stated = {name: text[start:end].strip().lower() for name, (start, end), _ in found}
    for name, span, quote in found:
        is_text = _is_text(token.name.lower(), name, stated, hints)
        yield Value(span, quote, is_text, not is_text and not name.startswith(_UNKNOWN))


def _is_text(element: str, name: str, stated: dict[str, str], hints: Hints) -> bool:
    if name in hints.components.get(element, ()):
        return True
    if hints.attributes is not None:
        return name in hints.attributes
    if element == "meta" and name == "content":
        return any(stated.get(each, "") in _META for each in ("name", "property", "itemprop"))
    if element == "input" and name == "value":
        return stated.get("type", "") in _BUTTONS
    if name == "label":
        return element in {"option", "optgroup", "track"}
    if name in {"abbr", "summary"}:
        return element in {"th", "td", "table"}
    return name in TEXT


def is_kept(text: str, token: Token) -> bool | None:
    """Whether a start tag says that what it holds is not to be translated; None where it says nothing."""
    if "translate" not in text[token.start : token.end].lower():
        return None
    for name, (start, end), _ in attributes(text, token):
        if name == "translate":
            return text[start:end].strip().lower() == "no"
        if name == "class" and "notranslate" in text[start:end].split():
            return True
    return None


def languages(text: str, token: Token) -> Iterator[Span]:
    """Where a tag says in which language its element, or the page, is."""
    if "lang" not in text[token.start : token.end].lower():
        return
    is_meta = token.name.lower() == "meta"
    found = list(attributes(text, token))
    if is_meta:
        of_page = any(name == "http-equiv" and text[a:b].lower() == "content-language" for name, (a, b), _ in found)
        yield from (span for name, span, _ in found if of_page and name == "content")
    else:
        yield from (span for name, span, _ in found if name in {"lang", "xml:lang"})


def direction(text: str, token: Token) -> Direction:
    """Where the tag `<html>` says in which direction the page is read, or where it can be said."""
    stated = next((span for name, span, _ in attributes(text, token) if name == "dir"), None)
    if stated:
        return Direction(stated, "{}")
    at = token.start + 1 + len(token.name)
    return Direction((at, at), ' dir="{}"')
