# SPDX-License-Identifier: MIT
"""What nobody touched keeps its bytes, and what was touched is written as msgcat does."""

import shutil
import subprocess
from dataclasses import replace

import pytest

from l10n import catalog
from l10n.catalog import Catalog
from l10n.errors import InputError
from l10n.model import Entry

HEADER = (
    'msgid ""\nmsgstr ""\n"Language: en\\n"\n"MIME-Version: 1.0\\n"\n'
    '"Content-Type: text/plain; charset=UTF-8\\n"\n"Content-Transfer-Encoding: 8bit\\n"\n'
)
WRAPPED = (
    "# A translator's own line\n#. from the author\n#: ja/cape.md:3 ja/cape.md:12\n#, fuzzy, no-wrap\n"
    '#| msgid "灯台は8時に開く。"\nmsgctxt "cape"\nmsgid ""\n"灯台は"\n"9時に開く。"\n'
    'msgstr ""\n"The lighthouse "\n"opens at nine."\n'
)
PLAIN = 'msgid "渡し船は六本だ。"\nmsgstr "There are six ferries."\n'
OBSOLETE = '#~ msgid "門"\n#~ msgstr "gate"\n'
STICKY = '#, fuzzy\n#= no-wrap\nmsgid "海鳥"\nmsgstr "seabird"\n'
PLURAL = 'msgid "%d本"\nmsgid_plural "%d本たち"\nmsgstr[0] "%d ferry"\nmsgstr[1] "%d ferries"\n'


def joined(*parts: str) -> str:
    return "\n".join((HEADER, *parts))


def edited(known: Catalog, source: str, target: str) -> Catalog:
    return replace(
        known, entries=tuple(replace(each, target=target) if each.source == source else each for each in known.entries)
    )


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(joined(WRAPPED, PLAIN, OBSOLETE), id="poedit"),
        pytest.param(joined(PLAIN, STICKY), id="sticky-flags"),
        pytest.param(joined(PLURAL, PLAIN), id="plural"),
        pytest.param(joined(WRAPPED, PLAIN).replace("\n", "\r\n"), id="crlf"),
        pytest.param(joined(PLAIN).replace("\n", "\r").replace("\\r", "\\n"), id="cr"),
        pytest.param(PLAIN + "\n" + HEADER, id="header-behind"),
        pytest.param(HEADER + 'msgid "a" msgstr "b" msgid "c" msgstr "d"\n', id="one-line"),
        pytest.param(joined(PLAIN).rstrip("\n"), id="no-line-end"),
        pytest.param(joined(PLAIN) + "\n\n# the end\n", id="comment-at-the-end"),
        pytest.param(joined(PLAIN, PLAIN.replace("六", "七")).replace("msgstr ", "msgstr   "), id="odd-spaces"),
    ],
)
def test_a_catalogue_that_nobody_touched_keeps_its_bytes(text):
    assert catalog.encode(catalog.load(text.encode(), "a.po")) == text.encode()


def test_one_edit_changes_the_lines_of_one_entry():
    text = joined(WRAPPED, PLAIN, OBSOLETE)
    saved = catalog.dumps(edited(catalog.parse(text, "a.po"), "渡し船は六本だ。", "Six ferries run."))
    assert saved == text.replace("There are six ferries.", "Six ferries run.")


def test_flags_behind_either_mark_are_read():
    [entry] = catalog.parse(joined(STICKY), "a.po").entries
    assert (entry.fuzzy, entry.flags) == (True, ("no-wrap",))


@pytest.mark.skipif(not shutil.which("msgcat"), reason="msgcat is not installed: apt-get install gettext")
@pytest.mark.parametrize("parts", [(WRAPPED, PLAIN, OBSOLETE), (PLURAL, PLAIN), (PLAIN, WRAPPED)], ids=str)
def test_normalized_is_what_msgcat_writes(parts, tmp_path):
    normalized_as_msgcat(joined(*parts), tmp_path)


@pytest.mark.skipif(not shutil.which("msgcat"), reason="msgcat is not installed: apt-get install gettext")
@pytest.mark.parametrize(
    "line",
    [
        "#: a.c:1 b.c\n#: a.c:1 b.c c.c:2\n",
        "#, no-wrap, range: 0..9, python-format\n",
    ],
)
def test_a_normalized_comment_is_what_msgcat_writes(line, tmp_path):
    normalized_as_msgcat(joined(line + PLURAL), tmp_path)


@pytest.mark.skipif(not shutil.which("msgcat"), reason="msgcat is not installed: apt-get install gettext")
def test_a_normalized_header_keeps_all_that_stands_above_it(tmp_path):
    head = HEADER.replace("Language: en", "Language:en")
    normalized_as_msgcat(f"# by hand\n#. from the document\n#: cape.md:1\n{head}\n{PLAIN}", tmp_path)


def normalized_as_msgcat(text, folder):
    path = folder / "a.po"
    path.write_text(text, encoding="utf-8")
    expected = subprocess.run(["msgcat", "--no-wrap", path], capture_output=True, check=True).stdout
    assert catalog.encode(catalog.normalize(catalog.read(path, "a.po"))) == expected


@pytest.mark.parametrize(
    ("strings", "source"),
    [
        ('"tab\\11"\n"1 line"', "tab\t1 line"),
        ('"\\x41"\n"a"', "Aa"),
        ('"\\346\\227"\n"\\245"', "日"),
    ],
)
def test_a_numbered_escape_ends_with_its_string(strings, source):
    (entry,) = catalog.parse(f'{HEADER}\nmsgid ""\n{strings}\nmsgstr "x"\n', "a.po").entries
    assert entry.source == source


@pytest.mark.parametrize(
    ("line", "flags"),
    [("fuzzy c-format", ("c-format",)), ("fuzzy, range: 0..10, no-wrap", ("range: 0..10", "no-wrap"))],
)
def test_flags_are_apart_where_gettext_has_them_apart(line, flags):
    (entry,) = catalog.parse(f'{HEADER}\n#, {line}\nmsgid "a"\nmsgstr "b"\n', "a.po").entries
    assert (entry.fuzzy, entry.flags) == (True, flags)


@pytest.mark.parametrize(
    "text",
    [
        f'# Converted from charset=ISO-8859-1\n{HEADER}\nmsgid "日"\nmsgstr "sun"\n',
        'msgid "<meta charset=iso-8859-1>日"\nmsgstr "sun"\n',
        f'{HEADER}\nmsgid "日" \nmsgstr "sun" \n\nmsgid "月"\nmsgstr "moon"\n',
    ],
    ids=["comment", "source", "space"],
)
def test_the_header_alone_names_the_charset_and_what_is_read_is_written(text):
    read = catalog.load(text.encode(), "a.po")
    assert "日" in read.entries[0].source
    assert catalog.encode(read) == text.encode()


def test_an_old_charset_is_kept_and_what_it_lacks_is_told():
    text = f'{HEADER}\nmsgid "日"\nmsgstr "sun"\n'.replace("UTF-8", "EUC-JP")
    read = catalog.load(text.encode("euc-jp"), "a.po")
    assert catalog.encode(read) == text.encode("euc-jp")
    assert "日".encode("euc-jp") in catalog.pack(read)
    more = replace(read, entries=(*read.entries, Entry("😀", "smile")))
    for written in (catalog.encode, catalog.pack):
        with pytest.raises(InputError, match=r"a\.po: EUC-JP, the charset of the header, has no '😀'"):
            written(more, "a.po")
