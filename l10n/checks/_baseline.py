# SPDX-License-Identifier: MIT
"""The baseline: the findings that a project had when it adopted the tool, so that only new ones are told.

A finding is known by its check, its source and its target; lines and paths may change, and a unit that was
touched is checked afresh.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator

from l10n.errors import Fault, InputError
from l10n.model import Finding

_VERSION = 1


def fingerprint(finding: Finding) -> str:
    """Sixteen hexadecimal digits that name the finding, whatever its line."""
    texts = "\0".join((finding.check, finding.context or "", finding.source, finding.target))
    return hashlib.blake2b(texts.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def baseline(findings: Iterable[Finding]) -> str:
    """The text of a baseline file that holds these findings; the same findings give the same text."""
    counted = Counter((finding.check, fingerprint(finding)) for finding in findings)
    checks: dict[str, dict[str, int]] = {}
    for (name, mark), count in sorted(counted.items()):
        checks.setdefault(name, {})[mark] = count
    return json.dumps({"version": _VERSION, "findings": checks}, indent=1) + "\n"


def parse_baseline(text: str, path: str = "") -> Counter[str]:
    """How often each fingerprint stands in a baseline file.

    Raises InputError when the text is not a baseline.
    """
    hint = "write it anew with `l10n check --baseline`"
    try:
        checks = json.loads(text)
        if checks["version"] != _VERSION:
            raise InputError(Fault(f"is a baseline of version {checks['version']!r}", path, hint=hint))
        marks: Counter[str] = Counter()
        for fingerprints in checks["findings"].values():
            marks.update({str(mark): int(count) for mark, count in fingerprints.items()})
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        raise InputError(Fault("is not a baseline", path, hint=hint)) from None
    return marks


def without_known(findings: Iterable[Finding], known: Counter[str]) -> Iterator[Finding]:
    """The findings that the baseline does not hold, as often as they are more than it knows of."""
    left = known.copy()
    for finding in findings:
        mark = fingerprint(finding)
        if left[mark] > 0:
            left[mark] -= 1
        else:
            yield finding
