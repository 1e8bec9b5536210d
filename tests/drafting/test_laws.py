# SPDX-License-Identifier: MIT
"""Laws of the exchange over all inputs, and the tables that judge answers."""

import json
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.catalog import Mark, drafted, is_draft, mark_of
from l10n.drafting.answers import judged
from l10n.drafting.costs import Prices, expected, tokens
from l10n.drafting.groups import CHARACTERS, UNITS, grouped, names
from l10n.drafting.patience import TRIES, seconds_of, waits
from l10n.drafting.records import Record, fate_of
from l10n.drafting.talk import DATA, not_a_translation
from l10n.drafting.values import Reply, Request, Spent, Task
from l10n.drafting.wording import asked, instructions
from l10n.model import Entry
from l10n.tables import rows

RULES = instructions(("ja", "en"))


def request(*tasks):
    return Request(RULES, tasks)


@given(st.lists(st.lists(st.integers(1, 2000), min_size=1, max_size=12), max_size=6))
def test_groups_hold_every_unit_once_in_order_and_are_not_too_large(lengths):
    blocks = [[((n, m), length) for m, length in enumerate(block)] for n, block in enumerate(lengths)]
    groups = list(grouped(blocks))
    assert [unit for group in groups for unit in group] == [unit for block in blocks for unit, _ in block]
    known = {unit: length for block in blocks for unit, length in block}
    for group in groups:
        assert group
        assert len(group) <= UNITS
        assert len(group) == 1 or sum(known[unit] for unit in group) <= CHARACTERS
    for n, block in enumerate(lengths):
        if len(block) <= UNITS and sum(block) <= CHARACTERS:
            assert sum(any(unit[0] == n for unit in group) for group in groups) == 1


@given(st.lists(st.tuples(st.none() | st.text(), st.text()), max_size=50, unique=True))
def test_ids_are_short_and_each_its_own(keys):
    found = names(keys)
    assert len(set(found)) == len(keys)
    assert all(4 <= len(each) <= 8 for each in found)
    assert found == names(keys)


ANSWER = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=8)
    | st.sampled_from(["units", "id", "target", "aaaa"]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(["units", "id", "target"]), inner),
    max_leaves=12,
)


@given(ANSWER.map(json.dumps) | st.text(max_size=40))
def test_whatever_comes_back_each_unit_has_a_target_or_a_reason(text):
    tasks = Task("aaaa", "会社だ。"), Task("bbbb", "水だ。")
    verdict = judged(Reply(text), request(*tasks))
    assert verdict.targets.keys() | verdict.refused.keys() == {"aaaa", "bbbb"}
    assert not verdict.targets.keys() & verdict.refused.keys()
    assert all(verdict.refused.values())


@given(st.permutations(["aaaa", "bbbb", "cccc"]))
def test_answers_may_come_in_any_order(order):
    tasks = [Task(each, f"{each}だ。") for each in ("aaaa", "bbbb", "cccc")]
    units = [{"id": each, "target": f"It is {each}."} for each in order]
    verdict = judged(Reply(json.dumps({"units": units})), request(*tasks))
    assert verdict.targets == {each: f"It is {each}." for each in order}


def test_a_fence_around_the_object_says_nothing():
    text = '```json\n{"units": [{"id": "aaaa", "target": "It is water."}]}\n```'
    assert judged(Reply(text), request(Task("aaaa", "水だ。"))).targets == {"aaaa": "It is water."}


def test_the_request_is_json_that_says_what_the_tasks_say():
    task = Task("aaaa", '水だ。\u2028「"')
    (unit,) = json.loads(asked([task]))["units"]
    assert (unit["id"], unit["source"]) == ("aaaa", task.source)


TALK = list(rows(DATA, "talk"))


@pytest.mark.parametrize("row", TALK, ids=[f"row{n}" for n in range(2, len(TALK) + 2)])
def test_each_row_of_talk_finds_its_example(row):
    _, what, _, example = row
    assert not_a_translation(Task("a", "契約は終了した。"), example, request()) == f"the answer is {what}"


# Sentences of documents that sound like talk, with the Japanese that says so.
NO_TALK = {
    "申し訳ありませんが、お答えできません。": "I'm sorry, but I can't answer.",
    "AIの言語モデルとして公開された。": "It was released as an AI language model.",
    "ご不明な点はお気軽にお問い合わせください。": "Feel free to ask if anything is unclear.",
    "翻訳：契約": "Translation: contract",
    "もちろん、ここにあります。": "Of course, here it is.",
    "出力：42": "Output: 42",
    "これが回答です。": "Here is the answer.",
    "原文の文章は古い日本語で書かれている。": "The source text is written in old Japanese.",
    "ターゲット：日本": "Target: Japan",
    "契約は終了した。": "The contract has ended.",
    "単位と翻訳": "Units and translations",
    "{名前}さん": "{名前}".replace("名前", "name"),
    "東京": "Tokyo",
}


@pytest.mark.parametrize("source", NO_TALK, ids=[f"sentence{n}" for n in range(len(NO_TALK))])
def test_what_the_japanese_says_is_no_talk(source):
    assert not_a_translation(Task("a", source), NO_TALK[source], request()) == ""


def test_what_the_glossary_keeps_is_no_japanese():
    task = Task("a", "「超知能」とは", kept=("超知能",))
    assert not_a_translation(task, "超知能", request()) == ""
    assert not_a_translation(Task("a", "「超知能」とは"), "超知能", request()) == "the answer is Japanese"


ECHOES = {
    "`drawChart` は **Canvas** に描く。": "`drawChart` は **Canvas** に描く。",
    "[計算書](https://example.org/sheet/calculation.html)を見る。": "[計算書](https://example.org/sheet/calculation.html)を見よ。",
    "1. Menu（一覧）と Toolbar を Window に置く": "Menu と Toolbar を Window に置くこと",
}
QUOTES = {
    "ボタン「保存」を押す。": "Press 保存 (Save).",
    "日本語 (Japanese)": "日本語 (Japanese)",
    "「ありがとう」は Portuguese から来たのではない。": "ありがとう does not come from Portuguese.",
}


@pytest.mark.parametrize("source", ECHOES)
def test_a_sentence_full_of_code_that_comes_back_as_it_was_is_japanese(source):
    assert not_a_translation(Task("a", source), ECHOES[source], request()) == "the answer is Japanese"


@pytest.mark.parametrize("source", QUOTES)
def test_english_that_quotes_japanese_is_english(source):
    assert not_a_translation(Task("a", source), QUOTES[source], request()) == ""


def test_instructions_are_told_wherever_seven_of_their_words_stand():
    words = RULES.split()
    chance = random.Random(7)
    for _ in range(50):
        start = chance.randrange(len(words) - 12)
        text = "He said: " + " ".join(words[start : start + 12])
        said = not_a_translation(Task("a", "彼は長い話をした。" * 9), text, request())
        assert said == "the answer repeats the instructions", text


@given(st.integers(0, 10**7), st.integers(0, 10**7))
def test_money_is_tokens_times_prices(read, written):
    prices = Prices({"input": 2.5, "output": 10})
    assert prices.money(Spent(read, written)) == pytest.approx((2.5 * read + 10 * written) / 1e6)
    assert Prices({}).money(Spent(read, written)) is None


def test_what_is_expected_grows_with_what_is_asked():
    one, two = (expected(request(*[Task("a", "契約は終了した。")] * n)) for n in (1, 2))
    assert two.input > one.input > tokens(RULES)
    assert two.output == 2 * one.output > 0


RETRY_AFTER = {
    "12": 12.0,
    "0.5": 0.5,
    "-3": 0.0,
    "999999": 3600.0,
    "Sun, 29 Nov 2026 10:00:30 GMT": 30.0,
    "Sun, 29 Nov 2026 09:00:00 GMT": 0.0,
    "soon": None,
    "nan": None,
    "": None,
}


@pytest.mark.parametrize("header", RETRY_AFTER, ids=lambda each: each.replace(" ", "") or "empty")
def test_retry_after_is_a_number_or_a_date(header):
    assert seconds_of(header, now=1795946400.0) == RETRY_AFTER[header]


def test_waits_grow_and_have_an_end():
    found = list(waits())
    assert len(found) == TRIES - 1
    assert found == sorted(found)


@given(st.text(), st.text(min_size=1))
def test_a_draft_is_a_draft_until_a_person_clears_it(model, target):
    from dataclasses import replace

    made = drafted(Entry("水だ。", comments=("l10n: for 12345678", "Mine")), target, Mark(model or "m", "2026-11-29"))
    assert made.fuzzy
    assert made.comments[0] == "Mine"
    mark = mark_of(made)
    assert is_draft(made) == (mark is not None)
    assert not is_draft(replace(made, fuzzy=False))
    again = drafted(made, target, Mark("other", "2026-11-30"), ("number-value: 3 is missing",))
    assert [each for each in again.comments if "draft" in each and "l10n" in each][-1] == "l10n: draft other 2026-11-30"
    assert again.notes == ("found: number-value: 3 is missing",)


FATES = {
    "accepted": Entry("水だ。", "It is water."),
    "edited": Entry("水だ。", "This is water."),
    "rejected": Entry("水だ。", "Agua, señor"),
    "waiting": Entry("水だ。", "It is water.", fuzzy=True),
}


@pytest.mark.parametrize("fate", FATES)
def test_what_became_of_a_draft(fate):
    assert fate_of(FATES[fate], Record("m", "2026-11-29", "It is water.")) == fate


def test_a_draft_that_was_emptied_was_rejected():
    assert fate_of(Entry("水だ。"), Record("m", "2026-11-29", "It is water.")) == "rejected"
