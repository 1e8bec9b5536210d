# SPDX-License-Identifier: MIT
"""JSON lines: a row each, `{"source": …, "target": …, "id": …, "document": …}`."""

import json
import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO

from l10n import files
from l10n.corpus.forms import SLICE, Batch, Slice, Told
from l10n.corpus.rows import Row
from l10n.report.harmless import as_json
from l10n.report.objects import as_object
from l10n.report.recognition import is_output

_ROWS = 2000
"""Lines that are held at a time."""
_BEGINNING = 4096


class JsonLines:
    """Reads and writes one JSON object a line."""

    def slices(self, path: Path) -> list[Slice]:
        """The parts of the file, so many lines each."""
        found: list[Slice] = []
        offset = 0
        reading = files.lines(path)
        while some := [len(line) for line in islice(reading, SLICE)]:
            found.append(Slice(len(found), offset, 0, len(some), len(found) * SLICE + 1))
            offset += sum(some)
        return found

    def batches(self, path: Path, part: Slice, *, whole: bool) -> Iterator[Batch]:
        """The rows of a part; a line is held as it is, whatever is asked for."""
        del whole
        reading = islice(files.lines(path, part.begin), part.count)
        number = part.first
        while raw := list(islice(reading, _ROWS)):
            rows = [_row(line, number + place) for place, line in enumerate(raw)]
            yield Batch([row for row in rows if row is not None], [raw[row.number - number] for row in rows if row])
            number += len(raw)

    @contextmanager
    def findings(self, path: Path) -> Iterator["_Findings"]:
        """A new file of findings."""
        with path.open("wb") as stream:
            yield _Findings(stream)

    @contextmanager
    def kept(self, path: Path, like: Path) -> Iterator["_Kept"]:
        """A new file of lines."""
        del like
        with path.open("wb") as stream:
            yield _Kept(stream)

    def join(self, parts: Iterable[Path], path: Path, like: Path | None) -> None:
        """Write the lines of all the parts."""
        del like
        with path.open("wb") as stream:
            for part in parts:
                with part.open("rb") as reading:
                    shutil.copyfileobj(reading, stream)

    def is_ours(self, path: Path) -> bool:
        """Whether the file begins with a finding."""
        line = next(files.lines(path), b"")[:_BEGINNING]
        return is_output("findings", line.decode("utf-8", "replace"))


class _Findings:
    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def put(self, what: Sequence[Told]) -> None:
        for row, finding in what:
            said = {**as_object(finding), "id": row.id, "document": row.document or None}
            self._stream.write(f"{as_json(said)}\n".encode())


class _Kept:
    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def put(self, what: tuple[Batch, Sequence[bool]]) -> None:
        batch, flags = what
        for line, flag in zip(batch.raw, flags, strict=True):
            if flag:
                self._stream.write(line if line.endswith(b"\n") else line + b"\n")


def _row(line: bytes, number: int) -> Row | None:
    """The row of a line; None for an empty one."""
    if not line.strip():
        return None
    try:
        read = json.loads(line)
    except ValueError as error:
        return Row(number, fault=f"is no JSON: {error.__class__.__name__}")
    except RecursionError:
        return Row(number, fault="is no JSON: nested too deeply")
    if not isinstance(read, dict):
        return Row(number, fault="is no JSON object")
    faults = [f"{name} is {_kind(read, name)}" for name in ("source", "target") if not isinstance(read.get(name), str)]
    texts = {name: read[name] for name in ("source", "target") if isinstance(read.get(name), str)}
    return Row(
        number, **texts, id=_text(read.get("id")), document=_text(read.get("document")) or "", fault="; ".join(faults)
    )


def _kind(read: dict[str, Any], name: str) -> str:
    return "no text" if read.get(name) is not None else "missing"


def _text(value: object) -> str | None:
    return None if value is None else value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
