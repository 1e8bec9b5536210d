# SPDX-License-Identifier: MIT
"""Books: what of them is text and in which order, what a translated one is, and which are refused."""

import io
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import l10n
from l10n.errors import InputError
from l10n.formats import Hints, Original, formats
from l10n.pipeline.documents import Document
from l10n.pipeline.pseudotranslating import pseudo_translated

sys.path.insert(0, str(Path(__file__).parent))

from books import CONTAINER, NAV, ONE, PACKAGE, book

EPUB = formats()["epub"]


def members(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_own_text_gives_the_book_back():
    data = book()
    assert EPUB.pack(EPUB.unpack(data, "a.epub", "utf-8"), Original(data, "utf-8", "en")) == data


def test_a_book_is_read_in_the_order_of_its_pages():
    page = EPUB.read(EPUB.unpack(book(), "a.epub", "utf-8"), Hints("a.epub"))
    assert [block.text for block in page.blocks] == [
        "港の朝",
        "佐藤花子",
        "港の町の話です。",
        "目次",
        "目次",
        "第一章",
        "第二章",
        "港の朝",
        "第一章",
        "第二章",
        "第一章",
        "第一章　港",
        "<ruby>港<rt>みなと</rt></ruby>の朝は<em>早い</em>。船が来た。",
        '次の章は<a href="c%202.xhtml">こちら</a>。',
        "第二章",
        "第二章",
        "波の音がする。",
        "風が吹く。",
    ]


def test_a_translated_book_says_so_and_is_turned_the_other_way(tmp_path):
    (tmp_path / "locales/ja").mkdir(parents=True)
    (tmp_path / "l10n.toml").write_text("publish-from = 0\n", encoding="utf-8")
    (tmp_path / "locales/ja/a.epub").write_bytes(book())
    l10n.build(tmp_path)
    assert (tmp_path / "locales/en/a.epub").read_bytes() == book()
    catalogue = tmp_path / "locales/en/LC_MESSAGES/a.po"
    text = catalogue.read_text(encoding="utf-8")
    source = 'msgid "港の朝は<em>早い</em>。"\nmsgstr ""'
    assert source in text
    target = "The port's morning is <em>early & cold</em>."
    catalogue.write_text(text.replace(source, f'{source[:-2]}"{target}"'), encoding="utf-8")
    l10n.build(tmp_path)
    before, after = members(book()), members((tmp_path / "locales/en/a.epub").read_bytes())
    changed = {name: after[name].decode() for name in before if before[name] != after[name]}
    assert changed == {
        "OEBPS/book.opf": PACKAGE.replace('lang="ja"', 'lang="en"')
        .replace("<dc:language>ja<", "<dc:language>en<")
        .replace('direction="rtl"', 'direction="ltr"'),
        "OEBPS/nav.xhtml": NAV.replace('lang="ja"', 'lang="en"'),
        "OEBPS/toc.ncx": before["OEBPS/toc.ncx"].decode().replace('lang="ja"', 'lang="en"'),
        "OEBPS/text/c1.xhtml": ONE.replace('lang="ja"', 'lang="en"').replace(
            "<ruby>港<rt>みなと</rt></ruby>の朝は<em>早い</em>。船が来た。",
            "The port's morning is <em>early &amp; cold</em>. 船が来た。",
        ),
        "OEBPS/text/c 2.xhtml": before["OEBPS/text/c 2.xhtml"].decode().replace('lang="ja"', 'lang="en"'),
    }
    assert l10n.build(tmp_path).changed == ()


def test_a_table_of_contents_that_says_nothing_is_none():
    data = book(toc="")
    assert EPUB.pack(EPUB.unpack(data, "a.epub", "utf-8"), Original(data, "utf-8", "en")) == data
    assert len(EPUB.read(EPUB.unpack(data, "a.epub", "utf-8"), Hints()).blocks) == 15


LOCK = '<encryption><EncryptedData><CipherReference URI="OEBPS/{}"/></EncryptedData></encryption>'
REFUSED = [
    (b"PK", "a.epub: is no zip file that can be read"),
    (book(container=None), "a.epub: is no EPUB: META-INF/container.xml names no package"),
    (book(container=CONTAINER.replace("book.opf", "x.opf")), "a.epub: is no EPUB"),
    (book(c1=None), r"a.epub: lists OEBPS/text/c1\.xhtml and does not hold it; make the book anew"),
    (book(encryption=LOCK.format("text/c1.xhtml")), r"a.epub: is locked: OEBPS/text/c1\.xhtml is encrypted"),
    (book(c1=ONE.encode("cp932")), r"a.epub: OEBPS/text/c1\.xhtml: is not utf-8"),
    (book(c1=ONE + "\x1cOEBPS/nav.xhtml\n"), r"a.epub: holds a control character in OEBPS/text/c1\.xhtml"),
]


@pytest.mark.parametrize(("data", "message"), REFUSED, ids=range(len(REFUSED)))
def test_what_is_no_book_or_locked_is_refused(data, message):
    with pytest.raises(InputError, match=message):
        EPUB.unpack(data, "a.epub", "utf-8")


def test_a_book_whose_pictures_and_fonts_are_locked_is_read():
    assert "港の朝" in EPUB.unpack(book(encryption=LOCK.format("a.css")), "a.epub", "utf-8")


def test_a_translation_is_closed_as_xml_wants_it():
    page = EPUB.read(EPUB.unpack(book(), "a.epub", "utf-8"), Hints("a.epub"))
    block = next(each for each in page.blocks if each.text == "風が吹く。")
    target = "A<br>B <b>C</i> &nbsp;&copy; D & E\x1cF\x00"
    assert EPUB.escape(target, block) == "A<br/>B &lt;b>C&lt;/i> &#160;&#169; D &amp; E F"


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("epubcheck"), reason="needs epubcheck (apt-get install epubcheck)")
def test_a_pseudo_translated_book_is_as_sound_as_the_original(tmp_path):
    data = book()
    text = EPUB.unpack(data, "a.epub", "utf-8")
    document = Document("a.epub", "a.epub", text, "utf-8", EPUB, hints=Hints("a.epub"), data=data)
    written = document.packed(pseudo_translated(document), "utf-8", "en")
    for name, content in (("before", data), ("after", written)):
        path = tmp_path / f"{name}.epub"
        path.write_bytes(content)
        # What Debian calls so is the archive itself, which not every kernel starts.
        command = ["java", "-jar", shutil.which("epubcheck"), str(path)]
        told = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
        assert told.returncode == 0, told.stdout + told.stderr
