# SPDX-License-Identifier: MIT
"""Measures two Markdown parsers by what rendering by splicing needs: where the text of a block stands.

    python benchmarks/markdown_parsers.py [--rounds 5]

Over the samples of the tests, the sample article and, where `make test` has fetched them, CommonMark's examples, each
block of text that a parser reports is put into one of three classes:

exact     the range that the parser reports is the text, so a translation can be spliced into it.
searched  the text stands somewhere in the reported lines, behind marks that somebody has to parse a second time.
lost      the text does not stand in the document as the parser reports it.

The time is that of parsing a megabyte of the sample article, events or tokens to the last.
"""

import argparse
import json
import tarfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from markdown_it import MarkdownIt
from rich.console import Console
from rich.table import Table

from l10n.formats import formats
from l10n.formats.markdown.events import runs

ROOT = Path(__file__).parents[1]
PARSE = formats()["markdown"].parse
MARKDOWN_IT = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def documents() -> Iterator[str]:
    """The texts to parse."""
    for path in [*(ROOT / "tests/formats/samples/markdown").glob("*.md"), *(ROOT / "locales/ja").glob("*.md")]:
        yield path.read_bytes().decode()
    for path in ROOT.glob("build/commonmark/markdown_it_py-*.tar.gz"):
        with tarfile.open(path) as archive:
            name = next(name for name in archive.getnames() if name.endswith("/commonmark.json"))
            member = archive.extractfile(name)
            assert member, "a file is a file"
            yield from (example["markdown"] for example in json.load(member))


def of_pyromark(text: str) -> Iterator[str]:
    """The class of each block that our format makes of pyromark's events."""
    for block in PARSE(text):
        stands = block.text.split("\n") == [text[start:end] for start, end in block.lines]
        yield "exact" if stands else "lost"


def of_markdown_it(text: str) -> Iterator[str]:
    """The class of each block of text that markdown-it-py reports."""
    lines = text.split("\n")
    for token in MARKDOWN_IT.parse(text):
        if token.type != "inline" or not token.content or not token.map:
            continue
        reported = lines[token.map[0] : token.map[1]]
        content = token.content.split("\n")
        if content == reported:
            yield "exact"
        elif len(content) <= len(reported) and all(map(str.__contains__, reported, content)):
            yield "searched"
        else:
            yield "lost"


def seconds(parse: object, text: str, rounds: int) -> float:
    """The best time of parsing `text`."""
    assert callable(parse)
    best = float("inf")
    for _ in range(rounds):
        start = time.perf_counter()
        for _each in parse(text):
            pass
        best = min(best, time.perf_counter() - start)
    return best


def main() -> None:
    """Read the options and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    texts = list(documents())
    article = (ROOT / "locales/ja/meta-scale-ai.md").read_text(encoding="utf-8")
    megabyte = article * (1_000_000 // len(article.encode()) + 1)
    shown = Table(title=f"blocks of text in {len(texts)} documents, and a megabyte in seconds")
    for column in ("parser", "blocks", "exact", "searched", "lost", "seconds"):
        shown.add_column(column, justify="left" if column == "parser" else "right")
    for name, classify, parse in (
        ("pyromark", of_pyromark, runs),
        ("markdown-it-py", of_markdown_it, MARKDOWN_IT.parse),
    ):
        counts = Counter(each for text in texts for each in classify(text))
        classes = (str(counts[each]) for each in ("exact", "searched", "lost"))
        shown.add_row(name, str(counts.total()), *classes, f"{seconds(parse, megabyte, rounds):.2f}")
    Console().print(shown)


if __name__ == "__main__":
    main()
