# SPDX-License-Identifier: MIT
"""What becomes of wrong drafts: planted faults, answers that are none, and how much is mended in two rounds.

    python benchmarks/drafting.py [--pairs 200] [--seed 1]

A server on this machine plays all answers; its right ones are the pairs of `right.py`. Prints three tables:
planted faults with a server that mends nothing, the same with one that mends what it is told, and answers that
are none. Leaves with 1 when a figure is not what docs/drafting.md says.
"""

import argparse
import os
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from planted import FAULTS
from right import glossary_rows, right_pairs

import l10n
from l10n import catalog, pipeline
from l10n.config import find_project
from l10n.glossary import Glossary, load_glossary
from l10n.model import Entry, Severity
from tests.drafting.complaints import FAULTS as COMPLAINTS
from tests.drafting.servers import Answer, good, serving

PO = "locales/en/LC_MESSAGES/a.po"
HARMLESS = {"untranslated", "line end added", "pipe in a cell"}
"""What is no fault of an answer here: nothing at all, white space around a right one, a pipe in a paragraph."""
MENDED = ("number", "term", "name")
"""The families whose errors a second and a third round must mend."""


@dataclass(frozen=True)
class Planted:
    """A wrong answer to one sentence."""

    fault: str
    check: str
    right: Entry
    target: str
    told: bool
    """Whether our checks tell it of the pair alone, as an error or a warning."""


def main() -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    generator = random.Random(options.seed)
    right = {each.source: each for each in right_pairs(generator, options.pairs)}
    with tempfile.TemporaryDirectory() as folder:
        os.environ["L10N_CONFIG_DIR"] = folder
        glossary_file = Path(folder, "terms.csv")
        glossary_file.write_text("".join(f"{line}\n" for line in glossary_rows()), encoding="utf-8")
        glossary = load_glossary(glossary_file)
        planted = list(_planted(right, glossary, generator, [name for name in FAULTS if name not in HARMLESS]))
        mendable = [name for name, (check, _) in FAULTS.items() if check.partition("-")[0] in MENDED]
        mended = list(_planted(right, glossary, generator, mendable))
        results = [
            _kept_out(Path(folder, "a"), glossary_file, right, planted),
            _mended(Path(folder, "b"), glossary_file, right, mended),
            _answered(Path(folder, "c"), glossary_file, right),
        ]
    return 0 if all(results) else 1


def _planted(
    right: dict[str, Entry], glossary: Glossary, generator: random.Random, names: list[str]
) -> Iterator[Planted]:
    """A fault for every sentence that has room for one of these, each kind as often as chance has it."""
    for entry in right.values():
        generator.shuffle(names)
        for name in names:
            check, plant = FAULTS[name]
            target = plant(entry, generator)
            if target is not None and target != entry.target:
                found = l10n.check(entry.source, target, glossary)
                told = any(each.severity is not Severity.INFO for each in found)
                yield Planted(name, check, entry, target, told)
                break


def _project(folder: Path, glossary: Path, sources: list[str]) -> Path:
    """A new project of those sentences, each a paragraph."""
    (folder / "locales/ja").mkdir(parents=True)
    (folder / "glossary").mkdir()
    (folder / "glossary/terms.csv").write_bytes(glossary.read_bytes())
    (folder / "locales/ja/a.md").write_text("\n\n".join(sources) + "\n", encoding="utf-8")
    return folder


def _drafted(folder: Path, endpoint: str) -> dict[str, Entry]:
    """The units of the project after a draft from that server."""
    os.environ["L10N_CACHE_DIR"] = str(folder / "cache")
    workspace = pipeline.Workspace(find_project(folder))
    pipeline.draft(workspace, endpoint=endpoint, model="m")
    return {each.source: each for each in catalog.read(folder / PO, PO).live}


def _kept_out(folder: Path, glossary: Path, right: dict[str, Entry], planted: list[Planted]) -> bool:
    """Planted faults with a server that mends nothing: none is on the page, and all that checks tell are told."""
    wrong = {each.right.source: each for each in planted}
    english = {source: wrong[source].target if source in wrong else right[source].target for source in right}
    with serving(good(english)) as server:
        units = _drafted(_project(folder, glossary, list(right)), server.endpoint)
    pipeline.build(folder)
    page = Path(folder, "locales/en/a.md")
    text = page.read_text(encoding="utf-8") if page.exists() else ""
    fates: Counter[str] = Counter()
    named: dict[str, Counter[str]] = {"missed": Counter(), "unseen": Counter()}
    for source, each in wrong.items():
        if source not in units:
            continue
        fate = _fate(units[source], each)
        fates[fate] += 1
        fates["on the page"] += each.target in text
        if fate in named:
            named[fate][each.fault] += 1
    seen = fates["refused"] + fates["told"]
    print("planted answers, none ever mended by the server")
    for name in ("refused", "told", "missed", "unseen", "on the page"):
        print(f"  {name:12} {fates[name]:6,}")
    print(f"  kept out of what our checks tell: {seen / max(1, seen + fates['missed']):.1%}")
    for fate, faults in named.items():
        print(f"  {fate}: {', '.join(f'{name} ({n})' for name, n in faults.items()) or 'none'}")
    print()
    return not fates["missed"] and not fates["on the page"]


def _fate(unit: Entry, planted: Planted) -> str:
    if not unit.target:
        return "refused"
    if any(note.startswith("found: ") for note in unit.notes):
        return "told"
    return "missed" if planted.told else "unseen"


def _mended(folder: Path, glossary: Path, right: dict[str, Entry], planted: list[Planted]) -> bool:
    """Errors of number, term and name after two rounds with a server that mends what it is told, and no more."""
    wrong = {each.right.source: each for each in planted}
    english = {source: wrong[source].target if source in wrong else right[source].target for source in right}

    def play(units: list[dict], _number: int) -> Answer:
        return Answer([{"id": each["id"], "target": _mends(each)} for each in units])

    def _mends(unit: dict) -> str:
        source = unit["source"]
        told = {each["check"].partition("-")[0] for each in unit.get("findings", ())}
        is_mended = source in wrong and wrong[source].check.partition("-")[0] in told
        return right[source].target if is_mended else english[source]

    with serving(play) as server:
        units = _drafted(_project(folder, glossary, list(right)), server.endpoint)
    known = [source for source in wrong if source in units]
    left = [source for source in known if units[source].target != right[source].target]
    print("errors of number, term and name, with a server that mends what it is told")
    print(
        f"  in the first draft  {len(known):6,}\n  after two rounds    {len(left):6,}  ({len(left) / max(1, len(known)):.1%})"
    )
    print(f"  of these: {', '.join(sorted({wrong[each].fault for each in left})) or 'none'}\n")
    return len(left) <= 0.1 * len(known)


def _answered(folder: Path, glossary: Path, right: dict[str, Entry]) -> bool:
    """Answers that are none, however often they are asked for: nothing wrong gets into a catalogue."""
    sources = list(right)[:20]
    english = {source: right[source].target for source in sources}
    print("answers that are none       units  drafted  wrongly")
    bad = 0
    for name, spoil in COMPLAINTS.items():

        def play(units: list[dict], _number: int, spoil=spoil) -> Answer:  # noqa: ANN001 - of the table
            return spoil([{"id": each["id"], "target": english[each["source"]]} for each in units])

        with serving(play) as server:
            units = _drafted(_project(folder / name, glossary, sources), server.endpoint)
        drafted = {source: each.target for source, each in units.items() if each.target}
        wrongly = sum(target != english.get(source) for source, target in drafted.items())
        bad += wrongly
        print(f"  {name:24} {len(units):6,}  {len(drafted):7,}  {wrongly:7,}")
    return not bad


if __name__ == "__main__":
    sys.exit(main())
