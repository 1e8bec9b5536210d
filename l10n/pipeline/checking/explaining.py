# SPDX-License-Identifier: MIT
"""Says of each number and term of a pair which rule paired, accepted, excused or refused it, and what says no."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, TypeAlias

from l10n import files
from l10n.errors import Fault, UsageError
from l10n.glossary import English, Glossary
from l10n.glossary.why import term_verdicts, what_it_asks
from l10n.model import EMPTY, Entry, Span
from l10n.numbers.why import Verdict, why
from l10n.pipeline.checking.pairs import parse
from l10n.pipeline.workspace import Workspace
from l10n.polarity import in_english, in_japanese, predicate
from l10n.quantities.printing import Style

Texts: TypeAlias = tuple[str, str]
"""Of a pair: source and target."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """What the numbers and terms of a document are judged by."""

    glossary: Glossary
    english: English
    style: Style


@dataclass(frozen=True, slots=True)
class Reason:
    """What was made of one number, term or denial."""

    kind: str
    """"number", "term" or "denial"."""
    side: str
    """"source" or "target": the text that it stands in."""
    text: str
    span: Span
    """In the text of `side`, code points, half-open."""
    verdict: str
    """"paired", "accepted", "excused" or "refused"; "negates", "may" or "nothing" of a denial."""
    rule: str
    partners: tuple[Span, ...] = ()
    """Where it was found on the other side."""
    words: str = ""
    """What the rule asks, or what is told; empty where its name says all."""

    def __str__(self) -> str:
        """The reason in one line."""
        told = f": {self.words}" if self.words else ""
        start, end = self.span
        return f"{self.kind} {self.text} ({self.side} {start}-{end}): {self.verdict} by {self.rule}{told}"

    def as_dict(self) -> dict[str, Any]:
        """The reason as a JSON object."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Explained:
    """A pair and what was made of it."""

    source: str
    target: str
    reasons: tuple[Reason, ...]
    compared: bool = True
    """Whether there is English to compare; a neighbour's is for a unit that was joined with it."""


def explain_pair(source: str, target: str, workspace: Workspace, document: str = "") -> Explained:
    """What was made of a pair under the workspace's settings and the glossary that holds for the document."""
    return _explained(Entry(source, target), ("", ""), ("", ""), workspace, document)


def explain_place(place: str, workspace: Workspace) -> Explained:
    """What was made of the unit that stands at PATH:LINE in a catalogue or a list of pairs.

    A line between two units is the upper one's.

    Raises UsageError for a place that is none, InputError for a file that cannot be read.
    """
    name, _, line = place.rpartition(":")
    if not name or not line.isdecimal() or not line.isascii():
        raise UsageError(Fault(f"{place!r} is no place", hint="name PATH:LINE, or give a source and a target"))
    data = files.read(Path(name))
    entries = [each for each in parse(data, name).entries if not each.obsolete]
    number = max((at for at, each in enumerate(entries) if each.line <= int(line)), default=None)
    if number is None or int(line) > len(data.splitlines()):
        raise UsageError(Fault("no unit stands in that line", name, int(line)))
    before, after = _pair(entries, number - 1), _pair(entries, number + 1)
    return _explained(entries[number], before, after, workspace, workspace.document_of(Path(name)))


def reasons(
    source: str, target: str, bounds: Bounds, *, before: Texts = ("", ""), after: Texts = ("", "")
) -> tuple[Reason, ...]:
    """What was made of each number and term of a pair; `before` and `after` are the texts of its neighbours."""
    numbers = why(source, target, before=before, after=after, style=bounds.style)
    return (*map(_of_number, numbers), *_terms(source, target, bounds))


def bounds_of(workspace: Workspace, document: str) -> Bounds:
    """What holds for the pairs of a document."""
    style = workspace.settings.style
    return Bounds(
        workspace.glossary.for_document(document),
        English(style.spelling, style.macrons),
        Style(style.dollar, style.scale, style.dates),
    )


def _explained(entry: Entry, before: Texts, after: Texts, workspace: Workspace, document: str) -> Explained:
    if not entry.target:
        return Explained(entry.source, "", (), compared=False)
    target = "" if entry.target == EMPTY else entry.target
    found = reasons(entry.source, target, bounds_of(workspace, document), before=before, after=after)
    return Explained(entry.source, target, (*found, *_denials(entry.source, target)))


def _denials(source: str, target: str) -> Iterator[Reason]:
    """What says no on either side, with the Japanese predicate that it belongs to."""
    for each in in_japanese(source):
        words = f"of {found}" if (found := predicate(source, each)) else ""
        yield Reason("denial", "source", each.text, each.span, str(each.force), each.rule, words=words)
    for each in in_english(target):
        yield Reason("denial", "target", each.text, each.span, str(each.force), each.rule)


def _terms(source: str, target: str, bounds: Bounds) -> Iterator[Reason]:
    for each in term_verdicts(source, target, bounds.glossary, bounds.english):
        asks, looks_for = what_it_asks(each.rule)
        words = "; ".join(filter(None, (asks, looks_for))) or f"expected {' or '.join(each.expected)}"
        text = source[slice(*each.span)]
        yield Reason("term", "source", text, each.span, str(each.verdict), each.rule, each.target_spans, words)


def _of_number(verdict: Verdict) -> Reason:
    partners = (verdict.partner,) if verdict.partner else ()
    read = f"read by {verdict.reading}" if verdict.reading else ""
    words = "; ".join(filter(None, (read, verdict.message)))
    quantity, side = verdict.quantity, verdict.side
    return Reason("number", side, quantity.text, quantity.span, str(verdict.decision), verdict.rule, partners, words)


def _pair(entries: Sequence[Entry], number: int) -> Texts:
    if not 0 <= number < len(entries):
        return "", ""
    return entries[number].source, "" if entries[number].target == EMPTY else entries[number].target
