# SPDX-License-Identifier: MIT
"""The only place that opens files: strict reading, and writing that leaves the old file or the new one."""

import contextlib
import errno
import os
from collections.abc import Iterator
from pathlib import Path

from l10n.errors import Fault, InputError

LIMIT = 64 * 1024 * 1024
"""No input is larger than this; what is, was not meant for us."""


_HINTS = {
    errno.ENOENT: "check the name",
    errno.EACCES: "check the permissions of the file and its folder",
    errno.EPERM: "check the permissions of the file and its folder",
    errno.EROFS: "copy the project to a place where you may write",
    errno.ENOSPC: "free some space and run the command again",
    errno.EDQUOT: "free some space and run the command again",
    errno.ENOTDIR: "a file stands where a folder should be",
    errno.EEXIST: "a file stands where a folder should be",
    errno.ENAMETOOLONG: "shorten the name",
}
"""What people can do about what the operating system refuses."""


def read(path: Path, *, shown: str | None = None) -> bytes:
    """The bytes of the file at `path`, which messages call `shown`.

    Raises InputError for what is missing, no regular file, too large or unreadable.
    """
    name = shown or str(path)
    try:
        if path.is_dir():
            raise InputError(Fault("is a folder", name, hint="name a file in it"))
        if path.exists() and not path.is_file():
            raise InputError(Fault("is not a regular file", name, hint="copy its content into one"))
        if path.stat().st_size > LIMIT:
            raise InputError(Fault(f"is larger than {LIMIT >> 20} MiB", name, hint="split it"))
        return path.read_bytes()
    except OSError as error:
        raise InputError(fault(error, name, "read")) from None


def decode(data: bytes, path: str, encoding: str = "utf-8") -> str:
    """`data` as text, a UTF-8 byte order mark kept as its first character; line ends are left as they are.

    Raises InputError with the place of the first byte that `encoding` does not allow.
    """
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        reason = f"byte 0x{data[error.start]:02x} at offset {error.start} is not {encoding}"
        hint = "save the file as UTF-8, or name its encoding in the settings"
        raise InputError(Fault(reason, path, line, hint=hint)) from None
    except LookupError:
        hint = "known: utf-8, cp932, euc-jp, iso-2022-jp"
        raise InputError(Fault(f"unknown encoding {encoding!r}", path, hint=hint)) from None


def write(path: Path, data: bytes, *, expected: bytes | None, shown: str | None = None) -> bool:
    """Put `data` at `path` so that a reader sees the old file or the new one; True when it changed.

    `expected` is what the caller read there, None for nothing: when something else stands there by now,
    both versions are left alone and InputError says so.
    """
    name = shown or str(path)
    if data == expected:
        return False
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with _locked(path.parent):
            if _present(path) != expected:
                hint = "run the command again"
                raise InputError(Fault("was changed by somebody else in the meantime", name, hint=hint))
            _replace(path, data)
    except OSError as error:
        raise InputError(fault(error, name, "write")) from None
    return True


def fault(error: OSError, path: str, action: str) -> Fault:
    """What the operating system refused, as a fault with its place."""
    reason = error.strerror or str(error) or type(error).__name__
    return Fault(f"cannot {action}: {reason[:1].lower()}{reason[1:]}", path, hint=_HINTS.get(error.errno or 0, ""))


def _present(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def _replace(path: Path, data: bytes) -> None:
    import tempfile  # noqa: PLC0415 - it loads the compressors, and most commands write nothing

    descriptor, temporary = tempfile.mkstemp(prefix=f".{path.name[:80]}.", suffix=".l10n-tmp", dir=path.parent)
    try:
        with open(descriptor, "wb") as stream:  # noqa: PTH123 - a descriptor has no Path
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        Path(temporary).chmod(path.stat().st_mode & 0o7777 if path.exists() else 0o666 & ~_umask())
        Path(temporary).replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(temporary).unlink()
        raise
    _sync_folder(path.parent)


def _umask() -> int:
    mask = os.umask(0o022)
    os.umask(mask)
    return mask


def _sync_folder(folder: Path) -> None:
    """Make the rename itself durable, where the platform can."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextlib.contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Keep other l10n processes from writing in `folder`; POSIX locks a folder without leaving a file."""
    if os.name == "nt":
        yield
        return
    import fcntl  # noqa: PLC0415 - POSIX only

    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def inside(root: Path, name: str) -> Path:
    """The path of `name` below the folder `root`, links followed.

    Raises InputError when it leads out of the folder.
    """
    path = root / name
    try:
        leads_out = not path.resolve().is_relative_to(root.resolve())
    except (OSError, RuntimeError):
        raise InputError(Fault("is a link that leads nowhere", name, hint="remove it or mend it")) from None
    if leads_out:
        raise InputError(Fault("leads out of the project", name, hint="copy the file into the project"))
    return path


def make_folder(path: Path, *, shown: str | None = None) -> None:
    """Make the folder at `path` and those above it; raises InputError when it cannot be made."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(fault(error, shown or str(path), "make the folder")) from None
