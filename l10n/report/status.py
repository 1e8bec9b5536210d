# SPDX-License-Identifier: MIT
"""How far the translation of each document is: as a table, as JSON and as a badge."""

import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from typing import TYPE_CHECKING, Any

from l10n.model import Severity
from l10n.report.frame import WIDTH
from l10n.report.harmless import as_json, shown
from l10n.report.trailing import Trail
from l10n.text import cells, percent

if TYPE_CHECKING:
    from rich.table import Table
    from rich.text import Text


@dataclass(frozen=True, slots=True)
class DocumentStatus:
    """How far one document's translation into one language is."""

    document: str
    """The source document's path below the source folder."""
    language: str
    units: int
    characters: int
    """Japanese characters of the source."""
    words: int
    """English words of the targets."""
    translated: int
    fuzzy: int
    untranslated: int
    findings: Mapping[Severity, int] = field(default_factory=dict)
    behind: bool = False
    """Whether its page is published, and less is translated by now than the settings ask for."""

    @property
    def percent(self) -> int:
        """How much of the units is translated; 100 only when all are, 0 only when none is."""
        return percent(self.translated, self.units)

    def as_dict(self) -> dict[str, Any]:
        """The status as the JSON object that scripts rely on."""
        return {
            "document": self.document,
            "language": self.language,
            "units": self.units,
            "characters": self.characters,
            "words": self.words,
            "translated": self.translated,
            "fuzzy": self.fuzzy,
            "untranslated": self.untranslated,
            "percent": self.percent,
            "behind": self.behind,
            "findings": {str(severity): self.findings.get(severity, 0) for severity in Severity},
        }


def total(statuses: Iterable[DocumentStatus], name: str = "total") -> DocumentStatus:
    """The sum of `statuses` as if it were one document called `name`."""
    counted = list(statuses)

    def sum_of(attribute: str) -> int:
        return sum(getattr(each, attribute) for each in counted)

    return DocumentStatus(
        name,
        ", ".join(sorted({each.language for each in counted})),
        **{name: sum_of(name) for name in ("units", "characters", "words", "translated", "fuzzy", "untranslated")},
        findings={severity: sum(each.findings.get(severity, 0) for each in counted) for severity in Severity},
        behind=any(each.behind for each in counted),
    )


def status_json(statuses: Sequence[DocumentStatus], trails: Iterable[Trail] = ()) -> str:
    """`{"version": 1, "documents": [...], "total": {...}}`, line end included.

    Each document that one of the `trails` is about says what waits in it, as `git`.
    """
    waiting = {(each.document, each.language): {"git": each.as_dict()} for each in trails}
    documents = [each.as_dict() | waiting.get((each.document, each.language), {}) for each in statuses]
    return as_json({"version": 1, "documents": documents, "total": total(statuses).as_dict()}, indent=2) + "\n"


def status_table(statuses: Sequence[DocumentStatus], *, width: int = WIDTH, colour: bool = False) -> str:
    """A table with a bar for each document and their total, as a terminal of `width` cells shows it."""
    # rich takes longer to load than most commands to run.
    from rich.console import Console  # noqa: PLC0415

    stream = io.StringIO()
    console = Console(
        file=stream,
        width=width,
        force_terminal=colour,
        no_color=not colour,
        color_system="standard" if colour else None,
    )
    console.print(_table(statuses, width))
    return "".join(f"{line.rstrip()}\n" for line in stream.getvalue().split("\n") if line.strip())


def badge(share: int, label: str = "translated") -> str:
    """An SVG badge that says how much is translated, `share` in percent, line end included."""
    value = f"{share}%"
    left, right = _badge_width(label), _badge_width(value)
    width = left + right
    title = escape(shown(f"{label}: {value}"))
    # White on these colours has a contrast of at least 4.5 to 1 (WCAG AA).
    colour = "#1a7f37" if share >= 100 else "#0b65c2" if share >= 50 else "#9a5b00"
    return f"""\
<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="20" role="img" aria-label="{title}">
  <title>{title}</title>
  <clipPath id="r"><rect width="{width}" height="20" rx="3"/></clipPath>
  <g clip-path="url(#r)">
    <rect width="{left}" height="20" fill="#444c56"/>
    <rect x="{left}" width="{right}" height="20" fill="{colour}"/>
  </g>
  <g fill="#fff" text-anchor="middle" font-family="Verdana,DejaVu Sans,Geneva,sans-serif" font-size="11">
    <text x="{left / 2:g}" y="14" textLength="{left - 12}">{escape(shown(label))}</text>
    <text x="{left + right / 2:g}" y="14" textLength="{right - 12}">{value}</text>
  </g>
</svg>
"""


def _badge_width(text: str) -> int:
    """A cell of 11 px Verdana is about 7 px wide; the text is stretched to what is said here."""
    return 7 * cells(shown(text)) + 12


_COLUMNS = ("units", "characters", "words", "fuzzy", "left", "errors", "warnings")
_DISPENSABLE = ("characters", "words", "warnings", "left", "fuzzy")
"""The columns that a narrow terminal does without, the first one first."""
_NAME = 14
"""Cells that the document's path is left with at least."""


@dataclass(frozen=True, slots=True)
class _Shape:
    """How wide a table is made."""

    columns: tuple[str, ...] = _COLUMNS
    """The counts that it shows."""
    bar: int = 16
    """Cells of the bar."""
    gap: int = 2
    """Cells between two columns."""

    def beside(self, widths: Mapping[str, int]) -> int:
        """The cells that all columns but the document's take, each as wide as `widths` says."""
        counts = sum(self.gap + widths[name] for name in self.columns)
        return self.gap + widths["to"] + self.gap + self.bar + 5 + counts


def _shapes() -> Iterator[_Shape]:
    """From the widest to the narrowest: the bar shrinks, then the gaps, then counts go."""
    yield _Shape()
    yield _Shape(bar=8)
    for count in range(len(_DISPENSABLE) + 1):
        kept = tuple(name for name in _COLUMNS if name not in _DISPENSABLE[:count])
        yield _Shape(kept, bar=5, gap=1)


def _widths(rows: Sequence[DocumentStatus]) -> dict[str, int]:
    """The cells that each column needs, the bar aside: "document", "to" and the counts."""
    counts = [_counts(row) for row in rows]
    return {
        "document": max([len("document"), *(cells(shown(row.document)) for row in rows)]),
        "to": max([len("to"), *(cells(shown(row.language)) for row in rows)]),
        **{name: max([len(name), *(len(each[name]) for each in counts)]) for name in _COLUMNS},
    }


def _fitting(widths: Mapping[str, int], width: int) -> _Shape:
    """The widest shape that leaves the documents' paths enough of `width` cells, or the narrowest."""
    name = min(_NAME, widths["document"])
    *shapes, narrowest = _shapes()
    return next((shape for shape in shapes if shape.beside(widths) + name <= width), narrowest)


def _table(statuses: Sequence[DocumentStatus], width: int) -> "Table":
    from rich.box import SIMPLE_HEAD  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415

    rows = [*statuses, total(statuses)] if len(statuses) > 1 else list(statuses)
    widths = _widths(rows)
    shape = _fitting(widths, width)
    table = Table(box=SIMPLE_HEAD, padding=(0, shape.gap - 1, 0, 0), show_edge=False, pad_edge=False)
    table.add_column("document", overflow="fold", min_width=8)
    table.add_column("to", no_wrap=True)
    table.add_column("translated", no_wrap=True)
    for name in shape.columns:
        table.add_column(name, justify="right", no_wrap=True)
    room = width - shape.beside(widths)
    for number, each in enumerate(rows):
        table.add_row(*_cells_of(each, shape, room), style="bold" if number == len(statuses) else None)
        if number == len(statuses) - 1:
            table.add_section()
    return table


def _counts(status: DocumentStatus) -> dict[str, str]:
    counts = {
        "units": status.units,
        "characters": status.characters,
        "words": status.words,
        "fuzzy": status.fuzzy,
        "left": status.untranslated,
        "errors": status.findings.get(Severity.ERROR, 0),
        "warnings": status.findings.get(Severity.WARNING, 0),
    }
    return {name: f"{count:,}" if count else "-" for name, count in counts.items()}


def _shortened(name: str, room: int) -> str:
    """`name` in at most `room` cells, its middle left out: documents differ at their ends, or in their folders."""
    if cells(name) <= room:
        return name
    head, tail = "", ""
    for left, right in zip(name, reversed(name), strict=True):
        if cells(f"{head}…{right}{tail}") > room:
            break
        tail = f"{right}{tail}"
        if cells(f"{head}{left}…{tail}") > room:
            break
        head += left
    return f"{head}…{tail}"


def _cells_of(status: DocumentStatus, shape: _Shape, room: int) -> "list[Text]":
    from rich.text import Text  # noqa: PLC0415

    # Text, not strings: what stands in square brackets in a file name is no markup.
    names = [Text(_shortened(shown(status.document), max(room, _NAME))), Text(shown(status.language))]
    counts = _counts(status)
    return [*names, _bar(status, shape.bar), *(Text(counts[name]) for name in shape.columns)]


def _bar(status: DocumentStatus, room: int) -> "Text":
    from rich.text import Text  # noqa: PLC0415

    done = status.percent * room // 100
    unsure = min(room - done, -(-status.fuzzy * room // max(1, status.units)))
    bar = Text()
    bar.append("█" * done, "green")
    bar.append("▒" * unsure, "yellow")
    bar.append("░" * (room - done - unsure), "bright_black")
    bar.append(f" {status.percent:3}%")
    return bar
