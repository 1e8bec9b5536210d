# SPDX-License-Identifier: MIT
"""Tells what of signed documents is not what was signed, and who has to look again."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from l10n.catalog.seals import Seal, seals
from l10n.catalog.standing import Approval, Hand, Standing, approvals, standing_of
from l10n.errors import Fault, UsageError
from l10n.model import Entry, Finding, Severity
from l10n.pipeline.layout.places import below
from l10n.pipeline.lying import lying
from l10n.pipeline.tracking import Track, in_silence
from l10n.pipeline.translation import Translation
from l10n.pipeline.translations import up_to_date
from l10n.pipeline.workspace import Workspace

CHECK = "po-signature"
"""The check that tells the same of a unit, as far as its catalogue alone shows it."""


@dataclass(frozen=True, slots=True)
class Watch:
    """What signatures are worth today."""

    signed: tuple[str, ...] = ()
    """The catalogues that are what was signed."""
    unsigned: tuple[str, ...] = ()
    """Those that nobody has signed."""
    breaches: tuple[Finding, ...] = ()
    """What is not as it was signed, and who has to look again."""

    @property
    def holds(self) -> bool:
        """Whether something is signed, and all that was signed is what it was."""
        return bool(self.signed) and not self.breaches


def watch(workspace: Workspace, files: Sequence[str] = (), *, track: Track = in_silence) -> Watch:
    """What the signatures of the project are worth, or of the catalogues that `files` names.

    The catalogues are brought up to date with the documents in memory, so that Japanese that has changed is seen.
    Of named catalogues one that nobody has signed is a breach. Raises UsageError for files that are none of the
    project's catalogues.
    """
    signed, unsigned, breaches = list[str](), list[str](), list[Finding]()
    translations = up_to_date(workspace, track=track)
    for path, each in _named(workspace, translations, files):
        told = list(_breaches(each))
        is_signed = any(seals(each.catalog))
        if files and not told and not is_signed:
            told = [_finding("nobody has signed the document; `l10n sign` does")]
        if not told:
            (signed if is_signed else unsigned).append(path)
        lies = lying(workspace, each)
        breaches += (replace(finding, path=path, line=lies.line(finding.line)) for finding in told)
    return Watch(tuple(signed), tuple(unsigned), tuple(breaches))


def with_breaches(findings: tuple[Finding, ...], watches: Iterable[Watch]) -> tuple[Finding, ...]:
    """The findings and the breaches, which take the place of what the check told of the same units."""
    breaches = tuple(finding for each in watches for finding in each.breaches)
    places = {(each.path, each.line) for each in breaches}
    left = (each for each in findings if each.check != CHECK or (each.path, each.line) not in places)
    return (*left, *breaches) if breaches else findings


def _named(
    workspace: Workspace, translations: Sequence[Translation], files: Sequence[str]
) -> list[tuple[str, Translation]]:
    """The translations, each with the name that its catalogue goes by: the given one, where files are named."""
    by_path = {each.catalogue: each for each in translations}
    if not files:
        return list(by_path.items())
    found = {name: by_path.get(below(workspace.project.root, Path(name))) for name in files}
    if unknown := [name for name, each in found.items() if each is None]:
        hint = "name catalogues of the project, or none for all of them"
        raise UsageError(*(Fault("is no catalogue of a document of the project", name, hint=hint) for name in unknown))
    return [(name, each) for name, each in found.items() if each]


def _breaches(translation: Translation) -> Iterator[Finding]:
    """What of the translation is not as it was signed; nothing where it is, or was never signed."""
    found = list(seals(translation.catalog))
    if any(each.holds(translation.catalog) for each in found):
        return
    if not found and not any(_signature(entry) for entry in translation.catalog.live):
        return
    changed = list(_changed(translation))
    for entry, signature in changed:
        yield _finding(_told(entry, signature, found), entry)
    yield _finding(_summary(found, changed))


def _finding(message: str, entry: Entry | None = None) -> Finding:
    """A breach at a unit, or at the head of the catalogue."""
    finding = Finding(CHECK, Severity.ERROR, message, line=1)
    if entry is None:
        return finding
    return replace(finding, line=entry.line, context=entry.context, source=entry.source, target=entry.target)


def _changed(translation: Translation) -> Iterator[tuple[Entry, Approval | None]]:
    """The units that are not what was signed, each with its signature of before; None for one that is new."""
    for entry in translation.catalog.live:
        if standing_of(entry) is not Standing.SIGNED:
            yield entry, _signature(entry)
    for entry in translation.catalog.entries:
        # What a document has lost keeps its signature where the catalogue keeps it.
        if entry.obsolete and (signature := _signature(entry)):
            yield entry, signature


def _signature(entry: Entry) -> Approval | None:
    return next((each for each in approvals(entry) if each.standing is Standing.SIGNED), None)


def _told(entry: Entry, signature: Approval | None, found: Sequence[Seal]) -> str:
    """What has become of a unit, and who has to look again."""
    if signature is None:
        return f"it was not there when the document was signed; {_again(each.hand for each in found)}"
    fate = "is not in the document any more" if entry.obsolete else "changed since"
    return f"signed {signature.hand}, and {fate}; {_again([signature.hand])}"


def _summary(found: Sequence[Seal], changed: Sequence[tuple[Entry, Approval | None]]) -> str:
    """Who signed when, how much is different, and who has to look again."""
    hands = [signature.hand for _, signature in changed if signature]
    again = _again([*hands, *(each.hand for each in found)])
    if not found:
        return f"the signature of the document is gone, and units of it are signed; {again}"
    signed = f"signed {found[-1].hand}"
    if not changed:
        return f"{signed}, and units stand in another order or are gone since; {again}"
    return f"{signed}, and {len(changed):,} unit{'s are' if len(changed) > 1 else ' is'} not as signed; {again}"


def _again(hands: Iterable[Hand]) -> str:
    names = list(dict.fromkeys(hand.name for hand in hands)) or ["somebody"]
    return f"{' and '.join(names)} {'have' if len(names) > 1 else 'has'} to look again"
