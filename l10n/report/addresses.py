# SPDX-License-Identifier: MIT
"""Where the checks' pages stand in the web, as far as anybody has said where that is."""

from collections.abc import Iterable

_LABEL = "documentation"


def documentation(urls: Iterable[str]) -> str:
    """The address of the documentation among the `label, address` rows of a distribution; empty where none is."""
    rows = (url.partition(",") for url in urls)
    return next((address.strip() for label, _, address in rows if label.strip().lower() == _LABEL), "")


def address(site: str, check: str) -> str:
    """The address of what the site says about the check; empty where there is no site."""
    return f"{site.rstrip('/')}/checks/#{check}" if site else ""
