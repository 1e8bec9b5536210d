# SPDX-License-Identifier: MIT
"""Findings as SARIF 2.1.0 (OASIS), which code hosts and editors read."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import quote

from l10n.model import Finding, Place, Severity, Span
from l10n.report.frame import Look, Rule, Summary, advice
from l10n.report.harmless import as_json, clipped

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_MESSAGE = 1_000
"""Characters of a message at most."""


def write_sarif(findings: Sequence[Finding], summary: Summary, look: Look) -> Iterator[str]:
    """One run with the rules that ran and a result for each finding."""
    rules = _rules(look, summary)
    index = {rule.name: number for number, rule in enumerate(rules)}
    driver: dict[str, Any] = {"name": "l10n", "rules": [_described(rule) for rule in rules]}
    if look.version:
        driver["version"] = look.version
    yield f'{{"version": "2.1.0", "$schema": {as_json(SCHEMA)}, "runs": [{{"tool": {as_json({"driver": driver})}'
    yield ',\n"columnKind": "unicodeCodePoints", "results": ['
    seen: Counter[str] = Counter()
    for number, finding in enumerate(findings):
        result = _result(finding, index[finding.check], _fingerprint(finding, seen))
        yield f"{',' if number else ''}\n{as_json(result)}"
    yield "\n]}]}\n" if findings else "]}]}\n"


def _rules(look: Look, summary: Summary) -> list[Rule]:
    """The rules that ran, and those that only findings name."""
    unknown = {name: Rule(name, Severity.WARNING, "") for name in summary.by_check}
    return [rule for _, rule in sorted({**unknown, **look.rules}.items())]


def _described(rule: Rule) -> dict[str, Any]:
    described: dict[str, Any] = {"id": rule.name, "defaultConfiguration": {"level": _LEVELS[rule.severity]}}
    if rule.page:
        described["shortDescription"] = {"text": rule.headline}
        described["fullDescription"] = {"text": rule.page}
        described["help"] = {"text": rule.page}
    if rule.address:
        described["helpUri"] = rule.address
    return described


def _result(finding: Finding, index: int, fingerprint: str) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.check,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": _message(finding)},
        "partialFingerprints": {"l10nUnit/v1": fingerprint},
    }
    if finding.path:
        result["locations"] = [{"physicalLocation": _location(finding)}]
        if finding.place and finding.place.suggestion is not None:
            result["fixes"] = [_fix(finding, finding.place, finding.place.suggestion)]
    facts = _facts(finding)
    return {**result, "properties": facts} if facts else result


def _message(finding: Finding) -> str:
    text = clipped(finding.message, _MESSAGE) or finding.check
    # "[text](link)" is a link in a SARIF message, whoever wrote it.
    return text.replace("](", "] (")


def _location(finding: Finding) -> dict[str, Any]:
    location: dict[str, Any] = {"artifactLocation": _artifact(finding)}
    if finding.place:
        location["region"] = _region(finding.place)
    elif finding.line:
        # Where the text stands in the line is not known: a span counts in the unit's text.
        location["region"] = {"startLine": finding.line}
    return location


def _artifact(finding: Finding) -> dict[str, str]:
    return {"uri": quote(finding.path.encode("utf-8", "surrogatepass"), safe="/")}


def _region(place: Place) -> dict[str, int]:
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }


def _fix(finding: Finding, place: Place, suggestion: str) -> dict[str, Any]:
    replacement = {"deletedRegion": _region(place), "insertedContent": {"text": suggestion}}
    change = {"artifactLocation": _artifact(finding), "replacements": [replacement]}
    return {"description": {"text": advice(finding, _MESSAGE)}, "artifactChanges": [change]}


def _facts(finding: Finding) -> Mapping[str, Any]:
    """What a unit knows and SARIF has no field for."""
    facts = {
        "sourceSpan": _listed(finding.source_span),
        "targetSpan": _listed(finding.target_span),
        "expected": list(finding.expected),
        "suggestion": finding.suggestion,
    }
    return {name: value for name, value in facts.items() if value not in (None, [])}


def _listed(span: Span | None) -> list[int] | None:
    return list(span) if span else None


def _fingerprint(finding: Finding, seen: "Counter[str]") -> str:
    """The same for the same fault of the same unit, wherever in its file the unit stands by now."""
    parts = (finding.path, finding.check, finding.context or "", *_marked(finding))
    digest = hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]
    seen[digest] += 1
    return f"{digest}:{seen[digest]}"


def _marked(finding: Finding) -> tuple[str, str]:
    """The unit, by its source's beginning, and what the finding marks in the target."""
    start, end = finding.target_span or (0, 0)
    return finding.source[:1_000], finding.target[start : min(end, start + 1_000)]
