# SPDX-License-Identifier: MIT
"""Checks of subtitles as they are shown: how fast a cue must be read, how long its lines are, what is left empty."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, TypeAlias

from l10n import segment
from l10n.checks._frame import Context, Scope, check
from l10n.formats import format_of
from l10n.formats.subtitles.tags import seen
from l10n.model import Block, Entry, Finding, Key
from l10n.segment import Rules

if TYPE_CHECKING:
    from l10n.formats.subtitles.fitting import Display

_Told: TypeAlias = Iterator[tuple[Entry | None, Finding]]

_SECOND = 1000


def _is_shown(context: Context) -> bool:
    form = format_of(context.pairs.document) if context.pairs and context.pairs.document else None
    return form is not None and form.name == "subtitles"


@check(scope=Scope.DOCUMENT, when=_is_shown)
def subtitle_speed(entries: Sequence[Entry], context: Context) -> _Told:
    """A cue is shown for too short a time for what it says.

    Viewers read about 20 characters a second; `reading-speed` in `[subtitles]` says how many they are asked to read.
    Say it in fewer words, or join the sentence with what the next cue says.

    Bad: half a second for “The bridge was washed away by the typhoon.”
    Good: three seconds for “The bridge was washed away by the typhoon.”
    """
    most = context.settings.subtitles.reading_speed
    for entry, display in _shown(entries, context):
        letters = sum(map(seen, display.rows))
        if display.duration and letters * _SECOND > most * display.duration:
            speed = round(letters * _SECOND / display.duration)
            yield entry, context.finding(f"a cue asks for {speed} characters a second; {most} can be read")


@check(scope=Scope.DOCUMENT, when=_is_shown)
def subtitle_line(entries: Sequence[Entry], context: Context) -> _Told:
    """A line of a cue is longer than a screen shows.

    The English of a cue is put on as many lines as there may be; where these do not suffice, one is too long.
    Say it in fewer words, or write down other limits: `line-length` and `lines` in `[subtitles]`.

    Bad: a sentence of 120 letters in one cue
    Good: a sentence of 80 letters in one cue, which shows two lines
    """
    most = context.settings.subtitles.line_length
    for entry, display in _shown(entries, context):
        longest = max(map(seen, display.rows), default=0)
        if longest > most:
            yield entry, context.finding(f"a line of a cue has {longest} characters; {most} are shown")


@check(scope=Scope.DOCUMENT, when=_is_shown)
def subtitle_empty(entries: Sequence[Entry], context: Context) -> _Told:
    """Nothing is left for a cue: its English stands in another one.

    Viewers see an empty screen while somebody speaks, and read ahead of what they hear.
    Give each cue what is said in it; a sentence over several cues needs as many words at least.

    Bad: 雨です。＋ 傘を持って。 → It is raining, so take an umbrella. ＋ <EMPTY>
    Good: 雨です。＋ 傘を持って。 → It is raining. ＋ Take an umbrella.
    """
    for entry, display in _shown(entries, context):
        if not display.rows:
            yield entry, context.finding("nothing is left for a cue")


def _shown(entries: Sequence[Entry], context: Context) -> "Iterator[tuple[Entry, Display]]":
    """What each cue with English shows, with the unit that it tells of: the last one in it."""
    pairs = context.pairs
    known: dict[Key, Entry] = {entry.key: entry for entry in entries if entry.translated}
    for block, keys in zip(pairs.blocks, pairs.sentences, strict=True) if pairs else ():
        yield from _of_block(block, [known.get(key) for key in keys], context)


def _of_block(block: Block, units: Sequence[Entry | None], context: Context) -> "Iterator[tuple[Entry, Display]]":
    from l10n.formats.subtitles.fitting import displays  # noqa: PLC0415 - loaded with the first subtitles

    stated = context.settings.segmentation
    rules = Rules(names=stated.names, breaks=stated.breaks, measured=False)
    sentences = list(segment.segments(block.text, rules, block.inlines))
    if len(sentences) != len(units):
        return  # the settings want whole paragraphs
    targets = [unit.target if unit else None for unit in units]
    for display in displays(block, zip(sentences, targets, strict=True)):
        entry = next((units[number] for number in reversed(display.units) if units[number]), None)
        if entry and display.translated:
            yield entry, display
