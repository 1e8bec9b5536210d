# SPDX-License-Identifier: MIT
"""The checks: a generator function decorated with `@check` in a module of this folder is a check.

Modules are found by walking the folder, in which a family of several modules has a folder of its own; those whose
name begins with `_` are the platform the checks run on.
"""

from l10n.checks._baseline import Known, OldBaselineError, baseline, known, parse_baseline, without_known
from l10n.checks._fix import NUMBERS, fix_catalogue
from l10n.checks._frame import Check, Context, Lead, Pairs, Scope, Spot, check, checks
from l10n.checks._inline import markup as inline_markup
from l10n.checks._inline import without_placeholders
from l10n.checks._joined import Joined, joined, together
from l10n.checks._numbered_tags import numbered_tags
from l10n.checks._pages import pages, repair_of
from l10n.checks._plan import Plan
from l10n.checks._run import Heard, Recall, Told, hear, run, run_planned
from l10n.checks._select import chosen, counted, select
from l10n.checks._waivers import Waiver, stamped, waivers

__all__ = [
    "NUMBERS",
    "Check",
    "Context",
    "Heard",
    "Joined",
    "Known",
    "Lead",
    "OldBaselineError",
    "Pairs",
    "Plan",
    "Recall",
    "Scope",
    "Spot",
    "Told",
    "Waiver",
    "baseline",
    "check",
    "checks",
    "chosen",
    "counted",
    "fix_catalogue",
    "hear",
    "inline_markup",
    "joined",
    "known",
    "numbered_tags",
    "pages",
    "parse_baseline",
    "repair_of",
    "run",
    "run_planned",
    "select",
    "stamped",
    "together",
    "waivers",
    "without_known",
    "without_placeholders",
]
