# SPDX-License-Identifier: MIT
"""Chooses checks by their names and families."""

import difflib
from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from l10n.checks._frame import Check, checks, known_names
from l10n.config import Settings
from l10n.errors import Fault, UsageError, raise_if


def select(names: Iterable[str] = (), ignored: Iterable[str] = ()) -> tuple[Check, ...]:
    """The checks with those names or of those families (all when `names` is empty) without the `ignored` ones.

    Those on request are asked by their own names alone. Raises UsageError for a name that no check and no family has.
    """
    wanted = frozenset(names)
    return _selected(wanted, frozenset(ignored), wanted)


def _selected(wanted: AbstractSet[str], unwanted: AbstractSet[str], named: AbstractSet[str]) -> tuple[Check, ...]:
    """The checks by names and families; those on request where they are `named`."""
    raise_if(unknown([*sorted(wanted), *sorted(unwanted)]), UsageError)
    return tuple(
        each
        for each in checks().values()
        if (not wanted or {each.name, each.family} & wanted)
        and not {each.name, each.family} & unwanted
        and (not each.on_request or each.name in named)
    )


def chosen(settings: Settings) -> tuple[Check, ...]:
    """The checks that the settings ask for; those on request, or of how far a unit is, only where they are named.

    Raises UsageError for a name that no check and no family has.
    """
    tables = [settings.checks.levels, *(each.levels for each in settings.overrides)]
    named = {*settings.checks.select, *(name for table in tables for name in table)}
    asked = _selected(frozenset(settings.checks.select), frozenset(settings.checks.ignore), named)
    return tuple(each for each in asked if not each.is_state or each.name in named)


def counted(settings: Settings) -> frozenset[str]:
    """The checks of how far a unit is that the settings neither name nor leave out: a count stands for them."""
    asked = select(settings.checks.select, settings.checks.ignore)
    silent = {each.name for each in asked if each.is_state} - {each.name for each in chosen(settings)}
    return frozenset(silent)


def unknown_levels(settings: Settings) -> list[Fault]:
    """A fault for each level that the settings give to what is no check."""
    tables = [settings.checks.levels, *(each.levels for each in settings.overrides)]
    return unknown(name for table in tables for name in table)


def unknown(names: Iterable[str]) -> list[Fault]:
    """A fault for each of `names` that no check and no family has."""
    known = known_names()
    return [
        Fault(f"no check and no family is named {name!r}", hint=_hint(name, known))
        for name in names
        if name not in known
    ]


def _hint(name: str, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(name, known, n=1, cutoff=0.6)
    return f"did you mean {near[0]}?" if near else "see `l10n rules`"
