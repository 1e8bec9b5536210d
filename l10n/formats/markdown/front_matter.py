# SPDX-License-Identifier: MIT
"""Front matter: the YAML (---) or TOML (+++) lines before a document's body, and the values that are text.

Only what is plain to read is text: a string on one line, or an indented YAML text, under a key that readers
see. Inside quotation marks the escapes of the language stay as they are, like inline markup. A line that is not
understood is left alone and parts nothing.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from l10n.model import Block, Kind, Span
from l10n.patterns import late
from l10n.text import UNPRINTABLE

KEYS = frozenset(
    """
    abstract actiontext altactiontext banner.content banner.text caption cover.alt cover.caption description
    excerpt features.details features.linktext features.title headline hero.actions.text hero.image.alt hero.name
    hero.tagline hero.text
    html_meta.description image.alt image.caption lead linktitle next.text pagination_label prev.text sidebar.label
    sidebar.text sidebar_label sidebartitle subtitle summary tagline title
    """.split()
)
"""The keys whose values are text for readers, in small letters, dots between the levels; lists are no level.

All others belong to programs: slug, date, tags, layout.
"""


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
_YAML = re.compile(r"""[A-Za-z_"'][^\s#]*(?:[ \t]+[\w.-]+)*[ \t]*:(?:[ \t]|\Z)|\?[ \t]|\{|-[ \t]""")
"""How the first line of YAML starts; prose between two thematic breaks does not look like it."""
_TOML = re.compile(r"""[A-Za-z_"'][^=#]*=|\[""")
_YAML_ENTRY = re.compile(r"""([ ]*(?:-[ ]+)*)(["']?)([\w.-]+)\2[ \t]*:(?:[ \t]+|\Z)""")
_TOML_ENTRY = re.compile(r"""([ \t]*)(["']?)([\w.-]+)\2[ \t]*=[ \t]*""")
_TABLE = re.compile(r"[ \t]*\[{1,2}[ \t]*([\w.\"' -]+?)[ \t]*\]{1,2}[ \t]*(?:#.*)?\Z")
_JSON = re.compile(r"\{\s*\"[^\"\n]*\"\s*:")
_JSON_END = re.compile(r"[ \t]*(?:\r?\n|\Z)")
_OPENED = re.compile(r"(---|\+\+\+)(json|toml|ya?ml|js)?[ \t]*(?:\r\n?|\n)")
"""The first line; behind the dashes stands the language, where a site takes several (Eleventy)."""
_LANGUAGES = {"toml": "+++", "yaml": "---", "yml": "---", "---": "---", "+++": "+++"}
_FIRST = {"---": _YAML, "+++": _TOML}

_QUOTED = {
    ("---", '"'): (Style.DOUBLE, re.compile(r'"((?:[^"\\]|\\.)*)"[ \t]*(?:(?<=[ \t])#.*)?\Z')),
    ("---", "'"): (Style.SINGLE, re.compile(r"'((?:[^']|'')*)'[ \t]*(?:(?<=[ \t])#.*)?\Z")),
    ("+++", '"'): (Style.BASIC, re.compile(r'(?!""")"((?:[^"\\]|\\.)*)"[ \t]*(?:#.*)?\Z')),
    ("+++", "'"): (Style.LITERAL, re.compile(r"(?!''')'([^']*)'[ \t]*(?:#.*)?\Z")),
}
_YAML_COMMENT = re.compile(r"[ \t]#")
_YAML_INDICATORS = frozenset("-?:,[]{}#&*!|>'\"%@`")
_NO_STRING = late(
    # YAML 1.1 and 1.2 read these as null, truth values, numbers and dates.
    r"(?:~|null|true|false|yes|no|on|off|y|n|[-+]?[.\d][-+.:_\deExXa-fA-FT ]*Z?|[-+]?\.inf|\.nan|=|<<)\Z",
    re.IGNORECASE,
)
_INDENTED = re.compile(r"[|>][-+\d]{0,2}(?:[ \t]+#.*)?[ \t]*\Z")

_IN_DOUBLE = re.compile(r'\\(["\\])|\\(u[\da-fA-F]{4}|U[\da-fA-F]{8}|x[\da-fA-F]{2}|[0abtnvfreNLP_ /])|(["\\])')
"""An escaped mark; another escape; a quotation mark that no backslash escapes, or a backslash that escapes nothing."""
_QUOTE_RUN = re.compile("'+")
_LINK = re.compile(
    r"""[ \t]*(?:-[ \t]+)*["']?(?:href|link)["']?[ \t]*[:=][ \t]*["']?([^\s"'#{\[|>&*!%@`][^\s"']*)["']?[ \t]*\Z"""
)
"""A key whose value is the address of a page that readers are sent to."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The lines between the fences of a document's front matter."""

    text: str
    """The whole document."""
    fence: str
    """`---` for YAML, `+++` for TOML; others hold no text that could be offered."""
    lines: tuple[Span, ...]
    """In `text`, without line ends."""
    end: int
    """Where the document's body starts in `text`."""

    def blocks(self, keys: Iterable[str] | None = None) -> Iterator[Block]:
        """The values that are text: those under `keys`, by default `KEYS`."""
        wanted = KEYS if keys is None else frozenset(key.lower() for key in keys)
        if self.fence not in {"---", "+++"}:
            return
        entries = self._toml() if self.fence == "+++" else self._yaml()
        for number, path, column, at in entries:
            value = self.text[at : self.lines[number][1]]
            if path.lower() in wanted and value:
                yield from self._value(number, at, value, column)

    def addresses(self) -> Iterator[Span]:
        """Where the addresses of links to other pages stand, in `text`: values of `link` and `href`."""
        if self.fence in {"---", "+++"}:
            yield from (found.span(1) for line in self.lines if (found := _LINK.match(self.text, *line)))

    def _yaml(self) -> Iterator[tuple[int, str, int, int]]:
        """Line, path, column and the value's place of each entry."""
        above: list[tuple[int, str]] = []
        text_under = -1
        for number, (start, end) in enumerate(self.lines):
            line = self.text[start:end]
            if _BLANK.match(line):
                continue
            indent = len(line) - len(line.lstrip(" "))
            if text_under >= 0:
                if indent > text_under:
                    continue
                text_under = -1
            entry = _YAML_ENTRY.match(line)
            if not entry:
                continue
            column = len(entry[1])
            while above and above[-1][0] >= column:
                above.pop()
            path = ".".join([*(key for _, key in above), entry[3]])
            above.append((column, entry[3]))
            if _INDENTED.match(line[entry.end() :]):
                text_under = indent
            yield number, path, column, start + entry.end()

    def _toml(self) -> Iterator[tuple[int, str, int, int]]:
        table, long = "", ""
        for number, (start, end) in enumerate(self.lines):
            line = self.text[start:end]
            quotes = next((each for each in ('"""', "'''") if line.count(each) % 2), "")
            if long or quotes:
                # What a string over several lines holds is no entry.
                long = ("" if quotes == long else long) if long else quotes
                continue
            if header := _TABLE.match(line):
                table = header[1].replace('"', "").replace("'", "") + "."
            elif entry := _TOML_ENTRY.match(line):
                yield number, table + entry[3], 0, start + entry.end()

    def _value(self, number: int, start: int, value: str, column: int) -> Iterator[Block]:
        quoted = _QUOTED.get((self.fence, value[0]))
        if quoted:
            style, pattern = quoted
            match = pattern.match(value)
            if match and match[1].strip():
                yield self._block(style, (start + match.start(1), start + match.end(1)))
        elif self.fence == "---" and _INDENTED.match(value):
            yield from self._indented(number + 1, column, folded=value[0] == ">")
        elif self.fence == "---" and value[0] not in _YAML_INDICATORS and not self._continued(number + 1, column):
            comment = _YAML_COMMENT.search(value)
            plain = value[: comment.start()] if comment else value
            if not _NO_STRING.match(plain.rstrip()):
                yield self._block(Style.PLAIN, (start, start + len(plain)))

    def _continued(self, number: int, column: int) -> bool:
        """Whether line `number` goes on with the value before it, whose key stands at `column`."""
        if number == len(self.lines):
            return False
        start, end = self.lines[number]
        line = self.text[start:end]
        return line[: column + 1].isspace() and not line.isspace()

    def _indented(self, number: int, column: int, *, folded: bool) -> Iterator[Block]:
        """A YAML text: its paragraphs where line ends are folded to spaces, else each line for itself."""
        gathered: list[Span] = []
        for start, end in map(self.lines.__getitem__, range(number, len(self.lines))):
            line = self.text[start:end]
            if line.strip() and not line[: column + 1].isspace():
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
    opened = _OPENED.match(text, start)
    if not opened:
        return _json(text, start)
    fence, language = opened[1], _LANGUAGES.get(opened[2] or opened[1], opened[2])
    pattern = _FIRST.get(language, _BLANK)
    lines: list[Span] = []
    known = language not in _FIRST
    for match in _LINE.finditer(text, opened.end()):
        line = match[1].rstrip()
        if line == fence or (line == "..." and language == "---"):
            known = known or all(_BLANK.match(text[a:b]) for a, b in lines)
            return FrontMatter(text, language, tuple(lines), match.end()) if lines and known else None
        if not known and not _BLANK.match(line) and not pattern.match(line):
            return None
        known = known or not _BLANK.match(line)
        lines.append(match.span(1))
    return None


def _json(text: str, start: int) -> FrontMatter | None:
    """Front matter in JSON, which holds no text that could be offered."""
    if not _JSON.match(text, start):
        return None
    try:
        _, end = json.JSONDecoder().raw_decode(text, start)
    except (ValueError, RecursionError):
        return None
    ending = _JSON_END.match(text, end)
    return FrontMatter(text, "json", (), ending.end()) if ending else None


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
