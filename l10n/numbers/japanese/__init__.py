# SPDX-License-Identifier: MIT
"""The reader of Japanese numbers."""

from l10n.numbers.japanese.reader import ANY, read_japanese

__all__ = ["ANY", "read_japanese"]
