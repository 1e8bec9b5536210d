# SPDX-License-Identifier: MIT
"""Reads XLIFF of any version that comes back: 1.0 to 1.2, 2.0, 2.1."""

from l10n.errors import Fault, InputError
from l10n.exchange import xliff12
from l10n.exchange.values import Delivery, Pieces
from l10n.exchange.xliff2 import reading
from l10n.exchange.xliff2.names import SPACES
from l10n.xml.reading import namespace, parse


def read(data: bytes, path: str, pieces: Pieces) -> list[Delivery]:
    """What came back of each document in the file; raises InputError for what is no XLIFF, or not valid."""
    top = parse(data, path, ("xliff",))
    version = top.get("version") or ""
    if version in {"1.0", "1.1", "1.2"}:
        return xliff12.deliveries(top, pieces)
    if version in {"2.0", "2.1"} and namespace(top) == SPACES[""]:
        return reading.deliveries(top, path, pieces)
    reason = f'is XLIFF of the version "{version[:20]}" in the namespace "{namespace(top)[:60]}", which is not read'
    raise InputError(Fault(reason, path, top.sourceline, hint="export it as XLIFF 1.2 or 2.1"))
