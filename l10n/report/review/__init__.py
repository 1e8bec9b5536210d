# SPDX-License-Identifier: MIT
"""The review page: both languages side by side in one HTML file that needs no network and runs nothing but its own."""

from l10n.report.review.sheet import Live, Sheet, script, style
from l10n.report.review.values import (
    Kept,
    ReviewConcept,
    ReviewDocument,
    ReviewPage,
    ReviewQuantity,
    ReviewReason,
    ReviewTerm,
    ReviewUnit,
    Said,
    Setting,
    State,
    TermUse,
    Waiver,
)


def page(review: ReviewPage) -> str:
    """The review page as one HTML file."""
    return Sheet(review).html()


__all__ = [
    "Kept",
    "Live",
    "ReviewConcept",
    "ReviewDocument",
    "ReviewPage",
    "ReviewQuantity",
    "ReviewReason",
    "ReviewTerm",
    "ReviewUnit",
    "Said",
    "Setting",
    "Sheet",
    "State",
    "TermUse",
    "Waiver",
    "page",
    "script",
    "style",
]
