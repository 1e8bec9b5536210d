# SPDX-License-Identifier: MIT
"""A package for an agency: a zip of the open units, the memory and the glossary; and what came back of it."""

import io
import json
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from l10n.zips import Zip

MANIFEST = "manifest.json"
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
    archive = Zip(data, path)
    deliveries = tuple(Member(name, archive.read(name)) for name in archive.names if _is_delivery(name))
    manifests = [archive.read(name) for name in archive.names if _plain(name) == MANIFEST]
    return Opened(deliveries, frozenset(_sent(manifests[0]) if manifests else ()))


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
