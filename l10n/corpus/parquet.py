# SPDX-License-Identifier: MIT
"""The door to pyarrow: rows of Parquet files, and findings as a table of Arrow."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from l10n.corpus.forms import SLICE, Batch, Slice, Told
from l10n.corpus.rows import Row
from l10n.errors import Fault, InputError

FINDINGS = pa.schema(
    [
        pa.field("id", pa.string()),
        pa.field("document", pa.string()),
        pa.field("path", pa.string(), nullable=False),
        pa.field("line", pa.int64(), nullable=False),
        pa.field("check", pa.string(), nullable=False),
        pa.field("severity", pa.string(), nullable=False),
        pa.field("message", pa.string(), nullable=False),
        pa.field("source", pa.string(), nullable=False),
        pa.field("target", pa.string(), nullable=False),
        pa.field("source_start", pa.int32()),
        pa.field("source_end", pa.int32()),
        pa.field("target_start", pa.int32()),
        pa.field("target_end", pa.int32()),
        pa.field("expected", pa.list_(pa.field("element", pa.string())), nullable=False),
        pa.field("suggestion", pa.string()),
    ],
    metadata={"l10n": "findings"},
)
"""A finding a row, as in JSON lines: spans are code points in `source` and `target`, half-open; `line` is the row."""
_TEXTS = ("source", "target")
_COLUMNS = (*_TEXTS, "id", "document")
_ROWS = 2000
"""Rows that are held at a time."""
_GROUP = 100_000
"""Rows of a group that is written, where the parts are smaller."""


class Parquet:
    """Reads and writes Parquet."""

    def slices(self, path: Path) -> list[Slice]:
        """The parts of the file: its row groups, those that are large in several."""
        with _opened(path) as read:
            _require(read.schema_arrow, path)
            sizes = [read.metadata.row_group(number).num_rows for number in range(read.num_row_groups)]
        found: list[Slice] = []
        first = 1
        for group, size in enumerate(sizes):
            for start in range(0, size, SLICE):
                found.append(Slice(len(found), group, start, min(SLICE, size - start), first + start))
            first += size
        return found

    def batches(self, path: Path, part: Slice, *, whole: bool) -> Iterator[Batch]:
        """The rows of a part; where the file is broken, one row that says which cannot be read."""
        done = 0
        try:
            for raw in _read(path, part, whole=whole):
                yield Batch(rows_of(raw, part.first + done), raw)
                done += raw.num_rows
        except (pa.ArrowException, OSError) as error:
            last = part.first + part.count - 1
            reason = " ".join(str(error).split())[:_REASON]
            fault = f"rows {part.first + done:,} to {last:,} cannot be read: {reason}"
            yield Batch([Row(part.first + done, fault=fault)], None)

    @contextmanager
    def findings(self, path: Path) -> Iterator["_Findings"]:
        """A new table of findings."""
        with pq.ParquetWriter(path, FINDINGS) as writer:
            yield _Findings(writer)

    @contextmanager
    def kept(self, path: Path, like: Path) -> Iterator["_Kept"]:
        """A new table with the columns of another."""
        with _opened(like) as read:
            schema = read.schema_arrow
        with pq.ParquetWriter(path, schema) as writer:
            yield _Kept(writer)

    def join(self, parts: Iterable[Path], path: Path, like: Path | None) -> None:
        """Write the rows of all the parts, in groups of much the same size."""
        schema = FINDINGS
        if like:
            with _opened(like) as read:
                schema = read.schema_arrow
        with pq.ParquetWriter(path, schema) as writer:
            waiting: list[pa.RecordBatch] = []
            for part in parts:
                with pq.ParquetFile(part) as read:
                    waiting += read.iter_batches(batch_size=SLICE)
                if sum(each.num_rows for each in waiting) >= _GROUP:
                    writer.write_table(pa.Table.from_batches(waiting, schema))
                    waiting = []
            writer.write_table(pa.Table.from_batches(waiting, schema))

    def is_ours(self, path: Path) -> bool:
        """Whether the file is a table of findings."""
        if not path.stat().st_size:
            return True
        try:
            return (pq.read_schema(path).metadata or {}).get(b"l10n") == b"findings"
        except (pa.ArrowException, OSError):
            return False


_REASON = 200
"""Characters of what pyarrow says at most."""


class _Findings:
    def __init__(self, writer: pq.ParquetWriter) -> None:
        self._writer = writer

    def put(self, what: Sequence[Told]) -> None:
        if what:
            self._writer.write_batch(findings_batch(what))


class _Kept:
    def __init__(self, writer: pq.ParquetWriter) -> None:
        self._writer = writer

    def put(self, what: tuple[Batch, Sequence[bool]]) -> None:
        batch, flags = what
        if batch.raw is not None and any(flags):
            self._writer.write_batch(batch.raw.filter(pa.array(flags, pa.bool_())))


def findings_batch(found: Sequence[Told]) -> pa.RecordBatch:
    """Findings as a batch with the schema `FINDINGS`."""
    return pa.RecordBatch.from_pylist([_record(row, finding) for row, finding in found], FINDINGS)


def _record(row: Row, finding: Any) -> dict[str, Any]:
    source, target = finding.source_span or (None, None), finding.target_span or (None, None)
    return {
        "id": row.id,
        "document": row.document or None,
        "path": finding.path,
        "line": finding.line,
        "check": finding.check,
        "severity": str(finding.severity),
        "message": _sound(finding.message),
        "source": _sound(finding.source),
        "target": _sound(finding.target),
        "source_start": source[0],
        "source_end": source[1],
        "target_start": target[0],
        "target_end": target[1],
        "expected": [_sound(each) for each in finding.expected],
        "suggestion": None if finding.suggestion is None else _sound(finding.suggestion),
    }


def _sound(text: str) -> str:
    """`text` without lone surrogates, which Arrow's UTF-8 cannot hold."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")


def rows_of(batch: pa.RecordBatch, first: int) -> list[Row]:
    """The rows of a batch, the first of which has that number."""
    columns = {name: _values(batch.column(name)) for name in _COLUMNS if name in batch.schema.names}
    nothing = [None] * batch.num_rows
    return [
        _row(first + place, *values)
        for place, values in enumerate(zip(*(columns.get(name, nothing) for name in _COLUMNS), strict=True))
    ]


def _row(number: int, source: object, target: object, name: object, document: object) -> Row:
    texts = (("source", source), ("target", target))
    faults = [f"{label} is {_fault(value)}" for label, value in texts if not isinstance(value, str)]
    read = {label: value for label, value in texts if isinstance(value, str)}
    return Row(number, **read, id=_text(name), document=_text(document) or "", fault="; ".join(faults))


def _fault(value: object) -> str:
    return "missing" if value is None else "not UTF-8"


def _text(value: object) -> str | None:
    return None if value is None or value is _BROKEN else str(value)


_BROKEN = object()
"""What stands for a value that cannot be read."""


def _values(column: pa.Array) -> list[Any]:
    try:
        values: list[Any] = column.to_pylist()
    except UnicodeDecodeError:
        return [_value(each) for each in column]
    return values


def _value(scalar: pa.Scalar) -> object:
    try:
        value: object = scalar.as_py()
    except UnicodeDecodeError:
        return _BROKEN
    return value


def _read(path: Path, part: Slice, *, whole: bool) -> Iterator[pa.RecordBatch]:
    """The batches of a part; the rows before it in its group are passed over."""
    begin, end = part.skipped, part.skipped + part.count
    with pq.ParquetFile(path) as read:
        columns = None if whole else [name for name in _COLUMNS if name in read.schema_arrow.names]
        at = 0
        for batch in read.iter_batches(_ROWS, row_groups=[part.begin], columns=columns, use_threads=False):
            low, high = max(begin, at), min(end, at + batch.num_rows)
            if low < high:
                yield batch.slice(low - at, high - low)
            at += batch.num_rows
            if at >= end:
                return


@contextmanager
def _opened(path: Path) -> Iterator[pq.ParquetFile]:
    try:
        read = pq.ParquetFile(path)
    except (pa.ArrowException, OSError) as error:
        reason = " ".join(str(error).split())[:_REASON]
        raise InputError(Fault(f"is no Parquet file: {reason}", str(path), hint="check the name")) from None
    with read:
        yield read


def _require(schema: pa.Schema, path: Path) -> None:
    """Raise InputError where the columns are not those of pairs."""
    for name in _TEXTS:
        if name not in schema.names:
            has = ", ".join(schema.names[:10])
            raise InputError(Fault(f"has no column {name!r}", str(path), hint=f"it has: {has}"))
        kind = schema.field(name).type
        kind = kind.value_type if pa.types.is_dictionary(kind) else kind
        if not (pa.types.is_string(kind) or pa.types.is_large_string(kind)):
            raise InputError(Fault(f"column {name!r} is {kind}, not text", str(path), hint="cast it to string"))
