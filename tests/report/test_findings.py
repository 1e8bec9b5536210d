# SPDX-License-Identifier: MIT
"""Findings in every format: golden files, one record each, nothing that does harm."""

import json
import os
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from samples import EVERYDAY, HOSTILE, LOOK

from l10n.model import Finding, Severity
from l10n.report import FORMATS, Look, ordered, write
from l10n.report.excerpt import excerpt
from l10n.text import cells

GOLDEN = Path(__file__).parent / "golden"
SUFFIXES = {"text": "txt", "json": "json", "jsonl": "jsonl", "sarif": "sarif", "github": "github", "junit": "xml"}
SETS = {"everyday": EVERYDAY, "hostile": HOSTILE, "none": ()}


def report(name, findings, units=68, look=LOOK):
    return "".join(write(name, findings, units, look))


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("kind", SETS)
def test_report_is_as_agreed(name, kind):
    """Renewed by `L10N_RENEW=1 python -m pytest tests/report`; read the difference before you keep it."""
    path = GOLDEN / f"{kind}.{SUFFIXES[name]}"
    told = report(name, SETS[kind])
    if os.environ.get("L10N_RENEW"):
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(told.encode())
    assert told == path.read_bytes().decode()


def test_colours_are_the_only_difference_of_a_coloured_report():
    coloured = report("text", EVERYDAY, look=Look(colour=True))
    plain = coloured
    for code in ("0", "1", "2", "31;1", "33;1", "36;1"):
        plain = plain.replace(f"\x1b[{code}m", "")
    assert "\x1b[31;1m" in coloured
    assert plain == report("text", EVERYDAY, look=Look())


@pytest.mark.parametrize("name", FORMATS)
def test_order_does_not_depend_on_who_came_first(name):
    assert report(name, EVERYDAY) == report(name, EVERYDAY[::-1])


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_shown_drives_a_terminal(name):
    told = report(name, HOSTILE)
    assert {c for c in told if not c.isprintable()} - {"\n", "\u3000", "\xa0"} == set()
    told.encode("utf-8")


@pytest.mark.parametrize("name", ["text", "json", "jsonl", "sarif", "junit"])
def test_no_line_begins_with_a_command(name):
    told = report(name, HOSTILE)
    assert [line for line in told.split("\n") if line.lstrip().startswith("::")] == []
    assert "##[" not in told
    assert "##vso[" not in told


def test_one_finding_is_one_annotation():
    told = report("github", HOSTILE)
    assert told.count("\n") == 1
    assert told.startswith("::error file=%3A%3Aerror%3A%3Ap%2Ca%3At%25h\\n.po,line=3,title=text-residue::line")


def test_json_gives_every_value_back():
    told = json.loads(report("json", HOSTILE))
    assert told["findings"] == [each.as_dict() for each in HOSTILE]
    assert told["version"] == 1
    lines = report("jsonl", EVERYDAY).split("\n")[:-1]
    assert [json.loads(line) for line in lines] == [each.as_dict() for each in ordered(EVERYDAY)]


def test_summary_counts_by_check_and_severity():
    assert json.loads(report("json", EVERYDAY))["summary"] == {
        "units": 68,
        "findings": 4,
        "by_severity": {"error": 1, "warning": 2, "info": 1},
        "by_check": {
            "number-value": {"error": 1},
            "po-header": {"info": 1},
            "text-residue": {"warning": 1},
            "text-untranslated": {"warning": 1},
        },
        "untranslated": 0,
        "fuzzy": 0,
    }


def test_junit_is_xml_and_errors_are_its_failures():
    for findings in SETS.values():
        ET.fromstring(report("junit", findings).encode())  # noqa: S314 - we wrote it
    suites = ET.fromstring(report("junit", EVERYDAY).encode())  # noqa: S314
    assert [case.get("name") for case in suites.iter("testcase") if case.find("failure") is not None] == [
        "number-value 18:21"
    ]


def test_equal_findings_have_fingerprints_of_their_own_that_survive_a_move():
    twice = [EVERYDAY[1], EVERYDAY[1]]
    moved = [Finding(**{**{f: getattr(each, f) for f in Finding.__slots__}, "line": 99}) for each in twice]

    def prints(findings):
        results = json.loads(report("sarif", findings))["runs"][0]["results"]
        return [each["partialFingerprints"]["l10nUnit/v1"] for each in results]

    assert prints(twice) == prints(moved)
    assert len(set(prints(twice))) == 2


def test_caret_line_counts_cells():
    text, carets = excerpt("市は12億円を投じる。", (2, 6), 60)
    assert (text, carets) == ("市は12億円を投じる。", "    ^^^^^^")
    assert excerpt("a\tb\x1b[1m", (2, 3), 60) == ("a\\tb\\x1b[1m", "   ^")
    assert excerpt("end", (3, 3), 60) == ("end", "   ^")


@given(st.text(max_size=80), st.integers(-5, 90), st.integers(0, 90), st.integers(20, 60))
def test_excerpt_fits_and_its_carets_lie_under_it(text, start, length, width):
    quoted, carets = excerpt(text, (start, start + length), width)
    assert cells(quoted) <= width
    assert len(carets) <= max(cells(quoted) + 1, 1)
    assert "\n" not in quoted


@pytest.mark.parametrize("count", [5_000, pytest.param(50_000, marks=pytest.mark.slow)])
def test_a_megabyte_with_thousands_of_faults_is_told_in_a_size_by_their_number(count):
    target = "Ｘ日本語" * 250_000
    spans = [(4 * number, 4 * number + 1) for number in range(count)]
    findings = [
        Finding("text-residue", Severity.ERROR, "left", "a.po", 1, None, target, target, None, s) for s in spans
    ]
    sizes = {name: sum(map(len, write(name, findings, 1))) / count for name in FORMATS}
    assert {name for name, size in sizes.items() if size > 2_500} == set()


def test_a_text_too_long_for_json_is_cut_around_the_span():
    target = "Ｘ日本語" * 250_000
    finding = Finding(
        "text-residue", Severity.ERROR, "left", "a.po", 1, None, "短い。", target, None, (120_000, 120_001)
    )
    part = json.loads(report("jsonl", [finding]))
    assert part["target"][slice(*part["target_span"])] == "Ｘ"
    assert (part["cut"], part["source"]) == ({"target": 119_800}, "短い。")
