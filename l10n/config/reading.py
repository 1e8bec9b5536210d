# SPDX-License-Identifier: MIT
"""Reads settings in TOML, and says of each that is wrong what it must look like."""

import difflib
import re
import tomllib
import types
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from pathlib import Path
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from l10n import addresses
from l10n.config.forms import FOLDER, PERCENT, Form, is_below
from l10n.config.settings import Draft, Estimating, Override, Settings
from l10n.errors import Fault, UsageError
from l10n.layout import Layout, faults

T = TypeVar("T")


def parse_settings(text: str, path: str) -> Settings | None:
    """The settings in the TOML `text`; None when it is a pyproject.toml without `[tool.l10n]`.

    Raises UsageError with every fault at once, each with its line where the key can be found.
    """
    try:
        table: Any = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise UsageError(_not_toml(error, path)) from None
    if Path(path).name == "pyproject.toml":
        tools = table.get("tool")
        if not isinstance(tools, dict) or "l10n" not in tools:
            return None
        table = tools["l10n"]
    reader = _Reader(text, path)
    settings: Settings = reader.read(Settings, table, "")
    if not reader.faults:
        reader.compare(settings)
    if reader.faults:
        raise UsageError(*reader.faults)
    return settings


def parse_own(text: str, path: str) -> Draft:
    """The `[draft]` of a user's own file, which speaks of nothing else; raises UsageError as `parse_settings` does."""
    try:
        table: Any = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise UsageError(_not_toml(error, path)) from None
    reader = _Reader(text, path)
    own: _Own = reader.read(_Own, table, "")
    if not reader.faults:
        reader.compare_draft(own.draft)
    if reader.faults:
        raise UsageError(*reader.faults)
    return own.draft


@dataclass(frozen=True, slots=True)
class _Own:
    """What a user may say for all projects."""

    draft: Draft = field(default_factory=Draft)


def _not_toml(error: Exception, path: str) -> Fault:
    """What keeps a text from being read: what stands there, a number without end, or brackets within brackets."""
    hint = "check its quotation marks and brackets"
    if isinstance(error, tomllib.TOMLDecodeError):
        place = re.search(r"\(at line (\d+), column (\d+)\)", str(error))
        line, column = (int(place[1]), int(place[2])) if place else (0, 0)
        return Fault(f"is not valid TOML: {str(error).partition(' (at')[0]}", path, line, column, hint=hint)
    what = "too many brackets within each other" if isinstance(error, RecursionError) else "a number that is too long"
    return Fault(f"cannot be read as TOML: {what}", path, hint=hint)


class _Reader:
    """Reads tables of TOML into the dataclasses of settings and gathers what is wrong with them."""

    def __init__(self, text: str, path: str) -> None:
        self._text = text
        self._path = path
        self._form: Form | None = None
        """What the texts of the setting that is being read must be."""
        self.faults: list[Fault] = []

    def read(self, kind: type[T], table: Any, where: str) -> T:
        """An instance of the dataclass `kind` from `table`, which stands at the dotted key `where`."""
        if not isinstance(table, dict):
            self._complain(where, "must be a table")
            return kind.__new__(kind)
        hints = get_type_hints(kind)
        known = {each.name.replace("_", "-"): each for each in fields(kind)}  # type: ignore[arg-type]
        values = {}
        for key, value in table.items():
            dotted = f"{where}.{key}" if where else key
            if key in known:
                self._form = known[key].metadata.get("form")
                values[known[key].name] = self._value(hints[known[key].name], value, dotted)
            else:
                self._complain(dotted, "is not a setting", _near(key, known))
        required = {"documents"} if kind is Override else set(known) if kind is Layout else set()
        for name in sorted(required - set(values)):
            self._complain(f"{where}.{name}", "is missing")
            values[name] = ()
        return kind(**values)

    def compare(self, settings: Settings) -> None:
        """Complain about settings that are right alone and wrong together."""
        self._compare_languages(settings)
        self._compare_estimate(settings.estimate)
        self.compare_draft(settings.draft)
        for key, reason, hint in addresses.faults(settings.links):
            self._complain("links", f"{_shown(key)} {reason}", hint)
        self._compare_layout(settings)

    def _compare_languages(self, settings: Settings) -> None:
        named = [_folded(each) for each in settings.languages]
        if _folded(settings.source_language) in named:
            self._complain("languages", f"names the source language {settings.source_language}", "remove it")
        if not settings.languages:
            self._complain("languages", "names no language", 'write languages = ["en"]')
        elif len(set(named)) < len(named):
            self._complain("languages", "names a language twice", "remove one")

    def _compare_estimate(self, estimate: Estimating) -> None:
        if estimate.per_day <= 0:
            self._complain("estimate.per-day", "must be more than 0")
        for band, weight in estimate.weights.items():
            if band not in _BANDS:
                self._complain(f"estimate.weights.{band}", "is no band", f"known: {', '.join(_BANDS)}")
            elif not 0 <= weight <= _WHOLE:
                self._complain(f"estimate.weights.{band}", f"must be {PERCENT.words}, not {_shown(weight)}")

    def compare_draft(self, draft: Draft) -> None:
        """Complain about prices of what is not sold, or of less than nothing."""
        for name, price in draft.prices.items():
            if name not in _SOLD:
                self._complain(f"draft.prices.{name}", "has no price", f"known: {', '.join(_SOLD)}")
            elif not 0 <= price < float("inf"):
                self._complain(f"draft.prices.{name}", f"must be 0 or more, not {_shown(price)}")

    def _compare_layout(self, settings: Settings) -> None:
        for layout in settings.layout:
            for key, reason, hint in faults(layout, settings.languages):
                self._complain(f"layout.{key}", reason, hint)
            for key in ("source", "target", "catalog"):
                if not is_below(getattr(layout, key)):
                    self._complain(f"layout.{key}", f"must be {FOLDER.words}, not {_shown(getattr(layout, key))}")

    def _value(self, hint: Any, value: Any, where: str) -> Any:
        if is_dataclass(hint):
            return self.read(hint, value, where)  # type: ignore[arg-type]
        origin, arguments = get_origin(hint), get_args(hint)
        if origin in {types.UnionType, Union}:
            return self._value(arguments[0], value, where)
        if origin is Literal:
            return self._choice(arguments, value, where)
        if origin is tuple:
            return self._sequence(arguments[0], value, where)
        if origin is not None and issubclass(origin, Mapping):
            return self._mapping(arguments[1], value, where)
        kinds = (int, float) if hint is float else hint
        if not isinstance(value, kinds) or (hint in {int, float} and isinstance(value, bool)):
            self._complain(where, f"must be {_WORDS[hint]}, not {_shown(value)}")
        elif self._form and not self._form.fits(value):
            self._complain(where, f"must be {self._form.words}, not {_shown(value)}")
        return value

    def _choice(self, choices: tuple[str, ...], value: Any, where: str) -> Any:
        if value not in choices:
            names = ", ".join(map(repr, choices))
            self._complain(where, f"must be one of {names}, not {_shown(value)}")
        return value

    def _sequence(self, kind: Any, value: Any, where: str) -> tuple[Any, ...]:
        if not isinstance(value, list):
            self._complain(where, f"must be a list, not {_shown(value)}")
            return ()
        return tuple(self._value(kind, each, where) for each in value)

    def _mapping(self, kind: Any, value: Any, where: str) -> dict[str, Any]:
        if not isinstance(value, dict):
            self._complain(where, "must be a table")
            return {}
        return {key: self._value(kind, each, f"{where}.{key}") for key, each in value.items()}

    def _complain(self, where: str, reason: str, hint: str = "") -> None:
        if len(self.faults) >= _TOLD:
            return
        name = _cut(where) or "tool.l10n"
        self.faults.append(Fault(f"{name} {reason}", self._path, self._line(where), hint=hint))

    def _line(self, where: str) -> int:
        """The line of the key's first mention: tomllib keeps no places."""
        key = re.escape(where.rpartition(".")[2])
        found = re.search(rf"""^[ \t]*+(?:\[++[^\]\n]*\b|["']?){key}(?!\w)["']?[ \t]*[=\]]""", self._text, re.MULTILINE)
        return self._text.count("\n", 0, found.start()) + 1 if found else 0


_BANDS = ("repeated", "100", "95-99", "85-94", "75-84", "new")
_SOLD = ("input", "output")
_WHOLE = 100
_TOLD = 20
"""So many faults of one file are told; more would mostly be consequences of the first."""
_LONG = 80
"""Characters of a key or value that a message shows."""
_WORDS = {str: "a string", bool: "true or false", int: "a whole number", float: "a number"}


def _shown(value: object) -> str:
    """`value` as a message can hold it."""
    try:
        return _cut(repr(value))
    except (ValueError, RecursionError):
        return f"this {type(value).__name__}"


def _folded(language: str) -> str:
    """A language's code by which it is known again: where case tells no files apart, it tells no languages apart."""
    return language.lower().replace("_", "-")


def _cut(text: str) -> str:
    return text if len(text) <= _LONG else f"{text[:_LONG]}…"


def _near(key: str, known: Mapping[str, object]) -> str:
    matches = difflib.get_close_matches(key.replace("_", "-"), known, n=1, cutoff=0.6)
    return f"did you mean {matches[0]}?" if matches else f"known: {', '.join(known)}"
