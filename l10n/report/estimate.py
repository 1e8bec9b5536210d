# SPDX-License-Identifier: MIT
"""What is still to be translated, by how much of it is known already: as a table, as JSON and as CSV."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from l10n.report.harmless import as_json, shown
from l10n.text import cells

BANDS = ("repeated", "100", "95-99", "85-94", "75-84", "new")
"""As agencies have them: said before in this work, and how much per cent a sentence is like a translated one."""


@dataclass(frozen=True, slots=True)
class Amount:
    """So much Japanese."""

    sentences: int = 0
    characters: int = 0
    """Without spaces."""

    def __add__(self, other: "Amount") -> "Amount":
        return Amount(self.sentences + other.sentences, self.characters + other.characters)

    def as_dict(self) -> dict[str, int]:
        """The amount as a JSON object."""
        return {"sentences": self.sentences, "characters": self.characters}


@dataclass(frozen=True, slots=True)
class Estimate:
    """What is to be done in one document for one language."""

    document: str
    language: str
    translated: Amount = Amount()
    changed: Amount = Amount()
    """Sentences that were edited since they were translated; they are in the bands, too."""
    bands: Mapping[str, Amount] = field(default_factory=dict)
    terms: int = 0
    """How often terms of the glossary stand in what is open."""
    days: float = 0
    """Of work, as the settings weigh the bands."""

    @property
    def open(self) -> Amount:
        """All that is not translated."""
        return sum(self.bands.values(), Amount())

    @property
    def density(self) -> float:
        """Terms in a hundred characters of what is open."""
        return 100 * self.terms / self.open.characters if self.open.characters else 0.0

    def as_dict(self) -> dict[str, Any]:
        """The estimate as a JSON object."""
        return {
            "document": self.document,
            "language": self.language,
            "translated": self.translated.as_dict(),
            "changed": self.changed.as_dict(),
            "open": self.open.as_dict(),
            "bands": {name: self.bands.get(name, Amount()).as_dict() for name in BANDS},
            "terms": self.terms,
            "terms_per_100_characters": round(self.density, 2),
            "days": round(self.days, 2),
        }


def total(estimates: Sequence[Estimate]) -> Estimate:
    """All of them as if they were one document called "total"."""

    def sum_of(amounts: Iterable[Amount]) -> Amount:
        return sum(amounts, Amount())

    return Estimate(
        "total",
        ", ".join(sorted({each.language for each in estimates})),
        sum_of(each.translated for each in estimates),
        sum_of(each.changed for each in estimates),
        {name: sum_of(each.bands.get(name, Amount()) for each in estimates) for name in BANDS},
        sum(each.terms for each in estimates),
        sum(each.days for each in estimates),
    )


def estimate_json(estimates: Sequence[Estimate]) -> str:
    """`{"version": 1, "documents": [...], "total": {...}}`, line end included."""
    documents = [each.as_dict() for each in estimates]
    return as_json({"version": 1, "documents": documents, "total": total(estimates).as_dict()}, indent=2) + "\n"


_COLUMNS = ("document", "language", "band", "sentences", "characters")


def estimate_csv(estimates: Sequence[Estimate]) -> str:
    """A row a document and band, those of translated and changed sentences among them."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for each in estimates:
        rows = {"translated": each.translated, **{name: each.bands.get(name, Amount()) for name in BANDS}}
        for band, amount in (*rows.items(), ("changed", each.changed)):
            writer.writerow((_cell(each.document), each.language, band, amount.sentences, amount.characters))
    return stream.getvalue()


def _cell(text: str) -> str:
    """The name of a document so that no spreadsheet takes it for a formula."""
    return f"'{text}" if text[:1] in {"=", "+", "-", "@", "\t", "\r"} else text


def estimate_table(estimates: Sequence[Estimate], width: int) -> Iterator[str]:
    """For all documents together what is in each band, and for each document how much is open and how long it takes."""
    whole = total(estimates)
    yield _row("", "sentences", "characters")
    yield _row("translated", *_counts(whole.translated))
    for name in BANDS:
        yield _row(name if name in {"repeated", "new"} else f"{name}%", *_counts(whole.bands.get(name, Amount())))
    yield _row("to do", *_counts(whole.open))
    changed, density = whole.changed.sentences, f"{whole.density:.1f}"
    yield f"{changed:,} of them changed since they were translated; {density} terms in 100 characters"
    yield f"about {whole.days:.1f} days of work"
    if len(estimates) > 1:
        yield ""
        for each in sorted(estimates, key=lambda each: -each.days):
            told = f"{each.open.characters:,} characters, {each.days:.1f} days"
            yield f"{_fitting(f'{each.document} ({each.language})', width - cells(told) - 2)}: {told}"


def _counts(amount: Amount) -> tuple[str, str]:
    return f"{amount.sentences:,}", f"{amount.characters:,}"


def _row(name: str, *counts: str) -> str:
    return f"{name:<12}{''.join(f'{each:>12}' for each in counts)}".rstrip()


def _fitting(name: str, room: int) -> str:
    text = shown(name)
    while cells(text) > room and len(text) > 1:
        text = f"…{text[2:]}"
    return text
