# SPDX-License-Identifier: MIT
"""Where the pictures of a document lie, and how a page that is read from disk carries them."""

import base64
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import TypeAlias
from urllib.parse import unquote

from l10n.formats.markdown.look import look
from l10n.pipeline.translation import Translation
from l10n.report.review import Kept

Show: TypeAlias = Callable[[Path], str | None]
"""Where the browser finds the picture in a file; None for one that is not to be shown."""

TYPES = {
    ".avif": "image/avif",
    ".gif": "image/gif",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".webp": "image/webp",
}
"""What kind of picture a file is, by its suffix."""

_PUBLIC = ("", "static", "public", "assets", "docs", "src", "source")
"""Folders of a project that an address from "/" may begin in."""
_LARGEST = 2**20
_ALL = 12 * 2**20
"""Bytes of one picture, and of all of a page, that it carries."""
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")


class Carried:
    """Pictures as they stand in the page itself, until they are too many."""

    def __init__(self) -> None:
        self._left = _ALL

    def __call__(self, path: Path) -> str | None:
        """The picture in the file as a data address; None for a large one, and when the page carries enough."""
        try:
            size = path.stat().st_size
            if size > min(_LARGEST, self._left):
                return None
            data = path.read_bytes()
        except OSError:
            return None
        self._left -= len(data)
        return f"data:{TYPES[path.suffix.lower()]};base64,{base64.b64encode(data).decode()}"


def pictures(translation: Translation, root: Path, kept: Iterable[Kept], show: Show) -> dict[str, str]:
    """The addresses of the document's pictures that lie in the project, each with where the browser finds it."""
    found = {}
    for address in dict.fromkeys([*(each.picture for each in kept if each.picture), *_addresses(translation)]):
        path = _place(address, translation, root)
        shown = show(path) if path else None
        if shown:
            found[address] = shown
    return found


def _addresses(translation: Translation) -> Iterator[str]:
    """Those of the pictures inside of sentences, on either side."""
    for entry in translation.catalog.live:
        for text in (entry.source, entry.target):
            if "![" in text or "<img" in text:
                yield from (each.address for each in look(text) or () if "image" in each.names)


def _place(address: str, translation: Translation, root: Path) -> Path | None:
    """The file that an address names, if it is a picture inside the project."""
    name = unquote(address.partition("#")[0].partition("?")[0])
    if not name or "\0" in name or _SCHEME.match(name) or PurePosixPath(name).suffix.lower() not in TYPES:
        return None
    if name.startswith("/"):
        places = [root / folder / name.lstrip("/") for folder in _PUBLIC]
    else:
        places = [root / Path(translation.document.path).parent / name]
    inside = root.resolve()
    return next((each for each in places if each.is_file() and each.resolve().is_relative_to(inside)), None)
