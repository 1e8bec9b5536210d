# SPDX-License-Identifier: MIT
"""Mathematics: blocks between `$$`, `\\[` and `\\]`, environments of LaTeX, and `$…$` in a sentence."""

import re

from l10n.formats import Unclosed
from l10n.formats.markdown.dialects import Dialect, Rule
from l10n.formats.markdown.lines import Line
from l10n.formats.markdown.scan import Scan

_CLOSERS = {"$$": "$$", "\\[": "\\]", "\\\\[": "\\\\]"}
_OPEN = re.compile(r"\$\$|\\\\?\[")
_ENVIRONMENT = re.compile(r"\\begin\{([A-Za-z]+\*?)\}")
_JAPANESE = r"\u3041-\u30ff\u4e00-\u9fff。、"


def _block(scan: Scan, line: Line) -> bool:
    opened = _OPEN.match(line.rest)
    if not opened:
        return False
    close = _CLOSERS[opened[0]]
    at = line.rest.find(close, opened.end())
    if at >= 0:
        # In one line: a block if nothing else stands there, else a part of the sentence.
        return not line.rest[at + len(close) :] and scan.keep(line)
    return _through(scan, line, close, opened[0])


def _environment(scan: Scan, line: Line) -> bool:
    opened = _ENVIRONMENT.match(line.rest)
    if not opened:
        return False
    return _through(scan, line, f"\\end{{{opened[1]}}}", opened[0])


def _through(scan: Scan, line: Line, close: str, what: str) -> bool:
    """Keep the lines up to the one with `close` in it; without one in this quotation, up to the block's end."""
    last = _closing(scan, line, close)
    if last is None or last.quotes < line.quotes:
        scan.unclosed.append(Unclosed(line.body, what))
        last = scan.block_end(line)
    return scan.keep(line, last)


def _closing(scan: Scan, line: Line, close: str) -> Line | None:
    """The next line that ends with `close`; without one the search is not made again further down."""
    note = f"no {close}"
    if note in scan.notes:
        return None
    for each in scan.below(line):
        if each.rest.endswith(close):
            return each
    scan.notes[note] = True
    return None


# No blank inside the marks and no digit behind them: $5 and $6 are prices.
_DOLLARS = (
    rf"(?<![\\$\w])\$(?=[^\s$])(?:\\text\w*\{{[^{{}}\n]*\}}|\\.|[^$\\\n{_JAPANESE}])*"
    r"(?<=[^\s\\])\$(?![\d$])"
)

DIALECT = Dialect(
    "math",
    rules=(
        Rule(r"\$\$|\\\\?\[(?=\Z|.*\\\]\Z)", _block),
        Rule(r"\\begin\{[A-Za-z]+\*?\}", _environment),
    ),
    inline=(
        r"(?<!\\)\$`[^`\n]+`\$",
        rf"(?<![\\$])\$\$(?=\S)(?:[^$\n{_JAPANESE}]|\\text\w*\{{[^{{}}\n]*\}})+\$\$",
        _DOLLARS,
        r"\\\\?\((?:[^\\\n]|\\(?!\\?\)))+\\\\?\)",
    ),
    quick=("$", "\\[", "\\(", "\\begin"),
)
