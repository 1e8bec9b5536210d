# SPDX-License-Identifier: MIT
"""Checks of the small things between the words: spaces, doubled words, characters that nobody sees."""

import re
import unicodedata
from collections.abc import Iterator

from l10n.checks._frame import Context, check
from l10n.checks._inline import markup
from l10n.checks._words import quoted
from l10n.model import Entry, Finding, Severity
from l10n.patterns import late

_DOUBLED = late(r"(?<![\w'’.-])([A-Za-z]+)[ \n]+(?i:\1)(?![\w'’-]|\.\w)")
_MAY_DOUBLE = frozenset("had that very so no bye ha many much long far never now there well blah yes go knock".split())
"""English that is said twice on purpose, or stands twice by grammar: "had had", "that that"."""

_WIDE_GAP = re.compile(r"(?<=[^\s.?!:;)\"'’”|\ufffc])[ \t]{2,}(?=[^\s|\ufffc])")
_BEFORE_MARK = late(r"(?<=[\w)\"”’])[ ]+(?=[,;](?:\s|$)|[.!?](?=\s*$|\s+[A-Z]))")
_IN_BRACKETS = re.compile(r"(?<=\()[ ]+(?=\w)|(?<=\w)[ ]+(?=\))")
_AT_END = re.compile(r"\A[ \t]+(?=\S)|(?<=\S)[ \t]+\Z")
_MAYBE_STRAY = (" ,", " ;", " .", " !", " ?", " )", "( ")
"""What every stray space inside a text looks like at first sight; most texts have none."""
_SPACES = frozenset(" \t")
_NO_SPACE = re.compile(r"[,;](?<=[a-z]{3}.)(?=[A-Za-z][a-z]{2})")
_ENTITY = re.compile(r"&[A-Za-z][A-Za-z0-9]{1,31};\Z")
_LATIN = re.compile(r"[\x00-\x7f]{3,}")
"""What of the Japanese may be English words, which are looked for there again and again."""
_WORD = 100
"""Characters on either side of a mark that may be one word with it."""
_INVISIBLE_SIGNS = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u2028-\u202e"
    "\u2060-\u206f\u2800\u3164\ufe00-\ufe0d\ufeff\uffa0\ufff9-\ufffb\U0001d173-\U0001d17a\U000e0000-\U000e01ef"
)
_INVISIBLE = re.compile(f"\U0001f3f4[\U000e0020-\U000e007e]+\U000e007f|[{_INVISIBLE_SIGNS}]")
"""The flags of England, Scotland and Wales are spelt with letters that nobody sees."""
_NEVER_READ_SIGNS = "\ufffd\ue000-\uf8ff"
_NEVER_READ = late(f"[{_NEVER_READ_SIGNS}]")


@check()
def text_doubled_word(entry: Entry, context: Context) -> Iterator[Finding]:
    """A word stands twice in a row.

    It is nearly always a slip of the hand.
    Take one of them away.

    Bad: 計画を発表した。 → It announced the the plan.
    Good: 計画を発表した。 → It announced the plan.
    """
    words = entry.target.lower().split()
    # The expression below tries every word; most texts have no word that goes on as the one before it.
    if not any(map(str.startswith, words[1:], words)):
        return
    latin = "\0".join(_LATIN.findall(entry.source))
    for found in _DOUBLED.finditer(markup(entry.target).plain):
        word = found[1].lower()
        proper = found[0][0].isupper() and found[0].split()[-1][0].isupper()
        if word not in _MAY_DOUBLE and not proper and found[0] not in latin and len(set(word)) + len(word) > 2:
            yield context.finding(f"{quoted(found[1])} stands twice", at=found.span())


@check(severity=Severity.INFO, fixes=True)
def text_double_space(entry: Entry, context: Context) -> Iterator[Finding]:
    """Two or more spaces stand between two words.

    They show in plain text and in justified lines.
    Write one space.

    Bad: 会社は移転した。 → The company  moved.
    Good: 会社は移転した。 → The company moved.
    """
    if "  " not in entry.target and "\t" not in entry.target:
        return
    for found in _WIDE_GAP.finditer(markup(entry.target).plain):
        yield context.finding("more than one space between two words", at=found.span(), suggestion=" ")


@check(fixes=True)
def text_stray_space(entry: Entry, context: Context) -> Iterator[Finding]:
    """A space stands where English has none.

    Before a comma or a full stop, inside a bracket, or at either end of the unit.
    Take it away.

    Bad: 東京、大阪、京都 → Tokyo , Osaka , Kyoto
    Good: 東京、大阪、京都 → Tokyo, Osaka, Kyoto
    """
    target = entry.target
    if target[:1] not in _SPACES and target[-1:] not in _SPACES and not any(each in target for each in _MAYBE_STRAY):
        return
    plain = markup(target).plain
    for pattern, where in ((_BEFORE_MARK, "before a mark"), (_IN_BRACKETS, "inside a bracket")):
        for found in pattern.finditer(plain):
            yield context.finding(f"a space {where}", at=found.span(), suggestion="")
    for found in _AT_END.finditer(plain):
        if not _AT_END.search(entry.source):
            yield context.finding("a space at the end of the unit", at=found.span(), suggestion="")


@check(fixes=True, target_signs=",;")
def text_missing_space(entry: Entry, context: Context) -> Iterator[Finding]:
    """No space follows a comma or semicolon between two words.

    Japanese sets none, English does.
    Write one space behind the mark.

    Bad: 東京、大阪、京都 → Tokyo,Osaka,Kyoto
    Good: 東京、大阪、京都 → Tokyo, Osaka, Kyoto
    """
    plain = markup(entry.target).plain
    places = list(_NO_SPACE.finditer(plain))
    latin = "\0".join(_LATIN.findall(entry.source)) if places else ""
    for found in places:
        end = found.end()
        word = plain[max(0, end - _WORD) : end].rpartition(" ")[2] + plain[end : end + _WORD].partition(" ")[0]
        entity = found[0] == ";" and _ENTITY.search(plain, max(0, end - _WORD), end)
        if word.isascii() and word not in latin and not entity:
            yield context.finding(f"no space after {quoted(found[0])}", at=found.span(), suggestion=f"{found[0]} ")


@check(target_signs=_INVISIBLE_SIGNS)
def text_invisible(entry: Entry, context: Context) -> Iterator[Finding]:
    """A character that nobody sees stands in the English and not in the Japanese.

    Zero-width spaces, direction marks, fillers and controls break search and copying; programs read what they spell.
    Take it away.

    Bad: 契約 → Con\u200btract, with a zero-width space inside
    Good: 契約 → Contract
    """
    for found in _INVISIBLE.finditer(entry.target):
        if len(found[0]) == 1 and found[0] not in entry.source:
            name = unicodedata.name(found[0], f"U+{ord(found[0]):04X}").lower()
            yield context.finding(f"invisible character: {name}", at=found.span())


@check(severity=Severity.ERROR, target_signs=_NEVER_READ_SIGNS)
def text_mojibake(entry: Entry, context: Context) -> Iterator[Finding]:
    """A character that could not be read stands in the English.

    A file was read with the wrong encoding somewhere, and text is lost.
    Write what belongs there.

    Bad: カフェを開いた。 → It opened a caf\ufffd.
    Good: カフェを開いた。 → It opened a café.
    """
    for found in _NEVER_READ.finditer(entry.target):
        if found[0] not in entry.source:
            yield context.finding(f"unreadable character U+{ord(found[0]):04X}", at=found.span())
