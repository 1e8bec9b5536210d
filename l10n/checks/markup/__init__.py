# SPDX-License-Identifier: MIT
"""Checks of what stands around the words: tags, links, code, placeholders, marks."""
