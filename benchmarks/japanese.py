# SPDX-License-Identifier: MIT
"""Japanese sentences from a seed, and edits of them as authors make them.

A sentence is a list of clauses; an edit works on clauses and words, so it is known what each new text comes from.
The vocabulary is small beside a newspaper's: sentences of one document share words and patterns, as they do in
contracts, manuals and reports, and a new sentence is never quite unlike the old ones.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random

SUBJECTS = (
    "同社 当社 経営陣 取締役会 株主 監査役 研究所 開発部門 営業部 広報担当者 政府 経済産業省 金融庁 日本銀行 市役所 委員会 "
    "審議会 大学 研究者 技術者 利用者 消費者 購入者 契約者 管理者 運営会社 親会社 子会社 取引先 下請け企業 競合他社 投資家 "
    "金融機関 保険会社 航空会社 鉄道会社 電力会社 通信会社 製造業者 販売店 卸売業者 農家 漁業者 医療機関 病院 医師 看護師 "
    "患者 教員 学生 保護者 自治体 住民 裁判所 弁護士 原告 被告 労働組合 従業員 新入社員 派遣社員 出版社 編集部 放送局"
).split()
TOPICS = (
    "売上高 営業利益 純利益 研究開発費 広告費 人件費 設備投資 配当金 手数料 契約金 補助金 予算案 事業計画 中期経営計画 "
    "買収案 統合案 改善策 再発防止策 安全基準 品質基準 利用規約 個人情報 顧客情報 取引記録 会計書類 監査報告書 試験結果 "
    "調査結果 分析手法 学習データ 言語モデル 画像認識 音声認識 自動運転技術 半導体工場 蓄電池 太陽電池 送電網 物流拠点 "
    "新型車両 航空路線 高速道路 地下鉄 空港 港湾施設 公営住宅 図書館 美術館 小学校 給食制度 奨学金 年金制度 医療保険 介護施設 "
    "新薬 ワクチン 検査装置 手術支援ロボット 電子カルテ 食品表示 農産物 水産資源 森林 河川 観光資源 文化財 雇用契約 就業規則 "
    "残業時間 在宅勤務 育児休業 採用計画 訴訟 和解案 特許 商標 著作権 海外展開 輸出規制 関税 為替相場 株式市場 国債 住宅ローン"
).split()
PLACES = (
    "東京都 大阪府 北海道 福岡県 愛知県 仙台市 広島市 京都市 欧州 米国 中国 インド 東南アジア 国内 海外 首都圏 関西 九州 都心部 "
    "地方都市 工業地帯 臨海部 山間部 本社 支店 工場 会議 記者会見 説明会 公聴会 株主総会 電話会議 声明 報告書"
).split()
TIMES = (
    "昨年 今年 来年 先月 今月 来月 先週 今週 来週 昨日 月曜日 金曜日 年末 年度末 上半期 下半期 春 夏 秋 冬 午前 午後 夕方 深夜"
).split()
MANNERS = (
    "大幅に 段階的に 正式に 速やかに 慎重に 全面的に 一時的に 自主的に 独自に 共同で 相次いで 初めて 再び 改めて 予定どおり 事前に "
    "直ちに 積極的に 部分的に 継続的に 定期的に 例外的に 無償で 有料で"
).split()
VERBS = (
    "発表 公表 検討 承認 否決 撤回 延期 中止 再開 開始 終了 導入 廃止 改定 見直 拡大 縮小 強化 緩和 支援 批判 評価 確認 調査 分析 "
    "開発 設計 製造 販売 購入 売却 買収 提携 統合 分割 移転 閉鎖 建設 修理 点検 監視 管理 運用 更新 登録 申請 許可 禁止 要求 提案 "
    "説明 報告 通知 公開 保存 削除 複製 共有 翻訳 編集 印刷 配布 輸入 輸出 契約 解約 解雇 採用 育成 表彰"
).split()
REASONS = (
    "需要の増加を受けて 原材料の高騰により 人手不足を背景に 市場の縮小に伴い 規制の強化に備えて 競争の激化を踏まえ 円安の影響で "
    "事故の発生を受けて 株主の要請に応じて 専門家の助言に基づき 法律の改正に合わせて 顧客の要望に応え 業績の悪化を理由に "
    "災害に備えて 利用者の減少に伴い 技術の進歩により 国際的な批判を受けて 消費者の不安を和らげるため 費用を抑えるため "
    "透明性を高めるため 安全を確保するため 地域の雇用を守るため 老朽化が進んだため 手続きを簡素にするため"
).split()
LEADS = "しかし また さらに 一方 ただし なお このため 例えば その後 同時に".split()
UNITS = ("人", "社", "件", "億円", "万ドル", "%", "か所", "トン", "台", "日間")
ENDINGS = (
    "した",
    "する",
    "している",
    "する方針だ",
    "すると述べた",
    "する見通しだ",
    "しなければならない",
    "することを決めた",
)
POLITE = {"した": "しました", "する": "します", "している": "しています", "する方針だ": "する方針です"}
NEGATED = {"した": "しなかった", "する": "しない", "している": "していない", "する方針だ": "しない方針だ"}


@dataclass(frozen=True)
class Sentence:
    """The parts of a sentence, each with its particle; empty ones are not written."""

    lead: str
    time: str
    reason: str
    subject: str
    place: str
    amount: str
    topic: str
    manner: str
    verb: str
    ending: str
    swapped: bool = False
    """Whether the reason stands before the time."""
    more: str = ""
    """A clause before the end."""

    def __str__(self) -> str:
        opening = (self.reason, self.time) if self.swapped else (self.time, self.reason)
        parts = (self.lead, *opening, self.subject, self.more, self.place, self.amount, self.topic, self.manner)
        return "".join(parts) + self.verb + self.ending + "。"


Edit = Callable[[Random, Sentence], Sentence]


def sentence(random: Random) -> Sentence:
    """A new sentence."""

    def maybe(share: float, part: Callable[[Random], str]) -> str:
        return part(random) if random.random() < share else ""

    return Sentence(
        lead=maybe(0.2, lambda random: random.choice(LEADS) + "、"),
        time=maybe(0.5, lambda random: random.choice(TIMES) + "、"),
        reason=maybe(0.45, lambda random: random.choice(REASONS) + "、"),
        subject=_subject(random),
        place=maybe(0.5, _place),
        amount=maybe(0.4, _amount),
        topic=_topic(random),
        manner=maybe(0.4, lambda random: random.choice(MANNERS)),
        verb=random.choice(VERBS),
        ending=random.choice(ENDINGS),
        more=maybe(0.3, _more),
    )


def edited(random: Random, old: Sentence) -> Sentence:
    """`old` after one to three edits; never the same text."""
    new = old
    for _ in range(random.choices((1, 2, 3), (6, 3, 1))[0]):
        new = random.choices(EDITS, WEIGHTS)[0](random, new)
    return new if str(new) != str(old) else edited(random, old)


def _subject(random: Random) -> str:
    return random.choice(SUBJECTS) + random.choice(("は", "は", "が", "も"))


def _place(random: Random) -> str:
    return random.choice(PLACES) + random.choice(("で", "での", "における"))


def _amount(random: Random) -> str:
    return f"{random.choice((random.randint(2, 99), random.randint(100, 9800)))}{random.choice(UNITS)}の"


def _topic(random: Random) -> str:
    words = random.sample(TOPICS, random.choice((1, 1, 2)))
    return "と".join(words) + random.choice(("を", "を", "について"))


def _more(random: Random) -> str:
    return f"{random.choice(TOPICS)}を{random.choice(VERBS)}したうえで、"


def _number(random: Random, old: Sentence) -> Sentence:
    return replace(old, amount=_amount(random))


def _word(random: Random, old: Sentence) -> Sentence:
    part = random.choice(("subject", "topic", "place", "verb", "manner"))
    fresh = sentence(random)
    return replace(old, **{part: getattr(fresh, part) or getattr(old, part)})


def _longer(random: Random, old: Sentence) -> Sentence:
    part = random.choice(("more", "reason", "place"))
    made = {"more": _more, "reason": lambda random: random.choice(REASONS) + "、", "place": _place}[part](random)
    return replace(old, **{part: made})


def _shorter(random: Random, old: Sentence) -> Sentence:
    written = [part for part in ("lead", "time", "reason", "place", "manner", "more") if getattr(old, part)]
    return replace(old, **{random.choice(written): ""}) if written else old


def _style(_random: Random, old: Sentence) -> Sentence:
    return replace(old, ending=POLITE.get(old.ending, old.ending))


def _negate(_random: Random, old: Sentence) -> Sentence:
    return replace(old, ending=NEGATED.get(old.ending, old.ending))


def _ending(random: Random, old: Sentence) -> Sentence:
    return replace(old, ending=random.choice(ENDINGS))


def _order(_random: Random, old: Sentence) -> Sentence:
    return replace(old, swapped=not old.swapped)


def _particle(_random: Random, old: Sentence) -> Sentence:
    return replace(old, subject=old.subject[:-1] + ("が" if old.subject[-1] != "が" else "は"))


EDITS: tuple[Edit, ...] = (_number, _word, _longer, _shorter, _style, _negate, _ending, _order, _particle)
WEIGHTS = (3, 4, 2, 2, 1, 1, 2, 1, 1)


def reworded(random: Random, text: str, others: list[str]) -> str:
    """`text`, any Japanese sentence, after one to three edits that need no grammar; never the same text.

    A number is changed, a clause taken out or put in from another sentence, a run of kanji or katakana replaced
    by another's, the end made polite or plain.
    """
    new = text
    for _ in range(random.choices((1, 2, 3), (6, 3, 1))[0]):
        new = random.choice((_other_number, _other_word, _other_word, _without_clause, _with_clause, _other_end))(
            random, new, random.choice(others)
        )
    return new if new and new != text else reworded(random, text, others)


_NUMBER = re.compile("[0-9０-９]+")
_WORD = re.compile("[一-龠々]{2,}|[ァ-ヴー]{3,}")
_ENDS = (("しました。", "した。"), ("です。", "である。"), ("ます。", "る。"), ("ました。", "た。"))


def _other_number(random: Random, text: str, _other: str) -> str:
    found = list(_NUMBER.finditer(text))
    if not found:
        return text
    one = random.choice(found)
    return text[: one.start()] + str(random.randint(1, 999)) + text[one.end() :]


def _other_word(random: Random, text: str, other: str) -> str:
    found, fresh = list(_WORD.finditer(text)), _WORD.findall(other)
    if len(found) < 2 or not fresh:  # nothing would be left of the sentence
        return text
    one = random.choice(found)
    return text[: one.start()] + random.choice(fresh) + text[one.end() :]


def _without_clause(random: Random, text: str, _other: str) -> str:
    clauses = text.split("、")
    if len(clauses) > 2:
        del clauses[random.randrange(len(clauses) - 1)]
    return "、".join(clauses)


def _with_clause(random: Random, text: str, other: str) -> str:
    clause = other.split("、", maxsplit=1)[0]
    if "、" not in other or len(clause) > len(text) // 2:
        return text
    clauses = text.split("、")
    clauses.insert(random.randrange(len(clauses)), clause)
    return "、".join(clauses)


def _other_end(_random: Random, text: str, _other: str) -> str:
    for polite, plain in _ENDS:
        if text.endswith(polite):
            return text.removesuffix(polite) + plain
        if text.endswith(plain):
            return text.removesuffix(plain) + polite
    return text
