# SPDX-License-Identifier: MIT
"""Where the files of a document in one language lie."""

from dataclasses import dataclass
from pathlib import PurePosixPath

from l10n.config import Settings

LIST = "rendered.sha256"
"""What the list of the pages that the program has written is called."""


@dataclass(frozen=True, slots=True)
class Places:
    """The files made from one document for one language, as paths below the project with forward slashes."""

    template: str
    catalogue: str
    compiled: str
    rendered: str
    pages: str
    """The list of the language's pages that the program has written."""


def places(settings: Settings, document: str, language: str) -> Places:
    """Where the files of `document`, a path below the source folder, lie."""
    locales, stem = settings.locales, PurePosixPath(document).with_suffix("")
    messages = f"{locales}/{language}/LC_MESSAGES/{stem}"
    return Places(
        template=f"{locales}/{stem}.pot",
        catalogue=f"{messages}.po",
        compiled=f"{messages}.mo",
        rendered=f"{locales}/{language}/{document}",
        pages=f"{locales}/{language}/{LIST}",
    )
