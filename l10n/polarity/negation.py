# SPDX-License-Identifier: MIT
"""What says no in either language, wherever it stands: enough to know that a sentence may be turned round by it."""

import re

from l10n.patterns import late

_JAPANESE = late(
    "な[いかく]|なけれ|ません|ませぬ|[らたせえれわかばまなが]ず(?![つらっ])|ぬ(?![いくぐるれり])|[未非不無禁](?=[一-龥])|しか|まい。"
    "|避け|防[いぐげ]|止[まめ]|やめ|断[ちっつ念]|拒|免れ|否"
)
_ENGLISH = late(
    r"\b(?:no|not|never|none|nobody|nothing|neither|nor|cannot|without|unless|hardly|scarcely|barely|rarely|seldom|few|little"
    r"|fail(?:s|ed|ing|ure)?|refus\w+|den(?:y|ies|ied|ial)|lack\w*|avoid\w*|prevent\w*|stop\w*|except|instead|rather|despite"
    r"|un(?:able|likely|til)|but|contrary|far from|free of|against|anti\w*|non\w*|too)\b|n['’]t\b|\bnon-",
    re.IGNORECASE,
)


def may_negate_japanese(text: str) -> bool:
    """Whether anything in a Japanese text may say no: 増えない, 未開始, 中止."""
    return _JAPANESE.search(text) is not None


def may_negate_english(text: str) -> bool:
    """Whether anything in an English text may say no: not, fail to, without."""
    return _ENGLISH.search(text) is not None
