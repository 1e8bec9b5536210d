# SPDX-License-Identifier: MIT
"""A review page on its way to HTML: as one file that carries all it needs, as a served page, or one unit of it."""

import base64
import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import resources
from typing import Any

import jinja2
from markupsafe import Markup

from l10n.model import EMPTY, Severity
from l10n.report.harmless import as_json
from l10n.report.review import facts
from l10n.report.review.flow import chunks, paragraphs
from l10n.report.review.marks import plain
from l10n.report.review.values import ReviewDocument, ReviewPage, ReviewUnit, State
from l10n.report.status import total

SCRIPTS = (
    "units.js",
    "notices.js",
    "notes.js",
    "waive.js",
    "write.js",
    "filter.js",
    "details.js",
    "ledger.js",
    "travel.js",
)
"""The parts of the page's script, in the order in which they stand in it."""
LAST = "start.js"
"""The part that ties the others together."""
SIGNS = {
    "translated": "●",
    "fuzzy": "◐",
    "untranslated": "○",
    "joined": "⤴",
    "reviewed": "✓",
    "signed": "✪",
    "error": "✖",
    "warning": "▲",
    "info": "ℹ",
}
"""A shape for each state and severity, so that none is told by its colour alone."""


@dataclass(frozen=True, slots=True)
class Live:
    """Where a served page finds what a page from disk carries in itself."""

    style: str
    """The address of the style sheet, which is `style()`."""
    script: str
    """The address of the script, which is `script()` with the server's own parts."""
    version: str = ""
    """What the server tells by what has happened since it made the page."""


@dataclass(frozen=True)
class Sheet:
    """A page's values with what has to be known of all of them to print one."""

    review: ReviewPage
    live: Live | None = None
    """None for a page that is read from disk: it saves a patch, and has no button that saves or approves a unit."""

    def html(self) -> str:
        """The whole page."""
        places = iter(range(len(self._ids)))
        return _template("review.html.j2").render(
            self._common,
            policy=None if self.live else Markup(_policy()),  # noqa: S704 - escaped, its quotes would not be found in tests
            style=Markup(style()),  # noqa: S704 - a file of this folder
            script=Markup(script()),  # noqa: S704 - the same
            values=_inert(as_json(facts.script_values(self.review, self._ids, self._hues))),
            total=total(self.review.statuses, "All documents") if len(self.review.statuses) > 1 else None,
            severities=list(Severity),
            article=lambda: self._article(next(places)),
            chunks=chunks,
        )

    def article(self, index: int) -> str:
        """The element of the unit with that place in the page, from 0."""
        return self._article(index)

    def values(self, index: int) -> dict[str, Any]:
        """What the page's script knows of that unit."""
        return facts.unit_values(self.review, self._ids)[index]

    def _article(self, index: int) -> Markup:
        document, unit, first = self._units[index]
        return self._macro(unit, document, index + 1, self._ids[index], first)

    @cached_property
    def _macro(self) -> Callable[..., Markup]:
        module: Any = _template("unit.html.j2").make_module(self._common)
        macro: Callable[..., Markup] = module.article
        return macro

    @cached_property
    def _common(self) -> dict[str, Any]:
        return {
            "review": self.review,
            "facts": facts,
            "hues": self._hues,
            "signs": SIGNS,
            "State": State,
            "live": self.live,
            "EMPTY": EMPTY,
        }

    @cached_property
    def _units(self) -> list[tuple[ReviewDocument, ReviewUnit, bool]]:
        """The units in order, each with its document and whether it is the first of its paragraph."""
        return [
            (document, unit, number == 0)
            for document in self.review.documents
            for paragraph in paragraphs(document.units)
            for number, unit in enumerate(paragraph.units)
        ]

    @cached_property
    def _ids(self) -> list[str]:
        return facts.identities(self.review)

    @cached_property
    def _hues(self) -> list[int]:
        return facts.hues(self.review)


@cache
def style() -> str:
    """The page's style sheet."""
    return _asset("review.css")


@cache
def script(*more: str) -> str:
    """The page's script, with `more` parts that see what its own parts define, in front of the last."""
    own = [_asset(f"script/{name}") for name in SCRIPTS]
    parts = "\n".join([*own, *more, _asset(f"script/{LAST}")])
    return f'(() => {{\n"use strict";\n{parts}}})();\n'


def _policy() -> str:
    return (
        f"default-src 'none'; style-src {_hash(style())}; script-src {_hash(script())}; "
        "base-uri 'none'; form-action 'none'; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'"
    )


def _hash(text: str) -> str:
    """What a Content-Security-Policy knows an inline style or script by."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _inert(json: str) -> Markup:
    """`json` as it may stand in a script element: nothing in it ends the element or begins a comment."""
    for character in "<>&":
        json = json.replace(character, f"\\u{ord(character):04x}")
    return Markup(json)  # noqa: S704 - made inert above


def _asset(name: str) -> str:
    # A checkout on Windows may have other line ends; a browser hashes what it parsed, with line feeds.
    return resources.files(__package__).joinpath(name).read_text(encoding="utf-8").replace("\r\n", "\n")


@cache
def _template(name: str) -> jinja2.Template:
    environment = jinja2.Environment(
        loader=jinja2.FunctionLoader(_asset),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_shown,
    )
    environment.filters["count"] = lambda number: f"{number:,}"
    return environment.get_template(name)


def _shown(value: object) -> object:
    """What a template prints: strings from anywhere lose their controls, our own markup is left alone."""
    return plain(value) if isinstance(value, str) and not isinstance(value, Markup) else value
