# SPDX-License-Identifier: MIT
"""Has catalogues checked by several processes: each is given its own ones, and what they say comes back in order."""

import pickle
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from l10n.checks import Check, Heard, Pairs, Plan, hear, run_planned, select
from l10n.config import Settings
from l10n.glossary import Glossary, load_glossary
from l10n.model import Finding
from l10n.pipeline.caching.cache import Cache
from l10n.pipeline.workspace import Workspace
from l10n.workers import cores, in_order

_WORTH = 6_000
"""Units that take longer to check than a second process takes to start."""
_SHARE = 1_000
"""Units that a process is given at a time, as far as catalogues are so small."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is asked of every catalogue, opened once in each process."""

    settings: Settings
    names: tuple[str, ...]
    """Of the checks."""
    glossaries: tuple[str, ...]
    root: str
    cache: tuple[Path, bytes] | None
    """Where answers are remembered, and what stands for all that they depend on."""


@dataclass(frozen=True, slots=True)
class _Share:
    """Catalogues for one process."""

    asked: bytes
    catalogues: tuple[Pairs, ...]


@dataclass(frozen=True, slots=True)
class _Answer:
    """What is said of them."""

    heard: tuple[Heard, ...]
    rows: dict[str, str]
    """What is to be remembered of it."""


def findings_of(
    catalogues: Sequence[Pairs], workspace: Workspace, selected: Collection[Check] | None = None
) -> Iterator[Finding]:
    """What the checks say of the catalogues, from as many processes as the workspace is allowed.

    The same findings in the same order for any number of them. Raises InputError when one was killed.
    """
    plan = Plan(workspace.settings, selected)
    glossary_of = workspace.glossary.for_document
    jobs = _jobs(catalogues, workspace)
    heard = _spread(catalogues, workspace, plan, jobs) if jobs > 1 else None
    yield from run_planned(catalogues, plan, glossary_of, recall=workspace.recall, heard=heard)


def _jobs(catalogues: Sequence[Pairs], workspace: Workspace) -> int:
    """How many processes are worth it: one where nearly all is remembered."""
    if len(catalogues) <= 1 or workspace.jobs is not None:
        return workspace.jobs or 1
    units = sum(len(each.entries) for each in catalogues)
    known = workspace.cache.count if workspace.cache else 0
    return cores() if units - known >= _WORTH else 1


def _spread(catalogues: Sequence[Pairs], workspace: Workspace, plan: Plan, jobs: int) -> Iterator[Heard]:
    asked = pickle.dumps(
        _Asked(
            plan.settings,
            tuple(each.name for each in plan.running),
            tuple(map(str, workspace.glossary_paths)),
            str(workspace.project.root),
            workspace.cache.place if workspace.cache else None,
        )
    )
    for answer in in_order(_answered, [_Share(asked, each) for each in _shares(catalogues)], jobs):
        if workspace.cache:
            workspace.cache.take(answer.rows)
        yield from answer.heard


def _shares(catalogues: Sequence[Pairs]) -> Iterator[tuple[Pairs, ...]]:
    """The catalogues in order, small ones together, as they can be pickled."""
    share: list[Pairs] = []
    for each in catalogues:
        plain = {name: dict(getattr(each, name)) for name in ("header", "definitions", "leads")}
        share.append(replace(each, **plain))  # type: ignore[arg-type]
        if sum(len(pairs.entries) for pairs in share) >= _SHARE:
            yield tuple(share)
            share = []
    if share:
        yield tuple(share)


def _answered(share: _Share) -> _Answer:
    """What the checks say of one share, in whatever process."""
    plan, glossary, cache = _opened(share.asked)
    recall = cache.recall if cache else None
    heard = tuple(hear(each, plan, glossary.for_document(each.document), recall=recall) for each in share.catalogues)
    return _Answer(heard, cache.given() if cache else {})


@lru_cache(maxsize=2)
def _opened(asked: bytes) -> tuple[Plan, Glossary, Cache | None]:
    wanted: _Asked = pickle.loads(asked)  # noqa: S301 - what this very module has pickled
    glossary = load_glossary(*map(Path, wanted.glossaries), root=Path(wanted.root))
    return Plan(wanted.settings, select(wanted.names)), glossary, Cache(*wanted.cache) if wanted.cache else None
