# SPDX-License-Identifier: MIT
"""The command line: parses, calls the pipeline, prints, and ends with an exit code."""

from l10n.cli._app import main
from l10n.cli._commands import app

__all__ = ["app", "main"]
