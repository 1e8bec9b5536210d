# SPDX-License-Identifier: MIT
"""gettext catalogues: read strictly, update without losing anything, write as gettext does, compile."""

from l10n.catalog.headers import new, plural_forms, template
from l10n.catalog.merge import prune, update
from l10n.catalog.mo import pack
from l10n.catalog.reader import parse, read
from l10n.catalog.values import Catalog, Change, Features, Report, Update
from l10n.catalog.writer import dumps, normalize

__all__ = [
    "Catalog",
    "Change",
    "Features",
    "Report",
    "Update",
    "dumps",
    "new",
    "normalize",
    "pack",
    "parse",
    "plural_forms",
    "prune",
    "read",
    "template",
    "update",
]
