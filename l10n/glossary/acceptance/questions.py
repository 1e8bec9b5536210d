# SPDX-License-Identifier: MIT
"""What rules ask of a term's Japanese, and where they look in the English."""

import re
from collections.abc import Callable, Iterator

from l10n.english import demonyms, paraphrases
from l10n.glossary.acceptance.case import Case, Holds
from l10n.glossary.concept import Certainty, ConceptKind
from l10n.glossary.persons import in_other_order, short_name
from l10n.model import Span, Use
from l10n.text import in_katakana

_MAY_BE_PLACES = frozenset({ConceptKind.TERM, ConceptKind.NAME, ConceptKind.ABBREVIATION})
_LITERAL = r"(?P<mark>`|\*{1,2}|\")(?P<literal>[^`*\"\n]+)(?P=mark)"
_LITERAL_BEFORE = re.compile(rf"{_LITERAL}`? ?$")
_LITERAL_AFTER = re.compile(rf" ?(?::[\w:.-]+:|`)?{_LITERAL}")
_NEAR, _SHORT = 100, 4


def always(_case: Case) -> bool:
    """True: the rule asks nothing of the Japanese."""
    return True


def may_be_place(case: Case) -> bool:
    """Whether a row of that kind may name a place, or begin with its demonym."""
    return case.match.concept.kind in _MAY_BE_PLACES


def has_other_words(case: Case) -> bool:
    """Whether words made of the term's may stand for it: names, and what is kept as it is, have no others."""
    return not case.match.concept.named and not case.match.concept.case_sensitive


def used(use: Use) -> Holds:
    """A question whether English may make that use of the term where it stands."""
    return lambda case: use in case.traits.uses


def of_uses(finds: Callable[[str, str, Use], Iterator[Span]]) -> Callable[[Case], Iterator[Span]]:
    """Where `finds` looks, for each use that English may make of the term and each of its forms."""

    def places(case: Case) -> Iterator[Span]:
        spans = (span for use in case.traits.uses for form in case.forms for span in finds(form, case.pair.target, use))
        return case.free(spans)

    return places


def of_demonyms(case: Case) -> Iterator[Span]:
    """Where the demonym stands for the place, or the place for the demonym."""
    targets = case.match.concept.targets
    return case.free(span for form in targets for span in demonyms.of_place(form, case.pair.target))


def as_verb(case: Case) -> Iterator[Span]:
    """Where the several words of the term stand as a verb."""
    return case.free(case.pair.glossary.find_as_verb(case.match.concept, case.pair.target))


def forbidden(case: Case) -> Iterator[Span]:
    """Where English that is forbidden for the term stands."""
    return (found.span for found in case.pair.forbidden(case.match.concept))


def other_order(case: Case) -> Iterator[Span]:
    """Where the person's name stands in the other order."""
    return (span for span, _ in in_other_order(case.match.concept, case.pair.target, case.pair.english))


def shortened(case: Case) -> Iterator[Span]:
    """Where the first or last word of the person's name stands."""
    found = short_name(case.match.concept, case.pair.target, case.pair.english)
    yield from (found,) if found else ()


def kin(case: Case) -> Iterator[Span]:
    """Where a word akin to one of the term's stands; a term of one word may have it where the doubt is greatest."""
    loose = case.match.certainty is Certainty.UNSURE or case.traits.of_quality
    for form in case.match.concept.targets:
        words = paraphrases.content(form)
        if loose or len(words) > 1:
            yield from paraphrases.kin(words, case.pair.target)


def literals(case: Case) -> Iterator[Span]:
    """Where the target has the literal beside the term."""
    sentence, (start, end) = case.match.sentence, case.match.span
    for found in (_LITERAL_BEFORE.search(sentence, max(0, start - _NEAR), start), _LITERAL_AFTER.match(sentence, end)):
        at = case.pair.target.find(found["literal"]) if found else -1
        if found and at >= 0:
            yield at, at + len(found["literal"])


def has_short_form(case: Case) -> bool:
    """Whether the sentence has the term in fewer letters than the row."""
    return len(case.match.form) < len(case.match.concept.source)


def swallowed(case: Case) -> bool:
    """Whether the term is short or borrowed, and in doubt: the longer word may be one that the glossary lacks."""
    form = case.match.form
    return case.match.certainty is Certainty.UNSURE and (len(form) < _SHORT or in_katakana(form))
