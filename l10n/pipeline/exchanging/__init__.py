# SPDX-License-Identifier: MIT
"""What leaves for other tools, and what comes from them: files, packages, pages, the glossary."""
