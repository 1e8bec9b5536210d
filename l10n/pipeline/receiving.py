# SPDX-License-Identifier: MIT
"""What comes back from agencies and other tools, taken into the catalogues unit by unit."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from l10n import catalog, files
from l10n.exchange import tmx, xliff
from l10n.exchange.taking import is_japanese, judged
from l10n.exchange.values import Delivery, identity
from l10n.model import Entry
from l10n.pipeline.coding import pieces
from l10n.pipeline.exporting import terms_in
from l10n.pipeline.moving import put_catalogues, vacated
from l10n.pipeline.tracking import Track, in_silence
from l10n.pipeline.workspace import Translation, Workspace
from l10n.report.harmless import clipped


@dataclass(frozen=True, slots=True)
class Received:
    """What was taken from a delivered file."""

    taken: tuple[tuple[str, Entry], ...] = ()
    """The units that are different now, each with the path of its catalogue."""
    same: int = 0
    """Units that came back as they are here."""
    told: tuple[str, ...] = ()
    """What was left out, each in a line with its place and why."""
    changed: tuple[str, ...] = ()
    """The files that were written, relative to the project."""


def receive(workspace: Workspace, name: str, *, dry_run: bool = False, track: Track = in_silence) -> Received:
    """Take the targets, states and notes of a delivered file into the catalogues, unit by unit; sources are ours.

    A unit whose source was changed, that is unknown or comes twice, whose codes are broken or whose target is
    Japanese is told and left out. A memory (TMX) fills what is not translated. Raises InputError for a file that is
    none of these.
    """
    data = files.read(Path(name))
    translations = workspace.translations(update=True, track=track)
    if name.lower().endswith(".tmx"):
        found = [_filled(workspace, each, data, name) for each in translations]
    else:
        deliveries = xliff.read(data, name, pieces)
        found = [_received(workspace, each, name, translations) for each in deliveries]
    fresh_pairs = [pair for _, pairs, _, _ in found for pair in pairs]
    if not dry_run:
        fresh = [translation for translation, pairs, _, _ in found if translation and pairs]
        put_catalogues(workspace, fresh, vacated(workspace, fresh))
    told = tuple(line for _, _, _, lines in found for line in lines)
    return Received(tuple(fresh_pairs), sum(same for _, _, same, _ in found), told, workspace.store.commit())


_Found: TypeAlias = tuple[Translation | None, list[tuple[str, Entry]], int, list[str]]


def _received(workspace: Workspace, delivery: Delivery, name: str, translations: Sequence[Translation]) -> _Found:
    translation = _addressee(delivery, translations)
    if translation is None:
        where = delivery.document or "a document that it does not name"
        return None, [], 0, [f"{name}: {where} in {delivery.target_language or 'no language'} is none of the project's"]
    terms = terms_in(workspace, translation)
    ours = {identity(each): each for each in translation.catalog.live}
    found = judged(delivery, ours, lambda entry: {term.line for term in terms(entry.source)})
    told = [f"{name}:{each.line}: {reason}: {clipped(each.source, _SHOWN)}" for each, reason in found.left_out]
    if found.missing:
        told.append(f"{name}: {found.missing:,} of {delivery.expected:,} units that were sent are missing")
    pairs = [(translation.catalogue, each) for each in found.fresh.values()]
    return _renewed(translation, found.fresh), pairs, found.same, told


def _addressee(delivery: Delivery, translations: Sequence[Translation]) -> Translation | None:
    language = delivery.target_language.replace("_", "-").lower()
    fitting = [each for each in translations if each.language.replace("_", "-").lower() == language or not language]
    named = [each for each in fitting if delivery.document in {each.document.path, each.document.name}]
    if named:
        return named[0]
    # The document may have been renamed while the file was away: the units know where they belong.
    units = {each.identity for each in delivery.units}
    counted = [(sum(identity(entry) in units for entry in each.catalog.live), n) for n, each in enumerate(fitting)]
    best, number = max(counted, key=lambda each: (each[0], -each[1]), default=(0, 0))
    return fitting[number] if best else None


_SHOWN = 40
"""So much of a sentence that was left out is shown."""


def _filled(workspace: Workspace, translation: Translation, data: bytes, name: str) -> _Found:
    """The translation whose open units have the English of a memory: one is taken, of several the first as fuzzy."""
    languages = workspace.settings.source_language, translation.language
    memory: dict[str, dict[str, None]] = {}
    for source, target in tmx.read(data, name, languages):
        if not is_japanese(target):
            memory.setdefault(source, {})[target] = None
    fresh: dict[str, Entry] = {}
    same = 0
    for each in translation.catalog.live:
        found = list(memory.get(each.source, ()))
        if each.target or not found:
            same += each.target in found
            continue
        doubt = each.source if len(found) > 1 else None
        fresh[identity(each)] = replace(each, target=found[0], fuzzy=bool(doubt), previous=doubt)
    return _renewed(translation, fresh), [(translation.catalogue, each) for each in fresh.values()], same, []


def _renewed(translation: Translation, fresh: Mapping[str, Entry]) -> Translation:
    """The translation with these units by their names in files, as it will be read again."""
    if not fresh:
        return translation
    entries = (each if each.obsolete else fresh.get(identity(each), each) for each in translation.catalog.entries)
    path = translation.catalogue
    data = catalog.encode(replace(translation.catalog, entries=tuple(entries)), path)
    return replace(translation, catalog=catalog.load(data, path))


def is_delivery(name: str) -> bool:
    """Whether a file's name is that of one that other tools send back."""
    return name.lower().endswith((".xlf", ".xliff", ".tmx"))
