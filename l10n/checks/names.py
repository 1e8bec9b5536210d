# SPDX-License-Identifier: MIT
"""Names: in Latin script, which the English has to spell as the Japanese does, and of persons in their order."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice

from l10n.checks import Context, check
from l10n.checks._frame import has_terms
from l10n.checks._misspelling import Misspelling, misspellings
from l10n.checks._surname import misspelt_surnames
from l10n.checks._terms import row_of, terms_of
from l10n.checks._words import quoted
from l10n.english import DATA
from l10n.glossary.persons import in_other_order
from l10n.model import Entry, Finding, Severity, Span
from l10n.patterns import late
from l10n.tables import rows
from l10n.text import HIRAGANA, KANJI, KATAKANA

_NO_PROSE = late(
    r"(?<!`)`+[^`\n]*`+|\]\([^()\n]*\)|(?<![a-z:]):[a-z:]+:`[^`\n]*`|\|[\w ]+\||\{\{?[^{}\n]*\}?\}|<[^<>\n]*>"
    r"|%\([^()\n]*\)\w|%\w|\$\{?\w+\}?|\\\w+|&#?\w+;|(?:https?|ftp|file)://[^\s)>、。」）]+"
    r"|(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.-]+|(?<![\w.-])[\w.-]*[/\\][\w./\\-]*|\b\w+\([^()\n]*\)"
)
"""Code, addresses, placeholders and file names: other checks hold them."""
_NARROW = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_LETTER = "A-Za-zÀ-ÖØ-öø-ɏ"
_MORE = rf"(?:[’'.&-][{_LETTER}0-9]+)*"
_CAPITALS = "A-ZÀ-ÖØ-ÞＡ-Ｚ"
_NAME = late(
    rf"(?<![{_LETTER}0-9_@#$%&+./-])(?=[{_LETTER}'’]*[A-ZÀ-ÖØ-Þ])[{_LETTER}]{{2,}}{_MORE}"
    rf"(?:[ \u00a0・＝=](?=[A-ZÀ-ÖØ-Þ])[{_LETTER}]+{_MORE})*(?![{_LETTER}0-9_@#$&*/+-])"
)
"""Words with a capital: Uber Eats, iPhone, Character.AI, GPT-4o."""
_LONGEST = 100
_PARTS_APART = re.compile(r"[ \u00a0・＝=.-]")
_WORDS_APART = re.compile(r"[ \u00a0・＝=]")
_SHORT_CAPITALS = re.compile("[A-Z]{2,3}")
"""IBM, but also SL (steam locomotive): English writes many of them out."""
_ABBREVIATION = re.compile("(?=.*[A-Z].*[A-Z])[A-Za-z]{2,6}")
_ORDINARY = re.compile("[A-Z][a-z]+(?:-[A-Z][a-z]+)*")
_JAPANESE = re.compile(f"[{HIRAGANA}{KATAKANA}{KANJI}]")
_NOT_NAMES = frozenset(word for (word,) in rows(DATA, "abbreviations"))
"""Words with capitals that are no names or that English writes otherwise."""


@check(severity=Severity.ERROR)
def name_misspelt(entry: Entry, context: Context) -> Iterator[Finding]:
    """A name that the Japanese gives in Latin letters is spelt otherwise in the English.

    The Japanese has it from its owner; a reader who searches for the other spelling finds somebody else.
    Copy the name letter by letter. The check speaks when the name itself is nowhere and a word is very near to it,
    and of a person of the glossary when the surname alone is spelt otherwise than in the full name beside it.

    Bad: CEO の Mark Zuckerberg が発表した。 → CEO Marc Zuckerberg announced it.
    Good: CEO の Mark Zuckerberg が発表した。 → CEO Mark Zuckerberg announced it.
    """
    for each in context.once(entry, _misspellings):
        yield context.finding(
            f"{quoted(each.name)} is spelt {quoted(each.word)}",
            at=each.word_at,
            source_at=each.at,
            expected=[each.name],
        )
    pair = context.once(entry, terms_of)
    for surname in misspelt_surnames(pair) if pair else ():
        yield context.finding(
            f"{quoted(surname.surname)} ({row_of(surname.match.concept)}) is spelt {quoted(surname.word)}",
            at=surname.at,
            source_at=surname.match.span,
            expected=[surname.surname],
            suggestion=surname.surname,
        )


@check(severity=Severity.ERROR, fixes=True, when=has_terms)
def name_order(entry: Entry, context: Context) -> Iterator[Finding]:
    """A person's names stand in the other order than in the glossary.

    English readers take the last word for the family name.
    Where the house writes family names first, set `person-order = "japanese"`: both orders are then left alone.

    With 田中太郎 = Taro Tanaka:
    Bad: 田中太郎氏が就任した。 → Tanaka Taro took office.
    Good: 田中太郎氏が就任した。 → Taro Tanaka took office.
    """
    pair = context.once(entry, terms_of)
    if pair is None or context.settings.style.person_order == "japanese":
        return
    for match in pair.first:
        for span, name in in_other_order(match.concept, entry.target, pair.english):
            message = f"name {entry.target[slice(*span)]!r} is {name!r} in the glossary ({row_of(match.concept)})"
            yield context.finding(message, at=span, source_at=match.span, expected=(name,), suggestion=name)


@check(severity=Severity.WARNING, source_signs=_CAPITALS)
def name_missing(entry: Entry, context: Context) -> Iterator[Finding]:
    """A name in Latin script stands in the Japanese, and the target does not have it in that spelling.

    Such a name is copied, not translated: a letter that is lost makes another person or product of it.
    Units, number words, currencies, code, addresses and usual abbreviations are not looked at, and an
    abbreviation of two or three capitals is told as info only: English may write it out.
    Names of the glossary are held by its own checks.

    Bad: Mustafa Suleyman氏が率いる。 → Its new head leads it.
    Good: Mustafa Suleyman氏が率いる。 → It is led by Mustafa Suleyman.
    """
    # A hostile text of a million names would be looked up a million times.
    names = list(islice(latin_names(entry.source), 200))
    if not names:
        return
    target = _one_spelling(entry.target)
    terms = [match.span for match in context.glossary.matches(entry.source)] if context.glossary else []
    terms += [each.at for each in context.once(entry, _misspellings)]  # told with the word that stands for it
    told: set[str] = set()
    for name, span in names:
        if name in told or any(start < span[1] and span[0] < end for start, end in terms):
            continue
        told.add(name)
        if not stands(name, target):
            message = f"name {quoted(name)} of the source is not in the target"
            near = _in_other_letters(name, entry.target)
            yield context.finding(
                message,
                at=near,
                source_at=span,
                expected=[name],
                suggestion=name if near else None,
                # English may write a word in capitals small (FOOD) and a short abbreviation out.
                severity=Severity.INFO if _SHORT_CAPITALS.fullmatch(name) or (near and name.isupper()) else None,
            )


def _misspellings(entry: Entry, _context: Context) -> tuple[Misspelling, ...]:
    return tuple(misspellings(entry))


def latin_names(source: str) -> Iterator[tuple[str, Span]]:
    """The names in Latin letters of a Japanese sentence, each with its place; none of a text that has no Japanese."""
    if not _JAPANESE.search(source):
        return
    prose = _NO_PROSE.sub(lambda match: "\x00" * len(match[0]), source.translate(_NARROW))
    for match in _NAME.finditer(prose):
        if len(match[0]) <= _LONGEST and not all(
            word in _NOT_NAMES or word.isdigit() for word in _PARTS_APART.split(match[0])
        ):
            yield match[0], match.span()


def stands(name: str, target: str) -> bool:
    """Whether every word of `name` stands in `target`: English may put another word between two."""
    return all(_has(word, target) for word in _WORDS_APART.split(_one_spelling(name)))


def _has(word: str, target: str) -> bool:
    if _copied(word, target):
        return True
    found = _inflected(word, target) or _derived(word, target)
    return found is not None or (_ABBREVIATION.fullmatch(word) is not None and _written_out(word, target))


def _copied(word: str, target: str) -> bool:
    """Whether the very letters stand in `target` as a word, which is asked without an expression for each name."""
    start = target.find(word)
    while start >= 0:
        behind = target[start + len(word) : start + len(word) + 1]
        # A version may touch the name: Python2.
        touched = behind.isalnum() and (word[-1:].isdigit() or not behind.isdecimal())
        if not touched and not target[start - 1 : start].isalnum():
            return True
        start = target.find(word, start + 1)
    return False


def _inflected(word: str, target: str) -> re.Match[str] | None:
    letters = re.escape(word)
    if _ORDINARY.fullmatch(word):
        # Window and Mail may be the names of things that English writes small, in the plural too.
        letters = re.sub(r"[A-Z](?=[a-z])", lambda first: f"[{first[0]}{first[0].lower()}]", letters)
    after = r"[^\W_]" if word[-1:].isdigit() else r"[^\W\d_]"
    return re.search(rf"(?<![^\W_]){letters}(?:s|es|['’]s?)?(?!{after})", target)


def _derived(word: str, target: str) -> re.Match[str] | None:
    """Where a form or derivative of an ordinary word stands: snapping for Snap, empties for Empty."""
    stem = re.sub("(?:e|y|ies|s)$", "", word)
    if len(stem) < 4 or not _ORDINARY.fullmatch(word):
        return None
    return re.search(
        rf"(?<![^\W_]){stem}(?:e|e?s|i?ed|i?er|i?es|y|\w?ing|ation|tion|al|able)s?(?![^\W_])", target, re.IGNORECASE
    )


def _written_out(abbreviation: str, target: str) -> bool:
    """Whether words of `target` begin with the letters: the Internet of Things for IoT."""
    words = r"[\s-]+(?:(?:and|for|of|the)\s+)?".join(rf"{letter}[\w’']*" for letter in abbreviation)
    return re.search(rf"(?<![^\W_]){words}", target, re.IGNORECASE) is not None


def _in_other_letters(name: str, target: str) -> Span | None:
    """Where `target` has the name in other capitals or spacing: the place to put it right."""
    letters = r"[\W_]?".join(re.escape(letter) for letter in name if letter.isalnum())
    found = re.search(rf"(?<![^\W_]){letters}(?![^\W_])", target, re.IGNORECASE)
    return found.span() if found else None


def _one_spelling(text: str) -> str:
    """`text` in one spelling of letters and marks, without the signs of trade marks, which NFKC makes letters of."""
    return unicodedata.normalize("NFKC", text.translate(_TRADE_MARKS)).replace("’", "'")


_TRADE_MARKS = str.maketrans("", "", "™℠")
