# SPDX-License-Identifier: MIT
"""What Zenn and Qiita add: embedded cards, sizes of images."""

import re

from l10n.formats.markdown.dialects import Dialect, Rule
from l10n.formats.markdown.lines import Line
from l10n.formats.markdown.scan import Scan

_MATTER = re.compile(r"^(?:topics:[\s\S]*^published|published:[\s\S]*^topics|organization_url_name):", re.MULTILINE)
_EMBED = re.compile(r"@\[[\w-]+\]\([^\n]*\)\Z")


def _embed(scan: Scan, line: Line) -> bool:
    if not _EMBED.match(line.rest):
        return False
    scan.kept.append((line.body, line.end))
    return scan.keep(line)


def written(matter: str) -> bool:
    """Whether front matter is that of an article for Zenn or Qiita."""
    return _MATTER.search(matter) is not None


DIALECT = Dialect(
    "zenn",
    rules=(Rule(r"@\[[\w-]+\]\(", _embed),),
    inline=(r"(?<=[^\s(])[ ]=\d*x\d*(?=\))",),
    quick=("@[", " ="),
)
