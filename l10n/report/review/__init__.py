# SPDX-License-Identifier: MIT
"""The review page: both languages side by side in one HTML file that needs no network and runs nothing but its own."""

import base64
import hashlib
from functools import cache
from importlib import resources

import jinja2
from markupsafe import Markup

from l10n.model import Severity
from l10n.report.harmless import as_json
from l10n.report.review import facts
from l10n.report.review.marks import plain
from l10n.report.review.values import (
    ReviewConcept,
    ReviewDocument,
    ReviewPage,
    ReviewQuantity,
    ReviewTerm,
    ReviewUnit,
    State,
    TermUse,
    Waiver,
)
from l10n.report.status import total

SCRIPTS = ("units.js", "store.js", "filter.js", "details.js", "travel.js", "start.js")
"""The parts of the page's script, in the order in which they stand in it."""


def page(review: ReviewPage) -> str:
    """The review page as one HTML file."""
    style, script = _style(), _script()
    policy = (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; "
        "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    )
    ids, hues = facts.identities(review), facts.hues(review)
    return _template().render(
        review=review,
        policy=Markup(policy),  # noqa: S704 - our own words; escaped, its quotes would not be found in tests
        style=Markup(style),  # noqa: S704 - a file of this folder
        script=Markup(script),  # noqa: S704 - the same
        values=_inert(as_json(facts.script_values(review, ids, hues))),
        next_id=iter(ids).__next__,
        facts=facts,
        hues=hues,
        total=total(review.statuses, "All documents") if len(review.statuses) > 1 else None,
        severities=list(Severity),
        states=facts.states(review),
        signs=SIGNS,
        State=State,
    )


SIGNS = {
    "translated": "●",
    "fuzzy": "◐",
    "untranslated": "○",
    "joined": "⤴",
    "error": "✖",
    "warning": "▲",
    "info": "ℹ",
}
"""A shape for each state and severity, so that none is told by its colour alone."""


def _inert(json: str) -> Markup:
    """`json` as it may stand in a script element: nothing in it ends the element or begins a comment."""
    for character in "<>&":
        json = json.replace(character, f"\\u{ord(character):04x}")
    return Markup(json)  # noqa: S704 - made inert above


def _hash(text: str) -> str:
    """What a Content-Security-Policy knows an inline style or script by."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _asset(name: str) -> str:
    # A checkout on Windows may have other line ends; a browser hashes what it parsed, with line feeds.
    return resources.files(__name__).joinpath(name).read_text(encoding="utf-8").replace("\r\n", "\n")


@cache
def _style() -> str:
    return _asset("review.css")


@cache
def _script() -> str:
    parts = "\n".join(_asset(f"script/{name}") for name in SCRIPTS)
    return f'(() => {{\n"use strict";\n{parts}}})();\n'


@cache
def _template() -> jinja2.Template:
    environment = jinja2.Environment(
        autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True, finalize=_shown
    )
    environment.filters["count"] = lambda number: f"{number:,}"
    return environment.from_string(_asset("review.html.j2"))


def _shown(value: object) -> object:
    """What a template prints: strings from anywhere lose their controls, our own markup is left alone."""
    return plain(value) if isinstance(value, str) and not isinstance(value, Markup) else value


__all__ = [
    "ReviewConcept",
    "ReviewDocument",
    "ReviewPage",
    "ReviewQuantity",
    "ReviewTerm",
    "ReviewUnit",
    "State",
    "TermUse",
    "Waiver",
    "page",
]
