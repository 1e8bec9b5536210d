# SPDX-License-Identifier: MIT
"""Finds the English of a concept in a sentence, in all the forms that a writer gives it."""

import re
from collections.abc import Iterator
from itertools import takewhile

from l10n.english import lexicon
from l10n.english.inflection import Inflection, head_before_of, heads, nouns, of_gerund, plurals, verbs
from l10n.english.letters import CLOSE, OPEN, bare, literal, pieces
from l10n.english.phrases import Parts, arrangements, couple
from l10n.english.spelling import closes, joined, spellings
from l10n.glossary.concept import NAMES, Concept, ConceptKind, English, EnglishMatch

BEGINS = re.compile(r"(?:^|[.!?]['”’\")]*\s+)[^\w\s]*\Z")
"""What stands before the first word of a sentence."""
_POSSESSIVE = r"(?:['’]s|(?<=[sS])['’])?"
_MARKUP = r"(?:[\s*`”\"]|&nbsp;|</?\w[^<>\n]*>)*"
"""Spaces, and marks and tags that begin or end between two words."""
_COMMON = lexicon.PREPOSITIONS | lexicon.FUNCTION_WORDS


class Finder:
    """One English form of a concept, ready to be searched for."""

    def __init__(self, form: str, concept: Concept, english: English, *, verbal: bool) -> None:
        self.form = form
        self._bare = bare(form)
        self._english = english
        self._fixed = concept.case_sensitive or concept.kind is ConceptKind.KEEP
        self._names = concept.kind in NAMES
        self._person = concept.kind is ConceptKind.PERSON
        strict = self._fixed or _acronym(self._bare)
        self._parts = pieces(self._bare)
        self._listed = any(word.lower() in {"and", "or"} for _, word in self._parts)
        self._head = head_before_of([word.lower() for _, word in self._parts])
        self._verbal = verbal and not self._fixed and not self._names
        self._slots = self._inflected()
        self._pattern = re.compile(self._whole(), re.NOFLAG if strict else re.IGNORECASE)
        self._loose = re.compile(self._whole(), re.IGNORECASE) if strict and self._tellable() else None
        self._abbreviation = concept.kind is ConceptKind.ABBREVIATION
        self._capitals = strict or self._names or self._abbreviation or _inner(self._bare)

    def find(self, target: str) -> Iterator[EnglishMatch]:
        """Where the form stands in `target`, in any inflection, and in wrong capitals too."""
        for match in (self._loose or self._pattern).finditer(target):
            if self._tail_alone(match[0]):
                continue
            right = not self._capitals or self._right_case(match, target)
            yield EnglishMatch(self.form, match.span(), right)

    def find_apart(self, target: str) -> Iterator[EnglishMatch]:
        """Where `target` has the form's words, but not together: machine and deep learning, members of the council."""
        pattern = self._apart()
        for match in re.finditer(pattern, target, re.IGNORECASE) if pattern else ():
            yield EnglishMatch(self.form, match.span(), arrangement=match.lastgroup or "")

    def inflection(self, found: str) -> tuple[Inflection, str] | None:
        """How `found`, a match of this form, is inflected, and the possessive mark it ends in."""
        possessive = re.search(r"['’]s?$", found)
        bare = found[: possessive.start()] if possessive else found
        mark = possessive[0] if possessive else ""
        there = [word.lower() for _, word in pieces(bare)]
        if len(there) != len(self._slots):
            return None
        changed = {slot.get(word, Inflection.BASE) for slot, word in zip(self._lowered(), there, strict=True)}
        changed.discard(Inflection.BASE)
        return (changed.pop() if changed else Inflection.BASE, mark) if len(changed) < 2 else None

    def _tail_alone(self, found: str) -> bool:
        """Whether the word after "of" is in the plural and the head is not: conflict of interests."""
        if self._head is None:
            return False
        there = [word.lower() for _, word in pieces(found)]
        head, tail = self._lowered()[self._head], self._lowered()[-1]
        return (
            len(there) == len(self._slots)
            and head.get(there[self._head]) is Inflection.BASE
            and tail.get(there[-1]) is Inflection.PLURAL
        )

    def _lowered(self) -> list[dict[str, Inflection]]:
        return [{form.lower(): each for form, each in slot.items()} for slot in self._slots]

    def _tellable(self) -> bool:
        """Whether other capitals would still be the same word: "it" is not IT."""
        return self._bare.lower() not in _COMMON

    def _right_case(self, match: re.Match[str], target: str) -> bool:
        """Whether the capitals of what was found are those of the form, or a sentence or heading asks for others."""
        found = match[0]
        if self._pattern.fullmatch(target, *match.span()) is None:
            return self._begins(match, target)
        if found.isupper() and target.upper() == target:
            return not self._fixed
        there = pieces(found)
        if len(there) != len(self._parts):
            return True
        pairs = zip(self._parts, there, strict=True)
        return all(self._same_capitals(ours, theirs) for (_, ours), (_, theirs) in pairs)

    def _same_capitals(self, ours: str, theirs: str) -> bool:
        """Whether the capitals of a form's word stand in the word that was found.

        The President and CEO of a term that is no name may be the president and CEO in a sentence.
        """
        if theirs.startswith(ours) or ours == ours.lower():
            return True
        if not (self._names or self._fixed or self._abbreviation or ours[1:] != ours[1:].lower()):
            return True
        common = sum(
            1 for _ in takewhile(lambda pair: pair[0].lower() == pair[1].lower(), zip(ours, theirs, strict=False))
        )
        return ours[:common] == theirs[:common]

    def _begins(self, match: re.Match[str], target: str) -> bool:
        """Whether a form of several words without capitals begins a sentence; one word may be npm, which never does."""
        plain = len(self._parts) > 1 and self._bare == self._bare.lower() and BEGINS.search(target, 0, match.start())
        return bool(plain) and self._pattern.fullmatch(match[0][:1].lower() + match[0][1:]) is not None

    def _inflected(self) -> list[dict[str, Inflection]]:
        """For each word of the form what it may become."""
        plain = [word for _, word in self._parts]
        found = heads([word.lower() for word in plain])
        doers = self._doers() if self._verbal else set()
        slots: list[dict[str, Inflection]] = []
        for number, word in enumerate(plain):
            slot = {word: Inflection.BASE}
            if number in found:
                forms = self._numbers(word)
                # A board of directors is no board of director.
                slot |= forms if forms[word] is Inflection.BASE or len(found) == 1 else {}
            if number in doers:
                slot = verbs(word) | slot | (_begun(word) if not number and len(plain) > 1 else {})
            if word.lower() == "in" and not self._names:
                slot["into"] = Inflection.BASE  # to fall into the red, for in the red
            slots.append(slot)
        return slots

    def _numbers(self, word: str) -> dict[str, Inflection]:
        """The singular and plural forms of a head: Nissin Foods is never Nissin Food."""
        if self._names or self._fixed:
            return {word: Inflection.BASE} | dict.fromkeys(plurals(word), Inflection.PLURAL)
        return nouns(word)

    def _doers(self) -> set[int]:
        """The words that are inflected when the form is a verb: fine-tune, raise funds, stress test."""
        first = 0
        while first + 1 < len(self._parts) and self._parts[first + 1][0].strip() in {"-", "‐", "‑"}:
            first += 1
        return {first, len(self._parts) - 1}

    def _whole(self) -> str:
        body = "".join(self._piece(number) for number in range(len(self._parts)))
        return f"{OPEN}{body}{_POSSESSIVE}{CLOSE}"

    def _piece(self, number: int) -> str:
        """The pattern of one word with what may stand before it."""
        gap, word = self._parts[number]
        before = self._parts[number - 1][1] if number else ""
        together = before.lower() in lexicon.PREFIXES or (
            not self._names and (joined(before, word) or closes(gap, word))
        )
        between = _between(gap, first=not number, together=together)
        # A list has a comma before its "and" or has none, as the house has it.
        return (f",?{between}" if number and self._listed else between) + self._word(number)

    def _word(self, number: int) -> str:
        """The pattern of one word in every inflection and spelling."""
        alternatives: dict[str, None] = {}
        for form in self._slots[number]:
            for spelling in (form,) if self._fixed else spellings(form, self._english.spelling):
                letters = literal(
                    spelling, self._english.macrons, folded=self._names, parts=not self._fixed and not self._names
                )
                alternatives[letters] = None
        ordered = sorted(alternatives, key=len, reverse=True)
        return f"(?:{'|'.join(ordered)})" if len(ordered) > 1 else "".join(ordered)

    def _apart(self) -> str:
        """The pattern of the words in other arrangements; empty where there is none."""
        if self._capitals and not self._person:
            return ""
        numbers = range(len(self._parts))
        parts = Parts(
            plain=tuple(word.lower() for _, word in self._parts),
            gaps=tuple(gap for gap, _ in self._parts),
            words=tuple(map(self._word, numbers)),
            pieces=tuple(map(self._piece, numbers)),
            verbal=self._verbal,
        )
        return couple(parts) if self._person else arrangements(parts)


def _begun(gerund: str) -> dict[str, Inflection]:
    """Other forms of the verb whose gerund a form begins with: they work from home, of working from home."""
    return {form: each for base in of_gerund(gerund) for form, each in verbs(base).items() if form != gerund}


def _acronym(form: str) -> bool:
    return form.upper() == form and sum(map(str.isalpha, form)) > 1


def _inner(form: str) -> bool:
    """Whether a word of `form` has capitals other than its first letter: OpenAI, AI agent."""
    return any(character.isupper() for _, word in pieces(form) for character in word[1:])


def _between(gap: str, *, first: bool, together: bool) -> str:
    """What may stand where `gap` stands in the form; nothing where the words may be written `together`."""
    marks = gap.strip(" \t\r\n\u00a0\u3000-‐‑–")
    if first:
        return re.escape(gap.strip())
    if marks:
        # A shareholders' meeting is a shareholders meeting too.
        mark = "['’]?" if marks in "'’" else re.escape(gap.strip()).replace("'", "’").replace("’", "['’]")
        spaces = [r"\s*" if side else "" for side in (gap[0].isspace(), gap[-1].isspace())]
        return f"{spaces[0]}{mark}{spaces[1]}"
    # super-intelligence is written in one word too
    space = rf"{_MARKUP}(?:[-‐‑–]{_MARKUP})?"
    return space if together else rf"(?=[\s*`<&”\"‐‑–-]){space}"
