# SPDX-License-Identifier: MIT
"""What Python-Markdown and MkDocs Material add: admonitions, tabs, blocks, snippets."""

import re

from l10n.formats.markdown.dialects import Dialect, Rule
from l10n.formats.markdown.lines import Line
from l10n.formats.markdown.scan import Scan
from l10n.model import Kind

_INDENT = 4
_TITLE = re.compile(r'"((?:[^"\\]|\\.)*)"\Z')
_OTHER_TYPE = r"(?=[^\x00-\x7f])\w[\w-]*(?:[ \t]+[\w-]+)*(?:[ \t]+\"[^\"\n]*\")?[ \t]*"
"""A type in Japanese, a name as `note` is, which is told: behind its words Python-Markdown allows but a title."""
_BLOCK = re.compile(r"(/{3,})[ \t]*([\w-]+)?[ \t]*(?:\|[ \t]*)?")


def _admonition(scan: Scan, line: Line) -> bool:
    """!!! note "題", ??? tip, === "題": the body stands four columns to the right."""
    title = _TITLE.search(line.rest)
    if title:
        scan.offer(Kind.CONTAINER_TITLE, line.body + title.start(1), line.body + title.end(1), "quoted")
    scan.keep(line)
    scan.enter(line.indent + _INDENT, _INDENT)
    return True


def _block(scan: Scan, line: Line) -> bool:
    """/// note | 題, its options, and the line that closes it."""
    found = _BLOCK.match(line.rest)
    assert found, "the rule's pattern is the start of this one"
    opened = scan.notes.setdefault("blocks", [])
    assert isinstance(opened, list), "only this function writes it"
    if not found[2]:
        while opened and opened.pop() > len(found[1]):
            pass
        return scan.keep(line)
    if found[0].rstrip().endswith("|"):
        scan.offer(Kind.CONTAINER_TITLE, line.body + found.end(), line.end, "title")
    elif line.rest[found.end() :]:
        return False
    opened.append(len(found[1]))
    scan.notes.setdefault("first block", line)
    last = line
    for each in scan.below(line):
        if each.indent < line.indent + _INDENT or ":" not in each.rest:
            break
        last = each
    return scan.keep(line, last)


def _snippet(scan: Scan, line: Line) -> bool:
    """--8<-- "file", or the files between two lines of the mark alone."""
    last = line
    if line.rest in {"--8<--", ";--8<--"}:
        last = next((each for each in scan.below(line) if each.rest == line.rest), line)
    scan.kept.append((line.body, last.end))
    return scan.keep(line, last)


def _file(scan: Scan, line: Line) -> bool:
    if not line.rest.endswith("*}"):
        return False
    scan.kept.append((line.body, line.end))
    return scan.keep(line)


DIALECT = Dialect(
    "mkdocs",
    rules=(
        Rule(
            r"!{3}[ \t]*[A-Za-z][^\n]*\Z|\?{3}\+?[ \t]*[A-Za-z\"][^\n]*\Z|===[!+]*[ \t]+\""
            rf"|(?:!{{3}}|\?{{3}}\+?)[ \t]*{_OTHER_TYPE}\Z",
            _admonition,
        ),
        Rule(r"/{3,}(?:[ \t]*\Z|[ \t]*[\w-]+[ \t]*(?:\||\Z))", _block),
        Rule(r";?--8<--", _snippet),
        Rule(r"\{\*[ \t]", _file),
    ),
    inline=(r"\+\+[\w+\"-]+\+\+", r":(?:material|octicons|fontawesome|simple)-[\w-]+:"),
    signs=(
        rf"[ \t>]*(?:!{{3}}|\?{{3}}\+?)[ \t]+{_OTHER_TYPE}\n(?:[ \t]*\n)?[ ]{{4}}"
        r"|[ \t>]*(?:!{3}[ \t]+[A-Za-z]|\?{3}\+?[ \t]+[A-Za-z]|===[!+]*[ \t]+\""
        r"|/{3,}[ \t]*[\w-]+(?:[ \t]*\||[ \t]*$)|--8<--|\{\*[ \t])"
    ),
    quick=("!!! ", "??? ", "???+", "=== ", "===!", "===+", "///", "--8<--", "{* ", "++", ":material-"),
)
