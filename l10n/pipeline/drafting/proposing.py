# SPDX-License-Identifier: MIT
"""English for terms and names that the glossary lacks, as rows for a person to confirm: one name, one English."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import replace

from l10n.drafting.answers import judged
from l10n.drafting.groups import grouped, names
from l10n.drafting.values import Context, Request, Task
from l10n.drafting.wording import TERMS, instructions
from l10n.errors import Fault, UsageError
from l10n.glossary import Concept, ConceptKind, Glossary
from l10n.glossary.mining import Candidate, mine
from l10n.pipeline.drafting.access import access
from l10n.pipeline.drafting.asking import Desk, cause
from l10n.pipeline.drafting.plan import Plan
from l10n.pipeline.drafting.rounds import AGAIN
from l10n.pipeline.drafting.tasks import house_rules
from l10n.pipeline.surveys.terms import mine_terms
from l10n.pipeline.workspace import Workspace

LIMIT = 50
"""So many candidates are asked about."""
_LONG = 100
"""From so many units on it is worth while to agree on names first."""
_OFTEN = 3
"""A term that stands so often may get several Englishes."""


def propose_terms(
    workspace: Workspace,
    documents: Sequence[str] = (),
    *,
    endpoint: str = "",
    model: str = "",
    say: Callable[[str], None] = lambda _: None,
) -> tuple[Concept, ...]:
    """The terms and names that the documents hold and the glossary lacks, with the drafter's English for them.

    A term to which it has no answer comes without English. Raises UsageError where no server is named.
    """
    reached = access(workspace.settings.draft, endpoint, model)
    if reached is None:
        raise UsageError(Fault("who is to propose?", hint="name a server: --endpoint URL --model NAME"))
    mined = mine_terms(workspace, documents, limit=LIMIT)
    candidates = [each for each in mined if each.kind is not ConceptKind.KEEP]
    languages = workspace.settings.source_language, workspace.settings.languages[0]
    rules = (*house_rules(workspace.settings, reached.settings.style), *TERMS)
    frame = Request(instructions(languages, rules), (), languages)
    with (
        closing(reached.drafter()) as drafter,
        closing(Desk[Request](drafter, reached.shown, reached.settings.parallel, say)) as desk,
    ):
        english = dict(_answers(desk, frame, candidates))
    return tuple(_row(each, english.get(each.source, ""), reached.model) for each in candidates)


def lacking(plans: Iterable[Plan], glossary: Glossary) -> tuple[str, ...]:
    """The terms and names that a long draft is about and the glossary lacks, the likeliest first."""
    sources = [unit.entry.source for each in plans for unit in each.asked]
    mined = mine(sources, glossary, limit=LIMIT) if len(sources) >= _LONG else []
    return tuple(each.source for each in mined if each.count >= _OFTEN and each.kind is not ConceptKind.KEEP)


def _row(candidate: Candidate, english: str, model: str) -> Concept:
    target = english or candidate.suggestion.english
    return replace(candidate.row, target=target, note=f"proposed by {model}, to confirm" if english else "")


def _answers(desk: Desk[Request], frame: Request, candidates: Sequence[Candidate]) -> Iterator[tuple[str, str]]:
    """The English of each term to which there is an answer; what is none is asked for again, at most twice."""
    tasks = [
        Task(name, each.source, Context("term", before=((each.example, ""),)))
        for name, each in zip(names([(None, each.source) for each in candidates]), candidates, strict=True)
    ]
    for _ in range(AGAIN + 1):
        for group in grouped([(each, len(each.source))] for each in tasks):
            request = replace(frame, tasks=group)
            desk.ask(request, request)
        tasks = []
        while desk.busy:
            heard = desk.next()
            if heard.reply is None:
                assert heard.error is not None, "a request without an answer has failed"
                raise cause(heard.error)
            verdict = judged(heard.reply, heard.ticket)
            for each in heard.ticket.tasks:
                if each.id in verdict.targets:
                    yield each.source, verdict.targets[each.id]
                else:
                    tasks.append(each)
