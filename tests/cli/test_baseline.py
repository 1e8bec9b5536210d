# SPDX-License-Identifier: MIT
"""The baseline in use: what was there stays quiet, what is gone is told, and what comes back is new."""

import json
import subprocess

import pytest

from l10n.checks import checks

PO = "locales/en/LC_MESSAGES/a.po"
LATER = "locales/en/LC_MESSAGES/b.po"
HEADER = (
    'msgid ""\nmsgstr ""\n"Language: en\\n"\n"MIME-Version: 1.0\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
    '"Content-Transfer-Encoding: 8bit\\n"\n"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n'
)
FAULTY = {"契約は終了した。": "The contract は has ended.", "会議。": "The 会議."}
RIGHT = {"契約は終了した。": "The contract has ended.", "会議。": "The meeting."}
ANEW = "this program knows version 2; write the file anew with `--update-baseline`"
HINT = "l10n.json: take out what is gone with `--update-baseline`, or the same faults may come back unseen\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A project of two documents with the same sentences."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "l10n.toml").write_text('[checks]\nignore = ["source", "consistency"]\n', encoding="utf-8")
    (tmp_path / "locales/ja").mkdir(parents=True)
    (tmp_path / "locales/en/LC_MESSAGES").mkdir(parents=True)
    for name in ("a", "b"):
        (tmp_path / f"locales/ja/{name}.md").write_text("\n\n".join(FAULTY), encoding="utf-8")
    write(tmp_path / PO, FAULTY)
    write(tmp_path / LATER, RIGHT)
    return tmp_path


def write(path, pairs):
    units = "".join(f'\nmsgid "{source}"\nmsgstr "{target}"\n' for source, target in pairs.items())
    path.write_text(HEADER + units, encoding="utf-8")


@pytest.fixture
def check(folder, call):
    def check(*arguments):
        """The exit code, the new findings and standard error of `check` against the baseline."""
        result = call("check", *arguments, "--baseline", folder / "l10n.json", "--format", "json")
        found = json.loads(result.out)["findings"] if result.out else []
        return result.code, [(each["path"], each["check"]) for each in found], result.err.replace(f"{folder}/", "")

    return check


def test_what_was_there_stays_quiet(folder, check):
    assert check("--update-baseline") == (0, [], "l10n.json: 2 findings\n")
    assert check() == (0, [], "")
    assert list(json.loads((folder / "l10n.json").read_text(encoding="utf-8"))["paths"]) == [PO]


def test_the_same_fault_in_another_file_is_new(folder, check):
    check("--update-baseline")
    write(folder / LATER, FAULTY)
    assert check() == (1, [(LATER, "text-kana"), (LATER, "text-kanji")], "")


@pytest.mark.parametrize(("level", "code"), [("error", 0), ("warning", 1), ("info", 1), ("never", 0)])
def test_what_is_gone_is_told_and_weighs_as_a_warning(folder, check, level, code):
    check("--update-baseline")
    write(folder / PO, RIGHT)
    told = [f"l10n.json: 1 finding of {name} in {PO} is not there any more\n" for name in ("text-kana", "text-kanji")]
    assert check("--fail-on", level) == (code, [], "".join([*told, HINT]))


def test_what_comes_back_after_the_update_is_new(folder, check):
    check("--update-baseline")
    write(folder / PO, RIGHT)
    assert check("--update-baseline") == (0, [], "l10n.json: 0 findings\n")
    assert check() == (0, [], "")
    write(folder / PO, FAULTY)
    assert check() == (1, [(PO, "text-kana"), (PO, "text-kanji")], "")


def test_a_fault_that_took_the_place_of_another_is_new(folder, check):
    check("--update-baseline")
    write(folder / PO, {**FAULTY, "会議。": "A 会議."})
    code, new, err = check()
    assert (code, new) == (1, [(PO, "text-kanji")])
    assert err == f"l10n.json: 1 finding of text-kanji in {PO} is not there any more\n{HINT}"


def test_what_a_run_does_not_look_at_is_not_gone_and_stays_in_the_file(folder, check):
    write(folder / LATER, FAULTY)
    check("--update-baseline")
    before = (folder / "l10n.json").read_bytes()
    for arguments in ([LATER], ["--select", "text-kana"], ["--ignore", "text"], [PO, "--select", "markup"]):
        assert check(*arguments) == (0, [], "")
        assert check(*arguments, "--update-baseline")[0] == 0
        assert (folder / "l10n.json").read_bytes() == before
    write(folder / PO, RIGHT)
    check(PO, "--update-baseline")
    assert list(json.loads((folder / "l10n.json").read_text(encoding="utf-8"))["paths"]) == [LATER]


def test_what_only_a_whole_run_sees_is_not_gone_in_a_run_of_files(folder, check):
    (folder / "l10n.toml").write_text('[checks]\nselect = ["consistency"]\n', encoding="utf-8")
    check("--update-baseline")
    write(folder / LATER, {**RIGHT, "会議。": "A conference."})
    check("--update-baseline")
    held = json.loads((folder / "l10n.json").read_text(encoding="utf-8"))["paths"]
    assert {each["check"] for units in held.values() for unit in units for each in unit["findings"]} <= set(checks())
    assert held != {}
    for name in (PO, LATER):
        assert check(name) == (0, [], "")


def test_what_it_holds_of_a_file_that_is_gone_is_told(folder, check):
    write(folder / LATER, FAULTY)
    check("--update-baseline")
    (folder / LATER).unlink()
    (folder / "locales/ja/b.md").unlink()
    code, _, err = check(PO)
    assert (code, err.count(LATER), err.endswith(HINT)) == (0, 2, True)


def test_it_holds_wherever_the_command_is_run(folder, check, monkeypatch):
    check("--update-baseline")
    for place, name in (("locales", f"../{PO}"), ("locales/en/LC_MESSAGES", "a.po"), ("locales/ja", str(folder / PO))):
        monkeypatch.chdir(folder / place)
        assert check(name) == (0, [], "")
        assert check() == (0, [], "")


def test_only_units_that_changed_are_told_and_nothing_of_the_others_is_gone(folder, check):
    check("--update-baseline")
    git = ["git", "-c", "user.name=a", "-c", "user.email=a@example.com"]
    for arguments in (["init", "-q"], ["add", "."], ["commit", "-qm", "first"]):
        subprocess.run([*git, *arguments], check=True, capture_output=True)
    assert check("--changed-since", "HEAD") == (0, [], "")


def test_an_older_baseline_is_refused_and_written_anew(folder, check):
    text = '{"version": 1, "findings": {"text-kana": {"0123456789abcdef": 1}}}'
    (folder / "l10n.json").write_text(text, encoding="utf-8")
    assert check() == (
        3,
        [],
        f"l10n: l10n.json: is a baseline of version 1; {ANEW}\n",
    )
    assert check("--update-baseline") == (0, [], "l10n.json: 2 findings\n")
    assert check() == (0, [], "")


@pytest.mark.parametrize("text", ["<<<<<<< HEAD\n", "[]", "msgid", '{"version": 2}', '{"version": 2, "paths": {'])
def test_a_file_that_is_no_baseline_is_not_overwritten(folder, check, text):
    (folder / "l10n.json").write_text(text, encoding="utf-8")
    for arguments in ([], ["--update-baseline"]):
        code, _, err = check(*arguments)
        reasons = ("is not a baseline; ", "holds something else than an earlier baseline; ")
        assert (code, err.removeprefix("l10n: l10n.json: ").startswith(reasons)) == (3, True)
    assert (folder / "l10n.json").read_text(encoding="utf-8") == text


def test_a_catalogue_is_not_overwritten_with_a_baseline(folder, call):
    before = (folder / PO).read_bytes()
    assert call("check", "--baseline", PO, "--update-baseline").code == 3
    assert (folder / PO).read_bytes() == before


def test_nothing_in_it_hides_or_turns_text(folder, check):
    write(folder / PO, {"契約は\u202e終了した。": "The contract は\u202e\u200bhas ended."})
    check("--update-baseline")
    assert {"\u202e", "\u200b"} & set((folder / "l10n.json").read_text(encoding="utf-8")) == set()
    assert check()[:2] == (0, [])


def test_many_that_are_gone_are_told_in_few_lines(folder, check):
    for number in range(30):
        write(folder / f"{number:02}.po", {"契約は終了した。": "The contract は has ended."})
    names = [f"{number:02}.po" for number in range(30)]
    check(*names, "--update-baseline")
    for name in names:
        (folder / name).unlink()
    code, _, err = check(PO, "--select", "text-kanji")
    assert (code, err.count("\n"), "l10n.json: and 10 more\n" in err) == (1, 22, True)
