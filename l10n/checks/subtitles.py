# SPDX-License-Identifier: MIT
"""Checks of subtitles as they are shown: whether each cue can be read, fits the screen and says something."""

from collections.abc import Iterator, Sequence

from l10n.checks._frame import Context, Scope, check
from l10n.formats.subtitles import SUFFIXES
from l10n.model import Block, Entry, Finding, Key, Segment

_SECOND = 1000


def is_of_subtitles(context: Context) -> bool:
    """Whether the units are those of subtitles."""
    return context.pairs is not None and context.pairs.document.lower().endswith(SUFFIXES)


@check(scope=Scope.DOCUMENT, when=is_of_subtitles)
def subtitle_reading_speed(_entries: Sequence[Entry], context: Context) -> Iterator[tuple[Entry, Finding]]:
    """A cue has more English than can be read while it is shown.

    Readers lose the picture, or the end of the sentence. Say it in fewer words.
    `reading-speed` in `[subtitles]` is the limit in characters a second, 20 if nothing is said.

    Bad: a cue of one second with "The library was once a warehouse by the harbour."
    Good: a cue of one second with "It was a warehouse."
    """
    most = context.settings.subtitles.reading_speed
    for entry, rows, duration in _shown(context):
        length = sum(map(len, rows))
        if duration and length * _SECOND > most * duration:
            speed = round(length * _SECOND / duration)
            yield entry, context.finding(f"{_told(rows)} is {speed} characters a second, more than {most}")


@check(scope=Scope.DOCUMENT, when=is_of_subtitles)
def subtitle_line_length(_entries: Sequence[Entry], context: Context) -> Iterator[tuple[Entry, Finding]]:
    """A line of a cue is longer than the settings allow, however the cue is broken into lines.

    Players break it anew, or it leaves the screen. Say it in fewer words.
    `line-length` in `[subtitles]` is the limit in characters, 42 if nothing is said.

    Bad: one cue with "The library was once a warehouse, which is why its windows are so small and its walls so thick."
    Good: "The library was once a warehouse,", and below it "so its windows are small."
    """
    most = context.settings.subtitles.line_length
    for entry, rows, _ in _shown(context):
        longest = max(rows, key=len, default="")
        if len(longest) > most:
            yield entry, context.finding(f"{_told([longest])} is a line of {len(longest)} characters, more than {most}")


@check(scope=Scope.DOCUMENT, when=is_of_subtitles)
def subtitle_empty(_entries: Sequence[Entry], context: Context) -> Iterator[tuple[Entry, Finding]]:
    """A cue of the English shows nothing, though somebody speaks.

    Its sentence was joined with a neighbour's, as models do that see several cues at once, or its English has fewer
    words than cues. The neighbour is shown too early or too long. Give each sentence its own English.

    Bad: はい。 as "Yes, I am going.", and 行きます。 in the next cue as "<EMPTY>"
    Good: はい。 as "Yes.", and 行きます。 as "I am going."
    """
    for entry, rows, duration in _shown(context):
        if not "".join(rows).strip():
            yield entry, context.finding(f"a cue of {duration / _SECOND:g} seconds shows nothing of its Japanese")


def _told(rows: Sequence[str]) -> str:
    words = " ".join(rows)
    return f'"{words}"' if len(words) <= _LONGEST else f'"{words[:_LONGEST]}…"'


_LONGEST = 40
"""Characters of a cue that a message quotes."""


def _shown(context: Context) -> Iterator[tuple[Entry, list[str], int]]:
    """Each cue all of whose sentences are translated: its last unit, its lines without tags, its milliseconds."""
    if context.pairs is None:
        return
    units = {each.key: each for each in context.entries if each.translated and not each.obsolete}
    for block, keys in zip(context.pairs.blocks, context.pairs.sentences, strict=False):
        yield from _of_block(block, [units.get(key) for key in keys], keys)


def _of_block(
    block: Block, entries: Sequence[Entry | None], keys: Sequence[Key]
) -> Iterator[tuple[Entry, list[str], int]]:
    # What cuts English is loaded where subtitles are checked.
    from l10n.formats.subtitles.fitting import displays  # noqa: PLC0415
    from l10n.formats.subtitles.tags import TAG  # noqa: PLC0415

    targets = [each.target if each else None for each in entries]
    for cue in displays(block, list(zip(_segments(block, keys), targets, strict=False))):
        told = [each for each in (entries[number] for number in cue.units) if each]
        if told and len(told) == len(cue.units):
            yield told[-1], [TAG.sub("", row) for row in cue.rows], cue.duration


def _segments(block: Block, keys: Sequence[Key]) -> Iterator[Segment]:
    """The sentences of a block at their places: they hold all of its characters but white space, in order."""
    places = [at for at, character in enumerate(block.text) if not character.isspace()]
    done = 0
    for context, source in keys:
        length = len("".join(source.split()))
        yield Segment(source, (places[done], places[done + length - 1] + 1), context)
        done += length
