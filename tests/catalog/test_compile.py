# SPDX-License-Identifier: MIT
"""A .mo file says what msgfmt's would, and is refused with its reasons where a unit is broken."""

import gettext
import io
import shutil
import struct
import subprocess
from dataclasses import replace

import pytest
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

from l10n import catalog
from l10n.errors import InputError
from l10n.model import Entry

TEXT = (
    'msgid ""\nmsgstr ""\n"Language: en\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
    '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'
    'msgid "海"\nmsgstr "sea"\n\nmsgctxt "看板"\nmsgid "海"\nmsgstr "To the Sea"\n\n'
    '#, fuzzy\nmsgid "岬"\nmsgstr "cape?"\n\nmsgid "門"\nmsgstr ""\n\n'
    'msgid "船"\nmsgid_plural "船たち"\nmsgstr[0] "ship"\nmsgstr[1] "ships"\n\n'
    'msgid "朝\\n夜\\n"\nmsgstr "morning\\nnight\\n"\n\n#~ msgid "昔"\n#~ msgstr "long ago"\n'
)


def packed(text: str) -> bytes:
    return catalog.pack(catalog.parse(text, "a.po"), "a.po")


def test_babel_reads_a_new_template_catalogue_and_mo():
    template = catalog.template([Entry("海")], project="p", source_language="ja")
    fresh = catalog.new(template, "en")
    ready = replace(fresh, entries=(Entry("海", "sea"),))
    read = [read_po(io.BytesIO(catalog.encode(each))) for each in (template, ready)]
    assert [each.get("海").string for each in (*read, read_mo(io.BytesIO(catalog.pack(ready))))] == ["", "sea", "sea"]


def messages(mo: bytes) -> dict[bytes, bytes]:
    """Sources and targets by the tables of the file itself."""
    _, _, count, sources, targets = struct.unpack("<5I", mo[:20])
    found = {}
    for number in range(count):
        (length, at), (size, place) = (
            struct.unpack_from("<2I", mo, table + 8 * number) for table in (sources, targets)
        )
        found[mo[at : at + length]] = mo[place : place + size]
    return found


def test_python_reads_what_was_compiled():
    read = gettext.GNUTranslations(io.BytesIO(packed(TEXT)))
    assert (read.gettext("海"), read.pgettext("看板", "海")) == ("sea", "To the Sea")
    assert (read.gettext("岬"), read.gettext("門"), read.gettext("昔")) == ("岬", "門", "昔")
    assert [read.ngettext("船", "船たち", n) for n in (1, 3)] == ["ship", "ships"]


def test_sources_are_sorted_and_the_bytes_are_always_the_same():
    sources = list(messages(packed(TEXT)))
    assert sources == sorted(sources)
    assert packed(TEXT) == packed(TEXT)


@pytest.mark.skipif(not shutil.which("msgfmt"), reason="msgfmt is not installed: apt-get install gettext")
def test_msgfmt_says_the_same(tmp_path):
    (tmp_path / "a.po").write_text(TEXT, encoding="utf-8")
    subprocess.run(["msgfmt", "-o", tmp_path / "a.mo", tmp_path / "a.po"], check=True)
    assert messages(packed(TEXT)) == messages((tmp_path / "a.mo").read_bytes())


def test_a_broken_unit_is_refused_with_its_line():
    broken = TEXT.replace('msgstr "morning\\nnight\\n"', 'msgstr "morning\\nnight"')
    with pytest.raises(InputError, match=r"a\.po:26"):
        packed(broken)
