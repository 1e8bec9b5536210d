# SPDX-License-Identifier: MIT
"""Translations that a project has in files of its own beside its catalogues: memories (TMX) and other catalogues."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from l10n import catalog, files
from l10n.catalog import Catalog
from l10n.errors import Fault, InputError
from l10n.model import Entry
from l10n.pipeline.places import below

_KNOWN = (".tmx", ".po")


def memories(root: Path, globs: Sequence[str], languages: tuple[str, str]) -> Iterator[tuple[str, Catalog]]:
    """The files that the globs name, each with its path below `root` and what it has for the pair of languages.

    Raises InputError for a file that cannot be read, that is neither of the two, or that lies elsewhere by a link.
    """
    for path in sorted({path for glob in globs for path in root.glob(glob) if path.is_file()}):
        name = below(root, path) or path.name
        data = files.read(files.inside(root, path.relative_to(root).as_posix()), shown=name)
        if path.suffix.lower() not in _KNOWN:
            raise InputError(Fault("is no memory", name, hint="name .tmx and .po files in [memory]"))
        yield (
            name,
            _of_tmx(data, name, languages) if path.suffix.lower() == ".tmx" else _of_catalogue(data, name, languages),
        )


def _of_tmx(data: bytes, name: str, languages: tuple[str, str]) -> Catalog:
    # lxml takes longer to load than most projects to update.
    from l10n.exchange import tmx  # noqa: PLC0415

    # A sentence that has several translations comes several times; a catalogue is not asked to tell them apart here.
    return Catalog(entries=tuple(Entry(source, target) for source, target in tmx.read(data, name, languages)))


def _of_catalogue(data: bytes, name: str, languages: tuple[str, str]) -> Catalog:
    """The catalogue; an empty one if its header names another language."""
    found = catalog.load(data, name)
    stated = found.header.get("Language", "")
    plain = stated.replace("_", "-").lower()
    return found if not plain or plain == languages[1].replace("_", "-").lower() else Catalog()
