# SPDX-License-Identifier: MIT
"""Snippets from files (VitePress) and the place of the table of contents."""

from l10n.formats.markdown.dialects import Dialect, Rule
from l10n.formats.markdown.lines import Line
from l10n.formats.markdown.scan import Scan


def _alone(scan: Scan, line: Line) -> bool:
    return scan.keep(line)


def _snippet(scan: Scan, line: Line) -> bool:
    scan.kept.append((line.body, line.end))
    return scan.keep(line)


DIALECT = Dialect(
    "includes",
    rules=(Rule(r"<<<[ \t]*\S", _snippet), Rule(r"\[\[toc\]\]\Z|\[\[TOC\]\]\Z|\[TOC\]\Z|\[toc\]\Z", _alone)),
    quick=("<<<", "[[toc]]", "[[TOC]]", "[TOC]", "[toc]"),
)
