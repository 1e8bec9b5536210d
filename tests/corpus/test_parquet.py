# SPDX-License-Identifier: MIT
"""Parquet in and out: the same verdicts as for lines of JSON, a table with a published schema, broken files."""

import pyarrow as pa
import pyarrow.parquet as pq

from l10n.corpus import parquet
from l10n.corpus.parquet import FINDINGS

from .conftest import ROWS, objects, read_lines, write_lines

COLUMNS = ["id", "source", "target"]


def write_table(path, rows, row_group_size=1000, schema=None):
    pq.write_table(pa.Table.from_pylist(rows, schema), path, row_group_size=row_group_size)


def from_lines(said):
    """The row of a table for a finding in a line of JSON."""
    row = {name: said[name] for name in FINDINGS.names if name in said}
    for side in ("source", "target"):
        row[f"{side}_start"], row[f"{side}_end"] = said[f"{side}_span"] or (None, None)
    return {**row, "path": "pairs"}


def test_a_table_says_what_lines_of_json_say(call, tmp_path):
    rows = objects(ROWS)
    write_table(tmp_path / "pairs.parquet", rows, row_group_size=3)
    write_lines(tmp_path / "pairs.jsonl", rows)
    assert call("check", "pairs.parquet", "-o", "found.parquet").code == 1
    assert call("check", "pairs.jsonl", "-o", "found.jsonl").code == 1
    found = pq.read_table(tmp_path / "found.parquet")
    assert found.schema.equals(FINDINGS, check_metadata=True)
    wanted = [from_lines(each) for each in read_lines(tmp_path / "found.jsonl")]
    assert [{**row, "path": "pairs"} for row in found.to_pylist()] == wanted
    assert set(found["path"].to_pylist()) == {"pairs.parquet"}


def test_findings_and_rows_are_the_same_bytes_for_any_number_of_jobs(call, tmp_path, monkeypatch):
    monkeypatch.setattr(parquet, "SLICE", 5)
    write_table(tmp_path / "pairs.parquet", [{**row, "score": 0.5} for row in objects(ROWS * 3)], row_group_size=12)
    written = []
    for jobs in (1, 2):
        names = f"found{jobs}.parquet", f"kept{jobs}.parquet"
        assert call("check", "pairs.parquet", "-o", names[0], "--keep", names[1], "--jobs", jobs).code == 1
        written.append([(tmp_path / name).read_bytes() for name in names])
    assert written[0] == written[1]


def test_the_rows_that_pass_keep_all_their_columns(call, tmp_path):
    rows = [{**row, "score": number / 8} for number, row in enumerate(objects(ROWS))]
    write_table(tmp_path / "pairs.parquet", rows, row_group_size=3)
    call("check", "pairs.parquet", "--keep", "kept.parquet", "--select", "number", "--fail-on", "error")
    kept = pq.read_table(tmp_path / "kept.parquet")
    assert kept.schema == pq.read_schema(tmp_path / "pairs.parquet")
    assert kept.to_pylist() == [row for row in rows if row["id"] not in {"r0", "r4"}]
    call("check", "pairs.parquet", "--keep", "all.parquet", "--fail-on", "never")
    assert pq.read_table(tmp_path / "all.parquet").to_pylist() == rows


def test_a_broken_row_is_a_row_of_the_report(call, tmp_path):
    raw = pa.array([b"\xe3\x81\xaf\xe3\x80\x82", b"\xff", None], pa.binary())
    texts = pa.Array.from_buffers(pa.string(), 3, raw.buffers())
    pq.write_table(pa.table({"id": [1, 2, 3], "source": texts, "target": ["Yes.", "No.", None]}), "pairs.parquet")
    assert call("check", "pairs.parquet", "-o", "found.parquet").code == 1
    found = pq.read_table(tmp_path / "found.parquet").to_pylist()
    assert [(each["id"], each["line"], each["check"], each["message"]) for each in found] == [
        ("2", 2, "row-unreadable", "source is not UTF-8"),
        ("3", 3, "row-unreadable", "source is missing; target is missing"),
    ]


def test_a_row_group_that_cannot_be_read_is_a_row_of_the_report_and_the_others_are_checked(call, tmp_path):
    path = tmp_path / "pairs.parquet"
    write_table(path, objects(ROWS * 3), row_group_size=8)
    second = pq.read_metadata(path).row_group(1).column(COLUMNS.index("target"))
    data = bytearray(path.read_bytes())
    start = second.dictionary_page_offset or second.data_page_offset
    data[start : start + second.total_compressed_size] = b"\xff" * second.total_compressed_size
    path.write_bytes(data)
    assert call("check", "pairs.parquet", "-o", "found.jsonl").code == 1
    found = read_lines(tmp_path / "found.jsonl")
    broken = [each for each in found if each["check"] == "row-unreadable"]
    assert [(each["line"], each["message"].partition(":")[0]) for each in broken] == [
        (9, "rows 9 to 16 cannot be read")
    ]
    first, last = ([each["line"] for each in found if low < each["line"] <= low + 8] for low in (0, 16))
    assert first == [line - 16 for line in last] != []


def test_what_is_no_table_of_pairs_is_refused(call, tmp_path):
    write_table(tmp_path / "text.parquet", [{"text": "はい。"}])
    write_table(tmp_path / "number.parquet", [{"source": "はい。", "target": 1}])
    (tmp_path / "lines.parquet").write_text("{}\n", encoding="utf-8")
    write_table(tmp_path / "pairs.parquet", objects(ROWS[1:2]))
    cases = {
        ("text.parquet",): "l10n: text.parquet: has no column 'source'; it has: text\n",
        ("number.parquet",): "l10n: number.parquet: column 'target' is int64, not text; cast it to string\n",
        ("pairs.parquet", "-o", "text.parquet"): "l10n: text.parquet: holds something else than earlier findings; "
        "nothing was written; name another file\n",
    }
    for arguments, said in cases.items():
        assert call("check", *arguments) == (3, "", said)
    assert call("check", "lines.parquet").err.startswith("l10n: lines.parquet: is no Parquet file: ")
    assert call("check", "pairs.parquet", "-o", "found.parquet").code == 0
    assert pq.read_table(tmp_path / "found.parquet").num_rows == 0
    assert call("check", "pairs.parquet", "-o", "found.parquet").code == 0
