# SPDX-License-Identifier: MIT
"""Comments in code blocks, for projects that ask for them by language: alone on a line, or at the end of one."""

import re
from typing import TYPE_CHECKING

from l10n.model import Kind

if TYPE_CHECKING:
    from l10n.formats.markdown.lines import Line
    from l10n.formats.markdown.scan import Scan

_HASH = "bash console dockerfile ini make perl python python3 py r rb ruby sh shell toml yaml yml zsh"
_SLASHES = "c cpp cs csharp dart go java javascript js jsx kotlin php rs rust scala swift ts tsx typescript"
_DASHES = "haskell lua sql"

MARKS = {
    **dict.fromkeys(_HASH.split(), "#"),
    **dict.fromkeys(_SLASHES.split(), "//"),
    **dict.fromkeys(_DASHES.split(), "--"),
}
"""What a comment to the end of the line begins with, by the language that a fence names."""

_CODE = r"""(?:(?:[^'"\\]|\\.|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")*?[ \t])??"""
"""Code before a comment: what stands in quotation marks is passed whole, and where one stays open nothing is text."""
_LANGUAGE = re.compile(r"[\w+#-]+")


def offer(scan: "Scan", line: "Line", last: "Line", info: str) -> None:
    """Offer the comments of the code between the fences `line` and `last`, if its language was asked for."""
    language = _LANGUAGE.search(info)
    if not language or language[0].lower() not in {each.lower() for each in scan.hints.code_comments}:
        return
    mark = MARKS.get(language[0].lower())
    if mark is None:
        return
    comment = re.compile(rf"{_CODE}{re.escape(mark)}+[ \t]+(?=\S)")
    for each in scan.lines[line.number + 1 : last.number]:
        found = comment.match(each.rest)
        if found:
            start = each.body + found.end()
            scan.offer(Kind.PARAGRAPH, start, each.end, "comment")
