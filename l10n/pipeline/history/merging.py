# SPDX-License-Identifier: MIT
"""Git's merge driver for catalogues: two versions of a file become one, beside the version that both come from."""

import os
from dataclasses import dataclass
from pathlib import Path

from l10n import catalog, files
from l10n.catalog import Catalog
from l10n.catalog.joining import join
from l10n.errors import Fault, InputError

_COMPILED = (b"\xde\x12\x04\x95", b"\x95\x04\x12\xde")
_MARKS = (b"<<<<<<< ", b">>>>>>> ")
_BY_HAND = "nothing was merged; mend that version and merge again, or take one with `git checkout --ours` or `--theirs`"


@dataclass(frozen=True, slots=True)
class Merged:
    """What became of the file."""

    shown: str
    """What it is called."""
    conflicts: tuple[str, ...] = ()
    """The sentences that both sides have translated, each in its own way."""
    compiled: bool = False
    """Whether it is a .mo, which is made anew from its catalogue and was left as it is."""


def merge(base: Path, ours: Path, theirs: Path, *, shown: str = "", name: str = "theirs") -> Merged:
    """Put into the file `ours` what `theirs` has changed since `base`, all three being catalogues.

    Git calls the files whatever it likes; `shown` is what people call them, and `name` the side of `theirs`. An empty
    base is one that neither side comes from. Raises InputError for what is no catalogue; then `ours` is as it was.
    """
    shown = shown or str(ours)
    data = files.read(ours, shown=shown)
    if data[:4] in _COMPILED:
        return Merged(shown, compiled=True)
    before = None if str(base) == os.devnull else files.read(base, shown=f"{shown} (base)")
    sides = (
        _loaded(before or b"", f"{shown} (base)"),
        _loaded(data, shown),
        _loaded(files.read(theirs, shown=f"{shown} ({name})"), f"{shown} ({name})"),
    )
    joined = join(*sides, name=name)
    files.write(ours, catalog.encode(joined.catalog, shown), expected=data, shown=shown)
    return Merged(shown, tuple(source for _, source in joined.conflicts))


def _loaded(data: bytes, shown: str) -> Catalog:
    """The catalogue in a file's bytes: one of no units where there are none."""
    if not data.strip():
        return Catalog()
    for number, line in enumerate(data.split(b"\n"), 1):
        if line.startswith(_MARKS):
            raise InputError(Fault("has marks of a conflict that nobody has resolved", shown, number, hint=_BY_HAND))
    try:
        return catalog.load(data, shown)
    except InputError as error:
        first, *_ = error.faults
        reason = f"is no catalogue: {first.reason}"
        raise InputError(Fault(reason, first.path, first.line, hint=_BY_HAND)) from None
