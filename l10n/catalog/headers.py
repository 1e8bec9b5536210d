# SPDX-License-Identifier: MIT
"""The header of a catalogue: its fields, its charset, and what a new one says."""

import codecs
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from types import MappingProxyType

from l10n.catalog.values import Catalog, Header, Imprint
from l10n.errors import Fault, InputError
from l10n.model import Entry, Key

KEY: Key = (None, "")
"""What the header is filed under: the entry without a source."""

FORMS_LIMIT = 100
"""No language has as many plural forms."""

CHARSETS = frozenset(
    [
        "ascii",
        "us-ascii",
        "utf-8",
        "iso-8859-1",
        "iso-8859-2",
        "iso-8859-3",
        "iso-8859-4",
        "iso-8859-5",
        "iso-8859-6",
        "iso-8859-7",
        "iso-8859-8",
        "iso-8859-9",
        "iso-8859-13",
        "iso-8859-14",
        "iso-8859-15",
        "koi8-r",
        "koi8-u",
        "cp850",
        "cp866",
        "cp874",
        "cp932",
        "cp949",
        "cp950",
        "cp1250",
        "cp1251",
        "cp1252",
        "cp1253",
        "cp1254",
        "cp1255",
        "cp1256",
        "cp1257",
        "gb2312",
        "euc-jp",
        "euc-kr",
        "big5",
        "big5-hkscs",
        "gbk",
        "gb18030",
        "shift_jis",
        "johab",
        "tis-620",
    ]
)
"""The charsets that gettext and Python both know."""

# The entry without a source; a source in several lines begins with an empty string, too, but a string follows it.
_HEADER = re.compile(rb'^[ \t]*msgid[ \t]+""\s*msgstr\s+((?:"(?:[^"\\\n]|\\.)*+"\s*+)++)', re.MULTILINE)
_CHARSET = re.compile(rb'charset=([^\s\\";]+)')
_CREATED_LINE = re.compile(rb'"POT-Creation-Date: ([^"\\\n]*)\\n"')
_PLACEHOLDER = "charset"
_FORMS = re.compile(r"nplurals\s*+=\s*+([0-9]+)")

# Plural-Forms by language, after Unicode CLDR's rules for whole numbers.
PLURAL_FORMS = {
    "ar": "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);",
    "cs": "nplurals=3; plural=(n==1 ? 0 : n>=2 && n<=4 ? 1 : 2);",
    "fr": "nplurals=2; plural=(n > 1);",
    "id": "nplurals=1; plural=0;",
    "ja": "nplurals=1; plural=0;",
    "ko": "nplurals=1; plural=0;",
    "pl": "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);",
    "pt_BR": "nplurals=2; plural=(n > 1);",
    "ru": "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);",
    "th": "nplurals=1; plural=0;",
    "tr": "nplurals=2; plural=(n > 1);",
    "uk": "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);",
    "vi": "nplurals=1; plural=0;",
    "zh": "nplurals=1; plural=0;",
}
_OTHER_FORMS = "nplurals=2; plural=(n != 1);"

_MIME = {
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
}
_ORDER = (
    "Project-Id-Version",
    "Report-Msgid-Bugs-To",
    "POT-Creation-Date",
    "PO-Revision-Date",
    "Last-Translator",
    "Language-Team",
    "Language",
    *_MIME,
    "Plural-Forms",
)


_NO_IMPRINT = Imprint()
_CREATED, _REVISED = "POT-Creation-Date", "PO-Revision-Date"
_NO_DATE = "1970-01-01 00:00+0000"
"""A date would change when the text did not. `msgfmt -c` misses one that is not there, and Babel cannot read an empty
one; this is what reproducible builds write. Editors put theirs in its place."""
_UNREVISED = "YEAR-MO-DA HO:MI+ZONE"
"""What gettext writes into a template."""


def encoding(data: bytes, path: str) -> str:
    """The codec for a catalogue's bytes, by the charset that its header names; UTF-8 where it names none."""
    head = _HEADER.search(data)
    found = _CHARSET.search(data, *head.span(1)) if head else None
    name = found[1].decode("ascii", "replace").lower() if found else "utf-8"
    if codec := codec_of(name):
        return codec
    line = data.count(b"\n", 0, found.start() if found else 0) + 1
    raise InputError(Fault(f"unknown charset {name!r}", path, line, hint="convert the file to UTF-8"))


def codec_of(charset: str) -> str:
    """Python's name of the charset that a header names in any spelling; empty where gettext does not know it."""
    if charset.lower() == _PLACEHOLDER:
        return "utf-8"
    try:
        codec = codecs.lookup(charset).name
    except (LookupError, ValueError):
        return ""
    return codec if codec in _codecs() else ""


@cache
def _codecs() -> frozenset[str]:
    return frozenset(codecs.lookup(charset).name for charset in CHARSETS)


def charset_of(fields: Mapping[str, str]) -> str:
    """The charset that a header's fields name; UTF-8 where they name none."""
    found = re.search(r"charset=([^\s;]+)", fields.get("Content-Type", ""))
    return found[1] if found else "UTF-8"


def encoded(text: str, fields: Mapping[str, str], path: str = "") -> bytes:
    """`text` in the charset that a header's fields name.

    Raises InputError, which calls the file `path`, for a character that the charset lacks.
    """
    charset = charset_of(fields)
    try:
        return text.encode(codec_of(charset) or "utf-8")
    except UnicodeEncodeError as error:
        reason = f"{charset}, the charset of the header, has no {text[error.start]!r}"
        hint = "save the file in UTF-8 and say so in its header"
        raise InputError(Fault(reason, path, hint=hint)) from None


def header(entry: Entry) -> Header:
    """The header that the entry without a source holds."""
    flags = ("fuzzy", *entry.flags) if entry.fuzzy else entry.flags
    return Header(MappingProxyType(dict(_fields(entry.target))), entry.comments, flags)


def entry(header: Header, read: Entry | None = None) -> Entry:
    """The entry without a source that holds `header`, with what else stood above the one that was `read`."""
    target = "".join(f"{name}: {value}\n" for name, value in header.fields.items())
    flags = tuple(flag for flag in header.flags if flag != "fuzzy")
    head = Entry("", target, fuzzy="fuzzy" in header.flags, comments=header.comments, flags=flags)
    return replace(head, notes=read.notes, references=read.references) if read else head


def faults(target: str, path: str, line: int) -> Iterator[Fault]:
    """What is wrong with a header's text."""
    seen = set()
    for name, value in _fields(target):
        if not name:
            yield Fault(f"the header has no field name in {value[:40]!r}", path, line, hint="write Name: value\\n")
        elif name in seen:
            yield Fault(f"the header names {name} twice", path, line, hint="keep one of them")
        seen.add(name)
        if name == "Plural-Forms" and (count := _FORMS.search(value)) and not 0 < int(count[1][:9]) < FORMS_LIMIT:
            yield Fault(f"the header counts {count[1][:9]} plural forms", path, line)


def template(
    entries: Iterable[Entry], *, project: str, source_language: str, imprint: Imprint = _NO_IMPRINT
) -> Catalog:
    """The catalogue that translators' ones are made from and updated by (a POT): the entries without targets."""
    untranslated = tuple(map(_untranslated, entries))
    dates = {_CREATED: imprint.created, _REVISED: _UNREVISED} if imprint.created else {}
    fields = {
        "Project-Id-Version": f"{project} {imprint.version}".rstrip(),
        "Report-Msgid-Bugs-To": imprint.bugs_to,
        **dates,
        "Last-Translator": imprint.last_translator,
        "Language-Team": imprint.team,
        "Language": "",
        **_MIME,
        "X-Source-Language": source_language,
    }
    return Catalog(MappingProxyType(fields), untranslated, header_flags=("fuzzy",))


def new(template: Catalog, language: str) -> Catalog:
    """An empty catalogue of `template`'s units for `language`."""
    revised = template.header.get(_CREATED, _NO_DATE)
    own = {_REVISED: revised, "Language": language, "Plural-Forms": plural_forms(language)}
    fields = dict(template.header) | own
    return Catalog(MappingProxyType(_ordered(fields)), template.live, template.header_comments)


def created(catalog: Catalog) -> str:
    """When the catalogue's template was made, as its header says it; empty where it does not."""
    return catalog.header.get(_CREATED, "")


def created_in(data: bytes) -> str:
    """What `created` says of the catalogue in a file's bytes, by its header alone; empty where it cannot be told so."""
    head = _HEADER.search(data)
    found = _CREATED_LINE.search(data, *head.span(1)) if head else None
    return found[1].decode("ascii", "replace") if found else ""


def brought_up_to_date(header: Mapping[str, str], template: Mapping[str, str], *, changed: bool) -> Mapping[str, str]:
    """A catalogue's header with what its template states; `changed` says whether its units are others now.

    Names and addresses that translators wrote stay, and so does a header that says the same already.
    """
    fields = dict(header)
    for name in _FROM_TEMPLATE:
        if template.get(name) and (not header.get(name) or name == _BUGS_TO):
            fields[name] = template[name]
    if _is_older(header.get(_PROJECT, ""), template.get(_PROJECT, "")):
        fields[_PROJECT] = template[_PROJECT]
    if changed and template.get(_CREATED):
        fields[_CREATED] = template[_CREATED]
    return header if fields == dict(header) else MappingProxyType(_in_place(fields, header))


_PROJECT, _BUGS_TO = "Project-Id-Version", "Report-Msgid-Bugs-To"
_FROM_TEMPLATE = (_BUGS_TO, "Last-Translator", "Language-Team")


def _is_older(name: str, other: str) -> bool:
    """Whether two projects with their versions are one, in two versions or the first in none."""
    if name and other.startswith(f"{name} "):
        return True
    project = other.rpartition(" ")[0]
    return bool(project) and name != other and project == name.rpartition(" ")[0]


def _in_place(fields: dict[str, str], before: Mapping[str, str]) -> dict[str, str]:
    """`fields` in the order that the catalogue had, the new ones before the field that follows them in gettext's."""
    names = list(before)
    for name in fields:
        if name not in names:
            later = _ORDER[_ORDER.index(name) + 1 :]
            names.insert(next((names.index(each) for each in later if each in names), len(names)), name)
    return {name: fields[name] for name in names}


def _untranslated(entry: Entry) -> Entry:
    if not (entry.target or entry.fuzzy or entry.obsolete or entry.plural_targets):
        return entry
    return replace(entry, target="", fuzzy=False, obsolete=False, plural_targets=("",) * len(entry.plural_targets))


def plural_forms(language: str) -> str:
    """The Plural-Forms field for a language code such as `en` or `pt_BR`."""
    code = language.replace("-", "_")
    return PLURAL_FORMS.get(code) or PLURAL_FORMS.get(code.partition("_")[0], _OTHER_FORMS)


def forms_of(fields: Mapping[str, str]) -> int:
    """How many plural forms a header's fields count; 0 where they do not say."""
    found = _FORMS.search(fields.get("Plural-Forms", ""))
    return int(found[1][:9]) if found else 0


def _ordered(fields: dict[str, str]) -> dict[str, str]:
    """The usual fields in gettext's order, then all others."""
    return {name: fields[name] for name in (*_ORDER, *fields) if name in fields}


def _fields(target: str) -> Iterator[tuple[str, str]]:
    """Name and value of each line; a line without a colon has no name."""
    for line in target.removesuffix("\n").split("\n") if target else ():
        name, colon, value = line.partition(":")
        yield (name, value.removeprefix(" ")) if colon else ("", line)
