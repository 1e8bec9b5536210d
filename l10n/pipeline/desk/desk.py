# SPDX-License-Identifier: MIT
"""The desk: one project, open for as long as its editor sits there, for any number of pages at once."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from threading import RLock
from typing import TypeAlias

from l10n import catalog, files
from l10n.config import find_project
from l10n.errors import InputError, L10nError
from l10n.model import Entry, Finding, Key
from l10n.pipeline.cache import remembering
from l10n.pipeline.desk import editing
from l10n.pipeline.desk.editing import Step
from l10n.pipeline.desk.leaf import Leaf, in_order, moved, on_disk, renewed
from l10n.pipeline.desk.looking import View, typed, view
from l10n.pipeline.desk.recollection import Recollection
from l10n.pipeline.desk.showing import Showing
from l10n.pipeline.desk.surroundings import folders, stamp
from l10n.pipeline.desk.values import News, Unit, Written
from l10n.pipeline.moving import put_catalogues, vacated
from l10n.pipeline.reviewing import language_of, named
from l10n.pipeline.steps import check_all
from l10n.pipeline.tracking import Track, in_silence
from l10n.pipeline.workspace import Workspace
from l10n.report.review import ReviewPage

_TRIES = 5
"""How often a change is put on top of what somebody else has written in the same moment."""

_Put: TypeAlias = Callable[[Leaf, Entry], Entry | str]
"""Gives what the unit of a leaf becomes, or why it stays."""
_GONE = "the unit is no longer in the catalogue"
_CHANGED = "the translation was changed in the meantime"


class Desk:
    """A project's documents in one language; every method may be called from any thread."""

    def __init__(
        self, root: Path, names: Sequence[str] = (), *, language: str | None = None, track: Track = in_silence
    ) -> None:
        """Open the documents called `names`, by default all, of the project that `root` lies in.

        Raises UsageError for names and languages that are not there, InputError for files that cannot be read.
        """
        self._lock = RLock()
        self._names, self._asked = tuple(names), language
        self._history: list[Step] = []
        self._unsaid: defaultdict[str, set[Key]] = defaultdict(set)
        self._restless = False
        self._open(root, track)

    def _open(self, root: Path, track: Track = in_silence) -> None:
        """Read everything; where that raises, the desk stays as it was."""
        workspace = Workspace(find_project(root))
        language = language_of(workspace, self._asked)
        before = stamp(workspace)
        every = [each for each in workspace.translations(update=True, track=track) if each.language == language]
        chosen = {each.catalogue for each in named(every, self._names)}
        recollection = Recollection()
        with remembering(workspace):
            recollection.below = workspace.recall
            workspace.recall = recollection.recall
            findings = _by_path(check_all(workspace, every, track=track))
        recollection.below, workspace.recall = None, recollection.recall
        self._workspace, self._stamp, self._chosen = workspace, before, chosen
        self._leaves = {
            each.catalogue: Leaf(each, workspace.store.read(each.catalogue), in_order(findings[each.catalogue]))
            for each in every
        }
        self._showing = Showing(workspace, language)

    @property
    def root(self) -> Path:
        """The project's folder."""
        return self._workspace.project.root

    @property
    def restless(self) -> bool:
        """Whether something has changed since all checks were asked of everything."""
        return self._restless

    def folders(self) -> frozenset[Path]:
        """Where files lie that the page depends on: those whose changes `follow` tells."""
        with self._lock:
            return folders(self._workspace, self._leaves)

    def page(self) -> ReviewPage:
        """All that the page shows."""
        with self._lock:
            return self._showing.whole([each for path, each in self._leaves.items() if path in self._chosen])

    def look(self, unit: Unit, target: str) -> ReviewPage:
        """The unit as it would be with that English."""
        with self._lock:
            leaf = self._leaves.get(unit.path)
            entry = leaf and leaf.entries.get(unit.key)
            if not leaf or not entry:
                return self._few()
            seen = typed(self._workspace, leaf, {unit.key: editing.rewritten(entry, target)})
            return self._few(replace(seen, changed=frozenset({unit.key})))

    def save(self, unit: Unit, before: str, target: str) -> Written:
        """Put `target` into the unit's catalogue, whose English the editor saw as `before`.

        Raises InputError for a file that cannot be read or written.
        """

        def put(leaf: Leaf, entry: Entry) -> Entry | str:
            reason = editing.against(leaf, entry.key, target)
            if not reason and entry.target not in {before, target}:
                return _CHANGED
            return reason or editing.rewritten(entry, target)

        return self._made(unit, put)

    def undo(self) -> Written:
        """Take back the last change of this sitting, if the unit still is what it made of it."""
        with self._lock:
            if not self._history:
                return Written(self._few(), "nothing was changed in this sitting")
            step = self._history[-1]

            def put(_: Leaf, entry: Entry) -> Entry | str:
                return editing.restored(entry, step.before) if editing.stands(entry, step) else _CHANGED

            done, _ = self._change(step.unit, put)
            # What cannot be taken back now cannot be later, and stands in the way of what came before it.
            self._history.pop()
            return done

    def follow(self) -> News:
        """What others have done to the project's files since this was asked last."""
        with self._lock:
            if stamp(self._workspace) != self._stamp:
                return self._reopened()
            faults = [fault for path in self._leaves for fault in self._fault_of(path)]
            views = [self._renewed_view(path, keys) for path, keys in self._taken() if path in self._leaves]
            return News(self._few(*views) if views else None, faults=tuple(faults))

    def settle(self) -> ReviewPage:
        """The units that look otherwise once all checks are asked of everything; between two catalogues others may act.

        Where somebody does, what is left waits until it is asked for again.
        """
        with self._lock:
            self._restless = False
            leaves = dict(self._leaves)
            asked = check_all(self._workspace, [each.translation for each in leaves.values()])
        findings: list[Finding] = []
        while True:
            with self._lock:
                if any(self._leaves.get(path) is not leaf for path, leaf in leaves.items()):
                    self._restless = True
                    return self._few()
                finding = next(asked, None)
                if finding is None:
                    return self._settled(_by_path(findings))
                findings.append(finding)

    def _settled(self, findings: Mapping[str, Sequence[Finding]]) -> ReviewPage:
        views = []
        for path, old in self._leaves.items():
            leaf = replace(old, findings=in_order(findings.get(path, ())))
            lines = {each.line: key for key, each in leaf.entries.items()}
            changed = {key for line, key in lines.items() if leaf.told.get(line) != old.told.get(line)}
            self._leaves[path] = leaf
            if changed:
                views.append(view(leaf, leaf.pairs.entries, leaf.told, changed))
        return self._few(*views)

    def _few(self, *views: View) -> ReviewPage:
        return self._showing.few([each for each in views if each.leaf.path in self._chosen])

    def _made(self, unit: Unit, put: _Put) -> Written:
        """Have the unit changed, and remember how to take that back."""
        with self._lock:
            done, step = self._change(unit, put)
            if step:
                self._history.append(step)
            return done

    def _change(self, unit: Unit, put: _Put) -> tuple[Written, Step | None]:
        """Write what `put` makes of the unit as it stands on the disk at this moment, or tell why it does not."""
        self._settle_names()
        for attempt in range(_TRIES):
            leaf = self._renew(unit.path) if unit.path in self._leaves else None
            entry = leaf.entries.get(unit.key) if leaf else None
            if not leaf or not entry:
                return Written(self._few(), _GONE), None
            made = put(leaf, entry)
            if isinstance(made, str):
                return Written(self._seen(leaf, entry), made, entry.target if made == _CHANGED else None), None
            if made == entry:
                return Written(self._seen(leaf, entry)), None
            try:
                page = self._put(leaf, made)
            except InputError:
                # Somebody wrote between our look and our rename, or it cannot be written at all.
                if attempt + 1 == _TRIES or on_disk(self._workspace, leaf.path) == leaf.data:
                    raise
            else:
                return Written(page), Step(unit, entry, self._leaves[unit.path].entries[unit.key])
        raise AssertionError(unit)

    def _put(self, leaf: Leaf, made: Entry) -> ReviewPage:
        """Write the leaf's catalogue with one other unit, and tell what looks otherwise then."""
        known = leaf.translation.catalog
        entries = tuple(made if each.key == made.key and not each.obsolete else each for each in known.entries)
        data = catalog.encode(replace(known, entries=entries), leaf.path)
        files.write(files.inside(self.root, leaf.path), data, expected=leaf.data, shown=leaf.path)
        translation = replace(leaf.translation, catalog=catalog.load(data, leaf.path))
        if translation.site:
            translation.site.add(translation)
        self._leaves[leaf.path] = moved(leaf, translation, data)
        return self._few(self._renewed_view(leaf.path, {made.key}))

    def _renewed_view(self, path: str, keys: set[Key]) -> View:
        """What checks say now that the units are other ones; from now on that is what stands there."""
        self._restless = True
        leaf = self._leaves[path]
        seen = typed(self._workspace, leaf, {key: leaf.entries[key] for key in keys if key in leaf.entries})
        findings = in_order(finding for each in seen.told.values() for finding in each)
        self._leaves[path] = replace(leaf, findings=findings)
        return replace(seen, leaf=self._leaves[path])

    def _seen(self, leaf: Leaf, entry: Entry) -> ReviewPage:
        """The unit as it stands on the leaf."""
        return self._few(view(leaf, leaf.pairs.entries, leaf.told, {entry.key}))

    def _renew(self, path: str) -> Leaf:
        """The leaf as its file has it; what others did to it is told when somebody follows."""
        old = self._leaves[path]
        leaf = renewed(self._workspace, old)
        if leaf is not old:
            self._leaves[path] = leaf
            self._unsaid[path] |= set(_differences(old, leaf))
        return leaf

    def _taken(self) -> Iterator[tuple[str, set[Key]]]:
        """What is unsaid, and is said now."""
        unsaid, self._unsaid = self._unsaid, defaultdict(set)
        return ((path, keys) for path, keys in unsaid.items() if keys)

    def _fault_of(self, path: str) -> Iterator[str]:
        try:
            self._renew(path)
        except L10nError as error:
            yield from map(str, error.faults)

    def _reopened(self) -> News:
        self._stamp = stamp(self._workspace)
        try:
            self._open(self.root)
        except L10nError as error:
            return News(faults=tuple(map(str, error.faults)))
        return News(everything=True)

    def _settle_names(self) -> None:
        """Have the catalogues of renamed documents lie where they belong, before one of them is written."""
        if any(each.translation.origin for each in self._leaves.values()):
            self._open(self.root)
            translations = [each.translation for each in self._leaves.values()]
            renamed = [each for each in translations if each.origin]
            put_catalogues(self._workspace, renamed, vacated(self._workspace, translations))
            self._workspace.store.commit()
            self._open(self.root)


def _differences(old: Leaf, new: Leaf) -> Iterator[Key]:
    """The units of `new` that are not as they were, wherever they stand."""
    known = {replace(entry, line=0) for entry in old.entries.values()}
    return (key for key, entry in new.entries.items() if replace(entry, line=0) not in known)


def _by_path(findings: Iterator[Finding] | Sequence[Finding]) -> Mapping[str, Sequence[Finding]]:
    found: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        found[finding.path].append(finding)
    return found
