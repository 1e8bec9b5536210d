# SPDX-License-Identifier: MIT
"""What MyST adds: directives in fences, roles, targets, comments, breaks."""

import re

from l10n.formats.markdown import fences
from l10n.formats.markdown.dialects import Dialect, Rule
from l10n.formats.markdown.dialects.containers import CODE, options, title
from l10n.formats.markdown.lines import Line
from l10n.formats.markdown.scan import Scan

_FENCE = re.compile(r"(`{3,}|~{3,})[ \t]*(\{[\w:+.-]+\})")


def _directive(scan: Scan, line: Line) -> bool:
    """A directive in a fence: its body is code for some names and text for the others."""
    opened = _FENCE.match(line.rest)
    if not opened:
        return False
    last = fences.closing(scan, line, opened[1])
    name = opened[2].strip("{}")
    title(scan, line, opened.end(), opened[2], "argument")
    scan.keep(line)
    if last is None or name in CODE or name not in PROSE:
        end = last or scan.block_end(line)
        if name in CODE:
            scan.kept.append((line.end, end.end))
        return scan.keep(line, end)
    if scan.directives is not None:
        scan.directives.add(last.number)
    options(scan, line)
    return True


def _closing(scan: Scan, line: Line) -> bool:
    return scan.directives is not None and line.number in scan.directives and scan.keep(line)


def _alone(scan: Scan, line: Line) -> bool:
    scan.kept.append((line.body, line.end))
    return scan.keep(line)


PROSE = frozenset(
    """admonition attention card caution danger dropdown epigraph error exercise figure glossary grid grid-item
    grid-item-card hint important margin note proof:algorithm proof:definition proof:lemma proof:theorem pull-quote
    seealso sidebar solution tab-item tab-set table tip todo topic versionadded versionchanged deprecated
    warning""".split()
)
"""Directives whose body is text."""

DIALECT = Dialect(
    "myst",
    rules=(
        Rule(r"(?:`{3,}|~{3,})[ \t]*\{[\w:+.-]+\}[^`\n]*\Z", _directive),
        Rule(r"(?:`{3,}|~{3,})\Z", _closing),
        Rule(r"\([^()\n]+\)=\Z|%[ \t]|%\Z|\+\+\+", _alone),
    ),
    inline=(r"\{[\w:+.-]+\}`[^`\n]+`",),
    signs=r"[ \t]*(?:(?:`{3,}|~{3,}|:{3,})[ \t]*\{[\w:+.-]+\}|\([\w -]+\)=$)",
    quick=("{", ")="),
)
