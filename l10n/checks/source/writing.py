# SPDX-License-Identifier: MIT
"""Checks of the Japanese itself, for its author."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TypeAlias

from l10n.checks._emphasis import emphasis
from l10n.checks._frame import Context, Scope, check, is_of_catalogue
from l10n.checks._words import document, quoted
from l10n.model import Entry, Finding, Kind, Severity
from l10n.patterns import late

_Told: TypeAlias = Iterator[tuple[Entry | None, Finding]]

_HALF_WIDTH_SIGNS = "\uff66-\uff9f"
_HALF_WIDTH = re.compile(f"[{_HALF_WIDTH_SIGNS}]+")
_COMBINED = re.compile("[か-とは-ほウカ-トハ-ホワ-ヲ][\u3099\u309a]")
_INVISIBLE_SIGNS = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ufffd"
)
_INVISIBLE = re.compile(f"[{_INVISIBLE_SIGNS}]")
_POLITE = late(r"(?:です|ます|ました|ません|でした|ましょう|ください)(?:か|ね|よ)?[。？！]")
_PLAIN = re.compile(r"(?:である|であった|だった|した|する|だ|ない|れた|った|いる|れる)[。！]")
_FORMS_OF_AMOUNT = late(
    r"[0-9０-９万億兆.,]+[ ]?(?P<unit>米ドル|ドル|USD|US\$|円|JPY|ユーロ|EUR)|(?P<sign>US\$|\$|＄|¥|￥|€)[ ]?[0-9０-９]"
)
_CURRENCY = {"円": "yen", "JPY": "yen", "¥": "yen", "￥": "yen", "ユーロ": "euro", "EUR": "euro", "€": "euro"}
"""Which currency a form names; the others name the dollar."""
_WIDE_LATIN, _NARROW_LATIN = re.compile("[Ａ-Ｚａ-ｚ]{2,}"), re.compile("[A-Za-z]{2,}")


@check(scope=Scope.UNIT, source_signs=_HALF_WIDTH_SIGNS)
def source_halfwidth_kana(entry: Entry, context: Context) -> Iterator[Finding]:
    """The Japanese has half-width katakana.

    Search and the glossary fold them, readers stumble over them.
    Write full-width katakana.

    Bad: ｻｰﾊﾞを再起動します。
    Good: サーバーを再起動します。
    """
    for found in _HALF_WIDTH.finditer(entry.source):
        wide = unicodedata.normalize("NFKC", found[0])
        yield context.finding(f"half-width katakana {quoted(found[0])}", source_at=found.span(), expected=[wide])


@check(scope=Scope.UNIT, source_signs="\u3099\u309a")
def source_decomposed(entry: Entry, context: Context) -> Iterator[Finding]:
    """A kana and its voicing mark are two characters (NFD).

    File names from macOS come so; search does not find the word.
    Normalize the text to NFC.

    Bad: か and the combining mark U+3099
    Good: が
    """
    found = _COMBINED.search(entry.source)
    if found:
        whole = unicodedata.normalize("NFC", found[0])
        yield context.finding(f"{quoted(whole)} is written as two characters", source_at=found.span(), expected=[whole])


@check(scope=Scope.UNIT, source_signs=_INVISIBLE_SIGNS)
def source_invisible(entry: Entry, context: Context) -> Iterator[Finding]:
    """A character that nobody sees, or that could not be read, stands in the Japanese.

    It splits words for search, MeCab and the glossary.
    Take it away.

    Bad: 契 and 約 with a zero-width space (U+200B) between them
    Good: 契約
    """
    for found in _INVISIBLE.finditer(entry.source):
        if found[0] != "\u200d":  # joins the parts of one emoji
            name = unicodedata.name(found[0], f"U+{ord(found[0]):04X}").lower()
            yield context.finding(f"invisible character: {name}", source_at=found.span())


@check(scope=Scope.UNIT, source_signs="*")
def source_emphasis(entry: Entry, context: Context) -> Iterator[Finding]:
    """A bold mark of the Japanese is not one as its site reads it.

    In CommonMark `**` does not open before a space, and does not close behind a bracket or 」 before a letter.
    Python-Markdown pairs the marks, and only one between two spaces is none.
    Readers see the stars. Take the space away, or set one behind the closing mark.

    Bad: **超知能（AI）**は新しい。
    Good: **超知能**（AI）は新しい。
    """
    if "**" not in entry.source or not context.has_marks:
        return
    broken = emphasis(_as_it_goes_on(entry, context), paired=context.paired_marks).broken
    if broken:
        yield context.finding("the stars are shown as they stand: this is not bold", source_at=broken[0])


def _as_it_goes_on(entry: Entry, context: Context) -> str:
    """The unit's source, with the next character of its block where that makes its last mark none."""
    if not entry.source.endswith("**") or not context.pairs or not context.after:
        return entry.source
    glued = entry.source + context.after.source[:1]
    if emphasis(glued, paired=context.paired_marks).broken and any(glued in each.text for each in context.pairs.blocks):
        return glued
    return entry.source


@check(scope=Scope.DOCUMENT, severity=Severity.INFO, when=is_of_catalogue)
def source_style(entries: Sequence[Entry], context: Context) -> _Told:
    """Polite (です・ます) and plain (だ・である) sentences are mixed in one document.

    Readers hear two writers. Quotations may differ; the check speaks when one style is rare.
    Write one of them.

    Bad: 新製品を発表します。 in a text that says 発表した。 everywhere else
    Good: 新製品を発表した。
    """
    live = document(entries, context)
    polite = [each for each in live if _POLITE.search(each.source[-8:])]
    plain = [each for each in live if _PLAIN.search(each.source[-8:])]
    few, many = sorted((polite, plain), key=len)
    if few and len(few) <= _RARE * len(many):
        style = "polite" if few is polite else "plain"
        for entry in few:
            yield entry, context.finding(f"a {style} sentence in a text of the other style")


_RARE = 0.25


@check(scope=Scope.DOCUMENT, severity=Severity.INFO, when=is_of_catalogue)
def source_currency(entries: Sequence[Entry], context: Context) -> _Told:
    """One currency has several names in one document.

    Readers wonder whether two currencies are meant.
    Write one name: ドル, 米ドル or USD.

    Bad: 143億ドル and 138億 USD in one text
    Good: 143億ドル and 138億ドル
    """
    forms: dict[str, dict[str, list[tuple[Entry, re.Match[str]]]]] = {}
    for entry in document(entries, context):
        for found in _FORMS_OF_AMOUNT.finditer(entry.source):
            name = found["unit"] or found["sign"]
            forms.setdefault(_CURRENCY.get(name, "dollar"), {}).setdefault(name, []).append((entry, found))
    for names in forms.values():
        usual = max(names, key=lambda name: len(names[name]))
        for name, places in names.items():
            if name != usual:
                entry, found = places[0]
                message = f"{quoted(name)} here, {quoted(usual)} elsewhere in the document"
                yield entry, context.finding(message, source_at=found.span(), expected=[usual])


@check(scope=Scope.DOCUMENT, severity=Severity.INFO, when=is_of_catalogue)
def source_width(entries: Sequence[Entry], context: Context) -> _Told:
    """Latin words are full-width here and half-width elsewhere in the document.

    Search finds half of them.
    Write them half-width.

    Bad: ＡＩ and AI in one text
    Good: AI everywhere
    """
    live = document(entries, context)
    narrow = {word for entry in live for word in _NARROW_LATIN.findall(entry.source)}
    for entry in live:
        for found in _WIDE_LATIN.finditer(entry.source):
            word = unicodedata.normalize("NFKC", found[0])
            if word in narrow:
                message = f"{quoted(found[0])} here, {quoted(word)} elsewhere in the document"
                yield entry, context.finding(message, source_at=found.span(), expected=[word])


@check(scope=Scope.DOCUMENT)
def source_heading_level(_entries: Sequence[Entry], context: Context) -> _Told:
    """A heading is two or more levels below the one before it.

    Tables of contents and screen readers miss a level.
    Use the next level.

    Bad: # 概要, then ### 背景
    Good: # 概要, then ## 背景
    """
    blocks = context.pairs.blocks if context.pairs else ()
    headings = [block for block in blocks if block.kind is Kind.HEADING and block.level]
    entries = {entry.source: entry for entry in _entries}
    for above, heading in pairwise(headings):
        if heading.level > above.level + 1:
            message = f"heading {quoted(heading.text)} of level {heading.level} under one of level {above.level}"
            yield entries.get(heading.text), context.finding(message)
