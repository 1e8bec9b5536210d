# SPDX-License-Identifier: MIT
"""The settings of a translated project and their defaults."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from l10n import files
from l10n.config.forms import CHARACTERS, COUNT, DATED, ENCODING, FOLDER, GLOB, LANGUAGE, PERCENT, SECONDS, SERVER
from l10n.layout import Layout
from l10n.model import Severity

Level = Literal["error", "warning", "info", "off"]


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
class Html:
    """`[html]`: what of web pages is text."""

    json_ld: tuple[str, ...] = ()
    """The keys of data for search engines (JSON-LD) whose values are."""


@dataclass(frozen=True, slots=True)
class Docx:
    """`[docx]`: what of Word files is text."""

    comments: bool = False
    """Whether comments at the side of the text are."""


@dataclass(frozen=True, slots=True)
class Subtitles:
    """`[subtitles]`: what readers of subtitles can be asked to read."""

    line_length: int = CHARACTERS.of(42)
    """Characters of a line."""
    lines: int = COUNT.of(2)
    """Lines that are shown at once."""
    reading_speed: int = CHARACTERS.of(20)
    """Characters a second."""


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
    """`[memory]`: where units get translations from, besides the project's own catalogues."""

    files: tuple[str, ...] = GLOB.of(())
    """Globs of .tmx and .po files and of folders that hold some, below the project."""


@dataclass(frozen=True, slots=True)
class Estimating:
    """`[estimate]`: what work is reckoned at."""

    per_day: int = 4000
    """Characters of new Japanese that are translated in a day."""
    weights: Mapping[str, int] = field(default_factory=dict)
    """Per cent of the work of a new sentence, by band: repeated, 100, 95-99, 85-94, 75-84, new."""


@dataclass(frozen=True, slots=True)
class Draft:
    """`[draft]`: who drafts, and what is asked for; a user's own file may say the same for all projects."""

    allow: bool = True
    """Whether drafts may be made at all; nothing overrules a project that says no."""
    endpoint: str = SERVER.of("")
    """The address of a server with the OpenAI chat protocol."""
    model: str = ""
    style: str = ""
    """What the house wants to be told to whoever drafts, beside `[style]`."""
    prices: Mapping[str, float] = field(default_factory=dict)
    """Of a million tokens, `input` and `output`."""
    currency: str = "$"
    """What the prices are in."""
    parallel: int = COUNT.of(4)
    """Requests at a time."""
    timeout: int = SECONDS.of(300)
    """Seconds after which a request counts as lost."""


@dataclass(frozen=True, slots=True)
class Override:
    """`[[overrides]]`: what differs for some documents."""

    documents: tuple[str, ...]
    """Globs of paths below the source folder."""
    encoding: str | None = ENCODING.of(None)
    stale: Literal["source", "previous"] | None = None
    levels: Mapping[str, Level] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings; every field has a default."""

    source_language: str = LANGUAGE.of("ja")
    languages: tuple[str, ...] = LANGUAGE.of(("en",))
    """The languages that are translated into."""
    locales: str = FOLDER.of("locales")
    """The folder of documents and catalogues, relative to the project."""
    layout: tuple[Layout, ...] = ()
    """Where documents, translations and catalogues lie instead."""
    documents: tuple[str, ...] = ()
    """Globs below the folder of the source language; empty for every file in a format that is read."""
    exclude: tuple[str, ...] = ()
    glossaries: tuple[str, ...] = GLOB.of(("glossary/*.csv",))
    """Globs below the project."""
    encoding: str = ENCODING.of("utf-8")
    """Of the source documents; a UTF-8 byte order mark is kept."""
    target_encoding: str | None = ENCODING.of(None)
    """Of the rendered documents; None for the source's."""
    untranslated: Literal["source", "omit", "error"] = "source"
    """What stands in a rendered document where a translation is missing."""
    publish_from: int = PERCENT.of(80)
    """From which percentage of translated units on a document is published; one without units counts as whole."""
    stale: Literal["source", "previous"] = "source"
    """What stands on a page where the Japanese of a translation has changed: the new Japanese, or the old English as
    long as its numbers, names, terms and negations are those of the new Japanese."""
    stale_note: str = DATED.of("")
    """A paragraph for pages that hold old English; {date} is the day since which they do."""
    cosmetic: Literal["keep", "fuzzy"] = "keep"
    """What happens to a translation when only the form of its source changed."""
    references: Literal["file", "line", "none"] = "file"
    """What `#:` lines name: the document, the line in it too, or nothing. Lines move with every paragraph."""
    term_notes: bool = False
    """Whether glossary terms are written into the catalogue as notes for the translator."""
    term_marks: bool = False
    """Whether translations are marked with the glossary rows they were made with, for `term-drift`."""
    log: bool = True
    """Whether changes at the desk, approvals and signatures are kept in `.l10n/log.jsonl`."""
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
    html: Html = Html()
    docx: Docx = Docx()
    subtitles: Subtitles = field(default_factory=Subtitles)
    links: Mapping[str, str] = field(default_factory=dict)
    """Beginnings and ends of addresses, and what they are in the target language."""
    checks: Checks = Checks()
    style: Style = Style()
    memory: Memory = Memory()
    estimate: Estimating = field(default_factory=Estimating)
    draft: Draft = field(default_factory=Draft)
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
