# SPDX-License-Identifier: MIT
"""What passes between a glossary and the files of other tools."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from l10n.errors import Fault, InputError
from l10n.glossary.concept import Concept, ConceptKind


@dataclass(frozen=True, slots=True)
class Languages:
    """The pair of a glossary, as language tags."""

    source: str = "ja"
    target: str = "en"


@dataclass(frozen=True, slots=True)
class Exchanged:
    """What another tool's file gave."""

    concepts: tuple[Concept, ...]
    left_out: tuple[Fault, ...] = ()
    """What could not become a row, each with its place and reason."""
    not_kept: tuple[tuple[str, int], ...] = ()
    """Kinds of facts that a glossary has no column for, with how often they occurred."""


Reader = Callable[[bytes, str, Languages], Exchanged]
"""`(data, path, languages)`: what the file gives; raises InputError when it is not of the form."""
Writer = Callable[[Iterable[Concept], Languages], str]
"""`(concepts, languages)`: the text of a file; raises InputError for what the form cannot hold at all."""


@dataclass(frozen=True, slots=True)
class Form:
    """A form that other tools read and write."""

    name: str
    title: str
    read: Reader
    write: Writer
    is_table: bool = False
    """Whether spreadsheets open it, so that cells like formulas leave with a mark."""


def complete(concept: Concept) -> str:
    """Why `concept` cannot be a row; empty where it can."""
    if not concept.source:
        return "has no term in the source language"
    if not concept.target and concept.kind is not ConceptKind.KEEP:
        return "has no term in the target language that is not forbidden"
    return ""


def written_target(concept: Concept) -> str:
    """The English that stands in a file whose rows must have one."""
    return concept.target or concept.source


def refuse(concept: Concept, reason: str, hint: str) -> InputError:
    """The error for a row that a form cannot hold."""
    return InputError(Fault(f"row {concept.source!r} {reason}", concept.path, concept.line, hint=hint))
