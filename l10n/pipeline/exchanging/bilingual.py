# SPDX-License-Identifier: MIT
"""A document beside its English page: blocks find each other first, then the sentences in them."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from l10n.alignment import Scored, aligned, contradicted, english_sentences, on_one_line
from l10n.model import Block, Key
from l10n.pipeline.documents import Document
from l10n.pipeline.exchanging.aligning import values
from l10n.text import Lines

_CODE = re.compile(r"[A-Za-z0-9_]{2,}")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of either document."""

    text: str
    """On one line."""
    block: int
    """The number of its block in its document, from 0."""
    line: int
    """Where its block stands, from 1."""
    context: str | None = None
    """That of its unit."""

    @property
    def key(self) -> Key:
        """That of its unit."""
        return self.context, self.text


@dataclass(frozen=True, slots=True)
class Bitext:
    """Both documents as sentences, and which belong together."""

    ja: tuple[Sentence, ...]
    en: tuple[Sentence, ...]
    beads: tuple[Scored, ...]


def bitext(document: Document, page: str, terms: Callable[[str], Iterable[str]]) -> Bitext:
    """The document and the text of its English `page`, which is in the document's format, side by side.

    `terms` gives the English that is expected of a Japanese sentence.
    """
    japanese = [(block, [each.source for each in segments]) for block, segments in document.blocks]
    english = [(block, _sentences(block.text)) for block in document.format.parse(page)]
    contexts = [segment.context for _, segments in document.blocks for segment in segments]
    found = zip(_listed(document.text, japanese), contexts, strict=True)
    ja, en = tuple(replace(each, context=context) for each, context in found), tuple(_listed(page, english))
    kinds = [*_kinds(document.text, japanese)], [*_kinds(page, english)]
    whole = [on_one_line(block.text) for block, _ in japanese], [on_one_line(block.text) for block, _ in english]
    blocks = aligned(*whole, numbers=values, terms=terms, marks=kinds)
    left, right = dict(_named(blocks, 0)), dict(_named(blocks, 1))
    marks = (
        [(kinds[0][each.block][0], *left.get(each.block, ())) for each in ja],
        [(kinds[1][each.block][0], *right.get(each.block, ())) for each in en],
    )
    texts = [each.text for each in ja], [each.text for each in en]
    beads = aligned(*texts, numbers=values, terms=terms, marks=marks)
    return Bitext(ja, en, tuple(_assured(beads, _twins(blocks, ja, en))))


def english_of(document: Document, page: str) -> list[str]:
    """The sentences of the English `page` of a document, each on one line, as `bitext` numbers them."""
    return [sentence for block in document.format.parse(page) for sentence in _sentences(block.text)]


def _twins(blocks: Iterable[Scored], ja: Sequence[Sentence], en: Sequence[Sentence]) -> set[tuple[int, int]]:
    """The sentences that stand at the same place of two blocks that surely are one, hold as many, and agree."""
    left, right = _by_block(ja), _by_block(en)
    return {
        pair
        for each in blocks
        if each.sure and len(each.bead[0]) == len(each.bead[1]) == 1
        for one, other in [(left.get(each.bead[0][0], []), right.get(each.bead[1][0], []))]
        if len(one) == len(other)
        for pair in zip(one, other, strict=True)
        if not contradicted(ja[pair[0]].text, en[pair[1]].text)
    }


def _by_block(sentences: Iterable[Sentence]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for place, each in enumerate(sentences):
        found.setdefault(each.block, []).append(place)
    return found


def _assured(beads: Iterable[Scored], twins: set[tuple[int, int]]) -> Iterator[Scored]:
    for each in beads:
        left, right = each.bead
        known = len(left) == len(right) == 1 and (left[0], right[0]) in twins and each.score > 0
        yield replace(each, sure=True) if known else each


def _sentences(text: str) -> list[str]:
    return [on_one_line(text[start:end]) for start, end in english_sentences(text)]


def _listed(text: str, blocks: Iterable[tuple[Block, list[str]]]) -> Iterator[Sentence]:
    lines = Lines(text)
    for number, (block, sentences) in enumerate(blocks):
        line = lines.place(block.span[0])[0]
        yield from (Sentence(each, number, line) for each in sentences)


def _kinds(text: str, blocks: Iterable[tuple[Block, list[str]]]) -> Iterator[tuple[str, ...]]:
    """For each block its kind, and the code or the picture that stands between it and the block before."""
    end = 0
    for block, _ in blocks:
        between = _CODE.findall(text[end : block.span[0]])
        kind = f"{block.kind} {block.level}"
        yield (kind, f"after {' '.join(between)}") if between else (kind,)
        end = block.span[1]


def _named(beads: Iterable[Scored], side: int) -> Iterator[tuple[int, tuple[str]]]:
    """For the blocks of one side the names of the beads that they are in."""
    for number, each in enumerate(beads):
        if all(each.bead):
            yield from ((block, (f"bead {number}",)) for block in each.bead[side])
