# SPDX-License-Identifier: MIT
"""A small translated project in which every writing command has something to write."""

import json
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from multiprocessing.util import Finalize
from pathlib import Path

from reliability.processes import run

DOCUMENTS = {
    "a.md": "# 港の朝\n\n船が三隻ある。船は白い。\n",
    "b.md": "窓を開けた。風が入る。\n\n- 机の上に本がある。\n",
    "c.txt": "古い橋を渡る。\n",
    "d.txt": "鐘が鳴る。\n",
}
TARGETS = {
    "港の朝": "Morning at the port",
    "船が三隻ある。": "There are three ships .",
    "船は白い。": "The ships are white.",
    "窓を開けた。": "I opened the window.",
    "風が入る。": "The breeze comes in.",
    "机の上に本がある。": "There is a book on the desk.",
    "古い橋を渡る。": "I cross the old bridge.",
    "鐘が鳴る。": "The bell rings.",
}
GLOSSARY = "source,variants,target,admitted,forbidden,kind,case,scope,definition,note\n船,,ship,,boat,,,,,\n"
FOREIGN = "source,target,explanation\n橋,bridge,\n窓,window,\n"
EDITED = "二羽の鳥が来た。\n"

COMMANDS: dict[str, tuple[str, ...]] = {
    "init": ("init", "fresh"),
    "extract": ("extract",),
    "update": ("update",),
    "compile": ("compile", "--force"),
    "render": ("render", "--force"),
    "build": ("build",),
    "fix": ("fix",),
    "apply": ("apply", "../patch.json", "--fail-on", "never"),
    "prune": ("prune",),
    "normalize": ("normalize",),
    "check --update-baseline": ("check", "--baseline", "base.json", "--update-baseline"),
    "check --output": ("check", "--format", "sarif", "-o", "found.sarif", "--fail-on", "never"),
    "review": ("review",),
    "status --badge": ("status", "--badge", "badge.svg"),
    "terms fix": ("terms", "fix"),
    "terms export": ("terms", "export", "tbx", "-o", "terms.tbx"),
    "terms import": ("terms", "import", "../foreign.csv", "--from", "weblate", "--into", "glossary/terms.csv"),
    "terms mine": ("terms", "mine", "--format", "csv", "-o", "mined.csv"),
}
"""The commands that write, each with arguments that make it do so."""


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below the folder, by its path from there."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@contextmanager
def scratch() -> Iterator[Path]:
    """A folder with a copy of the project in `project`, files that commands read beside it, and a cache."""
    with tempfile.TemporaryDirectory(prefix="reliability-") as name:
        folder = Path(name).resolve()
        fill(folder)
        yield folder


def fill(folder: Path) -> None:
    """Copy the project and what stands beside it into the folder."""
    shutil.copytree(_master(), folder, dirs_exist_ok=True)


@cache
def _master() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="reliability-master-")).resolve()
    # Worker processes do not come to what atexit holds.
    Finalize(None, shutil.rmtree, (folder, True), exitpriority=1)
    project = folder / "project"
    project.mkdir()
    _in(folder, "init")
    for name, text in DOCUMENTS.items():
        (project / "locales/ja" / name).write_text(text, encoding="utf-8")
    (project / "glossary/terms.csv").write_text(GLOSSARY, encoding="utf-8")
    _in(folder, "build")
    for path in (project / "locales/en/LC_MESSAGES").glob("*.po"):
        _translate(path)
    _in(folder, "build")
    _unsettle(project)
    (folder / "foreign.csv").write_text(FOREIGN, encoding="utf-8")
    (folder / "patch.json").write_text(patch("船は白い。", "The ships are white.", "The boats are white."), "utf-8")
    return folder


def _in(folder: Path, *arguments: str) -> None:
    outcome = run(arguments, folder)
    assert outcome.code in {0, 1}, outcome


def _translate(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for source, target in TARGETS.items():
        text = text.replace(f'msgid "{source}"\nmsgstr ""', f'msgid "{source}"\nmsgstr "{target}"')
    path.write_text(text, encoding="utf-8")


def _unsettle(project: Path) -> None:
    """Leave every command something to do: new sentences, obsolete and long entries, a forbidden term."""
    for name in DOCUMENTS:
        path = project / "locales/ja" / name
        path.write_text(path.read_text(encoding="utf-8") + f"\n{EDITED}", encoding="utf-8")
    for path in (project / "locales/en/LC_MESSAGES").glob("*.po"):
        text = path.read_text(encoding="utf-8").replace('msgstr "The ships', 'msgstr ""\n"The ships')
        text = text.replace("three ships", "three boats").replace("the ", "one ")
        text += f'\n#~ msgid "昔の{path.stem}の文だ。"\n#~ msgstr ""\n#~ "An old sentence."\n'
        path.write_text(text, encoding="utf-8")


def patch(source: str, before: str, after: str) -> str:
    """What a reader of the review page sends back about one unit of a.po."""
    change = {
        "path": "locales/en/LC_MESSAGES/a.po",
        "context": None,
        "source": source,
        "target_before": before,
        "target": after,
        "comment": "",
    }
    return json.dumps({"format": "l10n-review", "version": 1, "reviewer": "R", "changes": [change]}, ensure_ascii=False)


def leftovers(folder: Path) -> list[str]:
    """The temporary files that are still there."""
    return [name for name in contents(folder) if Path(name).name.startswith(".l10n-")]
