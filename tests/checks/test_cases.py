# SPDX-License-Identifier: MIT
"""Every check tells what its cases expect and is silent on the others.

The cases of a family stand in `<family>.po`, or, where a whole catalogue is one case, in `<family>/*.po`.
Each file is checked as one catalogue, with the checks of its family.

- `#. expect: name 8-9` above a unit: the check tells it, at this span of the target; `name` alone leaves the span
  open. A unit may expect several. A unit without `expect` must be silent at the levels error and warning.
- `# expect: name` in the header's comment: the catalogue as a whole is told.
- `# glossary: file.csv` in the header's comment, beside the file: the glossary that holds. May be repeated.
- `# settings: style.quotes = "curly"` in the header's comment: a line of settings. May be repeated.
- `# template: 本文` in the header's comment: a unit of the template. May be repeated.
- `# document: a.md` in the header's comment: the path of the document.
- `# heading: 2 背景` in the header's comment: a heading of the document and its level. May be repeated.
- `# dialect: mkdocs` in the header's comment: a dialect of the document. May be repeated.
- `# unreached: 文` and `# unclosed: :::note` in the header's comment: a line of the document that is in no unit, and a
  mark that nothing closes. May be repeated.
- `# lead: #概要 overview Overview` in the header's comment: a link of the document to a heading, the anchors that its
  English has (commas between, the first of `anchors|others`), and its words; `# lead?:` for one that is not translated.
  May be repeated.
- Other `#.` lines are the unit's notes (`heading`), other `# ` lines its comments.
"""

from collections import Counter
from pathlib import Path

import polib
import pytest

from l10n.checks import Lead, Pairs, Spot, checks, run
from l10n.checks._select import select
from l10n.config import parse_settings
from l10n.model import Block, Entry, Kind, Reference, Severity

HERE = Path(__file__).parent
FILES = sorted([*HERE.glob("*.po"), *HERE.glob("*/*.po")])


def family(path: Path) -> str:
    return path.stem if path.parent == HERE else path.parent.name


def members(families) -> list[str]:
    """The names of all checks of these families, also of those that are only asked by name."""
    return [each.name for each in checks().values() if each.family in families]


def lines(text: str, key: str) -> list[str]:
    """What stands behind `key:` in the lines of a comment."""
    return [line.removeprefix(f"{key}:").strip() for line in text.split("\n") if line.startswith(f"{key}:")]


def entry_of(unit: polib.POEntry) -> Entry:
    plurals = tuple(unit.msgstr_plural[number] for number in sorted(unit.msgstr_plural))
    return Entry(
        unit.msgid,
        plurals[0] if plurals else unit.msgstr,
        context=unit.msgctxt,
        fuzzy="fuzzy" in unit.flags,
        obsolete=bool(unit.obsolete),
        previous=unit.previous_msgid,
        notes=tuple(line for line in unit.comment.split("\n") if line and not line.startswith("expect:")),
        comments=tuple(line for line in unit.tcomment.split("\n") if line),
        references=tuple(Reference(path, int(line)) for path, line in unit.occurrences),
        flags=tuple(flag for flag in unit.flags if flag != "fuzzy"),
        plural=unit.msgid_plural or None,
        plural_targets=plurals,
        line=unit.linenum,
    )


def expectations(text: str) -> set[tuple[str, tuple[int, int] | None]]:
    expected = set()
    for line in lines(text, "expect"):
        name, _, place = line.partition(" ")
        expected.add((name, tuple(map(int, place.split("-"))) if place else None))
    return expected


def heading(line: str) -> Block:
    level, _, text = line.partition(" ")
    return Block(Kind.HEADING, text, ((0, len(text)),), int(level))


def spot(line: str) -> Spot:
    """A place of the document, told without a line as the rest of the header is."""
    return Spot(0, line, (0, len(line)))


def leads(header: str) -> dict[str, Lead]:
    found = {}
    for key, translated in (("lead", True), ("lead?", False)):
        for line in lines(header, key):
            address, anchors, words = line.split(" ", 2)
            own, _, others = anchors.partition("|")
            known = tuple(own.split(","))
            found[address] = Lead(known, words, translated, frozenset((*known, *others.split(","))))
    return found


def glossary_at(paths: list[Path]):
    if not paths:
        return None
    from l10n.glossary import load_glossary

    return load_glossary(*paths)


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{family(path)}-{path.stem}")
def test_a_check_tells_what_is_expected_and_nothing_else(path):
    catalogue = polib.pofile(str(path), encoding="utf-8")
    units = list(catalogue)
    header = catalogue.header
    template = frozenset((None, source) for source in lines(header, "template")) or None
    entries = tuple(map(entry_of, units))
    blocks = tuple(map(heading, lines(header, "heading")))
    document = "".join(lines(header, "document"))
    pairs = Pairs(
        str(path),
        entries,
        dict(catalogue.metadata),
        blocks,
        document,
        template,
        dialects=tuple(lines(header, "dialect")),
        unreached=tuple(map(spot, lines(header, "unreached"))),
        unclosed=tuple(map(spot, lines(header, "unclosed"))),
        leads=leads(header),
    )
    settings = parse_settings("\n".join(lines(header, "settings")), "l10n.toml")
    glossary = glossary_at([path.parent / name for name in lines(header, "glossary")])

    expected = {0: expectations(header), **{unit.linenum: expectations(unit.comment) for unit in units}}
    told: dict[int, set] = {line: set() for line in expected}
    for finding in run([pairs], settings, lambda _: glossary, select(members([family(path)]))):
        wanted, case = expected[finding.line], (finding.check, finding.target_span)
        if case not in wanted and (finding.check, None) in wanted:
            case = (finding.check, None)
        if finding.severity is not Severity.INFO or case in wanted:
            told[finding.line].add(case)
    assert expected == told


def test_there_are_as_many_silent_cases_as_telling_ones():
    telling: Counter[str] = Counter()
    for path in HERE.glob("*.po"):
        for unit in polib.pofile(str(path), encoding="utf-8"):
            telling[path.stem] += 1 if lines(unit.comment, "expect") else -1
    assert {name: count for name, count in telling.items() if count > 0} == {}


def test_every_check_has_a_case_of_its_own():
    cases = "\n".join(path.read_text(encoding="utf-8") for path in FILES)
    families = {family(path) for path in FILES}
    assert {name for name in members(families) if f"expect: {name}" not in cases} == set()
