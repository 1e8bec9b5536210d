# SPDX-License-Identifier: MIT
"""Checks of HTML in a text: tags with their attributes, comments and instructions, as a browser reads them."""

import re
from collections import Counter, defaultdict, deque
from collections.abc import Collection, Iterator, Sequence

from l10n.checks._emphasis import emphasis
from l10n.checks._events import Event, Events, source_events, surplus, target_events
from l10n.checks._frame import Context, Scope, check
from l10n.checks._inline import HTML_ELEMENTS
from l10n.checks._leads import Leads, leads
from l10n.checks._numbered_tags import numbered_tag_faults
from l10n.checks._passages import Passage
from l10n.checks._words import quoted
from l10n.html import VOID, Tag, twins
from l10n.model import Finding, Severity
from l10n.text import JAPANESE

_RUBY = frozenset(("ruby", "rb", "rt", "rp", "rtc"))
_MAY_GO = _RUBY | {"br", "wbr", "span"}
"""Tags that a translation may do without: readings of kanji, line breaks, hooks for the layout."""
_MAY_REPEAT = _RUBY | {"br", "wbr", "hr", "span"}
"""Tags that a translation may have more of where the source has one."""
_SAME = {"b": "strong", "i": "em", "tt": "code", "strike": "s"}
"""Tags that look alike."""
_CODE = frozenset(("code", "kbd", "samp", "var"))
"""Tags that say what back-ticks say."""
_END_MAY_LACK = VOID | {"li", "p", "dt", "dd", "td", "th", "tr", "option", "rt", "rp", "rb", "rtc"}
_TEXTS = frozenset(("alt", "title", "aria-label", "aria-description", "placeholder", "label", "summary", "caption"))
"""Attributes that readers read."""
_LANGUAGE = frozenset(("lang", "xml:lang", "hreflang"))
_ADDRESSES = frozenset(
    "href src srcset action formaction poster data cite background xlink:href longdesc manifest ping to".split()
)
"""Attributes that lead somewhere."""
_SMALL = re.compile("[₀-₉⁰¹²³⁴-⁹ⁿ]")
_INSTRUCTION = re.compile(r"<(?:!--|\?|!\[CDATA\[)")


@check(severity=Severity.ERROR, scope=Scope.PASSAGE, signs="<")
def markup_tag(passage: Passage, context: Context) -> Iterator[Finding]:
    """An HTML tag or one of its attributes is not in the source, is changed, missing or not closed.

    A tag can load, run or hide things, and one that is not closed spoils the page to its end.
    Copy the tags around the same words. Texts in `alt`, `title`, `aria-label` and `placeholder` are translated; ruby
    and line breaks may go, and **words** may be <b>words</b>. A tag that is missing with its partner is a warning.
    Numbered components (<0>…</0>) are tags, too.

    Bad: <b>重要</b>な点 → An <b onclick="buy()">important</b> point
    Good: <b>重要</b>な点 → An <b>important</b> point
    """
    if "<" not in passage.source and "<" not in passage.target:
        return
    for fault in numbered_tag_faults(passage.source, passage.target):
        severity = Severity.ERROR if fault.is_grave else Severity.WARNING
        yield context.finding(fault.message, at=fault.at, source_at=fault.source_at, severity=severity)
    source, target = source_events(passage), target_events(passage)
    if [each.value for each in source.of("tag")] == [each.value for each in target.of("tag")]:
        return
    components = {each.tag.name for each in source.of("tag") if each.tag.closing or each.tag.alone}
    wanted, given = _tags(source, passage, components), _tags(target, passage, components)
    told = False
    for finding in _differences(passage, wanted, given, context):
        told = told or finding.severity is Severity.ERROR
        yield finding
    if not told:
        yield from _unclosed(wanted, given, context)


@check(severity=Severity.ERROR, scope=Scope.PASSAGE, signs="<")
def markup_comment(passage: Passage, context: Context) -> Iterator[Finding]:
    """An HTML comment, a declaration or an instruction (`<?php`) is not in the source.

    It hides text, or tells a program on the server what to do.
    Take it out; write to other translators in the catalogue's comments.

    Bad: 料金は無料です。 → It is free. <!-- check this -->
    Good: 料金は無料です。 → It is free.
    """
    if not _INSTRUCTION.search(passage.target) and "<!" not in passage.target:
        return
    source, target = source_events(passage), target_events(passage)
    known = Counter(each.value for each in source.of("comment"))
    translated = sum(1 for each in source.of("comment") if JAPANESE.search(each.value))
    for each in target.of("comment"):
        known[each.value] -= 1
        if known[each.value] >= 0:
            continue
        translated -= each.value.startswith("<!--")
        if translated < 0 or not each.value.startswith("<!--"):
            yield context.finding(f"{quoted(each.value)} is not in the source", at=each.span)
    opened = _INSTRUCTION.search(target.plain)
    if opened and not _INSTRUCTION.search(source.plain):
        yield context.finding(f"{quoted(opened[0])} begins a comment that does not end", at=opened.span())


def _tags(events: Events, passage: Passage, components: Collection[str]) -> list[Event]:
    """The tags of a text; a name in angle brackets is one where the page is rendered, or the source closes it."""
    found = events.of("tag")
    if passage.rendered:
        return found
    return [each for each in found if not _is_name(each.tag) or each.tag.name in components]


def _is_name(tag: Tag) -> bool:
    """Whether it may be a word in angle brackets (<file name>), which no browser takes for an element."""
    known = tag.name in HTML_ELEMENTS or "-" in tag.name
    return not known and not any(value or name.startswith("on") for name, value in tag.attributes)


def _differences(
    passage: Passage, wanted: Sequence[Event], given: Sequence[Event], context: Context
) -> Iterator[Finding]:
    lost, added, changed = _matched(_opening(wanted), _opening(given))
    for one, other in changed:
        yield from _attributes(one, other, context)
    yield from _twins(wanted, given, context)
    known = {_name(each) for each in wanted}
    for each in added:
        words = _words(each, given, passage.target) if _name(each) in _CODE else ""
        severity = _added(each, known, passage, words)
        if severity:
            yield context.finding(f"tag {_shown(each)} is not in the source", at=each.span, severity=severity)
    extra = Counter(map(_name, _closing(given)))
    extra.subtract([*map(_name, _closing(wanted)), *map(_name, added)])
    for each in reversed(_closing(given)):
        if extra[_name(each)] > 0 and _name(each) not in _MAY_REPEAT:
            extra[_name(each)] -= 1
            yield context.finding(f"tag {_shown(each)} is not in the source", at=each.span)
    broken = bool(_open(given) - _open(wanted))
    for each in lost:
        severity = _missing(each, passage, broken=broken)
        if severity:
            message = f"tag {_shown(each)} is missing"
            yield context.finding(message, source_at=each.span, expected=[each.value], severity=severity)


def _matched(
    wanted: Sequence[Event], given: Sequence[Event]
) -> tuple[list[Event], list[Event], list[tuple[Event, Event]]]:
    """The tags that only one side has, and those of one name with other attributes on both."""
    left, right = surplus(wanted, given, _identity), surplus(given, wanted, _identity)
    waiting: defaultdict[str, deque[Event]] = defaultdict(deque)
    for each in left:
        waiting[_name(each)].append(each)
    added, changed = [], []
    for each in right:
        if waiting[_name(each)]:
            changed.append((waiting[_name(each)].popleft(), each))
        else:
            added.append(each)
    return [each for others in waiting.values() for each in others], added, changed


def _identity(event: Event) -> tuple[str, frozenset[tuple[str, str]]]:
    """What makes two tags the same, texts for readers aside."""
    return _name(event), frozenset(_told(event).items())


def _told(event: Event) -> dict[str, str]:
    """The attributes that are no text for readers."""
    return {name: value for name, value in event.tag.attributes if name.lstrip(":") not in _TEXTS}


def _name(event: Event) -> str:
    return _SAME.get(event.tag.name, event.tag.name)


def _opening(tags: Sequence[Event]) -> list[Event]:
    return [each for each in tags if not each.tag.closing]


def _closing(tags: Sequence[Event]) -> list[Event]:
    return [each for each in tags if each.tag.closing]


def _shown(event: Event) -> str:
    """A tag for a message: its name, as its attributes may be long."""
    return f"<{'/' if event.tag.closing else ''}{event.tag.name}>"


def _attributes(source: Event, target: Event, context: Context) -> Iterator[Finding]:
    """What differs in the attributes of one tag."""
    wanted, given = _told(source), _told(target)
    known = leads(source.value, context)
    for name, value in given.items():
        what = f"attribute {name} of {_shown(target)}"
        if name not in wanted:
            if name not in _LANGUAGE:
                yield context.finding(f"{what} is not in the source", at=target.span, source_at=source.span)
        elif not _may_be(name, wanted[name], value, known):
            message = f"{what} is {quoted(value)}, not {quoted(wanted[name])}"
            yield context.finding(message, at=target.span, source_at=source.span, expected=[wanted[name]])
    for name in wanted.keys() - given.keys() - _LANGUAGE:
        message = f"attribute {name} of {_shown(source)} is missing"
        yield context.finding(message, at=target.span, source_at=source.span, severity=Severity.WARNING)


def _twins(wanted: Sequence[Event], given: Sequence[Event], context: Context) -> Iterator[Finding]:
    """Attributes that a tag has twice: which one holds is not the same for browsers and for components."""
    known = {name for each in wanted for name in twins(each.value)}
    for each in given:
        for name in sorted(twins(each.value) - known):
            yield context.finding(f"attribute {name} of {_shown(each)} stands twice", at=each.span)


def _may_be(name: str, source: str, target: str, known: Leads) -> bool:
    """Whether an attribute may have that value in the English."""
    if name in _LANGUAGE or source == target:
        return True
    if name.lstrip(":") in _ADDRESSES:
        return known.allow(source, target)
    # What is Japanese in a name or in what a component shows is text.
    return JAPANESE.search(source) is not None and not name.startswith(("on", "@", "style"))


def _words(event: Event, tags: Sequence[Event], text: str) -> str:
    """What stands between a tag and the next of its name that closes."""
    end = next((each.start for each in _closing(tags) if each.start >= event.end and _name(each) == _name(event)), 0)
    return text[event.end : end]


def _added(event: Event, known: set[str], passage: Passage, words: str) -> Severity | None:
    """How much it weighs that a tag was added; None for one that says what the source says otherwise."""
    name = _name(event)
    if _told(event):
        return Severity.ERROR
    if name in known & _MAY_REPEAT or (name in {"strong", "em"} and _stressed(passage.source, passage.target, name)):
        return None
    if name in {"sub", "sup"} and _SMALL.search(passage.source) and not _SMALL.search(passage.target):
        return None
    if name in _CODE and words and words in passage.source:
        return Severity.INFO
    return Severity.ERROR


def _missing(event: Event, passage: Passage, *, broken: bool) -> Severity | None:
    """How much it weighs that a tag is missing; None for one that may go, or is said otherwise."""
    name = _name(event)
    if name in _MAY_GO or (name in {"strong", "em"} and _stressed(passage.target, passage.source, name)):
        return None
    if name in {"sub", "sup"} and _SMALL.search(passage.target) and not _SMALL.search(passage.source):
        return None
    if name in _CODE and (target_events(passage).of("code") or name == "kbd"):
        return Severity.INFO
    return Severity.ERROR if broken else Severity.WARNING


def _stressed(text: str, other: str, name: str) -> bool:
    """Whether `text` has more of the emphasis by stars and underscores than `other`."""
    one, two = emphasis(text), emphasis(other)
    if name == "strong":
        return one.strong + len(one.broken) // 2 > two.strong
    return one.plain > two.plain


def _open(tags: Sequence[Event]) -> Counter[str]:
    """The tags without their partner, by name: an opening one as it is called, a closing one with a slash."""
    waiting: Counter[str] = Counter()
    alone: Counter[str] = Counter()
    for each in tags:
        name = _name(each)
        if name in _END_MAY_LACK or (each.tag.alone and name not in HTML_ELEMENTS):
            continue
        if not each.tag.closing:
            waiting[name] += 1
        elif waiting[name]:
            waiting[name] -= 1
        else:
            alone[f"/{name}"] += 1
    return waiting + alone


def _unclosed(wanted: Sequence[Event], given: Sequence[Event], context: Context) -> Iterator[Finding]:
    """Tags that have no partner in the English and have one in the source."""
    for name in _open(given) - _open(wanted):
        bare = name.lstrip("/")
        place = next(each for each in reversed(given) if _name(each) == bare)
        yield context.finding(f"tag <{bare}> is not {'opened' if name != bare else 'closed'}", at=place.span)
