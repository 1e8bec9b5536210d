# SPDX-License-Identifier: MIT
"""Fenced code: it is looked for before anything else, because nothing in it is markup."""

import re
from typing import TYPE_CHECKING

from l10n.formats import Unclosed
from l10n.formats.markdown import code_comments
from l10n.model import Kind

if TYPE_CHECKING:
    from l10n.formats.markdown.lines import Line
    from l10n.formats.markdown.scan import Scan

_OPEN = re.compile(r"(`{3,})([^`]*)\Z|(~{3,})(.*)\Z")
_TITLE = re.compile(r"\[([^\[\]]*)\]")
_DIRECTIVE = re.compile(r"\{[\w:+.-]+\}")


def read(scan: "Scan", line: "Line") -> bool:
    """Whether a fence opens in `line`; its code is kept and shown blank up to the fence that closes it."""
    if line.rest[0] not in "`~":
        return False
    opened = _OPEN.match(line.rest)
    if not opened:
        return False
    fence, info = (opened[1], opened[2]) if opened[1] else (opened[3], opened[4])
    if scan.directives is not None and (_DIRECTIVE.match(info.strip()) or line.number in scan.directives):
        return False
    last = _last(scan, line, fence)
    scan.kept.append((line.body, last.end))
    _label(scan, line, info)
    if scan.hints.code_comments:
        code_comments.offer(scan, line, last, info)
    scan.keep(line, last)
    return True


def in_text(scan: "Scan", line: "Line") -> bool:
    """Whether a fence stands so deep below a line of text that it is code in a sentence; all of it is kept."""
    opened = _OPEN.match(line.rest) if line.rest[0] == "`" else None
    last = closing(scan, line, opened[1]) if opened else None
    if not last or not all(each.rest for each in scan.lines[line.number : last.number]):
        return False
    below = scan.following(last)
    if below and below.rest and below.indent >= line.indent:
        return False  # shown alone, what goes on below it would be code
    scan.kept.append((line.body, last.end))
    scan.paragraph = False
    return scan.keep(line, last)


def closing(scan: "Scan", line: "Line", fence: str) -> "Line | None":
    """The line that closes a fence which `line` opens; None where its container ends before, or the document."""
    # A fence closes at one of the same mark that is at least as long, in the same quotation.
    close = re.compile(rf"{re.escape(fence[0])}{{{len(fence)},}}\Z")
    known = scan.notes.setdefault("unclosed fences", {})
    assert isinstance(known, dict), "only this function writes it"
    if known.get((fence, line.quotes), len(scan.lines)) <= line.number:
        return None
    for each in scan.below(line):
        if each.quotes < line.quotes:
            return None
        if each.rest and each.rest[0] == fence[0] and close.match(each.rest):
            return each
    known[fence, line.quotes] = line.number
    return None


def _last(scan: "Scan", line: "Line", fence: str) -> "Line":
    found = closing(scan, line, fence)
    if found:
        return found
    scan.unclosed.append(Unclosed(line.body, fence))
    last = line
    for each in scan.below(line):
        if each.quotes < line.quotes or (each.rest and each.indent < line.indent):
            break
        last = each
    return last


def _label(scan: "Scan", line: "Line", info: str) -> None:
    """The title of a fence in a code group is text for readers: ```js [設定]."""
    title = _TITLE.search(info)
    if title and any("code-group" in opened.rest for _, opened in scan.containers[-1:]):
        at = line.body + line.rest.index(info) + title.start(1)
        scan.kept[-1:] = [(line.body, at), (at + len(title[1]), scan.kept[-1][1])]
        scan.offer(Kind.CONTAINER_TITLE, at, at + len(title[1]), "bracket")
