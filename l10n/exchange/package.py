# SPDX-License-Identifier: MIT
"""A package for an agency: a zip of the open units, the memory and the glossary; and what came back of it."""

import io
import json
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from l10n.errors import Fault, InputError

MANIFEST = "manifest.json"
_MEMBERS = 10_000
_SIZE = 512 * 1024 * 1024
"""What goes beyond either, unpacked, was not meant for us."""
_MOMENT = (1980, 1, 1, 0, 0, 0)
"""The time of all files in a package: the same units make the same bytes."""
_DELIVERIES = (".xlf", ".xliff")


@dataclass(frozen=True, slots=True)
class Member:
    """A file in a package."""

    name: str
    """With "/" between folders."""
    data: bytes


@dataclass(frozen=True, slots=True)
class Opened:
    """A package that came back."""

    deliveries: tuple[Member, ...]
    """Its XLIFF files, wherever they lie in it."""
    sent: frozenset[str]
    """The paths of the documents that its manifest names; empty where it has none of ours."""


def packed(manifest: Mapping[str, Any], members: Sequence[Member]) -> bytes:
    """The package; its manifest stands first, where it can be read without a program."""
    stream = io.BytesIO()
    text = json.dumps({"tool": "l10n", "version": 1} | dict(manifest), ensure_ascii=False, indent=2)
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(zipfile.ZipInfo(MANIFEST, _MOMENT), f"{text}\n".encode(), zipfile.ZIP_STORED)
        for each in members:
            archive.writestr(zipfile.ZipInfo(each.name, _MOMENT), each.data, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def unpacked(data: bytes, path: str) -> Opened:
    """What of a package concerns us; nothing is written anywhere.

    Raises InputError for what is no zip, is locked by a password, packed in a rare way, or too large.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            listed = [each for each in archive.infolist() if not each.filename.endswith("/")]
            _demand_sane(listed, path)
            deliveries = [_member(archive, each) for each in listed if _is_delivery(each.filename)]
            manifests = [_member(archive, each) for each in listed if _plain(each.filename) == MANIFEST]
    except _BROKEN as error:
        raise InputError(Fault(f"is no zip file that can be read: {error}", path, hint="pack it again")) from None
    return Opened(tuple(deliveries), frozenset(_sent(manifests[0].data) if manifests else ()))


_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError)
"""What zipfile lets out of a broken file, beside its own error: that of deflate, an end that comes early, a version or
a flag that it does not know, and (ValueError) a place before the file's start or a name that is no UTF-8."""


def _demand_sane(listed: Sequence[zipfile.ZipInfo], path: str) -> None:
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
    if reason:
        raise InputError(Fault(reason, path, hint=hint))


_LOCKED = 1
_METHODS = frozenset((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED))


def _member(archive: zipfile.ZipFile, listed: zipfile.ZipInfo) -> Member:
    """A file, of which no more is read than the package says it has."""
    with archive.open(listed) as stream:
        return Member(listed.filename, stream.read(listed.file_size))


def _is_delivery(name: str) -> bool:
    # What macOS keeps beside files is none.
    return name.lower().endswith(_DELIVERIES) and not _plain(name).startswith("._")


def _plain(name: str) -> str:
    return name.rpartition("/")[2]


def _sent(data: bytes) -> list[str]:
    """The documents that a manifest of ours names; none where it is another's."""
    try:
        said = json.loads(data)
        documents = said["documents"] if said["tool"] == "l10n" else []
        return [str(each["document"]) for each in documents]
    except (ValueError, TypeError, KeyError, RecursionError):
        return []
