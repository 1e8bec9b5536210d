# SPDX-License-Identifier: MIT
"""`l10n segment` from outside: places, reasons, forms, settings, errors in one line."""

import io
import json

import pytest

from l10n.cli import main

SETTINGS = """\
[segmentation]
names = ["夜空！"]
breaks = ["；"]
paragraphs = ["poems/*"]
"""


@pytest.fixture
def run(tmp_path, monkeypatch, capsys):
    """Run the program in an empty folder: exit code, standard output, standard error."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments, stdin=b""):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        with pytest.raises(SystemExit) as left:
            main(["segment", *arguments])
        return left.value.code, *capsys.readouterr()

    return run


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())


def test_each_sentence_has_its_line_and_column(run, tmp_path):
    write(tmp_path / "a.md", "# 海\n\n波が高い。「帰ろう。」と言った。\n風も\n強い。\n")
    expected = "1:3\t海\n3:1\t波が高い。\n3:6\t「帰ろう。」と言った。\n4:1\t風も強い。\n"
    assert run("a.md") == (0, expected, "")


WHY = """\
1:6\tcut mark\t波が高い。|「帰ろう。」と言った。⏎
1:12\tno  particle-follows\t波が高い。「帰ろう。」|と言った。⏎風も⏎強い。
1:17\tcut mark\t。「帰ろう。」と言った。|⏎風も⏎強い。
2:3\tno  open-phrase\tろう。」と言った。⏎風も|⏎強い。
3:4\tcut block-end\tと言った。⏎風も⏎強い。|
"""


def test_the_why_names_the_rule_of_each_candidate(run, tmp_path):
    write(tmp_path / "a.md", "波が高い。「帰ろう。」と言った。\n風も\n強い。\n")
    assert run("a.md", "--why") == (0, WHY, "")


@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_crlf_counts_as_one_line_end(run, tmp_path, name):
    write(tmp_path / name, "波が高い。\r\n風が強い。帰ろう。\r\n")
    assert run(name) == (0, "1:1\t波が高い。\n2:1\t風が強い。\n2:6\t帰ろう。\n", "")


def test_standard_input_is_plain_text(run):
    assert run("-", stdin="波が高い。帰ろう。".encode()) == (0, "1:1\t波が高い。\n1:6\t帰ろう。\n", "")


def test_json_gives_spans_in_the_document(run, tmp_path):
    write(tmp_path / "a.md", "# 海\n\n波が高い。\n")
    code, out, _ = run("a.md", "--format", "json")
    assert (code, json.loads(out)) == (
        0,
        {
            "version": 1,
            "pieces": [
                {"line": 1, "column": 3, "kind": "heading", "source": "海", "span": [2, 3]},
                {"line": 3, "column": 1, "kind": "paragraph", "source": "波が高い。", "span": [5, 10]},
            ],
        },
    )


def test_json_gives_reasons_too(run):
    code, out, _ = run("-", "--why", "--format", "json", stdin="本当？と聞く。".encode())
    assert code == 0
    assert [(each["column"], each["cuts"], each["rule"]) for each in json.loads(out)["pieces"]] == [
        (4, False, "particle-follows"),
        (8, True, "block-end"),
    ]


TEXT = "夜空！の歌；月の歌。星。\n"


@pytest.mark.parametrize(
    ("name", "sources"),
    [("songs/a.md", ["夜空！の歌；", "月の歌。", "星。"]), ("poems/a.md", ["夜空！の歌；月の歌。星。"])],
    ids=["names and breaks", "paragraphs"],
)
def test_settings_hold_for_segment_and_extract_alike(run, tmp_path, name, sources, capsys):
    write(tmp_path / "l10n.toml", SETTINGS)
    write(tmp_path / "locales/ja" / name, TEXT)
    _, out, _ = run(f"locales/ja/{name}")
    assert [line.split("\t")[1] for line in out.strip().split("\n")] == sources
    with pytest.raises(SystemExit):
        main(["extract"])
    template = (tmp_path / "locales" / name).with_suffix(".pot").read_text(encoding="utf-8")
    assert [line[7:-1] for line in template.split("\n") if line.startswith('msgid "') and line != 'msgid ""'] == sources


@pytest.mark.parametrize(
    ("arguments", "stdin", "said"),
    [
        (["none.md"], b"", "l10n: none.md: cannot read: no such file or directory; check the name\n"),
        (["."], b"", "l10n: .: is a folder; name a file in it\n"),
        (["-"], b"", "l10n: <stdin>: is empty; write some text, or exclude the file in the settings\n"),
    ],
    ids=["missing", "folder", "empty"],
)
def test_what_cannot_be_read_is_said_in_one_line(run, arguments, stdin, said):
    assert run(*arguments, stdin=stdin) == (3, "", said)


def test_bytes_that_are_no_text_are_named(run):
    code, out, said = run("-", stdin=b"\xff")
    assert (code, out, said.count("\n")) == (3, "", 1)
    assert said.startswith("l10n: <stdin>:1: byte 0xff")
