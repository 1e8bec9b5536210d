# SPDX-License-Identifier: MIT
"""Right pairs made from sentence templates, and the glossary that holds for them."""

import random
from collections.abc import Iterator

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
FORBIDDEN = {
    "new plant": "new factory",
    "research center": "laboratory",
    "logistics hub": "distribution base",
    "directly run store": "own shop",
    "delivery center": "shipping station",
}
PERSONS = {"佐藤健一": "Kenichi Sato", "鈴木春子": "Haruko Suzuki", "高橋誠": "Makoto Takahashi"}
MONTHS = dict(
    enumerate("January February March April May June July August September October November December".split(), start=1)
)
OPTIONS = ("force", "verbose", "dry-run", "all", "quiet")
PAGES = ("guide", "terms", "install", "faq", "release-notes")

TEMPLATES = (
    ("{name}は{month}月に{city}で{thing}を開く。", "{Name} will open a {thing_en} in {City} in {Month}."),
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
    ("**{name}**の{thing}は{month}月に閉まる。", "The {thing_en} of **{Name}** closes in {Month}."),
    ("{city}の{thing}には{number}人が働いている。", "The {thing_en} in {City} employs {number} people."),
    ("{name}の計画", "The plans of {Name}"),
    ("取引先は{city}の{thing}を評価している。", "Customers think highly of the {thing_en} in {City}."),
    ("{name}の{thing}は{city}にはない。", "{Name} does not have a {thing_en} in {City}."),
    ("{name}は{thing}に{oku}億円を投じる。", "{Name} will spend {oku_en} yen on a {thing_en}."),
    ("{city}の{thing}の売上高は{man}万ドルだった。", "Sales of the {thing_en} in {City} came to ${man_en}."),
    ("{city}の{thing}は前年より{number}％伸びた。", "The {thing_en} in {City} grew {number} percent on the year."),
    ("{city}から{thing}まで{number}キロメートルある。", "It is {number} kilometers from {City} to the {thing_en}."),
    ("{name}は{year}年{month}月{day}日に{city}へ移った。", "{Name} moved to {City} on {Month} {day}, {year}."),
    ("{name}は{year}年に{city}で創業した。", "{Name} was founded in {City} in {year}."),
    ("{name}の{person}社長が{city}を訪れた。", "{Person}, the president of {Name}, visited {City}."),
    ("{person}氏は{thing}の責任者になった。", "{Person} became the head of the {thing_en}."),
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
            # Templates with few slots run dry: a number at the front makes more sentences of the others.
            number = len(seen)
            seen.add(f"{source}{number}")
            yield Entry(f"第{number}項　{source}", f"Item {number}: {target.format_map(words)}", line=number + 1)


_DISTINCT = 2400


def glossary_rows() -> Iterator[str]:
    """The lines of the glossary that holds for the pairs."""
    yield "source,target,forbidden,kind"
    for source, target in NAMES.items():
        yield f"{source},{target},,organization"
    for source, target in CITIES.items():
        yield f"{source},{target},,name"
    for source, target in PERSONS.items():
        yield f"{source},{target},,person"
    for source, target in THINGS.items():
        yield f"{source},{target},{FORBIDDEN[target]},term"


def _words(generator: random.Random) -> dict[str, object]:
    name, city, thing, person = (generator.choice(list(table)) for table in (NAMES, CITIES, THINGS, PERSONS))
    month, oku, man = generator.randint(1, 12), generator.randint(2, 480), generator.randint(2, 90)
    return {
        "name": name,
        "Name": NAMES[name],
        "city": city,
        "City": CITIES[city],
        "thing": thing,
        "thing_en": THINGS[thing],
        "person": person,
        "Person": PERSONS[person],
        "month": month,
        "Month": MONTHS[month],
        "day": generator.randint(1, 28),
        "year": generator.randint(1950, 2024),
        "option": generator.choice(OPTIONS),
        "page": generator.choice(PAGES),
        "number": generator.randint(13, 99),
        "oku": oku,
        "oku_en": f"{oku / 10:g} billion" if oku >= 10 else f"{oku * 100} million",
        "man": man,
        "man_en": f"{man * 10_000:,}",
    }
