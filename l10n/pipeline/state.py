# SPDX-License-Identifier: MIT
"""How far each document is: units, characters, words, and what the checks found."""

from collections import Counter
from collections.abc import Sequence

from l10n.model import EMPTY, Entry, Finding
from l10n.pipeline.steps import check_all
from l10n.pipeline.tracking import Track, in_silence
from l10n.pipeline.workspace import Translation, Workspace
from l10n.report.status import DocumentStatus
from l10n.text import english_words, japanese_characters


def statuses(workspace: Workspace, *, track: Track = in_silence) -> list[DocumentStatus]:
    """The state of each document in each language, in the order of the documents."""
    translations = workspace.translations(update=True, track=track)
    findings = tuple(check_all(workspace, translations, track=track))
    return [status_of(each, findings) for each in translations]


def status_of(translation: Translation, findings: Sequence[Finding]) -> DocumentStatus:
    """The state of one document; of the findings, those in its catalogue count."""
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
        findings=dict(Counter(each.severity for each in findings if each.path == translation.catalogue)),
    )


def state_of(entry: Entry) -> str:
    """In a word how far a unit is: "translated", "fuzzy" or "untranslated"."""
    if not entry.target:
        return "untranslated"
    return "fuzzy" if entry.fuzzy else "translated"
