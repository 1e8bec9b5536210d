# SPDX-License-Identifier: MIT
"""Files that a user names for a command's result: nothing but an earlier result is replaced."""

from pathlib import Path

from l10n import files
from l10n.config import NAMES, Project, project_around
from l10n.errors import Fault, InputError
from l10n.pipeline.layout.places import below, document_at, folders, is_wanted
from l10n.report.recognition import is_output


def write_output(path: Path, text: str, kind: str, project: Project | None = None) -> bool:
    """Put `text`, an output of that kind, where the user asked for it; True when that changed anything.

    A file that is there is replaced when it is empty or an output of the same kind, and neither a document,
    catalogue, glossary nor the settings of the project. Raises InputError for any other, which stays as it is.
    """
    data = text.encode(errors="backslashreplace")
    if path.is_char_device() or path.is_fifo():
        files.send(path, data)
        return True
    return files.write(path, data, expected=before(path, kind, project))


def before(path: Path, kind: str, project: Project | None = None) -> bytes | None:
    """The bytes that an output of that kind may replace at `path`, None where nothing is there; raises InputError.

    A file in another project is that project's document, catalogue or glossary, too.
    """
    held = files.read_if_there(path)
    # A table of candidates is kept, not replaced, wherever it lies.
    glossary = bool(held) and kind != "table of candidates"
    owners = (project or Project(Path()), project_around(path.parent))
    reasons = (_reserved(path, each, glossary=glossary, catalogue=kind == "glossary") for each in owners if each)
    what = next(filter(None, reasons), "")
    if not what and held and not is_output(kind, held.decode("utf-8", "replace")):
        what = f"holds something else than an earlier {kind}"
    if what:
        raise InputError(Fault(what, str(path), hint="nothing was written; name another file"))
    return held


def _reserved(path: Path, project: Project, *, glossary: bool, catalogue: bool) -> str:
    """What of the project the file is, that no output may be; empty where it is none.

    Whether it is a `glossary` is asked only where that matters. The output may be a `catalogue` itself, which then
    lies where the project has none.
    """
    if path.name in NAMES:
        return "holds settings"
    settings, place = project.settings, below(project.root, path)
    apart = catalogue and path.suffix == ".po" and not any(place.startswith(f"{each}/") for each in folders(settings))
    if path.suffix in {".po", ".pot", ".mo"} and not apart:
        return "is a catalogue"
    name = document_at(settings, place)
    if name and is_wanted(name, settings):
        return "is a place of documents"
    if glossary and _matches(place, settings.glossaries):
        return "is a project's glossary"
    return ""


def _matches(path: str, globs: tuple[str, ...]) -> bool:
    return any(files.glob_matches(path, glob) for glob in globs)
