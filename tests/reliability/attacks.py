# SPDX-License-Identifier: MIT
"""XML made to open files, to grow without end or to read as nothing."""

import sys
import tempfile
from functools import cache
from pathlib import Path

from terms import samples

from l10n.errors import InputError
from l10n.glossary.exchange import Languages, read
from reliability.rows import Result, Row

_opened: list[str] = []


@cache
def _listening() -> None:
    """Note every file and address that is opened from now on; an audit hook cannot be taken off again."""

    def hear(event: str, arguments: tuple[object, ...]) -> None:
        if event in {"open", "socket.connect", "urllib.Request"}:
            _opened.append(str(arguments[:1]))

    sys.addaudithook(hear)


def _attack(count: int, _seed: int) -> Result:
    """Each attack is refused in one line, and what it names is not opened."""
    _listening()
    failures = []
    with tempfile.TemporaryDirectory() as folder:
        secret = Path(folder, "secret.dtd")
        secret.write_text("<!ENTITY word 'secret'>", encoding="utf-8")
        attacks = list(samples.attacks(secret.as_uri()))[:count]
        for name, data in attacks:
            _opened.clear()
            try:
                read("tbx", data, "g.tbx", Languages())
                failures.append(f"{name}: accepted")
            except InputError as error:
                if len(str(error).splitlines()) != 1:
                    failures.append(f"{name}: {error}")
            if any(secret.name in each for each in _opened):
                failures.append(f"{name}: opened {secret.name}")
    return Result(len(attacks), failures)


ROWS = [Row("attacks by XML in TBX: refused, nothing opened", 40, _attack, 40)]
