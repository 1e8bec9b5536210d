# SPDX-License-Identifier: MIT
"""What a translation must not look like at its place in Markdown, and how it is kept from it.

Inline markup (emphasis, links, code, tags inside a line) is the translator's and stays. What would start
another block, split a table's cell or end a front matter value is escaped; text that is safe as it is stays as it is.
"""

import re
from collections.abc import Callable

from l10n.formats.markdown import front_matter
from l10n.formats.markdown.html import INLINE
from l10n.model import Block, Kind
from l10n.patterns import late

HEADING = "#"
"""The style of a heading that its "#" marks, in whose line no other block can start."""
ROW = "row"
"""The style of a line above one that begins with a bar, as rows of tables do."""
MDX = "mdx"
"""The style of text in which braces and angle brackets are code."""

_LINE_ENDS = re.compile(r"(?<![ \t])[ \t]*[\r\n\v\f\x1c-\x1e\x85\u2028\u2029][ \t\r\n\v\f\x1c-\x1e\x85\u2028\u2029]*")

_LEADING = re.compile(r"[\s\ufeff]*")
"""White space, and a byte order mark, which would be taken for the document's."""

_BLOCK_STARTS = late(
    r"""(?:
      [-+*](?=[ \t]|\Z)                         # a list item
    | \d{1,9}(?=[.)](?:[ \t]|\Z))               # a numbered one: the mark after the number is escaped
    | \#(?=\#{0,5}(?:[ \t]|\Z))                 # a heading
    | >                                         # a quotation
    | `(?=``+[^`]*\Z) | ~(?=~~)                 # a fence
    | <(?=[!?/a-zA-Z])                          # an HTML block, see _opens_html
    | \[(?=(?:[^\]\\]|\\.)*(?:\]:|\Z))          # a link's or a footnote's definition
    | [:!?$/](?=:{2}|!!|\?\?|\$|//)             # a container, an admonition, mathematics, a block of MkDocs
    | :(?=:[A-Za-z]|[ \t])                      # a leaf directive, a definition
    | \{(?=[{%:#.*/ \t\w])                      # a tag of a template, a list of attributes
    | @(?=\[) | %(?=[ \t]|\Z) | \+(?=\+\+) | ;?-(?=-8<--)
    | \[(?=\[toc\]|!) | \((?=[^()]+\)=\Z) | \*(?=\[[^\]]+\]:)
    | \\(?=\\?\[|begin\{)
    | =(?===[!+]*[ \t]+") | <(?=<<)
    | \[(?=(?:toc|TOC)\]\Z)
    | i(?=mport[ \t{*"'].*["'])                 # what MDX loads, where its document does not look like MDX
    | e(?=xport[ \t]+(?:[{*]|(?:async|class|const|default|function|let|var)\b))
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
    styles = block.style.split()
    for safe in (_IN_PLACE[style] for style in styles if style in _IN_PLACE):
        line = safe(line)
    if "html" in styles:
        return _in_html(line, block)
    if MDX in styles:
        line = _in_mdx(line, block)
    if block.kind in _NO_LINES or any(style in _IN_PLACE for style in styles):
        return line
    line = _unended(line, block)
    if block.kind is Kind.TABLE_CELL or ROW in styles:
        line = _BARE_PIPE.sub(r"\\|", line)
    if HEADING in styles:
        return _CLOSING_MARKS.sub(r"\\#", line)
    if MDX in styles and _MODULE.match(line):
        return _as_number(line)
    return _unstarted(line)


def _unended(line: str, block: Block) -> str:
    """`line` with another end where its own would break the line or close a formula."""
    if line.endswith("\\"):
        return _LAST_BACKSLASH.sub(lambda match: match[0][:-1] + "&#92;", line)
    if line.endswith("$$") and "$$" not in block.text:
        return f"{line[:-1]}&#36;"
    return f"{line[:-1]}&#93;" if line.endswith("\\]") else line


_NO_LINES = frozenset((Kind.CONTAINER_TITLE, Kind.ATTRIBUTE))
"""Blocks that share their line with marks, so that nothing can start in them."""


def _title(line: str) -> str:
    """`line` as the words behind a container's type: braces and brackets at its ends are attributes there."""
    line = line.replace("{", "(").replace("}", ")")
    return f"\\{line}" if line.startswith("[") else line


def _quoted(line: str) -> str:
    """`line` between quotation marks that cannot be escaped, inside the marks of a template."""
    for closing in ("}}", "%}", ">}"):
        line = line.replace(closing, " ".join(closing))
    return line.replace('"', "'")


def _bracketed(line: str) -> str:
    """`line` as the words of a link, an image or a label: no bracket of it closes them."""
    if line.endswith("\\"):
        line = _LAST_BACKSLASH.sub(lambda match: match[0][:-1] + "&#92;", line)
    line = _BARE_BRACKET.sub(r"\\\g<0>", line)
    # So would a code span that is not closed; a backslash ends none.
    line = _CODE_OR_TICKS.sub(lambda found: found[0] if found["ticks"] else "&#96;" * len(found[0]), line)
    # A tag or comment that is not closed would go on behind the bracket.
    return _OPEN_ANGLE.sub(lambda found: found[0] if _TAG_PAIR.match(line, found.start()) else "\\<", line)


_OPEN_ANGLE = re.compile(r"(?<!\\)<(?=[A-Za-z/!?])")
_CODE_OR_TICKS = re.compile(r"(?<!`)(?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`)|`+")
_BARE_BRACKET = re.compile(r"(?<!\\)[\[\]]")
_TEMPLATE_END = re.compile(r"([%}])\}")
"""It would close a template's tag that stands open before the attribute."""
_IN_PLACE: dict[str, Callable[[str], str]] = {
    "argument": lambda line: _title(line).replace("`", "'"),
    "bracket": _bracketed,
    "comment": lambda line: line,
    "double": lambda line: _TEMPLATE_END.sub(r"\1&#125;", line.replace('"', "&quot;")),
    "quoted": _quoted,
    "single": lambda line: _TEMPLATE_END.sub(r"\1&#125;", line.replace("'", "&#39;")),
    "title": _title,
}
"""What makes a line safe where marks stand at both its ends, by the style of the block."""

_ANGLE = re.compile(r"<(?=[A-Za-z/!?])")
_TAG_PAIR = re.compile(r"""</?([A-Za-z][\w.:-]*)(?:[ \t]+[^"'<>]*(?:"[^"]*"[^"'<>]*|'[^']*'[^"'<>]*)*)?/?>""")


def _in_html(line: str, block: Block) -> str:
    """`line` inside an element of HTML: only tags that its source has, or that stand in sentences, are tags."""
    parts: list[str] = []
    done = 0
    for found in _ANGLE.finditer(line):
        if found.start() < done:
            continue
        tag = _TAG_PAIR.match(line, found.start())
        known = tag and (tag[1].lower() in INLINE or f"<{tag[1]}" in block.text or f"</{tag[1]}" in block.text)
        if tag and known:
            parts.append(line[done : tag.end()])
            done = tag.end()
        else:
            parts += (line[done : found.start()], "&lt;")
            done = found.end()
    line = "".join([*parts, line[done:]])
    if _BLOCK_STARTS.match(line) and line[0] not in "<&" and not line[0].isalnum():
        return _as_number(line)  # HTML knows no backslash
    return line


_MDX_SPECIAL = re.compile(r"(?P<ticks>`+)(?!`)[^\n]*?(?<!`)(?P=ticks)(?!`)|\\.|[{<]")


def _in_mdx(line: str, block: Block) -> str:
    """`line` with a backslash before each brace and angle bracket that opens nothing which its source has."""
    parts: list[str] = []
    done = 0
    for found in _MDX_SPECIAL.finditer(line):
        if found.start() < done or len(found[0]) > 1:
            continue
        known = _known(line, found.start(), block)
        parts += (line[done : found.start()], known or f"\\{found[0]}")
        done = found.start() + (len(known) if known else 1)
    return "".join([*parts, line[done:]])


def _known(line: str, at: int, block: Block) -> str:
    """What stands at `at` and is a tag by the name of one in the block, or an expression that it has; empty without."""
    tag = _TAG_PAIR.match(line, at)
    if tag and (f"<{tag[1]}" in block.text or f"</{tag[1]}" in block.text or tag[1].lower() in INLINE):
        return tag[0]
    for each in block.inlines:
        piece = block.text[each.start : each.end]
        if each.inner is None and line.startswith(piece, at):
            return piece
    return ""


def _one_line(target: str) -> str:
    leading = _LEADING.match(target)
    return _LINE_ENDS.sub(" ", target[leading.end() if leading else 0 :].rstrip())


_MODULE = re.compile(r"(?:import|export)[ \t{*\"']")
"""What loads or hands out code at the start of a line of MDX."""


def _unstarted(line: str) -> str:
    """`line` with a backslash before what would start a block."""
    match = _BLOCK_STARTS.match(line)
    if not match or (line[0] == "<" and not _opens_html(line)):
        return line
    if line[0].isalpha() or (line[0] == "[" and (line == "[" or line.endswith("\\]"))):
        return _as_number(line)  # a backslash would be read, or make mathematics of it
    if line[0].isdigit():
        return f"{match[0]}\\{line[match.end() :]}"
    if line[0] in "`~":
        # What is left of a fence would open code or a deletion, which another line might close.
        length = len(line) - len(line.lstrip(line[0]))
        return f"\\{line[0]}" * length + line[length:]
    return "\\" + line


def _as_number(line: str) -> str:
    """`line` with its first character as a number, which readers see as the character and no rule of blocks knows."""
    return f"&#{ord(line[0])};{line[1:]}"


def _opens_html(line: str) -> bool:
    """Whether `line` starts with "<" as an HTML block or a snippet does."""
    if line[1] in "!?<":
        return True
    tag = _TAG.match(line)
    return tag is not None and (tag[1].lower() in _HTML_BLOCKS or _ONE_TAG.match(line) is not None)
