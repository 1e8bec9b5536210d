# SPDX-License-Identifier: MIT
"""How far each document is: units, characters, words, and what the checks found."""

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from l10n.config import Project, Settings
from l10n.model import EMPTY, Entry, Finding, Severity
from l10n.pipeline.caching.memory import cache_file
from l10n.pipeline.fingerprints import fingerprint, held, hold
from l10n.pipeline.layout.places import places
from l10n.pipeline.publishing.ownership import Published
from l10n.pipeline.store import Store
from l10n.pipeline.tracking import Track, in_silence
from l10n.report.status import DocumentStatus
from l10n.text import english_words, japanese_characters

if TYPE_CHECKING:
    from l10n.pipeline.translation import Translation


@dataclass(frozen=True, slots=True)
class Survey:
    """How far a project is."""

    documents: tuple[DocumentStatus, ...]
    """Each document in each language, in the order of the documents."""
    orphans: tuple[str, ...] = ()
    """The files whose documents are gone and that a build would leave there."""


def statuses(project: Project, *, track: Track = in_silence) -> list[DocumentStatus]:
    """The state of each document in each language, in the order of the documents, as a build would find it."""
    return list(survey(project, track=track).documents)


def survey(project: Project, *, track: Track = in_silence) -> Survey:
    """The state of the project as a build would find it.

    While nothing has changed since somebody asked, the answer is remembered.
    """
    before = fingerprint(project)
    path = cache_file(project.root, "status")
    known = recalled(path, before) if path and before else None
    if known is None:
        known, sound = _counted(project, track)
        # What changed while it was counted may have been seen or not.
        if path and sound and before and fingerprint(project) == before:
            remember(path, before, known)
    published = Published(Store(project.root))
    return replace(known, documents=tuple(_with_page(each, project.settings, published) for each in known.documents))


def _with_page(status: DocumentStatus, settings: Settings, published: Published) -> DocumentStatus:
    """The status, and whether the document's page is published although too little is translated by now."""
    if status.percent >= settings.publish_from:
        return status
    lies = places(settings, status.document, status.language)
    return replace(status, behind=published.has(lies.rendered, lies.pages))


def _counted(project: Project, track: Track) -> tuple[Survey, bool]:
    """The state of the project, and whether no check failed."""
    # The documents' and the checks' rooms take longer to load than what is remembered takes to read.
    from l10n.pipeline.moving import vacated  # noqa: PLC0415
    from l10n.pipeline.publishing.orphans import orphans  # noqa: PLC0415
    from l10n.pipeline.recall import remembering  # noqa: PLC0415
    from l10n.pipeline.steps import check_all  # noqa: PLC0415
    from l10n.pipeline.translations import up_to_date  # noqa: PLC0415
    from l10n.pipeline.workspace import Workspace  # noqa: PLC0415

    workspace = Workspace(project)
    with remembering(workspace):
        translations = up_to_date(workspace, track=track)
        findings = tuple(check_all(workspace, translations, track=track))
    moving = vacated(workspace, translations)
    left = tuple(each.name for each in orphans(workspace) if each.name not in moving)
    states = tuple(status_of(each, findings) for each in translations)
    return Survey(states, left), not any(each.failed for each in findings)


def status_of(translation: "Translation", findings: Sequence[Finding]) -> DocumentStatus:
    """The state of one document; of the findings, those in its catalogue and in the document itself count."""
    live = [entry for entry in translation.catalog.entries if not entry.obsolete]
    counts = Counter(map(state_of, live))
    return DocumentStatus(
        document=translation.document.name,
        language=translation.language,
        units=len(live),
        characters=sum(japanese_characters(entry.source) for entry in live),
        words=sum(english_words(entry.target) for entry in live if entry.target != EMPTY),
        translated=counts["translated"],
        fuzzy=counts["fuzzy"],
        untranslated=counts["untranslated"],
        findings=dict(
            Counter(
                each.severity for each in findings if each.path in {translation.catalogue, translation.document.path}
            )
        ),
    )


def state_of(entry: Entry) -> str:
    """In a word how far a unit is: "translated", "fuzzy" or "untranslated"."""
    if not entry.target:
        return "untranslated"
    return "fuzzy" if entry.fuzzy else "translated"


def recalled(path: Path, fingerprint: str) -> Survey | None:
    """What was remembered under that fingerprint; None where nothing was, or where what lies there is damaged."""
    known = held(path, fingerprint)
    with suppress(ValueError, TypeError, KeyError, AttributeError):
        if known is not None:
            documents = tuple(_status(row, findings) for row, findings in known["documents"])
            return Survey(documents, tuple(_names(known["orphans"])))
    return None


def _names(values: list[Any]) -> Iterator[str]:
    for value in values:
        if not isinstance(value, str):
            raise TypeError(value)
        yield value


def _status(row: dict[str, Any], findings: dict[str, int]) -> DocumentStatus:
    """What was remembered of a document; raises ValueError or another of its kind for what nobody can have counted."""
    document, language = _names([row["document"], row["language"]])
    counts = {name: row[name] for name in _COUNTS[2:]}
    if not all(type(count) is int and count >= 0 for count in (*counts.values(), *findings.values())):
        raise ValueError(row)
    found = {Severity(name): count for name, count in findings.items()}
    return DocumentStatus(document, language, **counts, findings=found)


def remember(path: Path, fingerprint: str, known: Survey) -> None:
    """Keep the answer; where that cannot be done, the next one takes longer."""
    documents = [
        ({name: getattr(each, name) for name in _COUNTS}, {str(level): n for level, n in each.findings.items()})
        for each in known.documents
    ]
    hold(path, fingerprint, {"documents": documents, "orphans": known.orphans})


_COUNTS = ("document", "language", "units", "characters", "words", "translated", "fuzzy", "untranslated")
