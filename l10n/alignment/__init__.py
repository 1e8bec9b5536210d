# SPDX-License-Identifier: MIT
"""Which sentences of an English document say what those of a Japanese one say."""

from typing import TYPE_CHECKING

from l10n.doors import opener

if TYPE_CHECKING:
    from l10n.alignment.aligner import Bead, Scored, aligned
    from l10n.alignment.contradiction import contradicted
    from l10n.alignment.coverage import unanswered
    from l10n.alignment.english import english_places, word_keys
    from l10n.alignment.japanese import noun_traits
    from l10n.alignment.sentences import english_sentences, on_one_line

__all__ = [
    "Bead",
    "Scored",
    "aligned",
    "contradicted",
    "english_places",
    "english_sentences",
    "noun_traits",
    "on_one_line",
    "unanswered",
    "word_keys",
]
_ROOMS = {
    "aligner": "Bead Scored aligned",
    "contradiction": "contradicted",
    "coverage": "unanswered",
    "english": "english_places word_keys",
    "japanese": "noun_traits",
    "sentences": "english_sentences on_one_line",
}
__getattr__ = opener(__name__, _ROOMS)
