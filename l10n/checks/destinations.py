# SPDX-License-Identifier: MIT
"""Checks of where the links of a translation lead: to anchors that the English page has, to pages in English."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple
from urllib.parse import unquote

from l10n.addresses import fragment
from l10n.checks._events import Event, events
from l10n.checks._frame import Context, Lead, check
from l10n.checks._leads import Leads, leads, split
from l10n.checks._words import listed, quoted
from l10n.model import Entry, Finding, Severity, Span

_OF_LINKS = frozenset(("href", "link", "to"))


@check(fixes=True, signs="#")
def link_anchor(entry: Entry, context: Context) -> Iterator[Finding]:
    """A link leads to a heading's Japanese anchor, or to one that its page has not.

    Anchors are made of headings: when a heading is translated, its anchor is another one, and links to the old one
    open the page at its top. Which one it is depends on the generator, which is recognised by the project's files or
    named in `[markdown] anchors`. A heading that states its id (`{#usage}`) keeps it.

    Bad: [概要](#概要)を読む。 → Read the [overview](#概要), where ## 概要 is ## Overview
    Good: [概要](#概要)を読む。 → Read the [overview](#overview)
    """
    known = leads(entry.source, context)
    if not known.headings:
        return
    given = list(_links(entry.target))
    for link in given:
        lead = known.headings.get(link.address)
        if lead and unquote(split(link.address)[1]) not in lead.anchors:
            yield _dead(link, lead, context)
    for link, lead in _strangers(entry, given, known):
        yield _dead(link, lead, context)


@check(fixes=True, signs="/.", when=lambda context: bool(context.settings.links))
def link_mapping(entry: Entry, context: Context) -> Iterator[Finding]:
    """A link leads to the Japanese page, although `[links]` of the settings say which is the English one.

    English readers land among Japanese. Write the address as the settings map it.

    Bad: [規約](/ja/terms) → [Terms](/ja/terms), with `"/ja/" = "/en/"`
    Good: [規約](/ja/terms) → [Terms](/en/terms)
    """
    if not context.settings.links:
        return
    known = leads(entry.source, context)
    sources = {each.address for each in _links(entry.source)}
    wanted = {known.mapped(each) for each in sources}
    for link in _links(entry.target):
        path, _ = split(link.address)
        right, _ = split(known.mapped(link.address))
        if right != path and link.address not in wanted and any(split(each)[0] == path for each in sources):
            at = (link.start, link.start + len(path)) if link.start >= 0 else link.span
            suggestion = right if link.start >= 0 else None
            message = f"{quoted(path)} leads to the Japanese page"
            yield context.finding(message, at=at, expected=[right], suggestion=suggestion)


class _Link(NamedTuple):
    """A link of a text."""

    address: str
    span: Span
    start: int
    """Where the address stands in the text; -1 where it is written in another way."""


def _links(text: str) -> Iterator[_Link]:
    for event in events(text).of("link", "url", "tag"):
        for address in _addresses(event):
            first = event.words[1] if event.words else event.start
            start = text.find(address, first, event.end)
            yield _Link(address, event.span, start)


def _addresses(event: Event) -> list[str]:
    if event.kind == "tag":
        return [value for name, value in event.tag.attributes if name in _OF_LINKS] if "=" in event.value else []
    return [event.value]


def _strangers(entry: Entry, given: list[_Link], known: Leads) -> Iterator[tuple[_Link, Lead]]:
    """The links of the English that stand for a link to a heading, and lead to an anchor that is not there."""
    wanted = [each.address for each in _links(entry.source) if each.address in known.headings]
    here = {each.address for each in given}
    lost = [each for each in wanted if each not in here and not any(_leads(known, each, other) for other in here)]
    for link in _odd(given, wanted, known):
        path, anchor = split(link.address)
        source = next((each for each in lost if path in {split(each)[0], split(known.mapped(each))[0]}), None)
        if source:
            lost.remove(source)
            if unquote(anchor) not in known.headings[source].others:
                yield link, known.headings[source]


def _odd(given: Iterable[_Link], wanted: Sequence[str], known: Leads) -> Iterator[_Link]:
    """The links to an anchor of which no link of the source knows."""
    for each in given:
        unknown = each.address not in known.headings and "#" in each.address
        if unknown and not any(_leads(known, source, each.address) for source in wanted):
            yield each


def _leads(known: Leads, source: str, target: str) -> bool:
    """Whether `target` has an anchor of the heading that `source` leads to."""
    return unquote(split(target)[1]) in known.headings[source].anchors


def _dead(link: _Link, lead: Lead, context: Context) -> Finding:
    path, anchor = split(link.address)
    right = [f"#{fragment(each)}" for each in lead.anchors]
    start = link.start + len(path)
    message = f"{quoted(f'#{anchor}')} is dead: the heading {quoted(lead.heading)} is {listed(right)}"
    return context.finding(
        message,
        at=(start, start + 1 + len(anchor)) if link.start >= 0 else link.span,
        expected=right,
        suggestion=right[0] if link.start >= 0 else None,
        severity=None if lead.translated else Severity.INFO,
    )
