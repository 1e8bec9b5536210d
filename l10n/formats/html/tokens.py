# SPDX-License-Identifier: MIT
"""Where tags, comments and raw text stand in a web page, as browsers read it.

Why not a library: the law is that each block is a stretch of the document, so every token must say where it starts
and ends, and the reading must be that of browsers. justhtml reads as they do, but tells of no token where it ends;
the tests hold our tokens to its. The standard library's parser tells starts only, and what it takes for a comment's
end or the content of `<title>` differs from one patch release of Python to the next. html5lib is no longer kept,
selectolax and resiliparse give no places, and tree-sitter's grammar is not HTML5's.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from l10n.model import Span


class Token(NamedTuple):
    """A tag, a comment, or what a browser takes for one; what stands between two tokens is text."""

    start: int
    end: int
    """`start` and `end` in the document, code points, half-open."""
    name: str = ""
    """In small letters, but in XML as it is written; empty for a comment, a declaration or an instruction."""
    closes: bool = False
    empty: bool = False
    """Whether it ends in "/>", which in XML closes the element."""
    raw: bool = False
    """Whether it is the content of a script or of another element in which no tag is one."""

    @property
    def span(self) -> Span:
        """From its first character to its last."""
        return self.start, self.end


_SPACE = r"[\t\n\f\r ]"
_VALUE = rf"=(?:{_SPACE}*+)(?:\"[^\"]*+\"|'[^']*+'|[^\t\n\f\r >\"'][^\t\n\f\r >]*+|(?=>))"
_NAME = r"[^\t\n\f\r />][^\t\n\f\r />=]*+"
_TAG = re.compile(rf"</?([A-Za-z][^\t\n\f\r />]*+)(?:[\t\n\f\r /]++|{_NAME}(?:{_SPACE}*+{_VALUE}|(?!{_SPACE}*+=)))*+>")
"""One tag with its attributes, by the tokenizer's states in section 13.2.5 of the HTML standard."""
ATTRIBUTE = re.compile(rf"[\t\n\f\r /]*+({_NAME})(?:{_SPACE}*+=(?:{_SPACE}*+)(\"[^\"]*+\"|'[^']*+'|[^\t\n\f\r >]*+))?")
"""One attribute of a tag behind its name; a value with its quotation marks."""
_COMMENT_END = re.compile("--!?>")
_RAW = frozenset("script style xmp iframe noembed noframes textarea title plaintext".split())
"""Elements in whose content no tag is one; `noscript` is read as those read it who run no scripts."""
_RAW_END = {name: re.compile(rf"</{name}(?=[\t\n\f\r />])", re.IGNORECASE) for name in _RAW}
_IN_SCRIPT = re.compile(r"<!--|-->|<(/?)script(?=[\t\n\f\r />])", re.IGNORECASE)
_FOREIGN = frozenset(("svg", "math"))
_OUT_OF_FOREIGN = frozenset(
    """b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta
    nobr ol p pre ruby s small span strike strong sub sup table tt u ul var""".split()
)
"""What ends a drawing or a formula that is not closed, by section 13.2.6.5 of the standard."""


def tokens(text: str, start: int = 0, end: int | None = None, *, xml: bool = False) -> Iterator[Token]:
    """The tokens of `text` from `start` to `end` in order; with `xml` by the rules of XML where they differ."""
    at, stop = start, len(text) if end is None else end
    foreign = 0
    while (at := text.find("<", at, stop)) >= 0:
        token = _token(text, at, stop, cdata=xml or foreign > 0, xml=xml)
        if not token:
            at += 1
            continue
        yield token
        at = token.end
        foreign = _depth(token, foreign)
        if token.name in _RAW and not (token.closes or xml or foreign):
            at = _raw_end(text, token, stop)
            if at > token.end:
                yield Token(token.end, at, token.name, raw=True)


def _depth(token: Token, depth: int) -> int:
    """In how many drawings and formulas the page is behind a tag."""
    if token.name in _FOREIGN and not token.empty:
        return max(0, depth + (-1 if token.closes else 1))
    ends = token.name in _OUT_OF_FOREIGN and (not token.closes or token.name in {"br", "p"})
    return 0 if ends else depth


def _token(text: str, at: int, stop: int, *, cdata: bool, xml: bool) -> Token | None:
    """What begins with the "<" at `at`; None where it is a letter."""
    mark = text[at + 1 : at + 2]
    if mark == "!":
        return Token(at, _declaration_end(text, at, stop, cdata=cdata, xml=xml))
    if mark == "?":
        return Token(at, _after(text, "?>" if xml else ">", at, stop))
    letter = text[at + 2 : at + 3] if mark == "/" else mark
    if not ("a" <= letter <= "z" or "A" <= letter <= "Z"):
        # "</" before anything else but the end is a comment.
        return Token(at, _after(text, ">", at, stop)) if mark == "/" and letter else None
    found = _TAG.match(text, at, stop)
    if not found:
        return Token(at, stop)  # a tag that is not closed: browsers drop it with all that follows
    name = found[1] if xml else found[1].lower()
    return Token(at, found.end(), name, mark == "/", text[found.end() - 2] == "/")


def _declaration_end(text: str, at: int, stop: int, *, cdata: bool, xml: bool) -> int:
    """The end of what begins with "<!": a comment, a DOCTYPE, characters that are no markup."""
    if text.startswith("<!--", at):
        if text.startswith((">", "->"), at + 4) and not xml:
            return text.index(">", at) + 1
        if xml:
            return _after(text, "-->", at + 4, stop)
        found = _COMMENT_END.search(text, at + 4, stop)
        return found.end() if found else stop
    if cdata and text.startswith("<![CDATA[", at):
        return _after(text, "]]>", at, stop)
    return _after(text, ">", at, stop)


def _after(text: str, mark: str, at: int, stop: int) -> int:
    found = text.find(mark, at, stop)
    return found + len(mark) if found >= 0 else stop


def _raw_end(text: str, opening: Token, stop: int) -> int:
    """Where the content of a raw element ends."""
    if opening.name == "plaintext":
        return stop
    if opening.name == "script":
        return _script_end(text, opening.end, stop)
    found = _RAW_END[opening.name].search(text, opening.end, stop)
    return found.start() if found else stop


def _script_end(text: str, at: int, stop: int) -> int:
    """Where a script ends: in a comment of it a script may be opened and closed."""
    commented = inner = False
    while found := _IN_SCRIPT.search(text, at, stop):
        mark = found[0]
        at = found.end()
        if mark == "<!--":
            if not commented:
                commented, at = True, at - 2  # "<!-->" is a whole comment
        elif mark == "-->":
            commented = inner = False
        elif not found[1]:
            inner = commented
        elif inner:
            inner = False
        else:
            return found.start()
    return stop


def attributes(text: str, token: Token) -> Iterator[tuple[str, Span, str]]:
    """The attributes of a tag that have a value: name in small letters, where the value stands, its quotation mark."""
    at, stop = token.start + 1 + len(token.name), token.end - 1
    while at < stop and (found := ATTRIBUTE.match(text, at, stop)):
        at = found.end()
        if found[2]:
            start, end = found.span(2)
            quote = found[2][0] if found[2][0] in "\"'" else ""
            yield found[1].lower(), (start + len(quote), end - len(quote)), quote
