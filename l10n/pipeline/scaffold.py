# SPDX-License-Identifier: MIT
"""What `l10n init` lays down: the folders and settings of a translated project."""

import re
from dataclasses import dataclass
from pathlib import Path

from l10n import files
from l10n.config import NAMES, Settings, parse_settings
from l10n.errors import Fault, InputError
from l10n.layout import Layout
from l10n.pipeline.layout.recognition import Recognised, recognise

SETTINGS = """\
# Settings of l10n. Everything has a default; what is commented out shows it.
# source-language = "ja"
languages = ["en"]
# locales = "locales"
# documents = []              # globs such as "guide/**/*.md"; by default every file in a format that l10n reads
# exclude = []
# glossaries = ["glossary/*.csv"]
# encoding = "utf-8"          # of the source documents: utf-8, cp932, euc-jp, iso-2022-jp
# untranslated = "source"     # what is rendered where a translation is missing: source, omit, error
# publish-from = 80           # from which percentage of translated units on a document is published
# stale = "source"            # where the Japanese has changed: the new Japanese, or the old English (previous)
# stale-note = ""             # a paragraph for pages that hold old English; {date} is the day since which they do
# cosmetic = "keep"           # when only the form of a source sentence changed: keep, fuzzy
# references = "file"         # what `#:` names: the document (file), its line too (line), nothing (none)
# term-notes = false          # write glossary terms into the catalogue as notes for the translator
# term-marks = false          # mark translations with the glossary rows they were made with, for term-drift
# version = ""                # what catalogues say of the project in their headers: its version,
# bugs-to = ""                # where to tell what is wrong with a Japanese text,
# last-translator = ""        # who translates ("Name <address>"),
# team = ""                   # and for which team

# [segmentation]
# names = ["モーニング娘。"]   # never the end of a sentence
# breaks = []                 # always the end of a sentence
# paragraphs = []             # globs of documents whose units are whole paragraphs

# [markdown]
# dialects = ["mkdocs"]       # by default each document's name and content say so: `l10n segment --why` tells
# front-matter = ["title", "description", "hero.text"]
# attributes = ["alt", "title", "aria-label", "placeholder"]
# code-comments = ["python"]  # languages of code blocks whose comments are text
# components = { Card = ["heading"] }
# anchors = "vitepress"       # what makes anchors of headings; by default the site's files say so

# [links]                     # which addresses of Japanese pages are which in English
# "/ja/" = "/en/"

# [checks]
# ignore = []                 # names or families: `l10n rules` lists them

# [checks.levels]
# text-untranslated = "warning"

# [memory]
# files = ["memory/*.tmx"]    # .tmx, .po and folders of them: translations for units that have none

# [estimate]
# per-day = 4000              # characters of new Japanese that are translated in a day
# weights = { repeated = 10 } # per cent of that work, by band: repeated, 100, 95-99, 85-94, 75-84, new

# [style]
# dollar = "$"                # or "US$"
# spelling = "any"            # american, british
"""

ATTRIBUTES = ("*.po merge=l10n", "*.pot merge=l10n", "*.mo merge=l10n", "rendered.sha256 merge=union")
"""How git merges what the program writes: catalogues by `l10n merge`, the list of pages by keeping all rows."""
DRIVER = "git config merge.l10n.driver 'l10n merge %O %A %B %P'"
"""What each clone is told once: a repository cannot bring along what git runs."""
_MERGES = re.compile("[-!]?merge(?:=.*)?").fullmatch

GLOSSARY = "source,variants,target,admitted,forbidden,kind,case,scope,definition,note\n"


@dataclass(frozen=True, slots=True)
class Laid:
    """What `init` did."""

    made: tuple[str, ...] = ()
    """What was made; the names of folders end in a slash."""
    site: Recognised | None = None
    """The site that was recognised, where its settings were laid down."""


def init(folder: Path) -> Laid:
    """Lay down what a translated project needs in `folder`.

    Documents that are there already stay where they are: the settings name their places and those of the English.
    What is there already stays as it is. Raises InputError when something cannot be made.
    """
    made: list[str] = []
    site = None
    if not _has_settings(folder):
        site = None if (folder / "locales").is_dir() else recognise(folder) if folder.is_dir() else None
        if site is None:
            made += _folders(folder, "locales/ja/", "locales/en/LC_MESSAGES/")
        made += _made(folder, "l10n.toml", SETTINGS + "".join(map(_stated, site.layouts if site else ())))
    elif not _has_layout(folder):
        made += _folders(folder, "locales/ja/", "locales/en/LC_MESSAGES/")
    made += _folders(folder, "glossary/")
    if not any((folder / "glossary").glob("*.csv")):
        made += _made(folder, "glossary/terms.csv", GLOSSARY)
    return Laid(tuple(made), site)


def init_git(folder: Path) -> tuple[tuple[str, ...], str]:
    """Say in `.gitattributes` how git merges the project's files; tell which lines are new, and what tells a clone.

    What is there stays, and has the last word on the files whose way of merging it says. Raises InputError for a file
    that cannot be read or written.
    """
    path = folder / ".gitattributes"
    if path.is_symlink():
        raise InputError(Fault("is a link, which git does not read", str(path), hint="put a file in its place"))
    data = files.read_if_there(path)
    lines = re.findall(r"[^\n]*\n|[^\n]+", files.decode(data or b"", str(path)))
    merging = [number for number, line in enumerate(lines) if any(map(_MERGES, line.split()[1:]))]
    settled = {lines[number].split()[0].strip('"') for number in merging}
    fresh = tuple(line for line in ATTRIBUTES if line.split()[0] not in settled)
    if fresh:
        newline = "\r\n" if any(line.endswith("\r\n") for line in lines) else "\n"
        if lines and not lines[-1].endswith("\n"):
            lines[-1] += newline
        # Of several lines that fit a file git takes the last.
        at = merging[0] if merging else len(lines)
        lines[at:at] = [line + newline for line in fresh]
        files.write(path, "".join(lines).encode(), expected=data)
    return fresh, DRIVER


def _folders(folder: Path, *names: str) -> list[str]:
    missing = [name for name in names if not (folder / name).is_dir()]
    for name in missing:
        files.make_folder(folder / name)
    return missing


def _stated(layout: Layout) -> str:
    return f"""
[[layout]]
source  = "{layout.source}"
target  = "{layout.target}"
catalog = "{layout.catalog}"
"""


def _made(folder: Path, name: str, text: str) -> list[str]:
    files.write(files.inside(folder, name), text.encode(), expected=None)
    return [name]


def _has_settings(folder: Path) -> bool:
    return _settings(folder) is not None


def _has_layout(folder: Path) -> bool:
    """Whether the settings in `folder` say where documents lie."""
    settings = _settings(folder)
    return settings is not None and bool(settings.layout)


def _settings(folder: Path) -> Settings | None:
    for name in NAMES:
        path = folder / name
        if path.is_file():
            stated = parse_settings(files.decode(files.read(path), str(path)), str(path))
            if stated is not None:
                return stated
    return None
