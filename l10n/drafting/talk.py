# SPDX-License-Identifier: MIT
"""Tells what is no translation: nothing, Japanese, a refusal, talk about the task, the instructions themselves."""

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from l10n.drafting.values import Request, Task
from l10n.model import EMPTY
from l10n.tables import rows
from l10n.text import HIRAGANA, KATAKANA, UNPRINTABLE, mostly_japanese

DATA = Path(__file__).parent / "data"
_WORD = re.compile(r"\w+")
_KANA = re.compile(f"[{HIRAGANA}{KATAKANA}]")
_LATIN = re.compile("[A-Za-z]+")
_RUN = 7
"""So many words of the instructions in a row are no chance."""
_WRITTEN_JAPANESE = ("ja", "zh")
"""Languages whose letters tell nothing here."""
_WORDY, _SPARE = 12, 120
"""A translation has not more than so many letters for one of the source, and some to spare for short ones."""


def not_a_translation(task: Task, target: str, request: Request) -> str:
    """Why `target` cannot be the translation of the unit, in a few words; empty where it may be."""
    if not target or target == EMPTY:
        return "the answer is empty"
    if any(each not in task.source for each in UNPRINTABLE.findall(target)):
        return "the answer has a line break or a character that no text has"
    if not request.languages[1].startswith(_WRITTEN_JAPANESE) and _is_japanese(task, target):
        return "the answer is Japanese"
    if leaks(target, request.instructions):
        return "the answer repeats the instructions"
    if len(target) > _WORDY * len(task.source) + _SPARE or (target[0] in "{[" and '"' in target and _has_keys(target)):
        return "the answer is more than a translation"
    return _talk(task, target)


def leaks(target: str, instructions: str) -> bool:
    """Whether words of the instructions stand in `target`, more in a row than chance puts there."""
    return not _runs(instructions).isdisjoint(_in_rows(target))


def _is_japanese(task: Task, target: str) -> bool:
    """Whether most of it is, or it has kana and no word but the code, addresses and names that the source has."""
    for each in task.kept:
        target = target.replace(each, "")
    echoes = _KANA.search(target) is not None and set(_LATIN.findall(target)) <= set(_LATIN.findall(task.source))
    return echoes or mostly_japanese(target)


def _has_keys(target: str) -> bool:
    return any(f'"{key}"' in target for key in ("units", "id", "target", "source"))


def _talk(task: Task, target: str) -> str:
    """What kind of talk `target` is, by the table; what the source itself speaks of is none."""
    for pattern, what, excuse in _patterns():
        if pattern.search(target) and not (excuse and excuse.search(task.source)):
            return f"the answer is {what}"
    return ""


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[re.Pattern[str], str, re.Pattern[str] | None], ...]:
    return tuple(
        (re.compile(words, re.IGNORECASE), what, re.compile(excuse) if excuse else None)
        for words, what, excuse, _ in rows(DATA, "talk")
    )


@lru_cache(maxsize=4)
def _runs(instructions: str) -> frozenset[str]:
    return frozenset(_in_rows(instructions))


def _in_rows(text: str) -> Iterator[str]:
    words = _WORD.findall(text.casefold())
    return (" ".join(words[number : number + _RUN]) for number in range(len(words) - _RUN + 1))
