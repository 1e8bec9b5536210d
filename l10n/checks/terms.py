# SPDX-License-Identifier: MIT
"""Terms of the glossary: missing, forbidden, in wrong capitals, swapped, inconsistent, or changed since."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from l10n.checks import Context, Scope, check
from l10n.checks._frame import has_terms
from l10n.checks._swapped import swapped_terms
from l10n.checks._terms import english_of, row_of, terms_of, weight
from l10n.glossary import NAMES, Certainty, Concept, English, EnglishMatch, Glossary, Pair, TermMatch
from l10n.glossary.acceptance import judgement
from l10n.glossary.drift import drifted
from l10n.glossary.house import printed, respelt
from l10n.glossary.pair import CODE
from l10n.glossary.replacement import replacement
from l10n.glossary.standing import inside
from l10n.model import Entry, Finding, Severity, Span


@check(severity=Severity.ERROR, fixes=True, when=has_terms)
def term_missing(entry: Entry, context: Context) -> Iterator[Finding]:
    """A term of the glossary stands in the Japanese, and its English does not stand in the target.

    Readers take two words for two things, so a term has one English throughout.
    Plurals, possessives, verb forms, hyphens and both spellings of English count as the same word.
    The first mention in a paragraph must be the term; after it a pronoun will do.

    With 評価額 = valuation:
    Bad: 評価額は上がった。 → The price rose.
    Good: 評価額は上がった。 → The valuation rose.
    """
    pair = context.once(entry, terms_of)
    if pair is None:
        return
    for place in pair.places():
        match = place[0]
        if any(judgement(each, pair) for each in place):
            continue
        severity = weight(match, pair, entry, context)
        if other := next(iter(pair.misspelt(match.concept)), None):
            yield _misspelt(match, other.span, pair, context)
            continue
        right = printed(match.concept, pair.english)
        wanted = ", ".join(right)
        message = f"term {entry.source[slice(*match.span)]!r} ({row_of(match.concept)}) has no {wanted!r} in the target"
        yield context.finding(message, source_at=match.span, expected=right, severity=severity)


@check(severity=Severity.ERROR, fixes=True, when=has_terms)
def term_forbidden(entry: Entry, context: Context) -> Iterator[Finding]:
    """The English that the glossary forbids for a term stands in the target.

    Forbidden words are those that translators reach for and the house has decided against.
    They are found in every inflection, but not inside a longer term that is right, nor where the right word stands
    for each mention of the term: the hotel of ホテルと旅館 is no wrong word for 旅館.

    With 評価額 = valuation and "appraisal" forbidden:
    Bad: 評価額は上がった。 → Appraisals rose.
    Good: 評価額は上がった。 → The valuation rose.
    """
    pair = context.once(entry, terms_of)
    if pair is None:
        return
    told: set[Span] = set()
    for match in pair.first:
        for wrong in pair.forbidden(match.concept):
            if wrong.span not in told:
                told.add(wrong.span)
                yield _forbidden(match, wrong, pair, context)


@check(severity=Severity.ERROR, fixes=True, when=has_terms)
def term_case(entry: Entry, context: Context) -> Iterator[Finding]:
    """A name or abbreviation of the glossary stands in the target with other capitals.

    Names are spelt as their owners spell them: OpenAI, iPhone, LLM.
    Headings all in capitals, code and addresses are left alone.

    With 大規模言語モデル = LLM:
    Bad: 大規模言語モデルを使う。 → It uses an llm.
    Good: 大規模言語モデルを使う。 → It uses an LLM.
    """
    pair = context.once(entry, terms_of)
    if pair is None:
        return
    code = [found.span() for found in CODE.finditer(entry.target)]
    for match in pair.first:
        if not (match.certainty is Certainty.SURE or match.concept.named or pair.beside_term(match)):
            continue  # a 人間国宝 is no 国宝, but 内閣支持率 is of the 内閣
        wrong = {found.span for found in pair.forbidden(match.concept)}
        for found in pair.right(match.concept):
            if found.right_case or found.span in wrong or any(inside(found.span, span) for span in code):
                continue
            yield _case(match, found, entry.target, context)


@check(severity=Severity.WARNING, when=has_terms)
def term_swapped(entry: Entry, context: Context) -> Iterator[Finding]:
    """Two terms of the glossary stand in each other's place.

    Both are there, so no word is missing, and yet the English says the opposite.
    The check speaks where Japanese and English each have a word that tells which of the two is which:
    ではなく and "not", から and "from", による and "by", に基づく and "based on".

    With 工場 = plant and 倉庫 = warehouse:
    Bad: 工場ではなく倉庫を建てる。 → They will build a plant, not a warehouse.
    Good: 工場ではなく倉庫を建てる。 → They will build a warehouse, not a plant.
    """
    pair = context.once(entry, terms_of)
    for each in swapped_terms(pair) if pair else ():
        right, wrong = (entry.target[slice(*span)] for span in (each.right_at, each.wrong_at))
        message = (
            f"{wrong!r} ({row_of(each.wrong.concept)}) stands where {right!r} ({row_of(each.right.concept)}) belongs"
        )
        yield context.finding(message, at=each.wrong_at, source_at=each.right.span, expected=(right,))


@check(severity=Severity.INFO, scope=Scope.PROJECT, when=has_terms)
def term_inconsistent(entries: Sequence[Entry], context: Context) -> Iterator[tuple[Entry, Finding]]:
    """A term of the glossary has several English words in the catalogues.

    The glossary admits them all, but readers take two words for two things.
    Abbreviations, short forms and words of one stem (acquire, acquisition) count as the same word.
    Whole sentences with several English ones are told by consistency-target.

    With 買収 = acquisition and "takeover" admitted:
    Bad: 買収を急ぐ。 → It hurries the acquisition.; elsewhere 買収を終えた。 → It completed the takeover.
    Good: 買収を急ぐ。 → It hurries the acquisition.; elsewhere 買収を終えた。 → It completed the acquisition.
    """
    if context.glossary is None or not any(map(_has_choice, context.glossary.concepts)):
        return
    uses = _uses(entries, context.glossary, english_of(context))
    counted: dict[int, Counter[str]] = {}
    for use in uses:
        counted.setdefault(id(use.match.concept), Counter())[use.word] += 1
    for use in uses:
        usual, count = counted[id(use.match.concept)].most_common(1)[0]
        if use.word != usual:
            places = "1 place" if count == 1 else f"{count} places"
            message = f"term {row_of(use.match.concept)} is {use.word!r} here and {usual!r} in {places}"
            at, source_at = use.found.span, use.match.span
            yield use.entry, context.finding(message, at=at, source_at=source_at, expected=(usual,))


@check(severity=Severity.INFO, when=has_terms)
def term_drift(entry: Entry, context: Context) -> Iterator[Finding]:
    """The glossary's rows for this sentence have changed since it was translated.

    `l10n update` marks translations with the rows they were made with where the settings ask for it,
    and a translation that has not been touched since its rows changed wants a second look.
    Touch the translation, or delete its mark, when it is still right.

    With the row 評価額 = valuation changed to appraisal since:
    Bad: 評価額は上がった。 → The valuation rose.
    Good: 評価額は上がった。 → The appraisal rose.
    """
    if context.glossary and drifted(entry.source, entry.target, entry.comments, context.glossary):
        matches = context.glossary.matches(entry.source)
        rows = ", ".join(dict.fromkeys(row_of(each.concept) for each in matches))
        message = f"the glossary has changed since this was translated: {rows or 'no row is left'}"
        right = [form for each in matches for form in printed(each.concept, english_of(context))]
        at = matches[0].span if matches else None
        yield context.finding(message, source_at=at, expected=tuple(dict.fromkeys(right)))


@dataclass(frozen=True, slots=True)
class _Use:
    """One place where a term of the glossary was translated."""

    entry: Entry
    match: TermMatch
    found: EnglishMatch
    word: str
    """The first of the concept's forms that is one word with the form that was found."""


def _uses(entries: Sequence[Entry], glossary: Glossary, english: English) -> list[_Use]:
    """The translations of terms that have several English words."""
    uses = []
    for entry in entries:
        pair = Pair(entry.source, entry.target, glossary, english)
        for match in pair.first:
            concept = match.concept
            found = pair.right(concept) if _has_choice(concept) else ()
            words = {_word(concept, each.form): each for each in found}
            if len(words) == 1 and match.certainty is Certainty.SURE:
                uses += [_Use(entry, match, each, word) for word, each in words.items()]
    return uses


def _has_choice(concept: Concept) -> bool:
    """Whether a translator may take one of several words for a term."""
    return len(concept.targets) > 1 and concept.kind not in NAMES


def _word(concept: Concept, form: str) -> str:
    return next(each for each in concept.targets if _one_word(each, form))


def _one_word(one: str, other: str) -> bool:
    """Whether two forms are a word and its abbreviation, short form or derivation."""
    one, other = sorted((one, other), key=len)
    inside = one.casefold() in other.casefold()
    return inside or one[:4].casefold() == other[:4].casefold() or (one.isupper() and not other.isupper())


def _forbidden(match: TermMatch, wrong: EnglishMatch, pair: Pair, context: Context) -> Finding:
    concept, target = match.concept, pair.target
    message = f"{target[slice(*wrong.span)]!r} is forbidden for {row_of(concept)}"
    finder = pair.glossary.finder(concept, wrong.form, pair.english)
    put = replacement(finder, target, wrong.span, concept, pair.english)
    sure = match.certainty is Certainty.SURE and not pair.beside_right(concept, wrong)
    return context.finding(
        message,
        at=put[0] if put else wrong.span,
        source_at=match.span,
        expected=printed(concept, pair.english),
        suggestion=put[1] if put else None,
        # The forbidden word is there: even in a longer Japanese word it hardly stands for something else.
        # Beside the right one ("general-purpose AI (AGI)") a person must say which of them goes.
        severity=Severity.ERROR if sure else Severity.WARNING,
    )


def _misspelt(match: TermMatch, span: Span, pair: Pair, context: Context) -> Finding:
    concept, text = match.concept, pair.target[slice(*span)]
    right = respelt(text, concept, pair.english)
    return context.finding(
        f"{text!r} ({row_of(concept)}) is {right!r} in the spelling that the settings ask for",
        at=span,
        source_at=match.span,
        expected=printed(concept, pair.english),
        suggestion=right if right != text else None,
    )


def _case(match: TermMatch, found: EnglishMatch, target: str, context: Context) -> Finding:
    concept = match.concept
    text = target[slice(*found.span)]
    same_letters = text.lower().startswith(found.form.lower())
    suggestion = found.form + text[len(found.form) :] if same_letters else None
    return context.finding(
        f"{text!r} is written {found.form!r} in the glossary ({row_of(concept)})",
        at=found.span,
        source_at=match.span,
        expected=(found.form,),
        suggestion=suggestion,
        severity=Severity.ERROR if concept.named or concept.case_sensitive else Severity.WARNING,
    )
