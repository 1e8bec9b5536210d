# SPDX-License-Identifier: MIT
"""Drafts for units without English: from what we have, from our own readers, from a drafter under our checks."""
