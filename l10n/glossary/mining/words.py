# SPDX-License-Identifier: MIT
"""Words that a term does not begin or end with, by UniDic's lemma, as sorted data."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


OPENING = _words(
    "或る 各 現 現在 御 昨 今 今回 今後 最近 丸ごと 引き続き 引き続く 大正 平成 昭和 明治 令和 此の 所謂 新た 数 全 前 他 多数 同 同社 一部 主要 本 毎 某 約 両"
)
"""Words before a term that are no part of it."""

CLOSING = _words(
    "間 以下 以外 以後 以降 以上 以前 以内 一方 内 向け 上 下 側 君 氏 殿 様 さん 自体 者等 後 頃 毎 際 先生 "
    "済み 達 ら 中 付き 同士 等 など 時 別 外 前 場合 用 宛て 為 的 ごと"
)
"""Words and suffixes after a term that are no part of it."""

GENERAL = _words(
    "一つ 一部 意味 影響 可能 可能性 下記 課題 関係 企業 機会 議論 記事 規模 傾向 結果 見込み 効果 行為 今年 最大 最新 "
    "作業 参加 使用 仕組み 時間 時期 事項 実施 実際 上記 状況 状態 重要 情報 人 数字 数年 世界 全体 対応 対象 他社 "
    "多額 段階 注目 出来事 特徴 独特 内容 年間 年度 場所 大手 大幅 発表 必要 方向 方法 問題 要素 理由 利用 例 話"
)
"""Nouns that name no one thing; a run of nothing else is no term."""

TITLES = _words("CEO CFO COO CTO")
"""Titles in Latin script that stand before or after a name."""

ENDING = _words("ごと ら 等 など")
"""Suffixes that end a term whatever follows: スレイマンCEO|ら."""
