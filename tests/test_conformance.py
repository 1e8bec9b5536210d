# SPDX-License-Identifier: MIT
"""One verdict everywhere: five hundred pairs have the same findings, byte for byte, from every host.

The pairs are drawn from the tables of the tests, right and wrong ones. No pair may see its neighbour, for hosts that
are given lists know none: in a catalogue a unit that says nothing stands between two of them, and what compares units
with each other or looks at files is not asked.
"""

import json
import random
import re
import sys
from itertools import chain, product
from pathlib import Path

import pytest

import l10n
from l10n.checks import select
from l10n.cli import main
from l10n.config import project_around
from l10n.model import Finding, Severity
from l10n.pipeline import Workspace, build, init
from l10n.report.harmless import as_json
from l10n.report.review.facts import choices
from l10n.text import JAPANESE

sys.path.insert(0, str(Path(__file__).parent / "api"))
sys.path.insert(0, str(Path(__file__).parent / "lsp"))
sys.path.insert(0, str(Path(__file__).parent / "serve"))

from answers import answering, asking
from clients import editing, played
from served import opened, running

HERE = Path(__file__).parent
COUNT = 500
NOT_ASKED = ("consistency", "term-inconsistent", "po", "source", "text-untranslated", "text-fuzzy")
GLOSSARY = "source,target,admitted,forbidden\n運賃,fare,,toll\n市電,tram,streetcar,\n売上高,net sales,,revenue\n"
HEADER = 'msgid ""\nmsgstr "Language: en\\nContent-Type: text/plain; charset=UTF-8\\n"\n'
PO = "locales/en/LC_MESSAGES/pairs.po"
# What Markdown would make more of than a paragraph of one sentence.
STRUCTURE = re.compile(r"[<>\[\]{}*_`~|\\$&#:@/^=]|^[-+>\d.・●■◆※(（「]")


def drawn():
    """The pairs: different Japanese, from all tables, the same ones in every run."""
    rows = {}
    for path in sorted(HERE.rglob("*.tsv")):
        for line in path.read_text(encoding="utf-8").split("\n"):
            fields = [each.strip() for each in line.split("\t")]
            if len(fields) > 1 and _is_pair(*fields[:2]):
                rows.setdefault(*fields[:2])
    return random.Random(34).sample(sorted(rows.items()), COUNT)


def _is_pair(source, target):
    plain = source.isprintable() and target.isprintable() and '"' not in source + target
    return plain and JAPANESE.search(source) and re.search("[a-z]", target) and not STRUCTURE.search(source + target)


PAIRS = drawn()
NOTHING = ["".join(each) for each in product("あいうえお", repeat=4)][: COUNT + 1]
"""Units that say nothing, and stand between the pairs."""


def normal(finding, number):
    """A finding as JSON without what only its host knows: the file, and the line there."""
    return as_json({**finding, "path": "", "line": number})


def numbered(findings):
    """The findings of a catalogue, each with the number of its pair; what stands between them is left out."""
    numbers = {pair: number for number, pair in enumerate(PAIRS, 1)}
    return sorted(
        normal(each, numbers[each["source"], each["target"]])
        for each in findings
        if (each["source"], each["target"]) in numbers
    )


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    """A project whose document has a paragraph for each pair."""
    root = tmp_path_factory.mktemp("hosts")
    init(root)
    names = ", ".join(f'"{each}"' for each in NOT_ASKED)
    settings = f'[checks]\nignore = [{names}]\n\n[segmentation]\nparagraphs = ["**"]\n'
    (root / "l10n.toml").write_text(settings, encoding="utf-8")
    (root / "glossary/all.csv").write_text(GLOSSARY, encoding="utf-8")
    sources = chain.from_iterable(zip(NOTHING, (source for source, _ in PAIRS), strict=False))
    (root / "locales/ja/pairs.md").write_text("\n\n".join(sources) + "\n", encoding="utf-8")
    build(root)
    text = (root / PO).read_text(encoding="utf-8")
    for source, target in (*PAIRS, *((each, "Nothing.") for each in NOTHING[:COUNT])):
        before = f'msgid "{source}"\nmsgstr ""\n'
        assert before in text, source
        text = text.replace(before, f'msgid "{source}"\nmsgstr "{target}"\n')
    (root / PO).write_text(text, encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def expected(root):
    """What `l10n.check_batch` says, the pure function under all hosts."""
    found = l10n.check_batch(PAIRS, Workspace(project_around(root)).glossary, asked())
    told = sorted(normal(each.as_dict(), number) for number, some in enumerate(found, 1) for each in some)
    assert len(told) > 100, "there are wrong pairs"
    return told


def asked():
    return [each.name for each in select((), NOT_ASKED)]


@pytest.fixture
def printed(root, capsys, monkeypatch):
    """What the command prints."""
    monkeypatch.chdir(root)
    monkeypatch.setenv("NO_COLOR", "1")

    def printed(*arguments):
        with pytest.raises(SystemExit):
            main(["check", *arguments])
        return capsys.readouterr().out

    return printed


def test_python_asked_pair_by_pair(root, expected):
    glossary = Workspace(project_around(root)).glossary
    told = [
        normal(each.as_dict(), number)
        for number, pair in enumerate(PAIRS, 1)
        for each in l10n.check(*pair, glossary=glossary, select=asked())
    ]
    assert sorted(told) == expected


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_the_command_line_with_lines_of_json(root, expected, printed, jobs):
    lines = (json.dumps({"source": source, "target": target}) for source, target in PAIRS)
    (root / "pairs.jsonl").write_text("\n".join(lines), encoding="utf-8")
    told = map(json.loads, printed("pairs.jsonl", "--format", "jsonl", "--jobs", jobs).split("\n")[:-1])
    own = ({name: value for name, value in each.items() if name not in {"id", "document"}} for each in told)
    assert sorted(normal(each, each["line"]) for each in own) == expected


def test_the_command_line_with_the_catalogue_of_a_document(expected, printed):
    assert numbered(json.loads(printed(PO, "--format", "json"))["findings"]) == expected


def test_the_command_line_with_a_catalogue_of_no_document(root, expected, printed):
    units = chain.from_iterable(zip(((each, "Nothing.") for each in NOTHING), PAIRS, strict=False))
    text = "".join(f'\nmsgid "{source}"\nmsgstr "{target}"\n' for source, target in units)
    (root / "alone.po").write_text(HEADER + text, encoding="utf-8")
    assert numbered(json.loads(printed("alone.po", "--format", "json"))["findings"]) == expected


def test_the_api(root, expected):
    pairs = [{"source": source, "target": target} for source, target in PAIRS]
    with answering(root) as address, asking(address) as client:
        told = client.post("/v1/check", json={"pairs": pairs}, timeout=60).json()["findings"]
    assert sorted(normal(each, each["line"]) for each in told) == expected


def test_an_editor(root, expected):
    async def scene():
        async with editing(root) as editor:
            return await editor.open(PO)

    assert numbered(json.loads(each.data) for each in played(scene)) == expected


def test_the_live_page(root, expected):
    """It tells of a finding what its script works with: the check, the level, the place, and what to put there."""
    with running(root) as url, opened(url) as client:
        told = [shown(client, *pair) for pair in PAIRS]
    assert told == [
        sorted(as_json(of_page(json.loads(each))) for each in expected if json.loads(each)["line"] == number)
        for number in range(1, COUNT + 1)
    ]


def shown(client, source, target):
    asked = {"path": PO, "context": None, "source": source, "target": target}
    units = client.post("/check", json=asked).json()["units"]
    values = next(each["values"] for each in units if each["values"]["source"] == source)
    return sorted(as_json(each) for each in values.get("findings", ()))


def of_page(finding):
    spans = {side: tuple(finding[side]) if finding[side] else None for side in ("source_span", "target_span")}
    more = {"severity": Severity(finding["severity"]), "expected": tuple(finding["expected"])}
    told = Finding(**{**finding, **spans, **more})
    return {
        "check": told.check,
        "severity": str(told.severity),
        "span": finding["target_span"],
        "choices": list(choices(told)),
    }
