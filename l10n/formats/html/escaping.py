# SPDX-License-Identifier: MIT
"""What a translation must not look like at its place in a web page, and how it is kept from it.

Tags that stand in a sentence are the translator's and stay, and so do all that its source has; any other "<" is a
letter, and so is an "&" that begins no character reference.
"""

import html
import re
from collections.abc import Callable

from l10n.formats.html.elements import INLINE, VOID
from l10n.formats.html.linked_data import written as as_json
from l10n.formats.html.pairing import pairs
from l10n.formats.html.tokens import Token, tokens
from l10n.model import Block

HTML = "html"
"""The style of text between tags."""
XML = "xml"
"""That of text, or of a value, in a page that is read as XML."""
RAW = "raw"
"""That of text in which no tag is one."""
JSON = "json"
"""That of a string in data for search engines."""
QUOTED = {'"': "double", "'": "single", "": "bare"}
"""The style of an attribute's value by the mark around it."""

_BARE_AMPERSAND = re.compile(r"&(?!(?:[A-Za-z][A-Za-z0-9]{1,31}|#[0-9]{1,7}|#[Xx][0-9A-Fa-f]{1,6});)")
_NAMED = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)([A-Za-z][A-Za-z0-9]{1,31});")
"""A reference that XML knows by no name of its own."""
_LINE_ENDS = re.compile(r"[ \t]*[\r\n\f][ \t\r\n\f]*")
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
"""What no XML may hold."""
_BARE = re.compile(r"[\t\n\f\r \"'=<>`]")
"""What an attribute's value without marks around it cannot hold."""


def escape(target: str, block: Block) -> str:
    """`target` as it may stand in the place of one line of `block`: it starts and ends nothing but itself."""
    styles = block.style.split()
    xml = XML in styles
    line = _NOT_XML.sub(" ", target) if xml else target.replace("\0", "\ufffd")
    line = _LINE_ENDS.sub(" ", line).strip(" \t")
    safe = _IN_PLACE.get(styles[0]) if styles else None
    if styles[:1] == [JSON]:
        return as_json(line)
    if safe:
        return safe(_text(line.replace("<", "&lt;") if xml or styles[0] == RAW else line, xml=xml))
    parts: list[str] = []
    done = 0
    for token in _known(line, block, xml=xml):
        written = line[token.start : token.end]
        parts += (_words(line[done : token.start], xml=xml), _closed(written, token) if xml else written)
        done = token.end
    return "".join([*parts, _words(line[done:], xml=xml)])


def _known(line: str, block: Block, *, xml: bool) -> list[Token]:
    """The tags of a translation that may stand in the block's place."""
    if "<" not in line:
        return []
    own = {_written(block.text, each) for each in tokens(block.text, xml=xml)} if "<" in block.text else set()
    found = [
        each
        for each in tokens(line, xml=xml)
        if (each.name.lower() in INLINE or _written(line, each) in own) and line[each.end - 1] == ">"
    ]
    if not xml:
        return found
    paired = {at for pair in pairs(line, found, xml=True) for at in (pair.first.start, pair.last.start)}
    return [each for each in found if each.start in paired or _is_alone(each)]


def _written(text: str, token: Token) -> str:
    """The name of a tag, or the whole of what has none."""
    return token.name or text[token.start : token.end]


def _is_alone(token: Token) -> bool:
    return not token.name or token.empty or (token.name.lower() in VOID and not token.closes)


def _closed(written: str, token: Token) -> str:
    """A tag as XML wants it, where nothing is to close it."""
    if token.name.lower() in VOID and not token.empty and not token.closes:
        return f"{written[:-1]}/>"
    return written


def _words(text: str, *, xml: bool) -> str:
    return _text(text.replace("<", "&lt;"), xml=xml)


def _text(text: str, *, xml: bool) -> str:
    if "&" not in text:
        return text
    text = _BARE_AMPERSAND.sub("&amp;", text)
    return _NAMED.sub(_numbered, text) if xml else text


def _numbered(found: re.Match[str]) -> str:
    """A named reference as the numbers of what it stands for, which XML knows without a DOCTYPE."""
    said = html.unescape(found[0])
    return "".join([f"&#{ord(each)};" for each in said]) if said != found[0] else f"&amp;{found[1]};"


_IN_PLACE: dict[str, Callable[[str], str]] = {
    "double": lambda line: line.replace('"', "&quot;"),
    "single": lambda line: line.replace("'", "&#39;"),
    "bare": lambda line: _BARE.sub(lambda found: f"&#{ord(found[0])};", line),
    RAW: lambda line: line,
}
"""What makes a line safe where no tag can stand, by the style of the block."""
