# SPDX-License-Identifier: MIT
"""The checks for other programs: a web server that takes pairs, or a whole file, and answers with findings."""
