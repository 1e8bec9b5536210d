# SPDX-License-Identifier: MIT
"""Which old sentence an edited one was: what neighbours are worth, what is looked at first, what is too unlike."""

import pytest
from rapidfuzz.distance import Indel

from l10n.catalog.matching import Likeness, Pair, Place, assigned, sharing

EDITED = ("市は来年度から図書館の開館時間を延ばす。", "市は来年度から図書館の休館日を減らす方針だ。")
"""About 0.53 alike: too little alone, enough beside a neighbour that stayed."""
REWRITTEN = ("市は来年度から図書館の開館時間を延ばす。", "来春、図書館は夜の九時まで開くことになる。")
"""Hardly alike: nothing but chance stands in both."""


def places(*texts: str, before: int = 0, after: int = 1) -> list[Place]:
    return [Place(text, before, after) for text in texts]


def likeness(*texts: str) -> Likeness:
    return Likeness(texts)


def found(old: list[Place], new: list[Place]) -> list[tuple[int, int]]:
    alike = likeness(*(each.text for each in (*old, *new)))
    return [(pair.old, pair.new) for pair in assigned(old, new, alike)]


def test_the_edited_sentence_is_as_alike_as_these_tests_need():
    one, other = EDITED
    assert 0.46 < likeness(one, other)(one, other, 0) < 0.56
    assert likeness(*REWRITTEN)(*REWRITTEN, 0) < 0.36


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [(0, 1, [(0, 0)]), (0, 9, [(0, 0)]), (9, 1, [(0, 0)]), (8, 9, [])],
    ids=["between-both", "behind-one", "before-one", "elsewhere"],
)
def test_a_neighbour_that_stayed_speaks_for_an_edited_sentence(before, after, expected):
    old, new = EDITED
    assert found(places(old), places(new, before=before, after=after)) == expected


def test_what_is_somewhat_alike_is_found_without_neighbours():
    old, new = EDITED[0], "市は来年から図書館の休館日を減らす。"
    assert 0.56 <= likeness(old, new)(old, new, 0) < 0.6
    assert found(places(old), places(new, before=8, after=9)) == [(0, 0)]


def test_both_neighbours_do_not_make_one_of_two_sentences():
    old, new = REWRITTEN
    assert found(places(old), places(new)) == []


@pytest.mark.parametrize(("before", "after", "bonus"), [(0, 1, 0.2), (0, 9, 0.1), (9, 1, 0.1)])
def test_each_neighbour_is_worth_a_tenth(before, after, bonus):
    one, other = EDITED
    alike = likeness(one, other)
    (pair,) = assigned(places(one), places(other, before=before, after=after), alike)
    assert pair == Pair(pytest.approx(alike(one, other, 0) + bonus), 0, 0)


def test_what_is_much_alike_in_its_place_is_not_given_to_a_twin_elsewhere():
    old = [
        Place("申込書は、窓口か郵便か、メールで、五月の末日までに、出してください。", 0, 1),
        Place("申込書は窓口や郵便やメールで五月末までに出してください。", 7, 8),
    ]
    new = places(old[1].text)
    in_place = Indel.normalized_similarity(old[0].text, new[0].text)
    alike = likeness(*(each.text for each in old))
    assert in_place >= 0.8
    assert alike(old[0].text, new[0].text, 0) + 0.2 < alike(old[1].text, new[0].text, 0)
    assert assigned(old, new, alike) == [Pair(pytest.approx(in_place + 0.2), 0, 0)]


def test_what_is_less_alike_in_its_place_gives_way_to_a_twin_elsewhere():
    old = [*places(EDITED[0]), Place(EDITED[1], 7, 8)]
    assert found(old, places(EDITED[1])) == [(1, 0)]


def test_a_sentence_is_given_once_and_to_the_most_alike():
    old = places("雨がやんだので、窓を開けた。")
    new = places("雨がやんだので、庭の窓を開けた。", "雨がやんだので窓を開けた。")
    assert found(old, new) == [(0, 1)]
    assert found(new, old) == [(1, 0)]


def test_without_neighbours_the_rarer_words_find_a_sentence():
    old = [Place(f"第{number}の倉庫には{word}を置く。", -1, -1) for number, word in enumerate("米麦豆塩茶油紙布綿炭")]
    new = [Place("第4の倉庫には茶を高く置く。", 5, 6)]
    assert found(old, new) == [(4, 0)]


def test_only_suspects_and_neighbours_are_looked_at_where_they_are_named():
    old = [Place("雨がやんだので、窓を開けた。", 0, 1), Place("風が出たので、帆を上げた。", 2, 3)]
    new = [Place("雨がやんだので窓を開けた。", 8, 9)]
    alike = likeness(*(each.text for each in (*old, *new)))
    assert [(pair.old, pair.new) for pair in assigned(old, new, alike, suspects=[0])] == [(0, 0)]
    assert assigned(old, new, alike, suspects=[1]) == []
    assert assigned(old, new, alike, suspects=[None]) == []


def test_texts_that_share_two_fifths_of_their_runs_are_kept():
    known = ["あいうえおかきくけこ", "あいうえおさしすせそ", "たちつてとなにぬねの"]
    assert list(sharing(known, ["あいうえおか", "んんん"])) == known[:1]
    assert list(sharing(known, ["あいうえおさし"])) == known[1:2]


HALVES = ("雨の日は庭の手入れを休み、", "晴れたら朝から畑に水をまく")
QUARTERS = ("雨の日は休み", "晴れたら水をまき", "強風では窓を閉め", "大雪だと道を開く")


def test_two_halves_that_changed_places_are_the_sentence_still():
    first, second = HALVES
    assert found(places(f"{first}{second}"), places(f"{second}{first}", before=8, after=9)) == [(0, 0)]


def test_more_that_changed_places_is_the_sentence_only_beside_its_neighbours():
    old, new = "".join(QUARTERS), "".join(reversed(QUARTERS))
    assert 0.26 < Indel.normalized_similarity(old, new) < 0.39
    assert found(places(old), places(new)) == [(0, 0)]
    assert found(places(old), places(new, before=8, after=9)) == []


def test_a_neighbour_names_a_sentence_that_no_suspect_is():
    old, new = EDITED
    alike = likeness(old, new)
    assert [(each.old, each.new) for each in assigned(places(old), places(new), alike, suspects=[None])] == [(0, 0)]


TWINS = (
    "申込書は、窓口か郵便か、メールで、五月の末日までに、出してください。",
    "申込書は窓口や郵便やメールで五月末までに出してください。",
)
"""More than 0.8 alike by characters, and the second is itself by more than both neighbours are worth."""


@pytest.mark.parametrize(("before", "after"), [(0, 9), (9, 1)])
def test_what_stands_beside_one_neighbour_only_is_not_in_its_place(before, after):
    old = [Place(TWINS[0], before, after), Place(TWINS[1], 7, 8)]
    assert found(old, places(TWINS[1])) == [(1, 0)]


def test_a_sentence_that_is_alike_just_enough_is_found():
    both = "窓口で申込書を受け取り記入する"[:14]
    old = both + "東西南北上下左右前後" + "々" * 20
    new = both + "甲乙丙丁戊己庚辛壬癸" + "々" * 7
    alike = likeness("無関係")
    assert alike(old, new, 0) == 0.56
    assert assigned(places(old), places(new, before=8, after=9), alike) == [Pair(0.56, 0, 0)]


def test_two_fifths_are_enough():
    assert list(sharing(["あいうえ東西南"], ["あいうえ"])) == ["あいうえ東西南"]


def test_a_sentence_of_one_character_is_like_itself_and_no_other():
    alike = likeness("駅", "港")
    assert (alike("駅", "駅", 0), alike("駅", "港", 0)) == (1, 0)


def test_runs_that_no_known_sentence_has_count_as_the_rarest():
    one, other = "駅前の店", "駅前の寺"
    assert likeness("雨")(one, other, 0) == pytest.approx((2 / 3 + 3 / 4) / 2)


def test_up_to_a_thousand_sentences_are_all_counted():
    texts = [f"駅前の店{number}" if number % 2 else f"川の橋{number}" for number in range(999)]
    one, other = "駅前の店と川の橋", "駅前の店と山の道"
    assert Likeness(texts)(one, other, 0) == Likeness(sorted(texts))(one, other, 0)


PHRASE = "申込書は窓口か郵便で出してください。"


@pytest.mark.parametrize(("count", "expected"), [(3, True), (60, True), (61, False)])
def test_words_that_more_than_sixty_sentences_have_find_none(count, expected):
    old = [Place(f"{chr(ord('一') + number)}{PHRASE}", -1, -1) for number in range(count)]
    alike = likeness(old[0].text, PHRASE)
    assert bool(assigned(old, [Place(PHRASE, 5, 6)], alike)) is expected


DECOYS = [chr(ord("가") + number) * 60 for number in range(8)]
"""Letters that make whatever holds them unlike all that is Japanese."""


def elsewhere(*texts: str) -> list[Place]:
    return [Place(text, -1, -1) for text in texts]


def test_twelve_of_the_rarest_runs_are_looked_up():
    rare = "あいうえおかきく"
    decoys = [rare[number : number + 3] + DECOYS[number] for number in range(6)]
    true = "駅前の店は朝から夜まで開いている"
    assert found(elsewhere(*decoys, true), [Place(rare + true, 5, 6)]) == [(6, 0)]


def test_the_rarest_runs_are_looked_up_first():
    common, true = "申込書は窓口か郵便で出すこと", "駅前の店は朝から夜まで開いていて便利だ"
    decoys = [common + decoy for decoy in DECOYS]
    assert found(elsewhere(*decoys, true), [Place(common + true, 5, 6)]) == [(8, 0)]


def test_six_candidates_are_compared():
    new = "申込書は窓口か郵便で出すこと"
    decoys = [new + decoy for decoy in DECOYS[:5]]
    assert found(elsewhere(*decoys, f"{new[:-2]}せば"), [Place(new, 5, 6)]) == [(5, 0)]


def test_candidates_are_those_that_share_the_most():
    new = "申込書は窓口か郵便で出すこと"
    decoys = [new[:-2] + decoy for decoy in DECOYS[:6]]
    assert found(elsewhere(*decoys, f"{new}。"), [Place(new, 5, 6)]) == [(6, 0)]


def of_neighbours(old: list[Place], new: Place) -> list[tuple[int, int]]:
    """The pairs that are found where nothing but neighbours names a sentence."""
    alike = likeness(*(each.text for each in old), new.text)
    return [(pair.old, pair.new) for pair in assigned(old, [new], alike, suspects=[None])]


@pytest.mark.parametrize(("number", "expected"), [(0, True), (11, True), (12, False)])
def test_the_first_twelve_behind_a_unit_that_stayed_are_looked_at(number, expected):
    old = [Place(text, 0, 100 + place) for place, text in enumerate(DECOYS * 2)]
    old[number] = Place(EDITED[0], 0, 100 + number)
    assert of_neighbours(old, Place(EDITED[1], 0, 1)) == ([(number, 0)] if expected else [])


@pytest.mark.parametrize(("number", "expected"), [(3, False), (4, True), (15, True)])
def test_the_last_twelve_before_a_unit_that_stayed_are_looked_at(number, expected):
    old = [Place(text, 100 + place, 1) for place, text in enumerate(DECOYS * 2)]
    old[number] = Place(EDITED[0], 100 + number, 1)
    assert of_neighbours(old, Place(EDITED[1], 0, 1)) == ([(number, 0)] if expected else [])
