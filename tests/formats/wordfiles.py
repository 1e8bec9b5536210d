# SPDX-License-Identifier: MIT
"""Word files made of what tests want to see in them."""

import io
import zipfile

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SPACES = " ".join(
    f'xmlns:{prefix}="{space}"'
    for prefix, space in {
        "w": _W,
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "v": "urn:schemas-microsoft-com:vml",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    }.items()
)
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_CORE = "application/vnd.openxmlformats-package.core-properties+xml"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATED = "http://schemas.openxmlformats.org/package/2006/relationships"

STYLES = """<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Century" w:eastAsia="ＭＳ 明朝"/>\
<w:lang w:val="ja-JP" w:eastAsia="ja-JP" w:bidi="ar-SA"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/>\
<w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="a3"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="2a"><w:name w:val="見出し風"/><w:basedOn w:val="1"/></w:style>
<w:style w:type="paragraph" w:styleId="a5"><w:name w:val="大項目"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="a6"><w:name w:val="Quote"/></w:style>
<w:style w:type="character" w:styleId="a4"><w:name w:val="Hyperlink"/><w:rPr><w:u w:val="single"/></w:rPr></w:style>
"""

_UP = "wordprocessingml.../"
_PARTS = {
    "styles": ("styles", "styles+xml", "w:styles"),
    "footnotes": ("footnotes", "footnotes+xml", "w:footnotes"),
    "endnotes": ("endnotes", "endnotes+xml", "w:endnotes"),
    "header1": ("header", "header+xml", "w:hdr"),
    "footer1": ("footer", "footer+xml", "w:ftr"),
    "comments": ("comments", "comments+xml", "w:comments"),
    "numbering": ("numbering", "numbering+xml", "w:numbering"),
    "chart1": ("chart", "../drawingml.chart+xml", "c:chartSpace"),
}
"""Of each part its relation to the document, the end of its type, and its first element."""


def word(body, *, method=zipfile.ZIP_DEFLATED, core="", others=None, **parts):
    """A Word file of that body; `parts` by their names, `core` in its properties, `others` as they are given."""
    parts = {"styles": STYLES, **parts}
    members = {
        "[Content_Types].xml": _types(parts, core),
        "_rels/.rels": _related(_roots(core)),
    }
    if core:
        members["docProps/core.xml"] = f"{_HEAD}<cp:coreProperties {_CORE_SPACES}>{core}</cp:coreProperties>"
    members["word/document.xml"] = f"{_HEAD}<w:document {SPACES}><w:body>{body}</w:body></w:document>"
    members["word/_rels/document.xml.rels"] = _related({name: f"{_RELATIONS}/{_PARTS[name][0]}" for name in parts})
    for name, content in parts.items():
        element = _PARTS[name][2]
        members[f"word/{name}.xml"] = f"{_HEAD}<{element} {SPACES}>{content}</{element}>"
    return packed({**members, **(others or {})}, method)


_CORE_SPACES = (
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"'
)


def _related(rows):
    return (
        f'{_HEAD}<Relationships xmlns="{_RELATED}">'
        + "".join(
            f'<Relationship Id="rId{number}" Type="{kind}" Target="{name}.xml"/>'
            for number, (name, kind) in enumerate(rows.items(), 1)
        )
        + "</Relationships>"
    )


def packed(members, method=zipfile.ZIP_DEFLATED):
    """A zip file of those members, texts in UTF-8."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name, (2024, 5, 6, 7, 8, 10)), data, method)
    return stream.getvalue()


def members(data):
    """What is in a zip file, by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def body_of(data):
    """What is in the body of a Word file."""
    text = members(data)["word/document.xml"].decode()
    return text[text.index("<w:body>") + len("<w:body>") : text.index("</w:body>")]


def _types(parts, core):
    rows = [("word/document.xml", f"{_OFFICE}.document.main+xml")]
    rows += [(f"word/{name}.xml", f"{_OFFICE}.{_PARTS[name][1]}".replace(_UP, "")) for name in parts]
    rows += [("docProps/core.xml", _CORE)] if core else []
    return (
        f'{_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        + "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in rows)
        + "</Types>"
    )


def _roots(core):
    roots = {"word/document": f"{_RELATIONS}/officeDocument"}
    return {**roots, "docProps/core": f"{_RELATED}/metadata/core-properties"} if core else roots
