# SPDX-License-Identifier: MIT
"""Tags of template languages (Liquid, Jinja, Vue, mdBook): {{ value }}, {% tag %}, {{#include file}}."""

import re

from l10n.formats.markdown.dialects import Dialect, Rule
from l10n.formats.markdown.dialects.comments import enclosed
from l10n.formats.markdown.lines import Line
from l10n.formats.markdown.scan import Scan
from l10n.model import Kind

_TAG = r"\{\{(?![<%])(?:[^{}\n]|\{[^{}\n]*\}|\}(?!\}))*\}\}|\{%(?:[^%\n]|%(?!\}))*%\}"
_TAGS = re.compile(rf"(?:{_TAG})(?:[ \t]*(?:{_TAG}))*\Z")
_ONE = re.compile(_TAG)
_NAME = re.compile(r"\{%-?[ \t]*(\w+)")
_CODE = frozenset(("codeblock", "comment", "highlight", "mermaid"))
"""Tags whose body is code or a comment."""
_TITLE = re.compile(r"\{\{#title[ \t]+([^{}\n]*)\}\}\Z")
_OPEN = re.compile(r"\{%-?[ \t]*\w+")


def _tags(scan: Scan, line: Line) -> bool:
    title = _TITLE.match(line.rest)
    if title:
        scan.offer(Kind.CONTAINER_TITLE, line.body + title.start(1), line.body + title.end(1), "quoted")
        return scan.keep(line)
    if _TAGS.match(line.rest):
        return _alone(scan, line)
    if _OPEN.match(line.rest) and "%}" not in line.rest:
        name = _NAME.match(line.rest)
        last = scan.line_of(max(scan.find("%}", line.body), line.body), line)
        scan.offer_attributes(name[1] if name else "", line.body, last.end, component=True, style="quoted")
        enclosed(scan, line, "%}", line.rest.split()[0])
        scan.kept.pop()
        return True
    return False


def _alone(scan: Scan, line: Line) -> bool:
    """A line of tags only; what stands between those that enclose code is kept."""
    for tag in _ONE.finditer(line.rest):
        name = _NAME.match(tag[0])
        if not name:
            continue
        start, end = line.body + tag.start(), line.body + tag.end()
        scan.offer_attributes(name[1], start, end, component=True, style="quoted")
        if name[1] in _CODE and not re.search(rf"\{{%-?[ \t]*end{name[1]}\b", line.rest):
            close = re.compile(rf"\{{%-?[ \t]*end{name[1]}[ \t]*-?%\}}")
            last = next((each for each in scan.below(line) if close.search(each.rest)), None)
            if last:
                scan.kept.append((line.end, last.end))
                return scan.keep(line, last)
    return scan.keep(line)


DIALECT = Dialect(
    "templates",
    rules=(Rule(r"\{\{(?![<%])|\{%", _tags),),
    inline=(_TAG,),
    quick=("{{", "{%"),
)
