# SPDX-License-Identifier: MIT
"""The state of documents as table, JSON and badge, and the progress of long commands."""

import io
import json
from xml.etree import ElementTree as ET

import pytest

from l10n.model import Severity
from l10n.report.progress import progress
from l10n.report.status import DocumentStatus, badge, status_json, status_table, total
from l10n.text import cells

COUNTS = ["units", "characters", "words", "fuzzy", "left", "errors", "warnings"]
TRAM = DocumentStatus("tram.md", "en", 68, 2100, 900, 60, 3, 5, {Severity.ERROR: 2})
BUS = DocumentStatus("[red]docs/長い名前の文書\x1b.md", "en", 10, 300, 100, 10, 0, 0)


@pytest.mark.parametrize(
    ("units", "translated", "percent"),
    [(0, 0, 100), (3, 3, 100), (1000, 999, 99), (1000, 1, 1), (10, 0, 0), (68, 60, 88)],
)
def test_percent_is_100_or_0_only_when_it_is_true(units, translated, percent):
    assert DocumentStatus("a", "en", units, 0, 0, translated, 0, units - translated).percent == percent


def test_total_adds_up():
    assert total([TRAM, BUS]) == DocumentStatus(
        "total", "en", 78, 2400, 1000, 70, 3, 5, {Severity.ERROR: 2, Severity.WARNING: 0, Severity.INFO: 0}
    )


def test_json_holds_documents_and_total():
    told = json.loads(status_json([TRAM, BUS]))
    assert [each["document"] for each in told["documents"]] == [TRAM.document, BUS.document]
    assert told["documents"][0]["findings"] == {"error": 2, "warning": 0, "info": 0}
    assert (told["version"], told["total"]["percent"]) == (1, 89)


@pytest.mark.parametrize("width", [60, 80, 100, 160])
def test_table_fits_the_terminal_and_tells_names_apart(width):
    table = status_table([TRAM, BUS], width=width)
    assert max(cells(line) for line in table.split("\n")) <= width
    assert "[red]" in table
    assert "\x1b" not in table
    assert " 88%" in table
    assert "total" in table


def test_wide_table_has_all_counts():
    header, _, row, *_ = status_table([TRAM], width=120).split("\n")
    assert header.split() == ["document", "to", "translated", *COUNTS]
    assert row.split()[-7:] == ["68", "2,100", "900", "3", "5", "2", "-"]


def test_table_is_coloured_only_when_asked():
    assert "\x1b[" in status_table([TRAM], colour=True)
    assert "\x1b[" not in status_table([TRAM])


@pytest.mark.parametrize(("percent", "colour"), [(100, "#1a7f37"), (88, "#0b65c2"), (3, "#9a5b00")])
def test_badge_is_svg_that_says_its_number(percent, colour):
    root = ET.fromstring(badge(percent, "<翻訳>"))  # noqa: S314 - we wrote it
    assert root.get("aria-label") == f"<翻訳>: {percent}%"
    assert colour in badge(percent)


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_progress_is_silent_where_nobody_looks():
    stream = io.StringIO()
    assert list(progress("abc", "Checking", 3, stream)) == ["a", "b", "c"]
    assert stream.getvalue() == ""


def test_progress_counts_on_a_terminal():
    stream = Terminal()
    assert list(progress("abc", "Checking [bold]x", 3, stream)) == ["a", "b", "c"]
    assert "Checking [bold]x" in stream.getvalue()
    assert "3/3" in stream.getvalue()
