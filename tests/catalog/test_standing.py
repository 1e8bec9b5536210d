# SPDX-License-Identifier: MIT
"""How far a unit is: what approves a pair, what voids that, and what gettext's tools leave of it."""

import shutil
import subprocess
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n import catalog
from l10n.catalog.joining import join
from l10n.catalog.standing import Approval, Hand, Standing, approval, approvals, approved, standing_of, withdrawn
from l10n.model import Entry

ADA, MARY = Hand("Ada Lovelace", "2026-11-29"), Hand("Mary on the Hill", "2026-12-01")
PAIR = Entry("売店は休む。", "The shop is closed.")
FORMS = Entry("%d枚", "%d sheet", plural="%d枚", plural_targets=("%d sheet", "%d sheets"))


def test_an_approval_is_a_comment_with_name_day_and_digits():
    assert approved(PAIR, ADA).comments == ("l10n: reviewed by Ada Lovelace on 2026-11-29 (206cff2d)",)


@pytest.mark.parametrize("hand", [ADA, MARY], ids=["plain", "name-with-on"])
@pytest.mark.parametrize("standing", [Standing.REVIEWED, Standing.SIGNED])
@pytest.mark.parametrize("pair", [PAIR, FORMS, replace(PAIR, context="戸外", comments=("see 3", "l10n: for 1a2b3c4d"))])
def test_an_approval_reads_back(pair, standing, hand):
    made = approved(pair, hand, standing)
    assert (standing_of(made), approval(made).hand) == (standing, hand)
    assert withdrawn(made) == pair


@pytest.mark.parametrize(
    "change",
    [
        {"source": "売店は休む"},
        {"target": "The shop is closed"},
        {"context": ""},
        {"plural": "売店は休む。", "plural_targets": ("The shop is closed.",)},
    ],
    ids=["source", "target", "context", "plural"],
)
def test_a_pair_that_changed_is_translated_and_says_who_has_to_look_again(change):
    made = replace(approved(PAIR, ADA), **change)
    assert (standing_of(made), approval(made), [each.hand for each in approvals(made)]) == (
        Standing.TRANSLATED,
        None,
        [ADA],
    )


def test_a_plural_form_that_changed_voids_the_approval():
    made = replace(approved(FORMS, ADA), plural_targets=("%d sheet", "%d pages"))
    assert standing_of(made) is Standing.TRANSLATED


@pytest.mark.parametrize("change", [{"target": ""}, {"fuzzy": True}], ids=["empty", "fuzzy"])
def test_what_may_not_be_published_is_a_draft(change):
    assert standing_of(replace(approved(PAIR, ADA), **change)) is Standing.DRAFT


def test_an_approval_takes_the_place_of_the_one_before():
    first = approved(replace(PAIR, comments=("see 3",)), ADA)
    again = approved(replace(first, target="The kiosk is closed.", comments=(*first.comments, "see 4")), MARY)
    assert [each.hand for each in approvals(again)] == [MARY]
    assert (again.comments[0], again.comments[2]) == ("see 3", "see 4")


def test_a_signature_stands_beside_the_review_and_is_withdrawn_alone_or_with_it():
    signed = approved(approved(PAIR, MARY), ADA, Standing.SIGNED)
    assert [each.hand for each in approvals(signed)] == [MARY, ADA]
    assert withdrawn(signed, Standing.SIGNED) == approved(PAIR, MARY)
    assert withdrawn(signed) == PAIR


def test_of_several_approvals_the_highest_holds_and_of_equal_ones_the_latest():
    lines = [approved(PAIR, hand, standing).comments[0] for hand, standing in zip(
        (ADA, MARY, ADA), (Standing.SIGNED, Standing.REVIEWED, Standing.REVIEWED), strict=True
    )]  # fmt: skip
    assert approval(replace(PAIR, comments=tuple(lines))).standing is Standing.SIGNED
    assert approval(replace(PAIR, comments=tuple(lines[1:]))).hand == MARY


@pytest.mark.parametrize(
    "comment",
    [
        "reviewed by Ada on 2026-11-29 (206cff2d)",
        "l10n: reviewed by Ada",
        "l10n: reviewed by Ada on Monday (206cff2d)",
        "l10n: draft by Ada on 2026-11-29 (206cff2d)",
        "l10n: for 206cff2d",
    ],
)
def test_other_comments_approve_nothing(comment):
    assert list(approvals(replace(PAIR, comments=(comment,)))) == []


@given(st.text())
def test_any_name_stays_on_its_line(name):
    [line] = approved(PAIR, Hand(f"A {name}", "2026-11-29")).comments
    assert len(line.splitlines()) == 1
    assert standing_of(replace(PAIR, comments=(line,))) is Standing.REVIEWED


def written(*entries):
    header = {"Content-Type": "text/plain; charset=UTF-8", "Language": "en"}
    return catalog.dumps(catalog.Catalog(header, entries))


def read(path):
    return catalog.load(path.read_bytes(), path.name).entries


@pytest.mark.parametrize(
    "command",
    [
        ("msgcat", "a.po", "-o", "b.po"),
        ("msgattrib", "--no-obsolete", "a.po", "-o", "b.po"),
        ("msgmerge", "-q", "--previous", "a.po", "a.po", "-o", "b.po"),
        ("msgconv", "-t", "UTF-8", "a.po", "-o", "b.po"),
    ],
    ids=lambda command: command[0],
)
def test_gettexts_tools_keep_an_approval(tmp_path, gettext, command):
    pairs = approved(PAIR, ADA), approved(FORMS, MARY, Standing.SIGNED)
    (tmp_path / "a.po").write_text(written(*pairs), encoding="utf-8")
    subprocess.run(command, cwd=tmp_path, check=True, timeout=60)
    found = read(tmp_path / "b.po")
    assert [standing_of(each) for each in found] == [Standing.REVIEWED, Standing.SIGNED]
    assert [each.comments for each in found] == [each.comments for each in pairs]


def test_msgmerge_makes_a_draft_of_what_was_approved_for_another_sentence(tmp_path, gettext):
    (tmp_path / "a.po").write_text(written(approved(replace(PAIR, source="本日は売店は休む。"), ADA)), encoding="utf-8")
    (tmp_path / "a.pot").write_text(written(Entry("明日は売店は休む。")), encoding="utf-8")
    subprocess.run(("msgmerge", "-q", "a.po", "a.pot", "-o", "b.po"), cwd=tmp_path, check=True, timeout=60)
    [found] = read(tmp_path / "b.po")[:1]
    assert (standing_of(found), [each.hand for each in approvals(found)]) == (Standing.DRAFT, [ADA])
    assert standing_of(replace(found, fuzzy=False)) is Standing.TRANSLATED


def judged(folder, pair):
    """What i18nspector says of a catalogue of that pair."""
    (folder / "a.po").write_text(written(pair), encoding="utf-8")
    found = subprocess.run(("i18nspector", "a.po"), cwd=folder, capture_output=True, check=True, text=True, timeout=60)
    return found.stdout


@pytest.mark.skipif(shutil.which("i18nspector") is None, reason="i18nspector: not installed")
def test_the_judge_of_catalogues_says_nothing_of_an_approval(tmp_path):
    assert judged(tmp_path, approved(PAIR, ADA)) == judged(tmp_path, PAIR)


def joined(base, ours, theirs):
    return join(*(catalog.parse(written(each), "a.po") for each in (base, ours, theirs))).catalog.entries[0]


def test_a_merge_keeps_the_approval_of_the_english_that_stays():
    other = approved(replace(PAIR, target="The kiosk is closed."), MARY)
    made = joined(PAIR, approved(PAIR, ADA), other)
    assert (made.target, standing_of(made), approval(made).hand) == (other.target, Standing.REVIEWED, MARY)


def test_a_merge_keeps_both_approvals_of_one_english():
    made = joined(PAIR, approved(PAIR, ADA), approved(PAIR, MARY))
    assert [each.hand for each in approvals(made)] == [ADA, MARY]


def test_a_merge_keeps_a_withdrawal():
    made = joined(approved(PAIR, ADA), approved(PAIR, ADA), PAIR)
    assert list(approvals(made)) == []


def test_an_update_keeps_the_approval_of_a_sentence_that_stays_and_voids_that_of_one_that_changed():
    known = catalog.parse(
        written(approved(PAIR, ADA), approved(Entry("本日は閉室する。", "Closed today."), ADA)), "a.po"
    )
    template = catalog.parse(written(Entry(PAIR.source), Entry("本日は午後も閉室する。")), "a.pot")
    fresh = catalog.update(known, template).catalog.live
    assert [standing_of(each) for each in fresh] == [Standing.REVIEWED, Standing.DRAFT]
    assert [each.hand for each in approvals(fresh[1])] == [ADA]


def test_an_approval_says_what_it_was_given_to():
    [found] = approvals(approved(PAIR, ADA))
    assert found == Approval(Standing.REVIEWED, ADA, "206cff2d")
