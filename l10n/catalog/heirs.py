# SPDX-License-Identifier: MIT
"""What an edited unit inherits from the old entries it comes from."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from l10n.catalog.ancestry import Ancestry, Relation
from l10n.catalog.changes import changes, same_meaning
from l10n.catalog.stamps import stamped, stamps, unstamped
from l10n.catalog.values import Change, Features
from l10n.model import EMPTY, Entry

CHANGED = "changed: "
"""How the note begins that says what an edit changed; it stays as long as the entry is fuzzy."""
SUGGESTED = "suggested: "
"""How the notes begin that say where a fuzzy target comes from; they stay as long."""
FOUND = "found: "
"""How the notes begin that say what checks found in a draft; they stay as long."""

_RELATIONS = {
    Relation.SPLIT: "the sentence was split; the translation is that of the whole",
    Relation.JOINED: "sentences were joined; the translation is that of all",
}


def is_edit(entry: Entry) -> bool:
    """Whether the fuzzy target was made for the same sentence before an edit, not for a half, a whole or another."""
    said = [note.removeprefix(CHANGED) for note in entry.notes if note.startswith(CHANGED)]
    sound = entry.fuzzy and bool(entry.previous) and entry.target not in {"", EMPTY}
    return sound and bool(said) and not is_suggested(entry) and not set(said) & set(_RELATIONS.values())


def is_suggested(entry: Entry) -> bool:
    """Whether the fuzzy target is that of a sentence elsewhere."""
    return entry.fuzzy and any(note.startswith(SUGGESTED) for note in entry.notes)


def kept(entry: Entry, unit: Entry) -> Entry:
    """`entry` with what the document says about it today; itself where it says so already."""
    said = tuple(note for note in entry.notes if note.startswith((CHANGED, SUGGESTED, FOUND))) if entry.fuzzy else ()
    notes, flags = (*unit.notes, *said), _flags(entry, unit)
    before = (entry.notes, entry.references, entry.flags, entry.obsolete, entry.plural)
    if before == (notes, unit.references, flags, False, unit.plural):
        return entry
    # Where an obsolete entry has its flags on two lines, msgcat drops the mark and keeps what the English was made for.
    is_fuzzy = entry.fuzzy or (entry.obsolete and entry.previous is not None)
    made = replace(entry, notes=notes, references=unit.references, flags=flags, obsolete=False, fuzzy=is_fuzzy)
    return _refitted(made, unit.plural)


def edited(
    entry: Entry, unit: Entry, features: Callable[[str], Features] | None, *, keep: bool
) -> tuple[Entry, Change]:
    """`unit` with the target of the old `entry`: as it is where `keep` and only the form differs, else fuzzy."""
    before = _translated_source(entry)
    old, new = (features(before), features(unit.source)) if features else (None, None)
    alike = same_meaning(before, unit.source, old, new)
    what = ("only the form",) if alike else changes(before, unit.source, old, new)
    if before == unit.source:
        what = ("nothing, it is the old sentence again",)
    cosmetic = keep and alike and entry.translated and entry.context == unit.context and entry.plural == unit.plural
    change = Change(before, unit.source, what, cosmetic)
    if cosmetic:
        made = replace(entry, source=unit.source)
        return kept(stamped(made) if stamps(entry) else made, unit), change
    return fuzzy(entry, unit, before, "; ".join(what)), change


def related(origin: Ancestry, unit: Entry) -> tuple[Entry, Change]:
    """`unit`, one part of a split sentence or a joined one, with the old targets as a suggestion."""
    # Two halves may carry the same old translation: that of the sentence that was split before.
    targets = dict.fromkeys(entry.target for entry in origin.entries if entry.target not in ("", EMPTY))
    before = "".join(dict.fromkeys(_translated_source(entry) for entry in origin.entries))
    first, *others = origin.entries
    lines = (*first.comments, *(line for entry in others for line in (*entry.comments, *_forms(entry))))
    old = replace(first, target=" ".join(targets), comments=tuple(dict.fromkeys(lines)))
    what = _RELATIONS[origin.relation]
    return fuzzy(old, unit, before, what), Change(before, unit.source, (what,))


def fuzzy(entry: Entry, unit: Entry, before: str, what: str) -> Entry:
    """`unit` with what translators wrote in `entry`, which was made for the source `before`."""
    entry = unstamped(entry)
    if not entry.target:
        return replace(unit, comments=(*entry.comments, *_forms(entry)))
    suggestion = replace(
        entry,
        source=unit.source,
        context=unit.context,
        fuzzy=True,
        obsolete=False,
        previous=before,
        previous_context=entry.previous_context if entry.fuzzy and entry.previous else entry.context,
        notes=(*unit.notes, CHANGED + what),
        references=unit.references,
        flags=_flags(entry, unit),
        line=0,
    )
    return _refitted(suggestion, unit.plural)


def _translated_source(entry: Entry) -> str:
    """The source that the target of `entry` was made for."""
    return entry.previous if entry.fuzzy and entry.previous else entry.source


def _flags(entry: Entry, unit: Entry) -> tuple[str, ...]:
    """The document's flags, then those that somebody gave the entry; formats are the document's alone."""
    if not entry.flags:
        return unit.flags
    own = (flag for flag in entry.flags if not flag.endswith("-format"))
    return tuple(dict.fromkeys((*unit.flags, *own)))


def _refitted(entry: Entry, plural: str | None) -> Entry:
    """`entry` with the plural source that the document has now; forms for which there is no room become comments."""
    if entry.plural == plural:
        return entry
    before = entry.previous_plural if entry.fuzzy and entry.previous_plural else entry.plural
    stale = replace(
        entry,
        fuzzy=bool(entry.target),
        plural=plural,
        previous=entry.previous or entry.source,
        previous_plural=before,
    )
    if plural is not None:
        return replace(stale, plural_targets=(entry.target, *(entry.plural_targets[1:] or ("",))))
    return replace(stale, plural_targets=(), comments=(*entry.comments, *_forms(entry)))


def _forms(entry: Entry) -> Iterator[str]:
    """The plural forms for which there is no room, as comments."""
    forms = (f"msgstr[{n}]: {text}" for n, text in enumerate(entry.plural_targets) if n and text)
    return (line for form in forms for line in form.split("\n"))
