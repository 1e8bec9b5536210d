# SPDX-License-Identifier: MIT
"""What a check is: its name, level and scope, what it is given, and how all checks are found."""

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from enum import Enum
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar

from l10n.addresses import anchored
from l10n.config import Settings
from l10n.formats import format_of
from l10n.model import Block, Entry, Finding, Key, Kind, Severity, Span
from l10n.text import JAPANESE

if TYPE_CHECKING:
    from l10n.glossary import Glossary


Made = TypeVar("Made")


class Scope(Enum):
    """What a check is called with, once for each."""

    ENTRY = "entry"
    """`(entry, context)`, yields Findings: translated pairs, sentences that were joined as one."""
    UNIT = "unit"
    """`(entry, context)`, yields Findings: every live unit as it stands in the catalogue, in whatever state."""
    PASSAGE = "passage"
    """`(passage, context)`, yields Findings with spans in its texts: a block and its English, or a pair (`Passage`)."""
    DOCUMENT = "document"
    """`(entries, context)`, yields (entry or None, Finding): the units of one catalogue in order."""
    PROJECT = "project"
    """`(entries, context)`, yields (entry, Finding): the translated units of all catalogues of a language."""
    WAIVER = "waiver"
    """`(entries, context)`, yields (entry, Finding): the units of one catalogue, when all other checks have run."""


@dataclass(frozen=True, slots=True)
class Signs:
    """Characters without which a check has nothing to look at, as `re` writes them in a class: `0-9`."""

    in_source: str = ""
    in_target: str = ""

    def __bool__(self) -> bool:
        """Whether there are any; a check without them looks at every text."""
        return bool(self.in_source or self.in_target)


@dataclass(frozen=True, slots=True)
class Check:
    """One check: what it looks for and how much its findings weigh."""

    name: str
    """`family-fault`."""
    severity: Severity
    scope: Scope
    fixes: bool
    """Whether its suggestions are safe to put in without a person looking (`l10n fix`)."""
    function: Callable[..., Iterator[Any]]
    signs: Signs = Signs()
    """It is asked only of pairs whose source or whose target has one of these."""
    when: "Callable[[Context], bool] | None" = None
    """Whether settings, glossary and catalogue leave it anything to look at; None where they always do."""
    is_state: bool = False
    """Whether it tells how far a unit is, not what is wrong: told as a count unless somebody asks for it by name."""
    on_request: bool = False
    """Whether it is asked only where the settings or the command line name it, for it takes long."""

    @property
    def family(self) -> str:
        """The first word of the name; settings and `--select` take it for all its checks."""
        return self.name.partition("-")[0]

    @property
    def page(self) -> str:
        """What a user reads about the check: its docstring."""
        return inspect.getdoc(self.function) or ""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a source document that no unit speaks of."""

    line: int
    """From 1."""
    text: str
    """The line."""
    span: Span
    """In `text`, code points, half-open."""


@dataclass(frozen=True, slots=True)
class Lead:
    """Where a link of the Japanese document leads whose anchor a heading makes."""

    anchors: tuple[str, ...]
    """The anchors that the heading has in the English page, the likeliest first; several where sites differ."""
    heading: str
    """The words of the heading in the English page."""
    translated: bool
    """Whether the heading is."""
    others: frozenset[str] = frozenset()
    """All anchors of the English page, one of which may be meant instead."""
    version: str = ""
    """Another text for other `others`, of which there may be thousands."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """One catalogue as the checks see it: units in document order, obsolete ones last, and what they came from."""

    path: str
    entries: tuple[Entry, ...]
    header: Mapping[str, str] = field(default_factory=dict)
    blocks: tuple[Block, ...] = ()
    """The blocks of the source document, where it is at hand."""
    document: str = ""
    """The source document's path below the source folder, for what the settings say of it."""
    template: frozenset[Key] | None = None
    """The keys of the template's units, where it is at hand."""
    sentences: tuple[tuple[Key, ...], ...] = ()
    """The keys of the units of each of `blocks`, where they are cut into sentences."""
    definitions: Mapping[str, str] = field(default_factory=dict)
    """Where the document says that links lead, by label."""
    dialects: tuple[str, ...] = ()
    """The dialects that the source document is written in, as its format saw them."""
    source: str = ""
    """The source document's path below the project."""
    unreached: tuple[Spot, ...] = ()
    """Where the document has Japanese that is in no unit, outside code, comments and addresses: one a line."""
    unclosed: tuple[Spot, ...] = ()
    """The marks of the document that open what nothing closes."""
    leads: Mapping[str, Lead] = field(default_factory=dict)
    """The links of the document to headings of the project's documents, by address as it stands there."""

    @property
    def language(self) -> str:
        """The language of the targets; empty where the catalogue does not say."""
        return self.header.get("Language", "")

    def leads_of(self, text: str) -> Mapping[str, Lead]:
        """Those of `leads` whose addresses stand in `text`."""
        if not self.leads or "#" not in text:
            return _NO_LEADS
        return {address: self.leads[address] for address in anchored(text) if address in self.leads}

    @property
    def is_catalogue(self) -> bool:
        """Whether the units come from a catalogue, one document's; the rows of a table need not belong together."""
        return bool(self.header) or self.path.endswith((".po", ".pot"))


_NO_LEADS: Mapping[str, Lead] = MappingProxyType({})


@dataclass(slots=True)
class Context:
    """What a check may know besides the pair: its surroundings, the glossary and the settings."""

    settings: Settings = field(default_factory=Settings)
    glossary: "Glossary | None" = None
    """None where no term holds."""
    pairs: Pairs | None = None
    """The catalogue that is checked; None for checks over all of them."""
    entries: Sequence[Entry] = ()
    """The units that checks over several of them are asked about: the catalogue's, or the project's."""
    before: Entry | None = None
    """The unit before this one in document order."""
    after: Entry | None = None
    entry: Entry = field(default_factory=lambda: Entry(""))
    units: tuple[Entry, ...] = ()
    """The units that were joined to `entry`, itself among them; one for most."""
    check: Check | None = None
    running: tuple[Check, ...] = ()
    """The checks of this run."""
    waived: AbstractSet[tuple[int, str]] = frozenset()
    """Which waivers let a finding be: the id of the unit and the name in the waiver; for `Scope.WAIVER`."""
    _kept: frozenset[str] | None = None
    _made: dict[Callable[[Entry, "Context"], Any], Any] = field(default_factory=dict)
    _made_for: Entry | None = None

    @property
    def kept(self) -> frozenset[str]:
        """The Japanese that the glossary lets stand in the English."""
        if self._kept is None:
            concepts = self.glossary.concepts if self.glossary else ()
            self._kept = frozenset(
                target for concept in concepts for target in concept.targets if JAPANESE.search(target)
            )
        return self._kept

    def once(self, entry: Entry, make: Callable[[Entry, "Context"], Made]) -> Made:
        """What `make` says of `entry`, made once however many checks ask for it one after the other."""
        if self._made_for is not entry:
            self._made.clear()
            self._made_for = entry
        if make not in self._made:
            self._made[make] = make(entry, self)
        made: Made = self._made[make]
        return made

    @property
    def paired_marks(self) -> bool:
        """Whether the document's generator pairs marks of emphasis without looking at what stands beside them."""
        return self.pairs is not None and "mkdocs" in self.pairs.dialects

    @property
    def has_marks(self) -> bool:
        """Whether stars, back-ticks and the like may be marks of the text: not where its format reads them as letters.

        A pair whose document nobody names may be of any format.
        """
        form = format_of(self.pairs.document) if self.pairs and self.pairs.document else None
        return form is None or form.pieces is None

    @property
    def kind(self) -> Kind | None:
        """What kind of block the unit stands in; None where its notes do not say."""
        return next((kind for note in self.entry.notes if (kind := _KINDS.get(note.partition(",")[0]))), None)

    def finding(
        self,
        message: str,
        *,
        at: Span | None = None,
        source_at: Span | None = None,
        expected: Sequence[str] = (),
        suggestion: str | None = None,
        severity: Severity | None = None,
    ) -> Finding:
        """A finding of the running check about the entry; `at` counts in its target, `source_at` in its source."""
        assert self.check is not None, "findings are made by running checks"
        return Finding(
            check=self.check.name,
            severity=severity or self.check.severity,
            message=message,
            source_span=source_at,
            target_span=at,
            expected=tuple(expected),
            suggestion=suggestion,
        )


_KINDS = {str(kind): kind for kind in Kind}


def has_terms(context: Context) -> bool:
    """Whether there is a glossary: for `check(when=…)`."""
    return context.glossary is not None


def has_several(context: Context) -> bool:
    """Whether there are units to compare with each other: for `check(when=…)`."""
    return len(context.entries) > 1


def is_of_catalogue(context: Context) -> bool:
    """Whether the units are a catalogue's, and no rows of a table: for `check(when=…)`."""
    return context.pairs is not None and context.pairs.is_catalogue


def check(
    *,
    severity: Severity = Severity.WARNING,
    scope: Scope = Scope.ENTRY,
    fixes: bool = False,
    signs: str = "",
    source_signs: str = "",
    target_signs: str = "",
    when: "Callable[[Context], bool] | None" = None,
    is_state: bool = False,
    on_request: bool = False,
) -> Callable[[Callable[..., Iterator[Any]]], Check]:
    """Declare a generator function as a check; its name with hyphens is the check's.

    `signs`, `source_signs` and `target_signs` are characters as `re` writes them in a class: where neither text has
    one of the first, nor the source or the target one of its own, the check is not asked.
    """

    def declare(function: Callable[..., Iterator[Any]]) -> Check:
        name = function.__name__.replace("_", "-")
        wanted = Signs(signs + source_signs, signs + target_signs)
        return Check(name, severity, scope, fixes, function, wanted, when, is_state, on_request)

    return declare


@cache
def checks() -> Mapping[str, Check]:
    """All checks by name, in the order of their names.

    Raises ValueError for two checks of one name: a mistake in the program, not in its input.
    """
    package = importlib.import_module("l10n.checks")
    found: dict[str, Check] = {}
    for info in pkgutil.walk_packages(package.__path__, "l10n.checks."):
        if "._" in info.name:
            continue
        module = importlib.import_module(info.name)
        for each in vars(module).values():
            if isinstance(each, Check):
                if each.name in found and found[each.name] is not each:
                    raise ValueError(f"two checks are named {each.name}")
                found[each.name] = each
    return MappingProxyType(dict(sorted(found.items())))


@cache
def known_names() -> frozenset[str]:
    """The names of all checks and families."""
    return frozenset(name for each in checks().values() for name in (each.name, each.family))
