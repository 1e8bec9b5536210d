# SPDX-License-Identifier: MIT
"""Pairs by the million: read slice by slice, checked by any number of processes, told and kept as they come."""

from l10n.corpus.checking import Order, check_corpus, is_corpus
from l10n.corpus.parts import folder_of
from l10n.corpus.rows import Asked
from l10n.corpus.tally import Tally

__all__ = ["Asked", "Order", "Tally", "check_corpus", "folder_of", "is_corpus"]
