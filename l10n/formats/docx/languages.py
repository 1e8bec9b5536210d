# SPDX-License-Identifier: MIT
"""What Word is told of the language of a text: which dictionary it takes, which shapes of signs."""

import re

_EASTERN = frozenset(("ja", "zh", "ko"))
"""Languages whose text Word knows by w:eastAsia, and that of all others by w:val."""
_OF_WORD = {
    "de": "de-DE", "en": "en-US", "es": "es-ES", "fr": "fr-FR", "it": "it-IT", "ja": "ja-JP", "ko": "ko-KR",
    "pt": "pt-BR", "ru": "ru-RU", "zh": "zh-CN",
}  # fmt: skip
"""What Word calls a language of which no country is named."""

_LANG = re.compile(rb"<(?:[\w.-]+:)?lang(?:\s[^<>]*)?/?>")
_NOTED = re.compile(rb"""(<[\w.-]+:rPr\s(?:[^<>]*\s)?lang=["'])[^"']*""")
"""A drawing's run says its language in an attribute."""
_HINT = re.compile(rb"""(<[\w.-]*:?rFonts\b[^<>]*?)\s+[\w.-]*:?hint\s*=\s*(?:"[^"]*"|'[^']*')""")


class Language:
    """The language of a page."""

    def __init__(self, name: str) -> None:
        """`name` is its code in the settings."""
        code = name.replace("_", "-").partition("@")[0].partition(".")[0]
        self.code = _OF_WORD.get(code, code)
        self._primary = code.partition("-")[0].lower()

    def dressed(self, properties: bytes) -> bytes:
        """A run's properties for words of the language.

        Where the language is none of East Asia, no sign takes its shape from there: “ and … would be wide.
        """
        told = _LANG.sub(lambda found: self.told(found[0]), properties)
        told = _NOTED.sub(lambda found: found[1] + self.code.encode(), told)
        return told if self._primary in _EASTERN else _HINT.sub(rb"\1", told)

    def told(self, tag: bytes) -> bytes:
        """A `w:lang` that says the language; one that does is left alone."""
        name = b"eastAsia" if self._primary in _EASTERN else b"val"
        stated = re.search(rb"[\w.-]*:?\b" + name + rb"""\s*=\s*["']([^"']*)["']""", tag)
        if stated and stated[1].decode("ascii", "replace").partition("-")[0].lower() == self._primary:
            return tag
        value = b'"%b"' % self.code.encode()
        if stated:
            start, end = stated.span(1)
            return tag[: start - 1] + value + tag[end + 1 :]
        found = re.match(rb"<((?:[\w.-]+:)?)lang", tag)
        prefix, end = (found[1], found.end()) if found else (b"", len(b"<lang"))
        return b"%b %b%b=%b%b" % (tag[:end], prefix, name, value, tag[end:])
