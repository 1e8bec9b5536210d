# SPDX-License-Identifier: MIT
"""The rules for line ends and wide spaces, in the order they are asked; the first with an opinion decides."""

import itertools
import re
from collections import Counter
from collections.abc import Callable

from l10n.segment.brackets import CLOSERS, QUOTES
from l10n.segment.grammar import around, carries_on, polite_end
from l10n.segment.places import Place
from l10n.segment.words import OPENERS
from l10n.text import JAPANESE

_BULLET = re.compile(
    r"[・･●○◆◇■□▼▽▲△※◎★☆→⇒✓✔►▶•‣◦](?![・])|[-*+–—](?=\s)|#{1,6}\s|【|[0-9０-９]{1,3}[.．](?![0-9０-９])|[(（]?[0-9０-９]{1,3}[)）]"
    r"|[①-⑳㈠-㉃❶-❿]|第[0-9０-９一二三四五六七八九十百]+[章条節部編回話]|[A-Za-z][.)](?=\s)|>|\||[『「]|[(（]\w[)）]|[0-9]\ufe0f?\u20e3"
)
_NO_START = re.compile("[、。，．,.!?！？）」』】〕］)\\]ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々…％%]")
_NO_END = re.compile(r"[、，,（「『【〔［(\[・=＝＋+／/~〜～―–—-]$")
_CLOSED = re.compile("(?:です|ます|でした|ました|ません|ましょう|ください|下さい|だった|である|であった)[」』）)]?$")
_POLITE = re.compile("(?:です|ます|でした|ました|ません|ましょう|ください|下さい)$")
_FIRST_WORD = re.compile(r"[A-Za-z0-9'’.,-]+|.")
_QUOTES = tuple(QUOTES)
_PHRASE = re.compile("[はがをにでと、]")


class Lines:
    """The lines of a text: where they are, how long, and the width they were wrapped at, if they were."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._width: int | None = None

    @property
    def width(self) -> int:
        """The width at which the lines of the text were wrapped; 0 where they do not look wrapped."""
        if self._width is None:
            self._width = _width(self.text)
        return self._width

    def before(self, place: Place) -> str:
        """The line that ends at `place`."""
        return self.text[self.text.rfind("\n", 0, place.end) + 1 : place.end].strip()

    def after(self, place: Place) -> str:
        """The line that begins after `place`."""
        end = self.text.find("\n", place.following)
        return self.text[place.following : end if end >= 0 else len(self.text)].strip()


def _width(text: str) -> int:
    lines = [line.strip() for line in text.split("\n")]
    lengths = [len(line) for line, following in itertools.pairwise(lines) if line and following]
    counts = Counter(lengths)
    best = max(counts, key=lambda length: (counts[length] + counts[length - 1] + counts[length - 2], length), default=0)
    full = counts[best] + counts[best - 1] + counts[best - 2]
    longer = sum(count for length, count in counts.items() if length > best + 1)
    established = (
        best >= 16 and (full >= 3 or counts[best] >= 2) and full * 3 >= len(lengths) and longer * 10 <= len(lengths)
    )
    return best if established else 0


Rule = Callable[[Place, Lines], bool | None]


def wide_space(place: Place, _lines: Lines) -> bool | None:
    """A space between Japanese words ends a sentence after a closing form: 三階です　階段を."""
    if "\n" in place.gap:
        return None
    if not (_POLITE.search(place.text, max(place.start, place.end - 6), place.end) and JAPANESE.match(place.next)):
        return False
    return not carries_on(place.text, place.following)


def blank_line(place: Place, _lines: Lines) -> bool | None:
    """A blank line ends the paragraph, whatever stands before it."""
    return True if place.gap.count("\n") > 1 else None


def within_brackets(place: Place, _lines: Lines) -> bool | None:
    """A line end within brackets is a wrap: 「屋外では\\n使えない」."""
    return False if place.inside else None


def no_line_start(place: Place, _lines: Lines) -> bool | None:
    """What may not begin a line goes on: 使えません\\n。"""
    return False if _NO_START.match(place.next) else None


def polite_line(place: Place, _lines: Lines) -> bool | None:
    """A line that ends politely before a noun is whole, however long it is: わかりました\n知事は."""
    if not _CLOSED.search(place.text, max(place.start, place.end - 6), place.end):
        return None
    return polite_end(place.text, place.start, place.end, place.following) or None


def wrapped_full(place: Place, lines: Lines) -> bool | None:
    """A line as long as the text is wide was wrapped."""
    width = lines.width
    if not width:
        return None
    before = lines.before(place)
    word = _FIRST_WORD.match(lines.after(place))
    if _BULLET.match(before) and _BULLET.match(lines.after(place)):
        return None
    return False if width + 1 >= len(before) >= width - max(2, len(word[0]) if word else 0) else None


def bullet(place: Place, _lines: Lines) -> bool | None:
    """A bullet, a number or a heading mark begins a new unit: ・印鑑 / 2. 手順 / 第二章 / 【お知らせ】."""
    return True if _BULLET.match(place.text, place.following) else None


def particle_next(place: Place, _lines: Lines) -> bool | None:
    """A line that begins with a particle goes on: 水のか\\nかる / 本\\nを読む."""
    if carries_on(place.text, place.following):
        return False
    left, right, _ = around(place.text, place.start, place.end, place.following)
    nouns = left is not None and left.pos.startswith(("名詞", "代名詞", "接尾辞"))
    return (
        False
        if nouns
        and right is not None
        and place.text.startswith(OPENERS, place.following)
        and right.pos.startswith("助")
        else None
    )


def short_line(_place: Place, lines: Lines) -> bool | None:
    """In a wrapped text a line that had room for more was ended on purpose."""
    return True if lines.width else None


def long_line(place: Place, lines: Lines) -> bool | None:
    """Nobody wraps lines longer than 60 characters: a line end beside one was made on purpose."""
    return True if max(len(lines.before(place)), len(lines.after(place))) > 60 else None


def open_end(place: Place, _lines: Lines) -> bool | None:
    """A line that ends in a comma or an opening bracket goes on: 屋外では、\\n使えない."""
    return False if _NO_END.search(place.near) else None


def closing_form(place: Place, _lines: Lines) -> bool | None:
    """A polite or final form ends its sentence: 受付は三階です\\n階段を."""
    return True if _CLOSED.search(place.text, max(place.start, place.end - 6), place.end) else None


def turn(place: Place, lines: Lines) -> bool | None:
    """A line that is a quotation is a turn of a conversation: 「ああ、きみか」\n男は笑った."""
    before = lines.before(place)
    return True if before[:1] in _QUOTES and before[-1:] in CLOSERS and place.start + len(before) >= place.end else None


def split_word(place: Place, _lines: Lines) -> bool | None:
    """A word or a phrase that spans the line end goes on: 水のか\nかる / 毎朝の\n掃除."""
    left, right, spans = around(place.text, place.start, place.end, place.following)
    if spans or left is None or right is None:
        return False
    if left.pos.startswith("助詞-終助詞") or (left.surface == "か" and right.pos.startswith(("名詞", "代名詞"))):
        return None
    return False if left.pos.startswith(("助詞", "接頭辞", "連体詞", "接続詞")) else None


def heading(place: Place, lines: Lines) -> bool | None:
    """A line that is a phrase without a verb's particles stands alone: お知らせ / 京都の夏 / 第二章 出発."""
    whole = place.near
    return (
        True if place.end - place.start <= 30 and whole == lines.before(place) and not _PHRASE.search(whole) else None
    )


def closing_word(place: Place, lines: Lines) -> bool | None:
    """A final form ends its sentence, but a verb without 。 in a text that has it waits for its noun."""
    left, _, _ = around(place.text, place.start, place.end, place.following)
    if left is None:
        return None
    if left.pos.startswith("助詞"):
        return True
    if not left.pos.startswith(("動詞", "形容詞", "助動詞")):
        return None
    if left.form.startswith(("終止形", "命令形", "意志推量形")):
        return True
    return left.form.startswith("連体形") and "。" not in lines.before(place) + lines.after(place)


def ragged(place: Place, lines: Lines) -> bool:
    """A noun at the end of a line less than half as long as the next was not wrapped."""
    return len(lines.before(place)) * 2 < len(lines.after(place))


RULES: tuple[Rule, ...] = (
    wide_space,
    blank_line,
    within_brackets,
    no_line_start,
    polite_line,
    wrapped_full,
    bullet,
    particle_next,
    open_end,
    split_word,
    short_line,
    long_line,
    closing_form,
    turn,
    heading,
    closing_word,
    ragged,
)
