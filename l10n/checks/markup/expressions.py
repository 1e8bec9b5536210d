# SPDX-License-Identifier: MIT
"""Checks of template expressions: what the site's generator or a browser runs where the page has it."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from l10n.checks._events import target_events
from l10n.checks._frame import Context, Scope, check
from l10n.checks._inline import without_code
from l10n.checks._passages import Passage
from l10n.checks._placeholders import has_arguments, is_placeholder
from l10n.checks._words import quoted
from l10n.model import Finding, Severity, Span
from l10n.text import JAPANESE

_CLOSING = {"{{": "}}", "{%": "%}", "<%": "%>", "${": "}", "{:": "}", "{": "}"}
"""What opens an expression in Liquid, Jinja, Vue, Hugo, mdBook, ERB, JavaScript and kramdown, and what closes it."""
_DOUBLE = re.compile(r"\{[{%:]|<%|\$\{")
_SINGLE = re.compile(r"\{(?![{%:])")
"""An expression of MDX; in other Markdown the attributes of what stands before it ({#id .note onclick="…"})."""
_WIDE = str.maketrans("｛｝、，", "{},,")
_FORMULA = re.compile(r"[\\$%{^_}]\Z|\\[A-Za-z]+\Z")
"""What stands before a brace that is escaped, of a placeholder, or of a formula (x_{i}, \\frac{1}{2})."""
_LONGEST_COMMAND = 32
_STRING = re.compile("\"[^\"]*\"|'[^']*'")


class _Expression(NamedTuple):
    """An expression at its place."""

    text: str
    """As it stands."""
    span: Span

    @property
    def code(self) -> str:
        """What is run: white space says nothing."""
        return "".join(self.text.split())

    @property
    def frame(self) -> str:
        """What is run, without the strings in it."""
        return _STRING.sub('""', self.code)


@check(severity=Severity.ERROR, scope=Scope.PASSAGE, signs="{<")
def markup_expression(passage: Passage, context: Context) -> Iterator[Finding]:
    """A template expression is not in the source: {{ … }}, {% … %}, <% … %>, ${ … }, {: … } or { … }.

    A site's generator runs it when it builds the page, or the reader's browser does; it can read files and secrets.
    In single braces, MDX runs it, and other Markdown takes it for the attributes of the words before it.
    Take it out, or copy the source's as it is. A Japanese string inside it is translated.

    Bad: 料金は無料です。 → It is {{ 7*7 }} free.
    Good: 料金は{{ fee | yen }}です。 → It costs {{ fee | yen }}.
    """
    found = (*_expressions(passage.target, _DOUBLE), *_braced(passage))
    given = [each for each in found if not is_placeholder(each.text)]
    if not given:
        return
    plain = passage.source.translate(_WIDE)
    source = [*_expressions(plain, _DOUBLE), *_expressions(plain, _SINGLE)]
    codes = {each.code for each in source}
    translated = [each.frame for each in source if JAPANESE.search(each.text)]
    # A name in Japanese (氏名) is translated too, and what becomes of it cannot be known.
    names = sum(1 for frame in translated if JAPANESE.search(frame))
    for each in given:
        if each.code in codes or each.frame in translated:
            continue
        names -= 1
        if names < 0:
            yield context.finding(f"expression {quoted(each.text)} is not in the source", at=each.span)


def _braced(passage: Passage) -> Iterator[_Expression]:
    """What stands in single braces in the English: no code, formula, or branches of a plural."""
    target = passage.target
    if has_arguments(target):
        return
    _, plain = without_code(target)
    formulas = [each.span for each in target_events(passage).of("math")] if "$" in target else []
    for each in _expressions(plain, _SINGLE):
        start = each.span[0]
        number = bisect_right(formulas, (start, start)) - 1
        inside = number >= 0 and start < formulas[number][1]
        if not inside and not _FORMULA.search(plain, max(0, start - _LONGEST_COMMAND), start):
            yield each


def _expressions(text: str, opens: re.Pattern[str]) -> Iterator[_Expression]:
    """The expressions of a text in order; linear, for what closes nowhere is looked for once."""
    position, missing = 0, set[str]()
    while opening := opens.search(text, position):
        position = opening.end()
        closing = _CLOSING[opening[0]]
        end = -1 if closing in missing else text.find(closing, position)
        if end < 0:
            missing.add(closing)
            continue
        if text[position:end].strip():
            position = end + len(closing)
            yield _Expression(text[opening.start() : position], (opening.start(), position))
