# SPDX-License-Identifier: MIT
"""Checks of what must come through unchanged: code, links, footnotes, addresses, placeholders."""

import re
from collections import Counter
from collections.abc import Iterator

from l10n.checks._frame import Context, check
from l10n.checks._inline import Piece, markup
from l10n.checks._words import quoted
from l10n.checks.state import copied
from l10n.model import Entry, Finding, Severity
from l10n.text import JAPANESE

_UNNAMED = re.compile(r"%[^(].*|\{\}")
_SPACED_LINK = re.compile(r"(?<!!)\[[^\[\]]{1,200}\]\s{1,3}\((?:https?://|/|#|\.{0,2}/)[^\s()]{1,500}\)")
_RIVALS = 100
"""With how many addresses one that is missing is compared; a text has fewer."""
_LOCALE = re.compile(r"(?<![a-z])(?:ja|jp|ja-jp|ja_jp|japanese)(?![a-z])", re.IGNORECASE)


@check(severity=Severity.ERROR, signs="%{")
def markup_placeholder(entry: Entry, context: Context) -> Iterator[Finding]:
    """A placeholder is missing, changed or too many.

    The program that shows the text fails or shows the name of a variable.
    Copy every placeholder as it is: %s, %(name)s, {name}, ${x}, and the name and type of an ICU argument.

    Bad: {count} 件を削除しました。 → {total} items were deleted.
    Good: {count} 件を削除しました。 → {count} items were deleted.
    """
    source, target = _both(entry, "placeholder", hints=("%", "{"))
    if not source and not target:
        return
    wanted, given = _counted(source), _counted(target)
    # The branches of an ICU plural say the same in other words: what counts is which placeholders there are.
    by_count = not any("," in name for name in (*wanted, *given))
    for name in _lacking(wanted, given, by_count=by_count):
        yield _missing(context, source, name, "placeholder")
    for name in _lacking(given, wanted, by_count=by_count):
        yield _added(context, target, name, "placeholder")


@check(severity=Severity.ERROR, signs="%")
def markup_placeholder_order(entry: Entry, context: Context) -> Iterator[Finding]:
    """Placeholders without names stand in another order than in the source.

    They are filled by their order, so the values change places.
    Number them (%1$s, %2$d) where the English needs another order.

    Bad: %s に %d 件あります。 → There are %d items in %s.
    Good: %s に %d 件あります。 → There are %2$d items in %1$s.
    """
    source, target = _both(entry, "placeholder", hints=("%",))
    ordered = [[piece.value for piece in pieces if _positional(piece)] for pieces in (source, target)]
    if ordered[0] != ordered[1] and Counter(ordered[0]) == Counter(ordered[1]):
        wanted = " ".join(ordered[0])
        place = next(piece for piece in target if _positional(piece))
        yield context.finding(f"placeholders are filled by their order, which is {wanted} in the source", at=place.span)


@check(severity=Severity.ERROR, signs="`")
def markup_code(entry: Entry, context: Context) -> Iterator[Finding]:
    """The code of a code span is missing or changed.

    Readers copy code: it must be what the program understands.
    Copy what stands between backticks as it is; Japanese inside it may be translated.

    Bad: `--force` を付けます。 → Add `--forced`.
    Good: `--force` を付けます。 → Add `--force`.
    """
    source, target = _both(entry, "code", hints=("`",))
    # 訳注 opens a note that a translator wrote for Japanese readers: the English was there before.
    note = entry.source.find("訳注")
    source = [piece for piece in source if note < 0 or piece.start < note]
    if not source:
        return
    # A span with Japanese in it may have been translated: as many other spans may be new.
    wanted, given = {piece.value for piece in source}, {piece.value for piece in target}
    free = sum(1 for piece in target if piece.value not in wanted)
    for piece in {each.value: each for each in source}.values():
        if JAPANESE.search(piece.value):
            free -= 1
        elif piece.value not in given and not _stands_in(piece.value, entry.target):
            yield context.finding(
                f"code {quoted(piece.value)} is missing", source_at=piece.span, expected=[piece.value]
            )


@check(severity=Severity.ERROR, signs="]")
def markup_link(entry: Entry, context: Context) -> Iterator[Finding]:
    """A link or image of the source is missing, broken, or leads somewhere else.

    The reader cannot follow it.
    Keep its form `[text](destination)` and the destination; only the text is translated.

    Bad: [規約](terms.md) → [Terms] (terms.md)
    Good: [規約](terms.md) → [Terms](terms.md)
    """
    if "]" not in entry.source:
        return
    source, target = _both(entry, "link", "image", hints=("](", "] ("))
    if broken := _SPACED_LINK.search(entry.target) if not _SPACED_LINK.search(entry.source) else None:
        yield context.finding("a space stands between the text and the destination of a link", at=broken.span())
        return
    for kind in ("link", "image"):
        wanted = [piece for piece in source if piece.kind == kind]
        given = [piece for piece in target if piece.kind == kind]
        if len(given) < len({piece.value for piece in wanted}):
            yield from (_missing(context, wanted, each, kind) for each in _lacking(_counted(wanted), _counted(given)))
        else:
            yield from _led_astray(context, wanted, given, kind)


@check(severity=Severity.ERROR, signs="[")
def markup_footnote(entry: Entry, context: Context) -> Iterator[Finding]:
    """A footnote mark is missing or has no partner in the source.

    The note loses its place in the text, or the mark is printed as it stands.
    Copy the mark with its name: [^1].

    Bad: 過去最大だ[^1]。 → It is the largest ever.
    Good: 過去最大だ[^1]。 → It is the largest ever.[^1]
    """
    source, target = _both(entry, "footnote", hints=("[^",))
    for name in _lacking(_counted(source), _counted(target), by_count=False):
        yield _missing(context, source, name, "footnote")
    for name in _lacking(_counted(target), _counted(source), by_count=False):
        yield _added(context, target, name, "footnote")


@check(severity=Severity.ERROR, signs="/@")
def markup_address(entry: Entry, context: Context) -> Iterator[Finding]:
    """A web or e-mail address of the source is missing or changed.

    Readers end up nowhere, or at a stranger.
    Copy the address; a page with a Japanese and an English address may change that part.

    Bad: https://example.com/docs を参照。 → See https://exmaple.com/docs.
    Good: https://example.com/docs を参照。 → See https://example.com/docs.
    """
    source, target = _both(entry, "url", "mail", hints=("://", "@"))
    if not source:
        return
    strangers = [each for each in target if each.value not in entry.source][:_RIVALS]
    for piece in {each.value: each for each in source}.values():
        if piece.value in entry.target or piece.value.rstrip("/") in entry.target:
            continue
        rivals = [each for each in strangers if each.kind == piece.kind]
        if any(_same_page(piece.value, rival.value) for rival in rivals):
            continue
        at = rivals[0].span if rivals else None
        what = f"is {quoted(rivals[0].value)} in the target" if rivals else "is missing"
        yield context.finding(
            f"address {quoted(piece.value)} {what}", at=at, source_at=piece.span, expected=[piece.value]
        )


def _both(entry: Entry, *kinds: str, hints: tuple[str, ...]) -> tuple[list[Piece], list[Piece]]:
    """The pieces of those kinds in source and target; `hints` are the strings without which there are none."""
    if not any(hint in entry.source or hint in entry.target for hint in hints) or copied(entry):
        return [], []
    return markup(entry.source).of(*kinds), markup(entry.target).of(*kinds)


def _stands_in(code: str, text: str) -> bool:
    """Whether the code is there as words of the text, without its backticks."""
    start = text.find(code)
    return start >= 0 and not re.match(r"\w", text[start + len(code) : start + len(code) + 1])


def _counted(pieces: list[Piece]) -> Counter[str]:
    return Counter(piece.value for piece in pieces)


def _lacking(wanted: Counter[str], given: Counter[str], *, by_count: bool = True) -> list[str]:
    """What `wanted` has and `given` lacks; a named one may be repeated or said once less."""
    return [
        name
        for name, count in wanted.items()
        if (given[name] < count if by_count and _UNNAMED.fullmatch(name) else not given[name])
    ]


def _positional(piece: Piece) -> bool:
    return bool(_UNNAMED.fullmatch(piece.value)) and "$" not in piece.value


def _missing(context: Context, pieces: list[Piece], name: str, what: str) -> Finding:
    place = next(piece for piece in pieces if piece.value == name)
    return context.finding(f"{what} {quoted(name)} is missing", source_at=place.span, expected=[name])


def _added(context: Context, pieces: list[Piece], name: str, what: str) -> Finding:
    place = next(piece for piece in reversed(pieces) if piece.value == name)
    return context.finding(f"{what} {quoted(name)} is not in the source", at=place.span)


def _led_astray(context: Context, wanted: list[Piece], given: list[Piece], kind: str) -> Iterator[Finding]:
    """Links that are as many as in the source, with another destination."""
    known = {piece.value for piece in wanted}
    rivals = [piece for piece in given if piece.value not in known][:_RIVALS]
    for name in _lacking(_counted(wanted), _counted(given)):
        if not rivals or any(_same_page(name, rival.value) for rival in rivals):
            continue
        place = next(piece for piece in wanted if piece.value == name)
        yield context.finding(
            f"the {kind} to {quoted(name)} leads to {quoted(rivals[0].value)}",
            at=rivals[0].span,
            source_at=place.span,
            expected=[name],
        )


def _same_page(source: str, target: str) -> bool:
    """Whether the addresses may be one page in two languages: the source's says that it is the Japanese one."""
    return bool(_LOCALE.search(source)) and source.partition(":")[0] == target.partition(":")[0]
