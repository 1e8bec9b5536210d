# SPDX-License-Identifier: MIT
"""Reads a document line by line for what its dialects add to CommonMark, before the parser sees it."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from l10n.formats import Hints, Unclosed
from l10n.formats.markdown import attributes, fences
from l10n.formats.markdown.dialects import Dialect
from l10n.formats.markdown.lines import Line, bullet, lines, without_columns
from l10n.formats.markdown.shadow import FILLER, Mask, Shadow, View
from l10n.model import Block, Kind, Span

SAYING = re.compile(r"[A-Za-z0-9]|[^\x00-\x7f]")
"""Text without any of these is punctuation (a cell with "-"): nothing to translate."""

_CODE_COLUMNS = 4
_RULE = re.compile(r"([-*_])[ \t]*(?:\1[ \t]*){2,}\Z")
_INTERRUPTS = re.compile(r"(?:[-*+]|0{0,8}1[.)])[ \t]+\S")
"""A list item that may stand directly below a paragraph's line: it has words, and a number is 1."""
_HEADING = re.compile(r"#{1,6}(?:[ \t]|\Z)")
_SETEXT = re.compile(r"(?:=+|-+)\Z")
_LABEL = re.compile(
    r"\{(?::?[ \t]*[#.][^\s{}][^{}\n]*|:[^{}\n]*|/\*[^\n]*?\*/)\}(?=[ \t]*#*\Z)"
    r"|(?<=[)*\]`_])\{[^{}\n]*=[^{}\n]*\}\Z"
)
"""An id, a class or a list of attributes at the end of a line: {#usage}, {: .big }, {/* usage */}."""
_FRAME = "{}$"
_STAND_IN = "___"


@dataclass(slots=True)
class _Body:
    """A stretch of lines that a dialect indents."""

    least: int
    """The fewest columns that a line of it stands in; -1 where a closing mark ends it."""
    dedent: int
    """How many columns its lines are moved to the left."""
    items: int = 0
    """How many list items it stands in."""
    pending: bool = False
    """Whether its first line has yet to say how far it is indented."""


class Scan:
    """One reading of a document: `run` does it, dialects tell what they find."""

    def __init__(self, text: str, body: int, hints: Hints, chosen: Sequence[Dialect]) -> None:
        """`body` is where the document starts behind its front matter; `chosen` are its dialects."""
        self.text = text
        self.hints = hints
        self.lines = list(lines(text, body))
        self.blocks: list[Block] = []
        """What is text outside the parser's reach: titles, attributes."""
        self.kept: list[Span] = []
        """What is no text by its nature: code, comments, names."""
        self.addresses: list[Span] = []
        """What links lead to whose marks stand outside all text."""
        self.unclosed: list[Unclosed] = []
        self.placeholders: list[Span] = []
        """What stays in a sentence as it is."""
        self.seen = {each.name for each in chosen} & set(hints.dialects or ())
        self.paragraph = False
        """Whether the line before is text that a line may go on with."""
        self.after = False
        """Whether the structure that was read last leaves a paragraph open."""
        self.containers: list[tuple[int, Line]] = []
        """The containers that colons have opened: how many colons, and the line."""
        self.notes: dict[str, object] = {}
        """What a dialect wants to know again on a later line."""
        self.mdx = any(not each.indented_code for each in chosen)
        self.directives: set[int] | None = set() if any(each.name == "myst" for each in chosen) else None
        """The numbers of the lines that close directives in fences; None where a fence is always code."""
        self.body = body
        self._views: dict[int, View] = {}
        self._masks: list[Mask] = []
        self._items: list[int] = []
        self._bodies: list[_Body] = []
        self._quotes = 0
        self._next = 0
        self._absent: dict[str, int] = {}
        self._rules, self._readers, self._inline = _compiled(tuple(chosen))
        self._fills = [each.fill for each in chosen if each.fill]

    def run(self) -> Shadow:
        """Read the document; what the parser is to be shown of it."""
        while self._next < len(self.lines):
            line = self.lines[self._next]
            self._next += 1
            if line.rest:
                self._read(line)
            else:
                self.paragraph = False
        for _, line in self.containers:
            self.unclosed.append(Unclosed(line.body, line.rest.split(maxsplit=1)[0]))
        return Shadow(self.text, self.body, self.lines, self._views, self._masks)

    # What dialects ask and tell.

    def keep(self, line: Line, last: Line | None = None) -> bool:
        """The lines from `line` to `last` are structure: they are shown blank. True, for a rule to return."""
        for number in range(line.number, (last or line).number + 1):
            each = self.lines[number]
            if each.rest or each is line:
                end = each.mark if each is not line else self._stands_for(line) if line.mark < line.body else line.body
                self._views[number] = View(self._space(each), each.mark, end)
        self.skip_to(last or line)
        return True

    def _stands_for(self, line: Line) -> int:
        """The end of what is shown for structure behind a bullet: a rule, or CommonMark would close the empty item."""
        end = line.body + len(_STAND_IN)
        if end > line.end:
            return line.body
        self._masks.append(Mask(line.body, end, _STAND_IN))
        return end

    def skip_to(self, last: Line) -> None:
        """Nothing up to `last` is read again."""
        self._next = max(self._next, last.number + 1)

    def trim(self, line: Line, start: int, end: int) -> None:
        """Only what stands from `start` to `end` of a line is shown; what is around it is structure."""
        if line.mark < line.body:
            self._masks += (Mask(a, b, " " * (b - a)) for a, b in ((line.body, start), (end, line.end)) if a < b)
        else:
            self._views[line.number] = View(self._space(line), start, end)

    def fill(self, start: int, end: int) -> None:
        """What stands from `start` to `end`, in one line, is a placeholder in a sentence."""
        inner = self.text[start:end]
        edges = [each if each in _FRAME else FILLER for each in (inner[0], inner[-1])]
        shown = edges[0] + FILLER * (end - start - 2) + edges[1] if end - start > 1 else edges[0]
        self._masks.append(Mask(start, end, shown))
        self.placeholders.append((start, end))

    def mask(self, start: int, end: int, shown: str) -> None:
        """What stands from `start` to `end`, in one line, is shown as `shown`, which is as long."""
        self._masks.append(Mask(start, end, shown))

    def offer(self, kind: Kind, start: int, end: int, style: str, level: int = 0) -> None:
        """What stands from `start` to `end`, in one line, is text outside the parser's reach."""
        inner = self.text[start:end]
        start += len(inner) - len(inner.lstrip())
        inner = inner.strip()
        if SAYING.search(inner):
            self.blocks.append(Block(kind, inner, ((start, start + len(inner)),), level, style))

    def offer_attributes(self, name: str, start: int, end: int, *, component: bool, style: str = "") -> None:
        """The text attributes of a tag called `name`, whose attributes stand from `start` to `end`, are text."""
        for span, quote in attributes.texts(self.text, start, end, name, self.hints, component=component):
            self.offer(Kind.ATTRIBUTE, *span, style or ("double" if quote == '"' else "single"))
        for span in attributes.addresses(self.text, start, end):
            self.lead(*span)

    def lead(self, start: int, end: int) -> None:
        """What stands from `start` to `end` is an address that a link outside all text leads to."""
        if self.text[start] == "<":
            start, end = start + 1, end - 1
        if start < end:
            self.addresses.append((start, end))

    def enter(self, least: int, dedent: int) -> None:
        """A body begins behind this line whose lines are indented by `least` columns and moved by `dedent`."""
        self._bodies.append(_Body(least, self.dedent + dedent, len(self._items)))

    def enter_body(self, _line: Line) -> None:
        """A body begins that a mark closes; its first line says how far its lines are indented."""
        self._bodies.append(_Body(-1, self.dedent, len(self._items), pending=True))

    def leave(self) -> None:
        """The innermost body that a mark closes ends, and the lists in it."""
        if self._bodies and self._bodies[-1].least < 0:
            del self._items[self._bodies.pop().items :]

    def read_item(self, line: Line) -> None:
        """The line is a list's item whose mark is another one in the document."""
        line.rest = "-" + line.rest[1:]
        self._bullets(line)
        self._placeholders(line, line.body, line.end)
        self.after = True

    def read_inner(self, line: Line, start: int, end: int) -> None:
        """From `start` to `end` of its text the line is a sentence, and structure is what stands around it."""
        first, last = line.body + start, line.body + end
        self.trim(line, first, last)
        self._placeholders(line, first, last)
        self.after = True

    @property
    def dedent(self) -> int:
        """How many columns the lines of the innermost body are moved to the left."""
        return self._bodies[-1].dedent if self._bodies else 0

    def find(self, mark: str, start: int) -> int:
        """Where `mark` stands from `start` on; -1 without, which costs one search however often it is asked."""
        if self._absent.get(mark, len(self.text) + 1) <= start:
            return -1
        at = self.text.find(mark, start)
        if at < 0:
            self._absent[mark] = start
        return at

    def line_of(self, at: int, after: Line) -> Line:
        """The line that holds the character at `at`, which is in `after` or below it."""
        number = after.number
        while number + 1 < len(self.lines) and self.lines[number + 1].start <= at:
            number += 1
        return self.lines[number]

    def block_end(self, line: Line) -> Line:
        """The last line before the next blank one: where what is not closed ends."""
        number = line.number
        while number + 1 < len(self.lines) and self.lines[number + 1].rest:
            number += 1
        return self.lines[number]

    def following(self, line: Line) -> Line | None:
        """The line below."""
        return self.lines[line.number + 1] if line.number + 1 < len(self.lines) else None

    def below(self, line: Line) -> Iterator[Line]:
        """The lines below `line`."""
        for number in range(line.number + 1, len(self.lines)):
            yield self.lines[number]

    # The reading.

    def _read(self, line: Line) -> None:
        self._enter_line(line)
        if self._bodies and self._bodies[-1].pending and line.rest[0] not in "<{":
            self._bodies[-1].pending = False
            self._bodies[-1].dedent = max(0, line.indent - (self._items[-1] if self._items else 0))
            self._enter_line(line)
        relative = self._column(line)
        if relative >= _CODE_COLUMNS and not self.mdx:
            if self.paragraph and not fences.in_text(self, line):
                self._placeholders(line, line.body, line.end)
            return
        if relative >= _CODE_COLUMNS:
            self._views[line.number] = View(" " * (line.indent - self.dedent - relative), line.body, line.end)
        if _is_rule(line.rest):
            self.paragraph = False
            return
        self._bullets(line)
        if not line.rest:
            self.paragraph = False
        elif fences.read(self, line) or self._structure(line):
            self.paragraph, self.after = self.after, False
        else:
            self._placeholders(line, line.body, line.end)
            self.paragraph = not _is_heading(line.rest)

    def _column(self, line: Line) -> int:
        """In which column of its body or list item the line starts."""
        return line.indent and line.indent - self.dedent - (self._items[-1] if self._items else 0)

    def _enter_line(self, line: Line) -> None:
        """Leave the bodies and list items that the line does not stand in."""
        if not (self._items or self._bodies):
            self._quotes = line.quotes
            return
        if line.quotes != self._quotes:
            self._items.clear()
            self._bodies.clear()
            self._quotes = line.quotes
        while self._bodies and line.indent < self._bodies[-1].least:
            self._bodies.pop()
        indent = line.indent - self.dedent
        while self._items and indent < self._items[-1]:
            self._items.pop()
        if self.dedent:
            self._views[line.number] = View(self._space(line), line.body, line.end)

    def _bullets(self, line: Line) -> None:
        while found := bullet(line.rest):
            length, width = found
            if self.paragraph and not self._items and not _INTERRUPTS.match(line.rest):
                return
            line.indent += width
            line.body += length
            line.rest = line.rest[length:]
            self._items.append(line.indent - self.dedent)
            self.paragraph = False

    def _structure(self, line: Line) -> bool:
        found = self._rules.match(line.rest) if self._rules else None
        if not found:
            return False
        for name, pattern, reader in self._readers:
            if pattern.match(line.rest) and reader(self, line):
                self.seen.add(name)
                return True
        return False

    def _placeholders(self, line: Line, start: int, end: int) -> None:
        if "}" in line.rest and (label := _LABEL.search(line.rest)) and self._ends_block(line):
            at = line.body + label.start()
            while self.text[at - 1] in " \t":
                at -= 1
            stop = line.body + label.end()
            self._masks.append(Mask(at, stop, " " * (stop - at)))
            self.kept.append((at, stop))
            self.seen.add("attributes")
            end = at
        if self._inline:
            for found in self._inline.finditer(self.text, start, end):
                if found.lastgroup != "ticks":
                    self.fill(*found.span())
        for fill in self._fills:
            fill(self, line)

    def _ends_block(self, line: Line) -> bool:
        following = self.following(line)
        if _HEADING.match(line.rest) or following is None or not following.rest:
            return True
        if _SETEXT.match(following.rest) or _INTERRUPTS.match(following.rest) or _HEADING.match(following.rest):
            return True
        return bool(self._rules and self._rules.match(following.rest))

    def _space(self, line: Line) -> str:
        """The white space that is shown before a line's text."""
        return without_columns(self.text[line.prefix : line.mark], self.dedent)


def _is_rule(rest: str) -> bool:
    return rest[0] in "-*_" and _RULE.match(rest) is not None


def _is_heading(rest: str) -> bool:
    return rest[0] == "#" and _HEADING.match(rest) is not None


_Readers = list[tuple[str, re.Pattern[str], Callable[[Scan, Line], bool]]]


@lru_cache(maxsize=64)
def _compiled(
    chosen: tuple[Dialect, ...],
) -> tuple[re.Pattern[str] | None, _Readers, re.Pattern[str] | None]:
    """One pattern for all lines of structure, each rule's own with its reader, and one for what stays in sentences."""
    rules = [(each.name, rule) for each in chosen for rule in each.rules]
    together = re.compile("|".join(f"(?:{rule.pattern})" for _, rule in rules)) if rules else None
    readers = [(name, re.compile(rule.pattern), rule.read) for name, rule in rules]
    inline = [pattern for each in chosen for pattern in each.inline]
    # Code comes first: what looks like a placeholder in it is code.
    code = r"(?P<ticks>`+)(?!`)[^\n]*?(?<!`)(?P=ticks)(?!`)"
    kept = re.compile("|".join([code, *(f"(?:{each})" for each in inline)])) if inline else None
    return together, readers, kept
