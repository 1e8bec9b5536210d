# SPDX-License-Identifier: MIT
"""Terms that documents hold and the glossary lacks, the likeliest first.

A candidate is a run of nouns as MeCab cuts them (暫定|CEO, 投資|後|評価|額), a loanword or a name; a part of longer
runs counts when it also stands alone or in several of them, so fragments fall out. Candidates are ranked by
C-value: how often a run stands in the text, less how often it does so only inside longer candidates, times the
logarithm of its length in morphemes, for a longer run that occurs as often is the better term. Words that name no
one thing (企業, 可能性) and figures weigh nothing at the ends of a run, and names in Latin script come last: they
stay as they are. On one article the counts are so small that length decides; on a book, frequency does.
"""

from l10n.glossary.mining.ranking import Candidate, mine

__all__ = ["Candidate", "mine"]
