# SPDX-License-Identifier: MIT
"""The header of a catalogue that was made of two versions."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from types import MappingProxyType


def joined_header(base: Mapping[str, str], ours: Mapping[str, str], theirs: Mapping[str, str]) -> Mapping[str, str]:
    """The header of a catalogue that was made of two: the later revision says when and by whom it was made.

    Of the other fields each is that of the side that has changed it, of the later revision where both have. A side
    without a header, as an empty file is, has taken nothing away.
    """
    if not (ours and theirs):
        return ours or theirs
    later = theirs if _date(theirs, "PO-Revision-Date") > _date(ours, "PO-Revision-Date") else ours
    fields = {}
    for name in dict.fromkeys((*ours, *theirs)):
        values = {side.get(name) for side in (ours, theirs)} - {base.get(name)}
        fields[name] = (
            later.get(name) if len(values) > 1 or name in _OF_REVISION else next(iter(values), base.get(name))
        )
    fields["POT-Creation-Date"] = max(ours, theirs, key=lambda side: _date(side, "POT-Creation-Date")).get(
        "POT-Creation-Date"
    )
    told = {name: value for name, value in fields.items() if value is not None}
    return ours if told == dict(ours) else MappingProxyType(told)


_DATE = re.compile(r"(\d{4}-\d\d-\d\d) (\d\d):(\d\d)([+-]\d\d)(\d\d)")


def _date(fields: Mapping[str, str], name: str) -> datetime:
    """The date in a field; the first of all where it holds none."""
    found = _DATE.fullmatch(fields.get(name, "").strip())
    try:
        return datetime.fromisoformat("{}T{}:{}{}:{}".format(*found.groups())) if found else _NEVER
    except ValueError:
        return _NEVER


_NEVER = datetime.min.replace(tzinfo=UTC)
_OF_REVISION = ("PO-Revision-Date", "Last-Translator")
