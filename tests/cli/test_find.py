# SPDX-License-Identifier: MIT
"""`find`: how words were translated, and where, in any spelling and inflection, with when and by whom."""

import json

import pytest

PO, SOURCE = "locales/en/LC_MESSAGES/a.po", "locales/ja/a.md"
ENGLISH = {
    "取引の内容を問い合わせる。": "We inquire about the deal.",
    "今後の取引きについて。": "On future dealings.",
    "サーバーを二台置く。": "Two servers were installed.",
}


@pytest.fixture
def translated(project, call):
    (project / SOURCE).write_text("\n\n".join([*ENGLISH, "サーバを選ぶ。"]) + "\n", encoding="utf-8")
    call("update")
    path = project / PO
    text = path.read_text(encoding="utf-8")
    for source, target in ENGLISH.items():
        text = text.replace(f'msgid "{source}"\nmsgstr ""', f'msgid "{source}"\nmsgstr "{target}"')
    path.write_text(text, encoding="utf-8")
    return project


def found(call, *arguments):
    told = json.loads(call("find", *arguments, "-f", "json").out)["found"]
    return [
        (each["source"], each["side"], [each[each["side"]][slice(*span)] for span in each["spans"]]) for each in told
    ]


def test_spellings_of_japanese_are_one(translated, call):
    assert found(call, "取引") == [
        ("取引の内容を問い合わせる。", "source", ["取引"]), ("今後の取引きについて。", "source", ["取引き"]),
    ]  # fmt: skip
    assert [each[0] for each in found(call, "サーバ")] == ["サーバーを二台置く。", "サーバを選ぶ。"]


def test_inflections_of_english_are_one(translated, call):
    assert found(call, "server") == [("サーバーを二台置く。", "target", ["servers"])]
    assert found(call, "INSTALLED") == [("サーバーを二台置く。", "target", ["installed"])]
    assert found(call, "nquir")[0][2] == ["nquir"]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("installs", ["installed"]),
        ("installing", ["installed"]),
        ("server was installing", []),
        ("inquired", ["inquire"]),
        ("inquires about", ["inquire about"]),
        ("deals", ["deal"]),
        ("dealing", ["deal", "dealings"]),
        ("service", []),
    ],
)
def test_any_form_of_a_word_finds_the_others(translated, call, text, spans):
    assert [span for each in found(call, text) for span in each[2]] == spans


def test_lines_tell_place_state_and_both_languages(translated, call):
    assert call("find", "サーバ").out == (
        f"{PO}:28\n    サーバーを二台置く。\n    Two servers were installed.\n"
        f"{PO}:33 (untranslated)\n    サーバを選ぶ。\n"
    )  # fmt: skip


def test_git_tells_when_and_by_whom(translated, call, git):
    for date, line in (("2026-10-01", ""), ("2026-10-05", "x\n")):
        (translated / "notes.txt").write_text(line, encoding="utf-8")
        for arguments in (("init", "-q"), ("add", "-A"), ("commit", "-qm", "x")):
            git(*arguments, who="Jun Ito", date=f"{date}T10:00:00+0900")
    first = git("rev-list", "--reverse", "HEAD").split()[0][:8]
    assert call("find", "server").out.split("\n")[0] == f"{PO}:28  2026-10-01 {first} Jun Ito"


def test_git_tells_of_other_catalogues_too(translated, call, git):
    (translated / "l10n.toml").write_text('[memory]\nfiles = ["other.po"]\n', encoding="utf-8")
    head = 'msgid ""\nmsgstr "Language: en\\nContent-Type: text/plain; charset=UTF-8\\n"\n'
    (translated / "other.po").write_text(f'{head}\nmsgid "池がある。"\nmsgstr "A pond."\n', encoding="utf-8")
    for arguments in (("init", "-q"), ("add", "-A"), ("commit", "-qm", "x")):
        git(*arguments, who="Jun Ito", date="2026-10-01T10:00:00+0900")
    commit = git("rev-parse", "HEAD").strip()[:8]
    assert call("find", "pond").out == f"other.po:4  2026-10-01 {commit} Jun Ito\n    池がある。\n    A pond.\n"


def test_what_nobody_says(translated, call):
    result = call("find", "存在しない")
    assert (result.code, result.out, result.err) == (0, "", "no unit says that\n")
    assert call("find", " ").code == 2


def test_no_more_than_asked_for(translated, call):
    result = call("find", "サーバ", "--limit", "1")
    assert result.err == "no more than 1 are shown; --limit 0 shows all\n"


MEMORY = """<tmx version="1.4"><header srclang="ja"/><body>
<tu><tuv xml:lang="ja"><seg>旧いサーバを止める。</seg></tuv>
<tuv xml:lang="en-GB" changedate="20240301T101500Z" changeid="Mari"><seg>We stop the old servers.</seg></tuv></tu>
<tu creationdate="19991231T000000Z"><tuv xml:lang="ja"><seg>池がある。</seg></tuv>
<tuv xml:lang="en"><seg>A pond.</seg></tuv></tu>
</body></tmx>
"""


def test_memories_are_searched_too_and_say_when_and_by_whom(translated, call):
    (translated / "l10n.toml").write_text('[memory]\nfiles = ["memory/*"]\n', encoding="utf-8")
    (translated / "memory").mkdir()
    (translated / "memory/old.tmx").write_text(MEMORY, encoding="utf-8")
    told = "memory/old.tmx:2  2024-03-01 Mari\n    旧いサーバを止める。\n    We stop the old servers.\n"
    assert call("find", "サーバー").out.endswith(told)
    assert call("find", "server").out.endswith(told)
    assert call("find", "pond").out == "memory/old.tmx:4  1999-12-31\n    池がある。\n    A pond.\n"
    assert len(found(call, "server", "--limit", "1")) == 1
    (unit,) = json.loads(call("find", "pond", "-f", "json").out)["found"]
    assert (unit["path"], unit["line"], unit["document"], unit["date"], unit["author"]) == (
        "memory/old.tmx", 4, "", "1999-12-31T00:00:00+00:00", None,
    )  # fmt: skip
