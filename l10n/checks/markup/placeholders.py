# SPDX-License-Identifier: MIT
"""Checks of placeholders: what the program that shows a text fills in."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from l10n.checks._apostrophes import apostrophe_faults
from l10n.checks._colons import colon_faults
from l10n.checks._frame import Context, check
from l10n.checks._icu import branch_faults
from l10n.checks._inline import Piece, markup
from l10n.checks._joined import for_one
from l10n.checks._numbered import alike, is_numbered, mixed
from l10n.checks._placeholders import is_expression
from l10n.checks._words import quoted
from l10n.checks.text.state import copied
from l10n.model import Entry, Finding, Severity
from l10n.text import JAPANESE

_UNNAMED = re.compile(r"%(?![({<])(?!L?\d{1,2}\Z).*|\{(?:[!:].*)?\}")
"""A placeholder that says which value it takes by its order or number, as often as it stands there."""
_NEAR = len(" of ")
_STRINGS = re.compile(r"\"[^\"]*\"|'[^']*'")
_COUNTS = re.compile(r"%(?:\d\$)?l{0,2}[diu]|%n|%\(\w+\)[di]|%<\w+>d|%?\{\w*\}|#")
"""What may stand for the number of things."""


@check(severity=Severity.ERROR, signs="%{$@:")
def markup_placeholder(entry: Entry, context: Context) -> Iterator[Finding]:
    """A placeholder is missing, changed or too many.

    The program that shows the text fails or shows the name of a variable.
    Copy every placeholder as it is: %s, %(name)s, {name}, ${x}, {{ name | filter }}, {% if %}, and the name and type
    of an ICU argument. Where the English needs another order, number them all: %s に %d 件 is %2$d items in %1$s.
    In the plural form for one the number may be left out. Laravel's :name may have other capitals, and an apostrophe
    in a text of Java's MessageFormat is written twice.

    Bad: {count} 件を削除しました。 → {total} items were deleted.
    Good: {count} 件を削除しました。 → {count} items were deleted.
    """
    for message, source_at, at in colon_faults(entry):
        yield context.finding(message, at=at, source_at=source_at)
    for message, at in apostrophe_faults(entry):
        yield context.finding(message, at=at)
    source, target = alike(*_both(entry, "placeholder", hints=("%", "{", "$t(", "@:")))
    if not source and not target:
        return
    yield from _numbered(entry, context, source, target)
    for message, place in branch_faults(entry.source, entry.target):
        yield context.finding(message, at=place)
    source, target = _translated_strings(source, target)
    wanted, given = _counted(source), _counted(target)
    # The branches of an ICU plural say the same in other words: what counts is which placeholders there are.
    by_count = not any("," in name for name in (*wanted, *given))
    first = {piece.value: piece for piece in reversed(source)}
    for name in _lost(entry, wanted, given, by_count=by_count):
        message = f"placeholder {quoted(name)} is missing"
        yield context.finding(message, source_at=first[name].span, expected=[name])
    last = {piece.value: piece for piece in target}
    for name in _lacking(given, wanted, by_count=by_count):
        if not is_expression(name):
            yield context.finding(f"placeholder {quoted(name)} is not in the source", at=last[name].span)
    for piece in _doubled(target, wanted) if by_count else ():
        yield context.finding(f"placeholder {quoted(piece.value)} stands twice", at=piece.span)


def _doubled(target: list[Piece], wanted: Counter[str]) -> Iterator[Piece]:
    """The placeholders that stand nearly next to themselves, and but once in the source: {n} of {n}."""
    for one, two in pairwise(target):
        if one.value == two.value and wanted[one.value] == 1 and 0 <= two.start - one.end <= _NEAR:
            yield two


def _lost(entry: Entry, wanted: Counter[str], given: Counter[str], *, by_count: bool) -> list[str]:
    """The placeholders that the English lacks, and may not lack."""
    lost = _lacking(wanted, given, by_count=by_count)
    if not by_count and "#" in entry.target:
        lost = [name for name in lost if f"{name[:-1]},plural}}" not in given]  # inside its plural, {n} is #
    # As gettext has it: the form for one may say "One file", or "The file".
    return [] if for_one(entry) and len(lost) == 1 and _COUNTS.fullmatch(lost[0]) else lost


@check(severity=Severity.ERROR, signs="%{")
def markup_placeholder_order(entry: Entry, context: Context) -> Iterator[Finding]:
    """Placeholders stand in each other's place: without names in another order, or beside the other's unit or term.

    They are filled by their order or their name, so the values change places.
    Number them (%1$s, %2$d) where the English needs another order, and keep each beside its own word.

    Bad: %s に %d 件あります。 → There are %d items in %s.
    Good: %s に %d 件あります。 → There are %2$d items in %1$s.
    """
    source, target = _both(entry, "placeholder", hints=("%", "{"))
    ordered = [[piece.value for piece in pieces if _positional(piece)] for pieces in (source, target)]
    if ordered[0] != ordered[1] and Counter(ordered[0]) == Counter(ordered[1]):
        wanted = " ".join(ordered[0])
        place = next(piece for piece in target if _positional(piece))
        yield context.finding(f"placeholders are filled by their order, which is {wanted} in the source", at=place.span)
    if len(source) > 1 and len(target) > 1:
        from l10n.checks._exchanged_placeholders import exchanged  # noqa: PLC0415 - it loads the number readers

        for one, two, place in exchanged(entry, context, source, target):
            message = f"{quoted(one.value)} stands where {quoted(two.value)} belongs"
            yield context.finding(message, at=place.span, source_at=one.span)


def _both(entry: Entry, *kinds: str, hints: tuple[str, ...]) -> tuple[list[Piece], list[Piece]]:
    """The pieces of those kinds in source and target; `hints` are the strings without which there are none."""
    if not any(hint in entry.source or hint in entry.target for hint in hints) or copied(entry):
        return [], []
    return markup(entry.source).of(*kinds), markup(entry.target).of(*kinds)


def _numbered(entry: Entry, context: Context, source: list[Piece], target: list[Piece]) -> Iterator[Finding]:
    """Placeholders with numbers where the format has none, or beside others that have none."""
    numbers = [each for each in target if is_numbered(each.value)]
    if not numbers:
        return
    if "python-format" in entry.flags and (wrong := [each for each in numbers if each.value[0] == "%"]):
        message = f"placeholder {quoted(wrong[0].value)} has a number, which Python's % does not know"
        yield context.finding(message, at=wrong[0].span)
    elif mixed(target) and not mixed(source):
        yield context.finding("some placeholders have numbers and some have none", at=numbers[0].span)


def _translated_strings(source: list[Piece], target: list[Piece]) -> tuple[list[Piece], list[Piece]]:
    """Both without the texts in the quotes of their templates where the source has Japanese there."""
    if not any(JAPANESE.search(each.value) for each in source):
        return source, target
    one, other = ([each._replace(value=_STRINGS.sub('""', each.value)) for each in side] for side in (source, target))
    return one, other


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
