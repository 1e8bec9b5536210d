# SPDX-License-Identifier: MIT
"""A small newspaper article and a notice, as a review page would show them half-way through the work."""

from l10n.model import EMPTY, Finding, Kind, Severity
from l10n.report.review import (
    ReviewConcept,
    ReviewDocument,
    ReviewPage,
    ReviewQuantity,
    ReviewTerm,
    ReviewUnit,
    Said,
    State,
    TermUse,
    Waiver,
)
from l10n.report.status import DocumentStatus

TRAM, DEPOT, COUNCIL, FARE = range(4)
CONCEPTS = (
    ReviewConcept(
        "路面電車", "tram", ("市電", "トラム"), ("streetcar line",), ("train", "railway"), definition="道路上を走る電車"
    ),
    ReviewConcept(
        "車両基地",
        "depot",
        ("車庫",),
        (),
        ("car base",),
        note="Not “rail yard”: the city's own English signs say depot.",
    ),
    ReviewConcept("市議会", "city council", ("議会",), ("council",), (), "organization"),
    ReviewConcept("運賃", "fare", ("乗車料金",), (), ("toll",)),
)


def span(text, part):
    start = text.index(part)
    return start, start + len(part)


def unit(source, target="", *, terms=(), quantities=(), findings=(), **more):
    """A unit whose terms, quantities and findings are given by the words they stand at."""
    return ReviewUnit(
        source,
        target,
        terms=tuple(
            ReviewTerm(concept, (span(source, there),), (span(target, here),) if here else ())
            for concept, there, here in terms
        ),
        quantities=tuple(
            ReviewQuantity(
                value,
                span(source, there),
                span(target, here) if here else None,
                number if here else 0,
                missing=not here,
            )
            for number, (value, there, here) in enumerate(quantities, 1)
        ),
        findings=tuple(
            Finding(
                check,
                severity,
                message,
                "locales/en/LC_MESSAGES/tram.po",
                1,
                None,
                source,
                target,
                span(source, there) if there else None,
                span(target, here) if here else None,
                (),
                suggestion,
            )
            for check, severity, message, there, here, suggestion in findings
        ),
        state=more.pop("state", State.TRANSLATED if target else State.UNTRANSLATED),
        **more,
    )


ARTICLE = (
    unit(
        "市、40年ぶりに路面電車を復活へ",
        "City to Bring Back Trams After 40 Years",
        kind=Kind.HEADING,
        level=1,
        paragraph="1",
        line=21,
        reading="し、40ねんぶりにろめんでんしゃをふっかつへ",
        terms=((TRAM, "路面電車", "Trams"),),
        quantities=(("40 years", "40年", "40 Years"),),
    ),
    unit(
        "花岡市は12日、廃止から40年となる路面電車を2029年春に復活させると発表した。",
        "Hanaoka announced on the 12th that its trams will be back in spring 2029, 40 years after they went.",
        paragraph="2",
        line=27,
        reading="はなおかしは12にち、はいしから40ねんとなるろめんでんしゃを2029ねんはるにふっかつさせるとはっぴょうした。",
        terms=((TRAM, "路面電車", "trams"),),
        quantities=(
            ("day 12", "12日", "the 12th"),
            ("40 years", "40年", "40 years"),
            ("spring 2029", "2029年春", "spring 2029"),
        ),
    ),
    unit(
        "総事業費は143億円で、国の補助金を除いた分を市が負担する。",
        "The total cost is ¥143 billion, of which the city will bear what national subsidies do not cover.",
        paragraph="2",
        line=33,
        reading="そうじぎょうひは143おくえんで、くにのほじょきんをのぞいたぶんをしがふたんする。",
        quantities=(("14,300,000,000 yen", "143億円", None),),
        findings=(
            (
                "number-value",
                Severity.ERROR,
                "143億円 is ¥14.3 billion; the English says ¥143 billion",
                "143億円",
                "¥143 billion",
                "¥14.3 billion",
            ),
        ),
        changed=True,
    ),
    unit(
        "計画の中身",
        "What is planned",
        kind=Kind.HEADING,
        level=2,
        paragraph="3",
        line=39,
        reading="けいかくのなかみ",
    ),
    unit(
        "花岡駅から港までの7.2キロに15の停留場を設ける",
        "15 stops along 7.2 kilometers from Hanaoka Station to the port",
        kind=Kind.LIST_ITEM,
        level=1,
        paragraph="4",
        line=44,
        reading="はなおかえきからみなとまでの7.2きろに15のていりゅうじょうをもうける",
        quantities=(("7.2 km", "7.2キロ", "7.2 kilometers"), ("15", "15", "15")),
    ),
    unit(
        "運賃は大人230円、子ども120円",
        "The toll is ¥230 for adults and ¥120 for children",
        kind=Kind.LIST_ITEM,
        level=1,
        paragraph="5",
        line=49,
        reading="うんちんはおとな230えん、こども120えん",
        terms=((FARE, "運賃", None),),
        quantities=(("230 yen", "230円", "¥230"), ("120 yen", "120円", "¥120")),
        findings=(("term-forbidden", Severity.ERROR, "運賃 is “fare” here, never “toll”", "運賃", "toll", "fare"),),
        comments=("運賃は認可待ち。金額は変わるかもしれません。",),
    ),
    unit(
        "旧車両基地の跡地に新しい車両基地を建てる",
        "A new depot on the site of the old depot（map 2)",
        kind=Kind.LIST_ITEM,
        level=1,
        paragraph="6",
        line=54,
        reading="きゅうしゃりょうきちのあとちにあたらしいしゃりょうきちをたてる",
        terms=((DEPOT, "車両基地", "depot"),),
        findings=(("text-residue", Severity.WARNING, "full-width bracket （ in the English", None, "（", " ("),),
    ),
    unit(
        "運行は午前6時から午後11時までで、日中は8分おきに走らせる。",
        "Trams will run from 6 a.m. to 11 p.m., every 10 minutes during the day.",
        state=State.FUZZY,
        previous="運行は午前6時から午後11時までで、日中は10分おきに走る。",
        said=("changed: amounts 10分 → 8分",),
        concerned=(span("Trams will run from 6 a.m. to 11 p.m., every 10 minutes during the day.", "10 minutes"),),
        paragraph="7",
        line=59,
        reading="うんこうはごぜん6じからごご11じまでで、にっちゅうは8ふんおきにはしらせる。",
        changed=True,
    ),
    unit(
        "開業までに運転士48人を採用し、",
        "It will hire 48 drivers before opening; the training takes eight months.",
        paragraph="7",
        line=66,
        reading="かいぎょうまでにうんてんし48にんをさいようし、",
        quantities=(("48 people", "48人", "48 drivers"),),
    ),
    unit(
        "養成には8カ月かかる。",
        EMPTY,
        state=State.JOINED,
        paragraph="7",
        line=71,
        reading="ようせいには8かげつかかる。",
    ),
    unit(
        "市議会の反応",
        "How the council reacted",
        kind=Kind.HEADING,
        level=2,
        paragraph="8",
        line=76,
        terms=((COUNCIL, "市議会", "council"),),
        approval=Said("Ada", "2026-11-20", "reviewed"),
    ),
    unit(
        "市議会では、費用を心配する声が相次いだ。",
        "In the city council, one member after another worried about the cost.",
        paragraph="9",
        line=81,
        reading="しぎかいでは、ひようをしんぱいするこえがあいついだ。",
        terms=((COUNCIL, "市議会", "city council"),),
        lapsed=(Said("Ada", "2026-11-20", "reviewed"),),
        remarks=(Said("Mary", "2026-11-21", "Who worried?\nAll of them?"),),
        waivers=(Waiver("length-outlier", "the Japanese is idiomatic and short"),),
    ),
    unit(
        "「路面電車は｜都《まち》の顔になる」と｜大友《おおとも》市長は語った。",
        "“Trams will be the face of this town,” said Mayor Otomo.",
        kind=Kind.QUOTATION,
        level=1,
        paragraph="10",
        line=87,
        reading="ろめんでんしゃはまちのかおになるとおおともしちょうはかたった。",
        terms=((TRAM, "路面電車", "Trams"),),
    ),
    unit(
        "採決は来月20日に行われる見通しだ。",
        paragraph="11",
        line=93,
        reading="さいけつはらいげつ20にちにおこなわれるみとおしだ。",
    ),
)

NOTICE = (
    unit(
        "工事のお知らせ",
        "Construction notice",
        kind=Kind.HEADING,
        level=1,
        paragraph="1",
        line=21,
        reading="こうじのおしらせ",
    ),
    unit(
        "車両基地の工事は４月１日に始まります。",
        "Work on the depot begins on April 1.",
        paragraph="2",
        line=27,
        reading="しゃりょうきちのこうじは4がつ1にちにはじまります。",
        terms=((DEPOT, "車両基地", "depot"),),
        quantities=(("April 1", "４月１日", "April 1"),),
    ),
    unit(
        "市電の運賃は変わりません。",
        "Streetcar line fares stay the same.",
        paragraph="2",
        line=33,
        reading="しでんのうんちんはかわりません。",
        terms=((TRAM, "市電", "Streetcar line"), (FARE, "運賃", "fares")),
        findings=(
            ("consistency-term", Severity.INFO, "市電 is “tram” in the other document", "市電", "Streetcar line", None),
        ),
    ),
)


PAGE = ReviewPage(
    title="Hanaoka Shimbun, English edition",
    documents=(
        ReviewDocument("tram.md", "locales/en/LC_MESSAGES/tram.po", ARTICLE),
        ReviewDocument("notice.md", "locales/en/LC_MESSAGES/notice.po", NOTICE),
    ),
    statuses=(
        DocumentStatus("tram.md", "en", 14, 312, 131, 12, 1, 1, {Severity.ERROR: 2, Severity.WARNING: 1}),
        DocumentStatus("notice.md", "en", 3, 39, 15, 3, 0, 0, {Severity.INFO: 1}),
    ),
    concepts=CONCEPTS,
    uses=(
        TermUse(TRAM, 4, {"trams": 3, "streetcar line": 1}),
        TermUse(DEPOT, 2, {"depot": 2}),
        TermUse(COUNCIL, 2, {"council": 1, "city council": 1}),
        TermUse(FARE, 2, {"fares": 1}),
    ),
    rules={
        name: f"What {name} finds.\n\nWhy it matters."
        for name in sorted({finding.check for unit in (*ARTICLE, *NOTICE) for finding in unit.findings})
    },
    project="hanaoka",
    since="v1.4",
)
