# SPDX-License-Identifier: MIT
"""What a translation must not look like in the text of a cue."""

import re
from collections.abc import Callable

from l10n.formats.subtitles.tags import TAG
from l10n.model import Block

_REFERENCE = re.compile(r"&(?!(?:[A-Za-z][A-Za-z0-9]*|#\d+|#[xX][0-9A-Fa-f]+);)")
_ARROW = "-->"
_BREAKS = re.compile(r"[^\S\xa0]+")
_BRACE = re.compile(r"\{[^{}]*\}|[{}]")


def escape(target: str, block: Block) -> str:
    """The translation of one line as it may stand in the block's cues."""
    line = _BREAKS.sub(" ", target)
    match block.style.partition(" ")[0]:
        case "vtt":
            return _outside_tags(line, _webvtt)
        case "ass":
            return _BRACE.sub(lambda found: _brace(found[0], block), line)
        case _:
            return line.replace(_ARROW, "→")


def _webvtt(words: str) -> str:
    return _REFERENCE.sub("&amp;", words).replace(_ARROW, "--&gt;").replace("<", "&lt;")


def _outside_tags(line: str, make: Callable[[str], str]) -> str:
    parts: list[str] = []
    done = 0
    for tag in TAG.finditer(line):
        parts += (make(line[done : tag.start()]), tag[0])
        done = tag.end()
    return "".join([*parts, make(line[done:])])


def _brace(found: str, block: Block) -> str:
    """Braces that players show, for they hide what is in them: but those that change a style or are the source's."""
    if found.startswith("{\\") or (len(found) > 1 and found in block.text):
        return found
    return found.replace("{", r"\{").replace("}", r"\}")
