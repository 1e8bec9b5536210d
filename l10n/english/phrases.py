# SPDX-License-Identifier: MIT
"""An English form whose words stand apart or in another order: machine and deep learning, a reduction in costs."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from l10n.english import lexicon
from l10n.english.derivation import verbs_of
from l10n.english.inflection import nouns, of_gerund, verbs
from l10n.english.letters import CLOSE, OPEN

_AND = r"(?:\s*[,/]|-?\s+(?:and|or|&)(?=\s))"
_BEING = "(?:is|are|was|were|be|been|being|becomes?|became|remains?|remained|stays?|stayed)"
_MAKING = "(?:br(?:ing(?:s|ing)?|ought)|ma(?:kes?|de|king)|ke(?:eps?|pt|eping)|le(?:aves?|ft|aving)|renders?|rendered|rendering)"
_AMOUNT = r"(?:(?:US|A|C)?[$¥€£]\s?[0-9]|[0-9][0-9.,]*\s(?:[a-z]+illion\s)?(?:yen|dollars?|euros?|pounds?|yuan|won|francs?)\b)"
_ACTION = re.compile("(?:tion|sion|ment|ance|ence|ure|sis)$")
_HYPHENS = frozenset("-‐‑")
_UP_TO_THREE = r"(?:[\w’'-]+\s+){0,3}?"


@dataclass(frozen=True, slots=True)
class Parts:
    """The words of a form, each in every inflection."""

    plain: tuple[str, ...]
    """As the glossary has them, in lower case."""
    gaps: tuple[str, ...]
    """What stands before each."""
    words: tuple[str, ...]
    """Regular expressions for them."""
    pieces: tuple[str, ...]
    """The same, each with what may stand before it."""
    verbal: bool
    """Whether the Japanese says what is done."""

    def run(self, first: int, last: int) -> str:
        """A regular expression for the words from `first` up to `last`, which stand together."""
        return "".join(self.pieces[first:last])


def arrangements(parts: Parts) -> str:
    """A regular expression for the words where they stand apart, with a group for each arrangement by its name.

    Empty for a form that must stand as it is.
    """
    found = [f"(?P<{name}>{body})" for name, kind in _KINDS.items() if (body := kind(parts))]
    return f"{OPEN}(?:{'|'.join(found)})" if found else ""


def couple(parts: Parts) -> str:
    """Taro and Hanako Tanaka, for Taro Tanaka."""
    if len(parts.words) != 2:
        return ""
    given, surname = parts.words
    return rf"{OPEN}(?P<couple>{given}\s+(?:and|&)\s+\w+\s+{surname}){CLOSE}"


def _shared(parts: Parts) -> str:
    """Machine and deep learning; credit, prepaid and debit cards; domestic investors and traders."""
    last = len(parts.words) - 1
    if last < 1 or not lexicon.PREPOSITIONS.isdisjoint(parts.plain):
        return ""
    first, head = parts.run(0, last), parts.words[last]
    between = r"(?:[\w’'-]+(?:,\s*(?:(?:and|or)\s+)?|\s+)){1,5}?"
    head_at_end = rf"{first}{_AND}\s*{between}{head}"
    modifier_before = rf"{first}\s+[\w’'-]+{_AND}\s*(?:[\w’'-]+\s+)?{head}"
    return f"(?:{head_at_end}|{modifier_before}){CLOSE}"


def _suspended(parts: Parts) -> str:
    """Long- and short-term debt, for long-term debt."""
    if len(parts.words) < 2 or parts.gaps[1] not in _HYPHENS:
        return ""
    rest = parts.run(2, len(parts.words))
    return rf"{parts.words[0]}[-‐‑],?\s+(?:and|or|to)\s+\w+[-‐‑]{parts.words[1]}{rest}{CLOSE}"


def _membership(parts: Parts) -> str:
    """Members of the city council, for council member."""
    if len(parts.words) != 2 or parts.plain[1] not in lexicon.ROLES:
        return ""
    body, member = parts.words
    return rf"{member}\s+of\s+{_UP_TO_THREE}{body}{CLOSE}"


def _object(parts: Parts) -> str:
    """Raise fresh funds and the funds it raised, for raise funds."""
    if len(parts.words) != 2 or parts.plain[0] not in lexicon.TAKING_OBJECTS:
        return ""
    verb, thing, word = *parts.words, r"(?:[\w’'$-]+\s+)"
    apart = rf"(?:{verb}\s+{word}{{1,3}}?{thing}|{thing}\s+{word}{{0,3}}?{verb}){CLOSE}"
    # What is raised may be named by its amount: raised a further 12 billion yen.
    amount = rf"|{verb}\s+(?:[\w’'-]+\s+){{0,4}}?{_AMOUNT}"
    return apart + amount if parts.plain[1] in lexicon.MONEY else apart


def _doing(parts: Parts) -> str:
    """They cut taxes and taxes were cut, for tax cut."""
    if len(parts.words) != 2 or not parts.verbal or parts.gaps[1] in _HYPHENS:
        return ""
    things = "|".join(map(re.escape, nouns(parts.plain[0])))
    does = parts.words[1]
    return rf"(?:{does}\s+{_UP_TO_THREE}(?:{things})|(?:{things})\s+{_UP_TO_THREE}{does}){CLOSE}"


def _action(parts: Parts) -> str:
    """A reduction in costs, for cost reduction, and the price of land, for land price."""
    if len(parts.words) != 2:
        return ""
    measure = parts.plain[1] in lexicon.MEASURES
    if not measure and not (parts.verbal and _ACTION.search(parts.plain[1])):
        return ""
    things = "|".join(map(re.escape, nouns(parts.plain[0])))
    return rf"{parts.words[1]}\s+{'of' if measure else '(?:of|in)'}\s+{_UP_TO_THREE}(?:{things}){CLOSE}"


def _owned(parts: Parts) -> str:
    """The company's president, for company president."""
    if len(parts.words) != 2 or parts.gaps[1].strip():
        return ""
    owners = "|".join(map(re.escape, nouns(parts.plain[0])))
    return rf"(?:{owners})['’]s?\s+{parts.words[1]}{CLOSE}"


def _predicate(parts: Parts) -> str:
    """Stations that are unstaffed, and to keep stations unstaffed, for unstaffed station."""
    last = len(parts.words) - 1
    if last < 1 or not _HYPHENS.issuperset(parts.gaps[1:last]) or (last == 1 and parts.plain[0] in lexicon.PREFIXES):
        return ""
    quality, thing = parts.run(0, last), parts.words[last]
    is_so = rf"{thing}\s+{_UP_TO_THREE}{_BEING}\s+(?:\w+ly\s+)?"
    made_so = rf"{_MAKING}\s+{_UP_TO_THREE}{thing}\s+"
    return f"(?:{is_so}|{made_so}){quality}{CLOSE}"


def _change(parts: Parts) -> str:
    """Prices that rise and a rise in prices, for rising prices; the yen weakens, for weak yen."""
    if len(parts.words) != 2:
        return ""
    quality, thing = parts.plain[0], parts.words[1]
    verb = lexicon.CHANGES.intersection((*of_gerund(quality), f"{quality}en", *verbs_of(quality)))
    does = "|".join(sorted({form for base in verb for form in verbs(base)}))
    return (
        rf"(?:{thing}\s+{_UP_TO_THREE}(?:{does})|(?:{does})\s+(?:in|of)\s+{_UP_TO_THREE}{thing}){CLOSE}" if does else ""
    )


_KINDS: dict[str, Callable[[Parts], str]] = {
    "shared": _shared,
    "suspended": _suspended,
    "membership": _membership,
    "object": _object,
    "doing": _doing,
    "action": _action,
    "owned": _owned,
    "predicate": _predicate,
    "change": _change,
}
"""The arrangements by name, in the order in which they are looked for at one place."""
