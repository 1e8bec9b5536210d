# SPDX-License-Identifier: MIT
"""In which encoding a web page is written: its byte order mark says so, else its `<meta>`, else the settings."""

import codecs
import re

from l10n.errors import Fault, InputError

_LOOKED_AT = 4096
"""So many bytes from its start a page has to say it; the standard asks for 1,024, browsers look on."""
_COMMENT = re.compile(rb"<!--.*?-->", re.DOTALL)
_META = re.compile(rb"""<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([A-Za-z0-9_:.-]+)""", re.IGNORECASE)
_XML = re.compile(rb"""\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']([A-Za-z0-9_:.-]+)""")
_MARKS = {codecs.BOM_UTF8: "utf-8", codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
_BY_LABEL = {
    **dict.fromkeys(("shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji", "windows-31j", "csshiftjis"), "cp932"),
    **dict.fromkeys(("x-euc-jp", "cseucpkdfmtjapanese"), "euc-jp"),
    **dict.fromkeys(("ascii", "us-ascii", "iso-8859-1", "latin1"), "cp1252"),
    **dict.fromkeys(("utf-16", "utf-16le", "utf-16be", "unicode"), "utf-8"),
    **dict.fromkeys(("gb2312", "gbk"), "gb18030"),
    **dict.fromkeys(("euc-kr", "ks_c_5601-1987"), "cp949"),
}
"""What browsers take for another encoding than the label says (the Encoding standard, section 4.2)."""
_ALSO = {"euc-jp": "euc_jis_2004", "iso-2022-jp": "iso2022_jp_2004"}
"""What reads the numbers in circles and the like, which these have in browsers."""


def decoded(data: bytes, shown: str, encoding: str) -> tuple[str, str]:
    """The text of a page and the encoding it is in, from which the same bytes come again; `encoding` is the settings'.

    Raises InputError for bytes that are none of it, and for an encoding that nobody knows.
    """
    label = charset(data) or encoding
    for name in (label, _ALSO.get(label, "")):
        try:
            text = data.decode(name) if name else ""
        except UnicodeDecodeError:
            continue
        except LookupError:
            raise InputError(Fault(f"names an unknown encoding {label!r}", shown, hint="write utf-8")) from None
        if name and text.encode(name) == data:
            return text, name
    hint = "its <meta> names another encoding than it is in" if charset(data) else "name its encoding in a <meta>"
    reason = f"is not {label}, or has bytes that would not survive being written again"
    raise InputError(Fault(reason, shown, hint=hint))


def charset(data: bytes) -> str:
    """The encoding that a page itself names; empty where it names none."""
    for mark, name in _MARKS.items():
        if data.startswith(mark):
            return name
    head = data[:_LOOKED_AT]
    found = _XML.match(head) or _META.search(_COMMENT.sub(b"", head))
    label = found[1].decode("ascii").lower() if found else ""
    return _BY_LABEL.get(label, label)


def encoded(text: str, encoding: str) -> bytes:
    """The bytes of a page; a character that its encoding lacks is written as its number."""
    return text.encode(encoding, "xmlcharrefreplace")
