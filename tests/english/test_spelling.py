# SPDX-License-Identifier: MIT
"""Words are the same in American and British spelling, and compounds in one word and in two."""

import pytest

from l10n.english.spelling import cut, joined, spellings


@pytest.mark.parametrize(
    ("american", "british"),
    [
        ("behavioral", "behavioural"),
        ("laborers", "labourers"),
        ("favorable", "favourable"),
        ("analyzers", "analysers"),
        ("kilometers", "kilometres"),
        ("dialed", "dialled"),
        ("recognizably", "recognisably"),
        ("medieval", "mediaeval"),
        ("draftsmen", "draughtsmen"),
        ("colorfully", "colourfully"),
        ("ischemic", "ischaemic"),
        ("Organizations", "Organisations"),
        ("neighbors", "neighbours"),
        ("travelers", "travellers"),
    ],
)
def test_both_sides_of_the_ocean_have_one_word(american, british):
    assert set(spellings(american)) == set(spellings(british)) >= {american, british}
    assert spellings(british, "american") == (american,)
    assert british in spellings(american, "british")


@pytest.mark.parametrize(
    ("american", "british"),
    [("anesthetized", ("anaesthetised", "anaesthetized")), ("colorize", ("colourise", "colourize"))],
)
def test_british_houses_write_ize_in_words_with_a_spelling_of_their_own_too(american, british):
    assert set(spellings(american)) > set(british)


@pytest.mark.parametrize("word", ["vice", "lead", "number", "prise"])
def test_what_is_american_in_another_sense_stays_as_it_is(word):
    assert spellings(word, "british") == (word,)
    assert word in spellings(word)
    assert "vise" not in spellings(word)


def test_a_spelling_that_both_sides_have_is_left_alone():
    assert spellings("practice", "british") == ("practice", "practise")
    assert spellings("likeable", "american") == ("likeable", "likable")
    assert spellings("likable", "british") == ("likeable",)


@pytest.mark.parametrize(("first", "second"), [("air", "bag"), ("auto", "maker"), ("key", "word"), ("web", "site")])
def test_compounds_are_written_in_one_word_and_in_two(first, second):
    assert joined(first, f"{second}s")
    assert cut(f"{first}{second}s") == len(first)


@pytest.mark.parametrize("word", ["carpet", "together", "office"])
def test_other_words_are_not_cut(word):
    assert cut(word) == 0
