# SPDX-License-Identifier: MIT
"""Renews the tables of English that the world keeps: spellings from VarCon, families and compounds from WordNet.

    python tools/english_tables.py --varcon varcon.txt --wordnet /usr/share/wordnet

`varcon.txt` comes with SCOWL (wordlist.aspell.net, folder `varcon`), WordNet's files with Debian's `wordnet-base`.
Rows that a rule or a table written by hand has already are left out, so that only what is new is shipped.
"""

import argparse
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from l10n.english import DATA

_HEAD = re.compile(r"# (?P<word>.+?) (?:<verified> )?\(level (?P<level>\d+)\)")
_TABLES = {
    "compounds_wordnet": ("first", "second"),
    "families_wordnet": ("word", "other"),
    "spelling_varcon": ("american", "british", "also"),
}
_LEVEL = 70
"""SCOWL's level of the words that a dictionary has."""
_WORD = re.compile("[a-z]{3,}")
_PARTS_OF_SPEECH = {"n": "noun", "v": "verb", "a": "adj", "s": "adj", "r": "adv"}
_OF_FAMILY = frozenset("+\\<")
"""WordNet's signs for a derivation, a pertainym or adverb of an adjective, and an adjective that is a participle."""


def main() -> None:
    """Write the tables and print how long they are."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--varcon", type=Path, required=True)
    parser.add_argument("--wordnet", type=Path, required=True)
    options = parser.parse_args()
    lines, synsets = list(_lines(options.varcon)), dict(_synsets(options.wordnet))
    for name, header in _TABLES.items():
        _write(name, header, ())  # only rules and what was written by hand are known now
    words = {word for synset in synsets.values() for word in synset.words}
    found = {
        "compounds_wordnet": _compounds(words),
        "families_wordnet": _families(synsets),
        "spelling_varcon": _spellings(lines, words),
    }
    for name, rows in found.items():
        _write(name, _TABLES[name], rows)
        print(f"{name}: {len(rows):,} rows")


def _write(name: str, header: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> None:
    lines = ["\t".join(row) + "\n" for row in (header, *sorted(rows))]
    (DATA / f"{name}.tsv").write_text("".join(lines), encoding="utf-8")


class _Line(NamedTuple):
    """A line of VarCon: the words that are preferred on each side, and those that are variants there."""

    american: frozenset[str]
    british: frozenset[str]
    admitted: frozenset[str]
    """Variants that Americans write as well."""


def _spellings(lines: Sequence[_Line], words: set[str]) -> set[tuple[str, ...]]:
    """American and British spellings of one word, and who writes the other side's as well.

    VarCon inflects every word in every way; what is no word, nor a form of one, is left out.
    """
    american = {word for line in lines for word in line.american}
    british = {word for line in lines for word in line.british}
    found: dict[str, tuple[str, ...]] = {}
    for line in lines:
        for one in line.american - line.british:
            for other in line.british - line.american:
                # What is American in another sense (vice, of which a vise is none) is not joined.
                if other not in american and _known(one, words) and _known(other, words) and _new(one, other):
                    also = _also(british=one in british, american=other in line.admitted)
                    found.setdefault(one, (one, other, also))
    return {row for one, row in found.items() if not any(_inflected(row, base) for base in _bases(one, found))}


def _known(word: str, words: set[str]) -> bool:
    return any(base in words for base in (word, *_uninflected(word)))


def _uninflected(word: str) -> Iterator[str]:
    """What `word` may be a form of, or the adverb of."""
    stems = [word.removesuffix(ending) for ending in ("s", "ed", "ing", "ly") if word.endswith(ending)]
    yield from stems
    yield from (f"{stem}e" for stem in stems)
    yield from (stem[:-1] for stem in stems if stem.endswith("ll"))


def _bases(word: str, found: dict[str, tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    yield from (found[base] for base in _uninflected(word) if base in found)


def _inflected(row: tuple[str, ...], base: tuple[str, ...]) -> bool:
    """Whether `row` only adds one ending to both spellings of `base`."""
    ending = row[0].removeprefix(base[0])
    return row[0] == base[0] + ending and row[1] == base[1] + ending


def _also(*, british: bool, american: bool) -> str:
    return "both" if british and american else "british" if british else "american" if american else "-"


def _new(american: str, british: str) -> bool:
    """Whether rules and the table written by hand do not join the two yet."""
    if not _WORD.fullmatch(american) or not _WORD.fullmatch(british):
        return False
    from l10n.english.spelling import spellings

    return british not in spellings(american) and american not in spellings(british)


def _lines(path: Path) -> Iterator[_Line]:
    level = 0
    for line in path.read_text(encoding="iso-8859-1").split("\n"):
        if head := _HEAD.match(line):
            level = int(head["level"])
        elif line and level <= _LEVEL and not line.startswith(("#", " ")):
            yield _line(line.partition(" | ")[0])


def _line(entry: str) -> _Line:
    sides: dict[str, set[str]] = {}
    for alternative in entry.split(" / "):
        tags, _, word = alternative.partition(": ")
        for tag in tags.split():
            sides.setdefault(tag.rstrip("."), set()).add(word.strip())
    american, british, admitted = (frozenset(sides.get(tag, ())) for tag in ("A", "B", "Av"))
    return _Line(american, british, admitted)


class _Synset(NamedTuple):
    words: tuple[str, ...]
    pointers: tuple[tuple[str, str, str, int, int], ...]
    """Sign, part of speech, offset, and the numbers of the two words from 1; 0 for all of them."""


def _synsets(folder: Path) -> Iterator[tuple[tuple[str, str], _Synset]]:
    for part in ("noun", "verb", "adj", "adv"):
        for line in (folder / f"data.{part}").read_text(encoding="utf-8").split("\n"):
            if line and not line.startswith(" "):
                offset, synset = _synset(line.partition(" | ")[0].split())
                yield (part, offset), synset


def _synset(fields: list[str]) -> tuple[str, _Synset]:
    """One line of a data file, as wndb(5) describes it."""
    count = int(fields[3], 16)
    words = tuple(re.sub(r"\(\w+\)", "", fields[4 + 2 * number]) for number in range(count))
    at = 4 + 2 * count
    pointers = []
    for number in range(int(fields[at])):
        sign, offset, part, numbers = fields[at + 1 + 4 * number : at + 5 + 4 * number]
        pointers.append((sign, _PARTS_OF_SPEECH[part], offset, *(int(each, 16) for each in (numbers[:2], numbers[2:]))))
    return fields[0], _Synset(words, tuple(pointers))


def _families(synsets: dict[tuple[str, str], _Synset]) -> set[tuple[str, ...]]:
    """Pairs of words of which one is derived from the other."""
    found = set()
    for synset in synsets.values():
        for sign, part, offset, first, second in synset.pointers:
            if sign in _OF_FAMILY and first and second:
                one, other = synset.words[first - 1], synsets[part, offset].words[second - 1]
                if one != other and _WORD.fullmatch(one) and _WORD.fullmatch(other):
                    found.add(tuple(sorted((one, other))))
    return found


def _compounds(words: set[str]) -> set[tuple[str, ...]]:
    """The two parts of words that are written in one and in two, or with a hyphen."""
    from l10n.english.spelling import joined

    apart = (re.fullmatch("([a-z]{3,})[_-]([a-z]{3,})", word) for word in words)
    pairs = {(match[1], match[2]) for match in apart if match and match[1] + match[2] in words}
    return {pair for pair in pairs if not joined(*pair)}


if __name__ == "__main__":
    main()
