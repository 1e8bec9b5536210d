# SPDX-License-Identifier: MIT
"""Broken files of all other kinds that a user can put in: nothing but the declared error."""

import random
import signal
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from l10n.config import Settings, find_project
from l10n.errors import L10nError
from l10n.exchange import package, tmx, xliff, xliff12
from l10n.exchange.values import Parcel
from l10n.exchange.xliff2 import writing
from l10n.glossary.exchange import Languages, read
from l10n.glossary.reading import parse_concepts
from l10n.model import EMPTY, Entry
from l10n.pipeline.documents import read_document
from l10n.pipeline.exchanging.coding import pieces
from l10n.pipeline.exchanging.exchange import FORMS
from l10n.pipeline.pseudotranslating import pseudo_translated
from l10n.zips import Zip
from reliability.rows import Result, Row

HANGS = 10
"""Seconds after which a reader is taken for hanging."""

GLOSSARY = (
    "source,variants,target,admitted,forbidden,kind,case,scope,definition,note\n"
    '港,港湾,harbour,port,"haven; dock",,,,"Where ships lie, and ""rest""",\n'
    "佐藤花子,,Hanako Sato,,,person,sensitive,sea/*.md,,\n"
    "=1+1,,'=2,,,,,,,@note\n"
)
SETTINGS = """languages = ["en"]
glossaries = ["glossary/*.csv"]
untranslated = "source"

[checks]
ignore = ["source"]
levels = { "text-length" = "info" }

[style]
quotes = "curly"

[[overrides]]
documents = ["news/*.md"]
encoding = "cp932"
"""
MARKDOWN = """---
title: 港の朝
---

# 港の朝 {#top}

船が**三隻**ある。[案内](guide.md "道")を見る。

- 一つ目
  1. 二つ目の`code`

| 列 | 値 |
|---|---|
| 港 | 3 |

> 「待て」と言った。[^1]

[^1]: 注。

```
code
```
"""
TEXT = "港の朝\n\n船が三隻ある。「白い。」と\n言った（笑）。\n\n・一つ目\n名前： 値\n"


def _glossary(data: bytes, path: Path) -> object:
    return parse_concepts(data.decode("utf-8", "surrogateescape"), path.name)


def _settings(data: bytes, path: Path) -> object:
    path.with_name("l10n.toml").write_bytes(data)
    return find_project(path.parent).settings


def _document(data: bytes, path: Path) -> object:
    path.write_bytes(data)
    return read_document(path, path.name, Settings(), path.name).units


def _rendered(data: bytes, path: Path) -> object:
    """A document, and the page that a pseudo-translation of it makes."""
    path.write_bytes(data)
    document = read_document(path, path.name, Settings(), path.name)
    return document.packed(pseudo_translated(document), "utf-8", "en")


def _part(name: str, whole: bytes, data: bytes, path: Path) -> object:
    """A package of which one part is broken."""
    return _rendered(Zip(whole, path.name).with_members({name: data}), path)


def _exchanged(form: str, data: bytes, path: Path) -> object:
    return read(FORMS[form], data, path.name, Languages())


def _delivered(data: bytes, path: Path) -> object:
    return xliff.read(data, path.name, pieces)


def _memory(data: bytes, path: Path) -> object:
    return tmx.read(data, path.name, ("ja", "en"))


def _package(data: bytes, path: Path) -> object:
    return [xliff.read(each.data, each.name, pieces) for each in package.unpacked(data, path.name).deliveries]


@contextmanager
def _watched() -> Iterator[None]:
    """Raise TimeoutError in what does not end."""

    def late(_signal: int, _frame: object) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, late)
    signal.alarm(HANGS)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def _mutant(random_: random.Random, good: bytes) -> bytes:
    data = bytearray(good)
    for _ in range(random_.randint(1, 6)):
        place = random_.randrange(len(data) + 1)
        match random_.randrange(5):
            case 0:
                data[place : place + random_.randint(1, 3)] = random_.randbytes(random_.randint(0, 3))
            case 1:
                del data[place : place + random_.randint(1, 40)]
            case 2:
                other = random_.randrange(len(data) + 1)
                data[place:place] = data[other : other + random_.randint(1, 40)]
            case 3:
                signs = ("\x00", "\ufeff", '"', "'", "[", "`", "|", "<", "&", "\r", "\u2028", ",", "\t", "\u202e", "*")
                data[place:place] = random_.choice(signs).encode() * random_.choice((1, 1, 2, 50))
            case _:
                data[place:place] = random_.choice((b"\xff", b"\xe3\x81", b"\xed\xa0\x80", b"\xf4\x90\x80\x80"))
        data = data or bytearray(good)
    return bytes(data)


def _run(name: str, good: bytes, reader: Callable[[bytes, Path], object], count: int, seed: int) -> Result:
    random_ = random.Random(f"{seed} {name}")
    failures = []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name.rpartition(" ")[2])
        for number in range(count):
            try:
                with _watched():
                    reader(_mutant(random_, good), path)
            except L10nError as error:
                if not all(fault.reason for fault in error.faults):
                    failures.append(f"{number}: refused without a reason")
            except Exception as error:  # noqa: BLE001 - what the battery looks for
                failures.append(f"{number}: {type(error).__name__}: {error}")
    return Result(count, failures)


def _good(form: str) -> bytes:
    return FORMS[form].write(parse_concepts(GLOSSARY, "glossary.csv")[:1], Languages()).encode()


PARCEL = Parcel(
    "locales/ja/a.md",
    "ja",
    "en",
    (
        Entry("船が**三隻**ある。[案内](guide.md)を見る。", "There are **three** ships. See the [guide](guide.md)."),
        Entry("待て。", "Wait.", fuzzy=True, previous="待った。", context="港", notes=("paragraph",)),
        Entry("出る。", EMPTY),
        Entry("帰る。"),
    ),
)
SENT = {"xliff12": xliff12.write(PARCEL, pieces), "xliff21": writing.write(PARCEL, pieces)}
PACKED = package.packed({"documents": []}, [package.Member(f"{form}.xlf", data) for form, data in SENT.items()])


SAMPLES = Path(__file__).parents[1] / "formats" / "samples"
WORD = (SAMPLES / "docx" / "report.docx").read_bytes()
BOOK = (SAMPLES / "epub" / "book.epub").read_bytes()
PAGES = ("article.html", "ruby.html", "tags.htm", "chapter.xhtml")
OF_BOOK = ("META-INF/container.xml", "OEBPS/book.opf", "OEBPS/text/c1.xhtml")
PARTS = ("[Content_Types].xml", "word/document.xml", "word/styles.xml")


def _row(name: str, good: bytes, reader: Callable[[bytes, Path], object]) -> Row:
    return Row(f"broken {name}: nothing but the declared error", 5_000, partial(_run, name, good, reader), 100)


ROWS = [
    _row("glossary.csv", GLOSSARY.encode(), _glossary),
    _row("settings.toml", SETTINGS.encode(), _settings),
    _row("document.md", MARKDOWN.encode(), _document),
    _row("document.txt", TEXT.encode(), _document),
    *(_row(f"glossary.{form}", _good(form), partial(_exchanged, form)) for form in FORMS if form != "csv"),
    *(_row(f"{form}.xlf", data, _delivered) for form, data in SENT.items()),
    _row("memory.tmx", tmx.write(PARCEL, pieces), _memory),
    _row("package.zip", PACKED, _package),
    _row("report.docx", WORD, _rendered),
    *(_row(f"{name} of report.docx", Zip(WORD, "").read(name), partial(_part, name, WORD)) for name in PARTS),
    *(_row(name, (SAMPLES / "html" / name).read_bytes(), _rendered) for name in PAGES),
    _row("book.epub", BOOK, _rendered),
    *(_row(f"{name} of book.epub", Zip(BOOK, "").read(name), partial(_part, name, BOOK)) for name in OF_BOOK),
]
