# SPDX-License-Identifier: MIT
"""Recognises which program makes a site of the documents in a folder, and lays the translation out as it expects."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from l10n.config import Project
from l10n.formats import format_of, formats
from l10n.layout import LANG, PATH, Layout
from l10n.text import HIRAGANA, KATAKANA

_KANA = re.compile(f"[{HIRAGANA}{KATAKANA}]")
_LOOKED_AT = 200
"""So many documents of a folder are looked into for Japanese."""
_READ = 64 * 1024
_SKIPPED = frozenset({"node_modules", "i18n", "locales", "po"})


@dataclass(frozen=True, slots=True)
class Recognised:
    """A site whose documents are in Japanese."""

    generator: str
    layouts: tuple[Layout, ...]
    documents: int
    """How many of its documents were seen to hold Japanese."""


def generator(project: Project) -> str:
    """What makes a site of the project's documents, in small letters; empty where nothing tells.

    Its own files tell it, or the folders that the layout names.
    """
    if any("docusaurus-plugin" in each.target for each in project.settings.layout):
        return "docusaurus"
    return next((name.lower() for name, tells, _ in _GENERATORS[:-1] if tells(project.root)), "")


def recognise(folder: Path) -> Recognised | None:
    """What the documents in `folder` are made into, the likeliest first; None where none of them is in Japanese."""
    for name, tells, sources in _GENERATORS:
        if tells(folder):
            layouts = [(layout, _japanese(folder / _folder(layout.source), layout)) for layout in sources(folder)]
            found = [(layout, count) for layout, count in layouts if count]
            if found:
                return Recognised(name, tuple(layout for layout, _ in found), sum(count for _, count in found))
    return None


def _has(*names: str) -> Callable[[Path], bool]:
    return lambda folder: any(any(folder.glob(name)) for name in names)


def _docusaurus(_folder: Path) -> Iterator[Layout]:
    yield _lay("docs/{path}", "i18n/{lang}/docusaurus-plugin-content-docs/current/{path}")
    yield _lay("blog/{path}", "i18n/{lang}/docusaurus-plugin-content-blog/{path}")
    yield _lay("src/pages/{path}", "i18n/{lang}/docusaurus-plugin-content-pages/{path}")


def _vitepress(folder: Path) -> Iterator[Layout]:
    for config in sorted(folder.glob("**/.vitepress")):
        if not _SKIPPED & set(config.relative_to(folder).parts):
            yield from _by_folder(folder, config.parent.relative_to(folder).as_posix())


def _hugo(folder: Path) -> Iterator[Layout]:
    return _by_suffix(folder, "content")


def _mkdocs(folder: Path) -> Iterator[Layout]:
    return _by_suffix(folder, "docs")


def _by_suffix(folder: Path, root: str) -> Iterator[Layout]:
    """The languages lie in folders of their names, or stand before the suffix."""
    if (folder / root / "ja").is_dir():
        yield from _by_folder(folder, root)
    else:
        mark = ".ja" if any((folder / root).rglob("*.ja.md")) else ""
        yield _lay(f"{root}/{{path}}{mark}.md", f"{root}/{{path}}.{{lang}}.md")


def _mdbook(_folder: Path) -> Iterator[Layout]:
    yield _lay("src/{path}", "i18n/{lang}/src/{path}")


def _zenn(_folder: Path) -> Iterator[Layout]:
    yield _lay("articles/{path}", "i18n/{lang}/articles/{path}")
    yield _lay("books/{path}", "i18n/{lang}/books/{path}")


def _qiita(_folder: Path) -> Iterator[Layout]:
    yield _lay("public/{path}", "i18n/{lang}/public/{path}")


def _bare(folder: Path) -> Iterator[Layout]:
    inner = sorted(each.name for each in folder.iterdir() if each.is_dir() and not each.name.startswith("."))
    for name in inner:
        if name not in _SKIPPED and name.isprintable() and not set("{}*:") & set(name):
            for ending in ("", *_endings()):
                yield _lay(f"{name}/{{path}}{ending}", f"i18n/{{lang}}/{name}/{{path}}{ending}")


def _endings() -> Iterator[str]:
    """The suffixes of documents that a layout has to name."""
    for form in formats().values():
        yield from () if form.in_sites else form.suffixes


def _by_folder(folder: Path, root: str) -> Iterator[Layout]:
    """The languages lie in folders of their names; the site's first one may lie above them."""
    before = "" if root == "." else f"{root}/"
    if (folder / root / "ja").is_dir():
        yield _lay(f"{before}ja/{{path}}", f"{before}{{lang}}/{{path}}")
    else:
        yield _lay(f"{before}{{path}}", f"{before}{{lang}}/{{path}}")


def _lay(source: str, target: str) -> Layout:
    fixed = _folder(source).removesuffix("/ja")
    inner = f"{fixed}/" if fixed else ""
    return Layout(source, target, f"po/{LANG}/{inner}{PATH}.po")


def _folder(pattern: str) -> str:
    return pattern.partition(PATH)[0].rpartition("/")[0]


def _japanese(folder: Path, layout: Layout) -> int:
    """How many of the layout's documents hold kana, among the first few."""
    ending = layout.source.partition(PATH)[2]
    count = seen = 0
    for path in _documents(folder):
        if path.name.endswith(ending) and (ending or _in_sites(path.name)):
            seen += 1
            count += _is_japanese(path)
        if seen == _LOOKED_AT:
            break
    return count


def _in_sites(name: str) -> bool:
    form = format_of(name)
    return form is not None and form.in_sites


def _documents(folder: Path) -> Iterator[Path]:
    inner = sorted(folder.iterdir()) if folder.is_dir() else []
    for path in inner:
        if path.name.startswith(".") or path.name in _SKIPPED or path.is_symlink():
            continue
        if path.is_dir():
            yield from _documents(path)
        elif format_of(path.name) and path.is_file():
            yield path


def _is_japanese(path: Path) -> bool:
    try:
        with path.open("rb") as stream:
            return _KANA.search(stream.read(_READ).decode("utf-8", "ignore")) is not None
    except OSError:
        return False


_Sources = Callable[[Path], Iterator[Layout]]
_GENERATORS: Sequence[tuple[str, Callable[[Path], bool], _Sources]] = (
    ("Docusaurus", _has("docusaurus.config.*"), _docusaurus),
    ("VitePress", _has(".vitepress", "*/.vitepress", "*/*/.vitepress"), _vitepress),
    ("Hugo", _has("hugo.toml", "hugo.yaml", "hugo.json", "config.toml", "config/_default/*", "archetypes"), _hugo),
    ("MkDocs", _has("mkdocs.yml", "mkdocs.yaml"), _mkdocs),
    ("mdBook", _has("book.toml"), _mdbook),
    ("Zenn", _has("articles/*.md", "books/*/config.yaml"), _zenn),
    ("Qiita", _has("qiita.config.json", "public/*.md"), _qiita),
    ("a folder of documents", lambda _: True, _bare),
)
"""The generators, the one that is told most surely first: what tells it, and where its documents may lie."""
