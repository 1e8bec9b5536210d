# SPDX-License-Identifier: MIT
"""The words of an English form, and the letters that each may be written with."""

import re
import unicodedata
from functools import lru_cache

from l10n.english.lexicon import PREFIXES
from l10n.english.spelling import cut
from l10n.patterns import late

OPEN = r"(?<![^\W_])(?<![^\W_][.@])"
"""A form begins where a word does, but not in the middle of node.js."""
CLOSE = r"(?![^\W_]|[.@][^\W_])"
_PIECE = re.compile(r"(?P<gap>[\W_]*)(?P<word>[^\W_]+(?:['’][^\W_]+)*)")
_MACRONS = dict(zip("āīūēōĀĪŪĒŌ", "aiueoAIUEO", strict=True))
_LONG = {plain: long for long, plain in _MACRONS.items()}
_PREFIX = late(rf"(?:{'|'.join(sorted(PREFIXES, key=len, reverse=True))})(?=[a-z]{{3}})", re.IGNORECASE)


@lru_cache(maxsize=65536)
def pieces(form: str) -> tuple[tuple[str, str], ...]:
    """The words of `form`, each with what stands before it."""
    found = [(match["gap"], match["word"]) for match in _PIECE.finditer(form)]
    end = sum(len(gap) + len(word) for gap, word in found)
    # C++ and C# end in signs that belong to the name.
    if found and form[end:].strip():
        gap, word = found[-1]
        found[-1] = gap, word + form[end:].strip()
    return tuple(found) if found else (("", form),)


@lru_cache(maxsize=65536)
def literal(word: str, macrons: str, *, folded: bool, parts: bool = False) -> str:
    """A regular expression for `word` as it is, with the freedom that letters have.

    `folded` allows a macron in a name that has none in the glossary, where `macrons` is "any".
    `parts` allows a compound in two words: data set for dataset.
    """
    if word.isalpha() and word.isupper() and 1 < len(word) <= 4:
        return r"\.?".join(word)
    between = cut(word) if parts else 0
    prefix = None if between else _PREFIX.match(word)
    middle = prefix.end() if prefix else between
    gap = r"[-‐‑\s]?" if between else "[-‐‑]?" if prefix else ""
    letters = [_letter(character, macrons, folded=folded) for character in word]
    return "".join(letters[:middle]) + gap + "".join(letters[middle:])


def bare(form: str) -> str:
    """`form` without the article or "to" it is listed with, and without a full stop that ends it."""
    words = re.sub(r"^(?:the|an?|to)\s+(?=\S)", "", form, flags=re.IGNORECASE)
    return words if re.search(r"(?:^|\.)[A-Za-z]\.$", words) else words.rstrip(".") or words


def without_macrons(text: str, *, h: bool) -> str:
    """`text` with plain vowels for long ones; with `h`, ō is oh."""
    return "".join(_without_macron(character, h=h) for character in text)


def _without_macron(character: str, *, h: bool) -> str:
    plain = _MACRONS.get(character, character)
    return f"{plain}h" if h and plain != character and plain in "oO" else plain


def _letter(character: str, macrons: str, *, folded: bool) -> str:
    """A pattern for one letter with the freedom of apostrophes and macrons."""
    if character in "'’":
        return "['’]"
    forms = [character]
    if character in _MACRONS:
        plain = _MACRONS[character]
        # Ono, Ohno: an h stands for a long o only.
        long = [f"{plain}h"] if folded and plain in "oO" else []
        forms = {"keep": [character], "drop": [plain], "h": long or [plain], "any": [character, plain, *long]}[macrons]
    elif folded and macrons == "any" and character in _LONG:
        forms = [character, _LONG[character]]
    decomposed = [unicodedata.normalize("NFD", form) for form in forms]
    # The longest first: a plain vowel would leave its macron behind.
    every = sorted(dict.fromkeys((*forms, *decomposed)), key=len, reverse=True)
    return re.escape(every[0]) if len(every) == 1 else f"(?:{'|'.join(map(re.escape, every))})"
