# SPDX-License-Identifier: MIT
"""What is wrong or odd about the rows of a glossary, told before it is used."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

from l10n.files import glob_matches
from l10n.glossary.concept import Concept, English, EnglishMatch
from l10n.glossary.folding import Folded, fold_with_places, same_spelling, same_word
from l10n.glossary.glossary import Glossary
from l10n.glossary.merging import letters
from l10n.model import Finding, Severity
from l10n.tokens import tokenize

PAGES = {
    "terms-conflict": "One Japanese word has two Englishes, or English is both right and forbidden.",
    "terms-cut": "MeCab takes the term apart or joins it to its neighbours; a longer form is safer.",
    "terms-forbidden": "A form that one row forbids is right in another.",
    "terms-order": "The rows are not sorted by source; sorted files merge well.",
    "terms-scope": "No document has a path like this.",
    "terms-twin": "Two rows should be one, or a form is known without being listed.",
    "terms-unused": "The term stands in no document.",
}
"""What each finding's name says."""

_AROUND = ("「{}」", "、{}は、", "。{}を")
"""Surroundings in which every term should be found."""


def lint(concepts: Sequence[Concept]) -> Iterator[Finding]:
    """What is to be said of the rows themselves, rule by rule."""
    glossary = Glossary(concepts)
    for rule in _RULES:
        yield from rule(glossary)


def lint_use(glossary: Glossary, sources: Iterable[tuple[str, str]], documents: Collection[str]) -> Iterator[Finding]:
    """What is to be said of the rows beside the `documents`: `sources` are their sentences, each with its document."""
    found: set[int] = set()
    texts: list[str] = []
    for document, source in sources:
        texts.append(source)
        found |= {id(match.concept) for match in glossary.for_document(document).matches(source)}
    letters = fold_with_places("\n".join(texts))
    for concept in glossary.concepts:
        lost = [glob for glob in concept.scope if not any(glob_matches(name, glob) for name in documents)]
        if lost:
            yield _finding("terms-scope", Severity.WARNING, concept, f"scope {lost[0]!r} is the path of no document")
        elif id(concept) not in found and any(_spelt(source, letters) for source in concept.sources):
            message = f"{concept.source!r} stands in the documents only as a part of other words"
            yield _finding("terms-cut", Severity.INFO, concept, message)
        elif id(concept) not in found:
            yield _finding("terms-unused", Severity.INFO, concept, f"{concept.source!r} stands in no document")


def _spelt(source: str, text: Folded) -> bool:
    """Whether the letters of a term stand in `text`, be it inside other words."""
    form, at = fold_with_places(source), -1
    while (at := text.text.find(form.text, at + 1)) >= 0:
        if same_spelling(form, text, at):
            return True
    return False


def _conflicts(glossary: Glossary) -> Iterator[Finding]:
    """One Japanese form in two rows, for the same documents."""
    seen: dict[str, list[Concept]] = {}
    for concept in glossary.concepts:
        for key, source in {letters(concept, each): each for each in concept.sources}.items():
            other = next((each for each in seen.get(key, ()) if _rival(each, concept, source)), None)
            seen.setdefault(key, []).append(concept)
            if other is not None:
                yield _conflict(concept, other, source)


def _rival(other: Concept, concept: Concept, source: str) -> bool:
    return other.overlaps(concept) and any(same_word(source, each) for each in other.sources)


def _conflict(concept: Concept, other: Concept, source: str) -> Finding:
    if {concept.target, *concept.admitted} & {other.target, *other.admitted}:
        message = f"{source!r} stands in line {other.line} too ({other.place}); make them one row"
        return _finding("terms-twin", Severity.WARNING, concept, message)
    both = f"{concept.target!r} and, in {other.place}, {other.target!r}"
    return _finding(
        "terms-conflict", Severity.ERROR, concept, f"{source!r} is {both}; keep one, or give each its scope"
    )


def _contradictions(glossary: Glossary) -> Iterator[Finding]:
    """English that is forbidden and right."""
    preferred: dict[str, list[Concept]] = {}
    for concept in glossary.concepts:
        preferred.setdefault(concept.target.casefold(), []).append(concept)
    for concept in glossary.concepts:
        right = {form.casefold() for form in concept.targets}
        for form in concept.forbidden:
            if form.casefold() in right and form not in {*concept.targets}:
                continue  # other capitals are forbidden, as they may be
            if form.casefold() in right:
                message = f"{form!r} is both right and forbidden; delete one"
                yield _finding("terms-conflict", Severity.ERROR, concept, message)
            elif own := next(
                (each for each in concept.targets if _same_in_all_spellings(glossary, concept, each, form)), ""
            ):
                message = f"{form!r} is forbidden, but it is a form of {own!r}, which is right; delete it"
                yield _finding("terms-conflict", Severity.WARNING, concept, message)
            for other in preferred.get(form.casefold(), ()):
                if other is not concept:
                    message = f"{form!r} is forbidden here and right for {other.source!r} ({other.place})"
                    yield _finding("terms-forbidden", Severity.INFO, concept, message)


def _needless(glossary: Glossary) -> Iterator[Finding]:
    """Forms that the program knows by itself."""
    for concept in glossary.concepts:
        seen = [concept.source]
        for variant in concept.variants:
            known = next((each for each in seen if same_word(each, variant)), None)
            seen.append(variant)
            if known and not concept.case_sensitive:
                message = f"variant {variant!r} is found as a spelling of {known!r} and needs no place here"
                yield _finding("terms-twin", Severity.INFO, concept, message)
        for form in concept.admitted:
            # No inflection changes how a word begins, and to compare letters costs nothing.
            if concept.target[:1].casefold() == form[:1].casefold() and _inflected(glossary, concept, form):
                message = f"{form!r} is accepted as a form of {concept.target!r} and needs no place here"
                yield _finding("terms-twin", Severity.INFO, concept, message)


def _same_in_all_spellings(glossary: Glossary, concept: Concept, target: str, form: str) -> bool:
    """Whether `form` is an inflection of `target`, and not the spelling or hyphen that the house decided against."""
    if _WORD_BREAK.sub("", target).casefold() == _WORD_BREAK.sub("", form).casefold():
        return False
    spellings = (English(spelling=each) for each in ("american", "british"))
    return all(_stands_whole(glossary.finder(concept, target, each).find(form), form) for each in spellings)


_WORD_BREAK = re.compile("[- ]")


def _inflected(glossary: Glossary, concept: Concept, form: str) -> bool:
    return _stands_whole(glossary.finder(concept, concept.target).find(form), form)


def _stands_whole(found: Iterable[EnglishMatch], form: str) -> bool:
    return any(match.span == (0, len(form)) and match.right_case for match in found)


def _cuts(glossary: Glossary) -> Iterator[Finding]:
    """Terms with odd ends, and terms that are not found where they stand alone."""
    for concept in glossary.concepts:
        for source in concept.sources:
            lost = next((each for each in _AROUND if not _found(glossary, concept, source, each)), None)
            odd = _odd_end(source)
            if lost:
                message = (
                    f"{source!r} is not found in {lost.format(source)!r}, which MeCab cuts as {_cut(source, lost)}"
                )
                yield _finding("terms-cut", Severity.WARNING, concept, message)
            elif odd:
                message = f"MeCab cuts {source!r} as {_cut(source)}, which {odd}; a longer form is safer"
                yield _finding("terms-cut", Severity.INFO, concept, message)


def _odd_end(source: str) -> str:
    """What is odd about how a term begins or ends; empty where nothing is."""
    tokens = tokenize(source)
    if not tokens:
        return ""
    for beginning, name in (("接尾辞", "begins with a suffix"), ("助", "begins with a particle")):
        if tokens[0].pos.startswith(beginning):
            return name
    for ending, name in (("接頭辞", "ends in a prefix"), ("助詞", "ends in a particle")):
        if tokens[-1].pos.startswith(ending):
            return name
    return ""


def _cut(source: str, around: str = "{}") -> str:
    return "|".join(token.surface for token in tokenize(around.format(source)))


def _found(glossary: Glossary, concept: Concept, source: str, around: str) -> bool:
    start = around.index("{")
    return any(match.concept is concept and match.span[0] == start for match in glossary.matches(around.format(source)))


def _order(glossary: Glossary) -> Iterator[Finding]:
    """The first row of each file that is not in order: sorted files merge well and show twins."""
    before: Concept | None = None
    told: set[str] = set()
    for concept in glossary.concepts:
        if before and before.path == concept.path and concept.path not in told and concept.source < before.source:
            told.add(concept.path)
            message = f"{concept.source!r} stands after {before.source!r}; the rows are not sorted by source"
            yield _finding("terms-order", Severity.INFO, concept, message)
        before = concept


_RULES: tuple[Callable[[Glossary], Iterator[Finding]], ...] = (_conflicts, _contradictions, _needless, _cuts, _order)


def _finding(name: str, severity: Severity, concept: Concept, message: str) -> Finding:
    row = f"{concept.source} = {concept.target}" if concept.target else concept.source
    return Finding(name, severity, message, concept.path, concept.line, source=row)
