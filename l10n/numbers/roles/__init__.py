# SPDX-License-Identifier: MIT
"""The part that a number plays in its sentence: where a change begins or ends, its size, its sign, whose it is."""
