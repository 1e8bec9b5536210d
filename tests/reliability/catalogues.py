# SPDX-License-Identifier: MIT
"""PO files as other tools write them, made from a seed: wrapping, quoting, comments and line ends of many kinds."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

WORDS = "駅 港 橋 窓 雨 海 山 町 朝 夜 本 机 鳥 船 道 店 声 手紙 写真 電車 図書館".split()
VERBS = "を見る を渡る に着く を閉める を探す で待つ を開ける".split()
ENGLISH = "station harbour bridge window rain sea mountain town morning night book desk bird ship road shop".split()
MARKS = (
    "",
    "",
    "",
    r" \"quoted\"",
    r"\\path",
    r"\tindent",
    r"\nsecond line",
    " %s",
    " {name}",
    " <b>bold</b>",
    " café",
    " 😀",
)


@dataclass(frozen=True, slots=True)
class Style:
    """How a tool writes a catalogue."""

    name: str
    width: int
    """Cells after which a string is wrapped; 0 for never."""
    empty_first: bool
    """Whether a string of several lines begins with an empty one."""
    one_reference: bool
    """Whether each reference has a line of its own."""
    flag_lines: bool
    """Whether each flag has a line of its own."""
    newline: str = "\n"
    last_blank: bool = False
    """Whether a blank line stands at the end."""


STYLES = (
    Style("gettext", 78, empty_first=True, one_reference=False, flag_lines=False),
    Style("gettext, not wrapped", 0, empty_first=True, one_reference=False, flag_lines=False),
    Style("Poedit", 76, empty_first=True, one_reference=False, flag_lines=False),
    Style("Weblate", 77, empty_first=True, one_reference=False, flag_lines=False),
    Style("OmegaT", 0, empty_first=False, one_reference=True, flag_lines=False, last_blank=True),
    Style("Babel", 76, empty_first=True, one_reference=True, flag_lines=False, last_blank=True),
    Style("polib", 78, empty_first=True, one_reference=True, flag_lines=False),
    Style("translate-toolkit", 75, empty_first=True, one_reference=True, flag_lines=True),
    Style("an editor on Windows", 0, empty_first=False, one_reference=False, flag_lines=False, newline="\r\n"),
    Style("an editor that wraps early", 20, empty_first=False, one_reference=True, flag_lines=True),
)

HEADER = (
    'msgid ""\nmsgstr ""\n"Project-Id-Version: harbour 1.0\\n"\n"Language: en\\n"\n"MIME-Version: 1.0\\n"\n'
    '"Content-Type: text/plain; charset=UTF-8\\n"\n"Content-Transfer-Encoding: 8bit\\n"\n'
    '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n'
)


def catalogue(random_: random.Random, style: Style, units: int) -> str:
    """A valid catalogue of so many units in a tool's style."""
    blocks = [random_.choice(("", "# Translators of the harbour.\n#\n")) + HEADER]
    blocks += ["".join(_unit(random_, style, number)) for number in range(units)]
    text = "\n".join(blocks) + ("\n" if style.last_blank else "")
    return text.replace("\n", style.newline)


def _unit(random_: random.Random, style: Style, number: int) -> Iterator[str]:
    obsolete = random_.random() < 0.1
    fuzzy = random_.random() < 0.2
    plural = random_.random() < 0.1
    mark = "#~ " if obsolete else ""
    source, target = _japanese(random_, number), _english(random_)
    yield from (f"#{line}\n" for line in _remarks(random_) if not obsolete or line.startswith(" "))
    if not obsolete:
        yield from _references(random_, style)
    flags = [*(("fuzzy",) if fuzzy else ()), *random_.choice(((), (), ("no-wrap",), ("c-format", "no-wrap")))]
    if style.flag_lines:
        yield from (f"#, {flag}\n" for flag in flags)
    elif flags:
        yield f"#, {', '.join(flags)}\n"
    if fuzzy and random_.random() < 0.7:
        yield from _string("#~| " if obsolete else "#| ", "msgid", _japanese(random_, number + 1), style)
    if random_.random() < 0.2:
        yield from _string(mark, "msgctxt", f"place {number}", style)
    yield from _string(mark, "msgid", source, style)
    if plural:
        yield from _string(mark, "msgid_plural", f"{source}たち", style)
        yield from _string(mark, "msgstr[0]", target, style)
        yield from _string(mark, "msgstr[1]", f"{target}s", style)
    else:
        yield from _string(mark, "msgstr", target if random_.random() < 0.9 else "", style)


def _remarks(random_: random.Random) -> Iterator[str]:
    for _ in range(random_.choice((0, 0, 1, 2))):
        yield f" {random_.choice(ENGLISH)}: {random_.choice(WORDS)}の訳を確かめる"
    for _ in range(random_.choice((0, 1, 2))):
        yield f". {random_.choice(('heading', 'paragraph', 'list item', 'l10n: ' + random_.choice(WORDS)))}"


def _references(random_: random.Random, style: Style) -> Iterator[str]:
    places = [
        f"locales/ja/{random_.choice(ENGLISH)}.md:{random_.randint(1, 900)}" for _ in range(random_.randint(0, 3))
    ]
    if style.one_reference:
        yield from (f"#: {place}\n" for place in places)
    elif places:
        yield f"#: {' '.join(places)}\n"


def _japanese(random_: random.Random, number: int) -> str:
    phrases = (random_.choice(WORDS) + random_.choice(VERBS) for _ in range(random_.randint(1, 6)))
    return f"{number}、{'、'.join(phrases)}{random_.choice(MARKS)}。"


def _english(random_: random.Random) -> str:
    return " ".join(random_.choice(ENGLISH) for _ in range(random_.randint(1, 24))) + random_.choice(MARKS)


def _string(mark: str, keyword: str, text: str, style: Style) -> Iterator[str]:
    """A keyword and its string, wrapped as the style does; a line ends after each newline in the text."""
    lines = [piece for line in text.replace("\\n", "\\n\n").split("\n") for piece in _wrapped(line, style.width)]
    if len(lines) > 1 and style.empty_first:
        lines.insert(0, "")
    for place, line in enumerate(lines or [""]):
        yield f'{mark}{keyword} "{line}"\n' if place == 0 else f'{mark}"{line}"\n'


def _wrapped(line: str, width: int) -> Iterator[str]:
    if not width:
        yield line
        return
    piece = ""
    # An escape is never cut in two.
    for word in line.replace(" ", " \n").replace("、", "、\n").split("\n"):
        if piece and len(piece) + len(word) > width:
            yield piece
            piece = ""
        piece += word
    yield piece
