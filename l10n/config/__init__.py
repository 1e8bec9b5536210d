# SPDX-License-Identifier: MIT
"""The settings of a translated project: where they stand, what they may say, their defaults."""

from l10n.config.idle import idle_globs
from l10n.config.project import NAMES, Project, find_project, project_around
from l10n.config.reading import parse_own, parse_settings
from l10n.config.settings import Checks, Draft, Estimating, Override, Segmentation, Settings, Style

__all__ = [
    "NAMES",
    "Checks",
    "Draft",
    "Estimating",
    "Override",
    "Project",
    "Segmentation",
    "Settings",
    "Style",
    "find_project",
    "idle_globs",
    "parse_own",
    "parse_settings",
    "project_around",
]
