# SPDX-License-Identifier: MIT
"""Where terms begin and end in a sentence, and what the words beside them say of them."""

from l10n.glossary.borders.certainty import how_sure, titled
from l10n.glossary.borders.clauses import Borders
from l10n.glossary.borders.use import done, inflected, is_control, is_figure, is_manner, is_negated, is_title, use_of

__all__ = [
    "Borders",
    "done",
    "how_sure",
    "inflected",
    "is_control",
    "is_figure",
    "is_manner",
    "is_negated",
    "is_title",
    "titled",
    "use_of",
]
