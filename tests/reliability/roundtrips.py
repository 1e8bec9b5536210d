# SPDX-License-Identifier: MIT
"""Catalogues of other tools, read and saved: what nobody touched keeps its bytes."""

import random
from dataclasses import replace

from l10n import catalog
from reliability.catalogues import STYLES, catalogue
from reliability.rows import Result, Row

UNITS = 20


def _untouched(count: int, seed: int) -> Result:
    """Each catalogue is saved with the bytes it had; `count` is of units."""
    failures = []
    for number in range(-(-count // UNITS)):
        style = STYLES[number % len(STYLES)]
        data = catalogue(random.Random(f"{seed} {number}"), style, UNITS).encode()
        if catalog.encode(catalog.load(data, "a.po")) != data:
            failures.append(f"{style.name}, catalogue {number}")
    return Result(-(-count // UNITS) * UNITS, failures)


def _one_edit(count: int, seed: int) -> Result:
    """One target is edited: all lines but those of its unit stay."""
    failures = []
    for number in range(count):
        style = STYLES[number % len(STYLES)]
        source = random.Random(f"{seed} {number}")
        data = catalogue(source, style, UNITS).encode()
        known = catalog.load(data, "a.po")
        place = source.choice([place for place, entry in enumerate(known.entries) if not entry.plural])
        edited = replace(known.entries[place], target="An edited sentence.")
        saved = catalog.encode(replace(known, entries=(*known.entries[:place], edited, *known.entries[place + 1 :])))
        # The units are apart by a blank line, the header is the first.
        old, new = (text.decode().replace("\r\n", "\n").rstrip("\n").split("\n\n") for text in (data, saved))
        if old[: place + 1] != new[: place + 1] or old[place + 2 :] != new[place + 2 :]:
            failures.append(f"{style.name}, catalogue {number}: other units changed")
        elif catalog.load(saved, "a.po").entries[place].target != edited.target:
            failures.append(f"{style.name}, catalogue {number}: the edit is lost")
    return Result(count, failures)


ROWS = [
    Row("units of ten tools' catalogues, read and saved: byte for byte", 10_000, _untouched, 200),
    Row("one edit in such a catalogue changes one unit", 1_000, _one_edit, 40),
]
