# SPDX-License-Identifier: MIT
"""The headers of catalogues: what the settings say, dates that change with the units, and what i18nspector thinks."""

import shutil
import subprocess
from itertools import pairwise

import pytest

PO, POT = "locales/en/LC_MESSAGES/a.po", "locales/a.pot"
IMPRINT = """\
version = "1.2"
bugs-to = "text@kaiun.jp"
team = "English <en@kaiun.jp>"
last-translator = "Aya Mori <aya@kaiun.jp>"
"""


@pytest.fixture
def named(project):
    (project / "l10n.toml").write_text(IMPRINT, encoding="utf-8")
    return project


def header(path):
    text = path.read_text(encoding="utf-8").partition("\n\n")[0]
    return dict(line[1:-3].split(": ", 1) for line in text.splitlines() if line.startswith('"') and ": " in line)


def test_a_new_catalogue_says_what_the_settings_say(named, call):
    call("build")
    said = header(named / PO)
    assert [said[name] for name in ("Project-Id-Version", "Report-Msgid-Bugs-To", "Language-Team")] == [
        "a 1.2", "text@kaiun.jp", "English <en@kaiun.jp>",
    ]  # fmt: skip
    assert said["Last-Translator"] == "Aya Mori <aya@kaiun.jp>"
    assert said["POT-Creation-Date"] == said["PO-Revision-Date"] == "2026-09-21 14:13+0000"


def test_i18nspector_has_nothing_to_say(named, call):
    if shutil.which("i18nspector") is None:
        pytest.skip("i18nspector is not installed")
    call("build")
    done = subprocess.run(["i18nspector", PO, POT], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("", "")


def test_the_date_changes_with_the_units_alone(named, call, monkeypatch):
    call("build")
    source = named / "locales/ja/a.md"
    dates = [header(named / POT)["POT-Creation-Date"]]
    for epoch, text in ((1790100000, "\n\n# 見出し\n\n一つ目の文だ。二つ目の文だ。\n"), (1790200000, "# 見出し\n")):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", str(epoch))
        source.write_text(text, encoding="utf-8")
        call("build")
        assert header(named / PO)["POT-Creation-Date"] == header(named / POT)["POT-Creation-Date"]
        dates.append(header(named / POT)["POT-Creation-Date"])
    assert [one == other for one, other in pairwise(dates)] == [True, False]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("#. heading", "#. title"),  # what the program would write anew
        ("POT-Creation-Date: 2026-", 'POT-Creation-Date: "\n"2026-'),  # a header that somebody has wrapped
        ("\n\n", "\n\n\n"),
    ],
)
def test_the_date_stays_where_the_template_is_written_otherwise(named, call, monkeypatch, old, new):
    call("build")
    before = (named / POT).read_text(encoding="utf-8")
    assert old in before
    (named / POT).write_text(before.replace(old, new), encoding="utf-8")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790200000")
    assert call("extract").code == 0
    assert (named / POT).read_text(encoding="utf-8") == before


def test_the_date_is_that_of_the_documents_last_commit(named, call, monkeypatch):
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    git = ["git", "-c", "user.name=a", "-c", "user.email=a@example.com"]
    subprocess.run([*git, "init", "-q"], check=True)
    subprocess.run([*git, "add", "locales/ja"], check=True)
    monkeypatch.setenv("GIT_COMMITTER_DATE", "2026-05-06T07:08:09+09:00")
    subprocess.run([*git, "commit", "-q", "-m", "a"], check=True)
    call("build")
    assert header(named / PO)["POT-Creation-Date"] == "2026-05-05 22:08+0000"


def test_a_catalogue_from_before_keeps_its_header_while_its_units_are_the_same(named, call):
    (named / "l10n.toml").write_text("", encoding="utf-8")
    call("build")
    for path in (named / PO, named / POT):
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        path.write_text("".join(line for line in lines if "Date" not in line), encoding="utf-8")
    before = (named / PO).read_bytes()
    call("build")
    assert (named / PO).read_bytes() == before
    (named / "locales/ja/a.md").write_text("# 見出し\n", encoding="utf-8")
    call("build")
    assert list(header(named / PO))[:3] == ["Project-Id-Version", "Report-Msgid-Bugs-To", "POT-Creation-Date"]


def test_names_that_translators_wrote_stay(named, call):
    call("build")
    path = named / PO
    path.write_text(path.read_text(encoding="utf-8").replace("Aya Mori <aya@kaiun.jp>", "Ken <ken@kaiun.jp>"), "utf-8")
    (named / "l10n.toml").write_text(IMPRINT.replace("1.2", "1.3").replace("text@", "bugs@"), encoding="utf-8")
    call("build")
    said = header(path)
    assert said["Last-Translator"] == "Ken <ken@kaiun.jp>"
    assert (said["Project-Id-Version"], said["Report-Msgid-Bugs-To"]) == ("a 1.3", "bugs@kaiun.jp")


@pytest.mark.parametrize("version", ["1.2", "Docs 1.2", "May 2027 beta"])
def test_a_version_that_is_stated_later_reaches_catalogues_that_are_there(named, call, version):
    (named / "l10n.toml").write_text("", encoding="utf-8")
    call("build")
    (named / "l10n.toml").write_text(f'version = "{version}"\n', encoding="utf-8")
    call("build")
    assert header(named / PO)["Project-Id-Version"] == f"a {version}"


@pytest.mark.parametrize("epoch", ["now", "-1", "1e9", "9" * 40])
def test_an_epoch_that_is_none_is_told(named, call, monkeypatch, epoch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    result = call("build")
    assert result.code == 2
    assert result.err.startswith("l10n: SOURCE_DATE_EPOCH: ")
