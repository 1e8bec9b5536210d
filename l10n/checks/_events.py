# SPDX-License-Identifier: MIT
"""What a text is once it is rendered: its links, tags, code, comments and addresses, as parsers read them."""

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from l10n import html
from l10n.checks._inline import FILLER, HOST_SIGN, HTML_ELEMENTS, addresses, hosts, without_code
from l10n.checks._passages import Passage
from l10n.formats import formats
from l10n.html import Tag
from l10n.model import Span
from l10n.patterns import late
from l10n.text import UNPRINTABLE

if TYPE_CHECKING:
    from l10n.formats._inline import Inline


class Event(NamedTuple):
    """One thing that readers see or a browser does."""

    kind: str
    """link, image, code, kept (by `translate="no"`), tag, comment, footnote, math, url, mail or host (no scheme)."""
    value: str
    """The destination, the code, the tag or comment as it is written, the note's name, the address."""
    start: int
    end: int
    """`start` and `end` in the text, code points, half-open."""
    words: Span | None = None
    """Where the words of a link or image stand; None for an address that is its own words."""

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.start, self.end

    @property
    def tag(self) -> Tag:
        """What a tag says; it is read when it is asked for, since most are the same on both sides."""
        return html.tag(self.value)


class Events(NamedTuple):
    """What stands in a text, in order."""

    all: tuple[Event, ...]
    plain: str
    """The text with `FILLER` for every character of markup, words of links and code included."""

    def of(self, *kinds: str) -> list[Event]:
        """Those of these kinds, in order."""
        return [each for each in self.all if each.kind in kinds]


_SIGN = re.compile(rf"[`<\[$@]|://|www\.|{HOST_SIGN}")
_REST_TARGET = re.compile(r"<([^<>]*)>$")
_FORMULA = re.compile(r"[\\^]|(?<![A-Za-z]{2})_\{?\w| = ")
"""What a formula has and a price has not."""


def source_events(passage: Passage) -> Events:
    """What the source of a passage is."""
    return _read(passage.source, passage.definitions, passage.syntax)


def target_events(passage: Passage) -> Events:
    """What the English of a passage is."""
    return _read(passage.target, passage.definitions, passage.syntax)


def events(text: str) -> Events:
    """What a text is by itself, without the definitions of a document."""
    return _read(text, ())


def authors(passage: Passage, found: list[Event]) -> list[Event]:
    """Those of the source's events that the author wrote.

    訳注 opens a note that a translator wrote for Japanese readers: the English was there before.
    """
    note = passage.source.find("訳注")
    return found if note < 0 else [each for each in found if each.start < note]


def distinct(found: Sequence[Event]) -> list[Event]:
    """The first of each value."""
    return list({each.value: each for each in reversed(found)}.values())[::-1]


def surplus(found: Sequence[Event], others: Sequence[Event], key: Callable[[Event], Hashable]) -> list[Event]:
    """Those of `found` that are more than `others` has of the same `key`."""
    counts = Counter(map(key, others))
    left = []
    for each in found:
        counts[key(each)] -= 1
        if counts[key(each)] < 0:
            left.append(each)
    return left


def _read(text: str, definitions: tuple[str, ...], syntax: str = "") -> Events:
    # A value of the front matter is written with a space for each control character: `<a\x01href=x>` is a tag there.
    text = _CONTROL.sub(" ", text)
    return _events(text, definitions, syntax) if _SIGN.search(text) else Events((), text)


_CONTROL = late(rf"(?![\t\n]){UNPRINTABLE.pattern}")


@lru_cache(maxsize=256)
def _events(text: str, definitions: tuple[str, ...], syntax: str) -> Events:
    own = formats()[syntax].pieces if syntax else None
    if own:
        return _with_addresses(*_of_pieces(text, own(text)))
    code, rest = without_code(text)
    if definitions or _PARSED.search(rest) or text.count("$") > 1:
        found, plain = _parsed(text, definitions)
    else:
        # Nothing but code: it binds tighter than all else, and reading it takes no parser.
        pieces = (Event("link" if each.kind == "reference" else each.kind, each.value, *each.span) for each in code)
        found, plain = [each for each in pieces if each.value], rest
    return _with_addresses(found, plain)


def _of_pieces(text: str, pieces: "list[Inline]") -> tuple[list[Event], str]:
    """What the pieces of a text mean, and its letters."""
    return [event for piece in pieces if (event := _event(piece, text))], _plain(text, pieces)


def _with_addresses(found: list[Event], plain: str) -> Events:
    bare = [Event(piece.kind, piece.value, *piece.span) for piece in (*addresses(plain), *hosts(plain))]
    return Events(tuple(sorted([*found, *bare], key=lambda event: (event.start, -event.end))), plain)


_PARSED = re.compile(r"<[A-Za-z/!?]|\]\(|\[\^")
"""What may be a tag, a comment, an address in brackets, a link or a footnote."""


def _parsed(text: str, definitions: tuple[str, ...]) -> tuple[list[Event], str]:
    """What CommonMark makes of the text but bare addresses, and its letters."""
    from l10n.formats.markdown.inline import inline  # noqa: PLC0415 - loaded for texts with markup only

    found, plain = _of_pieces(text, inline(text, definitions))
    found += _loose_tags(text, plain)
    if text.count("$") > 1:
        formulas = (piece for piece in inline(text, math=True) if piece.kind == "math")
        found += (Event("math", each.value, each.start, each.end) for each in formulas if _FORMULA.search(each.value))
    return found, plain


def _loose_tags(text: str, plain: str) -> Iterator[Event]:
    """What is letters in CommonMark, and a tag for older parsers and for browsers (`<svg/onload=…>`)."""
    for loose in _LOOSE_TAG.finditer(plain):
        escaped = text[max(0, loose.start() - 1) : loose.start()] == "\\"
        if loose[1].lower() in HTML_ELEMENTS and not escaped:
            yield Event("tag", loose[0], *loose.span())


_LOOSE_TAG = re.compile(rf"</?([A-Za-z][A-Za-z0-9-]*)[^<>{FILLER}]*>")


def _event(piece: "Inline", text: str) -> Event | None:
    """What a piece means; None for a link that reStructuredText defines elsewhere."""
    match piece.kind:
        case "html":
            kind = "comment" if piece.value[1] in "!?" else "tag"
            return Event(kind, piece.value, piece.start, piece.end)
        case "code":
            return _code(piece, text)
        case "autolink":
            mail = "@" in piece.value and ":" not in piece.value
            return Event("link", f"mailto:{piece.value}" if mail else piece.value, piece.start, piece.end)
        case "link" | "image":
            return Event(piece.kind, piece.value, piece.start, piece.end, piece.words)
    return Event(piece.kind, piece.value, piece.start, piece.end)


def _code(piece: "Inline", text: str) -> Event | None:
    if text[piece.end : piece.end + 1] == "_":  # reStructuredText writes its links so
        target = _REST_TARGET.search(piece.value)
        return Event("link", target[1], piece.start, piece.end) if target else None
    return Event("code", " ".join(piece.value.split()), piece.start, piece.end)


def _plain(text: str, pieces: "list[Inline]") -> str:
    """`text` with `FILLER` for every character of markup, words of links included: an address there is the link's."""
    out: list[str] = []
    done = 0
    for piece in pieces:
        if piece.end > done:
            start = max(piece.start, done)
            out += (text[done:start], FILLER * (piece.end - start))
            done = piece.end
    return "".join([*out, text[done:]])
