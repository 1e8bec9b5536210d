# SPDX-License-Identifier: MIT
"""Glossaries in the forms of other tools: TBX, OmegaT, Weblate; those of gettext are catalogues, which come from above."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

from l10n import files
from l10n.errors import Fault, UsageError
from l10n.glossary.concept import Concept
from l10n.glossary.exchange.formulas import guarded, is_risky, plain
from l10n.glossary.exchange.omegat import read_omegat, write_omegat
from l10n.glossary.exchange.rows import Row, Rows, rows
from l10n.glossary.exchange.tbx import read_tbx
from l10n.glossary.exchange.tbx_writing import write_tbx2, write_tbx3
from l10n.glossary.exchange.values import Exchanged, Form, Languages, refuse
from l10n.glossary.exchange.weblate import read_weblate, write_weblate
from l10n.glossary.reading import parse_concepts, write_concepts


def _read_own(data: bytes, path: str, _languages: Languages) -> Exchanged:
    return Exchanged(tuple(map(plain, parse_concepts(files.decode(data, path), path))))


def _write_own(concepts: Iterable[Concept], _languages: Languages) -> str:
    return write_concepts(tuple(map(guarded, concepts)))


FORMS: Mapping[str, Form] = MappingProxyType(
    {
        each.name: each
        for each in (
            Form("tbx", "TBX 3 (ISO 30042:2019, Basic, DCT style)", read_tbx, write_tbx3),
            Form("tbx2", "TBX 2 (ISO 30042:2008, martif)", read_tbx, write_tbx2),
            Form("omegat", "OmegaT, tabs between source, target and comment", read_omegat, write_omegat),
            Form("weblate", "Weblate, CSV", read_weblate, write_weblate, is_table=True),
            Form("csv", "a glossary like ours", _read_own, _write_own, is_table=True),
        )
    }
)
"""The forms by the names that commands take, but for `po`."""

_SUFFIXES = {".tbx": "tbx", ".xml": "tbx", ".martif": "tbx2", ".utf8": "omegat", ".tsv": "omegat", ".txt": "omegat"}
_SUFFIXES |= {".tab": "omegat", ".csv": "csv", ".po": "po"}
_ONLY_WEBLATE = re.compile(rb"\b(?:location|context|fuzzy|(?:translator|developer)_comments)\b")


def form_of(path: str, data: bytes) -> str:
    """The form that a file's name speaks for, or of CSV the header; raises UsageError for a name that speaks for none."""
    suffix = path[path.rfind(".") :].lower() if "." in path else ""
    if suffix not in _SUFFIXES:
        raise UsageError(Fault("its name does not tell its form", path, hint=f"name it: {', '.join((*FORMS, 'po'))}"))
    form = _SUFFIXES[suffix]
    return "weblate" if form == "csv" and _ONLY_WEBLATE.search(data.partition(b"\n")[0]) else form


def read(form: Form, data: bytes, path: str, languages: Languages) -> Exchanged:
    """What a file of another tool gives; raises InputError with place and hint for what is not of the form."""
    return _storable(form.read(data, path, languages))


def _storable(found: Exchanged) -> Exchanged:
    """What was found without the concepts that no row of a glossary can hold."""
    left_out = [*found.left_out]
    concepts = []
    for concept in found.concepts:
        listed = (*concept.variants, *concept.admitted, *concept.forbidden, *concept.scope)
        barred = next((each for each in listed if "|" in each or "｜" in each), None)
        if barred is None:
            concepts.append(concept)
        else:
            reason = f"{barred!r} holds a bar, which stands between terms in a glossary"
            left_out.append(Fault(reason, concept.path, concept.line, hint="enter the row by hand"))
    return replace(found, concepts=tuple(concepts), left_out=tuple(left_out))


__all__ = ["FORMS", "Exchanged", "Form", "Languages", "Row", "Rows", "form_of", "is_risky", "read", "refuse", "rows"]
