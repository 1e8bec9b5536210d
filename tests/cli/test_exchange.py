# SPDX-License-Identifier: MIT
"""`export` writes what agencies take, and `import` takes back what they deliver: unit by unit, sources always ours."""

import pytest

from l10n import catalog

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
