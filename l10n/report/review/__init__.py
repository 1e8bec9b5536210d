# SPDX-License-Identifier: MIT
"""The review page: both languages side by side in one HTML file that needs no network and runs nothing but its own."""

from l10n.report.review.sheet import Live, Sheet, script, style
from l10n.report.review.values import (
    ReviewConcept,
    ReviewDocument,
    ReviewPage,
    ReviewQuantity,
    ReviewTerm,
    ReviewUnit,
    State,
    TermUse,
    Waiver,
)


def page(review: ReviewPage) -> str:
    """The review page as one HTML file."""
    return Sheet(review).html()


__all__ = [
    "Live",
    "ReviewConcept",
    "ReviewDocument",
    "ReviewPage",
    "ReviewQuantity",
    "ReviewTerm",
    "ReviewUnit",
    "Sheet",
    "State",
    "TermUse",
    "Waiver",
    "page",
    "script",
    "style",
]
