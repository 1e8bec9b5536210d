# SPDX-License-Identifier: MIT
"""What drafting takes: tokens before they are counted by a server, and their price."""

from collections.abc import Mapping
from dataclasses import dataclass

from l10n.drafting.values import Request, Spent
from l10n.drafting.wording import asked
from l10n.text import JAPANESE

_MILLION = 1_000_000
_LATIN = 4
"""Characters of Latin script a token, as a rule; of Japanese one."""
_ENGLISH = 1.6
"""Characters of English for one of Japanese, and a little more for ids and braces."""
_FRAME = 12
"""Tokens of the answer's object a unit."""


def tokens(text: str) -> int:
    """About how many tokens a text is: every model counts otherwise, and this errs on the dear side."""
    japanese = len(JAPANESE.findall(text))
    return japanese + -(-(len(text) - japanese) // _LATIN)


def expected(request: Request) -> Spent:
    """About what a request and its answer will take."""
    output = sum(_FRAME + round(len(each.source) * _ENGLISH / _LATIN) for each in request.tasks)
    return Spent(tokens(request.instructions) + tokens(asked(request.tasks)), output)


@dataclass(frozen=True, slots=True)
class Prices:
    """What tokens cost; nothing is known where no price is stated."""

    of: Mapping[str, float]
    """Of a million tokens, `input` and `output`."""
    currency: str = "$"

    def money(self, spent: Spent) -> float | None:
        """What that costs; None where no price is stated."""
        if not self.of:
            return None
        return (spent.input * self.of.get("input", 0.0) + spent.output * self.of.get("output", 0.0)) / _MILLION

    def printed(self, spent: Spent) -> str:
        """The cost for people, as $0.0312; empty where no price is stated."""
        money = self.money(spent)
        return "" if money is None else f"{self.currency}{money:,.{2 if money >= 10 else 4}f}"
