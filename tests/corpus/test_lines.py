# SPDX-License-Identifier: MIT
"""JSON lines in and out: the verdict of every row, whoever works on it, and runs that were broken off."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import l10n
from l10n.corpus import lines
from l10n.errors import InputError
from l10n.workers import cores, in_order

from .conftest import ROWS, objects, read_lines, write_lines

ROOT = Path(__file__).parents[2]


def verdicts(pairs):
    """What `l10n.check` says of each pair, as lines of JSON have it."""
    return [
        (f"r{number}", each.check, each.message, each.source, each.target)
        for number, pair in enumerate(pairs)
        for each in l10n.check(*pair)
    ]


def told(path):
    return [(each["id"], each["check"], each["message"], each["source"], each["target"]) for each in read_lines(path)]


def test_a_row_gets_the_verdict_of_a_pair_that_is_checked_alone(call, tmp_path):
    write_lines(tmp_path / "pairs.jsonl", objects(ROWS))
    result = call("check", "pairs.jsonl", "-o", "found.jsonl")
    assert (result.code, result.out) == (1, "")
    assert "errors" in result.err
    assert "8 units" in result.err
    assert sorted(told(tmp_path / "found.jsonl")) == sorted(verdicts(ROWS))
    assert [each["line"] for each in read_lines(tmp_path / "found.jsonl")][:1] == [1]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["found.jsonl", "pairs.jsonl"]


def test_findings_and_rows_are_the_same_bytes_for_any_number_of_jobs(call, tmp_path, monkeypatch):
    monkeypatch.setattr(lines, "SLICE", 7)
    write_lines(tmp_path / "pairs.jsonl", objects(ROWS * 4))
    written = []
    for jobs in (1, 2):
        names = f"found{jobs}.jsonl", f"kept{jobs}.jsonl"
        assert call("check", "pairs.jsonl", "-o", names[0], "--keep", names[1], "--jobs", jobs).code == 1
        written.append([Path(name).read_bytes() for name in names])
    assert written[0] == written[1]
    assert [each["line"] for each in read_lines(tmp_path / "found2.jsonl")] == sorted(
        each["line"] for each in read_lines(tmp_path / "found2.jsonl")
    )


def test_the_rows_that_pass_are_kept_as_they_stand(call, tmp_path):
    passing, failing = '{"target": "Yes.",  "source":"はい。", "score": 1}', objects(ROWS)[0]
    write_lines(tmp_path / "pairs.jsonl", [failing, passing, "", "no JSON"])
    assert call("check", "pairs.jsonl", "-o", "found.jsonl", "--keep", "kept.jsonl").code == 1
    assert (tmp_path / "kept.jsonl").read_text(encoding="utf-8") == f"{passing}\n"
    again = call("check", "pairs.jsonl", "-o", "found.jsonl", "--keep", "kept.jsonl")
    assert (again.code, again.err) == (3, "l10n: kept.jsonl: is there already; remove it, or name another file\n")


BROKEN = {
    "not json": "is no JSON: JSONDecodeError",
    "[1]": "is no JSON object",
    '{"source": "はい。"}': "target is missing",
    '{"source": 1, "target": null}': "source is no text; target is missing",
    "[" * 100_000: "is no JSON: nested too deeply",
}


def test_a_broken_row_is_a_row_of_the_report_and_the_others_go_on(call, tmp_path):
    write_lines(tmp_path / "pairs.jsonl", [*BROKEN, *objects(ROWS[:1])])
    assert call("check", "pairs.jsonl", "-o", "found.jsonl", "--fail-on", "never").code == 1
    *broken, last = read_lines(tmp_path / "found.jsonl")
    assert [(each["check"], each["line"], each["message"]) for each in broken] == [
        ("row-unreadable", number, fault) for number, fault in enumerate(BROKEN.values(), 1)
    ]
    assert (last["id"], last["check"], last["line"]) == ("r0", "number-value", 6)


def test_rows_of_one_document_explain_each_other_and_others_do_not(call, tmp_path):
    pairs = [("計画を発表した。", "It announced a plan for 12 plants."), ("工場は12ある。", "The plants are many.")]
    for name, documents in (("one", ("a", "a")), ("two", ("a", "b")), ("none", (None, None))):
        rows = [{**row, "document": document} for row, document in zip(objects(pairs), documents, strict=True)]
        write_lines(tmp_path / f"{name}.jsonl", rows)
        call("check", f"{name}.jsonl", "--select", "number", "-o", f"{name}-found.jsonl")
    assert told(tmp_path / "one-found.jsonl") == []
    assert told(tmp_path / "two-found.jsonl") == told(tmp_path / "none-found.jsonl") != []


def test_a_glossary_holds_for_every_row(call, tmp_path):
    (tmp_path / "terms.csv").write_text("source,target\n契約,agreement\n", encoding="utf-8")
    write_lines(tmp_path / "pairs.jsonl", objects(ROWS[1:2]))
    call("check", "pairs.jsonl", "--glossary", "terms.csv", "-o", "found.jsonl")
    assert [each["check"] for each in read_lines(tmp_path / "found.jsonl")] == ["term-missing"]


def test_without_a_file_findings_are_printed_for_people_or_for_programs(call, tmp_path):
    write_lines(tmp_path / "pairs.jsonl", objects(ROWS[:2]))
    people = call("check", "pairs.jsonl")
    assert people.code == 1
    assert people.out.startswith("pairs.jsonl:1:6: number-value ")
    assert people.out.endswith("1 error in 2 units\n  number-value  1 error\n")
    programs = call("check", "pairs.jsonl", "--format", "jsonl")
    assert [json.loads(line)["id"] for line in programs.out.splitlines()] == ["r0"]
    assert "1 error in 2 units" in programs.err


def test_what_is_no_corpus_or_no_result_is_refused(call, tmp_path):
    write_lines(tmp_path / "pairs.jsonl", objects(ROWS[:2]))
    (tmp_path / "mine.jsonl").write_text('{"text": "mine"}\n', encoding="utf-8")
    cases = {
        ("check", "pairs.jsonl", "-o", "mine.jsonl"): "mine.jsonl: holds something else than earlier findings",
        ("check", "pairs.jsonl", "-o", "found.csv"): "found.csv: is neither .parquet nor .jsonl",
        ("check", "pairs.jsonl", "mine.jsonl"): "pairs.jsonl: is checked by itself",
        ("check", "pairs.jsonl", "-f", "sarif"): "--format sarif is not for a corpus",
        ("check", "pairs.jsonl", "--resume"): "--resume needs -o FILE",
        ("check", "pairs.jsonl", "-o", "found.jsonl", "--resume"): "there is nothing to go on with",
        ("check", "pairs.jsonl", "--keep", "kept.parquet"): "kept.parquet: has another form than the rows",
        ("check", "pairs.jsonl", "-o", "no/found.jsonl"): "no: there is no such folder",
        ("check", "pairs.jsonl", "--select", "consistency-target"): "consistency-target is not asked of a corpus",
        ("check", "missing.jsonl"): "missing.jsonl: cannot read",
        ("check", "a.po", "--keep", "b.po"): "--keep and --resume are for a .parquet or .jsonl file",
    }
    for arguments, said in cases.items():
        result = call(*arguments)
        assert (result.code in {2, 3}, result.out) == (True, ""), arguments
        assert said in result.err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["mine.jsonl", "pairs.jsonl"]


def test_work_comes_back_in_the_order_of_the_tasks():
    assert list(in_order(abs, range(-20, 0), 3)) == list(range(20, 0, -1))
    assert list(in_order(abs, [], 3)) == []
    assert cores() >= 1


def test_what_a_worker_raises_is_raised_and_a_killed_one_is_told():
    with pytest.raises(ValueError, match="invalid literal"):
        list(in_order(int, ["1", "one", "2"], 2))
    with pytest.raises(InputError, match="a worker process was killed; it may have had too little memory"):
        list(in_order(os._exit, [9, 9], 2))


DRIVER = """
import sys
from l10n.corpus import lines
lines.SLICE = 250
from l10n.cli import main
if __name__ == "__main__":
    main(sys.argv[1:])
"""


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="needs /proc to find the worker")
def test_a_killed_worker_is_told_in_a_line_and_the_rest_goes_on(tmp_path):
    (tmp_path / "driver.py").write_text(DRIVER, encoding="utf-8")
    write_lines(tmp_path / "pairs.jsonl", objects(ROWS * 250))
    command = [sys.executable, "driver.py", "check", "pairs.jsonl", "--keep", "kept.jsonl", "-o", "found.jsonl", "-j2"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    run = subprocess.Popen(command, cwd=tmp_path, env=environment, stderr=subprocess.PIPE, text=True)
    while run.poll() is None and len(list(tmp_path.glob("found.jsonl.parts/[0-9]*.json"))) < 2:
        time.sleep(0.01)
    children = Path(f"/proc/{run.pid}/task/{run.pid}/children").read_text(encoding="ascii").split()
    os.kill(max(map(int, children)), signal.SIGKILL)
    said = run.communicate()[1]
    assert run.returncode == 3
    assert said == (
        "what is done lies in found.jsonl.parts: the same command with --resume goes on there\n"
        "l10n: a worker process was killed; it may have had too little memory; try again with fewer --jobs\n"
    )
    assert sorted(path.name for path in tmp_path.iterdir()) == ["driver.py", "found.jsonl.parts", "pairs.jsonl"]
    resumed = subprocess.run([*command, "--resume"], cwd=tmp_path, env=environment, check=False, capture_output=True)
    assert resumed.returncode == 1
    broken_off = [(tmp_path / name).read_bytes() for name in ("found.jsonl", "kept.jsonl")]
    (tmp_path / "kept.jsonl").unlink()
    subprocess.run(command, cwd=tmp_path, env=environment, check=False, capture_output=True)
    assert [(tmp_path / name).read_bytes() for name in ("found.jsonl", "kept.jsonl")] == broken_off
    assert not (tmp_path / "found.jsonl.parts").exists()
