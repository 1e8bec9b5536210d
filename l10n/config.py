# SPDX-License-Identifier: MIT
"""The settings of a translated project: where they stand, what they may say, their defaults."""

import difflib
import os
import re
import tomllib
import types
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from pathlib import Path
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from l10n import addresses, files
from l10n.errors import Fault, UsageError
from l10n.layout import Layout, faults
from l10n.model import Severity

NAMES = ("l10n.toml", "pyproject.toml")
"""Where settings may stand, in the order in which a folder is searched."""

Level = Literal["error", "warning", "info", "off"]


@dataclass(frozen=True, slots=True)
class _Form:
    """What the values of a setting must look like."""

    words: str
    fits: Callable[[Any], object]

    def of(self, default: Any) -> Any:
        """A field whose values have this form."""
        return field(default=default, metadata={"form": self})


def _is_below(value: str) -> bool:
    parts = value.removesuffix("/").split("/")
    return value.isprintable() and ":" not in value and not any(part in {"", ".", ".."} for part in parts)


def _is_glob(value: str) -> bool:
    return _is_below(value) and all(part == "**" or "**" not in part for part in value.split("/"))


def _is_encoding(value: str) -> bool:
    try:
        return "".encode(value) is not None
    except (LookupError, ValueError):
        return False


def _is_dated(value: str) -> bool:
    return not re.search(r"[{}]", value.replace("{date}", ""))


_FOLDER = _Form("a folder below the project", _is_below)
_GLOB = _Form("a glob of files below the project", _is_glob)
_LANGUAGE = _Form(
    "a language code such as en or pt_BR", re.compile(r"[A-Za-z]{2,8}(?:[-_.@][A-Za-z0-9]{1,16})*\Z").match
)
_ENCODING = _Form("an encoding: utf-8, cp932, euc-jp, iso-2022-jp", _is_encoding)
_DATED = _Form("a text in which {date} is the only thing in braces", _is_dated)
_PERCENT = _Form("a whole number from 0 to 100", lambda value: 0 <= value <= 100)


@dataclass(frozen=True, slots=True)
class Segmentation:
    """`[segmentation]`: what a project knows about its sentences."""

    names: tuple[str, ...] = ()
    """Names and abbreviations that never end a sentence (モーニング娘。)."""
    breaks: tuple[str, ...] = ()
    """Strings after which a sentence always ends."""
    paragraphs: tuple[str, ...] = ()
    """Globs of documents whose units are whole paragraphs."""


@dataclass(frozen=True, slots=True)
class Markdown:
    """`[markdown]`: what the project's Markdown is written in, and which parts of its markup are text."""

    dialects: tuple[str, ...] | None = None
    """The dialects that documents are written in; by default each document's name and content say so."""
    front_matter: tuple[str, ...] | None = None
    """The keys of front matter whose values are text, dots between the levels; by default those that readers see."""
    attributes: tuple[str, ...] | None = None
    """The attributes of tags, components and shortcodes whose values are text; by default alt, title and the like."""
    components: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Further text attributes, by the name of the component or shortcode."""
    code_comments: tuple[str, ...] = ()
    """Languages of code blocks whose comments are text."""
    anchors: Literal["docusaurus", "github", "hugo", "mdbook", "mkdocs", "vitepress", "zenn"] | None = None
    """The generator that makes anchors of headings; by default that which the project's files show."""


@dataclass(frozen=True, slots=True)
class Checks:
    """`[checks]`: which checks run, and how much their findings weigh."""

    select: tuple[str, ...] = ()
    """Names or families; empty for all."""
    ignore: tuple[str, ...] = ()
    """Names or families that do not run."""
    levels: Mapping[str, Level] = field(default_factory=dict)
    """The level of a check or family, where it is not the check's own."""


@dataclass(frozen=True, slots=True)
class Style:
    """`[style]`: what the house's English looks like."""

    spelling: Literal["american", "british", "any"] = "any"
    dollar: Literal["$", "US$"] = "$"
    """What an amount in US dollars is suggested with; both are read."""
    scale: Literal["word", "letter"] = "word"
    """$14.3 billion or $14.3bn in suggestions; both are read."""
    dates: Literal["mdy", "dmy"] = "mdy"
    """June 13, 2025 or 13 June 2025 in suggestions; both are read."""
    quotes: Literal["curly", "straight", "any"] = "any"
    dashes: Literal["em", "en", "any"] = "any"
    ellipsis: Literal["…", "...", "any"] = "any"
    person_order: Literal["western", "japanese"] = "western"
    """Taro Tanaka or Tanaka Taro."""
    macrons: Literal["keep", "drop", "h", "any"] = "any"
    """Ōno, Ono, Ohno or any of them."""


@dataclass(frozen=True, slots=True)
class Memory:
    """`[memory]`: translations that new documents begin with, besides those of the project's own catalogues."""

    files: tuple[str, ...] = _GLOB.of(())
    """Globs of .tmx and .po files below the project."""


@dataclass(frozen=True, slots=True)
class Estimating:
    """`[estimate]`: what work is reckoned at."""

    per_day: int = 4000
    """Characters of new Japanese that are translated in a day."""
    weights: Mapping[str, int] = field(default_factory=dict)
    """Per cent of the work of a new sentence, by band: repeated, 100, 95-99, 85-94, 75-84, new."""


@dataclass(frozen=True, slots=True)
class Override:
    """`[[overrides]]`: what differs for some documents."""

    documents: tuple[str, ...]
    """Globs of paths below the source folder."""
    encoding: str | None = _ENCODING.of(None)
    stale: Literal["source", "previous"] | None = None
    levels: Mapping[str, Level] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings; every field has a default."""

    source_language: str = _LANGUAGE.of("ja")
    languages: tuple[str, ...] = _LANGUAGE.of(("en",))
    """The languages that are translated into."""
    locales: str = _FOLDER.of("locales")
    """The folder of documents and catalogues, relative to the project."""
    layout: tuple[Layout, ...] = ()
    """Where documents, translations and catalogues lie instead."""
    documents: tuple[str, ...] = ()
    """Globs below the folder of the source language; empty for every file in a format that is read."""
    exclude: tuple[str, ...] = ()
    glossaries: tuple[str, ...] = _GLOB.of(("glossary/*.csv",))
    """Globs below the project."""
    encoding: str = _ENCODING.of("utf-8")
    """Of the source documents; a UTF-8 byte order mark is kept."""
    target_encoding: str | None = _ENCODING.of(None)
    """Of the rendered documents; None for the source's."""
    untranslated: Literal["source", "omit", "error"] = "source"
    """What stands in a rendered document where a translation is missing."""
    publish_from: int = _PERCENT.of(80)
    """From which percentage of translated units on a document is published; one without units counts as whole."""
    stale: Literal["source", "previous"] = "source"
    """What stands on a page where the Japanese of a translation has changed: the new Japanese, or the old English as
    long as its numbers, names, terms and negations are those of the new Japanese."""
    stale_note: str = _DATED.of("")
    """A paragraph for pages that hold old English; {date} is the day since which they do."""
    cosmetic: Literal["keep", "fuzzy"] = "keep"
    """What happens to a translation when only the form of its source changed."""
    references: Literal["file", "line", "none"] = "file"
    """What `#:` lines name: the document, the line in it too, or nothing. Lines move with every paragraph."""
    term_notes: bool = False
    """Whether glossary terms are written into the catalogue as notes for the translator."""
    term_marks: bool = False
    """Whether translations are marked with the glossary rows they were made with, for `term-drift`."""
    version: str = ""
    """Of the project, for the headers of its catalogues, as all names below."""
    bugs_to: str = ""
    """Where translators tell what is wrong with a source text: an address."""
    last_translator: str = ""
    """Name <address>, for catalogues that name none."""
    team: str = ""
    """The language team, its address in angle brackets."""
    segmentation: Segmentation = Segmentation()
    markdown: Markdown = field(default_factory=Markdown)
    links: Mapping[str, str] = field(default_factory=dict)
    """Beginnings and ends of addresses, and what they are in the target language."""
    checks: Checks = Checks()
    style: Style = Style()
    memory: Memory = Memory()
    estimate: Estimating = field(default_factory=Estimating)
    overrides: tuple[Override, ...] = ()

    def encoding_of(self, document: str) -> str:
        """The encoding of the source document at `document`, a path below the source folder."""
        named = (each.encoding for each in self._overrides_of(document) if each.encoding)
        return next(named, self.encoding)

    def keeps_stale(self, document: str) -> bool:
        """Whether old English may stay on the page of the document at `document`."""
        named = (each.stale for each in self._overrides_of(document) if each.stale)
        return next(named, self.stale) == "previous"

    def rendered_in(self, document: str) -> str:
        """The encoding in which the document at `document` is written in the target language."""
        return self.target_encoding or self.encoding_of(document)

    def level(self, check: str, default: Severity, document: str = "") -> Severity | None:
        """How much a finding of `check` weighs in `document`; None when the check is off there.

        What is said of a document beats what is said of the project, and a check's name beats its family.
        """
        tables = [*(each.levels for each in self._overrides_of(document)), self.checks.levels]
        family = check.partition("-")[0]
        for table in tables:
            level = table.get(check) or table.get(family)
            if level:
                return None if level == "off" else Severity(level)
        return default

    def _overrides_of(self, document: str) -> Iterator[Override]:
        for override in reversed(self.overrides):
            if any(files.glob_matches(document, glob) for glob in override.documents):
                yield override


@dataclass(frozen=True, slots=True)
class Project:
    """A translated project: its folder and its settings."""

    root: Path
    settings: Settings = Settings()


def find_project(start: Path) -> Project:
    """The project that `start` lies in.

    Raises UsageError when there is none, or with the faults of its settings; InputError when they are a link to
    somewhere else.
    """
    project = project_around(start)
    if project is None:
        hint = "run `l10n init` in the project's folder"
        raise UsageError(Fault("no l10n project here or above", str(start.resolve()), hint=hint))
    return project


def project_around(start: Path) -> Project | None:
    """The nearest folder from `start` upwards that has settings or a locales folder; None where there is none.

    Raises UsageError with every fault of the settings at once; InputError when they are a link to somewhere else.
    """
    start = start.resolve()
    for folder in (start, *start.parents):
        for name in NAMES:
            table = _table(folder / name)
            if table is not None:
                return Project(folder, table)
        if (folder / Settings().locales).is_dir():
            return Project(folder)
    return None


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


def _not_toml(error: Exception, path: str) -> Fault:
    """What keeps a text from being read: what stands there, a number without end, or brackets within brackets."""
    hint = "check its quotation marks and brackets"
    if isinstance(error, tomllib.TOMLDecodeError):
        place = re.search(r"\(at line (\d+), column (\d+)\)", str(error))
        line, column = (int(place[1]), int(place[2])) if place else (0, 0)
        return Fault(f"is not valid TOML: {str(error).partition(' (at')[0]}", path, line, column, hint=hint)
    what = "too many brackets within each other" if isinstance(error, RecursionError) else "a number that is too long"
    return Fault(f"cannot be read as TOML: {what}", path, hint=hint)


def _table(path: Path) -> Settings | None:
    """The settings in the file at `path`, None where nothing is called so.

    Raises InputError for what is there and no file: a folder, a pipe, a link that leads nowhere.
    """
    if not os.path.lexists(path):
        return None
    files.inside(path.parent, path.name)
    return parse_settings(files.decode(files.read(path), str(path)), str(path))


T = TypeVar("T")


class _Reader:
    """Reads tables of TOML into the dataclasses above and gathers what is wrong with them."""

    def __init__(self, text: str, path: str) -> None:
        self._text = text
        self._path = path
        self._form: _Form | None = None
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
        for key, reason, hint in addresses.faults(settings.links):
            self._complain("links", f"{_shown(key)} {reason}", hint)
        self._compare_layout(settings)

    def _compare_languages(self, settings: Settings) -> None:
        # Where case tells no files apart, it tells no languages apart either.
        named = [each.lower() for each in settings.languages]
        if settings.source_language.lower() in named:
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
                self._complain(f"estimate.weights.{band}", f"must be {_PERCENT.words}, not {_shown(weight)}")

    def _compare_layout(self, settings: Settings) -> None:
        for layout in settings.layout:
            for key, reason, hint in faults(layout, settings.languages):
                self._complain(f"layout.{key}", reason, hint)
            for key in ("source", "target", "catalog"):
                if not _is_below(getattr(layout, key)):
                    self._complain(f"layout.{key}", f"must be {_FOLDER.words}, not {_shown(getattr(layout, key))}")

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
        if not isinstance(value, hint) or (hint is int and isinstance(value, bool)):
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
_WHOLE = 100
_TOLD = 20
"""So many faults of one file are told; more would mostly be consequences of the first."""
_LONG = 80
"""Characters of a key or value that a message shows."""
_WORDS = {str: "a string", bool: "true or false", int: "a whole number"}


def _shown(value: object) -> str:
    """`value` as a message can hold it."""
    try:
        return _cut(repr(value))
    except (ValueError, RecursionError):
        return f"this {type(value).__name__}"


def _cut(text: str) -> str:
    return text if len(text) <= _LONG else f"{text[:_LONG]}…"


def _near(key: str, known: Mapping[str, object]) -> str:
    matches = difflib.get_close_matches(key.replace("_", "-"), known, n=1, cutoff=0.6)
    return f"did you mean {matches[0]}?" if matches else f"known: {', '.join(known)}"
