# SPDX-License-Identifier: MIT
"""Puts the lines of cues together to what is said in one go: a block for each, which may run over several cues."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from l10n.formats.subtitles.cues import Cue
from l10n.formats.subtitles.manner import Manner, Shown
from l10n.formats.subtitles.tags import TAG, inlines, trimmed
from l10n.model import Block, Kind, Span

_PAUSE = 1500
"""Milliseconds between two cues after which nothing goes on."""
_OVERLAP = 500
"""Milliseconds that a cue may begin before the one ends that it goes on from; beyond, both are seen at once."""

_DASH = re.compile(r"(?:[-‐–－](?![-‐–－\d０-９])|>>|≫)[ \u3000]*(?=\S)")
"""How a speaker's turn begins that stands in one cue with another's; it is no part of the unit."""
_LABEL = re.compile(
    r"""
    [（(](?![A-Za-zＡ-Ｚａ-ｚ])[^（()）]{1,15}[）)](?![はがをにでともの])   # （太郎）こんにちは
    | [^\s：:「（(、。]{1,10}[：:](?![/\d０-９])                            # 太郎：こんにちは
    """,
    re.VERBOSE,
)
"""Who speaks, before what is said."""
_SOUND = re.compile(r"(?:[（(［\[【〔][^（(［\[【〔〕】\]］)）]*[）)］\]】〕]|[♪♬〜～#\s]+)\Z")
"""A line that tells what is heard."""
_END = re.compile(r"(?:[。．！？!?…‥♪♬]|\.(?!\w))[^\w]*\Z")
"""What ends a sentence by its marks alone; the others end where their grammar says."""
_STAGE = re.compile(r"<[^<>\d][^<>]*>|\\(?:an?\d+|pos\([^()]*\)|move\([^()]*\))")
"""What the tags around a cue say of its speaker, voice and place."""


@dataclass(frozen=True, slots=True)
class _Turn:
    """Lines of one cue that one speaker says."""

    cue: Cue
    lines: tuple[Span, ...]
    scene: str
    begins: bool
    """Whether it goes on from nothing."""
    room: int
    """How many lines of its cue are its own."""


def blocks(text: str, cues: Iterable[Cue], manner: Manner) -> Iterator[Block]:
    """The blocks of a document's cues, in order."""
    run: list[_Turn] = []
    for turn in (turn for cue in cues for turn in _turns(text, cue, manner.lines)):
        if run and not _goes_on(text, run[-1], turn):
            yield _block(text, run, manner)
            run = []
        run.append(turn)
    if run:
        yield _block(text, run, manner)


def _turns(text: str, cue: Cue, most: int) -> Iterator[_Turn]:
    """What the speakers of a cue say."""
    if not cue.lines:
        return
    lines, lead = trimmed(text, cue.lines)
    groups = [group for group in _groups(text, lines) if _says(text, group)]
    total = sum(map(len, groups))
    scene = "\0".join([cue.scene, *_STAGE.findall(lead)])
    for group in groups:
        dash = _DASH.match(text, *group[0])
        first = (dash.end(), group[0][1]) if dash else group[0]
        begins = bool(dash or _is_alone(text, first))
        room = max(1, most - (total - len(group)))
        yield _Turn(cue, (first, *group[1:]), scene, begins, room)


def _groups(text: str, lines: Sequence[Span]) -> Iterator[list[Span]]:
    group: list[Span] = []
    for line in lines:
        if group and (_DASH.match(text, *line) or _is_alone(text, line) or _SOUND.match(text, *group[-1])):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _is_alone(text: str, line: Span) -> bool:
    """Whether a line says by its form that nothing before it goes on."""
    return bool(_LABEL.match(text, *line) or _SOUND.match(text, *line))


def _says(text: str, lines: Sequence[Span]) -> bool:
    return any(TAG.sub("", text[slice(*line)]).strip() for line in lines)


def _goes_on(text: str, one: _Turn, other: _Turn) -> bool:
    """Whether the sentence of a turn may go on in the next one."""
    if other.begins or one.cue is other.cue or one.scene != other.scene:
        return False
    if not -_OVERLAP <= other.cue.start - one.cue.end <= _PAUSE:
        return False
    last = text[slice(*one.lines[-1])]
    if not any(re.search(r"\w", text[slice(*line)]) for line in other.lines):
        return True  # marks alone are no sentence: ですか / …？
    return not (_END.search(TAG.sub("", last)) or _SOUND.match(last))


def _block(text: str, run: Sequence[_Turn], manner: Manner) -> Block:
    lines = tuple(line for turn in run for line in turn.lines)
    words = "\n".join(text[slice(*line)] for line in lines)
    shown = tuple(Shown(max(0, turn.cue.end - turn.cue.start), len(turn.lines), turn.room) for turn in run)
    return Block(Kind.PARAGRAPH, words, lines, style=manner.with_cues(shown).stated(), inlines=inlines(words))
