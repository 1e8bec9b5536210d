# SPDX-License-Identifier: MIT
"""What a check of the whole project told, remembered while nothing of the project has changed."""

from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from l10n.pipeline.caching import rows
from l10n.pipeline.caching.memory import cache_file
from l10n.pipeline.fingerprints import fingerprint, held, hold
from l10n.pipeline.tracking import Track, in_silence
from l10n.report import Progress

if TYPE_CHECKING:
    from l10n.pipeline.checking.pairs import Checked
    from l10n.pipeline.workspace import Workspace


def recheck_project(workspace: "Workspace", *, track: Track = in_silence) -> "Checked":
    """What `check_project` tells, at once if it told so of the very same project before.

    Raises as `check_project` does.
    """
    # The rooms of documents and checks take longer to load than what is remembered takes to read.
    from l10n.pipeline.checking.pairs import check_project  # noqa: PLC0415
    from l10n.pipeline.recall import remembering  # noqa: PLC0415

    project = workspace.project
    before, path = fingerprint(project), cache_file(project.root, "verdict")
    known = recalled(held(path, before), project.root) if path and before else None
    if known is not None:
        return known
    with remembering(workspace):
        checked = check_project(workspace, track=track)
    # What changed while it was checked may have been seen or not.
    if path and before and _lasts(checked) and fingerprint(project) == before:
        hold(path, before, row(checked))
    return checked


def _lasts(checked: "Checked") -> bool:
    """Whether the same will be told of the same project: no check failed, and nothing hangs on a page's own text."""
    return not checked.behind and not any(each.failed for each in checked.findings)


def row(checked: "Checked") -> dict[str, Any]:
    """What was told as values of JSON, without the catalogues."""
    return {
        "findings": rows.written([(None, each) for each in checked.findings]),
        "units": checked.units,
        "progress": [asdict(each) for each in checked.progress],
        "orphans": checked.orphans,
    }


def recalled(known: Any, root: Path) -> "Checked | None":
    """What such a row tells of the project at `root`; None for anything else."""
    from l10n.pipeline.checking.pairs import Checked  # noqa: PLC0415

    with suppress(ValueError, TypeError, KeyError):
        told, orphans = rows.read(known["findings"]), tuple(map(rows.text, known["orphans"]))
        progress = tuple(_progress(**each) for each in known["progress"])
        findings = None if told is None else tuple(finding for _, finding in told)
        units = rows.whole(known["units"])
        if findings is not None:
            return Checked(findings, (), root, units, progress, orphans=orphans)
    return None


def _progress(path: Any, units: Any, untranslated: Any, fuzzy: Any) -> Progress:
    return Progress(rows.text(path), *map(rows.whole, (units, untranslated, fuzzy)))
