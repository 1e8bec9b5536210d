# SPDX-License-Identifier: MIT
"""How a step tells how far it has come, without knowing who is told."""

from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

T = TypeVar("T")


class Track(Protocol):
    """Passes on what it is given, one by one, and may show under the label how far it has come."""

    def __call__(self, things: Sequence[T], label: str, /) -> Iterable[T]:
        """`things` in their order."""


def in_silence(things: Sequence[T], _label: str, /) -> Iterable[T]:
    """A `Track` that shows nothing."""
    return things
