# SPDX-License-Identifier: MIT
"""Checks of template expressions: what the site's generator or a browser runs where the page has it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from l10n.checks._frame import Context, Scope, check
from l10n.checks._passages import Passage
from l10n.checks._placeholders import is_placeholder
from l10n.checks._words import quoted
from l10n.model import Finding, Severity, Span
from l10n.text import JAPANESE

_CLOSING = {"{{": "}}", "{%": "%}", "<%": "%>", "${": "}", "{:": "}"}
"""What opens an expression in Liquid, Jinja, Vue, Hugo, mdBook, ERB, JavaScript and kramdown, and what closes it."""
_OPENING = re.compile("|".join(map(re.escape, _CLOSING)))
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
    """A template expression is not in the source: {{ … }}, {% … %}, <% … %>, ${ … } or {: … }.

    A site's generator runs it when it builds the page, or the reader's browser does; it can read files and secrets.
    Take it out, or copy the source's as it is. A Japanese string inside it is translated.

    Bad: 料金は無料です。 → It is {{ 7*7 }} free.
    Good: 料金は{{ fee | yen }}です。 → It costs {{ fee | yen }}.
    """
    given = [each for each in _expressions(passage.target) if not is_placeholder(each.text)]
    if not given:
        return
    source = list(_expressions(passage.source))
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


def _expressions(text: str) -> Iterator[_Expression]:
    """The expressions of a text in order; linear, for what closes nowhere is looked for once."""
    position, missing = 0, set[str]()
    while opening := _OPENING.search(text, position):
        position = opening.end()
        closing = _CLOSING[opening[0]]
        end = -1 if closing in missing else text.find(closing, position)
        if end < 0:
            missing.add(closing)
            continue
        if text[position:end].strip():
            position = end + len(closing)
            yield _Expression(text[opening.start() : position], (opening.start(), position))
