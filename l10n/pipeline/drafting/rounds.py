# SPDX-License-Identifier: MIT
"""Asks for drafts round after round: what is no answer is asked again, what the checks tell is sent back to be mended.

Each unit is refused and mended at most twice; what has an end is handed on at once.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from l10n.drafting.answers import judged
from l10n.drafting.costs import expected
from l10n.drafting.groups import names
from l10n.drafting.values import Request, Spent, Task
from l10n.errors import L10nError
from l10n.model import EMPTY
from l10n.pipeline.drafting.asking import Desk, Heard, cause
from l10n.pipeline.drafting.judging import Verdict
from l10n.pipeline.drafting.remembered import Answers
from l10n.pipeline.drafting.units import Unit

AGAIN = 2
"""So often a unit is asked again whose answer was none, and so often one is sent back to be mended."""
_BEFORE = 2
"""So many sentences before a group are shown with their English."""
Group = tuple[Unit, ...]


class Rounds:
    """The requests of one language until every unit has its draft, or none."""

    def __init__(self, desk: Desk[tuple[Group, Request]], answers: Answers, frame: Request, *, repairs: bool) -> None:
        """`frame` has the instructions and languages of every request; with `repairs` findings are sent back."""
        self._desk = desk
        self._answers = answers
        self._frame = frame
        self._repairs = repairs
        self.spent = Spent()
        self.requests = 0
        self.refused = 0
        """Answers to units that were none."""

    def run(self, groups: Iterable[Group], finish: Callable[[Sequence[Unit]], None]) -> None:
        """Hand each unit to `finish` as soon as nothing more is asked about it, those of a group together.

        Raises L10nError where the server gives no answers; what was under way is finished first.
        """
        waiting = deque(groups)
        fault: L10nError | None = None
        while self._desk.busy or (waiting and fault is None):
            while waiting and fault is None and self._desk.has_room:
                self._ask(waiting.popleft(), waiting, finish)
            if self._desk.busy:
                heard = self._desk.next()
                fault = self._take(heard, waiting, finish) or fault
        if fault is not None:
            # Drafts that wait to be mended are better than nothing, and paid for.
            finish([unit for group in waiting for unit in group if unit.target])
            raise fault

    def _ask(self, group: Group, waiting: deque[Group], finish: Callable[[Sequence[Unit]], None]) -> None:
        """Have a group asked, all but what is remembered."""
        request = request_for(group, self._frame)
        pairs = list(zip(group, request.tasks, strict=True))
        known = {
            task.id: target for unit, task in pairs if (target := self._answers.of(task, unit.repairs)) is not None
        }
        rest = [(unit, task) for unit, task in pairs if task.id not in known]
        if rest:
            fresh = replace(request, tasks=tuple(task for _, task in rest))
            self._desk.ask((tuple(unit for unit, _ in rest), fresh), fresh)
        old = [(unit, known[task.id]) for unit, task in pairs if task.id in known]
        waiting.extendleft(self._weighed(old, finish))

    def _take(
        self,
        heard: Heard[tuple[Group, Request]],
        waiting: deque[Group],
        finish: Callable[[Sequence[Unit]], None],
    ) -> L10nError | None:
        """Work an answer off; tell what stops the run, where the server has none."""
        group, request = heard.ticket
        if heard.reply is None:
            assert heard.error is not None, "a request without an answer has failed"
            return cause(heard.error)
        self.requests += 1
        self.spent += heard.reply.spent or expected(request)
        verdict = judged(heard.reply, request)
        by_id = {task.id: (unit, task) for unit, task in zip(group, request.tasks, strict=True)}
        for name, target in verdict.targets.items():
            unit, task = by_id[name]
            self._answers.learn(task, unit.repairs, target)
        refused = [_refused(by_id[name][0], reason) for name, reason in verdict.refused.items()]
        self.refused += len(refused)
        weighed = self._weighed([(by_id[name][0], target) for name, target in verdict.targets.items()], finish)
        waiting.extendleft(weighed)
        going_on = [each for each in refused if _has_turn(each)]
        finish([each for each in refused if each not in going_on])
        waiting.extendleft(_again(going_on, too_long=heard.reply.finish == "length"))
        return None

    def _weighed(self, pairs: Sequence[tuple[Unit, str]], finish: Callable[[Sequence[Unit]], None]) -> Iterator[Group]:
        """Have the checks look at answers; gives the units that are to be mended, together."""
        if not pairs:
            return
        judge = pairs[0][0].page.judge
        verdicts = judge.verdicts({unit.entry.key: target for unit, target in pairs})
        for unit, target in pairs:
            _keep_better(unit, target, verdicts[unit.entry.key])
        told = tuple(unit for unit, _ in pairs if self._repairs and unit.verdict.findings and unit.repairs < AGAIN)
        for unit in told:
            unit.repairs += 1
        finish([unit for unit, _ in pairs if unit not in told])
        if told:
            yield told


def request_for(group: Group, frame: Request) -> Request:
    """What is asked for a group now; `frame` has the instructions and the languages."""
    ids = names([each.entry.key for each in group])
    return replace(frame, tasks=tuple(map(_task, group, ids, _befores(group))))


def _keep_better(unit: Unit, target: str, verdict: Verdict) -> None:
    """Take a draft that the checks like better than the one there is, or as well."""
    if not unit.target or verdict.weight <= unit.verdict.weight:
        unit.target, unit.verdict = target, verdict


def _refused(unit: Unit, reason: str) -> Unit:
    unit.reason = reason
    if not unit.target:
        unit.refusals += 1
    return unit


def _has_turn(unit: Unit) -> bool:
    """Whether a unit whose answer was none is asked about once more; the turn is taken then."""
    if not unit.target:
        return unit.refusals <= AGAIN
    unit.repairs += 1
    return unit.repairs <= AGAIN


def _again(refused: Sequence[Unit], *, too_long: bool) -> Iterator[Group]:
    """The groups in which units are asked again: halves where the answer was too long, and alone for the last time."""
    first = tuple(each for each in refused if not each.target and each.refusals < AGAIN)
    half = -(-len(first) // 2) if too_long else len(first)
    mending = tuple(each for each in refused if each.target)
    yield from filter(None, (mending, first[:half], first[half:]))
    yield from ((each,) for each in refused if not each.target and each.refusals == AGAIN)


def _task(unit: Unit, name: str, before: Sequence[tuple[str, str]]) -> Task:
    context = replace(unit.task.context, before=tuple(before))
    return replace(
        unit.task, id=name, context=context, target=unit.target, findings=unit.verdict.said if unit.target else ()
    )


def _befores(group: Group) -> Iterator[Sequence[tuple[str, str]]]:
    """For each unit the sentences right before it with their English; nothing where they are asked for as well."""
    asked = {each.entry.key for each in group}
    for unit in group:
        nearby = unit.page.judge.before(unit.entry.key, _BEFORE)
        known = [each for each in nearby if each.target not in {"", EMPTY}]
        yield () if asked & {each.key for each in nearby[-1:]} else [(each.source, each.target) for each in known]
