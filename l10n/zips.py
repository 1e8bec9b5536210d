# SPDX-License-Identifier: MIT
"""Zip files of strangers: read within limits, and written again with other members, every other byte as it was."""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from functools import cached_property

from l10n.errors import Fault, InputError

_MEMBERS = 10_000
_SIZE = 512 * 1024 * 1024
"""What goes beyond either, unpacked, was not meant for us."""

_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, struct.error)
"""What zipfile lets out of a broken file, beside its own error: that of deflate, an end that comes early, a version or
a flag that it does not know, (ValueError) a place before the file's start or a name that is no UTF-8, and a head that
is cut off. It stands around calls of zipfile only: nothing of ours is caught by it."""

_LOCKED = 1
_UTF8 = 0x800
"""The flags of a member that is locked by a password, and of one whose name is UTF-8."""
_METHODS = frozenset((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED))
_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
"""The heads of a member, of its row in the table at the end, and of what ends that table (APPNOTE 4.3.7, 12, 16)."""
_ELSEWHERE = 0xFFFFFFFF
"""Stands for a number that is too large for its field (ZIP64)."""


class Zip:
    """A zip file: what it is asked for is unpacked, nothing is written anywhere."""

    def __init__(self, data: bytes, path: str) -> None:
        """Raises InputError for what is no zip, is locked by a password, packed in a rare way, or too large."""
        self._data = data
        self._path = path
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN as error:
            raise self._unreadable(error) from None
        self._demand_sane()

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The members that are no folders, in the order of the table."""
        return tuple(each.filename for each in self._archive.infolist() if not each.filename.endswith("/"))

    @property
    def seals(self) -> tuple[tuple[str, int, int], ...]:
        """Of each member its name, the checksum of what is in it, and its size, however it is packed."""
        return tuple((each.filename, each.CRC, each.file_size) for each in self._archive.infolist())

    def read(self, name: str) -> bytes:
        """What is in a member, of which no more is read than the table says it has; raises InputError."""
        try:
            listed = self._archive.getinfo(name)
            with self._archive.open(listed) as stream:
                return stream.read(listed.file_size)
        except KeyError:
            raise InputError(Fault(f"holds no {name}", self._path, hint="pack it again")) from None
        except _BROKEN as error:
            raise self._unreadable(error) from None

    def with_members(self, fresh: Mapping[str, bytes]) -> bytes:
        """The file with the `fresh` contents of members; all other members keep their bytes, and all their places.

        Raises InputError where the table is broken, or has numbers of ZIP64.
        """
        try:
            return b"".join(self._written(fresh))
        except (zipfile.BadZipFile, struct.error) as error:
            raise self._unreadable(error) from None

    def _written(self, fresh: Mapping[str, bytes]) -> Iterator[bytes]:
        listed = sorted(self._archive.infolist(), key=lambda each: each.header_offset)
        table = self._archive.start_dir
        ends = [*(each.header_offset for each in listed), table][1:]
        at = listed[0].header_offset if listed else table
        yield self._data[:at]
        places: dict[str, tuple[int, _Packed | None]] = {}
        for each, end in zip(listed, ends, strict=True):
            packed = _Packed(fresh[each.filename]) if each.filename in fresh else None
            places[each.filename] = at, packed
            part = self._data[each.header_offset : end]
            part = packed.member(part) if packed else part
            yield part
            at += len(part)
        rows = b"".join(self._rows(table, places))
        yield rows
        yield self._end(at, len(rows))

    def _rows(self, at: int, places: Mapping[str, tuple[int, "_Packed | None"]]) -> Iterator[bytes]:
        """The table, which begins at `at`, with the members' new places."""
        for each in self._archive.infolist():
            fields = list(_CENTRAL.unpack_from(self._data, at))
            if _ELSEWHERE in {fields[8], fields[9], fields[16]}:
                raise zipfile.BadZipFile("numbers of ZIP64")
            name, extra, comment = fields[10:13]
            tail = self._data[at + _CENTRAL.size :][: name + extra + comment]
            at += _CENTRAL.size + len(tail)
            fields[16], packed = places[each.filename]
            if packed:
                tail = tail[:name] + tail[name + extra :]
                fields[3:5], fields[7:10], fields[11] = (fields[3] & _UTF8, zipfile.ZIP_DEFLATED), packed.facts, 0
            yield _CENTRAL.pack(*fields) + tail

    def _end(self, table: int, size: int) -> bytes:
        at = self._data.rfind(b"PK\5\6")
        fields = list(_END.unpack_from(self._data, at))
        fields[5:7] = size, table
        return _END.pack(*fields) + self._data[at + _END.size :]

    def _unreadable(self, error: Exception) -> InputError:
        return InputError(Fault(f"is no zip file that can be read: {error}", self._path, hint="pack it again"))

    def _demand_sane(self) -> None:
        listed = self._archive.infolist()
        reason, hint = "", "split it"
        if len(listed) > _MEMBERS:
            reason = f"holds more than {_MEMBERS:,} files"
        elif sum(each.file_size for each in listed) > _SIZE:
            reason = f"is larger than {_SIZE >> 20} MiB when it is unpacked"
        elif any(each.flag_bits & _LOCKED for each in listed):
            reason, hint = "is locked by a password", "unlock it first"
        elif any(each.compress_type not in _METHODS for each in listed):
            # Each of the others breaks with errors of its own, and may ask for any amount of memory.
            reason, hint = "is packed by another method than deflate", "pack it as an ordinary zip file"
        elif len({each.filename for each in listed}) < len(listed):
            reason, hint = "holds two files of one name", "pack it again"
        if reason:
            raise InputError(Fault(reason, self._path, hint=hint))


class _Packed:
    """A member's new content, deflated."""

    def __init__(self, data: bytes) -> None:
        deflating = zlib.compressobj(wbits=-zlib.MAX_WBITS)
        self._data = deflating.compress(data) + deflating.flush()
        self.facts = zlib.crc32(data), len(self._data), len(data)
        """The checksum, the size as it is packed, and the size."""

    def member(self, before: bytes) -> bytes:
        """The member in the place of what it was, with its name and time; what else its head said goes."""
        fields = list(_LOCAL.unpack_from(before))
        name = before[_LOCAL.size :][: fields[9]]
        fields[2:4], fields[6:9], fields[10] = (fields[2] & _UTF8, zipfile.ZIP_DEFLATED), self.facts, 0
        return _LOCAL.pack(*fields) + name + self._data


def hold_the_same(one: bytes, other: bytes) -> bool:
    """Whether two zip files hold the same members in the same order, packed by whichever deflate."""
    try:
        return Zip(one, "").seals == Zip(other, "").seals
    except InputError:
        return False
