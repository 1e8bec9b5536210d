# SPDX-License-Identifier: MIT
"""Checks of marks that come in pairs, and of the house style for quotes, dashes and ellipses."""

import re
from collections.abc import Iterator

from l10n.checks._frame import Context, check
from l10n.checks._inline import FILLER, markup
from l10n.checks._words import quoted
from l10n.model import Entry, Finding

_INCHES = re.compile(r'(?<=[\d])"')
_ENUMERATION = re.compile(r"(?<!\w)(?:[A-Za-z]|\d{1,3}|[ivxIVX]{1,5}|[:;]-?)\)$")
"""What a bracket closes that was never opened: "a)", "2)", "iv)", ":-)"."""
_DASH = {
    "em": re.compile(r"(?<=\w) ?(?:--|–) ?(?=[A-Za-z])|(?<=\w) - (?=[A-Za-z])"),
    "en": re.compile(r"(?<=\w) ?(?:--|—) ?(?=[A-Za-z])|(?<=\w) - (?=[A-Za-z])"),
}
_DASH_WRITTEN = {"em": "—", "en": " – "}
_ELLIPSIS = {"…": re.compile(r"(?<!\.)\.\.\.(?!\.)"), "...": re.compile("…")}
_SOURCE_OPENING, _SOURCE_CLOSING = "「『（([【〈《“‘", "」』）)]】〉》”’"


@check(target_signs='"“”')
def text_quote_pair(entry: Entry, context: Context) -> Iterator[Finding]:
    """A quotation mark has no partner.

    The reader cannot tell where the quotation ends.
    Close it, or open it. A quotation that runs over several sentences may open in one unit and close in another:
    the check speaks only when the Japanese closes it in this one.

    Bad: 彼は「中止だ」と言った。 → He said, “It is off.
    Good: 彼は「中止だ」と言った。 → He said, “It is off.”
    """
    target = entry.target
    if ('"' not in target and "“" not in target and "”" not in target) or not _closed(entry.source):
        return
    plain = markup(target).plain
    if plain.count('"') % 2:
        plain = _INCHES.sub(FILLER, plain)
    if plain.count('"') % 2:
        yield context.finding('a " has no partner', at=_at(plain.rfind('"')))
    elif place := _unpaired(plain, "“", "”"):
        yield context.finding(f"{quoted(plain[place[0]])} has no partner", at=place)


@check(target_signs=r"()\[\]")
def text_bracket_pair(entry: Entry, context: Context) -> Iterator[Finding]:
    """A bracket has no partner.

    The reader cannot tell what belongs into it.
    Close it, or open it. The check speaks only when the brackets of the Japanese come in pairs.

    Bad: 同社（東京）は → The company (Tokyo
    Good: 同社（東京）は → The company (Tokyo)
    """
    target = entry.target
    if not any(mark in target for mark in "()[]") or not _closed(entry.source):
        return
    plain = markup(target).plain
    for opening, closing in ("()", "[]"):
        place = _unpaired(plain, opening, closing)
        if place and not (plain[place[0]] == ")" and _ENUMERATION.search(plain[max(0, place[0] - 6) : place[1]])):
            yield context.finding(f"{quoted(plain[place[0]])} has no partner", at=place)


@check(fixes=True, when=lambda context: context.settings.style.quotes != "any")
def text_quote_style(entry: Entry, context: Context) -> Iterator[Finding]:
    """A quotation mark or apostrophe is not of the house's style.

    The setting `style.quotes` says `curly` (“ ” ’) or `straight` (" ').
    Write the other form.

    Bad: 「はい」 → "Yes" where the house writes curly quotes
    Good: 「はい」 → “Yes”
    """
    style = context.settings.style.quotes
    if style == "any":
        return
    plain = markup(entry.target).plain
    for place, mark in enumerate(plain):
        if mark in "\"'“”‘’":
            wanted = _styled(mark, plain, place, style)
            if wanted and wanted != mark:
                yield context.finding(f"{mark} is written {wanted} here", at=_at(place), suggestion=wanted)


@check(fixes=True, when=lambda context: context.settings.style.dashes != "any")
def text_dash_style(entry: Entry, context: Context) -> Iterator[Finding]:
    """A dash is not of the house's style.

    The setting `style.dashes` says `em` (word—word) or `en` (word – word).
    Write that one; hyphens in words and the dash of a range of numbers stay.

    Bad: 結果は二つ -- 成功だ。 → Both results -- success where the house writes em dashes
    Good: 結果は二つ――成功だ。 → Both results—success
    """
    style = context.settings.style.dashes
    if style == "any":
        return
    wanted = _DASH_WRITTEN[style]
    for found in _DASH[style].finditer(markup(entry.target).plain):
        if found[0] != wanted:
            yield context.finding(f"the dash is written {quoted(wanted)} here", at=found.span(), suggestion=wanted)


@check(fixes=True, when=lambda context: context.settings.style.ellipsis != "any")
def text_ellipsis_style(entry: Entry, context: Context) -> Iterator[Finding]:
    """An ellipsis is not of the house's style.

    The setting `style.ellipsis` says `…` or `...`.
    Write that one.

    Bad: 続く…… → To be continued... where the house writes …
    Good: 続く…… → To be continued…
    """
    style = context.settings.style.ellipsis
    if style == "any":
        return
    for found in _ELLIPSIS[style].finditer(markup(entry.target).plain):
        yield context.finding(f"the ellipsis is written {style} here", at=found.span(), suggestion=style)


def _closed(source: str) -> bool:
    """Whether as many brackets and quotes are opened as closed, and straight ones come in pairs."""
    opened = sum(map(source.count, _SOURCE_OPENING))
    closed = sum(map(source.count, _SOURCE_CLOSING))
    return opened == closed and source.count('"') % 2 == 0


def _unpaired(text: str, opening: str, closing: str) -> tuple[int, int] | None:
    """The first mark without a partner."""
    if text.count(opening) == 0 == text.count(closing):
        return None
    opened = []
    for mark in re.finditer(rf"[\{opening}\{closing}]", text):
        if mark[0] == opening:
            opened.append(mark.start())
        elif not opened:
            return _at(mark.start())
        else:
            opened.pop()
    return _at(opened[-1]) if opened else None


def _styled(mark: str, text: str, place: int, style: str) -> str | None:
    """How the house writes the mark at `place`; None where no rule tells."""
    if style == "straight":
        return '"' if mark in '“”"' else "'"
    if mark in "“”‘’":
        return mark
    before, after = text[place - 1 : place] if place else "", text[place + 1 : place + 2]
    if mark == '"':
        if before.isdigit():  # it may stand for inches
            return None
        return "“" if not before or before in " ([—–\n" else "”"
    if before.isalnum() or (after.isdigit() and not before.isalnum()):
        return "’"
    return "‘" if (not before or before in " ([—–\n“") and after.isalnum() else "’"


def _at(place: int) -> tuple[int, int]:
    return place, place + 1
