# SPDX-License-Identifier: MIT
"""Findings that the report tests share: everyday ones, and ones made to do harm."""

from l10n.model import Finding, Place, Severity
from l10n.report import Look, Rule, address

PAGE = "An amount differs.\n\nWrite 12億円 as ¥1.2 billion."
PATH = "locales/en/LC_MESSAGES/tram.po"

EVERYDAY = (
    Finding(
        "number-value",
        Severity.ERROR,
        "12億円 is ¥1.2 billion, not ¥12 billion",
        PATH,
        18,
        source="市は新しい路面電車に12億円を投じる。",
        target="The city will spend ¥12 billion on a new tram.",
        source_span=(10, 14),
        target_span=(20, 31),
        expected=("¥1.2 billion", "1.2 billion yen"),
        suggestion="¥1.2 billion",
        place=Place(19, 29, 19, 40, "¥1.2 billion"),
    ),
    Finding(
        "text-residue",
        Severity.WARNING,
        "full-width bracket （ was left",
        PATH,
        24,
        context="heading",
        source="路線図（案）",
        target="Route map （draft)",
        target_span=(10, 11),
        suggestion="(",
        place=Place(26, 2, 27, 1, "("),
    ),
    Finding("po-header", Severity.INFO, "the header has no Language", "locales/en/LC_MESSAGES/bus.po", 1),
    Finding("text-untranslated", Severity.WARNING, "is not translated", PATH, 31, source="開業は来年春の予定だ。"),
)

HOSTILE = (
    Finding(
        "text-residue",
        Severity.ERROR,
        "line\nbreak\r\n::error file=x::owned \x1b[31mred\x1b[0m \u202eright\u202c ##[error]no ##vso[x] [a](http://x)",
        "::error::p,a:t%h\n.po",
        3,
        context='"><script>\x00',
        source="::error::x\n\x1b]0;title\x07\u2028\ud800",
        target="\x1b[2J::error::x\n##[add-mask]y\u202e]]>\ufffe" + "長い文。" * 200,
        source_span=(10, 12),
        target_span=(0, 4),
        expected=("\x1b[31m", "b\nc"),
        suggestion="::error::\n",
    ),
)

SITE = "https://docs.example.org/taiyaku/"

LOOK = Look(
    rules={
        "number-value": Rule("number-value", Severity.ERROR, PAGE, address(SITE, "number-value")),
        "text-odd": Rule("text-odd", Severity.INFO, "Something is odd."),
    },
    version="1.2.3",
)
