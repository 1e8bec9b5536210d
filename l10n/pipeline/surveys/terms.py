# SPDX-License-Identifier: MIT
"""The glossary at work on documents: where its terms stand, and what is wrong with its rows."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from l10n import catalog, files
from l10n.glossary import Concept, Glossary, TermMatch, use_of, write_concepts
from l10n.glossary.editing import edited, sources
from l10n.glossary.lint import lint, lint_use
from l10n.glossary.mining import Candidate, mine
from l10n.glossary.reading import read_rows
from l10n.model import EMPTY, Block, Finding, Segment, Span
from l10n.pipeline.belonging import STDIN
from l10n.pipeline.documents import Document
from l10n.pipeline.layout.places import document_names, families, made
from l10n.pipeline.output import before
from l10n.pipeline.surveys.sentences import given_document
from l10n.pipeline.workspace import Workspace
from l10n.text import Lines


@dataclass(frozen=True, slots=True)
class Hit:
    """A term at its place in a document."""

    path: str
    line: int
    column: int
    """Line and column from 1, the column in code points."""
    span: Span
    """In the document's text, code points, half-open."""
    found: str
    """The letters in the sentence, which may spell the term differently."""
    form: str
    """The glossary's form that was found."""
    source: str
    """The sentence."""
    source_span: Span
    """In the sentence, code points, half-open."""
    concept: Concept
    certainty: str
    use: str

    def __str__(self) -> str:
        doubt = "" if self.certainty == "sure" else f" [{self.certainty}]"
        english = " | ".join(self.concept.targets)
        return f"{self.path}:{self.line}:{self.column}: {self.found} → {english} ({self.concept.place}){doubt}"

    def as_dict(self) -> dict[str, Any]:
        """The hit as the JSON object that scripts rely on."""
        concept = self.concept
        return {
            **{name: value for name, value in asdict(self).items() if name != "concept"},
            "term": concept.source,
            "targets": list(concept.targets),
            "forbidden": list(concept.forbidden),
            "kind": str(concept.kind),
            "row": concept.place,
        }


def match_terms(workspace: Workspace, names: Sequence[str] = ()) -> Iterator[Hit]:
    """Every term of the glossary in the documents called `names`, or in the project's, in order of place."""
    for document in chosen_documents(workspace, names):
        yield from _hits(document, workspace.glossary.for_document(document.name))


def lint_terms(workspace: Workspace, names: Sequence[str] = ()) -> tuple[list[Finding], int]:
    """What is wrong with the rows of the glossary files called `names`, or of the project's, and how many there are.

    The project's own rows are also held against its documents: which are never needed?
    """
    concepts = read_rows(*(names or workspace.glossary_paths))
    findings = list(lint(concepts))
    if not names and document_names(workspace.project):
        documents = {each.name for each in workspace.documents}
        sources = ((each.name, unit.source) for each in workspace.documents for unit in each.units)
        findings += lint_use(Glossary(concepts), sources, documents)
    return findings, len(concepts)


def mine_terms(
    workspace: Workspace, names: Sequence[str] = (), *, limit: int | None = None, fresh: bool = False
) -> list[Candidate]:
    """What the documents called `names`, or the project's, hold and the glossary lacks, the likeliest first.

    English is suggested from the project's translations where there are any. With `fresh` nothing counts as known.
    """
    sentences = [each.source for document in chosen_documents(workspace, names) for each in _sentences(document)]
    return mine(sentences, None if fresh else workspace.glossary, _translations(workspace), limit=limit)


def put_candidates(path: Path, rows: Sequence[Concept], workspace: Workspace) -> int:
    """Put the rows that the file at `path` lacks at its end, and tell how many they are.

    What stands there stays as people filled it in. Raises InputError for a file that holds no such rows.
    """
    if path.is_char_device() or path.is_fifo():
        files.send(path, write_concepts(tuple(rows)).encode())
        return len(rows)
    held = before(path, "table of candidates", workspace.project)
    text = files.decode(held or b"", str(path))
    known = sources(text)
    new = [each for each in rows if each.source not in known]
    files.write(path, edited(text, str(path), {}, new).encode(), expected=held)
    return len(new)


def chosen_documents(workspace: Workspace, names: Sequence[str]) -> list[Document]:
    """The documents called `names`, "-" being standard input, or those of the project."""
    if not names:
        return workspace.documents
    return [given_document(name, sys.stdin.buffer.read() if name == STDIN else None) for name in names]


def _sentences(document: Document) -> Iterator[Segment]:
    return (segment for _, segments in document.blocks for segment in segments)


def _translations(workspace: Workspace) -> Iterator[tuple[str, str]]:
    """The pairs that the project's catalogues in its first language have; none where it has no documents yet."""
    language, project = workspace.settings.languages[0], workspace.project
    found = {path for each in families(workspace.settings) for _, path in made(project, each.catalogue, each, language)}
    for path in sorted(found):
        for entry in catalog.read(project.root / path, path).entries:
            if entry.translated and entry.target != EMPTY:
                yield entry.source, entry.target


def _hits(document: Document, glossary: Glossary) -> Iterator[Hit]:
    lines = Lines(document.text)
    for block, sentences in document.blocks:
        for segment in sentences:
            matches = glossary.matches(segment.source)
            places = _places(block, segment) if matches else []
            for match in matches:
                before = len(_inked(segment.source[: match.span[0]]))
                after = before + len(_inked(segment.source[slice(*match.span)]))
                yield _hit(document.path, lines, segment, match, (places[before], places[after - 1] + 1))


def _hit(path: str, lines: Lines, segment: Segment, match: TermMatch, span: Span) -> Hit:
    return Hit(
        path,
        *lines.place(span[0]),
        span=span,
        found=segment.source[slice(*match.span)],
        form=match.form,
        source=segment.source,
        source_span=match.span,
        concept=match.concept,
        certainty=str(match.certainty),
        use=str(use_of(match)),
    )


def _places(block: Block, segment: Segment) -> list[int]:
    """Where each character of a sentence that is no white space stands in the document's text.

    A sentence that was wrapped is joined with other white space than it was cut with, and has nothing else changed.
    """
    start = segment.span[0]
    return [block.offset(start + index) for index in _inked(block.text[slice(*segment.span)])]


def _inked(text: str) -> list[int]:
    return [index for index, character in enumerate(text) if not character.isspace()]
