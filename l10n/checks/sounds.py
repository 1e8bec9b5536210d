# SPDX-License-Identifier: MIT
"""A check of names that no glossary has, by their sound."""

from collections.abc import Iterator

from l10n import sound
from l10n.checks._frame import Context, check
from l10n.checks._inline import markup
from l10n.checks._paragraph import earlier
from l10n.checks._words import quoted
from l10n.model import EMPTY, Entry, Finding, Severity
from l10n.text import KANJI, KATAKANA


@check(severity=Severity.WARNING, source_signs=KANJI + KATAKANA, on_request=True)
def name_sound(entry: Entry, context: Context) -> Iterator[Finding]:
    """A name of the Japanese is not in the English: another stands there, or none.

    A name in kanji is looked for by its readings, in all ways to write them in Latin letters, one in katakana by its
    sound, and a country by its names and demonyms.
    The check is silent where a reading is a guess, where a word such as "he" or "the city" may stand for the name or a
    sentence before names it, and for names of the glossary, which its own checks hold.
    Reading every sentence takes a third of the time of all other checks, so it is asked only where it is named: with
    `--select name-sound`, or by a level in the settings (`name-sound = "warning"` in `[checks.levels]`).
    Put the name in. Where the English leaves it out on purpose, waive the finding.

    Bad: 鈴木さんは大阪を訪れた。 → Sato visited Osaka.
    Good: 鈴木さんは大阪を訪れた。 → Suzuki visited Osaka.
    """
    if entry.target == EMPTY:
        return
    terms = [match.span for match in context.glossary.matches(entry.source)] if context.glossary else []
    for each in sound.lost(markup(entry.source).plain, markup(entry.target).plain):
        start, end = each.name.span
        if any(start < last and first < end for first, last in terms) or _is_known(each, entry, context):
            continue
        instead = f"; {quoted(each.instead)} stands there" if each.instead else ""
        yield context.finding(
            f"{quoted(each.name.text)} ({each.said}) is not in the English{instead}",
            at=each.at,
            source_at=each.name.span,
            expected=(each.said,),
        )


def _is_known(lost: "sound.Lost", entry: Entry, context: Context) -> bool:
    """Whether the reader knows a name that is left out from what stands before it."""
    before = [*earlier(entry, context), *([context.before] if context.before else [])]
    return not lost.instead and any(lost.name.text in each.source for each in before)
