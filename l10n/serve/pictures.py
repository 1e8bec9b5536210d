# SPDX-License-Identifier: MIT
"""The project's pictures, which a page shows: to be looked at, and nothing else of the project."""

from pathlib import Path

from starlette.responses import PlainTextResponse, Response

from l10n import files
from l10n.errors import InputError
from l10n.pipeline.reviewing.pictures import TYPES

_POLICY = {"content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox"}
"""An SVG that is opened by itself is a document, which may hold a script: nothing in it runs."""


def picture(root: Path, name: str) -> Response:
    """The picture at `name` below the project's folder; 404 for what is none, lies elsewhere or is hidden."""
    kind = TYPES.get(Path(name).suffix.lower())
    if kind is None or any(part.startswith(".") for part in name.split("/")) or "\\" in name:
        return _missing()
    try:
        path = files.inside(root, name)
        data = files.read(path, shown=name)
    except InputError:
        return _missing()
    return Response(data, media_type=kind, headers=_POLICY)


def _missing() -> Response:
    return PlainTextResponse("404: no picture of the project\n", 404)
