# SPDX-License-Identifier: MIT
"""What comes back from agencies and other tools, taken into the catalogues unit by unit."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from l10n import catalog, files
from l10n.errors import Fault, InputError
from l10n.exchange import package, tmx, xliff
from l10n.exchange.bases import OnConflict
from l10n.exchange.taking import Conflict, judged
from l10n.exchange.values import Delivery, identity
from l10n.model import Entry
from l10n.pipeline.exchanging.coding import pieces
from l10n.pipeline.exchanging.exporting import terms_in
from l10n.pipeline.moving import put_catalogues, vacated
from l10n.pipeline.tracking import Track, in_silence
from l10n.pipeline.translation import Translation
from l10n.pipeline.translations import up_to_date
from l10n.pipeline.workspace import Workspace
from l10n.report.harmless import clipped, shown
from l10n.text import mostly_japanese


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
    replaced: tuple[str, ...] = ()
    """What was taken in the place of a translation that somebody may want to keep, each in a line with both texts."""
    kept: int = 0
    """Units of which ours stay although others came back, as was asked for."""
    conflicts: int = 0
    """How many of those that were left out somebody has to decide."""


def receive(
    workspace: Workspace,
    name: str,
    *,
    on_conflict: OnConflict = "tell",
    dry_run: bool = False,
    track: Track = in_silence,
) -> Received:
    """Take the targets, states and notes of a delivered file into the catalogues, unit by unit; sources are ours.

    A unit whose source was changed, that is unknown or comes twice, whose codes are broken or whose target is
    Japanese is told and left out; so is one that was changed here, too, since it was sent, or that somebody has
    approved, unless `on_conflict` says whose holds. A memory (TMX) fills what is not translated. Raises InputError
    for a file that is none of these.
    """
    data = files.read(Path(name))
    taking = _Taking(workspace, up_to_date(workspace, track=track), on_conflict)
    if name.lower().endswith(".tmx"):
        taking.fill(data, name)
    else:
        taking.take(xliff.read(data, name, pieces), name)
    return taking.received(dry_run=dry_run)


def receive_package(
    workspace: Workspace,
    name: str,
    *,
    on_conflict: OnConflict = "tell",
    dry_run: bool = False,
    track: Track = in_silence,
) -> Received:
    """Take what came back of a package into the catalogues, as `receive` takes each of its files.

    A file that cannot be read is told and left out, and so is a document that was sent and did not come back. Raises
    InputError for a file that is no package, or has nothing of ours in it that can be read.
    """
    opened = package.unpacked(files.read(Path(name)), name)
    taking = _Taking(workspace, up_to_date(workspace, track=track), on_conflict)
    faults: list[Fault] = []
    for member in opened.deliveries:
        place = f"{name}/{member.name}"
        try:
            taking.take(xliff.read(member.data, place, pieces), place)
        except InputError as error:
            faults += error.faults
    if not taking.documents:
        nothing = Fault("holds no XLIFF that came back", name, hint="`l10n package` made one for the agency")
        raise InputError(*(faults or [nothing]))
    told = [*map(str, faults), *(f"{name}: {each} did not come back" for each in opened.sent - taking.documents)]
    return taking.received(told=sorted(told), dry_run=dry_run)


class _Taking:
    """Deliveries as they are taken one after the other; nothing is written before all of them are."""

    def __init__(self, workspace: Workspace, translations: Sequence[Translation], on_conflict: OnConflict) -> None:
        self._workspace = workspace
        self._translations = translations
        self._on_conflict: OnConflict = on_conflict
        self._fresh: dict[str, dict[str, Entry]] = {each.catalogue: {} for each in translations}
        self._seen: dict[str, set[str]] = {each.catalogue: set() for each in translations}
        self._same = 0
        self._told: list[str] = []
        self._conflicts: list[str] = []
        self.documents: set[str] = set()
        """The paths of the documents that something came back of, as the files say them."""

    def take(self, deliveries: Iterable[Delivery], name: str) -> None:
        """Take what came back of each document in a file."""
        for delivery in deliveries:
            self.documents.add(delivery.document)
            translation = _addressee(delivery, self._translations)
            if translation is None:
                where = delivery.document or "a document that it does not name"
                language = delivery.target_language or "no language"
                self._told.append(f"{name}: {where} in {language} is none of the project's")
            else:
                self._take(delivery, name, translation)

    def _take(self, delivery: Delivery, name: str, translation: Translation) -> None:
        terms = terms_in(self._workspace, translation)
        ours = {identity(each): each for each in translation.catalog.live}

        def sent(entry: Entry) -> set[str]:
            return {term.line for term in terms(entry.source)}

        found = judged(delivery, ours, sent, self._seen[translation.catalogue], self._on_conflict)
        self._fresh[translation.catalogue] |= found.fresh
        self._same += found.same
        for each, reason in found.left_out:
            self._told.append(f"{name}:{each.line}: {reason}: {clipped(each.source, _SHOWN)}")
        self._conflicts += (_both(each, name) for each in found.conflicts)
        if found.missing:
            self._told.append(f"{name}: {found.missing:,} of {delivery.expected:,} units that were sent are missing")

    def fill(self, data: bytes, name: str) -> None:
        """Fill open units with the English of a memory: one is taken, of several the first as fuzzy."""
        spoken = dict.fromkeys(each.language for each in self._translations)
        memories = {language: self._memory(data, name, language) for language in spoken}
        for translation in self._translations:
            memory = memories[translation.language]
            for each in translation.catalog.live:
                found = list(memory.get(each.source, ()))
                if each.target or not found:
                    self._same += each.target in found
                    continue
                doubt = each.source if len(found) > 1 else None
                made = replace(each, target=found[0], fuzzy=bool(doubt), previous=doubt)
                self._fresh[translation.catalogue][identity(each)] = made

    def _memory(self, data: bytes, name: str, language: str) -> dict[str, dict[str, None]]:
        """The translations of each sentence into a language, in the order of the file."""
        found: dict[str, dict[str, None]] = {}
        for source, target in tmx.read(data, name, (self._workspace.settings.source_language, language)):
            if not mostly_japanese(target):
                found.setdefault(source, {})[target] = None
        return found

    def received(self, *, told: Sequence[str] = (), dry_run: bool) -> Received:
        """What was taken, and written where that is wanted."""
        changed = [each for each in self._translations if self._fresh[each.catalogue]]
        if not dry_run:
            renewed = [_renewed(each, self._fresh[each.catalogue]) for each in changed]
            put_catalogues(self._workspace, renewed, vacated(self._workspace, renewed))
        pairs = [(each.catalogue, entry) for each in changed for entry in self._fresh[each.catalogue].values()]
        done = Received(tuple(pairs), self._same, (*self._told, *told), self._workspace.store.commit())
        if self._on_conflict == "tell":
            return replace(done, told=(*self._conflicts, *done.told), conflicts=len(self._conflicts))
        if self._on_conflict == "ours":
            return replace(done, kept=len(self._conflicts))
        return replace(done, replaced=tuple(self._conflicts))


def _both(conflict: Conflict, name: str) -> str:
    """A conflict in a line, with what stands here and what came back, whole."""
    source = clipped(conflict.ours.source, _SHOWN)
    texts = f"here {_said(conflict.ours)}, there {_said(conflict.theirs)}"
    return f"{name}:{conflict.unit.line}: {conflict.reason}: {source}: {texts}"


def _said(entry: Entry) -> str:
    return f'"{shown(entry.target)}"{" (fuzzy)" if entry.fuzzy else ""}' if entry.target else "nothing"


_SHOWN = 40
"""So much of a sentence that was left out is shown."""


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


def _renewed(translation: Translation, fresh: Mapping[str, Entry]) -> Translation:
    """The translation with these units by their names in files, as it will be read again."""
    entries = (each if each.obsolete else fresh.get(identity(each), each) for each in translation.catalog.entries)
    path = translation.catalogue
    data = catalog.encode(replace(translation.catalog, entries=tuple(entries)), path)
    return replace(translation, catalog=catalog.load(data, path))


def is_delivery(name: str) -> bool:
    """Whether a file's name is that of one that other tools send back."""
    return name.lower().endswith((".xlf", ".xliff", ".tmx"))
