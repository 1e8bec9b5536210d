# SPDX-License-Identifier: MIT
"""Checks of a catalogue as a file: its header, its units among each other, its waivers."""

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePath
from typing import TypeAlias

from l10n.catalog.standing import Standing, approvals
from l10n.checks._frame import Context, Scope, check, has_several, is_of_catalogue, known_names
from l10n.checks._waivers import waivers
from l10n.checks._words import quoted
from l10n.model import Entry, Finding, Key, Severity

_Told: TypeAlias = Iterator[tuple[Entry | None, Finding]]

_FIELDS = ("MIME-Version", "Content-Type", "Content-Transfer-Encoding", "Language")
_PLURALS = re.compile(r"nplurals\s*=\s*(\d{1,2})\s*;\s*plural\s*=\s*[^;\s][^;]*;?\s*\Z")
_CONFLICT = re.compile(r"^(?:<{7} |>{7} |={7}$)", re.MULTILINE)
_ONE_AND_OTHERS = frozenset(["en", "de", "nl", "sv", "da", "nb", "nn", "it", "es", "pt", "el", "hu", "fi", "et", "bg"])
_ALL_ALIKE = frozenset(["ja", "zh", "ko", "vi", "th", "id", "ms"])


def _has_header(context: Context) -> bool:
    return context.pairs is not None and bool(context.pairs.header)


def _has_comments(context: Context) -> bool:
    return any(entry.comments for entry in context.entries)


@check(scope=Scope.DOCUMENT, when=is_of_catalogue)
def po_header(_entries: Sequence[Entry], context: Context) -> _Told:
    """A field of the header is missing.

    Tools guess then, each in its own way.
    Let `l10n update` write the header, or add the field.

    Bad: a catalogue without `Language:`
    Good: "Language: en"
    """
    pairs = context.pairs
    if pairs and pairs.is_catalogue:
        names = {name.lower() for name in pairs.header}
        for name in _FIELDS:
            if name.lower() not in names:
                yield None, context.finding(f"the header has no field {name}")


@check(scope=Scope.DOCUMENT, severity=Severity.ERROR, when=_has_header)
def po_charset(_entries: Sequence[Entry], context: Context) -> _Told:
    """The header names another encoding than UTF-8.

    Catalogues are read and written in UTF-8; another name makes other tools misread them.
    Write charset=UTF-8.

    Bad: "Content-Type: text/plain; charset=CHARSET"
    Good: "Content-Type: text/plain; charset=UTF-8"
    """
    value = _field(context, "Content-Type")
    found = re.search(r"charset=\s*([\w.:-]+)", value)
    if value and (found is None or found[1].lower() not in {"utf-8", "utf8", "ascii", "us-ascii"}):
        yield None, context.finding(f"the header says {quoted(value)}, not charset=UTF-8")


@check(scope=Scope.DOCUMENT, when=_has_header)
def po_language(_entries: Sequence[Entry], context: Context) -> _Told:
    """The header names a language that the project does not translate into.

    Editors choose spelling, plural forms and fonts by it.
    Write the language of the folder that the catalogue lies in.

    Bad: "Language: ja" in locales/en/
    Good: "Language: en"
    """
    language = _language(_field(context, "Language"))
    known = {_language(each) for each in context.settings.languages}
    folders = {_language(part) for part in PurePath(context.pairs.path).parts} if context.pairs else set()
    # The folder says which of the project's languages is meant.
    meant = known & folders or known
    if language and language not in meant:
        yield None, context.finding(f"the header says {quoted(language)}, not {' or '.join(sorted(meant))}")


@check(scope=Scope.DOCUMENT, when=is_of_catalogue)
def po_plural_forms(_entries: Sequence[Entry], context: Context) -> _Told:
    """The header's plural forms are missing, cannot be read, or are not those of the language.

    Programs show the wrong form, or none.
    English has two: nplurals=2; plural=(n != 1);

    Bad: "Plural-Forms: nplurals=1; plural=0;" in an English catalogue
    Good: "Plural-Forms: nplurals=2; plural=(n != 1);"
    """
    if context.pairs is None or not context.pairs.is_catalogue:
        return
    value, wanted = _field(context, "Plural-Forms"), _plurals_of(_language(_field(context, "Language")))
    found = _PLURALS.match(value)
    if not value:
        yield None, context.finding("the header has no field Plural-Forms")
    elif found is None:
        yield None, context.finding(f"the plural forms cannot be read: {quoted(value)}")
    elif wanted and int(found[1]) != wanted:
        yield None, context.finding(f"the header says {found[1]} plural forms, the language has {wanted}")


@check(scope=Scope.DOCUMENT, severity=Severity.ERROR, when=_has_header)
def po_plural_count(entries: Sequence[Entry], context: Context) -> _Told:
    """A unit has more or fewer plural forms than the header says.

    msgfmt refuses the catalogue.
    Write one msgstr[n] for each form.

    Bad: only msgstr[0] where nplurals=2
    Good: msgstr[0] and msgstr[1]
    """
    found = _PLURALS.match(_field(context, "Plural-Forms"))
    for entry in entries if found else ():
        given = len(entry.plural_targets)
        if found and entry.plural is not None and not entry.obsolete and given != int(found[1]):
            yield entry, context.finding(f"{given} plural forms, the header says {found[1]}")


@check(scope=Scope.DOCUMENT, severity=Severity.ERROR, when=is_of_catalogue)
def po_duplicate(entries: Sequence[Entry], context: Context) -> _Told:
    """Two units have the same source and context.

    gettext keeps one of them, and nobody knows which.
    Merge them; where the English must differ, give them different contexts (msgctxt).

    Bad: two units 概要
    Good: one unit 概要, or two with msgctxt
    """
    if context.pairs is None or not context.pairs.is_catalogue:
        return
    seen: dict[Key, Entry] = {}
    for entry in entries:
        if not entry.obsolete and seen.setdefault(entry.key, entry) is not entry:
            yield entry, context.finding(f"a second unit for this source, the first is in line {seen[entry.key].line}")


@check(scope=Scope.UNIT, severity=Severity.ERROR, target_signs="<>")
def po_conflict(entry: Entry, context: Context) -> Iterator[Finding]:
    """The mark of a merge conflict stands in the target.

    Two versions were merged and nobody chose.
    Choose one and take the marks away.

    Bad: <<<<<<< HEAD
    Good: the text of one side
    """
    found = _CONFLICT.search(entry.target) if "<<<<<<< " in entry.target or ">>>>>>> " in entry.target else None
    if found and not _CONFLICT.search(entry.source):
        yield context.finding("the mark of a merge conflict", at=found.span())


@check(scope=Scope.UNIT, severity=Severity.ERROR, signs=r"\n")
def po_line_end(entry: Entry, context: Context) -> Iterator[Finding]:
    """Only one of source and target begins, or ends, with a line end.

    gettext refuses to compile such a unit: a program that prints it would run two lines into one.
    Begin and end the target as the source does.

    Bad: a source that ends in \\n, and a target that does not
    Good: both end in \\n
    """
    if not entry.translated:
        return
    source, target = entry.source, entry.target
    for place, one, other in (("begin", source[:1], target[:1]), ("end", source[-1:], target[-1:])):
        if (one == "\n") != (other == "\n"):
            alone = "source" if one == "\n" else "target"
            yield context.finding(f"only the {alone} {place}s with a line end")


@check(scope=Scope.UNIT, severity=Severity.INFO)
def po_fuzzy_previous(entry: Entry, context: Context) -> Iterator[Finding]:
    """A fuzzy unit does not say which source it was made for.

    Without `#| msgid` nobody sees what has changed.
    Let `l10n update` make fuzzy units; it keeps the previous source.

    Bad: #, fuzzy without #| msgid
    Good: #, fuzzy and #| msgid "the source before"
    """
    if entry.fuzzy and entry.target and entry.previous is None:
        yield context.finding("fuzzy without its previous source")


@check(scope=Scope.UNIT)
def po_previous_empty(entry: Entry, context: Context) -> Iterator[Finding]:
    """A unit without a translation says which source its translation was made for.

    A translation was taken out and its `#| msgid` stayed, as OmegaT leaves it.
    Tools then show a change where there is nothing to compare.
    Translate the unit, or take the `#|` lines away.

    Bad: #| msgid "the source before" above an empty msgstr, and no #, fuzzy
    Good: an empty msgstr without #| msgid
    """
    if not (entry.target or entry.fuzzy or any(entry.plural_targets)) and entry.previous is not None:
        yield context.finding("untranslated, yet with the previous source of a translation (#| msgid)")


@check(scope=Scope.DOCUMENT, severity=Severity.INFO, when=has_several)
def po_obsolete_twin(entries: Sequence[Entry], context: Context) -> _Told:
    """An obsolete unit has the same source as a live one.

    Its translation may be what the live unit waits for, and msgfmt of other projects may refuse both.
    Let `l10n update` bring it back, or prune it.

    Bad: 概要 live and, at the end of the file, obsolete
    Good: one of them
    """
    live = {entry.key: entry for entry in entries if not entry.obsolete}
    for entry in entries:
        if entry.obsolete and entry.key in live:
            yield entry, context.finding(f"obsolete, and live in line {live[entry.key].line}")


@check(scope=Scope.DOCUMENT)
def po_template(entries: Sequence[Entry], context: Context) -> _Told:
    """The catalogue and its template do not have the same units.

    The document has changed since the catalogue was updated: new sentences cannot be translated yet.
    Run `l10n update`.

    Bad: a unit in the template and not in the catalogue
    Good: both have the same units
    """
    if context.pairs is None or context.pairs.template is None:
        return
    live = {entry.key: entry for entry in entries if not entry.obsolete}
    for key, entry in live.items():
        if key not in context.pairs.template:
            yield entry, context.finding("not in the template any more; run `l10n update`")
    for _, source in sorted(context.pairs.template - live.keys(), key=str):
        yield None, context.finding(f"the template has {quoted(source)}, the catalogue has not; run `l10n update`")


@check(scope=Scope.UNIT)
def po_signature(entry: Entry, context: Context) -> Iterator[Finding]:
    """The unit was signed, and source or target have changed since.

    Whoever signed it answers for words that are not these.
    Have it read and signed again with `l10n sign`; `l10n check --signed` says so of whole documents.

    Bad: # l10n: signed by Ada on 2026-11-29 (1a2b3c4d), and the English has changed since
    Good: # l10n: signed by Ada on 2026-11-30 (77d01e9f)
    """
    found = [each for each in approvals(entry) if each.standing is Standing.SIGNED] if entry.comments else []
    if found and not any(each.holds(entry) for each in found):
        yield context.finding(f"signed {found[-1].hand}, and changed since")


@check(scope=Scope.WAIVER, when=_has_comments)
def po_waiver_stale(entries: Sequence[Entry], context: Context) -> _Told:
    """Source or target changed after a waiver was written.

    Nobody has looked whether its reason still holds, so it does not hold any more.
    Read the pair again: take the waiver away, or its stamp, and `l10n update` stamps it for the pair as it is now.

    Bad: # l10n: ignore[number-value] rounded on purpose (9f3c1a), and the number has changed since
    Good: # l10n: ignore[number-value] rounded on purpose (4e07b8)
    """
    for entry in entries:
        for waiver in () if entry.obsolete or not entry.comments else waivers(entry):
            if not waiver.holds(entry):
                names = ", ".join(waiver.names)
                yield entry, context.finding(f"the waiver for {names} was written for another source or target")


@check(scope=Scope.WAIVER, when=_has_comments)
def po_waiver_unstamped(entries: Sequence[Entry], context: Context) -> _Told:
    """A waiver does not say which pair it was written for.

    It lets the fault be whatever the pair becomes, and nobody is told when source or target change.
    Run `l10n update`, `build` or `fix`: they stamp it with six digits of the pair.

    Bad: # l10n: ignore[number-value] rounded on purpose
    Good: # l10n: ignore[number-value] rounded on purpose (9f3c1a)
    """
    for entry in entries:
        # What is not translated has no pair yet; it is stamped when it has one.
        for waiver in waivers(entry) if entry.comments and entry.target and not entry.obsolete else ():
            if waiver.stamp is None:
                yield (
                    entry,
                    context.finding(f"the waiver for {', '.join(waiver.names)} has no stamp; run `l10n update`"),
                )


@check(scope=Scope.WAIVER, when=_has_comments)
def po_waiver_unused(entries: Sequence[Entry], context: Context) -> _Told:
    """A waiver waives nothing.

    The fault is gone, or the name is not that of a check.
    Take the waiver away.

    Bad: # l10n: ignore[text-kana] on a pair without kana
    Good: no waiver
    """
    waiving = [entry for entry in entries if entry.comments and not entry.obsolete]
    ran = {name for each in context.running for name in (each.name, each.family)}
    for entry in waiving:
        for waiver in waivers(entry):
            for name in waiver.names if waiver.holds(entry) else ():
                if name not in known_names():
                    yield entry, context.finding(f"no check and no family is named {quoted(name)}")
                elif name in ran and (id(entry), name) not in context.waived:
                    yield entry, context.finding(f"the waiver for {name} waives nothing")


@check(scope=Scope.WAIVER, severity=Severity.INFO, when=_has_comments)
def po_waiver_reason(entries: Sequence[Entry], context: Context) -> _Told:
    """A waiver gives no reason.

    The next reader cannot tell whether it still holds.
    Write the reason behind the bracket.

    Bad: # l10n: ignore[number-value]
    Good: # l10n: ignore[number-value] the contract gives the rounded figure (9f3c1a)
    """
    for entry in entries:
        for waiver in () if entry.obsolete or not entry.comments else waivers(entry):
            if not waiver.reason:
                yield entry, context.finding(f"the waiver for {', '.join(waiver.names)} gives no reason")


def _field(context: Context, name: str) -> str:
    header = context.pairs.header if context.pairs else {}
    return header.get(name, "").strip()


def _language(code: str) -> str:
    """The language without its country: en for en_GB and en-US."""
    return re.split("[_@-]", code)[0].lower()


def _plurals_of(language: str) -> int | None:
    return 2 if language in _ONE_AND_OTHERS else 1 if language in _ALL_ALIKE else None
