# SPDX-License-Identifier: MIT
"""Reads the inline markup of one text: code, links, tags, addresses and placeholders, each at its place."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from l10n.checks._numbered_tags import numbered_tags
from l10n.checks._placeholders import placeholders
from l10n.model import Span
from l10n.patterns import late
from l10n.text import JAPANESE

FILLER = "\ufffc"
"""What stands in `plain` for a character of markup: neither word, space, mark nor Japanese (OBJECT REPLACEMENT)."""


class Piece(NamedTuple):
    """One piece of markup in a text."""

    kind: str
    """code, link, image, reference, footnote, tag, kept (words that tags keep), character, url, mail or placeholder."""
    value: str
    """What must be the same in the translation: the code, the destination, the name of the tag."""
    start: int
    end: int
    words: Span | None = None
    """Where the words of a link or image stand: they are read as English, what is around them is not."""

    @property
    def span(self) -> Span:
        """Where it stands, in code points."""
        return self.start, self.end


class Markup(NamedTuple):
    """What a text is made of."""

    pieces: tuple[Piece, ...]
    plain: str
    """The text with `FILLER` for every character of markup that is not read as English."""
    stray_backticks: tuple[Span, ...]
    """Runs of backticks that open no code span."""

    def of(self, *kinds: str) -> list[Piece]:
        """The pieces of those kinds, in order."""
        return [piece for piece in self.pieces if piece.kind in kinds]


_TRIGGER = re.compile(r"[`<\[{%$@]|://|www\.|&[#A-Za-z]")
_TICKS = re.compile("`+")
_BRACKETS = re.compile(r"\\.|!?\[|\]", re.DOTALL)
_DESTINATION = re.compile(r"""\(\s*(<[^<>\n]*>|[^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*)(?:\s+["'(][^"\n]*)?\s*\)""")
_FOOTNOTE = re.compile(r"\[\^([^\]\s\[]{1,100})\]")
_TAG = re.compile(r"<(/?[A-Za-z][A-Za-z0-9-]{0,30})(?:\s[^<>]*)?/?>")
_KEPT = re.compile(
    r"""<(code|samp|[a-z][a-z0-9-]{0,30}(?=[^<>]*\s(?:translate=["']?no\b|class=["']?[^"'<>]*\bnotranslate\b)))
    \b[^<>]*>([^<>]+)</\1\s*>""",
    re.IGNORECASE | re.VERBOSE,
)
"""Words in an element that nobody translates."""
_CHARACTER = re.compile(r"&(?:[A-Za-z][A-Za-z0-9]{1,31}|#[0-9]{1,7}|#[Xx][0-9A-Fa-f]{1,6});")
"""A character by its name or number, as HTML and Markdown write it."""
_URL = re.compile(
    r"""(?:(?:https?|ftp)://|(?<![\w/.@:-])www\.(?=[a-z0-9-]+\.))[^\s<>"'`「」（）。、\ufffc]+""", re.IGNORECASE
)
_TOP = "biz com edu gov info io net org xyz jp uk de fr cn ru".replace(" ", "|")
"""The last part of a host without a scheme that is no file's suffix as well."""
HOST_SIGN = rf"\.(?i:{_TOP})(?![\w-])"
"""What every such host has; the start of other expressions."""
_HOST = late(
    rf"""(?<![\w.@/:%\\-])(?:[a-z0-9-]{{1,63}}\.){{1,6}}(?:{_TOP})(?![\w@-]|\.\w)
    (?:[/?\#][^\s<>"'`「」（）。、\ufffc]*)?""",
    re.IGNORECASE | re.VERBOSE,
)
_NOT_URL_END = ".,;:!?)*]}\\"
_AFTER_URL = late(rf"(?:{JAPANESE.pattern}|[^\w\x21-\x7e]).*", re.DOTALL)
"""Japanese follows an address without a space; another letter is part of it, for browsers too."""
_MAIL = re.compile(
    r"(?<![A-Za-z0-9._+-])[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}(?![A-Za-z0-9-])"
)
_REST_TARGET = re.compile(r"<([^<>]*)>$")


@lru_cache(maxsize=4096)
def markup(text: str) -> Markup:
    """The markup of `text`; linear in its length."""
    if not _TRIGGER.search(text):
        return Markup((), text, ())
    code, stray = _code(text)
    masked = _masked(text, code) if code else text
    pieces = list(code)
    # The order is that of precedence: what stands inside one piece is not read as another.
    for read in (_links, _tags, _urls, _mails, _characters, _placeholders):
        if found := [piece for piece in read(masked) if FILLER not in masked[piece.start : piece.start + 1]]:
            pieces += found
            masked = _masked(masked, found)
    return Markup(tuple(sorted(pieces, key=lambda piece: piece.start)), masked, tuple(stray))


def without_code(text: str) -> tuple[list[Piece], str]:
    """The code spans and reStructuredText's links of a text, and the text with `FILLER` for their characters."""
    if "`" not in text:
        return [], text
    code, _ = _code(text)
    return code, _masked(text, code)


def without_placeholders(text: str) -> str:
    """`text` with `FILLER` for placeholders and references that have digits and numbered tags: no numbers of it."""
    if "<" in text:
        for start, end in numbered_tags(text):
            text = f"{text[:start]}{FILLER * (end - start)}{text[end:]}"
    if "%" not in text and "{" not in text and "&#" not in text:
        return text
    pieces = [each for each in markup(text).of("placeholder", "character") if any(map(str.isdigit, each.value))]
    return _masked(text, pieces) if pieces else text


def addresses(plain: str) -> Iterator[Piece]:
    """The web and e-mail addresses in a text without markup."""
    yield from _urls(plain)
    yield from _mails(plain)


def hosts(plain: str) -> Iterator[Piece]:
    """The hosts and paths without a scheme in a text without markup; some sites make links of them."""
    for host in _HOST.finditer(plain):
        value = host[0].rstrip(_NOT_URL_END)
        yield Piece("host", value, host.start(), host.start() + len(value))


def english(target: str, kept: frozenset[str] = frozenset()) -> str:
    """`target` with fillers for its markup and for the words that are `kept` as they are, of the same length."""
    plain = markup(target).plain
    for word in kept:
        if word in plain:
            plain = plain.replace(word, FILLER * len(word))
    return plain


def _code(text: str) -> tuple[list[Piece], list[Span]]:
    """Code spans as CommonMark pairs them: a run of backticks closes at the next run of the same length."""
    runs = [run.span() for run in _TICKS.finditer(text) if run.start() == 0 or text[run.start() - 1] != "\\"]
    following: dict[int, list[int]] = {}
    for number in range(len(runs) - 1, -1, -1):
        following.setdefault(runs[number][1] - runs[number][0], []).append(number)
    pieces, stray, number = [], [], 0
    while number < len(runs):
        start, inner = runs[number]
        later = following[inner - start]
        while later and later[-1] <= number:
            later.pop()
        if not later:
            stray.append(runs[number])
            number += 1
            continue
        end_inner, end = runs[later[-1]]
        pieces.append(_code_piece(text, (start, end), (inner, end_inner)))
        number = later[-1] + 1
    return pieces, stray


def _code_piece(text: str, outer: Span, inner: Span) -> Piece:
    content = text[inner[0] : inner[1]]
    if text[outer[1] : outer[1] + 1] == "_":  # reStructuredText writes its links so
        target = _REST_TARGET.search(content)
        return Piece("reference", target[1] if target else "", *outer)
    return Piece("code", " ".join(content.split()), *outer)


def _links(text: str) -> Iterator[Piece]:
    """Links and images with the place of their destination, and footnote marks."""
    opened: list[re.Match[str]] = []
    for bracket in _BRACKETS.finditer(text):
        if bracket[0].endswith("["):
            opened.append(bracket)
        elif bracket[0] == "]" and opened:
            opening = opened.pop()
            destination = _DESTINATION.match(text, bracket.end())
            if destination:
                kind = "image" if opening[0].startswith("!") else "link"
                words = opening.end(), bracket.start()
                yield Piece(kind, destination[1].strip("<>"), opening.start(), destination.end(), words)
    for note in _FOOTNOTE.finditer(text):
        yield Piece("footnote", note[1], *note.span())


def _tags(text: str) -> Iterator[Piece]:
    if "<" in text:
        yield from (Piece("kept", kept[2], *kept.span(2)) for kept in _KEPT.finditer(text))
        for tag in _TAG.finditer(text):
            if tag[1].lower().lstrip("/") in HTML_ELEMENTS:
                yield Piece("tag", tag[1].lower(), *tag.span())


def _urls(text: str) -> Iterator[Piece]:
    if "://" in text or "www." in text:
        for url in _URL.finditer(text):
            address = url[0].rstrip(_NOT_URL_END)
            value = _AFTER_URL.sub("", address).rstrip(_NOT_URL_END)
            yield Piece("url", value, url.start(), url.start() + len(address))


def _mails(text: str) -> Iterator[Piece]:
    if "@" in text:
        for mail in _MAIL.finditer(text):
            yield Piece("mail", mail[0], *mail.span())


def _characters(text: str) -> Iterator[Piece]:
    if "&" in text:
        for each in _CHARACTER.finditer(text):
            yield Piece("character", each[0], *each.span())


def _placeholders(text: str) -> Iterator[Piece]:
    for each in placeholders(text):
        yield Piece("placeholder", *each)


def _masked(text: str, pieces: list[Piece]) -> str:
    """`text` with fillers for `pieces`, of the same length; the words of links stay."""
    parts, position = [], 0
    for start, end in sorted(hole for piece in pieces for hole in _holes(piece)):
        if end > position:
            first = max(start, position)
            parts += [text[position:first], FILLER * (end - first)]
            position = end
    return "".join([*parts, text[position:]])


def _holes(piece: Piece) -> tuple[Span, ...]:
    if piece.words is None:
        return (piece.span,)
    return (piece.start, piece.words[0]), (piece.words[1], piece.end)


HTML_ELEMENTS = frozenset(
    """a abbr address article aside audio b bdi bdo blockquote body br button canvas caption cite code col colgroup
    data dd del details dfn dialog div dl dt em fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 head
    header hr html i iframe img input ins kbd label legend li link main mark meta nav ol optgroup option p picture
    pre q rb rp rt rtc ruby s samp script section select small source span strike strong style sub summary sup svg
    table tbody td template textarea tfoot th thead time title tr tt u ul var video wbr""".split()
)
"""Elements of HTML; `<hashable>` in prose is not a tag."""
