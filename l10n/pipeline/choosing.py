# SPDX-License-Identifier: MIT
"""Which of a project's translations somebody has named."""

import difflib
from collections.abc import Iterable, Sequence

from l10n.errors import Fault, UsageError
from l10n.pipeline.translation import Translation
from l10n.pipeline.workspace import Workspace


def language_of(workspace: Workspace, asked: str | None) -> str:
    """The language that was asked for, by default the project's first; raises UsageError for one it has not."""
    known = workspace.settings.languages
    if asked is None:
        return known[0]
    if asked not in known:
        raise UsageError(Fault(f"the project is not translated into {asked!r}", hint=f"known: {', '.join(known)}"))
    return asked


def named(translations: Sequence[Translation], names: Sequence[str]) -> list[Translation]:
    """The translations of the documents that go by `names`: below the source folder, or below the project.

    All of them where there are no `names`; raises UsageError for a name that no document has.
    """
    by_name = {name: each for each in translations for name in (each.document.path, each.document.name)}
    unknown = [name for name in names if name not in by_name]
    if unknown:
        raise UsageError(*(Fault(f"no document is named {name!r}", hint=_near(name, by_name)) for name in unknown))
    wanted = {by_name[name].document.name for name in names}
    return [each for each in translations if not names or each.document.name in wanted]


def named_in(
    workspace: Workspace, translations: Sequence[Translation], names: Sequence[str], language: str | None
) -> list[Translation]:
    """The translations of the documents that go by `names`, in one language or, with None, in each.

    Raises UsageError as `named` and `language_of` do.
    """
    into = None if language is None else language_of(workspace, language)
    return [each for each in named(translations, names) if into in {None, each.language}]


def _near(name: str, known: Iterable[str]) -> str:
    matches = difflib.get_close_matches(name, known, n=1, cutoff=0.6)
    return f"did you mean {matches[0]}?" if matches else "see `l10n status`"
