# SPDX-License-Identifier: MIT
"""Comments of HTML, what stands between `l10n: off` and `l10n: on`, and elements that hold code."""

import re

from l10n.formats import Unclosed
from l10n.formats.markdown.dialects import Dialect, Rule
from l10n.formats.markdown.lines import Line
from l10n.formats.markdown.scan import Scan

_OFF = re.compile(r"<!--\s*l10n:\s*off\s*-->|\{/\*\s*l10n:\s*off\s*\*/\}")
_ON = re.compile(r"<!--\s*l10n:\s*on\s*-->|\{/\*\s*l10n:\s*on\s*\*/\}")
_COMPONENT = re.compile(r"""<([A-Z][\w.-]*)(?:\s+[\w:@.#-]+(?:=(?:"[^"]*"|'[^']*'|[^\s"'<>]+))?)*\s*/?>""")
_CLOSED = re.compile(r"(?:[ \t]*</[A-Z][\w.-]*>)*[ \t]*")
_REACH = 5000
_RAW = re.compile(r"<(script|style|pre|svg|template(?=>)|textarea)(?=[\s>]|\Z)", re.IGNORECASE)


def _comment(scan: Scan, line: Line) -> bool:
    if _OFF.match(line.rest):
        return _untouched(scan, line)
    return enclosed(scan, line, "-->", "<!--")


def _untouched(scan: Scan, line: Line) -> bool:
    found = _ON.search(scan.text, line.end)
    last = scan.line_of(found.end() - 1, line) if found else scan.lines[-1]
    if not found:
        scan.unclosed.append(Unclosed(line.body, line.rest))
    scan.kept.append((line.body, last.end))
    return scan.keep(line, last)


def enclosed(scan: Scan, line: Line, close: str, what: str) -> bool:
    """Keep what stands from the start of the line to `close`, over lines; text behind it is read on its own."""
    at = scan.find(close, line.body)
    last = scan.block_end(line) if at < 0 else scan.line_of(at, line)
    end = last.end if at < 0 else at + len(close)
    if at < 0:
        scan.unclosed.append(Unclosed(line.body, what))
    scan.kept.append((line.body, end))
    behind = scan.text[end : last.end]
    scan.keep(line, last)
    if behind.strip():
        scan.trim(last, end + len(behind) - len(behind.lstrip()), last.end)
    return True


def _component(scan: Scan, line: Line) -> bool:
    """A component whose attributes go over lines, blank ones too: CommonMark sees no tag there, sites do."""
    found = _COMPONENT.match(scan.text, line.body, line.body + _REACH)
    if not found or "\n" not in found[0]:
        return False
    last = scan.line_of(found.end() - 1, line)
    if _CLOSED.fullmatch(scan.text, found.end(), last.end) is None:
        return False
    scan.offer_attributes(found[1], found.start(), found.end(), component=True)
    return scan.keep(line, last)


def _raw(scan: Scan, line: Line) -> bool:
    opened = _RAW.match(line.rest)
    if not opened:
        return False
    enclosed(scan, line, f"</{opened[1]}>", opened[0])
    if "zenn" in scan.seen:
        scan.kept.pop()  # shown as it stands, and so told
    return True


DIALECT = Dialect(
    "comments",
    rules=(
        Rule(r"<[A-Z][\w.-]*(?:\s|\Z)", _component),
        Rule(r"<!--|\{/\*\s*l10n:", _comment),
        Rule(r"<(?:[sS][cC][rR][iI][pP][tT]|style|pre|svg|template(?=>)|textarea)(?=[\s>]|\Z)", _raw),
    ),
    quick=("<!--", "<script", "<style", "<pre", "<svg", "<template", "<textarea", "l10n:", "</", "/>"),
)
