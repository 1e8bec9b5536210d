# SPDX-License-Identifier: MIT
"""Who goes on with which catalogue: only where shared sentences say so, and nothing else says the same."""

import pytest

from l10n.pipeline.succession.lineage import heirs

PARAGRAPH = "abcdefghij"


def units(texts):
    return frozenset((None, text) for text in texts)


def sets(**stems):
    return {stem.replace("__", "/"): units(texts) for stem, texts in stems.items()}


@pytest.mark.parametrize(
    ("documents", "catalogues", "expected"),
    [
        (sets(new="abcdefgh"), sets(old="abcdefgh"), {"new": "old"}),
        (sets(new="abcdeXYZ"), sets(old="abcdefgh"), {"new": "old"}),
        (sets(new="abcWXYZ"), sets(old="abcdefgh"), {}),
        (sets(new="abcdefgh", other="st"), sets(old="abcdefgh", other="st"), {"new": "old"}),
        (sets(old="abcdefgh", copy="abcdefgh"), sets(old="abcdefgh"), {}),
        (sets(new="XY"), sets(old="abcdefgh"), {}),
        (sets(a="rst", b="xyz"), sets(a="xyz", b="rst"), {"a": "b", "b": "a"}),
        (sets(c1="xy", c2="ab", c3="cd"), sets(c1="ab", c2="cd"), {"c1": None, "c2": "c1", "c3": "c2"}),
        (sets(notice="abcd"), sets(notice="wxyz", draft="abcd"), {"notice": "draft"}),
        (sets(one="abcd", two="abcd"), sets(old="abcd"), {}),
        (sets(new="abcd"), sets(one="abcd", two="abcd"), {}),
        (sets(guide__a="abcd", other="abcd"), sets(a="abcd"), {"guide/a": "a"}),
        (sets(g__x="abcd", h__y="abcd"), sets(g__old="abcd"), {"g/x": "g/old"}),
        (sets(y__i="ab", y__j="ab"), sets(x__i="ab", x__j="ab"), {"y/i": "x/i", "y/j": "x/j"}),
        (sets(new=""), sets(old=""), {}),
        ({}, {}, {}),
    ],
    ids=[
        "renamed",
        "renamed-and-edited",
        "edited-beyond-recognition",
        "beside-others",
        "copied",
        "unlike",
        "exchanged",
        "renumbered",
        "put-over-another",
        "two-heirs",
        "two-ancestors",
        "same-file-name",
        "same-folder",
        "folder-of-equals",
        "empty",
        "nothing",
    ],
)
def test_a_document_goes_on_with_the_catalogue_that_holds_its_sentences(documents, catalogues, expected):
    assert heirs(documents, catalogues) == expected


def test_what_every_document_says_proves_nothing():
    notice = {f"notice{number}": units([*PARAGRAPH, f"own{number}"]) for number in range(9)}
    documents = {**notice, "new": units([*PARAGRAPH, "x", "y"])}
    assert heirs(documents, {**notice, "old": units([*PARAGRAPH, "s", "t"])}) == {}
    assert heirs(documents, {**notice, "old": units([*PARAGRAPH, "x", "t"])}) == {"new": "old"}


def test_many_documents_of_equal_text_move_with_their_folder():
    old = {f"v1/{number}": units(["soon"]) for number in range(100)}
    new = {f"v2/{number}": units(["soon"]) for number in range(100)}
    assert heirs(new, old) == {f"v2/{number}": f"v1/{number}" for number in range(100)}
