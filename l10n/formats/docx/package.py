# SPDX-License-Identifier: MIT
"""A Word file as the lines of its text, and the file that other such lines make of it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from l10n.errors import Fault, InputError
from l10n.formats._bytes import Original
from l10n.formats.docx.languages import Language
from l10n.formats.docx.names import MAIN, PARTS, PREFIXES, TRACKED
from l10n.formats.docx.page import COMMENT, LINE
from l10n.formats.docx.runs import name_of
from l10n.formats.docx.sites import Site, in_numbering, in_properties, in_story, tracked
from l10n.formats.docx.styles import Sort, sorts
from l10n.model import Kind
from l10n.xml.places import Change, Tree, tree
from l10n.zips import Zip

_TYPES = "[Content_Types].xml"
_RELATIONS = "_rels/.rels"
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How files begin that are locked by a password, and those of Word before 2007."""


@dataclass(frozen=True, slots=True)
class Part:
    """A file in the package that holds text, or says what languages it is in."""

    name: str
    sort: str
    """One of the values of `PARTS`."""
    tree: Tree
    sites: tuple[Site, ...]


def unpack(data: bytes, shown: str, _encoding: str = "") -> str:
    """The lines of a Word file's text, each with what it is.

    Raises InputError for what is no Word file, is locked, too large, or has changes that nobody has accepted.
    """
    _, parts = _opened(data, shown)
    return "".join(f"{_label(part, site)}\t{site.text}\n" for part in parts for site in part.sites)


def pack(text: str, original: Original) -> bytes:
    """The file with the lines of `text` in the place of its own; what has no other line keeps its bytes.

    Lines of no form of ours are paragraphs that the document begins with. Raises InputError for lines that are none
    of this file.
    """
    archive, parts = _opened(original.data, "")
    lines = [each for each in text.split("\n") if each.strip()]
    given = [found["text"] for found in map(_TEXT.match, lines) if found]
    if len(given) != sum(len(part.sites) for part in parts):
        raise InputError(Fault("the lines of its text are not those of the Word file", hint="render it again"))
    language, texts = Language(original.language), iter(given)
    changes = [list(_changed(part, texts, language)) for part in parts]
    notes = [each for each in lines if not _TEXT.match(each)]
    if not any(changes) and not notes:
        return original.data
    for part, some in zip(parts, changes, strict=True):
        some.extend(_beside(part, notes, language))
    fresh = {part.name: part.tree.with_changes(some) for part, some in zip(parts, changes, strict=True) if some}
    return archive.with_members(fresh)


_TEXT = re.compile(LINE.pattern + "(?P<text>.*)")


def _label(part: Part, site: Site) -> str:
    kind = COMMENT if part.sort == "comments" else site.sort.kind
    level = f" {site.sort.level}" if site.sort.level else ""
    return f"{kind}{level}{''.join(f' ^{number}' for number in site.notes)}"


def _changed(part: Part, texts: Iterator[str], language: Language) -> Iterator[Change]:
    """What becomes of the places of a part, each with the next of the texts."""
    for site in part.sites:
        text = next(texts)
        if text != site.text:
            yield site.changed(part.tree, text, language)


def _beside(part: Part, notes: Sequence[str], language: Language) -> Iterator[Change]:
    """What changes beside the texts where any of them does: what says their language, and paragraphs at the start."""
    root, data = part.tree.root, part.tree.data
    if part.sort == "styles":
        for each in root.below():
            if each.name == "w:lang":
                yield Change((each.start, each.end), (language.told(data[each.start : each.end]),))
    elif part.sort == "properties":
        for each in root.children:
            if each.name == "dc:language" and each.text.strip():
                yield Change((each.inner, each.inner_end), (escape(language.code).encode(),))
    elif part.sort == "body" and notes:
        body = root.child("w:body") or root
        prefix = name_of(data[root.start : root.inner])[: -len("document")]
        yield Change((body.inner, body.inner), tuple(_paragraph(prefix, note) for note in notes))


def _paragraph(prefix: bytes, text: str) -> bytes:
    """A paragraph of one run."""
    before, after = ("".join(f"<{slash}%b{name}>" for name in names) for slash, names in (("", "prt"), ("/", "trp")))
    return (before.encode() + b"%b" + after.encode()) % (
        *[prefix] * 3,
        escape(text, quote=False).encode(),
        *[prefix] * 3,
    )


def _opened(data: bytes, shown: str) -> tuple[Zip, tuple[Part, ...]]:
    """The package, and of its parts those that concern us, in the order in which their text is offered."""
    if data.startswith(_COMPOUND):
        hint = "save it as .docx, without a password"
        raise InputError(Fault("is locked by a password, or in the form of Word before 2007", shown, hint=hint))
    archive = Zip(data, shown)
    named = _named(archive, shown)
    trees = [(name, sort, _tree(archive, name, shown)) for name, sort in named]
    if tracked((each for _, _, each in trees), TRACKED):
        hint = "accept or reject them all in Word (Review), and save"
        raise InputError(Fault("has tracked changes", shown, hint=hint))
    styles = sorts(next((each.root for _, sort, each in trees if sort == "styles"), None))
    return archive, tuple(Part(name, sort, each, _sites(sort, each, styles)) for name, sort, each in trees)


_ROOTS = (
    *("document", "hdr", "ftr", "footnotes", "endnotes", "comments", "numbering", "styles"),
    *("chartSpace", "dataModel", "drawing", "coreProperties", "Types", "Relationships"),
)
"""What the parts that concern us begin with."""


def _tree(archive: Zip, name: str, shown: str) -> Tree:
    return tree(archive.read(name), f"{shown}/{name}", _ROOTS, PREFIXES)


def _named(archive: Zip, shown: str) -> list[tuple[str, str]]:
    """The names of the parts that concern us, each with what it is."""
    known = {name.lower(): name for name in archive.names}
    if _TYPES.lower() not in known:
        raise InputError(Fault("is a zip file, but none of Word's", shown, hint="save it as .docx"))
    types = _tree(archive, known[_TYPES.lower()], shown).root.children
    said = {each.attributes.get("PartName", "").lstrip("/"): each.attributes.get("ContentType", "") for each in types}
    found = {known[part.lower()]: PARTS[kind] for part, kind in said.items() if kind in PARTS and part.lower() in known}
    if "body" not in found.values():
        # Some programs say it of all files of XML, and leave it to the relations which of them is meant.
        main = _related(archive, known, shown)
        if any(each.attributes.get("ContentType", "") in MAIN for each in types) and main:
            found[main] = "body"
    if "body" not in found.values():
        raise InputError(Fault("holds no document of Word", shown, hint="save it as .docx"))
    order = list(dict.fromkeys(PARTS.values()))
    return sorted(found.items(), key=lambda each: order.index(each[1]))


def _related(archive: Zip, known: Mapping[str, str], shown: str) -> str:
    """The name of the part that the package is about; empty where none is said."""
    if _RELATIONS not in known:
        return ""
    relations = _tree(archive, known[_RELATIONS], shown).root.children
    targets = [each.attributes for each in relations if each.attributes.get("Type", "").endswith("/officeDocument")]
    return known.get(targets[0].get("Target", "").lstrip("/").lower(), "") if targets else ""


def _sites(sort: str, read: Tree, styles: Mapping[str, Sort]) -> tuple[Site, ...]:
    match sort:
        case "styles":
            return ()
        case "properties":
            return tuple(in_properties(read))
        case "numbering":
            return tuple(in_numbering(read))
        case _:
            return tuple(in_story(read, styles, Kind.FOOTNOTE if sort == "notes" else None))
