# SPDX-License-Identifier: MIT
"""What a run asks, as far as it depends on the settings only: worked out once, for however many pairs."""

from collections.abc import Collection

from l10n.checks._frame import Check, Context, Scope
from l10n.checks._roster import Roster
from l10n.checks._select import chosen, unknown_levels
from l10n.config import Settings
from l10n.errors import UsageError, raise_if


class Plan:
    """The checks of a run, by what they are called with."""

    def __init__(self, settings: Settings, selected: Collection[Check] | None = None) -> None:
        """`selected` are the checks to run, by default those that the settings select.

        Raises UsageError for a name in the settings that no check and no family has.
        """
        self.settings = settings
        self.running = chosen(settings) if selected is None else tuple(selected)
        raise_if(unknown_levels(settings), UsageError)
        self._of_scope = {scope: tuple(each for each in self.running if each.scope is scope) for scope in Scope}
        self._conditions = {
            scope: tuple(dict.fromkeys(each.when for each in of_scope if each.when))
            for scope, of_scope in self._of_scope.items()
        }
        self._rosters: dict[tuple[Scope, tuple[bool, ...]], Roster] = {}

    def of(self, scope: Scope) -> tuple[Check, ...]:
        """The checks of a scope, in their order."""
        return self._of_scope[scope]

    def roster(self, scope: Scope, context: Context) -> Roster:
        """The checks of a scope that settings, glossary and catalogue leave anything to look at."""
        key = scope, tuple([when(context) for when in self._conditions[scope]])
        found = self._rosters.get(key)
        if found is None:
            held = [each for each in self._of_scope[scope] if each.when is None or each.when(context)]
            found = self._rosters[key] = Roster(held)
        return found
