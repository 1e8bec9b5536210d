# SPDX-License-Identifier: MIT
"""The review page, and what comes back from it."""
