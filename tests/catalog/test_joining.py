# SPDX-License-Identifier: MIT
"""Two versions of a catalogue become one: unit by unit, with nothing lost and no English beside another sentence."""

import subprocess
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from l10n import catalog
from l10n.catalog import Catalog
from l10n.catalog.joining import OTHER, join
from l10n.catalog.stamps import is_stray, stamped
from l10n.model import Entry

OPEN, SHUT, REST = "開園は午前九時です。", "閉園は午後五時です。", "売店は月曜日に休みます。"
OPEN_LATER = "開園は午前十時です。"
WAIVED = "l10n: ignore[number-value] 概数"


def file(*entries, header=None, comments=()):
    fields = {"Language": "en", "Content-Type": "text/plain; charset=UTF-8"} | (header or {})
    return Catalog(fields, tuple(Entry(*each) if isinstance(each, tuple) else each for each in entries), comments)


def told(joined):
    return [(each.source, each.target, each.fuzzy, each.previous, each.obsolete) for each in joined.catalog.entries]


def test_each_side_brings_what_it_changed():
    base = file((OPEN, ""), (SHUT, "Closes at 5."), (REST, ""))
    ours = file((OPEN, "Opens at nine."), (SHUT, "Closes at 5."), (REST, ""))
    theirs = file((OPEN, ""), (SHUT, "It closes at five."), (REST, "Closed on Mondays."))
    joined = join(base, ours, theirs)
    assert joined.conflicts == ()
    assert [each.target for each in joined.catalog.entries] == [
        "Opens at nine.", "It closes at five.", "Closed on Mondays.",
    ]  # fmt: skip


def test_english_of_a_sentence_that_was_edited_is_fuzzy():
    base = file((OPEN, ""), (SHUT, ""))
    ours = file((OPEN_LATER, ""), (SHUT, ""))
    theirs = file(stamped(Entry(OPEN, "Opens at nine.")), (SHUT, ""))
    for joined in (join(base, ours, theirs), join(base, theirs, ours)):
        assert told(joined)[0] == (OPEN_LATER, "Opens at nine.", True, OPEN, False)
        assert joined.conflicts == ()


def test_who_translated_the_new_sentence_wins_and_the_old_english_stays_obsolete():
    base = file((OPEN, ""), (SHUT, ""))
    ours = file((OPEN_LATER, "Opens at ten."), (SHUT, ""))
    theirs = file((OPEN, "Opens at nine."), (SHUT, ""))
    for joined in (join(base, ours, theirs), join(base, theirs, ours)):
        assert told(joined) == [
            (OPEN_LATER, "Opens at ten.", False, None, False),
            (SHUT, "", False, None, False),
            (OPEN, "Opens at nine.", False, None, True),
        ]


def test_who_keeps_the_english_of_an_edited_sentence_has_translated_it():
    base = file((OPEN, "Opens at nine."), (SHUT, ""))
    kept = file((OPEN_LATER, "Opens at nine."), (SHUT, ""))
    worded = file((OPEN, "We open at nine."), (SHUT, ""))
    for joined in (join(base, kept, worded), join(base, worded, kept)):
        assert joined.conflicts == ()
        assert [each for each in told(joined) if each[1]] == [
            (OPEN_LATER, "Opens at nine.", False, None, False),
            (OPEN, "We open at nine.", False, None, True),
        ]
    both = join(base, kept, file((OPEN_LATER, "Opens at ten."), (SHUT, "")))
    assert both.conflicts == ((None, OPEN_LATER),)


def test_what_one_side_has_emptied_stays_empty_unless_the_sentence_is_new():
    base = file((OPEN, "Opens at nine."), (SHUT, "Closes."))
    emptied = file((OPEN, ""), (SHUT, "Closes."))
    for joined in (join(base, emptied, base), join(base, base, emptied)):
        assert told(joined)[0] == (OPEN, "", False, None, False)
    edited = file((OPEN_LATER, ""), (SHUT, "Closes."))
    for joined in (join(base, edited, base), join(base, base, edited)):
        assert told(joined)[0] == (OPEN_LATER, "Opens at nine.", True, OPEN, False)
    worded = file((OPEN, "We open at nine."), (SHUT, "Closes."))
    for joined in (join(base, emptied, worded), join(base, worded, emptied)):
        assert told(joined)[0] == (OPEN, "We open at nine.", False, None, False)


def test_two_englishes_are_both_kept():
    base, ours, theirs = (file((OPEN, target)) for target in ("", "Opens at nine.", 'We open at "9".\nNo rest.'))
    joined = join(base, ours, theirs, name="tr")
    (unit,) = joined.catalog.entries
    assert joined.conflicts == ((None, OPEN),)
    assert (unit.target, unit.fuzzy) == ("Opens at nine.", True)
    assert unit.comments == (f'{OTHER}, tr: We open at \\"9\\".\\nNo rest.',)


def test_a_second_merge_says_nothing_twice():
    base, ours, theirs = (file((OPEN, target)) for target in ("", "Opens at nine.", "We open at 9."))
    once = join(base, ours, theirs).catalog
    assert join(theirs, once, theirs).catalog.entries == once.entries


def test_a_mark_goes_where_one_side_has_cleared_it():
    fuzzy = Entry(OPEN_LATER, "Opens at nine.", fuzzy=True, previous=OPEN)
    sound = stamped(replace(fuzzy, fuzzy=False, previous=None))
    for sides in ((fuzzy, sound), (sound, fuzzy)):
        joined = join(file(fuzzy), *map(file, sides))
        assert joined.catalog.entries == (sound,)


def test_who_has_found_english_right_wins_over_who_has_left_other_english_fuzzy():
    fuzzy = Entry(OPEN, "Opens at nine.", fuzzy=True)
    sound, worded = replace(fuzzy, fuzzy=False), replace(fuzzy, target="We open at nine.")
    for sides, called in (((sound, worded), "theirs"), ((worded, sound), "ours")):
        joined = join(file(fuzzy), *map(file, sides))
        assert joined.conflicts == ()
        assert joined.catalog.entries == (replace(sound, comments=(f"{OTHER}, {called}: We open at nine.",)),)


def test_comments_of_both_sides_stay_and_what_one_took_away_goes():
    def unit(*comments):
        return file(Entry(OPEN, "Opens at nine.", comments=comments))

    joined = join(unit("old", "both"), unit("both", "ours"), unit("old", "both", WAIVED))
    assert joined.catalog.entries[0].comments == ("both", "ours", WAIVED)


def test_added_units_stand_in_both_orders_and_removed_ones_become_obsolete():
    base = file((OPEN, "Opens."), (SHUT, "Closes."))
    ours = file((OPEN, "Opens."), ("新しい案内。", ""), (SHUT, "Closes."))
    theirs = file(("ようこそ。", "Welcome."), (OPEN, "Opens."), Entry(SHUT, "Closes.", obsolete=True))
    assert [(each[0], each[4]) for each in told(join(base, ours, theirs))] == [
        ("ようこそ。", False), (OPEN, False), ("新しい案内。", False), (SHUT, True),
    ]  # fmt: skip


def test_the_order_is_that_of_the_side_that_has_changed_it():
    base, moved = file((OPEN, ""), (SHUT, ""), (REST, "")), file((REST, ""), (OPEN, ""), (SHUT, "Closes."))
    ours = file((OPEN, "Opens."), ("新しい案内。", ""), (SHUT, ""), (REST, ""))
    wanted = [(REST, ""), (OPEN, "Opens."), ("新しい案内。", ""), (SHUT, "Closes.")]
    for sides in ((ours, moved), (moved, ours)):
        assert [each[:2] for each in told(join(base, *sides))] == wanted


def test_what_one_side_pruned_stays_away_unless_the_other_worked_on_it():
    gone = Entry(SHUT, "Closes.", obsolete=True)
    assert told(join(file((OPEN, ""), gone), file((OPEN, "")), file((OPEN, ""), gone))) == [
        (OPEN, "", False, None, False)
    ]
    changed = replace(gone, comments=("a word",))
    assert join(file(gone), file(), file(changed)).catalog.entries == (changed,)


def test_what_one_side_removed_stays_obsolete_though_a_sentence_could_inherit_it_on_the_other():
    half, from_half = "開園は午前十時半です。", "開園は午前十時半からです。"
    base = file((OPEN, "Opens at nine."), (half, "Opens at 10:30."))
    ours = file((from_half, "Opens from 10:30."), Entry(OPEN, "Opens at nine.", obsolete=True))
    theirs = file((OPEN, "Opens at nine."))
    for sides in ((ours, theirs), (theirs, ours)):
        assert told(join(base, *sides)) == [
            (from_half, "Opens from 10:30.", False, None, False),
            (OPEN, "Opens at nine.", False, None, True),
        ]


def test_without_a_base_both_sides_are_new():
    joined = join(Catalog(), file((OPEN, "Opens.")), file((SHUT, "Closes."), (OPEN, "")))
    assert [each[:2] for each in told(joined)] == [(SHUT, "Closes."), (OPEN, "Opens.")]


@pytest.mark.parametrize(
    ("ours", "theirs", "date", "person"),
    [
        ("2026-11-02 10:00+0000", "2026-11-02 11:00+0900", "2026-11-02 10:00+0000", "ours"),
        ("2026-11-02 10:00+0900", "2026-11-02 09:00+0000", "2026-11-02 09:00+0000", "theirs"),
        ("YEAR-MO-DA HO:MI+ZONE", "2026-11-02 09:00+0000", "2026-11-02 09:00+0000", "theirs"),
        ("2026-99-99 09:00+0000", "", "2026-99-99 09:00+0000", "ours"),
    ],
)
def test_the_later_revision_says_when_and_by_whom(ours, theirs, date, person):
    base = {"PO-Revision-Date": "2026-10-01 08:00+0000", "Last-Translator": "base", "Language-Team": "A"}
    here = base | {"PO-Revision-Date": ours, "Last-Translator": "ours"}
    there = base | {"PO-Revision-Date": theirs, "Last-Translator": "theirs", "Language-Team": "B", "X-Generator": "G"}
    header = join(file(header=base), file(header=here), file(header=there)).catalog.header
    assert (header["PO-Revision-Date"], header["Last-Translator"]) == (date, person)
    assert (header["Language-Team"], header["X-Generator"]) == ("B", "G")


def test_units_have_as_many_plural_forms_as_the_header_that_one_side_has_changed():
    def side(forms, *targets):
        unit = Entry("鳥が{n}羽。", targets[0], plural="鳥が{n}羽。", plural_targets=targets)
        return file(unit, header={"Plural-Forms": f"nplurals={forms}; plural=(n != 1);"})

    more = join(side(2, "", ""), side(2, "a bird", "birds"), side(3, "", "", "")).catalog.entries[0]
    assert (more.plural_targets, more.fuzzy) == (("a bird", "birds", ""), True)
    fewer = join(side(3, "", "", ""), side(2, "", ""), side(3, "a bird", "two", "birds")).catalog.entries[0]
    assert (fewer.plural_targets, fewer.fuzzy, fewer.comments) == (("a bird", "two"), True, ("msgstr[2]: birds",))


SENTENCES = [
    f"{day}は{place}が{hour}時に{what}。"
    for day in ("平日", "休日")
    for place in ("本館", "売店", "庭園")
    for hour in "八九十"
    for what in ("開く", "閉まる")
]
WORDS = st.text("abcdef", min_size=1, max_size=4)


@st.composite
def versions(draw):
    """A catalogue and two that people have made of it: sentences edited, added and removed, English written."""
    base = file(*((each, draw(st.one_of(st.just(""), WORDS))) for each in draw(_documents(SENTENCES))))
    return base, draw(_worked_on(base, "x")), draw(_worked_on(base, "y"))


def _documents(sentences):
    return st.lists(st.sampled_from(sentences), min_size=1, max_size=6, unique=True)


@st.composite
def _worked_on(draw, base, who):
    sources = [each.source for each in base.entries]
    for place in range(len(sources)):
        if draw(st.integers(0, 3)) == 0:
            sources[place] = draw(st.sampled_from(SENTENCES))
    if draw(st.booleans()):
        sources.insert(draw(st.integers(0, len(sources))), draw(st.sampled_from(SENTENCES)))
    if len(sources) > 1 and draw(st.booleans()):
        del sources[draw(st.integers(0, len(sources) - 1))]
    made = catalog.update(base, file(*((each, "") for each in dict.fromkeys(sources)))).catalog
    entries = []
    for each in made.entries:
        if not each.obsolete and draw(st.integers(0, 2)) == 0:
            english = f"{who} {draw(WORDS)}"
            entries.append(stamped(replace(each, target=english, fuzzy=False, previous=None)))
        else:
            entries.append(each)
    return replace(made, entries=tuple(entries))


@settings(deadline=None, max_examples=150)
@given(versions())
def test_laws_of_merging(three):
    base, ours, theirs = three
    joined = join(base, ours, theirs)
    text = catalog.dumps(joined.catalog)
    again = catalog.parse(text, "a.po")
    assert [replace(each, line=0) for each in again.entries] == [
        replace(each, line=0) for each in joined.catalog.entries
    ]
    before = {each.target for each in base.entries}
    for side in (ours, theirs):
        for each in side.entries:
            assert each.target in before or each.target in text
    made_for = {(each.target, each.source) for side in (base, ours, theirs) for each in side.entries if each.translated}
    for each in joined.catalog.live:
        assert not each.translated or (each.target, each.source) in made_for
        assert not is_stray(each)
    live = {each.source for each in joined.catalog.live}
    removed = [{each.source for each in base.live} - {each.source for each in side.live} for side in (ours, theirs)]
    assert live == {each.source for side in (ours, theirs) for each in side.live} - removed[0] - removed[1]


@settings(deadline=None, max_examples=50)
@given(versions())
def test_what_one_side_left_alone_is_as_the_other_has_it(three):
    base, ours, _ = three
    # A note on an edit goes as soon as the mark is cleared.
    made, wanted = (
        [replace(each, notes=()) for each in known.entries] for known in (join(base, ours, base).catalog, ours)
    )
    assert made == wanted
    assert set(told(join(base, base, ours))) == set(told(join(base, ours, base)))


@pytest.mark.usefixtures("gettext")
def test_gettext_reads_what_comes_out(tmp_path):
    ours = file((OPEN, "Opens at nine."), (SHUT, "x"))
    made = join(file((OPEN, ""), (SHUT, "")), ours, file((OPEN, "We open at 9."), (SHUT, "y")))
    (tmp_path / "a.po").write_text(catalog.dumps(made.catalog), encoding="utf-8")
    subprocess.run(["msgfmt", "-c", "-o", "a.mo", "a.po"], cwd=tmp_path, check=True)


def test_a_unit_without_a_change_keeps_its_bytes():
    text = (
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
        'msgid ""\n"開"\n"く"\nmsgstr "Open"\n\nmsgid "閉"\nmsgstr ""\n'
    )
    ours = catalog.parse(text, "a.po")
    theirs = catalog.parse(text.removesuffix('""\n') + '"Close"\n', "a.po")
    assert catalog.dumps(join(ours, ours, theirs).catalog) == catalog.dumps(theirs)
