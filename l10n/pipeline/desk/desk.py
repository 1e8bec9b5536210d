# SPDX-License-Identifier: MIT
"""The desk: one project, open for as long as its editor sits there, for any number of pages at once."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from threading import RLock

from l10n.catalog.standing import Hand, withdrawn
from l10n.config import find_project
from l10n.errors import Fault, L10nError, UsageError
from l10n.model import Entry, Finding, Key
from l10n.pipeline.approval.approving import hand_of, said, settled
from l10n.pipeline.approval.journal import Deed, record
from l10n.pipeline.approval.signing import Signed, sign, unsign
from l10n.pipeline.choosing import language_of, named
from l10n.pipeline.desk import editing
from l10n.pipeline.desk.editing import Seal, Step
from l10n.pipeline.desk.holding import Change, Holding, Made
from l10n.pipeline.desk.leaf import Leaf, leaf_of
from l10n.pipeline.desk.looking import View, typed, view
from l10n.pipeline.desk.recollection import Recollection
from l10n.pipeline.desk.showing import Showing
from l10n.pipeline.desk.surroundings import folders, stamp
from l10n.pipeline.desk.values import News, Unit, Written
from l10n.pipeline.ledger import ledgers, lying_ledger
from l10n.pipeline.lying import lying_in
from l10n.pipeline.moving import put_catalogues, vacated
from l10n.pipeline.recall import remembering
from l10n.pipeline.steps import check_all
from l10n.pipeline.tracking import Track, in_silence
from l10n.pipeline.translations import up_to_date
from l10n.pipeline.workspace import Workspace
from l10n.report.ledger import Ledger
from l10n.report.review import ReviewPage


class Desk:
    """A project's documents in one language; every method may be called from any thread.

    Methods that write raise InputError for a file that cannot be read or written, and UsageError where nobody knows
    who sits there.
    """

    def __init__(
        self, root: Path, names: Sequence[str] = (), *, language: str | None = None, track: Track = in_silence
    ) -> None:
        """Open the documents called `names`, by default all, of the project that `root` lies in.

        Raises UsageError for names and languages that are not there, InputError for files that cannot be read.
        """
        self._lock = RLock()
        self._names, self._asked = tuple(names), language
        self._history: list[Step | Seal] = []
        self._open(root, track)

    def _open(self, root: Path, track: Track = in_silence) -> None:
        """Read everything; where that raises, the desk stays as it was."""
        workspace = Workspace(find_project(root))
        language = language_of(workspace, self._asked)
        before = stamp(workspace)
        every = [each for each in up_to_date(workspace, track=track) if each.language == language]
        chosen = {each.catalogue for each in named(every, self._names)}
        recollection = Recollection()
        with remembering(workspace):
            recollection.below = workspace.recall
            workspace.recall = recollection.recall
            findings = _by_path(check_all(workspace, every, track=track))
        recollection.below, workspace.recall = None, recollection.recall
        self._workspace, self._stamp, self._chosen = workspace, before, chosen
        self._holding = Holding(
            workspace,
            (leaf_of(each, workspace.store.read(each.catalogue), findings.get(each.catalogue, ())) for each in every),
            findings,
        )
        self._showing = Showing(workspace, language)
        self._unopened: tuple[str, ...] = ()

    @property
    def root(self) -> Path:
        """The project's folder."""
        return self._workspace.project.root

    @property
    def restless(self) -> bool:
        """Whether something has changed since all checks were asked of everything."""
        return self._holding.is_restless

    def folders(self) -> frozenset[Path]:
        """Where files lie that the page depends on: those whose changes `follow` tells."""
        with self._lock:
            return folders(self._workspace, self._holding.leaves)

    def page(self) -> ReviewPage:
        """All that the page shows."""
        with self._lock:
            return self._showing.whole([each for path, each in self._holding.leaves.items() if path in self._chosen])

    def look(self, unit: Unit, target: str) -> ReviewPage:
        """The unit as it would be with that English."""
        with self._lock:
            leaf = self._holding.leaves.get(unit.path)
            entry = leaf and leaf.entries.get(unit.key)
            if not leaf or not entry:
                return self._few()
            seen = typed(self._workspace, leaf, {unit.key: editing.rewritten(entry, target)})
            return self._few(replace(seen, changed=frozenset({unit.key})))

    def save(self, unit: Unit, before: str, target: str) -> Written:
        """Put `target` into the unit's catalogue, whose English the editor saw as `before`."""
        return self._do("save", unit, editing.saving(before, target))

    def approve(self, unit: Unit, before: str, target: str) -> Written:
        """The same, and say that the editor has approved the pair; nothing is written where checks tell an error."""
        return self._do("approve", unit, editing.approving(before, target, self._hand(), self._told))

    def approve_clean(self, path: str, seen: Mapping[Key, str]) -> Written:
        """Approve the units of the catalogue in which nothing was found, each as the editor saw its English."""
        return self._made("approve", path, seen, editing.approving_clean(seen, self._hand()))

    def withdraw(self, unit: Unit) -> Written:
        """Take the approval of the unit back."""
        return self._do("withdraw", unit, lambda _, entry: withdrawn(entry))

    def remark(self, unit: Unit, text: str) -> Written:
        """Say something about the unit."""
        hand = self._hand()
        return self._do("remark", unit, lambda _, entry: said(entry, text, hand))

    def resolve(self, unit: Unit) -> Written:
        """Settle what was said about the unit."""
        hand = self._hand()
        return self._do("resolve", unit, lambda _, entry: settled(entry, hand))

    def waive(self, unit: Unit, check: str, reason: str) -> Written:
        """Have the check let the pair be as it stands, for a reason; an empty one has it speak again."""
        return self._do("waive", unit, editing.waiving(check, reason, self._hand()))

    def ledger(self, path: str) -> Ledger:
        """What the Japanese of the catalogue's document states, and what answers it.

        Raises UsageError for a catalogue that is not on the desk.
        """
        with self._lock:
            leaf = self._leaf(path)
            translation, told = leaf.translation, self._holding.findings_of(leaf)
            # What is held is what a check of the whole project would tell, and that takes seconds for a large one.
            if told is not None and stamp(self._workspace) == self._stamp:
                return lying_ledger(self._workspace, translation, told, lying_in(leaf.data, translation))
            found = ledgers(self._again(), [translation.document.name], language=translation.language)
            return next(each for each in found if each.catalogue == path)

    def sign(self, path: str) -> Written:
        """Sign the catalogue's document if nothing is open in it; else the reasons, a line each."""
        with self._lock:
            translation = self._leaf(path).translation
            signed = sign(self._again(), [translation.document.name], language=translation.language)
            if signed.catalogues:
                self._history.append(Seal(path))
            return self._sealed(signed)

    def undo(self) -> Written:
        """Take back the last change of this sitting, where the units still are what it made of them."""
        with self._lock:
            if not self._history:
                return Written(self._few(), "nothing was changed in this sitting")
            # What cannot be taken back now cannot be later, and stands in the way of what came before it.
            step = self._history.pop()
            if isinstance(step, Seal):
                return self._unsigned(step.path)
            passed = len(self._history)
            written = self._made("undo", step.path, [new.key for _, new in step.pairs], editing.taking_back(step))
            del self._history[passed:]
            return written

    def follow(self) -> News:
        """What others have done to the project's files since this was asked last."""
        with self._lock:
            if stamp(self._workspace) != self._stamp:
                return self._reopened()
            views, faults = self._holding.news()
            return News(self._few(*views) if views else None, faults=(*self._unopened, *faults))

    def settle(self) -> ReviewPage:
        """The units that look otherwise once all checks are asked of everything; between two findings others may act.

        Where somebody does, what is left waits until it is asked for again.
        """
        with self._lock:
            holding, leaves = self._holding, dict(self._holding.leaves)
            holding.is_restless = False
            asked = check_all(self._workspace, [each.translation for each in leaves.values()])
        findings: list[Finding] = []
        while True:
            with self._lock:
                if self._holding is not holding or any(holding.leaves[path] is not leaves[path] for path in leaves):
                    self._holding.is_restless = True
                    return self._few()
                finding = next(asked, None)
                if finding is None:
                    changed = holding.settled(_by_path(findings))
                    return self._few(*(view(leaf, leaf.pairs.entries, leaf.told, keys) for leaf, keys in changed))
                findings.append(finding)

    def _unsigned(self, path: str) -> Written:
        """Take the signature of the catalogue's document back."""
        translation = self._leaf(path).translation
        return self._sealed(unsign(self._again(), [translation.document.name], language=translation.language))

    def _sealed(self, signed: Signed) -> Written:
        views, _ = self._holding.news()
        return Written(self._few(*views), "\n".join(signed.obstacles))

    def _told(self, leaf: Leaf, entry: Entry) -> Iterable[Finding]:
        """What checks say of the leaf's unit as it would be."""
        return typed(self._workspace, leaf, {entry.key: entry}).told.get(entry.line, ())

    def _leaf(self, path: str) -> Leaf:
        if path not in self._holding.leaves:
            raise UsageError(Fault("is no catalogue of this project", path))
        return self._holding.leaves[path]

    def _again(self) -> Workspace:
        """The project as it lies on the disk at this moment, with what checks have said already of the same files."""
        if stamp(self._workspace) != self._stamp:
            return Workspace(find_project(self.root))
        return Workspace(self._workspace.project, recall=self._workspace.recall)

    def _do(self, did: str, unit: Unit, change: Change) -> Written:
        return self._made(did, unit.path, [unit.key], change)

    def _made(self, did: str, path: str, keys: Iterable[Key], change: Change) -> Written:
        """Have the units changed, told in the log, and remember how to take that back."""
        with self._lock:
            self._settle_names()
            wanted = tuple(dict.fromkeys(keys))
            hand = self._hand()
            made = self._holding.change(path, wanted, change)
            if made.pairs:
                self._history.append(Step(path, made.pairs))
                record(self._workspace.project, [Deed(did, hand, path, *pair) for pair in made.pairs])
            return self._written(made, wanted)

    def _written(self, made: Made, wanted: Sequence[Key]) -> Written:
        views, leaf = [made.view] if made.view else [], made.leaf
        if leaf:
            rest = {*wanted} & {*leaf.entries} - (made.view.changed if made.view else set())
            views.append(view(leaf, leaf.pairs.entries, leaf.told, rest))
        reasons = list(dict.fromkeys(made.refused.values()))
        refused = reasons[0] if reasons else ""
        if len(wanted) > 1 and reasons:
            refused = f"{len(made.refused)} of {len(wanted)} units stay as they are: {'; '.join(reasons)}"
        theirs = leaf.entries[wanted[0]].target if leaf and refused == editing.CHANGED else None
        return Written(self._few(*views), refused, theirs)

    def _few(self, *views: View) -> ReviewPage:
        return self._showing.few([each for each in views if each.leaf.path in self._chosen])

    def _hand(self) -> Hand:
        return hand_of(self.root)

    def _reopened(self) -> News:
        self._stamp = stamp(self._workspace)
        try:
            self._open(self.root)
        except L10nError as error:
            self._unopened = tuple(map(str, error.faults))
            return News(faults=self._unopened)
        return News(everything=True, faults=())

    def _settle_names(self) -> None:
        """Have the catalogues of renamed documents lie where they belong, before one of them is written."""
        if any(each.translation.origin for each in self._holding.leaves.values()):
            self._open(self.root)
            translations = [each.translation for each in self._holding.leaves.values()]
            renamed = [each for each in translations if each.origin]
            put_catalogues(self._workspace, renamed, vacated(self._workspace, translations))
            self._workspace.store.commit()
            self._open(self.root)


def _by_path(findings: Iterable[Finding]) -> Mapping[str, Sequence[Finding]]:
    found: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        found[finding.path].append(finding)
    return found
