# SPDX-License-Identifier: MIT
"""Whether a file is XLIFF 2: by its grammar, and by the rules that no grammar can say."""

from collections.abc import Iterator

from l10n.exchange.xliff2 import grammar
from l10n.exchange.xliff2.grammar import Breach
from l10n.exchange.xliff2.rules import RULES
from l10n.xml.reading import Element


def breaches(top: Element) -> Iterator[Breach]:
    """What is wrong with a file, each at its element; nothing where it is valid."""
    yield from grammar.breaches(top)
    for rule in RULES:
        yield from rule(top)
