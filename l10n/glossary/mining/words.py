# SPDX-License-Identifier: MIT
"""Words that a term does not begin or end with, by UniDic's lemma, as sorted data."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


OPENING = _words(
    "一部 両 主要 今 今回 今後 他 令和 全 前 各 同 同社 多数 大正 平成 引き続き 引き続く 御 "
    "或る 所謂 数 新た 明治 昨 昭和 最近 本 某 此の 毎 現 現在 約"
)
"""Words before a term that are no part of it."""

CLOSING = _words(
    "ごと さん など 一方 上 下 並み 中 付き 以上 以下 以内 以前 以外 以後 以降 側 先生 全体 内 別 前 "
    "同士 向け 君 場合 外 宛て 後 時 様 殿 毎 氏 済み 為 用 的 等 自体 達 間 際 頃"
)
"""Words and suffixes after a term that are no part of it."""

GENERAL = _words(
    "一部 上記 下記 世界 事項 人 今年 仕組み 他社 企業 作業 使用 例 傾向 全体 内容 出来事 "
    "利用 効果 参加 可能 問題 場所 多額 大幅 大手 実施 実際 対応 対象 年度 年間 影響 必要 "
    "情報 意味 数字 方向 方法 時期 時間 最大 最新 機会 段階 注目 特徴 状態 状況 独特 理由 "
    "発表 結果 行為 要素 見込み 規模 記事 話 課題 議論 重要 関係"
)
"""Nouns that name no one thing; a run of nothing else is no term."""

TITLES = _words("CEO CFO COO CTO 会長 博士 大統領 市長 教授 監督 知事 社長 議員 選手 部長 首相")
"""Titles that stand after a person's name, those in Latin script also before it."""

ENDING = _words("ごと など 等")
"""Suffixes that end a term whatever follows: スレイマンCEO|ら."""
