# SPDX-License-Identifier: MIT
"""The structure of a document as docutils reads it; the only door to docutils.

docutils' own states do the reading. These here listen: wherever docutils would read a text for its inline markup,
the text and its line are noted instead; nothing is built, nothing included, nothing run.
"""

import io
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, ClassVar, NamedTuple

from docutils import nodes
from docutils.frontend import get_default_settings
from docutils.parsers.rst import Parser, states
from docutils.statemachine import StringList
from docutils.utils import Reporter, new_document

from l10n.formats.rst.escape import FIELD
from l10n.formats.rst.noted import Noted
from l10n.model import Kind
from l10n.tables import rows, words

_CAPTION = re.compile(r"(?P<title>.*\S)\s+<[^<>]+>")
"""A document in a table of contents, under a title of its own."""
_DATA = Path(__file__).with_name("data")
_OPTION = re.compile(r":(?P<name>[\w-]+):(?:\s+|$)")


class Directive(NamedTuple):
    """What is text in a directive of that name."""

    argument: str
    content: str
    options: tuple[str, ...]


@dataclass(slots=True)
class Listener:
    """Stands where docutils has its reader of inline markup, and notes what that would read."""

    noted: list[Noted] = field(default_factory=list)
    kept: list[tuple[int, int]] = field(default_factory=list)
    """Lines that hold no text, from 0, half-open."""
    within: list[Kind] = field(default_factory=list)
    _as: Noted | None = None

    def init_customizations(self, _settings: object) -> None:
        """What docutils' own reader does first."""

    def parse(
        self, text: str, lineno: int, _memo: object, _parent: object
    ) -> tuple[list[nodes.Node], list[nodes.Node]]:
        """Notes the text that begins in line `lineno`, from 1; the document gets it as it is."""
        kind = Kind.PARAGRAPH
        if self.within:
            kind = Kind.TABLE_CELL if Kind.TABLE_CELL in self.within else self.within[-1]
        depth = sum(each is kind for each in self.within) if kind in {Kind.LIST_ITEM, Kind.QUOTATION} else 0
        self.note(lineno - 1, text.split("\n"), kind, depth)
        return [nodes.Text(text)], []

    def note(self, line: int, lines: Sequence[str], kind: Kind, level: int = 0, style: str = "") -> None:
        """Note a text of a kind that was read otherwise."""
        self.noted.append(Noted(line, tuple(lines), kind, level, style))

    @contextmanager
    def inside(self, kind: Kind) -> Iterator[None]:
        """What is read meanwhile stands in a block of that kind."""
        self.within.append(kind)
        try:
            yield
        finally:
            self.within.pop()


@cache
def fields() -> frozenset[str]:
    """The names of fields that docutils and Sphinx know."""
    return frozenset(name for (name,) in rows(_DATA, "fields"))


@cache
def directives() -> dict[str, Directive]:
    """What is text in which directive, by name."""
    table = rows(_DATA, "directives")
    return {name: Directive(argument, content, words(options)) for name, argument, content, options in table}


def listened(lines: Sequence[str]) -> Listener:
    """What docutils reads in a document of these lines; what it would complain about is not told."""
    settings = get_default_settings(Parser)
    settings.report_level = settings.halt_level = Reporter.SEVERE_LEVEL + 1
    settings.warning_stream = io.StringIO()
    document = new_document("", settings)
    listener = Listener()
    machine = states.RSTStateMachine(state_classes=_STATES, initial_state="Body")
    machine.run(StringList(list(lines), ""), document, inliner=listener)
    return listener


class _Listening(states.RSTState):  # type: ignore[misc] # docutils has no types
    """What all states of ours do in their own way; the rest is docutils'."""

    nested_sm_cache: ClassVar[list[Any]] = []
    inliner: Listener

    def __init__(self, state_machine: states.RSTStateMachine, debug: bool = False) -> None:
        super().__init__(state_machine, debug)
        self.nested_sm_kwargs = {"state_classes": _STATES, "initial_state": "Body"}

    def section(self, title: str, source: str, style: Any, lineno: int, messages: list[nodes.Node]) -> None:
        if self.check_subsection(source, style, lineno):
            level = len(self.parent.section_hierarchy()) + 1
            self.inliner.note(lineno - 1, [title.strip()], Kind.HEADING, level, str(style))
            before = len(self.inliner.noted)
            self.new_subsection(title, lineno, messages)
            del self.inliner.noted[before:]

    def list_item(self, indent: int) -> Any:
        with self.inliner.inside(Kind.LIST_ITEM):
            return super().list_item(indent)

    def definition_list_item(self, termline: list[str]) -> Any:
        with self.inliner.inside(Kind.LIST_ITEM):
            return super().definition_list_item(termline)

    def block_quote(self, indented: StringList, line_offset: int) -> Any:
        with self.inliner.inside(Kind.QUOTATION):
            return super().block_quote(indented, line_offset)

    def field(self, match: re.Match[str]) -> Any:
        before = len(self.inliner.noted)
        found = super().field(match)
        name = self.inliner.noted[before]
        words = name.lines[0].split()
        if not words or words[0].lower() in fields():
            del self.inliner.noted[before]
        else:
            self.inliner.noted[before] = name._replace(style=FIELD)
        return found

    def table(self, isolate_function: Any, _parser_class: type) -> Any:
        """Tables that are drawn are left alone: their lines would have to be drawn anew around other words."""
        _, messages, blank_finish = isolate_function()
        return messages, blank_finish

    def literal_block(self) -> Any:
        return self._kept(super().literal_block)

    def comment(self, match: re.Match[str]) -> Any:
        return self._kept(super().comment, match)

    def hyperlink_target(self, match: re.Match[str]) -> Any:
        return self._kept(self._target, match)

    def footnote(self, match: re.Match[str]) -> Any:
        with self.inliner.inside(Kind.FOOTNOTE):
            return super().footnote(match)

    def citation(self, match: re.Match[str]) -> Any:
        with self.inliner.inside(Kind.FOOTNOTE):
            return super().citation(match)

    def directive(self, match: re.Match[str], **_presets: object) -> Any:
        """Reads what is text in a directive; nothing is run."""
        start = self.state_machine.abs_line_offset()
        block, _, offset, blank = self.state_machine.get_first_known_indented(match.end(), strip_top=0)
        known = directives().get(match[1].rpartition(":")[2])
        if known is None:
            return [], blank
        if block and not block[0].strip():
            block.trim_start()
            offset += 1
        self.inliner.kept.append((start, start + 1))
        head = next((number for number, line in enumerate(block) if not line.strip()), len(block))
        stated = next((number for number, line in enumerate(block[:head]) if _OPTION.match(line)), head)
        self._options(block, stated, head, offset, known)
        self._argument(block, stated, offset, known)
        if known.content == "text":
            self._content(block[head:], offset + head)
        elif known.content == "cells":
            with self.inliner.inside(Kind.TABLE_CELL):
                self._content(block[head:], offset + head)
        elif known.content == "titles":
            self._titles(block[head:], offset + head)
        else:
            self.inliner.kept.append((offset + head, offset + len(block)))
        return [], blank

    def _options(self, block: StringList, start: int, end: int, offset: int, known: Directive) -> None:
        for number in range(start, end):
            option = _OPTION.match(block[number])
            if option and option["name"] in known.options and block[number][option.end() :].strip():
                self.inliner.note(offset + number, [block[number][option.end() :].strip()], Kind.ATTRIBUTE)
            else:
                self.inliner.kept.append((offset + number, offset + number + 1))

    def _argument(self, block: StringList, end: int, offset: int, known: Directive) -> None:
        lines = [line.strip() for line in block[:end]]
        first = next((number for number, line in enumerate(lines) if line), end)
        if first == end:
            return
        if known.argument == "title":
            self.inliner.note(offset + first, lines[first:], Kind.CONTAINER_TITLE)
        elif known.argument == "text":
            self._content(block[first:end], offset + first)
        elif known.argument == "version":
            said = [lines[first].partition(" ")[2].strip(), *lines[first + 1 :]]
            start = first if said[0] else first + 1
            if said[start - first :]:
                self.inliner.note(offset + start, said[start - first :], Kind.PARAGRAPH)
        else:
            self.inliner.kept.append((offset + first, offset + end))

    def _content(self, block: StringList, offset: int) -> None:
        self.nested_parse(block, offset, nodes.Element())

    def _titles(self, block: StringList, offset: int) -> None:
        for number, line in enumerate(block):
            caption = _CAPTION.fullmatch(line.strip())
            if caption:
                self.inliner.note(offset + number, [caption["title"]], Kind.LIST_ITEM, 1)

    def _target(self, match: re.Match[str]) -> Any:
        *_, blank = self.state_machine.get_first_known_indented(match.end(), until_blank=True, strip_indent=False)
        return [], blank

    def _kept(self, read: Any, *found: Any) -> Any:
        """What is read meanwhile holds no text."""
        start, before = self.state_machine.abs_line_offset(), len(self.inliner.noted)
        result = read(*found)
        del self.inliner.noted[before:]
        self.inliner.kept.append((start, self.state_machine.abs_line_offset() + 1))
        return result


def _constructs() -> list[tuple[Any, re.Pattern[str]]]:
    """Docutils' kinds of explicit markup, read by the states here."""
    return [(getattr(_Listening, method.__name__, method), known) for method, known in states.Body.explicit.constructs]


class _Explicit:
    """Where docutils looks for the kinds of explicit markup."""

    patterns = states.Body.explicit.patterns
    constructs = _constructs()


def _listening(state: type) -> type:
    """Docutils' state with the ears of ours."""
    own = {"explicit": _Explicit} if issubclass(state, states.Body) else {}
    return type(state.__name__, (_Listening, state), own)


_STATES = tuple(_listening(each) for each in states.state_classes)
