# SPDX-License-Identifier: MIT
"""OmegaT's glossaries: a line for each pair, source, target and comment with tabs between, in UTF-8."""

from collections.abc import Iterable, Iterator

from l10n import files
from l10n.errors import Fault
from l10n.glossary.concept import Concept
from l10n.glossary.exchange.comments import Comment, understood
from l10n.glossary.exchange.gathering import Gathering
from l10n.glossary.exchange.values import Exchanged, Languages, refuse, written_target

_HEADER = "# Glossary in tab-separated format -*- coding: utf-8 -*-\n# Glossary written by taiyaku\n"
"""The first line is OmegaT's own; by the second an export is known from a glossary that people keep there."""
_SEE = "see: "
"""The comment of a variant names the term it is a variant of."""


def write_omegat(concepts: Iterable[Concept], _languages: Languages) -> str:
    """`concepts` as a glossary of OmegaT; forbidden words and notes stand in the comments.

    Raises InputError for a term that begins with #, which OmegaT takes for a remark.
    """
    return _HEADER + "".join(line for concept in concepts for line in _lines(concept))


def read_omegat(data: bytes, path: str, _languages: Languages) -> Exchanged:
    """The concepts of a glossary of OmegaT: lines with one source are one concept, its first target preferred."""
    text = files.decode(data, path)
    rows = Gathering()
    left_out: list[Fault] = []
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), start=1):
        cells = [cell.strip() for cell in line.rstrip("\r").split("\t")]
        if line.startswith("#") or not any(cells):
            continue
        if len(cells) < 2 or not cells[0] or not cells[1]:
            left_out.append(Fault("the line has no source or no target", path, number, hint="put a tab between them"))
        else:
            _take(rows, cells, Fault("", path, number))
    return Exchanged(tuple(rows.concepts()), tuple(left_out))


def _lines(concept: Concept) -> Iterator[str]:
    if any(source.startswith("#") for source in concept.sources):
        raise refuse(concept, "begins with #, which OmegaT takes for a remark", "use another form")
    target = written_target(concept)
    yield _line(concept.source, target, str(Comment(concept.definition, concept.forbidden, concept.note)))
    for form in concept.admitted:
        yield _line(concept.source, form)
    for variant in concept.variants:
        yield _line(variant, target, f"{_SEE}{concept.source}")


def _line(*cells: str) -> str:
    """A line of cells; a tab or line break inside one would end it."""
    return "\t".join(" ".join(cell.replace("\t", " ").split("\n")) for cell in cells if cell) + "\n"


def _take(rows: Gathering, cells: list[str], place: Fault) -> None:
    source, target, comment = cells[0], cells[1], " ".join(cells[2:])
    preferred = comment.removeprefix(_SEE) if comment.startswith(_SEE) else None
    if preferred in rows:
        rows.vary(preferred, source)
    elif source in rows:
        rows.admit(source, target)
    else:
        said = understood(comment)
        rows.begin(source, Concept(source, target, path=place.path, line=place.line, **said._asdict()))
