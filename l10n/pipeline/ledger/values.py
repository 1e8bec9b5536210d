# SPDX-License-Identifier: MIT
"""What one reader of a sentence found stated in it, before anybody asks who answers."""

from dataclasses import dataclass

from l10n.model import Span
from l10n.report.ledger import RowKind


@dataclass(frozen=True, slots=True)
class Bitext:
    """A sentence and its English, as one reader sees them."""

    source: str
    target: str
    before: tuple[str, str] = ("", "")
    after: tuple[str, str] = ("", "")
    """`before` and `after` are the neighbouring pairs."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing that the Japanese states."""

    kind: RowKind
    span: Span | None
    """In the sentence's source, code points, half-open; None for what only the English has."""
    families: tuple[str, ...]
    """How the names of the checks begin that would tell what is wrong with it."""
    target_spans: tuple[Span, ...] = ()
    """Where its counterpart stands in the English, in order."""
    rule: str = ""
    """What paired or excused it; where nothing did, what is to be said of it."""
    excused: bool = False
    """Whether a rule says that English need not say it."""
    refused: bool = False
    """Whether nothing answers in the English."""
    is_asked: bool = True
    """Whether checks ask for it too, so that their silence is an answer."""
