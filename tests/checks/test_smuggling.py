# SPDX-License-Identifier: MIT
"""What a translator cannot bring into a page: each row of `smuggled.tsv` is an error, and its page is not published.

`harmless.tsv` has what looks alike and is right. A row is a name, a document, and the targets of its units in order,
`‖` between; `\\n`, `\\xNN` and `\\uNNNN` stand for characters, and `\\\\` for a backslash.
"""

import re
from collections import defaultdict
from dataclasses import replace
from pathlib import Path

import pytest

import l10n
from l10n import catalog
from l10n.config import find_project
from l10n.model import Finding, Severity
from l10n.pipeline import Workspace, build, init
from l10n.pipeline.checking.pairs import check_project

HERE = Path(__file__).parent
_ESCAPE = re.compile(r"\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|(n)|(\\))")


def read(text):
    def character(found):
        return "\n" if found[3] else "\\" if found[4] else chr(int(found[1] or found[2], 16))

    return _ESCAPE.sub(character, text)


def rows(name):
    lines = (HERE / f"{name}.tsv").read_text(encoding="utf-8").rstrip("\n").split("\n")[1:]
    return {row[0]: tuple(map(read, row[1:])) for row in (line.split("\t") for line in lines)}


SMUGGLED, HARMLESS = rows("smuggled"), rows("harmless")


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """What the checks say of each row's document, and which pages were published."""
    root = tmp_path_factory.mktemp("Hanaoka")
    init(root)
    for place in (root / "locales/ja").iterdir():
        place.unlink()
    every = {
        f"{kind}-{name}": row for kind, some in (("bad", SMUGGLED), ("good", HARMLESS)) for name, row in some.items()
    }
    for name, (document, _) in every.items():
        (root / f"locales/ja/{name}.md").write_text(document, encoding="utf-8")
    build(root)
    for page in (root / "locales/en").glob("*.md"):
        page.unlink()
    settings = root / "l10n.toml"
    # The same sentence is put into many pages, right and wrong, and figures are another family's.
    settings.write_text(f'{settings.read_text(encoding="utf-8")}\n[checks]\nignore = ["consistency", "number"]\n')
    for name, (_, targets) in every.items():
        translate(root / f"locales/en/LC_MESSAGES/{name}.po", targets.split("‖"))
    findings: dict[str, list[Finding]] = defaultdict(list)
    for finding in check_project(Workspace(find_project(root))).findings:
        findings[Path(finding.path).stem].append(finding)
    build(root)
    return findings, {page.stem for page in (root / "locales/en").glob("*.md")}


def translate(path, targets):
    known = catalog.load(path.read_bytes(), str(path))
    entries = tuple(replace(entry, target=target) for entry, target in zip(known.entries, targets, strict=True))
    path.write_bytes(catalog.encode(replace(known, entries=entries)))


def test_there_are_forty_ways_and_as_many_that_look_alike():
    assert len(SMUGGLED) >= 40
    assert len(HARMLESS) >= 40


@pytest.mark.parametrize("name", SMUGGLED)
def test_what_is_smuggled_is_an_error_and_not_published(name, built):
    findings, published = built
    errors = [each for each in findings[f"bad-{name}"] if each.severity is Severity.ERROR]
    assert errors
    assert f"bad-{name}" not in published
    for each in errors:
        spans = ((each.source, each.source_span), (each.target, each.target_span))
        assert all(span is None or 0 <= span[0] <= span[1] <= len(text) for text, span in spans)
    units = SMUGGLED[name][1].split("‖")
    assert {each.target for each in errors} <= set(units)


@pytest.mark.parametrize("name", HARMLESS)
def test_what_only_looks_alike_is_silent_and_published(name, built):
    findings, published = built
    told = (each for each in findings[f"good-{name}"] if each.check.startswith(("markup-", "text-")))
    assert [(each.check, each.message) for each in told if each.severity is not Severity.INFO] == []
    assert f"good-{name}" in published


ALONE = [name for name, (document, targets) in SMUGGLED.items() if "\n" not in document and "‖" not in targets]


@pytest.mark.parametrize("name", ALONE)
def test_what_is_smuggled_is_an_error_where_only_the_pair_is_known(name):
    document, target = SMUGGLED[name]
    told = l10n.check(document, target)
    assert [each.check for each in told if each.severity is Severity.ERROR and each.check.startswith("markup-")]
