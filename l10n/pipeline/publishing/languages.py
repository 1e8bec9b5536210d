# SPDX-License-Identifier: MIT
"""What changes of a document where it says in which language, and in which direction, it is to be read."""

from collections.abc import Iterator

from l10n.formats import Edit, Page

_RIGHT_TO_LEFT = frozenset("ar arc ckb dv fa he iw ks ku ps sd ug ur yi".split())
"""Languages that are written from right to left, as their plain codes mean them."""


def language_edits(page: Page, text: str, source: str, target: str) -> Iterator[Edit]:
    """What `text`, which `page` was read from, says of the language `source`, said of the language `target`."""
    for start, end in page.languages:
        if _primary(text[start:end]) == _primary(source):
            yield Edit((start, end), _tag(target))
    value = "rtl" if _is_leftward(target) else "ltr"
    for each in page.directions:
        if (each.of_columns or _is_leftward(source) != _is_leftward(target)) and text[slice(*each.span)] != value:
            yield Edit(each.span, each.pattern.format(value))


def _tag(language: str) -> str:
    """A language as pages name it (BCP 47): pt-BR for pt_BR."""
    return language.partition(".")[0].partition("@")[0].replace("_", "-")


def _primary(language: str) -> str:
    return _tag(language).partition("-")[0].strip().lower()


def _is_leftward(language: str) -> bool:
    script = "-Arab" in _tag(language) or "-Hebr" in _tag(language)
    return script or (_primary(language) in _RIGHT_TO_LEFT and "-Latn" not in _tag(language))
