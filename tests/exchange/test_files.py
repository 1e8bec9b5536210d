# SPDX-License-Identifier: MIT
"""XLIFF and TMX as values: what goes out comes back, and what strangers send does no harm."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from l10n.catalog.standing import Hand, Standing, approved, standing_of
from l10n.errors import InputError
from l10n.exchange import package, tmx, xliff, xliff12
from l10n.exchange.codes import Code, Role, fault, numbered, parts, text_of
from l10n.exchange.taking import Judged, judged, taken
from l10n.exchange.values import Parcel, State, Term, identity
from l10n.exchange.xliff2 import writing
from l10n.model import EMPTY, Entry, Reference
from l10n.pipeline.exchanging.coding import pieces
from l10n.xml.writing import unfit


def parcel(*entries, **facts):
    return Parcel("locales/ja/a.md", "ja", "en", entries, **facts)


FORMS = {"xliff12": xliff12, "xliff21": writing}


def returned(*entries, form="xliff12", edit=lambda data: data):
    (delivery,) = xliff.read(edit(FORMS[form].write(parcel(*entries), pieces)), "a.xlf", pieces)
    return delivery


MARKUP = st.sampled_from(
    ["**強い**", "[文書](a.md)", "`l10n build`", "<b>太字</b>", "<br>", "<1>字</1>", "<2/>", "%s", "{name}",
     "![図](b.png)", "https://a.example/x", "</b>", "**", "`", "<", "&amp;", "]]>", "&", "\t", "\r", "\n", " ",
     "\u3000", "😀", "“", "保存", "The park"]
)  # fmt: skip
TEXTS = st.lists(st.one_of(MARKUP, st.text(min_size=1, max_size=4)), min_size=1, max_size=6).map("".join)
TEXTS = TEXTS.filter(lambda text: not unfit(text))


@settings(deadline=None, max_examples=200)
@given(TEXTS, TEXTS)
def test_what_xml_can_hold_comes_back_as_it_was(source, target):
    assert text_of(parts(source, pieces(source))) == source
    entry = Entry(source, target)
    for form in FORMS:
        (unit,) = returned(entry, form=form).units
        came = (unit.identity, unit.source, unit.target, unit.state)
        assert came == (identity(entry), source, target, State.TRANSLATED)
    assert tmx.read(tmx.write(parcel(entry), pieces), "a.tmx", ("ja", "en")) == [(source, target)]


def test_numbered_tags_are_codes_that_other_tools_protect():
    written = writing.write(parcel(Entry("船<1>が</1><2/>ある。")), pieces).decode()
    assert "<source>船<pc " in written
    assert "<ph " in written


STATES = st.builds(
    Entry,
    TEXTS,
    st.one_of(st.just(""), TEXTS),
    fuzzy=st.booleans(),
    comments=st.lists(TEXTS.map(lambda text: text.replace("\n", " ")), max_size=2).map(tuple),
)


@settings(deadline=None, max_examples=100)
@given(STATES, st.one_of(st.just(""), TEXTS), st.booleans(), st.sampled_from(list(FORMS)))
def test_what_comes_back_as_it_went_changes_nothing_that_was_done_since(entry, target, fuzzy, form):
    since = replace(entry, target=target, fuzzy=fuzzy, comments=("another remark",))
    found = judged(returned(entry, form=form), {identity(entry): since}, lambda _: (), set())
    assert found == Judged({}, 1, (), (), 0)


@pytest.mark.parametrize("text", ["\x00", "a\x0bb", "\ud800", "\ufffe"])
def test_what_xml_cannot_hold_is_known(text):
    assert unfit(text)


@pytest.mark.parametrize(
    ("entry", "state", "target", "joined"),
    [
        (Entry("開く。"), State.EMPTY, "", False),
        (Entry("開く。", "Opens."), State.TRANSLATED, "Opens.", False),
        (Entry("開く。", "Opened.", fuzzy=True, previous="開いた。"), State.DRAFT, "Opened.", False),
        (Entry("開く。", EMPTY), State.TRANSLATED, "", True),
        (Entry("`open`を使う。", EMPTY), State.TRANSLATED, "", True),
        (Entry("開く。", "Open", context="画面"), State.TRANSLATED, "Open", False),
    ],
)
@pytest.mark.parametrize("form", FORMS)
def test_states_come_back(form, entry, state, target, joined):
    (unit,) = returned(entry, form=form).units
    assert (unit.state, unit.target or "", unit.is_joined, unit.identity) == (state, target, joined, identity(entry))


@pytest.mark.parametrize(
    ("standing", "words"),
    [
        (Standing.REVIEWED, {"xliff12": 'state="signed-off"', "xliff21": 'state="reviewed"'}),
        (Standing.SIGNED, {"xliff12": 'state="final"', "xliff21": 'state="final"'}),
    ],
)
@pytest.mark.parametrize("form", FORMS)
def test_what_is_approved_goes_out_so_and_keeps_its_approval_as_long_as_it_comes_back_unchanged(form, standing, words):
    entry = approved(Entry("開く。", "Opens."), Hand("Ada", "2026-11-29"), standing)
    assert words[form] in FORMS[form].write(parcel(entry), pieces).decode()
    (unit,) = returned(entry, form=form).units
    assert (unit.state, taken(entry, unit)) == (State.TRANSLATED, entry)
    (other,) = returned(entry, form=form, edit=lambda data: data.replace(b"Opens.", b"Opened.")).units
    assert standing_of(taken(entry, other)) is Standing.TRANSLATED


def test_notes_terms_and_places_go_out_and_translators_notes_come_back():
    entry = Entry(
        "超知能。", "Superintelligence.", notes=("paragraph",), comments=("see the glossary", "l10n: for 12345678"),
        references=(Reference("locales/ja/a.md", 3),),
    )  # fmt: skip
    data = xliff12.write(parcel(entry, terms=((Term("超知能", "superintelligence", ("hyper",)),),)), pieces).decode()
    assert '<context context-type="linenumber">3</context>' in data
    assert '<note from="glossary">超知能 = superintelligence (not: hyper)</note>' in data
    assert "12345678" not in data
    assert returned(entry).units[0].notes == ("see the glossary",)


def test_codes_of_a_target_have_the_numbers_of_their_like():
    source, target = "**甲**と[乙](b.md)を`c`で。", "With `c`, [B](b.md) and **A** and **D**."
    known = parts(source, pieces(source))
    found = numbered(parts(target, pieces(target)), known)
    assert {each.text: each.number for each in known if isinstance(each, Code)} == {
        "**": 1, "[": 2, "](b.md)": 2, "`c`": 3,
    }  # fmt: skip
    assert [(each.text, each.number) for each in found if isinstance(each, Code)] == [
        ("`c`", 3), ("[", 2), ("](b.md)", 2), ("**", 1), ("**", 1), ("**", 4), ("**", 4),
    ]  # fmt: skip


LINKED = Entry("[文書](a.md)を**読む**。", "Read the [document](a.md).")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('<ept id="1">](a.md)</ept>.', ".", "code 1 has no end"),
        ('<bpt id="1">[</bpt>document', "document", "code 1 ends without a beginning"),
        ('<bpt id="1">[</bpt>document<ept id="1">](a.md)</ept>', "document", "the code [ is lost"),
        ('<bpt id="1">[</bpt>document', '<x id="9"/>document', "code 9 stands for nothing"),
        ("Read the", "<evil/>Read the", "<evil> is no code"),
    ],
)
def test_broken_codes_are_known(old, new, told):
    def edit(data):
        text = data.decode()
        assert old in text
        return text.replace(old, new).encode()

    (unit,) = returned(LINKED, edit=edit).units
    assert unit.broken == told


@pytest.mark.parametrize(
    "code",
    ['<g id="1">document</g>', '<bx id="1"/>document<ex id="1"/>', '<bpt id="1"/>document<ept id="1"/>',
     '<mrk mtype="seg"><bpt id="1">[</bpt>document<ept id="1">](a.md)</ept></mrk>'],
)  # fmt: skip
def test_other_ways_of_showing_a_code_are_read(code):
    old = '<bpt id="1">[</bpt>document<ept id="1">](a.md)</ept>'
    (unit,) = returned(LINKED, edit=lambda data: data.decode().replace(old, code).encode()).units
    assert (unit.target, unit.broken) == ("Read the [document](a.md).", "")


def test_emphasis_may_go():
    assert fault([], [Code(Role.OPEN, "**", 1), "甲", Code(Role.CLOSE, "**", 1)]) == ""


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "a.xlf:1:1: is not well-formed XML"),
        (b"<xliff", "a.xlf:1"),
        (b"<html/>", "a.xlf:1: begins with <html> instead of <xliff>"),
        (b'<xliff version="2.0"/>', 'a.xlf:1: is XLIFF of the version "2.0" in the namespace ""'),
        (
            b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><xliff version="1.2">&a;</xliff>',
            "a.xlf:1:1: declares",
        ),
        (
            b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><xliff version="1.2">&b;</xliff>',
            "a.xlf:1:1: declares",
        ),
        (
            b'<!DOCTYPE xliff SYSTEM "x.dtd"><xliff version="1.2">&nbsp;</xliff>',
            "a.xlf:1:59: uses the entity &nbsp;, which nothing declares; write its text instead",
        ),
        (
            b'<xliff version="1.2">' + b"<a>" * 101 + b"</a>" * 101 + b"</xliff>",
            "a.xlf:1: has elements more than 100 deep",
        ),
        (b'<!DOCTYPE x [<!ATTLIST y z CDATA "q">]><xliff version="1.2"/>', "a.xlf:1:1: declares"),
        (b'<!-- a -->\n<!DOCTYPE x [<!NOTATION n SYSTEM "q">]><xliff version="1.2"/>', "a.xlf:2:1: declares"),
        (b'<?xml version="1.0" encoding="nonsense"?><xliff/>', "a.xlf:1: encoding 'nonsense' is not read"),
        ('<xliff version="1.2">\udcff</xliff>'.encode("utf-8", "surrogateescape"), "a.xlf:1"),
    ],
)
def test_what_is_none_is_told(data, told):
    with pytest.raises(InputError) as error:
        xliff.read(data, "a.xlf", pieces)
    assert str(error.value).startswith(told)


def test_a_memory_is_read_in_any_region_and_case():
    data = (
        b'<tmx version="1.4"><header/><body><tu><tuv xml:lang="JA-JP"><seg>A</seg></tuv><tuv xml:lang="en-US"><seg>B '
        b'<ph x="1">%s</ph></seg></tuv></tu><tu><tuv xml:lang="fr"><seg>C</seg></tuv></tu></body></tmx>'
    )
    assert tmx.read(data, "a.tmx", ("ja", "en")) == [("A", "B %s")]


UNIT = (
    '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="ja" trgLang="en"><file id="f">'
    '<unit id="u"><notes><note>短く</note></notes><originalData><data id="1">**</data><data id="2"><cp hex="0007"/>'
    "</data></originalData>{}</unit></file></xliff>"
)


@pytest.mark.parametrize(
    ("segments", "source", "target", "state", "broken"),
    [
        (
            ('<segment><source><ph id="1"/>開く。<ph id="2"/></source>'
            '<target><ph id="1"/>Opens.<ph id="2"/></target></segment>'),
            "**開く。\x07", "**Opens.\x07", State.TRANSLATED, "",
        ),
        (
            ('<segment state="final"><source>開く。</source><target order="3">It opens.</target></segment><ignorable>'
            '<source> </source></ignorable><segment><source>休む。</source>'
            '<target order="1">It shuts.</target></segment>'),
            "開く。 休む。", "It shuts. It opens.", State.TRANSLATED, "",
        ),
        (
            ("<segment><source>開く。</source><target>Opens.</target></segment>"
            "<segment><source>休む。</source></segment>"),
            "開く。休む。", "Opens.", State.DRAFT, "",
        ),
        (
            ('<segment state="initial"><source>開く。</source><target>Opens.</target></segment>'),
            "開く。", "Opens.", State.DRAFT, "",
        ),
        (
            ('<segment><source><sc id="1" dataRef="1"/>開く<ec startRef="1" dataRef="1"/>。</source>'
            '<target><pc id="1" dataRefStart="1" dataRefEnd="1">Opens</pc>.</target></segment>'),
            "**開く**。", "**Opens**.", State.TRANSLATED, "",
        ),
        (
            ('<segment><source><mrk id="m" type="term">開<cp hex="0001"/></mrk>く。</source>'
            '<target><ph id="9"/>Opens.</target></segment>'),
            "開\x01く。", "Opens.", State.TRANSLATED, "code 9 stands for nothing",
        ),
    ],
    ids=["nameless-data", "segments-in-another-order", "half", "initial", "other-codes", "strange-code"],
)  # fmt: skip
def test_xliff_2_of_other_tools(segments, source, target, state, broken):
    (delivery,) = xliff.read(UNIT.format(segments).encode(), "a.xlf", pieces)
    (unit,) = delivery.units
    assert (unit.source, unit.target, unit.state, unit.broken) == (source, target, state, broken)
    assert unit.notes == ("短く",)


def test_what_was_sent_as_a_note_is_no_translators():
    entry = Entry("駅", "station", notes=("heading", "under: 交通"), comments=("see the map",))
    unit = replace(returned(entry).units[0], notes=("heading", " see the map", "駅 = station", "mind the gap"))
    assert taken(entry, unit, ("駅 = station",)).comments == ("see the map", "mind the gap")


def test_a_package_may_hold_a_file_without_a_name():
    data = package.packed({"documents": []}, [package.Member("abcde.xlf", b"<xliff/>")])
    nameless = data.replace(b"abcde.xlf", b"\0bcde.xlf")
    assert package.unpacked(nameless, "a").deliveries == ()
