# SPDX-License-Identifier: MIT
"""Packages for agencies: for each language what is open, with the memory and the glossary."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Literal, TypeAlias

from l10n import files
from l10n.exchange import package, tmx, xliff12
from l10n.exchange.package import Member
from l10n.exchange.values import Parcel
from l10n.exchange.xliff2 import writing
from l10n.glossary import exchange
from l10n.pipeline.exchanging.coding import pieces
from l10n.pipeline.exchanging.exporting import among, parcelled
from l10n.pipeline.output import before
from l10n.pipeline.tracking import Track, in_silence
from l10n.pipeline.translations import up_to_date
from l10n.pipeline.workspace import Workspace

PackedForm: TypeAlias = Literal["xliff12", "xliff21"]
_WRITERS: dict[str, ModuleType] = {"xliff12": xliff12, "xliff21": writing}
_GLOSSARIES = {"glossary.tbx": "tbx", "glossary.csv": "csv"}


@dataclass(frozen=True, slots=True)
class Packed:
    """The packages that were written."""

    files: tuple[str, ...]
    units: int
    """How many open units are in them."""
    documents: int
    left_out: tuple[str, ...] = ()
    """Units that XML cannot hold, each with its place and why."""


def pack(
    workspace: Workspace,
    folder: Path,
    names: Sequence[str] = (),
    *,
    form: PackedForm = "xliff12",
    language: str | None = None,
    version: str = "",
    track: Track = in_silence,
) -> Packed:
    """Write a package a language into `folder`: the open units of the documents, the memory, the glossary.

    A language in which nothing is open gets none. Nothing but an earlier package is replaced. Raises UsageError for
    documents and languages that are not the project's, InputError for a glossary that XML cannot hold.
    """
    translations = up_to_date(workspace, track=track)
    wanted = among(workspace, translations, names, language)
    written: list[str] = []
    left: list[str] = []
    sent: list[Parcel] = []
    for each in dict.fromkeys(translation.language for translation in wanted):
        found = [parcelled(workspace, one, version, only_open=True) for one in wanted if one.language == each]
        left += [line for _, told in found for line in told]
        parcels = [parcel for parcel, _ in found if parcel.entries]
        if not parcels:
            continue
        known = [parcelled(workspace, one, version)[0] for one in translations if one.language == each]
        path = folder / f"{each}.zip"
        data = _package(workspace, parcels, known, form)
        files.write(path, data, expected=before(path, "package", workspace.project))
        written.append(str(path))
        sent += parcels
    return Packed(tuple(written), sum(len(each.entries) for each in sent), len(sent), tuple(dict.fromkeys(left)))


def _package(workspace: Workspace, parcels: Sequence[Parcel], known: Sequence[Parcel], form: PackedForm) -> bytes:
    module = _WRITERS[form]
    languages = exchange.Languages(parcels[0].source_language, parcels[0].target_language)
    open_ = [Member(f"xliff/{_name(each.document)}.xlf", module.write(each, pieces)) for each in parcels]
    terms = [
        Member(name, exchange.FORMS[kind].write(workspace.glossary.concepts, languages).encode())
        for name, kind in _GLOSSARIES.items()
    ]
    manifest = {
        "program": parcels[0].version or "0",
        "sourceLanguage": languages.source,
        "targetLanguage": languages.target,
        "documents": [_listed(each, member) for each, member in zip(parcels, open_, strict=True)],
        "memory": "memory.tmx",
        "glossary": list(_GLOSSARIES),
    }
    return package.packed(manifest, [*open_, Member("memory.tmx", tmx.memory(known, pieces)), *terms])


def _name(document: str) -> str:
    """The document's path as one in a package, which leads nowhere else."""
    return "/".join(part for part in document.split("/") if part not in {"", ".", ".."})


def _listed(parcel: Parcel, member: Member) -> dict[str, str | int]:
    characters = sum(len("".join(each.source.split())) for each in parcel.entries)
    return {
        "document": parcel.document,
        "file": member.name,
        "units": len(parcel.entries),
        "characters": characters,
    }
