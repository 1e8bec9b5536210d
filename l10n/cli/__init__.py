# SPDX-License-Identifier: MIT
"""The command line: parses, calls the pipeline, prints, and ends with an exit code."""

from l10n.cli._app import app, main

# Importing a module of commands declares them; their order is the order in the help.
from l10n.cli import project, checking, terms, reviewing, serving, signing  # isort: skip  # noqa: F401
from l10n.cli import importing, splitting, exchanging, drafting, merging  # isort: skip  # noqa: F401
from l10n.cli import text, demonstrating, about  # isort: skip  # noqa: F401

__all__ = ["app", "main"]
