# SPDX-License-Identifier: MIT
"""Checks of how far a unit has come: untranslated, fuzzy, copied."""

from collections.abc import Iterator

from l10n.catalog import is_stray
from l10n.checks._frame import Context, Scope, check
from l10n.checks._inline import english
from l10n.checks._words import folded
from l10n.model import EMPTY, Entry, Finding, Severity
from l10n.text import JAPANESE, JAPANESE_SIGNS


@check(scope=Scope.UNIT, is_state=True)
def text_untranslated(entry: Entry, context: Context) -> Iterator[Finding]:
    """The unit has no English yet.

    The rendered document shows the Japanese in its place.
    Translate it; where its English went into the sentence before, write `<EMPTY>`.
    `l10n check` counts such units; it lists them where this check is selected, or given a level, by its name.

    Bad: 契約は終了した。 → (nothing)
    Good: 契約は終了した。 → The contract has ended.
    """
    targets = entry.plural_targets if entry.plural is not None else (entry.target,)
    if not entry.fuzzy and not all(target.strip() for target in targets or ("",)):
        yield context.finding("not translated yet", source_at=(0, len(entry.source)))


@check(scope=Scope.UNIT, is_state=True)
def text_fuzzy(entry: Entry, context: Context) -> Iterator[Finding]:
    """The English was made for another Japanese sentence and waits for a person.

    A fuzzy unit is not published: the rendered document shows the Japanese.
    Compare the English with the Japanese, correct it and take the mark `fuzzy` away.
    `l10n check` counts such units; it lists them where this check is selected, or given a level, by its name.

    Bad: #, fuzzy
    Good: the same unit, read again, without the mark
    """
    if entry.fuzzy:
        yield context.finding("fuzzy: compare it with the source and clear the mark")


@check(scope=Scope.UNIT, severity=Severity.ERROR)
def text_other_source(entry: Entry, context: Context) -> Iterator[Finding]:
    """The English was made for another Japanese sentence than the one beside it, and is not marked `fuzzy`.

    A merge by lines can bring the Japanese of one branch and the English of another together without a conflict.
    The unit's stamp, `# l10n: for` and digits, tells which Japanese the English was made for.
    Run `l10n update`: it makes the unit fuzzy, with the old sentence where it can be found.
    Where the English is right for this Japanese, clear that mark, or take the stamp out.

    Bad: # l10n: for 3f1c09ab over a unit with another Japanese sentence
    Good: the same unit, fuzzy, or with the English and the stamp of this sentence
    """
    if is_stray(entry):
        yield context.finding("the English was made for another Japanese sentence", at=(0, len(entry.target)))


@check(severity=Severity.ERROR, target_signs=JAPANESE_SIGNS)
def text_copied(entry: Entry, context: Context) -> Iterator[Finding]:
    """The target is the Japanese source itself.

    Readers get Japanese, and the unit counts as translated.
    Translate it; a name that must stay Japanese belongs into the glossary with kind `keep`.

    Bad: 投資詳細 → 投資詳細
    Good: 投資詳細 → Details of the investment
    """
    if copied(entry) and JAPANESE.search(english(entry.target, context.kept)):
        yield context.finding("the target is the Japanese source", at=(0, len(entry.target)))


def copied(entry: Entry) -> bool:
    """Whether the target is the source itself, and that is Japanese."""
    source, target = entry.source, entry.target
    if target.isascii() or target == EMPTY or not JAPANESE.search(target):
        return False
    return source == target or folded(source) == folded(target)
