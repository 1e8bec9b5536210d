# SPDX-License-Identifier: MIT
"""What the elements of Word's files are called here, and which of them are what."""

_TRANSITIONAL = "http://schemas.openxmlformats.org/"
_STRICT = "http://purl.oclc.org/ooxml/"

PREFIXES = {
    f"{_TRANSITIONAL}wordprocessingml/2006/main": "w:",
    f"{_STRICT}wordprocessingml/main": "w:",
    f"{_TRANSITIONAL}drawingml/2006/wordprocessingDrawing": "wp:",
    f"{_STRICT}drawingml/wordprocessingDrawing": "wp:",
    f"{_TRANSITIONAL}drawingml/2006/main": "a:",
    f"{_STRICT}drawingml/main": "a:",
    f"{_TRANSITIONAL}drawingml/2006/chart": "c:",
    f"{_STRICT}drawingml/chart": "c:",
    f"{_TRANSITIONAL}drawingml/2006/picture": "pic:",
    f"{_STRICT}drawingml/picture": "pic:",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingShape": "wps:",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc:",
    "urn:schemas-microsoft-com:vml": "v:",
    "http://purl.org/dc/elements/1.1/": "dc:",
    f"{_TRANSITIONAL}package/2006/content-types": "ct:",
}
"""By the namespaces of both forms of the standard (ECMA-376), which say the same."""

MAIN = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    "application/vnd.ms-word.document.macroEnabled.main+xml",
)
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
PARTS = {
    "application/vnd.openxmlformats-package.core-properties+xml": "properties",
    **dict.fromkeys(MAIN, "body"),
    f"{_WORD}footnotes+xml": "notes",
    f"{_WORD}endnotes+xml": "notes",
    "application/vnd.openxmlformats-officedocument.drawingml.chart+xml": "drawing",
    "application/vnd.openxmlformats-officedocument.drawingml.diagramData+xml": "drawing",
    "application/vnd.ms-office.drawingml.diagramDrawing+xml": "drawing",
    f"{_WORD}header+xml": "margin",
    f"{_WORD}footer+xml": "margin",
    f"{_WORD}comments+xml": "comments",
    f"{_WORD}numbering+xml": "numbering",
    f"{_WORD}styles+xml": "styles",
}
"""What a part is, by its type of content; in the order in which their text is offered."""

TRACKED = frozenset(
    """w:ins w:del w:moveFrom w:moveTo w:delText w:delInstrText w:cellIns w:cellDel w:cellMerge w:numberingChange
    w:rPrChange w:pPrChange w:sectPrChange w:tblPrChange w:tblPrExChange w:trPrChange w:tcPrChange w:tblGridChange
    """.split()
)
"""What says that somebody changed something and nobody has accepted it."""

PARAGRAPHS = {"w:p": "w:pPr", "a:p": "a:pPr"}
RUNS = {"w:r": "w:rPr", "a:r": "a:rPr"}
"""Paragraphs and runs of texts and of drawings, and what holds the properties of each."""
AROUND = frozenset(("w:hyperlink", "w:sdt", "w:customXml", "w:bdo", "w:dir"))
"""What stands around runs and has a meaning of its own."""
THROUGH = frozenset(("w:smartTag",))
"""What stands around runs and says only what a program once took them for."""
GONE = frozenset(("w:proofErr", "w:lastRenderedPageBreak"))
"""What a program found in the text as it was: pages and mistakes."""
MARKS = frozenset(
    """w:bookmarkStart w:bookmarkEnd w:commentRangeStart w:commentRangeEnd w:permStart w:permEnd w:commentReference
    w:customXmlInsRangeStart w:customXmlInsRangeEnd w:customXmlDelRangeStart w:customXmlDelRangeEnd
    w:moveFromRangeStart w:moveFromRangeEnd w:moveToRangeStart w:moveToRangeEnd
    """.split()
)
"""What marks a place or the ends of a stretch and shows nothing."""
NOTES = frozenset(("w:footnoteReference", "w:endnoteReference"))
"""What belongs to the sentence before it."""
LETTERS = {"w:noBreakHyphen": "\u2011", "w:softHyphen": "\u00ad"}
"""Elements that are characters, and which."""

UNSEEN = frozenset(("w:vanish", "w:specVanish"))
"""What hides a run."""
UNFELT = frozenset(("w:lang", "w:noProof", "w:bCs", "w:iCs", "w:szCs"))
"""Properties that no reader of Japanese or English sees a difference by."""

NOTED = frozenset("lang altLang dirty err noProof smtClean kumimoji bmk".split())
"""What a drawing's run has noted of its language and its mistakes, as attributes of its properties."""

OPEN_FIELDS = frozenset(("HYPERLINK", "TOC", "TOA", "INDEX", "BIBLIOGRAPHY", "INCLUDETEXT"))
"""The fields whose results are sentences or headings; all others are numbers, dates and references."""

ALTERNATIVES = {
    "wp:docPr": ("descr", "title"),
    "pic:cNvPr": ("descr", "title"),
    "wps:cNvPr": ("descr", "title"),
    "v:shape": ("alt",),
    "v:rect": ("alt",),
    "v:group": ("alt",),
    "w:tblCaption": ("w:val",),
    "w:tblDescription": ("w:val",),
}
"""The attributes whose values are read to people who do not see the picture, the chart or the table."""
PROPERTIES = ("dc:title", "dc:subject")
"""What of a document's properties is text."""
