# SPDX-License-Identifier: MIT
"""gettext catalogues: read strictly, update without losing anything, write as gettext does, compile."""

from l10n.catalog.headers import created, new, plural_forms, template
from l10n.catalog.loans import nearest, suggested_by_near, suggested_by_same
from l10n.catalog.locating import locator
from l10n.catalog.merge import buried, prune, update, worked_on
from l10n.catalog.mo import pack, packed_header
from l10n.catalog.reader import load, parse, read
from l10n.catalog.tsv import parse_pairs
from l10n.catalog.values import Catalog, Change, Features, Imprint, Report, Update
from l10n.catalog.writer import dumps, encode, normalize

__all__ = [
    "Catalog",
    "Change",
    "Features",
    "Imprint",
    "Report",
    "Update",
    "buried",
    "created",
    "dumps",
    "encode",
    "load",
    "locator",
    "nearest",
    "new",
    "normalize",
    "pack",
    "packed_header",
    "parse",
    "parse_pairs",
    "plural_forms",
    "prune",
    "read",
    "suggested_by_near",
    "suggested_by_same",
    "template",
    "update",
    "worked_on",
]
