# SPDX-License-Identifier: MIT
"""The files in which the program remembers what it has found out."""
