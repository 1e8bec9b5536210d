# SPDX-License-Identifier: MIT
"""Checks of where a text leads: links, images, bare addresses and footnotes, as they are once rendered."""

import re
from collections.abc import Collection, Iterator, Sequence

from l10n.checks._addresses import same_page
from l10n.checks._events import Event, Events, authors, distinct, source_events, surplus, target_events
from l10n.checks._exchanged_links import exchanged
from l10n.checks._frame import Context, Scope, check
from l10n.checks._leads import Leads, leads
from l10n.checks._passages import Passage
from l10n.checks._words import quoted
from l10n.model import Finding, Severity

_SPACED_LINK = re.compile(r"(?<!!)\[[^\[\]]{1,200}\]\s{1,3}\((?:https?://|/|#|\.{0,2}/)[^\s()]{1,500}\)")
_NOTE_INSIDE = re.compile(r"(?<!\\)\^\[(?=[^\]\s])")
"""A note that stands where it belongs to: words^[the note]."""
_RIVALS = 100
"""With how many addresses one that is missing is compared; a text has fewer."""


@check(severity=Severity.ERROR, scope=Scope.PASSAGE, signs=r"\]<")
def markup_link(passage: Passage, context: Context) -> Iterator[Finding]:
    """A link or image leads somewhere else than in the source, is not in the source, is missing or broken.

    Readers end up where the author did not send them, or cannot follow.
    Keep its form `[text](destination)` and the destination; only the text is translated. A page with a Japanese and
    an English address may change that part, as `[links]` says or plainly; the anchor of a heading changes with it,
    and the label of a definition may be translated. A link that is missing is a warning.

    Bad: [規約](terms.md) → [Terms](team.md)
    Good: [規約](terms.md) → [Terms](terms.md)
    """
    if broken := _SPACED_LINK.search(passage.target) if not _SPACED_LINK.search(passage.source) else None:
        yield context.finding("a space stands between the text and the destination of a link", at=broken.span())
        return
    source, target = source_events(passage), target_events(passage)
    if source.of("link", "image") or target.of("link", "image"):
        yield from exchanged(passage, context)
        for kind in ("link", "image"):
            yield from _compared(passage, kind, context)


@check(severity=Severity.ERROR, scope=Scope.PASSAGE, signs="/@w.")
def markup_address(passage: Passage, context: Context) -> Iterator[Finding]:
    """A web or e-mail address is missing, changed, or not in the source.

    Readers end up nowhere, or at a stranger.
    Copy the address; a page with a Japanese and an English address may change that part.
    One that is missing is a warning, and so is a host alone (example.com); like a name (Example.com) it is info.

    Bad: https://example.com/docs を参照。 → See https://exmaple.com/docs.
    Good: https://example.com/docs を参照。 → See https://example.com/docs.
    """
    for kind in ("url", "mail"):
        yield from _compared(passage, kind, context)
    yield from _hosts(passage, context)


@check(severity=Severity.ERROR, scope=Scope.PASSAGE, signs=r"\[")
def markup_footnote(passage: Passage, context: Context) -> Iterator[Finding]:
    """A footnote mark is missing or has no partner in the source.

    The note loses its place in the text, or the mark is printed as it stands.
    Copy the mark with its name: [^1]. Where the note itself has another name in the English, the mark follows it.

    Bad: 過去最大だ[^1]。 → It is the largest ever.
    Good: 過去最大だ[^1]。 → It is the largest ever.[^1]
    """
    if inner := _NOTE_INSIDE.search(target_events(passage).plain) if "^[" not in passage.source else None:
        yield context.finding("a footnote of the English is not in the source", at=inner.span())
    if "[^" not in passage.source and "[^" not in passage.target:
        return
    wanted, given = source_events(passage).of("footnote"), target_events(passage).of("footnote")
    renamed = passage.notes
    names = {renamed.get(each.value, each.value) for each in wanted} | {each.value for each in wanted}
    known = {each.value for each in given}
    for each in distinct(given):
        if each.value not in names:
            yield context.finding(f"footnote {quoted(each.value)} is not in the source", at=each.span)
    for each in distinct(wanted):
        if not known & {each.value, renamed.get(each.value, each.value)}:
            message = f"footnote {quoted(each.value)} is missing"
            yield context.finding(message, source_at=each.span, expected=[each.value], severity=Severity.WARNING)


def _compared(passage: Passage, kind: str, context: Context) -> Iterator[Finding]:
    """What became of the links, images or addresses of the source, and which are new."""
    source, target = source_events(passage), target_events(passage)
    wanted, given = source.of(kind), target.of(kind)
    if [each.value for each in wanted] == [each.value for each in given]:
        return
    wanted, given = _unmatched(wanted, given, leads("\n".join((passage.source, *passage.definitions)), context))
    here, there = _destinations(source, kind), _destinations(target, kind)
    what = "address" if kind in {"url", "mail"} else kind
    lost = [each for each in authors(passage, distinct(wanted)) if not _known(each.value, there)]
    strangers = [each for each in given if not _known(each.value, here)]
    # Where one is missing, another one that the source has too stands once more in its place.
    twins = [each for each in given if _known(each.value, here)]
    for each, rival in zip(lost, [*strangers, *twins], strict=False):
        yield context.finding(
            f"the {what} {quoted(each.value)} became {quoted(rival.value)}",
            at=rival.span,
            source_at=each.span,
            expected=[each.value],
        )
    for rival in strangers[len(lost) :]:
        yield context.finding(f"{what} {quoted(rival.value)} is not in the source", at=rival.span)
    for each in lost[len(strangers) + len(twins) :]:
        message = f"{what} {quoted(each.value)} is missing"
        yield context.finding(message, source_at=each.span, expected=[each.value], severity=Severity.WARNING)


def _hosts(passage: Passage, context: Context) -> Iterator[Finding]:
    """Hosts without a scheme that only the English has, which some sites make links of."""
    given = target_events(passage).of("host")
    if not given:
        return
    source = passage.source.casefold()
    known = source_events(passage).of("host", "url")
    for each in distinct(given):
        host, path, _ = _PATH.split(each.value, maxsplit=1) if _PATH.search(each.value) else (each.value, "", "")
        name = each.value.casefold()
        if name.rstrip("/") in source or any(_same_host(other.value, each.value) for other in known):
            continue
        # 価格.com is Kakaku.com.
        if path or (host[host.rindex(".") :].casefold() not in source and "ドット" not in source):
            named = Severity.INFO if host[0].isupper() else Severity.WARNING
            severity = Severity.ERROR if path else named
            yield context.finding(f"address {quoted(each.value)} is not in the source", at=each.span, severity=severity)


def _same_host(source: str, target: str) -> bool:
    return same_page(f"//{source.rpartition('//')[2]}", f"//{target}")


_PATH = re.compile("([/?#])")


def _unmatched(wanted: Sequence[Event], given: Sequence[Event], known: Leads) -> tuple[list[Event], list[Event]]:
    """Both without what is on the other side, and without what leads to the same page for other readers."""
    left, right = surplus(wanted, given, _leads_to), surplus(given, wanted, _leads_to)
    for each in right[:_RIVALS] if left else ():
        partner = next((other for other in left[:_RIVALS] if known.allow(other.value, each.value)), None)
        if partner:
            left.remove(partner)
            right = [other for other in right if other is not each]
    return left, right


def _leads_to(event: Event) -> str:
    return _bare(event.value)


def _bare(address: str) -> str:
    return address.removeprefix("mailto:").rstrip("/")


def _destinations(events: Events, kind: str) -> set[str]:
    """Where a text leads in any way: an address may become a link, and a link an address.

    A picture is loaded, by whatever tag: no link is one.
    """
    kinds = ("image",) if kind == "image" else ("link", "image", "url", "mail", "code")
    found = {_bare(each.value) for each in events.of(*kinds)}
    found |= {_bare(value) for each in events.of("tag") for _, value in each.tag.attributes}
    return found


def _known(address: str, destinations: Collection[str]) -> bool:
    bare = _bare(address)
    return bare in destinations or f"http://{bare}" in destinations or f"https://{bare}" in destinations
