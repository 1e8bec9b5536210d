# SPDX-License-Identifier: MIT
"""`estimate`: how much of the work is repeated, near to what is translated, or new, and how long it takes."""

import json

import pytest

PO = "locales/en/LC_MESSAGES"
OPEN, SHUT, SHOP = "開園は午前九時です。", "閉園は午後五時です。", "売店は月曜日に休みます。"


@pytest.fixture
def translated(project, call):
    """One document of which a sentence is translated, one edited since, and one new that is said twice."""
    source = project / "locales/ja/a.md"
    source.write_text(f"{OPEN}\n\n{SHOP}\n", encoding="utf-8")
    call("update")
    path = project / PO / "a.po"
    text = path.read_text(encoding="utf-8")
    for sentence, english in ((OPEN, "It opens at nine."), (SHOP, "The shop is closed on Mondays.")):
        text = text.replace(f'msgid "{sentence}"\nmsgstr ""', f'msgid "{sentence}"\nmsgstr "{english}"')
    path.write_text(text, encoding="utf-8")
    edited = SHOP.replace("月曜日", "火曜日")
    source.write_text(f"{OPEN}\n\n{edited}\n\n新しい噴水ができました。\n\n新しい噴水ができました。\n", encoding="utf-8")
    return project


def bands(told):
    return {name: each["sentences"] for name, each in told["bands"].items() if each["sentences"]}


def test_each_sentence_is_in_one_band(translated, call):
    told = json.loads(call("estimate", "-f", "json").out)
    (document,) = told["documents"]
    assert document["document"] == "a.md"
    assert bands(document) == {"repeated": 1, "85-94": 1, "new": 1}
    assert document["translated"] == {"sentences": 1, "characters": 10}
    assert document["changed"] == {"sentences": 1, "characters": 12}
    assert document["open"] == {"sentences": 3, "characters": 36}
    assert told["total"]["open"] == document["open"]
    assert document["days"] == round((0.1 * 12 + 0.5 * 12 + 12) / 4000, 2)


def test_what_documents_before_it_say_is_repeated(translated, call):
    (translated / "locales/ja/b.md").write_text("新しい噴水ができました。\n", encoding="utf-8")
    told = json.loads(call("estimate", "-f", "json").out)
    assert bands(told["documents"][1]) == {"repeated": 1}


def test_near_sentences_and_terms(translated, call):
    (translated / "glossary/terms.csv").write_text("source,target\n売店,shop\n", encoding="utf-8")
    (translated / "locales/ja/b.md").write_text("開園は午前十時です。\n", encoding="utf-8")
    (translated / PO / "b.po").write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\nLanguage: en\\n"\n', encoding="utf-8"
    )
    told = json.loads(call("estimate", "-f", "json").out)
    assert bands(told["documents"][1]) == {"85-94": 1}
    assert told["documents"][0]["terms"] == 1


def test_the_settings_weigh(translated, call):
    (translated / "l10n.toml").write_text("[estimate]\nper-day = 12\nweights = { repeated = 0, 85-94 = 0 }\n", "utf-8")
    assert json.loads(call("estimate", "-f", "json").out)["total"]["days"] == 1.0


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("per-day = 0", "estimate.per-day must be more than 0"),
        ("weights = { old = 3 }", "estimate.weights.old is no band; known: repeated, 100"),
        ("weights = { new = 101 }", "estimate.weights.new must be a whole number from 0 to 100, not 101"),
    ],
)
def test_rates_that_make_no_sense_are_refused(translated, call, text, told):
    (translated / "l10n.toml").write_text(f"[estimate]\n{text}\n", "utf-8")
    result = call("estimate")
    assert result.code == 2
    assert told in result.err


def test_as_a_table_and_as_csv(translated, call):
    lines = call("estimate").out.split("\n")
    assert "new                    1          12" in lines
    assert lines[8] == "to do                  3          36"
    rows = call("estimate", "--format", "csv").out.split("\n")
    assert rows[0] == "document,language,band,sentences,characters"
    assert "a.md,en,85-94,1,12" in rows


def test_what_memories_know_is_counted_and_not_taken_for_changed(translated, call):
    (translated / "l10n.toml").write_text('[memory]\nfiles = ["memory"]\n', encoding="utf-8")
    (translated / "memory").mkdir()
    head = 'msgid ""\nmsgstr "Language: en\\n"\n'
    (translated / "memory/old.po").write_text(
        f'{head}\nmsgid "池は冬に凍ります。"\nmsgstr "The pond freezes."\n', encoding="utf-8"
    )
    (translated / "locales/ja/b.md").write_text(
        "池は冬に凍ります。\n\n池は春に凍ります。\n\n朝の池は冬によく凍ります。\n\n桜が咲きました。\n", encoding="utf-8"
    )
    told = json.loads(call("estimate", "-f", "json", "b.md").out)["total"]
    assert bands(told) == {"100": 1, "85-94": 1, "75-84": 1, "new": 1}
    call("update")
    told = json.loads(call("estimate", "-f", "json", "b.md").out)["total"]
    assert bands(told) == {"85-94": 1, "75-84": 1, "new": 1}
    assert (told["translated"]["sentences"], told["changed"]["sentences"]) == (1, 0)
