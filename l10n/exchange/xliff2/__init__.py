# SPDX-License-Identifier: MIT
"""XLIFF 2.1 (OASIS, https://docs.oasis-open.org/xliff/xliff-core/v2.1/): 2.0 and 2.1 are read, 2.1 is written.

What is read is held to the standard first: by its grammar, which is a table, and by rules about ids and references.
"""
