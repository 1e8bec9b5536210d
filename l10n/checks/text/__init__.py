# SPDX-License-Identifier: MIT
"""Checks of the English as a text: what was left in it, what it lacks, how it is written."""
