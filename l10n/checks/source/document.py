# SPDX-License-Identifier: MIT
"""Checks of the Japanese document as a whole: what no unit holds, what is opened and not closed."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from l10n.checks._frame import Context, Scope, Spot, check
from l10n.checks._words import quoted
from l10n.model import Entry, Finding, Severity

_SHOWN = 30
"""How much of a line a message quotes."""


@check(scope=Scope.DOCUMENT, severity=Severity.INFO)
def source_unreached(_entries: Sequence[Entry], context: Context) -> Iterator[tuple[None, Finding]]:
    """Japanese of the document is in no unit, and stays Japanese when everything is translated.

    It stands where a format sees no text: in an attribute, a key of the front matter, a formula.
    Name the attribute or key in `[markdown]` of the settings, or leave it if no reader sees it.

    Bad: <Card heading="はじめに" /> without `components = { Card = ["heading"] }`
    Good: <Card title="はじめに" />
    """
    for spot in context.pairs.unreached if context.pairs else ():
        yield None, _finding(spot, context, f"{quoted(_excerpt(spot))} is in no unit")


@check(scope=Scope.DOCUMENT)
def source_unclosed(_entries: Sequence[Entry], context: Context) -> Iterator[tuple[None, Finding]]:
    """A container, a tag, a fence or a formula of the document is opened and not closed.

    The site shows the rest of the page inside it, or does not build.
    Close it on a line of its own.

    Bad: :::note, with 文です。::: on one line below it
    Good: :::note, 文です。 and ::: on lines of their own
    """
    for spot in context.pairs.unclosed if context.pairs else ():
        yield None, _finding(spot, context, f"{quoted(_excerpt(spot))} is not closed")


def _excerpt(spot: Spot) -> str:
    return spot.text[slice(*spot.span)][:_SHOWN]


def _finding(spot: Spot, context: Context, message: str) -> Finding:
    """A finding at its place in the document, not in a catalogue."""
    found = context.finding(message, source_at=spot.span)
    return replace(found, path=context.pairs.source if context.pairs else "", line=spot.line, source=spot.text)
