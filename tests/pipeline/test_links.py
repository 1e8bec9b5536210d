"""Links lead to the anchors that English headings have, in whichever document, in units and outside of them."""

from pathlib import Path

import polib
import pytest

import l10n
from l10n.addresses import mapped
from l10n.config import find_project, parse_settings
from l10n.errors import UsageError
from l10n.formats import Hints, formats, inside
from l10n.model import Segment
from l10n.pipeline import Workspace, check_files, check_project, fix
from l10n.render import Edit, render

SETTINGS = """\
publish-from = 0
[[layout]]
source = "docs/{path}"
target = "{lang}/{path}"
catalog = "po/{lang}/{path}.po"
"""
LINKS = """\
[links]
"/ja/" = "/{lang}/"
".ja.md" = ".md"
"""
HERE = """\
# はじめに

## 概要

[概要](#概要)を読みます。次は[設定](guide/b.md#設定)です。

- [使い方](/ja/guide/b)
- [規約](#_2)
- [設定](/guide/b#設定)

[定義][d]を読む。

```md
[code]: /ja/guide/b#設定
```

[d]: <../docs/guide/b.md#設定>

<a href="/ja/x#y">題</a>

https://example.com/ja/
"""
THERE = """\
# 案内

## 設定 {#set}

## 設定

## 概要

[はじめに](../a.md#はじめに)へ。
"""
ENGLISH = {
    "はじめに": "Introduction",
    "概要": "Overview",
    "[概要](#概要)を読みます。": "Read the [overview](#概要).",
    "次は[設定](guide/b.md#設定)です。": "Next are the [settings](guide/b.md#setup).",
    "使い方": "Usage",
    "規約": "Terms",
    "[設定](/guide/b#設定)": "[Settings](/guide/b#設定)",
    "[定義][d]を読む。": "Read the [definition][d].",
    "題": "Title",
    "案内": "Guide",
    "設定": "What's to set?",
    "[はじめに](../a.md#はじめに)へ。": "To the [introduction](../a.md#はじめに).",
}


def project(root, settings, documents):
    (root / "l10n.toml").write_text(settings, encoding="utf-8")
    for name, text in documents.items():
        path = root / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    l10n.build(root)
    return root


def translate(root, english):
    for path in (root / "po").rglob("*.po"):
        catalogue = polib.pofile(str(path))
        for unit in catalogue:
            unit.msgstr = english.get(unit.msgid, "")
        catalogue.save()


def workspace(root):
    return Workspace(find_project(root))


def told(root):
    found = check_project(workspace(root)).findings
    return [(Path(each.path).name, each.target, each.suggestion) for each in found if each.check.startswith("link-")]


def test_a_project_whose_generator_is_known(tmp_path):
    settings = f'{SETTINGS}\n[markdown]\nanchors = "vitepress"\n{LINKS}'
    root = project(tmp_path, settings, {"a.md": HERE, "guide/b.md": THERE})
    assert (root / "en/a.md").read_text(encoding="utf-8") == HERE
    translate(root, ENGLISH)
    assert told(root) == [
        ("a.md.po", "Read the [overview](#概要).", "#overview"),
        ("a.md.po", "Next are the [settings](guide/b.md#setup).", "#what-s-to-set"),
        ("a.md.po", "[Settings](/guide/b#設定)", "#what-s-to-set"),
        ("b.md.po", "To the [introduction](../a.md#はじめに).", "#introduction"),
    ]
    # A catalogue that is named alone is judged by the same documents.
    alone = check_files([(workspace(root), [str(root / "po/en/a.md.po")])]).findings
    assert [each.suggestion for each in alone if each.check == "link-anchor"] == [
        "#overview",
        "#what-s-to-set",
        "#what-s-to-set",
    ]
    fix(workspace(root), [str(root / "po/en/a.md.po")])
    fix(workspace(root))
    assert told(root) == []
    assert [each.check for each in check_project(workspace(root)).findings if each.check.startswith("markup-")] == []
    l10n.build(root)
    assert (
        (root / "en/a.md").read_text(encoding="utf-8")
        == """\
# Introduction

## Overview

Read the [overview](#overview). Next are the [settings](guide/b.md#what-s-to-set).

- [Usage](/en/guide/b)
- [Terms](#_2)
- [Settings](/guide/b#what-s-to-set)

Read the [definition][d].

```md
[code]: /ja/guide/b#設定
```

[d]: <../docs/guide/b.md#what-s-to-set>

<a href="/en/x#y">Title</a>

https://example.com/ja/
"""
    )


@pytest.mark.parametrize(
    ("file", "anchor", "expected"),
    [
        ("docusaurus.config.js", "概要", "#whats-new-1"),
        (".vitepress/config.ts", "概要", "#what-s-new-1"),
        ("hugo.toml", "概要", "#whats-new-1"),
        ("mkdocs.yml", "_2", "#whats-new_1"),
        ("mkdocs.yml", "概要", "#whats-new_1"),
        ("book.toml", "概要", "#whats-new-1"),
        ("articles/x.md", "概要", "#what's-new%3F-1"),
    ],
)
def test_the_files_of_a_generator_tell_it(tmp_path, file, anchor, expected):
    path = tmp_path / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("x\n", encoding="utf-8")
    page = f"## 目次\n\n## 概要\n\n[概要](#{anchor})です。\n"
    root = project(tmp_path, SETTINGS, {"a.md": page})
    english = {"目次": "What's new?", "概要": "What's new?", "です。": "."}
    translate(root, english | {f"[概要](#{anchor})です。": f"The [overview](#{anchor})."})
    assert told(root) == [("a.md.po", f"The [overview](#{anchor}).", expected)]


def test_anchors_outside_of_units_follow_their_headings(tmp_path):
    page = "## 概要\n\n[次を読む](b.md#_1)\n\n[d]: b.md#_1\n\n[図][d]です。\n"
    settings = f'{SETTINGS}\n[markdown]\nanchors = "mkdocs"\n'
    root = project(tmp_path, settings, {"a.md": page, "b.md": "## 設定\n"})
    # Nothing of the document is translated: it stays as it is, whatever became of the other.
    translate(root, {"設定": "Settings"})
    l10n.build(root)
    assert (root / "en/a.md").read_text(encoding="utf-8") == page
    translate(root, {"設定": "Settings", "次を読む": "Read on"})
    l10n.build(root)
    assert (root / "en/a.md").read_text(encoding="utf-8") == page.replace("次を読む", "Read on").replace(
        "b.md#_1", "b.md#settings"
    )


def test_a_heading_that_is_not_translated_keeps_its_anchor(tmp_path):
    root = project(tmp_path, SETTINGS, {"a.md": "## 概要\n\n[概要](#概要)を読みます。\n"})
    translate(root, {"[概要](#概要)を読みます。": "Read the [overview](#概要)."})
    assert told(root) == []
    translate(root, {"[概要](#概要)を読みます。": "Read the [overview](#overview)."})
    found = [each for each in check_project(workspace(root)).findings if each.check == "link-anchor"]
    assert [(str(each.severity), each.expected) for each in found] == [("info", ("#概要",))]


def test_a_translated_heading_asks_the_units_again_that_lead_to_it(tmp_path):
    """What checks said is remembered: it depends on the headings that links lead to, in other documents too."""
    from l10n.pipeline.recall import remembering

    def suggestions():
        at_work = workspace(root)
        with remembering(at_work):
            findings = check_project(at_work).findings
        return [each.suggestion for each in findings if each.check == "link-anchor"]

    page = "[概要](b.md#概要)を読みます。\n"
    root = project(tmp_path, SETTINGS, {"a.md": page, "b.md": "## 概要\n"})
    english = {page.strip(): "Read the [overview](b.md#概要)."}
    translate(root, english)
    assert suggestions() == []
    translate(root, {**english, "概要": "Overview"})
    assert suggestions() == ["#overview"]
    translate(root, {**english, "概要": "Outline"})
    assert suggestions() == ["#outline"]


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("/ja/guide/", "/en/guide/"),
        ("/jargon/", "/jargon/"),
        ("/guide/ja/", "/guide/ja/"),
        ("guide.ja.md#x", "guide.md#x"),
        ("/ja/guide.ja.md?x=1#y", "/en/guide.md?x=1#y"),
        ("https://example.com/jp", "https://example.com/us"),
        ("https://example.com/jp/a", "https://example.com/us/a"),
        ("https://example.com/jpn", "https://example.com/jpn"),
        ("/ja/old/a", "/old/a"),
        ("#概要", "#概要"),
        ("", ""),
    ],
)
def test_addresses_are_mapped_at_their_ends(address, expected):
    links = {"/ja/": "/en/", ".ja.md": ".md", "https://example.com/jp": "https://example.com/us", "/ja/old/": "/old/"}
    assert mapped(address, links, "en") == expected


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('"/ja/" = "/en"', "l10n.toml:1: links '/ja/' and '/en' must both end in / or neither"),
        ('"/ja/" = "/ja/"', "l10n.toml:1: links '/ja/' stays as it is"),
        ('"" = "/en/"', "l10n.toml:1: links '' is no beginning or end of an address"),
        ('"/ja/#x" = "/en/"', "l10n.toml:1: links '/ja/#x' must be a part of a path"),
        ('"/ja/" = 3', "l10n.toml:2: links./ja/ must be a string, not 3"),
    ],
)
def test_a_mapping_that_cannot_be_meant_is_refused(line, message):
    with pytest.raises(UsageError) as error:
        parse_settings(f"[links]\n{line}\n", "l10n.toml")
    assert str(error.value).startswith(message)


HOME = """\
---
title: 表紙
hero:
  actions:
    - text: 始める
      link: /ja/guide#概要
    - text: 外
      link: "https://example.com/ja/"
slug: /ja/home
---

<a href="#_x">飛ぶ</a>先は<a href="/guide#概要">概要</a>です。

<Card href='/ja/guide' />
"""


def test_front_matter_and_tags_lead_on(tmp_path):
    root = project(tmp_path, f"{SETTINGS}{LINKS}", {"index.md": HOME, "guide.md": "## 概要\n"})
    tags = '<a href="#_x">飛ぶ</a>先は<a href="/guide#概要">概要</a>です。'
    english = '<a href="#_x">Jump</a> to the <a href="/guide#overview">overview</a>.'
    translate(root, {"表紙": "Home", "始める": "Start", "外": "Out", "概要": "Overview", tags: english})
    found = check_project(workspace(root)).findings
    assert [each.message for each in found if each.check.startswith(("markup-", "link-"))] == []
    l10n.build(root)
    assert (
        (root / "en/index.md").read_text(encoding="utf-8")
        == f"""\
---
title: Home
hero:
  actions:
    - text: Start
      link: /en/guide#overview
    - text: Out
      link: "https://example.com/ja/"
slug: /ja/home
---

{english}

<Card href='/en/guide' />
"""
    )


LABELS = """\
[文書][ラベル]を読みます。もう一度[ラベル]を見ます。

[ガイド][]を見ます。`[ガイド]`と書きます。

[手引き][]があります。

> [手引き]: /ja/c.md
> [ガイド]: <b.md> "b"

[ラベル]: a.md
"""


def test_a_definition_has_the_names_that_its_links_have(tmp_path):
    root = project(tmp_path, f"{SETTINGS}{LINKS}", {"a.md": LABELS})
    english = {
        "[文書][ラベル]を読みます。": "Read the [document][label].",
        "[手引き][]があります。": "There is a [manual][].",
    }
    translate(root, english)
    l10n.build(root)
    assert [each.message for each in check_project(workspace(root)).findings if each.check.startswith("markup-")] == []
    # A sentence in Japanese still refers to the old name; nothing does so to the other.
    assert (
        (root / "en/a.md").read_text(encoding="utf-8")
        == """\
Read the [document][label]. もう一度[ラベル]を見ます。

[ガイド][]を見ます。`[ガイド]`と書きます。

There is a [manual][].

> [manual]: /en/c.md
> [ガイド]: <b.md> "b"

[label]: a.md
[ラベル]: a.md
"""
    )
    english |= {"もう一度[ラベル]を見ます。": "See the [label] again.", "[ガイド][]を見ます。": "See the [guide][]."}
    translate(root, english)
    l10n.build(root)
    assert (
        (root / "en/a.md").read_text(encoding="utf-8")
        == """\
Read the [document][label]. See the [label] again.

See the [guide][]. `[ガイド]`と書きます。

There is a [manual][].

> [manual]: /en/c.md
> [guide]: <b.md> "b"

[label]: a.md
"""
    )


def test_a_label_that_may_be_anything_is_told(tmp_path):
    root = project(tmp_path, SETTINGS, {"a.md": "[文書][d]を読みます。\n\n[d]: a.md\n"})
    translate(root, {"[文書][d]を読みます。": "Read [the document] [sic]."})
    assert [each.message for each in check_project(workspace(root)).findings if each.check.startswith("markup-")] == [
        'link "a.md" is missing'
    ]


SAMPLES = sorted((Path(__file__).parents[1] / "formats/samples/markdown").glob("*.md"))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_addresses_stand_outside_of_all_units(path):
    """What changes beside the units changes nothing of them, and nothing where none is translated."""
    form = formats()["markdown"]
    text = path.read_bytes().decode("utf-8")
    page = form.read(text, Hints(path.name))
    is_unit = inside(line for block in page.blocks for line in block.lines)
    assert [text[slice(*each)] for each in page.addresses if is_unit(each[0])] == []
    blocks = [(block, (Segment(block.text, (0, len(block.text))),)) for block in page.blocks]
    beside = [Edit(span, "x") for span in page.addresses]
    untouched = render(text, blocks, target_of=lambda _: None, escape=form.escape, beside=beside)
    assert untouched.text == text
    made = render(text, blocks, target_of=lambda each: f"{each.source}.", escape=form.escape, beside=beside)
    plain = render(text, blocks, target_of=lambda each: f"{each.source}.", escape=form.escape)
    if blocks:
        assert len(plain.text) - len(made.text) == sum(end - start - 1 for start, end in set(page.addresses))
