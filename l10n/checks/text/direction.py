# SPDX-License-Identifier: MIT
"""A check of words that have an opposite."""

from collections.abc import Iterator

from l10n.checks._frame import Context, check
from l10n.checks._inline import markup
from l10n.model import EMPTY, Entry, Finding
from l10n.polarity import first_characters, turned


@check(source_signs=first_characters())
def text_direction(entry: Entry, context: Context) -> Iterator[Finding]:
    """A word of the source stands in the translation as its opposite: more as less, next month as last month.

    The words are a closed list, and only a sentence that has one of the two on each side is judged.
    Put in what the message names. Where the sentence was turned round on purpose, waive the finding.

    Bad: 輸出は昨年、増加した。 → Exports decreased last year.
    Good: 輸出は昨年、増加した。 → Exports increased last year.
    """
    if entry.target == EMPTY:
        return
    for each in turned(markup(entry.source).plain, markup(entry.target).plain):
        said, wrong = entry.source[slice(*each.source_span)], entry.target[slice(*each.target_span)]
        yield context.finding(
            f"{said} stands there as its opposite: {wrong}",
            at=each.target_span,
            source_at=each.source_span,
            expected=(each.expected,),
        )
