# SPDX-License-Identifier: MIT
"""A check of blocks whose English is said to stand elsewhere."""

import string
import unicodedata
from collections.abc import Iterator, Sequence
from html import unescape

from l10n.checks._frame import Context, Scope, check
from l10n.checks._joined import same_paragraph
from l10n.model import EMPTY, Entry, Finding, Severity


@check(severity=Severity.ERROR, scope=Scope.DOCUMENT)
def text_empty_block(entries: Sequence[Entry], context: Context) -> Iterator[tuple[Entry, Finding]]:
    """A heading, list item or paragraph of `<EMPTY>`, or English of spaces alone: no neighbour carries its text.

    The English document has a hole there, and the unit counts as translated.
    `<EMPTY>` is for a sentence whose English stands in the sentence before or after it, in the same paragraph.
    Spaces, also `&nbsp;` and characters that nobody sees, are never English.
    Translate the unit. Where the neighbour only waits for its English, this is a warning.

    Bad: # 料金 → <EMPTY>
    Good: # 料金 → # Prices
    """
    for entry in entries:
        if entry.translated and _is_hollow(entry):
            yield entry, context.finding("the English shows nothing", at=(0, len(entry.target)))
    told: set[int] = set()
    for block in _blocks(entries, context):
        empty = [entry for entry in block if entry.target == EMPTY and not entry.fuzzy]
        if not empty or id(empty[0]) in told or any(entry.translated and entry.target != EMPTY for entry in block):
            continue
        told.add(id(empty[0]))
        waiting = any(not entry.translated for entry in block)
        severity = Severity.WARNING if waiting else None
        message = "no neighbour has its English: the paragraph would be empty"
        yield empty[0], context.finding(message, at=(0, len(EMPTY)), severity=severity)


def _is_hollow(entry: Entry) -> bool:
    """Whether a reader sees something of the source, and nothing of the target."""
    # Most English begins with a letter, and costs no more than this look.
    return entry.target[0] not in _LETTERS and not _shows(entry.target) and _shows(entry.source)


def _shows(text: str) -> bool:
    """Whether a reader sees anything of a text."""
    return any(unicodedata.category(each)[0] not in "CZ" and each not in _BLANK for each in unescape(text))


_LETTERS = frozenset(string.ascii_letters + string.digits)
_BLANK = "\u034f\u115f\u1160\u2800\u3164\uffa0"
"""Characters that are called letters or marks, and show nothing: a joiner, Hangul's fillers, a Braille cell."""


def _blocks(entries: Sequence[Entry], context: Context) -> Iterator[list[Entry]]:
    """The units of each block: as the document has them, or as the catalogue's references and notes tell."""
    live = [entry for entry in entries if not entry.obsolete]
    if not any(entry.target == EMPTY for entry in live):
        return
    if context.pairs and context.pairs.sentences:
        units = {entry.key: entry for entry in live}
        for sentences in context.pairs.sentences:
            yield [units[key] for key in sentences if key in units]
        return
    block: list[Entry] = []
    for entry in live:
        if block and not same_paragraph(block[-1], entry):
            yield block
            block = []
        block.append(entry)
    yield block
