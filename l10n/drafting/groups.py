# SPDX-License-Identifier: MIT
"""Puts units together that are asked for in one request: neighbours, block by block, and not too many."""

import hashlib
from base64 import b32encode
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from l10n.model import Key

UNITS = 10
"""So many units a request: more, and answers begin to lose some."""
CHARACTERS = 1600
"""So many characters of source a request, unless one unit alone has more."""
_ID = 4

T = TypeVar("T")


def grouped(blocks: Iterable[Sequence[tuple[T, int]]]) -> Iterator[tuple[T, ...]]:
    """The units of the blocks in order, as requests ask for them; each comes with its length in characters.

    A block stays whole where it fits into a request.
    """
    group: list[tuple[T, int]] = []
    for block in blocks:
        if group and not _fits([*group, *block]):
            yield tuple(each for each, _ in group)
            group = []
        for each in block:
            if group and not _fits([*group, each]):
                yield tuple(one for one, _ in group)
                group = []
            group.append(each)
    if group:
        yield tuple(each for each, _ in group)


def _fits(group: Sequence[tuple[T, int]]) -> bool:
    return len(group) <= UNITS and sum(length for _, length in group) <= CHARACTERS


def names(keys: Sequence[Key]) -> tuple[str, ...]:
    """Ids for the units of a request: short, the same in every run, and each its own."""
    digests = [_digest(each) for each in keys]
    length = next(n for n in range(_ID, len(digests[0]) + 1) if _are_unlike(digests, n)) if digests else 0
    return tuple(each[:length] for each in digests)


def _digest(key: Key) -> str:
    text = repr(key).encode("utf-8", "surrogatepass")
    return b32encode(hashlib.blake2b(text, digest_size=20).digest()).decode().lower()


def _are_unlike(digests: Sequence[str], length: int) -> bool:
    return len({each[:length] for each in digests}) == len(digests)
