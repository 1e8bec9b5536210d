# SPDX-License-Identifier: MIT
"""Where findings stand in their files, for reports that mark lines and columns there."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path

from l10n import catalog, files
from l10n.errors import L10nError
from l10n.model import Finding, Place
from l10n.pipeline.checking.pairs import CATALOGUES


def placed(findings: Iterable[Finding], root: Path) -> tuple[Finding, ...]:
    """`findings`, whose paths lie below `root`, with their places where these are known.

    What is no file, as the standard input, or cannot be read any more, has none.
    """

    @cache
    def locator(name: str) -> Callable[[Finding], Place | None]:
        try:
            return catalog.locator(files.read(root / name), name, is_catalogue=name.endswith(CATALOGUES))
        except L10nError:
            return lambda _: None

    return tuple(replace(each, place=locator(each.path)(each)) for each in findings)
