# SPDX-License-Identifier: MIT
"""What an update of a catalogue promises, told of the catalogue before and after it; msgmerge bears witness."""

import subprocess
from collections.abc import Callable, Hashable, Iterable, Iterator
from pathlib import Path

from l10n import catalog
from l10n.catalog import Catalog
from l10n.model import Entry


def missing(written: Iterable[str], kept: Catalog) -> Iterator[str]:
    """The texts that stand in no target, and in no translator's comment, of the catalogue."""
    everything = "\n".join(text for each in kept.entries for text in (each.target, *each.comments))
    return (text for text in written if text not in everything)


def changed(before: Catalog, after: Catalog) -> Iterator[str]:
    """The units that are in both, but not with all that a translator had written, or not in the state it had."""
    known = {each.key: each for each in before.entries}
    for entry in after.entries:
        old = known.get(entry.key)
        if old and _work(old) != _work(entry):
            yield f"{entry.source} was not edited, but its entry was: {_work(old)} → {_work(entry)}"


def _work(entry: Entry) -> tuple[object, ...]:
    """All of an entry that is not the document's."""
    previous = (entry.previous, entry.previous_context, entry.previous_plural)
    return entry.target, entry.plural_targets, entry.fuzzy, entry.comments, *previous


def confirmed(before: Catalog, after: Catalog, meaning: Callable[[str], Hashable]) -> Iterator[str]:
    """The targets that are published now without having been so for a sentence that says the same."""
    good = {(each.target, meaning(each.source)) for each in before.entries if each.target and not each.fuzzy}
    for entry in after.live:
        if entry.translated and (entry.target, meaning(entry.source)) not in good:
            yield f"{entry.target!r} became the translation of {entry.source} by itself"


def fitting(after: Catalog, template: Catalog) -> Iterator[str]:
    """What is wrong with the order of the units: the template's, each once, the obsolete ones last."""
    if [each.key for each in after.entries[: len(after.live)]] != [each.key for each in template.live]:
        yield "the units are not the document's"
    if len({each.key for each in after.entries}) != len(after.entries):
        yield "a unit is there twice"


def refused(path: Path) -> Iterator[str]:
    """What msgfmt says against the catalogue."""
    ran = subprocess.run(["msgfmt", "-c", "-o", "/dev/null", str(path)], capture_output=True, check=False)
    if ran.returncode:
        yield f"msgfmt -c: {ran.stderr.decode()}"


def merged(before: Catalog, template: Catalog, folder: Path) -> Catalog:
    """What msgmerge makes of the catalogue, near matches included."""
    old, new = folder / "old.po", folder / "new.pot"
    old.write_bytes(catalog.encode(before))
    new.write_bytes(catalog.encode(template))
    command = ["msgmerge", "--quiet", "--previous", str(old), str(new)]
    return catalog.load(subprocess.run(command, capture_output=True, check=True).stdout, "merged.po")


def outdone(after: Catalog, witness: Catalog) -> Iterator[str]:
    """What the other tool's update kept and ours did not: a translation as it was, a text or a comment at all."""
    ours = {each.key: each.target for each in after.live if each.translated}
    for entry in witness.live:
        if entry.translated and ours.get(entry.key) != entry.target:
            yield f"msgmerge keeps {entry.source} → {entry.target!r}"
    texts = (text for each in witness.entries for text in (each.target, *each.comments) if text)
    yield from (f"msgmerge keeps {text!r}" for text in missing(texts, after))
