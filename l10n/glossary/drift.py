# SPDX-License-Identifier: MIT
"""Which glossary rows a translation was made with: a mark that a catalogue keeps beside it."""

import re
from collections.abc import Iterable
from hashlib import sha256

from l10n.glossary.glossary import Glossary

_MARK = re.compile(r"l10n: terms\[([0-9a-f]{8})-([0-9a-f]{8})\]")


def terms_mark(source: str, target: str, glossary: Glossary) -> str:
    """The translator's comment that says which rows held when `target` was first seen; empty where none match.

    It is written when a catalogue is updated, for a translation that has no mark or has changed since its mark.
    """
    rows = _rows(source, glossary)
    return f"l10n: terms[{_digest(target)}-{_digest(rows)}]" if rows else ""


def remarked(source: str, target: str, comments: tuple[str, ...], glossary: Glossary) -> tuple[str, ...]:
    """A translation's comments with its mark: a new one where it has none or has changed since, else the old one."""
    marks = [mark for comment in comments if (mark := _MARK.fullmatch(comment.strip()))]
    if marks and marks[-1][1] == _digest(target):
        return comments
    fresh = terms_mark(source, target, glossary)
    return (*(each for each in comments if not is_terms_mark(each)), *([fresh] if fresh else []))


def is_terms_mark(comment: str) -> bool:
    """Whether a translator's comment is such a mark."""
    return _MARK.fullmatch(comment.strip()) is not None


def drifted(source: str, target: str, comments: Iterable[str], glossary: Glossary) -> bool:
    """Whether rows for `source` have changed since `target` was marked, and `target` has not."""
    marks = [mark for comment in comments if (mark := _MARK.fullmatch(comment.strip()))]
    if not marks or marks[-1][1] != _digest(target):
        return False
    return marks[-1][2] != _digest(_rows(source, glossary))


def _rows(source: str, glossary: Glossary) -> str:
    """What the matching rows ask for; notes and definitions do not bind a translation."""
    concepts = {match.concept.source: match.concept for match in glossary.matches(source)}
    asked = [(c.source, c.targets, c.forbidden, str(c.kind), c.case_sensitive) for c in concepts.values()]
    return repr(sorted(asked)) if asked else ""


def _digest(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]
