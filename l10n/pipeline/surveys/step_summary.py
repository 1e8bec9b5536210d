# SPDX-License-Identifier: MIT
"""The page that GitHub shows for a run of a workflow; steps add to it what they found."""

import os
from pathlib import Path

from l10n import files

FILE = "GITHUB_STEP_SUMMARY"
"""The environment variable that names the file of the running step."""


def add_to_step_summary(text: str) -> None:
    """Add `text`, which is Markdown, to the summary of the running step; nothing where no step is running.

    Raises InputError when the file cannot be written.
    """
    if name := os.environ.get(FILE):
        files.append(Path(name), text.encode(errors="backslashreplace"))
