# SPDX-License-Identifier: MIT
"""Catalogues as files for agencies and other tools."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Literal, TypeAlias

from l10n import files
from l10n.errors import Fault, UsageError
from l10n.exchange import tmx, xliff12
from l10n.exchange.values import Parcel, Term
from l10n.exchange.xliff2 import writing
from l10n.model import Entry
from l10n.pipeline.exchanging.coding import pieces
from l10n.pipeline.output import before
from l10n.pipeline.tracking import Track, in_silence
from l10n.pipeline.translation import Translation
from l10n.pipeline.translations import up_to_date
from l10n.pipeline.workspace import Workspace
from l10n.xml.writing import unfit

Form: TypeAlias = Literal["xliff12", "xliff21", "tmx"]
_WRITERS: dict[str, tuple[ModuleType, str]] = {
    "xliff12": (xliff12, ".xlf"),
    "xliff21": (writing, ".xlf"),
    "tmx": (tmx, ".tmx"),
}


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written for other tools."""

    files: tuple[str, ...]
    units: int
    left_out: tuple[str, ...] = ()
    """Units that XML cannot hold, each with its place and why."""


def export(
    workspace: Workspace,
    form: Form,
    folder: Path,
    names: Sequence[str] = (),
    *,
    language: str | None = None,
    only_open: bool = False,
    version: str = "",
    track: Track = in_silence,
) -> Exported:
    """Write a file a document into `folder`, which is made where it is not there.

    `names` are the documents; with `only_open` units that are translated stay at home. Nothing but an earlier export
    is replaced. Raises UsageError for documents and languages that are not the project's.
    """
    module, suffix = _WRITERS[form]
    written: list[str] = []
    left: list[str] = []
    count = 0
    translations = chosen(workspace, names, language, track)
    many = len({each.language for each in translations}) > 1
    for each in track(translations, "exporting"):
        parcel, told = parcelled(workspace, each, version, only_open=only_open)
        left += told
        if not parcel.entries:
            continue
        path = folder / (each.language if many else "") / f"{each.document.stem}{suffix}"
        held = before(path, form, workspace.project)
        files.write(path, module.write(parcel, pieces), expected=held)
        written.append(str(path))
        count += len(parcel.entries)
    return Exported(tuple(written), count, tuple(left))


def chosen(workspace: Workspace, names: Sequence[str], language: str | None, track: Track) -> list[Translation]:
    """The translations of the documents that were asked for, brought up to date in memory; raises UsageError."""
    return among(workspace, up_to_date(workspace, track=track), names, language)


def among(
    workspace: Workspace, translations: Sequence[Translation], names: Sequence[str], language: str | None
) -> list[Translation]:
    """Those of the documents called `names`, by default of all, in one language or all.

    Raises UsageError for documents and languages that are not the project's.
    """
    if language is not None and language not in workspace.settings.languages:
        hint = f"known: {', '.join(workspace.settings.languages)}"
        raise UsageError(Fault(f"the project is not translated into {language!r}", hint=hint))
    found = [each for each in translations if language in {None, each.language}]
    known = {name: each.document.name for each in found for name in (each.document.name, each.document.path)}
    unknown = [name for name in names if name not in known]
    if unknown:
        what, hint = "is no document of the project", "`l10n status` lists them"
        raise UsageError(*(Fault(what, name, hint=hint) for name in unknown))
    wanted = {known[name] for name in names}
    return [each for each in found if not names or each.document.name in wanted]


def parcelled(
    workspace: Workspace, translation: Translation, version: str, *, only_open: bool = False
) -> tuple[Parcel, list[str]]:
    """The units of a document on their way out, and in a line each those that XML cannot hold."""
    asked = [each for each in translation.catalog.live if not (only_open and each.translated)]
    entries = tuple(each for each in asked if _is_fit(each))
    odd = [each for each in asked if not _is_fit(each)]
    told = [f"{translation.catalogue}:{each.line}: has plural forms or a character that XML knows not" for each in odd]
    terms = terms_in(workspace, translation)
    parcel = Parcel(
        translation.document.path,
        workspace.settings.source_language,
        translation.language,
        entries,
        tuple(terms(each.source) for each in entries),
        version=version,
    )
    return parcel, told


def terms_in(workspace: Workspace, translation: Translation) -> Callable[[str], tuple[Term, ...]]:
    """Tells the glossary's terms that stand in a sentence of the document, without those that XML cannot hold."""
    glossary = workspace.glossary.for_document(translation.document.name)

    def terms(source: str) -> tuple[Term, ...]:
        concepts = {id(match.concept): match.concept for match in glossary.matches(source)}.values()
        found = (Term(each.source, each.target or each.source, each.forbidden) for each in concepts)
        return tuple(each for each in found if not unfit(each.line))

    return terms


def _is_fit(entry: Entry) -> bool:
    texts = (entry.source, entry.target, entry.previous or "", entry.context or "", *entry.notes, *entry.comments)
    places = (each.path for each in entry.references)
    return entry.plural is None and not any(map(unfit, (*texts, *places)))
