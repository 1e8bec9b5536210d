# SPDX-License-Identifier: MIT
"""The check for characters that the encoding of the English document does not have."""

from collections.abc import Iterator

from l10n.checks._frame import Context, check
from l10n.formats import format_of
from l10n.model import EMPTY, Entry, Finding, Severity


@check(severity=Severity.ERROR, when=lambda context: context.pairs is not None and bool(context.pairs.document))
def text_encoding(entry: Entry, context: Context) -> Iterator[Finding]:
    """The English has a character that cannot be written in the document's encoding.

    A document in Shift_JIS or EUC-JP is rendered in the same encoding, which lacks é, ō and the em dash.
    Set `target-encoding = "utf-8"`, or write the word without the character.

    Bad: 喫茶店で会った。 → They met in a café. (document in Shift_JIS)
    Good: 喫茶店で会った。 → They met in a coffee shop.
    """
    if context.pairs is None or not context.pairs.document or entry.target == EMPTY:
        return
    form = format_of(context.pairs.document)
    if form and form.needs_file:
        return  # a package or a web page has an encoding of its own, and a way to write what that lacks
    encoding = context.settings.rendered_in(context.pairs.document)
    if not _lacks(encoding, entry.target):
        return
    for character in sorted(set(entry.target)):
        if _lacks(encoding, character):
            at = entry.target.index(character)
            message = f'{encoding} has no {character!r}; set target-encoding = "utf-8"'
            yield context.finding(message, at=(at, at + 1))


def _lacks(encoding: str, text: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return True
    return False
