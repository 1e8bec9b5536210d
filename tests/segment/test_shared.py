# SPDX-License-Identifier: MIT
"""What must not get worse on the texts beside the checkout, where they are present."""

import json

import pytest

from l10n.segment import split


@pytest.fixture
def texts(shared):
    return shared / "data/segmentation"


def test_glued_sentences_are_found_again(texts):
    lists = [json.loads(line) for line in (texts / "ud_gsd.jsonl").read_text(encoding="utf-8").split("\n") if line]
    whole = sum(len(set(split("".join(sentences))) & set(sentences)) for sentences in lists)
    assert whole >= 0.975 * sum(map(len, lists))


def test_shared_phenomena_are_cut_right(texts):
    rows = [row.split("\t") for row in (texts / "phenomena.tsv").read_text(encoding="utf-8").split("\n")[1:] if row]
    marked = {name: text.replace("\\n", "\n") for name, text in rows}
    wrong = [
        name for name, text in marked.items() if split(text.replace("|", "")) != [p.strip() for p in text.split("|")]
    ]
    assert wrong == []
