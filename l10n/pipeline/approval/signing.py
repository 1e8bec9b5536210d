# SPDX-License-Identifier: MIT
"""Signs documents whose ledgers are closed, and takes that back."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from l10n.catalog import Catalog
from l10n.catalog.seals import sealed, unsealed
from l10n.catalog.standing import Hand, Standing, approved, standing_of, withdrawn
from l10n.errors import Fault, InputError
from l10n.model import Entry, Finding
from l10n.pipeline.approval.approving import hand_of, reviewed
from l10n.pipeline.approval.journal import Line, Version, line_of, ready, record
from l10n.pipeline.choosing import named_in
from l10n.pipeline.ledger import lying_ledger
from l10n.pipeline.moving import put_catalogues, vacated
from l10n.pipeline.steps import check_all
from l10n.pipeline.tracking import Track, in_silence
from l10n.pipeline.translation import Translation
from l10n.pipeline.translations import up_to_date
from l10n.pipeline.workspace import Workspace
from l10n.report.harmless import shown
from l10n.report.ledger import told_open


@dataclass(frozen=True, slots=True)
class Signed:
    """What became of documents that somebody wanted signed."""

    hand: Hand
    catalogues: tuple[str, ...] = ()
    """Those that are signed now."""
    obstacles: tuple[str, ...] = ()
    """What stands against the others, a line each: the place, and what is open there."""
    changed: tuple[str, ...] = ()
    """The files that were written."""


def sign(
    workspace: Workspace,
    names: Sequence[str],
    *,
    language: str | None = None,
    accept: bool = False,
    track: Track = in_silence,
) -> Signed:
    """Sign the documents called `names`, each that has nothing open; with `accept` what is no error is accepted.

    Raises UsageError for names that are no document's, InputError for a document without units and for files that
    cannot be read or written.
    """
    hand = hand_of(workspace.project.root)
    everything = up_to_date(workspace, track=track)
    chosen = named_in(workspace, everything, names, language)
    findings = tuple(check_all(workspace, everything, track=track))
    outcomes = [_signed(workspace, each, findings, hand, accept=accept) for each in chosen]
    done = {each.catalogue: each for each, obstacles in outcomes if not obstacles}
    changed = _written(workspace, everything, done, hand, "sign")
    against = tuple(line for _, obstacles in outcomes for line in obstacles)
    return Signed(hand, tuple(done), against, changed)


def unsign(
    workspace: Workspace, names: Sequence[str], *, language: str | None = None, track: Track = in_silence
) -> Signed:
    """Take the signatures of the documents called `names` back; raises as `sign` does."""
    hand = hand_of(workspace.project.root)
    everything = up_to_date(workspace, track=track)
    chosen = named_in(workspace, everything, names, language)
    plain = {each.catalogue: replace(each, catalog=_unsigned(each.catalog)) for each in chosen}
    done = {each.catalogue: plain[each.catalogue] for each in chosen if plain[each.catalogue].catalog != each.catalog}
    against = tuple(f"{shown(each.catalogue)}: is not signed" for each in chosen if each.catalogue not in done)
    return Signed(hand, tuple(done), against, _written(workspace, everything, done, hand, "withdraw"))


def _signed(
    workspace: Workspace, translation: Translation, findings: Sequence[Finding], hand: Hand, *, accept: bool
) -> tuple[Translation, tuple[str, ...]]:
    """The translation with its signature, or as it is with what stands against that."""
    if not translation.catalog.live:
        hint = "nothing of it is translated, so that there is nothing to sign"
        raise InputError(Fault("has no units", translation.document.path, hint=hint))
    read = _each(translation, lambda entry: _accepted(entry, hand)) if accept else translation
    still_open = lying_ledger(workspace, read, findings).open
    if still_open:
        return translation, tuple(map(told_open, still_open))
    made = _each(read, lambda entry: approved(entry, hand, Standing.SIGNED))
    return replace(made, catalog=sealed(made.catalog, hand)), ()


def _each(translation: Translation, change: Callable[[Entry], Entry]) -> Translation:
    entries = (each if each.obsolete else change(each) for each in translation.catalog.entries)
    return replace(translation, catalog=replace(translation.catalog, entries=tuple(entries)))


def _accepted(entry: Entry, hand: Hand) -> Entry:
    """The unit approved; what cannot be approved stays, and stands against the signature."""
    made = reviewed(entry, hand)
    return entry if isinstance(made, str) else made


def _unsigned(known: Catalog) -> Catalog:
    entries = tuple(withdrawn(entry, Standing.SIGNED) for entry in known.entries)
    return unsealed(replace(known, entries=entries) if entries != known.entries else known)


def _written(
    workspace: Workspace, before: Sequence[Translation], done: dict[str, Translation], hand: Hand, did: str
) -> tuple[str, ...]:
    """Have the catalogues written and the log told; the names of the files that changed."""
    if not done:
        return ()
    ready(workspace.project)
    old = {each.catalogue: each.catalog for each in before}
    # A renamed document's catalogue goes where others may go on with what lies there.
    moving = [each for each in before if each.origin and each.catalogue not in done]
    put_catalogues(workspace, [*done.values(), *moving], vacated(workspace, before))
    changed = workspace.store.commit()
    record(workspace.project, (_line(hand, did, path, old[path], each.catalog) for path, each in done.items()))
    return changed


def _line(hand: Hand, did: str, path: str, before: Catalog, after: Catalog) -> Line:
    """The line of the log: the header stands for the catalogue."""
    versions = _version(before, after), _version(after, before)
    return line_of(did, hand, path, Entry(""), *versions)


def _version(known: Catalog, other: Catalog) -> Version:
    lines = tuple(each for each in known.header_comments if each not in other.header_comments)
    return Version("", str(least(known.live)), comments=lines)


def least(entries: Iterable[Entry]) -> Standing:
    """How far the unit is that is the least far; of none, a draft."""
    return min(map(standing_of, entries), key=lambda each: each.rank, default=Standing.DRAFT)
