# SPDX-License-Identifier: MIT
"""The rules by which the English of a sentence has what a term of its Japanese asks for, in the order they are tried."""

from collections.abc import Callable, Iterator
from functools import partial

from l10n.english import paraphrases
from l10n.glossary.acceptance import questions
from l10n.glossary.acceptance.case import Case, Example, Holds, Places, Rule, Verdict
from l10n.glossary.borders import is_control, is_figure, is_title
from l10n.glossary.vocabulary import DATA
from l10n.model import Span, Use
from l10n.tables import rows

_Finds = Callable[[str, str], Iterator[Span]]
"""Where other words that are made of an English form stand in a target."""
_TEXTS = {
    name: (asks, looks_for.removeprefix("-"), Example(*example))
    for name, asks, looks_for, *example in rows(DATA, "rules")
}
"""What people read of each rule, and its example."""


def _rule(name: str, verdict: Verdict, holds: Holds, places: Places | None) -> Rule:
    """The rule of that name, with its row of the table."""
    asks, looks_for, example = _TEXTS[name]
    return Rule(name, verdict, asks, looks_for, example, holds, places)


def _paired(name: str) -> Rule:
    """The term's own words stand in the target: together, or in the arrangement of that name."""
    arrangement = "" if name == "words" else name

    def places(case: Case) -> Iterator[Span]:
        return (found.span for found in case.own if found.arrangement == arrangement)

    return _rule(name, Verdict.PAIRED, questions.always, places)


def _accepted(name: str, holds: Holds, finds: _Finds) -> Rule:
    """Words made of the term's stand in the target, and are not another term's."""

    def asked(case: Case) -> bool:
        return questions.has_other_words(case) and holds(case)

    def places(case: Case) -> Iterator[Span]:
        return case.free(span for form in case.forms for span in finds(form, case.pair.target))

    return _rule(name, Verdict.ACCEPTED, asked, places)


def _excused(name: str, holds: Holds, places: Places | None = None) -> Rule:
    """The term's English may be absent."""
    return _rule(name, Verdict.EXCUSED, holds, places)


RULES = (
    _paired("words"),
    _paired("shared"),
    _paired("suspended"),
    _paired("membership"),
    _paired("object"),
    _paired("doing"),
    _paired("action"),
    _paired("owned"),
    _paired("predicate"),
    _paired("change"),
    _paired("couple"),
    _rule("demonym", Verdict.ACCEPTED, questions.may_be_place, questions.of_demonyms),
    _accepted("family-verb", questions.used(Use.VERB), partial(paraphrases.of_family, use=Use.VERB)),
    _accepted("family-adjective", questions.used(Use.MODIFIER), partial(paraphrases.of_family, use=Use.MODIFIER)),
    _accepted("family-noun", questions.used(Use.NOUN), partial(paraphrases.of_family, use=Use.NOUN)),
    _rule(
        "negated",
        Verdict.ACCEPTED,
        lambda case: questions.has_other_words(case) and case.traits.negated,
        questions.of_uses(paraphrases.negated),
    ),
    _rule(
        "prefixed",
        Verdict.ACCEPTED,
        lambda case: questions.has_other_words(case) and case.traits.part,
        questions.of_uses(paraphrases.prefixed),
    ),
    _accepted("separated", questions.used(Use.VERB), paraphrases.separated),
    _accepted("turned", questions.used(Use.VERB), paraphrases.turned),
    _accepted("done-so", questions.used(Use.VERB), paraphrases.done_so),
    _accepted("closed", questions.used(Use.MODIFIER), paraphrases.closed),
    _accepted("adverb", questions.always, paraphrases.as_adverb),
    _accepted("noun-of-verb", lambda case: case.traits.verbal, paraphrases.as_noun),
    _accepted("degree", lambda case: case.traits.describing, paraphrases.as_degree),
    _accepted("quality", lambda case: case.traits.describing or case.traits.borrowed, paraphrases.as_quality),
    _accepted("gerund", lambda case: case.traits.borrowed, paraphrases.as_gerund),
    _accepted("specialist", lambda case: case.traits.specialty, paraphrases.as_specialist),
    _accepted("at-end", lambda case: case.traits.part, paraphrases.at_end),
    _accepted("headless", lambda case: case.traits.of_machine, paraphrases.headless),
    _rule(
        "as-verb",
        Verdict.ACCEPTED,
        lambda case: questions.has_other_words(case) and case.traits.uses != {Use.NOUN},
        questions.as_verb,
    ),
    _rule("forbidden", Verdict.REFUSED, questions.always, questions.forbidden),
    _rule("other-order", Verdict.REFUSED, questions.always, questions.other_order),
    _excused("short-name", questions.has_short_form, questions.shortened),
    _excused("akin", lambda case: not case.traits.sure, questions.kin),
    _excused("title", lambda case: is_title(case.match)),
    _excused("control", lambda case: is_control(case.match)),
    _excused("figure", lambda case: is_figure(case.match)),
    _excused("literal", questions.always, questions.literals),
    _excused("swallowed", questions.swallowed),
)
"""What lets a term pass, in the order in which it is tried: its own words, words made of them, other reasons."""
