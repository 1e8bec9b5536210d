# SPDX-License-Identifier: MIT
"""English that is there already comes into the catalogue: `import`."""

import re

import pytest

from l10n.catalog.standing import Hand, Standing, approved
from l10n.model import Entry

JAPANESE = """# 路面電車の歴史

1904年に市内で最初の路線が開業した。全長は3.2kmだった。
車両は4両で、運賃は3銭だった。

- 駅は12か所あった。
- 終点は港だった。

```
tram --line 1
```

路線は1965年に廃止された。しかし、市民の要望により2006年に復活した。今では1日に約8,000人が利用する。
"""
ENGLISH = """# History of the Tramway

In 1904 the first line in the city opened, and it was 3.2 km long.
There were four cars. The fare was 3 sen.

- There were 12 stops.
- The terminus was the port.

```
tram --line 1
```

Whales and lighthouses are of no concern to anybody here.

The line was closed in 1965. However, at the request of Mr. Mori and other citizens, it returned in 2006. Today
about 8,000 people a day use it.
"""
TARGETS = {
    "路面電車の歴史": "History of the Tramway",
    "1904年に市内で最初の路線が開業した。": "In 1904 the first line in the city opened, and it was 3.2 km long.",
    "全長は3.2kmだった。": "<EMPTY>",
    "車両は4両で、運賃は3銭だった。": "There were four cars. The fare was 3 sen.",
    "駅は12か所あった。": "There were 12 stops.",
    "終点は港だった。": "The terminus was the port.",
    "路線は1965年に廃止された。": "The line was closed in 1965.",
    "しかし、市民の要望により2006年に復活した。": (
        "However, at the request of Mr. Mori and other citizens, it returned in 2006."
    ),
    "今では1日に約8,000人が利用する。": "Today about 8,000 people a day use it.",
}
CATALOGUE = "locales/en/LC_MESSAGES/a.po"
TITLE = "import: what was replaced, what is not sure, and what English found no place\n"


@pytest.fixture
def tramway(project):
    (project / "locales/ja/a.md").write_text(JAPANESE, encoding="utf-8")
    (project / "en.md").write_text(ENGLISH, encoding="utf-8")
    return project


def read(folder):
    text = (folder / CATALOGUE).read_text(encoding="utf-8")
    return dict(re.findall('^msgid "(.+)"\nmsgstr "(.*)"$', text, re.MULTILINE))


def settle(folder):
    """What a person does who has looked at the fuzzy units."""
    path = folder / CATALOGUE
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"^(#, fuzzy|# imported.*)\n", "", text, flags=re.MULTILINE), encoding="utf-8")


def test_a_page_goes_into_an_empty_catalogue(tramway, call):
    result = call("import", "locales/ja/a.md", "en.md")
    assert result.code == 0
    assert read(tramway) == TARGETS
    assert result.out.startswith(TITLE)
    assert result.out.endswith(
        "en.md:13: no place: Whales and lighthouses are of no concern to anybody here. "
        "(nothing in Japanese says this)\n"
    )


def test_what_is_not_sure_is_fuzzy_and_says_so(tramway, call):
    call("import", "locales/ja/a.md", "en.md")
    text = (tramway / CATALOGUE).read_text(encoding="utf-8")
    joined = text[: text.index('msgid "全長')].rpartition("\n\n")[2]
    assert joined.startswith("# imported, not sure: compare before use\n#. paragraph\n")
    assert joined.endswith("#, fuzzy\n")
    sure = text[: text.index('msgid "今では')].rpartition("\n\n")[2]
    assert "fuzzy" not in sure


def test_what_is_translated_stays(tramway, call):
    assert call("update").code == 0
    path = tramway / CATALOGUE
    text = path.read_text(encoding="utf-8")
    mine = text.replace(
        'msgid "終点は港だった。"\nmsgstr ""', 'msgid "終点は港だった。"\nmsgstr "It ended at the port."'
    )
    path.write_text(mine, encoding="utf-8")
    result = call("import", "locales/ja/a.md", "en.md")
    assert read(tramway) == TARGETS | {"終点は港だった。": "It ended at the port."}
    assert (
        "en.md:7: no place: The terminus was the port. (its unit is translated: It ended at the port.)\n" in result.out
    )


def test_a_second_time_changes_nothing(tramway, call):
    call("import", "locales/ja/a.md", "en.md")
    before = (tramway / CATALOGUE).read_bytes()
    assert call("import", "locales/ja/a.md", "en.md").err.startswith("filled 0 units from 1 page, 0 of them fuzzy; ")
    assert (tramway / CATALOGUE).read_bytes() == before


def test_a_rehearsal_writes_nothing(tramway, call):
    result = call("import", "locales/ja/a.md", "en.md", "--dry-run")
    assert result.err.startswith("would fill 9 units from 1 page, ")
    assert not (tramway / CATALOGUE).exists()


def test_a_page_changed_by_hand_comes_back(tramway, call):
    call("import", "locales/ja/a.md", "en.md")
    settle(tramway)
    assert call("build").code == 0
    page = tramway / "locales/en/a.md"
    changed = page.read_text(encoding="utf-8").replace("There were 12 stops.", "The line had 12 stops.")
    page.write_text(changed, encoding="utf-8")
    refused = call("build")
    assert refused.code == 1
    assert "`l10n import --all` takes it in" in refused.err
    result = call("import", "--all")
    assert result.out == (
        f"{TITLE}{CATALOGUE}: replaced: There were 12 stops. → The line had 12 stops. (駅は12か所あった。)\n"
    )
    assert read(tramway) == TARGETS | {"駅は12か所あった。": "The line had 12 stops."}
    assert call("build").code == 0
    assert page.read_text(encoding="utf-8") == changed


def test_all_takes_pages_that_were_there_before(tramway, call):
    page = tramway / "locales/en/a.md"
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(ENGLISH, encoding="utf-8")
    assert call("import", "--all").code == 0
    assert read(tramway) == TARGETS


def test_the_report_goes_into_a_file_and_over_nothing_else(tramway, call):
    assert call("import", "locales/ja/a.md", "en.md", "-o", "report.txt").out == ""
    assert (tramway / "report.txt").read_text(encoding="utf-8").startswith(TITLE)
    assert call("import", "locales/ja/a.md", "en.md", "-o", "report.txt").code == 0
    result = call("import", "locales/ja/a.md", "en.md", "-o", "en.md")
    assert result.code == 3
    assert (tramway / "en.md").read_text(encoding="utf-8") == ENGLISH


WHICH = "l10n: which pages are to be imported?; name a document and its English, an .xlf or .tmx file, or --all\n"
MISSING = "l10n: no.md: cannot read: no such file or directory; check the name\n"


@pytest.mark.parametrize(("arguments", "code", "message"), [
    ([], 2, WHICH),
    (["locales/ja/a.md"], 2, WHICH),
    (["--all", "a.md", "en.md"], 2, WHICH),
    (["b.md", "en.md"], 2, "l10n: b.md: is no document of the project; `l10n status` lists them\n"),
    (["a.md", "no.md"], 3, MISSING),
    (["a.md", "en.md", "--language", "fr"], 2, "l10n: fr: is no language of the project; known: en\n"),
], ids=["nothing", "one", "both", "stranger", "missing", "language"])  # fmt: skip
def test_what_cannot_be_imported(tramway, call, arguments, code, message):
    result = call("import", *arguments)
    assert (result.code, result.err) == (code, message)
    assert not (tramway / CATALOGUE).exists()


def test_what_stayed_japanese_on_the_page_is_no_translation(tramway, call):
    (tramway / "en.md").write_text(ENGLISH.replace("There were 12 stops.", "駅は12か所あった。"), encoding="utf-8")
    call("import", "a.md", "en.md")
    assert read(tramway) == TARGETS | {"駅は12か所あった。": ""}


def rewrite(path, *pairs):
    text = path.read_text(encoding="utf-8")
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new, 1)
    path.write_text(text, encoding="utf-8")


@pytest.fixture
def edited(tramway, call):
    """A page that a person has changed at two places, and a catalogue in which one of them was changed since."""
    call("import", "locales/ja/a.md", "en.md")
    settle(tramway)
    assert call("build").code == 0
    rewrite(
        tramway / "locales/en/a.md",
        ("There were 12 stops.", "The line had 12 stops."),
        ("The terminus was the port.", "It ended at the port."),
    )
    rewrite(
        tramway / CATALOGUE,
        ("The terminus was the port.", "The last stop was the port."),
        ("History of the Tramway", "The Tramway and Its History"),
    )
    return tramway


OURS = TARGETS | {
    "路面電車の歴史": "The Tramway and Its History",
    "駅は12か所あった。": "The line had 12 stops.",
    "終点は港だった。": "The last stop was the port.",
}
ALSO = "it was changed here, too: The last stop was the port."
REPLACED = f"{CATALOGUE}: replaced: There were 12 stops. → The line had 12 stops. (駅は12か所あった。)\n"


def test_what_was_changed_in_the_catalogue_since_the_page_was_written_is_not_taken_back(edited, call):
    result = call("import", "--all")
    assert result.out == (f"{TITLE}{REPLACED}locales/en/a.md:7: no place: It ended at the port. ({ALSO})\n")
    assert read(edited) == OURS


TERMINUS = "The last stop was the port. → It ended at the port. (終点は港だった。)"


@pytest.mark.parametrize(
    ("choice", "told", "targets"),
    [
        ("ours", REPLACED, OURS),
        (
            "theirs",
            f"{REPLACED}{CATALOGUE}: replaced: {TERMINUS}\n",
            OURS | {"終点は港だった。": "It ended at the port."},
        ),
    ],
)
def test_the_option_says_whose_english_holds(edited, call, choice, told, targets):
    result = call("import", "--all", "--on-conflict", choice)
    assert (result.code, result.out) == (0, TITLE + told)
    assert read(edited) == targets


def test_git_knows_what_the_page_was_when_a_refused_build_has_compiled_the_catalogue(tramway, call, git):
    call("import", "locales/ja/a.md", "en.md")
    settle(tramway)
    assert call("build").code == 0
    git("init", "-q")
    git("add", ".")
    git("commit", "-q", "-m", "pages")
    rewrite(tramway / "locales/en/a.md", ("There were 12 stops.", "The line had 12 stops."))
    rewrite(tramway / CATALOGUE, ("History of the Tramway", "The Tramway and Its History"))
    assert call("build").code == 1
    assert call("import", "--all").out == TITLE + REPLACED
    assert read(tramway) == OURS | {"終点は港だった。": "The terminus was the port."}


TWICE = "駅は12か所あった。\n\n1904年に開業した。\n\n駅は12か所あった。\n"
ONCE_CHANGED = "There were 12 stops.\n\nIt opened in 1904.\n\nThe line had 12 stops.\n"
TOLD = (
    "locales/en/a.md:1: no place: There were 12 stops. (its unit has other English already: The line had 12 stops.)\n"
)


def test_a_sentence_that_a_person_changed_at_one_of_its_places_is_told(project, call):
    (project / "locales/ja/a.md").write_text(TWICE, encoding="utf-8")
    call("update")
    rewrite(
        project / CATALOGUE,
        ('"駅は12か所あった。"\nmsgstr ""', '"駅は12か所あった。"\nmsgstr "There were 12 stops."'),
        ('"1904年に開業した。"\nmsgstr ""', '"1904年に開業した。"\nmsgstr "It opened in 1904."'),
    )
    assert call("build").code == 0
    (project / "locales/en/a.md").write_text(ONCE_CHANGED, encoding="utf-8")
    assert call("import", "--all").out == TITLE + REPLACED + TOLD
    # Then the catalogue is compiled, and nothing tells any more what the program wrote.
    assert call("build").code == 1
    assert call("import", "--all").out == TITLE + TOLD
    assert read(project) == {"駅は12か所あった。": "The line had 12 stops.", "1904年に開業した。": "It opened in 1904."}


def test_what_is_approved_is_not_replaced_unasked(tramway, call):
    call("import", "locales/ja/a.md", "en.md")
    settle(tramway)
    stops = Entry("駅は12か所あった。", "There were 12 stops.")
    (comment,) = approved(stops, Hand("Ada", "2026-11-29"), Standing.SIGNED).comments
    rewrite(tramway / CATALOGUE, ('msgid "駅は', f'# {comment}\nmsgid "駅は'))
    assert call("build").code == 0
    rewrite(tramway / "locales/en/a.md", ("There were 12 stops.", "The line had 12 stops."))
    told = "it is signed by Ada on 2026-11-29: There were 12 stops."
    assert call("import", "--all").out == f"{TITLE}locales/en/a.md:6: no place: The line had 12 stops. ({told})\n"
    assert read(tramway) == TARGETS
    assert call("import", "--all", "--on-conflict", "theirs").out == TITLE + REPLACED


def test_a_wish_lets_another_page_replace_translations(tramway, call):
    call("import", "locales/ja/a.md", "en.md")
    settle(tramway)
    rewrite(tramway / "en.md", ("There were 12 stops.", "The line had 12 stops."))
    assert "its unit is translated: There were 12 stops." in call("import", "locales/ja/a.md", "en.md").out
    whales = "Whales and lighthouses are of no concern to anybody here. (nothing in Japanese says this)"
    taken = call("import", "locales/ja/a.md", "en.md", "--on-conflict", "theirs")
    assert (taken.code, taken.out) == (0, f"{TITLE}{REPLACED}en.md:13: no place: {whales}\n")
