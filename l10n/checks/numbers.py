# SPDX-License-Identifier: MIT
"""Checks for numbers: their value, scale, unit and date against the source, and the source against itself."""

from collections.abc import Iterator

from l10n.checks._formulas import without_formulas
from l10n.checks._frame import Context, check
from l10n.checks._inline import without_placeholders
from l10n.checks._joined import for_one
from l10n.model import EMPTY, Entry, Finding, Severity
from l10n.numbers import Fault, Mismatch, compare
from l10n.quantities import Style


@check(severity=Severity.ERROR, fixes=True)
def number_value(entry: Entry, context: Context) -> Iterator[Finding]:
    """A number of the source is missing from the translation, or another number stands in its place.

    Numbers are read on both sides and compared by value, so that words, digits and scales may differ.
    Put in the number that the message names. A number that only grammar carries (both, a pair) is not asked for.

    Bad: 会場には1,500人が集まった。 → Some 1,300 people came to the venue.
    Good: 会場には1,500人が集まった。 → Some 1,500 people came to the venue.
    """
    return _told(Fault.VALUE, entry, context)


@check(severity=Severity.ERROR, fixes=True)
def number_scale(entry: Entry, context: Context) -> Iterator[Finding]:
    """A number of the translation is off by a power of ten.

    Japanese counts in 万 (ten thousand), 億 (hundred million) and 兆 (trillion): 140億 is 14 billion, not 140 billion.
    Put in the number that the message names.

    Bad: 投資額は140億ドルに上る。 → The investment comes to $140 billion.
    Good: 投資額は140億ドルに上る。 → The investment comes to $14 billion.
    """
    return _told(Fault.SCALE, entry, context)


@check(severity=Severity.ERROR, fixes=True)
def number_unit(entry: Entry, context: Context) -> Iterator[Finding]:
    """A number has another unit or currency than in the source.

    The value is right, but yen became dollars or metres became kilometres.
    Put in the unit of the source; a converted amount may follow it in brackets.

    Bad: 建設費は30億円だった。 → Construction cost 3 billion dollars.
    Good: 建設費は30億円だった。 → Construction cost 3 billion yen.
    """
    return _told(Fault.UNIT, entry, context)


@check(severity=Severity.ERROR, fixes=True)
def number_date(entry: Entry, context: Context) -> Iterator[Finding]:
    """A year, month, day or time of the source is missing from the translation, or another one stands there.

    Years of Japanese eras are read as years of the common calendar: 平成3年 is 1991.
    Put in the date that the message names.

    Bad: 工場は平成3年10月に完成した。 → The plant was completed in October 1992.
    Good: 工場は平成3年10月に完成した。 → The plant was completed in October 1991.
    """
    return _told(Fault.DATE, entry, context)


@check(severity=Severity.WARNING)
def number_extra(entry: Entry, context: Context) -> Iterator[Finding]:
    """The translation has a number that neither its source nor the sentences around it have.

    It may have slipped in from another sentence. Take it out, or waive the finding where the reader needs it.

    Bad: 同社は工場を閉鎖した。 → The company closed 12 factories.
    Good: 同社は工場を閉鎖した。 → The company closed its factories.
    """
    return _told(Fault.EXTRA, entry, context)


def _told(fault: Fault, entry: Entry, context: Context) -> Iterator[Finding]:
    for mismatch in context.once(entry, _mismatches):
        if mismatch.fault is fault:
            yield context.finding(
                mismatch.message,
                at=mismatch.target_span,
                source_at=mismatch.source_span,
                expected=(mismatch.expected,) if mismatch.expected else (),
                suggestion=mismatch.suggestion,
                severity=mismatch.severity,
            )


def _mismatches(entry: Entry, context: Context) -> tuple[Mismatch, ...]:
    style = context.settings.style
    source, target = without_formulas(without_placeholders(entry.source), without_placeholders(entry.target))
    found = compare(
        source,
        target,
        before=_pair(context.before, context),
        after=_pair(context.after, context),
        style=Style(style.dollar, style.scale, style.dates),
    )
    return tuple(each for each in found if not _is_one(each, entry))


def _is_one(mismatch: Mismatch, entry: Entry) -> bool:
    """Whether it is the number that only the form for one says: "One file", or "1 file"."""
    return for_one(entry) and mismatch.fault is Fault.EXTRA and mismatch.message.startswith("1 ")


def _pair(entry: Entry | None, context: Context) -> tuple[str, str]:
    """A neighbour's texts; empty where there is none or the rows of a table do not say that it is of one document."""
    if entry is None or not (context.pairs is None or context.pairs.is_catalogue or _same_document(entry, context)):
        return "", ""
    return entry.source, "" if entry.target == EMPTY else entry.target


def _same_document(neighbour: Entry, context: Context) -> bool:
    return bool(neighbour.references) and neighbour.references[:1] == context.entry.references[:1]
