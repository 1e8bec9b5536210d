# SPDX-License-Identifier: MIT
"""Zip files are written again with other members, and every other byte stays as it was."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.errors import InputError
from l10n.zips import Zip, hold_the_same

MEMBERS = {"a.xml": b"<a/>" * 100, "画像/図1.bin": bytes(range(256)), "empty": b"", "b.xml": "本文".encode()}


class Unseekable(io.RawIOBase):
    """A stream that zipfile cannot go back in, so that sizes stand behind each member."""

    def __init__(self):
        self.data = bytearray()

    def writable(self):
        return True

    def write(self, data):
        self.data += data
        return len(data)


def packed(members, method=zipfile.ZIP_DEFLATED, stream=None, comment=b""):
    stream = stream or io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name, (2024, 5, 6, 7, 8, 10)), data, method)
        archive.comment = comment
    return bytes(stream.data) if isinstance(stream, Unseekable) else stream.getvalue()


def unpacked(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


FORMS = {
    "deflated": packed(MEMBERS),
    "stored": packed(MEMBERS, zipfile.ZIP_STORED),
    "streamed": packed(MEMBERS, stream=Unseekable()),
    "commented": packed(MEMBERS, comment=b"made by hand"),
    "behind-a-program": b"#!/bin/sh\n" + packed(MEMBERS),
}


@pytest.mark.parametrize("data", FORMS.values(), ids=FORMS.keys())
def test_without_fresh_members_it_is_the_same_file(data):
    made = Zip(data, "a.zip").with_members({})
    assert unpacked(made) == MEMBERS
    if not data.startswith(b"#!"):
        assert made == data


@pytest.mark.parametrize("data", FORMS.values(), ids=FORMS.keys())
@pytest.mark.parametrize("name", MEMBERS)
def test_a_fresh_member_leaves_all_others_as_they_were(data, name):
    made = Zip(data, "a.zip").with_members({name: b"fresh" * 50})
    assert unpacked(made) == {**MEMBERS, name: b"fresh" * 50}
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(io.BytesIO(made)) as after:
        assert [each.date_time for each in before.infolist()] == [each.date_time for each in after.infolist()]
        assert before.comment == after.comment
        for one, other in zip(before.infolist(), after.infolist(), strict=True):
            if one.filename != name:
                place, there = one.header_offset, other.header_offset
                size = 30 + len(one.filename.encode()) + one.compress_size
                assert data[place : place + size] == made[there : there + size]


@given(st.dictionaries(st.text(st.characters(categories=["L", "N"]), min_size=1), st.binary(max_size=60), max_size=6))
def test_any_fresh_contents_are_read_back(members):
    data = packed(dict.fromkeys(members, b"before"))
    assert unpacked(Zip(data, "a.zip").with_members(members)) == members


def test_the_same_members_are_the_same_however_they_are_packed():
    assert hold_the_same(FORMS["deflated"], FORMS["streamed"])
    assert hold_the_same(FORMS["deflated"], FORMS["stored"])
    assert not hold_the_same(FORMS["deflated"], packed({**MEMBERS, "empty": b"x"}))
    assert not hold_the_same(FORMS["deflated"], b"PK\3\4")


TWINS = FORMS["stored"].replace(b"empty", b"a.xml")
REFUSED = [
    (b"", "a.zip: is no zip file that can be read: File is not a zip file; pack it again"),
    (TWINS, "a.zip: holds two files of one name; pack it again"),
    (FORMS["stored"].replace("本文".encode(), b"broken"), "a.zip: is no zip file that can be read: Bad CRC-32"),
]


@pytest.mark.parametrize(("data", "message"), REFUSED, ids=range(len(REFUSED)))
def test_what_is_no_sound_zip_is_refused_in_a_line(data, message):
    with pytest.raises(InputError) as refusal:
        Zip(data, "a.zip").read("b.xml")
    assert str(refusal.value).startswith(message)
    assert "\n" not in str(refusal.value)


def test_a_member_that_is_not_there_is_told():
    with pytest.raises(InputError, match=r"a\.zip: holds no c\.xml; pack it again"):
        Zip(FORMS["stored"], "a.zip").read("c.xml")
