# SPDX-License-Identifier: MIT
"""reStructuredText: what a translation changes besides its own lines, and what Sphinx makes of it."""

import io

import pytest

from l10n.formats import Hints, formats
from l10n.formats.rst.escape import CODE_FOLLOWS, FIELD
from l10n.model import Block, Kind, Segment
from l10n.pipeline.documents import Document
from l10n.pipeline.pseudotranslating import pseudo_translated
from l10n.render import render

RST = formats()["rst"]


def english(text, targets):
    chosen = render(
        text,
        [(block, (Segment(block.text, (0, len(block.text))),)) for block in RST.parse(text)],
        target_of=lambda segment: targets.get(segment.source, segment.source),
        escape=RST.escape,
        around=RST.around,
    )
    return chosen.text


def test_the_lines_of_a_heading_grow_with_its_english():
    assert english("====\n 題\n====\n\n節\n--\n", {"題": "The title", "節": "A section"}) == (
        "==========\n The title\n==========\n\nA section\n---------\n"
    )


def test_code_still_follows_where_the_english_ends_in_a_colon():
    assert english("次のとおり::\n\n  x = 1\n", {"次のとおり": "As follows:"}) == "As follows::\n\n  x = 1\n"


@pytest.mark.parametrize(
    ("target", "safe"),
    [
        ("- 5 degrees", "\\- 5 degrees"),
        ("1. The first", "\\1. The first"),
        ("A. Smith wrote it.", "\\A. Smith wrote it."),
        (":x: is a field", "\\:x: is a field"),
        ("It ends so::", "It ends so:\\:"),
        ("Version 1.2", "Version 1.2"),
    ],
)
def test_a_mark_that_nobody_meant_is_escaped(target, safe):
    assert RST.escape(target, Block(Kind.PARAGRAPH, "文", ((0, 1),))) == safe


def test_a_style_says_what_a_text_must_not_hold():
    assert RST.escape("Time: now", Block(Kind.PARAGRAPH, "時", ((0, 1),), style=FIELD)) == "Time\\: now"
    assert RST.escape("So: ", Block(Kind.PARAGRAPH, "次", ((0, 1),), style=CODE_FOLLOWS)) == "So"


def test_sphinx_builds_the_translated_sample_without_a_new_warning(tmp_path, request):
    pytest.importorskip("sphinx", reason="Sphinx is not installed")
    sample = request.path.parent / "samples" / "rst" / "manual.rst"
    text = sample.read_text(encoding="utf-8")
    document = Document("index.rst", "index.rst", text, "utf-8", RST, hints=Hints("index.rst"))
    assert warnings(tmp_path / "after", pseudo_translated(document)) == warnings(tmp_path / "before", text)


def warnings(folder, text):
    """What Sphinx says of a document, without the places."""
    from sphinx.application import Sphinx

    folder.mkdir()
    (folder / "conf.py").write_text("", encoding="utf-8")
    (folder / "index.rst").write_text(text, encoding="utf-8")
    told = io.StringIO()
    app = Sphinx(folder, folder, folder / "out", folder / "trees", "html", status=None, warning=told, freshenv=True)
    app.build()
    return sorted(line.partition(": ")[2] for line in told.getvalue().splitlines() if "index.rst:" in line)
