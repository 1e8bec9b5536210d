# SPDX-License-Identifier: MIT
"""Labels of links whose addresses stand in definitions, and the names that a translation gives them."""

import re
from collections import Counter
from collections.abc import Container, Iterable, Mapping

from l10n.formats.markdown.inline import folded

_CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)", re.DOTALL)
_REFERENCE = re.compile(r"(?<!\\)\[((?:[^\[\]\\]|\\.){1,200})\](?:\[((?:[^\[\]\\]|\\.){0,200})\])?(?![(:\[])")
_LABEL = re.compile(r"\[(?:[^\[\]\\]|\\.){1,200}\]")


def references(text: str) -> list[str]:
    """The labels in `text` that links may refer with, in order, as they are written."""
    shown = _CODE.sub("", text) if "`" in text else text
    found = (each[2] or each[1] for each in _REFERENCE.finditer(shown))
    return [label for label in found if not label.startswith("^")]


def renamed(source: str, target: str, known: Container[str]) -> dict[str, str]:
    """The labels of `target` that no definition has, each with the folded one of `source` that it stands for.

    `known` are the folded labels that the document defines. Empty where it is not plain which stands for which.
    """
    wanted = [label for each in references(source) if (label := folded(each)) in known]
    given = references(target) if wanted else []
    left = Counter(wanted) - Counter(map(folded, given))
    lost = [label for label in dict.fromkeys(wanted) if left[label]]
    odd = list(dict.fromkeys(each for each in given if folded(each) not in known))
    return dict(zip(odd, lost, strict=True)) if len(odd) == len(lost) else {}


def all_renamed(pairs: Iterable[tuple[str, str]], known: Container[str]) -> dict[str, str]:
    """The labels that the translations of a document rename, each with its folded name there.

    What stands for two is left out.
    """
    found: dict[str, set[str]] = {}
    for source, target in pairs:
        if "]" in source and "]" in target:
            for label, name in renamed(source, target, known).items():
                found.setdefault(label, set()).add(name)
    return {label: names.pop() for label, names in found.items() if len(names) == 1}


def with_names(definitions: Mapping[str, str], names: Mapping[str, str]) -> Mapping[str, str]:
    """The lines of a document's definitions, with one more for each label that has another name."""
    if not names:
        return definitions
    more = {folded(label): f"[{label}]{_LABEL.sub('', definitions[name], count=1)}" for label, name in names.items()}
    return {**definitions, **more}
