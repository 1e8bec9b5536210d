# SPDX-License-Identifier: MIT
"""A rename that sees what it replaces, and puts back what it should not have.

Between a look at a file and a rename over it others may save it. Linux can exchange two names at once
(renameat2(2), RENAME_EXCHANGE): what stood there is still in hand then, and goes back if it was not what was expected.
"""

import errno
import os
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_HERE = -100
"""AT_FDCWD: names are relative to the working folder."""
_NOREPLACE, _EXCHANGE = 1, 2
_UNKNOWN = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP})
"""What systems and disks say that have no such rename."""


def put(temporary: str, path: Path, data: bytes, expected: bytes | None) -> bool:
    """Give the file `temporary`, which holds `data`, the name `path` if `expected` stands there, None for nothing.

    False where anything else does, which stands there afterwards, too. What is expected may lie in `temporary` then.
    Where the system has no such rename, what is saved between the look and the rename is replaced.
    Raises OSError.
    """
    if present(path) != expected:
        return False
    try:
        _rename(temporary, path, _NOREPLACE if expected is None else _EXCHANGE)
    except (FileExistsError, FileNotFoundError):
        return False
    except OSError as error:
        if error.errno not in _UNKNOWN:
            raise
        os.replace(temporary, path)  # noqa: PTH105 - the temporary file's name is text
        return True
    return expected is None or _settled(temporary, path, data, expected)


def take(path: Path, temporary: str, expected: bytes) -> bool:
    """Take away the file at `path` if `expected` or nothing stands there; it lies at `temporary` then, in its place.

    False where anything else stands there, which does so afterwards, too. Raises OSError.
    """
    if present(path) not in {None, expected}:
        return False
    try:
        os.replace(path, temporary)  # noqa: PTH105 - the same
    except FileNotFoundError:
        return True
    if Path(temporary).read_bytes() == expected:
        return True
    # Where something newer has come by now, that stands.
    with suppress(FileExistsError):
        _back(temporary, path)
    return False


def _back(temporary: str, path: Path) -> None:
    """Give a file its name back where nothing has it."""
    try:
        _rename(temporary, path, _NOREPLACE)
    except OSError as error:
        if error.errno not in _UNKNOWN:
            raise
        os.rename(temporary, path)  # noqa: PTH104 - the same


def _settled(temporary: str, path: Path, data: bytes, expected: bytes) -> bool:
    """Whether `expected` is what was replaced; else the last that others have saved stands there again."""
    stands, held = data, Path(temporary).read_bytes()
    if held == expected:
        return True
    while True:
        try:
            _rename(temporary, path, _EXCHANGE)
        except FileNotFoundError:  # somebody has taken ours away
            with suppress(FileExistsError):
                _back(temporary, path)
            return False
        before, stands, held = stands, held, Path(temporary).read_bytes()
        if held == before:
            return False
        # Somebody has saved on top of ours just now: that is newer than what went back.


def _rename(temporary: str, path: Path, flags: int) -> None:
    """Rename as renameat2(2) does; raises OSError."""
    call = _renameat2()
    if call is None:
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS))
    if call(_HERE, os.fsencode(temporary), _HERE, os.fsencode(path), flags):
        code = _errno()
        raise OSError(code, os.strerror(code), str(path))


@cache
def _renameat2() -> "Callable[..., int] | None":
    """The system's function; None where it has none."""
    import ctypes  # noqa: PLC0415 - most commands write nothing

    try:
        call = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError, TypeError):
        return None
    call.argtypes = (ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_uint)
    found: Callable[..., int] = call
    return found


def _errno() -> int:
    import ctypes  # noqa: PLC0415 - it is loaded by now

    return ctypes.get_errno()


def present(path: Path) -> bytes | None:
    """What stands at `path`; None for nothing. Raises OSError."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
