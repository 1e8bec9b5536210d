# SPDX-License-Identifier: MIT
"""The language server, asked by an editor over its standard streams."""

import json
import subprocess
import sys

from clients import DOCUMENT, PO, editing, lines, played
from lsprotocol import types

from l10n.report.harmless import as_json


def play(root, scene, **options):
    async def playing():
        async with editing(root, **options) as editor:
            return await scene(editor)

    return played(playing)


def printed(call, *names):
    """The findings that the command prints."""
    return sorted(as_json(each) for each in json.loads(call("check", *names, "--format", "json")[1])["findings"])


def by_check(told, name):
    return next(each for each in told if each.code == name)


def test_an_editor_is_told_what_the_command_prints(project, call):
    told = play(project, lambda editor: editor.open(PO))
    assert lines(told) == printed(call, PO)
    assert {each.code for each in told} >= {"number-extra", "term-forbidden", "text-fullwidth-digits"}


def test_findings_mark_their_words_as_utf16_counts_them_unless_another_count_is_agreed_on(project):
    async def scene(editor):
        told = by_check(await editor.open(PO), "text-fullwidth-digits")
        return editor.encoding, editor.marked(PO, told.range), told.range.start.character

    column = len('msgstr "Trams 😀 are fast ')
    assert play(project, scene) == ("utf-16", "２", column + 1)
    assert play(project, scene, encodings=["utf-32", "utf-16"])[::2] == ("utf-32", column)
    assert play(project, scene, encodings=["utf-8"])[::2] == ("utf-8", column + 3)


def test_what_is_typed_is_checked_before_it_is_saved_and_is_what_the_command_says_of_it_then(project, call):
    async def scene(editor):
        await editor.open(PO)
        at_once = await editor.type(PO, editor.text(PO).replace("143 billion yen", "14.3 billion yen"))
        when_quiet = await editor.told(PO)
        on_disk = (editor.root / PO).read_text(encoding="utf-8")
        await editor.save(PO)
        return lines(at_once), lines(when_quiet), on_disk

    at_once, when_quiet, on_disk = play(project, scene)
    assert "143 billion" in on_disk
    assert at_once == when_quiet == printed(call, PO)
    assert not any("143 billion" in each for each in at_once)


def test_a_catalogue_that_breaks_while_it_is_typed_keeps_the_findings_of_its_other_units(project):
    async def scene(editor):
        whole = await editor.open(PO)
        right = editor.text(PO)
        broken = await editor.type(PO, right.replace('msgstr "Hire 48 drivers"', 'msgstr "Hire 48 drivers'))
        line = right[: right.index("Hire 48")].count("\n")
        still = await editor.told(PO)
        mended = await editor.type(PO, right)
        return whole, broken, still, mended, line

    whole, broken, still, mended, line = play(project, scene)
    faults = [each for each in broken if each.code is None]
    assert [(each.message, each.severity, each.range.start.line) for each in faults] == [
        (
            'the quotation mark is not closed on its line; end the string with "',
            types.DiagnosticSeverity.Error,
            line,
        )
    ]
    assert still == broken
    assert lines(each for each in broken if each.code) == lines(whole) == lines(mended)


def test_a_file_that_is_no_catalogue_when_it_is_opened_is_told_so(project):
    (told,) = play(project, lambda editor: editor.open(PO, 'msgid "港"\nmsgid "市"\nmsgstr ""\n'))
    assert (told.message, told.code, told.range.start.line) == ("the entry has no msgstr", None, 0)


def test_broken_settings_are_told_in_the_open_file(project):
    (project / "l10n.toml").write_text('langages = ["en"]\n', encoding="utf-8")
    (told,) = play(project, lambda editor: editor.open(PO))
    assert "langages" in told.message
    assert told.severity == types.DiagnosticSeverity.Error


def test_a_suggestion_can_be_put_in(project, call):
    async def scene(editor):
        told = by_check(await editor.open(PO), "text-fullwidth-digits")
        actions = await editor.actions(PO, told)
        put, waive = (each for each in actions if each.diagnostics[0].code == told.code)
        return put.title, put.is_preferred, editor.applied(PO, put.edit), waive.title, editor.applied(PO, waive.edit)

    title, safe, text, waiver, waived = play(project, scene)
    assert (title, safe) == ("Write “2” for “２”", True)
    assert 'msgstr "Trams 😀 are fast 2."' in text
    assert waiver == "Let text-fullwidth-digits be in this unit"
    (project / PO).write_text(waived, encoding="utf-8")
    found = [json.loads(each) for each in printed(call, PO)]
    # A reason is for a person to write: until then the waiver itself is told.
    checks = {each["check"] for each in found if "２" in each["target"]}
    assert (checks >= {"po-waiver-reason"}, "text-fullwidth-digits" in checks) == (True, False)
    assert "# l10n: ignore[text-fullwidth-digits] (" in waived


def test_all_that_needs_no_judgement_is_repaired_as_the_command_repairs_it(project, call):
    async def scene(editor):
        told = await editor.open(PO)
        unasked = [each.kind for each in await editor.actions(PO, told[0])]
        (repair,) = await editor.actions(PO, told[0], [types.CodeActionKind.SourceFixAll])
        return unasked, editor.applied(PO, repair.edit)

    unasked, text = play(project, scene)
    assert set(unasked) == {types.CodeActionKind.QuickFix}
    assert call("fix", PO)[0] == 0
    assert (project / PO).read_text(encoding="utf-8") == text


def test_a_number_shows_the_value_that_was_read_and_a_term_its_row(project):
    async def scene(editor):
        await editor.open(PO)
        return [
            await editor.hover(PO, each) for each in ("143億円", "143 billion", "運賃", "toll", "は大人", "Project-Id")
        ]

    japanese, english, term, forbidden, nothing, header = play(project, scene)
    assert japanese[1] == "143億円"
    assert "`143億円`: money, **14.3 billion yen**" in japanese[0]
    assert "refused" in japanese[0]
    assert "143 billion yen" in english[1]
    assert term[1] == "運賃"
    assert term[0].startswith("運賃 = **fare**; not: toll\n\n乗るための料金\n\n")
    assert "glossary/city.csv:2" in term[0]
    assert forbidden is None or "fare" in forbidden[0]
    assert (nothing, header) == (None, None)


def test_a_document_shows_what_its_author_should_look_at_and_what_its_words_mean(project, call):
    async def scene(editor):
        told = await editor.open(DOCUMENT, editor_text(editor))
        return [(each.code, editor.marked(DOCUMENT, each.range)) for each in told], await editor.hover(DOCUMENT, "運賃")

    def editor_text(editor):
        return (editor.root / DOCUMENT).read_text(encoding="utf-8") + "\nｺﾋﾟｰは\n  ﾀﾀﾞだ。\n\n<div>\n"

    told, (markdown, marked) = play(project, scene)
    assert told == [
        ("source-halfwidth-kana", "ｺﾋﾟｰ"),
        ("source-halfwidth-kana", "ﾀﾀﾞ"),
        ("source-unclosed", "<div>"),
    ]
    assert (marked, markdown.partition("\n")[0]) == ("運賃", "運賃 = **fare**; not: toll")


def test_there_is_a_way_from_a_unit_to_its_sentence_and_back(project):
    async def scene(editor):
        await editor.open(PO)
        ((uri, where),) = await editor.definition(PO, "The city pays")
        await editor.open(DOCUMENT)
        ((back, unit),) = await editor.definition(DOCUMENT, "持つ")
        return (
            uri == editor.uri(DOCUMENT),
            editor.marked(DOCUMENT, where),
            back == editor.uri(PO),
            editor.marked(PO, unit),
        )

    assert play(project, scene) == (True, "費用は\n  市が持つ。", True, "費用は市が持つ。")


def test_the_glossary_offers_its_english_where_english_is_written(project):
    async def scene(editor):
        text = (editor.root / PO).read_text(encoding="utf-8")
        await editor.open(PO, text.replace("Trams return to the port", "The St"))
        offered = await editor.completion(PO, editor.place(PO, "The St", inside=6))
        none = await editor.completion(PO, editor.place(PO, "港に市電", inside=2))
        return [(each.label, each.detail, editor.applied(PO, each.text_edit)) for each in offered], none

    offered, none = play(project, scene)
    assert [(label, detail) for label, detail, _ in offered] == [("tram", "市電"), ("streetcar", "市電")]
    assert 'msgstr "The Sttram"' in offered[0][2]
    assert 'msgstr "The streetcar"' in offered[1][2]
    assert none == []


def test_a_text_without_a_name_and_a_file_of_no_project_harm_nobody(project, tmp_path):
    (tmp_path / "note.md").write_text("市は143億円を投じる。\n", encoding="utf-8")
    (tmp_path / "alone.po").write_text('msgid "230円"\nmsgstr "320 yen"\n', encoding="utf-8")

    async def scene(editor):
        item = types.TextDocumentItem("untitled:Untitled-1", "po", 1, 'msgid "a"')
        editor.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        return [await editor.open(name) for name in ("../note.md", "../alone.po")]

    note, alone = play(project, scene)
    assert list(note) == []
    assert "number-value" in {each.code for each in alone}


def test_without_its_packages_it_names_them_and_still_helps(project):
    hidden = "import sys; sys.modules['pygls'] = None; from l10n.cli import main; main({})"

    def run(*arguments):
        command = [sys.executable, "-c", hidden.format(list(arguments))]
        done = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
        return done.returncode, done.stdout, done.stderr

    told = "l10n: the language server needs a package that is not installed (pygls.lsp); pip install 'taiyaku[lsp]'\n"
    assert run("lsp") == (2, "", told)
    assert run("lsp", "--help")[0] == 0


def test_it_leaves_at_once_although_a_large_file_is_being_looked_at(project):
    head = 'msgid ""\nmsgstr "Language: en\\nContent-Type: text/plain; charset=UTF-8\\n"\n'
    units = "".join(f'\nmsgid "{number}人が{number + 1}円を払う。"\nmsgstr "{number} yen"\n' for number in range(3000))
    (project / "large.po").write_text(head + units, encoding="utf-8")

    async def scene(editor):
        item = types.TextDocumentItem(editor.uri("large.po"), "po", 1, head + units)
        editor.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        await editor.open(PO)

    # `editing` asserts that it leaves with 0; the small file was not kept waiting for the large one.
    play(project, scene)
