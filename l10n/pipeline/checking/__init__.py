# SPDX-License-Identifier: MIT
"""Checks of catalogues and pairs, what of them is new, and repairs."""
