# SPDX-License-Identifier: MIT
"""The translation memory: what catalogues and memories have translated, told to whoever asks with a sentence."""
