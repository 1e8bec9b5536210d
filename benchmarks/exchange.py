# SPDX-License-Identifier: MIT
"""Counts what export and import change in units, and which files of others are read and refused.

    python benchmarks/exchange.py [--units 10000] [--seed 0] [--suite DIR] [--xliff12 XSD] [--tmx DTD]

Units are put together by chance from markup, words and any characters, in any state, written in each form and read
again. `--suite` is the folder of the test suite that the standard's committee keeps for XLIFF 2.1; the other two name
the schema and the DTD that the files are held to. The goals: no unit changed of those that XML 1.0 can hold, every
valid file of the suite read, 129 of the 162 invalid ones refused.
"""

import argparse
import random
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from lxml import etree
from rich.console import Console
from rich.table import Table

from l10n.exchange import tmx, xliff, xliff12
from l10n.exchange.taking import hindrance, taken
from l10n.exchange.values import Delivered, Parcel, identity
from l10n.exchange.xliff2 import validity, writing
from l10n.model import EMPTY, Entry, Reference
from l10n.pipeline.exchanging.coding import pieces
from l10n.xml.reading import parse
from l10n.xml.writing import unfit

MARKUP = [
    "**強い**",
    "[文書](a.md)",
    "`l10n build`",
    "<b>太字</b>",
    "<br>",
    "%s",
    "{name}",
    "![図](b.png)",
    "***",
    "__",
    "~~",
]
MARKUP += [
    "https://a.example/x?y=1&z",
    "</b>",
    "<b>",
    "**",
    "`",
    "<",
    "&amp;",
    "]]>",
    "&",
    "[",
    "](",
    "*",
    "_",
    "%(n)d",
    "${x}",
]
WORDS = [
    "\t",
    "\r",
    "\n",
    " ",
    "  ",
    "\u3000",
    "\u2028",
    "\x85",
    "😀",
    "“",
    "保存",
    "公園は九時に開く。",
    "The park",
    ".",
    "'",
    '"',
]
FORMS = {"xliff12": xliff12, "xliff21": writing, "tmx": tmx}
LANGUAGES = ("ja", "en")


def entries(count: int, chance: random.Random) -> list[Entry]:
    """Units, each with a sentence of its own."""
    found: dict[tuple[str | None, str], Entry] = {}
    while len(found) < count:
        entry = _entry(chance)
        found[entry.context, entry.source] = entry
    return list(found.values())


def _entry(chance: random.Random) -> Entry:
    fuzzy = chance.random() < 0.2
    return Entry(
        _text(chance),
        chance.choices(("", EMPTY, _text(chance)), (2, 1, 7))[0],
        context=_text(chance) if chance.random() < 0.2 else None,
        fuzzy=fuzzy,
        previous=_text(chance) if fuzzy else None,
        notes=("paragraph",) if chance.random() < 0.5 else (),
        comments=("draft", "see “park”") if chance.random() < 0.3 else (),
        references=(Reference("locales/ja/a.md", chance.randint(1, 99)),),
    )


def _text(chance: random.Random) -> str:
    return "".join(_fragment(chance) for _ in range(chance.randint(1, 7)))


def _fragment(chance: random.Random) -> str:
    kind = chance.random()
    if kind < 0.45:
        return chance.choice(MARKUP)
    if kind < 0.85:
        return chance.choice(WORDS)
    return chr(chance.choice((chance.randrange(0x20, 0x3000), chance.randrange(0x110000))))


def fits(entry: Entry) -> bool:
    """Whether XML 1.0 can hold the unit."""
    return not any(map(unfit, (entry.source, entry.target, entry.previous or "", entry.context or "")))


def changed(form: str, parcel: Parcel) -> tuple[int, int]:
    """How many units were sent, and how many did not come back as they were."""
    data = FORMS[form].write(parcel, pieces)
    if form == "tmx":
        sent = [(each.source, each.target) for each in parcel.entries if each.translated and each.target != EMPTY]
        came = tmx.read(data, "a.tmx", LANGUAGES)
        return len(sent), sum(one != other for one, other in zip(sent, came, strict=True))
    (delivery,) = xliff.read(data, "a.xlf", pieces)
    ours = {identity(each): each for each in parcel.entries}
    units = delivery.units
    wrong = sum(_is_changed(each, ours[each.identity]) for each in units)
    return len(parcel.entries), wrong + len(ours) - len(units)


def _is_changed(unit: Delivered, entry: Entry) -> bool:
    return bool(hindrance(unit, entry, set())) or taken(entry, unit) != entry or (unit.target or "") != _said(entry)


def _said(entry: Entry) -> str:
    return "" if entry.target == EMPTY else entry.target


def verdicts(suite: Path) -> Iterator[tuple[str, int, int]]:
    """For the valid and the invalid files of the suite how many there are, and how many are refused."""
    for kind in ("valid", "invalid"):
        files = sorted(suite.glob(f"*/{kind}/*.xlf"))
        yield kind, len(files), sum(_is_refused(each) for each in files)


def _is_refused(path: Path) -> bool:
    top = parse(path.read_bytes(), path.name, ("xliff",))
    return any(True for _ in validity.breaches(top))


def breaches(data: bytes, schema: Callable[[etree._Element], bool]) -> int:
    """1 where a file is not as its schema has it."""
    return int(not schema(etree.fromstring(data)))


def main() -> None:
    """Read the options and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--units", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--suite", type=Path)
    parser.add_argument("--xliff12", type=Path)
    parser.add_argument("--tmx", type=Path)
    options = parser.parse_args()
    made = entries(options.units, random.Random(options.seed))
    sound = tuple(filter(fits, made))
    parcel = Parcel("locales/ja/a.md", *LANGUAGES, sound)
    table = Table("form", "units made", "XML cannot hold", "sent", "changed", "not as the schema has it", "seconds")
    schemas = {
        "xliff12": options.xliff12 and etree.XMLSchema(etree.parse(options.xliff12)).validate,
        "tmx": options.tmx and etree.DTD(str(options.tmx)).validate,
    }
    for form, written in FORMS.items():
        start = time.perf_counter()
        sent, wrong = changed(form, parcel)
        took = time.perf_counter() - start
        schema = schemas.get(form)
        strange = str(breaches(written.write(parcel, pieces), schema)) if schema else "-"
        table.add_row(form, *map(str, (len(made), len(made) - len(sound), sent, wrong)), strange, f"{took:.1f}")
    console = Console()
    console.print(table)
    if options.suite:
        suite = Table("suite", "files", "refused")
        for row in verdicts(options.suite):
            suite.add_row(*map(str, row))
        console.print(suite)


if __name__ == "__main__":
    main()
