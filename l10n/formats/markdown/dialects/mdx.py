# SPDX-License-Identifier: MIT
"""MDX: imports and exports, expressions, components with Markdown in them."""

import re
from typing import NamedTuple

from l10n.formats import Unclosed
from l10n.formats.markdown.dialects import Dialect, Rule
from l10n.formats.markdown.lines import Line
from l10n.formats.markdown.scan import Scan

_NAME = re.compile(r"<(/?)([A-Za-z][\w.:-]*)?(?=[\s/>{])")
_CODE = re.compile(r"""["'`{}>]|/(?=>)|\n[ \t]*\n""")
_REACH = 20_000
"""How many characters an expression may take; one that is longer is not closed."""
_MARKS = {'"': '"', "'": "'", "`": "`"}


class Tag(NamedTuple):
    """A tag of JSX."""

    name: str
    start: int
    end: int
    closes: bool
    empty: bool
    """Whether it closes itself."""


def _module(scan: Scan, line: Line) -> bool:
    """An import or export goes on to the next blank line."""
    if scan.paragraph or line.indent:
        return False
    last = scan.block_end(line)
    if line.rest.startswith("import"):
        scan.kept.append((line.body, last.end))
    return scan.keep(line, last)


def _expression(scan: Scan, line: Line) -> bool:
    """An expression that stands alone on its lines."""
    end = expression_end(scan, line.body)
    if end < 0:
        if scan.paragraph:
            return False
        scan.unclosed.append(Unclosed(line.body, "{"))
        return scan.keep(line, scan.block_end(line))
    last = scan.line_of(end - 1, line)
    if scan.text[end : last.end].strip():
        return _tags(scan, line)
    if scan.text.startswith("{/*", line.body):
        scan.kept.append((line.body, end))
    return scan.keep(line, last)


def _tags(scan: Scan, line: Line) -> bool:
    """A line, or lines, of nothing but tags and expressions."""
    at, found = line.body, []
    last = line
    while True:
        while at < last.end and scan.text[at] in " \t":
            at += 1
        if at >= last.end:
            break
        if scan.text[at] == "{":
            end = expression_end(scan, at)
        elif tag := tag_at(scan, at):
            found.append(tag)
            end = tag.end
        else:
            end = -1
        if end < 0:
            return not found and _unclosed(scan, line, at)
        last = scan.line_of(end - 1, last)
        at = end
    for tag in found:
        _told(scan, line, tag)
    return scan.keep(line, last)


def _unclosed(scan: Scan, line: Line, at: int) -> bool:
    """A tag that its block does not close is structure up to the block's end."""
    name = _NAME.match(scan.text, at, line.end + 1)
    if not name or scan.paragraph or ">" in scan.text[at : scan.block_end(line).end]:
        return False
    scan.unclosed.append(Unclosed(at, name[0]))
    return scan.keep(line, scan.block_end(line))


def _told(scan: Scan, line: Line, tag: Tag) -> None:
    """Offer the texts of a tag, and follow which bodies it opens and closes."""
    opened = scan.notes.setdefault("components", [])
    assert isinstance(opened, list), "only this function writes it"
    if tag.closes:
        names = [each.name for each in opened]
        if tag.name in names:
            while opened:
                each = opened.pop()
                scan.leave()
                if each.name == tag.name:
                    return
        return
    scan.offer_attributes(tag.name, tag.start, tag.end, component=True)
    if not tag.empty:
        opened.append(tag)
        scan.enter_body(line)


def tag_at(scan: Scan, at: int) -> Tag | None:
    """The tag that starts at `at`; None where nothing does, or it does not end in its block."""
    name = _NAME.match(scan.text, at)
    if not name:
        return None
    place = name.end()
    while found := _CODE.search(scan.text, place, at + _REACH):
        mark = found[0]
        if mark == ">":
            empty = scan.text[found.start() - 1] == "/"
            return Tag(name[2] or "", at, found.end(), bool(name[1]), empty)
        if mark in _MARKS:
            end = scan.text.find(mark, found.end(), at + _REACH)
            place = end + 1
        elif mark == "{":
            place = expression_end(scan, found.start())
        elif mark == "/":
            place = found.end()
        else:
            return None
        if place <= 0:
            return None
    return None


def expression_end(scan: Scan, at: int) -> int:
    """Where the expression that starts at `at` ends; -1 where it is not closed."""
    text = scan.text
    if text.startswith("{/*", at):
        end = scan.find("*/", at)
        close = text.find("}", end) if end >= 0 else -1
        return close + 1 if close >= 0 and not text[end + 2 : close].strip() else -1
    if scan.notes.get("open brace", len(text) + 1) <= at:  # type: ignore[operator]
        return -1
    depth, place = 0, at
    while found := _BRACES.search(text, place, at + _REACH):
        place = found.end()
        mark = found[0]
        if mark == "{":
            depth += 1
        elif mark == "}":
            depth -= 1
            if not depth:
                return place
        elif mark == "/*":
            place = text.find("*/", place, at + _REACH) + 2
        else:
            string = _STRINGS[mark].match(text, place, at + _REACH)
            place = string.end() if string else 0
        if place <= 1:
            break
    return -1


_STRINGS = {
    '"': re.compile(r'(?:[^"\\\n]|\\.)*["\n]', re.DOTALL),
    "'": re.compile(r"(?:[^'\\\n]|\\.)*['\n]", re.DOTALL),
    "`": re.compile(r"(?:[^`\\]|\\.)*`", re.DOTALL),
}
"""What goes on to the end of a string."""
_BRACES = re.compile(r"""[{}"'`]|/\*""")


def fill(scan: Scan, line: Line) -> None:
    """Fill expressions and tags with expressions in a line of text."""
    at = line.body
    while (found := _INLINE.search(scan.text, at, line.end)) is not None:
        at = found.end()
        if found.lastgroup == "ticks":
            continue
        if found[0] == "{":
            end = expression_end(scan, found.start())
            if 0 < end <= line.end:
                scan.fill(found.start(), end)
                at = end
        elif (tag := tag_at(scan, found.start())) and tag.end <= line.end:
            _fill_tag(scan, tag)
            at = tag.end


def _fill_tag(scan: Scan, tag: Tag) -> None:
    """A tag with an expression in it is shown as one without attributes."""
    if "{" in scan.text[tag.start : tag.end]:
        edge = "/>" if tag.empty else ">"
        scan.mask(tag.start, tag.end, "<" + "x" * (tag.end - tag.start - 1 - len(edge)) + edge)


_INLINE = re.compile(r"(?P<ticks>`+)(?!`)[^\n]*?(?<!`)(?P=ticks)(?!`)|\\.|\{|<(?=[A-Za-z>/])")

DIALECT = Dialect(
    "mdx",
    rules=(
        Rule(r"import[ \t{*]|export[ \t{*]", _module),
        Rule(r"\{", _expression),
        Rule(r"<(?=[A-Za-z/>])", _tags),
    ),
    fill=fill,
    signs=r"import[ \t][^\n]*[ \t]from[ \t]+['\"][^\n]*|import[ \t]+['\"][^\n]*['\"];?[ \t]*$|"
    r"export[ \t]+(?:const|default|function)\b|[ \t]*\{/\*|#{1,6}[^\n]*\{/\*",
    suffixes=(".mdx",),
    quick=("import ", "export ", "{/*"),
    indented_code=False,
)
