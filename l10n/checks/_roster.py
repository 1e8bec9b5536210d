# SPDX-License-Identifier: MIT
"""Which checks have anything to look at: what the characters of two texts rule out is not asked."""

import re
from collections.abc import Callable, Iterable, Sequence

from l10n.checks._frame import Check


class Roster:
    """The checks of one scope in their order, chosen for each pair of texts by the characters these have."""

    def __init__(self, checks: Sequence[Check]) -> None:
        self.checks = tuple(checks)
        """All of them."""
        signed = [(number, each) for number, each in enumerate(checks) if each.signs]
        self._always = sum(1 << number for number, each in enumerate(checks) if not each.signs)
        self._in_source = _Bits((number, each.signs.in_source) for number, each in signed)
        self._in_target = _Bits((number, each.signs.in_target) for number, each in signed)
        self._asked: dict[int, tuple[Check, ...]] = {}

    def asked(self, source: str, target: str) -> tuple[Check, ...]:
        """Those of the checks that the characters of a source and its target do not rule out, in their order."""
        bits = self._always
        for known, text in ((self._in_source, source), (self._in_target, target)):
            # Only what some check looks for is made a character of its own, which Japanese pays for.
            for character in {*known.find(text)}:
                bits |= known[character]
        found = self._asked.get(bits)
        return self._learn(bits) if found is None else found

    def _learn(self, bits: int) -> tuple[Check, ...]:
        if len(self._asked) >= _REMEMBERED:
            self._asked.clear()
        found = tuple(each for number, each in enumerate(self.checks) if bits >> number & 1)
        self._asked[bits] = found
        return found


_REMEMBERED = 8192
"""So many different choices of checks are kept; a million pairs have fewer."""


class _Bits(dict[str, int]):
    """A bit for each check that looks for a character, by character: worked out where one is seen first."""

    def __init__(self, classes: Iterable[tuple[int, str]]) -> None:
        """`classes` gives the checks' numbers and the classes of characters that they look for, as `re` has them."""
        super().__init__()
        wanted = [(number, each) for number, each in classes if each]
        self._patterns = [(1 << number, re.compile(f"[{each}]")) for number, each in wanted]
        self.find: Callable[[str], list[str]] = re.compile(_any(each for _, each in wanted)).findall
        """Gives the characters of a text that any check looks for."""

    def __missing__(self, character: str) -> int:
        bits = sum(bit for bit, pattern in self._patterns if pattern.match(character))
        self[character] = bits
        return bits


def _any(classes: Iterable[str]) -> str:
    """A pattern for one character of any of the classes; for none where there are none."""
    together = "".join(dict.fromkeys(classes))
    return f"[{together}]" if together else "(?!)"
