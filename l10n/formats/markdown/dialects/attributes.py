# SPDX-License-Identifier: MIT
"""Attribute lists (attr_list, kramdown, Hugo, Pandoc, MyST): {.note #id}, {: .big }, [題](a.md){ .button }."""

import re

from l10n.formats.markdown.dialects import Dialect, Rule
from l10n.formats.markdown.lines import Line
from l10n.formats.markdown.scan import Scan

_ITEM = r"""(?:[#.][\w.:-]+|[\w:-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s{}"']+))"""
_LIST = rf"\{{:?[ \t]*{_ITEM}(?:[ \t]+{_ITEM})*[ \t]*\}}"
_ALONE = re.compile(rf"{_LIST}\Z|\{{:[^{{}}\n]*\}}\Z|\{{[ \t]*\.annotate[ \t]*\}}\Z")
_COMMENT = re.compile(r"\{::(comment)(?:[ \t][^{}]*)?\}\Z")


def _alone(scan: Scan, line: Line) -> bool:
    if not _ALONE.match(line.rest):
        return False
    scan.offer_attributes("", line.body, line.end, component=False, style="quoted")
    return scan.keep(line)


def _extension(scan: Scan, line: Line) -> bool:
    """Extensions of kramdown: {::comment} … {:/comment}, {::options key="value" /}."""
    if not line.rest.endswith("}"):
        return False
    if _COMMENT.match(line.rest):
        last = next((each for each in scan.below(line) if each.rest.startswith(("{:/comment}", "{:/}"))), None)
        if last:
            scan.kept.append((line.body, last.end))
            return scan.keep(line, last)
    return scan.keep(line)


DIALECT = Dialect(
    "attributes",
    rules=(Rule(r"\{::|\{:/", _extension), Rule(r"\{(?=:|[ \t]*[#.\w])", _alone)),
    inline=(rf"(?<=[)*\]`_]){_LIST}",),
    quick=("{#", "{.", "{:", "{ ", "={", '="', "{/*"),
)
