# SPDX-License-Identifier: MIT
"""Checks of the Japanese, which its authors mend."""
