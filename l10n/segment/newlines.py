# SPDX-License-Identifier: MIT
"""The rules for line ends: which ones wrap a sentence, and which ones end it."""

import re

from l10n.patterns import late
from l10n.segment.brackets import CLOSERS, QUOTES
from l10n.segment.grammar import Border, border, carries_on, closes, ends_clause, noun_phrase, polite_end
from l10n.segment.places import Place
from l10n.segment.rules import Rule, ends, goes_on
from l10n.segment.words import HEADING_ENDS, HEADINGS, OPENERS

_BULLET = late(
    r"[・･●○◆◇■□▼▽▲△※◎★☆→←↑↓⇒✓✔►▶•‣◦](?!・)|[-*+–—](?=\s)|#{1,6}\s|[>|【]"
    r"|[0-9０-９]{1,3}[.．](?![0-9０-９])|[(（]?[0-9０-９]{1,3}[)）]|[(（]\w[)）]|[A-Za-z][.)](?=\s)"
    r"|[①-⑳㈠-㉃❶-❿]|[0-9]\ufe0f?\u20e3|第[0-9０-９一二三四五六七八九十百]+[章条節部編回話]"
)
_NO_START = re.compile("[、。，．,.!?！？）」』】〕］)\\]ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々…％%]")
_NO_END = tuple("、，,（「『【〔［([・=＝＋+／/~〜～―–—-")
_COMMAS = "、，,"
_CLOSING_FORMS = (
    "です",
    "ます",
    "でした",
    "ました",
    "ません",
    "ましょう",
    "ください",
    "下さい",
    "だった",
    "である",
    "であった",
)
_FIRST_WORD = re.compile(r"[A-Za-z0-9'’.,-]+|.")
_NUMBERING = late(r"[第(（]?[0-9０-９一二三四五六七八九十A-Za-zⅠ-ⅿ.．]+[章条節部編回話)）、]?\s*")
_CASES = ("は", "が", "を")
_LONGEST_WRAP = 60
"""In characters: two screens of a terminal; no editor wraps Japanese later."""
_HEADING = 30
_MUCH = 3
"""How many characters more than a wrap leaves empty show that there was none."""
_CLOSING = ("連体形", "終止形")
_NOUNS = ("名詞", "代名詞", "接尾辞")


def blank_line(place: Place) -> bool:
    """A blank line ends the paragraph, whatever stands before it."""
    return place.gap.count("\n") > 1


def within_brackets(place: Place) -> bool:
    """A line end within brackets is a wrap: 「この道は / 通れない。」."""
    return place.inside


def no_line_start(place: Place) -> bool:
    """What may not begin a line goes on: 使えません / 。の前."""
    return bool(_NO_START.match(place.next))


def polite_line(place: Place) -> bool:
    """A line that ends politely before a noun is whole, however long it is: わかりました / 知事は."""
    return closing_form(place) and polite_end(place.words, place.rest)


def full_line(place: Place) -> bool:
    """In a text that was wrapped a line as long as the others goes on, unless both lines are bullets."""
    width = place.lines.width
    if not width:
        return False
    before, after = place.lines.before(place.end), place.lines.after(place.following)
    if _BULLET.match(before) and _BULLET.match(after):
        return False
    return width + 1 >= len(before) >= width - _room(place, after)


def _room(place: Place, after: str) -> int:
    """How much of a line a wrap may leave empty before `after`: a Latin word, or what must not begin a line."""
    if place.lines.exact and not _NO_START.match(after[1:]):
        # A wrap at a space leaves the space out.
        return len(place.gap) - 1
    return _first_word(after)


def _first_word(line: str) -> int:
    """How much of the line before is empty when the first word of `line` does not fit there."""
    word = _FIRST_WORD.match(line)
    return max(2, len(word[0]) if word else 0)


def bullet(place: Place) -> bool:
    """A bullet, a number or a heading mark begins a new unit: ・印鑑 / 2. 手順 / 第二章 / 【会場】."""
    return bool(_BULLET.match(place.rest))


def particle_next(place: Place) -> bool:
    """A line that begins with a particle goes on: 会場には大きな荷物 / を置く場所がない."""
    if carries_on(place.text, place.following):
        return True
    at = _border(place) if place.text.startswith(OPENERS, place.following) else None
    return at is not None and at.left.pos.startswith(_NOUNS) and at.right.pos.startswith("助")


def short_line(place: Place) -> bool:
    """In a text that was wrapped a line with room for more was ended on purpose."""
    return bool(place.lines.width)


def long_line(place: Place) -> bool:
    """In a text with a line longer than anybody wraps line ends were made on purpose."""
    return place.lines.longest > _LONGEST_WRAP


def open_end(place: Place) -> bool:
    """A line that ends in a comma or an opening bracket goes on, but 宿は少ない、 may be all: 雨の日は、 / 使えない."""
    return place.words.endswith(_NO_END) and not (place.words[-1] in _COMMAS and _says(place))


def closing_form(place: Place) -> bool:
    """A polite form or a copula ends its sentence: 受付は二階です / 階段をご利用ください."""
    return place.words.rstrip("」』）)").endswith(_CLOSING_FORMS)


def turn(place: Place) -> bool:
    """A line that is a quotation is a turn of a conversation: 「ああ、きみか」 / 男は笑った."""
    line = place.lines.before(place.end)
    return line[:1] in tuple(QUOTES) and line[-1:] in CLOSERS and place.start + len(line) >= place.end


def case_particle(place: Place) -> bool:
    """No title ends in the particle of a topic, a subject or an object: 社長は / AI事業を立て直す."""
    at = _border(place)
    if at is None or place.words.endswith("とは") or _asks(at):
        return False
    return at.left.surface in _CASES and at.left.pos.startswith(("助詞-係助詞", "助詞-格助詞"))


def tail(place: Place) -> bool:
    """Where sentences have ended within the line, words after them that say nothing yet are a wrap: 移るが、Scale / AIの."""
    line = place.lines.before(place.end)
    return "。" in line[:-1] and "、" in line.rpartition("。")[2] and not _says(place)


def torn_word(place: Place) -> bool:
    """A line end within a word is a wrap: 水のか / かる場所."""
    at = _border(place)
    # UniDic swallows what follows a 〇 into a sign: 二〇二四年度報告書.
    return at is None or (at.torn and not at.left.pos.startswith("記号"))


def open_phrase(place: Place) -> bool:
    """A particle or a prefix at the line's end waits for its word: 毎朝の / 掃除から / 始まる."""
    at = _border(place)
    if at is None or _asks(at):
        return False
    return at.left.pos.startswith(("助詞", "接頭辞", "連体詞", "接続詞")) and not at.left.pos.startswith("助詞-終助詞")


def speech(place: Place) -> bool:
    """A line that opens a quotation begins a turn: 男は笑った / 「ああ、きみか」."""
    return place.next in tuple("「『")


def title_line(place: Place) -> bool:
    """Some headings look unfinished: はじめに / 1. おわりに / 開館時間について."""
    title = _NUMBERING.sub("", place.words)
    return _is_line(place) and (title in HEADINGS or (title.endswith(HEADING_ENDS) and ragged(place)))


def heading(place: Place) -> bool:
    """A short line without a verb's particles stands alone: お知らせ / 京都の夏 / 背景と目的 / 第二章 出発."""
    if place.end - place.start > _HEADING or not _is_line(place):
        return False
    at = _border(place)
    return noun_phrase(place.words) and not (at and _modifies(at))


def closing_word(place: Place) -> bool:
    """A final particle or a closing form ends its sentence: 誰が来るのか / 春が来たよ."""
    at = _border(place)
    if at is None:
        return False
    return _asks(at) or at.left.pos.startswith("助詞-終助詞") or (closes(at.left.form) and not _modifies(at))


def verse(place: Place) -> bool:
    """Where no line has a 。, a verb before a noun ends its line, as in songs and lists: 春が来た / 山に来た."""
    at = _border(place)
    lines = place.lines.before(place.end), place.lines.after(place.following)
    return at is not None and _modifies(at) and not any("。" in line for line in lines)


def inflected(place: Place) -> bool:
    """A verb waits for the next verb or for the noun that it modifies: 水をよく混ぜ / 合わせて飲む."""
    at = _border(place)
    if at is None or not at.left.pos.startswith(("動詞", "形容詞", "助動詞")):
        return False
    return _modifies(at) or not at.left.form.startswith(_CLOSING)


def ragged(place: Place) -> bool:
    """A line that had room for much of the longer next one was not wrapped."""
    before, after = place.lines.before(place.end), place.lines.after(place.following)
    return place.lines.measured and len(before) + _first_word(after) + _MUCH <= len(after)


def wrap(_place: Place) -> bool:
    """A line end that nothing speaks for wraps its sentence."""
    return True


def _is_line(place: Place) -> bool:
    """Whether the sentence so far is one whole line."""
    return place.words == place.lines.before(place.end)


def _says(place: Place) -> bool:
    """Whether the words before the line end, a comma aside, end in a form that closes a sentence."""
    return ends_clause(place.words.rstrip(_COMMAS))


def _border(place: Place) -> Border | None:
    return border(place.words, place.rest)


def _modifies(at: Border) -> bool:
    """Whether a verb or an adjective may modify the noun after it: 新しい / 図書館."""
    return at.left.form.startswith(_CLOSING) and at.right.pos.startswith(_NOUNS)


def _asks(at: Border) -> bool:
    """Whether か before a new subject closes a question: なぜ空は青いのか / 理由は."""
    return at.left.surface == "か" and at.right.pos.startswith(_NOUNS)


RULES: tuple[Rule, ...] = (
    ends(blank_line),
    goes_on(within_brackets),
    goes_on(no_line_start),
    ends(polite_line),
    goes_on(full_line),
    ends(bullet),
    goes_on(particle_next),
    goes_on(open_end),
    goes_on(case_particle),
    goes_on(tail),
    ends(short_line),
    ends(long_line),
    ends(closing_form),
    ends(turn),
    goes_on(torn_word),
    ends(title_line),
    goes_on(open_phrase),
    ends(speech),
    ends(heading),
    ends(closing_word),
    ends(verse),
    goes_on(inflected),
    ends(ragged),
    goes_on(wrap),
)
"""In the order they are asked; the first that holds decides."""
