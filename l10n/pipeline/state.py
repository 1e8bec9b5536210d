# SPDX-License-Identifier: MIT
"""How far each document is: units, characters, words, and what the checks found."""

from collections import Counter
from collections.abc import Sequence

from l10n.model import EMPTY, Entry, Finding
from l10n.pipeline.steps import check_all
from l10n.pipeline.workspace import Translation, Workspace
from l10n.report.status import DocumentStatus
from l10n.text import english_words, japanese_characters


def statuses(workspace: Workspace) -> list[DocumentStatus]:
    """The state of each document in each language, in the order of the documents."""
    translations = workspace.translations(update=True)
    findings = tuple(check_all(workspace, translations))
    return [_status(each, findings) for each in translations]


def _status(translation: Translation, findings: Sequence[Finding]) -> DocumentStatus:
    live = [entry for entry in translation.catalog.entries if not entry.obsolete]
    counts = Counter(map(_state, live))
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


def _state(entry: Entry) -> str:
    if not entry.target:
        return "untranslated"
    return "fuzzy" if entry.fuzzy else "translated"
