# SPDX-License-Identifier: MIT
"""Definitions of links on the rendered page: a label that the translation renames has its new name there, too."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from l10n.formats import Definition, Edit
from l10n.formats.markdown.inline import folded
from l10n.formats.markdown.labels import references

if TYPE_CHECKING:
    from l10n.pipeline.translation import Translation


def relabelled(translation: "Translation", fresh: Callable[[str], str]) -> Iterator[Edit]:
    """What changes of the labels in the document's definitions; `fresh` gives the address that it has on the page.

    The old name stays beside the new one while anything on the page refers to it.
    """
    if not translation.labels:
        return
    kept = _kept(translation)
    new: dict[str, list[str]] = {}
    for label, name in translation.labels.items():
        new.setdefault(name, []).append(label)
    for each in translation.document.page.definitions:
        name = folded(translation.document.text[slice(*each.label)])
        names = new.get(name, [])
        first = [] if name in kept else names[:1]
        yield from (Edit(each.label, label) for label in first)
        for label in names[len(first) :]:
            yield _one_more(translation.document.text, each, label, fresh)


def _one_more(text: str, definition: Definition, label: str, fresh: Callable[[str], str]) -> Edit:
    """The definition once more above itself, under another label."""
    (start, stop), (first, last), line = definition.label, definition.address, definition.line
    between = " ".join(text[stop:first].split("\n"))
    ending = "\r\n" if text[line[1] : line[1] + 2] == "\r\n" else "\n"
    again = f"[{label}{between}{fresh(text[first:last])}{text[last : line[1]]}{ending}{text[line[0] : start - 1]}"
    return Edit((start - 1, start - 1), again)


def _kept(translation: "Translation") -> set[str]:
    """The labels that something on the page refers to as the document does."""
    renamed = Counter(_renamed(translation, translation.labels))
    return {
        name
        for name, count in Counter(map(folded, references(translation.document.text))).items()
        if count > renamed[name]
    }


def _renamed(translation: "Translation", labels: Mapping[str, str]) -> Iterator[str]:
    """The labels of each sentence that its translation refers to under another name, and no more under their own."""
    for _, segments in translation.document.blocks:
        for segment in segments:
            target = translation.target(segment)
            if target and target != segment.source and "]" in target:
                given = references(target)
                now = {labels[each] for each in given if each in labels} - set(map(folded, given))
                yield from (name for each in references(segment.source) if (name := folded(each)) in now)
