# SPDX-License-Identifier: MIT
"""The commands about the program itself: config, completion."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from l10n.cli._app import COMPLETING, print_text
from l10n.cli._commands import app

config = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="The settings at work.")
app.add_typer(config, name="config")


@config.command()
def show(
    *, form: Annotated[Literal["text", "json"], typer.Option("--format", "-f", help="How to print.")] = "text"
) -> None:
    """Show each setting, its value, and whether it comes from a file or is the default."""
    from l10n.config import find_project
    from l10n.pipeline.surveys.configuration import configuration
    from l10n.report.settings import settings_json, settings_table

    settings = configuration(find_project(Path()))
    print_text(settings_json(settings) if form == "json" else settings_table(settings))


@app.command()
def completion(shell: Annotated[Literal["bash", "zsh", "fish"], typer.Argument(help="Which shell.")]) -> None:
    """Print what makes a shell complete commands and options; nothing is installed."""
    from typer.completion import get_completion_script  # type: ignore[attr-defined] # lent by its module

    print_text(f"{get_completion_script(prog_name='l10n', complete_var=COMPLETING, shell=shell)}\n")
