# SPDX-License-Identifier: MIT
"""Right pairs made from sentence templates, and ways to plant one fault into a pair."""

import random
import re
from collections.abc import Callable, Iterator

from l10n.model import Entry

NAMES = {
    "東都電機": "Toto Electric",
    "北浜製薬": "Kitahama Pharma",
    "みなと銀行": "Minato Bank",
    "青空運輸": "Aozora Transport",
    "若葉食品": "Wakaba Foods",
    "星野建設": "Hoshino Construction",
}
CITIES = {"札幌": "Sapporo", "仙台": "Sendai", "金沢": "Kanazawa", "神戸": "Kobe", "福岡": "Fukuoka", "那覇": "Naha"}
THINGS = {
    "新工場": "new plant",
    "研究所": "research center",
    "物流拠点": "logistics hub",
    "直営店": "directly run store",
    "配送センター": "delivery center",
}
MONTHS = {"4月": "April", "6月": "June", "9月": "September", "12月": "December"}
OPTIONS = ("force", "verbose", "dry-run", "all", "quiet")
PAGES = ("guide", "terms", "install", "faq", "release-notes")

TEMPLATES = (
    ("{name}は{month}に{city}で{thing}を開く。", "{Name} will open a {thing_en} in {City} in {Month}."),
    ("{name}（{city}）は{thing}を拡張した。", "{Name} ({City}) has expanded its {thing_en}."),
    ("社長は「{city}の{thing}は順調だ」と述べた。", "The chief said, “The {thing_en} in {City} is doing well.”"),
    ("{name}は{thing}、倉庫、事務所を{city}に移す。", "{Name} is moving its {thing_en}, depot and office to {City}."),
    ("`--{option}` を付けて実行すると、{thing}の一覧が出ます。", "Run it with `--{option}` to list every {thing_en}."),
    ("{name}の{thing}は[手引き]({page}.md)にある。", "The {thing_en} of {Name} is in the [guide]({page}.md)."),
    ("{city}の{thing}は過去最大だった[^{number}]。", "The {thing_en} in {City} was the largest ever.[^{number}]"),
    ("{name}は https://example.com/{page} にある。", "For {Name}, see https://example.com/{page} at any time."),
    ("{city}の件は {option}@example.com に送る。", "Send questions on {City} to {option}@example.com by mail."),
    ("{{count}} 件の{thing}を削除しました。", "Removed {{count}} entries for the {thing_en}."),
    ("%(user)s さんが{city}の{thing}を登録しました。", "%(user)s has registered the {thing_en} in {City}."),
    ("%s に %d 件の{thing}が{city}にある。", "For %s there are %d entries in {City}, each a {thing_en}."),
    ("<b>{name}</b>は{city}から撤退した。", "<b>{Name}</b> has pulled out of {City}."),
    ("**{name}**の{thing}は{month}に閉まる。", "The {thing_en} of **{Name}** closes in {Month}."),
    ("{city}の{thing}には{number}人が働いている。", "The {thing_en} in {City} employs {number} people."),
    ("{name}の計画", "The plans of {Name}"),
    ("取引先は{city}の{thing}を評価している。", "Customers think highly of the {thing_en} in {City}."),
    ("{name}の{thing}は{city}にはない。", "{Name} does not have a {thing_en} in {City}."),
)  # fmt: skip


def right_pairs(generator: random.Random, count: int) -> Iterator[Entry]:
    """`count` right pairs, different from each other."""
    seen: set[str] = set()
    while len(seen) < count:
        source, target = generator.choice(TEMPLATES)
        words = _words(generator)
        source = source.format_map(words)
        if source not in seen:
            seen.add(source)
            yield Entry(source, target.format_map(words), line=len(seen))
        elif len(seen) > _DISTINCT:
            # Templates with few slots run dry: a note in brackets makes more sentences of the others.
            number = len(seen)
            seen.add(f"{source}{number}")
            yield Entry(f"第{number}項　{source}", f"Item {number}: {target.format_map(words)}", line=number + 1)


_DISTINCT = 1200


def _words(generator: random.Random) -> dict[str, object]:
    name, city, thing, month = (generator.choice(list(table)) for table in (NAMES, CITIES, THINGS, MONTHS))
    return {
        "name": name,
        "Name": NAMES[name],
        "city": city,
        "City": CITIES[city],
        "thing": thing,
        "thing_en": THINGS[thing],
        "month": month,
        "Month": MONTHS[month],
        "option": generator.choice(OPTIONS),
        "page": generator.choice(PAGES),
        "number": generator.randint(2, 99),
    }


Plant = Callable[[Entry, random.Random], str | None]


def _replace(pattern: str, by: str | Callable[[re.Match[str]], str]) -> Plant:
    """A fault that rewrites one place, chosen by chance; None for a target that has no such place."""

    def plant(entry: Entry, generator: random.Random) -> str | None:
        places = list(re.finditer(pattern, entry.target))
        if not places:
            return None
        place = generator.choice(places)
        written = place.expand(by) if isinstance(by, str) else by(place)
        return f"{entry.target[: place.start()]}{written}{entry.target[place.end() :]}"

    return plant


def _word_by(words: tuple[str, ...]) -> Plant:
    """A fault that puts one of `words` beside or in the place of an English word."""

    def plant(entry: Entry, generator: random.Random) -> str | None:
        places = list(re.finditer(r"(?<= )[a-z]{2,}(?= )", entry.target))
        if not places:
            return None
        place, word = generator.choice(places), generator.choice(words)
        kept = generator.choice(("", f"{place[0]} "))
        return entry.target[: place.start()] + kept + word + entry.target[place.end() :]

    return plant


def _cut(entry: Entry, _generator: random.Random) -> str | None:
    return f"{entry.target.split()[0]}." if len(entry.source) > 24 and "`" not in entry.target else None


def _wide(match: re.Match[str]) -> str:
    return "".join(chr(ord(c) + 0xFEE0) for c in match[0])


def _small(match: re.Match[str]) -> str:
    return match[0].lower()


FAULTS: dict[str, tuple[str, Plant]] = {
    "kana left": ("text-kana", _word_by(("は", "の", "サーバー", "を", "について", "です"))),
    "kanji left": ("text-kanji", _word_by(("工場", "計画", "同社", "年", "契約", "社長"))),
    "full-width digits": ("text-fullwidth-digits", _replace(r"(?<![\w^])\d+(?!\])", _wide)),
    "full-width letters": ("text-fullwidth-letters", _replace(r"(?<![\w/<@.`({-])[A-Z][a-z]+", _wide)),
    "full-width comma": ("text-fullwidth-punctuation", _replace(r", | and ", "、")),
    "full-width stop": ("text-fullwidth-punctuation", _replace(r"\.$", "。")),
    "full-width brackets": ("text-fullwidth-punctuation", _replace(r"(?<=\w) \((\w+)\)", r"（\1）")),
    "corner brackets": ("text-fullwidth-punctuation", _replace(r"“([^”]*)”", r"「\1」")),
    "source copied": ("text-copied", lambda entry, _: entry.source),
    "untranslated": ("text-untranslated", lambda _entry, _generator: ""),
    "word doubled": ("text-doubled-word", _replace(r"(?<= )(the|in|of|to|its|has|is)(?= )", r"\1 \1")),
    "space before a mark": ("text-stray-space", _replace(r"(?<=\w)(?=[.,](?: |$))", " ")),
    "comma without space": ("text-missing-space", _replace(r"(?<=[a-z]{3}), (?=[a-z]{3})", ",")),
    "full stop lost": ("text-sentence-end", _replace(r"(?<=[a-z])\.$", "")),
    "small letter at start": ("text-capital", _replace(r"^(?:The|For|Run|Customers)\b(?=.*\.)", _small)),
    "quote lost": ("text-quote-pair", _replace("[“”]", "")),
    "bracket lost": ("text-bracket-pair", _replace(r"(?<=\w)\)(?= )", "")),
    "cut short": ("text-length", _cut),
    "unreadable character": ("text-mojibake", _replace(r"(?<=[a-z])[aeiou](?=[a-z]+ )", "\ufffd")),
    "zero-width space": ("text-invisible", _replace(r"(?<=[a-z])(?=[a-z])", "\u200b")),
    "placeholder changed": ("markup-placeholder", _replace(r"\{count\}|%\(user\)s|%d", "{n}")),
    "placeholder lost": ("markup-placeholder", _replace(r"\{count\} |%\(user\)s |%d ", "")),
    "placeholders swapped": ("markup-placeholder-order", _replace("For %s there are %d", "%d entries for %s make")),
    "code changed": ("markup-code", _replace(r"`--(\w)", r"`-\1x")),
    "code lost": ("markup-code", _replace("with `[^`]*` ", "")),
    "backtick lost": ("markup-backtick", _replace("`(?= )", "")),
    "link lost": ("markup-link", _replace(r"\[guide\]\([^)]*\)", "guide")),
    "link changed": ("markup-link", _replace(r"\]\(\w", "](x")),
    "footnote lost": ("markup-footnote", _replace(r"\[\^\d+\]", "")),
    "address changed": ("markup-address", _replace(r"example\.com", "exmaple.com")),
    "tag lost": ("markup-tag", _replace("</?b>", "")),
    "tag added": ("markup-tag", _replace(r"(?<= )(plant|center|hub|store)(?= )", r"<i>\1</i>")),
    "bold broken": ("markup-emphasis", _replace(r"\*\*(?= )", " **")),
    "bold lost": ("markup-emphasis", _replace(r"\*\*([^*]+)\*\*", r"\1")),
}  # fmt: skip
"""Each kind of fault: the check that is to tell it, and how it is planted."""
