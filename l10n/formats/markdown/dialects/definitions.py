# SPDX-License-Identifier: MIT
"""Definition lists and abbreviations (PHP Markdown Extra, Python-Markdown, kramdown, Hugo, MyST)."""

import re

from l10n.formats.markdown.dialects import Dialect, Rule
from l10n.formats.markdown.lines import Line
from l10n.formats.markdown.scan import Scan
from l10n.model import Kind

_ABBREVIATION = re.compile(r"\*\[[^\]\n]+\]:[ \t]*")


def _definition(scan: Scan, line: Line) -> bool:
    """The colon is shown as a list's mark: the definition goes on with the indentation, as an item does."""
    above = scan.lines[line.number - 1] if line.number else None
    if not above or not (scan.paragraph or scan.notes.get("definition") == above.number or not above.rest):
        return False
    if not above.rest and scan.notes.get("definition") is None:
        return False
    scan.notes["definition"] = line.number
    scan.mask(line.body, line.body + 1, "-")
    scan.read_item(line)
    return True


def _abbreviation(scan: Scan, line: Line) -> bool:
    found = _ABBREVIATION.match(line.rest)
    if not found:
        return False
    scan.offer(Kind.PARAGRAPH, line.body + found.end(), line.end, "title")
    scan.kept.append((line.body, line.body + found.end()))
    return scan.keep(line)


DIALECT = Dialect(
    "definitions",
    rules=(Rule(r":[ \t]{1,3}(?=\S)", _definition), Rule(r"\*\[[^\]\n]+\]:", _abbreviation)),
    quick=("\n: ", "\n:\t", "*["),
)
