# SPDX-License-Identifier: MIT
"""Writes the page of all checks, docs/checks.md, from their docstrings."""

import re

from l10n.checks._fix import NUMBERS
from l10n.checks._frame import Check, Scope, checks

_HEAD = """\
# The checks

Written from the checks themselves by `l10n rules --format markdown`; a test keeps it current.
Levels and selection are settings: `[checks]` in `l10n.toml`, by name or family.
A finding that is right as it is can be waived in a translator's comment:
`# l10n: ignore[number-value] the contract says so`. The waiver ends when source or target change.
"""

_MARKS = re.compile(r"[\\`*_\[\]]")
_BACKSLASHED = r"\\\g<0>"
_SCOPES = {
    Scope.ENTRY: "a translated pair",
    Scope.UNIT: "every unit",
    Scope.PASSAGE: "paragraphs as readers see them",
    Scope.DOCUMENT: "a whole document",
    Scope.PROJECT: "all documents",
    Scope.WAIVER: "the waivers of a catalogue",
}


def pages() -> str:
    """The Markdown page of all checks, family by family."""
    parts, family = [_HEAD], ""
    for each in checks().values():
        if each.family != family:
            family = each.family
            parts.append(f"## {family}\n")
        parts.append(page(each))
    return "\n".join(parts)


def page(each: Check) -> str:
    """The Markdown page of one check."""
    facts = " · ".join(filter(None, [each.severity, f"looks at {_SCOPES[each.scope]}", repair_of(each)]))
    return f"### {each.name}\n\n{facts}\n\n{_as_list(each.page)}\n"


def repair_of(each: Check) -> str:
    """Which command repairs the findings of a check; empty where none does."""
    if not each.fixes:
        return ""
    return f"`l10n fix --select {NUMBERS}` repairs it" if each.family == NUMBERS else "`l10n fix` repairs it"


def _as_list(text: str) -> str:
    """The page with its pairs, lines that begin with Bad and Good, as a list."""
    return "\n".join(_pair(*line.split(":", 1)) if _is_pair(line) else line for line in text.split("\n"))


def _pair(word: str, example: str) -> str:
    # An example is about its marks: they must be seen, and make no link, code or tag of the page.
    return f"- **{word}**:{_MARKS.sub(_BACKSLASHED, example).replace('<', '&lt;')}"


def _is_pair(line: str) -> bool:
    return line.startswith(("Bad: ", "Good: "))
