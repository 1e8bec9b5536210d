# SPDX-License-Identifier: MIT
"""Where what was found out is remembered: files that tell whether they are whole, in a folder of the user's own."""

import hashlib
import os
import stat
import sys
from collections.abc import Iterator
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path

import l10n
from l10n import files
from l10n.errors import InputError

FOLDER = "L10N_CACHE_DIR"
"""The environment variable that names the folder of the cache."""
_SPEAKS_FOR = ("unidic_lite", "fugashi", "pyromark")
"""The packages whose version may change what is found."""


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
    yield from map(stamp, own_files(Path(l10n.__file__).parent))
    for name in _SPEAKS_FOR:
        spec = find_spec(name)
        for place in spec.submodule_search_locations or () if spec else ():
            yield stamp(Path(place))


def own_files(package: Path) -> Iterator[Path]:
    """The files of a package but what Python makes of them, which comes and goes while it runs elsewhere, too."""
    for folder, inner, names in os.walk(package):
        inner[:] = [each for each in inner if each != "__pycache__"]
        yield from (Path(folder, name) for name in names)


def stamp(path: Path) -> tuple[str, int, int]:
    """Path, size and time of change, in nanoseconds, of a file: what tells a changed one without reading it."""
    status = path.stat()
    return str(path), status.st_size, status.st_mtime_ns
