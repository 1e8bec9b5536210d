# SPDX-License-Identifier: MIT
"""The reader of English numbers."""
