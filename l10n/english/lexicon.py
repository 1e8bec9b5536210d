# SPDX-License-Identifier: MIT
"""Classes of English words that grammar or usage makes, each with what it is asked for."""

from l10n.english import DATA
from l10n.tables import classes

_CLASSES = classes(DATA, "classes")
_COUNTABILITY = classes(DATA, "countability")

UNCOUNTABLE = _COUNTABILITY["uncountable"]
"""Nouns that have neither a plural nor an a before them: what was put in the plural for another word is not for these."""
PLURAL_ONLY = _COUNTABILITY["plural only"]
"""Nouns that mean something else, or nothing, without their s."""
UNCHANGED = _COUNTABILITY["unchanged plural"]
"""Nouns whose plural is their singular."""
SINGULAR_IN_S = _COUNTABILITY["singular in -s"]
"""Singulars that look like plurals."""
SINGULAR_IN_MAN = tuple(sorted(_COUNTABILITY["singular in -man"]))
"""Nouns that end in "man" and are no compounds of it."""
COMPOUND_HEADS = tuple(sorted(_COUNTABILITY["ends compounds"]))
"""Nouns that end other nouns and keep their plural there: grandchildren, midwives."""
COUNTABLE_GERUNDS = _COUNTABILITY["gerund that counts"]
"""Nouns in -ing that name a thing or an event, not what somebody does all the time."""

PREPOSITIONS = _CLASSES["preposition"]
"""Words after which the head of an English term does not stand."""
FUNCTION_WORDS = _CLASSES["function"]
"""Short words that an abbreviation may look like in small letters: it, or."""
NO_ENDS = PREPOSITIONS | _CLASSES["ends no phrase"]
"""Words with which a phrase that names something neither begins nor ends."""
TAKING_OBJECTS = _CLASSES["takes object"]
"""Verbs whose object other words describe, in terms such as raise funds."""
CHANGES = _CLASSES["change"]
"""What happens to things by itself, in terms such as declining birthrate."""
MONEY = _CLASSES["money"]
"""Objects that an amount may stand for."""
POSTPOSED = _CLASSES["postposed"]
"""Adjectives that follow their noun in fixed titles: attorneys general."""
PREFIXES = _CLASSES["prefix"]
"""Prefixes that some write with a hyphen and some without."""
NEGATIONS = _CLASSES["negation"]
"""Prefixes that negate the words that they are written together with."""
PARTICLES = _CLASSES["particle"]
"""What stands behind a verb and ends the noun that is made of the two."""
PARTICLES_APART = tuple(sorted(_CLASSES["particle apart"]))
"""Particles that may stand apart from their verb, behind its object."""
PARTICLES_FIRST = tuple(sorted(_CLASSES["particle first"]))
"""Particles that a noun may begin with, and that stand behind its verb: outbreak, to break out."""
ADVERBS_APART = _CLASSES["other adverb"]
"""Adjectives and nouns whose words in -ly say something else: hardly is not hard."""
SECONDS = _CLASSES["second of compound"]
"""What a noun is written together with: chipmaker, serverless, statewide."""
NEEDLESS_HEADS = _CLASSES["needless head"]
"""Heads that a verb makes needless: what has a release date is released on that day."""
MEASURES = _CLASSES["measure"]
"""Heads that often stand before what they measure: a land price is the price of land."""
ROLES = _CLASSES["role"]
"""Heads that often stand before what they are of: a council member is a member of the council."""

REPORTING = _CLASSES["reports speech"]
"""Verbs by which a text tells what somebody said without quoting it."""

VERB_PREFIXES = tuple(sorted(_CLASSES["verb prefix"]))
"""What stands before a verb without changing its forms: rewrote, foresaw."""
VERBS_LIKE_NOUNS = _CLASSES["verb like a noun"]
"""Verbs that end as only nouns do: implement, finance, position."""
DOUBLING = _CLASSES["doubles last letter"]
"""Verbs of several syllables that double their last letter: the stress is on it."""
KEEPS_E = _CLASSES["keeps e"]
"""Verbs that keep their e before -ing."""

ONE_L = _CLASSES["one l"]
"""Words whose last letter America keeps single before an ending and Britain doubles: traveler, traveller."""
ONLY_ISE = _CLASSES["only -ise"]
"""Words in -ise that no one writes with a z."""
