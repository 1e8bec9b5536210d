# SPDX-License-Identifier: MIT
"""Write the table of how Chinese and Koreans say the characters of their names, in Latin letters.

Chinese comes from pypinyin (MIT), which the program itself does not need: `pip install pypinyin`, then run it as
`python tools/syllables_table.py`. Korean is the list below, in the Revised Romanization and in that of newspapers.
"""

from collections.abc import Iterator
from pathlib import Path

_TABLE = Path(__file__).parent.parent / "l10n" / "sound" / "data" / "syllables.tsv"
_KOREAN = (
    "金김 李리 朴박 崔최 鄭정 姜강 趙조 尹윤 張장 林림 韓한 呉오 徐서 申신 権권 黄황 安안 宋송 柳류 全전 洪홍 高고 "
    "文문 孫손 梁량 白백 許허 南남 沈심 盧로 河하 郭곽 成성 車차 朱주 禹우 具구 任임 羅라 池지 閔민 陳진 厳엄 元원 "
    "千천 方방 孔공 廉렴 秋추 都도 石석 宣선 馬마 吉길 表표 明명 奇기 潘반 琴금 王왕 魚어 在재 寅인 正정 恩은 日일 "
    "英영 淑숙 姫희 槿근 恵혜 博박 大대 中중 泳영 三삼 載재 東동 俊준 浩호 賢현 鉉현 振진 鎮진 宇우 秀수 民민 敏민 "
    "相상 尚상 永영 雄웅 義의 基기 珍진 善선 順순 哲철 亨형 承승 勝승 昌창 潤윤 允윤 志지 智지 知지 京경 慶경 敬경 "
    "景경 奎규 圭규 龍룡 竜룡 容용 勇용 宗종 鐘종 光광 国국 一일 源원 学학 鶴학 桓환 勲훈 薫훈 丙병 昇승 星성 聖성 "
    "盛성 道도 度도 仁인 仙선 先선 美미 蓮련 燕연 延연 泰태 太태 沢택 弘홍 虎호 湖호 和화 花화 華화 根근 範범 凡범 "
    "植식 碩석 信신 新신 臣신 玉옥 完완 佑우 祐우 旭욱 郁욱 雲운 銀은 応응 益익 子자 章장 再재 宰재 栽재 典전 貞정 "
    "廷정 静정 済제 州주 柱주 周주 仲중 重중 真진 彩채 天천 春춘 忠충 七칠 平평 豊풍 必필 夏하 憲헌 赫혁 玄현 釜부 "
    "山산 川천 邱구 水수 原원 蔚울 島도 壌양 開개 城성 板판 門문 店점 江강 陵릉 清청 "
)
"""Characters of Korean names and places, each with how it is said."""
_KANJI_LEVEL_1 = range(0xB0A1, 0xCFD4)
"""Where the common characters lie in EUC-JP."""
_INITIALS = ("g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h")
_VOWELS = tuple("a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split())
_FINALS = ("", *"k k k n n n t l k m l l l p l m p p t t ng t t k t p t".split())
_OTHERWISE = (
    ("yeo", "you"),
    ("yeo", "yu"),
    ("eo", "u"),
    ("eo", "o"),
    ("ae", "ay"),
    ("u", "oo"),
    ("eu", "u"),
    ("yu", "yoo"),
)
"""How newspapers write vowels: Chung, Cho, Moon, Young."""


def main() -> None:
    """Write a row for each common character."""
    lines = ["character\tchinese\tkorean", *sorted(_rows())]
    _TABLE.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines) - 1} rows")


def _rows() -> Iterator[str]:
    from pypinyin import Style, pinyin

    korean = {pair[0]: sorted(set(_in_latin(pair[1]))) for pair in _KOREAN.split()}
    for character in sorted({*_characters(), *korean}):
        found = pinyin(character, style=Style.NORMAL, heteronym=True, v_to_u=True)[0]
        chinese = sorted({each.replace("ü", "u") for each in found})
        yield f"{character}\t{'|'.join(chinese)}\t{'|'.join(korean.get(character, ())) or '-'}"


def _characters() -> Iterator[str]:
    for code in _KANJI_LEVEL_1:
        if 0xA0 < code & 0xFF < 0xFF:
            yield code.to_bytes(2, "big").decode("euc_jp")


def _in_latin(syllable: str) -> Iterator[str]:
    """A syllable of Hangul in Latin letters, in each way."""
    number = ord(syllable[0]) - 0xAC00
    initial, vowel, final = number // 588, number % 588 // 28, number % 28
    plain = _INITIALS[initial], _VOWELS[vowel], _FINALS[final]
    for written in {plain[1], *(plain[1].replace(one, other) for one, other in _OTHERWISE)}:
        yield plain[0] + written + plain[2]
        if initial == _RIEUL:
            yield "l" + written + plain[2]
            yield written + plain[2]


_RIEUL = 5
"""At the start of a name it is written r or l, or not at all: Ri, Lee, Yi."""


if __name__ == "__main__":
    main()
