# SPDX-License-Identifier: MIT
"""What holds for every format: over its samples, over CommonMark's own examples and over drawn documents."""

import json
import re
import tarfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from l10n.formats import Hints, Original, formats
from l10n.formats.html.tokens import tokens
from l10n.model import Kind, Segment
from l10n.pipeline.documents import Document
from l10n.pipeline.pseudotranslating import pseudo_translated
from l10n.render import render

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = sorted(path for path in Path(__file__).with_name("samples").glob("*/*") if path.suffix != ".units")
UNITS = sorted(Path(__file__).with_name("samples").glob("*/*.units"))
MARKDOWN = formats()["markdown"]
PLAIN = formats()["plain"]
HTML = formats()["html"]
SUBTITLES = formats()["subtitles"]


def sample_text(path):
    return format_of_sample(path).unpack(path.read_bytes(), path.name, "utf-8")


def format_of_sample(path):
    return formats()[path.parent.name]


def whole(block):
    """The block as one segment."""
    return (Segment(block.text.replace("\n", ""), (0, len(block.text))),)


def sentences(block):
    """The block cut behind each 。, the white space between two sentences left out."""
    return tuple(
        Segment(match[0].replace("\n", ""), match.span())
        for match in re.finditer(r"\S(?:[^。]*?。|.*\S)", block.text, re.DOTALL)
    )


def pseudo(segment):
    return "⟦" + re.sub(r"\w", "x", segment.source[:20]).replace("\n", "") + "⟧。"


def skeleton(form, text):
    """The kinds of the blocks; what stands in attributes is left out, a translation may bring tags of its own."""
    return [(block.kind, block.level) for block in form.parse(text) if block.kind is not Kind.ATTRIBUTE]


def assert_spans(text, blocks):
    done = 0
    for block in blocks:
        assert block.lines
        for start, end in block.lines:
            assert done <= start < end <= len(text)
            assert "\n" not in text[start:end]
            done = end
        assert block.text == "\n".join(text[start:end] for start, end in block.lines)
        assert block.text == block.text.strip()
        assert not block.text.startswith("\ufeff") or block.span[0] > 0


def assert_identity(form, text, cut):
    pairs = [(block, cut(block)) for block in form.parse(text)]
    rendering = render(text, pairs, target_of=lambda segment: segment.source, escape=form.escape, fit=form.fit)
    assert rendering.text == text
    assert rendering.untranslated == ()


def assert_untranslated_is_identity(form, text):
    pairs = [(block, sentences(block)) for block in form.parse(text)]
    rendering = render(text, pairs, target_of=lambda _: None, escape=form.escape, fit=form.fit)
    assert rendering.text == text
    assert rendering.untranslated == tuple(segment for _, segments in pairs for segment in segments)


def assert_spliced(form, text, targets):
    """Only the spans change; the skeleton is the same. Returns the new text."""
    blocks = list(form.parse(text))
    assert len(targets) == len(blocks)
    pairs = [(block, whole(block)) for block in blocks]
    chosen = iter(targets)
    rendering = render(text, pairs, target_of=lambda _: next(chosen), escape=form.escape, fit=form.fit)
    gaps = [0, *(end for block in blocks for end in [block.span[1]])]
    expected = "".join(
        text[gap : block.span[0]]
        + (_written(form, text, block, target) if target != whole(block)[0].source else _verbatim(text, block))
        for gap, block, target in zip(gaps, blocks, targets, strict=False)
    )
    assert rendering.text == expected + text[gaps[-1] :]
    return rendering.text


def _written(form, text, block, target):
    """What stands in the block's place: all of a target at once, or over several places."""
    return form.fit(text, block, [(whole(block)[0], target)]) if form.fit else form.escape(target, block)


def _verbatim(text, block):
    start, end = block.span
    return text[start:end]


def assert_laws(form, text):
    blocks = list(form.parse(text))
    assert_spans(text, blocks)
    assert_identity(form, text, whole)
    assert_identity(form, text, sentences)
    assert_untranslated_is_identity(form, text)
    rendered = assert_spliced(form, text, [pseudo(whole(block)[0]) for block in blocks])
    if form.name in {MARKDOWN.name, HTML.name}:
        assert skeleton(form, rendered) == skeleton(form, text)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_samples_keep_the_laws(path):
    assert_laws(format_of_sample(path), sample_text(path))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_the_text_of_a_sample_gives_its_file_back(path):
    """And another text gives a file that holds it."""
    form, data = format_of_sample(path), path.read_bytes()
    original = Original(data if form.needs_file else b"", "utf-8", "en")
    assert form.pack(sample_text(path), original) == data
    rendered = pseudo_translated(
        Document(path.name, path.name, sample_text(path), "utf-8", form, hints=Hints(path.name))
    )
    assert form.unpack(form.pack(rendered, original), path.name, "utf-8") == rendered


def page_of_sample(path):
    return format_of_sample(path).read(sample_text(path), Hints(path.name))


def listed(page, text):
    """What a `.units` file says: a line for each block, then what is told as unreached and unclosed."""
    for block in page.blocks:
        level = f" {block.level}" if block.level else ""
        yield f"{block.kind}{level}\t" + block.text.replace("\n", "⏎")
    for start, end in page.unreached(text):
        yield f"(unreached)\t{text[start:end]}"
    for each in page.unclosed:
        yield f"(unclosed)\t{each.what}"


@pytest.mark.parametrize("path", UNITS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_sample_has_the_units_that_are_listed_beside_it(path):
    sample = path.with_suffix("")
    expected = path.read_text(encoding="utf-8").split("\n")[:-1]
    assert list(listed(page_of_sample(sample), sample_text(sample))) == expected


# Plain text has no marks: what a heading is, its words say.
@pytest.mark.parametrize("path", [path for path in SAMPLES if path.parent.name != "plain"], ids=lambda path: path.stem)
def test_a_pseudo_translation_leaves_all_lines_of_structure_alone(path):
    """What stands outside the blocks is the same, line for line, and is read in the same way."""
    document = Document(
        path.name, path.name, sample_text(path), "utf-8", format_of_sample(path), hints=Hints(path.name)
    )
    rendered = pseudo_translated(document)
    again = format_of_sample(path).read(rendered, document.hints)
    kinds = [[(block.kind, block.level) for block in page.blocks] for page in (again, document.page)]
    assert kinds[0] == kinds[1]
    assert outside(rendered, again, document.format) == outside(document.text, document.page, document.format)
    assert [each.what for each in again.unclosed] == [each.what for each in document.page.unclosed]


def outside(text, page, form):
    """The characters between the blocks, without what each block asks for outside of itself."""
    asked = (edit.span for block in page.blocks for edit in form.around(block.text, block))
    spans = sorted([*(block.span for block in page.blocks), *asked])
    gaps = zip([0, *(end for _, end in spans)], [*(start for start, _ in spans), len(text)], strict=True)
    return [text[start:end] for start, end in gaps]


@pytest.mark.parametrize("form", formats().values(), ids=lambda form: form.name)
def test_every_format_has_samples(form):
    suffixes = {path.suffix for path in SAMPLES if path.parent.name == form.name}
    assert suffixes
    assert suffixes <= set(form.suffixes)


def commonmark_examples():
    """The examples of the CommonMark specification, as the source package of markdown-it-py ships them."""
    for archive in ROOT.glob("build/commonmark/markdown_it_py-*.tar.gz"):
        with tarfile.open(archive) as tar:
            for member in tar:
                if member.name.endswith("/test_cmark_spec/commonmark.json"):
                    return json.load(tar.extractfile(member))
    return None


@pytest.fixture(scope="module")
def examples():
    found = commonmark_examples()
    if not found:
        pytest.skip("needs `pip download --no-deps --no-binary markdown-it-py -d build/commonmark markdown-it-py`")
    return [example["markdown"] for example in found]


def test_commonmark_examples_keep_the_laws(examples):
    assert len(examples) > 600
    for markdown in examples:
        for text in (markdown, markdown.rstrip("\n"), markdown.replace("\n", "\r\n"), "\ufeff" + markdown):
            assert_laws(MARKDOWN, text)


def test_commonmark_examples_stay_whole_under_each_others_text(examples):
    """No example's text, put as a translation into another example, changes that one's skeleton."""
    for number, text in enumerate(examples):
        count = len(list(MARKDOWN.parse(text)))
        targets = [examples[(number * 7 + 31 * place) % len(examples)] + "x" for place in range(count)]
        rendered = assert_spliced(MARKDOWN, text, targets)
        assert skeleton(MARKDOWN, rendered) == skeleton(MARKDOWN, text)


FRAGMENTS = st.sampled_from(
    """# |## |#|- |* |+ |1. |2) |> |>> |```|~~~|---|===|***|[|]|(|)|[^1]|[^1]: |[a]: |/u|`|``|*|**|_|~~|
    |  |    |\t|\\|\\\n|  \n|<div>|</div>|<b>|<!--|-->|<?|"|'|あ|い。|漢字|word|1986. |- [ ] |[x] |!|![|&amp;|:|: |
    |title: |title = |---\n|+++\n|description: >\n|  |summary: 'あ'\n|　|[!NOTE]|:-:|--|=|<a href="|<x y>
    """.replace("\n    ", "").split("|")
) | st.sampled_from(
    [
        "|",
        "|---|---|\n",
        "| a | b |\n",
        "::: tip ",
        ":::\n",
        '!!! note "',
        "!!! 警告\n\n    ",
        '<Panel @open="a"\n',
        "<b #c>",
        '=== "',
        "$$",
        "$",
        "\\[",
        "{{< x >}}",
        '{{% alert title="あ" %}}',
        "{{% /alert %}}",
        "{% if a %}",
        "{{ a }}",
        "{{",
        "{",
        "}",
        "/// tip | ",
        "///\n",
        ": ",
        "[[toc]]",
        "[TOC]",
        "<<< @/a.js",
        "import ",
        "import a from 'a'\n",
        "export ",
        "export const a = 1\n",
        "@[card](https://example.com)",
        "{.x #y}",
        "<!-- l10n: off -->",
        '<Card title="あ">\n',
        "</Card>",
        "https://example.com/\n",
        "![図](a.png)\n",
        "```{note} ",
        "(a)=\n",
        "*[あ]: ",
        "\n",
        "\r\n",
        "\r",
        "\n\n",
        "\ufeff",
        "\u2028",
        "\x85",
        "\v",
        "\f",
        "\0",
        "\ud800",
    ]
)
DOCUMENTS = st.lists(FRAGMENTS | st.text(max_size=4), max_size=30).map("".join)
TARGETS = st.lists(FRAGMENTS | st.text(max_size=4), max_size=8).map("".join).map(lambda text: text + "x")


STARTS = [
    ("a.md", "import a from 'evil'", "&#105;mport a from 'evil'"),
    ("a.md", 'import "evil"', '&#105;mport "evil"'),
    ("a.md", "export const a = pay()", "&#101;xport const a = pay()"),
    ("a.md", "import the file, then export it.", "import the file, then export it."),
    ("a.md", "Export const values.", "Export const values."),
    ("a.mdx", "export the file.", "&#101;xport the file."),
    ("a.mdx", "import * as a from 'evil'", "&#105;mport * as a from 'evil'"),
    ("a.mdx", "Choose import a from the menu.", "Choose import a from the menu."),
    ("a.mdx", "exports are files.", "exports are files."),
    ("a.md", "<<< @/secret.txt", "\\<<< @/secret.txt"),
    ("a.md", "<< is a mark.", "<< is a mark."),
    ("a.md", "[TOC]", "\\[TOC]"),
    ("a.md", "[TOC] is a mark.", "[TOC] is a mark."),
]
"""A document's name, a translation, and how it stands in the place of a paragraph."""


@pytest.mark.parametrize(("name", "target", "expected"), STARTS, ids=range(len(STARTS)))
def test_a_translation_loads_no_module_file_or_list(name, target, expected):
    """MDX runs what begins with `import`, also in an .md document; VitePress puts a file in the place of `<<<`."""
    text = "甲乙\n"
    page = MARKDOWN.read(text, Hints(name))
    blocks = [(block, whole(block)) for block in page.blocks]
    written = render(text, blocks, target_of=lambda _: target, escape=MARKDOWN.escape).text
    assert written == f"{expected}\n"
    assert [block.kind for block in MARKDOWN.read(written, Hints(name)).blocks] == [Kind.PARAGRAPH]


def test_no_translation_is_the_head_of_a_row_below_it():
    """A head of as many cells as the row of dashes would make a table of what is none."""
    text = "甲| 乙 | 丙 |\n|---|---|\n"
    blocks = [(block, [Segment(block.text, (0, len(block.text)))]) for block in MARKDOWN.parse(text)]
    page = render(text, blocks, target_of=lambda _: "a | b", escape=MARKDOWN.escape).text
    assert page == "a \\| b\n|---|---|\n"
    assert [block.kind for block in MARKDOWN.parse(page)] == [Kind.PARAGRAPH]


def test_a_value_below_a_line_of_text_stands_in_no_other_block():
    text = '船の話\n{{% alert title="あ" %}}港の話{{% /alert %}}\n'
    page = MARKDOWN.read(text, Hints("a.md"))
    assert [block.text for block in page.blocks] == ["船の話\n港の話"]
    assert [text[start:end] for start, end in page.unreached(text)] == ["あ"]


@settings(max_examples=500, deadline=None)
@given(DOCUMENTS, st.data())
def test_drawn_markdown_keeps_the_laws(text, data):
    assert_laws(MARKDOWN, text)
    blocks = list(MARKDOWN.parse(text))
    targets = [data.draw(TARGETS) for _ in blocks]
    rendered = assert_spliced(MARKDOWN, text, targets)
    assert skeleton(MARKDOWN, rendered) == skeleton(MARKDOWN, text)


@pytest.mark.parametrize(
    ("text", "target"), [("| あ | い |\n[^1]", "~~~x"), ("あ: >\n|[^1]", "```{note} x"), ("あ\n|い", "````x")]
)
def test_a_fence_in_a_translation_is_letters_to_its_end(text, target):
    """What is left of it must not open code or a deletion that the next line closes."""
    rendered = assert_spliced(MARKDOWN, text, [target] * 2)
    assert skeleton(MARKDOWN, rendered) == skeleton(MARKDOWN, text)


@given(DOCUMENTS)
def test_drawn_plain_text_keeps_the_laws(text):
    assert_laws(PLAIN, text)


HTML_FRAGMENTS = st.sampled_from(
    """<p>|</p>|<p|<b>|</b>|<i>|</i>|<a href=x>|<a href="x">|</a>|<br>|<br/>|</br>|<hr>|<img alt=図>|<img alt='図 x'>
    |<img alt="a&quot;あ" title=>|<li>|<ul>|</ul>|<table>|<tr>|<td>|</td>|</table>|<caption>|<h1>|</h1>|<div>|</div>
    |<!-- あ -->|<!-->|<!--|-->|--!>|<!|<?|</|</>|<|>|"|'|=|/|&|&amp;|&nbsp;|&#12354;|&#|<script>|</script>|<style>|
    |<title>|</title>|<textarea>|</textarea>|<pre>|</pre>|<code>|</code>|<span translate=no>|<div translate="no">
    |</span>|<p translate=yes>|<svg>|</svg>|<math>|</math>|<![CDATA[|]]>|<ruby>|<rb>|<rt>|</rt>|</ruby>|<rp>|<wbr>
    |<button>|</button>|<label>|</label>|<input value=あ>|<input type=submit value=あ>|<input type=checkbox>
    |<option>|<select>|<meta name=description content="あ">|<noscript>|<template>|<body>|<html>|</html>|<plaintext>
    |あ|い。|漢字|word|電話：|・|⟧|\n|\r\n|\r|  |\t|\f|　|\ufeff|\0|\u2028|\x85|\ud800
    """.replace("\n    ", "").split("|")
)
PAGES = st.lists(HTML_FRAGMENTS | st.text(max_size=4), max_size=30).map("".join)


XHTML = replace(HTML, read=lambda text, _hints: HTML.read(text, Hints("a.xhtml")))


@settings(max_examples=300, deadline=None)
@given(st.sampled_from([HTML, XHTML]), PAGES, st.data())
def test_drawn_web_pages_keep_the_laws(form, text, data):
    assert_laws(form, text)
    targets = [data.draw(st.lists(HTML_FRAGMENTS, max_size=6).map("".join)) + "x" for _ in form.parse(text)]
    rendered = assert_spliced(form, text, targets)
    assert_nothing_crosses(form, text, rendered, targets)


def assert_nothing_crosses(form, text, rendered, targets):
    """No tag or comment begins in a translation and ends behind it: what stands around it is read as before."""
    shift, borders = 0, set()
    for block, target in zip(form.parse(text), targets, strict=True):
        start, end = block.span
        length = len(form.escape(target, block)) if target != whole(block)[0].source else end - start
        if block.style in {"html", "xml"}:
            borders |= {start + shift, start + shift + length}
        shift += length - (end - start)
    found = [each for each in tokens(rendered, xml=form is XHTML) if not each.raw]
    assert [each for each in found if any(each.start < at < each.end for at in borders)] == []


RST_MARKS = """題名~====~----~文です。~* ~- ~1. ~:名前: ~.. note::~.. code-block:: c~.. [1] ~::~| ~>>> ~`語 <x>`_~``~__
    ~\\ ~    ~\t~.. ~**強調**~+---+~|~　~.. list-table:: 表~   * - ~.. |x| replace:: ~.. toctree::~   語 <x>~--~:x: 絵
    """.replace("\n    ", "")
RST_FRAGMENTS = st.sampled_from([*RST_MARKS.split("~"), "\n", "\n\n", "\r\n", "\x0b"])


@given(st.lists(RST_FRAGMENTS, max_size=24).map("".join))
def test_drawn_restructured_text_keeps_the_laws(text):
    assert_laws(formats()["rst"], text)


CUES = """1~2~00:00:01,000 --> 00:00:02,000~00:00:02.100 --> 00:00:03.000 line:0~WEBVTT~NOTE あ~STYLE~[Script Info]
    ~[Events]~Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,~Format: Start, End, Text~こんにちは。~そして、~- はい
    ~（拍手）~<i>~</i>~<b>強い</b>~<v 花子>~<00:00:01.500>~{\\an8}~{\\i1}~{x}~\\N~&~<~-->~word~あ~　~ ~♪~：
    ~<ruby>漢<rt>かん</rt></ruby>""".replace("\n    ", "")
CUE_MARKS = st.sampled_from([*CUES.split("~"), "\n", "\n\n", "\r\n", "\r", "\ufeff", "\u2028", "\0"])
SCRIPTS = st.lists(CUE_MARKS | st.text(max_size=3), max_size=30).map("".join)


@settings(max_examples=300, deadline=None)
@given(SCRIPTS)
def test_drawn_subtitles_keep_the_laws(text):
    assert_laws(SUBTITLES, text)
