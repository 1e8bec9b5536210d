# SPDX-License-Identifier: MIT
"""What `l10n init` lays down: the folders and settings of a translated project."""

from pathlib import Path

from l10n import files
from l10n.config import NAMES, parse_settings

SETTINGS = """\
# Settings of l10n. Everything has a default; what is commented out shows it.
# source-language = "ja"
languages = ["en"]
# locales = "locales"
# documents = ["**/*.md", "**/*.markdown", "**/*.txt"]
# exclude = []
# glossaries = ["glossary/*.csv"]
# encoding = "utf-8"          # of the source documents: utf-8, cp932, euc-jp, iso-2022-jp
# untranslated = "source"     # what is rendered where a translation is missing: source, omit, error
# publish-from = 80           # from which percentage of translated units on a document is published
# cosmetic = "keep"           # when only the form of a source sentence changed: keep, fuzzy
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

# [checks]
# ignore = []                 # names or families: `l10n rules` lists them

# [checks.levels]
# text-untranslated = "warning"

# [style]
# dollar = "$"                # or "US$"
# spelling = "any"            # american, british
"""

GLOSSARY = "source,variants,target,admitted,forbidden,kind,case,scope,definition,note\n"


def init(folder: Path) -> list[str]:
    """Lay down what a translated project needs in `folder` and tell the names of what was made.

    What is there already stays as it is. Raises InputError when something cannot be made.
    """
    made = [name for name in ("locales/ja/", "locales/en/LC_MESSAGES/", "glossary/") if not (folder / name).is_dir()]
    for name in made:
        files.make_folder(folder / name)
    if not _has_settings(folder):
        made += _made(folder, "l10n.toml", SETTINGS)
    if not any((folder / "glossary").glob("*.csv")):
        made += _made(folder, "glossary/terms.csv", GLOSSARY)
    return made


def _made(folder: Path, name: str, text: str) -> list[str]:
    files.write(folder / name, text.encode(), expected=None)
    return [name]


def _has_settings(folder: Path) -> bool:
    for name in NAMES:
        path = folder / name
        if path.is_file() and parse_settings(files.decode(files.read(path), str(path)), str(path)) is not None:
            return True
    return False
