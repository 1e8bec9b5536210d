# SPDX-License-Identifier: MIT
"""Where the English of a link may lead: `[links]` maps its path, the English heading makes its anchor."""

from collections.abc import Mapping
from typing import NamedTuple
from urllib.parse import unquote

from l10n.addresses import mapped
from l10n.checks._addresses import same_page
from l10n.checks._frame import Context, Lead


class Leads(NamedTuple):
    """What is known of the links of one text."""

    headings: Mapping[str, Lead]
    links: Mapping[str, str]
    """`[links]` of the settings."""
    language: str

    def mapped(self, address: str) -> str:
        """The address for English readers, its anchor as it stands."""
        return mapped(address, self.links, self.language) if self.links else address

    def allow(self, source: str, target: str) -> bool:
        """Whether `target` may stand for the address `source`."""
        if same_page(source, target):
            return True
        lead = self.headings.get(source)
        if lead is None:
            return self.links != {} and same_page(self.mapped(source), target)
        (path, anchor), (other, given) = split(source), split(target)
        right = unquote(given) in {unquote(anchor), *lead.anchors}
        return right and (path == other or self.mapped(path) == other or same_page(path, other))


def leads(text: str, context: Context) -> Leads:
    """What is known of the links in `text`, a part of the source."""
    settings, pairs = context.settings, context.pairs
    language = (pairs and pairs.language) or settings.languages[0]
    return Leads(pairs.leads_of(text) if pairs else {}, settings.links, language)


def split(address: str) -> tuple[str, str]:
    """The address before its anchor, and the anchor without "#"."""
    path, _, anchor = address.partition("#")
    return path, anchor
