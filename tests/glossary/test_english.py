# SPDX-License-Identifier: MIT
"""The English side: every form a writer gives a term is accepted, and its near misses are not.

`accepted.tsv` and `near_misses.tsv` are written for this project, in words that any dictionary has.
"""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest

from l10n.english.inflection import plurals
from l10n.english.paraphrases import of_family
from l10n.glossary import Concept, ConceptKind, English, Glossary
from l10n.glossary.acceptance import Verdict
from l10n.glossary.persons import in_other_order, short_name
from l10n.glossary.replacement import replacement
from l10n.glossary.why import term_verdicts
from l10n.model import Use

HERE = Path(__file__).parent
CODE = {"Character.AI", "node.js", "C++"}


def rows(name: str) -> Iterator[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def accepted(row: dict[str, str]) -> bool:
    source = row.get("source") or ("買収する" if row["kind"] == "verb" else "語")
    concept = Concept(source.removesuffix("的"), row["term"], case_sensitive=row["term"] in CODE)
    glossary, target = Glossary([concept]), f"They saw {row['found']} there."
    if row["kind"] != "derived":
        return glossary.accepts(concept, target)
    after = "な" if source.endswith("的") else "する"
    return accepts(glossary, f"{source}{after}。", target)


def accepts(glossary: Glossary, source: str, target: str) -> bool:
    return any(each.verdict in {Verdict.PAIRED, Verdict.ACCEPTED} for each in term_verdicts(source, target, glossary))


def test_five_hundred_forms_are_accepted():
    table = list(rows("accepted.tsv"))
    assert len(table) >= 500
    assert [row for row in table if not accepted(row)] == []


def test_two_hundred_near_misses_are_refused():
    table = list(rows("near_misses.tsv"))
    assert len(table) >= 200
    wrong = [row for row in table if accepted(row)]
    assert len(wrong) <= len(table) // 100, wrong


@pytest.mark.parametrize(
    ("form", "target"),
    [
        ("chip", "Chipmunks sleep."),
        ("server", "She is a good observer."),
        ("backup", "They went back and looked up."),
        ("merger", "They emerged."),
        ("police", "The policy changed."),
        ("gene", "A generous offer"),
    ],
)
@pytest.mark.parametrize("use", [Use.VERB, Use.MODIFIER])
def test_words_that_only_look_derived_are_refused(form, target, use):
    assert [*of_family(form, target, use)] == []


@pytest.mark.parametrize(
    ("source", "form", "sentence", "right", "wrong"),
    [
        ("可用性", "availability", "高可用性を実現する。", "Build highly available services.", "Build quick services."),
        ("互換性", "compatibility", "旧版と互換性がある。", "It is compatible with old ones.", "It is incompatible."),
        ("互換性", "compatibility", "旧版と互換性がない。", "It is incompatible.", "It is different."),
        ("互換性", "compatibility", "互換性のない型を混ぜた。", "They mix incompatible types.", "They mix types."),
        ("認証", "authentication", "認証されていない要求を拒む。", "Refuse unauthenticated calls.", "Refuse calls."),
        ("暗号化", "encryption", "暗号化せずに送る。", "They are sent unencrypted.", "They are sent openly."),
        ("暗号化", "encryption", "暗号化して送る。", "They are sent encrypted.", "They are sent unencrypted."),
        ("署名", "signature", "署名なしで送る。", "They are sent unsigned.", "They are sent openly."),
        ("署名", "signature", "無署名のアプリを止める。", "Block unsigned apps.", "Block other apps."),
        ("索引", "index", "索引のない列は遅い。", "Unindexed columns are slow.", "Some columns are slow."),
        ("監督", "director", "彼女が監督した映画だ。", "She directed the film.", "She made the film."),
        ("司会", "host", "彼が司会した番組だ。", "He hosted the show.", "He was on the show."),
        ("互換性", "compatibility", "互換性が失われた変更だ。", "It is an incompatible change.", "It is a big change."),
        ("オプション", "option", "オプションで指定できる。", "You can optionally set it.", "You can set it."),
        ("セキュリティ", "security", "セキュリティが強化される。", "It gets more secure.", "It gets better."),
        ("クエリ", "query", "クエリを実行する。", "It queries the table.", "It reads the table."),
        ("ログイン", "log in", "ログインしている人を示す。", "Show logged-in users.", "Show all users."),
        ("設定", "set up", "データベースの設定だ。", "This is the database setup.", "This is the database."),
        ("ファイル", "file", "ファイル名を入れる。", "Enter the filename.", "Enter the name."),
        ("モジュール", "module", "サブモジュールを読む。", "Load the submodules.", "Load the parts."),
        (
            "インスタンス",
            "instance",
            "クラスをインスタンス化する。",
            "Instantiate the class.",
            "Make one of the class.",
        ),
        ("デバッグ", "debugging", "すぐにデバッグできる。", "You can debug it at once.", "You can bug them at once."),
        ("キャッシュ", "cache", "計算のキャッシュを学ぶ。", "Learn about caching results.", "Learn about cash."),
        ("燃料", "fuel", "水素を燃料とするバスだ。", "The bus is fueled by hydrogen.", "The bus runs on hydrogen."),
        ("脱炭素", "decarbonization", "脱炭素に取り組む。", "They work to decarbonize.", "They work to save carbon."),
        ("脱炭素", "decarbonization", "脱炭素を進める。", "They keep decarbonizing.", "They keep saving carbon."),
        ("不正利用", "improper use", "他人が不正利用した。", "Somebody used it improperly.", "Somebody used it."),
        ("不正利用", "improper use", "不正利用される。", "It is improperly used.", "It is misused."),
        (
            "評価額",
            "valuation",
            "評価額は百億円だ。",
            "The deal values it at 10 billion yen.",
            "Its value is 10 billion yen.",
        ),
        ("財団", "foundation", "財団は東京にある。", "It was founded in Tokyo.", "It is found in Tokyo."),
        (
            "不正使用",
            "unauthorized use",
            "不正使用した。",
            "They used it without any authorization.",
            "They used it without me.",
        ),
        ("同意", "consent", "同意なき共有はだめだ。", "No nonconsensual sharing.", "No sharing."),
        ("不正使用", "unauthorized use", "不正使用対策をとる。", "Fight unauthorized card use.", "Fight improper use."),
        ("毒", "poison", "毒に侵される。", "You are poisoned.", "You are sick."),
        ("装備", "equip", "装備を外す。", "Unequip it.", "Drop it."),
        ("定期的な", "regular", "定期的に調べる。", "They check it regularly.", "They check it often."),
        ("厳しい", "heavy", "厳しく罰する。", "They fined him heavily.", "They fined him."),
        ("率いる", "lead", "団体を率いた人だ。", "He was the leader.", "He was the boss."),
        ("有効期限", "expiration date", "有効期限は10日間だ。", "It expires in ten days.", "It has ten days."),
        ("発売日", "release date", "発売日は5月1日だ。", "It will be released on May 1.", "It comes out on May 1."),
        (
            "発売日",
            "release date",
            "発売日は5月1日だ。",
            "It was being released on May 1.",
            "The release deadline is May 1.",
        ),
        ("有効期間", "validity period", "有効期間は3年だ。", "It is valid for three years.", "It lasts three years."),
        ("再計測", "re-time", "すぐに再計測した。", "They re-timed it at once.", "They timed out at once."),
        ("最適化", "optimization", "再最適化を行う。", "It reoptimizes the code.", "It repeats the code."),
        ("直接", "direct", "直接使われる。", "It is used directly.", "It is used at once."),
        ("硬い", "hard", "硬く結ぶ。", "It is tied hardest.", "It is hardly tied."),
        ("大きい", "big", "より大きい箱だ。", "It is a bigger box.", "It is a bigheaded ox."),
        ("良い", "good", "より良い箱だ。", "It is a better box.", "It is a nicer box."),
        (
            "派遣社員",
            "temporary worker",
            "派遣社員として働く。",
            "They work as temps: temporarily.",
            "They worked as clerks.",
        ),
        ("機械学習", "machine learning", "機械学習技術を学ぶ。", "Study machine learners.", "Study learners."),
        (
            "自動運転",
            "autonomous driving",
            "自動運転のバスだ。",
            "It is an autonomous bus.",
            "It is a bus without a crew.",
        ),
        (
            "自動運転",
            "autonomous driving",
            "自動運転の歴史だ。",
            "A car drove autonomously.",
            "A history of autonomous cars.",
        ),
        ("不安定な", "unstable", "不安定さが増す。", "Instability is growing.", "Trouble is growing."),
        ("清潔", "clean", "清潔に保つ。", "It is for cleanliness.", "It is for clearness."),
        ("大切", "important", "大切に考える。", "They give importance to it.", "They think of its import."),
        ("悪意", "malice", "悪意を持って作る。", "It is maliciously made.", "It is made badly."),
        ("リバース", "reverse", "リバース可能だ。", "It is reversible.", "It goes back."),
        ("皮膚科", "dermatology", "皮膚科に行く。", "They see a dermatologist.", "They see a doctor."),
        ("予測", "prediction", "動きは予測できない。", "It is unpredictable.", "It is uncertain."),
        ("周囲", "surroundings", "周囲の山だ。", "They are the surrounding hills.", "They are the hills around."),
        ("惑星", "planet", "惑星間の旅だ。", "It is an interplanetary voyage.", "It is a voyage in space."),
        ("手術", "surgery", "手術後の痛みだ。", "It is postsurgical pain.", "It is pain from the knife."),
        ("明確", "clear", "目的を明確にする。", "They clarify their purpose.", "They have a purpose."),
        ("簡単", "simple", "手順を簡単にする。", "They simplify the steps.", "They are similar."),
        ("骨盤", "pelvis", "骨盤・姿勢の矯正だ。", "It is pelvic and posture correction.", "It is a correction."),
        ("人間工学", "ergonomics", "人間工学に基づく机だ。", "It is an ergonomic desk.", "It is a good desk."),
        ("分解", "disassembly", "機械を分解する。", "They disassemble it.", "They dissolve it."),
        ("西洋", "the West", "西洋の考え方だ。", "It is a Western view.", "It is a wasted view."),
        (
            "ヒマラヤ",
            "Himalaya",
            "ヒマラヤ地域に住む。",
            "They live in the Himalayan region.",
            "They live in the hills.",
        ),
        ("分析", "analysis", "分析・監視の部署だ。", "It is an analytical and monitoring unit.", "It is a unit."),
        ("省エネ", "energy-efficient", "省エネが進む。", "Energy efficiency rises.", "Efficiency rises."),
        (
            "ニュートラル",
            "carbon-neutral",
            "ニュートラルに向かう。",
            "They aim at carbon neutrality.",
            "They aim at neutrality.",
        ),
        ("満期", "maturity", "満期を迎える保険だ。", "The policy matures.", "The policy ends."),
        ("日本", "Japan", "日本の会社だ。", "It is a Japanese company.", "It is a Chinese company."),
        ("米国", "the U.S.", "米国が勝った。", "The Americans won.", "The Mexicans won."),
        ("韓国", "South Korea", "韓国の首都だ。", "It is the South Korean capital.", "It is the capital of the South."),
        ("ニューヨーク", "New York", "ニューヨークの人だ。", "He is a New Yorker.", "He is a newcomer."),
        (
            "英国首相",
            "British prime minister",
            "英国首相が辞めた。",
            "The UK's prime minister resigned.",
            "The PM resigned.",
        ),
        (
            "日本市場",
            "Japanese market",
            "日本市場に戻る。",
            "It returns to the markets of Japan.",
            "It returns to Japan.",
        ),
        ("関心", "interest", "歴史に関心を持つ。", "They are interested in history.", "They like history."),
    ],
)
def test_what_there_is_or_is_not_may_be_said_with_another_part_of_speech(source, form, sentence, right, wrong):
    glossary = Glossary([Concept(source, form)])
    assert accepts(glossary, sentence, right)
    assert not accepts(glossary, sentence, wrong)


def test_the_name_of_a_place_has_its_adjective_and_other_names_have_none():
    places = Glossary([Concept("日本", "Japan", kind=ConceptKind.NAME), Concept("富士", "Fuji", kind=ConceptKind.NAME)])
    assert accepts(places, "日本の会社", "a Japanese company")
    assert not accepts(places, "日本の会社", "a japanned box")
    assert not accepts(places, "富士の水", "Fujian water")


@pytest.mark.parametrize("name", ["accepted.tsv", "near_misses.tsv"])
def test_no_row_stands_twice(name):
    table = [tuple(row.values()) for row in rows(name)]
    assert len(set(table)) == len(table)


def spans(concept: Concept, target: str, english: English = English()) -> list[str]:  # noqa: B008 - frozen
    return [target[slice(*found.span)] for found in Glossary([concept]).find_in_english(concept, target, english)]


def forbidden(concepts: list[Concept], target: str) -> list[str]:
    glossary = Glossary(concepts)
    return [target[slice(*found.span)] for found in glossary.find_forbidden(concepts[0], target)]


@pytest.mark.parametrize(
    ("term", "spelling", "right", "wrong"),
    [
        ("labor market", "american", "The labor market", "The labour market"),
        ("labor market", "british", "The labour market", "The labor market"),
        ("traveler", "american", "The travelers", "The travellers"),
        ("traveler", "british", "The travellers", "The travelers"),
    ],
)
def test_the_spelling_is_a_setting(term, spelling, right, wrong):
    concept = Concept("語", term)
    assert (spans(concept, right, English(spelling)), spans(concept, wrong, English(spelling))) == (
        [right.removeprefix("The ")],
        [],
    )


@pytest.mark.parametrize(
    ("macrons", "accepted"),
    [
        ("keep", ["Yumi Ōno"]),
        ("drop", ["Yumi Ono"]),
        ("h", ["Yumi Ohno"]),
        ("any", ["Yumi Ōno", "Yumi Ono", "Yumi Ohno"]),
    ],
)
def test_the_macron_policy_is_a_setting(macrons, accepted):
    concept = Concept("大野由美", "Yumi Ōno", kind=ConceptKind.PERSON)
    target = "Yumi Ōno and Yumi Ono and Yumi Ohno"
    assert accepted == spans(concept, target, English(macrons=macrons))


def test_another_romanization_is_admitted_by_the_row():
    concept = Concept("大野由美", "Yumi Ōno", admitted=("Yumi Oono",), kind=ConceptKind.PERSON)
    assert spans(concept, "Yumi Oono sang.") == ["Yumi Oono"]


def test_a_decomposed_macron_is_the_letter():
    concept = Concept("大野", "Ōno", kind=ConceptKind.PERSON)
    assert spans(concept, "O\u0304no sang.", English(macrons="keep")) == ["O\u0304no"]


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("Appraisals rose.", ["Appraisals"]),
        ("The appraisal's basis", ["appraisal's"]),
        ("Reappraisals rose.", []),
        ("The tax appraisal rose.", []),
        ("A tax appraisal and an appraisal", ["appraisal"]),
    ],
)
def test_forbidden_forms_are_inflected_and_may_lie_in_a_longer_right_term(target, expected):
    concepts = [Concept("評価額", "valuation", forbidden=("appraisal",)), Concept("課税評価", "tax appraisal")]
    assert expected == forbidden(concepts, target)


@pytest.mark.parametrize(
    ("right", "wrong", "target", "expected"),
    [
        ("license", "licence", "Two licenses", []),
        ("license", "licence", "Two licences", ["licences"]),
        ("email", "e-mail", "Emails and e-mails", ["e-mails"]),
        ("launchpad", "launch pad", "launchpads and launch pads", ["launch pads"]),
        ("organization", "organisation", "organizations' organisations", ["organisations"]),
        ("data", "datum", "data", []),
    ],
)
def test_a_forbidden_spelling_is_told_from_the_right_one_in_every_inflection(right, wrong, target, expected):
    assert expected == forbidden([Concept("語", right, forbidden=(wrong,))], target)


@pytest.mark.parametrize(
    ("kind", "target", "right"),
    [
        ("keep", "iPhones sell.", True),
        ("keep", "iPhone’s price", True),
        ("keep", "IPhone sells.", False),
        ("keep", "iphone sells.", False),
        ("keep", "i-Phone sells.", False),
    ],
)
def test_what_is_kept_is_exact_but_for_plural_and_possessive(kind, target, right):
    concept = Concept("iPhone", kind=ConceptKind(kind), case_sensitive=True)
    assert Glossary([concept]).accepts(concept, target) == right


@pytest.mark.parametrize(
    ("target", "found"),
    [
        ("Tanaka Taro spoke.", ["Tanaka Taro"]),
        ("Taro Tanaka spoke.", []),
        ("Tanaka, Taro", []),
        ("TANAKA Taro", ["TANAKA Taro"]),
    ],
)
def test_the_order_of_a_persons_names(target, found):
    concept = Concept("田中太郎", "Taro Tanaka", kind=ConceptKind.PERSON)
    assert found == [target[slice(*span)] for span, _ in in_other_order(concept, target, English())]


def test_a_surname_stands_for_the_person():
    concept = Concept("田中太郎", "Taro Tanaka", kind=ConceptKind.PERSON)
    assert short_name(concept, "Then Tanaka's aide left.", English()) == (5, 13)


def test_a_title_that_is_no_name_may_stand_small_in_a_sentence():
    title = Glossary([Concept("社長", "President and CEO")])
    (chief,) = title.concepts
    assert title.accepts(chief, "She became president and CEO.")
    assert not title.accepts(chief, "She became president and ceo.")


def test_a_list_may_share_its_last_word():
    assert spans(Concept("信用カード", "credit card"), "choose credit, pre-paid, and debit cards") != []


def test_life_insurance_is_not_found_in_its_contrary():
    life = Concept("生命保険", "life insurance")
    assert spans(life, "both life and non-life insurance") == ["life and non-life insurance"]


def test_a_couple_may_share_its_surname():
    concept = Concept("田中太郎", "Taro Tanaka", kind=ConceptKind.PERSON)
    assert Glossary([concept]).accepts(concept, "Taro and Hanako Tanaka spoke.")
    assert not Glossary([concept]).accepts(concept, "Taro and Hanako Suzuki spoke.")


@pytest.mark.parametrize(
    ("target", "wrong", "repaired"),
    [
        ("Interest conflicts are rare.", "interest conflict", "Conflicts of interest are rare."),
        ("an interest conflict's cost", "interest conflict", "a conflict of interest's cost"),
        ("The interest conflicts' cost", "interest conflict", "The conflicts of interest's cost"),
        ("INTEREST CONFLICTS AHEAD", "interest conflict", "CONFLICTS OF INTEREST AHEAD"),
    ],
)
def test_a_forbidden_form_is_replaced_in_its_inflection(target, wrong, repaired):
    concept = Concept("利益相反", "conflict of interest", forbidden=(wrong,))
    glossary = Glossary([concept])
    (found,) = glossary.find_forbidden(concept, target)
    put = replacement(glossary.finder(concept, wrong), target, found.span, concept, English())
    assert put is not None
    (start, end), text = put
    assert repaired == target[:start] + text + target[end:]


@pytest.mark.parametrize("form", ["a.c", "(x)", "[a-z]+", "C++", "x*", "\\d", "$1"])
def test_terms_are_literals(form):
    concept = Concept("語", form)
    glossary = Glossary([concept])
    assert (glossary.accepts(concept, f"It has {form} in it."), glossary.accepts(concept, "It has abc 7 in it.")) == (
        True,
        False,
    )


@pytest.mark.parametrize(
    ("singular", "plural"), [("LEAF", "LEAFs"), ("terminus", "termini"), ("cargo", "cargos"), ("cargo", "cargoes")]
)
def test_plurals_of_both_kinds(singular, plural):
    assert plural in plurals(singular)


@pytest.mark.parametrize(("target", "wrong"), [("The Internet is old.", 1), ("Internet use grew.", 0), ("internet", 0)])
def test_forbidden_capitals(target, wrong):
    concept = Concept("インターネット", "internet", forbidden=("Internet",))
    assert len(Glossary([concept]).find_forbidden(concept, target)) == wrong


@pytest.mark.parametrize(
    ("row", "target", "repaired"),
    [
        (("買収", "acquisition", ("acquire",), "buy"), "It bought it last year.", "It acquired it last year."),
        (("復元", "restore", ("restoration",), "recover"), "Recover the data.", "Restore the data."),
        (("学習データ", "training data", (), "learning example"), "It has learning examples.", "It has training data."),
        (("学習データ", "training data", (), "learning example"), "The learning examples are new.", None),
        (
            ("内部告発", "whistleblowing", (), "internal accusation"),
            "An internal accusation came.",
            "Whistleblowing came.",
        ),
        (
            ("個人情報", "personal information", (), "personal data"),
            "the personal data you give",
            "the personal information you give",
        ),
        (("再エネ", "renewable energy", ("renewables",), "green energy"), "Use green energy.", "Use renewable energy."),
        (("アルド王国", "Kingdom of Aldo", (), "Ardo"), "the Kingdom of Ardo", "the Kingdom of Aldo"),
        (("待機児童", "child in waiting", (), "waiting child"), "waiting children", "children in waiting"),
        (("決定", "decision", (), "decide"), "The firm decided to withdraw.", None),
        (("分析", "analysis", (), "study"), "Experts studied it.", None),
        (("分析", "analysis", (), "study"), "The studies are new.", "The analyses are new."),
        (("企業", "company", (), "enterprise"), "the enterprises’ sales", "the companies’ sales"),
        (("評価額", "valuation", (), "appraisal"), "THE APPRAISAL ROSE", "THE VALUATION ROSE"),
        (("延期", "postponement", (), "delay"), "They delay it.", None),
        (("延期", "postponement", (), "put off"), "The vote was put off.", None),
        (("延期", "postponement", (), "put off"), "They put the vote off.", None),
        (("補助金", "subsidy", (), "grant"), "It will grant subsidies.", None),
        (("承認", "approve", (), "endorse"), "The board endorsed it.", "The board approved it."),
        (("率いる", "lead", (), "head"), "She heads the team.", "She leads the team."),
        (("色", "colour", (), "hue"), "Hues fade.", "Colors fade."),
    ],
)
def test_a_forbidden_form_gives_way_only_to_its_own_part_of_speech(row, target, repaired):
    source, right, admitted, wrong = row
    concept, english = Concept(source, right, admitted=admitted, forbidden=(wrong,)), English("american")
    glossary = Glossary([concept])
    found = glossary.find_forbidden(concept, target, english)[0]
    put = replacement(glossary.finder(concept, wrong, english), target, found.span, concept, english)
    assert (put and target[: put[0][0]] + put[1] + target[put[0][1] :]) == repaired
