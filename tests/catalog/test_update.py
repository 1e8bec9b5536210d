# SPDX-License-Identifier: MIT
"""What becomes of a translation when its document changes: a row for each fate that docs/catalogs.md names."""

import os
import subprocess
import sys
from dataclasses import replace

import pytest

from l10n import catalog
from l10n.catalog import Catalog, Update
from l10n.glossary import Concept, Glossary
from l10n.model import Entry
from l10n.pipeline.features import features_of

GLOSSARY = Glossary([Concept("灯台", "lighthouse"), Concept("見学料", "admission fee")])
OPEN = "灯台は毎朝9時に門を開ける。"
BOAT = "渡し船は一日に六本出ている。"
FEE = "見学料は大人が300円、子どもは無料だ。"
BIRDS = "岬には春になると多くの海鳥が巣を作る。"
TARGETS = {
    OPEN: "The lighthouse opens its gate at nine every morning.",
    BOAT: "There are six ferries a day.",
    FEE: "The admission fee is 300 yen for adults; children enter for free.",
    BIRDS: "In spring many seabirds nest on the cape.",
}


def translated(*sources: str) -> Catalog:
    template = catalog.template([], project="cape", source_language="ja")
    return replace(catalog.new(template, "en"), entries=tuple(Entry(each, TARGETS[each]) for each in sources))


def updated(old: Catalog, *sources: str, cosmetic: str = "keep") -> Update:
    template = catalog.template(map(Entry, sources), project="cape", source_language="ja")
    return catalog.update(old, template, features=lambda text: features_of(text, GLOSSARY), cosmetic=cosmetic)


def entry(done: Update, source: str) -> Entry:
    return next(each for each in done.catalog.entries if each.source == source)


def test_what_stays_or_moves_keeps_its_entry():
    done = updated(translated(OPEN, BOAT, FEE), FEE, OPEN, BOAT)
    assert [each.target for each in done.catalog.live] == [TARGETS[FEE], TARGETS[OPEN], TARGETS[BOAT]]
    assert (done.report.kept, done.report.moved, done.report.changes) == (2, 1, ())


@pytest.mark.parametrize(
    ("source", "target", "bare", "wanted"),
    [
        pytest.param("**次の頁。**", "**The next page.**", "次の頁。", "The next page.", id="bold"),
        pytest.param("[次の頁](b.md)", "[The next page](b.md)", "次の頁", "The next page", id="link"),
        pytest.param("[**藍！**](b.md)", "[**Indigo!**](b.md)", "藍！", "Indigo!", id="bold-in-link"),
        pytest.param("[**藍！**](b.md)", "[**Indigo!**](b.md)", "**藍！**", "**Indigo!**", id="link-alone"),
        pytest.param('<u class="a">藍。</u>', '<u class="a">Indigo.</u>', "藍。", "Indigo.", id="tags"),
        pytest.param("![図][a]", "![A figure][a]", "図", "A figure", id="image"),
    ],
)
def test_marks_around_all_of_a_unit_go_from_its_translation_too(source, target, bare, wanted):
    old = replace(translated(), entries=(Entry(source, target, comments=("seen",)),))
    done = updated(old, bare)
    assert done.catalog.entries == (Entry(bare, wanted, comments=("seen",)),)
    assert (done.report.kept, done.report.changes) == (1, ())


@pytest.mark.parametrize(
    ("source", "target", "bare"),
    [
        pytest.param("**次の頁。**", "The next page.", "次の頁。", id="not-in-the-target"),
        pytest.param("[次の頁](b.md)", "[The next page](c.md)", "次の頁", id="another-destination"),
        pytest.param("**次の頁。**", "__The next page.__", "次の頁。", id="other-marks"),
    ],
)
def test_a_translation_with_other_marks_is_for_a_person_to_look_at(source, target, bare):
    done = updated(replace(translated(), entries=(Entry(source, target),)), bare)
    assert [(each.fuzzy or not each.target, each.source) for each in done.catalog.live] == [(True, bare)]


def test_a_unit_that_stands_with_and_without_its_marks_keeps_both_translations():
    old = replace(translated(), entries=(Entry("**藍。**", "**Indigo.**"), Entry("藍。", "Blue.")))
    assert [(each.source, each.target, each.obsolete) for each in updated(old, "藍。").catalog.entries] == [
        ("藍。", "Blue.", False),
        ("**藍。**", "**Indigo.**", True),
    ]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(OPEN, "灯台は毎朝９時に門を開ける。", id="width"),
        pytest.param(OPEN, "灯台は毎朝9時に門を開ける", id="full-stop"),
        pytest.param(OPEN, "灯台は、毎朝9時に門を開けます。", id="polite"),
        pytest.param(FEE, "見学料は大人が300円、子どもは無料である。", id="style"),
        pytest.param(FEE, "見学料は 大人が 300 円、子どもは無料だ。", id="spaces"),
    ],
)
def test_an_edit_of_the_form_keeps_the_translation(before, after):
    done = updated(translated(before, BOAT), after, BOAT)
    assert (entry(done, after).target, entry(done, after).fuzzy) == (TARGETS[before], False)
    assert [each.cosmetic for each in done.report.changes] == [True]
    assert entry(updated(translated(before, BOAT), after, BOAT, cosmetic="fuzzy"), after).fuzzy


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("係員が鍵を渡します。", "係員が鍵を渡します？"),
        ("窓を閉めます。", "窓を閉めましょう。"),
        ("明日は雨です。", "明日は雨でしょう。"),
        ("駅へ行く。", "駅へ行け。"),
        ("一人で行ける。", "一人で行く。"),
        ("夜でした。", "夜でしたら。"),
        ("雨なら行く。", "雨だ行く。"),
        ("彼は泣きながら、逃げた犯人を追った。", "彼は、泣きながら逃げた犯人を追った。"),
        ("犬をかう。", "犬を買う。"),
        ("静かに歩く。", "静かで歩く。"),
        ("`a.b` を開く。", "`a、b` を開く。"),
    ],
)
def test_a_mood_or_another_word_is_no_edit_of_the_form(before, after):
    old = catalog.parse(f'msgid "{before}"\nmsgstr "x"\n', "old")
    assert entry(updated(old, after), after).fuzzy


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("駅へ行かない。", "駅へ行きません。"),
        ("夜だった。", "夜であった。"),
        ("雨だろう。", "雨でしょう。"),
        ("そうする事が出来る。", "そうすることができる。"),
        ("打合せを行う。", "打ち合わせを行う。"),
    ],
)
def test_another_style_is_an_edit_of_the_form(before, after):
    old = catalog.parse(f'msgid "{before}"\nmsgstr "x"\n', "old")
    assert not entry(updated(old, after), after).fuzzy


@pytest.mark.parametrize(
    ("before", "after", "note"),
    [
        ("午前10時に始まる。", "午後10時に始まる。", "number 10 a.m. → 10 p.m."),
        ("会は月曜に開く。", "会は火曜に開く。", "number Monday → Tuesday"),
        ("100人以上が来た。", "100人以下が来た。", "number at least 100 person → at most 100 person"),
        ("版は1.2.3です。", "版は1.2.4です。", "number 1.2.3 → 1.2.4"),
        ("Aは1つ、Bは2つある。", "Aは2つ、Bは1つある。", "numbers in another order"),
        ("数十人が来たようだ。", "数百人が来たようだ。", "number 数十人 → 数百人"),
        ("今日は客が少ない。", "今日は客が多い。", "wording"),
        ("遠くに見えないものがある。", "遠くに見えるものがある。", "negation removed"),
        ("彼は使わないが、私は使わない。", "彼は使わないが、私は使う。", "negation removed"),
        ("金がある人は行く。", "金がない人は行く。", "negation added"),
    ],
)
def test_a_note_names_what_a_reader_would(before, after, note):
    old = catalog.parse(f'msgid "{before}"\nmsgstr "x"\n', "old")
    assert f"changed: {note}" in entry(updated(old, after), after).notes


@pytest.mark.parametrize(
    ("before", "after", "note"),
    [
        pytest.param(OPEN, "灯台は毎朝9時に門を開けない。", "negation added", id="negation"),
        pytest.param(FEE, "見学料は大人が350円、子どもは無料だ。", "number 300 yen → 350 yen", id="number"),
        pytest.param(FEE, "料金は大人が300円、子どもは無料だ。", "term 見学料 removed", id="term"),
        pytest.param(BIRDS, "岬には春になると数多くの海鳥が巣を作る。", "wording", id="wording"),
    ],
)
def test_an_edit_of_the_meaning_is_fuzzy_and_says_what_changed(before, after, note):
    heir = entry(updated(translated(before, BOAT), after, BOAT), after)
    assert (heir.target, heir.fuzzy, heir.previous) == (TARGETS[before], True, before)
    assert f"changed: {note}" in heir.notes


def test_both_halves_of_a_sentence_that_was_split_carry_its_translation():
    whole = "渡し船は一日に六本出ており、岬には春になると多くの海鳥が巣を作る。"
    target = "There are six ferries a day, and in spring many seabirds nest on the cape."
    old = replace(translated(), entries=(Entry(OPEN, TARGETS[OPEN]), Entry(whole, target), Entry(FEE, TARGETS[FEE])))
    done = updated(old, OPEN, BOAT, BIRDS, FEE)
    assert [(entry(done, half).target, entry(done, half).fuzzy) for half in (BOAT, BIRDS)] == [(target, True)] * 2


def test_a_joined_sentence_carries_both_translations():
    whole = "渡し船は一日に六本出ていて、岬には春になると多くの海鳥が巣を作る。"
    heir = entry(updated(translated(OPEN, BOAT, BIRDS, FEE), OPEN, whole, FEE), whole)
    assert (heir.target, heir.fuzzy) == (f"{TARGETS[BOAT]} {TARGETS[BIRDS]}", True)


def test_what_is_gone_waits_and_comes_back():
    gone = updated(translated(OPEN, BOAT, FEE), OPEN, FEE)
    assert entry(gone, BOAT).obsolete
    assert gone.report.obsolete == 1
    back = updated(gone.catalog, OPEN, BOAT, FEE)
    assert (entry(back, BOAT).target, entry(back, BOAT).obsolete, back.report.revived) == (TARGETS[BOAT], False, 1)


def test_what_was_made_for_another_sentence_comes_back_fuzzy_though_msgcat_dropped_the_mark():
    lost = Entry(BOAT, "x", obsolete=True, previous=BIRDS)
    back = updated(replace(translated(), entries=(lost,)), BOAT)
    assert (entry(back, BOAT).fuzzy, entry(back, BOAT).previous) == (True, BIRDS)


def test_a_new_sentence_is_empty():
    new = "売店では地図と古い写真を扱っている。"
    done = updated(translated(OPEN, BOAT, FEE), OPEN, new, BOAT, FEE)
    assert (entry(done, new).target, entry(done, new).fuzzy, done.report.new) == ("", False, 1)


def test_only_pruning_removes_anything_and_it_tells_what():
    gone = updated(translated(OPEN, BOAT, FEE), OPEN).catalog
    pruned, removed = catalog.prune(updated(gone, OPEN).catalog)
    assert [each.source for each in pruned.entries] == [OPEN]
    assert {each.target for each in removed} == {TARGETS[BOAT], TARGETS[FEE]}


def test_no_old_translation_is_used_twice_where_each_sentence_has_its_own():
    sources = [
        f"第{number}展示室では{thing}を見られる。"
        for number, thing in enumerate(("貝の標本", "古い海図", "船の模型"), 1)
    ]
    old = replace(translated(), entries=tuple(Entry(each, f"Room {n}.") for n, each in enumerate(sources, 1)))
    edited = [each.replace("見られる", "展示している") for each in sources]
    done = updated(old, *reversed(edited))
    assert [entry(done, each).target for each in edited] == ["Room 1.", "Room 2.", "Room 3."]


PARTS = ("店は地下にあります。", "図録を売っています。", "絵はがきもあります。")
WHOLE = "店は地下にあり、図録を売っていて、絵はがきもあります。"


def test_three_parts_of_a_sentence_carry_its_translation():
    old = catalog.parse(f'msgid "{WHOLE}"\nmsgstr "The whole."\n', "old")
    assert [(each.target, each.fuzzy) for each in updated(old, *PARTS).catalog.live] == [("The whole.", True)] * 3


def test_three_sentences_that_were_joined_bring_all_their_translations():
    old = catalog.parse("\n".join(f'msgid "{part}"\nmsgstr "{n}."\n' for n, part in enumerate(PARTS)), "old")
    (joined,) = updated(old, WHOLE).catalog.entries
    assert (joined.target, joined.fuzzy) == ("0. 1. 2.", True)


def test_a_part_that_is_little_like_the_whole_comes_along_too():
    before = "入口で券を見せ、荷物を預けてから、二階の展示室へ進んでください。"
    after = ("入口で券を見せてください。", "荷物を預けてから、二階の展示室へ進んでください。")
    old = catalog.parse(f'msgid "{before}"\nmsgstr "x"\n', "old")
    assert [each.target for each in updated(old, *after).catalog.live] == ["x", "x"]


def test_how_alike_sentences_are_does_not_depend_on_the_order_of_a_set():
    code = (
        "from l10n.catalog.matching import Likeness; "
        f"print(repr(Likeness({PARTS!r})({WHOLE!r}, {''.join(PARTS)!r}, 0)))"
    )
    seeds = ({**os.environ, "PYTHONHASHSEED": str(seed)} for seed in range(5))
    runs = [subprocess.run([sys.executable, "-c", code], env=each, capture_output=True, check=True) for each in seeds]
    assert len({run.stdout for run in runs}) == 1
