# SPDX-License-Identifier: MIT
"""Two links of a text that stand in each other's place in the English."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from l10n.checks._addresses import same_page
from l10n.checks._events import Event, source_events, surplus, target_events
from l10n.checks._frame import Context
from l10n.checks._passages import Passage
from l10n.checks._words import quoted
from l10n.model import Finding, Span

_LATIN = re.compile(r"[A-Za-z][A-Za-z0-9.+#_-]+")
_MANY = 30
"""With more links than this a text is a list, and its pairs are not compared."""


def exchanged(passage: Passage, context: Context) -> Iterator[Finding]:
    """Links of the English that lead where the source's link of another name leads.

    Told where the sentences say which link is which, or their words: code, Latin words, or terms of the glossary.
    """
    for one, two in (*_across(passage), *_renamed(passage, context)):
        yield _told(one, two, context)


def _renamed(passage: Passage, context: Context) -> Iterator[tuple[Event, Event]]:
    """A link of the source, and the English link of its name, where another one's page and its own changed places."""
    wanted = [each for each in source_events(passage).of("link") if each.words]
    given = [each for each in target_events(passage).of("link") if each.words]
    if not 1 < len(wanted) <= _MANY or len(given) > _MANY:
        return
    named = [(each, names) for each in wanted if (names := _names(each, passage, context))]
    for (one, first), (two, second) in combinations(named, 2):
        if same_page(one.value, two.value):
            continue
        here = _only(given, passage, first, second)
        there = _only(given, passage, second, first)
        if here and there and same_page(one.value, there.value) and same_page(two.value, here.value):
            yield one, here


def _told(source: Event, target: Event, context: Context) -> Finding:
    message = f"the links to {quoted(source.value)} and {quoted(target.value)} changed places"
    return context.finding(message, at=target.span, source_at=source.span, expected=[source.value])


def _across(passage: Passage) -> Iterator[tuple[Event, Event]]:
    """The links of two sentences that each have the other's: the first one's, and what stands in its place."""
    parts = [part for part in passage.parts if part.translated]
    if not 1 < len(parts) <= _MANY:
        return
    wanted, given = source_events(passage).of("link"), target_events(passage).of("link")
    moved = []
    for part in parts:
        here, there = _inside(wanted, part.source), _inside(given, part.target)
        moved.append((surplus(here, there, _value), surplus(there, here, _value)))
    for (lost, gained), (other_lost, other_gained) in combinations(moved, 2):
        if lost and other_lost and _values(lost) == _values(other_gained) and _values(other_lost) == _values(gained):
            yield lost[0], gained[0]


def _inside(links: Sequence[Event], span: Span) -> list[Event]:
    return [each for each in links if span[0] <= each.start < span[1]]


def _value(link: Event) -> str:
    return link.value


def _values(links: Sequence[Event]) -> list[str]:
    return sorted(map(_value, links))


def _names(link: Event, passage: Passage, context: Context) -> tuple[str, ...]:
    """The English that names the link: the Latin of its words, or the terms that stand there."""
    assert link.words, "only links with words are asked"
    words = passage.source[slice(*link.words)]
    if latin := _LATIN.findall(words):
        return (" ".join(latin),)
    if context.glossary is None:
        return ()
    return tuple(target for match in context.glossary.matches(words) for target in match.concept.targets)


def _only(links: Sequence[Event], passage: Passage, names: Sequence[str], others: Sequence[str]) -> Event | None:
    """The one link whose words hold one of `names` and none of `others`."""
    found = [each for each in links if each.words and _holds(passage.target[slice(*each.words)], names, others)]
    return found[0] if len(found) == 1 else None


def _holds(words: str, names: Sequence[str], others: Sequence[str]) -> bool:
    folded = " ".join(_LATIN.findall(words)).casefold()
    return _has(folded, names) and not _has(folded, others)


def _has(folded: str, names: Sequence[str]) -> bool:
    return any(
        re.search(rf"(?<![a-z0-9]){re.escape(' '.join(_LATIN.findall(name)).casefold())}(?![a-z0-9])", folded)
        for name in names
        if _LATIN.search(name)
    )
