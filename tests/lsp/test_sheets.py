# SPDX-License-Identifier: MIT
"""A catalogue while somebody types in it: what is said at once is what is said of the whole."""

import random

import pytest
from clients import PO

from l10n.checks import checks
from l10n.lsp.homes import NEAR, Aside, Homes
from l10n.lsp.sheets import opened, typed

PAIRS = [
    ("市は143億円を投じる。", "The city is spending 143 billion yen."),
    ("運賃は大人230円だ。", "The toll is 230 yen."),
    ("「広場」へ", "To the 広場 ."),
    ("料金は\\n二つ", "Two\\nfares"),
    ("100人未満だ。", "More than 100 people."),
    ("<b>駅</b>まで5分", "5 minutes to the station"),
]


def catalogue(count):
    """So many units, alike but for a number."""
    head = 'msgid ""\nmsgstr "Language: en\\nContent-Type: text/plain; charset=UTF-8\\n"\n'
    units = (PAIRS[number % len(PAIRS)] for number in range(count))
    return head + "".join(
        f'\n# {number}\nmsgctxt "{number}"\nmsgid "{source}"\nmsgstr "{target}"\n'
        for number, (source, target) in enumerate(units)
    )


def near(sheet):
    """What is said by checks that see no further than a block, at its places."""
    return [
        (mark.span, mark.suggestion, mark.finding.as_dict())
        for mark in sheet.marks
        if checks()[mark.finding.check].scope in NEAR
    ]


def edits(chance, text, count):
    """Texts of somebody who types: each differs from the one before."""
    for _ in range(count):
        start = text.index('msgstr "', chance.randrange(90, len(text) - 60)) + len('msgstr "')
        written = chance.choice(["a", "1", "２", "市", "a. ", '"\n"', "\\n"])
        text = text[:start] + written + text[start + chance.randrange(2) :]
        yield text


@pytest.mark.parametrize("seed", range(4))
def test_what_is_said_at_once_is_what_is_said_of_the_whole(tmp_path, seed):
    path = tmp_path / "x.po"
    home, chance = Homes().of(path), random.Random(seed)
    good = opened(catalogue(40), path, home, lambda: False)
    told = 0
    for text in edits(chance, good.text, 12):
        at_once, whole = typed(good, text, home), opened(text, path, home, lambda: False)
        assert at_once is not None
        if whole.faults:
            assert [(each.reason, each.line) for each in at_once.faults] == [
                (each.reason, each.line) for each in whole.faults
            ]
            break
        assert (near(at_once), at_once.spans) == (sorted(near(whole), key=lambda each: each[0]), whole.spans)
        assert [(each.key, each.target, each.line) for each in at_once.pairs.entries] == [
            (each.key, each.target, each.line) for each in whole.pairs.entries
        ]
        good, told = at_once, told + len(at_once.marks)
    assert told


def test_a_document_lends_its_blocks_to_what_is_checked_at_once(project):
    path = project / PO
    home, text = Homes().of(path), path.read_text(encoding="utf-8")
    good = opened(text, path, home, lambda: False)
    changed = text.replace("48 drivers", "84 drivers")
    at_once = typed(good, changed, home)
    assert near(at_once) == near(opened(changed, path, home, lambda: False))
    assert near(at_once) != near(good)


def test_a_check_of_the_whole_stands_back_and_goes_on_with_what_it_remembers(tmp_path):
    path = tmp_path / "x.po"
    home, asked = Homes().of(path), iter(range(1000))
    with pytest.raises(Aside):
        opened(catalogue(40), path, home, lambda: next(asked) >= 20)
    whole = opened(catalogue(40), path, home, lambda: False)
    assert whole.marks == opened(catalogue(40), path, Homes().of(path), lambda: False).marks


def test_a_change_outside_of_all_units_has_the_whole_read_again(tmp_path):
    path = tmp_path / "x.po"
    home, text = Homes().of(path), catalogue(6)
    good = opened(text, path, home, lambda: False)
    assert typed(good, text.replace("Language: en", "Language: fr"), home) is None
    assert typed(good, f'{text}\nmsgid "駅"\nmsgstr "station"\n', home) is None
