# SPDX-License-Identifier: MIT
"""Where the files of a project lie, and which program's folders these are."""
