# SPDX-License-Identifier: MIT
"""What a line of a translation must not be: a mark of reStructuredText that its author did not mean."""

import re

from l10n.model import Block

_MARK = re.compile(
    r"""
    (?: \.\.(?=\s|$) | [-*+•‣⁃](?=\s|$) | \|(?=\s|$) | >>>(?=\s|$) | __(?=\s|$)
      | \(?(?:[0-9]+|[A-Za-z]|[IVXLCDMivxlcdm]+|\#)[.)](?=\s|$)
      | :(?![\s:])[^:\s][^:]*:(?=\s|$)
      | ([^\w\s])\1{3,}$
    )""",
    re.VERBOSE,
)
"""A comment or directive, a bullet, a line block, a doctest, an enumerator, a field, a rule."""


CODE_FOLLOWS = "code follows"
"""The style of a block behind which two colons stand."""

FIELD = "field"
"""The style of a field's name, which stands between colons."""


def escape(target: str, block: Block) -> str:
    """A line that begins with a mark begins with a backslash instead, and none ends in colons that promise code."""
    if _MARK.match(target):
        target = f"\\{target}"
    if block.style == FIELD:
        return re.sub(r"(?<!\\):(?=\s|$)", r"\:", target)
    if block.style == CODE_FOLLOWS:
        return target.rstrip(": ")
    return f"{target[:-1]}\\:" if target.endswith("::") else target
