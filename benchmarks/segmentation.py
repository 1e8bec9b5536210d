# SPDX-License-Identifier: MIT
"""Measures how well and how fast sentences are cut, beside other splitters.

    python benchmarks/segmentation.py [--peers] [--hostile] [--corpus FILE.jsonl]... [--phenomena FILE.tsv]...

A corpus has a JSON list of sentences a line. It is measured in four settings:

glued     nothing between the sentences. A border after a sentence that ends in no mark cannot be seen by anybody;
          it counts neither for nor against.
hard      of these the lists that cutting at every 。！？ gets wrong.
newline   a line end after each sentence that ends in no mark, nothing after the others.
wrapped   the same texts, each line broken after 40 characters.

F1 is over the borders inside a text, white space aside. Phenomena are a table of name and text with | at the
cuts; a text is right when all its cuts are. `--peers` installs the others in an environment of their own,
`.venv-peers` in the working folder, and finds them there the next time. kchar/s are thousand characters a second of
processor time, in the first reading of each text; MeCab alone is fugashi's `parse` of the same texts.

`--hostile` prints what a million characters of each hostile input take, and how much longer that is than for a tenth
of them: 10 is linear.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import venv
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve()
SHARED = HERE.parents[2] / "shared" / "data" / "segmentation"
OWN_PHENOMENA = HERE.parents[1] / "tests" / "segment" / "phenomena.tsv"
HOSTILE = OWN_PHENOMENA.with_name("hostile.json")
PEERS = Path(".venv-peers")
PACKAGES = ("pysbd", "hasami", "rhoknp", "sentencex", "sentencesplit", "ja_sentence", "bunkai")
WIDTH = 40
MARKED = re.compile('[。｡．！？!?…♪☆.][」』）)”’"]*$')
EVERY_MARK = re.compile("(?<=[。！？])")


@dataclass(frozen=True)
class Document:
    """A text and the borders to be found in it, in characters that are not white space."""

    text: str
    borders: frozenset[int]
    unseen: frozenset[int] = frozenset()
    """Borders that nothing in the text shows."""


@dataclass(frozen=True)
class Result:
    """What a splitter made of some texts."""

    pieces: list[list[str]]
    seconds: float


def positions(pieces: Iterable[str]) -> list[int]:
    """Where the pieces end, counted in characters that are not white space; the end of the text is not among them."""
    ends, at = [], 0
    for piece in pieces:
        at += len("".join(piece.split()))
        ends.append(at)
    return ends[:-1]


def glued(sentences: list[str]) -> Document:
    """The sentences with nothing between."""
    ends = positions(sentences)
    unseen = {end for end, each in zip(ends, sentences, strict=False) if not MARKED.search(each)}
    return Document("".join(sentences), frozenset(ends) - unseen, frozenset(unseen))


def with_line_ends(sentences: list[str]) -> Document:
    """The sentences with a line end where there is no mark."""
    text = "".join(each if MARKED.search(each) else each + "\n" for each in sentences)
    return Document(text.strip(), frozenset(positions(sentences)))


def wrapped(sentences: list[str]) -> Document:
    """The same, each line broken after `WIDTH` characters."""
    document = with_line_ends(sentences)
    lines = document.text.split("\n")
    broken = [line[at : at + WIDTH] for line in lines for at in range(0, max(1, len(line)), WIDTH)]
    return Document("\n".join(broken), document.borders)


def is_hard(sentences: list[str]) -> bool:
    """Whether cutting at every mark gets it wrong."""
    document = glued(sentences)
    return set(positions(filter(None, EVERY_MARK.split(document.text)))) - document.unseen != document.borders


def score(documents: list[Document], result: Result) -> float:
    """F1 over all borders."""
    right = found = wanted = 0
    for document, pieces in zip(documents, result.pieces, strict=True):
        cut = set(positions(pieces)) - document.unseen
        right += len(cut & document.borders)
        found += len(cut)
        wanted += len(document.borders)
    return 200 * right / (found + wanted) if found + wanted else 100.0


def run(python: str, name: str, texts: list[str]) -> Result:
    """What the splitter called `name` makes of `texts` in the environment of `python`."""
    command = [python, str(HERE.with_name("segmentation_peers.py")), name]
    done = subprocess.run(command, input=json.dumps(texts), capture_output=True, text=True, check=True)
    return Result(**json.loads(done.stdout))


def install(folder: Path) -> list[tuple[str, str]]:
    """The other splitters that could be installed in the environment `folder`, each with its interpreter."""
    python = str(folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python"))
    if not Path(python).exists():
        print(f"installing {', '.join(PACKAGES)} in {folder}; this takes a minute or two", file=sys.stderr)
        venv.create(folder, with_pip=True)
    pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    there = [name for name in PACKAGES if not subprocess.run([*pip, name], check=False, capture_output=True).returncode]
    for name in sorted(set(PACKAGES) - set(there)):
        print(f"{name} could not be installed and is left out", file=sys.stderr)
    return [(python, name) for name in there]


def corpus_row(python: str, name: str, lists: list[list[str]]) -> list[float]:
    """F1 in each setting, and thousand characters a second."""
    settings: list[tuple[Callable[[list[str]], Document], list[list[str]]]] = [
        (glued, lists),
        (glued, [each for each in lists if is_hard(each)]),
        (with_line_ends, lists),
        (wrapped, lists),
    ]
    scores, characters, seconds = [], 0, 0.0
    for make, chosen in settings:
        documents = [make(sentences) for sentences in chosen]
        result = run(python, name, [document.text for document in documents])
        scores.append(score(documents, result))
        characters += sum(len(document.text) for document in documents)
        seconds += result.seconds
    return [*scores, characters / 1000 / max(seconds, 1e-9)]


def phenomena_right(python: str, name: str, path: Path) -> tuple[int, int]:
    """How many texts of a table are cut right, and of how many."""
    rows = [row.partition("\t")[2] for row in path.read_text(encoding="utf-8").split("\n")[1:] if row]
    wanted = [[piece.strip() for piece in row.replace("\\n", "\n").split("|")] for row in rows]
    result = run(python, name, [row.replace("|", "").replace("\\n", "\n") for row in rows])
    cut = [[piece.strip() for piece in pieces if piece.strip()] for pieces in result.pieces]
    return sum(got == want for got, want in zip(cut, wanted, strict=True)), len(rows)


def report(splitters: list[tuple[str, str]], corpora: list[Path], tables: list[Path]) -> None:
    """Print a table for each corpus and each table of phenomena."""
    for path in corpora:
        lists = [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]
        hard = sum(map(is_hard, lists))
        print(f"\n{path.name}: {len(lists)} lists, {hard} of them hard")
        print(f"{'':14}{'glued':>8}{'hard':>8}{'newline':>9}{'wrapped':>9}{'kchar/s':>9}")
        for python, name in splitters:
            *scores, speed = corpus_row(python, name, lists)
            print("{:14}{:8.2f}{:8.2f}{:9.2f}{:9.2f}{:9.0f}".format(name, *scores, speed))
        print("{:14}{:>43.0f}".format("MeCab alone", corpus_row(sys.executable, "MeCab alone", lists)[-1]))
    for path in tables:
        print(f"\n{path.parent.name}/{path.name}")
        for python, name in splitters:
            print("{:14}{:4} of {}".format(name, *phenomena_right(python, name, path)))


def report_hostile(size: int = 1_000_000) -> None:
    """Print what hostile texts of `size` characters take."""
    units = json.loads(HOSTILE.read_text(encoding="utf-8"))
    print(f"\n{'hostile':16}{'seconds':>8}{'× a tenth':>11}")
    for name, unit in units.items():
        texts = [unit * (length // len(unit)) for length in (size // 10, size)]
        tenth, whole = (run(sys.executable, "l10n", [text]).seconds for text in texts)
        print(f"{name:16}{whole:8.2f}{whole / max(tenth, 1e-9):11.1f}")


def main() -> None:
    """Measure what the arguments name."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, action="append", help="a JSON list of sentences a line")
    parser.add_argument("--phenomena", type=Path, action="append", help="a table of name and marked text")
    parser.add_argument("--peers", action="store_true", help="measure other splitters too")
    parser.add_argument("--hostile", action="store_true", help="measure hostile texts of a million characters")
    chosen = parser.parse_args()
    corpora = chosen.corpus or [path for path in [SHARED / "ud_gsd.jsonl"] if path.exists()]
    tables = chosen.phenomena or [path for path in [SHARED / "phenomena.tsv", OWN_PHENOMENA] if path.exists()]
    others = install(PEERS) if chosen.peers else []
    report([(sys.executable, "l10n"), *others], corpora, tables)
    if chosen.hostile:
        report_hostile()


if __name__ == "__main__":
    main()
