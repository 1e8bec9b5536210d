# SPDX-License-Identifier: MIT
"""An author who works on a document and a translator who works on its catalogue, a step at a time."""

from dataclasses import replace

from l10n.model import Entry
from reliability.sentences import Sentence, clause

LONGEST = 4
"""No sentence is joined from more clauses than this."""
BEGINNING = (
    Sentence((clause(1),)),
    Sentence((clause(602), clause(4711))),
    *(Sentence((clause(n),)) for n in (77, 3131)),
)


class Author:
    """Somebody who works on a document; each method is a step, whose numbers say where and what."""

    def __init__(self) -> None:
        self.sentences = list(BEGINNING)
        self._former: list[Sentence] = []

    def rest(self, _where: int, _what: int) -> None:
        """Change nothing."""

    def edit(self, where: int, what: int) -> None:
        """Say something else."""
        place, old = self._at(where)
        part = what % len(old.clauses)
        parts = (*old.clauses[:part], old.clauses[part].changed(what // 4), *old.clauses[part + 1 :])
        self._put(place, replace(old, clauses=parts))

    def polish(self, where: int, what: int) -> None:
        """Say the same in another form."""
        place, old = self._at(where)
        self._put(place, replace(old, form=old.form.changed(what)))

    def rewrite(self, where: int, what: int) -> None:
        """Put another sentence in the place of one."""
        self._put(self._at(where)[0], Sentence((clause(what),)))

    def move(self, where: int, what: int) -> None:
        """Put a sentence somewhere else."""
        place, old = self._at(where)
        del self.sentences[place]
        self.sentences.insert(what % (len(self.sentences) + 1), old)

    def split(self, where: int, what: int) -> None:
        """Make two sentences of one that has two clauses."""
        places = [place for place, each in enumerate(self.sentences) if len(each.clauses) > 1]
        if places:
            place = places[where % len(places)]
            old = self.sentences[place]
            cut = 1 + what % (len(old.clauses) - 1)
            self._put(place, replace(old, clauses=old.clauses[:cut]), replace(old, clauses=old.clauses[cut:]))

    def join(self, where: int, _what: int) -> None:
        """Make one sentence of two neighbours."""
        if len(self.sentences) > 1:
            place = where % (len(self.sentences) - 1)
            one, other = self.sentences[place : place + 2]
            if len(one.clauses + other.clauses) <= LONGEST:
                self._former.append(other)
                del self.sentences[place + 1]
                self._put(place, replace(other, clauses=one.clauses + other.clauses))

    def delete(self, where: int, _what: int) -> None:
        """Take a sentence out, but not the last one."""
        if len(self.sentences) > 1:
            self._put(self._at(where)[0])

    def restore(self, where: int, what: int) -> None:
        """Put back a sentence that was there before."""
        if self._former:
            self.sentences.insert(where % (len(self.sentences) + 1), self._former[what % len(self._former)])

    def duplicate(self, where: int, what: int) -> None:
        """Say a sentence again somewhere."""
        self.sentences.insert(what % (len(self.sentences) + 1), self._at(where)[1])

    def insert(self, where: int, what: int) -> None:
        """Put a new sentence somewhere."""
        self.sentences.insert(where % (len(self.sentences) + 1), Sentence((clause(what),)))

    def _at(self, where: int) -> tuple[int, Sentence]:
        place = where % len(self.sentences)
        return place, self.sentences[place]

    def _put(self, place: int, *new: Sentence) -> None:
        self._former.append(self.sentences[place])
        self.sentences[place : place + 1] = new


class Translator:
    """Somebody who works on a catalogue; each method gives an entry as the step leaves it."""

    def __init__(self) -> None:
        self.texts: set[str] = set()
        """All translations and comments that were entered and not replaced."""
        self._count = 0

    def translate(self, entry: Entry) -> Entry:
        """Enter a new translation."""
        return replace(entry, target=self._written('Text {}, "quoted".'), fuzzy=False, previous=None)

    def confirm(self, entry: Entry) -> Entry:
        """Find a suggestion right as it is."""
        return replace(entry, fuzzy=False, previous=None)

    def doubt(self, entry: Entry) -> Entry:
        """Mark a translation as fuzzy."""
        return replace(entry, fuzzy=bool(entry.target))

    def comment(self, entry: Entry) -> Entry:
        """Leave a remark."""
        return replace(entry, comments=(*entry.comments, self._written("remark {}.")))

    def waive(self, entry: Entry) -> Entry:
        """Let a finding be."""
        return replace(entry, comments=(*entry.comments, self._written("l10n: ignore[number-value] reason {}.")))

    def _written(self, form: str) -> str:
        self._count += 1
        text = form.format(self._count)
        self.texts.add(text)
        return text
