# SPDX-License-Identifier: MIT
"""`l10n sign` and `l10n check --signed`: who answers for a document, for how long, and who has to look again."""

import json
import re
from dataclasses import replace

import pytest

from l10n import catalog
from l10n.catalog.seals import digits_of, sealed, seals, unsealed
from l10n.catalog.standing import Hand, Standing, standing_of
from l10n.model import Entry

from .conftest import PO, SOURCE

ADA, DAY = Hand("Ada", "2026-09-21"), "2026-09-21"
PRICE, CALM = "評価額は290億ドルだ。", "会議を開いた。"
WHOLE = {PRICE: "The valuation is $29 billion.", CALM: "They met."}
SIGNED = re.compile(rf"^# l10n: signed by Ada on {DAY} \([0-9a-f]{{32}}\)$", re.MULTILINE)
LOST = "「計画を見直す必要がある」とのことだ。"


@pytest.fixture
def signed(desk):
    desk.write(WHOLE)
    assert desk.call("sign", "a.md").code == 0
    return desk


def standings(desk):
    return {each.source: str(standing_of(each)) for each in desk.catalog.live}


def test_a_signature_is_a_comment_of_the_header_and_one_of_each_unit(desk):
    desk.write(WHOLE)
    before = (desk.folder / PO).read_text(encoding="utf-8")
    told = desk.call("sign", "a.md")
    assert (told.code, told.out, told.err) == (0, "", f"{PO}: signed by Ada on {DAY}\n")
    after = (desk.folder / PO).read_text(encoding="utf-8")
    assert after.startswith("# l10n: signed by Ada")
    assert re.sub(r"# l10n: signed .*\n", "", after) == before
    assert standings(desk) == {PRICE: "signed", CALM: "signed"}
    [seal] = seals(desk.catalog)
    assert (seal.hand, seal.holds(desk.catalog)) == (ADA, True)
    found = desk.call("check", "--signed")
    assert (found.code, found.err) == (0, "1 document as signed\n")


def test_signing_again_changes_nothing(signed):
    before = (signed.folder / PO).read_bytes()
    assert signed.call("sign", "a.md").code == 0
    assert (signed.folder / PO).read_bytes() == before


def test_what_is_open_is_told_with_its_place_and_nothing_is_written(desk):
    desk.write(WHOLE | {"門は閉まる。": "", LOST: "The plan goes on.", "窓。": "Window。"})
    before = (desk.folder / PO).read_bytes()
    desk.edit(CALM, fuzzy=True)
    desk.edit(PRICE, target="The valuation is $29 million.")
    before = (desk.folder / PO).read_bytes()
    told = desk.call("sign", "a.md")
    kinds = {
        PRICE: "amount 290億ドル",
        CALM: f"unit {CALM}",
        "門は閉まる。": "unit 門は閉まる。",
        LOST: "quotation 「計画を見直す必要がある」",
        "窓。": "error 。",
    }
    lines = {f"{PO}:{desk.unit(source).line}: open: {kind}" for source, kind in kinds.items()}
    assert {": ".join(line.split(": ")[:3]) for line in told.out.splitlines()} == lines
    assert "(text-fullwidth-punctuation)\n" in told.out
    assert (told.code, told.err) == (1, "not signed: 5 things open, as `l10n ledger --open` lists\n")
    assert desk.call("ledger", "--open", "a.md").out == told.out
    assert len(desk.ledger.open) == desk.ledger.summary["open"] == 5
    assert (desk.folder / PO).read_bytes() == before


def test_what_is_no_error_can_be_accepted(desk):
    desk.write({LOST: "The plan goes on."})
    assert desk.call("sign", "a.md").code == 1
    assert desk.call("sign", "a.md", "--accept").code == 0
    [comment, signature] = desk.unit(LOST).comments
    assert comment.startswith(f"l10n: reviewed by Ada on {DAY} (")
    assert signature.startswith(f"l10n: signed by Ada on {DAY} (")
    assert [str(row.answer) for row in desk.ledger.rows] == ["accepted"]


def test_an_error_cannot_be_accepted(desk):
    desk.write({PRICE: "The valuation is $29 million."})
    told = desk.call("sign", "a.md", "--accept")
    assert (told.code, "number-scale" in told.out) == (1, True)
    assert standings(desk) == {PRICE: "translated"}


CHANGES = {
    "english": lambda desk: desk.edit(CALM, target="They met"),
    "fuzzy": lambda desk: desk.edit(CALM, fuzzy=True),
    "fraud": lambda desk: desk.edit(
        CALM, target="They met!", comments=tuple(each for each in desk.unit(CALM).comments if "signed" not in each)
    ),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_one_character_breaks_the_seal_and_whoever_signed_has_to_look_again(signed, change):
    change(signed)
    line = signed.unit(CALM).line
    told = signed.call("check", "--signed")
    assert told.code == 1
    assert (
        f"{PO}:1:1: po-signature signed by Ada on {DAY}, and 1 unit is not as signed; Ada has to look again" in told.out
    )
    assert re.search(rf"^{re.escape(PO)}:{line}:\d+: po-signature .*; Ada has to look again$", told.out, re.MULTILINE)
    assert told.err.endswith("0 documents as signed\n")


def test_japanese_that_changed_breaks_the_seal_before_anybody_updates(signed):
    source = signed.folder / SOURCE
    source.write_text(
        source.read_text(encoding="utf-8").replace("会議を開いた", "会議は開かなかった"), encoding="utf-8"
    )
    told = signed.call("check", "--signed", "--format", "json")
    found = [each for each in json.loads(told.out)["findings"] if each["check"] == "po-signature"]
    assert told.code == 1
    assert {each["severity"] for each in found} == {"error"}
    assert sorted(each["source"] for each in found) == ["", "会議は開かなかった。"]


def test_a_paragraph_that_moved_or_went_breaks_the_seal(signed):
    source = signed.folder / SOURCE
    source.write_text(f"{CALM}\n\n{PRICE}\n", encoding="utf-8")
    told = signed.call("check", "--signed")
    assert (told.code, "units stand in another order or are gone since; Ada has to look again" in told.out) == (1, True)
    source.write_text(f"{PRICE}\n", encoding="utf-8")
    told = signed.call("check", "--signed")
    assert (told.code, "and is not in the document any more; Ada has to look again" in told.out) == (1, True)


def test_a_signature_that_was_taken_out_by_hand_is_missed(signed):
    path = signed.folder / PO
    path.write_bytes(catalog.encode(unsealed(signed.catalog)))
    told = signed.call("check", "--signed")
    assert (told.code, "the signature of the document is gone" in told.out) == (1, True)


def test_whoever_signs_again_answers_for_what_stands_there(signed):
    signed.edit(CALM, target="They met twice.")
    assert "po-signature" in signed.call("check").out
    signed.edit(CALM, target="They held a meeting.")
    assert signed.call("sign", "a.md").code == 0
    assert signed.call("check", "--signed").code == 0
    assert len(signed.unit(CALM).comments) == 1
    assert len(SIGNED.findall((signed.folder / PO).read_text(encoding="utf-8"))) == 1


def test_a_signature_is_withdrawn_without_a_trace(desk):
    desk.write(WHOLE)
    before = (desk.folder / PO).read_bytes()
    desk.call("sign", "a.md")
    told = desk.call("sign", "a.md", "--withdraw")
    assert (told.code, told.err) == (0, f"{PO}: the signature is withdrawn\n")
    assert (desk.folder / PO).read_bytes() == before
    told = desk.call("sign", "a.md", "--withdraw")
    assert (told.code, told.out) == (1, f"{PO}: is not signed\n")


def test_what_nobody_has_signed_is_counted_and_asked_for_where_it_is_named(desk):
    desk.write(WHOLE)
    told = desk.call("check", "--signed")
    assert (told.code, told.err) == (1, "0 documents as signed, 1 not signed\n")
    told = desk.call("check", desk.folder / PO, "--signed")
    assert (told.code, "nobody has signed the document" in told.out) == (1, True)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["sign", "b.md"], "no document is named 'b.md'"),
        (["sign"], "missing argument"),
        (["sign", "a.md", "--language", "fr"], "is not translated into 'fr'"),
        (["check", "--signed", "pairs.tsv"], "is no catalogue of a document of the project"),
        (["log", "b.md"], "no document is named 'b.md'"),
    ],
    ids=["unknown", "none", "language", "pairs", "log"],
)
def test_what_is_not_there_is_told_in_a_line(desk, arguments, told):
    desk.write(WHOLE)
    (desk.folder / "pairs.tsv").write_text("会議。\tMeeting.\n", encoding="utf-8")
    found = desk.call(*arguments)
    assert (found.code, found.out, found.err.count("\n")) == (2, "", 1)
    assert told in found.err


@pytest.mark.parametrize(
    ("document", "po", "told"),
    [("12,345\n", None, "has no units"), (f"{CALM}\n", "<<<<<<< ours\n", "conflict")],
    ids=["no-units", "conflict"],
)
def test_what_cannot_be_signed_is_told_in_a_line(desk, document, po, told):
    desk.write(WHOLE)
    (desk.folder / SOURCE).write_text(document, encoding="utf-8")
    if po:
        (desk.folder / PO).write_text(po, encoding="utf-8")
    found = desk.call("sign", "a.md")
    assert (found.code, found.out, found.err.count("\n")) == (3, "", 1)
    assert told in found.err


@pytest.mark.parametrize(
    "command",
    [
        ("msgcat", "a.po", "-o", "a.po"),
        ("msgmerge", "--update", "--backup=none", "-q", "a.po", "../../a.pot"),
        ("msgattrib", "--clear-obsolete", "a.po", "-o", "a.po"),
    ],
    ids=lambda command: command[0],
)
def test_gettexts_tools_leave_a_signature_whole(signed, gettext, command):
    signed.gettext(*command)
    assert signed.call("check", "--signed").code == 0
    assert signed.call("update").code == 0
    assert signed.call("check", "--signed").code == 0


def test_an_editor_who_writes_the_header_anew_leaves_a_signature_whole(signed):
    """As Poedit does: it dates the header, names itself in it, wraps lines, and keeps comments."""
    path = signed.folder / PO
    known = signed.catalog
    fields = dict(known.header) | {"PO-Revision-Date": "2026-11-30 09:00+0900", "X-Generator": "Poedit 3.4"}
    path.write_bytes(catalog.encode(replace(known, header=fields)))
    assert signed.call("check", "--signed").code == 0


def test_a_merge_keeps_the_signature_that_fits_and_breaks_it_for_what_others_changed(signed):
    base = signed.folder / "base.po"
    plain = unsealed(signed.catalog)
    base.write_bytes(catalog.encode(plain))
    theirs = signed.folder / "theirs.po"
    theirs.write_bytes(base.read_bytes())
    assert signed.call("merge", base, signed.folder / PO, theirs).code == 0
    assert signed.call("check", "--signed").code == 0
    theirs.write_bytes(base.read_bytes().replace(b"They met.", b"They sat."))
    assert signed.call("merge", base, signed.folder / PO, theirs).code == 0
    told = signed.call("check", "--signed")
    assert (told.code, "1 unit is not as signed" in told.out) == (1, True)


def test_the_digits_change_with_every_pair_and_with_their_order():
    pairs = (Entry("一。", "One."), Entry("二。", "Two."))
    variants = [
        pairs,
        pairs[::-1],
        pairs[:1],
        (pairs[0], replace(pairs[1], context="")),
        (pairs[0], replace(pairs[1], fuzzy=True)),
        (Entry("一。O", "ne."), pairs[1]),
        (Entry("一。", "One.二。"), Entry("", "Two.")),
        (replace(pairs[0], plural="一。", plural_targets=("One.", "Ones.")), pairs[1]),
    ]
    digits = [digits_of(catalog.Catalog(entries=each)) for each in variants]
    assert len(set(digits)) == len(variants)
    assert digits_of(catalog.Catalog(entries=(*pairs, Entry("昔。", "Once.", obsolete=True)))) == digits[0]


def test_one_signature_takes_the_place_of_another():
    known = catalog.Catalog(entries=(Entry("一。", "One."),), header_comments=("by hand",))
    twice = sealed(sealed(known, ADA), Hand("Mary", "2026-12-01"))
    assert [each.hand.name for each in seals(twice)] == ["Mary"]
    assert unsealed(twice) == known
    assert unsealed(known) is known


def test_the_log_tells_of_signatures_and_approvals(signed):
    signed.call("sign", "a.md", "--withdraw")
    told = signed.call("log")
    assert told.out == (
        f"2026-09-21T14:13:20Z Ada: sign {PO}\n"
        "  - (translated)\n"
        "  + (signed)\n"
        f"  + # l10n: signed by Ada on {DAY} ({digits_of(signed.catalog)})\n"
        f"2026-09-21T14:13:20Z Ada: withdraw {PO}\n"
        "  - (signed)\n"
        f"  - # l10n: signed by Ada on {DAY} ({digits_of(signed.catalog)})\n"
        "  + (translated)\n"
    )
    assert signed.call("log", "a.md").out == told.out
    [line] = signed.call("log", "--last", 1, "--format", "jsonl").out.splitlines()
    assert (json.loads(line)["did"], json.loads(line)["path"]) == ("withdraw", PO)
    assert len(json.loads(signed.call("log", "--format", "json").out)["changes"]) == 2


def test_an_empty_log_tells_nothing(desk):
    desk.write(WHOLE)
    assert desk.call("log") == (0, "", "")
    (desk.folder / ".l10n").mkdir()
    (desk.folder / ".l10n/log.jsonl").write_text("{\n", encoding="utf-8")
    assert desk.call("log") == (0, "", ".l10n/log.jsonl:1: cannot be read, and is left out\n")


def test_a_signed_unit_stands_so(signed):
    assert {standing_of(each) for each in signed.catalog.live} == {Standing.SIGNED}
