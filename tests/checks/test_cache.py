# SPDX-License-Identifier: MIT
"""The cache of `l10n check`: the same report in every case, and no check asked twice."""

import json
import os
from pathlib import Path

import pytest
from typer.testing import CliRunner

from l10n.checks import Pairs, Spot, run, select
from l10n.cli import app
from l10n.config import Settings
from l10n.model import Entry, Finding, Reference, Severity
from l10n.pipeline.caching.cache import Cache
from l10n.pipeline.caching.memory import opened, sealed

ENTRIES = tuple(
    Entry(source, target, references=(Reference("a.md", place),), line=line)
    for source, target, place, line in [
        ("契約は終了した。", "The contract は has ended.", 1, 3),
        ("売上は10億円だ。", "Sales are 1 million yen.", 1, 7),
        ("サーバを止める。", "Stop the server.", 2, 11),
        ("サーバーを止める。", "Stop the  server .", 3, 15),
    ]
)


def holds(_told):
    return True


class Counting:
    """A cache that counts how often it had to ask."""

    def __init__(self, path, salt=b"salt"):
        self.cache = Cache(path, salt)
        self.asked = 0

    def recall(self, subject, ask, fits=holds):
        def counted():
            self.asked += 1
            return ask()

        return self.cache.recall(subject, counted, fits)


def checked(path, entries=ENTRIES, salt=b"salt", selected=None):
    """The findings, and how many subjects the checks were asked about."""
    memory = Counting(path, salt)
    pairs = Pairs("a.po", tuple(entries), {"Language": "en"})
    found = list(run([pairs], Settings(), lambda _: None, selected, recall=memory.recall))
    memory.cache.save()
    return found, memory.asked


@pytest.fixture
def path(tmp_path):
    return tmp_path / "cache" / "a.checks"


def test_a_second_run_asks_nothing_and_says_the_same(path):
    first, asked = checked(path)
    assert {each.check for each in first} >= {"text-kana", "number-scale", "source-spelling", "text-stray-space"}
    assert asked == 2 * len(ENTRIES) + 2
    assert checked(path) == (first, 0)
    assert list(run([Pairs("a.po", ENTRIES, {"Language": "en"})], Settings(), lambda _: None)) == first


def test_only_what_changed_and_its_neighbours_are_asked_again(path):
    checked(path)
    changed = (*ENTRIES[:3], Entry("サーバーを止める。", "Stop it.", references=(Reference("a.md", 3),), line=15))
    found, asked = checked(path, changed)
    assert asked == 2 * 2 + 2
    assert found == list(run([Pairs("a.po", changed, {"Language": "en"})], Settings(), lambda _: None))


def test_moved_units_are_known(path):
    checked(path)
    moved = [Entry(each.source, each.target, references=each.references, line=each.line + 5) for each in ENTRIES]
    found, asked = checked(path, moved)
    assert asked == 2
    assert [each.line for each in found if each.check == "text-kana"] == [8]


def test_another_salt_asks_afresh(path):
    checked(path)
    assert checked(path, salt=b"pepper")[1] == 2 * len(ENTRIES) + 2


@pytest.mark.parametrize(
    "text",
    ["", "[", "[]", '"x"', "{}", '{"made-by": 1, "subjects": {}}', "\x00", "[" * 100_000, "{}" * 9, "0" * 70],
    ids=["empty", "cut", "list", "string", "object", "stranger", "nul", "deep", "twice", "zeros"],
)
def test_what_is_no_cache_is_as_good_as_none(path, text):
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8")
    first, asked = checked(path)
    assert asked == 2 * len(ENTRIES) + 2
    assert checked(path) == (first, 0)


def test_a_byte_that_changed_makes_the_whole_file_none(path):
    first, asked = checked(path)
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    assert checked(path) == (first, asked)


GOOD = [0, "text-kana", "error", "said", [0, 1], [0, 1], [], None]


@pytest.mark.parametrize(
    "said",
    [
        "[",
        "5",
        "{}",
        '"abcdefgh"',
        "[[]]",
        '[["?"]]',
        "[" * 100_000,
        "1" * 5000,
        *(
            json.dumps([[*GOOD[:place], value, *GOOD[place + 1 :]]])
            for place, values in enumerate([
                (True, "x", -1, 99, 10**400, 1e400),
                (None, 5, "", "no-such-check", "po-header"),
                (None, "fatal", 3),
                (None, 7, []),
                ([0, 99], [-1, 1], [2, 1], [0], [0, True], [0.0, 1], "ab", {}, 7),
                ([0, 99], [-1, 1], [2, 1], [0], [0, True], [0.0, 1], "ab", {}, 7),
                (None, 5, [None]),
                (5, [], {}),
            ])
            for value in values
        ),
    ],
)  # fmt: skip
def test_rows_that_no_check_said_are_asked_again(path, said):
    first, asked = checked(path, selected=select(["text-kana"]))
    maker, *lines = opened(path.read_bytes()).split("\n")
    path.write_bytes(sealed("\n".join([maker, *(f"{line[:24]}{said}" for line in lines)])))
    assert checked(path, selected=select(["text-kana"])) == (first, asked)


def test_what_a_check_that_fails_said_is_not_remembered(path):
    failed = Finding("a-b", Severity.ERROR, "failed", failed=True)
    first = Counting(path)
    first.recall("x", lambda: [(0, failed)])
    first.recall("y", list)
    first.cache.save()
    second = Counting(path)
    second.recall("x", list)
    second.recall("y", list)
    assert second.asked == 1


DOCUMENT = [None, "source-unclosed", "warning", "said", [0, 3], None, [], None, "a.md", 5, ":::"]


def documented(path):
    """What is told of a document, and how often it had to be asked about."""
    memory = Counting(path)
    pairs = Pairs("a.po", ENTRIES, {"Language": "en"}, source="a.md", unclosed=(Spot(5, ":::", (0, 3)),))
    found = list(run([pairs], Settings(), lambda _: None, select(["source-unclosed"]), recall=memory.recall))
    memory.cache.save()
    return [(each.path, each.line, each.source, each.source_span) for each in found], memory.asked


def test_what_is_said_of_a_document_is_remembered_with_its_place(path):
    first, asked = documented(path)
    assert (first, asked) == ([("a.md", 5, ":::", (0, 3))], 2 * len(ENTRIES) + 2)
    assert documented(path) == (first, 0)


@pytest.mark.parametrize(
    ("field", "value"), [(4, [0, 4]), (5, [0, 1]), (8, 5), (9, -1), (9, 10**400), (9, 1e400), (9, "5"), (10, None)]
)
def test_a_place_in_a_document_that_nothing_has_is_asked_again(path, field, value):
    first, _asked = documented(path)
    said = json.dumps([[*DOCUMENT[:field], value, *DOCUMENT[field + 1 :]]])
    maker, *lines = opened(path.read_bytes()).split("\n")
    path.write_bytes(sealed("\n".join([maker, *(f"{line[:24]}{said if line[24:] else ''}" for line in lines)])))
    assert documented(path) == (first, 1)


def test_a_finding_comes_back_whole(path):
    finding = Finding("a-b", Severity.INFO, "「\ud800」", source_span=(1, 2), expected=("a", "b"), suggestion="")
    told = [(None, finding), (3, finding)]
    first = Cache(path, b"")
    assert first.recall("x", lambda: told, holds) == told
    first.save()
    assert Cache(path, b"").recall("x", list, holds) == told


def test_the_oldest_subjects_go_when_there_are_too_many(path):
    first = Cache(path, b"", size=500)
    for number in range(20):
        first.recall(str(number), list, holds)
    first.save()
    second = Cache(path, b"", size=500)
    second.recall("0", list, holds)
    second.recall("new", list, holds)
    second.save()
    third = Counting(path, b"")
    for subject in ("0", "1", "2", "new"):
        third.recall(subject, list)
    assert (path.stat().st_size, third.asked) == (33 + 32 + 20 * 25, 1)


def test_an_answer_that_is_too_long_does_not_push_the_others_out(path):
    long = Finding("a-b", Severity.INFO, "x" * 400)
    first = Cache(path, b"", size=500)
    first.recall("x", list, holds)
    first.recall("y", lambda: [(0, long)], holds)
    first.save()
    second = Counting(path, b"")
    second.recall("x", list)
    second.recall("y", list)
    assert second.asked == 1


def test_the_command_remembers_in_the_folder_that_the_environment_names(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("a.tsv").write_text("契約は終了した。\tThe contract は has ended.\n", encoding="utf-8")
    folder = Path(os.environ["L10N_CACHE_DIR"])
    first = CliRunner().invoke(app, ["check", "a.tsv"])
    assert len(list(folder.iterdir())) == 1
    assert (first.exit_code, CliRunner().invoke(app, ["check", "a.tsv"]).output) == (1, first.output)


def test_without_a_cache_nothing_is_written(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("a.tsv").write_text("会議。\tThe meeting.\n", encoding="utf-8")
    assert CliRunner().invoke(app, ["check", "a.tsv", "--no-cache"]).exit_code == 0
    assert list(Path(os.environ["L10N_CACHE_DIR"]).iterdir()) == []


def test_a_folder_that_cannot_be_written_is_no_fault(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("a.tsv").write_text("会議。\tThe meeting.\n", encoding="utf-8")
    monkeypatch.setenv("L10N_CACHE_DIR", str(tmp_path / "a.tsv"))
    assert CliRunner().invoke(app, ["check", "a.tsv"]).exit_code == 0


def test_settings_glossary_and_chosen_checks_are_part_of_what_is_remembered(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("a.tsv").write_text("評価額は「上がった」。\tThe price 'rose'.\n", encoding="utf-8")
    Path("a.csv").write_text("source,target\n評価額,valuation\n", encoding="utf-8")
    Path("l10n.toml").write_text("", encoding="utf-8")

    def told(*arguments):
        lines = CliRunner().invoke(app, ["check", "a.tsv", "--format", "jsonl", *arguments]).output.split("\n")[:-1]
        return [json.loads(line)["check"] for line in lines]

    assert told() == []
    assert told("--glossary", "a.csv") == ["term-missing"]
    assert told("--glossary", "a.csv", "--ignore", "term") == []
    Path("a.csv").write_text("source,target\n評価額,price\n", encoding="utf-8")
    assert told("--glossary", "a.csv") == []
    Path("l10n.toml").write_text('[style]\nquotes = "curly"\n', encoding="utf-8")
    assert set(told()) == {"text-quote-style"}
