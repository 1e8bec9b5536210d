# SPDX-License-Identifier: MIT
"""The reader of Japanese numbers."""

from l10n.numbers.japanese.reader import ANY, has_numerals, read_japanese

__all__ = ["ANY", "has_numerals", "read_japanese"]
