# SPDX-License-Identifier: MIT
"""Where the documents of a project lie, and what is made of them."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from l10n import files, layout
from l10n.config import Project, Settings
from l10n.layout import PATH, Place

LIST = "rendered.sha256"
"""What the list of the pages that the program has written is called."""
_NOT_OURS = frozenset({"LC_MESSAGES", "node_modules"})
"""Folders in which no document lies."""


@dataclass(frozen=True, slots=True)
class Places:
    """The files made from one document for one language, as paths below the project with forward slashes."""

    template: str
    catalogue: str
    compiled: str
    rendered: str
    pages: str
    """The list of the language's pages that the program has written."""


@dataclass(frozen=True, slots=True)
class Family:
    """Documents that lie together, and the patterns of what is made of them (`l10n.layout`)."""

    source: str
    target: str
    catalogue: str
    template: str
    pages: str
    """The folder of the list of pages, which names the language."""
    in_locales: bool = False
    """Whether the family lies in the folder of locales: its documents are named below their source folder, and its
    catalogues without the documents' suffix."""

    @property
    def compiled(self) -> str:
        """The pattern of the compiled catalogues."""
        return f"{self.catalogue.removesuffix('.po')}.mo"

    def document(self, path: str, language: str) -> str | None:
        """The name of the document whose source lies at `path` below the project; None where none of these can."""
        place = layout.match(self.source, path, language)
        return place and (place.path if self.in_locales else path)

    def path(self, name: str, language: str) -> str:
        """Where the source of the document called `name` lies."""
        return self.source.replace(PATH, name).replace(layout.LANG, language) if self.in_locales else name

    def stem(self, name: str) -> str:
        """What the catalogue of the document called `name` is called."""
        return str(PurePosixPath(name).with_suffix("")) if self.in_locales else name

    def stem_in(self, pattern: str, path: str, language: str, source_language: str) -> str | None:
        """What the file at `path`, one of those of a pattern, is called as `stem` calls it; None where it is none."""
        place = layout.match(pattern, path, language)
        return place and (place.path if self.in_locales else layout.filled(self.source, place, source_language))

    def filled(self, pattern: str, stem: str, language: str, source_language: str) -> str:
        """The path that a pattern makes for what is called `stem`."""
        place = Place(stem, ()) if self.in_locales else layout.match(self.source, stem, source_language)
        assert place is not None, "a family is asked for its own documents"
        return layout.filled(pattern, place, language)


def families(settings: Settings) -> tuple[Family, ...]:
    """The families of the project's documents: those that the settings lay out, or the one in the folder of locales."""
    if settings.layout:
        return tuple(_stated(each) for each in settings.layout)
    locales, language = settings.locales, settings.source_language
    return (
        Family(
            source=f"{locales}/{language}/{{path}}",
            target=f"{locales}/{{lang}}/{{path}}",
            catalogue=f"{locales}/{{lang}}/LC_MESSAGES/{{path}}.po",
            template=f"{locales}/{{path}}.pot",
            pages=f"{locales}/{{lang}}",
            in_locales=True,
        ),
    )


def family_of(settings: Settings, name: str) -> Family:
    """The family of the document called `name`: the first of which it can be."""
    known = families(settings)
    if known[0].in_locales:
        return known[0]
    return next((each for each in known if each.document(name, settings.source_language)), known[0])


def document_at(settings: Settings, path: str) -> str:
    """What a document would be called whose source lies at `path` below the project; empty where none can."""
    names = (each.document(path, settings.source_language) for each in families(settings))
    return next(filter(None, names), "")


def places(settings: Settings, name: str, language: str) -> Places:
    """Where the files of the document called `name` lie."""
    family = family_of(settings, name)
    return places_of(settings, family.stem(name), language, name)


def places_of(settings: Settings, stem: str, language: str, name: str = "") -> Places:
    """Where the files lie that are called `stem`, which what is rendered of the document called `name` is not."""
    family, source = family_of(settings, name or stem), settings.source_language

    def filled(pattern: str, stem: str) -> str:
        return family.filled(pattern, stem, language, source)

    return Places(
        template=filled(family.template, stem),
        catalogue=filled(family.catalogue, stem),
        compiled=filled(family.compiled, stem),
        rendered=filled(family.target, name or stem),
        pages=str(PurePosixPath(family.pages.replace(layout.LANG, language)) / LIST),
    )


def sources(project: Project) -> Iterator[tuple[str, str]]:
    """Name and path of every file that may be a document, in no order; what the program renders is none."""
    language = project.settings.source_language
    known = families(project.settings)
    seen: set[str] = set()
    for family in known:
        for path in paths_below(project.root, layout.fixed(family.source, language)):
            name = family.document(path, language) if path not in seen else None
            if name is not None and not _is_rendered(project, path, known):
                seen.add(path)
                yield name, path


def document_names(project: Project) -> list[str]:
    """The names of the documents that the settings speak of, sorted, whether or not they can be read."""
    settings = project.settings
    names = {name for name, _ in sources(project)}
    return sorted(
        name
        for name in names
        if is_wanted(name, settings) and not any(files.glob_matches(name, glob) for glob in settings.exclude)
    )


def is_wanted(name: str, settings: Settings) -> bool:
    """Whether the settings take a file called `name` among the sources for a document."""
    if settings.documents:
        return any(files.glob_matches(name, glob) for glob in settings.documents)
    # Where a project stands is also asked by commands that read no document.
    from l10n.formats import format_of  # noqa: PLC0415

    form = format_of(name)
    if form is None or not settings.layout or form.in_sites:
        return form is not None
    return any(PurePosixPath(each.source).suffix.lower() in form.suffixes for each in settings.layout)


def made(project: Project, pattern: str, family: Family, language: str) -> Iterator[tuple[str, str]]:
    """What the files of one of the family's patterns are called, and their paths, in no order."""
    for path in paths_below(project.root, layout.fixed(pattern, language)):
        stem = family.stem_in(pattern, path, language, project.settings.source_language)
        if stem is not None:
            yield stem, path


def folders(settings: Settings) -> list[str]:
    """The folders that hold everything of the project but its glossary and settings, none in another of them."""
    languages = (settings.source_language, *settings.languages)
    patterns = [
        layout.fixed(pattern, language)
        for family in families(settings)
        for pattern in (family.source, family.target, family.catalogue, family.template)
        for language in languages
    ]
    known = {PurePosixPath(each) for each in patterns}
    return sorted(str(each) for each in known if not any(other in each.parents for other in known))


def below(root: Path, path: Path) -> str:
    """`path` as seen from the folder `root`, with forward slashes; empty where it lies elsewhere."""
    inner, outer = path.resolve(), root.resolve()
    return inner.relative_to(outer).as_posix() if inner.is_relative_to(outer) else ""


_HIDDEN = (".", "~$")
"""How the names of files begin that are none of people's; Word keeps ~$name.docx beside what it has open."""


def paths_below(root: Path, folder: str) -> Iterator[str]:
    """The files in a folder of the project and below it, as paths below the project; what is hidden is left out."""
    for parent, inner, members in os.walk(root / folder):
        inner[:] = [each for each in inner if each not in _NOT_OURS and not each.startswith(".")]
        here = Path(parent).relative_to(root)
        yield from ((here / each).as_posix() for each in members if not each.startswith(_HIDDEN))


def _stated(stated: layout.Layout) -> Family:
    stem = stated.catalog.removesuffix(".po")
    # The list lies with the catalogues: a folder that is published is none for it.
    return Family(stated.source, stated.target, stated.catalog, f"{stem}.pot", _folder(stated.catalog))


def _folder(pattern: str) -> str:
    """The fixed part of a pattern's folder, its language aside."""
    return layout.fixed(pattern.replace(layout.LANG, _LANGUAGE), "").replace(_LANGUAGE, layout.LANG)


_LANGUAGE = "\0"
"""Stands for the language where no glob may be seen in it."""


def _is_rendered(project: Project, path: str, known: tuple[Family, ...]) -> bool:
    """Whether the file is a page: of any document where pages name their language, else of one that is there."""
    settings = project.settings
    for family in known:
        for language in () if family.in_locales else settings.languages:
            place = layout.match(family.target, path, language)
            if place is not None:
                source = layout.filled(family.source, place, settings.source_language)
                if layout.LANG in family.target or (source != path and (project.root / source).is_file()):
                    return True
    return False
