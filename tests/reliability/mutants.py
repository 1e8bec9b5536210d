# SPDX-License-Identifier: MIT
"""Broken catalogues: no exception but the declared one, and accepted or refused as msgfmt does."""

import random
import subprocess
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from l10n import catalog
from l10n.errors import L10nError
from reliability.catalogues import STYLES, catalogue
from reliability.rows import Result, Row

UNITS = 4
SECONDS = 2.0
"""Of the processor."""
AGREEMENT = 0.995
"""The share of mutants that is to be accepted or refused as msgfmt does."""

STRICTER = {
    "NUL character": "msgfmt stops at a NUL and loses what follows",
    "plural forms": "a number of plural forms that no language has",
    "unknown charset": "msgfmt warns and takes the bytes as they are",
    "byte 0x": "bytes that the named charset does not have are never guessed",
    "twice": "of two fields of one name in the header, the other would be lost",
    "no field name": "a line of the header that belongs to no field would be lost",
    "unknown keyword 'domain'": "a catalogue holds one document",
    "escape that": "a hexadecimal escape can stand for half a character",
    "follows no keyword": "after an empty `#|` line, msgfmt goes on with the text before it",
    "merge": "marks of a merge, which msgfmt may read as comments",
}
"""What a refusal says where msgfmt accepts, on purpose, and why."""


Change = Callable[[random.Random, bytes], bytes]


def _at(random_: random.Random, data: bytes) -> int:
    return random_.randrange(len(data) + 1)


def _line(random_: random.Random, data: bytes, change: Callable[[bytes], list[bytes]]) -> bytes:
    lines = data.split(b"\n")
    place = random_.randrange(len(lines))
    return b"\n".join([*lines[:place], *change(lines[place]), *lines[place + 1 :]])


def _insert(*lines: bytes) -> Change:
    """A line that does not belong where it stands."""
    return lambda random_, data: _line(random_, data, lambda line: [random_.choice(lines), line])


def _swap(old: bytes, *new: bytes) -> Change:
    """Something else in one of the places of `old`."""

    def change(random_: random.Random, data: bytes) -> bytes:
        parts = data.split(old)
        if len(parts) == 1:
            return data
        place = random_.randrange(1, len(parts))
        return old.join(parts[:place]) + random_.choice(new) + old.join(parts[place:])

    return change


def _other_byte(random_: random.Random, data: bytes) -> bytes:
    at = _at(random_, data)
    return data[:at] + random_.randbytes(1) + data[at + 1 :]


CHANGES: dict[str, Change] = {
    "cut off": lambda r, d: d[: _at(r, d)],
    "line lost": lambda r, d: _line(r, d, lambda _: []),
    "line twice": lambda r, d: _line(r, d, lambda line: [line, line]),
    "quote lost": _swap(b'"', b""),
    "quote doubled": _swap(b'"', b'""'),
    "backslash": _swap(b"e", b"\\"),
    "odd escape": _swap(b" ", b"\\q", b"\\x", b"\\x41", b"\\101", b"\\8", b"\\u0041"),
    "byte": _other_byte,
    "letters": _insert(b"x", b"msgid", b"msgstr", b"msgid x", b'"', b"domain", b'domain "a"'),
    "plural index": _swap(b"msgstr[1]", b"msgstr[9]", b"msgstr[-1]", b"msgstr[", b"msgstr[x]"),
    "plural count": _swap(b"nplurals=2", b"nplurals=999999999999", b"nplurals=0", b"nplurals="),
    "previous of an obsolete unit": _insert(b'#~| msgid "x"'),
    "equals flags": _insert(b"#= fuzzy", b"#=", b"#= no-wrap, fuzzy"),
    "comment": _insert(b"#", b"#.", b"#:", b"#,", b"#|", b"#~", b"#!", b"#~ #"),
    "order": _swap(b"msgid ", b"msgstr "),
    "keyword": _swap(b"msgstr ", b"msgstr", b"msgstr\t", b"MSGSTR ", b"msg str "),
    "NUL": _insert(b'"a\x00b"'),
    "conflict": _insert(b"<<<<<<< HEAD", b"=======", b">>>>>>> other"),
    "charset": _swap(b"charset=UTF-8", b"charset=EUC-JP", b"charset=ASCII", b"charset=nonsense", b"charset="),
    "BOM": lambda _, d: b"\xef\xbb\xbf" + d,
    "line ends": lambda r, d: d.replace(b"\n", r.choice((b"\r", b"\r\n"))),
    "twin": lambda _, d: d + b"\n" + d.rpartition(b"\n\n")[2],
}


def mutants(count: int, seed: int) -> Iterator[tuple[str, bytes]]:
    """Catalogues with one to three faults, each with the names of the faults."""
    random_ = random.Random(seed)
    for _ in range(count):
        data = catalogue(random_, random_.choice(STYLES), UNITS).encode()
        kinds = random_.choices(list(CHANGES), k=random_.choice((1, 1, 2, 3)))
        for kind in kinds:
            data = CHANGES[kind](random_, data)
        yield " + ".join(kinds), data


def _undeclared(count: int, seed: int) -> Result:
    """Each mutant is read, or refused with its place and a reason, in no more than `SECONDS`."""
    failures = []
    for kinds, data in mutants(count, seed):
        start = time.process_time()
        try:
            catalog.load(data, "a.po")
        except L10nError as error:
            if not all(fault.path == "a.po" and fault.reason for fault in error.faults):
                failures.append(f"{kinds}: refused without a place")
        except Exception as error:  # noqa: BLE001 - what the battery looks for
            failures.append(f"{kinds}: {type(error).__name__}: {error}")
        if (took := time.process_time() - start) > SECONDS:
            failures.append(f"{kinds}: took {took:.1f} s")
    return Result(count, failures)


def _as_msgfmt(count: int, seed: int) -> Result:
    """Each mutant is accepted or refused as msgfmt does; the differences that are wanted do not count.

    What is left is listed, and fails when it is more than one in two hundred.
    """
    differences: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        for kinds, data in mutants(count, seed):
            reason = _refusal(data)
            accepted = _accepted_by_msgfmt(data, Path(folder, "a.po"))
            wanted = accepted and any(words in reason for words in STRICTER)
            if bool(reason) is accepted and not wanted:
                differences[f"{kinds} ({reason or 'accepted'})"] += 1
    listed = [f"{number} × {what}" for what, number in differences.most_common()]
    return Result(count, [], tuple(listed)) if differences.total() <= count * (1 - AGREEMENT) else Result(count, listed)


def _refusal(data: bytes) -> str:
    """All that is said against the catalogue; empty where it is accepted."""
    try:
        catalog.load(data, "a.po")
    except L10nError as error:
        return str(error)
    return ""


def _accepted_by_msgfmt(data: bytes, path: Path) -> bool:
    path.write_bytes(data)
    ran = subprocess.run(["msgfmt", "-o", "/dev/null", str(path)], capture_output=True, check=False)
    return ran.returncode == 0


ROWS = [
    Row("broken catalogues: nothing but the declared error", 20_000, _undeclared, 300),
    Row("broken catalogues: accepted or refused as msgfmt does", 20_000, _as_msgfmt, 100, ("msgfmt",)),
]
