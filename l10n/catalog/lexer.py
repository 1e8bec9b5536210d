# SPDX-License-Identifier: MIT
"""The words of the PO format: comments, keywords with their strings, and what is neither."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from l10n.errors import Fault

# White space as gettext's own lexer has it: `\s` would also take the wide space and U+2028.
BLANKS = " \t\r\n\f\v"
_BLANK = r"[ \t\r\n\f\v]*+"
_STRING = r'"[^"\\\n]*+(?:\\[\s\S][^"\\\n]*+)*+"'

# Gettext reads `#~ # note` as the comment `# note`, and `#~ #| msgid` as `#~| msgid`.
_COMMENT = r"(?:\#(?![~|])|\#~[ \t]*+\#(?!\|))"

# Possessive throughout, so that hostile input costs linear time. White space belongs to the word before it.
_STATEMENT = rf"""
    (?P<keyword> [A-Za-z_$][A-Za-z0-9_$]*+ ) {_BLANK}
    (?: \[ {_BLANK} (?P<index> [0-9]{{1,9}}+ ) {_BLANK} \] {_BLANK} )?
    (?P<strings> (?: {_STRING} {_BLANK} )*+ )
  | (?P<stray> [^\n]++ ) {_BLANK}
"""
_WORD = re.compile(
    rf"""
    (?P<comments> (?: {_COMMENT} [^\n]*+ {_BLANK} )++ )
  | (?P<block>
      (?P<mark> \#~\| | \#~[ \t]*+\#\| | \#~ | \#\| ) [^\n]*+ (?: \n (?P=mark)(?!\||[ \t]*+\#) [^\n]*+ )*+
    ) {_BLANK}
  | {_STATEMENT}
    """,
    re.VERBOSE,
)
# The usual entry, in one match: twice as fast as word by word. What it does not know is left to the words.
_USUAL = re.compile(
    rf"""
    {_BLANK} (?P<comments> (?: \#(?![~|]) [^\n]*+ {_BLANK} )*+ )
    (?: msgctxt [ ] (?P<context> (?: {_STRING} {_BLANK} )++ ) )?+
    (?P<msgid> msgid ) [ ] (?: "(?P<source>[^"\\\n]*+)" {_BLANK} (?!") | (?P<sources> (?: {_STRING} {_BLANK} )++ ) )
    msgstr [ ] (?: "(?P<target>[^"\\\n]*+) (?P<end>") {_BLANK} (?!") | (?P<targets> (?: {_STRING} {_BLANK} )++ ) )
    (?! msgstr )
    """,
    re.VERBOSE,
)
_MARKED_WORD = re.compile(_STATEMENT, re.VERBOSE)
_OBSOLETE_COMMENT = re.compile(r"^\#~[ \t]*+(?=\#)", re.MULTILINE)
_MARK = re.compile(r"^\#~[ \t]*+\#\||^\#[~|]\|?", re.MULTILINE)
_CONFLICT = re.compile(r"^(?:<{7}|\|{7}|={7}|>{7})(?=[ \r\n]|\Z)", re.MULTILINE)

_KINDS = {"msgctxt": "c", "msgid": "i", "msgid_plural": "p", "msgstr": "s"}

_PIECE = re.compile(_STRING)
_ESCAPE = re.compile(r"(?:\\(?:[0-7]{1,3}|x[0-9A-Fa-f]{1,99})(?:\\\n(?=\\[0-7x]))?+)++|\\(?P<name>[\s\S])")
_LIMIT = "\\\n"
"""An escaped line end, which says nothing, between two pieces."""
_NUMBER = re.compile(r"\\(?:([0-7]{1,3})|x([0-9A-Fa-f]+))")
_CONTROLS = {
    "a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v", "\\": "\\", '"': '"',
    "\n": "",
}  # fmt: skip


class Word(NamedTuple):
    """One word of a PO file."""

    kind: str
    """`#` comments, `c` msgctxt, `i` msgid, `p` msgid_plural, `s` msgstr, `n` msgstr[n]; C, I, P behind `#|`."""
    text: str
    """The string, its pieces joined and its escapes resolved; comments as they stand in the file."""
    line: int
    """From 1."""
    end: int
    """Behind the word's last quotation mark or comment, in code points of the file's text."""
    obsolete: bool = False
    form: int = 0
    """The number of a plural form."""


class Usual(NamedTuple):
    """An entry with one source and one target that is neither obsolete nor tells what it was before."""

    comments: str
    context: str | None
    source: str
    target: str
    line: int
    """Of the source, from 1."""
    end: int
    """As of a word."""
    last: int
    """The line in which it ends."""


def conflicts(text: str, path: str) -> Iterator[Fault]:
    """The marks that a merge left behind; no string can hold one, so they are found without parsing."""
    # Nearly no file has one, and looking for letters is twenty times as fast as looking for lines.
    if not any(7 * sign in text for sign in "<|=>"):
        return
    for match in _CONFLICT.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        yield Fault(f"merge conflict mark {match[0]}", path, line, hint="resolve the conflict first")


def usual(text: str, position: int, line: int) -> Usual | None:
    """The entry at `position`, behind the one before it, in `line`; None where it takes words to read it."""
    match = _USUAL.match(text, position)
    if match is None:
        return None
    comments, context, _, source, sources, target, _, targets = match.groups()
    if source is None:
        source = _plain(sources)
    if target is None:
        target, end = _plain(targets), match.start("targets") + len(targets.rstrip(BLANKS))
    else:
        end = match.end("end")
    known = _plain(context) if context else ""
    if source is None or target is None or known is None:
        return None
    begin = match.start("msgid")
    line += text.count("\n", position, begin)
    return Usual(comments, known if context else None, source, target, line, end, line + text.count("\n", begin, end))


def _plain(strings: str) -> str | None:
    """The text of `strings`; None where it takes words to read it, or an escape stands for NUL."""
    text = _unquoted(strings)
    return None if text is None or "\0" in text else text


def words(text: str, path: str, position: int = 0, line: int = 1) -> Iterator[Word | Fault]:
    """The words of a PO file from `position` in `line` on, and a Fault for each place that is none; never raises."""
    begin = position
    while text[position : position + 1] and text[position] in BLANKS:
        position += 1
    line += text.count("\n", begin, position)
    while match := _WORD.match(text, position):
        if comments := match["comments"]:
            yield Word("#", _OBSOLETE_COMMENT.sub("", comments), line, position + len(comments.rstrip(BLANKS)))
        elif block := match["block"]:
            yield from _marked(block, match["mark"], line, position, path)
        else:
            yield _word(match, line, 0, path)
        line += text.count("\n", position, match.end())
        position = match.end()


def _marked(block: str, mark: str, line: int, offset: int, path: str) -> Iterator[Word | Fault]:
    """The words of lines that all begin with `mark`."""
    plain = _MARK.sub(lambda found: " " * len(found[0]), block)
    position = len(plain) - len(plain.lstrip(BLANKS))
    line += plain.count("\n", 0, position)
    while match := _MARKED_WORD.match(plain, position):
        word = _word(match, line, offset, path)
        if isinstance(word, Word):
            kind = word.kind.upper() if mark.endswith("|") else word.kind
            word = word._replace(kind=kind, obsolete=mark.startswith("#~"))
        yield word
        line += plain.count("\n", position, match.end())
        position = match.end()


def _word(match: re.Match[str], line: int, offset: int, path: str) -> Word | Fault:
    """The keyword with its strings in `match`, whose text begins `offset` characters into the file."""
    keyword, index, strings, stray = match.group("keyword", "index", "strings", "stray")
    if stray:
        return _stray(stray, path, line)
    if (kind := _KINDS.get(keyword)) is None:
        return Fault(f"unknown keyword {keyword!r}", path, line)
    if not strings:
        return _stray(match.string[match.end() :].partition("\n")[0], path, line, after=keyword)
    end = offset + match.start("strings") + len(strings.rstrip(BLANKS))
    if (text := _unquoted(strings)) is None:
        return Fault(f"{keyword} has an escape that gettext does not know", path, line)
    if "\0" in text:
        return Fault(f"{keyword} holds a NUL character, where gettext ends the text", path, line)
    if index is None:
        return Word(kind, text, line, end)
    if kind != "s":
        return Fault(f"{keyword} takes no number", path, line)
    return Word("n", text, line, end, form=int(index))


def _stray(rest: str, path: str, line: int, after: str = "") -> Fault:
    """Why `rest` of a line is no word."""
    if not after and _PIECE.fullmatch(rest.rstrip(BLANKS)):
        return Fault("a string that follows no keyword", path, line, hint="put msgid or msgstr before it")
    if rest.startswith('"'):
        return Fault("the quotation mark is not closed on its line", path, line, hint='end the string with "')
    return Fault(f"expected a string after {after}" if after else f"unexpected {rest[:20]!r}", path, line)


def _unquoted(strings: str) -> str | None:
    """The text of quoted pieces; None where an escape is unknown."""
    pieces = [strings.rstrip(BLANKS)] if strings.count('"') == 2 else _PIECE.findall(strings)
    text = "".join([piece[1:-1] for piece in pieces])
    if "\\" not in text:
        return text
    if len(pieces) == 1 or not _NUMBER.search(text):
        return _unescaped(text)
    # A number ends where its piece does, though the bytes of one letter may stand in two.
    return _unescaped(_LIMIT.join([piece[1:-1] for piece in pieces]))


def _unescaped(text: str) -> str | None:
    try:
        return _ESCAPE.sub(_characters, text)
    except (KeyError, UnicodeDecodeError):
        return None


def _characters(match: re.Match[str]) -> str:
    """What one named escape or a run of numbered ones stands for; a run names bytes of UTF-8."""
    if name := match["name"]:
        return _CONTROLS[name]
    numbers = (int(octal, 8) if octal else int(number, 16) for octal, number in _NUMBER.findall(match[0]))
    return bytes(number & 0xFF for number in numbers).decode()


def characters(text: str, start: int, end: int) -> Iterator[tuple[str, tuple[int, int]]]:
    """Each character of the string of the word between two places of the file, and where it is written.

    Where an escape stands for a number the iterator ends, for a character may need several of them.
    """
    for piece in _PIECE.finditer(text, start, end):
        position = piece.start() + 1
        while position < piece.end() - 1:
            length = 2 if text[position] == "\\" else 1
            character = _CONTROLS.get(text[position + 1]) if length == 2 else text[position]
            if character is None:
                return
            if character:
                yield character, (position, position + length)
            position += length
