# SPDX-License-Identifier: MIT
"""The units and counters of both languages, one row each: name, kind, Japanese spellings, English spellings."""

from collections.abc import Iterator
from typing import NamedTuple

from l10n.numbers.model import Kind

_TABLE = """
# percentages
percent      | percent  | % ％ パーセント ㌫ | % percent per_cent pct
point        | percent  | ポイント pt pts %ポイント ％ポイント パーセントポイント | percentage_point point pp pt
bp           | percent  | ベーシスポイント bp bps | basis_point bp bps
permil       | percent  | ‰ パーミル | ‰ permil per_mil per_mill
wari         | percent  | 割 | -
off          | percent  | 割引 割引き | -
# currencies, by ISO 4217 code
AUD | money | 豪ドル オーストラリアドル オーストラリア・ドル | AUD Australian_dollar A$
CAD | money | カナダドル カナダ・ドル 加ドル | CAD Canadian_dollar C$
CHF | money | スイスフラン スイス・フラン | CHF Swiss_franc
CNY | money | 元 人民元 中国元 CNY | CNY RMB yuan renminbi
EUR | money | ユーロ EUR | EUR euro €
GBP | money | 英ポンド スターリングポンド GBP | GBP pound_sterling £
HKD | money | 香港ドル | HKD Hong_Kong_dollar HK$
INR | money | ルピー インドルピー | INR rupee Indian_rupee
JPY | money | 円 日本円 JPY | JPY yen ¥ Japanese_yen
KRW | money | ウォン 韓国ウォン | KRW won Korean_won ₩
RUB | money | ルーブル | RUB ruble rouble
SGD | money | シンガポールドル シンガポール・ドル | SGD Singapore_dollar S$
THB | money | バーツ | THB baht
TWD | money | 台湾ドル 台湾元 新台湾ドル ニュー台湾ドル | TWD Taiwan_dollar NT$
USD | money | ドル 米ドル アメリカドル ﾄﾞﾙ USD | USD dollar US_dollar U.S._dollar American_dollar buck $
cent | money | セント | cent
AED | money | ディルハム | AED dirham
BRL | money | レアル | BRL real
IDR | money | ルピア | IDR rupiah
ILS | money | シェケル | ILS shekel
MYR | money | リンギット リンギ | MYR ringgit
NOK | money | ノルウェークローネ デンマーククローネ クローネ | NOK DKK krone kroner
PLN | money | ズロチ | PLN zloty
SAR | money | リヤル | SAR riyal
SEK | money | クローナ スウェーデンクローナ | SEK krona kronor
TRY | money | リラ トルコリラ | TRY lira
VND | money | ベトナムドン | VND dong
ZAR | money | ランド | ZAR rand
peso | money | ペソ | peso PHP MXN
franc | money | フラン | franc
mark | money | マルク | -
sen  | money | 銭 | sen
# length, area, volume, weight, and the rest that is measured
nm   | measure | nm ナノメートル | nm nanometer nanometre
um   | measure | μm µm マイクロメートル ミクロン | μm µm micrometer micrometre micron
mm   | measure | mm ㎜ ミリ ミリメートル ﾐﾘ | mm millimeter millimetre
cm   | measure | cm ㎝ センチ センチメートル | cm centimeter centimetre
dm   | measure | dm デシメートル | dm decimeter decimetre
m    | measure | m ｍ メートル ﾒｰﾄﾙ | m meter metre
km   | measure | km ㎞ キロメートル キロ ㌔ ｋｍ | km kms kilometer kilometre kilo
inch | measure | インチ | inch
ft   | measure | フィート フット | ft foot feet
yd   | measure | ヤード | yard yd
mile | measure | マイル 哩 | mile mi
nmi  | measure | 海里 カイリ | nautical_mile
shaku | measure | 尺 | shaku
ri   | measure | 里 | ri
ken  | measure | 間 | ken
cho  | measure | 町 | cho
m2   | measure | m2 m² ㎡ 平方メートル 平米 平方ｍ | m2 m² ㎡ sqm sq_m square_meter square_metre
km2  | measure | km2 km² ㎢ 平方キロ 平方キロメートル 平方㎞ 平方km | km2 km² ㎢ sq_km square_kilometer square_kilometre
a    | measure | アール | ares
mi2  | measure | 平方マイル | sq_mi square_mile
ha   | measure | ha ヘクタール ㌶ | ha hectare
acre | measure | エーカー | acre
mu   | measure | ムー | mu
ft2  | measure | 平方フィート | sq_ft square_foot square_feet
tsubo | measure | 坪 | tsubo
m3   | measure | m3 m³ ㎥ 立方メートル 立米 キロリットル kl | m3 m³ ㎥ cubic_meter cubic_metre kiloliter kilolitre
km3  | measure | km3 km³ 立方キロメートル 立方キロ | km3 km³ cubic_kilometer cubic_kilometre
in3  | measure | 立方インチ | cu_in cubic_inch
ft3  | measure | 立方フィート | cu_ft cubic_foot cubic_feet
Mcf  | measure | Mcf | Mcf | 1000 ft3
MMcf | measure | MMcf | MMcf | 1000000 ft3
Bcf  | measure | Bcf | Bcf bcf Bcf/d Bcfd | 1000000000 ft3
Tcf  | measure | Tcf | Tcf tcf | 1000000000000 ft3
l    | measure | l L リットル ℓ リッター | l liter litre
dl   | measure | dl dL デシリットル | dl dL deciliter decilitre
ml   | measure | ml mL ミリリットル cc 立方センチメートル 立方センチ cm3 cm³ | ml mL milliliter millilitre cc cm3 cm³ cubic_centimeter cubic_centimetre
gal  | measure | ガロン | gallon
bbl  | measure | バレル | barrel bbl
koku | measure | 石 | koku
sho  | measure | 升 | sho
ng   | measure | ng ナノグラム | ng nanogram
ug   | measure | μg µg マイクログラム | μg µg mcg microgram
mg   | measure | mg ミリグラム | mg milligram
g    | measure | g グラム ｇ | g gram
kg   | measure | kg キログラム ㎏ ｋｇ | kg kilogram
t    | measure | t トン ㌧ ｔ メートルトン | t ton tonne metric_ton
lb   | measure | ポンド | lb pound lbs
oz   | measure | オンス | ounce oz
carat | measure | カラット ct | carat karat ct
degree | measure | 度 ° | degree °
C    | measure | ℃ °C 度C | °C ℃ degree_Celsius degree_centigrade
F    | measure | ℉ °F | °F ℉ degree_Fahrenheit
Pa   | measure | Pa パスカル | Pa pascals
hPa  | measure | hPa ヘクトパスカル ミリバール | hPa mbar hectopascal millibar
kPa  | measure | kPa キロパスカル | kPa kilopascal
MPa  | measure | MPa メガパスカル | MPa megapascal
atm  | measure | 気圧 | atm atmosphere
dB   | measure | dB デシベル | dB decibel
mW   | measure | mW ミリワット | mW milliwatt
W    | measure | W ワット | W watt
kW   | measure | kW キロワット | kW kilowatt
MW   | measure | MW メガワット | MW megawatt
GW   | measure | GW ギガワット | GW gigawatt
Wh   | measure | Wh ワット時 | Wh watt-hour watt_hour
kWh  | measure | kWh キロワット時 キロワットアワー | kWh kilowatt-hour kilowatt_hour
MWh  | measure | MWh メガワット時 | MWh megawatt-hour megawatt_hour
GWh  | measure | GWh ギガワット時 | GWh gigawatt-hour gigawatt_hour
TWh  | measure | TWh テラワット時 | TWh terawatt-hour terawatt_hour
mV   | measure | mV ミリボルト | mV millivolt
V    | measure | V ボルト Ｖ | V volt
kV   | measure | kV キロボルト | kV kilovolt
mA   | measure | mA ミリアンペア | mA milliamp milliampere
amp  | measure | アンペア | amp ampere
mAh  | measure | mAh ミリアンペア時 | mAh milliamp-hour milliampere-hour
Ah   | measure | Ah アンペア時 | Ah amp-hour ampere-hour
ohm  | measure | オーム Ω | Ω ohms
kohm | measure | キロオーム kΩ | kΩ kilohm kiloohm
J    | measure | ジュール | joules
kJ   | measure | kJ キロジュール | kJ kilojoule
MJ   | measure | MJ メガジュール | MJ megajoule
uSv  | measure | μSv µSv マイクロシーベルト | μSv µSv microsievert
mSv  | measure | mSv ミリシーベルト | mSv millisievert
Sv   | measure | Sv シーベルト | Sv sieverts
Bq   | measure | Bq ベクレル | Bq becquerels
lux  | measure | ルクス lx | lx lux
lumen | measure | ルーメン lm | lm lumen
ppm  | measure | ppm | ppm part_per_million
ppb  | measure | ppb | ppb part_per_billion
light-year | measure | 光年 | light-year light_year
AU   | measure | 天文単位 | astronomical_unit
Hz   | measure | Hz ヘルツ | Hz hertz
kHz  | measure | kHz キロヘルツ | kHz kilohertz
MHz  | measure | MHz メガヘルツ | MHz megahertz
GHz  | measure | GHz ギガヘルツ | GHz gigahertz
hp   | measure | 馬力 | horsepower hp
cal  | measure | カロリー | calorie
kcal | measure | kcal キロカロリー | kcal kilocalorie
bit  | measure | bit ビット | bit
kbit | measure | kbit kbps キロビット | kbit kbps Kbps kilobit
Mbit | measure | Mbit Mbps メガビット | Mbit Mbps megabit
Gbit | measure | Gbit Gbps ギガビット | Gbit Gbps gigabit
Tbit | measure | Tbit Tbps テラビット | Tbit Tbps terabit
byte | measure | バイト byte bytes | byte
KB   | measure | KB kB キロバイト | KB kB kilobyte
MB   | measure | MB メガバイト | MB megabyte
GB   | measure | GB ギガバイト ギガ | GB gigabyte gig
TB   | measure | TB テラバイト | TB terabyte
PB   | measure | PB ペタバイト | PB petabyte
KiB  | measure | KiB キビバイト | KiB kibibyte
MiB  | measure | MiB メビバイト | MiB mebibyte
GiB  | measure | GiB ギビバイト | GiB gibibyte
TiB  | measure | TiB テビバイト | TiB tebibyte
px   | measure | px ピクセル 画素 | px pixel
kmh  | measure | km/h ㎞/h キロ毎時 | km/h kph kilometers_per_hour kilometres_per_hour km_per_hour
mph  | measure | mph マイル毎時 | mph miles_per_hour
mps  | measure | m/s メートル毎秒 | m/s meters_per_second metres_per_second
knot | measure | ノット kt | knot kn
# time
year    | duration | 年 年間 年ぶり ヵ年 か年 カ年 ヶ年 ケ年 箇年 | year yr yrs
month   | duration | か月 ヶ月 カ月 ヵ月 ケ月 箇月 ヵ月間 ヶ月間 か月間 カ月間 ケ月間 ヶ月ぶり か月ぶり カ月ぶり | month
week    | duration | 週間 週 | week
day     | duration | 日 日間 泊 | day
night   | duration | 晩 | night
hour    | duration | 時間 h | hour hr hrs h
minute  | duration | 分 分間 | minute min
second  | duration | 秒 秒間 | second sec s
msec    | duration | ミリ秒 ms | millisecond ms
usec    | duration | マイクロ秒 μs µs | microsecond μs µs us
nsec    | duration | ナノ秒 ns | nanosecond ns
decade  | duration | - | decade
centuries | duration | - | centuries
millennia | duration | - | millennium millennia
age     | age      | 歳 才 歳児 | years_old year-old year_old years_of_age
months old | age   | か月児 ヶ月児 | months_old month-old
days old | age     | 日齢 | days_old day-old
# how many times as much
times   | multiple | 倍 | fold -fold times x
# things that are counted
person  | count | 人 名 人組 名様 | people person man men woman women
thing   | count | つ 個 コ 点 件 品 種 種類 通り 箇 ヶ | item piece thing
stage   | count | 段階 | stage step
machine | count | 台 基 機 輌 両編成 両 | car unit
ship    | count | 隻 艘 | ship vessel boat
company | count | 社 | company firm
shop    | count | 店 店舗 軒 | store shop
school  | count | 校 大学 学級 クラス | school
copy    | count | 冊 部 巻 | book copy volume
sheet   | count | 枚 葉 | sheet
long    | count | 本 | -
animal  | count | 匹 頭 羽 尾 | animal head
occasion | count | 回 度目 遍 往復 | time round
building | count | 棟 戸 世帯 部屋 室 | building house household room
place   | count | か所 ヶ所 カ所 ヵ所 ケ所 箇所 地点 駅 | place location site
country | count | か国 カ国 ヶ国 ヵ国 ケ国 箇国 国 | country nation
language | count | か国語 カ国語 言語 | language
character | count | 文字 字 語 桁 行 列 | character letter word digit line column
dozen   | count | ダース | dozen
vote    | count | 票 | vote
seat    | count | 議席 席 | seat
case    | count | 例 | case
family  | count | 家族 組 班 | group family
line    | count | 線 面 路線 階建て 階建 車線 | line track platform lane
game    | count | 勝 敗 試合 戦 | win loss game match
shot    | count | 発 曲 話 句 首 | song
pair    | count | 対 足 | pair
time of day | count | 限 | -
# places in an order, and names made of numbers
no      | ordinal | 番 号 番線 号線 号車 号機 番目 番手 番地 号棟 系統 号室 号館 号店 番号 番街 番台 | -
place in order | ordinal | 位 着 等 級 | place
anniversary | ordinal | 周年 | -
time in order | ordinal | 回目 度目 年目 日目 人目 つ目 個目 社目 本目 作目 期目 週目 か月目 ヶ月目 期 期生 期目 版 | -
generation | ordinal | 代目 代 世 世代 | generation
chapter | ordinal | 章 節 条 項 巻目 話目 編 幕 丁目 段 段目 合目 回戦 ページ 頁 行目 列目 条目 | chapter article section paragraph page floor
floor   | ordinal | 階 F | floor
era of series | ordinal | 系 形 型 式 | series type
ban     | ordinal | 番組 | -
"""


class Unit(NamedTuple):
    """One row of the table."""

    name: str
    kind: Kind
    japanese: tuple[str, ...]
    english: tuple[str, ...]
    """In the singular; `_` stands for a space."""
    size: int = 1
    """How many of the unit `of` one of these is, where it only shortens a number of them: a billion cubic feet."""
    of: str = ""


def _rows() -> Iterator[Unit]:
    for line in _TABLE.strip().split("\n"):
        if not line.startswith("#"):
            name, kind, japanese, english, *shortened = (cell.strip() for cell in line.split("|"))
            size, of = shortened[0].split() if shortened else ("1", "")
            yield Unit(name, Kind(kind), _spellings(japanese), _spellings(english), int(size), of)


def _spellings(cell: str) -> tuple[str, ...]:
    return tuple(word.replace("_", " ") for word in cell.split() if word != "-")


UNITS = tuple(_rows())
BY_NAME = {unit.name: unit for unit in UNITS}
CURRENCIES = frozenset(unit.name for unit in UNITS if unit.kind is Kind.MONEY and len(unit.name) == 3)
DEGREES = frozenset({"degree", "C", "F"})
"""Units whose numbers are something else with another sign: 5 degrees are not 5 degrees below zero."""
