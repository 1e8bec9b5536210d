# SPDX-License-Identifier: MIT
"""Vue's shorthands in tags, which CommonMark takes for no attributes: <Panel @open="show">, <template #title>."""

import re

from l10n.formats.markdown.dialects import Dialect
from l10n.formats.markdown.lines import Line
from l10n.formats.markdown.scan import Scan

_VALUE = r"""(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?"""
_TAG = re.compile(rf"<[A-Za-z][\w.-]*(?:\s+[A-Za-z_:@#][\w:.-]*{_VALUE})+\s*/?>")
_NAME = re.compile(rf"\s([A-Za-z_:@#])[\w:.-]*{_VALUE}")


def _fill(scan: Scan, line: Line) -> None:
    """The names in the tags that begin in a line are shown with a colon, with which CommonMark knows them."""
    if "<" not in line.rest:
        return
    at = line.body
    while (at := scan.text.find("<", at, line.end)) >= 0:
        tag = _TAG.match(scan.text, at)
        at += 1
        for name in _NAME.finditer(scan.text, tag.start(), tag.end()) if tag else ():
            if name[1] in "@#":
                scan.mask(*name.span(1), ":")


DIALECT = Dialect("vue", fill=_fill, quick=(" @", "\n@", "\t@", " #", "\t#"))
