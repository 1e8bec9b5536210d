# SPDX-License-Identifier: MIT
"""What no grammar of XLIFF 2 can say: ids, codes, addresses, what attributes say together; in one visible order."""

from collections.abc import Callable, Iterator

from l10n.exchange.xliff2.grammar import Breach
from l10n.exchange.xliff2.rules import attributes, codes, keys, modules, references
from l10n.xml.reading import Element

RULES: tuple[Callable[[Element], Iterator[Breach]], ...] = (
    keys.equal_ids,
    keys.equal_ids_in_unit,
    keys.unlike_targets,
    keys.equal_orders,
    keys.equal_ids_of_extensions,
    attributes.missing_language,
    attributes.other_language,
    attributes.other_space,
    attributes.skeleton,
    attributes.lone_subtypes,
    attributes.written_characters,
    codes.halves,
    codes.unlike_halves,
    codes.lost_codes,
    codes.unfounded_order,
    codes.moved_codes,
    codes.unfounded_copies,
    codes.unfounded_data,
    codes.unfounded_flows,
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
