# SPDX-License-Identifier: MIT
"""Japanese sentences made of what they say and how, so that an edit is known to change the one or the other."""

from dataclasses import dataclass, field, replace
from typing import NamedTuple


class Verb(NamedTuple):
    """The forms of a verb."""

    plain: str
    polite: str
    negative: str
    polite_negative: str
    joining: str
    joining_negative: str


SUBJECTS = (("船", "隻"), ("鳥", "羽"), ("猫", "匹"), ("本", "冊"), ("車", "台"), ("写真", "枚"), ("手紙", "通"))
PLACES = ("北の港", "町の広場", "駅の前", "川の向こう", "古い図書館", "島の学校", "橋のそば", "谷あいの小さな村")
TIMES = ("", "朝には", "夕方には", "雨の日には", "祭りの日には", "冬が来るたびに", "工事が終わるまでの間は")
VERBS = (
    Verb("着く", "着きます", "着かない", "着きません", "着き", "着かず"),
    Verb("残る", "残ります", "残らない", "残りません", "残り", "残らず"),
    Verb("見える", "見えます", "見えない", "見えません", "見え", "見えず"),
    Verb("増える", "増えます", "増えない", "増えません", "増え", "増えず"),
    Verb("届く", "届きます", "届かない", "届きません", "届き", "届かず"),
)
NUMBERS = (2, 3, 8, 12, 30, 143, 153, 1400)
_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")


@dataclass(frozen=True, slots=True)
class Clause:
    """What is said: each field is the number of a row in its table."""

    time: int = 0
    place: int = 0
    subject: int = 0
    number: int = 0
    verb: int = 0
    negated: bool = False

    def changed(self, choice: int) -> "Clause":
        """Another clause, which differs in one field."""
        match choice % 6:
            case 0:
                return replace(self, number=_other(self.number, choice, NUMBERS))
            case 1:
                return replace(self, negated=not self.negated)
            case 2:
                return replace(self, place=_other(self.place, choice, PLACES))
            case 3:
                return replace(self, time=_other(self.time, choice, TIMES))
            case 4:
                return replace(self, subject=_other(self.subject, choice, SUBJECTS))
            case _:
                return replace(self, verb=_other(self.verb, choice, VERBS))


def _other(row: int, choice: int, table: tuple[object, ...]) -> int:
    return (row + 1 + choice // 6 % (len(table) - 1)) % len(table)


def clause(choice: int) -> Clause:
    """The clause of that number; each has many."""
    rows = []
    for table in (TIMES, PLACES, SUBJECTS, NUMBERS, VERBS):
        choice, row = divmod(choice, len(table))
        rows.append(row)
    return Clause(*rows)


@dataclass(frozen=True, slots=True)
class Form:
    """How it is said, which changes no translation."""

    polite: bool = False
    wide: bool = False
    """Whether digits are full-width."""
    comma: bool = False
    """Whether a comma follows the time."""

    def changed(self, choice: int) -> "Form":
        """Another form, which differs in one field."""
        name = ("polite", "wide", "comma")[choice % 3]
        return replace(self, **{name: not getattr(self, name)})


@dataclass(frozen=True, slots=True)
class Sentence:
    """What is said, and how."""

    clauses: tuple[Clause, ...]
    form: Form = field(default_factory=Form)

    def __str__(self) -> str:
        *before, last = self.clauses
        texts = [self._clause(each, 4 + each.negated) for each in before]
        return "、".join([*texts, self._clause(last, self.form.polite + 2 * last.negated)]) + "。"

    def _clause(self, said: Clause, form: int) -> str:
        thing, counter = SUBJECTS[said.subject]
        time, number = TIMES[said.time], str(NUMBERS[said.number])
        comma = "、" if time and self.form.comma else ""
        written = number.translate(_WIDE) if self.form.wide else number
        return f"{time}{comma}{PLACES[said.place]}に{thing}が{written}{counter}{VERBS[said.verb][form]}"
