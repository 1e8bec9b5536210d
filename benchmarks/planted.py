# SPDX-License-Identifier: MIT
"""Ways to plant one fault into a right pair, or into a catalogue of them."""

import random
import re
from collections.abc import Callable
from dataclasses import replace

from right import FORBIDDEN, MONTHS, PERSONS

from l10n import catalog
from l10n.checks import Pairs
from l10n.model import EMPTY, Entry

Plant = Callable[[Entry, random.Random], str | None]
"""The target with a fault; None for a pair that has no place for it."""


def _replace(pattern: str, by: str | Callable[[re.Match[str]], str]) -> Plant:
    """A fault that rewrites one place, chosen by chance; None for a target that has no such place."""

    def plant(entry: Entry, generator: random.Random) -> str | None:
        places = list(re.finditer(pattern, entry.target))
        if not places:
            return None
        place = generator.choice(places)
        written = place.expand(by) if isinstance(by, str) else by(place)
        return f"{entry.target[: place.start()]}{written}{entry.target[place.end() :]}"

    return plant


def _word_by(words: tuple[str, ...]) -> Plant:
    """A fault that puts one of `words` beside or in the place of an English word."""

    def plant(entry: Entry, generator: random.Random) -> str | None:
        places = list(re.finditer(r"(?<= )[a-z]{2,}(?= )", entry.target))
        if not places:
            return None
        place, word = generator.choice(places), generator.choice(words)
        kept = generator.choice(("", f"{place[0]} "))
        return entry.target[: place.start()] + kept + word + entry.target[place.end() :]

    return plant


def _cut(entry: Entry, _generator: random.Random) -> str | None:
    return f"{entry.target.split()[0]}." if len(entry.source) > 24 and "`" not in entry.target else None


def _wide(match: re.Match[str]) -> str:
    return "".join(chr(ord(c) + 0xFEE0) for c in match[0])


def _small(match: re.Match[str]) -> str:
    return match[0].lower()


def _by_table(table: dict[str, str]) -> Plant:
    """A fault that puts the right side of a row in the place of its left side."""
    words = "|".join(map(re.escape, sorted(table, key=len, reverse=True)))
    return _replace(rf"\b(?:{words})\b", lambda match: table[match[0]])


def _other_digit(match: re.Match[str]) -> str:
    """Another last digit."""
    return f"{match[0][:-1]}{(int(match[0][-1]) + 3) % 10}"


def _other_scale(match: re.Match[str]) -> str:
    return {"billion": "million", "million": "billion"}[match[0]]


def _next_letter(match: re.Match[str]) -> str:
    return "ab"[match[0] == "a"]


_LATER = {name: MONTHS[number % 12 + 1] for number, name in MONTHS.items()}
_FAMILY_FIRST = {name: " ".join(reversed(name.split())) for name in PERSONS.values()}

FAULTS: dict[str, tuple[str, Plant]] = {
    "kana left": ("text-kana", _word_by(("は", "の", "サーバー", "を", "について", "です"))),
    "kanji left": ("text-kanji", _word_by(("工場", "計画", "同社", "年", "契約", "社長"))),
    "full-width digits": ("text-fullwidth-digits", _replace(r"(?<![\w^])\d+(?!\])", _wide)),
    "full-width letters": ("text-fullwidth-letters", _replace(r"(?<![\w/<@.`({-])[A-Z][a-z]+", _wide)),
    "full-width comma": ("text-fullwidth-punctuation", _replace(r", | and ", "、")),
    "full-width stop": ("text-fullwidth-punctuation", _replace(r"\.$", "。")),
    "full-width brackets": ("text-fullwidth-punctuation", _replace(r"(?<=\w) \((\w+)\)", r"（\1）")),
    "corner brackets": ("text-fullwidth-punctuation", _replace(r"“([^”]*)”", r"「\1」")),
    "source copied": ("text-copied", lambda entry, _: entry.source),
    "untranslated": ("text-untranslated", lambda _entry, _generator: ""),
    "word doubled": ("text-doubled-word", _replace(r"(?<= )(the|in|of|to|its|has|is)(?= )", r"\1 \1")),
    "space before a mark": ("text-stray-space", _replace(r"(?<=\w)(?=[.,](?: |$))", " ")),
    "comma without space": ("text-missing-space", _replace(r"(?<=[a-z]{3}), (?=[a-z]{3})", ",")),
    "full stop lost": ("text-sentence-end", _replace(r"(?<=[a-z])\.$", "")),
    "small letter at start": ("text-capital", _replace(r"^(?:The|For|Run|Customers)\b(?=.*\.)", _small)),
    "quote lost": ("text-quote-pair", _replace("[“”]", "")),
    "bracket lost": ("text-bracket-pair", _replace(r"(?<=\w)\)(?= )", "")),
    "cut short": ("text-length", _cut),
    "unreadable character": ("text-mojibake", _replace(r"(?<=[a-z])[aeiou](?=[a-z]+ )", "\ufffd")),
    "zero-width space": ("text-invisible", _replace(r"(?<=[a-z])(?=[a-z])", "\u200b")),
    "placeholder changed": ("markup-placeholder", _replace(r"\{count\}|%\(user\)s|%d", "{n}")),
    "placeholder lost": ("markup-placeholder", _replace(r"\{count\} |%\(user\)s |%d ", "")),
    "placeholders swapped": ("markup-placeholder-order", _replace("For %s there are %d", "%d entries for %s make")),
    "code changed": ("markup-code", _replace(r"`--(\w)", r"`-\1x")),
    "code lost": ("markup-code", _replace("with `[^`]*` ", "")),
    "backtick lost": ("markup-backtick", _replace("`(?= )", "")),
    "link lost": ("markup-link", _replace(r"\[guide\]\([^)]*\)", "guide")),
    "link changed": ("markup-link", _replace(r"\]\(\w", "](x")),
    "footnote lost": ("markup-footnote", _replace(r"\[\^\d+\]", "")),
    "address changed": ("markup-address", _replace(r"example\.com", "exmaple.com")),
    "tag lost": ("markup-tag", _replace("</?b>", "")),
    "tag added": ("markup-tag", _replace(r"(?<= )(plant|center|hub|store)(?= )", r"<i>\1</i>")),
    "bold broken": ("markup-emphasis", _replace(r"\*\*(?= )", " **")),
    "pipe in a cell": ("markup-cell", _replace(" in | of ", " | ")),
    "conflict mark": ("po-conflict", lambda entry, _: f"<<<<<<< HEAD\n{entry.target}\n======="),
    "line end added": ("po-line-end", lambda entry, _: f"{entry.target}\n"),
    "other number": ("number-value", _replace(r"(?<=employs )\d+|(?<=grew )\d+|\d+(?= kilometers)", _other_digit)),
    "number lost": ("number-value", _replace(r"employs \d+|grew \d+ percent", "grew")),
    "other scale word": ("number-scale", _replace("billion|million", _other_scale)),
    "a zero more": ("number-scale", _replace(r"(?<=\$)\d\d0,000", r"\g<0>,000")),
    "other currency": ("number-unit", _replace(" yen ", " dollars ")),
    "other measure": ("number-unit", _replace(" kilometers ", " miles ")),
    "other year": ("number-date", _replace(r"(?<= )(?:19|20)\d\d(?=\.$)", _other_digit)),
    "other month": ("number-date", _by_table(_LATER)),
    "name misspelt": ("name-misspelt", _replace("(?<=[A-Z][a-z])[a-z](?=[a-z]+ toured)", _next_letter)),
    "term paraphrased": ("term-missing", _by_table(dict.fromkeys(FORBIDDEN, "facility"))),
    "forbidden word": ("term-forbidden", _by_table(FORBIDDEN)),
    "name in small letters": ("term-case", _replace("(?<=Toto )Electric|(?<=Minato )Bank|(?<=Wakaba )Foods|Sapporo|Sendai|Kobe", _small)),
    "family name first": ("name-order", _by_table(_FAMILY_FIRST)),
    "comment added": ("markup-comment", _replace(r"(?<=[a-z]) (?=[a-z])", " <!-- look again --> ")),
    "expression added": ("markup-expression", _replace(r"(?<=[a-z]) (?=[a-z])", " {{ 7*7 }} ")),
    "bold lost": ("markup-emphasis", _replace(r"\*\*([^*]+)\*\*", r"\1")),
}  # fmt: skip
"""Each kind of fault: the check that is to tell it, and how it is planted."""


def _with_charset(pairs: Pairs, generator: random.Random) -> Pairs:
    charset = generator.choice(("CHARSET", "Shift_JIS", "EUC-JP", "ISO-8859-1", "cp932", "ISO-2022-JP"))
    return replace(pairs, header={**pairs.header, "Content-Type": f"text/plain; charset={charset}"})


def _with_twin(pairs: Pairs, generator: random.Random) -> Pairs:
    twin = generator.choice(pairs.entries)
    return replace(pairs, entries=(*pairs.entries, replace(twin, line=len(pairs.entries) + 1)))


def _with_one_plural(pairs: Pairs, generator: random.Random) -> Pairs:
    entry = generator.choice(pairs.entries)
    forms = generator.choice(((entry.target,), (entry.target,) * 3))
    plural = replace(entry, plural=entry.source, plural_targets=forms)
    return replace(pairs, entries=(plural, *pairs.entries))


def _with_accent(pairs: Pairs, generator: random.Random) -> Pairs:
    place = generator.randrange(len(pairs.entries))
    entry = pairs.entries[place]
    accented = replace(entry, target=entry.target.replace("e", "é", 1))
    return replace(pairs, entries=(*pairs.entries[:place], accented, *pairs.entries[place + 1 :]))


def _with_hole(pairs: Pairs, generator: random.Random) -> Pairs:
    place = generator.randrange(len(pairs.entries))
    entry = pairs.entries[place]
    hole = replace(entry, target=EMPTY, notes=("heading, level 2",))
    return replace(pairs, entries=(*pairs.entries[:place], hole, *pairs.entries[place + 1 :]))


def _with_line_break(pairs: Pairs, generator: random.Random) -> Pairs:
    place = generator.randrange(len(pairs.entries))
    entry = pairs.entries[place]
    broken = replace(entry, target=f"{entry.target}\ndraft: true", notes=("front matter",))
    return replace(pairs, entries=(*pairs.entries[:place], broken, *pairs.entries[place + 1 :]))


def _with_another_source(pairs: Pairs, generator: random.Random) -> Pairs:
    """As a merge by lines leaves it: the English and its stamp are there, beside the Japanese of the other branch."""
    entries = list(pairs.entries)
    one, other = generator.sample(range(len(entries)), 2)
    entries[one] = replace(catalog.stamped(entries[one]), source=entries[other].source)
    entries[other] = replace(entries[other], source=pairs.entries[one].source)
    return replace(pairs, entries=tuple(entries))


CATALOGUE_FAULTS: dict[str, tuple[str, Callable[[Pairs, random.Random], Pairs]]] = {
    "charset": ("po-charset", _with_charset),
    "unit twice": ("po-duplicate", _with_twin),
    "plural forms": ("po-plural-count", _with_one_plural),
    "heading emptied": ("text-empty-block", _with_hole),
    "key in a title": ("markup-front-matter", _with_line_break),
    "not in Shift_JIS": ("text-encoding", _with_accent),
    "other branch's source": ("text-other-source", _with_another_source),
}
"""Each kind of fault of a catalogue as a whole."""
