# SPDX-License-Identifier: MIT
"""Concepts that come a pair at a time, each put together from its rows."""

from collections.abc import Hashable, Iterator
from dataclasses import replace

from l10n.glossary.concept import Concept


class Gathering:
    """Concepts by a key of the form's own, with the terms that later rows add."""

    def __init__(self) -> None:
        self._first: dict[Hashable, Concept] = {}
        self._admitted: dict[Hashable, dict[str, None]] = {}
        self._variants: dict[Hashable, dict[str, None]] = {}

    def __contains__(self, key: Hashable) -> bool:
        return key in self._first

    def begin(self, key: Hashable, concept: Concept) -> None:
        """Take `concept` as what the first row with `key` says."""
        self._first[key] = concept
        self._admitted[key] = {}
        self._variants[key] = {}

    def admit(self, key: Hashable, target: str) -> None:
        """Add a target to the concept at `key`."""
        if target and target != self._first[key].target:
            self._admitted[key][target] = None

    def vary(self, key: Hashable, source: str) -> None:
        """Add a source to the concept at `key`."""
        if source != self._first[key].source:
            self._variants[key][source] = None

    def concepts(self) -> Iterator[Concept]:
        """All concepts, in the order in which they began."""
        for key, concept in self._first.items():
            yield replace(concept, admitted=tuple(self._admitted[key]), variants=tuple(self._variants[key]))
