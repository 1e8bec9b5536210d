# SPDX-License-Identifier: MIT
"""Glossaries leave for other tools and come back with all that the form can hold."""

import csv
import io
import random
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.errors import InputError, L10nError, UsageError
from l10n.glossary import Concept, ConceptKind, exchange
from l10n.glossary.exchange import Languages, form_of, formulas
from l10n.pipeline.exchanging.exchange import FORMS

from . import samples

LANGUAGES = Languages()


def read(form, data, path, languages):
    return exchange.read(FORMS[form], data, path, languages)


def write(form, concepts, languages):
    return FORMS[form].write(concepts, languages)


ROWS = (
    Concept("駅", "station", ("停車場",), ("stop",), ("depot", "halt"), definition="Where trains stop", note="not bus"),
    Concept("駅", "terminal", scope=("air/*.md", "sea/*.md"), extra=(("owner", "Sato"), ("subjectField", "travel"))),
    Concept("佐藤花子", "Hanako Sato", kind=ConceptKind.PERSON, case_sensitive=True),
    Concept("Mövik", kind=ConceptKind.KEEP, case_sensitive=True),
    Concept("国際鉄道連合", "UIC", kind=ConceptKind.ABBREVIATION),
    Concept("=1+1", '<b>&amp; "bold"</b>', note="l10n kind: person"),
    Concept("'=x'", "-y"),
    Concept("LLM", "large language model", admitted=("LLM",), definition="not: a person", note="a ¦ b"),
    Concept("語", "word", definition="two\nlines", note="and\ntwo"),
)

_word = st.text(st.sampled_from("駅停車場カナabc XYZ<>&\"'=+-@#;:/…é"), min_size=1, max_size=12).map(str.strip)
_word = _word.filter(lambda text: text and not text.startswith(("#", "'")))
_words = st.lists(_word, max_size=3, unique=True).map(tuple)
_kinds = st.sampled_from(tuple(ConceptKind))


@st.composite
def _concepts(draw):
    source, target = draw(_word), draw(_word)
    taken = {source, target}
    lists = []
    for _ in range(3):
        words = tuple(word for word in draw(_words) if word not in taken)
        taken.update(words)
        lists.append(words)
    kind = draw(_kinds)
    return Concept(
        source,
        "" if kind is ConceptKind.KEEP else target,
        *lists,
        kind=kind,
        case_sensitive=draw(st.booleans()),
        scope=draw(st.sampled_from(((), ("a/*.md",), ("a.md", "b/*")))),
        definition=draw(st.just("") | _word),
        note=draw(st.just("") | _word),
    )


def back(form, concepts):
    """What the form gives back of `concepts`, without the places in the file."""
    found = read(form, write(form, concepts, LANGUAGES).encode(), "glossary", LANGUAGES)
    assert found.left_out == ()
    return [replace(each, path="", line=0) for each in found.concepts]


def of_pairs(concept):
    """What a line of source, target and comment can hold of `concept`."""
    return replace(
        concept,
        target=concept.target or concept.source,
        kind=ConceptKind.TERM,
        case_sensitive=False,
        scope=(),
        extra=(),
        definition=" ".join(concept.definition.split("\n")),
        note=" ".join(concept.note.split("\n")),
    )


@pytest.mark.parametrize("form", ["tbx", "tbx2"])
def test_tbx_gives_back_every_column(form):
    assert back(form, ROWS) == list(ROWS)


def test_our_own_form_gives_back_every_cell():
    columns = ("owner", "subjectField")
    wanted = [replace(each, extra=tuple((name, dict(each.extra).get(name, "")) for name in columns)) for each in ROWS]
    assert back("csv", ROWS) == wanted


@pytest.mark.parametrize("form", ["weblate", "po"])
def test_pairs_give_back_every_column_but_unknown_ones(form):
    assert back(form, ROWS) == [replace(each, extra=()) for each in ROWS]


def test_omegat_gives_back_terms_and_comments():
    rows = [each for each in ROWS if not each.scope]
    assert back("omegat", rows) == [of_pairs(each) for each in rows]


@pytest.mark.parametrize("form", ["tbx", "tbx2", "weblate", "po"])
@given(concept=_concepts())
def test_any_row_comes_back(form, concept):
    assert back(form, [concept]) == [concept]


@given(concept=_concepts())
def test_any_row_comes_back_from_omegat_as_pairs(concept):
    assert back("omegat", [concept]) == [of_pairs(concept)]


@pytest.mark.parametrize("text", [samples.DCA, samples.DCT], ids=["dca", "dct"])
def test_both_styles_of_edition_3_say_the_same(text):
    found = read("tbx", text.encode(), "g.tbx", LANGUAGES).concepts
    assert [replace(each, path="", line=0) for each in found] == [
        Concept(
            "駅",
            "station",
            ("停車場",),
            ("railway station",),
            ("depot",),
            definition="A place where trains stop.",
            note="old word",
            extra=(("subjectField", "railways"),),
        )
    ]


def test_what_has_no_column_is_counted():
    assert dict(read("tbx", samples.DCA.encode(), "g.tbx", LANGUAGES).not_kept) == {"context": 1, "source": 1}


def test_edition_2_as_tools_write_it():
    found = read("tbx2", samples.MARTIF.encode(), "g.tbx", LANGUAGES)
    assert [(each.source, each.target, each.forbidden, str(each.kind)) for each in found.concepts] == [
        ("駅", "station", ("depot",), "term"),
        ("Mövik", "Mövik", (), "keep"),
    ]
    assert [str(fault) for fault in found.left_out] == [
        "g.tbx:18: entry half has no term in the target language that is not forbidden",
        "g.tbx:19: entry empty has no term in the source language",
    ]


@pytest.mark.parametrize(
    "data",
    [
        samples.DCA.encode("utf-8-sig"),
        samples.DCA.replace("\n", "\r\n").encode(),
        samples.DCA.replace("UTF-8", "UTF-16").encode("utf-16"),
        samples.DCA.replace("UTF-8", "Shift_JIS").encode("cp932"),
        samples.DCA.replace("UTF-8", "EUC-JP").encode("euc_jp"),
    ],
    ids=["bom", "crlf", "utf-16", "shift-jis", "euc-jp"],
)
def test_encodings_and_line_ends_of_tbx(data):
    assert [each.source for each in read("tbx", data, "g.tbx", LANGUAGES).concepts] == ["駅"]


def test_markup_inside_a_term_keeps_its_letters():
    text = samples.MARTIF.replace("<![CDATA[駅]]>", "<foreign><hi>駅</hi></foreign>&#x820E;<!-- so -->")
    assert read("tbx", text.encode(), "g.tbx", LANGUAGES).concepts[0].source == "駅舎"


def test_omegat_as_people_keep_it():
    text = "\ufeff# railways\r\n駅\tstation\twhere trains stop\r\n駅\tstop\r\n\r\n改札\r\n駅\tstation\r\n"
    found = read("omegat", text.encode(), "glossary.txt", LANGUAGES)
    assert [(each.source, each.target, each.admitted, each.definition) for each in found.concepts] == [
        ("駅", "station", ("stop",), "where trains stop")
    ]
    assert [fault.line for fault in found.left_out] == [5]


def test_omegat_refuses_a_term_it_would_take_for_a_remark():
    with pytest.raises(InputError, match="begins with #"):
        write("omegat", [Concept("#タグ", "hashtag")], LANGUAGES)


def test_weblate_as_it_is_downloaded():
    text = (
        '"location","source","target","id","fuzzy","context","translator_comments","developer_comments"\r\n'
        '"","駅","station","","False","railway","",""\r\n'
        '"","駅","terminal","","False","air","",""\r\n'
        '"","改札","gate","","True","","",""\r\n'
        '"","\'=和\'","\'-sum\'","","False","","",""\r\n'
    )
    found = read("weblate", text.encode("utf-8-sig"), "g.csv", LANGUAGES)
    assert [(each.source, each.target, dict(each.extra)) for each in found.concepts] == [
        ("駅", "station", {"context": "railway"}),
        ("駅", "terminal", {"context": "air"}),
        ("=和", "-sum", {}),
    ]
    assert [str(fault) for fault in found.left_out] == ["g.csv:4: row '改札' waits for an editor in Weblate"]


def test_weblate_gets_no_pair_with_a_forbidden_word():
    rows = list(csv.DictReader(io.StringIO(write("weblate", ROWS[:1], LANGUAGES))))
    assert [row["target"] for row in rows] == ["station", "stop", "station"]
    assert rows[0]["developer_comments"] == "Where trains stop ¦ not: depot | halt"


def test_a_bar_inside_a_term_is_left_out_and_told():
    text = samples.DCT.replace("停車場", "停|車場")
    found = read("tbx", text.encode(), "g.tbx", LANGUAGES)
    assert found.concepts == ()
    assert "holds a bar" in str(found.left_out[0])


@pytest.mark.parametrize("bad", ["\x0b", "\x00", "\ud800", "\uffff"], ids=["vt", "nul", "surrogate", "noncharacter"])
def test_characters_that_xml_does_not_have_are_refused_by_name(bad):
    with pytest.raises(InputError, match=re.escape(f"U+{ord(bad):04X}")):
        write("tbx", [Concept(f"駅{bad}", "station")], LANGUAGES)


@pytest.mark.parametrize(
    ("path", "header", "form"),
    [
        ("a.tbx", "", "tbx"),
        ("A.TBX", "", "tbx"),
        ("g.utf8", "", "omegat"),
        ("g.txt", "", "omegat"),
        ("g.po", "", "po"),
        ("d.x/g.csv", '"source","target","context"\n', "weblate"),
        ("g.csv", "source,target,forbidden\n", "csv"),
    ],
    ids=["tbx", "capitals", "utf8", "txt", "po", "weblate", "ours"],
)
def test_a_name_tells_the_form(path, header, form):
    assert form_of(path, header.encode()) == form


@pytest.mark.parametrize("path", ["glossary", "a.docx", ".hidden"], ids=["none", "other", "hidden"])
def test_a_name_that_tells_nothing_is_a_question(path):
    with pytest.raises(UsageError, match="name it: tbx, tbx2, omegat, weblate, csv, po"):
        form_of(path, b"")


@pytest.mark.parametrize("form", FORMS)
def test_mutants_are_read_or_refused_with_a_place(form):
    """Bytes of good files, changed at random: no exception but the declared ones."""
    source = random.Random(4)
    texts = {"tbx": samples.DCA, "tbx2": samples.MARTIF}
    good = texts[form].encode() if form in texts else write(form, ROWS, LANGUAGES).encode()
    faults = []
    for _ in range(300):
        data = bytearray(good)
        for _ in range(source.randint(1, 6)):
            place = source.randrange(len(data))
            data[place : place + source.randint(0, 3)] = source.randbytes(source.randint(0, 3))
        try:
            found = read(form, bytes(data), "g", LANGUAGES)
            assert all(each.source for each in found.concepts)
        except L10nError as error:
            faults += error.faults
    assert faults
    assert all(fault.path == "g" and fault.reason for fault in faults)


def test_attacks_are_refused_by_name_and_open_nothing(tmp_path, opened):
    secret = tmp_path / "secret.dtd"
    secret.write_text("<!ENTITY word 'secret'>", encoding="utf-8")
    table = list(samples.attacks(secret.as_uri()))
    assert len(table) >= 40
    for name, data in table:
        opened.clear()
        with pytest.raises(InputError) as refused:
            read("tbx", data, "g.tbx", LANGUAGES)
        assert [fault.path for fault in refused.value.faults] == ["g.tbx"], name
        assert len(str(refused.value).split("\n")) == 1, name
        assert "secret.dtd" not in "".join(map(str, opened)), name


def test_a_dtd_that_is_only_named_is_not_opened(tmp_path, opened):
    secret = tmp_path / "secret.dtd"
    secret.write_text("<!ENTITY word 'secret'>", encoding="utf-8")
    text = samples.MARTIF.replace("TBXcdv04.dtd", secret.as_uri())
    opened.clear()
    assert len(read("tbx", text.encode(), "g.tbx", LANGUAGES).concepts) == 2
    assert "secret.dtd" not in "".join(map(str, opened))


RISKY = Concept("=1+1", "-y", ("+x", "=z"), definition="@sum", note="'=1", extra=(("owner", "\tx"), ("way", "'+")))


def test_a_table_has_no_cell_that_a_spreadsheet_runs():
    for form in ("csv", "weblate"):
        cells = [cell for row in csv.reader(io.StringIO(write(form, [RISKY], LANGUAGES))) for cell in row]
        assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))] == []
    text = write("csv", [RISKY], LANGUAGES)
    assert text.split("\n")[1] == "'=1+1,'+x|=z,'-y,,,,,,'@sum,''=1,'\tx,''+"
    assert back("csv", [RISKY]) == [RISKY]


@pytest.mark.parametrize("cell", ["＝1+1", "＋1", "－1", "＠SUM(A1)", "\n=1+1"])
def test_wide_signs_and_line_ends_begin_formulas_too(cell):
    assert formulas.guarded(Concept("駅", note=cell)).note == f"'{cell}"


@pytest.mark.parametrize("cell", ["1=1", "ー線", "A＝B", "—", "(+1)"])
def test_what_begins_no_formula_has_no_mark(cell):
    assert formulas.guarded(Concept("駅", note=cell)).note == cell


@given(st.text(st.sampled_from("'=+-@\t\r\n＝＋－＠xあ,"), min_size=1, max_size=5))
def test_any_cell_of_a_table_comes_back(cell):
    assert formulas.plain(formulas.guarded(Concept("駅", note=cell))) == Concept("駅", note=cell)


def test_gettext_as_people_keep_it():
    text = (
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n#. Where trains stop\n#. ¦ not: depot\n'
        'msgid "駅"\nmsgstr "station"\n\nmsgid "改札"\nmsgstr ""\n\n#, fuzzy\nmsgid "線"\nmsgstr "line"\n\n'
        'msgid "車"\nmsgid_plural "車"\nmsgstr[0] "car"\nmsgstr[1] "cars"\n\n#~ msgid "古い"\n#~ msgstr "old"\n'
    )
    found = read("po", text.encode(), "g.po", LANGUAGES)
    assert [(each.source, each.target, each.definition) for each in found.concepts] == [
        ("駅", "station", "Where trains stop\n¦ not: depot")
    ]
    assert [str(fault) for fault in found.left_out] == [
        "g.po:9: row '改札' has no term in the target language that is not forbidden",
        "g.po:13: row '線' is fuzzy",
        "g.po:16: row '車' has plural forms",
    ]


def test_gettext_has_no_place_for_a_row_that_stands_twice():
    twins = [Concept("駅", "station", path="g.csv", line=2), Concept("駅", "terminal", path="g.csv", line=3)]
    with pytest.raises(InputError, match="row '駅' says '駅' a second time; give one of both a scope"):
        write("po", twins, LANGUAGES)
