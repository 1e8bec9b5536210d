# SPDX-License-Identifier: MIT
"""English pages that are there already, taken into the catalogues sentence by sentence."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from l10n import catalog, files
from l10n.errors import Fault, UsageError
from l10n.exchange.bases import OnConflict, objection, pair_digits
from l10n.glossary import Glossary
from l10n.model import EMPTY, Entry, Key
from l10n.pipeline.documents import decode_document, translatable
from l10n.pipeline.exchanging.bilingual import Bitext, Sentence, bitext
from l10n.pipeline.exchanging.editions import Edition, edition
from l10n.pipeline.layout.places import below
from l10n.pipeline.moving import put_catalogues, vacated
from l10n.pipeline.publishing.ownership import Pages
from l10n.pipeline.tracking import Track, in_silence
from l10n.pipeline.translation import Translation
from l10n.pipeline.translations import up_to_date
from l10n.pipeline.workspace import Workspace
from l10n.report.importing import Left, Taken
from l10n.text import JAPANESE

_NOTE = "imported, not sure: compare before use"


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did, or would do."""

    taken: tuple[Taken, ...] = ()
    left: tuple[Left, ...] = ()
    kept: int = 0
    """Units that keep the translation they have, in which the page agrees with them or may not change them."""
    pages: int = 0
    changed: tuple[str, ...] = ()
    """The files that were written, relative to the project."""


@dataclass(slots=True)
class _Filling:
    """A catalogue while a page goes into it."""

    translation: Translation
    page: str
    replaces: bool
    """Whether the page may change translations: a person changed what the program wrote, or it is wished for."""
    on_conflict: OnConflict
    edition: Edition | None
    """What the person changed; None where that is not known."""
    entries: dict[Key, Entry]
    places: dict[Key, int]
    """How often each unit stands in the document."""
    agreed: set[Key] = field(default_factory=set)
    """Units whose English the page has somewhere, as far as it says anything."""
    filled: dict[Key, str] = field(default_factory=dict)
    taken: list[Taken] = field(default_factory=list)
    left: list[Left] = field(default_factory=list)
    kept: int = 0


def import_pages(
    workspace: Workspace,
    wanted: Sequence[tuple[str, Path]],
    *,
    language: str | None = None,
    on_conflict: OnConflict = "tell",
    dry_run: bool = False,
    track: Track = in_silence,
) -> Imported:
    """Take English pages, each named with the path of its document, into the catalogues of a language.

    Without `wanted`, the pages of all documents, where they lie, that the program has not written itself.
    A unit that is translated stays as it is, except where a person has changed the page that the program made of it;
    where the unit was changed since, too, or is approved, `on_conflict` says whose English holds.
    With `dry_run` nothing is written. Raises UsageError for a document that is none of the project's, InputError
    for a page that cannot be read.
    """
    translations = [
        each for each in up_to_date(workspace, lend=False) if each.language == _language(workspace, language)
    ]
    chosen = list(_named(workspace, translations, wanted) if wanted else _lying(workspace, translations))
    fillings = [_filled(workspace, *each, on_conflict) for each in track(chosen, "importing")]
    written = [_result(each) for each in fillings if each.taken]
    if not dry_run:
        put_catalogues(workspace, written, vacated(workspace, written))
    return Imported(
        tuple(taken for each in fillings for taken in each.taken),
        tuple(left for each in fillings for left in each.left),
        sum(each.kept for each in fillings),
        len(fillings),
        () if dry_run else workspace.store.commit(),
    )


def _language(workspace: Workspace, language: str | None) -> str:
    known = workspace.settings.languages
    if language is not None and language not in known:
        raise UsageError(Fault("is no language of the project", language, hint=f"known: {', '.join(known)}"))
    return language or known[0]


_Chosen = tuple[Translation, str, bytes]


def _named(
    workspace: Workspace, translations: Sequence[Translation], wanted: Iterable[tuple[str, Path]]
) -> Iterator[_Chosen]:
    """The translations that were asked for, each with the name and the bytes of its page."""
    root = workspace.project.root
    by_path = {each.document.path: each for each in translations} | {each.document.name: each for each in translations}
    for document, page in wanted:
        found = by_path.get(below(root, Path(document))) or by_path.get(document)
        if found is None:
            raise UsageError(Fault("is no document of the project", document, hint="`l10n status` lists them"))
        yield found, str(page), files.read(page)


def _lying(workspace: Workspace, translations: Iterable[Translation]) -> Iterator[_Chosen]:
    """The pages that lie in their places and that a person made or changed."""
    for each in translations:
        data = workspace.store.read(each.rendered)
        if data and not Pages(workspace.store, each.pages).wrote(each.rendered, data):
            yield each, each.rendered, data


def _filled(
    workspace: Workspace, translation: Translation, shown: str, data: bytes, on_conflict: OnConflict
) -> _Filling:
    document = translation.document
    text = decode_document(data, shown, workspace.settings.rendered_in(document.name), document.format)
    known = translation.catalog.entries
    pages = Pages(workspace.store, translation.pages)
    ours = below(workspace.project.root, Path(shown)) == translation.rendered or shown == translation.rendered
    changed = ours and pages.lists(translation.rendered) and not pages.wrote(translation.rendered, data)
    places: dict[Key, int] = {}
    for _, segments in translation.document.blocks:
        for segment in segments:
            places[segment.key] = places.get(segment.key, 0) + 1
    entries = {each.key: each for each in known if not each.obsolete}
    known_edition = edition(workspace, translation, pages, text) if changed else None
    replaces = changed or on_conflict == "theirs"
    filling = _Filling(translation, shown, replaces, on_conflict, known_edition, entries, places)
    glossary = workspace.glossary.for_document(translation.document.name)
    _fill(filling, bitext(translation.document, text, _expected(glossary, entries)))
    return filling


def _expected(glossary: Glossary, entries: dict[Key, Entry]) -> Callable[[str], Iterable[str]]:
    """What English a sentence is likely to have: its terms, and the words of the translation it has."""

    def expected(source: str) -> Iterator[str]:
        yield from (match.concept.target for match in glossary.matches(source))
        entry = entries.get((None, source))
        if entry and entry.target not in {"", EMPTY}:
            yield from entry.target.split()

    return expected


@dataclass(frozen=True, slots=True)
class _Beside:
    """A bead as sentences."""

    left: list[Sentence]
    right: list[Sentence]
    sure: bool
    written: bool
    """Whether the program wrote all its English itself: it says nothing, whatever the unit has by now."""

    @property
    def english(self) -> str:
        """All its English."""
        return " ".join(each.text for each in self.right)


def _fill(filling: _Filling, both: Bitext) -> None:
    beads = [*_beside(filling, both)]
    filling.kept += sum(len(each.left) for each in beads if each.written)
    said = [each for each in beads if not each.written and not _stayed_japanese(filling, each)]
    filling.agreed.update(each.left[0].key for each in said if _agrees(filling, each))
    for each in said:
        if each.left:
            _put(filling, each.left, each.right, each.english, sure=each.sure)
        else:
            _leave(filling, each.right, "nothing in Japanese says this")
    for each in beads:
        if each.written and each.left and filling.filled.get(each.left[0].key, each.english) != each.english:
            _leave(filling, each.right, _elsewhere(filling, each.left[0].key))


def _beside(filling: _Filling, both: Bitext) -> Iterator[_Beside]:
    """The beads that have English."""
    for scored in both.beads:
        left, right = ([side[i] for i in part] for side, part in zip((both.ja, both.en), scored.bead, strict=True))
        if right:
            written = filling.edition is not None and filling.edition.changed.isdisjoint(scored.bead[1])
            yield _Beside(left, right, scored.sure, written)


def _stayed_japanese(filling: _Filling, bead: _Beside) -> bool:
    """Whether the page has it in Japanese, since it was not translated when the page was made."""
    return bool(bead.left) and any(
        JAPANESE.search(each.text) and (None, each.text) in filling.entries for each in bead.right
    )


def _agrees(filling: _Filling, bead: _Beside) -> bool:
    """Whether a sentence of the page says what the unit of one of the document has."""
    entry = filling.entries.get(bead.left[0].key) if len(bead.left) == 1 else None
    return entry is not None and entry.target == bead.english


def _elsewhere(filling: _Filling, unit: Key) -> str:
    """Why English finds no place whose unit stands elsewhere on the page, too, with other English."""
    return f"its unit has other English already: {filling.filled.get(unit) or filling.entries[unit].target}"


def _put(filling: _Filling, left: list[Sentence], right: list[Sentence], english: str, *, sure: bool) -> None:
    """Give the English of a bead to its units: all of it to the first."""
    units = [each.key for each in left if translatable(each.text)]
    reason = _hindrance(filling, left, units)
    if reason:
        _leave(filling, right, reason)
        return
    targets = [english, *[EMPTY] * (len(units) - 1)]
    olds = [filling.entries[unit] for unit in units]
    if _stay(filling, olds, targets):
        filling.kept += len(units)
        if not any(filling.filled.get(unit) for unit in units) and olds[0].target != english:
            _leave(filling, right, f"its unit is translated: {olds[0].target}")
    elif conflict := _conflict(filling, units, olds, targets, sure=sure):
        _leave(filling, right, conflict)
    elif objection_ := _objection(filling, olds):
        filling.kept += len(units)
        if filling.on_conflict == "tell":
            _leave(filling, right, objection_)
    else:
        _take(filling, units, targets, sure=sure)


def _stay(filling: _Filling, olds: Sequence[Entry], targets: Sequence[str]) -> bool:
    """Whether units keep what they have, since they have it already, or the page changes no translations."""
    own = [each.target for each in olds]
    return own == targets or (any(own) and not filling.replaces)


def _conflict(
    filling: _Filling, units: Sequence[Key], olds: Sequence[Entry], targets: Sequence[str], *, sure: bool
) -> str:
    """Why English may not replace what the units have; empty where it may."""
    if not filling.agreed.isdisjoint(units):
        return _elsewhere(filling, units[0])
    if any(each.target for each in olds) and not sure:
        return f"it is not sure that it should replace: {olds[0].target}"
    paired = zip(units, targets, strict=True)
    if len(set(units)) < len(units) or any(filling.filled.get(unit, target) != target for unit, target in paired):
        return _elsewhere(filling, units[0])
    return ""


def _objection(filling: _Filling, olds: Iterable[Entry]) -> str:
    """Why the page's English does not hold against that of the units unasked; empty where it does."""
    for each in olds if filling.on_conflict != "theirs" else ():
        known = filling.edition
        # Where nobody knows what the page was made from, the unit is taken to be that.
        base = known.base(each) if known else pair_digits(each.target, fuzzy=each.fuzzy)
        reason = objection(each, base) if each.target else ""
        if reason:
            return f"{reason}: {each.target}"
    return ""


def _take(filling: _Filling, units: Iterable[Key], targets: Iterable[str], *, sure: bool) -> None:
    for unit, target in zip(units, targets, strict=True):
        old = filling.entries[unit]
        if unit not in filling.filled and old.target != target:
            filling.filled[unit] = target
            filling.entries[unit] = _with(old, target, sure=sure)
            filling.taken.append(Taken(filling.translation.catalogue, old.source, target, old.target, fuzzy=not sure))


def _with(entry: Entry, target: str, *, sure: bool) -> Entry:
    comments = tuple(each for each in entry.comments if each != _NOTE)
    return replace(
        entry,
        target=target,
        fuzzy=not sure,
        previous=None,
        previous_context=None,
        comments=comments if sure else (*comments, _NOTE),
    )


def _hindrance(filling: _Filling, left: list[Sentence], units: list[Key]) -> str:
    """Why English may not go into these units; empty where it may."""
    if not units or any(unit not in filling.entries for unit in units):
        return "the Japanese has no unit"
    if len({each.block for each in left}) > 1:
        return "it says what several paragraphs of the Japanese say"
    if len(units) > 1 and any(filling.places[unit] > 1 for unit in units):
        return "it joins sentences of which one stands elsewhere, too"
    return ""


def _leave(filling: _Filling, right: Iterable[Sentence], reason: str) -> None:
    filling.left += [Left(filling.page, each.line, each.text, reason) for each in right]


def _result(filling: _Filling) -> Translation:
    """The translation as it will be read again."""
    known, path = filling.translation.catalog, filling.translation.catalogue
    entries = tuple(filling.entries.get(each.key, each) if not each.obsolete else each for each in known.entries)
    fresh = catalog.load(catalog.encode(replace(known, entries=entries), path), path)
    return replace(filling.translation, catalog=fresh)
