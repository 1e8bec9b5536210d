# SPDX-License-Identifier: MIT
"""The projects that open files belong to, each at work once, until its settings, documents or glossary change."""

from collections.abc import Callable
from contextlib import ExitStack
from functools import cached_property
from pathlib import Path

from l10n.checks import Pairs, Plan, Scope, Told, chosen, run_planned
from l10n.config import Project, project_around
from l10n.glossary import Concept
from l10n.model import Finding
from l10n.pipeline.checking.pairs import beside_document
from l10n.pipeline.desk.recollection import Recollection
from l10n.pipeline.desk.surroundings import stamp
from l10n.pipeline.layout.places import below
from l10n.pipeline.recall import remembering
from l10n.pipeline.spreading import findings_of
from l10n.pipeline.store import Store
from l10n.pipeline.workspace import Workspace

NEAR = frozenset({Scope.ENTRY, Scope.UNIT, Scope.PASSAGE})
"""What checks are asked of that sees no further than a block and its neighbours."""


class Aside(Exception):  # noqa: N818 - nothing went wrong
    """A long check stands back: somebody waits for something else. What it has heard is remembered."""


class Home:
    """A project as its open files see it."""

    def __init__(self, project: Project, before: "Home | None" = None) -> None:
        """What checks have said `before` is remembered where settings and glossary are the same.

        Raises InputError for a glossary that cannot be read.
        """
        self.project = project
        self.workspace = Workspace(project)
        self.stamp = stamp(self.workspace)
        same = before if before and before.project == project and before.concepts == self.concepts else None
        self.memory: Recollection = same.memory if same else Recollection()
        """What checks have said of units."""
        self._is_new = same is None

    @property
    def concepts(self) -> tuple[Concept, ...]:
        """The rows of the project's glossary; raises InputError for one that cannot be read."""
        return tuple(self.workspace.glossary.concepts)

    def name(self, path: Path) -> str:
        """What findings call the file at `path`: below the project, with forward slashes."""
        return below(self.project.root, path) or str(path)

    def beside(self, path: Path, pairs: Pairs) -> Pairs:
        """The pairs of the file at `path` with what is known of their document."""
        return beside_document(pairs, self.workspace, path)

    def findings(self, pairs: Pairs, stand_back: Callable[[], bool]) -> list[Finding]:
        """What `l10n check` says of the file; raises Aside when it is to stand back."""

        def recall(key: str, ask: Callable[[], Told], fits: Callable[[Told], bool]) -> Told:
            if stand_back():
                raise Aside
            return self.memory.recall(key, ask, fits)

        with ExitStack() as stack:
            if self._is_new:
                stack.enter_context(remembering(self.workspace))
                self.memory.below = self.workspace.recall
                stack.callback(setattr, self.memory, "below", None)
            self.workspace.recall = recall
            # Other catalogues are looked at as they lie there now.
            self.workspace.store = Store(self.project.root)
            found = list(findings_of([pairs], self.workspace))
            self._is_new = False
        return found

    def near(self, pairs: Pairs) -> list[Finding]:
        """What those checks say of a few units that see no further."""
        glossary_of = self.workspace.glossary.for_document
        return list(run_planned([pairs], self.near_plan, glossary_of, recall=self.memory.recall))

    @cached_property
    def near_plan(self) -> Plan:
        """Those checks."""
        running = [each for each in chosen(self.workspace.settings) if each.scope in NEAR]
        return Plan(self.workspace.settings, running)


class Homes:
    """All of them, by their folders."""

    def __init__(self) -> None:
        self._known: dict[Path, Home] = {}

    def of(self, path: Path) -> Home:
        """The project that the file at `path` lies in, as it is at this moment; one of defaults where it is none's.

        Raises UsageError and InputError for settings and glossaries that cannot be worked with.
        """
        project = project_around(path.parent) or Project(path.parent.resolve())
        known = self._known.get(project.root)
        if known is None or known.project != project or known.stamp != stamp(known.workspace):
            known = self._known[project.root] = Home(project, known)
        return known
