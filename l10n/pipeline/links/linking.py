# SPDX-License-Identifier: MIT
"""Where the links of a project's documents lead, and where their English has to lead when headings are translated."""

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath
from urllib.parse import unquote

from l10n.addresses import anchored, fragment, mapped
from l10n.checks import Lead
from l10n.config import Settings
from l10n.formats import Edit, Heading
from l10n.formats.markdown.headings import stated_ids, words
from l10n.formats.markdown.slugs import OF_GENERATOR, STYLES, anchors
from l10n.pipeline.links.relabelling import relabelled
from l10n.pipeline.translation import Translation
from l10n.render import render

_OUTSIDE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")
_FIRST_PAGES = frozenset(("index", "_index", "readme"))
_SUFFIX = re.compile(r"\.(?:html?|mdx?|markdown)\Z", re.IGNORECASE)


@dataclass(frozen=True)
class Anchors:
    """The anchors of a document's headings before and after, in each style that its site may have."""

    source: Mapping[str, Sequence[str]]
    target: Mapping[str, Sequence[str]]
    headings: tuple[tuple[str, bool], ...]
    """The words of each heading in the target language, and whether all of them are translated."""
    stated: frozenset[str]
    """The ids that tags state."""

    @cached_property
    def all(self) -> frozenset[str]:
        """Every anchor that readers of the target language may be sent to."""
        return self.stated.union(*self.target.values())

    @cached_property
    def version(self) -> str:
        """Another text for other anchors."""
        return hashlib.blake2b("\n".join(sorted(self.all)).encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()

    def lead(self, anchor: str) -> Lead | None:
        """Where a link to `anchor` of the source leads in the target; None where no heading makes it."""
        if anchor in self.stated:
            return None
        found: dict[str, int] = {}
        for style, known in self._numbers.items():
            number = known.get(_folded(anchor) if style == "vitepress" else anchor)
            # A heading of signs alone has no anchor to lead to.
            if number is not None and self.target[style][number]:
                found.setdefault(self.target[style][number], number)
        if not found:
            return None
        heading, translated = self.headings[next(iter(found.values()))]
        return Lead(tuple(found), heading, translated, self.all, self.version)

    @cached_property
    def _numbers(self) -> Mapping[str, Mapping[str, int]]:
        return {style: _numbered(style, known) for style, known in self.source.items()}


def _numbered(style: str, known: Sequence[str]) -> Mapping[str, int]:
    """The number of each heading by its anchor; of twins the first."""
    keys = map(_folded, known) if style == "vitepress" else known
    return {key: number for number, key in reversed(list(enumerate(keys))) if key}


def _folded(anchor: str) -> str:
    """An anchor as VitePress compares it: it makes slugs of those of links, too."""
    return STYLES["vitepress"].slug(anchor)


class Site:
    """The documents of a project in one language, as their links see each other."""

    def __init__(self, settings: Settings, generator: str, others: Callable[[], Iterable[Translation]] = tuple) -> None:
        """`generator` is the one that makes a site of them; empty where nothing tells.

        `others` gives the documents that are not added, when a link leads to one.
        """
        self._settings = settings
        self._others = others
        self._generator = settings.markdown.anchors or generator
        self._documents: dict[str, Translation] = {}
        self._anchors: dict[str, Anchors] = {}

    def add(self, translation: Translation) -> None:
        """Make a document known to the others, or what has become of it."""
        self._documents[translation.document.path] = translation
        self._anchors.pop(translation.document.path, None)

    def leads(self, translation: Translation) -> Mapping[str, Lead]:
        """The links of a document to headings, by address as it stands there."""
        return dict(self._leads(translation))

    def edits(self, translation: Translation) -> list[Edit]:
        """What changes of the addresses that stand outside the document's units."""
        text = translation.document.text

        def fresh(address: str) -> str:
            return self._fresh(address, translation)

        found = (Edit(span, fresh(text[slice(*span)])) for span in translation.document.page.addresses)
        moved = (each for each in found if each.text != text[slice(*each.span)])
        return [*moved, *relabelled(translation, fresh)]

    def _fresh(self, address: str, translation: Translation) -> str:
        """What an address of the document is on its page."""
        path, mark, anchor = mapped(address, self._settings.links, translation.language).partition("#")
        lead = translation.leads.get(address)
        if lead and unquote(anchor) not in lead.anchors:
            anchor = fragment(lead.anchors[0])
        return f"{path}{mark}{anchor}"

    def _leads(self, translation: Translation) -> Iterator[tuple[str, Lead]]:
        text = translation.document.text
        if not translation.document.format.markup or "#" not in text:
            return
        for address in dict.fromkeys(anchored(text)):
            path, _, anchor = address.partition("#")
            for page in self._pages(translation, unquote(path)) if anchor else ():
                if lead := self._anchors_of(page).lead(unquote(anchor)):
                    yield address, lead
                    break

    def _pages(self, translation: Translation, path: str) -> Iterator[Translation]:
        """The documents that a link of one may lead to, the likeliest first."""
        if not path:
            yield translation
        elif not _OUTSIDE.match(path):
            names = _absolute(path) if path[0] == "/" else _relative(path, translation.document.path)
            yield from (self._documents[found] for name in names if (found := self._by_name.get(name)))

    @cached_property
    def _by_name(self) -> Mapping[str, str]:
        """The documents' paths by what links call them; empty where several are called so."""
        mark = f".{self._settings.source_language}"
        for other in self._others():
            self._documents.setdefault(other.document.path, other)
        found: dict[str, str] = {}
        for path in self._documents:
            found[_page(path)] = path
            found.setdefault(_page(path).removesuffix(mark), path)
        for path in self._documents:
            parts = _page(path).removesuffix(mark).split("/")
            for number in range(1, len(parts)):
                name = f"/{'/'.join(parts[number:])}"
                found[name] = "" if name in found else path
        for path in self._documents:
            found[f"/{_page(path).removesuffix(mark)}"] = path
        return found

    def _anchors_of(self, translation: Translation) -> Anchors:
        path = translation.document.path
        if self._documents.get(path) is not translation:
            return anchors_of(translation, self._styles(translation))
        if path not in self._anchors:
            self._anchors[path] = anchors_of(translation, self._styles(translation))
        return self._anchors[path]

    def _styles(self, translation: Translation) -> tuple[str, ...]:
        """The styles of anchors that a document's page may have."""
        seen = (each for each in translation.document.page.dialects if each in OF_GENERATOR)
        return OF_GENERATOR.get(self._generator or next(seen, ""), tuple(STYLES))


def anchors_of(translation: Translation, styles: Sequence[str]) -> Anchors:
    """The anchors of a translated document."""
    text, found = translation.document.text, _headings(translation)
    before = [(words(text[slice(*each.span)]), each.own_id) for each, _, _ in found]
    after = [(words(target), each.own_id) for each, target, _ in found]
    return Anchors(
        {style: anchors(STYLES[style], before) for style in styles},
        {style: anchors(STYLES[style], after) for style in styles},
        tuple((said, whole) for (said, _), (_, _, whole) in zip(after, found, strict=True)),
        stated_ids(text),
    )


def _headings(translation: Translation) -> list[tuple[Heading, str, bool]]:
    """The headings of the document, each with its text in the target language, and whether that is translated."""
    document = translation.document
    blocks = iter(document.blocks)
    block = next(blocks, None)
    found = []
    for each in document.page.headings:
        start, end = each.span
        inside = []
        while block and block[0].span[0] < end:
            if block[0].span[0] >= start:
                inside.append(block)
            block = next(blocks, None)
        made = render(document.text, inside, target_of=translation.target, escape=lambda line, _: line, span=each.span)
        found.append((each, made.text, not made.untranslated))
    return found


def _page(path: str) -> str:
    """What links call the document at `path`: without its suffix, a folder's first page by the folder."""
    found = PurePosixPath(_SUFFIX.sub("", path))
    return str(found.parent if found.name.lower() in _FIRST_PAGES else found)


def _relative(path: str, document: str) -> Iterator[str]:
    """The names that a relative path may be: seen from the document, or from the folder that its page becomes."""
    for base in (str(PurePosixPath(document).parent), _page(document)):
        if (joined := _normal(f"{base}/{path}")) is not None:
            yield _page(joined)


def _absolute(path: str) -> Iterator[str]:
    """The names that a path of the site may be: folders at its start may stand for the site or a language."""
    parts = [each for each in _page(path).split("/") if each]
    for number in range(len(parts)):
        yield f"/{'/'.join(parts[number:])}"


def _normal(path: str) -> str | None:
    """The path without "." and ".."; None where it leads out of the project."""
    parts: list[str] = []
    for each in path.split("/"):
        if each == "..":
            if not parts:
                return None
            parts.pop()
        elif each not in {"", "."}:
            parts.append(each)
    return "/".join(parts)
