# SPDX-License-Identifier: MIT
"""Checks of units whose English is said to stand in their neighbour."""

import math
import re
from collections.abc import Iterable, Iterator, Sequence

from l10n.checks._frame import Context, Scope, check
from l10n.checks._joined import same_paragraph
from l10n.checks.text.sentence import ends_in_predicate, expected_length
from l10n.model import EMPTY, Entry, Finding, Severity, Span

_SHORT = 0.6
"""Hardly any English takes less than this share of the length that its Japanese lets expect."""
_ONE_CLAUSE = 0.9
"""The same for an English of one clause, which has little room for two sentences."""
_JOINT = re.compile(
    r"[,;:—–()]|\w-\w|[.?!]['\")]*\s+\S"
    r"|\b(?:and|but|or|nor|so|yet|which|who|whose|where|when|while|whereas|that|because|since|as|if|although|though"
    r"|after|before|until|then|with|without|to|for|by|than|like)\b|\s\w+ing\b",
    re.IGNORECASE,
)
"""What can hold a second statement in an English sentence."""
_LATIN = re.compile(r"[A-Za-z]{3,}")
_KATAKANA = re.compile("[ァ-ヺ]")
_STEM = 4
"""Letters by which a loanword is known again in its English forms."""


@check(severity=Severity.ERROR, scope=Scope.DOCUMENT)
def text_empty_block(entries: Sequence[Entry], context: Context) -> Iterator[tuple[Entry, Finding]]:
    """A heading, list item or paragraph of `<EMPTY>`: no neighbour carries its text.

    The English document has a hole there, and the unit counts as translated.
    `<EMPTY>` is for a sentence whose English stands in the sentence before or after it, in the same paragraph.
    Translate the unit. Where the neighbour only waits for its English, this is a warning.

    Bad: # 料金 → <EMPTY>
    Good: # 料金 → # Prices
    """
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


@check()
def text_omitted_sentence(entry: Entry, context: Context) -> Iterator[Finding]:
    """A unit is `<EMPTY>`, and its neighbour's English seems to leave its sentence out.

    The English is about as long as that of the neighbour alone, or says none of its names.
    Put the sentence in, or translate it by itself.

    Bad: 養成に8カ月かかる。＋ 費用は市が持つ。 → Training takes eight months. ＋ <EMPTY>
    Good: 養成に8カ月かかる。＋ 費用は市が持つ。 → Training takes eight months, and the city pays. ＋ <EMPTY>
    """
    if len(context.units) < _TWO:
        return
    for unit, span in _places(context.units):
        if unit.target == EMPTY and _left_out(unit, entry, context.units):
            yield context.finding("its neighbour's English seems to leave this out", source_at=span)
            return


_TWO = 2


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


def _places(units: Iterable[Entry]) -> Iterator[tuple[Entry, Span]]:
    """The units with their places in the source that they have together."""
    start = 0
    for unit in units:
        yield unit, (start, start + len(unit.source))
        start += len(unit.source)


def _left_out(unit: Entry, pair: Entry, units: Sequence[Entry]) -> bool:
    """Whether the English is too short for the Japanese with that unit, and long enough for it without."""
    given = len("".join(pair.target.split()))
    whole = sum(expected_length(each.source) for each in units)
    others = whole - expected_length(unit.source)
    if not others or whole == others:
        return False
    if given < _SHORT * whole:
        return True
    one_clause = not _JOINT.search(pair.target.strip()) and all(ends_in_predicate(each.source) for each in units)
    if one_clause and given < _ONE_CLAUSE * whole:
        return True
    return given < math.sqrt(others * whole) and _names_lost(unit.source, pair.target)


def _names_lost(source: str, target: str) -> bool:
    """Whether the source has names or loanwords, and the target none of them."""
    stems = {word[:_STEM].lower() for word in _names(source)}
    return bool(stems) and not any(stem in target.lower() for stem in stems)


def _names(source: str) -> Iterator[str]:
    """The Latin words of a text, and the foreign words that its loanwords come from."""
    from l10n.tokens import tokenize  # noqa: PLC0415 - MeCab is loaded for joined sentences only

    yield from _LATIN.findall(source)
    for token in tokenize(source) if _KATAKANA.search(source) else ():
        _, _, origin = token.lemma.partition("-")
        if origin and _KATAKANA.match(token.surface):
            yield origin
