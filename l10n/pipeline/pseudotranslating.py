# SPDX-License-Identifier: MIT
"""Pseudo-translation: documents in letters that nobody takes for Japanese, to see what is reached and what breaks."""

import re
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from l10n import files
from l10n.errors import Fault, InputError
from l10n.model import Block, Segment
from l10n.pipeline.documents import Document, translatable
from l10n.pipeline.workspace import Workspace
from l10n.render import render
from l10n.text import JAPANESE

OPEN, CLOSE = "⟦", "⟧"
"""What stands around each unit: a unit without its end was cut off, text without them was never offered."""

_LETTERS = "àḃćđéḟġĥíĵķĺḿńóṕŕśťúṽŵẋýž"
_PUNCTUATION = {"。": ".", "、": ",", "「": "“", "」": "”", "『": "“", "』": "”", "・": "-", "\u3000": " "}
_SHARE = 3
"""English takes about twice the room of Japanese: a letter more for every so many characters, and the brackets."""


def pseudo(workspace: Workspace, folder: Path) -> list[str]:
    """Write every document of the project, pseudo-translated, below `folder`; the paths that changed.

    Only an earlier pseudo-translation is replaced. Raises InputError for any other file, before anything is written.
    """
    language = workspace.settings.languages[0]
    made = {folder / document.name: _page(document, language) for document in workspace.documents}
    source = (workspace.project.root / workspace.settings.locales).resolve()
    faults = []
    for path, document in zip(made, workspace.documents, strict=True):
        held = files.read_if_there(path)
        if held and not _is_pseudo(held, document):
            faults.append(Fault("holds something else than an earlier pseudo-translation", str(path), hint=_HINT))
        elif path.resolve().is_relative_to(source):
            faults.append(Fault("lies among the project's documents", str(path), hint=_HINT))
    if faults:
        raise InputError(*faults)
    changed = []
    for path, page in made.items():
        files.make_folder(path.parent)
        if files.write(path, page, expected=files.read_if_there(path)):
            changed.append(str(path))
    return changed


def _page(document: Document, language: str) -> bytes:
    text = pseudo_translated(document)
    if not document.format.needs_file:
        return text.encode("utf-8", "surrogatepass")
    return document.packed(text, document.encoding, language)


def _is_pseudo(held: bytes, document: Document) -> bool:
    """Whether a file is a pseudo-translation of the document; what cannot be read is none."""
    if not document.format.needs_file:
        return OPEN.encode() in held
    with suppress(InputError):
        return OPEN in document.format.unpack(held, document.path, document.encoding)
    return False


_HINT = "nothing was written; name another folder"


def pseudo_translated(document: Document) -> str:
    """The document's text with every unit in brackets, longer, and without Japanese but in its marks."""
    # Python-Markdown pairs stars that CommonMark shows as they stand.
    stars = "mkdocs" in document.page.dialects or not document.format.markup
    targets = {
        segment.source: _target(segment, block, stars=stars)
        for block, segments in document.blocks
        for segment in segments
        if translatable(segment.source)
    }

    def target_of(segment: Segment) -> str:
        return targets.get(segment.source, segment.source)

    form = document.format
    return render(
        document.text, document.blocks, target_of=target_of, escape=form.escape, fit=form.fit, around=form.around
    ).text


def _target(segment: Segment, block: Block, *, stars: bool) -> str:
    parts: list[str] = []
    done = 0
    for mark in _marks(segment, block):
        at = segment.source.find(mark, done)
        if at >= 0:
            parts += (_words(segment.source[done:at]), mark)
            done = at + len(mark)
    rest = _words(segment.source[done:])
    parts.append(rest if stars else _SHOWN.sub(lambda found: "\\" + "\\".join(found[0]), rest))
    padding = "·" * max(1, len(segment.source) // _SHARE)
    return f"{OPEN}{''.join(parts)} {padding}{CLOSE}"


def _marks(segment: Segment, block: Block) -> Iterator[str]:
    """What markup the segment has, in order: nothing of it may change."""
    start, end = segment.span
    spans = set()
    for each in block.inlines:
        if start <= each.start and each.end <= end:
            inner = each.inner or (each.end, each.end)
            spans |= {(each.start, inner[0]), (inner[1], each.end)}
    for first, last in sorted(spans):
        if first < last:
            yield block.text[first:last].replace("\n", " ")


_SHOWN = re.compile(r"(?<!\\)[*_]+\Z")
"""Stars at a unit's end that are no markup there: before the padding they would be."""
_WIDE = re.compile("[\uff01-\uff5e]")


def _words(text: str) -> str:
    """`text` with a letter for each Japanese character."""
    narrow = _WIDE.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)
    return "".join(
        _PUNCTUATION.get(each) or (_LETTERS[ord(each) % len(_LETTERS)] if JAPANESE.match(each) else each)
        for each in narrow
    )
