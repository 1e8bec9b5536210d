# SPDX-License-Identifier: MIT
"""Bad input: one line with place and hint, exit code 3, and every old file intact."""

import errno
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PO = "locales/en/LC_MESSAGES/a.po"
SOURCE = "locales/ja/a.md"
GLOSSARY = "glossary/terms.csv"

HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n'

# What stands in which file, where the complaint points, and a word of what it says.
BROKEN = {
    "empty document": (SOURCE, b"", SOURCE, "is empty"),
    "blank document": (SOURCE, "\ufeff \n\u3000\n".encode(), SOURCE, "is empty"),
    "bytes": (SOURCE, b"# \x82\xa0\n", f"{SOURCE}:1", "byte 0x82 at offset 2"),
    "late bytes": (SOURCE, "# 見出し\n\n文だ。\n".encode() + b"\xff\n", f"{SOURCE}:4", "byte 0xff at offset 23"),
    "header field": (PO, b'msgid ""\nmsgstr "no colon here\\n"\n', f"{PO}:1", "no field name in 'no colon here'"),
    "header twice": (PO, b'msgid ""\nmsgstr "Language: en\\nLanguage: fr\\n"\n', f"{PO}:1", "names Language twice"),
    "charset": (PO, HEADER.replace("UTF-8", "klingon").encode(), f"{PO}:3", "unknown charset 'klingon'"),
    "other charset": (PO, (HEADER + 'msgid "文"\nmsgstr ""\n').encode("cp932"), f"{PO}:4", "is not utf-8"),
    "duplicate": (PO, HEADER.encode() + b'\nmsgid "a"\nmsgstr ""\n' * 2, f"{PO}:8", "the same unit as in line 5"),
    "quotation mark": (PO, HEADER.encode() + b'\nmsgid "a\nmsgstr ""\n', f"{PO}:5", "is not closed"),
    "conflict": (PO, b"<<<<<<< HEAD\n" + HEADER.encode(), f"{PO}:1", "merge conflict mark <<<<<<<"),
    "byte order mark": (PO, b"\xef\xbb\xbf" + HEADER.encode(), f"{PO}:1", "byte order mark"),
    "glossary column": (GLOSSARY, "sauce,target\nあ,a\n".encode(), f"{GLOSSARY}:1", "source"),
}


def contents(folder):
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def assert_refused(result, place, reason=""):
    """One line that starts with the place, says why and what to do."""
    assert (result.code, result.out) == (3, "")
    assert result.err.startswith(f"l10n: {place}: ")
    assert reason in result.err
    assert result.err.count("\n") == 1
    assert "; " in result.err


@pytest.mark.parametrize(("name", "data", "place", "reason"), BROKEN.values(), ids=BROKEN)
def test_a_broken_file_stops_the_build_and_nothing_is_written(call, translated, name, data, place, reason):
    (translated / name).write_bytes(data)
    before = contents(translated)
    assert_refused(call("build"), place, reason)
    assert contents(translated) == before


@pytest.mark.parametrize(
    ("arguments", "place"),
    [
        (["check", "no.po"], "no.po"),
        (["segment", "no.md"], "no.md"),
        (["normalize", "no.po"], "no.po"),
        (["check", SOURCE, "--glossary", "no.csv"], "no.csv"),
    ],
    ids=["check", "segment", "normalize", "glossary"],
)
def test_a_missing_file_is_named(call, project, arguments, place):
    assert_refused(call(*arguments), place)


@pytest.mark.parametrize("command", ["check", "segment", "normalize"])
def test_a_folder_is_no_file(call, project, command):
    assert_refused(call(command, "locales"), "locales", "is a folder")


@pytest.mark.parametrize("name", [PO, GLOSSARY, "locales/en/a.md", "locales/a.pot"])
def test_a_folder_in_place_of_a_file_is_refused(call, translated, name):
    (translated / name).unlink()
    (translated / name).mkdir()
    before = contents(translated)
    assert_refused(call("build"), name, "is a folder")
    assert contents(translated) == before


def test_a_document_is_no_list_of_pairs(call, project):
    (project / "b.md").write_text("# 見出し\n\n文だ。\n\n文だ。\n", encoding="utf-8")
    hint = "pairs are source<TAB>target, a line each; a document is checked by its catalogue"
    assert call("check", "b.md") == (3, "", f"l10n: b.md: is no list of pairs: no line has a tab; {hint}\n")


def test_documents_that_no_pattern_matches_are_told_so(call, project):
    (project / "l10n.toml").write_text('documents = ["guide/*.md"]\n', encoding="utf-8")
    assert_refused(call("build"), "locales/ja", "`documents` in the settings matches none")


def test_an_empty_list_of_pairs_is_told(call, project):
    (project / "a.tsv").write_bytes(b"\n")
    assert_refused(call("check", "a.tsv"), "a.tsv", "is empty")


def test_all_broken_documents_are_told_at_once(call, project):
    for name in ("b.md", "c.txt"):
        (project / "locales/ja" / name).write_bytes(b"\xff\n")
    result = call("build")
    assert result.code == 3
    assert [line.split(": ")[1] for line in result.err.splitlines()] == ["locales/ja/b.md:1", "locales/ja/c.txt:1"]


@pytest.mark.parametrize("name", ["locales/ja/b.md", PO, "locales/en/a.md", GLOSSARY])
def test_a_link_out_of_the_project_is_not_followed(call, translated, tmp_path_factory, name):
    outside = tmp_path_factory.mktemp("outside") / "file"
    outside.write_text("外の文だ。\n", encoding="utf-8")
    (translated / name).unlink(missing_ok=True)
    (translated / name).symlink_to(outside)
    before = contents(translated)
    assert_refused(call("build"), name, "leads out of the project")
    assert contents(translated) == before
    assert outside.read_text(encoding="utf-8") == "外の文だ。\n"


def test_a_link_in_a_circle_is_told(call, project):
    (project / "locales/ja/b.md").symlink_to(project / "locales/ja/c.md")
    (project / "locales/ja/c.md").symlink_to(project / "locales/ja/b.md")
    result = call("build")
    assert result.code == 3
    assert "Traceback" not in result.err
    assert result.err.startswith("l10n: locales/ja/b.md: is a link that leads nowhere")


def edited(project):
    """Change the document, so that the next build has something to write; what is there then."""
    source = project / SOURCE
    source.write_bytes(source.read_bytes() + "三つ目の文だ。\n".encode())
    return contents(project)


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT], ids=errno.errorcode.get)
def test_a_disk_that_takes_nothing_more_leaves_the_old_files(call, translated, monkeypatch, number):
    before = edited(translated)

    def refuse(_descriptor):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", refuse)
    assert_refused(call("build"), "locales/a.pot", f"cannot write: {os.strerror(number)}".lower())
    assert contents(translated) == before


@pytest.mark.parametrize("number", [errno.EROFS, errno.EACCES], ids=errno.errorcode.get)
def test_a_folder_that_takes_no_files_leaves_the_old_files(call, translated, monkeypatch, number):
    before = edited(translated)

    def refuse(**_options):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(tempfile, "mkstemp", refuse)
    assert_refused(call("build"), "locales/a.pot", f"cannot write: {os.strerror(number)}".lower())
    assert contents(translated) == before


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder_leaves_the_old_files(call, translated):
    before = edited(translated)
    folder = translated / "locales/en/LC_MESSAGES"
    folder.chmod(0o555)
    try:
        result = call("build")
    finally:
        folder.chmod(0o755)
    assert result.code == 3
    assert f"{PO}: cannot write: permission denied" in result.err
    assert {name: data for name, data in contents(translated).items() if name.suffix in {".po", ".mo"}} == {
        name: data for name, data in before.items() if name.suffix in {".po", ".mo"}
    }


def test_a_file_in_place_of_a_folder_leaves_the_old_files(call, project):
    shutil.rmtree(project / "locales/en")
    (project / "locales/en").write_bytes(b"")
    result = call("build")
    assert result.code == 3
    assert "a file stands where a folder should be" in result.err
    assert (project / "locales/en").read_bytes() == b""


def test_a_disk_quota_of_the_system_leaves_the_old_files(translated):
    """The kernel itself refuses, not this test: no file may grow beyond a limit."""
    resource = pytest.importorskip("resource")
    source = translated / SOURCE
    source.write_text("".join(f"第{number}章の文だ。\n\n" for number in range(400)), encoding="utf-8")
    before = contents(translated)
    result = subprocess.run(
        [sys.executable, "-m", "l10n", "build"],
        cwd=translated,
        capture_output=True,
        env=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096)),
        check=False,
    )
    errors = result.stderr.decode()
    assert result.returncode == 3
    assert "Traceback" not in errors
    assert "l10n: locales/a.pot: cannot write: file too large" in errors
    assert contents(translated) == before


def test_a_catalogue_that_somebody_changed_meanwhile_is_not_overwritten(call, translated, monkeypatch):
    """An editor saves between the reading and the writing."""
    edited(translated)
    fcntl = pytest.importorskip("fcntl")
    real = fcntl.flock
    saved = (translated / PO).read_bytes() + b"# saved meanwhile\n"

    def save(*arguments):
        (translated / PO).write_bytes(saved)
        return real(*arguments)

    monkeypatch.setattr(fcntl, "flock", save)
    result = call("build")
    assert result.code == 3
    said = "was changed by somebody else in the meantime; nothing was overwritten; run the command again"
    assert f"l10n: {PO}: {said}\n" in result.err
    assert (translated / PO).read_bytes() == saved
