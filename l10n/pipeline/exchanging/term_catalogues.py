# SPDX-License-Identifier: MIT
"""The glossary as a gettext catalogue: a term a message, its definition and notes as comments."""

from collections.abc import Iterable
from dataclasses import replace

from l10n import catalog
from l10n.glossary import Concept
from l10n.glossary.exchange import Exchanged, Form, Languages, Row, Rows, refuse, rows
from l10n.model import Entry

_HEADING = "A glossary: each message is a term and what the house calls it."
_PROJECT = "glossary"


def _write(concepts: Iterable[Concept], languages: Languages) -> str:
    """The text of a catalogue; raises InputError for two rows that are one message."""
    entries: dict[tuple[str | None, str], Entry] = {}
    for concept in concepts:
        for entry in map(_entry, rows(concept)):
            key = entry.context, entry.source
            if key in entries:
                raise refuse(concept, f"says {entry.source!r} a second time", "give one of both a scope")
            entries[key] = entry
    template = catalog.template((), project=_PROJECT, source_language=languages.source)
    made = catalog.new(template, languages.target)
    return catalog.dumps(replace(made, entries=tuple(entries.values()), header_comments=(_HEADING,)))


def _entry(row: Row) -> Entry:
    notes, comments = (tuple(text.split("\n")) if text else () for text in (row.explanation, row.note))
    return Entry(row.source, row.target, context=row.context or None, notes=notes, comments=comments)


def _read(data: bytes, path: str, _languages: Languages) -> Exchanged:
    """The concepts of a catalogue of terms; messages that wait for an editor are left out and told."""
    found = Rows(path)
    for entry in catalog.load(data, path).live:
        comments = (each for each in entry.comments if not catalog.is_stamp(each))
        row = Row(entry.source, entry.target, entry.context or "", "\n".join(comments), "\n".join(entry.notes))
        if entry.fuzzy or entry.plural is not None:
            found.leave_out(entry.line, row, "is fuzzy" if entry.fuzzy else "has plural forms")
        else:
            found.take(entry.line, row)
    return found.exchanged()


PO = Form("po", "gettext, PO", _read, _write)
