# SPDX-License-Identifier: MIT
"""Which sentences of an English document say what those of a Japanese one say."""

from typing import TYPE_CHECKING

from l10n.doors import opener

if TYPE_CHECKING:
    from l10n.alignment.aligner import Bead, Scored, aligned
    from l10n.alignment.coverage import unanswered
    from l10n.alignment.sentences import english_sentences, on_one_line

__all__ = ["Bead", "Scored", "aligned", "english_sentences", "on_one_line", "unanswered"]
_ROOMS = {
    "aligner": "Bead Scored aligned",
    "coverage": "unanswered",
    "sentences": "english_sentences on_one_line",
}
__getattr__ = opener(__name__, _ROOMS)
