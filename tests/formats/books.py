# SPDX-License-Identifier: MIT
"""Books made of what tests want to see in them."""

import io
import zipfile

CONTAINER = """<?xml version="1.0"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""
PACKAGE = """<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="ja">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:uuid:6f2a1c3e-0f3b-4b55-9a55-0d6ad1f0a001</dc:identifier>
<dc:title>港の朝</dc:title>
<dc:language>ja</dc:language>
<dc:creator>佐藤花子</dc:creator>
<dc:description>港の町の話です。</dc:description>
<meta property="dcterms:modified">2025-01-01T00:00:00Z</meta>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>
<item id="c2" href="text/c%202.xhtml" media-type="application/xhtml+xml"/>
<item id="c1" href="text/c1.xhtml" media-type="application/xhtml+xml"/>
<item id="css" href="a.css" media-type="text/css"/>
</manifest>
<spine toc="ncx" page-progression-direction="rtl"><itemref idref="c1"/><itemref idref="c2"/></spine>
</package>
"""
NAV = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="ja" xml:lang="ja">
<head><title>目次</title></head>
<body><nav epub:type="toc"><h1>目次</h1>
<ol><li><a href="text/c1.xhtml">第一章</a></li><li><a href="text/c%202.xhtml">第二章</a></li></ol></nav></body>
</html>
"""
CONTENTS = """<?xml version="1.0" encoding="UTF-8"?>
<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1" xml:lang="ja">
<head><meta name="dtb:uid" content="urn:uuid:6f2a1c3e-0f3b-4b55-9a55-0d6ad1f0a001"/></head>
<docTitle><text>港の朝</text></docTitle>
<navMap>
<navPoint id="n1" playOrder="1"><navLabel><text>第一章</text></navLabel><content src="text/c1.xhtml"/></navPoint>
<navPoint id="n2" playOrder="2"><navLabel><text>第二章</text></navLabel><content src="text/c%202.xhtml"/></navPoint>
</navMap>
</ncx>
"""


def chapter(body, title="章"):
    """A page of a book."""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n'
        '<html xmlns="http://www.w3.org/1999/xhtml" lang="ja" xml:lang="ja">\n'
        f'<head><title>{title}</title><link rel="stylesheet" href="../a.css"/></head>\n<body>\n{body}\n</body></html>\n'
    )


ONE = chapter(
    '<h1 id="a">第一章　港</h1>\n<p>　<ruby>港<rt>みなと</rt></ruby>の朝は<em>早い</em>。船が来た。</p>\n<hr/>\n'
    '<p>次の章は<a href="c%202.xhtml">こちら</a>。</p>',
    "第一章",
)
TWO = chapter("<h1>第二章</h1>\n<p>波の音がする。<br/>\n風が吹く。</p>", "第二章")
FILES = {
    "META-INF/container.xml": CONTAINER,
    "OEBPS/book.opf": PACKAGE,
    "OEBPS/nav.xhtml": NAV,
    "OEBPS/toc.ncx": CONTENTS,
    "OEBPS/text/c1.xhtml": ONE,
    "OEBPS/text/c 2.xhtml": TWO,
    "OEBPS/a.css": "p { margin: 0; }\n",
}


def book(**changed):
    """A book with other files in the place of some, named by their last parts without suffix; None takes one away."""
    files = {name: changed.pop(name.rpartition("/")[2].partition(".")[0], text) for name, text in FILES.items()}
    files |= {"META-INF/encryption.xml": changed.pop("encryption")} if "encryption" in changed else {}
    assert not changed
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(_dated("mimetype"), b"application/epub+zip", zipfile.ZIP_STORED)
        for name, text in files.items():
            if text is not None:
                archive.writestr(_dated(name), text if isinstance(text, bytes) else text.encode(), zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def _dated(name):
    return zipfile.ZipInfo(name, (2025, 1, 1, 0, 0, 0))
