# SPDX-License-Identifier: MIT
"""gettext catalogues: read strictly, update without losing anything, write as gettext does, compile."""

from typing import TYPE_CHECKING

from l10n.doors import opener

if TYPE_CHECKING:
    from l10n.catalog.contexts import Mention, bound
    from l10n.catalog.drafts import Mark, drafted, is_draft, mark_of
    from l10n.catalog.headers import created, created_in, new, plural_forms, template
    from l10n.catalog.heirs import is_suggested
    from l10n.catalog.loans import nearest, percentages, suggested_by_near, suggested_by_same
    from l10n.catalog.locating import locator, spotter
    from l10n.catalog.merge import buried, prune, update, worked_on
    from l10n.catalog.mo import pack, packed_header, unpacked
    from l10n.catalog.reader import load, parse, read
    from l10n.catalog.stamps import is_stamp, is_stray, stamped
    from l10n.catalog.strays import Witness, settled, touched
    from l10n.catalog.strings import Written, unit_spans, written
    from l10n.catalog.tsv import parse_pairs
    from l10n.catalog.values import Catalog, Change, Features, Imprint, Report, Update
    from l10n.catalog.writer import dumps, encode, normalize

__all__ = [
    "Catalog",
    "Change",
    "Features",
    "Imprint",
    "Mark",
    "Mention",
    "Report",
    "Update",
    "Witness",
    "Written",
    "bound",
    "buried",
    "created",
    "created_in",
    "drafted",
    "dumps",
    "encode",
    "is_draft",
    "is_stamp",
    "is_stray",
    "is_suggested",
    "load",
    "locator",
    "mark_of",
    "nearest",
    "new",
    "normalize",
    "pack",
    "packed_header",
    "parse",
    "parse_pairs",
    "percentages",
    "plural_forms",
    "prune",
    "read",
    "settled",
    "spotter",
    "stamped",
    "suggested_by_near",
    "suggested_by_same",
    "template",
    "touched",
    "unit_spans",
    "unpacked",
    "update",
    "worked_on",
    "written",
]

# The checks ask one question of a catalogue's stamps, and need no matching, no reader and no writer for it.
_ROOMS = {
    "contexts": "Mention bound",
    "drafts": "Mark drafted is_draft mark_of",
    "headers": "created created_in new plural_forms template",
    "heirs": "is_suggested",
    "loans": "nearest percentages suggested_by_near suggested_by_same",
    "locating": "locator spotter",
    "merge": "buried prune update worked_on",
    "mo": "pack packed_header unpacked",
    "reader": "load parse read",
    "stamps": "is_stamp is_stray stamped",
    "strings": "Written unit_spans written",
    "strays": "Witness settled touched",
    "tsv": "parse_pairs",
    "values": "Catalog Change Features Imprint Report Update",
    "writer": "dumps encode normalize",
}
__getattr__ = opener(__name__, _ROOMS)
