# SPDX-License-Identifier: MIT
"""Prints how the time of the checks grows with what they are given: n, twice and four times as much.

    python benchmarks/growth.py [--rows NAME ...] [--size 1.0]

Each row is one kind of text that a careless check would need quadratic time for: a unit with many placeholders, many
numbers that do not match, one long sentence, many units of one paragraph, many waivers. What grows in proportion
prints about 4 in the last column, what grows with the square 16.
"""

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from l10n.checks import Pairs, run
from l10n.config import Settings
from l10n.glossary import Glossary, load_glossary
from l10n.model import Entry, Reference
from l10n.pipeline.caching.cache import Cache

sys.path.insert(0, str(Path(__file__).parent))

from right import right_pairs

SENTENCE = "市は新しい橋を架け、川の向こうの町と駅を結ぶ計画を進め、費用の見積もりを議会に示し、"
ENGLISH = "the city is going ahead with its plan for a new bridge that links the town beyond the river and, "
KATAKANA = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロ"


def main() -> None:
    """Print a row for each kind."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", action="append", default=[], metavar="NAME")
    parser.add_argument("--size", type=float, default=1.0, help="Times the usual n.")
    options = parser.parse_args()
    print(f"{'kind':32}{'n':>9}{'n':>10}{'2n':>10}{'4n':>10}{'4n / n':>9}")
    for name, (number, make) in KINDS.items():
        if options.rows and not any(each in name for each in options.rows):
            continue
        size = max(1, int(number * options.size))
        make(1)  # what the kind needs is loaded
        times = [make(times * size) for times in (1, 2, 4)]
        shown = "".join(f"{each:8.2f} s" for each in times)
        print(f"{name:32}{size:9,}{shown}{times[2] / max(times[0], 1e-9):9.1f}", flush=True)


def told(entries: list[Entry], glossary: Glossary | None = None, **options: object) -> float:
    """Seconds of the processor for all checks over one catalogue."""
    pairs = Pairs("a.po", tuple(entries), {"Language": "en"})
    began = time.process_time()
    list(run([pairs], Settings(), lambda _: glossary, **options))  # type: ignore[arg-type]
    return time.process_time() - began


def unit(source: Callable[[int], str], target: Callable[[int], str], between: str = " ") -> Callable[[int], float]:
    """One unit made of n pieces on each side, each its own."""

    def timed(number: int) -> float:
        texts = (between.join(piece(n) for n in range(number)) for piece in (source, target))
        return told([Entry(*texts, line=3)])

    return timed


def same(piece: str, other: str | None = None) -> Callable[[int], float]:
    """One unit made of one piece over and over."""
    return unit(lambda _: piece, lambda _: piece if other is None else other, "")


def name_of(number: int) -> str:
    """A katakana word of its own for each number."""
    letters = []
    for _ in range(4):
        number, rest = divmod(number, len(KATAKANA))
        letters.append(KATAKANA[rest])
    return "".join(letters)


def word_of(number: int) -> str:
    """An English word of its own for each number."""
    return "".join(chr(ord("a") + number // 26**place % 26) for place in range(4))


def terms(number: int) -> float:
    """One unit with n terms of a glossary, half of them missing in the English."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "glossary.csv")
        rows = [f"{name_of(n)},x{word_of(n)}" for n in range(number)]
        path.write_text("\n".join(["source,target", *rows, ""]), encoding="utf-8")
        glossary = load_glossary(path)
    source = "と".join(map(name_of, range(number)))
    return told([Entry(source, " and ".join(f"x{word_of(n)}" for n in range(0, number, 2)), line=3)], glossary)


def paragraph(number: int) -> float:
    """N units of one paragraph."""
    place = (Reference("a.md", 1),)
    return told(
        [
            Entry(
                f"株式会社{name_of(n)}は東京にある。", f"X{word_of(n)} Inc. is in Tokyo.", references=place, line=n + 3
            )
            for n in range(number)
        ]
    )


def joined(number: int) -> float:
    """N units of one paragraph whose English is one sentence."""
    place = (Reference("a.md", 1),)
    rest = [Entry(f"{n}人が来た。", "<EMPTY>", references=place, line=n + 4) for n in range(number)]
    return told([Entry("人が来た。", "People came.", references=place, line=3), *rest])


def alike(number: int) -> float:
    """N units in paragraphs of their own that name the same things."""
    return told(
        [
            Entry(f"NASAのロケット{n}号。", f"Rocket {n} of Nasa.", references=(Reference("a.md", n),), line=n)
            for n in range(number)
        ]
    )


def waived(number: int) -> float:
    """One unit with n waivers and n findings."""
    comments = tuple(f"l10n: ignore[text-{word_of(n)}, text-kana] reason" for n in range(number))
    return told([Entry("会議。", "会a " * number, comments=comments, line=3)])


def findings(number: int) -> float:
    """One unit with n findings of many kinds."""
    return told([Entry("会議。", "the the 会,議  . か " * number, line=3)])


def catalogue(number: int) -> float:
    """N ordinary units."""
    return told(ordinary(number))


def again(number: int) -> float:
    """The same when the checks are remembered."""
    entries = ordinary(number)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "cache")
        cache = Cache(path, b"salt")
        told(entries, recall=cache.recall)
        cache.save()
        began = time.process_time()
        cache = Cache(path, b"salt")
        told(entries, recall=cache.recall)
        cache.save()
        return time.process_time() - began


def ordinary(number: int) -> list[Entry]:
    """Right pairs in paragraphs of three."""
    pairs = right_pairs(random.Random(1), number)
    return [
        replace(each, source=f"{each.source}（{n}）", references=(Reference("a.md", n // 3),), line=n + 3)
        for n, each in enumerate(pairs)
    ]


KINDS: dict[str, tuple[int, Callable[[int], float]]] = {
    "placeholders, all different": (500, unit(lambda n: f"%(a{n})s", lambda n: f"%(b{n})s")),
    "placeholders, all the same": (2_000, same("%s ")),
    "ICU arguments": (500, unit(lambda n: f"{{a{n}, plural, other {{x}}}}", lambda n: f"{{b{n}, plural, other {{x}}}}")),
    "links to different places": (500, unit(lambda n: f"[あ](a{n}.md)", lambda n: f"[a](b{n}.md)")),
    "addresses": (500, unit(lambda n: f"https://a{n}.jp/", lambda n: f"https://b{n}.jp/")),
    "mail addresses": (500, unit(lambda n: f"a{n}@b.jp", lambda n: f"b{n}@c.jp")),
    "code spans": (500, unit(lambda n: f"`a{n}`", lambda n: f"`b{n}`")),
    "footnotes": (500, unit(lambda n: f"[^a{n}]", lambda n: f"[^b{n}]")),
    "tags": (1_000, unit(lambda n: f"<b id={n}>", lambda n: f"<i id={n}>")),
    "backticks": (5_000, same("` `` ")),
    "brackets": (5_000, same("「(", "[(")),
    "closing brackets": (5_000, same(")」", ")] ")),
    "quotation marks": (5_000, same("「", '“"')),
    "stars": (5_000, same("**あ ", "**a ")),
    "braces": (5_000, same("{a, plural, ")),
    "amounts that match": (500, unit(lambda n: f"{n}億円", lambda n: f"¥{n * 100} million", "、")),
    "amounts that do not match": (200, unit(lambda n: f"{1000 + n}億円", lambda n: f"{3_000_001 + n} yen", "、")),
    "amounts with other units": (200, unit(lambda n: f"{1000 + n}円", lambda n: f"${1000 + n}", "、")),
    "dates": (200, unit(lambda n: f"{1800 + n % 200}年{1 + n % 12}月{1 + n % 28}日", lambda n: f"May {1 + n % 28}, 1{n % 1000:03d}", "、")),
    "number words": (1_000, unit(lambda _: "三千二百", lambda _: "two hundred and five", "、")),
    "names in katakana": (500, unit(name_of, lambda n: f"X{word_of(n)}", "・")),
    "names in Latin letters": (500, unit(lambda n: f"X{word_of(n)}は", lambda n: f"Y{word_of(n)}", " ")),
    "words that run together": (1_000, unit(lambda _: "東京、大阪", lambda n: f"{word_of(n)},{word_of(n + 1)}", " ")),
    "words that stand twice": (1_000, unit(lambda _: "会議", lambda n: f"{word_of(n)} {word_of(n)}", " ")),
    "Japanese left in the English": (1_000, unit(lambda _: "会議", lambda _: "会議 x", " ")),
    "one long sentence": (500, same(SENTENCE, ENGLISH)),
    "one long word": (20_000, same("漢", "a")),
    "kana": (10_000, same("あい", "ab")),
    "terms": (200, terms),
    "units of one paragraph": (500, paragraph),
    "units joined in one sentence": (200, joined),
    "units that name the same": (500, alike),
    "waivers of one unit": (200, waived),
    "findings in one unit": (500, findings),
    "an ordinary catalogue": (500, catalogue),
    "the same, remembered": (2_000, again),
}  # fmt: skip
"""Each kind with its n and what takes its time."""


if __name__ == "__main__":
    main()
