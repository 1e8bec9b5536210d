# SPDX-License-Identifier: MIT
"""Pairs by the million: read slice by slice, checked by any number of processes, told and kept as they come."""

from typing import TYPE_CHECKING

from l10n.doors import opener

if TYPE_CHECKING:
    from l10n.corpus.checking import Order, check_corpus
    from l10n.corpus.parts import folder_of
    from l10n.corpus.rows import Asked
    from l10n.corpus.tally import Tally

__all__ = ["SUFFIXES", "Asked", "Order", "Tally", "check_corpus", "folder_of"]

SUFFIXES = (".parquet", ".jsonl")
"""What the names of files end in that are read slice by slice."""

# Every check of a project asks whether it is one of a corpus: what a corpus needs is loaded for one only.
_ROOMS = {"checking": "Order check_corpus", "parts": "folder_of", "rows": "Asked", "tally": "Tally"}
__getattr__ = opener(__name__, _ROOMS)
