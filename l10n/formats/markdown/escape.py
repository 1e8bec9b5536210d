# SPDX-License-Identifier: MIT
"""What a translation must not look like at its place in Markdown, and how it is kept from it.

Inline markup (emphasis, links, code, tags inside a line) is the translator's and stays. What would start
another block, split a table's cell or end a front matter value is escaped; text that is safe as it is stays as it is.
"""

import re

from l10n.formats.markdown import front_matter
from l10n.model import Block, Kind

HEADING = "#"
"""The style of a heading that its "#" marks, in whose line no other block can start."""

_LINE_ENDS = re.compile(r"(?<![ \t])[ \t]*[\r\n\v\f\x1c-\x1e\x85\u2028\u2029][ \t\r\n\v\f\x1c-\x1e\x85\u2028\u2029]*")

_LEADING = re.compile(r"[\s\ufeff]*")
"""White space, and a byte order mark, which would be taken for the document's."""

_BLOCK_STARTS = re.compile(
    r"""(?:
      [-+*](?=[ \t]|\Z)                         # a list item
    | \d{1,9}(?=[.)](?:[ \t]|\Z))               # a numbered one: the mark after the number is escaped
    | \#(?=\#{0,5}(?:[ \t]|\Z))                 # a heading
    | >                                         # a quotation
    | `(?=``+[^`]*\Z) | ~(?=~~)                 # a fence
    | <(?=[!?/a-zA-Z])                          # an HTML block, see _opens_html
    | \[(?=(?:[^\]\\]|\\.)*(?:\]:|\Z))          # a link's or a footnote's definition
    | \[(?=[ xX]\](?:[ \t]|\Z) | ![a-zA-Z]+\]\Z) # a task's mark, an alert's title
    | ([-*_])(?=[ \t]*(?:\1[ \t]*){2,}\Z)       # a rule
    | [-=+:|](?=[-=+:| \t]*\Z)                  # the line below a heading or a table's head, front matter
    )""",
    re.VERBOSE,
)

_HTML_BLOCKS = frozenset(
    # CommonMark 0.31.2, section 4.6, start conditions 1 and 6.
    """
    address article aside base basefont blockquote body caption center col colgroup dd details dialog dir
    div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html
    iframe legend li link main menu menuitem nav noframes ol optgroup option p param pre script search
    section style summary table tbody td textarea tfoot th thead title tr track ul
    """.split()
)
_TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9-]*)")
_ONE_TAG = re.compile(r"""<[^"'<>]*(?:"[^"]*"[^"'<>]*|'[^']*'[^"'<>]*)*>[ \t]*\Z""")
_CLOSING_MARKS = re.compile(r"(?:(?<=[ \t])|\A)#(?=#*\Z)")
_BARE_PIPE = re.compile(r"(?<!\\)\|")
_LAST_BACKSLASH = re.compile(r"(?<!\\)(?:\\\\)*(\\)\Z")


def escape(target: str, block: Block) -> str:
    """`target` as it may stand in the place of one line of `block`: it starts and ends nothing but itself."""
    line = _one_line(target)
    if block.kind is Kind.FRONT_MATTER:
        return front_matter.escape(line, block)
    if line.endswith("\\"):
        line = _LAST_BACKSLASH.sub(lambda match: match[0][:-1] + "&#92;", line)
    if block.kind is Kind.TABLE_CELL:
        line = _BARE_PIPE.sub(r"\\|", line)
    if block.style == HEADING:
        return _CLOSING_MARKS.sub(r"\\#", line)
    return _unstarted(line)


def _one_line(target: str) -> str:
    leading = _LEADING.match(target)
    return _LINE_ENDS.sub(" ", target[leading.end() if leading else 0 :].rstrip())


def _unstarted(line: str) -> str:
    """`line` with a backslash before what would start a block."""
    match = _BLOCK_STARTS.match(line)
    if not match or (line[0] == "<" and not _opens_html(line)):
        return line
    if line[0].isdigit():
        return f"{match[0]}\\{line[match.end() :]}"
    return "\\" + line


def _opens_html(line: str) -> bool:
    """Whether `line` starts with "<" as an HTML block does."""
    if line[1] in "!?":
        return True
    tag = _TAG.match(line)
    return tag is not None and (tag[1].lower() in _HTML_BLOCKS or _ONE_TAG.match(line) is not None)
