# SPDX-License-Identifier: MIT
"""gettext catalogues: read strictly, update without losing anything, write as gettext does, compile."""

from l10n.catalog.headers import created, new, plural_forms, template
from l10n.catalog.merge import prune, update
from l10n.catalog.mo import pack
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
    "created",
    "dumps",
    "encode",
    "load",
    "new",
    "normalize",
    "pack",
    "parse",
    "parse_pairs",
    "plural_forms",
    "prune",
    "read",
    "template",
    "update",
]
