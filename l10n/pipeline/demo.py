# SPDX-License-Identifier: MIT
"""The sample article at work: what a translator, an author and an editor do, played in a folder of its own."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import l10n
from l10n import catalog, files
from l10n.errors import Fault, InputError
from l10n.model import Entry

_PACKAGE = Path(l10n.__file__).parent
_SOURCE = "locales/ja/meta-scale-ai.md"
_CATALOGUE = "locales/en/LC_MESSAGES/meta-scale-ai.po"
_PARTS = ("l10n.toml", "glossary", _SOURCE, "locales/ja/images", _CATALOGUE)


@dataclass(frozen=True, slots=True)
class Scene:
    """One step of the demonstration."""

    words: str
    """What happens, in a line or two."""
    prepare: Callable[[Path], None]
    """What people do before the command runs, in the project's folder."""
    command: tuple[str, ...]
    """The arguments of `l10n`."""
    shows: Callable[[Path], str]
    """What is worth a look afterwards; empty where the command's own words are enough."""


def lay_out(folder: Path) -> None:
    """Put the sample article with its glossary and its English into `folder`, which is made.

    Raises InputError when something is there already, or when it cannot be written.
    """
    if folder.exists() and any(folder.iterdir()):
        raise InputError(Fault("is not empty", str(folder), hint="name a new folder"))
    sample = _PACKAGE / "sample" if (_PACKAGE / "sample").is_dir() else _PACKAGE.parent
    for part in _PARTS:
        try:
            (folder / part).parent.mkdir(parents=True, exist_ok=True)
            copy = shutil.copytree if (sample / part).is_dir() else shutil.copyfile
            copy(sample / part, folder / part)
        except OSError as error:
            raise InputError(files.fault(error, str(folder / part), "write")) from None


def scenes() -> tuple[Scene, ...]:
    """The demonstration, step by step."""
    return (
        Scene("The article is cut into sentences: the units of a gettext template.", _nothing, ("extract",), _no_words),
        Scene(
            "Two slips of a translator, a wrong scale and a word the glossary forbids, are found:",
            _slip,
            ("check",),
            _no_words,
        ),
        Scene("What needs no judgement is repaired; the amount is left to a person.", _nothing, ("fix",), _no_words),
        Scene(
            "She corrects it. Meanwhile the author has changed a sentence: its English comes back as fuzzy.",
            _correct_and_rewrite,
            ("update",),
            _fuzzy_unit,
        ),
        Scene("She translates the change, and the English page is published:", _confirm, ("build",), _english_line),
        Scene("The page on which an editor reads both languages side by side:", _nothing, ("review",), _no_words),
    )


_RIGHT, _WRONG = "$14.3 billion in Scale AI", "$14.3 million in Scale AI"
_TERM, _FORBIDDEN = "companies in AI infrastructure", "companies in AI infra"
_BEFORE, _AFTER = "2014年に220億ドルを投じた", "2014年に190億ドルを投じた"


def _nothing(_folder: Path) -> None:
    """Nobody does anything."""


def _no_words(_folder: Path) -> str:
    return ""


def _slip(folder: Path) -> None:
    _edit(folder, lambda entry: _said(entry, entry.target.replace(_RIGHT, _WRONG).replace(_TERM, _FORBIDDEN)))


def _correct_and_rewrite(folder: Path) -> None:
    _edit(folder, lambda entry: _said(entry, entry.target.replace(_WRONG, _RIGHT)))
    path = folder / _SOURCE
    text = files.decode(files.read(path), str(path))
    files.write(path, text.replace(_BEFORE, _AFTER).encode(), expected=text.encode())


def _confirm(folder: Path) -> None:
    _edit(folder, lambda each: _said(each, each.target.replace("$22 billion", "$19 billion")) if each.fuzzy else each)


def _said(entry: Entry, target: str) -> Entry:
    """The unit as a translator leaves it: what she changed is no longer fuzzy."""
    return entry if target == entry.target else replace(entry, target=target, fuzzy=False, previous=None)


def _edit(folder: Path, change: Callable[[Entry], Entry]) -> None:
    path = folder / _CATALOGUE
    known = catalog.read(path, _CATALOGUE)
    changed = replace(known, entries=tuple(map(change, known.entries)))
    files.write(path, catalog.encode(changed), expected=catalog.encode(known))


def _fuzzy_unit(folder: Path) -> str:
    """The fuzzy unit as it stands in the catalogue, from the note on what has changed on."""
    text = catalog.dumps(catalog.read(folder / _CATALOGUE, _CATALOGUE))
    unit = next((unit for unit in text.split("\n\n") if "\n#, fuzzy" in unit), "")
    return f"{unit[max(unit.find('#. changed'), 0) :]}\n"


def _english_line(folder: Path) -> str:
    """The line of the English page with the changed sentence."""
    path = folder / "locales/en/meta-scale-ai.md"
    text = files.decode(files.read(path), str(path))
    return next((f"{line}\n" for line in text.split("\n") if "$19 billion" in line), "")
