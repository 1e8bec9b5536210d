# SPDX-License-Identifier: MIT
"""Endings of English nouns, and those of the verbs and adjectives of their families."""

from collections.abc import Iterator

VERB_ENDINGS = (
    ("ication", ("y", "icate")),
    ("isation", ("ise", "ize")),
    ("ization", ("ise", "ize")),
    ("ation", ("ate", "e", "")),
    ("ition", ("ite", "e", "")),
    ("uction", ("uce", "uct")),
    ("faction", ("fy",)),
    ("tion", ("te", "t")),
    ("ision", ("ide", "ise")),
    ("version", ("vert",)),
    ("mission", ("mit",)),
    ("nsion", ("nd", "nse")),
    ("usion", ("ude", "use")),
    ("ssion", ("ss", "de")),
    ("sion", ("de", "d", "se", "t")),
    ("ment", ("",)),
    ("al", ("", "e")),
    ("ance", ("", "e", "ate")),
    ("ence", ("", "e")),
    ("ure", ("", "e")),
    ("ery", ("er",)),
    ("y", ("",)),
    ("age", ("", "e")),
    ("ysis", ("yze", "yse")),
    ("sis", ("se", "size", "sise")),
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
    ("tion", ("tive", "tional", "te")),
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
    ("sis", ("tic",)),
    ("a", ("al", "atic")),
    ("o", ("ic",)),
    ("e", ("al", "ic")),
    ("", ("al", "ic", "ous", "ary", "ful", "ive", "y", "able", "ional", "ual", "ial", "ian", "an", "en", "atic")),
)
"""Endings of nouns, and those of adjectives made of them."""

AGENT_ENDINGS = (("er", ("", "e")), ("or", ("", "e", "ate")))
"""Endings of those who do something, and those of the verbs."""


def stems(noun: str, table: tuple[tuple[str, tuple[str, ...]], ...]) -> Iterator[str]:
    """What the noun becomes by every ending that it has."""
    for ending, others in table:
        stem = noun.removesuffix(ending)
        if noun.endswith(ending) and len(stem) > 2:
            yield from (stem + other for other in others)
