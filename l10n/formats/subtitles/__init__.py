# SPDX-License-Identifier: MIT
"""Subtitles: SubRip, WebVTT and Advanced SubStation Alpha, told apart by what stands in them."""

from collections.abc import Iterable

from l10n.formats._page import Hints, Page
from l10n.formats.subtitles import ass, srt, webvtt
from l10n.formats.subtitles.cues import Cue
from l10n.formats.subtitles.escape import escape
from l10n.formats.subtitles.manner import Manner
from l10n.formats.subtitles.turns import blocks
from l10n.model import Block, Segment, Span

__all__ = ["SUFFIXES", "escape", "fit", "read"]

SUFFIXES = (".srt", ".vtt", ".ass", ".ssa")


def read(text: str, hints: Hints) -> Page:
    """The sentences that are shown, each over as many cues as it runs."""
    syntax, found, kept = _cues(text)
    length, lines = hints.line_length, hints.line_count
    return Page(tuple(blocks(text, found, Manner(syntax, length, lines))), kept=tuple(kept))


def fit(text: str, block: Block, chosen: Iterable[tuple[Segment, str | None]]) -> str:
    """The text of the block's cues with targets in the place of its sentences, each over the cues of its sentence."""
    from l10n.formats.subtitles.fitting import fitted  # noqa: PLC0415 - English is loaded where some is written

    return fitted(text, block, chosen)


def _cues(text: str) -> tuple[str, list[Cue], list[Span]]:
    """The name of the syntax that a text is written in, its cues, and what of it is no text."""
    if ass.SIGNATURE.match(text):
        return "ass", *ass.read(text)
    if webvtt.SIGNATURE.match(text):
        return "vtt", *webvtt.read(text)
    return "srt", *srt.read(text)
