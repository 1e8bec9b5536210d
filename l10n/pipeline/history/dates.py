# SPDX-License-Identifier: MIT
"""Dates: on which a template was made, so that the same input gives the same bytes, and on which somebody signs."""

import os
import time
from datetime import UTC, datetime
from pathlib import Path

from l10n.errors import Fault, UsageError
from l10n.pipeline.history.git import git

EPOCH = "SOURCE_DATE_EPOCH"
"""The environment variable that states the time of a build (reproducible-builds.org/specs/source-date-epoch)."""


def creation_date(document: Path) -> str:
    """The date for a template of the document at that path, as gettext writes it, in UTC.

    It is what the environment states, or the time of the document's last commit, or now. Raises UsageError for an
    environment that states no time.
    """
    seconds = None if os.environ.get(EPOCH) else _committed(document)
    moment = datetime.fromtimestamp(now() if seconds is None else seconds, UTC)
    return moment.strftime("%Y-%m-%d %H:%M+0000")


def now() -> float:
    """The seconds since 1970 that the environment states, or that the clock does.

    Raises UsageError for an environment that states no time.
    """
    stated = os.environ.get(EPOCH)
    return _seconds(stated) if stated else time.time()


def today() -> str:
    """The day of whoever asks, as ISO 8601 writes it; in UTC where the environment states the time.

    Raises UsageError for an environment that states no time.
    """
    moment = datetime.fromtimestamp(now(), UTC)
    return (moment if os.environ.get(EPOCH) else moment.astimezone()).strftime("%Y-%m-%d")


def _committed(document: Path) -> int | None:
    """When the document was last committed; None where no git knows it."""
    try:
        found = git(document.parent, "log", "-1", "--format=%ct", "--", document.name)
    except UsageError:
        return None
    said = found.stdout.strip()
    return int(said) if said.isdigit() else None


def _seconds(stated: str) -> int:
    if not (stated.isascii() and stated.isdigit() and len(stated) <= _DIGITS):
        hint = "give seconds since 1970, as `date +%s` does"
        raise UsageError(Fault(f"{stated[:40]!r} is no time", EPOCH, hint=hint))
    return int(stated)


_DIGITS = 11
"""Of the seconds up to the year 5138."""
