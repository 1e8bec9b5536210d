# SPDX-License-Identifier: MIT
"""The rules for line ends and wide spaces, in the order they are asked; the first with an opinion decides."""

import re
from collections import Counter
from collections.abc import Callable

from l10n.segment.grammar import around, carries_on, ends_clause
from l10n.segment.places import Place

_BULLET = re.compile(
    r"[・･●○◆◇■□▼▽▲△※◎★☆→⇒✓✔►▶•‣◦](?![・])|[-*+–—](?=\s)|#{1,6}\s|【|[0-9０-９]{1,3}[.．](?![0-9０-９])|[(（]?[0-9０-９]{1,3}[)）]"
    r"|[①-⑳㈠-㉃❶-❿]|第[0-9０-９一二三四五六七八九十百]+[章条節部編回話]|[A-Za-z][.)](?=\s)|>|\||[『「]|[(（]\w[)）]|[0-9]\ufe0f?\u20e3"
)
_NO_START = re.compile("[、。，．,.!?！？）」』】〕］)\\]ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々…％%]")
_NO_END = re.compile(r"[、，,（「『【〔［(\[・=＝＋+／/~〜～―–—-]$")
_CLOSED = re.compile("(?:です|ます|でした|ました|ません|ましょう|ください|下さい|だった|である|であった|だ|ね|よ|か|な|わ)[」』）)]?$")
_FIRST_WORD = re.compile(r"[A-Za-z0-9'’.,-]+|.")
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
    lengths = [len(line) for line, following in zip(lines, lines[1:], strict=False) if line and following]
    counts = Counter(lengths)
    best = max(counts, key=lambda length: (counts[length] + counts[length - 1] + counts[length - 2], length), default=0)
    full = counts[best] + counts[best - 1] + counts[best - 2]
    longer = sum(count for length, count in counts.items() if length > best + 1)
    established = best >= 16 and (full >= 3 or counts[best] >= 2) and full * 3 >= len(lengths) and longer * 10 <= len(lengths)
    return best if established else 0


Rule = Callable[[Place, Lines], bool | None]


def wide_space(place: Place, _lines: Lines) -> bool | None:
    """A space between Japanese words ends a sentence after a closing form: 三階です　階段を."""
    if "\n" in place.gap:
        return None
    return bool(_CLOSED.search(place.text, max(place.start, place.end - 6), place.end)) and not carries_on(place.text, place.following)


def blank_line(place: Place, _lines: Lines) -> bool | None:
    """A blank line ends the paragraph, whatever stands before it."""
    return True if place.gap.count("\n") > 1 else None


def within_brackets(place: Place, _lines: Lines) -> bool | None:
    """A line end within brackets is a wrap: 「屋外では\\n使えない」."""
    return False if place.inside else None


def no_line_start(place: Place, _lines: Lines) -> bool | None:
    """What may not begin a line goes on: 使えません\\n。"""
    return False if _NO_START.match(place.next) else None


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


def bullet(place: Place, lines: Lines) -> bool | None:
    """A bullet, a number or a heading mark begins a new unit: ・印鑑 / 2. 手順 / 第二章 / 【お知らせ】."""
    return True if _BULLET.match(place.text, place.following) else None


def particle_next(place: Place, _lines: Lines) -> bool | None:
    """A line that begins with a particle goes on: 水のか\\nかる / 本\\nを読む."""
    return False if carries_on(place.text, place.following) else None


def short_line(place: Place, lines: Lines) -> bool | None:
    """In a wrapped text a line that had room for more was ended on purpose."""
    return True if lines.width and not _NO_END.search(lines.before(place)) else None


def long_line(place: Place, lines: Lines) -> bool | None:
    """Nobody wraps lines longer than 60 characters: a line end beside one was made on purpose."""
    return True if max(len(lines.before(place)), len(lines.after(place))) > 60 else None


def open_end(place: Place, _lines: Lines) -> bool | None:
    """A line that ends in a comma or an opening bracket goes on: 屋外では、\\n使えない."""
    return False if _NO_END.search(place.text, place.start, place.end) else None


def closing_form(place: Place, _lines: Lines) -> bool | None:
    """A polite or final form ends its sentence: 受付は三階です\\n階段を."""
    return True if _CLOSED.search(place.text, max(place.start, place.end - 6), place.end) else None


def grammar(place: Place, lines: Lines) -> bool | None:
    """Where characters do not tell, parts of speech do: a word or a phrase that spans the line end goes on."""
    left, right, spans = around(place.text, place.start, place.end, place.following)
    if spans or left is None or right is None:
        return False
    if left.pos.startswith(("助詞", "接頭辞", "連体詞", "接続詞", "補助記号-読点")) and not left.pos.startswith("助詞-終助詞"):
        return False
    if left.form.startswith(("連用形", "未然形", "仮定形")):
        return False
    before = lines.before(place)
    if left.pos.startswith(("動詞", "形容詞", "助動詞")):
        return "。" not in place.text[place.following : place.following + 200] or ends_clause(place.text, place.start, place.end) and left.form.startswith("終止形")
    return not _PHRASE.search(place.text, place.start, place.end) or len(before) * 2 < len(lines.after(place))


RULES: tuple[Rule, ...] = (
    wide_space,
    blank_line,
    within_brackets,
    no_line_start,
    wrapped_full,
    bullet,
    particle_next,
    short_line,
    long_line,
    open_end,
    closing_form,
    grammar,
)
