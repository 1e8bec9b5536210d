# SPDX-License-Identifier: MIT
"""Endings of English nouns, and those of the verbs and adjectives of their families."""

import re
from collections.abc import Iterator

VERB_ENDINGS = (
    ("istration", ("ister",)),
    ("filtration", ("filter",)),
    ("ication", ("y", "icate")),
    ("ocation", ("oke",)),
    ("unciation", ("ounce",)),
    ("lamation", ("laim",)),
    ("isation", ("ise", "ize")),
    ("ization", ("ise", "ize")),
    ("ation", ("ate", "e", "")),
    ("olition", ("olish",)),
    ("ition", ("ite", "e", "")),
    ("struction", ("stroy",)),
    ("uction", ("uce", "uct")),
    ("faction", ("fy",)),
    ("ception", ("ceive",)),
    ("cription", ("cribe",)),
    ("sorption", ("sorb",)),
    ("sumption", ("sume",)),
    ("tention", ("tain", "tend")),
    ("vention", ("vene",)),
    ("olution", ("olve",)),
    ("tion", ("te", "t")),
    ("ision", ("ide", "ise")),
    ("mission", ("mit",)),
    ("nsion", ("nd", "nse")),
    ("pulsion", ("pel",)),
    ("usion", ("ude", "use")),
    ("version", ("vert",)),
    ("ssion", ("ss", "de")),
    ("hesion", ("here",)),
    ("sion", ("de", "d", "se", "t")),
    ("iment", ("y",)),
    ("ment", ("", "e")),
    ("ial", ("y",)),
    ("al", ("", "e")),
    ("iance", ("y",)),
    ("ance", ("", "e", "ate")),
    ("ence", ("", "e")),
    ("ure", ("", "e")),
    ("ery", ("er",)),
    ("y", ("", "ize", "ise")),
    ("age", ("", "e")),
    ("ysis", ("yze", "yse")),
    ("sis", ("se", "size", "sise")),
    ("ership", ("",)),
    ("ship", ("",)),
)
"""Endings of nouns for what is done, and those of the verbs."""

ADJECTIVE_ENDINGS = (
    ("ence", ("ent", "ential")),
    ("ance", ("ant",)),
    ("ency", ("ent",)),
    ("ancy", ("ant",)),
    ("acy", ("ate", "atic")),
    ("cy", ("", "t", "te")),
    ("dom", ("", "e")),
    ("ics", ("ic", "ical")),
    ("icine", ("ical", "icinal")),
    ("logy", ("logical", "logic")),
    ("omy", ("omic", "omical", "omous")),
    ("egy", ("egic",)),
    ("ism", ("ist", "istic")),
    ("ty", ("", "te", "e", "table")),
    ("ility", ("le",)),
    ("ity", ("", "e", "al")),
    ("tion", ("tive", "tional", "te", "t")),
    ("sion", ("sive", "sional")),
    ("ment", ("mental", "mentary")),
    ("ness", ("",)),
    ("try", ("trial",)),
    ("nce", ("ntal", "ncial")),
    ("ture", ("tural",)),
    ("er", ("ral",)),
    ("y", ("ic", "ical", "ous", "ial", "ious")),
    ("us", ("al",)),
    ("um", ("al",)),
    ("sis", ("tic", "tical")),
    ("is", ("ic",)),
    ("a", ("al", "atic")),
    ("o", ("ic",)),
    ("e", ("al", "ic", "ous", "ious")),
    ("", ("al", "ic", "ous", "ary", "ful", "ive", "y", "able", "ional", "ual", "ial", "ian", "an", "en", "atic")),
)
"""Endings of nouns, and those of adjectives made of them."""

AGENT_ENDINGS = (
    ("er", ("", "e")),
    ("or", ("", "e", "ate")),
    ("ant", ("", "e", "ate")),
    ("ent", ("", "e")),
    ("ee", ("", "e")),
)
"""Endings of those who do something or to whom it is done, and those of the verbs."""

SPECIALIST_ENDINGS = (
    ("logy", ("logist",)),
    ("ics", ("ician",)),
    ("iatry", ("iatrist",)),
    ("istry", ("ist",)),
)
"""Endings of branches of medicine, and those of the doctors: dermatology, dermatologist."""

_DOUBLED = re.compile(r"[aeiou]([bdglmnprt])\1$")
_LONG = 6
"""An ending of so many letters leaves no doubt, however little stands before it: omission, omit."""


def stems(noun: str, table: tuple[tuple[str, tuple[str, ...]], ...]) -> Iterator[str]:
    """What the noun becomes by every ending that it has: referral is of referr and refer."""
    for ending, others in table:
        stem = noun.removesuffix(ending)
        if noun.endswith(ending) and stem and (len(stem) > 2 or len(ending) >= _LONG):
            yield from (stem + other for other in others)
            if "" in others and _DOUBLED.search(stem):
                yield stem[:-1]
