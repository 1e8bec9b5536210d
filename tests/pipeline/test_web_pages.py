# SPDX-License-Identifier: MIT
"""Web pages on their way through the main job: what names their language, in which encoding they are written."""

import subprocess
import sys
from pathlib import Path

import pytest

import l10n
from l10n.errors import InputError
from l10n.formats import Hints, formats

HTML = formats()["html"]
PAGE = """<!DOCTYPE html>
<html lang="ja"><meta http-equiv="Content-Language" content="ja">
<title>港</title><body lang="ja-JP" class=a>
<p>船が来た。</p>
<p lang="en">船</p><p lang="ja" translate="no">船が来た。</p>
<p><q lang='ja'>港</q></p>
"""


def project(folder: Path, page: bytes, settings: str = "", name: str = "a.html"):
    (folder / "locales/ja").mkdir(parents=True)
    (folder / "l10n.toml").write_text(f"publish-from = 0\n{settings}", encoding="utf-8")
    (folder / "locales/ja" / name).write_bytes(page)
    l10n.build(folder)
    return folder


def translate(folder: Path, targets: dict[str, str], language: str = "en"):
    """The page once its units have these translations."""
    path = folder / f"locales/{language}/LC_MESSAGES/a.po"
    text = path.read_text(encoding="utf-8")
    for source, target in targets.items():
        assert f'msgid "{source}"\nmsgstr ""' in text
        text = text.replace(f'msgid "{source}"\nmsgstr ""', f'msgid "{source}"\nmsgstr "{target}"')
    path.write_text(text, encoding="utf-8")
    l10n.build(folder)
    return (folder / f"locales/{language}/a.html").read_bytes()


def test_a_page_names_the_language_that_it_is_in(tmp_path):
    folder = project(tmp_path, PAGE.encode())
    assert (folder / "locales/en/a.html").read_bytes() == PAGE.encode()
    page = translate(folder, {"港": "The port"}).decode()
    assert (
        page
        == """<!DOCTYPE html>
<html lang="en"><meta http-equiv="Content-Language" content="en">
<title>The port</title><body lang="en" class=a>
<p>船が来た。</p>
<p lang="en">船</p><p lang="ja" translate="no">船が来た。</p>
<p><q lang='en'>The port</q></p>
"""
    )


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ('<html lang="ja">', '<html dir="rtl" lang="ar">'),
        ("<html lang=ja dir=ltr>", "<html lang=ar dir=rtl>"),
        ("<HTML>", '<HTML dir="rtl">'),
    ],
)
def test_a_page_says_that_it_is_read_from_right_to_left(tmp_path, tag, expected):
    folder = project(tmp_path, f"{tag}<p>港</p>".encode(), 'languages = ["ar"]\n')
    assert (folder / "locales/ar/a.html").read_text(encoding="utf-8") == f"{tag}<p>港</p>"
    assert translate(folder, {"港": "ميناء"}, "ar").decode() == f"{expected}<p>ميناء</p>"


ENCODINGS = [
    ("cp932", '<meta charset="Shift_JIS">'),
    ("cp932", "<META HTTP-EQUIV=Content-Type CONTENT='text/html; charset=x-sjis'>"),
    ("euc_jp", "<!-- <meta charset=utf-8> --><meta charset=EUC-JP>"),
    ("iso2022_jp", "<meta charset=iso-2022-jp>"),
    ("utf-8", "<meta charset=utf-16>"),
    ("utf-8-sig", "<meta charset=Shift_JIS>"),
    ("utf-16", "<meta charset=Shift_JIS>"),
]


@pytest.mark.parametrize(("encoding", "meta"), ENCODINGS, ids=range(len(ENCODINGS)))
def test_a_page_stays_in_its_encoding(tmp_path, encoding, meta):
    """What that lacks is written as a number."""
    page = f"{meta}<p title='船'>港①</p>" if encoding == "cp932" else f"{meta}<p title='船'>港</p>"
    folder = project(tmp_path, page.encode(encoding))
    assert (folder / "locales/en/a.html").read_bytes() == page.encode(encoding)
    written = translate(folder, {"船": "Café “X”", "港①" if "①" in page else "港": "Ōsaka port"})
    expected = f"{meta}<p title='Café “X”'>Ōsaka port</p>"
    assert written == expected.encode(encoding, "xmlcharrefreplace")
    assert l10n.build(folder).changed == ()


def test_numbers_in_circles_stand_in_pages_in_euc_jp():
    page = "<meta charset=euc-jp><p>①</p>".encode("euc_jis_2004")
    assert HTML.unpack(page, "a.html", "utf-8") == "<meta charset=euc-jp><p>①</p>"


def test_a_page_that_names_no_encoding_is_in_that_of_the_settings(tmp_path):
    folder = project(tmp_path, "<p>港</p>".encode("cp932"), 'encoding = "cp932"\n')
    assert translate(folder, {"港": "Ōsaka"}) == b"<p>&#332;saka</p>"


REFUSED = [
    ("<p>港".encode("cp932"), "a.html: is not utf-8, or has bytes that would not survive.*name its encoding"),
    ("<meta charset=sjis><p>あ".encode(), "a.html: is not cp932.*its <meta> names another encoding than it is in"),
    (b"<meta charset=martian><p>", "a.html: names an unknown encoding 'martian'; write utf-8"),
]


@pytest.mark.parametrize(("data", "message"), REFUSED, ids=range(len(REFUSED)))
def test_a_page_in_another_encoding_than_it_says_is_refused(data, message):
    with pytest.raises(InputError, match=message):
        HTML.unpack(data, "a.html", "utf-8")


def test_a_note_on_a_page_is_a_paragraph_of_its_body():
    page = "<html><body class=a><p>港</p>"
    assert page[HTML.read(page, Hints()).start :] == "<p>港</p>"
    assert HTML.paragraph("A & B") == "<p>A &amp; B</p>"


def test_the_review_page_shows_stars_and_tags_of_a_web_page_as_they_are_written(tmp_path):
    folder = project(tmp_path, "<!DOCTYPE html><title>題</title><p>*星*は<b>強い</b>。</p>".encode())
    page = sheet(tmp_path, folder)
    assert "*星*は&lt;b&gt;強い&lt;/b&gt;。" in page


def sheet(tmp_path, folder):
    """The review page of a project."""
    command = [sys.executable, "-m", "l10n", "review", "-o", str(tmp_path / "r.html")]
    subprocess.run(command, cwd=folder, capture_output=True, check=True)
    return (tmp_path / "r.html").read_text(encoding="utf-8")
