# SPDX-License-Identifier: MIT
"""Sentences of two documents find each other: joined, split, dropped, added and swapped ones."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import l10n
from l10n.alignment import aligned

TRAM = [
    ("1904年に最初の路線が開業した。", "The first line opened in 1904."),
    ("車両は4両だけだった。", "There were only four cars."),
    ("運賃は3銭で、学生は半額だった。", "The fare was 3 sen, and students paid half."),
    ("港の駅から山の駅まで30分かかった。", "It took 30 minutes from the port station to the mountain station."),
    ("森田市長は開業式で演説した。", "Mayor Morita gave a speech at the opening ceremony."),
    ("しかし、1965年にバスが電車に代わった。", "However, buses took the place of the trams in 1965."),
    ("2006年に市民の寄付で復活した。", "In 2006 it came back, paid for by gifts from citizens."),
    ("今は毎日8,000人が利用している。", "Today 8,000 people use it every day."),
]
JA, EN = ([side[i] for side in TRAM] for i in (0, 1))


def pairs(*beads):
    return [(tuple(left), tuple(right)) for left, right in beads]


def test_sentence_beside_sentence():
    assert l10n.align(JA, EN) == pairs(*(([i], [i]) for i in range(8)))


def test_two_sentences_that_english_joins():
    en = [*EN[:1], "There were only four cars, the fare was 3 sen, and students paid half.", *EN[3:]]
    rest = (([i], [i - 1]) for i in range(3, 8))
    assert l10n.align(JA, en) == pairs(([0], [0]), ([1, 2], [1]), *rest)


def test_a_sentence_that_english_splits():
    en = [*EN[:2], "The fare was 3 sen.", "Students paid half.", *EN[3:]]
    rest = (([i], [i + 1]) for i in range(3, 8))
    assert l10n.align(JA, en) == pairs(([0], [0]), ([1], [1]), ([2], [2, 3]), *rest)


def test_english_that_nothing_answers_goes_to_the_text_that_holds_two_sentences():
    ja = [*JA[:4], "はじめは寂しかった。1950年に港町のホテルができた。", *JA[4:]]
    en = [*EN[:4], "There was little to see.", "In 1950 a hotel was built in the port town.", *EN[4:]]
    rest = (([i], [i + 1]) for i in range(5, 9))
    assert l10n.align(ja, en) == pairs(*(([i], [i]) for i in range(4)), ([4], [4, 5]), *rest)


def test_a_sentence_that_english_drops():
    rest = (([i], [i - 1]) for i in range(5, 8))
    assert l10n.align(JA, EN[:4] + EN[5:]) == pairs(*(([i], [i]) for i in range(4)), ([4], []), *rest)


def test_a_sentence_that_only_english_has():
    en = [*EN[:5], "Whales are not fish, as every schoolbook about zoology explains.", *EN[5:]]
    rest = (([i], [i + 1]) for i in range(5, 8))
    assert l10n.align(JA, en) == pairs(*(([i], [i]) for i in range(5)), ([], [5]), *rest)


def test_neighbours_that_english_swaps():
    en = [*EN[:5], EN[6], EN[5], EN[7]]
    assert l10n.align(JA, en) == pairs(*(([i], [i]) for i in range(5)), ([5], [6]), ([6], [5]), ([7], [7]))


@pytest.mark.parametrize(("ja", "en", "beads"), [
    ([], [], []),
    (["一。"], [], [((0,), ())]),
    ([], ["One.", "Two."], [((), (0,)), ((), (1,))]),
    ([""], [""], [((0,), (0,))]),
], ids=["nothing", "no-english", "no-japanese", "empty-sentences"])  # fmt: skip
def test_documents_without_sentences(ja, en, beads):
    assert l10n.align(ja, en) == beads


@pytest.mark.parametrize(("ja", "en"), [
    (["ワタナベは残った。", "シュミットは残った。"], "Schmidt stayed on."),
    (["清水寺は古い。", "法隆寺は古い。"], "Horyuji is old."),
    (["サーバーは古い。", "プリンターは古い。"], "The printer is old."),
], ids=["katakana", "kanji", "loanword"])  # fmt: skip
def test_a_word_is_known_by_its_sound(ja, en):
    beads = l10n.align([*JA[:4], *ja, *JA[4:]], [*EN[:4], en, *EN[4:]])
    assert beads[4:6] == pairs(([4], []), ([5], [4]))


def test_what_only_marks_and_code_tell():
    ja = ["`--force` を付ける。", "`--quiet` を付ける。"]
    assert l10n.align(ja, ["Add `--force`.", "Add `--quiet`."]) == pairs(([0], [0]), ([1], [1]))


def test_terms_of_a_glossary_speak_for_a_bead():
    ja, en = [*JA[:4], "折返しがある。", "転轍機がある。", *JA[4:]], [*EN[:4], "Mind the points.", *EN[4:]]
    found = aligned(ja, en, terms=lambda text: ["points"] if "転轍機" in text else [])
    assert [each.bead for each in found][4:6] == pairs(([4], []), ([5], [4]))


def test_sure_are_only_beads_that_are_whole():
    found = aligned(JA, [*EN[:5], "Whales are not fish, as every schoolbook about zoology explains.", *EN[5:]])
    assert [each.bead for each in found if each.sure and not all(each.bead)] == []
    assert any(each.sure for each in found)


RELAYS, MORSE = "1961年に中継局の鍵 {} を配った。", "2021年に港の会議室で {} の表を使った。"
KEYS, TABLES = (
    "In 1961 the relay stations got key {}.",
    "In 2021 they used tables by {} in the meeting room at the port.",
)


@pytest.mark.parametrize(("ja", "en", "sure"), [
    (RELAYS.format("R3"), KEYS.format("R3"), True),
    (RELAYS.format("R3"), KEYS.format("YR3"), False),
    (RELAYS.format("R3"), KEYS.format("R4"), False),
    (RELAYS.format("Ｒ３"), KEYS.format("R-3"), True),
    (MORSE.format("Morse と Baudot "), TABLES.format("other people"), False),
    (MORSE.format("Morse と Baudot "), TABLES.format("Morse and others"), True),
    (MORSE.format("Morse "), TABLES.format("another man"), True),
], ids=["same", "longer", "other", "wide", "none-of-two-names", "one-of-two-names", "one-name"])  # fmt: skip
def test_a_pair_is_not_sure_where_english_has_other_things_of_the_kind(ja, en, sure):
    found = aligned([*JA[:4], ja, *JA[4:]], [*EN[:4], en, *EN[4:]])
    assert [(each.bead, each.sure) for each in found if 4 in each.bead[0]] == [(((4,), (4,)), sure)]


SENTENCES = st.lists(st.sampled_from([*JA, *EN, "", " ", "。", "\ud800", "ー", "3", "?", "ッ", "ァー"]), max_size=12)


@given(SENTENCES, SENTENCES)
def test_every_sentence_is_in_one_bead(ja, en):
    beads = l10n.align(ja, en)
    assert sorted(i for left, _ in beads for i in left) == list(range(len(ja)))
    assert sorted(j for _, right in beads for j in right) == list(range(len(en)))


@given(SENTENCES, SENTENCES)
def test_beads_come_in_the_order_of_the_japanese(ja, en):
    left = [i for left, _ in l10n.align(ja, en) for i in left]
    assert left == sorted(left)


TRAM = [
    ("路面電車は1904年に開業した。", "The tramway opened in 1904."),
    ("全長は3.2kmだった。", "It was 3.2 km long."),
    ("駅は12か所あった。", "There were 12 stops."),
    ("運賃は5銭だった。", "The fare was 5 sen."),
    ("路線は1965年に廃止された。", "The line was closed in 1965."),
]
OTHER = ["Chapter {} of the almanac says nothing of trams.", "灯台の番人は{}頭の鯨を見た。"]


@pytest.mark.parametrize("count", [12, 25, 60])
@pytest.mark.parametrize("place", [0, 2, 5])
@pytest.mark.parametrize("english", [True, False], ids=["english", "japanese"])
def test_a_long_part_that_only_one_document_has_finds_no_place(count, place, english):
    sides = [[ja for ja, _ in TRAM], [en for _, en in TRAM]]
    template = OTHER[0] if english else OTHER[1]
    sides[english][place:place] = [template.format(number) for number in range(200, 200 + count)]
    found = l10n.align(*sides)
    for side in (0, 1):
        assert sorted(number for bead in found for number in bead[side]) == list(range(len(sides[side])))
    assert sum((sides[0][i[0]], sides[1][j[0]]) in TRAM for i, j in found if len(i) == len(j) == 1) >= 4
