# SPDX-License-Identifier: MIT
"""Recognises what a command wrote: only such a file is replaced when the command is asked to write there."""

import re

_FINDINGS = (
    r"(?:\S.*:\d+:\d+: [a-z]+-[a-z-]+ |(?:no findings|\d[\d,]* (?:error|warning|note)s?\b.*) in [\d,]+ units?\n)",
    r"\S.*: \d[\d,]* of \d[\d,]* units? (?:is|are) not translated",
    r'\{"version": 1, "findings": \[',
    r'\{"check": "[a-z-]+", "severity": "',
    r'\{"version": "2\.1\.0", "\$schema": "[^"]*sarif[^"]*", "runs": \[\{"tool": \{"driver": \{"name": "l10n"',
    r"::(?:error|warning|notice) file=",
    r'<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites(?: name="l10n"|>\n  <testsuite [^>]* package="l10n")',
)
_BY_US = "Glossary written by taiyaku"
_WRITTEN = {
    "findings": _FINDINGS,
    "import": (r"import: what was replaced, ",),
    "baseline": (r'\{\s*"version": \d+,\s*"(?:findings|paths)": \{',),
    "review": (r"<!DOCTYPE html>\n<html[^>]*>\n<head>\n(?:<meta [^>]*>\n)*<title>[^<]* – review</title>",),
    "badge": (r'<svg xmlns="[^"]*" width="\d+" height="20" role="img" aria-label="translated: ',),
    "candidates": (
        r" *\d+ × |names in Latin script, which stay ",
        r'\{"version": 1, "candidates": \[',
    ),
    # People fill these in: rows are put to them, and nothing else takes their place.
    "table of candidates": (
        # A spreadsheet may have put other marks between the columns, or moved them.
        r"(?=.*\bsource\b)(?=.*\bcount\b).*\bexample\b",
        # Where nothing was proposed there is the line of names alone.
        r"source,variants,target,admitted,forbidden,kind,case,scope,definition,note\n\Z",
    ),
    "xliff12": (r'<\?xml [^>]*>\n<xliff [^>]*>\s*<file [^>]*\btool-id="l10n"',),
    "xliff21": (r'<\?xml [^>]*>\n<xliff [^>]*>\s*<file [^>]*>\s*<mda:metadata>\s*<mda:metaGroup category="l10n">',),
    # The manifest is the first file, and not compressed.
    "package": (r'PK\x03\x04[\s\S]{0,40}manifest\.json[\s\S]{0,20}\{\n  "tool": "l10n",',),
    "tmx": (r'<\?xml [^>]*>\n<!DOCTYPE tmx [^>]*>\n<tmx [^>]*>\s*<header [^>]*\bcreationtool="l10n"',),
    "glossary": (
        rf"<\?xml [^>]*>\n(?:<!DOCTYPE martif [^>]*>\n<martif |<tbx )[\s\S]{{0,600}}<p>{_BY_US}</p>",
        # OmegaT gives its own files the first line only.
        rf"# Glossary in tab-separated format [^\n]*\n# {_BY_US}\n",
        r'"location","source","target",',
        r"# A glossary: each message is a term ",
        r"source,variants,target,admitted,forbidden,kind,case,scope,definition,note\n",
    ),
}
"""How the outputs of each kind begin, whatever form was asked for."""


def is_output(kind: str, text: str) -> bool:
    """Whether `text` begins as an output of the kind does; an empty one may be anybody's."""
    begun = text.removeprefix("\ufeff").replace("\r\n", "\n")
    return not begun.strip() or any(re.match(pattern, begun) for pattern in _WRITTEN[kind])
