# SPDX-License-Identifier: MIT
"""The checks: a generator function decorated with `@check` in a module of this folder is a check.

Modules are found by walking the folder; those whose name begins with `_` are the platform the checks run on.
"""

from l10n.checks._frame import Check, Context, Pairs, Scope, check, checks
from l10n.checks._pages import pages
from l10n.checks._run import run, select
from l10n.checks._waivers import Waiver, waivers

__all__ = ["Check", "Context", "Pairs", "Scope", "Waiver", "check", "checks", "pages", "run", "select", "waivers"]
