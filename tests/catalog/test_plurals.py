# SPDX-License-Identifier: MIT
"""Plural forms in other people's catalogues, whose sentences our documents split, join, edit and delete."""

from dataclasses import replace

import pytest

from l10n import catalog
from l10n.catalog import Catalog
from l10n.model import Entry

ONE = "朝の六時になると北の港に白い船が三隻着く。"
OTHER = "夕方には町の人が川の向こうで古い旗を二枚立てる。"
JOINED = ONE + OTHER


def plural(source, *targets):
    return Entry(source, targets[0], plural=f"{source}たち", plural_targets=targets)


def written(known: Catalog) -> str:
    """All that stands in targets and in translators' comments."""
    return "\n".join(text for each in known.entries for text in (each.target, *each.plural_targets, *each.comments))


@pytest.mark.parametrize(
    ("before", "sources"),
    [
        pytest.param((plural(ONE, "A ship.", "Ships."), plural(OTHER, "A flag.", "Flags.")), (JOINED,), id="joined"),
        pytest.param((plural(ONE, "", "Ships."), plural(OTHER, "", "Flags.")), (JOINED,), id="joined-half-done"),
        pytest.param((plural(JOINED, "A ship.", "Ships."),), (ONE, OTHER), id="split"),
        pytest.param((plural(JOINED, "", "Ships."),), (ONE, OTHER), id="split-half-done"),
        pytest.param((plural(ONE, "", "Ships."),), (ONE.replace("三", "四"),), id="edited-half-done"),
        pytest.param((plural(ONE, "", "Ships."),), (ONE,), id="kept-half-done"),
        pytest.param((plural(ONE, "", "Ships."),), ("本",), id="deleted-half-done"),
    ],
)
def test_no_plural_form_is_lost(before, sources):
    template = catalog.template(map(Entry, sources), project="harbour", source_language="ja")
    after = catalog.update(replace(catalog.new(template, "en"), entries=before), template).catalog
    assert {entry.source for entry in after.live} == {*sources}
    assert [text for each in before for text in each.plural_targets if text not in written(after)] == []
    assert catalog.load(catalog.encode(after), "a.po").entries
