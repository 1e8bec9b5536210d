# SPDX-License-Identifier: MIT
"""What a drafter is told of a unit: the rows that stand in it, where it stands, the English of a sentence like it."""

from collections.abc import Iterable, Iterator

from l10n.catalog.heirs import edited
from l10n.config import Settings, Style
from l10n.drafting.values import Context, Previous, Row, Task
from l10n.glossary import NAMES, Concept, ConceptKind, Glossary
from l10n.glossary.house import printed
from l10n.model import Entry, Kind
from l10n.pipeline.drafting.readers import english_of
from l10n.text import JAPANESE

_STYLE = {
    ("spelling", "american"): "American spelling.",
    ("spelling", "british"): "British spelling.",
    ("dollar", "$"): "US dollars as $5.",
    ("dollar", "US$"): "US dollars as US$5.",
    ("scale", "word"): "Large amounts as $14.3 billion.",
    ("scale", "letter"): "Large amounts as $14.3bn.",
    ("dates", "mdy"): "Dates as June 13, 2025.",
    ("dates", "dmy"): "Dates as 13 June 2025.",
    ("quotes", "curly"): "Curly quotation marks and apostrophes.",
    ("quotes", "straight"): "Straight quotation marks and apostrophes.",
    ("dashes", "em"): "Em dashes without spaces.",
    ("dashes", "en"): "En dashes with spaces.",
    ("ellipsis", "…"): "An ellipsis is one character (…).",
    ("ellipsis", "..."): "An ellipsis is three dots (...).",
    ("person_order", "western"): "The given name of a person comes first.",
    ("person_order", "japanese"): "The family name of a Japanese person comes first.",
    ("macrons", "keep"): "Long vowels of Japanese names with a macron: Ōno.",
    ("macrons", "drop"): "Long vowels of Japanese names without a macron: Ono.",
    ("macrons", "h"): "Long o of Japanese names with an h: Ohno.",
}
"""What each setting of `[style]` asks of English."""
_UNDER = "under: "
"""How the note begins that says which heading a unit stands under."""


def house_rules(settings: Settings, more: str = "") -> Iterator[str]:
    """The house's style in sentences: what the settings choose, then their own words."""
    style = settings.style
    for name in Style.__dataclass_fields__:
        rule = _STYLE.get((name, getattr(style, name)))
        if rule:
            yield rule
    yield from filter(None, (" ".join(line.split()) for line in more.split("\n")))


def task_of(entry: Entry, glossary: Glossary, settings: Settings, previous: Previous | None = None) -> Task:
    """The unit as it is asked for; its id and the sentences before it come with the request."""
    concepts = list({id(each.concept): each.concept for each in glossary.matches(entry.source)}.values())
    return Task(
        "",
        entry.source,
        Context(_kind(entry), next((each[len(_UNDER) :] for each in entry.notes if each.startswith(_UNDER)), "")),
        tuple(row for each in concepts if (row := _row(each, settings)).target),
        previous,
        kept=tuple(target for each in concepts for target in each.targets if JAPANESE.search(target)),
    )


def previous_of(source: str, target: str, unit: Entry, glossary: Glossary) -> Previous:
    """An older sentence with its English, and what the unit says otherwise."""
    # What reads numbers and words takes long to load.
    from l10n.pipeline.features import features_of  # noqa: PLC0415

    _, change = edited(Entry(source, target), Entry(unit.source), lambda text: features_of(text, glossary), keep=False)
    return Previous(source, target, change.what)


def _kind(entry: Entry) -> str:
    kinds: Iterable[str] = (note.partition(",")[0] for note in entry.notes)
    return next((kind for kind in kinds if kind in _KINDS), "")


_KINDS = frozenset(map(str, Kind))


def _row(concept: Concept, settings: Settings) -> Row:
    forms = printed(concept, english_of(settings))
    kept = concept.kind is ConceptKind.KEEP
    return Row(concept.source, forms[0] if forms else "", concept.forbidden, is_name=kept or concept.kind in NAMES)
