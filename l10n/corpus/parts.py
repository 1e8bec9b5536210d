# SPDX-License-Identifier: MIT
"""The folder in which the parts of a long run lie until all are done, so that a broken run can go on."""

import json
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from l10n import files
from l10n.corpus.tally import Tally
from l10n.errors import Fault, InputError
from l10n.model import Severity

_BEGUN = "begun.json"
_SUFFIX = ".parts"


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of one run: for each slice its findings, its rows that passed, and its counts, which come last."""

    folder: Path

    def found(self, number: int) -> Path:
        """The findings of a slice."""
        return self.folder / f"{number}.found"

    def kept(self, number: int) -> Path:
        """The rows of a slice that passed."""
        return self.folder / f"{number}.kept"

    def tally(self, number: int) -> Tally | None:
        """The counts of a slice; None where it is not done."""
        data = files.read_if_there(self._counts(number))
        return None if data is None else _read(data)

    def finish(self, number: int, tally: Tally) -> None:
        """Say that a slice is done."""
        files.write(self._counts(number), _written(tally), expected=files.read_if_there(self._counts(number)))

    def _counts(self, number: int) -> Path:
        return self.folder / f"{number}.json"


@contextmanager
def opened(output: Path | None, key: str, *, resume: bool) -> Iterator[Parts]:
    """The folder for a run: beside `output`, with what an earlier run of the same `key` has left if that is to go on.

    When the run ends well the folder is removed; otherwise it stays for the next one to go on. Without an output it
    lies elsewhere, and goes in any case. Raises InputError where there is another run's folder, or none to go on.
    """
    if output is None:
        with tempfile.TemporaryDirectory(prefix="l10n-") as elsewhere:
            yield Parts(Path(elsewhere))
        return
    folder = folder_of(output)
    _begin(folder, key, resume=resume)
    yield Parts(folder)
    shutil.rmtree(folder, ignore_errors=True)


def folder_of(output: Path) -> Path:
    """Where the parts of the run that writes `output` lie."""
    return output.with_name(output.name + _SUFFIX)


def _begin(folder: Path, key: str, *, resume: bool) -> None:
    begun = folder / _BEGUN
    before = files.read_if_there(begun)
    if folder.exists() and before is None:
        raise InputError(Fault("is in the way", str(folder), hint="move it elsewhere"))
    if resume and before is None:
        raise InputError(Fault("there is nothing to go on with", str(folder), hint="leave --resume out"))
    data = json.dumps({"l10n": "parts", "key": key}).encode()
    if resume and before != data:
        hint = "the input, the settings or the program have changed: leave --resume out, and all is done anew"
        raise InputError(Fault("was begun otherwise", str(folder), hint=hint))
    if not resume:
        shutil.rmtree(folder, ignore_errors=True)
        files.write(begun, data, expected=None)


def _written(tally: Tally) -> bytes:
    found = [[name, str(severity), count] for (name, severity), count in sorted(tally.found.items())]
    said = {"rows": tally.rows, "found": found, "failed": tally.failed, "kept": tally.kept}
    return json.dumps(said).encode()


def _read(data: bytes) -> Tally:
    said = json.loads(data)
    found = Counter({(name, Severity(severity)): count for name, severity, count in said["found"]})
    return Tally(said["rows"], found, said["failed"], said["kept"])
