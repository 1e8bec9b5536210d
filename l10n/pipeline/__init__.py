# SPDX-License-Identifier: MIT
"""The main job and its steps: reads first, thinks, writes last."""

from l10n.pipeline.applying import Applied, apply
from l10n.pipeline.cache import remembering
from l10n.pipeline.documents import Document, documents, read_document, rules_of
from l10n.pipeline.novelty import since, without_baseline, write_baseline
from l10n.pipeline.pairs import Checked, check, check_files, check_project
from l10n.pipeline.repair import Repair, fix, normalize, normalize_all, prune
from l10n.pipeline.reviewing import review
from l10n.pipeline.revisions import Revision
from l10n.pipeline.scaffold import init
from l10n.pipeline.sentences import cut, explain
from l10n.pipeline.state import statuses
from l10n.pipeline.steps import (
    Outcome,
    build,
    build_all,
    check_all,
    compile_all,
    extract,
    render_all,
    update,
)
from l10n.pipeline.store import write_output
from l10n.pipeline.workspace import Translation, Workspace

__all__ = [
    "Applied",
    "Checked",
    "Document",
    "Outcome",
    "Repair",
    "Revision",
    "Translation",
    "Workspace",
    "apply",
    "build",
    "build_all",
    "check",
    "check_all",
    "check_files",
    "check_project",
    "compile_all",
    "cut",
    "documents",
    "explain",
    "extract",
    "fix",
    "init",
    "normalize",
    "normalize_all",
    "prune",
    "read_document",
    "remembering",
    "render_all",
    "review",
    "rules_of",
    "since",
    "statuses",
    "update",
    "without_baseline",
    "write_baseline",
    "write_output",
]
