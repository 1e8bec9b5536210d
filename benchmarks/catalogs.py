# SPDX-License-Identifier: MIT
"""Measures updating, compiling, loading and saving of catalogues beside gettext, translate-toolkit, Babel and polib.

    python benchmarks/catalogs.py [--units 20000] [--seed 1] [--sentences FILE] [--releases OLD NEW]
                                  [--peers] [--growth] [--packed 100000]

A catalogue of Japanese sentences is made from the seed, or from the lines of FILE. Of its units 10 % are edited,
5 % are taken out, 5 % come in new and 2 % are moved. Each tool brings the old catalogue up to the new template as a
whole process; its result is compared with what is known of each unit:

right    edited units that carry the translation of the sentence they were, as fuzzy or, where the tool says that
         only the form was edited, as it is.
wrong    edited units that carry another's.
strange  new units that were given any translation.

`--releases` takes two folders with the Japanese catalogues of two releases of one program instead of making a
history, such as `translations/ja` of the branches `stable/3.2.x` and `stable/4.2.x` of Django's public repository
django-docs-translations.

`--growth` doubles the units up to 200,000 with our tool alone. `--peers` installs translate-toolkit, Babel and polib
in a temporary environment; gettext's tools are used where they are on the path.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from japanese import edited, reworded, sentence
from rapidfuzz.distance import Indel
from rapidfuzz.process import extractOne

from l10n.catalog import encode, new, read, template
from l10n.errors import InputError
from l10n.model import Entry

PREPARED = """
import atexit, gc, sys
gc.set_threshold(1_000_000, 50, 100)  # both as the command line does
atexit.register(gc.freeze)
"""
OURS = f"""{PREPARED}
from pathlib import Path
from l10n.catalog import encode, read, update
from l10n.glossary import Glossary
from l10n.pipeline.features import features_of
old, fresh, result = map(Path, sys.argv[1:])
nothing = Glossary(())
done = update(read(old, "old"), read(fresh, "new"), features=lambda text: features_of(text, nothing))
result.write_bytes(encode(done.catalog))
"""
BABEL = """
import sys
from babel.messages.pofile import read_po, write_po
old, fresh, result = sys.argv[1:]
with open(old, "rb") as before, open(fresh, "rb") as after, open(result, "wb") as out:
    catalog = read_po(before, locale="en")
    catalog.update(read_po(after))
    write_po(out, catalog, width=0)
"""
PACK = f"""{PREPARED}
from pathlib import Path
from l10n.catalog import pack, read
Path(sys.argv[2]).write_bytes(pack(read(Path(sys.argv[1]), "old")))
"""
SAVE = f"""{PREPARED}
from pathlib import Path
from l10n.catalog import encode, read
Path(sys.argv[2]).write_bytes(encode(read(Path(sys.argv[1]), "old")))
"""
LONG = 10.0
"""Seconds."""
POLIB = "import sys, polib; polib.pofile(sys.argv[1]).save(sys.argv[2])"


@dataclass(frozen=True)
class History:
    """A catalogue, the sentences of its document after the author's work, and where each comes from."""

    old: list[str]
    new: list[str]
    origin: dict[str, int | None]
    """For each sentence that is not in `old` the number of the one it was, or None."""


@dataclass(frozen=True)
class Score:
    """What a tool made of a history, in percent of the edited, the edited and the new units."""

    right: float
    wrong: float
    strange: float


def drawn(random: Random, units: int) -> tuple[list[str], Callable[[int], str], Callable[[], str]]:
    """Generated sentences, all different; what one becomes by an edit; a new one."""
    made = {str(each): each for each in (sentence(random) for _ in range(units * 2))}
    parts = list(made.values())[:units]
    return [str(each) for each in parts], lambda at: str(edited(random, parts[at])), lambda: str(sentence(random))


def taken(
    random: Random, units: int, lines: Sequence[str]
) -> tuple[list[str], Callable[[int], str], Callable[[], str]]:
    """The same from the lines of a text: of twenty lines one is kept back as a new one."""
    shuffled = list(dict.fromkeys(lines))
    fresh = set(random.sample(range(len(shuffled)), len(shuffled) // 20))
    held = [line for number, line in enumerate(shuffled) if number not in fresh][:units]
    news = iter([line for number, line in enumerate(shuffled) if number in fresh])
    return held, lambda at: reworded(random, held[at], held), lambda: next(news, "")


def history(random: Random, units: int, lines: Sequence[str]) -> History:
    """A catalogue of `units` sentences and the author's work on it."""
    old, edit, fresh = taken(random, units, lines) if lines else drawn(random, units)
    count, known = len(old), set(old)
    edits = set(random.sample(range(count), count // 10))
    gone = set(random.sample(sorted(set(range(count)) - edits), count // 20))
    origin: dict[str, int | None] = {}
    order: list[str] = []
    for number, text in enumerate(old):
        now = text
        if number in edits:
            now = edit(number)
        elif number in gone:
            # Half of what is new stands where something was taken out: a neighbour proves nothing.
            now = fresh() if random.random() < 0.5 else ""
        if now and now not in known:
            origin.setdefault(now, number if number in edits else None)
        if now:
            order.append(now)
    for _ in range(count // 40):
        text = fresh()
        if text and text not in known and text not in origin:
            origin[text] = None
            order.insert(random.randrange(len(order)), text)
    for _ in range(count // 50):
        order.insert(random.randrange(len(order)), order.pop(random.randrange(len(order))))
    return History(old, list(dict.fromkeys(order)), origin)


def released(before: Path, after: Path) -> History:
    """What became of the Japanese of a translated program: two releases of its catalogues, the direction swapped.

    The English says which Japanese sentence is which: the same or, where the program reworded it, one that is
    three quarters alike; the rest is new.
    """
    old, fresh = _japanese(before), _japanese(after)
    texts = list(dict.fromkeys(old.values()))
    place = {text: number for number, text in enumerate(texts)}
    gone = {key: key[2] for key in old if key not in fresh}
    origin: dict[str, int | None] = {}
    for key, text in fresh.items():
        if text not in place:
            like = (
                None if key in old else extractOne(key[2], gone, scorer=Indel.normalized_similarity, score_cutoff=0.75)
            )
            known = key if key in old else like[2] if like else None
            origin.setdefault(text, place[old[known]] if known else None)
    return History(texts, list(dict.fromkeys(fresh.values())), origin)


def _japanese(folder: Path) -> dict[tuple[str, str | None, str], str]:
    """The translations of all catalogues in `folder`, by file, context and English; those that are none are told."""
    found: dict[tuple[str, str | None, str], str] = {}
    for path in sorted(folder.rglob("*.po")):
        name = str(path.relative_to(folder))
        try:
            entries = read(path, name).live
        except InputError as error:
            print(f"left out: {error}", file=sys.stderr)
            continue
        found |= {(name, entry.context, entry.source): entry.target for entry in entries if entry.translated}
    return found


def written(folder: Path, told: History) -> tuple[Path, Path]:
    """The old catalogue and the new template of a history as files."""
    pairs = [Entry(text, f"Translation {number}.") for number, text in enumerate(told.old)]
    old, fresh = folder / "old.po", folder / "new.pot"
    catalog = new(template([], project="benchmark", source_language="ja"), "en")
    old.write_bytes(encode(replace(catalog, entries=tuple(pairs))))
    units = [Entry(text) for text in told.new]
    fresh.write_bytes(encode(template(units, project="benchmark", source_language="ja")))
    return old, fresh


def score(told: History, result: Path) -> Score:
    """How right the translations in `result` are."""
    counts = {"right": 0, "wrong": 0, "strange": 0}
    made = {entry.source: entry.target for entry in read(result, "result").live}
    for text, number in told.origin.items():
        target = made.get(text, "")
        if not target:
            continue
        right = number is not None and target == f"Translation {number}."
        counts["strange" if number is None else "right" if right else "wrong"] += 1
    edits = sum(number is not None for number in told.origin.values())
    news = len(told.origin) - edits
    share = {"right": edits, "wrong": edits, "strange": news}
    return Score(*(100 * counts[name] / max(1, share[name]) for name in ("right", "wrong", "strange")))


def seconds(command: Sequence[str | Path]) -> float:
    """How long a process takes: the best of three, for whatever else the machine does only adds; a long one runs once."""
    took = once(command)
    return took if took > LONG else min(took, once(command), once(command))


def once(command: Sequence[str | Path]) -> float:
    """How long a process takes, which must succeed."""
    start = time.perf_counter()
    done = subprocess.run([*map(str, command)], capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{command[0]} failed: {done.stderr}")
    return time.perf_counter() - start


def updates(folder: Path, told: History, peers: str | None) -> None:
    """Print what each tool makes of the history, and in which time."""
    old, fresh = written(folder, told)
    result = folder / "result.po"
    tools: list[tuple[str, list[str | Path]]] = [("l10n", [sys.executable, "-c", OURS, old, fresh, result])]
    if shutil.which("msgmerge"):
        tools.append(("msgmerge", ["msgmerge", "--no-wrap", "-q", "-o", result, old, fresh]))
    if peers:
        pot2po = Path(peers).with_name("pot2po")
        tools.append(("pot2po", [pot2po, "-t", old, fresh, result]))
        tools.append(("Babel", [peers, "-c", BABEL, old, fresh, result]))
    print(f"\nupdate, {len(told.old):,} units\n{'':10}{'seconds':>9}{'right':>8}{'wrong':>8}{'strange':>9}")
    for name, command in tools:
        result.unlink(missing_ok=True)
        took = seconds(command)
        got = score(told, result)
        print(f"{name:10}{took:9.2f}{got.right:8.2f}{got.wrong:8.2f}{got.strange:9.2f}", flush=True)


def growth(folder: Path, seed: int) -> None:
    """Print how our time grows with the units: the shortest of three runs, as other work only adds to it."""
    print(f"\nupdate, growing\n{'units':>10}{'seconds':>9}{'ratio':>8}")
    before = 0.0
    for units in (25_000, 50_000, 100_000, 200_000):
        old, fresh = written(folder, history(Random(seed), units, ()))
        took = min(once([sys.executable, "-c", OURS, old, fresh, folder / "result.po"]) for _ in range(3))
        print(f"{units:10,}{took:9.2f}{took / before:8.2f}" if before else f"{units:10,}{took:9.2f}", flush=True)
        before = took


def packing(folder: Path, units: int, peers: str | None) -> None:
    """Print how long compiling, and loading with saving, take for so many units."""
    old, _ = written(folder, History(drawn(Random(1), units)[0], [], {}))
    result = folder / "result"
    tools: list[tuple[str, list[str | Path]]] = [("l10n .mo", [sys.executable, "-c", PACK, old, result])]
    if shutil.which("msgfmt"):
        tools.append(("msgfmt .mo", ["msgfmt", "-o", result, old]))
    tools.append(("l10n load and save", [sys.executable, "-c", SAVE, old, result]))
    if shutil.which("msgcat"):
        tools.append(("msgcat", ["msgcat", "--no-wrap", "-o", result, old]))
    tools.append(("polib load and save", [peers or sys.executable, "-c", POLIB, old, result]))
    print(f"\n{units:,} units{'seconds':>20}")
    for name, command in tools:
        print(f"{name:22}{seconds(command):8.2f}", flush=True)


def environment(folder: Path) -> str:
    """The Python of a fresh environment with the peers."""
    venv.create(folder / "peers", with_pip=True)
    python = folder / "peers" / "bin" / "python"
    subprocess.run([python, "-m", "pip", "install", "-q", "translate-toolkit", "babel", "polib"], check=True)
    return str(python)


def main() -> None:
    """Read the options and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--units", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--sentences", type=Path, help="a text with one Japanese sentence a line")
    parser.add_argument("--releases", type=Path, nargs=2, help="two folders of Japanese catalogues")
    parser.add_argument("--peers", action="store_true", help="install and measure the other tools")
    parser.add_argument("--growth", action="store_true", help="measure up to 200,000 units")
    parser.add_argument("--packed", type=int, default=100_000, help="units of the catalogue to compile; 0 for none")
    options = parser.parse_args()
    lines = options.sentences.read_text(encoding="utf-8").split("\n") if options.sentences else ()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        # Compiled once, as an installed package is.
        os.environ["PYTHONPYCACHEPREFIX"] = str(folder / "compiled")
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        peers = environment(folder) if options.peers else None
        if options.releases:
            told = released(*options.releases)
        else:
            told = history(Random(options.seed), options.units, [line for line in lines if line])
        updates(folder, told, peers)
        if options.growth:
            growth(folder, options.seed)
        if options.packed:
            packing(folder, options.packed, peers)


if __name__ == "__main__":
    main()
