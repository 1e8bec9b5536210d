# SPDX-License-Identifier: MIT
"""Alerts with a title of their own, as Hugo and Obsidian read them: > [!TIP] 題."""

import re

from l10n.formats.markdown.dialects import Dialect, Rule
from l10n.formats.markdown.lines import Line
from l10n.formats.markdown.scan import Scan
from l10n.model import Kind

_ALERT = re.compile(r"\[![A-Za-z]+\][+-]?[ \t]*")


def _alert(scan: Scan, line: Line) -> bool:
    found = _ALERT.match(line.rest)
    assert found, "the rule's pattern is the start of this one"
    if not line.quotes or line.rest == found[0].strip() == found[0].rstrip("+-"):
        return False
    scan.offer(Kind.CONTAINER_TITLE, line.body + found.end(), line.end, "title")
    return scan.keep(line)


DIALECT = Dialect("alerts", rules=(Rule(r"\[![A-Za-z]+\]", _alert),), quick=("[!",))
