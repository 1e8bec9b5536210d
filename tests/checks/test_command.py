# SPDX-License-Identifier: MIT
"""The commands check, fix, rules and rule: options, streams, exit codes, and what they leave on the disk."""

import json
import subprocess
import sys
from xml.etree import ElementTree as ET

import pytest

import l10n.checks
from l10n.checks import _frame
from l10n.cli import main

HEADER = (
    'msgid ""\nmsgstr ""\n"Language: en\\n"\n"MIME-Version: 1.0\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
    '"Content-Transfer-Encoding: 8bit\\n"\n"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n'
)


def unit(source, target, *comments):
    return "\n" + "".join(f"{line}\n" for line in comments) + f'msgid "{source}"\nmsgstr "{target}"\n'


KANA = unit("契約は終了した。", "The contract は has ended.")
WIDE = unit("第３章", "Chapter ３")
SPACE = unit("東京、大阪", "Tokyo , Osaka")
GOOD = unit("会議は延期された。", "The meeting was put off.")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def command(folder, capsys):
    def run(*arguments):
        """The exit code and both streams of `l10n` with these arguments."""
        with pytest.raises(SystemExit) as left:
            main(arguments)
        out, err = capsys.readouterr()
        return left.value.code, out, err

    return run


@pytest.fixture
def catalogue(folder):
    def write(*units, name="a.po"):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(HEADER + "".join(units), encoding="utf-8")
        return path

    return write


@pytest.fixture
def git(folder):
    def run(*arguments):
        identity = ["-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "init.defaultBranch=main"]
        subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)

    return run


def names(out):
    return [each["check"] for each in json.loads(out)["findings"]]


def test_a_clean_catalogue_leaves_with_0(command, catalogue):
    catalogue(GOOD)
    assert command("check", "a.po") == (0, "no findings in 1 unit\n", "")


def test_an_error_leaves_with_1_and_is_summed_up_by_check(command, catalogue):
    catalogue(KANA, SPACE, GOOD)
    code, out, err = command("check", "a.po")
    assert (code, err) == (1, "")
    assert out == (
        'a.po:9:14: text-kana Japanese left in the English: "は"\n'
        "  error | The contract は has ended.\n"
        "        |              ^^\n"
        "a.po:12:6: text-stray-space a space before a mark\n"
        "warning | Tokyo , Osaka\n"
        "        |      ^\n"
        "        | leave this out\n"
        "1 error, 1 warning in 3 units\n"
        "  text-kana         1 error\n"
        "  text-stray-space  1 warning\n"
    )


@pytest.mark.parametrize(("level", "code"), [("error", 0), ("warning", 1), ("never", 0)])
def test_fail_on_sets_the_level_that_fails(command, catalogue, level, code):
    catalogue(SPACE)
    assert command("check", "a.po", "--fail-on", level)[0] == code


BROKEN = '''
from l10n.checks._frame import check

@check(signs="!")
def text_broken(entry, context):
    """A check that fails."""
    raise ZeroDivisionError("by zero")
    yield
'''


@pytest.fixture
def broken_check(tmp_path_factory, monkeypatch):
    """A check that fails where a text has an exclamation mark, in a module that is found as all others are."""
    folder = tmp_path_factory.mktemp("more")
    (folder / "broken.py").write_text(BROKEN, encoding="utf-8")
    monkeypatch.setattr(l10n.checks, "__path__", [*l10n.checks.__path__, str(folder)])
    l10n.checks.checks.cache_clear()
    _frame.known_names.cache_clear()
    yield
    sys.modules.pop("l10n.checks.broken", None)
    l10n.checks.checks.cache_clear()
    _frame.known_names.cache_clear()


LOUD = unit("会議は延期された！", "The meeting was put off!", "# l10n: ignore[text-broken] for now")
FAILED = "text-broken the check failed: ZeroDivisionError: by zero; please report this pair"


@pytest.mark.usefixtures("broken_check")
@pytest.mark.parametrize("cached", ["afresh", "again"])
def test_a_check_that_fails_is_no_pass_whatever_is_said_about_it(command, catalogue, folder, cached):
    catalogue(LOUD, GOOD)
    (folder / "l10n.toml").write_text('[checks.levels]\ntext-broken = "info"\n', encoding="utf-8")
    known = command("check", "a.po", "--baseline", "known.json", "--update-baseline")
    assert (known[0], known[2]) == (1, "known.json: 2 findings\n")
    assert FAILED in known[1]
    options = ["--baseline", "known.json", "--fail-on", "never", *(["--no-cache"] if cached == "afresh" else [])]
    code, out, _ = command("check", "a.po", *options)
    assert (code, out.split("\n")[0]) == (1, f"a.po:10:1: {FAILED}")
    (folder / "l10n.toml").write_text('[checks.levels]\ntext-broken = "off"\n', encoding="utf-8")
    assert command("check", "a.po", *options)[0] == 0


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["--select", "text-kana"], ["text-kana"]),
        (["--select", "text"], ["text-kana", "text-stray-space"]),
        (["--select", "text", "--ignore", "text-kana"], ["text-stray-space"]),
        (["--ignore", "text"], []),
    ],
    ids=["name", "family", "both", "ignored"],
)
def test_checks_are_chosen_by_name_or_family(command, catalogue, arguments, expected):
    catalogue(KANA, SPACE)
    assert names(command("check", "a.po", "--format", "json", *arguments)[1]) == expected


def test_an_unknown_check_is_wrong_usage_with_a_near_miss(command, catalogue):
    catalogue(GOOD)
    assert command("check", "a.po", "--select", "text-kanna") == (
        2,
        "",
        "l10n: no check and no family is named 'text-kanna'; did you mean text-kana?\n",
    )


def test_an_unknown_check_in_the_settings_is_wrong_usage(command, catalogue, folder):
    catalogue(GOOD)
    (folder / "l10n.toml").write_text('[checks.levels]\ntext-kanna = "off"\n', encoding="utf-8")
    assert command("check", "a.po")[0] == 2


def test_levels_hold_for_the_documents_that_a_glob_names(command, catalogue, folder):
    for stem in ("blog/a", "manual/a"):
        catalogue(KANA, name=f"locales/en/LC_MESSAGES/{stem}.po")
        source = folder / f"locales/ja/{stem}.md"
        source.parent.mkdir(parents=True)
        source.write_text("契約は終了した。\n", encoding="utf-8")
    settings = '[[overrides]]\ndocuments = ["blog/**"]\nlevels = { text = "info" }\n'
    (folder / "l10n.toml").write_text(settings, encoding="utf-8")
    files = [f"locales/en/LC_MESSAGES/{stem}.po" for stem in ("blog/a", "manual/a")]
    for arguments in ([], files):
        found = json.loads(command("check", *arguments, "--format", "json", "--select", "text")[1])["findings"]
        assert [(each["path"], each["severity"]) for each in found] == [(files[0], "info"), (files[1], "error")]


@pytest.mark.parametrize(
    ("settings", "arguments", "told"),
    [
        ("", (), False),
        ("", ("--select", "name"), False),
        ("", ("--select", "name-sound"), True),
        ('[checks.levels]\nname-sound = "info"\n', (), True),
    ],
    ids=["neither", "its family", "the command line", "the settings"],
)
def test_a_check_on_request_is_asked_only_where_it_is_named(command, folder, settings, arguments, told):
    (folder / "l10n.toml").write_text(settings, encoding="utf-8")
    (folder / "names.tsv").write_text("鈴木さんは大阪を訪れた。\tSato visited Osaka.\n", encoding="utf-8")
    _, out, _ = command("check", "names.tsv", *arguments, "--fail-on", "never")
    assert ("name-sound" in out) is told


@pytest.mark.parametrize("form", ["text", "json", "jsonl", "sarif", "github", "junit"])
def test_every_format_tells_the_findings_on_standard_output_or_in_a_file(command, catalogue, folder, form):
    catalogue(KANA, SPACE)
    code, out, err = command("check", "a.po", "--format", form)
    assert (code, err) == (1, "")
    assert ("text-kana" in out, "text-stray-space" in out) == (True, True)
    assert command("check", "a.po", "--format", form, "-o", "report")[:2] == (1, "")
    assert (folder / "report").read_text(encoding="utf-8") == out


def test_the_formats_for_machines_can_be_read(command, catalogue):
    catalogue(KANA, SPACE)
    told = {form: command("check", "a.po", "--format", form)[1] for form in ("jsonl", "sarif", "github", "junit")}
    assert [json.loads(line)["check"] for line in told["jsonl"].split("\n")[:-1]] == ["text-kana", "text-stray-space"]
    assert [each["level"] for each in json.loads(told["sarif"])["runs"][0]["results"]] == ["error", "warning"]
    assert [line[:9] for line in told["github"].split("\n")[:-1]] == ["::error f", "::warning"]
    assert ET.fromstring(told["junit"].encode())[0].get("failures") == "1"  # noqa: S314 - we wrote it


def test_pairs_come_from_a_table_and_from_standard_input(command, folder, monkeypatch):
    (folder / "a.tsv").write_text("source\ttarget\n契約は終了した。\tThe contract は has ended.\n", encoding="utf-8")
    found = json.loads(command("check", "a.tsv", "--format", "json")[1])["findings"]
    assert [(each["check"], each["line"]) for each in found] == [("text-kana", 2)]


def test_a_missing_file_leaves_with_3(command):
    assert command("check", "nowhere.po") == (
        3,
        "",
        "l10n: nowhere.po: cannot read: no such file or directory; check the name\n",
    )


def test_a_baseline_lets_only_new_findings_through(command, catalogue):
    catalogue(KANA, SPACE)
    assert command("check", "a.po", "--baseline", "old.json", "--update-baseline") == (0, "", "old.json: 2 findings\n")
    assert command("check", "a.po", "--baseline", "old.json")[:2] == (0, "no findings in 2 units\n")
    catalogue(GOOD, KANA, SPACE, WIDE)
    code, out, _ = command("check", "a.po", "--baseline", "old.json", "--format", "json")
    assert (code, names(out)) == (1, ["text-fullwidth-digits"])


def test_a_baseline_that_is_missing_or_none_is_refused(command, catalogue, folder):
    catalogue(KANA)
    assert command("check", "a.po", "--baseline", "old.json")[0] == 3
    (folder / "old.json").write_text("[]", encoding="utf-8")
    assert command("check", "a.po", "--baseline", "old.json")[0] == 3
    assert command("check", "a.po", "--update-baseline")[0] == 2


def test_changed_since_tells_only_units_that_are_new_or_different(command, catalogue, git):
    catalogue(KANA, SPACE)
    git("init")
    git("add", ".")
    git("commit", "-m", "first")
    assert command("check", "a.po", "--changed-since", "HEAD")[:2] == (0, "no findings in 2 units\n")
    catalogue(WIDE, KANA, SPACE.replace("Tokyo", "Tōkyō"))
    catalogue(KANA, name="new.po")
    found = json.loads(command("check", "a.po", "new.po", "--changed-since", "HEAD", "--format", "json")[1])
    assert [(each["path"], each["check"]) for each in found["findings"]] == [
        ("a.po", "text-fullwidth-digits"),
        ("a.po", "text-stray-space"),
        ("new.po", "text-kana"),
    ]


def test_a_unit_that_another_ones_english_is_to_say_is_told_when_that_english_changed(command, catalogue, git):
    joined = unit("費用は5万円だ。", "<EMPTY>", "#: a.md:1")
    catalogue(unit("会は10人だ。", "Ten people meet, and it costs 50,000 yen.", "#: a.md:1"), joined)
    git("init")
    git("add", ".")
    git("commit", "-m", "first")
    catalogue(unit("会は10人だ。", "Ten people meet, and it costs something.", "#: a.md:1"), joined)
    found = json.loads(command("check", "a.po", "--changed-since", "HEAD", "--format", "json")[1])["findings"]
    assert [(each["check"], each["source"], each["target"]) for each in found] == [
        ("number-value", "費用は5万円だ。", "<EMPTY>")
    ]


def test_a_revision_that_is_none_is_wrong_usage(command, catalogue, git):
    catalogue(KANA)
    assert command("check", "a.po", "--changed-since", "HEAD")[0] == 2
    git("init")
    code, _, err = command("check", "a.po", "--changed-since", "--output=stolen")
    assert (code, err[:45]) == (2, "l10n: no revision is named '--output=stolen';")


def test_fix_shows_a_diff_and_changes_nothing(command, catalogue):
    path = catalogue(KANA, WIDE, SPACE)
    before = path.read_bytes()
    code, out, err = command("fix", "a.po", "--diff")
    assert (code, err, path.read_bytes()) == (0, "would repair a.po: 2 units\n", before)
    assert [line for line in out.split("\n") if line[:1] in {"+", "-"}] == [
        "--- a.po",
        "+++ a.po",
        '-msgstr "Chapter ３"',
        '+msgstr "Chapter 3"',
        '-msgstr "Tokyo , Osaka"',
        '+msgstr "Tokyo, Osaka"',
    ]


def test_fix_repairs_and_a_second_run_changes_nothing(command, catalogue):
    path = catalogue(KANA, WIDE, SPACE)
    assert command("fix", "a.po") == (0, "", "repaired a.po: 2 units\n")
    assert path.read_text(encoding="utf-8") == HEADER + KANA + WIDE.replace('r ３"', 'r 3"') + SPACE.replace(
        "o ,", "o,"
    )
    assert command("fix", "a.po") == (0, "", "nothing to repair\n")


def test_fix_touches_a_number_only_when_numbers_are_named(command, catalogue):
    wrong = unit("投資額は140億ドルだ。", "It invests $140 billion.")
    path = catalogue(wrong)
    assert command("fix", "a.po")[2] == "nothing to repair\n"
    assert command("fix", "a.po", "--select", "text")[2] == "nothing to repair\n"
    assert command("fix", "a.po", "--select", "number")[2] == "repaired a.po: 1 unit\n"
    assert path.read_text(encoding="utf-8") == HEADER + wrong.replace("$140", "$14")


def test_fix_keeps_what_is_waived_and_stamps_the_waiver(command, catalogue):
    waived = unit("第３章", "Chapter ３", "# l10n: ignore[text-fullwidth-digits] the printed book has it so")
    path = catalogue(waived, WIDE.replace("第３章", "第３節"))
    assert command("fix", "a.po") == (0, "", "repaired a.po: 1 unit\n")
    text = path.read_text(encoding="utf-8")
    assert 'msgstr "Chapter ３"' in text
    assert "the printed book has it so (" in text
    assert command("check", "a.po")[:2] == (0, "no findings in 2 units\n")


def test_a_repair_keeps_the_other_waivers_of_its_unit_alive(command, catalogue):
    catalogue(unit("第３章は「鴎」だ。", "Chapter ３ is 鴎.", "# l10n: ignore[text-kanji] the letter itself"))
    assert command("fix", "a.po")[2] == "repaired a.po: 1 unit\n"
    assert command("check", "a.po")[:2] == (0, "no findings in 1 unit\n")


def test_a_stale_and_an_unused_waiver_are_told(command, catalogue):
    stale = unit("契約は終了した。", "The contract は has ended.", "# l10n: ignore[text-kana] on purpose (000000)")
    unused = unit("会議。", "The meeting.", "# l10n: ignore[text-kana] on purpose")
    catalogue(stale, unused)
    out = command("check", "a.po", "--format", "json")[1]
    assert names(out) == ["po-waiver-stale", "text-kana", "po-waiver-unstamped", "po-waiver-unused"]


def test_update_stamps_waivers_with_the_pair_they_were_written_for(command, folder):
    source = folder / "locales/ja/a.md"
    source.parent.mkdir(parents=True)
    source.write_text("契約は終了した。\n", encoding="utf-8")
    command("update")
    path = folder / "locales/en/LC_MESSAGES/a.po"
    text = path.read_text(encoding="utf-8").replace('msgid "契約', '# l10n: ignore[text-kana] on purpose\nmsgid "契約')
    head, _, _ = text.rpartition('msgstr ""')
    path.write_text(head + 'msgstr "The contract は has ended."\n', encoding="utf-8")
    assert names(command("check", "--format", "json")[1]) == ["po-waiver-unstamped"]
    command("update")
    assert "on purpose (" in path.read_text(encoding="utf-8")
    assert names(command("check", "--format", "json")[1]) == []
    source.write_text("契約は昨日終了した。\n", encoding="utf-8")
    command("update")
    path.write_text(path.read_text(encoding="utf-8").replace("#, fuzzy\n", ""), encoding="utf-8")
    assert names(command("check", "--format", "json")[1]) == ["po-waiver-stale", "text-kana"]


def test_only_catalogues_are_fixed(command, folder):
    (folder / "a.tsv").write_text("東京、大阪\tTokyo , Osaka\n", encoding="utf-8")
    assert command("fix", "a.tsv")[0] == 2


def test_rules_and_their_pages(command):
    code, out, _ = command("rules")
    assert (code, "text-kana                error    Hiragana or katakana was left" in out) == (0, True)
    code, out, _ = command("rule", "text-fullwidth-digits")
    assert (code, out.split("\n")[0]) == (0, "text-fullwidth-digits (error, `l10n fix` repairs it)")
    assert command("rule", "text-fullwidth-digit")[0] == 2


JOINED = "工場は12棟ある。\tThere are factories.{}\n店は多い。\tThere are 12 factories and many shops.{}\n"


@pytest.mark.parametrize(
    ("header", "columns", "told"),
    [
        ("source\ttarget", ("", ""), {"number-value", "number-extra"}),
        ("source\ttarget\tdocument", ("\ta.md", "\tb.md"), {"number-value", "number-extra"}),
        ("source\ttarget\tdocument", ("\t", "\t"), {"number-value", "number-extra"}),
        ("source\ttarget\tdocument", ("\ta.md", "\ta.md"), set()),
    ],
)
def test_a_row_speaks_for_its_neighbour_only_where_both_name_one_document(command, folder, header, columns, told):
    (folder / "pairs.tsv").write_text(f"{header}\n{JOINED.format(*columns)}", encoding="utf-8")
    _, out, _ = command("check", "--format", "json", "pairs.tsv")
    assert {each["check"] for each in json.loads(out)["findings"]} == told
