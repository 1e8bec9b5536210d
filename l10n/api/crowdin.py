# SPDX-License-Identifier: MIT
"""Crowdin's external QA check: its requests as rows, findings as its validations.

The forms are those of https://support.crowdin.com/developer/crowdin-apps-module-external-qa-check.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from l10n.api.asking import Inspector, limited, parsed
from l10n.corpus.rows import Row
from l10n.errors import Fault, InputError
from l10n.model import Finding, Severity

BATCH = 500
"""Translations that Crowdin is asked to send at a time."""


def batch_size() -> dict[str, Any]:
    """The answer to how many translations may come at once."""
    return {"data": {"size": BATCH}}


def validations(body: bytes, who: Inspector) -> dict[str, Any]:
    """For each translation of a request whether it passes, and if not, why; notes alone let it pass.

    Raises InputError for a body that is no such request.
    """
    data = parsed(body).get("data")
    translations, strings = _objects(data, "translations"), _objects(data, "strings")
    limited(len(translations))
    texts = {each.get("id"): each.get("text") for each in strings}
    rows = [_row(number, each, texts) for number, each in enumerate(translations, 1)]
    found = [findings for _, findings in who.rows(rows, "")]
    told = [_validation(each, some) for each, some in zip(translations, found, strict=True)]
    return {"data": {"validations": told}}


def _objects(data: Any, name: str) -> list[dict[str, Any]]:
    """A list of a request; raises InputError where it is none, or not all in it are objects."""
    found = data.get(name) if isinstance(data, dict) else None
    if not isinstance(found, list) or not all(isinstance(each, dict) for each in found):
        raise InputError(Fault(f"the body needs data.{name}, a list of objects"))
    return found


def _row(number: int, translation: dict[str, Any], texts: dict[Any, Any]) -> Row:
    """The pair of a translation; raises InputError where there is no text for it."""
    source, target = texts.get(translation.get("stringId")), translation.get("text")
    if isinstance(source, dict):
        # A string with plural forms: the form of the translation's own category, or the one for all others.
        source = source.get(translation.get("pluralCategoryName")) or source.get("other")
    if not (isinstance(source, str) and isinstance(target, str)):
        raise InputError(Fault(f"translation {number} has no text, or its string has none"))
    return Row(number, source, target)


def _validation(translation: dict[str, Any], findings: Sequence[Finding]) -> dict[str, Any]:
    telling = [each for each in findings if each.severity is not Severity.INFO]
    told = {"translationId": translation.get("id"), "passed": not telling}
    if not telling:
        return told
    message = "\n".join(f"{each.check}: {each.message}" for each in telling)
    fixes = list(_fixes(translation["text"], telling))
    return {**told, "error": {"message": message, **({"suggestedFixes": fixes} if fixes else {})}}


def _fixes(text: str, findings: Sequence[Finding]) -> Iterator[dict[str, Any]]:
    """What to put where, as places of JavaScript's strings; of two that overlap the first one."""
    position = 0
    for each in sorted(findings, key=lambda finding: finding.target_span or (0, 0)):
        if each.suggestion is not None and each.target_span and each.target_span[0] >= position:
            start, position = each.target_span
            yield {
                "indexStart": _units(text[:start]),
                "indexEnd": _units(text[:position]),
                "replacement": each.suggestion,
            }


def _units(text: str) -> int:
    """How long JavaScript takes a text to be."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
