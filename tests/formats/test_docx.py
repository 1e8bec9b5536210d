# SPDX-License-Identifier: MIT
"""What of a Word file is text, and what becomes of its runs."""

import io
import os
import sys
from pathlib import Path

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.errors import InputError
from l10n.formats import Hints, Original, formats
from l10n.formats.docx.tags import Sort, tokens
from l10n.model import Kind
from l10n.segment import segments

sys.path.insert(0, str(Path(__file__).parent))

import wordfiles

DOCX = formats()["docx"]


def text_of(data):
    return DOCX.unpack(data, "a.docx", "utf-8")


def with_text(data, text, language="en"):
    return DOCX.pack(text, Original(data, "utf-8", language))


def kinds_of(data, **hints):
    page = DOCX.read(text_of(data), Hints(**hints))
    return [(block.kind, block.level, block.text) for block in page.blocks]


def r(text, look="", space=""):
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f"<w:r>{properties}<w:t{space}>{text}</w:t></w:r>"


def made(text, look=""):
    """A run as it is written."""
    return r(text, look, ' xml:space="preserve"')


def field(instruction, result):
    sign = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'.format
    begun = f"{sign('begin')}<w:r><w:instrText>{instruction}</w:instrText></w:r>{sign('separate')}"
    return begun, result, sign("end")


B, ITALIC = "<w:b/>", "<w:i/>"
TAB = "<w:r><w:tab/></w:r>"
NOTE = '<w:r><w:footnoteReference w:id="2"/></w:r>'
LINK = '<w:hyperlink r:id="rId9" w:history="1">'
PAGE = "".join(field(" PAGE ", r("3")))
HREF = field(' HYPERLINK "https://example.com/" ', r("案内"))
MARKED = '<w:bookmarkStart w:id="1" w:name="_Ref1"/>', '<w:bookmarkEnd w:id="1"/>'
RUBY = (
    "<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>みなと</w:t></w:r></w:rt>"
    "<w:rubyBase><w:r><w:t>港</w:t></w:r></w:rubyBase></w:ruby></w:r>"
)
CONTROL = "<w:sdt><w:sdtPr><w:id w:val='7'/></w:sdtPr><w:sdtContent>", "</w:sdtContent></w:sdt>"

CASES = {
    "words-in-another-look": (
        f"{r('船は')}{r('速く', B)}{r('進む。')}",
        "船は<1>速く</1>進む。",
        "Ships sail <1>fast</1>.",
        f"{made('Ships sail ')}{made('fast', B)}{made('.')}",
    ),
    "runs-that-look-alike-are-one": (
        '<w:r w:rsidR="1"><w:t>船</w:t></w:r><w:proofErr w:type="spellStart"/>'
        + r("は", '<w:rFonts w:hint="eastAsia"/>')
        + "<w:r><w:lastRenderedPageBreak/><w:t>速い。</w:t></w:r>"
        + r("そう", '<w:lang w:val="en-US"/><w:noProof/><w:szCs w:val="21"/>'),
        "船は速い。そう",
        "A & B.",
        made("A &amp; B."),
    ),
    "the-look-of-most-letters-has-no-tag": (
        f"{r('注', B)}{r('船は三隻ある。')}",
        "<1>注</1>船は三隻ある。",
        "<1>Note</1>: There are three ships.",
        f"{made('Note', B)}{made(': There are three ships.')}",
    ),
    "a-paragraph-of-one-look": (
        r("船は三隻ある。", B),
        "船は三隻ある。",
        "There are three ships.",
        made("There are three ships.", B),
    ),
    "tags-change-places": (
        f"{r('赤い', B)}{r('船と')}{r('青い', ITALIC)}{r('旗と本。')}",
        "<1>赤い</1>船と<2>青い</2>旗と本。",
        "A <2>blue</2> flag, a <1>red</1> ship.",
        f"{made('A ')}{made('blue', ITALIC)}{made(' flag, a ')}{made('red', B)}{made(' ship.')}",
    ),
    "things-without-words": (
        f"{r('一')}{TAB}{r('船')}{NOTE}{r('がある。')}",
        "一<1/>船<2/>がある。",
        "One<1/>There are ships<2/>.",
        f"{made('One')}{TAB}{made('There are ships')}{NOTE}{made('.')}",
    ),
    "what-begins-and-ends-a-paragraph-stays-there": (
        f"{TAB}{r('船がある。')}{NOTE}",
        "船がある。",
        "There are ships.",
        f"{TAB}{made('There are ships.')}{NOTE}",
    ),
    "a-run-of-words-and-things": (
        "<w:r><w:rPr><w:b/></w:rPr><w:t>船</w:t><w:tab/><w:t>港</w:t></w:r>",
        "船<1/>港",
        "ship<1/>port",
        f"{made('ship', B)}<w:r><w:rPr><w:b/></w:rPr><w:tab/></w:r>{made('port', B)}",
    ),
    "a-link": (
        f"{r('詳しくは')}{LINK}{r('案内', ITALIC)}</w:hyperlink>{r('を見る。')}",
        "詳しくは<1>案内</1>を見る。",
        "See the <1>guide</1>.",
        f"{made('See the ')}{LINK}{made('guide', ITALIC)}</w:hyperlink>{made('.')}",
    ),
    "a-paragraph-that-is-a-link": (
        f"{LINK}{r('案内')}{r('図', B)}</w:hyperlink>",
        "案内<1>図</1>",
        "<1>Map</1>, guide",
        f"{LINK}{made('Map', B)}{made(', guide')}</w:hyperlink>",
    ),
    "words-in-another-look-in-a-link": (
        f"{r('詳しくは')}{LINK}{r('案内の')}{r('図', B)}</w:hyperlink>",
        "詳しくは<1>案内の<2>図</2></1>",
        "See <1>the <2>map</2> there</1>.",
        f"{made('See ')}{LINK}{made('the ')}{made('map', B)}{made(' there')}</w:hyperlink>{made('.')}",
    ),
    "a-field-is-one-thing": (
        f"{r('次は')}{PAGE}{r('ページ。')}",
        "次は<1/>ページ。",
        "Next is page <1/>.",
        f"{made('Next is page ')}{PAGE}{made('.')}",
    ),
    "a-field-that-is-a-link": (
        f"{r('詳しくは')}{''.join(HREF)}{r('を見る。')}",
        "詳しくは<1>案内</1>を見る。",
        "See <1>the guide</1>.",
        f"{made('See ')}{HREF[0]}{made('the guide')}{HREF[2]}{made('.')}",
    ),
    "marks-of-places-stay-around": (
        f"{r('船')}{MARKED[0]}{r('が', B)}{MARKED[1]}{r('ある。')}",
        "船<1>が</1>ある。",
        "Ships <1>are</1>.",
        f"{MARKED[0]}{made('Ships ')}{made('are', B)}{made('.')}{MARKED[1]}",
    ),
    "readings-go": (f"{r('朝の')}{RUBY}{r('。')}", "朝の港。", "The port at dawn.", made("The port at dawn.")),
    "a-control": (
        f"{r('氏名は')}{CONTROL[0]}{r('佐藤')}{CONTROL[1]}{r('です。')}",
        "氏名は<1>佐藤</1>です。",
        "The name is <1>Sato</1>.",
        f"{made('The name is ')}{CONTROL[0]}{made('Sato')}{CONTROL[1]}{made('.')}",
    ),
    "what-looks-like-a-tag-is-letters": (
        r("手順") + r("&lt;1&gt;", B) + r("では\\") + TAB + r("船が&lt;2/&gt;ある。"),
        r"手順<1>\<1></1>では\\<2/>船が\<2/>ある。",
        r"Step <1>\<1></1> is \\<2/>\<2/> a < b.",
        made("Step ") + made("&lt;1&gt;", B) + made(" is \\") + TAB + made("&lt;2/&gt; a &lt; b."),
    ),
    "hidden-words-are-no-text": (
        f"{r('船が')}{r('索引', '<w:vanish/>')}{r('ある。')}",
        "船が<1/>ある。",
        "There are ships<1/>.",
        f"{made('There are ships')}{r('索引', '<w:vanish/>')}{made('.')}",
    ),
    "no-sign-takes-its-width-from-japanese": (
        r("船「丸」", '<w:rFonts w:ascii="A" w:hint="eastAsia"/><w:lang w:val="ja-JP" w:eastAsia="ja-JP"/>'),
        "船「丸」",
        "“Maru”",
        made("“Maru”", '<w:rFonts w:ascii="A"/><w:lang w:val="en-US" w:eastAsia="ja-JP"/>'),
    ),
    "empty-runs-go": (
        f"{r('船三隻')}{r('', B)}{LINK}{r('')}</w:hyperlink>{r('が')}{r('ある。', B)}",
        "船三隻が<1>ある。</1>",
        "Ships <1>are</1>.",
        f"{made('Ships ')}{made('are', B)}{made('.')}",
    ),
    "what-has-no-tag-any-more-stands-at-the-end": (
        f"{r('一')}{TAB}{r('船')}{NOTE}{r('がある。')}",
        "一<1/>船<2/>がある。",
        "One<9/> ship</3>.",
        f"{made('One')}{made('&lt;9/&gt;')}{made(' ship')}{made('&lt;/3&gt;')}{made('.')}{TAB}{NOTE}",
    ),
    "nothing-is-there-twice": (
        f"{r('船')}{NOTE}{r('がある。')}",
        "船<1/>がある。",
        "Ships<1/> are<1/>.",
        f"{made('Ships')}{NOTE}{made(' are')}{made('.')}",
    ),
}


@pytest.mark.parametrize(("runs", "line", "target", "expected"), CASES.values(), ids=CASES.keys())
def test_runs_are_a_line_and_a_line_is_runs(runs, line, target, expected):
    data = wordfiles.word(f"<w:p><w:pPr><w:jc w:val='left'/></w:pPr>{runs}</w:p><w:sectPr/>")
    text = text_of(data)
    assert text.partition("\t")[2] == f"{line}\n"
    page = with_text(data, text.replace(line, target))
    assert wordfiles.body_of(page) == f"<w:p><w:pPr><w:jc w:val='left'/></w:pPr>{expected}</w:p><w:sectPr/>"
    assert with_text(data, text) == data


def p(text, properties=""):
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{r(text)}</w:p>"


PICTURE = (
    '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="図 1" descr="港の&quot;朝&quot;"/></wp:inline></w:drawing></w:r>'
)
BOX = (
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>{}</w:txbxContent>'
    "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>{}</w:txbxContent>"
    "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)
LIST = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr>'
CELL = "<w:tc><w:tcPr/>{}</w:tc>"
TOC = field(' TOC \\o "1-3" ', "")
BODY = (
    p("報告", '<w:pStyle w:val="a3"/>')
    + f"<w:p><w:pPr><w:pStyle w:val='a'/></w:pPr>{TOC[0]}{r('序')}{TAB}{PAGE}</w:p>"
    + f"<w:p>{r('本')}{TAB}{PAGE}</w:p><w:p>{TOC[2]}</w:p>"
    + p("序", '<w:pStyle w:val="1"/>')
    + p("見出し", '<w:pStyle w:val="2a"/>')
    + p("項", '<w:pStyle w:val="a5"/>')
    + p("直に", '<w:outlineLvl w:val="1"/>')
    + p("番号のある見出し", f'<w:pStyle w:val="1"/>{LIST}')
    + p("項目", LIST)
    + p("引用", '<w:pStyle w:val="a6"/>')
    + f"<w:tbl><w:tblPr><w:tblCaption w:val='表の題'/></w:tblPr><w:tr>{CELL.format(p('列'))}"
    + CELL.format(p("中", '<w:pStyle w:val="1"/>'))
    + "</w:tr></w:tbl>"
    + f"<w:p>{r('箱の前')}{BOX.format(p('箱'), p('箱'))}{r('箱の後')}{PICTURE}</w:p>"
    + p("1.5")
)
LEVEL = '<w:lvl><w:numFmt w:val="{}"/><w:lvlText w:val="{}"/></w:lvl>'
LEVELS = LEVEL.format("decimal", "第%1章"), LEVEL.format("decimal", "%1."), LEVEL.format("bullet", "o")
NUMBERING = f"<w:abstractNum>{''.join(LEVELS)}</w:abstractNum>"
FOOTNOTES = f"<w:footnote w:id='2'><w:p><w:r><w:footnoteRef/></w:r>{r('脚注。')}</w:p></w:footnote>"
PARTS = {
    "core": "<dc:title>題</dc:title><dc:creator>佐藤</dc:creator><dc:language>ja-JP</dc:language>",
    "numbering": NUMBERING,
    "footnotes": FOOTNOTES,
    "header1": p("社外秘"),
    "footer1": f"<w:p>{PAGE}</w:p>",
    "comments": f"<w:comment w:id='1'>{p('直す。')}</w:comment>",
}
WHOLE = wordfiles.word(BODY, **PARTS)
KINDS = [
    (Kind.FRONT_MATTER, 0, "題"),
    (Kind.HEADING, 1, "報告"),
    (Kind.PARAGRAPH, 0, "序"),
    (Kind.PARAGRAPH, 0, "本"),
    (Kind.HEADING, 1, "序"),
    (Kind.HEADING, 1, "見出し"),
    (Kind.HEADING, 3, "項"),
    (Kind.HEADING, 2, "直に"),
    (Kind.HEADING, 1, "番号のある見出し"),
    (Kind.LIST_ITEM, 2, "項目"),
    (Kind.QUOTATION, 1, "引用"),
    (Kind.ATTRIBUTE, 0, "表の題"),
    (Kind.TABLE_CELL, 0, "列"),
    (Kind.HEADING, 1, "中"),
    (Kind.PARAGRAPH, 0, "箱の前<1/>箱の後"),
    (Kind.PARAGRAPH, 0, "箱"),
    (Kind.PARAGRAPH, 0, "箱"),
    (Kind.ATTRIBUTE, 0, '港の"朝"'),
    (Kind.PARAGRAPH, 0, "1.5"),
    (Kind.FOOTNOTE, 0, "脚注。"),
    (Kind.PARAGRAPH, 0, "社外秘"),
    (Kind.ATTRIBUTE, 0, "第%1章"),
]


def test_the_sample_is_what_is_made_here():
    """L10N_RENEW=1 writes it anew."""
    sample = Path(__file__).with_name("samples") / "docx" / "report.docx"
    if os.environ.get("L10N_RENEW"):
        sample.write_bytes(WHOLE)
    assert wordfiles.members(sample.read_bytes()) == wordfiles.members(WHOLE)


def test_all_text_is_found_with_what_it_is():
    assert kinds_of(WHOLE) == KINDS
    assert kinds_of(WHOLE, comments=True) == [*KINDS[:-1], (Kind.PARAGRAPH, 0, "直す。"), KINDS[-1]]
    page = DOCX.read(text_of(WHOLE), Hints())
    assert list(page.unreached(text_of(WHOLE))) == []


def changed(data, fresh):
    """The members that differ, with what was taken out of each and what came in."""
    before, after = wordfiles.members(data), wordfiles.members(fresh)
    assert list(before) == list(after)
    return {name: after[name].decode() for name in before if before[name] != after[name]}


def test_only_what_is_translated_changes_and_what_says_its_language():
    text = text_of(WHOLE)
    page = with_text(
        WHOLE,
        text.replace("箱\n", "A box\n").replace('港の"朝"', "\"Morning\" & 'port'").replace("\t題\n", "\tTitle\n"),
    )
    found = changed(WHOLE, page)
    assert list(found) == ["docProps/core.xml", "word/document.xml", "word/styles.xml"]
    assert (
        "<dc:title>Title</dc:title><dc:creator>佐藤</dc:creator><dc:language>en-US</dc:language>"
        in found["docProps/core.xml"]
    )
    assert '<w:lang w:val="en-US" w:eastAsia="ja-JP" w:bidi="ar-SA"/>' in found["word/styles.xml"]
    body = BODY.replace(r("箱"), made("A box")).replace(
        "港の&quot;朝&quot;", "&quot;Morning&quot; &amp; &#x27;port&#x27;"
    )
    assert wordfiles.body_of(page) == body


def test_a_box_in_a_paragraph_that_changes_changes_with_it():
    text = text_of(WHOLE).replace("箱\n", "A box\n").replace("箱の前<1/>箱の後", "Before<1/>after")
    box = BOX.format(p("箱").replace(r("箱"), made("A box")), p("箱").replace(r("箱"), made("A box")))
    assert f"<w:p>{made('Before')}{box}{made('after')}{PICTURE}</w:p>" in wordfiles.body_of(with_text(WHOLE, text))


CHART = (
    '<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr/></a:pPr>{}<a:endParaRPr lang="ja-JP"/></a:p></c:rich>'
    "</c:tx></c:title><c:cat><c:strRef><c:f>Sheet1!$A$2</c:f><c:strCache><c:pt idx='0'><c:v>{}</c:v></c:pt>"
    "<c:pt idx='1'><c:v>2025</c:v></c:pt></c:strCache></c:strRef></c:cat>"
)


def test_the_words_in_a_chart_are_text_and_its_runs_have_their_own_form():
    before = (
        '<a:r><a:rPr kumimoji="1" lang="ja-JP" altLang="en-US"/><a:t>売上</a:t></a:r>'
        '<a:r><a:rPr lang="en-US" dirty="0"/><a:t>の</a:t></a:r>'
        '<a:r><a:rPr lang="ja-JP" b="1"/><a:t>推移</a:t></a:r>'
    )
    data = wordfiles.word(p("船"), chart1=CHART.format(before, "上期"))
    assert text_of(data) == "paragraph\t船\nparagraph\t売上の<1>推移</1>\ntable cell\t上期\n"
    page = with_text(data, "paragraph\t船\nparagraph\t<1>Trend</1> of sales\ntable cell\tFirst half\n")
    after = (
        '<a:r><a:rPr lang="en-US" b="1"/><a:t>Trend</a:t></a:r>'
        '<a:r><a:rPr kumimoji="1" lang="en-US" altLang="en-US"/><a:t> of sales</a:t></a:r>'
    )
    found = changed(data, page)
    assert set(found) == {"word/chart1.xml", "word/styles.xml"}
    assert CHART.format(after, "First half") in found["word/chart1.xml"]


def test_a_note_stands_before_all_else():
    page = with_text(WHOLE, f"The English is older & shorter.\n\n{text_of(WHOLE)}")
    assert wordfiles.body_of(page) == f"<w:p>{r('The English is older &amp; shorter.')}</w:p>{BODY}"


LANGUAGES = {
    "en": ("ja-JP", 'w:val="en-US" w:eastAsia="ja-JP"'),
    "en_GB": ("ja-JP", 'w:val="en-GB" w:eastAsia="ja-JP"'),
    "zh-TW": ("ja-JP", 'w:val="ja-JP" w:eastAsia="zh-TW"'),
    "eo": ("ja-JP", 'w:val="eo" w:eastAsia="ja-JP"'),
}


@pytest.mark.parametrize(("language", "before", "after"), [(key, *value) for key, value in LANGUAGES.items()])
def test_the_language_is_said_where_word_looks_for_it(language, before, after):
    look = f'<w:lang w:val="{before}" w:eastAsia="ja-JP"/>'
    data = wordfiles.word(f"<w:p>{r('船', look)}</w:p>")
    page = with_text(data, "paragraph\tship\n", language)
    assert f"<w:lang {after}/>" in wordfiles.body_of(page)
    assert f"<w:lang {after} " in changed(data, page)["word/styles.xml"]


def test_a_language_that_is_said_already_is_left():
    styles = '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>'
    data = wordfiles.word(p("船"), styles=styles)
    assert list(changed(data, with_text(data, "paragraph\tship\n"))) == ["word/document.xml"]


SENTENCES = {
    "a-note-belongs-to-the-sentence-before": (
        f"{r('船がある。')}{NOTE}{r('港もある。')}",
        ["船がある。<1/>", "港もある。"],
    ),
    "a-tab-does-not": (f"{r('船がある。')}{TAB}{r('港もある。')}", ["船がある。", "<1/>港もある。"]),
    "none-ends-in-another-look": (
        f"{r('船がある。長い文が普通の字で続いていく。')}{r('港。湾。', B)}{r('数が多い。')}",
        ["船がある。", "長い文が普通の字で続いていく。", "<1>港。湾。</1>", "数が多い。"],
    ),
}


@pytest.mark.parametrize(("runs", "expected"), SENTENCES.values(), ids=SENTENCES.keys())
def test_sentences_end_where_readers_see_them_end(runs, expected):
    (block,) = DOCX.read(text_of(wordfiles.word(f"<w:p>{runs}</w:p>")), Hints()).blocks
    assert [each.source for each in segments(block.text, inlines=block.inlines)] == expected


BOMB = wordfiles.word("<w:p/>" + "<w:sdt>" * 300 + "</w:sdt>" * 300)
DOCTYPE = {"word/footnotes.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}
REFUSED = {
    "nothing": (b"", "a.docx: is no zip file that can be read: File is not a zip file; pack it again"),
    "old": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "a.docx: is locked by a password, or in the form of Word before 2007; save it as .docx, without a password",
    ),
    "zip": (wordfiles.packed({"a": "b"}), "a.docx: is a zip file, but none of Word's; save it as .docx"),
    "sheet": (
        wordfiles.packed({"[Content_Types].xml": "<Types/>"}),
        "a.docx: holds no document of Word; save it as .docx",
    ),
    "inserted": (
        wordfiles.word(f"<w:p><w:ins w:id='1'>{r('船')}</w:ins></w:p>"),
        "a.docx: has tracked changes; accept or reject them all in Word (Review), and save",
    ),
    "reformatted": (
        wordfiles.word(f"<w:p>{r('船', '<w:b/><w:rPrChange/>')}</w:p>"),
        "a.docx: has tracked changes; accept or reject them all in Word (Review), and save",
    ),
    "deep": (BOMB, "a.docx/word/document.xml:2: has elements more than 100 deep"),
    "cut": (
        wordfiles.word("<w:p>"),
        "a.docx/word/document.xml:2:722: is not well-formed XML: Opening and ending tag mismatch: p",
    ),
    "declares": (
        wordfiles.word("", footnotes="", others=DOCTYPE),
        "a.docx/word/footnotes.xml:1:1: declares things of its own in its <!DOCTYPE>",
    ),
}


@pytest.mark.parametrize(("data", "message"), REFUSED.values(), ids=REFUSED.keys())
def test_what_is_no_sound_word_file_is_refused_in_a_line(data, message):
    with pytest.raises(InputError) as refusal:
        text_of(data)
    assert str(refusal.value).startswith(message)
    assert "\n" not in str(refusal.value)


def test_lines_of_another_file_are_refused():
    with pytest.raises(InputError, match="the lines of its text are not those of the Word file"):
        with_text(WHOLE, "paragraph\tship\n")


def test_a_part_may_be_named_by_its_relation_alone():
    data = wordfiles.word(p("船"))
    members = wordfiles.members(data)
    types = members["[Content_Types].xml"].decode()
    types = types.replace('Override PartName="/word/document.xml"', 'Default Extension="xml"')
    assert text_of(wordfiles.packed({**members, "[Content_Types].xml": types})) == "paragraph\t船\n"


LOOKS = st.sampled_from(["", B, ITALIC, "<w:vanish/>", '<w:lang w:val="ja-JP"/>'])
LETTERS = st.text(st.sampled_from('船が港。 <1/>2\\&"a　'), max_size=6)
RUNS = st.one_of(
    st.builds(lambda text, look: r(escaped(text), look), LETTERS, LOOKS),
    st.sampled_from([TAB, NOTE, PAGE, RUBY, *MARKED, *HREF, *TOC[::2]]),
)
INSIDE = st.lists(RUNS, max_size=5).map("".join)
CONTENTS = st.lists(
    st.one_of(
        INSIDE,
        INSIDE.map(lambda runs: f"{LINK}{runs}</w:hyperlink>"),
        INSIDE.map(lambda runs: f"{CONTROL[0]}{runs}{CONTROL[1]}"),
    ),
    max_size=4,
).map("".join)


def escaped(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


@given(st.lists(CONTENTS, min_size=1, max_size=3), LETTERS)
def test_any_runs_come_back_as_they_were_and_any_line_is_read_again(paragraphs, words):
    data = wordfiles.word("".join(f"<w:p>{each}</w:p>" for each in paragraphs))
    text = text_of(data)
    assert with_text(data, text) == data
    lines = [f"{line}{words.strip()}x" for line in text.split("\n")[:-1]]
    page = with_text(data, "".join(f"{line}\n" for line in lines))
    again = text_of(page)
    plain = [re_read(line) for line in again.split("\n")[:-1]]
    assert plain == [re_read(line) for line in lines]


def re_read(line):
    """A line's letters, and how many things stand in it."""
    return "".join(each.text for each in tokens(line.partition("\t")[2]) if each.sort is Sort.TEXT)


def test_python_docx_reads_what_is_written():
    texts = [each.text for each in docx.Document(io.BytesIO(WHOLE)).paragraphs]
    assert texts[3:5] == ["", "序"]
    text = text_of(WHOLE)
    page = with_text(WHOLE, text.replace("heading 1\t序\n", "heading 1\tIntroduction\n"))
    found = docx.Document(io.BytesIO(page))
    assert [each.text for each in found.paragraphs][3:6] == ["", "Introduction", "見出し"]
    assert found.core_properties.language == "en-US"
