# SPDX-License-Identifier: MIT
"""Front matter: the YAML (---) or TOML (+++) lines before a document's body, and the values that are text.

Only what is plain to read is text: a string on one line, or an indented YAML text, under a key at the top
level. Inside quotation marks the escapes of the language stay as they are, like inline markup.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from l10n.model import Block, Kind, Span
from l10n.text import UNPRINTABLE

KEYS = frozenset(("caption", "description", "excerpt", "headline", "lead", "subtitle", "summary", "tagline", "title"))
"""The keys whose values are text for readers; all others belong to programs."""


class Style(StrEnum):
    """How a value is written."""

    PLAIN = "yaml plain"
    SINGLE = "yaml single"
    DOUBLE = "yaml double"
    INDENTED = "yaml indented"
    BASIC = "toml basic"
    LITERAL = "toml literal"


_LINE = re.compile(r"([^\r\n]*)(\r\n?|\n|\Z)")
_BLANK = re.compile(r"[ \t]*(?:#|\Z)")
_YAML = re.compile(r"""[ \t#\]}]|\Z|-(?:[ \t]|\Z)|[\w"'][^:#]*:(?:[ \t]|\Z)""")
"""How a line of YAML can start; prose between two thematic breaks does not look like it."""
_TOML = re.compile(r"""[ \t#\[\]}]|\Z|[\w"'.-][^=#]*=|\"\"\"|'''""")
_TOML_DEEPER = re.compile(r"""\[|[^=]*=[ \t]*(?:\"\"\"|''')""")
"""The start of a table or of a string of several lines: what follows need not be at the top level."""
_ENTRY = re.compile(r"([A-Za-z]+)[ \t]*[:=][ \t]*")

_QUOTED = {
    ("---", '"'): (Style.DOUBLE, re.compile(r'"((?:[^"\\]|\\.)*)"[ \t]*(?:(?<=[ \t])#.*)?\Z')),
    ("---", "'"): (Style.SINGLE, re.compile(r"'((?:[^']|'')*)'[ \t]*(?:(?<=[ \t])#.*)?\Z")),
    ("+++", '"'): (Style.BASIC, re.compile(r'(?!""")"((?:[^"\\]|\\.)*)"[ \t]*(?:#.*)?\Z')),
    ("+++", "'"): (Style.LITERAL, re.compile(r"(?!''')'([^']*)'[ \t]*(?:#.*)?\Z")),
}
_YAML_COMMENT = re.compile(r"[ \t]#")
_YAML_INDICATORS = frozenset("-?:,[]{}#&*!|>'\"%@`")
_NO_STRING = re.compile(
    # YAML 1.1 and 1.2 read these as null, truth values, numbers and dates.
    r"(?:~|null|true|false|yes|no|on|off|y|n|[-+]?[.\d][-+.:_\deExXa-fA-FT ]*Z?|[-+]?\.inf|\.nan|=|<<)\Z",
    re.IGNORECASE,
)
_INDENTED = re.compile(r"[|>][-+\d]{0,2}(?:[ \t]+#.*)?[ \t]*\Z")

_IN_DOUBLE = re.compile(r'\\(["\\])|\\(u[\da-fA-F]{4}|U[\da-fA-F]{8}|x[\da-fA-F]{2}|[0abtnvfreNLP_ /])|(["\\])')
"""An escaped mark; another escape; a quotation mark that no backslash escapes, or a backslash that escapes nothing."""
_QUOTE_RUN = re.compile("'+")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The lines between the fences of a document's front matter."""

    text: str
    """The whole document."""
    fence: str
    lines: tuple[Span, ...]
    """In `text`, without line ends."""
    end: int
    """Where the document's body starts in `text`."""

    def blocks(self) -> Iterator[Block]:
        """The values that are text."""
        for number, (start, end) in enumerate(self.lines):
            line = self.text[start:end]
            if self.fence == "+++" and (line.startswith("[") or line.count('"""') % 2 or line.count("'''") % 2):
                return  # a table's keys are not at the top level, and neither is what a long string holds
            entry = _ENTRY.match(line)
            if entry and entry[1].lower() in KEYS and line[entry.end() :]:
                yield from self._value(number, start + entry.end(), line[entry.end() :])

    def _value(self, number: int, start: int, value: str) -> Iterator[Block]:
        quoted = _QUOTED.get((self.fence, value[0]))
        if quoted:
            style, pattern = quoted
            match = pattern.match(value)
            if match and match[1].strip():
                yield self._block(style, (start + match.start(1), start + match.end(1)))
        elif self.fence == "---" and _INDENTED.match(value):
            yield from self._indented(number + 1, folded=value[0] == ">")
        elif self.fence == "---" and value[0] not in _YAML_INDICATORS and not self._continued(number + 1):
            comment = _YAML_COMMENT.search(value)
            plain = value[: comment.start()] if comment else value
            if not _NO_STRING.match(plain.rstrip()):
                yield self._block(Style.PLAIN, (start, start + len(plain)))

    def _continued(self, number: int) -> bool:
        """Whether line `number` goes on with the value before it."""
        if number == len(self.lines):
            return False
        start, end = self.lines[number]
        return self.text[start:end].startswith((" ", "\t")) and not self.text[start:end].isspace()

    def _indented(self, number: int, *, folded: bool) -> Iterator[Block]:
        """A YAML text: its paragraphs where line ends are folded to spaces, else each line for itself."""
        gathered: list[Span] = []
        for start, end in map(self.lines.__getitem__, range(number, len(self.lines))):
            line = self.text[start:end]
            if line and not line[0].isspace():
                break
            if line.strip() and (folded or not gathered):
                gathered.append((start, end))
                if folded:
                    continue
            if gathered:
                yield self._block(Style.INDENTED, *gathered)
                gathered = []
        if gathered:
            yield self._block(Style.INDENTED, *gathered)

    def _block(self, style: Style, *spans: Span) -> Block:
        """A block of the `spans` without the white space at their ends."""
        lines = tuple(self._stripped(*span) for span in spans)
        text = "\n".join(self.text[start:end] for start, end in lines)
        return Block(Kind.FRONT_MATTER, text, lines, 0, style)

    def _stripped(self, start: int, end: int) -> Span:
        line = self.text[start:end]
        start += len(line) - len(line.lstrip())
        return start, start + len(line.strip())


def find(text: str, start: int) -> FrontMatter | None:
    """The front matter at `start`, where the document begins behind a byte order mark; None without one."""
    fence = text[start : start + 3]
    if fence not in ("---", "+++"):
        return None
    pattern = _YAML if fence == "---" else _TOML
    lines: list[Span] = []
    for match in _LINE.finditer(text, start):
        line = match[1].rstrip()
        if not match[2] and line != fence:
            return None
        if match.start() == start:
            if line != fence:
                return None
        elif line == fence or (line == "..." and fence == "---"):
            return FrontMatter(text, fence, tuple(lines), match.end()) if lines else None
        elif not pattern.match(line) and (fence == "---" or not lines):
            return None
        else:
            lines.append(match.span(1))
    return None


def escape(target: str, block: Block) -> str:
    """`target`, one line, as it may stand in the place of the value `block`, in the style that it is written in."""
    # What an unprintable character hid becomes the first of the value: a tag, an anchor, an indentation.
    target = UNPRINTABLE.sub(" ", target).strip()
    match block.style:
        case Style.DOUBLE | Style.BASIC:
            return _in_double(target, block.text)
        case Style.SINGLE:
            return _QUOTE_RUN.sub(lambda run: run[0] + "'" * (len(run[0]) % 2), target)
        case Style.LITERAL:
            # A literal string has no escapes; the typographer's apostrophe says the same.
            return target.replace("'", "’")
        case Style.PLAIN:
            return target if _plain(target) else f'"{_escaped(target)}"'
    return target


def _in_double(target: str, source: str) -> str:
    """`target` with a backslash before each quotation mark and backslash that has none.

    An escape that the source does not use (a line end, a character by its number) is letters.
    """

    def kept(found: re.Match[str]) -> str:
        if found[1] or (found[2] and f"\\{found[2][0]}" in source):
            return found[0]
        return f"\\{found[0]}"

    return _IN_DOUBLE.sub(kept, target)


def _escaped(target: str) -> str:
    return target.replace("\\", "\\\\").replace('"', '\\"')


def _plain(target: str) -> bool:
    """Whether YAML reads `target` without quotation marks as itself."""
    return not (
        not target
        or target[0] in _YAML_INDICATORS
        or target.endswith(":")
        or ": " in target
        or ":\t" in target
        or _YAML_COMMENT.search(target)
        or _NO_STRING.match(target)
    )
