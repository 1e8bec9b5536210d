# SPDX-License-Identifier: MIT
"""Files in due form whose values are anything: patches, baselines, settings and what is remembered between runs."""

import json
import random
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from l10n import catalog
from l10n.checks import Pairs, Spot, baseline, known, parse_baseline, run, select, without_known
from l10n.config import Settings, find_project
from l10n.errors import L10nError
from l10n.model import Entry, Finding, Severity
from l10n.patch import apply_patch, parse_patch
from l10n.pipeline.caching.cache import Cache
from l10n.pipeline.caching.memory import opened, sealed
from l10n.pipeline.checking.pairs import Checked
from l10n.pipeline.checking.verdicts import recalled as recalled_verdict
from l10n.pipeline.checking.verdicts import row
from l10n.pipeline.fingerprints import held, hold
from l10n.pipeline.surveys.state import Survey, recalled, remember
from l10n.report import Progress
from l10n.report.status import DocumentStatus
from reliability.rows import Result, Row

ENTRIES = (
    Entry("契約は終了した。", "The contract は has ended.", line=3),
    Entry("会議", "The 会議", context="menu", line=7),
    Entry("鐘が鳴る。", "The bell rings.", line=11, comments=("a note",)),
)
CHECKS = tuple(select(["text-kana", "text-kanji", "po-header", "source-unclosed"]))
PATCH = {
    "version": 1,
    "reviewer": "Hanako",
    "changes": [
        {
            "path": "a.po",
            "source": "契約は終了した。",
            "target_before": "The contract は has ended.",
            "target": "Over.",
        },
        {
            "path": "a.po",
            "context": "menu",
            "source": "会議",
            "target_before": "The 会議",
            "target": "Meeting",
            "comment": "short\nplain",
        },
    ],
}
SETTINGS: dict[str, object] = {
    "languages": ["en"],
    "glossaries": ["glossary/*.csv"],
    "untranslated": "source",
    "term-notes": False,
    "publish-from": 80,
    "layout": [{"source": "docs/{path}", "target": "i18n/{lang}/{path}", "catalog": "po/{lang}/{path}.po"}],
    "checks": {"ignore": ["source"], "levels": {"text-length": "info"}},
    "style": {"quotes": "curly", "dates": "dmy"},
    "overrides": [{"documents": ["news/*.md"], "encoding": "cp932"}],
}
STRANGE = (
    *"null true 0 -1 1 0.5 1e999 -1e999 NaN [] {} [1] [[0,1]] [5,1]".split(),
    *(json.dumps(text) for text in ("", "x", "0", "en", "EN", "ja", "../x", "a.po", "<EMPTY>", "x" * 70_000)),
    *(json.dumps(text) for text in ("\ud800", "\0", "\x1b[31m", "\u202e", "\n")),
    *("9" * 400, "9" * 5000, "-" + "9" * 4000, '{"version": 2}'),
    *("[" * 900 + "]" * 900, "[" * 20_000, '{"a":' * 900 + "1" + "}" * 900),
)
"""Values as JSON has them, and some that it has not."""
ODDS = 0.08
"""How likely any value is another one."""


def changed(value: object, random_: random.Random, odds: float = ODDS) -> str:
    """`value` as JSON, some of its parts lost, twice, of another name or anything else."""
    if random_.random() < odds:
        return random_.choice(STRANGE)
    if isinstance(value, dict):
        items = [(key, part) for key, part in value.items() for _ in range(_times(random_, odds))]
        named = (json.dumps(_name(key, random_, odds)) + ": " + changed(part, random_, odds) for key, part in items)
        return "{" + ", ".join(named) + "}"
    if isinstance(value, list | tuple):
        parts = [part for part in value for _ in range(_times(random_, odds))]
        return "[" + ", ".join(changed(part, random_, odds) for part in parts) + "]"
    return json.dumps(value)


def _times(random_: random.Random, odds: float) -> int:
    return random_.choice((0, 2)) if random_.random() < odds else 1


def _name(key: str, random_: random.Random, odds: float) -> str:
    return random_.choice(("", "x", key.upper(), key[:-1], "\ud800")) if random_.random() < odds / 2 else key


def _toml(value: object, random_: random.Random) -> str:
    """Settings whose values are the strange ones; JSON's strings, numbers and lists are TOML's too."""
    assert isinstance(value, dict)
    lines = []
    for key, part in value.items():
        text = changed(part, random_)
        if isinstance(part, dict) and text.startswith("{"):
            text = "{" + ", ".join(f"{name} = {changed(each, random_)}" for name, each in part.items()) + "}"
        extra = random_.choice(("0x" + "f" * 6000, "1979-05-27", "inf", "'''[[[[[[''' ", "5" * 5000))
        lines += [f"{key} = {extra if random_.random() < ODDS / 2 else text}"] * _times(random_, ODDS)
    return "\n".join(random_.sample(lines, len(lines)))


def _patch(random_: random.Random, _folder: Path) -> None:
    """A patch is refused or put in, and the catalogue is one that can be written and read."""
    patch = parse_patch(changed(PATCH, random_), "p.json")
    entries, _ = apply_patch(ENTRIES, patch, "a.po")
    data = catalog.encode(replace(CATALOGUE, entries=entries), "a.po")
    read = catalog.load(data, "a.po").entries
    assert [(each.key, each.target) for each in read] == [(each.key, each.target) for each in entries], "not as written"


CATALOGUE = catalog.new(catalog.template(ENTRIES, project="a", source_language="ja"), "en")


def _found() -> list[Finding]:
    return list(run([PAIRS], Settings(), lambda _: None, CHECKS))


# What is told of a pair, of a catalogue and of a document is kept in different forms.
PAIRS = Pairs("a.po", ENTRIES, {"Language": "en"}, source="a.md", unclosed=(Spot(5, ":::note 会議", (0, 7)),))


def _baseline(random_: random.Random, _folder: Path) -> None:
    """A baseline is refused or leaves findings that were there."""
    found = _found()
    held = Counter(known(each, "a.po") for each in found)
    read = parse_baseline(changed(baseline(held), random_), "b.json")
    new, _ = without_known([("a.po", each) for each in found], read)
    assert all(each in found for each in new), "another finding"
    parse_baseline(json.dumps(baseline(read)), "b.json")


def _settings(random_: random.Random, folder: Path) -> None:
    """Settings are refused, or their values are those that settings have."""
    (folder / "l10n.toml").write_text(_toml(SETTINGS, random_), encoding="utf-8", errors="backslashreplace")
    settings = find_project(folder).settings
    assert isinstance(settings, Settings), "no settings"
    assert settings.source_language.lower() not in [each.lower() for each in settings.languages], "its own source"


def _cache(random_: random.Random, folder: Path) -> None:
    """What was remembered is either said as it was or asked again; places lie in their texts."""
    path = folder / "a.checks"
    path.unlink(missing_ok=True)
    _checked(path)
    data = path.read_bytes()
    if random_.random() < 0.5:
        path.write_bytes(_damaged(random_, data))
        assert _checked(path) == _found(), "damage was believed"
        return
    made, *lines = opened(data).split("\n")
    lines = [line[:24] + (changed(json.loads(line[24:]), random_) if line[24:] else "") for line in lines]
    path.write_bytes(sealed("\n".join([made, *lines])))
    for each in _checked(path):
        spans = ((each.source_span, each.source), (each.target_span, each.target))
        assert all(not span or 0 <= span[0] <= span[1] <= len(text) for span, text in spans), "a place outside"
        assert each.check in {check.name for check in CHECKS}, "another check"
        assert each.line >= 0, "a line before the first"


def _checked(path: Path) -> list[Finding]:
    cache = Cache(path, b"salt")
    found = list(run([PAIRS], Settings(), lambda _: None, CHECKS, recall=cache.recall))
    cache.save()
    return found


def _damaged(random_: random.Random, data: bytes) -> bytes:
    place = random_.randrange(len(data))
    match random_.randrange(4):
        case 0:
            return data[:place]
        case 1:
            return data[:place] + bytes([data[place] ^ random_.randint(1, 255)]) + data[place + 1 :]
        case 2:
            return data[:place] + random_.randbytes(random_.randint(1, 9)) + data[place:]
        case _:
            return data[:place] + data[place + random_.randint(1, 40) :]


STATES = Survey((DocumentStatus("a.md", "en", 3, 20, 9, 2, 1, 0),), ("locales/b.pot",))


def _status(random_: random.Random, folder: Path) -> None:
    """What was counted is either told as it was or counted again."""
    path = folder / "a.status"
    path.unlink(missing_ok=True)
    remember(path, "now", STATES)
    data = path.read_bytes()
    if random_.random() < 0.5:
        path.write_bytes(_damaged(random_, data))
        assert recalled(path, "now") is None, "damage was believed"
        return
    path.write_bytes(sealed(changed(json.loads(opened(data)), random_)))
    known = recalled(path, "now")
    for each in known.documents if known else ():
        assert 0 <= each.percent <= 100, "no percentage"


TOLD = Checked(
    (Finding("text-kana", Severity.ERROR, "残る", "a.po", 3, None, "文。", "文.", (0, 1), (0, 1), ("x",), "y"),),
    (),
    Path(),
    3,
    (Progress("a.po", 3, 2, 1),),
    orphans=("locales/b.pot",),
)


def _verdict(random_: random.Random, folder: Path) -> None:
    """What a check told is either told as it was or asked again."""
    path = folder / "a.verdict"
    path.unlink(missing_ok=True)
    hold(path, "now", row(TOLD))
    assert recalled_verdict(held(path, "now"), Path()) == TOLD
    data = path.read_bytes()
    if random_.random() < 0.5:
        path.write_bytes(_damaged(random_, data))
        assert held(path, "now") is None, "damage was believed"
        return
    path.write_bytes(sealed(changed(json.loads(opened(data)), random_)))
    known = recalled_verdict(held(path, "now"), Path())
    assert known is None or all(isinstance(each, Finding) for each in known.findings)


def _run(name: str, tried: Callable[[random.Random, Path], None], count: int, seed: int) -> Result:
    random_ = random.Random(f"{seed} {name}")
    with tempfile.TemporaryDirectory() as folder:
        return Result(count, list(_failures(tried, count, random_, Path(folder))))


def _failures(
    tried: Callable[[random.Random, Path], None], count: int, random_: random.Random, folder: Path
) -> Iterator[str]:
    for number in range(count):
        try:
            tried(random_, folder)
        except L10nError as error:
            if not all(fault.reason for fault in error.faults):
                yield f"{number}: refused without a reason"
            if len(str(error)) > LONGEST:
                yield f"{number}: refused with {len(str(error))} characters"
        except Exception as error:  # noqa: BLE001 - what the battery looks for
            yield f"{number}: {type(error).__name__}: {str(error)[:200]}"


LONGEST = 20_000
"""Characters of a refusal at most."""


def _row(name: str, tried: Callable[[random.Random, Path], None], sample: int = 150) -> Row:
    return Row(f"strange {name}: nothing but the declared error", 20_000, partial(_run, name, tried), sample)


ROWS = [
    _row("patch", _patch),
    _row("baseline", _baseline),
    _row("settings", _settings),
    _row("cache of checks", _cache),
    _row("cache of states", _status),
    _row("cache of verdicts", _verdict),
]
