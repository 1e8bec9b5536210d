# SPDX-License-Identifier: MIT
"""What the characters of a pair, the settings and the catalogue rule out would have found nothing."""

import re
from dataclasses import replace

import polib
import pytest
from hypothesis import given
from hypothesis import strategies as st

import l10n
from l10n.checks import Pairs, checks, chosen, run
from l10n.checks._frame import Signs
from l10n.config import Settings
from l10n.model import Entry

from .test_cases import FILES, entry_of

SIGNED = [each for each in checks().values() if each.signs]
EVERYWHERE = tuple(replace(each, signs=Signs(), when=None) for each in chosen(Settings()))
"""The same checks, asked of every text."""
PIECES = (
    *"。、？！なせ（(「」*`#<>{}[]|%$@/\\^\t\n \u200b\ufffd\ue000\u3099\uff76か０Ａ・㍿가Тー約1半kA",
    *("ません", "ない", "３つ", "www.", "://", "<<<<<<< ", "Kyoto", "the the", " ,", "``", "**", "人", "カ", "ＡＩ"),
)
TEXTS = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)


def findings(pairs, running):
    return list(run([pairs], Settings(), lambda _: None, running))


@pytest.mark.parametrize("one", SIGNED, ids=lambda each: each.name)
def test_signs_mean_beside_others_what_they_mean_alone(one):
    for signs in (one.signs.in_source, one.signs.in_target):
        assert not signs.startswith(("^", "-", "]"))
        assert not re.search(r"(?<!\\)-\Z", signs)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_nothing_that_a_case_expects_is_ruled_out(path):
    entries = tuple(entry_of(unit) for unit in polib.pofile(str(path)))
    for pairs in (Pairs("a.po", entries, {"Language": "en"}, document="a.md"), Pairs("a.tsv", entries)):
        assert findings(pairs, chosen(Settings())) == findings(pairs, EVERYWHERE)


@given(TEXTS, TEXTS)
def test_nothing_that_is_found_in_any_pair_is_ruled_out(source, target):
    pairs = Pairs("a.tsv", (Entry(source, target),))
    assert findings(pairs, chosen(Settings())) == findings(pairs, EVERYWHERE)


def test_a_batch_gives_for_each_pair_what_it_gives_alone():
    units = [unit for path in FILES for unit in polib.pofile(str(path)) if unit.msgstr]
    pairs = [(unit.msgid, unit.msgstr) for unit in units]
    assert l10n.check_batch(pairs) == [l10n.check(*pair) for pair in pairs]
    assert l10n.check_batch(iter(pairs), select=["number"]) == [l10n.check(*pair, select=["number"]) for pair in pairs]
    assert l10n.check_batch([]) == []
