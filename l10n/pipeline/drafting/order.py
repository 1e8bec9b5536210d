# SPDX-License-Identifier: MIT
"""The order of drafting: memory, our own readers, a drafter; each finished group is written at once."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, nullcontext
from dataclasses import dataclass, field

from l10n.drafting.costs import Prices, expected
from l10n.drafting.records import Share, shares
from l10n.drafting.values import Drafter, Request, Spent
from l10n.drafting.wording import instructions
from l10n.pipeline.drafting.access import Access, access
from l10n.pipeline.drafting.asking import Desk
from l10n.pipeline.drafting.plan import MEMORY, Plan, plan, size
from l10n.pipeline.drafting.proposing import lacking
from l10n.pipeline.drafting.remembered import Answers
from l10n.pipeline.drafting.rounds import Group, Rounds, request_for
from l10n.pipeline.drafting.scribe import Scribe, Standing
from l10n.pipeline.drafting.tasks import house_rules
from l10n.pipeline.drafting.writing import Book
from l10n.pipeline.exchanging.exporting import among
from l10n.pipeline.moving import put_catalogues, vacated
from l10n.pipeline.tracking import Track, in_silence
from l10n.pipeline.translation import Translation
from l10n.pipeline.translations import up_to_date
from l10n.pipeline.workspace import Workspace

_NAMED = 5
"""So many terms are named that the glossary lacks."""


@dataclass(frozen=True, slots=True)
class Drafted:
    """What a run did, or with `dry_run` what it would do."""

    by: Counter[str] = field(default_factory=Counter)
    """How many units have English, by what gave it."""
    left: tuple[tuple[str, str], ...] = ()
    """The units that have none, each by its place with the reason."""
    told: tuple[tuple[str, str], ...] = ()
    """What checks still say of drafts, each with the unit's place."""
    changed: tuple[str, ...] = ()
    """The catalogues that were written."""
    requests: int = 0
    refused: int = 0
    """Answers to units that were none."""
    spent: Spent = field(default_factory=Spent)
    money: str = ""
    """What that costs; empty where no prices are stated."""
    access: Access | None = None
    """Who was asked, or would be."""
    touched: int = 0
    """Units that somebody has worked on in the meantime."""
    waiting: int = 0
    """Units that only a drafter could do, where none was asked."""


def draft(
    workspace: Workspace,
    names: Sequence[str] = (),
    *,
    endpoint: str = "",
    model: str = "",
    fuzzy: bool = False,
    dry_run: bool = False,
    watch: Callable[[Standing], None] = lambda _: None,
    say: Callable[[str], None] = lambda _: None,
    track: Track = in_silence,
) -> Drafted:
    """Fill the units of the documents called `names`, by default of all, that have no English, as fuzzy drafts.

    With `fuzzy` also those whose English was made for an older sentence. `watch` is told how far the run is, `say`
    what people must know at once. Raises UsageError where drafts are not allowed or the server is not named well, and
    InputError where it gives no answers; what is finished is written by then.
    """
    reached = access(workspace.settings.draft, endpoint, model)
    # A missing client or key is told before anything is read.
    drafter = None if dry_run or reached is None else reached.drafter()
    with closing(drafter) if drafter else nullcontext():
        # What others know of a sentence comes as a draft, too, and may be a better one's beginning.
        everything = up_to_date(workspace, lend=False, track=track)
        translations = among(workspace, everything, names, None)
        plans = list(_plans(workspace, translations, everything, fuzzy=fuzzy))
        if reached is not None:
            _warn(lacking(plans, workspace.glossary), say)
        if dry_run:
            return _rehearsed(workspace, reached, plans)
        scribe = Scribe(Book(workspace.project.root), sum(each.total for each in plans), watch)
        if any(each.total for each in plans):
            put_catalogues(workspace, translations, vacated(workspace, translations))
            scribe.changed |= dict.fromkeys(workspace.store.commit())
        asking = [_Asking(workspace, each, scribe, reached, drafter, say) for each in plans]
        for each in asking:
            each.run()
    waiting = 0 if drafter else sum(size([unit for unit in each.asked if not unit.near]) for each in plans)
    return _drafted(scribe, asking, reached, waiting)


def _warn(terms: Sequence[str], say: Callable[[str], None]) -> None:
    """Say before a long draft that names may get several Englishes in it."""
    if terms:
        named = ", ".join(terms[:_NAMED])
        more = " …" if len(terms) > _NAMED else ""
        say(f"the glossary lacks {named}{more}; `l10n draft --propose-terms` has their English proposed first")


def _drafted(scribe: Scribe, asking: "Sequence[_Asking]", reached: Access | None, waiting: int) -> Drafted:
    return Drafted(
        scribe.by,
        tuple(scribe.left),
        tuple(scribe.told),
        tuple(scribe.changed),
        sum(each.requests for each in asking),
        sum(each.refused for each in asking),
        sum((each.spent for each in asking), Spent()),
        scribe.money(),
        reached,
        scribe.touched,
        waiting,
    )


def drafts(workspace: Workspace) -> list[Share]:
    """What became of the drafts in the project's catalogues, by model."""
    translations = up_to_date(workspace, lend=False)
    entries = ((each.catalogue, entry) for each in translations for entry in each.catalog.live)
    return shares(entries, Book(workspace.project.root).records)


class _Asking:
    """The drafts of one language."""

    def __init__(
        self,
        workspace: Workspace,
        plan: Plan,
        scribe: Scribe,
        reached: Access | None,
        drafter: Drafter | None,
        say: Callable[[str], None],
    ) -> None:
        self._workspace, self._plan, self._scribe = workspace, plan, scribe
        self._reached, self._drafter, self._say = reached, drafter, say
        self.requests = self.refused = 0
        self.spent = Spent()

    def run(self) -> None:
        """Write what is there, then ask for the rest."""
        for giver in self._plan.givers:
            self._scribe.write(self._plan.given(giver), giver)
        if self._reached is None or self._drafter is None:
            self._scribe.write([each for each in self._plan.asked if each.near], MEMORY)
        elif self._plan.asked:
            self._ask(self._reached, self._drafter)

    def _ask(self, reached: Access, drafter: Drafter) -> None:
        frame = frame_of(self._workspace, reached, self._plan.language)
        answers = Answers(self._workspace.project.root, drafter.model, frame.instructions)
        desk: Desk[tuple[Group, Request]] = Desk(drafter, reached.shown, reached.settings.parallel, self._say)
        rounds = Rounds(desk, answers, frame, repairs=drafter.repairs)
        prices, before = _prices(reached), self._scribe.spent
        self._scribe.money = lambda: prices.printed(before + rounds.spent)
        try:
            rounds.run(self._plan.groups(), lambda units: self._scribe.write(units, drafter.model))
        finally:
            desk.close()
            answers.save()
            self._scribe.spent = before + rounds.spent
            self.spent, self.requests, self.refused = rounds.spent, rounds.requests, rounds.refused


def frame_of(workspace: Workspace, reached: Access | None, language: str) -> Request:
    """What all requests of a language have: the instructions with the house's style, and the languages."""
    languages = workspace.settings.source_language, language
    more = (reached.settings if reached else workspace.settings.draft).style
    return Request(instructions(languages, house_rules(workspace.settings, more)), (), languages)


def _plans(
    workspace: Workspace, translations: Sequence[Translation], everything: Sequence[Translation], *, fuzzy: bool
) -> Iterator[Plan]:
    for language in dict.fromkeys(each.language for each in translations):
        here = [each for each in translations if each.language == language]
        yield plan(workspace, language, here, everything, fuzzy=fuzzy)


def _rehearsed(workspace: Workspace, reached: Access | None, plans: Sequence[Plan]) -> Drafted:
    """What a run would do, and about what it would take."""
    by: Counter[str] = Counter()
    for each in plans:
        by.update({giver: size(each.given(giver)) for giver in each.givers})
    requests = [
        request_for(group, frame_of(workspace, reached, each.language)) for each in plans for group in each.groups()
    ]
    spent = sum(map(expected, requests), Spent())
    money = _prices(reached).printed(spent) if reached else ""
    waiting = sum(size(each.asked) for each in plans)
    return Drafted(by, spent=spent, money=money, requests=len(requests), access=reached, waiting=waiting)


def _prices(reached: Access) -> Prices:
    return Prices(reached.settings.prices, reached.settings.currency)
