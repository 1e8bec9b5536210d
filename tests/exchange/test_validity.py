# SPDX-License-Identifier: MIT
"""What XLIFF 2 allows: each rule has files that it lets pass and files that only it refuses."""

import os
from collections import Counter
from pathlib import Path

import pytest

from l10n.errors import L10nError
from l10n.exchange import xliff
from l10n.exchange.xliff2 import grammar, names, validity
from l10n.exchange.xliff2.rules import RULES as BEYOND_GRAMMAR
from l10n.pipeline.exchanging.coding import pieces
from l10n.tables import rows
from l10n.xml.reading import parse

SPACES = "".join(f' xmlns:{prefix}="{space}"' for prefix, space in names.SPACES.items() if prefix not in {"", "xml"})
FILE = (
    f'<xliff xmlns="{names.SPACES[""]}"{SPACES} xmlns:x="urn:x" xmlns:y="urn:y" version="2.1" srcLang="ja" '
    'trgLang="en"><file id="f">{}</file></xliff>'
)
RULES = {"grammar": grammar.breaches} | {each.__name__: each for each in BEYOND_GRAMMAR}
CASES = [tuple(cells) for cells in rows(Path(__file__).parent, "xliff2")]


def refusing(body):
    """The rules that refuse a file."""
    top = parse(FILE.format(body).encode(), "a.xlf", ("xliff",))
    return {rule for rule, breaches in RULES.items() if list(breaches(top))}


@pytest.mark.parametrize(("rule", "verdict", "body"), CASES)
def test_a_rule_refuses_what_breaks_it_and_nothing_else(rule, verdict, body):
    assert refusing(body) == ({rule} if verdict == "wrong" else set())


def test_each_rule_has_three_right_files_and_a_wrong_one():
    count = Counter((rule, verdict) for rule, verdict, _ in CASES)
    # A file without a language cannot be written in the table.
    asked = RULES.keys() - {"missing_language"}
    assert [rule for rule in asked if count[rule, "right"] < 3 or not count[rule, "wrong"]] == []


def test_targets_need_their_language():
    text = FILE.replace(' trgLang="en"', "")
    unit = '<unit id="u"><segment><source>甲</source>{}</segment></unit>'
    for target, refused in (("", []), ("<target>A</target>", ["the file has targets and says no trgLang"])):
        top = parse(text.format(unit.format(target)).encode(), "a.xlf", ("xliff",))
        assert [reason for _, reason in validity.breaches(top)] == refused


def test_a_file_tells_all_that_is_wrong_and_a_target_only_its_unit():
    wrong = '<unit id="u"><segment state="done"><source><b/></source></segment></unit>'
    with pytest.raises(L10nError) as refused:
        xliff.read(FILE.format(wrong).encode(), "a.xlf", pieces)
    assert str(refused.value).split("\n") == [
        'a.xlf:1: is no valid XLIFF 2: <segment> has state="done", which it may not; export it again',
        "a.xlf:1: is no valid XLIFF 2: <source> does not hold what it must (b); export it again",
        "a.xlf:1: is no valid XLIFF 2: <b> is no element of XLIFF 2; export it again",
    ]
    target = '<unit id="u"><segment><source>甲</source><target><ec startRef="1"/>A</target></segment></unit>'
    (delivery,) = xliff.read(FILE.format(target).encode(), "a.xlf", pieces)
    assert [unit.broken for unit in delivery.units] == ["<ec> 1 ends what does not begin before it"]


SUITE = os.environ.get("XLIFF2_SUITE", "")
"""The folder `xliff-21/test-suite` of the standard's committee, where one has it."""


@pytest.mark.slow
@pytest.mark.skipif(not SUITE, reason="XLIFF2_SUITE does not say where OASIS's test suite lies")
def test_the_committees_files_are_read_and_refused():
    refused = {kind: list(filter(_is_refused, Path(SUITE).glob(f"*/{kind}/*.xlf"))) for kind in ("valid", "invalid")}
    assert refused["valid"] == []
    assert len(refused["invalid"]) >= 156


def _is_refused(path):
    top = parse(path.read_bytes(), path.name, ("xliff",))
    return any(True for _ in validity.breaches(top))
