# SPDX-License-Identifier: MIT
"""Two documents side by side: reads what their sentences have, finds the way, learns from it and finds it again."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from l10n.alignment import band
from l10n.alignment.association import learnt
from l10n.alignment.chances import answered_back, counted
from l10n.alignment.contradiction import contradicted
from l10n.alignment.english import english_keys
from l10n.alignment.evidence import Evidence
from l10n.alignment.grid import Grid
from l10n.alignment.japanese import Reader, Trait, japanese_traits
from l10n.alignment.lengths import Lengths
from l10n.alignment.path import Step, best_path
from l10n.alignment.questions import Question, Questions, places

Bead: TypeAlias = tuple[tuple[int, ...], tuple[int, ...]]
"""Places of Japanese sentences and of the English ones that say the same."""


@dataclass(frozen=True, slots=True)
class Scored:
    """A bead and how much speaks for it."""

    bead: Bead
    score: float
    """The logarithm of how much likelier its sentences are as counterparts than as strangers; 0 for one side."""
    sure: bool = False
    """Whether it may be taken for a translation: of a thousand such beads about one is none."""


def _nothing(_text: str) -> Iterable[str]:
    return ()


Marks: TypeAlias = Sequence[tuple[str, ...]]
"""For each sentence what its place in the document is called, by names that both documents share."""


def aligned(
    ja: Sequence[str],
    en: Sequence[str],
    *,
    numbers: Reader = _nothing,
    terms: Reader = _nothing,
    marks: tuple[Marks, Marks] = ((), ()),
) -> list[Scored]:
    """The beads of two documents in order, each with what speaks for it.

    `numbers` gives the values of the numbers in a Japanese sentence, `terms` the English of the terms in it;
    `marks` are what is known of the places of the Japanese and the English sentences.
    """
    read = [japanese_traits(each, numbers, terms) for each in ja]
    lemmas = [each for _, each in read]
    keys = _keys(en, marks[1])
    questions = Questions(places(keys), len(keys))
    asked = [questions.of(each) for each in _marked([each for each, _ in read], marks[0])]
    lengths = Lengths(ja, en)
    found = _path(asked, keys, questions, lengths)
    for _ in range(_ROUNDS):
        sure = [(i, j) for i, j, step, score in found if step.left == step.right == 1 and score > _SURE]
        lengths.learn(sure)
        asked = _taught(asked, questions, lemmas, keys, sure)
        found = _path(asked, keys, questions, lengths, sure, [(i, j) for i, j, _, _ in found])
    beads = _assured([scored for i, j, step, score in found for scored in _beads(i, j, step, score)])
    return [replace(each, sure=each.sure and not _contradicted(each.bead, ja, en)) for each in beads]


def _contradicted(bead: Bead, ja: Sequence[str], en: Sequence[str]) -> bool:
    left, right = bead
    return contradicted(" ".join([ja[i] for i in left]), " ".join([en[j] for j in right]))


def _marked(traits: Sequence[list[Trait]], marks: Marks) -> list[list[Trait]]:
    """The traits of the Japanese sentences with what is known of their places."""
    if not marks:
        return [*traits]
    known = ([Trait((f"k:{name}",), "k") for name in names] for names in marks)
    return [asked + more for asked, more in zip(traits, known, strict=True)]


def _keys(en: Iterable[str], marks: Marks) -> list[frozenset[str]]:
    """What the English sentences have, with what is known of their places."""
    keys = [english_keys(each) for each in en]
    if not marks:
        return keys
    return [each | {f"k:{name}" for name in names} for each, names in zip(keys, marks, strict=True)]


def _taught(
    asked: Iterable[Question],
    questions: Questions,
    lemmas: Sequence[Sequence[str]],
    keys: Iterable[frozenset[str]],
    sure: Sequence[tuple[int, int]],
) -> list[Question]:
    """The questions with what the `sure` pairs teach of the words."""
    known = learnt(sure, lemmas, [[key for key in each if key[0] == "w"] for each in keys])
    return [
        questions.of([*(questions.traits[each] for each in question.traits), *more])
        if (more := [known[each] for each in dict.fromkeys(words) if each in known])
        else question
        for question, words in zip(asked, lemmas, strict=True)
    ]


_HIGH, _FAIR = 8.0, 2.0


def _assured(beads: list[Scored]) -> list[Scored]:
    """The beads, those marked that score high, or well between neighbours of one sentence each that score fairly."""

    def fair(place: int) -> bool:
        return not 0 <= place < len(beads) or (_is_pair(beads[place]) and beads[place].score > _FAIR)

    return [
        replace(each, sure=all(each.bead) and (each.score > _HIGH or (_is_calm(each) and fair(i - 1) and fair(i + 1))))
        for i, each in enumerate(beads)
    ]


def _is_calm(scored: Scored) -> bool:
    return _is_pair(scored) and scored.score > 0


def _is_pair(scored: Scored) -> bool:
    return len(scored.bead[0]) == len(scored.bead[1]) == 1


_ROUNDS = 1
_SURE = 1.0


def _path(
    asked: Sequence[Question],
    keys: Sequence[frozenset[str]],
    questions: Questions,
    lengths: Lengths,
    sure: Sequence[tuple[int, int]] = (),
    way: Sequence[tuple[int, int]] = (),
) -> list[tuple[int, int, Step, float]]:
    """The steps of the best way, each with where it starts and its score; near `way`, if one is known."""
    size = len(keys)
    bands = band.around(way, len(asked), size) if way else band.bands(asked, questions)
    forth, back = counted(sure, asked, keys, questions.traits), answered_back(sure, asked, keys)
    grid = Grid(lengths, Evidence(asked, keys, questions, forth, back))
    steps = best_path(grid, bands, len(asked), size)
    return [(i, j, step, _score(grid, i, j, step)) for i, j, step in steps]


def _score(grid: Grid, i: int, j: int, step: Step) -> float:
    """What speaks for a step; of several sentences, each has to be better in the bead than out of it."""
    if step.swap:
        return min(grid.bead(i, 1, j + 1, 1), grid.bead(i + 1, 1, j, 1))
    if not step.left or not step.right:
        return 0.0
    whole = grid.bead(i, step.left, j, step.right)
    if step.left == step.right == 1:
        return whole
    if step.left == 1:
        parts = grid.bead(i, 1, j, step.right - 1), grid.bead(i, 1, j + 1, step.right - 1)
    else:
        parts = grid.bead(i, step.left - 1, j, 1), grid.bead(i + 1, step.left - 1, j, 1)
    return min(whole, whole - max(parts))


def _beads(i: int, j: int, step: Step, score: float) -> Iterable[Scored]:
    if step.swap:
        yield Scored(((i,), (j + 1,)), score)
        yield Scored(((i + 1,), (j,)), score)
    else:
        yield Scored((tuple(range(i, i + step.left)), tuple(range(j, j + step.right))), score)
