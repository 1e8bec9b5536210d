# SPDX-License-Identifier: MIT
"""Where the checks' pages stand in the web."""

CHECKS = "https://github.com/taiyaku/taiyaku/blob/main/docs/checks.md"
"""The page that `l10n rules --format markdown` writes, at the place where the project is published."""


def address(check: str) -> str:
    """The address of the part of the page that is about the check."""
    return f"{CHECKS}#{check}"
