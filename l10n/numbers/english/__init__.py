# SPDX-License-Identifier: MIT
"""The reader of English numbers."""

from l10n.numbers.english.reader import read_english
from l10n.numbers.english.tokens import DIGIT

__all__ = ["DIGIT", "read_english"]
