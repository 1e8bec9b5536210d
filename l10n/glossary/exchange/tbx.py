# SPDX-License-Identifier: MIT
"""TBX (ISO 30042): both editions and both styles are read, 3 (DCT, Basic) and 2 (martif) are written."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from l10n.errors import Fault
from l10n.glossary.concept import Concept, ConceptKind
from l10n.glossary.exchange.values import Exchanged, Languages, complete
from l10n.xml.reading import Element, content, language, local, outermost

ROOTS = ("tbx", "martif", "TBX", "MARTIF")
ENTRIES = ("conceptEntry", "termEntry")

OWN = re.compile(r"l10n (?P<name>[^:\n]+): (?P<value>.*)", re.DOTALL)
"""A note that carries what TBX has no field for: `l10n kind: person`."""

_SECTIONS = ("langSec", "langSet")
_TERMS = ("termSec", "tig", "ntig")
_GROUPS = ("descripGrp", "adminGrp", "termNoteGrp", "termGrp")
_TYPED = ("termNote", "descrip", "admin", "ref", "xref", "transac", "transacNote")
"""Elements of the DCA style, which have their category as an attribute; in the DCT style it is their name."""

_STATUSES = (
    (re.compile(r"preferred|standardized|legal|recommended", re.IGNORECASE), "preferred"),
    (re.compile(r"deprecated|superseded|obsolete|forbidden|reject|do ?not ?use|not", re.IGNORECASE), "forbidden"),
)
_LAYOUT = re.compile(r"[ \t]*\r?\n[ \t]+")
"""A line that files are laid out with begins with an indent; another line break is somebody's."""


@dataclass(slots=True)
class _Term:
    """One term of an entry with what is said of it."""

    text: str
    language: str
    line: int
    status: str = ""
    facts: dict[str, list[str]] = field(default_factory=dict)


def read_tbx(data: bytes, path: str, languages: Languages) -> Exchanged:
    """The concepts of a TBX file, edition 2 or 3, in the DCA or DCT style.

    Entries without a term in both languages are left out and told.
    """
    concepts: list[Concept] = []
    left_out: list[Fault] = []
    not_kept: Counter[str] = Counter()

    for entry in outermost(data, path, ROOTS, ENTRIES):
        concept = _Entry(entry, path, languages, not_kept).concept()
        reason = complete(concept)
        if reason:
            name = entry.get("id", "")
            left_out.append(Fault(f"entry {name or concept.source or concept.target} {reason}", path, entry.sourceline))
        else:
            concepts.append(concept)
    return Exchanged(tuple(concepts), tuple(left_out), tuple(pair for pair in not_kept.most_common() if pair[1]))


_KINDS = frozenset({"abbreviation", "acronym", "properNoun"})
"""Values of termType and partOfSpeech that a row says with its kind."""


class _Entry:
    """One concept of the file, gathered from its languages and terms."""

    def __init__(self, entry: Element, path: str, languages: Languages, not_kept: Counter[str]) -> None:
        self._path = path
        self._line = entry.sourceline
        self._not_kept = not_kept
        self._facts: dict[str, list[str]] = {}
        self._own: dict[str, list[str]] = {}
        self._gather(entry, self._facts)
        sections = [child for child in entry if local(child) in _SECTIONS]
        self._sources = list(self._terms(sections, languages.source))
        self._targets = list(self._terms(sections, languages.target))

    def concept(self) -> Concept:
        """The entry as a row."""
        sources = sorted(self._sources, key=_rank)
        right = [each for each in sorted(self._targets, key=_rank) if each.status != "forbidden"]
        kind = self._kind(right)
        # What stays as it is needs no target, and an admitted form is none.
        admitted = right if kind is ConceptKind.KEEP and right and right[0].status == "admitted" else right[1:]
        return Concept(
            source=sources[0].text if sources else "",
            target=right[0].text if right[: len(right) - len(admitted)] else "",
            variants=_texts(sources[1:]),
            admitted=_texts(admitted),
            forbidden=_texts(each for each in self._targets if each.status == "forbidden"),
            kind=kind,
            case_sensitive="sensitive" in self._own.get("case", ()),
            scope=tuple(dict.fromkeys(self._facts.pop("projectSubset", []))),
            definition=" ".join(dict.fromkeys(self._facts.pop("definition", []))),
            note="; ".join(dict.fromkeys([*self._own.get("note", []), *self._facts.pop("note", [])])),
            extra=self._extra(),
            path=self._path,
            line=self._line,
        )

    def _kind(self, right: list[_Term]) -> ConceptKind:
        own = self._own.get("kind", [""])[0]
        if own in set(ConceptKind):
            return ConceptKind(own)
        if "no" in (each.lower() for each in self._facts.get("Translation needed", [])):
            return ConceptKind.KEEP
        facts = right[0].facts if right else {}
        if {"abbreviation", "acronym"} & set(facts.get("termType", ())):
            return ConceptKind.ABBREVIATION
        return ConceptKind.NAME if "properNoun" in facts.get("partOfSpeech", ()) else ConceptKind.TERM

    def _extra(self) -> tuple[tuple[str, str], ...]:
        """Columns of ours that came along, and the subject field; what else was said is counted."""
        columns = [(name[7:], values[0]) for name, values in self._own.items() if name.startswith("column ")]
        subject = self._facts.pop("subjectField", [])
        if subject:
            columns.append(("subjectField", "; ".join(dict.fromkeys(subject))))
        self._facts.pop("Translation needed", None)
        self._not_kept.update({name: len(values) for name, values in self._facts.items()})
        return tuple(columns)

    def _terms(self, sections: Iterable[Element], wanted: str) -> Iterator[_Term]:
        for section in sections:
            tag = language(section)
            if not _speaks(tag, wanted):
                continue
            self._gather(section, self._facts)
            for place in section:
                if local(place) in _TERMS:
                    yield from self._term(place, tag)

    def _term(self, place: Element, tag: str) -> Iterator[_Term]:
        found = next(place.iter("{*}term"), None)
        text = "" if found is None else " ".join(_clean(content(found)).split("\n"))
        if not text:
            return
        facts: dict[str, list[str]] = {}
        self._gather(place, facts)
        statuses = [*facts.pop("administrativeStatus", []), *facts.pop("normativeAuthorization", [])]
        term = _Term(text, tag, place.sourceline, _status(statuses), facts)
        for name in ("note", "projectSubset", "definition"):
            self._facts.setdefault(name, []).extend(facts.pop(name, []))
        self._not_kept.update({name: sum(value not in _KINDS for value in values) for name, values in facts.items()})
        yield term

    def _gather(self, element: Element, facts: dict[str, list[str]]) -> None:
        """What is said of `element` itself, not of the languages and terms inside it."""
        for child in element:
            name = local(child)
            if name in _GROUPS:
                self._gather(child, facts)
            elif name not in (*_SECTIONS, *_TERMS, "term", "termCompList"):
                category = child.get("type", name) if name in _TYPED else name
                self._add(category, _clean(content(child)), facts)

    def _add(self, category: str, text: str, facts: dict[str, list[str]]) -> None:
        own = OWN.fullmatch(text) if category == "note" else None
        if own:
            self._own.setdefault(own["name"], []).append(own["value"])
        elif text:
            facts.setdefault(category, []).append(text)


def _speaks(tag: str, language: str) -> bool:
    """Whether a language tag (en, en-US, EN_us) is of `language`."""
    tag, language = tag.lower().replace("_", "-"), language.lower().replace("_", "-")
    return tag == language or tag.startswith(f"{language.partition('-')[0]}-") or tag == language.partition("-")[0]


def _status(values: Iterable[str]) -> str:
    for value in values:
        for pattern, status in _STATUSES:
            if pattern.match(value.strip()):
                return status
    return "admitted" if any(value.lower().startswith("admitted") for value in values) else ""


def _rank(term: _Term) -> int:
    """Preferred terms first, then those of which nothing is said, in the order of the file."""
    return {"preferred": 0, "": 1, "admitted": 2, "forbidden": 3}[term.status]


def _texts(terms: Iterable[_Term]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(term.text for term in terms))


def _clean(text: str) -> str:
    """`text` without the line breaks and indents that files are laid out with."""
    return _LAYOUT.sub(" ", text).strip()
