# SPDX-License-Identifier: MIT
"""A word that an ending makes of a term counts only where the lexicon has both in one family, or knows neither."""

import pytest

from l10n.english.families import ADJECTIVE_ENDINGS, VERB_ENDINGS, proposed
from l10n.glossary import Concept, Glossary
from l10n.glossary.why import term_verdicts


@pytest.mark.parametrize(
    ("source", "english", "sentence", "right", "wrong"),
    [
        (
            "財産",
            "property",
            "財産の管理を任せる。",
            "They manage their property.",
            "It needs proper management.",
        ),
        ("政策", "policy", "政策の見直しだ。", "It is a policy review.", "It is a polite review."),
        ("複製", "replication", "データを複製した。", "They replicated the data.", "They replied with the data."),
        ("情熱", "passion", "情熱の歌だ。", "It is a passionate song.", "It is a passive song."),
        ("部門", "department", "部門の責任者だ。", "She is a departmental head.", "She is the departing head."),
        ("駅", "station", "駅の売店だ。", "It is a shop in the station.", "It is a stationary shop."),
        ("経済学", "economics", "経済学の理論だ。", "It is an economic theory.", "It is an economical theory."),
        ("自然", "nature", "自然の森だ。", "It is a natural forest.", "It is a native forest."),
    ],
)
def test_a_word_of_another_family_is_told(source, english, sentence, right, wrong):
    glossary = Glossary([Concept(source, english)])
    assert next(each.verdict for each in term_verdicts(sentence, right, glossary)) != "refused"
    assert [each.verdict for each in term_verdicts(sentence, wrong, glossary)] == ["refused"]


@pytest.mark.parametrize(
    ("noun", "endings", "right", "wrong"),
    [
        ("replication", VERB_ENDINGS, "replicate", "reply"),
        ("department", VERB_ENDINGS, "", "depart"),
        ("organisation", VERB_ENDINGS, "organise", "organ"),
        ("economics", ADJECTIVE_ENDINGS, "economic", "economical"),
        ("accuracy", ADJECTIVE_ENDINGS, "accurate", "accuratic"),
    ],
)
def test_endings_propose_and_the_lexicon_disposes(noun, endings, right, wrong):
    found = {*proposed(noun, endings)}
    assert not right or right in found
    assert wrong not in found


def test_what_the_lexicon_does_not_know_passes():
    assert "blorbify" in {*proposed("blorbification", VERB_ENDINGS)}
