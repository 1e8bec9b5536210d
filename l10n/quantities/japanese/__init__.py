# SPDX-License-Identifier: MIT
"""The reader of Japanese numbers."""
