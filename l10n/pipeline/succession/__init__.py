# SPDX-License-Identifier: MIT
"""Which catalogue a document goes on with that has been renamed, copied or made of others."""
