# SPDX-License-Identifier: MIT
"""Hugo's shortcodes: {{< name >}} and {{% name %}}, alone on lines, around text and inside sentences."""

import re
from collections.abc import Sequence

from l10n.formats.markdown.dialects import Dialect, Rule
from l10n.formats.markdown.dialects.comments import enclosed
from l10n.formats.markdown.lines import Line
from l10n.formats.markdown.scan import Scan
from l10n.model import Kind

_INNER = r"(?:\"[^\"\n]*\"|`[^`\n]*`|[^\"`\n}]|\}(?!\}))*"
_ONE = rf"\{{\{{<{_INNER}>\}}\}}|\{{\{{%{_INNER}%\}}\}}"
_TAG = re.compile(rf"{_ONE}")
_ALONE = re.compile(rf"(?:{_ONE})(?:[ \t]*(?:{_ONE}))*\Z")
_NAME = re.compile(r"\{\{[<%][ \t]*(?!/\*)(/?)[ \t]*([\w./-]*)")
"""What a shortcode is called, and whether it closes; one that is shown as text has no name: {{</* toc */>}}."""
_CLOSERS = re.compile(r"\{\{[<%][ \t]*/[ \t]*([\w./-]+)")
_CODE = frozenset(("code", "codenew", "comment", "highlight", "math", "mermaid", "rawhtml"))
"""Shortcodes whose body is code or a comment; a name with one of these words in it is one too: code-toggle."""
_EMPTY = ("/>}}", "/%}}")
_PARTS = re.compile(r"[/._-]")
_LABELLED = frozenset(("tab", "details", "expand"))
"""Shortcodes whose first value without a name is a label."""
_LABEL = re.compile(r"\{\{[<%][ \t]*[\w./-]+[ \t]+\"([^\"\n]*)\"")


def _shortcodes(scan: Scan, line: Line) -> bool:
    if _ALONE.match(line.rest):
        return _alone(scan, line)
    mark = line.rest[2]
    close = f"{'>' if mark == '<' else '%'}}}}}"
    if close not in line.rest:
        return _over_lines(scan, line, close)
    return _around(scan, line)


def _alone(scan: Scan, line: Line) -> bool:
    for tag in _TAG.finditer(line.rest):
        _texts(scan, line.body + tag.start(), line.body + tag.end(), tag[0])
    last = _body_of_code(scan, line)
    return scan.keep(line, last)


def _texts(scan: Scan, start: int, end: int, tag: str) -> None:
    """Offer what is text in a shortcode."""
    name = _NAME.match(tag)
    if not name or name[1] or not name[2]:
        return
    scan.offer_attributes(name[2], start, end, component=True, style="quoted")
    label = _LABEL.match(tag)
    if label and name[2] in _LABELLED:
        scan.offer(Kind.CONTAINER_TITLE, start + label.start(1), start + label.end(1), "quoted")


def _body_of_code(scan: Scan, line: Line) -> Line | None:
    """The line that closes a shortcode whose body is code; None where the line opens none."""
    name = _NAME.match(line.rest)
    if not name or name[1] or _CODE.isdisjoint(_PARTS.split(name[2])) or _CLOSERS.search(line.rest):
        return None
    if line.rest.endswith(_EMPTY):
        return None
    tag = re.compile(rf"\{{\{{[<%][ \t]*(/?)[ \t]*{re.escape(name[2])}(?![\w-])")
    for each in scan.below(line):
        if found := tag.search(each.rest):
            if not found[1]:
                return None
            scan.kept.append((line.end, each.end))
            return each
    return None


def _over_lines(scan: Scan, line: Line, close: str) -> bool:
    """A shortcode that goes over lines: none of them is text but its values."""
    at = scan.find(close, line.body)
    last = scan.line_of(at, line) if at >= 0 else scan.block_end(line)
    if any(not each.rest for each in scan.lines[line.number : last.number]):
        return False
    _texts(scan, line.body, last.end, line.rest)
    enclosed(scan, line, close, line.rest.split(maxsplit=1)[0])
    scan.kept.pop()
    return True


def _around(scan: Scan, line: Line) -> bool:
    """Shortcodes at the ends of a line that enclose text over lines are structure; a line of its own is left."""
    tags = list(_TAG.finditer(line.rest))
    start = _inner_start(line.rest, tags, _closed(scan))
    end = _inner_end(line.rest, tags, start)
    if (start, end) == (0, len(line.rest)):
        return False
    # Within the lines of a block no other one can stand: below a line of text the values are told, not offered.
    for tag in (each for each in tags if not scan.paragraph and (each.end() <= start or each.start() >= end)):
        _texts(scan, line.body + tag.start(), line.body + tag.end(), tag[0])
    scan.read_inner(line, start, end)
    return True


def _closed(scan: Scan) -> frozenset[str]:
    """The names of the shortcodes that are closed somewhere in the document."""
    closed = scan.notes.get("closed shortcodes")
    if closed is None:
        closed = scan.notes["closed shortcodes"] = frozenset(_CLOSERS.findall(scan.text))
    assert isinstance(closed, frozenset), "only this function writes it"
    return closed


def _inner_start(rest: str, tags: Sequence[re.Match[str]], closed: frozenset[str]) -> int:
    """Where the text of a line starts behind the shortcodes at its start that close or are closed."""
    start = 0
    for tag in tags:
        name = _NAME.match(tag[0])
        if tag.start() != start or not name or not (name[1] or name[2] in closed):
            break
        start = len(rest) - len(rest[tag.end() :].lstrip())
    return start


def _inner_end(rest: str, tags: Sequence[re.Match[str]], start: int) -> int:
    """Where the text of a line that starts at `start` ends before the shortcodes at its end that close."""
    end = len(rest)
    for tag in reversed(tags):
        name = _NAME.match(tag[0])
        if tag.end() != end or tag.start() < start or not name or not name[1]:
            break
        end = len(rest[: tag.start()].rstrip())
    return end


DIALECT = Dialect(
    "hugo",
    rules=(Rule(r"\{\{[<%]", _shortcodes),),
    inline=(_ONE,),
    signs=r"[^\n]*\{\{[<%]",
    quick=("{{<", "{{%"),
)
