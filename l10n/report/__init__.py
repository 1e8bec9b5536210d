# SPDX-License-Identifier: MIT
"""What leaves the program as text: findings in six formats, the state of documents, the review page.

Values go in, text comes out; nothing here opens a file.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from l10n.model import Finding
from l10n.report.addresses import address, documentation
from l10n.report.frame import WIDTH, Look, Progress, Rule, Summary, counted, ordered, summary
from l10n.report.github import write_github, write_step_summary
from l10n.report.harmless import clipped, shown
from l10n.report.junit import write_junit
from l10n.report.objects import write_json, write_jsonl
from l10n.report.sarif import write_sarif
from l10n.report.text import write_text

Writer = Callable[[Sequence[Finding], Summary, Look], Iterator[str]]

FORMATS: Mapping[str, Writer] = MappingProxyType(
    {
        "text": write_text,
        "json": write_json,
        "jsonl": write_jsonl,
        "sarif": write_sarif,
        "github": write_github,
        "junit": write_junit,
    }
)
"""The formats by the names that `--format` takes."""


_NOTING = frozenset({"sarif", "github", "junit"})
"""The formats that know nothing but findings: what is not translated is a note on each file there."""


def write(
    name: str,
    findings: Iterable[Finding],
    units: int,
    look: Look = Look(),  # noqa: B008 - frozen
    progress: Sequence[Progress] = (),
) -> Iterator[str]:
    """The report of `findings` about `units` checked units in the format called `name`, piece by piece.

    `progress` are the files in which not all is translated. The pieces are written one after the other, line ends
    included. Findings are put in order first, so the same findings always give the same bytes.
    """
    notes = [each.as_finding() for each in progress] if name in _NOTING else []
    told = ordered((*findings, *notes))
    return FORMATS[name](told, summary(told, units, progress), look)


__all__ = [
    "FORMATS",
    "WIDTH",
    "Look",
    "Progress",
    "Rule",
    "Summary",
    "Writer",
    "address",
    "clipped",
    "counted",
    "documentation",
    "ordered",
    "shown",
    "summary",
    "write",
    "write_step_summary",
]
