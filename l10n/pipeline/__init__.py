# SPDX-License-Identifier: MIT
"""The main job and its steps: reads first, thinks, writes last."""

from typing import TYPE_CHECKING

from l10n.doors import opener

if TYPE_CHECKING:
    from l10n.pipeline.approval.breaches import Watch, watch, with_breaches
    from l10n.pipeline.approval.journal import Log, of_documents, read_log
    from l10n.pipeline.approval.signing import Signed, sign, unsign
    from l10n.pipeline.belonging import by_project, from_top
    from l10n.pipeline.checking.novelty import Gone, since, without_baseline, write_baseline
    from l10n.pipeline.checking.pairs import Checked, check, check_batch, check_files, check_project
    from l10n.pipeline.checking.placing import placed
    from l10n.pipeline.checking.repair import Repair, fix, normalize, normalize_all, prune
    from l10n.pipeline.checking.verdicts import recheck_project
    from l10n.pipeline.desk import Desk
    from l10n.pipeline.documents import Document, read_document, rules_of
    from l10n.pipeline.drafting.order import Drafted, draft, drafts
    from l10n.pipeline.drafting.proposing import propose_terms
    from l10n.pipeline.exchanging.aligning import align
    from l10n.pipeline.exchanging.exporting import Exported, export
    from l10n.pipeline.exchanging.importing import Imported, import_pages
    from l10n.pipeline.exchanging.packing import Packed, pack
    from l10n.pipeline.exchanging.receiving import Received, is_delivery, receive, receive_package
    from l10n.pipeline.history.merging import Merged, merge
    from l10n.pipeline.history.revisions import Revision
    from l10n.pipeline.ledger import ledgers
    from l10n.pipeline.output import write_output
    from l10n.pipeline.pseudotranslating import pseudo
    from l10n.pipeline.publishing.orphans import Orphan, prune_orphans
    from l10n.pipeline.recall import remembering
    from l10n.pipeline.rehearsal import Change, Rehearsal
    from l10n.pipeline.reviewing.applying import Applied, apply
    from l10n.pipeline.reviewing.reviewing import review
    from l10n.pipeline.scaffold import init, init_git
    from l10n.pipeline.settling import Settled, remember_settled, settled
    from l10n.pipeline.splitting import Split, split_unit
    from l10n.pipeline.steps import Outcome, build, build_all, check_all, compile_all, extract, render_all, update
    from l10n.pipeline.surveys.drifting import drift
    from l10n.pipeline.surveys.estimating import estimate
    from l10n.pipeline.surveys.finding import find
    from l10n.pipeline.surveys.sentences import cut, dialects_of, explain
    from l10n.pipeline.surveys.state import Survey, statuses, survey
    from l10n.pipeline.surveys.step_summary import add_to_step_summary
    from l10n.pipeline.trailing import is_shallow, trails
    from l10n.pipeline.translation import Translation
    from l10n.pipeline.workspace import Workspace

__all__ = [
    "Applied",
    "Change",
    "Checked",
    "Desk",
    "Document",
    "Drafted",
    "Exported",
    "Gone",
    "Imported",
    "Log",
    "Merged",
    "Orphan",
    "Outcome",
    "Packed",
    "Received",
    "Rehearsal",
    "Repair",
    "Revision",
    "Settled",
    "Signed",
    "Split",
    "Survey",
    "Translation",
    "Watch",
    "Workspace",
    "add_to_step_summary",
    "align",
    "apply",
    "build",
    "build_all",
    "by_project",
    "check",
    "check_all",
    "check_batch",
    "check_files",
    "check_project",
    "compile_all",
    "cut",
    "dialects_of",
    "draft",
    "drafts",
    "drift",
    "estimate",
    "explain",
    "export",
    "extract",
    "find",
    "fix",
    "from_top",
    "import_pages",
    "init",
    "init_git",
    "is_delivery",
    "is_shallow",
    "ledgers",
    "merge",
    "normalize",
    "normalize_all",
    "of_documents",
    "pack",
    "placed",
    "propose_terms",
    "prune",
    "prune_orphans",
    "pseudo",
    "read_document",
    "read_log",
    "receive",
    "receive_package",
    "recheck_project",
    "remember_settled",
    "remembering",
    "render_all",
    "review",
    "rules_of",
    "settled",
    "sign",
    "since",
    "split_unit",
    "statuses",
    "survey",
    "trails",
    "unsign",
    "update",
    "watch",
    "with_breaches",
    "without_baseline",
    "write_baseline",
    "write_output",
]

# A step loads what it needs when it is asked for: `status` must not wait for the checks, nor `init` for MeCab.
_ROOMS = {
    "exchanging.aligning": "align",
    "reviewing.applying": "Applied apply",
    "belonging": "by_project from_top",
    "approval.breaches": "Watch watch with_breaches",
    "recall": "remembering",
    "desk": "Desk",
    "documents": "Document read_document rules_of",
    "drafting.order": "Drafted draft drafts",
    "drafting.proposing": "propose_terms",
    "surveys.drifting": "drift",
    "surveys.estimating": "estimate",
    "exchanging.exporting": "Exported export",
    "surveys.finding": "find",
    "exchanging.importing": "Imported import_pages",
    "approval.journal": "Log of_documents read_log",
    "ledger": "ledgers",
    "history.merging": "Merged merge",
    "checking.novelty": "Gone since without_baseline write_baseline",
    "output": "write_output",
    "publishing.orphans": "Orphan prune_orphans",
    "exchanging.packing": "Packed pack",
    "checking.pairs": "Checked check check_batch check_files check_project",
    "checking.placing": "placed",
    "exchanging.receiving": "Received is_delivery receive receive_package",
    "rehearsal": "Change Rehearsal",
    "pseudotranslating": "pseudo",
    "checking.repair": "Repair fix normalize normalize_all prune",
    "reviewing.reviewing": "review",
    "history.revisions": "Revision",
    "scaffold": "init init_git",
    "surveys.sentences": "cut dialects_of explain",
    "settling": "Settled remember_settled settled",
    "approval.signing": "Signed sign unsign",
    "splitting": "Split split_unit",
    "surveys.state": "Survey statuses survey",
    "surveys.step_summary": "add_to_step_summary",
    "steps": "Outcome build build_all check_all compile_all extract render_all update",
    "trailing": "is_shallow trails",
    "checking.verdicts": "recheck_project",
    "translation": "Translation",
    "workspace": "Workspace",
}
__getattr__ = opener(__name__, _ROOMS)
