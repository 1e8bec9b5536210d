# SPDX-License-Identifier: MIT
"""Where what was found out is remembered, and what makes it out of date; reading it must cost next to nothing."""

import hashlib
import json
import os
import stat
import sys
from collections.abc import Iterator
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import l10n
from l10n import files
from l10n.config import Project, Settings
from l10n.errors import InputError
from l10n.pipeline.places import families, folders, made, sources
from l10n.pipeline.tm.sources import memory_files

FOLDER = "L10N_CACHE_DIR"
"""The environment variable that names the folder of the cache."""
_SPEAKS_FOR = ("unidic_lite", "fugashi", "pyromark")
"""The packages whose version may change what is found."""
_STAMPED = frozenset({".mo", ".pot", ".sha256"})
"""Files of which not only the name but also what they hold says to whom others belong."""


def cache_folder() -> Path:
    """Where caches lie: what the environment says, or the platform's folder for them."""
    if stated := os.environ.get(FOLDER):
        return Path(stated)
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "l10n"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home()) / "l10n"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "l10n"


def cache_file(root: Path, kind: str) -> Path | None:
    """The file that remembers things of one kind about the project at `root`; None where nothing is remembered.

    Who can write this file decides what the checks are said to have found. A build server keeps folders from one
    branch to the next, a stranger's too, so there the folder must be named; and what other users may write is not read.
    """
    if not os.environ.get(FOLDER) and os.environ.get("CI", "").lower() not in {"", "0", "false"}:
        return None
    path = cache_folder() / f"{_name_of(root)}.{kind}"
    if not (_is_ours(path.parent) and _is_ours(path)):
        return None
    files.clean(path.parent)  # what is remembered is seldom written again, which would do so
    return path


def keep(path: Path, data: bytes, *, expected: bytes | None) -> None:
    """Put `data` in the place of `expected` so that only the user may write it; if that cannot be, do nothing."""
    with suppress(InputError, OSError):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if expected is None:
            # A file that is there keeps its mode when it is written, whatever the user's umask is.
            path.touch(mode=0o600, exist_ok=False)
        files.write(path, data, expected=expected or b"")


def _is_ours(path: Path) -> bool:
    """Whether nobody but the user may write there; where nothing is yet, `keep` makes it so."""
    if sys.platform == "win32":
        # Folders below the user's own are hers there, and modes say nothing.
        return True
    try:
        status = path.stat()
    except OSError as error:
        return isinstance(error, FileNotFoundError)
    return status.st_uid == os.geteuid() and not status.st_mode & (stat.S_IWGRP | stat.S_IWOTH)


def _name_of(root: Path) -> str:
    """What the files about the project at `root` are called in the cache."""
    return hashlib.blake2b(os.fsencode(root.resolve()), digest_size=8).hexdigest()


def maker() -> str:
    """A name for all that decides what is found; a changed file of the program counts as a new version of it."""
    made = (sorted(_stamps()), sys.version)
    return hashlib.blake2b(repr(made).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def fingerprint(project: Project) -> str:
    """A name for all that the state of the project depends on.

    Empty where a file cannot be read, which is for others to tell.
    """
    digest = hashlib.blake2b(repr((maker(), project)).encode("utf-8", "surrogatepass"), digest_size=16)
    try:
        memories = memory_files(project.root, project.settings.memory.files)
        # Memories may be hundreds of megabytes.
        digest.update(repr((_made(project), *map(_stamp, memories.values()))).encode("utf-8", "surrogatepass"))
        for path in _inputs(project):
            data = files.read(path)
            digest.update(f"\0{path}\0{len(data)}\0".encode("utf-8", "surrogatepass"))
            digest.update(data)
    except (InputError, OSError):
        return ""
    return digest.hexdigest()


def held(path: Path, fingerprint: str) -> Any:
    """The values of JSON that were kept under the fingerprint; None where none were, or where they are damaged."""
    with suppress(InputError, OSError, ValueError, TypeError, KeyError, RecursionError):
        kept = json.loads(opened(files.read(path)))
        if kept["fingerprint"] == fingerprint:
            return kept["value"]
    return None


def hold(path: Path, fingerprint: str, value: Any) -> None:
    """Keep values of JSON under the fingerprint; where that cannot be done, the next answer takes longer."""
    with suppress(InputError, OSError):
        data = sealed(json.dumps({"fingerprint": fingerprint, "value": value}, separators=(",", ":")))
        keep(path, data, expected=files.read_if_there(path))


def sealed(text: str) -> bytes:
    """`text` as the bytes of a file, with a line before it that tells whether it is whole."""
    data = text.encode("ascii")
    return _seal(data) + data


def opened(data: bytes) -> str:
    """The text that was `sealed`; raises ValueError for bytes that are anything else by now."""
    seal, text = data[:_SEAL], data[_SEAL:]
    if seal != _seal(text):
        raise ValueError("damaged")
    return text.decode("ascii")


_SEAL = 33
"""Bytes of the line before a sealed text."""


def _seal(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=16).hexdigest().encode() + b"\n"


def _stamps() -> Iterator[tuple[str, int, int]]:
    """Path, size and time of change of the program's files and of the folders of what it rests on."""
    package = Path(l10n.__file__).parent
    for path in package.rglob("*.*"):
        if path.suffix != ".pyc":
            yield _stamp(path)
    for name in _SPEAKS_FOR:
        spec = find_spec(name)
        for place in spec.submodule_search_locations or () if spec else ():
            yield _stamp(Path(place))


def _stamp(path: Path) -> tuple[str, int, int]:
    status = path.stat()
    return str(path), status.st_size, status.st_mtime_ns


def _made(project: Project) -> list[str]:
    """What tells which files made from documents are there: all names, and what else tells whose a file is."""
    paths = []
    for folder in folders(project.settings):
        for parent, inner, names in os.walk(project.root / folder):
            inner[:] = [each for each in inner if not each.startswith(".") and each != "node_modules"]
            paths += [Path(parent, name) for name in names]
    return sorted(repr(_stamp(path)) if path.suffix in _STAMPED else str(path) for path in paths)


def _inputs(project: Project) -> Iterator[Path]:
    """The documents, catalogues and glossaries."""
    settings = project.settings
    yield from sorted(project.root / path for name, path in sources(project) if _is_document(name, settings))
    for language in settings.languages:
        for family in families(settings):
            yield from sorted(project.root / path for _, path in made(project, family.catalogue, family, language))
    for glob in settings.glossaries:
        yield from sorted(project.root.glob(glob))


def _is_document(name: str, settings: Settings) -> bool:
    # Which files have a format is not asked here: it would load the formats.
    return not settings.documents or any(files.glob_matches(name, glob) for glob in settings.documents)
