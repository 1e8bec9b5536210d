# SPDX-License-Identifier: MIT
"""What an edit changed in a sentence, in words for the translator."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence

from l10n.catalog.values import Features
from l10n.text import HIRAGANA, KANJI, KATAKANA

_LETTERS = re.compile(f"[A-Za-z{KANJI}]")
_KANA = re.compile(f"[{HIRAGANA}{KATAKANA}]")
_NUMBER = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
# Forms that negate a Japanese sentence when they are gained or lost; 少ない and the like have no such form.
_NEGATION = re.compile(
    r"ません|ないで|ない(?=[。、，．」）)とがのでほかこわたうし]|$)|なかった|なく(?=[、なて])|ずに|せず"
)


def changes(before: str, after: str, old: Features | None, new: Features | None) -> tuple[str, ...]:
    """What differs between two sentences, most telling first; "wording" where nothing can be named."""
    found = (*_quantities(before, after, old, new), *_negation(before, after), *_terms(old, new))
    return found or ("wording",)


def same_meaning(before: str, after: str, old: Features | None, new: Features | None) -> bool:
    """Whether only the form differs: equal lemmas and quantities, or without them equal letters and digits."""
    if old and new:
        if _other_words(before, after):
            return False
        return old.quantities == new.quantities and bool(lemmas := old.lemmas()) and lemmas == new.lemmas()
    return _folded(before) == _folded(after)


def _other_words(before: str, after: str) -> bool:
    """Whether the letters of two sentences are those of other words, so that MeCab need not be asked.

    Of two spellings of one word, one has the more kanji and the other the more kana: 出来る and できる.
    """
    had, has = _LETTERS.findall(before), _LETTERS.findall(after)
    if not (had_only := set(had)).issubset(has) and not set(has) <= had_only:
        return True
    one, other = Counter(had), Counter(has)
    gone, come = one - other, other - one
    if gone and come:
        return True
    kana = len(_KANA.findall(before)) - len(_KANA.findall(after))
    kanji = sum(count for letter, count in (gone or come).items() if not letter.isascii())
    return 0 < kanji > (-kana if gone else kana)


def _quantities(before: str, after: str, old: Features | None, new: Features | None) -> Iterator[str]:
    gone, come = _difference(
        *((old.quantities, new.quantities) if old and new else (_numbers(before), _numbers(after)))
    )
    for one, other in zip(gone, come, strict=False):
        yield f"number {one} → {other}"
    yield from (f"number {one} removed" for one in gone[len(come) :])
    yield from (f"number {one} added" for one in come[len(gone) :])


def _numbers(text: str) -> list[str]:
    return _NUMBER.findall(unicodedata.normalize("NFKC", text))


def _negation(before: str, after: str) -> Iterator[str]:
    had, has = bool(_NEGATION.search(before)), bool(_NEGATION.search(after))
    if had != has:
        yield "negation added" if has else "negation removed"


def _terms(old: Features | None, new: Features | None) -> Iterator[str]:
    if old and new:
        gone, come = _difference(old.terms, new.terms)
        yield from (f"term {term} removed" for term in gone)
        yield from (f"term {term} added" for term in come)


def _difference(old: Sequence[str], new: Sequence[str]) -> tuple[list[str], list[str]]:
    """What only one of the two has, in order."""
    if old == new:
        return [], []
    had, has = Counter(old), Counter(new)
    return list((had - has).elements()), list((has - had).elements())


def _folded(text: str) -> str:
    """Letters and digits alone, in one width; marks inside numbers stay, for they change them."""
    folded = unicodedata.normalize("NFKC", text)
    return re.sub(r"(?<![0-9])[^\w%+\-]|[^\w%+\-](?![0-9])", "", folded)
