# SPDX-License-Identifier: MIT
"""The only place that opens files: strict reading, and writing that leaves the old file or the new one."""

import contextlib
import errno
import os
import stat
from collections.abc import Callable, Iterator
from fnmatch import fnmatchcase
from pathlib import Path

from l10n.errors import Fault, InputError
from l10n.swapping import put, take

LIMIT = 64 * 1024 * 1024
"""No input is larger than this; what is, was not meant for us."""

# What our temporary files are called: short, for the name of the file itself may fill all 255 bytes.
_PREFIX, _SUFFIX = ".l10n-", ".tmp"
# What file systems answer that cannot lock or sync a folder, as some network ones.
_UNSUPPORTED = frozenset({errno.EBADF, errno.EINVAL, errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP})


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
    except (OSError, ValueError) as error:
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


def is_package(data: bytes) -> bool:
    """Whether a file is a package of files, as those of Word are: a zip."""
    return data.startswith(b"PK\3\4")


def read_if_there(path: Path, *, shown: str | None = None) -> bytes | None:
    """The bytes of the file at `path`, None when there is none; raises InputError as `read` does."""
    name = shown or str(path)
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError) as error:
        raise InputError(fault(error, name, "read")) from None
    return read(path, shown=shown)


def write(path: Path, data: bytes, *, expected: bytes | None, shown: str | None = None) -> bool:
    """Put `data` at `path` so that a reader sees the old file or the new one; True when it changed.

    `expected` is what the caller read there, None for nothing: when something else stands there by now,
    both versions are left alone and InputError says so. A link stays a link, and a file keeps its mode.
    """
    name = shown or str(path)
    if data == expected:
        clean(path.parent)  # a run that was killed behind the rename has left nothing to write
        return False
    try:
        target = path.resolve()
        target.parent.mkdir(parents=True, exist_ok=True)
        with _locked(target.parent) as alone:
            if alone:
                _clean(target.parent)
            _replace(target, data, expected, name)
    except (OSError, RuntimeError, ValueError) as error:
        raise InputError(fault(error, name, "write")) from None
    return True


def fill(path: Path, write_to: Callable[[Path], None], *, shown: str | None = None) -> None:
    """Put at `path` what `write_to` writes to a temporary file beside it, once it is whole.

    For what is too large to be held; whoever calls has seen that it may be replaced. Raises InputError, and then
    nothing is changed.
    """
    import tempfile  # noqa: PLC0415 - it loads the compressors, and most commands write nothing

    name = shown or str(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor, temporary = tempfile.mkstemp(prefix=_PREFIX, suffix=_SUFFIX, dir=path.parent)
        try:
            write_to(Path(temporary))
            os.fsync(descriptor)
            _like(temporary, path.stat() if path.exists() else None)
            os.replace(temporary, path)  # noqa: PTH105 - the descriptor's name is text
        finally:
            os.close(descriptor)
            with contextlib.suppress(OSError):
                os.unlink(temporary)  # noqa: PTH108 - the same
        _sync_folder(path.parent)
    except OSError as error:
        raise InputError(fault(error, name, "write")) from None


def lines(path: Path, offset: int = 0) -> Iterator[bytes]:
    """The lines of the file at `path` from a place in it on, line ends included, however long it is.

    Raises InputError for what cannot be read.
    """
    try:
        with path.open("rb") as stream:
            stream.seek(offset)
            yield from stream
    except OSError as error:
        raise InputError(fault(error, str(path), "read")) from None


def remove(path: Path, *, expected: bytes, shown: str | None = None) -> None:
    """Take the file at `path` away; one that is gone already is left so.

    `expected` is what the caller read there: when something else stands there by now, InputError says so.
    """
    name = shown or str(path)
    try:
        with _locked(path.parent), _beside(path, b"", None) as temporary:
            if not take(path, temporary, expected):
                hint = "nothing was removed; run the command again"
                raise InputError(Fault("was changed by somebody else in the meantime", name, hint=hint))
    except (OSError, ValueError) as error:
        raise InputError(fault(error, name, "remove")) from None


def send(path: Path, data: bytes) -> None:
    """Write `data` to what is no regular file: a pipe, a terminal, the null device; raises InputError."""
    try:
        with path.open("wb") as stream:
            stream.write(data)
    except OSError as error:
        raise InputError(fault(error, str(path), "write")) from None


def append(path: Path, data: bytes, *, apart: bytes = b"") -> None:
    """Put `data` behind what stands at `path`, which belongs to others too, and `apart` between, where it is not there.

    `apart` is one byte. Raises InputError.
    """
    try:
        # A pipe cannot be read back.
        with path.open("ab+" if apart else "ab") as stream:
            if apart and stream.seek(0, os.SEEK_END):
                stream.seek(-1, os.SEEK_END)
                data = data if stream.read() == apart else apart + data
            stream.write(data)
    except (OSError, ValueError) as error:
        raise InputError(fault(error, str(path), "write")) from None


def clean(folder: Path) -> None:
    """Remove the temporary files that a killed run left in `folder`."""
    with contextlib.suppress(OSError):
        if any(_leftovers(folder)):
            with _locked(folder) as alone:
                if alone:
                    _clean(folder)


def fault(error: Exception, path: str, action: str) -> Fault:
    """What the operating system, or Python before asking it, refused, as a fault with its place."""
    reason = (error.strerror if isinstance(error, OSError) else "") or str(error) or type(error).__name__
    number = error.errno if isinstance(error, OSError) else None
    return Fault(f"cannot {action}: {reason[:1].lower()}{reason[1:]}", path, hint=_HINTS.get(number or 0, ""))


def _replace(path: Path, data: bytes, expected: bytes | None, name: str) -> None:
    """Put `data` in the place of `expected`; the comparison comes last, when the rename alone is left to do."""
    status = path.stat() if path.exists() else None
    if status is not None and not stat.S_ISREG(status.st_mode):
        raise InputError(Fault("is not a regular file", name))
    if status is not None and not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    with _beside(path, data, status) as temporary:
        if not put(temporary, path, data, expected):
            hint = "nothing was overwritten; run the command again"
            raise InputError(Fault("was changed by somebody else in the meantime", name, hint=hint))
    _sync_folder(path.parent)


@contextlib.contextmanager
def _beside(path: Path, data: bytes, status: os.stat_result | None) -> Iterator[str]:
    """The name of a temporary file in the folder of `path` that holds `data`, until it is renamed or left."""
    import tempfile  # noqa: PLC0415 - it loads the compressors, and most commands write nothing

    descriptor, temporary = tempfile.mkstemp(prefix=_PREFIX, suffix=_SUFFIX, dir=path.parent)
    try:
        _fill(descriptor, data)
        _like(temporary, status)
        yield temporary
    finally:
        with contextlib.suppress(OSError):
            os.unlink(temporary)  # noqa: PTH108 - the same


def _fill(descriptor: int, data: bytes) -> None:
    """Write all of `data`, however little the system takes at a time, down to the disk."""
    try:
        rest = memoryview(data)
        while rest:
            taken = os.write(descriptor, rest)
            if not taken:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            rest = rest[taken:]
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _like(temporary: str, status: os.stat_result | None) -> None:
    """Give the file the mode, and where we may the owner, of the one it will replace, or those of a new file."""
    if status is None:
        os.chmod(temporary, 0o666 & ~_umask())  # noqa: PTH101 - the descriptor's name is text
        return
    if hasattr(os, "chown") and (status.st_uid, status.st_gid) != (os.geteuid(), os.getegid()):
        with contextlib.suppress(PermissionError):
            os.chown(temporary, status.st_uid, status.st_gid)
    os.chmod(temporary, stat.S_IMODE(status.st_mode))  # noqa: PTH101 - the same


def _leftovers(folder: Path) -> Iterator[Path]:
    return folder.glob(f"{_PREFIX}*{_SUFFIX}")


def _clean(folder: Path) -> None:
    """Remove what runs that were killed left behind; while we hold the lock nobody else's file is under way."""
    for each in list(_leftovers(folder)):
        with contextlib.suppress(OSError):
            each.unlink()


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
    except OSError as error:
        if error.errno not in _UNSUPPORTED:
            raise
    finally:
        os.close(descriptor)


@contextlib.contextmanager
def _locked(folder: Path) -> Iterator[bool]:
    """Keep other l10n processes from writing in `folder`; False where the system has no such lock.

    POSIX locks a folder without leaving a file. Without a lock the comparison before the rename still protects
    what others wrote.
    """
    if os.name == "nt":
        yield False
        return
    import fcntl  # noqa: PLC0415 - POSIX only

    descriptor = os.open(folder, os.O_RDONLY)
    try:
        yield _lock(lambda: fcntl.flock(descriptor, fcntl.LOCK_EX))
    finally:
        os.close(descriptor)


def _lock(take: Callable[[], None]) -> bool:
    try:
        take()
    except OSError as error:
        if error.errno not in _UNSUPPORTED:
            raise
        return False
    return True


def inside(root: Path, name: str) -> Path:
    """The path of `name` below the folder `root`, links followed.

    Raises InputError when it leads out of the folder.
    """
    path = root / name
    try:
        leads_out = not path.resolve().is_relative_to(root.resolve())
    except (OSError, RuntimeError, ValueError):
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


def glob_matches(path: str, glob: str) -> bool:
    """Whether the slashed `path` matches `glob`, where `**/` stands for any folders or none."""
    if glob.startswith("**/") and glob_matches(path, glob[3:]):
        return True
    return fnmatchcase(path, glob)
