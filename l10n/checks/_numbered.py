# SPDX-License-Identifier: MIT
"""Reads placeholders without numbers by their order, so that `%s` and `%1$s` are one thing."""

import re
from collections.abc import Sequence

from l10n.checks._inline import Piece

_PRINTF_NUMBER = re.compile(r"%\d{1,2}\$")
_PRINTF_PLAIN = re.compile(r"%[-+#0,.\d]*[A-Za-z@]{1,3}")
_BRACED_NUMBER = re.compile(r"\{\d{1,2}(?:[!:].*)?\}")
_BRACED_PLAIN = re.compile(r"\{(?:[!:].*)?\}")


def is_numbered(placeholder: str) -> bool:
    """Whether it is `%1$s` or `{0}`."""
    return bool(_PRINTF_NUMBER.match(placeholder) or _BRACED_NUMBER.fullmatch(placeholder))


def mixed(pieces: Sequence[Piece]) -> bool:
    """Whether some of one family have numbers and some have none."""
    return any(_parts(pieces, *family) == (True, True) for family in _FAMILIES)


def alike(source: list[Piece], target: list[Piece]) -> tuple[list[Piece], list[Piece]]:
    """Both sides with numbers on all placeholders of a family, where one side has numbers and the other has none."""
    for family in _FAMILIES:
        sides = _parts(source, *family), _parts(target, *family)
        if sides == ((False, True), (True, False)):
            source = _with_numbers(source, family[1])
        elif sides == ((True, False), (False, True)):
            target = _with_numbers(target, family[1])
    return source, target


_FAMILIES = (_PRINTF_NUMBER, _PRINTF_PLAIN), (_BRACED_NUMBER, _BRACED_PLAIN)


def _parts(pieces: Sequence[Piece], number: re.Pattern[str], plain: re.Pattern[str]) -> tuple[bool, bool]:
    """Whether some have numbers, and whether some have none."""
    values = [each.value for each in pieces]
    return any(map(number.match, values)), any(map(plain.fullmatch, values))


def _with_numbers(pieces: list[Piece], plain: re.Pattern[str]) -> list[Piece]:
    """The pieces, those of a family without numbers counted in their order: from 1 behind `%`, from 0 in braces."""
    out, count = [], 0
    for each in pieces:
        if plain.fullmatch(each.value):
            value = each.value
            count += 1
            value = f"%{count}${value[1:]}" if value[0] == "%" else f"{{{count - 1}{value[1:]}"
            out.append(each._replace(value=value))
        else:
            out.append(each)
    return out
