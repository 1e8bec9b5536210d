# SPDX-License-Identifier: MIT
"""English pages: whole and sound enough, ours to replace, old sentences that may stay, pages left behind."""
