# SPDX-License-Identifier: MIT
"""How much work the open sentences of a project are: said before, near to translated ones, or new."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from rapidfuzz.distance import Indel

from l10n import catalog
from l10n.config import Estimating
from l10n.model import Entry
from l10n.pipeline.exchanging.exporting import among
from l10n.pipeline.tracking import Track, in_silence
from l10n.pipeline.translation import Translation
from l10n.pipeline.translations import up_to_date
from l10n.pipeline.workspace import Workspace
from l10n.report.estimate import BANDS, Amount, Estimate

_WEIGHTS = {"repeated": 10, "100": 10, "95-99": 30, "85-94": 50, "75-84": 70, "new": 100}
"""Per cent of the work that a new sentence is, where the settings say nothing."""
_FLOORS = ((100, "100"), (95, "95-99"), (85, "85-94"), (75, "75-84"))


def estimate(
    workspace: Workspace, names: Sequence[str] = (), *, language: str | None = None, track: Track = in_silence
) -> list[Estimate]:
    """What is to be done in the documents called `names`, by default in all, in their order.

    Raises UsageError for documents and languages that are not the project's.
    """
    # What an update would take from a memory is work all the same: somebody looks at it, and it is paid for.
    everything = up_to_date(workspace, lend=False, track=track)
    translations = among(workspace, everything, names, language)
    found: list[Estimate] = []
    for each in dict.fromkeys(each.language for each in translations):
        here = [one for one in translations if one.language == each]
        found += _of_language(workspace, here, everything)
    return found


def _percentages(
    workspace: Workspace, translations: Sequence[Translation], open_: Sequence[str], language: str
) -> dict[str, int]:
    """How many per cent of the open sentences the project and its memories have translated, where it is enough."""
    own = (each.catalog for each in translations if each.language == language)
    known = {entry.source: None for one in own for entry in one.live if entry.translated}
    memory = workspace.memory(language) if open_ else None
    exact = {each: 100 for each in open_ if each in known or (memory and memory.exact(each))}
    rest = [each for each in open_ if each not in exact]
    like = memory.like(*rest) if memory else ()
    return catalog.percentages(dict.fromkeys(chain(known, like)), rest) | exact


def _of_language(
    workspace: Workspace, translations: Sequence[Translation], everything: Sequence[Translation]
) -> Iterator[Estimate]:
    waiting = dict.fromkeys(
        entry.source for each in translations for entry in each.catalog.live if not entry.translated
    )
    near = _percentages(workspace, everything, list(waiting), translations[0].language)
    told: set[str] = set()
    for each in translations:
        yield _of_document(workspace, each, near, told)


def _of_document(
    workspace: Workspace,
    translation: Translation,
    near: Mapping[str, int],
    told: set[str],
) -> Estimate:
    """The estimate of a document; `told` are the sentences that documents before it have to translate."""
    bands: defaultdict[str, Amount] = defaultdict(Amount)
    translated = changed = Amount()
    glossary = workspace.glossary.for_document(translation.document.name)
    terms = 0
    times = Counter(segment.key for _, segments in translation.document.blocks for segment in segments)
    for entry in translation.catalog.live:
        size, count = _size(entry.source), max(1, times[entry.key])
        if entry.translated:
            translated += Amount(count, count * size)
            continue
        terms += count * len(glossary.matches(entry.source))
        first = "repeated" if entry.source in told else _band(entry, near)
        told.add(entry.source)
        bands[first] += Amount(1, size)
        bands["repeated"] += Amount(count - 1, (count - 1) * size)
        if _is_changed(entry):
            changed += Amount(1, size)
    days = _days(bands, workspace.settings.estimate)
    return Estimate(translation.document.name, translation.language, translated, changed, dict(bands), terms, days)


def _size(source: str) -> int:
    return len("".join(source.split()))


def _is_changed(entry: Entry) -> bool:
    """Whether the sentence was edited since it was translated."""
    return entry.fuzzy and entry.previous not in {None, entry.source} and not catalog.is_suggested(entry)


def _band(entry: Entry, near: Mapping[str, int]) -> str:
    """The band of the likest sentence that is translated, that of the unit's own English among them."""
    own = int(100 * Indel.normalized_similarity(entry.previous or "", entry.source)) if entry.fuzzy else 0
    percent = max(own, near.get(entry.source, 0))
    return next((name for floor, name in _FLOORS if percent >= floor), "new")


def _days(bands: Mapping[str, Amount], rates: Estimating) -> float:
    weights = _WEIGHTS | dict(rates.weights)
    weighted = sum(bands[name].characters * weights[name] / 100 for name in BANDS if name in bands)
    return weighted / rates.per_day if rates.per_day else 0.0
