# SPDX-License-Identifier: MIT
"""`drift`: which translated sentences and terms have other English than before, since when and by whom."""

import json

import pytest

PO, SOURCE, GLOSSARY = "locales/en/LC_MESSAGES/a.po", "locales/ja/a.md", "glossary/terms.csv"
DOCUMENT = "# 売店\n\n売店は月曜日に休みます。\n\n庭園は無料です。\n"
ENGLISH = {
    "売店": "The shop",
    "売店は月曜日に休みます。": "The shop is closed on Mondays.",
    "庭園は無料です。": "The garden is free.",
}


def put(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def history(project, call, git):
    """Three commits: the first translation, another word for the shop, another row in the glossary."""
    (project / SOURCE).write_text(DOCUMENT, encoding="utf-8")
    (project / GLOSSARY).write_text("source,target,forbidden\n売店,shop,kiosk\n", encoding="utf-8")
    call("update")
    for source, target in ENGLISH.items():
        put(project / PO, f'msgid "{source}"\nmsgstr ""', f'msgid "{source}"\nmsgstr "{target}"')
    git("init", "-q")
    git("add", "-A")
    git("commit", "-qm", "one")
    put(project / PO, "The shop is closed on Mondays.", "The kiosk is closed on Mondays.")
    git("commit", "-qam", "two", who="Jun Ito", date="2026-10-02T10:00:00+0900")
    put(project / GLOSSARY, "売店,shop,kiosk", "売店,store,kiosk")
    git("commit", "-qam", "three", date="2026-10-03T10:00:00+0900")
    return project


def test_each_change_is_told_with_its_terms_and_its_author(history, call, git):
    put(history / PO, "The garden is free.", "Admission to the garden is free.")
    result = call("drift")
    assert result.code == 0
    assert result.out == (
        f"2026-10-02 {git('rev-parse', 'HEAD~1')[:8]} Jun Ito: {PO}\n"
        "    売店は月曜日に休みます。\n"
        "  - The shop is closed on Mondays.\n"
        "  + The kiosk is closed on Mondays.\n"
        "    売店: not named → kiosk\n"
        f"not committed: {PO}\n"
        "    庭園は無料です。\n"
        "  - The garden is free.\n"
        "  + Admission to the garden is free.\n"
        f"2026-10-03 {git('rev-parse', 'HEAD')[:8]} Aki Mori: 売店 is store now, {GLOSSARY}\n"
        f"    still shop: {PO}:18\n"
    )


def test_since_a_revision(history, call):
    result = call("drift", "--since", "HEAD~1")
    assert "closed on Mondays" not in result.out
    assert "売店 is store now" in result.out
    assert call("drift", "--since", "HEAD").err == "no translated sentence has other English than before\n"


def test_as_json(history, call, git):
    told = json.loads(call("drift", "--format", "json").out)
    (sentence,) = told["sentences"]
    assert told["version"] == 1
    assert sentence["catalogue"] == PO
    assert sentence["change"] == {
        "commit": git("rev-parse", "HEAD~1"), "date": "2026-10-02T10:00:00+09:00", "author": "Jun Ito",
    }  # fmt: skip
    assert [each["places"] for each in told["terms"]] == [[{"catalogue": PO, "line": 18, "source": "売店"}]]


def test_a_row_whose_old_english_is_still_admitted_is_not_told(history, call):
    (history / GLOSSARY).write_text("source,target,admitted\n売店,store,shop\n", encoding="utf-8")
    assert "is store now" not in call("drift").out


def test_the_review_page_shows_what_changed(history, call):
    call("review", "--changed-since", "HEAD~2", "-o", "review.html")
    page = (history / "review.html").read_text(encoding="utf-8")
    assert "English that changed since HEAD~2" in page
    assert "<del>The shop is closed on Mondays.</del>" in page
    assert "Jun Ito" in page


@pytest.mark.parametrize("arguments", [(), ("--since", "nowhere")])
def test_without_a_history_it_says_so(project, call, arguments, git):
    if arguments:
        git("init", "-q")
    result = call("drift", *arguments)
    assert result.code == 2
    assert result.err.count("\n") == 1
    assert "Traceback" not in result.err


@pytest.mark.parametrize("arguments", [("drift",), ("status", "--git")])
def test_without_a_commit_it_asks_for_one(project, call, arguments, git):
    git("init", "-q")
    told = "l10n: the git repository has no commit yet; commit the project, and ask again\n"
    assert call(*arguments) == (2, "", told)


def test_a_revision_that_is_not_there_is_named(history, call):
    told = "l10n: no revision is named 'nowhere'; name a commit, tag or branch that this clone has\n"
    assert call("drift", "--since", "nowhere") == (2, "", told)
