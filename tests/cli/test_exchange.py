# SPDX-License-Identifier: MIT
"""`export` writes what agencies take, and `import` takes back what they deliver: unit by unit, sources always ours."""

import io
import json
import re
import zipfile

import pytest

from l10n import catalog
from l10n.catalog.standing import Hand, Standing, approved
from l10n.model import Entry

PO, SOURCE = "locales/en/LC_MESSAGES/a.po", "locales/ja/a.md"
DOCUMENT = "# 案内\n\n公園は**九時**に開く。地図は[入口](map.md)にある。\n\n売店は休む。\n"
OPENS, MAP, SHOP = "公園は**九時**に開く。", "地図は[入口](map.md)にある。", "売店は休む。"


@pytest.fixture
def sent(project, call):
    (project / SOURCE).write_text(DOCUMENT, encoding="utf-8")
    call("update")
    result = call("export", "--to", "xliff12", "-o", "out")
    assert (result.code, result.err) == (0, "wrote out/a.xlf\n4 units in 1 file\n")
    return project


def change(folder, *pairs, name="out/a.xlf"):
    path = folder / name
    text = path.read_text(encoding="utf-8")
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new, 1)
    path.write_text(text, encoding="utf-8")


def fill(folder, source, target, state="translated"):
    """Write a target behind the source that begins so."""
    path = folder / "out/a.xlf"
    text = path.read_text(encoding="utf-8")
    start = text.index("<target", text.index(f'<source xml:lang="ja">{source}'))
    end = text.index("/>", start) + 2
    path.write_text(f'{text[:start]}<target state="{state}">{target}</target>{text[end:]}', encoding="utf-8")


def units(folder):
    entries = catalog.load((folder / PO).read_bytes(), PO).live
    return {each.source: (each.target, each.fuzzy) for each in entries}


def test_targets_states_and_notes_come_back(sent, call):
    fill(sent, "案内", "Guide")
    fill(sent, "公園は", 'The park opens at <bpt id="1">**</bpt>nine<ept id="1">**</ept>.', "final")
    fill(sent, "売店", "The shop is shut.", "needs-review-translation")
    change(
        sent, ('<note from="developer">heading', '<note from="translator">short</note><note from="developer">heading')
    )
    result = call("import", "out/a.xlf")
    assert (result.code, result.err) == (
        0, f"wrote {PO}\ntook 3 units, 1 of them fuzzy; unchanged: 1\n",
    )  # fmt: skip
    assert units(sent) == {
        "案内": ("Guide", False),
        OPENS: ("The park opens at **nine**.", False),
        MAP: ("", False),
        SHOP: ("The shop is shut.", True),
    }
    assert "# short\n" in (sent / PO).read_text(encoding="utf-8")
    assert call("import", "out/a.xlf").err == "took 0 units, 0 of them fuzzy; unchanged: 4\n"


def test_what_is_wrong_is_told_and_left_out(sent, call):
    fill(sent, "案内", "これは日本語です")
    fill(sent, "公園は", 'The park opens at <bpt id="1">**</bpt>nine.')
    fill(sent, "売店", "The shop is shut.")
    change(sent, ("地図は", "地図が"), ('<trans-unit id="u', '<trans-unit id="uu'))
    text = (sent / "out/a.xlf").read_text(encoding="utf-8")
    last = text[text.rindex("<trans-unit") : text.rindex("</trans-unit>") + len("</trans-unit>")]
    change(sent, (last, last + last))
    result = call("import", "out/a.xlf")
    assert result.code == 1
    reasons = [line.split(": ", 2)[2] for line in result.err.split("\n") if line.startswith("left out")]
    assert reasons == [
        "is no unit of the document: 案内",
        f"its codes are broken (code 1 has no end): {OPENS}",
        "its source was changed: 地図が[入口](map.md)にある。",
        f"comes twice: {SHOP}",
        "1 of 4 units that were sent are missing",
    ]
    assert units(sent)[SHOP] == ("The shop is shut.", False)


def test_a_japanese_target_is_left_out(sent, call):
    fill(sent, "売店", "売店は休みです。")
    result = call("import", "out/a.xlf")
    assert result.code == 1
    assert "its target is Japanese: 売店は休む。" in result.err
    assert units(sent)[SHOP] == ("", False)


def test_waivers_are_not_taken_from_strangers(sent, call):
    change(
        sent, ('<note from="developer">heading', '<note from="translator">l10n: ignore[number-value] no</note><note>x')
    )
    call("import", "out/a.xlf")
    assert "ignore" not in (sent / PO).read_text(encoding="utf-8")


def test_only_open_units_and_a_renamed_document(sent, call):
    fill(sent, "案内", "Guide")
    call("import", "out/a.xlf")
    assert (
        call("export", "--to", "xliff12", "-o", "out", "--open", "a.md").err == "wrote out/a.xlf\n3 units in 1 file\n"
    )
    fill(sent, "売店", "The shop is shut.")
    (sent / SOURCE).rename(sent / "locales/ja/b.md")
    call("update")
    assert call("import", "out/a.xlf").code == 0
    assert "The shop is shut." in (sent / "locales/en/LC_MESSAGES/b.po").read_text(encoding="utf-8")


def test_dry_run_writes_nothing(sent, call):
    fill(sent, "案内", "Guide")
    before = (sent / PO).read_bytes()
    assert call("import", "out/a.xlf", "-n").err.startswith("would take 1 unit")
    assert (sent / PO).read_bytes() == before


def test_a_memory_fills_what_is_open(sent, call):
    fill(sent, "売店", "The shop is shut.")
    call("import", "out/a.xlf")
    assert call("export", "--to", "tmx", "-o", "out").err == "wrote out/a.tmx\n4 units in 1 file\n"
    (sent / "locales/ja/b.md").write_text("売店は休む。\n\n新しい。\n", encoding="utf-8")
    (sent / "locales/en/LC_MESSAGES/b.po").unlink(missing_ok=True)
    change(sent, ("The shop is shut.", "Closed."), name="out/a.tmx")
    call("import", "out/a.tmx")
    assert units(sent)[SHOP] == ("The shop is shut.", False)


def test_an_export_replaces_nothing_but_an_export(sent, call):
    (sent / "out/a.xlf").write_text("mine", encoding="utf-8")
    result = call("export", "--to", "xliff12", "-o", "out")
    assert result.code == 3
    assert (sent / "out/a.xlf").read_text(encoding="utf-8") == "mine"


def test_characters_that_xml_does_not_know_stay_at_home(sent, call):
    (sent / SOURCE).write_text("制御\x07文字。\n\n売店は休む。\n", encoding="utf-8")
    result = call("export", "--to", "xliff12", "-o", "out")
    assert result.code == 0
    assert "left out: " in result.err
    assert "1 unit in 1 file" in result.err


@pytest.mark.parametrize("arguments", [("export", "--to", "xliff12", "-o", "out", "c.md"), ("import", "none.xlf")])
def test_bad_names_are_told(sent, call, arguments):
    result = call(*arguments)
    assert result.code in {2, 3}
    assert result.err.count("\n") == 1


def test_xliff_21_goes_out_and_comes_back(sent, call):
    result = call("export", "--to", "xliff21", "-o", "two")
    assert (result.code, result.err) == (0, "wrote two/a.xlf\n4 units in 1 file\n")
    assert call("import", "two/a.xlf").err == "took 0 units, 0 of them fuzzy; unchanged: 4\n"
    change(sent, ("<source>案内</source>", "<source>案内</source><target>Guide</target>"), name="two/a.xlf")
    change(sent, ("売店は休む。</source>", "売店は休む。</source><target>閉店だ。</target>"), name="two/a.xlf")
    result = call("import", "two/a.xlf")
    assert (result.code, result.err.split("\n")[1:]) == (
        1, [f"wrote {PO}", "took 1 unit, 0 of them fuzzy; unchanged: 2", ""],
    )  # fmt: skip
    assert "its target is Japanese: 売店は休む。" in result.err
    assert units(sent)["案内"] == ("Guide", False)
    assert call("export", "--to", "xliff21", "-o", "two").code == 0


def test_a_file_that_is_not_valid_is_refused_with_its_places(sent, call):
    call("export", "--to", "xliff21", "-o", "two")
    change(sent, ('<segment id="s1">', '<segment id="s1" state="done">'), name="two/a.xlf")
    result = call("import", "two/a.xlf")
    assert result.code == 3
    assert 'is no valid XLIFF 2: <segment> has state="done", which it may not' in result.err
    assert result.err.count("\n") == 1


def stand(folder, **targets):
    """Change what stands in the catalogue behind the sources that begin so; "# …" goes above the unit."""
    text = (folder / PO).read_text(encoding="utf-8")
    for source, target in targets.items():
        start = text.index(f'msgid "{source}')
        head, (old, tail) = text[:start], text[start:].split('msgstr "', 1)
        lines = "".join(f"{line}\n" for line in target.split("\n")[:-1])
        text = f'{head}{lines}{old}msgstr "{target.rpartition(chr(10))[2]}"{tail.partition(chr(34))[2]}'
    (folder / PO).write_text(text, encoding="utf-8")


FILES = {"xliff12": "out/a.xlf", "xliff21": "two/a.xlf"}


@pytest.fixture(params=FILES)
def away(request, sent, call):
    """A file with three translated units, one of them fuzzy, on its way; the first two were changed here since."""
    stand(sent, 案内="Guide", 公園は="The park opens at **nine**.")
    text = (sent / PO).read_text(encoding="utf-8")
    text = text.replace(
        'msgid "売店は休む。"\nmsgstr ""', '# as in spring\n#, fuzzy\nmsgid "売店は休む。"\nmsgstr "Shop."'
    )
    (sent / PO).write_text(text, encoding="utf-8")
    name = FILES[request.param]
    assert call("export", "--to", request.param, "-o", name.partition("/")[0]).code == 0
    stand(sent, 案内="The Guide", 公園は="The park opens at **9 a.m.**")
    change(sent, ("# as in spring", "# as in May"), name=PO)
    return name


SINCE = {
    "案内": ("The Guide", False),
    OPENS: ("The park opens at **9 a.m.**", False),
    MAP: ("", False),
    SHOP: ("Shop.", True),
}


def test_a_file_that_comes_back_as_it_went_says_nothing(away, sent, call):
    before = (sent / PO).read_bytes()
    result = call("import", away)
    assert (result.code, result.err) == (0, "took 0 units, 0 of them fuzzy; unchanged: 4\n")
    assert (sent / PO).read_bytes() == before


def test_what_is_changed_on_both_sides_is_told_with_both_texts(away, sent, call):
    change(sent, ("Guide<", "A Guide<"), ("Shop.<", "The shop is shut.<"), name=away)
    result = call("import", away)
    assert result.code == 1
    told, *rest = result.err.split("\n")
    assert told.startswith(f"left out: {away}:")
    assert told.endswith(': it was changed here, too: 案内: here "The Guide", there "A Guide"')
    assert rest == [
        f"wrote {PO}",
        "took 1 unit, 1 of them fuzzy; unchanged: 2",
        "1 unit in conflict: say --on-conflict ours or theirs",
        "",
    ]
    assert units(sent) == SINCE | {SHOP: ("The shop is shut.", True)}
    assert call("import", away, "--on-conflict", "ours").err.endswith("unchanged: 3; kept: 1\n")
    result = call("import", away, "--on-conflict", "theirs")
    assert (result.code, result.err.split("\n")[0].split(": ", 1)) == (
        0, ["replaced", told.removeprefix("left out: ")],
    )  # fmt: skip
    assert units(sent)["案内"] == ("A Guide", False)


def test_what_was_emptied_since_stays_empty(away, sent, call):
    stand(sent, 案内="")
    assert call("import", away).err == "took 0 units, 0 of them fuzzy; unchanged: 4\n"
    change(sent, ("Guide<", "A Guide<"), name=away)
    assert ': its translation was taken away here: 案内: here nothing, there "A Guide"\n' in call("import", away).err
    assert units(sent)["案内"] == ("", False)


@pytest.mark.parametrize("standing", [Standing.REVIEWED, Standing.SIGNED])
def test_what_is_approved_is_not_replaced_unasked(away, sent, call, standing):
    (comment,) = approved(Entry("案内", "Guide"), Hand("Ada", "2026-11-29"), standing).comments
    stand(sent, 案内=f"# {comment}\nGuide")
    change(sent, ("Guide<", "A Guide<"), name=away)
    result = call("import", away)
    assert f': it is {standing} by Ada on 2026-11-29: 案内: here "Guide", there "A Guide"\n' in result.err
    assert (result.code, units(sent)["案内"]) == (1, ("Guide", False))


BASE_12 = "<context-group>.*?</context-group>"
BASE_21 = r'<mda:metaGroup category="l10n">\s*<mda:meta type="base">.*?</mda:metaGroup>'


def test_a_file_of_another_tool_fills_what_is_open_and_replaces_nothing_unasked(away, sent, call):
    text = (sent / away).read_text(encoding="utf-8")
    text = re.sub(f"{BASE_12}|{BASE_21}", "", text, flags=re.DOTALL)
    assert "base" not in text
    (sent / away).write_text(text, encoding="utf-8")
    change(sent, ("Shop.<", "The shop is shut.<"), name=away)
    result = call("import", away)
    reason = "it is translated here, and the file does not tell what was sent"
    assert [line.split(": ", 2)[2] for line in result.err.split("\n")[:2]] == [
        f'{reason}: 案内: here "The Guide", there "Guide"',
        f'{reason}: {OPENS}: here "The park opens at **9 a.m.**", there "The park opens at **nine**."',
    ]
    assert units(sent) == SINCE | {SHOP: ("The shop is shut.", True)}


@pytest.fixture
def packed(sent, call):
    """A package with two documents, of which one has a translated unit."""
    (sent / "glossary").mkdir(exist_ok=True)
    (sent / "glossary/park.csv").write_text("source,target\n売店,shop\n=1,-y\n", encoding="utf-8")
    (sent / "locales/ja/b.md").write_text("新しい門。\n", encoding="utf-8")
    fill(sent, "案内", "Guide")
    call("import", "out/a.xlf")
    result = call("package", "-o", "agency")
    assert (result.code, result.err) == (0, "wrote agency/en.zip\n4 open units of 2 documents\n")
    return sent


def members(path):
    with zipfile.ZipFile(path) as archive:
        return {each: archive.read(each) for each in archive.namelist()}


def pack(path, contents, **options):
    with zipfile.ZipFile(path, "w", **options) as archive:
        for name, data in contents.items():
            archive.writestr(name, data)


def translated(data, **targets):
    """An XLIFF file with targets for the sources that begin so."""
    text = data.decode()
    for source, target in targets.items():
        start = text.index("<target", text.index(f'<source xml:lang="ja">{source}'))
        end = text.index("/>", start) + 2
        text = f'{text[:start]}<target state="translated">{target}</target>{text[end:]}'
    return text.encode()


def test_a_package_holds_what_is_open_the_memory_and_the_glossary(packed, call):
    found = members(packed / "agency/en.zip")
    names = ["xliff/locales/ja/a.md.xlf", "xliff/locales/ja/b.md.xlf"]
    assert list(found) == ["manifest.json", *names, "memory.tmx", "glossary.tbx", "glossary.csv"]
    manifest = json.loads(found["manifest.json"])
    assert manifest.pop("program")
    assert manifest == {
        "tool": "l10n", "version": 1, "sourceLanguage": "ja", "targetLanguage": "en",
        "documents": [
            {"document": SOURCE, "file": names[0], "units": 3, "characters": 38},
            {"document": "locales/ja/b.md", "file": names[1], "units": 1, "characters": 5},
        ],
        "memory": "memory.tmx", "glossary": ["glossary.tbx", "glossary.csv"],
    }  # fmt: skip
    assert "<seg>Guide</seg>" in found["memory.tmx"].decode()
    assert ">案内</source>" not in found[names[0]].decode()
    assert "<term>shop</term>" in found["glossary.tbx"].decode()
    before = (packed / "agency/en.zip").read_bytes()
    assert call("package", "-o", "agency").code == 0
    assert (packed / "agency/en.zip").read_bytes() == before


def test_a_package_comes_back(packed, call):
    found = members(packed / "agency/en.zip")
    back = {
        "done/a.xlf": translated(found["xliff/locales/ja/a.md.xlf"], 売店="The shop is shut."),
        "__MACOSX/done/._a.xlf": b"\0",
        "manifest.json": found["manifest.json"],
        "invoice.pdf": b"%PDF",
    }
    pack(packed / "back.zip", back)
    missing = "back.zip: locales/ja/b.md did not come back"
    assert call("receive", "back.zip", "-n").err.startswith(f"left out: {missing}\nwould take 1 unit")
    assert units(packed)[SHOP] == ("", False)
    result = call("receive", "back.zip")
    assert (result.code, result.err) == (
        1,
        f"left out: {missing}\nwrote {PO}\ntook 1 unit, 0 of them fuzzy; unchanged: 2\n",
    )
    assert units(packed)[SHOP] == ("The shop is shut.", False)


def test_a_package_takes_nothing_back_that_was_done_here_since(packed, call):
    found = members(packed / "agency/en.zip")["xliff/locales/ja/a.md.xlf"]
    pack(packed / "back.zip", {"a.xlf": translated(found, 売店="The shop is shut.")})
    stand(packed, 売店="Closed.")
    both = f': it was changed here, too: {SHOP}: here "Closed.", there "The shop is shut."'
    result = call("receive", "back.zip")
    assert (result.code, units(packed)[SHOP]) == (1, ("Closed.", False))
    assert both in result.err
    assert call("receive", "back.zip", "--on-conflict", "theirs").code == 0
    assert units(packed)[SHOP] == ("The shop is shut.", False)


def test_a_unit_that_comes_in_two_files_is_taken_once(packed, call):
    found = members(packed / "agency/en.zip")["xliff/locales/ja/a.md.xlf"]
    back = {"1.xlf": translated(found, 売店="The shop is shut."), "2.xlf": translated(found, 売店="No shop.")}
    pack(packed / "back.zip", back | {"3.xlf": b"<xliff"})
    result = call("receive", "back.zip")
    assert result.code == 1
    assert [line.partition(": ")[2] for line in result.err.split("\n") if line.startswith("left out")] == [
        *(f"back.zip/2.xlf:{line}: comes twice: {source}" for line, source in twice(back["2.xlf"])),
        f"back.zip/3.xlf:1:7: is not well-formed XML: Couldn't find end of Start Tag xliff; {AGAIN}",
    ]
    assert units(packed)[SHOP] == ("The shop is shut.", False)


AGAIN = "export it once more from the tool that wrote it"


def twice(data):
    """The lines and sources of the units in a file."""
    lines = data.decode().split("\n")
    return zip(
        [number for number, line in enumerate(lines, 1) if "<trans-unit" in line], (OPENS, MAP, SHOP), strict=True
    )


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "is no zip file that can be read"),
        (b"PK\x03\x04 and then nothing", "is no zip file that can be read"),
        ({"a.txt": b"none"}, "holds no XLIFF that came back"),
        ({"a.xlf": b"<html/>"}, "back.zip/a.xlf:1: begins with <html> instead of <xliff>"),
        ({f"{number}.txt": b"" for number in range(10_001)}, "holds more than 10,000 files"),
    ],
    ids=["empty", "torn", "nothing", "other", "many"],
)
def test_what_is_no_package_is_told_in_a_line(project, call, data, told):
    (project / SOURCE).write_text(DOCUMENT, encoding="utf-8")
    if isinstance(data, bytes):
        (project / "back.zip").write_bytes(data)
    else:
        pack(project / "back.zip", data, compression=zipfile.ZIP_DEFLATED)
    result = call("receive", "back.zip")
    assert (result.code, result.err.count("\n")) == (3, 1)
    assert told in result.err


@pytest.mark.parametrize(
    ("place", "mask", "told"),
    [
        (8, b"\x01", "back.zip: is locked by a password; unlock it first"),
        (24, b"\0\0\0\x7f", "back.zip: is larger than 512 MiB when it is unpacked; split it"),
        (10, b"\x55", "back.zip: is packed by another method than deflate; pack it as an ordinary zip file"),
        (16, b"\xff", "back.zip: is no zip file that can be read: "),
    ],
    ids=["locked", "huge", "unknown-compression", "other-checksum"],
)
def test_a_package_whose_directory_says_odd_things_is_told(packed, call, place, mask, told):
    data = bytearray((packed / "agency/en.zip").read_bytes())
    entry = data.rindex(b"PK\x01\x02", 0, data.rindex(b"a.md.xlf"))
    for offset, bits in enumerate(mask, entry + place):
        data[offset] ^= bits
    (packed / "back.zip").write_bytes(data)
    result = call("receive", "back.zip")
    assert (result.code, result.err.count("\n")) == (3, 1)
    assert told in result.err


@pytest.mark.parametrize("method", [zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2], ids=["lzma", "bzip2"])
def test_a_broken_package_of_another_method_is_told_as_any_other(project, call, method):
    (project / SOURCE).write_text(DOCUMENT, encoding="utf-8")
    pack(project / "back.zip", {"a.xlf": b"<xliff>" * 100}, compression=method)
    data = bytearray((project / "back.zip").read_bytes())
    data[data.index(b"a.xlf") + 15] ^= 0xFF
    (project / "back.zip").write_bytes(data)
    hint = "pack it as an ordinary zip file"
    assert call("receive", "back.zip").err == f"l10n: back.zip: is packed by another method than deflate; {hint}\n"


def test_a_package_replaces_nothing_but_a_package(packed, call):
    stream = io.BytesIO()
    pack(stream, {"a.txt": b"mine"})
    (packed / "agency/en.zip").write_bytes(stream.getvalue())
    result = call("package", "-o", "agency")
    assert result.code == 3
    assert (packed / "agency/en.zip").read_bytes() == stream.getvalue()
