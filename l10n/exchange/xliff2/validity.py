# SPDX-License-Identifier: MIT
"""Whether a file is XLIFF 2: its grammar, and the rules that no grammar can say, in one visible order."""

from collections.abc import Callable, Iterator

from l10n.exchange.xliff2 import grammar, keys, modules, pairing, references, saying
from l10n.exchange.xliff2.grammar import Breach
from l10n.xml.reading import Element

RULES: tuple[Callable[[Element], Iterator[Breach]], ...] = (
    keys.equal_ids,
    keys.equal_ids_in_unit,
    keys.unlike_targets,
    keys.equal_orders,
    keys.equal_ids_of_extensions,
    saying.missing_language,
    saying.other_language,
    saying.other_space,
    saying.skeleton,
    saying.lone_subtypes,
    saying.written_characters,
    pairing.halves,
    pairing.unlike_halves,
    pairing.lost_codes,
    pairing.unfounded_order,
    pairing.moved_codes,
    pairing.unfounded_copies,
    pairing.unfounded_data,
    pairing.unfounded_flows,
    references.astray,
    references.comments,
    references.matched,
    modules.languages_of_matches,
    modules.empty_entries,
    modules.resources,
    modules.sizes,
    modules.validations,
)
"""A rule is asked whatever the grammar says, and is silent where what it speaks of is missing."""


def breaches(top: Element) -> Iterator[Breach]:
    """What is wrong with a file, each at its element; nothing where it is valid."""
    yield from grammar.breaches(top)
    for rule in RULES:
        yield from rule(top)
