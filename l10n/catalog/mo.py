# SPDX-License-Identifier: MIT
"""Compiling a catalogue to gettext's .mo, in linear time and without a date."""

import gettext
import io
import struct
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, chain

from l10n.catalog import headers
from l10n.catalog.values import Catalog, Header
from l10n.errors import Fault, raise_if
from l10n.model import Entry, Key

_MAGIC = 0x950412DE
_HEADER_SIZE = 28
_BETWEEN = "\4"
"""What gettext puts between context and source."""


def pack(catalog: Catalog, path: str = "") -> bytes:
    """The catalogue as a .mo file, with the meaning of `msgfmt`: the header and what is translated, sorted.

    A target `<EMPTY>` is kept as the marker: gettext reads an empty translation as none, and would show the source.
    Texts are in the charset that the header names. Raises InputError with all units that msgfmt would refuse, or for
    a character that the charset lacks; both call the catalogue's file `path`.
    """
    entries = [entry for entry in catalog.entries if entry.translated]
    raise_if(_broken(entries, path))
    messages = sorted(_messages(catalog, entries, path))
    sources, targets = map(list, zip(*messages, strict=True)) if messages else ([], [])
    count = len(messages)
    first = _HEADER_SIZE + 16 * count
    tables = [*_table(sources, first), *_table(targets, first + sum(map(len, sources)) + count)]
    head = struct.pack("<7I", _MAGIC, 0, count, _HEADER_SIZE, _HEADER_SIZE + 8 * count, 0, first)
    return head + struct.pack(f"<{len(tables)}I", *tables) + b"\0".join((*sources, *targets, b""))


def packed_header(data: bytes) -> Mapping[str, str]:
    """The fields of the header in a .mo file; none where it is no such file."""
    try:
        fields = gettext.GNUTranslations(io.BytesIO(data)).info()
    except (OSError, ValueError, LookupError, struct.error):
        return {}
    return {name.title(): value for name, value in fields.items()}


def unpacked(data: bytes) -> dict[Key, Entry]:
    """The translated units in a .mo file that `pack` has made; none where it is no such file."""
    try:
        magic, _, count, sources, targets = struct.unpack_from("<5I", data)
        if magic != _MAGIC:
            return {}
        pairs = list(zip(_texts_at(data, sources, count), _texts_at(data, targets, count), strict=True))
        codec = headers.codec_of(headers.charset_of(packed_header(data))) or "utf-8"
        entries = [_unpacked(source.decode(codec), target.decode(codec)) for source, target in pairs if source]
    except (struct.error, UnicodeDecodeError):
        return {}
    return {entry.key: entry for entry in entries}


def _texts_at(data: bytes, table: int, count: int) -> Iterator[bytes]:
    for length, offset in struct.iter_unpack("<2I", data[table : table + 8 * count]):
        yield data[offset : offset + length]


def _unpacked(source: str, target: str) -> Entry:
    context, between, text = source.rpartition(_BETWEEN)
    singular, many, plural = text.partition("\0")
    forms = tuple(target.split("\0")) if many else (target,)
    return Entry(
        singular,
        forms[0],
        context if between else None,
        plural=plural if many else None,
        plural_targets=forms if many else (),
    )


def _table(texts: list[bytes], first: int) -> Iterator[int]:
    """Length and offset of each text, the first of which stands at `first`; a NUL stands behind each."""
    lengths = list(map(len, texts))
    offsets = accumulate((length + 1 for length in lengths), initial=first)
    return chain.from_iterable(zip(lengths, offsets, strict=False))


def _messages(catalog: Catalog, entries: Sequence[Entry], path: str) -> Iterator[tuple[bytes, bytes]]:
    codec = headers.codec_of(headers.charset_of(catalog.header)) or "utf-8"
    head = headers.entry(Header(catalog.header))
    for entry in (head, *entries) if head.translated else entries:
        source = entry.source if entry.context is None else entry.context + _BETWEEN + entry.source
        if entry.plural is None:
            texts = source, entry.target
        else:
            texts = f"{source}\0{entry.plural}", "\0".join((entry.target, *entry.plural_targets[1:]))
        try:
            yield texts[0].encode(codec), texts[1].encode(codec)
        except UnicodeEncodeError:
            # Slower, and tells which character it is.
            yield headers.encoded(texts[0], catalog.header, path), headers.encoded(texts[1], catalog.header, path)


def _broken(entries: Sequence[Entry], path: str) -> Iterator[Fault]:
    """What msgfmt refuses: a line end at one end of a source and not of its target, or the other way round."""
    for entry in entries:
        source, target, plural = entry.source, entry.target, entry.plural
        if plural is None and "\n" not in source and "\n" not in target:
            continue
        others = (target,) if plural is None else (plural, target, *entry.plural_targets[1:])
        begins, ends = source[:1] == "\n", source[-1:] == "\n"
        for other in others:
            if (other[:1] == "\n") != begins or (other[-1:] == "\n") != ends:
                place = "begins" if (other[:1] == "\n") != begins else "ends"
                reason = f"only one of source and target {place} with a line end"
                yield Fault(reason, path, entry.line, hint="make them alike")
                break
