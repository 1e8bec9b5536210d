# SPDX-License-Identifier: MIT
"""Names and links by which a project tries to lead a command out of its folder."""

import re
from collections.abc import Callable
from itertools import product
from pathlib import Path
from random import Random

from reliability import tracing
from reliability.processes import each
from reliability.projects import contents, scratch
from reliability.rows import Result, Row

ELSEWHERE = "秘密の文だ。"
COMMANDS = (("extract",), ("update",), ("build",), ("compile", "--force"), ("fix",))
LONG = 255


def _setting(name: str, value: str) -> Callable[[Path], None]:
    def change(project: Path) -> None:
        (project / "l10n.toml").write_text(f"{name} = {value}\n", encoding="utf-8")

    return change


def _link(name: str, to: str) -> Callable[[Path], None]:
    def change(project: Path) -> None:
        path = project / name
        if path.is_dir() and not path.is_symlink():
            path.rename(path.with_name("aside"))
        path.unlink(missing_ok=True)
        path.symlink_to(to)

    return change


def _document(*names: str) -> Callable[[Path], None]:
    def change(project: Path) -> None:
        for name in names:
            (project / "locales/ja" / name).write_text(f"{len(name)}羽の鳥だ。\n", encoding="utf-8")

    return change


WAYS: dict[str, Callable[[Path], None]] = {
    "language up": _setting("languages", '["../outside"]'),
    "language absolute": _setting("languages", '["/outside"]'),
    "language with a separator": _setting("languages", '["en/../../../outside"]'),
    "locales up": _setting("locales", '"../outside"'),
    "documents up": _setting("documents", '["../../../outside/**/*.md"]'),
    "glossaries up": _setting("glossaries", '["../outside/*.csv"]'),
    "source language up": _setting("source-language", '"../../outside"'),
    "document is a link": _link("locales/ja/x.md", "../../../outside/secret.md"),
    "documents are a link": _link("locales/ja", "../../outside"),
    "catalogue is a link": _link("locales/en/LC_MESSAGES/a.po", "../../../../outside/secret.po"),
    "catalogues are a link": _link("locales/en/LC_MESSAGES", "../../../outside"),
    "template is a link": _link("locales/a.pot", "../../outside/secret.pot"),
    "glossary is a link": _link("glossary/terms.csv", "../../outside/secret.csv"),
    "settings are a link": _link("l10n.toml", "../outside/secret.toml"),
    "names of 255 bytes": _document("船" * ((LONG - 3) // 3) + ".md", "x" * (LONG - 3) + ".md"),
    "NFC and NFD twins": _document("\u30ac.md", "\u30ab\u3099.md"),
}
POINTS = list(product(WAYS, COMMANDS))


def lead_out(point: tuple[str, tuple[str, ...]]) -> str:
    """What the command opened or changed outside of the project, or said as no user should hear it."""
    way, command = point
    with scratch() as folder:
        outside = _outside(folder)
        before = contents(outside)
        WAYS[way](folder / "project")
        outcome, calls = tracing.run_traced(command, folder)
        opened = [call.text for call in calls if re.search(r"= [0-9]+<[^>]*/outside/", call.text)]
        told = contents(folder / "project") if not _leads(way) else {}
        found = _wrong(outcome.code, outcome.err, opened, changed=contents(outside) != before)
        if not found and any(ELSEWHERE.encode() in data for data in told.values()):
            found = "it copied what stands outside"
    return f"{' '.join(command)}, {way}: {found}" if found else ""


def _leads(way: str) -> bool:
    """Whether reading the project by its own links shows what stands outside."""
    return "link" in way


def _outside(folder: Path) -> Path:
    outside = folder / "outside"
    outside.mkdir()
    for name in ("md", "po", "pot", "toml", "csv"):
        (outside / f"secret.{name}").write_text(f"# {ELSEWHERE}\n", encoding="utf-8")
    return outside


def _wrong(code: int, told: str, opened: list[str], *, changed: bool) -> str:
    if changed:
        return "it wrote outside"
    if opened:
        return f"it opened {opened[0][-120:]}"
    return "" if code in {0, 1, 2, 3} and "Traceback" not in told else f"it left with {code}: {told[-200:]}"


def run_places(count: int, seed: int) -> Result:
    """Try the ways, each with every command when `count` is the full one."""
    chosen = Random(seed).sample(POINTS, min(count, len(POINTS)))
    return Result(len(chosen), list(filter(None, each(lead_out, chosen))))


ROWS = [Row("paths and links out of the project, codes with separators, long and twin names", len(POINTS), run_places)]
