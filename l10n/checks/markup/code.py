# SPDX-License-Identifier: MIT
"""Checks of code and formulas in a text, which readers copy."""

import re
from collections.abc import Iterator, Sequence
from itertools import compress, zip_longest
from operator import not_

from l10n.checks._events import Event, authors, distinct, source_events, surplus, target_events
from l10n.checks._frame import Context, Scope, check
from l10n.checks._inline import addresses, hosts, markup
from l10n.checks._passages import Passage
from l10n.checks._words import quoted
from l10n.model import Entry, Finding, Severity
from l10n.text import JAPANESE

_KEY_SIGNS = str.maketrans("+", "-")
"""Ctrl+C is Ctrl-C."""
_PATH = re.compile("[/?#]")
_WORD = re.compile(r"(?<!\S)-{0,2}[a-z][a-z0-9_./:=-]*(?!\S)")
"""A command, an option or a path in a line of code, between white space."""
_DOES_MORE = re.compile(r"\$\(|&&|\|\||[|;]|(?<!\S)(?:--?[a-z]|/|~)\S*")
"""What makes a line of code do more: another command behind it, an option, a path from the top."""
_MOST = 100
"""So many pieces of code are looked for among the words of the other side; a text has fewer."""


@check(severity=Severity.ERROR, scope=Scope.PASSAGE, signs="`<")
def markup_code(passage: Passage, context: Context) -> Iterator[Finding]:
    """The code of a code span is changed or missing, or words of a web page are that nobody is to translate.

    Readers copy code: it must be what the program understands.
    Copy what stands between back-ticks as it is; Japanese inside it may be translated, but not where `translate="no"`
    or the class `notranslate` says so.
    Code that is missing is a warning; a word that only lost its back-ticks, or got some, is told as info.

    Bad: `--force` を付けます。 → Add `--forced`.
    Good: `--force` を付けます。 → Add `--force`.
    """
    yield from _changed(passage, context)
    wanted, given = _codes(passage)
    if [each.value for each in wanted] == [each.value for each in given]:
        return
    lost, new = (list(_others(*sides)) for sides in ((wanted, given), (given, wanted)))
    # A span with Japanese in it may have been translated: as many other spans may be new.
    translated = [each for each in lost if JAPANESE.search(each.value)]
    yield from _other_commands(translated, new, context)
    yield from _strange_hosts(new[: len(translated)], passage, context)
    new = new[len(translated) :][:_MOST]
    lost = [each for each in lost if not JAPANESE.search(each.value)][:_MOST]
    missing, bare = _parted(lost, passage.target)
    others, quotations = _parted(new, passage.source)
    for each, other in zip(missing, others, strict=False):
        yield context.finding(
            f"code {quoted(each.value)} became {quoted(other.value)}",
            at=other.span,
            source_at=each.span,
            expected=[each.value],
        )
    for each in missing[len(others) :]:
        message = f"code {quoted(each.value)} is missing"
        yield context.finding(message, source_at=each.span, expected=[each.value], severity=Severity.WARNING)
    # Where a back-tick has lost its partner, that is told, and this is the same fault.
    for each in bare if not markup(passage.target).stray_backticks else ():
        marks = "tags" if passage.syntax else "back-ticks"
        message = f"code {quoted(each.value)} has no {marks} in the English"
        yield context.finding(message, source_at=each.span, expected=[each.value], severity=Severity.INFO)
    for each in [*quotations, *others[len(missing) :]]:
        message = f"code {quoted(each.value)} is no code in the source"
        yield context.finding(message, at=each.span, severity=Severity.INFO)


@check(severity=Severity.ERROR, target_signs="`")
def markup_backtick(entry: Entry, context: Context) -> Iterator[Finding]:
    """A backtick opens a code span and nothing closes it.

    Readers see the backtick, and the code as words.
    Close it with as many backticks.

    Bad: `make` を実行します。 → Run `make.
    Good: `make` を実行します。 → Run `make`.
    """
    target = entry.target
    if "``" not in target and "\\`" not in target and target.count("`") % 2 == 0:
        # One by one, two make a pair.
        return
    stray = markup(target).stray_backticks if context.has_marks else ()
    if stray and not markup(entry.source).stray_backticks:
        yield context.finding("a backtick has no partner", at=stray[0])


@check(scope=Scope.PASSAGE, signs="$")
def markup_math(passage: Passage, context: Context) -> Iterator[Finding]:
    """A formula is missing, changed, or not in the source.

    Readers calculate with it.
    Copy what stands between dollar signs.

    Bad: 質量は $E = mc^2$ による。 → The mass follows from $E = mc^3$.
    Good: 質量は $E = mc^2$ による。 → The mass follows from $E = mc^2$.
    """
    wanted, given = source_events(passage).of("math"), target_events(passage).of("math")
    lost, new = surplus(wanted, given, _formula), surplus(given, wanted, _formula)
    for each, other in zip(lost, new, strict=False):
        if not JAPANESE.search(each.value):
            message = f"formula {quoted(each.value)} became {quoted(other.value)}"
            yield context.finding(message, at=other.span, source_at=each.span, expected=[each.value])
    for each in lost[len(new) :]:
        message = f"formula {quoted(each.value)} is missing"
        yield context.finding(message, source_at=each.span, expected=[each.value])
    for each in new[len(lost) :]:
        yield context.finding(f"formula {quoted(each.value)} is not in the source", at=each.span)


def _other_commands(translated: Sequence[Event], new: Sequence[Event], context: Context) -> Iterator[Finding]:
    """Lines of code that do something else, now that their Japanese is translated: `rm 名前`, `rm -rf /`."""
    for each, other in zip(translated, new, strict=False):
        if not any(_does_the_same(each.value, another.value) for another in new):
            message = f"code {quoted(each.value)} became {quoted(other.value)}"
            yield context.finding(message, at=other.span, source_at=each.span, expected=_WORD.findall(each.value))


def _does_the_same(code: str, other: str) -> bool:
    """Whether `other` has the commands, options and paths of the code, and does no more."""
    return all(word in other for word in _WORD.findall(code)) and all(
        more in code for more in _DOES_MORE.findall(other)
    )


def _strange_hosts(translated: Sequence[Event], passage: Passage, context: Context) -> Iterator[Finding]:
    """Addresses in code whose Japanese was translated, at hosts that the source does not name."""
    source = passage.source.casefold()
    for each in translated:
        for piece in (*addresses(each.value), *hosts(each.value)):
            host = _PATH.split(piece.value.rpartition("//")[2])[0]
            if host.casefold() not in source:
                yield context.finding(f"address {quoted(piece.value)} is not in the source", at=each.span)


def _formula(event: Event) -> str:
    """A formula without its white space, which says nothing."""
    return "".join(event.value.split())


def _changed(passage: Passage, context: Context) -> Iterator[Finding]:
    """Words that are marked as not to be translated and are not in the English as they were."""
    if not passage.syntax:
        return
    wanted, given = source_events(passage).of("kept"), target_events(passage).of("kept")
    lost, new = surplus(wanted, given, _value), surplus(given, wanted, _value)
    for each, other in zip_longest(lost, new[: len(lost)]):
        message = f"{quoted(each.value)} is marked as not to be translated"
        yield context.finding(message, at=other.span if other else None, source_at=each.span, expected=[each.value])


def _value(event: Event) -> str:
    return event.value


def _codes(passage: Passage) -> tuple[list[Event], list[Event]]:
    """The code of source and target, the first of each."""
    source = authors(passage, source_events(passage).of("code"))
    return distinct(source), distinct(target_events(passage).of("code"))


def _others(events: Sequence[Event], known: Sequence[Event]) -> Iterator[Event]:
    """The `events` whose code is not among the `known`."""
    values = {each.value for each in known}
    return (each for each in events if each.value not in values)


def _parted(events: Sequence[Event], text: str) -> tuple[list[Event], list[Event]]:
    """Those whose code is not in the text, and those whose code stands there as words."""
    bare = [_stands_in(each.value, text) for each in events]
    return [*compress(events, map(not_, bare))], [*compress(events, bare)]


def _stands_in(code: str, text: str) -> bool:
    """Whether the code is there as words of the text, without its back-ticks; Ctrl+C is Ctrl-C."""
    code, text = code.translate(_KEY_SIGNS), text.translate(_KEY_SIGNS)
    start = text.find(code)
    while code and start >= 0:
        end = start + len(code)
        if not (_is_word(text[start - 1 : start]) and _is_word(code[0])) and not _is_word(text[end : end + 1]):
            return True
        start = text.find(code, start + 1)
    return False


def _is_word(character: str) -> bool:
    """Whether a character can be part of a word of code."""
    return character.isascii() and (character.isalnum() or character == "_")
