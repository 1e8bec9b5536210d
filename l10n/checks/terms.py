# SPDX-License-Identifier: MIT
"""Terms of the glossary: missing, forbidden, in wrong capitals, inconsistent, or changed since."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from l10n.checks import Context, Scope, check
from l10n.checks._paragraph import earlier, preceding
from l10n.glossary import NAMES, Certainty, Concept, English, EnglishMatch, Glossary, TermMatch
from l10n.glossary.drift import drifted
from l10n.glossary.house import printed, respelt
from l10n.glossary.letters import pieces
from l10n.glossary.persons import in_other_order, short_name
from l10n.glossary.replacement import replacement
from l10n.model import Entry, Finding, Severity, Span

_CODE = re.compile(r"`[^`\n]*`|\]\([^()\n]*\)|\b(?:https?|ftp|file)://[^\s)>]+|\b[\w.+-]+@[\w-]+\.[\w.-]+|<[^<>\n]*>")
"""Where other capitals stand for good reasons."""
_MAY_BE_CODE = re.compile("[`(:@<]")


@check(severity=Severity.ERROR, fixes=True)
def term_missing(entry: Entry, context: Context) -> Iterator[Finding]:
    """A term of the glossary stands in the Japanese, and its English does not stand in the target.

    Readers take two words for two things, so a term has one English throughout.
    Plurals, possessives, verb forms, hyphens and both spellings of English count as the same word.
    The first mention in a paragraph must be the term; after it a pronoun will do.

    With 評価額 = valuation:
    Bad: 評価額は上がった。 → The price rose.
    Good: 評価額は上がった。 → The valuation rose.
    """
    work = context.once(entry, _work)
    if work is None:
        return
    for place in work.places():
        if any(work.satisfied(match) for match in place):
            continue
        match = place[0]
        severity = work.severity(match, context)
        if other := next(iter(work.misspelt(match.concept)), None):
            yield _misspelt(match, other.span, work, context)
            continue
        right = printed(match.concept, work.english)
        wanted = ", ".join(right)
        message = f"term {entry.source[slice(*match.span)]!r} ({_row(match.concept)}) has no {wanted!r} in the target"
        yield context.finding(message, source_at=match.span, expected=right, severity=severity)


@check(severity=Severity.ERROR, fixes=True)
def term_forbidden(entry: Entry, context: Context) -> Iterator[Finding]:
    """The English that the glossary forbids for a term stands in the target.

    Forbidden words are those that translators reach for and the house has decided against.
    They are found in every inflection, but not inside a longer term that is right.

    With 評価額 = valuation and "appraisal" forbidden:
    Bad: 評価額は上がった。 → Appraisals rose.
    Good: 評価額は上がった。 → The valuation rose.
    """
    work = context.once(entry, _work)
    if work is None:
        return
    told: set[Span] = set()
    for match in work.first():
        for wrong in work.forbidden(match.concept):
            if wrong.span not in told:
                told.add(wrong.span)
                yield _forbidden(match, wrong, work, context)


@check(severity=Severity.ERROR, fixes=True)
def term_case(entry: Entry, context: Context) -> Iterator[Finding]:
    """A name or abbreviation of the glossary stands in the target with other capitals.

    Names are spelt as their owners spell them: OpenAI, iPhone, LLM.
    Headings all in capitals, code and addresses are left alone.

    With 大規模言語モデル = LLM:
    Bad: 大規模言語モデルを使う。 → It uses an llm.
    Good: 大規模言語モデルを使う。 → It uses an LLM.
    """
    work = context.once(entry, _work)
    if work is None:
        return
    code = [found.span() for found in _CODE.finditer(entry.target)]
    for match in work.first():
        wrong = {found.span for found in work.forbidden(match.concept)}
        for found in work.right(match.concept):
            if found.right_case or found.span in wrong or any(_inside(found.span, span) for span in code):
                continue
            yield _case(match, found, entry.target, context)


@check(severity=Severity.ERROR, fixes=True)
def name_order(entry: Entry, context: Context) -> Iterator[Finding]:
    """A person's names stand in the other order than in the glossary.

    English readers take the last word for the family name.
    Where the house writes family names first, set `person-order = "japanese"`: both orders are then left alone.

    With 田中太郎 = Taro Tanaka:
    Bad: 田中太郎氏が就任した。 → Tanaka Taro took office.
    Good: 田中太郎氏が就任した。 → Taro Tanaka took office.
    """
    work = context.once(entry, _work)
    if work is None or context.settings.style.person_order == "japanese":
        return
    for match in work.first():
        for span, name in in_other_order(match.concept, entry.target, work.english):
            message = f"name {entry.target[slice(*span)]!r} is {name!r} in the glossary ({_row(match.concept)})"
            yield context.finding(message, at=span, source_at=match.span, expected=(name,), suggestion=name)


@check(severity=Severity.INFO, scope=Scope.PROJECT)
def term_inconsistent(entries: Sequence[Entry], context: Context) -> Iterator[tuple[Entry, Finding]]:
    """A term of the glossary has several English words in the catalogues.

    The glossary admits them all, but readers take two words for two things.
    Abbreviations, short forms and words of one stem (acquire, acquisition) count as the same word.
    Whole sentences with several English ones are told by consistency-target.

    With 買収 = acquisition and "takeover" admitted:
    Bad: 買収を急ぐ。 → It hurries the acquisition.; elsewhere 買収を終えた。 → It completed the takeover.
    Good: 買収を急ぐ。 → It hurries the acquisition.; elsewhere 買収を終えた。 → It completed the acquisition.
    """
    if context.glossary is None:
        return
    uses = _uses(entries, context.glossary, _english(context))
    counted: dict[int, Counter[str]] = {}
    for use in uses:
        counted.setdefault(id(use.match.concept), Counter())[use.word] += 1
    for use in uses:
        usual, count = counted[id(use.match.concept)].most_common(1)[0]
        if use.word != usual:
            places = "1 place" if count == 1 else f"{count} places"
            message = f"term {_row(use.match.concept)} is {use.word!r} here and {usual!r} in {places}"
            at, source_at = use.found.span, use.match.span
            yield use.entry, context.finding(message, at=at, source_at=source_at, expected=(usual,))


@check(severity=Severity.INFO)
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
        rows = ", ".join(dict.fromkeys(_row(each.concept) for each in matches))
        message = f"the glossary has changed since this was translated: {rows or 'no row is left'}"
        right = [form for each in matches for form in printed(each.concept, _english(context))]
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
        work = _Work(entry, glossary, english)
        for match in work.first():
            concept = match.concept
            found = work.right(concept) if len(concept.targets) > 1 and concept.kind not in NAMES else ()
            words = {_word(concept, each.form): each for each in found}
            if len(words) == 1 and match.certainty is Certainty.SURE:
                uses += [_Use(entry, match, each, word) for word, each in words.items()]
    return uses


def _word(concept: Concept, form: str) -> str:
    return next(each for each in concept.targets if _one_word(each, form))


def _one_word(one: str, other: str) -> bool:
    """Whether two forms are a word and its abbreviation, short form or derivation."""
    one, other = sorted((one, other), key=len)
    inside = one.casefold() in other.casefold()
    return inside or one[:4].casefold() == other[:4].casefold() or (one.isupper() and not other.isupper())


@dataclass(frozen=True, slots=True)
class _Work:
    """One pair with the terms that were found in it."""

    entry: Entry
    glossary: Glossary
    english: English

    def matches(self) -> tuple[TermMatch, ...]:
        """The terms of the source, but for those in code that the target has as it is."""
        source, target = self.entry.source, self.entry.target
        found = self.glossary.matches(source)
        if not found or not _MAY_BE_CODE.search(source):
            return found
        code = [each.span() for each in _CODE.finditer(source) if each[0] in target]
        return tuple(match for match in found if not any(_inside(match.span, span) for span in code))

    def first(self) -> Iterator[TermMatch]:
        """The surest match of each concept."""
        best: dict[int, TermMatch] = {}
        for match in self.matches():
            known = best.setdefault(id(match.concept), match)
            if _RANK[match.certainty] < _RANK[known.certainty]:
                best[id(match.concept)] = match
        yield from best.values()

    def places(self) -> Iterator[list[TermMatch]]:
        """For each concept its surest match, with the other concepts that its Japanese may stand for there."""
        told: set[int] = set()
        for match in self.first():
            twins = [each for each in self.matches() if each.span == match.span]
            if told.isdisjoint(id(each.concept) for each in twins):
                yield [match, *(each for each in twins if each is not match)]
            told |= {id(each.concept) for each in twins}

    def right(self, concept: Concept) -> tuple[EnglishMatch, ...]:
        return self.glossary.find_in_english(concept, self.entry.target, self.english)

    def misspelt(self, concept: Concept) -> tuple[EnglishMatch, ...]:
        """Where the English of `concept` stands in a spelling that the house's settings do not have."""
        return () if self.english == English() else self.glossary.find_in_english(concept, self.entry.target)

    def forbidden(self, concept: Concept) -> list[EnglishMatch]:
        """Forbidden forms of `concept`, but for those that are right for another term of the sentence."""
        wrong = self.glossary.find_forbidden(concept, self.entry.target, self.english)
        if not wrong or (self.right(concept) and not self.sure(concept)):
            return []
        others = [match.concept for match in self.first() if match.concept is not concept]
        right = [found.span for other in others for found in self.right(other)]
        return [found for found in wrong if not any(_inside(found.span, span) for span in right)]

    def sure(self, concept: Concept) -> bool:
        """Whether the concept's Japanese is somewhere no part of a longer word."""
        return any(match.concept is concept and match.certainty is Certainty.SURE for match in self.matches())

    def own(self, concept: Concept) -> bool:
        """Whether English of `concept` stands outside the English of the sentence's longer terms."""
        others = [match.concept for match in self.first() if match.concept is not concept]
        longer = [found.span for other in others for found in self.right(other) if found.whole]
        return any(
            not any(_inside(found.span, span) and found.span != span for span in longer)
            for found in self.right(concept)
        )

    def satisfied(self, match: TermMatch) -> bool:
        """Whether nothing is to be said of a term's English being absent: it is there, or told by another check."""
        concept, target = match.concept, self.entry.target
        return bool(
            self.own(concept)
            or self.glossary.accepts_derived(match, target)
            or self.forbidden(concept)
            or any(in_other_order(concept, target, self.english))
            or (len(match.form) < len(concept.source) and short_name(concept, target, self.english))
            or (match.certainty is not Certainty.SURE and self.glossary.hinted(match, target))
        )

    def severity(self, match: TermMatch, context: Context) -> Severity:
        """How much the absence of a term's English weighs."""
        concept = match.concept
        mentioned = any(
            any(found.concept is concept for found in self.glossary.matches(each.source))
            and self.glossary.accepts(concept, each.target, self.english)
            for each in earlier(self.entry, context)
        )
        short = short_name(concept, self.entry.target, self.english)
        if mentioned or (short and any(self._names_in_full(each, concept) for each in preceding(self.entry, context))):
            return Severity.INFO
        if match.certainty is Certainty.SURE and (self.right(concept) or short):
            return Severity.WARNING
        return match.certainty.severity

    def _names_in_full(self, entry: Entry, concept: Concept) -> bool:
        """Whether a person's surname, which is here, stands in `entry` as a part of the whole name."""
        surname = pieces(concept.target)[-1][1]
        return surname in entry.target and self.glossary.accepts(concept, entry.target, self.english)


_RANK = {Certainty.SURE: 0, Certainty.LIKELY: 1, Certainty.UNSURE: 2}


def _work(entry: Entry, context: Context) -> _Work | None:
    return _Work(entry, context.glossary, _english(context)) if context.glossary else None


def _english(context: Context) -> English:
    return English(context.settings.style.spelling, context.settings.style.macrons)


def _row(concept: Concept) -> str:
    return f"{concept.source}, {concept.place}" if concept.place else concept.source


def _inside(span: Span, outer: Span) -> bool:
    return outer[0] <= span[0] and span[1] <= outer[1]


def _forbidden(match: TermMatch, wrong: EnglishMatch, work: _Work, context: Context) -> Finding:
    concept, target = match.concept, work.entry.target
    message = f"{target[slice(*wrong.span)]!r} is forbidden for {_row(concept)}"
    finder = work.glossary.finder(concept, wrong.form, work.english)
    put = replacement(finder, target, wrong.span, concept, work.english)
    return context.finding(
        message,
        at=put[0] if put else wrong.span,
        source_at=match.span,
        expected=printed(concept, work.english),
        suggestion=put[1] if put else None,
        # The forbidden word is there: even in a longer Japanese word it hardly stands for something else.
        severity=Severity.ERROR if match.certainty is Certainty.SURE else Severity.WARNING,
    )


def _misspelt(match: TermMatch, span: Span, work: _Work, context: Context) -> Finding:
    concept, text = match.concept, work.entry.target[slice(*span)]
    right = respelt(text, concept, work.english)
    return context.finding(
        f"{text!r} ({_row(concept)}) is {right!r} in the spelling that the settings ask for",
        at=span,
        source_at=match.span,
        expected=printed(concept, work.english),
        suggestion=right if right != text else None,
    )


def _case(match: TermMatch, found: EnglishMatch, target: str, context: Context) -> Finding:
    concept = match.concept
    text = target[slice(*found.span)]
    same_letters = text.lower().startswith(found.form.lower())
    suggestion = found.form + text[len(found.form) :] if same_letters else None
    named = concept.case_sensitive or concept.kind in NAMES or concept.kind in {"keep", "abbreviation"}
    return context.finding(
        f"{text!r} is written {found.form!r} in the glossary ({_row(concept)})",
        at=found.span,
        source_at=match.span,
        expected=(found.form,),
        suggestion=suggestion,
        severity=Severity.ERROR if named else Severity.WARNING,
    )
